//! The credit of "partly met" is a share: 0 to 1.

use super::{File, Rule};
use crate::diagnostic::PARTIAL_OUT_OF_RANGE;
use crate::exact::{plain, whole};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&PARTIAL_OUT_OF_RANGE], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let Some(partial) = &draft.scoring.partial else { return };
    if partial.value.is_negative() || partial.value > whole(1) {
        let finding = Finding::new(&PARTIAL_OUT_OF_RANGE, partial.span);
        findings.push(finding.with("found", plain(&partial.value)));
    }
}
