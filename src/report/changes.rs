//! The changes from one version of criteria to another: text for people, JSON for programs, Markdown
//! for a pull request; each with what they do to an agency's score, if its evidence is at hand.

use crate::assessment::Assessment;
use crate::catalogue::changes as words;
use crate::compare::Comparison;
use crate::criteria::Criteria;
use crate::criteria::diff::{Change, Content, Field, What};
use crate::exact::plain;
use crate::text::{Lang, Text, Words};

mod json;
mod markdown;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

/// Two versions of criteria, and what makes the one into the other.
#[derive(Debug, Clone)]
pub struct Changes<'a> {
    /// The old version.
    pub old: &'a Criteria,
    /// The new version.
    pub new: &'a Criteria,
    /// What changed.
    pub changes: Vec<Change>,
    /// What that does to an agency's score.
    pub effect: Option<Effect<'a>>,
}

/// One agency's evidence, scored by both versions.
#[derive(Debug, Clone)]
pub struct Effect<'a> {
    /// Scored by the old version.
    pub before: &'a Assessment<'a>,
    /// Scored by the new version.
    pub after: &'a Assessment<'a>,
    /// What differs.
    pub found: Comparison<'a>,
}

/// Changes of one kind under their heading, but for what came or went with another part.
struct Group<'a> {
    heading: &'static Words,
    changes: Vec<&'a Change>,
}

/// The changes by what happened, in the order in which they are shown: what is gone, what is new,
/// what is otherwise.
fn groups(changes: &[Change]) -> Vec<Group<'_>> {
    let order = ["removed", "added", "renamed", "reworded", "reweighted", "moved", "changed"];
    let groups = order.iter().filter_map(|id| {
        let alone = |change: &&Change| change.what.id() == *id && change.with.is_none();
        let changes: Vec<&Change> = changes.iter().filter(alone).collect();
        let heading = words::what(&changes.first()?.what);
        Some(Group { heading, changes })
    });
    groups.collect()
}

/// How many parts came, went or were renamed with a part.
fn with(changes: &[Change], parent: &Change) -> usize {
    let of_it = |change: &&Change| {
        change.what.id() == parent.what.id()
            && change
                .with
                .as_ref()
                .is_some_and(|(kind, id)| (*kind, id) == (parent.kind, &parent.id))
    };
    changes.iter().filter(of_it).map(|change| 1 + with(changes, change)).sum()
}

/// The kind and the id of a part, such as `item 1.1`.
fn name(change: &Change, lang: Lang) -> String {
    format!("{} {}", change.kind.name().get(lang), change.id)
}

/// The id and the version of criteria.
fn identity(criteria: &Criteria) -> String {
    format!("{} {}", criteria.framework.id, criteria.framework.version)
}

/// The languages in which a text differs, with the text in each.
fn wordings<'a>(
    before: &'a Text,
    after: &'a Text,
) -> Vec<(Lang, Option<&'a str>, Option<&'a str>)> {
    let th = (Lang::Th, Some(before.th.as_str()), Some(after.th.as_str()));
    let en = (Lang::En, before.en.as_deref(), after.en.as_deref());
    [th, en].into_iter().filter(|(_, before, after)| before != after).collect()
}

/// What a changed weight, place or field is called, and what it was and is.
fn values(change: &Change, lang: Lang) -> Option<(Option<&'static str>, String, String)> {
    match &change.what {
        What::Reweighted { before, after } => {
            Some((Some(words::WEIGHT.get(lang)), plain(before), plain(after)))
        }
        What::Moved { before, after } => Some((None, before.clone(), after.clone())),
        What::Renamed { from } => Some((None, from.clone(), change.id.clone())),
        What::Set { field, before, after } => {
            let name = words::field(*field).get(lang);
            Some((Some(name), content(before, *field, lang), content(after, *field, lang)))
        }
        What::Added | What::Removed | What::Reworded { .. } => None,
    }
}

fn content(content: &Option<Content>, field: Field, lang: Lang) -> String {
    match content {
        None if field == Field::Threshold => words::ITS_POINTS.get(lang).to_owned(),
        None => words::NOTHING.get(lang).to_owned(),
        Some(Content::Number(number)) => plain(number),
        Some(Content::Text(text)) => text.clone(),
        Some(Content::Ids(ids)) => ids.join(", "),
    }
}

/// How many changes of each kind there are, in one sentence.
fn total(groups: &[Group], identical: bool, lang: Lang) -> String {
    use crate::report::wording::said;
    if groups.is_empty() {
        let none = if identical { &words::NONE } else { &words::SAME_BUT_IDENTITY };
        return none.get(lang).to_owned();
    }
    let each = groups.iter().map(|group| {
        let what = group.heading.get(lang).to_lowercase();
        said(&words::COUNT, &[("what", what), ("count", group.changes.len().to_string())], lang)
    });
    let each = each.collect::<Vec<_>>().join(", ");
    let count: usize = groups.iter().map(|group| group.changes.len()).sum();
    said(&words::TOTAL, &[("count", count.to_string()), ("each", each)], lang)
}

fn is_identical(changes: &Changes) -> bool {
    let (old, new) = (&changes.old.framework, &changes.new.framework);
    (&old.id, &old.version) == (&new.id, &new.version)
}
