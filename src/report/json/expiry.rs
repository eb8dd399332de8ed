//! What expires, as JSON.

use serde::Serialize;

use super::level_id;
use crate::assessment::Assessment;
use crate::exact::nearest;
use crate::expiry::lapses;

/// What expires on one day, and what is left from the next on if nothing is renewed.
#[derive(Serialize)]
pub(super) struct Expiry<'a> {
    /// The last day of use.
    until: String,
    /// The requirements that nothing backs then.
    requirements: Vec<&'a str>,
    score: Option<f64>,
    level: Option<&'a str>,
}

/// What expires, the nearest day first; `None` where no evidence is dated.
pub(super) fn expiries<'a>(assessment: &'a Assessment) -> Option<Vec<Expiry<'a>>> {
    let framework = assessment.framework();
    assessment.is_dated().then(|| {
        let placed: Vec<_> = framework.requirements().collect();
        let expiry = |lapse: crate::expiry::Lapse| Expiry {
            until: lapse.until.iso(),
            requirements: lapse
                .requirements
                .iter()
                .map(|&at| placed[at].requirement.id.as_str())
                .collect(),
            score: lapse.overall.as_ref().map(|one| nearest(&one.score)),
            level: lapse.overall.and_then(|one| level_id(framework, one.level)),
        };
        lapses(assessment).into_iter().map(expiry).collect()
    })
}
