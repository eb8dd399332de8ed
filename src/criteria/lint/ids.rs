//! Ids are written so that they can stand in flags and cells, and each is given once. Tags share
//! one set over all lenses, as items carry them without naming the lens; so do requirements over the
//! whole framework, whether they give an id of their own or not.

use std::collections::{HashMap, HashSet};

use crate::catalogue::notation as say;
use crate::criteria::build::requirement_id;
use crate::criteria::draft::{Draft, DraftItem};
use crate::diagnostic::{DUPLICATE_ID, INVALID_ID};
use crate::notation::Finding;
use crate::notation::Spanned;
use crate::text::Words;

pub(super) fn check(draft: &Draft, findings: &mut Vec<Finding>) {
    if let Some(id) = &draft.id {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-".contains(c);
        if !id.value.chars().all(fits) {
            findings.push(invalid(id, &say::OF_FRAMEWORK, &say::ID_OF_FRAMEWORK));
        }
    }
    let levels = draft.levels.iter().map(|level| &level.id);
    each_once(levels, &say::OF_LEVEL, findings);
    each_once(draft.lenses.iter().map(|lens| &lens.id), &say::OF_LENS, findings);
    let tags = draft.lenses.iter().flat_map(|lens| &lens.tags).map(|tag| &tag.id);
    each_once(tags, &say::OF_TAG, findings);
    let categories = draft.categories.iter().map(|category| &category.id);
    each_once(categories, &say::OF_CATEGORY, findings);
    each_once(draft.items().map(|item| &item.id), &say::OF_ITEM, findings);
    let mut items = HashSet::new();
    let requirements = draft.items().flat_map(|item| {
        let item_id = item.id.as_ref().map(|id| id.value.as_str());
        requirement_ids(item, item_id.filter(|id| items.insert(*id)))
    });
    let requirements: Vec<_> = requirements.collect();
    each_once(requirements.iter(), &say::OF_REQUIREMENT, findings);
}

/// The ids of an item's requirements, as they will be. Without an id of the item, or with one that
/// another item has already, only their own: one mistake is reported once.
fn requirement_ids(item: &DraftItem, item_id: Option<&str>) -> Vec<Option<Spanned<String>>> {
    let rungs = item.rungs.iter().flatten();
    let numbered = rungs.flat_map(|rung| {
        rung.requirements.iter().enumerate().map(move |(at, part)| (rung, at + 1, part))
    });
    let ids = numbered.map(|(rung, number, part)| {
        let generated = item_id.map(|item| Spanned {
            value: requirement_id(item, &rung.level.value, number),
            span: part.span,
        });
        part.id.clone().or(generated)
    });
    ids.collect()
}

fn each_once<'a>(
    ids: impl Iterator<Item = &'a Option<Spanned<String>>>,
    kind: &Words,
    findings: &mut Vec<Finding>,
) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for id in ids.flatten() {
        if id.value.contains(|c: char| c.is_whitespace() || c.is_control()) {
            findings.push(invalid(id, kind, &say::ID_OF_PART));
        }
        match seen.get(id.value.as_str()) {
            Some(line) => findings.push(
                Finding::new(&DUPLICATE_ID, id.span)
                    .with("found", &id.value)
                    .with("line", line.to_string())
                    .with_words("kind", kind, &[]),
            ),
            None => {
                seen.insert(&id.value, id.span.start.line);
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
