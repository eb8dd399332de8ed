//! An agency's own assessment beside an assessor's, as JSON.

use serde::Serialize;

use super::{Overall, standing};
use crate::assessment::Assessment;
use crate::catalogue::terms;
use crate::evidence::{By, Status};
use crate::score::Scorecard;
use crate::text::Lang;

/// `by`: whose statuses decide; the scores of the document are that side's.
#[derive(Serialize)]
pub(super) struct Sides<'a> {
    by: &'static str,
    #[serde(rename = "self")]
    own: Overall<'a>,
    assessor: Overall<'a>,
    disagreements: Vec<Disagreement<'a>>,
}

/// The status of each side: its name, or a percentage; null where the agency gives none.
#[derive(Serialize)]
struct Disagreement<'a> {
    requirement: &'a str,
    #[serde(rename = "self")]
    own: Option<String>,
    assessor: Option<String>,
}

/// Both sides; `None` where no assessor has said a word.
pub(super) fn sides<'a>(assessment: &'a Assessment) -> Option<Sides<'a>> {
    let sides = assessment.sides.as_ref()?;
    let framework = assessment.framework();
    let overall = |card: &'a Scorecard| {
        standing(framework, &card.substantiated.overall, &card.claimed.overall)
    };
    let placed: Vec<_> = framework.requirements().collect();
    let disagreements = sides.disputed.iter().map(|&at| {
        let claim = &assessment.claims[at];
        Disagreement {
            requirement: &placed[at].requirement.id,
            own: claim.own.as_ref().map(name),
            assessor: claim.assessor.as_ref().map(name),
        }
    });
    Some(Sides {
        by: assessment.terms.by.id(),
        own: overall(sides.scorecard(By::Own)),
        assessor: overall(sides.scorecard(By::Assessor)),
        disagreements: disagreements.collect(),
    })
}

/// A status as programs know it: as settings name it, or a percentage.
fn name(status: &Status) -> String {
    match status {
        Status::Met => "met".to_owned(),
        Status::Partial => "partial".to_owned(),
        Status::NotMet => "not-met".to_owned(),
        Status::NotApplicable => "not-applicable".to_owned(),
        Status::Share(_) => terms::status(status, Lang::En),
    }
}
