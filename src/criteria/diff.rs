//! What changed between two versions of a framework, part by part, by id. A part whose id is gone
//! while its very words stand under a new one was renamed.

use std::collections::HashMap;

use super::model::Framework;
use crate::catalogue::notation as say;
use crate::exact::Exact;
use crate::text::{Text, Words};

mod parts;

use parts::{Child, Part, parts};

/// A kind of part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The framework itself.
    Framework,
    /// A level.
    Level,
    /// A lens.
    Lens,
    /// A tag of a lens.
    Tag,
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
    /// Its text; of one that is gone, the text that it had.
    pub text: Text,
    /// What happened to it.
    pub what: What,
    /// The part that it belongs to, if that came, went or was renamed with it.
    pub with: Option<(Kind, String)>,
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
    /// Its weight is another.
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
    /// Something else that it says is another.
    Set {
        /// What that is.
        field: Field,
        /// What it said; `None` for nothing.
        before: Option<Content>,
        /// What it says; `None` for nothing.
        after: Option<Content>,
    },
}

/// What a part says besides its text and its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The points of a level.
    Points,
    /// The threshold of a level; none where it is its points.
    Threshold,
    /// The credit of "partly met".
    Partial,
    /// The evidence policy.
    Evidence,
    /// The months after which evidence is stale; none where it never is.
    MaxAge,
    /// The document that the statements come from.
    Source,
    /// Who issued it.
    Publisher,
    /// A remark.
    Note,
    /// The tags of an item.
    Tags,
    /// The order of the parts that stand in both versions.
    Order,
}

/// What a field says.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A number.
    Number(Exact),
    /// A text.
    Text(String),
    /// Ids.
    Ids(Vec<String>),
}

impl Kind {
    /// What it is called.
    pub fn name(self) -> &'static Words {
        match self {
            Kind::Framework => &say::OF_FRAMEWORK,
            Kind::Level => &say::OF_LEVEL,
            Kind::Lens => &say::OF_LENS,
            Kind::Tag => &say::OF_TAG,
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

impl What {
    /// Its name in JSON.
    pub fn id(&self) -> &'static str {
        match self {
            What::Added => "added",
            What::Removed => "removed",
            What::Renamed { .. } => "renamed",
            What::Reworded { .. } => "reworded",
            What::Reweighted { .. } => "reweighted",
            What::Moved { .. } => "moved",
            What::Set { .. } => "changed",
        }
    }
}

impl Field {
    /// Its name in JSON, which is its key in criteria files where it has one.
    pub fn id(self) -> &'static str {
        match self {
            Field::Points => "points",
            Field::Threshold => "threshold",
            Field::Partial => "partial",
            Field::Evidence => "evidence",
            Field::MaxAge => "max_age",
            Field::Source => "source",
            Field::Publisher => "publisher",
            Field::Note => "note",
            Field::Tags => "tags",
            Field::Order => "order",
        }
    }
}

/// Every change from one version of a framework to another: what is gone in the order of the old,
/// then everything else in the order of the new. Their ids and versions are not compared.
pub fn diff(old: &Framework, new: &Framework) -> Vec<Change> {
    let (before, after) = (parts(old), parts(new));
    let partners = Partners::find(&before, &after);
    let gone = before.iter().enumerate().filter(|(at, _)| !partners.new.contains_key(at));
    let mut changes: Vec<Change> = gone
        .map(|(_, part)| {
            let with = part.parents.iter().find(|at| !partners.new.contains_key(at));
            part.change(What::Removed, with.map(|at| &before[*at]))
        })
        .collect();
    for (at, part) in after.iter().enumerate() {
        match partners.old[at] {
            Some(old) => compare((&before, &before[old]), (&after, part), &partners, &mut changes),
            None => {
                let with = part.parents.iter().find(|at| partners.old[**at].is_none());
                changes.push(part.change(What::Added, with.map(|at| &after[*at])));
            }
        }
    }
    changes
}

/// Which part of the old version is which of the new.
struct Partners {
    /// By the position of each new part.
    old: Vec<Option<usize>>,
    /// By the position of an old part that is still there.
    new: HashMap<usize, usize>,
}

impl Partners {
    fn find(before: &[Part], after: &[Part]) -> Partners {
        let ids: HashMap<(Kind, &str), usize> =
            before.iter().enumerate().map(|(at, part)| (part.key(), at)).collect();
        let same_id = |part: &Part| ids.get(&part.key()).copied();
        let mut partners =
            Partners { old: after.iter().map(same_id).collect(), new: HashMap::new() };
        partners.mirror();
        for (at, part) in after.iter().enumerate() {
            if partners.old[at].is_some() {
                continue;
            }
            let renamed = before.iter().enumerate().position(|(old, one)| {
                !partners.new.contains_key(&old) && one.kind == part.kind && one.text == part.text
            });
            partners.old[at] = renamed;
            partners.new.extend(renamed.map(|old| (old, at)));
        }
        partners
    }

    fn mirror(&mut self) {
        let found = self.old.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new)));
        self.new = found.collect();
    }
}

/// What changed in a part, with all the parts of its version for what it belongs to.
fn compare(
    (all_before, before): (&[Part], &Part),
    (all_after, after): (&[Part], &Part),
    partners: &Partners,
    changes: &mut Vec<Change>,
) {
    let mut add = |what| changes.push(after.change(what, None));
    let renamed = before.id != after.id && after.kind != Kind::Framework;
    let stayed: Vec<Option<usize>> =
        before.parents.iter().map(|at| partners.new.get(at).copied()).collect();
    let moved = !stayed.iter().copied().eq(after.parents.iter().map(|&at| Some(at)));
    if before.text != after.text {
        add(What::Reworded { before: before.text.clone(), after: after.text.clone() });
    }
    if let (Some(before), Some(after)) = (before.weight, after.weight)
        && before != after
    {
        add(What::Reweighted { before: before.clone(), after: after.clone() });
    }
    if moved {
        let named = |all: &[Part], part: &Part| {
            part.parents.iter().map(|&at| all[at].id).collect::<Vec<_>>().join(".")
        };
        add(What::Moved { before: named(all_before, before), after: named(all_after, after) });
    }
    for ((field, before), (_, after)) in before.fields.iter().zip(&after.fields) {
        if before != after {
            let (before, after) = (before.clone(), after.clone());
            add(What::Set { field: *field, before, after });
        }
    }
    let (old, new) = orders(&before.children, &after.children);
    if old != new {
        let (before, after) = (Some(Content::Ids(old)), Some(Content::Ids(new)));
        add(What::Set { field: Field::Order, before, after });
    }
    if renamed {
        let old = |at: &usize| partners.old[*at].map(|old| all_before[old].id);
        let with = after.parents.iter().find(|at| old(at) != Some(all_after[**at].id));
        let renamed = What::Renamed { from: before.id.to_owned() };
        changes.push(after.change(renamed, with.map(|at| &all_after[*at])));
    }
}

/// The ids of the children that stand in both lists, in the order of either.
fn orders(before: &[Child], after: &[Child]) -> (Vec<String>, Vec<String>) {
    let common = |ids: &[Child], others: &[Child]| {
        ids.iter().filter(|id| others.contains(id)).map(|(_, id)| (*id).to_owned()).collect()
    };
    (common(before, after), common(after, before))
}
