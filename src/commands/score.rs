//! `pmqa score`: one agency, its summary on the terminal and its report beside the evidence.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use pmqa::assessment::Assessment;
use pmqa::catalogue::terminal::OTHER_ENDINGS;
use pmqa::criteria::Framework;
use pmqa::diagnostic::{Diagnostic, Place, Severity, UNKNOWN_LENS, UNKNOWN_MIN_LEVEL};
use pmqa::lens::lenses;
use pmqa::notation::suggestion::hint;
use pmqa::plan::level_named;
use pmqa::report::{html, json, terminal, workbook};

use super::assess::{self, Said, file_stem};
use super::failure::Failure;
use super::output::{self, Overwrite};
use super::plan::{quarter, stages};
use super::{Context, ExitStatus};
use crate::cli::{Score, ScoreFormat};

/// Scores the evidence, writes the report, prints the summary.
pub fn run(context: &Context, args: &Score) -> anyhow::Result<ExitStatus> {
    let criteria = context.criteria(args.criteria.as_deref())?;
    let framework = &criteria.framework;
    let least = args.min_level.as_deref().map(|level| level_index(framework, level)).transpose()?;
    let through: Vec<usize> =
        args.lens.iter().map(|lens| lens_index(framework, lens)).collect::<Result<_, _>>()?;
    let report = if args.no_report { None } else { Some(report_path(args)?) };

    let bytes = assess::read(&args.file)?;
    if let Some(report) = &report {
        let ours = match args.format {
            ScoreFormat::Html => html::is_report,
            ScoreFormat::Table | ScoreFormat::Json => workbook::is_report,
        };
        let overwrite = if args.force { Overwrite::Always } else { Overwrite::Only(ours) };
        output::guard(report, Some(&args.file), &overwrite)?;
    }

    let said = Said {
        policy: args.evidence,
        agency: args.agency.as_deref(),
        year: args.year,
        by: args.by,
        as_of: args.as_of.as_deref(),
    };
    let mut assessment = assess::assess(context, &criteria, &args.file, &bytes, said)?;
    if let Some(until) = &args.until {
        quarter("--until", until)?;
        if let Ok(plan) = assessment.plan(&assessment.next_target()) {
            let stages = stages(context, None, &assessment, &plan, until)?;
            let ends = stages.first().zip(stages.last());
            assessment.terms.quarters = ends.map(|(first, last)| (first.quarter, last.quarter));
        }
    }

    if let Some(report) = &report {
        let bytes = match args.format {
            ScoreFormat::Html => {
                html::write(&assessment, context.lang, output::created()).into_bytes()
            }
            ScoreFormat::Table | ScoreFormat::Json => {
                let source = output::seen_from(report.parent().unwrap_or(report), &args.file);
                let created = output::created();
                workbook::write_apart(&assessment, context.lang, created, source.as_deref())?
            }
        };
        output::write(report, &bytes)?;
    }

    assess::tell(context, &args.file, &assessment);
    let views = lenses(framework, &assessment.scorecard);
    let printed = match args.format {
        ScoreFormat::Json => json::assessment(&assessment, context.lang)?,
        ScoreFormat::Table | ScoreFormat::Html => {
            let mut summary = terminal::summary(&assessment, report.as_deref(), context.lang);
            for view in through.iter().filter_map(|&at| views.get(at)) {
                summary.push('\n');
                summary.push_str(&terminal::lens::lens(&assessment, view, context.lang));
            }
            summary
        }
    };
    io::stdout().lock().write_all(printed.as_bytes())?;
    Ok(status(&assessment, least, args.strict))
}

/// Whether what was asked for holds.
fn status(assessment: &Assessment, least: Option<usize>, strict: bool) -> ExitStatus {
    let reached =
        assessment.scorecard.substantiated.overall.as_ref().and_then(|overall| overall.level);
    let too_low = least.is_some_and(|least| reached.is_none_or(|level| level < least));
    let unused = assessment.diagnostics.iter().any(|found| found.severity() >= Severity::Warning);
    if too_low || (strict && unused) { ExitStatus::Findings } else { ExitStatus::Success }
}

/// The level that a flag names by its id or title.
pub(super) fn level_index(framework: &Framework, name: &str) -> Result<usize, Failure> {
    level_named(framework, name).ok_or_else(|| {
        let accepted =
            framework.levels.iter().map(|level| level.id.as_str()).collect::<Vec<_>>().join(", ");
        Failure::of(
            "--min-level",
            Diagnostic::new(&UNKNOWN_MIN_LEVEL, Place::File)
                .with("found", name)
                .with("framework", &framework.id)
                .with("accepted", accepted),
        )
    })
}

/// The lens that a flag names by its id.
fn lens_index(framework: &Framework, name: &str) -> Result<usize, Failure> {
    let lenses = &framework.lenses;
    lenses.iter().position(|lens| lens.id.eq_ignore_ascii_case(name)).ok_or_else(|| {
        let ids = || lenses.iter().map(|lens| lens.id.as_str());
        let (th, en) = hint(name, ids());
        Failure::of(
            "--lens",
            Diagnostic::new(&UNKNOWN_LENS, Place::File)
                .with("found", name)
                .with("framework", &framework.id)
                .with_said("hint", th, en)
                .with("accepted", ids().collect::<Vec<_>>().join(", ")),
        )
    })
}

/// Where the report goes.
fn report_path(args: &Score) -> Result<PathBuf, Failure> {
    let hint = match args.format {
        ScoreFormat::Html => None,
        ScoreFormat::Table | ScoreFormat::Json => Some(&OTHER_ENDINGS),
    };
    output::resolve(args.output.as_deref(), default_output(&args.file, args.format), hint)
}

/// `<stem>.report.xlsx` beside the evidence, or `<stem>.report.html`.
fn default_output(evidence: &Path, format: ScoreFormat) -> PathBuf {
    let ending = match format {
        ScoreFormat::Html => "html",
        ScoreFormat::Table | ScoreFormat::Json => "xlsx",
    };
    evidence.with_file_name(format!("{}.report.{ending}", file_stem(evidence)))
}
