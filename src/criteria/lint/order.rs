//! Numbered ids say where a part belongs: an item's id begins with that of its category, and parts
//! stand in the order of their numbers. Ids that are words say neither, and are left alone.

use super::{File, Rule};
use crate::criteria::draft::{Draft, DraftCategory, DraftItem};
use crate::diagnostic::{ID_OUT_OF_ORDER, ID_OUTSIDE_PARENT};
use crate::notation::{Finding, Spanned};

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&ID_OUTSIDE_PARENT, &ID_OUT_OF_ORDER], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    let Some(draft) = file.draft else { return };
    check_parents(draft, findings);
    in_order(draft.categories.iter().filter_map(|category| category.id.as_ref()), findings);
    for category in &draft.categories {
        in_order(category.items.iter().filter_map(|item| item.id.as_ref()), findings);
    }
}

fn check_parents(draft: &Draft, findings: &mut Vec<Finding>) {
    let outside: Vec<_> =
        children(draft).filter(|(category, item)| !fits(category, item)).collect();
    // Where most ids do not fit, they were never meant to.
    if outside.len() * 2 > children(draft).count() {
        return;
    }
    for (category, item) in outside {
        if let (Some(category), Some(item)) = (&category.id, &item.id) {
            let finding = Finding::new(&ID_OUTSIDE_PARENT, item.span);
            findings.push(finding.with("found", &item.value).with("parent", &category.value));
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
            let finding = Finding::new(&ID_OUT_OF_ORDER, id.span).with("found", &id.value);
            findings.push(finding.with("before", &earlier.value));
        }
    }
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
