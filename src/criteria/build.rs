//! A draft that no rule objects to → the model, clean of places.

use std::collections::HashSet;

use num_traits::ToPrimitive;

use super::draft::*;
use super::model::*;
use crate::exact::{Exact, ratio, whole};
use crate::notation::Spanned;
use crate::text::Text;

/// Builds the model; `None` where the draft lacks what a rule or the shape must have reported.
pub fn build(draft: &Draft) -> Option<Framework> {
    let levels = levels(draft)?;
    let mut next = 0;
    let categories = draft.categories.iter().map(|part| category(part, &levels, &mut next));
    Some(Framework {
        id: owned(&draft.id)?,
        version: owned(&draft.version)?,
        title: text(&draft.title)?,
        source: Source {
            title: owned(&draft.source.title),
            publisher: owned(&draft.source.publisher),
            note: owned(&draft.source.note),
        },
        scoring: scoring(&draft.scoring)?,
        lenses: draft.lenses.iter().map(lens).collect::<Option<_>>()?,
        categories: categories.collect::<Option<_>>()?,
        levels,
    })
}

fn levels(draft: &Draft) -> Option<Vec<Level>> {
    let levels = draft.levels.iter().map(|level| {
        let id = owned(&level.id)?;
        let points = owned(&level.points)?;
        let thresholds = &draft.scoring.thresholds;
        let threshold = match thresholds.iter().find(|(level, _)| level.value == id) {
            Some((_, threshold)) => owned(threshold)?,
            None => points.clone(),
        };
        Some(Level { id, title: text(&level.title)?, points, threshold })
    });
    levels.collect()
}

fn scoring(draft: &DraftScoring) -> Option<Scoring> {
    let evidence = match &draft.evidence {
        Some(id) => EvidencePolicy::from_id(&id.value)?,
        None => EvidencePolicy::Required,
    };
    Some(Scoring {
        partial: owned(&draft.partial).unwrap_or_else(|| ratio(1, 2)),
        evidence,
        max_age: max_age(&draft.max_age),
    })
}

fn lens(draft: &DraftLens) -> Option<Lens> {
    let tags = draft
        .tags
        .iter()
        .map(|tag| Some(Tag { id: owned(&tag.id)?, title: text(&tag.title)? }))
        .collect::<Option<_>>()?;
    Some(Lens { id: owned(&draft.id)?, title: text(&draft.title)?, tags })
}

fn category(draft: &DraftCategory, levels: &[Level], next: &mut usize) -> Option<Category> {
    Some(Category {
        id: owned(&draft.id)?,
        title: text(&draft.title)?,
        weight: weight(&draft.weight),
        items: draft.items.iter().map(|part| item(part, levels, next)).collect::<Option<_>>()?,
    })
}

fn item(draft: &DraftItem, levels: &[Level], next: &mut usize) -> Option<Item> {
    let id = owned(&draft.id)?;
    let mut rungs = Vec::with_capacity(levels.len());
    for level in levels {
        let rung = draft.rungs.iter().flatten().find(|rung| rung.level.value == level.id)?;
        let numbers = numbers(&id, rung);
        let numbered = rung.requirements.iter().enumerate().map(|(at, part)| {
            let index = *next;
            *next += 1;
            Some(Requirement {
                index,
                number: numbers[at],
                id: owned(&part.id).unwrap_or_else(|| requirement_id(&id, &level.id, at + 1)),
                text: text(&part.text)?,
                weight: weight(&part.weight),
                max_age: max_age(&part.max_age),
                note: owned(&part.note),
            })
        });
        rungs.push(numbered.collect::<Option<Vec<_>>>()?);
    }
    Some(Item {
        title: text(&draft.title)?,
        weight: weight(&draft.weight),
        tags: draft.tags.iter().map(|tag| tag.value.clone()).collect(),
        rungs,
        id,
    })
}

/// The id of a requirement that gives none of its own: `1.2.basic.1`, its number from 1.
pub fn requirement_id(item: &str, level: &str, number: usize) -> String {
    format!("{item}.{level}.{number}")
}

/// The number in an id of the form that requirements have without one of their own.
pub(super) fn number_of(id: &str, item: &str, level: &str) -> Option<usize> {
    let number =
        id.strip_prefix(item)?.strip_prefix('.')?.strip_prefix(level)?.strip_prefix('.')?;
    number.parse().ok().filter(|&number| requirement_id(item, level, number) == id && number > 0)
}

/// The numbers of the requirements of a level: that of its id, else its place, else the next that is
/// not taken.
fn numbers(item: &str, rung: &DraftRung) -> Vec<usize> {
    let level = &rung.level.value;
    let given: Vec<Option<usize>> = rung
        .requirements
        .iter()
        .map(|part| number_of(&part.id.as_ref()?.value, item, level))
        .collect();
    let mut taken: HashSet<usize> = given.iter().copied().flatten().collect();
    let own = given.iter().enumerate().map(|(at, number)| {
        number.unwrap_or_else(|| {
            let free = (at + 1..).find(|number| taken.insert(*number));
            free.unwrap_or(at + 1)
        })
    });
    own.collect()
}

fn weight(draft: &Option<Spanned<Exact>>) -> Exact {
    owned(draft).unwrap_or_else(|| whole(1))
}

/// Months, which a rule has found to be a count.
fn max_age(draft: &Option<Spanned<Exact>>) -> Option<u32> {
    owned(draft)?.to_integer().to_u32()
}

fn text(draft: &DraftText) -> Option<Text> {
    Some(Text { th: owned(&draft.th)?, en: owned(&draft.en) })
}

fn owned<T: Clone>(part: &Option<Spanned<T>>) -> Option<T> {
    part.as_ref().map(|part| part.value.clone())
}
