//! The scores that earn a level. A criteria file, settings or a flag may set some of them; those not
//! set stay as they were, and together they must still make sense: of levels that exist, above 0,
//! within what can be scored, rising with the ladder.

use std::collections::{HashMap, HashSet};

use super::model::Framework;
use crate::diagnostic::{
    Diagnostic, LEVEL_NOT_ON_LADDER, NOT_POSITIVE, Place, THRESHOLD_OUT_OF_REACH,
    THRESHOLDS_NOT_RISING,
};
use crate::exact::{Exact, plain};
use crate::notation::suggestion::unknown;

/// A level and the threshold that it has where none is set for it, in points.
pub(super) type Rung<'a> = (&'a str, &'a Exact);

impl Framework {
    /// The framework with other thresholds, by level id, in points.
    ///
    /// # Errors
    /// Everything that does not fit its ladder.
    pub fn with_thresholds(
        &self,
        thresholds: &[(String, Exact)],
    ) -> Result<Framework, Vec<Diagnostic>> {
        let wrong = contradictions(self, thresholds);
        if wrong.is_empty() {
            Ok(overridden(self, thresholds))
        } else {
            Err(wrong.into_iter().map(|(_, diagnostic)| diagnostic).collect())
        }
    }
}

/// What does not fit the ladder of a framework, with the position of the threshold to blame.
pub(crate) fn contradictions(
    framework: &Framework,
    thresholds: &[(String, Exact)],
) -> Vec<(usize, Diagnostic)> {
    let rungs: Vec<Rung> =
        framework.levels.iter().map(|level| (level.id.as_str(), &level.threshold)).collect();
    let set: Vec<_> = thresholds.iter().map(|(id, points)| (id.as_str(), Some(points))).collect();
    judge(&rungs, Some(&framework.highest_points()), &set)
}

/// The framework with other thresholds, which fit it.
pub(crate) fn overridden(framework: &Framework, thresholds: &[(String, Exact)]) -> Framework {
    let mut framework = framework.clone();
    for level in &mut framework.levels {
        if let Some((_, points)) = thresholds.iter().find(|(id, _)| *id == level.id) {
            level.threshold = points.clone();
        }
    }
    framework
}

/// Judges the thresholds that are set against the ladder, whose highest points may not be known. A
/// threshold of `None` is one that could not be read. Each finding comes with the position of the
/// threshold to blame.
pub(super) fn judge(
    rungs: &[Rung],
    highest: Option<&Exact>,
    set: &[(&str, Option<&Exact>)],
) -> Vec<(usize, Diagnostic)> {
    let mut found = Vec::new();
    let ids = || rungs.iter().map(|(id, _)| *id);
    let known: HashSet<&str> = ids().collect();
    for (at, (level, threshold)) in set.iter().enumerate() {
        if !known.contains(level) {
            let diagnostic = Diagnostic::new(&LEVEL_NOT_ON_LADDER, Place::File);
            found.push((at, unknown(diagnostic, level, ids())));
        } else if let Some(diagnostic) = threshold.and_then(|it| out_of_range(level, it, highest)) {
            found.push((at, diagnostic));
        }
    }
    found.extend(falling(rungs, set));
    found
}

fn out_of_range(level: &str, threshold: &Exact, highest: Option<&Exact>) -> Option<Diagnostic> {
    if !threshold.is_positive() {
        let diagnostic = Diagnostic::new(&NOT_POSITIVE, Place::File).with("key", level);
        return Some(diagnostic.with("found", plain(threshold)));
    }
    let highest = highest.filter(|highest| threshold > *highest)?;
    Some(
        Diagnostic::new(&THRESHOLD_OUT_OF_REACH, Place::File)
            .with("level", level)
            .with("found", plain(threshold))
            .with("highest", plain(highest)),
    )
}

/// Thresholds that are not above that of the level below. Where neither of the two is set, the
/// points are to blame, which another rule judges.
fn falling(rungs: &[Rung], set: &[(&str, Option<&Exact>)]) -> Vec<(usize, Diagnostic)> {
    let mut positions: HashMap<&str, usize> =
        set.iter().enumerate().map(|(at, (level, _))| (*level, at)).collect();
    let mut found = Vec::new();
    let mut below: Option<(&Exact, Option<usize>)> = None;
    for (level, default) in rungs {
        let position = positions.remove(level);
        let threshold = match position {
            Some(at) => set[at].1,
            None => Some(*default),
        };
        let Some(threshold) = threshold else { continue };
        if let Some((lower, lower_position)) = below.filter(|(lower, _)| threshold <= *lower)
            && let Some(at) = position.or(lower_position)
        {
            found.push((
                at,
                Diagnostic::new(&THRESHOLDS_NOT_RISING, Place::File)
                    .with("level", level)
                    .with("found", plain(threshold))
                    .with("below", plain(lower)),
            ));
        }
        below = Some((threshold, position));
    }
    found
}
