//! Weights are above 0: what weighs nothing would be in the file and not in the score.

use super::{File, Rule};
use crate::diagnostic::NOT_POSITIVE;
use crate::exact::plain;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&NOT_POSITIVE], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let categories = draft.categories.iter().map(|category| &category.weight);
    let items = draft.items().map(|item| &item.weight);
    let requirements = draft.items().flat_map(|item| item.requirements()).map(|part| &part.weight);
    for weight in categories.chain(items).chain(requirements).flatten() {
        if !weight.value.is_positive() {
            let finding = Finding::new(&NOT_POSITIVE, weight.span).with("key", "weight");
            findings.push(finding.with("found", plain(&weight.value)));
        }
    }
}
