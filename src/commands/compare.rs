//! `pmqa compare`: what changed between two assessments; or what the results of several batches come
//! to together.

use std::io::{self, Write};
use std::path::Path;

use pmqa::compare::compare;
use pmqa::diagnostic::{Diagnostic, MORE_THAN_TWO, NO_ASSESSOR, Place, SEVERAL_CRITERIA};
use pmqa::evidence::By;
use pmqa::report::{change, json, terminal, workbook};

mod results;
mod terms;

use super::assess::{self, Said};
use super::failure::Failure;
use super::output::{self, Overwrite};
use super::{Context, ExitStatus};
use crate::cli::{Compare, Format};

/// Scores both, each by its own criteria and policy, and prints what changed.
pub fn run(context: &Context, args: &Compare) -> anyhow::Result<ExitStatus> {
    if results::are_meant(&args.before) {
        return results::run(context, args);
    }
    if let Some(third) = args.more.first() {
        return Err(Failure::of(third, Diagnostic::new(&MORE_THAN_TWO, Place::File)).into());
    }
    let criteria = match &args.criteria[..] {
        [] => None,
        [one] => Some(one.as_str()),
        several => {
            let found = Diagnostic::new(&SEVERAL_CRITERIA, Place::File)
                .with("count", several.len().to_string());
            return Err(Failure::of("--criteria", found).into());
        }
    };
    let later = context.criteria(criteria)?;
    let earlier = context.criteria(args.before_criteria.as_deref().or(criteria))?;

    let old = assess::read(&args.before)?;
    let new = args.after.as_deref().map(assess::read).transpose()?;
    // One sheet may hold two assessments: the agency's own, and an assessor's.
    let sides = match &new {
        Some(_) => [args.by, args.by],
        None => [Some(By::Own), Some(By::Assessor)],
    };
    let as_of = args.as_of.as_deref();
    let policy = args.before_evidence.or(args.evidence);
    let said = Said { policy, by: sides[0], as_of, ..Said::default() };
    let before = assess::assess(context, &earlier, &args.before, &old, said)?;
    let said = Said { policy: args.evidence, by: sides[1], as_of, ..Said::default() };
    let file = args.after.as_ref().unwrap_or(&args.before);
    let after = assess::assess(context, &later, file, new.as_ref().unwrap_or(&old), said)?;
    if new.is_none() && after.sides.is_none() {
        let said = Diagnostic::new(&NO_ASSESSOR, Place::File);
        return Err(Failure::of(&args.before, said).into());
    }
    assess::tell(context, &args.before, &before);
    if new.is_some() {
        assess::tell(context, file, &after);
    }

    let found = compare(&before, &after);
    if let Some(output) = &args.output {
        let default = Path::new(&assess::file_stem(file)).with_extension("compare.xlsx");
        let path = output::resolve(Some(output), default, None)?;
        let overwrite =
            if args.force { Overwrite::Always } else { Overwrite::Only(workbook::is_report) };
        for input in [&args.before, file] {
            output::guard(&path, Some(input), &overwrite)?;
        }
        let bytes = change::write((&before, &after), &found, context.lang, output::created())?;
        output::write(&path, &bytes)?;
    }
    let printed = match args.format {
        Format::Json => json::compare(&before, &after, &found)?,
        Format::Table => terminal::compare::compare(&before, &after, &found, context.lang),
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    let dropped = args.fail_on_drop && found.any_level_fell();
    Ok(if dropped { ExitStatus::Findings } else { ExitStatus::Success })
}
