//! `pmqa plan`: the least work that reaches a target.

use std::io::{self, Write};

use pmqa::criteria::Framework;
use pmqa::diagnostic::{Diagnostic, Place, TARGET_OUT_OF_RANGE, UNKNOWN_TARGET};
use pmqa::exact::plain;
use pmqa::plan::{Efforts, Target, TargetError, plan};
use pmqa::report::diagnostics::hint;
use pmqa::report::{json, terminal};

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
    let said = Said { policy: args.evidence, ..Said::default() };
    let assessment = assess::assess(context, &criteria, &args.file, &bytes, said)?;
    assess::tell(context, &args.file, &assessment);

    let reached = assessment.scorecard.substantiated.overall.as_ref().and_then(|o| o.level);
    let target = asked
        .or_else(|| Target::next_level(framework, reached))
        .unwrap_or_else(|| Target { level: None, score: framework.highest_points() });
    let found = plan(framework, &assessment.scorecard, &Efforts::default(), &target);
    let printed = match args.format {
        Format::Json => json::plan(&assessment, &target, &found)?,
        Format::Table => terminal::plan::plan(&assessment, &target, &found, context.lang),
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(if found.is_ok() { ExitStatus::Success } else { ExitStatus::Findings })
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
