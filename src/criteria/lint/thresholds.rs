//! Thresholds are of levels that exist, above 0, within what can be scored, and rise with the
//! ladder; a level without one has its points.

use super::{File, Rule};
use crate::criteria::thresholds::{Rung, judge};
use crate::diagnostic::{
    LEVEL_NOT_ON_LADDER, NOT_POSITIVE, THRESHOLD_OUT_OF_REACH, THRESHOLDS_NOT_RISING,
};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule {
    codes: &[&LEVEL_NOT_ON_LADDER, &NOT_POSITIVE, &THRESHOLD_OUT_OF_REACH, &THRESHOLDS_NOT_RISING],
    check,
};

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft.filter(|draft| !draft.unread.levels) else { return };
    let rungs = draft.levels.iter().filter_map(|level| {
        let (id, points) = (level.id.as_ref()?, level.points.as_ref()?);
        Some((id.value.as_str(), &points.value))
    });
    let rungs: Vec<Rung> = rungs.collect();
    let thresholds = &draft.scoring.thresholds;
    let set = thresholds.iter().map(|(level, threshold)| {
        (level.value.as_str(), threshold.as_ref().map(|threshold| &threshold.value))
    });
    let set: Vec<_> = set.collect();
    for (at, diagnostic) in judge(&rungs, rungs.last().map(|(_, points)| *points), &set) {
        let (level, threshold) = &thresholds[at];
        let unknown = !rungs.iter().any(|(id, _)| *id == level.value);
        let span = threshold.as_ref().filter(|_| !unknown).map_or(level.span, |it| it.span);
        // What a base sets is right there, so that something else of the file must be wrong.
        let points =
            draft.levels.iter().rev().filter_map(|level| Some(level.points.as_ref()?.span));
        let others = thresholds.iter().filter_map(|(_, threshold)| Some(threshold.as_ref()?.span));
        let others = others.filter(|_| diagnostic.code != &THRESHOLD_OUT_OF_REACH);
        let place = file.own([span].into_iter().chain(others).chain(points));
        findings.push(Finding::of(diagnostic, place.unwrap_or(span)));
    }
}
