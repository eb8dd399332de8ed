//! A comparison of two assessments as JSON.

use serde::Serialize;

use super::{Head, head, text};
use crate::assessment::Assessment;
use crate::compare::{Change, Comparison, Named, Only, Scored};
use crate::exact::nearest;

#[derive(Serialize)]
struct Document<'a> {
    before: Head<'a>,
    after: Head<'a>,
    mismatches: Vec<&'static str>,
    overall: Moved<'a>,
    categories: Vec<Part<'a>>,
    items: Vec<Part<'a>>,
    requirements: Vec<Requirement<'a>>,
    evidence: Vec<Evidence<'a>>,
    only_before: Missing<'a>,
    only_after: Missing<'a>,
    split: Option<Split>,
}

/// `before` and `after` are null where nothing applied; `level_change` is `gained`, `lost` or null.
#[derive(Serialize)]
pub(in crate::report) struct Moved<'a> {
    before: Option<Stand<'a>>,
    after: Option<Stand<'a>>,
    difference: Option<f64>,
    level_change: Option<&'static str>,
}

#[derive(Serialize)]
struct Stand<'a> {
    score: f64,
    level: Option<&'a str>,
}

#[derive(Serialize)]
pub(in crate::report) struct Part<'a> {
    id: &'a str,
    #[serde(flatten)]
    moved: Moved<'a>,
}

/// Credits, 0 to 1; null where the requirement does not apply.
#[derive(Serialize)]
struct Requirement<'a> {
    id: &'a str,
    before: Option<f64>,
    after: Option<f64>,
    movement: &'static str,
}

#[derive(Serialize)]
struct Evidence<'a> {
    requirement: &'a str,
    added: &'a [&'a str],
    removed: &'a [&'a str],
}

#[derive(Serialize)]
struct Missing<'a> {
    categories: &'a [&'a str],
    items: &'a [&'a str],
    requirements: &'a [&'a str],
}

#[derive(Serialize)]
struct Split {
    agency: f64,
    rules: f64,
    before_by_later_rules: f64,
    after_by_earlier_rules: f64,
}

/// A comparison, indented, with a newline at its end.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn compare(
    before: &Assessment,
    after: &Assessment,
    found: &Comparison,
) -> serde_json::Result<String> {
    let requirements = found.requirements.iter().map(|change| Requirement {
        id: change.id,
        before: change.before.as_ref().map(nearest),
        after: change.after.as_ref().map(nearest),
        movement: change.movement.id(),
    });
    let evidence = found.evidence.iter().map(|change| Evidence {
        requirement: change.id,
        added: &change.added,
        removed: &change.removed,
    });
    text(&Document {
        before: head(before),
        after: head(after),
        mismatches: found.mismatches.iter().map(|mismatch| mismatch.id()).collect(),
        overall: moved(&found.overall),
        categories: found.categories.iter().map(part).collect(),
        items: found.items.iter().map(part).collect(),
        requirements: requirements.collect(),
        evidence: evidence.collect(),
        only_before: missing(&found.only_before),
        only_after: missing(&found.only_after),
        split: found.split.as_ref().map(|split| Split {
            agency: nearest(&split.agency),
            rules: nearest(&split.rules),
            before_by_later_rules: nearest(&split.before_by_later_rules),
            after_by_earlier_rules: nearest(&split.after_by_earlier_rules),
        }),
    })
}

pub(in crate::report) fn part<'a>(named: &'a Named) -> Part<'a> {
    Part { id: named.id, moved: moved(&named.change) }
}

pub(in crate::report) fn moved<'a>(change: &'a Change) -> Moved<'a> {
    let stand = |scored: &'a Scored| Stand {
        score: nearest(&scored.score),
        level: scored.level.map(|level| level.id.as_str()),
    };
    Moved {
        before: change.before.as_ref().map(stand),
        after: change.after.as_ref().map(stand),
        difference: change.difference().as_ref().map(nearest),
        level_change: match (change.rose(), change.fell()) {
            (true, _) => Some("gained"),
            (_, true) => Some("lost"),
            _ => None,
        },
    }
}

fn missing<'a>(only: &'a Only) -> Missing<'a> {
    Missing { categories: &only.categories, items: &only.items, requirements: &only.requirements }
}
