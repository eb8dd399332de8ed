//! The evidence policy is one that the program knows.

use super::{File, Rule};
use crate::criteria::EvidencePolicy;
use crate::diagnostic::UNKNOWN_CHOICE;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&UNKNOWN_CHOICE], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let Some(policy) = &draft.scoring.evidence else { return };
    if EvidencePolicy::from_id(&policy.value).is_none() {
        let known = EvidencePolicy::ALL.into_iter().map(EvidencePolicy::id);
        let finding = Finding::new(&UNKNOWN_CHOICE, policy.span).with("key", "evidence");
        findings.push(finding.unknown(&policy.value, known));
    }
}
