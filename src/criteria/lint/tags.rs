//! Items carry tags that a lens has.

use std::collections::HashSet;

use crate::criteria::draft::Draft;
use crate::criteria::finding::Finding;
use crate::criteria::suggestion::{accepted, hint};
use crate::diagnostic::UNKNOWN_TAG;

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    let tags = || draft.lenses.iter().flat_map(|lens| &lens.tags);
    let ids = || tags().filter_map(|tag| tag.id.as_ref()).map(|id| id.value.as_str());
    let known: HashSet<&str> = ids().collect();
    for tag in draft.items().flat_map(|item| &item.tags) {
        if !known.contains(tag.value.as_str()) {
            let finding = Finding::new(&UNKNOWN_TAG, tag.span).with("found", &tag.value);
            findings.push(accepted(hint(finding, &tag.value, ids()), ids()));
        }
    }
}
