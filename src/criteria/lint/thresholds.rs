//! Thresholds are of levels that exist, above 0, within what can be scored, and rise with the
//! ladder; a level without one has its points.

use std::collections::{HashMap, HashSet};

use num_traits::Signed;

use crate::criteria::draft::Draft;
use crate::criteria::finding::Finding;
use crate::criteria::suggestion::{accepted, hint};
use crate::criteria::yaml::Span;
use crate::diagnostic::{
    LEVEL_NOT_ON_LADDER, NOT_POSITIVE, THRESHOLD_OUT_OF_REACH, THRESHOLDS_NOT_RISING,
};
use crate::exact::{Exact, plain};

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    let known: HashSet<&str> = draft.level_ids().collect();
    for (level, _) in &draft.scoring.thresholds {
        if !known.contains(level.value.as_str()) {
            let finding = Finding::new(&LEVEL_NOT_ON_LADDER, level.span);
            let finding =
                hint(finding.with("found", &level.value), &level.value, draft.level_ids());
            findings.push(accepted(finding, draft.level_ids()));
        }
    }
    let highest = draft.levels.iter().filter_map(|level| level.points.as_ref()).next_back();
    let Some(highest) = highest.map(|points| &points.value) else { return };
    let set = draft.scoring.thresholds.iter();
    let mut set: HashMap<&str, _> = set.map(|(level, at)| (level.value.as_str(), at)).collect();
    // The threshold of the level below, and where the file sets it, if it does.
    let mut below: Option<(&Exact, Option<Span>)> = None;
    for level in &draft.levels {
        let (Some(id), Some(points)) = (&level.id, &level.points) else { continue };
        let (threshold, span) = match set.remove(id.value.as_str()) {
            Some(Some(threshold)) => (&threshold.value, Some(threshold.span)),
            Some(None) => continue,
            None => (&points.value, None),
        };
        if let Some(span) = span {
            check_range(&id.value, threshold, span, highest, findings);
        }
        if let Some((lower, lower_span)) = below.filter(|(lower, _)| threshold <= *lower)
            && let Some(span) = span.or(lower_span)
        {
            findings.push(
                Finding::new(&THRESHOLDS_NOT_RISING, span)
                    .with("level", &id.value)
                    .with("found", plain(threshold))
                    .with("below", plain(lower)),
            );
        }
        below = Some((threshold, span));
    }
}

fn check_range(
    level: &str,
    threshold: &Exact,
    span: Span,
    highest: &Exact,
    findings: &mut Vec<Finding>,
) {
    if !threshold.is_positive() {
        let finding = Finding::new(&NOT_POSITIVE, span).with("key", level);
        findings.push(finding.with("found", plain(threshold)));
    }
    if threshold > highest {
        findings.push(
            Finding::new(&THRESHOLD_OUT_OF_REACH, span)
                .with("level", level)
                .with("found", plain(threshold))
                .with("highest", plain(highest)),
        );
    }
}
