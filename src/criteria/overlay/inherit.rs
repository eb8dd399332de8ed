//! A framework as the draft that an overlay begins from: every part with its id, and all of them at
//! one place, where the overlay names its base.

use crate::criteria::draft::*;
use crate::criteria::model::*;
use crate::exact::{Exact, whole};
use crate::notation::{Span, Spanned};
use crate::text::Text;

/// The draft of a framework, with everything at a place.
pub(super) fn inherited(framework: &Framework, span: Span) -> Draft {
    let at = At(span);
    let own = framework.levels.iter().filter(|level| level.threshold != level.points);
    Draft {
        span,
        schema: Some(at.put(&whole(1))),
        id: Some(at.put(&framework.id)),
        version: Some(at.put(&framework.version)),
        title: at.text(&framework.title),
        source: DraftSource {
            title: framework.source.title.as_ref().map(|text| at.put(text)),
            publisher: framework.source.publisher.as_ref().map(|text| at.put(text)),
            note: framework.source.note.as_ref().map(|text| at.put(text)),
        },
        levels: framework.levels.iter().map(|level| at.level(level)).collect(),
        scoring: DraftScoring {
            partial: Some(at.put(&framework.scoring.partial)),
            evidence: Some(at.put(&framework.scoring.evidence.id().to_owned())),
            max_age: at.months(framework.scoring.max_age),
            thresholds: own.map(|it| (at.put(&it.id), Some(at.put(&it.threshold)))).collect(),
        },
        lenses: framework.lenses.iter().map(|lens| at.lens(lens)).collect(),
        categories: framework.categories.iter().map(|part| at.category(part, framework)).collect(),
        unread: Unread::default(),
    }
}

/// Puts parts at a place.
struct At(Span);

impl At {
    fn put<T: Clone>(&self, value: &T) -> Spanned<T> {
        Spanned { value: value.clone(), span: self.0 }
    }

    fn months(&self, months: Option<u32>) -> Option<Spanned<Exact>> {
        months.map(|months| self.put(&whole(months.into())))
    }

    fn text(&self, text: &Text) -> DraftText {
        DraftText { th: Some(self.put(&text.th)), en: text.en.as_ref().map(|en| self.put(en)) }
    }

    fn level(&self, level: &Level) -> DraftLevel {
        let (id, points) = (Some(self.put(&level.id)), Some(self.put(&level.points)));
        DraftLevel { id, points, title: self.text(&level.title) }
    }

    fn lens(&self, lens: &Lens) -> DraftLens {
        let tag =
            |tag: &Tag| DraftTag { id: Some(self.put(&tag.id)), title: self.text(&tag.title) };
        DraftLens {
            id: Some(self.put(&lens.id)),
            title: self.text(&lens.title),
            tags: lens.tags.iter().map(tag).collect(),
        }
    }

    fn category(&self, category: &Category, framework: &Framework) -> DraftCategory {
        DraftCategory {
            id: Some(self.put(&category.id)),
            title: self.text(&category.title),
            weight: Some(self.put(&category.weight)),
            items: category.items.iter().map(|item| self.item(item, framework)).collect(),
        }
    }

    fn item(&self, item: &Item, framework: &Framework) -> DraftItem {
        let rungs = framework.levels.iter().zip(&item.rungs).map(|(level, rung)| DraftRung {
            level: self.put(&level.id),
            requirements: rung.iter().map(|one| self.requirement(one)).collect(),
        });
        DraftItem {
            span: self.0,
            id: Some(self.put(&item.id)),
            title: self.text(&item.title),
            weight: Some(self.put(&item.weight)),
            tags: item.tags.iter().map(|tag| self.put(tag)).collect(),
            rungs: Some(rungs.collect()),
            unread: false,
        }
    }

    fn requirement(&self, requirement: &Requirement) -> DraftRequirement {
        DraftRequirement {
            span: self.0,
            id: Some(self.put(&requirement.id)),
            text: self.text(&requirement.text),
            weight: Some(self.put(&requirement.weight)),
            max_age: self.months(requirement.max_age),
            note: requirement.note.as_ref().map(|note| self.put(note)),
        }
    }
}
