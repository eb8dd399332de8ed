//! The parts of a framework as they are compared: each with its id, its text, what it belongs to and
//! what else it says.

use super::{Change, Content, Field, Kind, What};
use crate::criteria::model::{Framework, Item, Level, Requirement};
use crate::exact::{Exact, whole};
use crate::text::Text;

/// A part of a framework.
pub(super) struct Part<'a> {
    pub(super) kind: Kind,
    pub(super) id: &'a str,
    pub(super) text: &'a Text,
    /// The positions of the parts that it belongs to, among all.
    pub(super) parents: Vec<usize>,
    /// Its weight, where its kind has one.
    pub(super) weight: Option<&'a Exact>,
    /// What else it says: the same fields for every part of a kind.
    pub(super) fields: Vec<(Field, Option<Content>)>,
    /// Its children, where their order is up to the file.
    pub(super) children: Vec<Child<'a>>,
}

/// A child by its group, as only children of one group have an order, and its id.
pub(super) type Child<'a> = (usize, &'a str);

impl<'a> Part<'a> {
    /// By what it is known in another version. A framework is compared whatever its id.
    pub(super) fn key(&self) -> (Kind, &'a str) {
        (self.kind, if self.kind == Kind::Framework { "" } else { self.id })
    }

    /// What happened to it, perhaps with a part that it belongs to.
    pub(super) fn change(&self, what: What, with: Option<&Part>) -> Change {
        let with = with.map(|parent| (parent.kind, parent.id.to_owned()));
        Change { kind: self.kind, id: self.id.to_owned(), text: self.text.clone(), what, with }
    }
}

/// Every part of a framework, each after those that it belongs to.
pub(super) fn parts(framework: &Framework) -> Vec<Part<'_>> {
    let mut parts = vec![root(framework)];
    let levels = parts.len();
    parts.extend(framework.levels.iter().map(level));
    for lens in &framework.lenses {
        let at = parts.len();
        parts.push(plain(Kind::Lens, &lens.id, &lens.title));
        for tag in &lens.tags {
            let tag = plain(Kind::Tag, &tag.id, &tag.title);
            parts.push(Part { parents: vec![at], ..tag });
        }
    }
    for category in &framework.categories {
        let at = parts.len();
        parts.push(Part {
            weight: Some(&category.weight),
            children: category.items.iter().map(|item| (0, item.id.as_str())).collect(),
            ..plain(Kind::Category, &category.id, &category.title)
        });
        for one in &category.items {
            let item_at = parts.len();
            parts.push(Part { parents: vec![at], ..item(one) });
            for (level, rung) in one.rungs.iter().enumerate() {
                let parents = vec![item_at, levels + level];
                let statements = rung.iter().map(requirement);
                parts.extend(statements.map(|part| Part { parents: parents.clone(), ..part }));
            }
        }
    }
    parts
}

fn plain<'a>(kind: Kind, id: &'a str, text: &'a Text) -> Part<'a> {
    let (parents, fields, children) = (Vec::new(), Vec::new(), Vec::new());
    Part { kind, id, text, parents, weight: None, fields, children }
}

fn root(framework: &Framework) -> Part<'_> {
    let source = &framework.source;
    let said = |text: &Option<String>| text.clone().map(Content::Text);
    Part {
        fields: vec![
            (Field::Partial, Some(Content::Number(framework.scoring.partial.clone()))),
            (Field::Evidence, Some(Content::Text(framework.scoring.evidence.id().to_owned()))),
            (Field::MaxAge, months(framework.scoring.max_age)),
            (Field::Source, said(&source.title)),
            (Field::Publisher, said(&source.publisher)),
            (Field::Note, said(&source.note)),
        ],
        children: framework.categories.iter().map(|part| (0, part.id.as_str())).collect(),
        ..plain(Kind::Framework, &framework.id, &framework.title)
    }
}

fn months(months: Option<u32>) -> Option<Content> {
    months.map(|months| Content::Number(whole(months.into())))
}

fn level(level: &Level) -> Part<'_> {
    let own = Some(&level.threshold).filter(|threshold| **threshold != level.points);
    Part {
        fields: vec![
            (Field::Points, Some(Content::Number(level.points.clone()))),
            (Field::Threshold, own.cloned().map(Content::Number)),
        ],
        ..plain(Kind::Level, &level.id, &level.title)
    }
}

fn item(item: &Item) -> Part<'_> {
    let mut tags = item.tags.clone();
    tags.sort_unstable();
    let tags = Some(tags).filter(|tags| !tags.is_empty());
    let rungs = item.rungs.iter().enumerate();
    let statements = rungs.flat_map(|(at, rung)| rung.iter().map(move |one| (at, one.id.as_str())));
    Part {
        weight: Some(&item.weight),
        fields: vec![(Field::Tags, tags.map(Content::Ids))],
        children: statements.collect(),
        ..plain(Kind::Item, &item.id, &item.title)
    }
}

fn requirement(requirement: &Requirement) -> Part<'_> {
    Part {
        weight: Some(&requirement.weight),
        fields: vec![
            (Field::MaxAge, months(requirement.max_age)),
            (Field::Note, requirement.note.clone().map(Content::Text)),
        ],
        ..plain(Kind::Requirement, &requirement.id, &requirement.text)
    }
}
