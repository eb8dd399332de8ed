//! No statement stands twice, however it is spaced, punctuated or cased: a copy that was meant to be
//! changed would be asked of the agency twice.

use std::collections::HashMap;

use super::wording::essence;
use super::{File, Rule};
use crate::diagnostic::REPEATED_STATEMENT;
use crate::notation::{Finding, Span, Spanned};

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&REPEATED_STATEMENT], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    let statements = || draft.items().flat_map(|item| item.requirements()).map(|part| &part.text);
    each_once(statements().filter_map(|text| text.th.as_ref()), file.inherited(), findings);
    each_once(statements().filter_map(|text| text.en.as_ref()), file.inherited(), findings);
}

/// Of two that say the same, one of which has its place from a base, the other is to blame.
fn each_once<'a>(
    texts: impl Iterator<Item = &'a Spanned<String>>,
    inherited: Option<Span>,
    findings: &mut Vec<Finding>,
) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for text in texts {
        let said = essence(&text.value);
        if said.is_empty() {
            continue;
        }
        match seen.get(&said) {
            Some(&first) => {
                let (at, other) = if inherited == Some(text.span) {
                    (first, text.span)
                } else {
                    (text.span, first)
                };
                findings.push(
                    Finding::new(&REPEATED_STATEMENT, at)
                        .with("found", &text.value)
                        .with("line", other.start.line.to_string()),
                );
            }
            None => {
                seen.insert(said, text.span);
            }
        }
    }
}
