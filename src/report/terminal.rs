//! An assessment as a summary for the terminal, at most 80 columns wide, Thai aligned: level and
//! score, the categories, the gaps worth most, data problems, and where the report is.

use std::fmt::Write;
use std::path::Path;

use num_traits::Zero;

use crate::assessment::Assessment;
use crate::catalogue::expiry::evidence;
use crate::catalogue::sides::lacks;
use crate::catalogue::terminal::*;
use crate::catalogue::terms;
use crate::diagnostic::printable;
use crate::exact::{Exact, cut, plain};
use crate::report::wording::{called, said};
use crate::score::Standing;
use crate::text::{Lang, fill};

pub mod batch;
pub mod compare;
pub mod expiry;
pub mod explain;
pub mod lens;
pub(super) mod lines;
pub mod plan;
pub mod sides;
pub mod table;

use crate::report::measure::{shorten, width, wrap};
use lines::say;
use table::{Align, BETWEEN, Column, EDGES, WIDTH, table};

/// Gaps that the summary shows.
const GAPS_SHOWN: usize = 5;

/// The summary, ending in a newline. `report` is where the report workbook was written, if it was.
pub fn summary(assessment: &Assessment, report: Option<&Path>, lang: Lang) -> String {
    let mut out = String::new();
    heading(&mut out, assessment, lang);
    out.push('\n');
    out.push_str(&categories(assessment, lang));
    out.push('\n');
    out.push_str(&gaps(assessment, lang));
    out.push('\n');
    let steps = plan::first_steps(assessment, lang);
    if !steps.is_empty() {
        out.push_str(&steps);
        out.push('\n');
    }
    footer(&mut out, assessment, report, lang);
    out
}

fn heading(out: &mut String, assessment: &Assessment, lang: Lang) {
    let framework = assessment.framework();
    for line in wrap(&named(assessment, lang), WIDTH) {
        let _ = writeln!(out, "{line}");
    }
    for line in wrap(framework.title.get(lang), WIDTH) {
        let _ = writeln!(out, "{line}");
    }
    out.push('\n');

    if assessment.evidence.rows.is_empty() {
        for line in wrap(NO_ROWS.get(lang), WIDTH - 2) {
            let _ = writeln!(out, "  {line}");
        }
    }
    let own = framework.levels.iter().filter(|level| level.threshold != level.points);
    for level in own {
        let values = [("level", level.title.get(lang)), ("points", &plain(&level.threshold)[..])];
        let _ = writeln!(out, "  {}", fill(OWN_THRESHOLD.get(lang), &values));
    }
    let Some(overall) = &assessment.scorecard.substantiated.overall else {
        let _ = writeln!(out, "  {}", NOTHING_APPLIES.get(lang));
        return;
    };
    let level = level_name(assessment, Some(overall), lang);
    let score = cut(&overall.score, 2);
    let highest = plain(&framework.highest_points());
    let scored = fill(SCORE_OF.get(lang), &[("score", &score), ("highest", &highest)]);
    let _ = writeln!(out, "  {level}  ·  {scored}");
    if let Some(claimed) = &assessment.scorecard.claimed.overall
        && claimed.score != overall.score
    {
        let lost = cut(&(&claimed.score - &overall.score), 2);
        let level = level_name(assessment, Some(claimed), lang);
        let evidence = evidence(assessment.terms.as_of.is_some()).get(lang);
        let values = [
            ("score", cut(&claimed.score, 2)),
            ("level", level),
            ("evidence", evidence.to_owned()),
            ("lost", lost),
        ];
        say(out, 2, &said(lacks(assessment.side()), &values, lang));
    }
    if let Some(next) = framework.levels.get(overall.level.map_or(0, |level| level + 1)) {
        let missing = up(&(&next.threshold - &overall.score));
        let level = called(next, lang);
        let values = [("points", missing.as_str()), ("level", &level)];
        let _ = writeln!(out, "  {}", fill(TO_THE_NEXT.get(lang), &values));
    }
    out.push_str(&sides::sides(assessment, lang));
    out.push_str(&expiry::expiry(assessment, lang));
}

/// Who was assessed, and for which year.
pub(super) fn named(assessment: &Assessment, lang: Lang) -> String {
    let agency = printable(&assessment.subject.agency);
    let year = assessment
        .subject
        .fiscal_year
        .map(|year| format!("{} {}", terms::FISCAL_YEAR.get(lang), year.show(lang)));
    match year {
        Some(year) => format!("{agency} · {year}"),
        None => agency,
    }
}

/// What is missing to a threshold, with two decimals, raised: to show less than is missing would
/// promise a level that the sum does not reach.
fn up(missing: &Exact) -> String {
    let cent = crate::exact::ratio(1, 100);
    cut(&((missing / &cent).ceil() * cent), 2)
}

