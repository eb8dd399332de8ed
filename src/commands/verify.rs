//! `pmqa verify`: whether a report shows what the rules give.

use std::io::{self, Write};

use pmqa::criteria::Criteria;
use pmqa::report::verdict;
use pmqa::verify::{criteria_id, verify};

use super::assess;
use super::failure::Failure;
use super::{Context, ExitStatus};
use crate::cli::{Format, Verify};

/// Recomputes the report by the criteria that it names, and prints each cell that differs.
pub fn run(context: &Context, args: &Verify) -> anyhow::Result<ExitStatus> {
    let bytes = assess::read(&args.report)?;
    let named = args.criteria.clone().or_else(|| criteria_id(&bytes));
    let by = |criteria: &Criteria| {
        verify(&bytes, criteria).map_err(|found| Failure::of(&args.report, found))
    };
    let mut found = by(&context.published(named.as_deref())?)?;
    // A report may have been made under thresholds of the user's own.
    if !found.differences.is_empty() && !context.settings.thresholds.is_empty() {
        let own = by(&context.criteria(named.as_deref())?)?;
        if own.differences.len() < found.differences.len() {
            found = own;
        }
    }
    let file = args.report.display().to_string();
    let printed = match args.format {
        Format::Json => verdict::json(&file, &found),
        Format::Table => verdict::lines(&file, &found, context.lang),
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(if found.differences.is_empty() { ExitStatus::Success } else { ExitStatus::Findings })
}
