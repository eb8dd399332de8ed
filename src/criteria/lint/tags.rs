//! Items carry tags that a lens has.

use std::collections::HashSet;

use crate::criteria::draft::Draft;
use crate::diagnostic::UNKNOWN_TAG;
use crate::notation::Finding;

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    let tags = || draft.lenses.iter().flat_map(|lens| &lens.tags);
    let ids = || tags().filter_map(|tag| tag.id.as_ref()).map(|id| id.value.as_str());
    let known: HashSet<&str> = ids().collect();
    for tag in draft.items().flat_map(|item| &item.tags) {
        if !known.contains(tag.value.as_str()) {
            findings.push(Finding::new(&UNKNOWN_TAG, tag.span).unknown(&tag.value, ids()));
        }
    }
}
