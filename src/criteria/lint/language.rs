//! Thai texts are in Thai and English texts are not: one in place of the other is a slip of copying.

use super::{File, Rule};
use crate::diagnostic::{EN_IN_THAI, TH_WITHOUT_THAI};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&TH_WITHOUT_THAI, &EN_IN_THAI], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let thai = |text: &str| text.chars().any(|c| ('ก'..='ฮ').contains(&c));
    for text in draft.texts() {
        if let Some(th) = text.th.as_ref().filter(|th| !thai(&th.value)) {
            findings.push(Finding::new(&TH_WITHOUT_THAI, th.span).with("found", &th.value));
        }
        if let Some(en) = text.en.as_ref().filter(|en| thai(&en.value)) {
            findings.push(Finding::new(&EN_IN_THAI, en.span).with("found", &en.value));
        }
    }
}
