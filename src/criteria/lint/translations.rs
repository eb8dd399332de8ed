//! A file that has English has it everywhere: a report in English would fall back to Thai in places.

use super::{File, Rule};
use crate::diagnostic::MISSING_TRANSLATION;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&MISSING_TRANSLATION], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    if draft.texts().iter().all(|text| text.en.is_none()) {
        return;
    }
    for text in draft.texts() {
        if let (Some(th), None) = (&text.th, &text.en) {
            findings.push(Finding::new(&MISSING_TRANSLATION, th.span).with("found", &th.value));
        }
    }
}
