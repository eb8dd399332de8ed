//! Points are cumulative: they begin above 0 and rise from level to level.

use super::{File, Rule};
use crate::diagnostic::{NOT_POSITIVE, POINTS_NOT_RISING};
use crate::exact::{Exact, plain};
use crate::notation::{Finding, Spanned};

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&NOT_POSITIVE, &POINTS_NOT_RISING], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let mut below: Option<&Spanned<Exact>> = None;
    for level in &draft.levels {
        let Some(points) = &level.points else { continue };
        if !points.value.is_positive() {
            let finding = Finding::new(&NOT_POSITIVE, points.span).with("key", "points");
            findings.push(finding.with("found", plain(&points.value)));
        } else if let Some(below) = below.filter(|below| points.value <= below.value) {
            let id = level.id.as_ref().map_or("", |id| id.value.as_str());
            let place = file.own([points.span, below.span]).unwrap_or(points.span);
            findings.push(
                Finding::new(&POINTS_NOT_RISING, place)
                    .with("level", id)
                    .with("found", plain(&points.value))
                    .with("below", plain(&below.value)),
            );
        }
        below = Some(points);
    }
}
