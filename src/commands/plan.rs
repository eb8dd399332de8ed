//! `pmqa plan`: the least work that reaches a target.

use std::io::{self, Write};

use pmqa::assessment::Assessment;
use pmqa::criteria::Framework;
use pmqa::date::Quarter;
use pmqa::diagnostic::{
    Diagnostic, NO_ROADMAP, Place, TARGET_OUT_OF_RANGE, UNKNOWN_DAY, UNKNOWN_TARGET,
};
use pmqa::exact::plain;
use pmqa::notation::suggestion::hint;
use pmqa::plan::{Stage, Target, TargetError, roadmap};
use pmqa::report::{json, terminal};
use pmqa::year::FiscalYear;

use super::assess::{self, Said};
use super::failure::Failure;
use super::{Context, ExitStatus};
use crate::cli::{Format, Plan};

/// Scores the evidence, and prints the plan from there to the target.
pub fn run(context: &Context, args: &Plan) -> anyhow::Result<ExitStatus> {
    let criteria = context.criteria(args.criteria.as_deref())?;
    let framework = &criteria.framework;
    let asked = args.target.as_deref().map(|text| target(framework, text)).transpose()?;

    let bytes = assess::read(&args.file)?;
    let said = Said {
        policy: args.evidence,
        by: args.by,
        as_of: args.as_of.as_deref(),
        ..Said::default()
    };
    let assessment = assess::assess(context, &criteria, &args.file, &bytes, said)?;
    assess::tell(context, &args.file, &assessment);

    let target = asked.unwrap_or_else(|| assessment.next_target());
    let found = assessment.plan(&target);
    let stages = match (&found, &args.until) {
        (Ok(plan), Some(until)) => {
            Some(stages(context, args.from.as_deref(), &assessment, plan, until)?)
        }
        _ => None,
    };
    let printed = match args.format {
        Format::Json => json::plan(&assessment, &target, &found, stages.as_deref())?,
        Format::Table => {
            let mut table = terminal::plan::plan(&assessment, &target, &found, context.lang);
            if let Some(stages) = &stages {
                table.push('\n');
                table.push_str(&terminal::plan::roadmap(&assessment, stages, context.lang));
            }
            table
        }
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(if found.is_ok() { ExitStatus::Success } else { ExitStatus::Findings })
}

/// The plan spread over quarters: from the day that a flag gives, else from the start of the fiscal
/// year after the assessed one, or of the assessed one where it is to end in that; where no year is
/// known, of the year in which it is to end.
pub(super) fn stages(
    context: &Context,
    from: Option<&str>,
    assessment: &Assessment,
    plan: &pmqa::plan::Plan,
    until: &str,
) -> Result<Vec<Stage>, Failure> {
    let last = quarter("--until", until)?;
    let first = match (from, assessment.subject.fiscal_year) {
        (Some(from), _) => quarter("--from", from)?,
        (None, Some(year)) => FiscalYear::new(year.buddhist() + 1)
            .map(Quarter::first)
            .filter(|first| *first <= last)
            .unwrap_or(Quarter::first(year)),
        (None, None) => Quarter::first(last.year),
    };
    roadmap(assessment.framework(), plan, first, last).ok_or_else(|| {
        let said = Diagnostic::new(&NO_ROADMAP, Place::File)
            .with("from", first.show(context.lang))
            .with("until", last.show(context.lang));
        Failure::of("--until", said)
    })
}

/// The quarter of the day that a flag gives.
pub(super) fn quarter(flag: &str, text: &str) -> Result<Quarter, Failure> {
    assess::day(flag, text)?.quarter().ok_or_else(|| {
        Failure::of(flag, Diagnostic::new(&UNKNOWN_DAY, Place::File).with("found", text))
    })
}

/// The target that a flag names.
fn target(framework: &Framework, text: &str) -> Result<Target, Failure> {
    Target::parse(framework, text).map_err(|error| {
        let said = match error {
            TargetError::UnknownLevel => {
                let ids = || framework.levels.iter().map(|level| level.id.as_str());
                let (th, en) = hint(text, ids());
                Diagnostic::new(&UNKNOWN_TARGET, Place::File)
                    .with_said("hint", th, en)
                    .with("accepted", ids().collect::<Vec<_>>().join(", "))
            }
            TargetError::OutOfRange { highest } => {
                Diagnostic::new(&TARGET_OUT_OF_RANGE, Place::File).with("highest", plain(&highest))
            }
        };
        Failure::of("--target", said.with("found", text).with("framework", &framework.id))
    })
}
