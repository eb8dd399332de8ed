//! Numbered ids say where a part belongs: an item's id begins with that of its category, a
//! requirement's with those of its item and level, and parts stand in the order of their numbers. Ids
//! that are words say neither, and are left alone.

use std::collections::HashSet;

use super::{File, Rule};
use crate::catalogue::notation as say;
use crate::criteria::build::number_of;
use crate::criteria::draft::{Draft, DraftCategory, DraftItem};
use crate::diagnostic::{ID_OUT_OF_ORDER, ID_OUTSIDE_PARENT};
use crate::notation::{Finding, Spanned};
use crate::text::Words;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&ID_OUTSIDE_PARENT, &ID_OUT_OF_ORDER], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    check_parents(draft, findings);
    check_requirements(draft, findings);
    in_order(draft.categories.iter().filter_map(|category| category.id.as_ref()), findings);
    for category in &draft.categories {
        in_order(category.items.iter().filter_map(|item| item.id.as_ref()), findings);
    }
}

fn check_parents(draft: &Draft, findings: &mut Vec<Finding>) {
    let strange: Vec<_> =
        children(draft).filter(|(category, item)| !fits(category, item)).collect();
    // Where most ids do not fit, they were never meant to.
    if strange.len() * 2 > children(draft).count() {
        return;
    }
    for (category, item) in strange {
        if let (Some(category), Some(item)) = (&category.id, &item.id) {
            findings.push(outside(item, &say::OF_ITEM, &category.value));
        }
    }
}

fn outside(id: &Spanned<String>, kind: &Words, parent: &str) -> Finding {
    let finding = Finding::new(&ID_OUTSIDE_PARENT, id.span).with("found", &id.value);
    finding.with_words("kind", kind, &[]).with("parent", parent)
}

/// Ids of requirements of the form that they have without one of their own, such as `1.2.basic.1`.
fn check_requirements(draft: &Draft, findings: &mut Vec<Finding>) {
    let ids = || draft.items().filter_map(|item| item.id.as_ref());
    let items: HashSet<&str> = ids().map(|id| id.value.as_str()).collect();
    let elsewhere = |id: &str| {
        let (parent, number) = id.rsplit_once('.')?;
        let of_item =
            |level| items.contains(parent.strip_suffix(level)?.strip_suffix('.')?).then_some(());
        number.parse::<usize>().ok().and(draft.level_ids().find_map(of_item))
    };
    for item in draft.items() {
        let Some(own) = &item.id else { continue };
        for rung in item.rungs.iter().flatten() {
            let level = &rung.level.value;
            let mut last: Option<(usize, &str)> = None;
            for id in rung.requirements.iter().filter_map(|part| part.id.as_ref()) {
                match number_of(&id.value, &own.value, level) {
                    Some(number) => {
                        if let Some((_, before)) = last.filter(|(before, _)| number < *before) {
                            findings.push(out_of_order(id, before));
                        }
                        last = Some((number, &id.value));
                    }
                    None if elsewhere(&id.value).is_some() => {
                        let parent = format!("{}.{level}", own.value);
                        findings.push(outside(id, &say::OF_REQUIREMENT, &parent));
                    }
                    None => {}
                }
            }
        }
    }
}

fn children(draft: &Draft) -> impl Iterator<Item = (&DraftCategory, &DraftItem)> {
    draft
        .categories
        .iter()
        .flat_map(|category| category.items.iter().map(move |item| (category, item)))
        .filter(|(category, item)| category.id.is_some() && item.id.is_some())
}

fn fits(category: &DraftCategory, item: &DraftItem) -> bool {
    let (Some(category), Some(item)) = (&category.id, &item.id) else { return true };
    let rest = item.value.strip_prefix(category.value.as_str());
    rest.is_some_and(|rest| rest.starts_with('.'))
}

fn in_order<'a>(ids: impl Iterator<Item = &'a Spanned<String>>, findings: &mut Vec<Finding>) {
    let numbered: Vec<_> = ids.filter_map(|id| Some((numbers(&id.value)?, id))).collect();
    for pair in numbered.windows(2) {
        if let [(before, earlier), (after, id)] = pair
            && after < before
        {
            findings.push(out_of_order(id, &earlier.value));
        }
    }
}

fn out_of_order(id: &Spanned<String>, before: &str) -> Finding {
    let finding = Finding::new(&ID_OUT_OF_ORDER, id.span).with("found", &id.value);
    finding.with("before", before)
}

/// The numbers of an id such as `1.10` or `๑.๑๐`; `None` where it has anything else.
fn numbers(id: &str) -> Option<Vec<u32>> {
    let western = |c: char| match c {
        '๐'..='๙' => char::from_u32(u32::from(c) - u32::from('๐') + u32::from('0')),
        _ => Some(c),
    };
    let id: String = id.chars().map(western).collect::<Option<_>>()?;
    id.split('.').map(|part| part.parse().ok()).collect()
}
