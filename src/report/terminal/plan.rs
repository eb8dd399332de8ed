//! A plan as a table for the terminal, at most 80 columns wide; and its first steps for the summary
//! of a score.

use std::fmt::Write;

use num_traits::Zero;

use super::lines::say;
use super::table::{Align, BETWEEN, Column, EDGES, WIDTH, table};
use super::{level_name, named};
use crate::assessment::Assessment;
use crate::catalogue::plan as words;
use crate::catalogue::terms;
use crate::diagnostic::printable;
use crate::exact::{cut, plain};
use crate::plan::{Plan, Stage, Step, Target, Unreachable};
use crate::report::certainty::unproven;
use crate::report::measure::{shorten, width, wrap};
use crate::report::wording::said;
use crate::text::Lang;

/// Steps that the summary of a score shows.
const FIRST_STEPS: usize = 3;

/// The plan to a target, or why there is none, ending in a newline.
pub fn plan(
    assessment: &Assessment,
    target: &Target,
    plan: &Result<Plan, Unreachable>,
    lang: Lang,
) -> String {
    let mut out = String::new();
    for line in wrap(&named(assessment, lang), WIDTH) {
        let _ = writeln!(out, "{line}");
    }
    say(&mut out, 2, &goal(assessment, target, lang));
    if let Some(overall) = &assessment.scorecard.substantiated.overall {
        let level = level_name(assessment, Some(overall), lang);
        say(
            &mut out,
            2,
            &said(&words::NOW, &[("score", cut(&overall.score, 2)), ("level", level)], lang),
        );
    }
    match plan {
        Err(Unreachable::NothingApplies) => say(&mut out, 2, words::NOTHING_APPLIES.get(lang)),
        Err(Unreachable::AboveHighest { highest }) => {
            say(&mut out, 2, &said(&words::ABOVE_HIGHEST, &[("highest", cut(highest, 2))], lang));
        }
        Ok(plan) => match plan.surplus() {
            Some(surplus) if surplus.is_zero() => {
                say(&mut out, 2, words::REACHED_EXACTLY.get(lang))
            }
            Some(surplus) => {
                say(&mut out, 2, &said(&words::REACHED, &[("surplus", cut(&surplus, 2))], lang));
            }
            None => carried_out(&mut out, assessment, plan, lang),
        },
    }
    out
}

/// The first steps to the next level, ending in a newline; empty where there are none.
pub fn first_steps(assessment: &Assessment, lang: Lang) -> String {
    let plan = assessment.plan(&assessment.next_target());
    plan.map(|plan| first_of(assessment, &plan, lang)).unwrap_or_default()
}

/// The first steps of a plan to a level, ending in a newline; empty where there are none.
pub fn first_of(assessment: &Assessment, plan: &Plan, lang: Lang) -> String {
    let level = plan.target.level.and_then(|level| assessment.framework().levels.get(level));
    let (Some(level), false) = (level, plan.steps.is_empty()) else { return String::new() };
    let mut out = said(&words::FIRST_STEPS, &[("level", level.title.get(lang).to_owned())], lang);
    out.push('\n');
    if let Some(unproven) = unproven(plan, lang) {
        say(&mut out, 2, &unproven);
    }
    let shown = plan.steps.len().min(FIRST_STEPS);
    out.push_str(&steps(assessment, &plan.steps[..shown], lang));
    if shown < plan.steps.len() {
        let more = (plan.steps.len() - shown).to_string();
        out.push_str(&said(&words::STEPS_MORE, &[("count", more)], lang));
        out.push('\n');
    }
    out
}

fn goal(assessment: &Assessment, target: &Target, lang: Lang) -> String {
    let score = plain(&target.score);
    match target.level.and_then(|level| assessment.framework().levels.get(level)) {
        Some(level) => {
            let level = level.title.get(lang).to_owned();
            said(&words::TO_LEVEL, &[("level", level), ("score", score)], lang)
        }
        None => said(&words::TO_SCORE, &[("score", score)], lang),
    }
}

