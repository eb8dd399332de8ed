//! Items carry tags that a lens has.

use std::collections::HashSet;

use super::{File, Rule};
use crate::diagnostic::UNKNOWN_TAG;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&UNKNOWN_TAG], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft.filter(|draft| !draft.unread.tags) else { return };
    let tags = || draft.lenses.iter().flat_map(|lens| &lens.tags);
    let ids = || tags().filter_map(|tag| tag.id.as_ref()).map(|id| id.value.as_str());
    let known: HashSet<&str> = ids().collect();
    for tag in draft.items().flat_map(|item| &item.tags) {
        if !known.contains(tag.value.as_str()) {
            findings.push(Finding::new(&UNKNOWN_TAG, tag.span).unknown(&tag.value, ids()));
        }
    }
}
