//! `pmqa verify`: whether a report shows what the rules give.

use std::io::{self, Write};

use pmqa::criteria::{Builtin, Criteria};
use pmqa::diagnostic::{Diagnostic, OWN_CRITERIA, Place};
use pmqa::report::verdict;
use pmqa::verify::{criteria_id, verify};

use super::assess;
use super::failure::Failure;
use super::{Context, ExitStatus};
use crate::cli::{Format, Verify};

/// Recomputes the report by the criteria that it names, and prints each cell that differs.
pub fn run(context: &Context, args: &Verify) -> anyhow::Result<ExitStatus> {
    let bytes = assess::read(&args.report)?;
    let criteria = criteria(context, args, &bytes)?;
    let found = verify(&bytes, &criteria).map_err(|found| Failure::of(&args.report, found))?;
    let file = args.report.display().to_string();
    let printed = match args.format {
        Format::Json => verdict::json(&file, &found),
        Format::Table => verdict::lines(&file, &found, &criteria.framework, context.lang),
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(if found.differences.is_empty() { ExitStatus::Success } else { ExitStatus::Findings })
}

/// The criteria that the user names, else those that the report names.
fn criteria(context: &Context, args: &Verify, bytes: &[u8]) -> Result<Criteria, Failure> {
    let told = criteria_id(bytes);
    let chosen = args.criteria.is_some() || context.settings.criteria.is_some();
    let unknown = told.as_deref().filter(|id| Builtin::by_id(id).is_none());
    match unknown {
        Some(_) if chosen => context.published(args.criteria.as_deref()),
        Some(id) => Err(Failure::of(
            &args.report,
            Diagnostic::new(&OWN_CRITERIA, Place::File)
                .with("found", id)
                .with("file", args.report.display().to_string()),
        )),
        None => context.published(args.criteria.as_deref().or(told.as_deref())),
    }
}
