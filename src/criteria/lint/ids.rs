//! Ids are written so that they can stand in flags and cells, and each is given once. Tags share
//! one set over all lenses, as items carry them without naming the lens; so do requirements over the
//! whole framework, whether they give an id of their own or not.

use std::collections::{HashMap, HashSet};

use super::{File, Rule};
use crate::catalogue::notation as say;
use crate::criteria::draft::Draft;
use crate::diagnostic::{DUPLICATE_ID, INVALID_ID};
use crate::notation::{Finding, Span, Spanned};
use crate::text::Words;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&DUPLICATE_ID, &INVALID_ID], check };

/// The ids of one kind of part, in file order.
type Ids<'a> = Vec<&'a Spanned<String>>;

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    if let Some(id) = &draft.id {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-".contains(c);
        if !id.value.chars().all(fits) {
            findings.push(invalid(id, &say::OF_FRAMEWORK, &say::ID_OF_FRAMEWORK));
        }
    }
    for (kind, ids) in given(draft) {
        let unseen = |c: char| c.is_whitespace() || c.is_control();
        let wrong = ids.iter().filter(|id| id.value.contains(unseen));
        findings.extend(wrong.map(|id| invalid(id, kind, &say::ID_OF_PART)));
        if *kind == say::OF_REQUIREMENT {
            each_once(file, requirement_ids(draft), kind, findings);
        } else {
            let places = ids.iter().map(|id| (id.value.clone(), id.span)).collect();
            each_once(file, places, kind, findings);
        }
    }
}

/// The ids that the file gives, by the kind of their part.
fn given(draft: &Draft) -> [(&'static Words, Ids<'_>); 6] {
    let tags = draft.lenses.iter().flat_map(|lens| &lens.tags);
    let requirements = draft.items().flat_map(|item| item.requirements());
    [
        (&say::OF_LEVEL, draft.levels.iter().filter_map(|level| level.id.as_ref()).collect()),
        (&say::OF_LENS, draft.lenses.iter().filter_map(|lens| lens.id.as_ref()).collect()),
        (&say::OF_TAG, tags.filter_map(|tag| tag.id.as_ref()).collect()),
        (&say::OF_CATEGORY, draft.categories.iter().filter_map(|part| part.id.as_ref()).collect()),
        (&say::OF_ITEM, draft.items().filter_map(|item| item.id.as_ref()).collect()),
        (&say::OF_REQUIREMENT, requirements.filter_map(|part| part.id.as_ref()).collect()),
    ]
}

/// The ids of requirements as they will be, those that are not given first: an id that is given is to
/// blame where it is theirs. Of an item that has the id of another, only those that are given: one
/// mistake is reported once.
fn requirement_ids(draft: &Draft) -> Vec<(String, Span)> {
    let mut items = HashSet::new();
    let (mut ids, mut given_ids) = (Vec::new(), Vec::new());
    for item in draft.items() {
        let first = item.id.as_ref().is_some_and(|id| items.insert(id.value.as_str()));
        let identified = item.identified().filter(|(_, part)| first || part.id.is_some());
        for (id, part) in identified {
            match &part.id {
                Some(given) => given_ids.push((id, given.span)),
                None => ids.push((id, part.span)),
            }
        }
    }
    ids.extend(given_ids);
    ids
}

fn each_once(file: &File, ids: Vec<(String, Span)>, kind: &Words, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for (id, span) in ids {
        match seen.get(&id) {
            Some(first) => {
                let finding = Finding::new(&DUPLICATE_ID, span).with("found", &id);
                let finding = finding.with_words("kind", kind, &[]);
                findings.push(file.already(finding, *first, None));
            }
            None => {
                seen.insert(id, span);
            }
        }
    }
}

fn invalid(id: &Spanned<String>, kind: &Words, accepted: &Words) -> Finding {
    Finding::new(&INVALID_ID, id.span)
        .with("found", &id.value)
        .with_words("kind", kind, &[])
        .with_words("accepted", accepted, &[])
}
