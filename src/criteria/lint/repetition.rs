//! No statement stands twice, however it is spaced, punctuated or cased: a copy that was meant to be
//! changed would be asked of the agency twice.

use std::collections::HashMap;

use super::wording::essence;
use super::{File, Rule};
use crate::criteria::draft::{DraftRequirement, DraftText};
use crate::diagnostic::REPEATED_STATEMENT;
use crate::notation::{Finding, Span, Spanned};

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&REPEATED_STATEMENT], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    each_once(file, |text| text.th.as_ref(), findings);
    each_once(file, |text| text.en.as_ref(), findings);
}

/// Of two that say the same, one of which has its place from a base, the other is to blame.
fn each_once(
    file: &File,
    text_of: impl Fn(&DraftText) -> Option<&Spanned<String>>,
    findings: &mut Vec<Finding>,
) {
    let Some(draft) = file.draft else { return };
    let mut seen: HashMap<String, (&DraftRequirement, Span)> = HashMap::new();
    for part in draft.items().flat_map(|item| item.requirements()) {
        let Some(text) = text_of(&part.text) else { continue };
        let said = essence(&text.value);
        if said.is_empty() {
            continue;
        }
        match seen.get(&said) {
            Some(&first) => {
                let here = (part, text.span);
                let inherited = file.inherited() == Some(text.span);
                let (at, (other, place)) =
                    if inherited { (first.1, here) } else { (here.1, first) };
                let finding = Finding::new(&REPEATED_STATEMENT, at).with("found", &text.value);
                let id = other.id.as_ref().map(|id| id.value.as_str());
                findings.push(file.already(finding, place, id));
            }
            None => {
                seen.insert(said, (part, text.span));
            }
        }
    }
}
