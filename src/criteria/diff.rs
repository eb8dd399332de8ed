//! What changed between two versions of a framework, part by part, by id. A part whose id is gone
//! while its very words stand under a new one was renamed.

use std::collections::HashMap;

use super::model::Framework;
use crate::catalogue::notation as say;
use crate::exact::Exact;
use crate::text::{Text, Words};

/// A kind of part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A level, whose weight is its points.
    Level,
    /// A category.
    Category,
    /// An item.
    Item,
    /// A requirement.
    Requirement,
}

/// A change to one part.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The kind of the part.
    pub kind: Kind,
    /// Its id; of one that is gone, the id that it had.
    pub id: String,
    /// What happened to it.
    pub what: What,
}

/// What happened to a part.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has a new id.
    Renamed {
        /// The id that it had.
        from: String,
    },
    /// Its text is another.
    Reworded {
        /// The text that it had.
        before: Text,
        /// The text that it has.
        after: Text,
    },
    /// Its weight, or a level's points, are others.
    Reweighted {
        /// What it weighed.
        before: Exact,
        /// What it weighs.
        after: Exact,
    },
    /// It belongs to another part.
    Moved {
        /// The id of what it belonged to.
        before: String,
        /// The id of what it belongs to.
        after: String,
    },
}

impl Kind {
    /// What it is called.
    pub fn name(self) -> &'static Words {
        match self {
            Kind::Level => &say::OF_LEVEL,
            Kind::Category => &say::OF_CATEGORY,
            Kind::Item => &say::OF_ITEM,
            Kind::Requirement => &say::OF_REQUIREMENT,
        }
    }

    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        self.name().en
    }
}

/// A part as it is compared.
struct Part<'a> {
    kind: Kind,
    id: &'a str,
    parent: String,
    text: &'a Text,
    weight: &'a Exact,
}

/// Every change from one version of a framework to another: what is gone in the order of the old,
/// then everything else in the order of the new.
pub fn diff(old: &Framework, new: &Framework) -> Vec<Change> {
    let (before, after) = (parts(old), parts(new));
    let by_id = |parts: &[Part]| -> HashMap<(Kind, String), usize> {
        let ids = parts.iter().enumerate();
        ids.map(|(at, part)| ((part.kind, part.id.to_owned()), at)).collect()
    };
    let (old_ids, new_ids) = (by_id(&before), by_id(&after));
    let key = |part: &Part| (part.kind, part.id.to_owned());
    let mut gone: Vec<&Part> =
        before.iter().filter(|part| !new_ids.contains_key(&key(part))).collect();
    let mut changes = Vec::new();
    for part in &after {
        match old_ids.get(&key(part)) {
            Some(&at) => changes.extend(compare(&before[at], part)),
            None => {
                let same = |old: &&Part| old.kind == part.kind && old.text == part.text;
                let what = match gone.iter().position(same) {
                    Some(at) => What::Renamed { from: gone.remove(at).id.to_owned() },
                    None => What::Added,
                };
                changes.push(Change { kind: part.kind, id: part.id.to_owned(), what });
            }
        }
    }
    let removed = gone.into_iter().map(|part| Change {
        kind: part.kind,
        id: part.id.to_owned(),
        what: What::Removed,
    });
    removed.chain(changes).collect()
}

fn compare(before: &Part, after: &Part) -> Vec<Change> {
    let mut found = Vec::new();
    if before.text != after.text {
        found.push(What::Reworded { before: before.text.clone(), after: after.text.clone() });
    }
    if before.weight != after.weight {
        let (before, after) = (before.weight.clone(), after.weight.clone());
        found.push(What::Reweighted { before, after });
    }
    if before.parent != after.parent {
        let (before, after) = (before.parent.clone(), after.parent.clone());
        found.push(What::Moved { before, after });
    }
    found
        .into_iter()
        .map(|what| Change { kind: after.kind, id: after.id.to_owned(), what })
        .collect()
}

fn parts(framework: &Framework) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for level in &framework.levels {
        parts.push(Part {
            kind: Kind::Level,
            id: &level.id,
            parent: String::new(),
            text: &level.title,
            weight: &level.points,
        });
    }
    for category in &framework.categories {
        parts.push(Part {
            kind: Kind::Category,
            id: &category.id,
            parent: String::new(),
            text: &category.title,
            weight: &category.weight,
        });
        for item in &category.items {
            parts.push(Part {
                kind: Kind::Item,
                id: &item.id,
                parent: category.id.clone(),
                text: &item.title,
                weight: &item.weight,
            });
        }
    }
    for placed in framework.requirements() {
        parts.push(Part {
            kind: Kind::Requirement,
            id: &placed.requirement.id,
            parent: format!("{}.{}", placed.item.id, placed.level.id),
            text: &placed.requirement.text,
            weight: &placed.requirement.weight,
        });
    }
    parts
}
