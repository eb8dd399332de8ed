//! The credit of "partly met" is a share: 0 to 1.

use num_traits::Signed;

use crate::criteria::draft::Draft;
use crate::diagnostic::PARTIAL_OUT_OF_RANGE;
use crate::exact::{plain, whole};
use crate::notation::Finding;

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    let Some(partial) = &draft.scoring.partial else { return };
    if partial.value.is_negative() || partial.value > whole(1) {
        let finding = Finding::new(&PARTIAL_OUT_OF_RANGE, partial.span);
        findings.push(finding.with("found", plain(&partial.value)));
    }
}
