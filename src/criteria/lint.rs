//! Rules that a criteria file must keep. A rule looks at the draft of a file and adds a finding for
//! each place that breaks it; each is a file of its own, named here once.

use super::draft::Draft;
use crate::notation::Finding;

mod choices;
mod credit;
mod ids;
mod ladder;
mod rungs;
mod schema;
mod tags;
mod thresholds;
mod weights;

/// A rule: a draft in, a finding for each place that breaks it out.
pub type Rule = fn(&Draft, &mut Vec<Finding>);

/// The rules without which a file means nothing: what breaks one cannot be scored by.
pub static SOUNDNESS: &[Rule] = &[
    schema::check,
    ids::check,
    ladder::check,
    thresholds::check,
    credit::check,
    choices::check,
    weights::check,
    rungs::check,
    tags::check,
];
