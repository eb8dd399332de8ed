//! A tag of a lens is carried by some item: one that is not shows an empty row in every report.

use std::collections::HashSet;

use super::{File, Rule};
use crate::diagnostic::UNUSED_TAG;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&UNUSED_TAG], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft.filter(|draft| !draft.unread.items) else { return };
    let tags = draft.items().flat_map(|item| &item.tags);
    let carried: HashSet<&str> = tags.map(|tag| tag.value.as_str()).collect();
    for id in draft.lenses.iter().flat_map(|lens| &lens.tags).filter_map(|tag| tag.id.as_ref()) {
        if !carried.contains(id.value.as_str()) {
            findings.push(Finding::new(&UNUSED_TAG, id.span).with("found", &id.value));
        }
    }
}
