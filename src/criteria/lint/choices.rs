//! The evidence policy is one that the program knows.

use crate::criteria::EvidencePolicy;
use crate::criteria::draft::Draft;
use crate::diagnostic::UNKNOWN_CHOICE;
use crate::notation::Finding;

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    let Some(policy) = &draft.scoring.evidence else { return };
    if EvidencePolicy::from_id(&policy.value).is_none() {
        let known = EvidencePolicy::ALL.into_iter().map(EvidencePolicy::id);
        let finding = Finding::new(&UNKNOWN_CHOICE, policy.span).with("key", "evidence");
        findings.push(finding.unknown(&policy.value, known));
    }
}
