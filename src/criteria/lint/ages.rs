//! The age that evidence may have is a number of whole months, a hundred years at most.

use num_traits::ToPrimitive;

use super::{File, Rule};
use crate::diagnostic::NOT_A_COUNT;
use crate::exact::plain;
use crate::notation::Finding;

/// The longest age, in months.
const LONGEST: u32 = 1200;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&NOT_A_COUNT], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let requirements = draft.items().flat_map(|item| item.requirements()).map(|part| &part.max_age);
    for age in [&draft.scoring.max_age].into_iter().chain(requirements).flatten() {
        let months = age.value.is_integer().then(|| age.value.to_integer().to_u32()).flatten();
        if !months.is_some_and(|months| (1..=LONGEST).contains(&months)) {
            findings.push(
                Finding::new(&NOT_A_COUNT, age.span)
                    .with("key", "max_age")
                    .with("most", LONGEST.to_string())
                    .with("found", plain(&age.value)),
            );
        }
    }
}
