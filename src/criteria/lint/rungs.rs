//! Each item has requirements for each level of the ladder, and for no other.

use std::collections::HashSet;

use super::{File, Rule};
use crate::criteria::draft::{DraftItem, DraftRung};
use crate::diagnostic::{LEVEL_MISSING, LEVEL_NOT_ON_LADDER};
use crate::notation::Finding;
use crate::notation::suggestion::list;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&LEVEL_MISSING, &LEVEL_NOT_ON_LADDER], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let mut levels: Vec<&str> = Vec::new();
    for id in draft.level_ids() {
        if !levels.contains(&id) {
            levels.push(id);
        }
    }
    if levels.is_empty() || draft.unread.levels {
        return;
    }
    let known: HashSet<&str> = levels.iter().copied().collect();
    for rung in draft.items().flat_map(|item| item.rungs.iter().flatten()) {
        let found = rung.level.value.as_str();
        if !known.contains(found) {
            let finding = Finding::new(&LEVEL_NOT_ON_LADDER, rung.level.span);
            findings.push(finding.unknown(found, levels.iter().copied()));
        }
    }
    for item in draft.items() {
        if let Some(rungs) = item.rungs.as_ref().filter(|_| !item.unread) {
            check_item(&levels, item, rungs, findings);
        }
    }
}

/// One finding for all the levels that an item lacks.
fn check_item(levels: &[&str], item: &DraftItem, rungs: &[DraftRung], findings: &mut Vec<Finding>) {
    let given: HashSet<&str> = rungs.iter().map(|rung| rung.level.value.as_str()).collect();
    let missing = levels.iter().copied().filter(|level| !given.contains(level));
    let missing = list(missing);
    if !missing.is_empty() {
        let place = rungs.first().map_or(item.span, |rung| rung.level.span);
        let name = item.id.as_ref().map_or("", |id| id.value.as_str());
        let finding = Finding::new(&LEVEL_MISSING, place).with("item", name);
        findings.push(finding.with("levels", missing));
    }
}
