//! `pmqa compare`: what changed between two assessments.

use std::io::{self, Write};

use pmqa::compare::compare;
use pmqa::report::{json, terminal};

use super::assess::{self, Said};
use super::{Context, ExitStatus};
use crate::cli::{Compare, Format};

/// Scores both, each by its own criteria and policy, and prints what changed.
pub fn run(context: &Context, args: &Compare) -> anyhow::Result<ExitStatus> {
    let later = context.criteria(args.criteria.as_deref())?;
    let earlier = context.criteria(args.before_criteria.as_deref().or(args.criteria.as_deref()))?;

    let (old, new) = (assess::read(&args.before)?, assess::read(&args.after)?);
    let said = Said { policy: args.before_evidence.or(args.evidence), ..Said::default() };
    let before = assess::assess(context, &earlier, &args.before, &old, said)?;
    let said = Said { policy: args.evidence, ..Said::default() };
    let after = assess::assess(context, &later, &args.after, &new, said)?;
    assess::tell(context, &args.before, &before);
    assess::tell(context, &args.after, &after);

    let found = compare(&before, &after);
    let printed = match args.format {
        Format::Json => json::compare(&before, &after, &found)?,
        Format::Table => terminal::compare::compare(&before, &after, &found, context.lang),
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    let dropped = args.fail_on_drop && found.any_level_fell();
    Ok(if dropped { ExitStatus::Findings } else { ExitStatus::Success })
}