fn categories(assessment: &Assessment, lang: Lang) -> String {
    let framework = assessment.framework();
    let tally = &assessment.scorecard.substantiated;
    let columns = [
        Column::new(terms::CATEGORY.get(lang), Align::Left),
        Column::new(terms::SCORE.get(lang), Align::Right),
        Column::new(terms::LEVEL.get(lang), Align::Left),
        Column::new("", Align::Left),
    ];
    let highest = framework.highest_points();
    let rows = framework.categories.iter().zip(&tally.categories).map(|(category, standing)| {
        let title = format!("{} {}", category.id, category.title.get(lang));
        let (score, bar) = match standing {
            Some(standing) => (cut(&standing.score, 2), bar(&standing.score, &highest)),
            None => (String::from("-"), String::new()),
        };
        vec![shorten(&title, 34), score, level_name(assessment, standing.as_ref(), lang), bar]
    });
    table(&columns, rows)
}

/// A score as ten blocks of the highest.
fn bar(score: &Exact, highest: &Exact) -> String {
    let full = (score * crate::exact::whole(10) / highest).to_integer();
    let full: usize = full.try_into().unwrap_or(0).min(10);
    format!("{}{}", "█".repeat(full), "░".repeat(10 - full))
}

fn gaps(assessment: &Assessment, lang: Lang) -> String {
    if assessment.scorecard.substantiated.overall.is_none() {
        return String::new();
    }
    if assessment.gaps.is_empty() {
        return format!("{}\n", NO_GAPS.get(lang));
    }
    let placed: Vec<_> = assessment.framework().requirements().collect();
    let worth: Vec<_> =
        assessment.gaps.iter().filter(|gap| !gap.gain.is_zero()).take(GAPS_SHOWN).collect();
    let counts = [("shown", worth.len().to_string()), ("count", assessment.gaps.len().to_string())];
    let counts: Vec<(&str, &str)> =
        counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut out = format!("{}\n", fill(GAPS_WORTH_MOST.get(lang), &counts));

    // A ladder of one level needs no column that says so on every line.
    let ladder = assessment.framework().levels.len() > 1;
    let mut columns = vec![Column::new(terms::ITEM.get(lang), Align::Left)];
    columns.extend(ladder.then(|| Column::new(terms::LEVEL.get(lang), Align::Left)));
    columns.push(Column::new(REASON.get(lang), Align::Left));
    columns.push(Column::new(RISE.get(lang), Align::Right));
    columns.push(Column::new(terms::REQUIREMENT.get(lang), Align::Left));
    let mut rows: Vec<Vec<String>> = worth
        .iter()
        .map(|gap| {
            let at = &placed[gap.requirement];
            let mut row = vec![at.item.id.clone()];
            row.extend(ladder.then(|| at.level.title.get(lang).to_owned()));
            row.push(terms::gap_kind(gap.kind).get(lang).to_owned());
            row.push(format!("+{}", cut(&gap.gain, 2)));
            row.push(at.requirement.text.get(lang).to_owned());
            row
        })
        .collect();
    // The statement takes what the other columns leave, in one line; the report has it whole.
    let last = columns.len() - 1;
    let widest = |at: usize| {
        rows.iter().map(|row| width(&row[at])).chain([width(columns[at].title)]).max().unwrap_or(0)
    };
    let taken = (0..last).map(|at| widest(at) + BETWEEN).sum::<usize>() + EDGES;
    for row in &mut rows {
        row[last] = shorten(&row[last], WIDTH.saturating_sub(taken).max(10));
    }
    out.push_str(&table(&columns, rows.into_iter()));
    out
}

fn footer(out: &mut String, assessment: &Assessment, report: Option<&Path>, lang: Lang) {
    let problems = match assessment.diagnostics.len() {
        0 => NO_PROBLEMS.get(lang).to_owned(),
        count => fill(PROBLEMS.get(lang), &[("count", &count.to_string())]),
    };
    let _ = writeln!(out, "{problems}");
    if let Some(report) = report {
        let _ = writeln!(
            out,
            "{}",
            fill(REPORT_AT.get(lang), &[("path", &report.display().to_string())])
        );
    }
}

/// A share as whole percent, cut: 99.9% is not complete.
fn percent(share: &Exact) -> String {
    format!("{}%", cut(&(share * crate::exact::whole(100)), 0))
}

/// The level that a standing has reached, by its name.
pub(in crate::report) fn level_name(
    assessment: &Assessment,
    standing: Option<&Standing>,
    lang: Lang,
) -> String {
    match standing.map(|standing| standing.level) {
        None => terms::NOT_APPLICABLE.get(lang).to_owned(),
        Some(None) => terms::NO_LEVEL.get(lang).to_owned(),
        Some(Some(level)) => assessment.framework().levels[level].title.get(lang).to_owned(),
    }
}