fn carried_out(out: &mut String, assessment: &Assessment, plan: &Plan, lang: Lang) {
    let placed: Vec<_> = assessment.framework().requirements().collect();
    let mut items: Vec<usize> =
        plan.steps.iter().map(|step| placed[step.requirement].item_index).collect();
    items.dedup();
    let size = [
        ("steps", plan.steps.len().to_string()),
        ("items", items.len().to_string()),
        ("effort", plain(&plan.effort)),
    ];
    let excess = plan.excess();
    let words = if excess.is_some() { &words::SIZE_FOUND } else { &words::SIZE };
    say(out, 2, &said(words, &size, lang));
    if let Some(unproven) = unproven(plan, lang) {
        say(out, 2, &unproven);
    }
    out.push('\n');
    out.push_str(&steps(assessment, &plan.steps, lang));
    out.push('\n');
    let level = level_name(assessment, Some(&plan.projected), lang);
    let projected = [("score", cut(&plan.projected.score, 2)), ("level", level)];
    say(out, 2, &said(&words::PROJECTED, &projected, lang));
    let left = plan.not_needed(&assessment.gaps).len();
    if left > 0 {
        say(out, 2, &said(&words::NOT_NEEDED, &[("count", left.to_string())], lang));
    }
}

/// A plan's roadmap as a table of quarters, ending in a newline.
pub fn roadmap(assessment: &Assessment, stages: &[Stage], lang: Lang) -> String {
    let columns = [
        Column::new(words::QUARTER.get(lang), Align::Left),
        Column::new(words::STEPS.get(lang), Align::Right),
        Column::new(words::EFFORT.get(lang), Align::Right),
        Column::new(words::SCORE_AFTER.get(lang), Align::Right),
        Column::new(terms::LEVEL.get(lang), Align::Left),
    ];
    let rows = stages.iter().map(|stage| {
        let (first, last) = (stage.steps.start + 1, stage.steps.end);
        let steps = match stage.steps.len() {
            0 => "-".to_owned(),
            1 => last.to_string(),
            _ => format!("{first}-{last}"),
        };
        vec![
            stage.quarter.show(lang),
            steps,
            plain(&stage.effort),
            cut(&stage.standing.score, 2),
            level_name(assessment, Some(&stage.standing), lang),
        ]
    });
    table(&columns, rows)
}

/// A table of steps: for each what to do and who, and the statement below it as far as a line goes;
/// the report has it whole.
fn steps(assessment: &Assessment, steps: &[Step], lang: Lang) -> String {
    let placed: Vec<_> = assessment.framework().requirements().collect();
    let columns = [
        Column::new(words::NUMBER.get(lang), Align::Right),
        Column::new(words::STEP.get(lang), Align::Left),
        Column::new(words::EFFORT.get(lang), Align::Right),
        Column::new(words::SCORE_AFTER.get(lang), Align::Right),
    ];
    let mut rows: Vec<[String; 4]> = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let score = cut(&step.score_after, 2);
        rows.push([(at + 1).to_string(), String::new(), plain(&step.effort), score]);
    }
    let widest = |at: usize| {
        rows.iter().map(|row| width(&row[at])).chain([width(columns[at].title)]).max().unwrap_or(0)
    };
    let taken: usize = [0, 2, 3].into_iter().map(|at| widest(at) + BETWEEN).sum();
    let left = WIDTH.saturating_sub(taken + EDGES);
    for (row, step) in rows.iter_mut().zip(steps) {
        let at = &placed[step.requirement];
        let action = words::action(step.action).get(lang);
        let mut what = format!("{} {}: {action}", at.item.id, at.level.title.get(lang));
        if let Some(owner) = assessment.owner(step.requirement) {
            let _ = write!(what, " · {}", printable(owner));
        }
        let statement = at.requirement.text.get(lang);
        row[1] = format!("{}\n{}", shorten(&what, left), shorten(statement, left));
    }
    table(&columns, rows.into_iter().map(Vec::from))
}
