//! What a criteria file says, part by part, with the place of each: known keys and right types, but
//! nothing yet about whether the parts fit together. Rules look at a draft; only one that no rule
//! objects to becomes a [`Framework`](super::Framework).

use super::build::requirement_id;
use crate::exact::Exact;
use crate::notation::{Span, Spanned};

/// A criteria file. `None` stands for what is not given, or not as it must be.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Where a remark on the file as a whole belongs.
    pub span: Span,
    /// The version of the file format.
    pub schema: Option<Spanned<Exact>>,
    /// The framework's id.
    pub id: Option<Spanned<String>>,
    /// The version of the file.
    pub version: Option<Spanned<String>>,
    /// The framework's name.
    pub title: DraftText,
    /// Where the statements come from.
    pub source: DraftSource,
    /// The levels, lowest first.
    pub levels: Vec<DraftLevel>,
    /// How credit is given.
    pub scoring: DraftScoring,
    /// Second ways to read the same score.
    pub lenses: Vec<DraftLens>,
    /// The categories.
    pub categories: Vec<DraftCategory>,
    /// Of what there may be more than could be read.
    pub unread: Unread,
}

/// Parts of which some are behind mistakes of syntax, so that nothing can be said of what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unread {
    /// Levels.
    pub levels: bool,
    /// Tags of lenses.
    pub tags: bool,
    /// Items.
    pub items: bool,
}

/// A text in Thai and, perhaps, English.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftText {
    /// The Thai text.
    pub th: Option<Spanned<String>>,
    /// The English text.
    pub en: Option<Spanned<String>>,
}

/// Where the statements of a framework come from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftSource {
    /// The document.
    pub title: Option<Spanned<String>>,
    /// Who issued it.
    pub publisher: Option<Spanned<String>>,
    /// A remark.
    pub note: Option<Spanned<String>>,
}

/// A rung of the ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftLevel {
    /// Its id.
    pub id: Option<Spanned<String>>,
    /// Its name.
    pub title: DraftText,
    /// Its cumulative points.
    pub points: Option<Spanned<Exact>>,
}

/// How credit is given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftScoring {
    /// Credit of "partly met".
    pub partial: Option<Spanned<Exact>>,
    /// The name of the evidence policy.
    pub evidence: Option<Spanned<String>>,
    /// How many months old evidence may be.
    pub max_age: Option<Spanned<Exact>>,
    /// Thresholds by level id.
    pub thresholds: Vec<(Spanned<String>, Option<Spanned<Exact>>)>,
}

/// A second way to read the same score.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftLens {
    /// Its id.
    pub id: Option<Spanned<String>>,
    /// Its name.
    pub title: DraftText,
    /// Its tags.
    pub tags: Vec<DraftTag>,
}

/// A tag of a lens.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftTag {
    /// Its id.
    pub id: Option<Spanned<String>>,
    /// Its name.
    pub title: DraftText,
}

/// A category.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftCategory {
    /// Its id.
    pub id: Option<Spanned<String>>,
    /// Its name.
    pub title: DraftText,
    /// Its weight.
    pub weight: Option<Spanned<Exact>>,
    /// Its items.
    pub items: Vec<DraftItem>,
}

/// An item.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftItem {
    /// Where a remark on the item as a whole belongs.
    pub span: Span,
    /// Its id.
    pub id: Option<Spanned<String>>,
    /// Its name.
    pub title: DraftText,
    /// Its weight.
    pub weight: Option<Spanned<Exact>>,
    /// The tags that it carries.
    pub tags: Vec<Spanned<String>>,
    /// Its requirements by level id, in file order; `None` where they are not given at all.
    pub rungs: Option<Vec<DraftRung>>,
    /// Whether there may be more of them than could be read.
    pub unread: bool,
}

/// The requirements of one level of an item.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRung {
    /// The id of the level.
    pub level: Spanned<String>,
    /// The requirements.
    pub requirements: Vec<DraftRequirement>,
}

/// A requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftRequirement {
    /// Where a remark on the requirement as a whole belongs.
    pub span: Span,
    /// Its own id, if it gives one.
    pub id: Option<Spanned<String>>,
    /// The statement.
    pub text: DraftText,
    /// Its weight.
    pub weight: Option<Spanned<Exact>>,
    /// How many months old evidence may be.
    pub max_age: Option<Spanned<Exact>>,
    /// A remark.
    pub note: Option<Spanned<String>>,
}

impl Draft {
    /// Every item, in file order.
    pub fn items(&self) -> impl Iterator<Item = &DraftItem> {
        self.categories.iter().flat_map(|category| &category.items)
    }

    /// Every text in Thai and English, in the order of their kinds.
    pub fn texts(&self) -> Vec<&DraftText> {
        let mut texts = vec![&self.title];
        texts.extend(self.levels.iter().map(|level| &level.title));
        for lens in &self.lenses {
            texts.push(&lens.title);
            texts.extend(lens.tags.iter().map(|tag| &tag.title));
        }
        for category in &self.categories {
            texts.push(&category.title);
            for item in &category.items {
                texts.push(&item.title);
                texts.extend(item.requirements().map(|requirement| &requirement.text));
            }
        }
        texts
    }

    /// Where the category, item or requirement with an id stands.
    pub fn place_of(&self, id: &str) -> Option<Span> {
        let of = |part: &Option<Spanned<String>>| {
            part.as_ref().filter(|part| part.value == id).map(|part| part.span)
        };
        let categories = self.categories.iter().filter_map(|category| of(&category.id));
        let items = self.items().filter_map(|item| of(&item.id));
        let requirements = self.items().flat_map(DraftItem::identified);
        let requirements = requirements.filter(|(own, _)| own == id).map(|(_, part)| part.span);
        categories.chain(items).chain(requirements).next()
    }

    /// The ids of the levels, lowest first.
    pub fn level_ids(&self) -> impl Iterator<Item = &str> {
        self.levels.iter().filter_map(|level| level.id.as_ref()).map(|id| id.value.as_str())
    }
}

impl DraftItem {
    /// Every requirement with the id that it will have, in file order; those of an item without an id
    /// only where they give their own.
    pub fn identified(&self) -> impl Iterator<Item = (String, &DraftRequirement)> {
        let numbered = self.rungs.iter().flatten().flat_map(|rung| {
            rung.requirements.iter().enumerate().map(move |(at, part)| (rung, at + 1, part))
        });
        numbered.filter_map(|(rung, number, part)| {
            let own = part.id.as_ref().map(|id| id.value.clone());
            let generated =
                self.id.as_ref().map(|item| requirement_id(&item.value, &rung.level.value, number));
            Some((own.or(generated)?, part))
        })
    }

    /// Every requirement, in file order.
    pub fn requirements(&self) -> impl Iterator<Item = &DraftRequirement> {
        self.rungs.iter().flatten().flat_map(|rung| &rung.requirements)
    }
}
