//! The computation of an item's score as JSON.

use serde::Serialize;

use super::{Head, head, level_id, text};
use crate::assessment::Assessment;
use crate::evidence::{By, Row};
use crate::exact::nearest;
use crate::explain::{Explanation, LevelSteps, RequirementSteps};

/// `score`, `locked` and `level` are null where the item does not apply.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    item: &'a str,
    category: &'a str,
    levels: Vec<Level<'a>>,
    score: Option<f64>,
    level: Option<&'a str>,
    locked: Option<f64>,
    share: f64,
}

#[derive(Serialize)]
struct Level<'a> {
    id: &'a str,
    worth: f64,
    completion: f64,
    rule: &'static str,
    counted: f64,
    locked: f64,
    requirements: Vec<Requirement<'a>>,
}

/// `credit` is null where the requirement does not apply.
#[derive(Serialize)]
struct Requirement<'a> {
    id: &'a str,
    weight: f64,
    statuses: Vec<Status<'a>>,
    backed: bool,
    credit: Option<f64>,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
struct Status<'a> {
    place: String,
    found: &'a str,
    by: &'static str,
}

/// The explanation of an item, indented, with a newline at its end.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn explain(assessment: &Assessment, explanation: &Explanation) -> serde_json::Result<String> {
    let score = explanation.score;
    text(&Document {
        head: head(assessment),
        item: &explanation.item.id,
        category: &explanation.category.id,
        levels: explanation.levels.iter().map(level).collect(),
        score: score.map(|score| nearest(&score.score)),
        level: score.and_then(|score| level_id(assessment.framework(), score.level)),
        locked: score.map(|score| nearest(&score.locked)),
        share: nearest(&explanation.share),
    })
}

fn level<'a>(level: &'a LevelSteps) -> Level<'a> {
    Level {
        id: &level.level.id,
        worth: nearest(&level.worth),
        completion: nearest(&level.completion),
        rule: level.rule.id(),
        counted: nearest(&level.counted),
        locked: nearest(&level.locked),
        requirements: level.requirements.iter().map(requirement).collect(),
    }
}

fn requirement<'a>(one: &'a RequirementSteps) -> Requirement<'a> {
    let sides = |row: &'a &Row| By::ALL.map(|by| (by, row.stated(by)));
    let stated = one.rows.iter().flat_map(sides);
    Requirement {
        id: &one.requirement.id,
        weight: nearest(&one.requirement.weight),
        statuses: stated
            .filter_map(|(by, stated)| {
                let (_, found, place) = stated?;
                Some(Status { place: place.to_string(), found, by: by.id() })
            })
            .collect(),
        backed: one.claim.evidenced,
        credit: one.credit.map(nearest),
        rules: one.rules.iter().map(|rule| rule.id()).collect(),
    }
}
