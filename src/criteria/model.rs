//! What a criteria file means: framework › category › item › level › requirement. A value of these
//! types came through [`crate::criteria::load`], so its ids are unique, its points rise, its weights
//! are positive and each level of the ladder appears in each item.

use crate::exact::Exact;
use crate::text::Text;

/// One criteria file.
#[derive(Debug, Clone, PartialEq)]
pub struct Framework {
    /// Its id, such as `pmqa-4.0`.
    pub id: String,
    /// The version of the file.
    pub version: String,
    /// Its name.
    pub title: Text,
    /// Where its statements come from.
    pub source: Source,
    /// The levels, lowest first; at least one.
    pub levels: Vec<Level>,
    /// How credit is given.
    pub scoring: Scoring,
    /// Second ways to read the same score.
    pub lenses: Vec<Lens>,
    /// The categories in file order; at least one.
    pub categories: Vec<Category>,
}

/// Where the statements of a framework come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The document.
    pub title: Option<String>,
    /// Who issued it.
    pub publisher: Option<String>,
    /// What a reader should know of the transcription.
    pub note: Option<String>,
}

/// A rung of the ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Its id, such as `basic`.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Points of an item that has reached it: cumulative, rising from level to level.
    pub points: Exact,
    /// The category or overall score, in points, that earns it.
    pub threshold: Exact,
}

/// How credit is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// Credit of "partly met", 0 to 1.
    pub partial: Exact,
    /// What a claim without evidence is worth, unless the user says otherwise.
    pub evidence: EvidencePolicy,
    /// How many months old evidence may be, 1 to 1200; `None` where it may be of any age.
    pub max_age: Option<u32>,
}

/// What a claim without evidence is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EvidencePolicy {
    /// It earns nothing.
    Required,
    /// It earns, and is reported.
    Advised,
    /// Evidence is not looked at.
    Ignored,
}

impl EvidencePolicy {
    /// Every policy.
    pub const ALL: [EvidencePolicy; 3] =
        [EvidencePolicy::Required, EvidencePolicy::Advised, EvidencePolicy::Ignored];

    /// Its name in criteria files, settings and flags.
    pub fn id(self) -> &'static str {
        match self {
            EvidencePolicy::Required => "required",
            EvidencePolicy::Advised => "advised",
            EvidencePolicy::Ignored => "ignored",
        }
    }

    /// The policy of a name.
    pub fn from_id(id: &str) -> Option<EvidencePolicy> {
        EvidencePolicy::ALL.into_iter().find(|policy| policy.id() == id)
    }
}

/// A second way to read the same score: items grouped by tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// Its id, such as `factors`.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Its tags.
    pub tags: Vec<Tag>,
}

/// A tag of a lens, which items carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its id, unique over all lenses.
    pub id: String,
    /// Its name.
    pub title: Text,
}

/// A category (หมวด).
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// Its id, such as `1`.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Its share of the overall score, relative to its siblings; positive.
    pub weight: Exact,
    /// Its items; at least one.
    pub items: Vec<Item>,
}

/// An item (ข้อ), scored on the ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its id, such as `1.1`.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Its share of the category score, relative to its siblings; positive.
    pub weight: Exact,
    /// Ids of the tags it carries, of any lens.
    pub tags: Vec<String>,
    /// Its requirements for each level of the ladder, in ladder order; none of the lists is empty.
    pub rungs: Vec<Vec<Requirement>>,
}

/// A requirement: one statement that an agency meets or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Requirement {
    /// Its place among all requirements of the framework, from 0 in file order.
    pub index: usize,
    /// Its number within its level of its item, by which evidence names it; from 1 in file order,
    /// and as its id says where that is `<item>.<level>.<n>`.
    pub number: usize,
    /// Its id: `<item>.<level>.<n>`, or its own.
    pub id: String,
    /// The statement.
    pub text: Text,
    /// Its share of the completion of its level, relative to its siblings; positive.
    pub weight: Exact,
    /// How many months old evidence on it may be, where that is not as everywhere.
    pub max_age: Option<u32>,
    /// What a reader should know of the statement.
    pub note: Option<String>,
}

/// A requirement together with where it stands in its framework.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The position of its category.
    pub category_index: usize,
    /// Its category.
    pub category: &'a Category,
    /// The position of its item among all items of the framework.
    pub item_index: usize,
    /// Its item.
    pub item: &'a Item,
    /// The position of its level on the ladder.
    pub level_index: usize,
    /// Its level.
    pub level: &'a Level,
    /// Its number within the level, from 1.
    pub number: usize,
    /// The requirement itself.
    pub requirement: &'a Requirement,
}

impl Framework {
    /// Every item with its category, in file order.
    pub fn items(&self) -> impl Iterator<Item = (&Category, &Item)> {
        self.categories
            .iter()
            .flat_map(|category| category.items.iter().map(move |item| (category, item)))
    }

    /// Every requirement with its place, in the order of [`Requirement::index`].
    pub fn requirements(&self) -> impl Iterator<Item = Placed<'_>> {
        let items = self.categories.iter().enumerate().flat_map(|(category_index, category)| {
            category.items.iter().map(move |item| (category_index, category, item))
        });
        items.enumerate().flat_map(move |(item_index, (category_index, category, item))| {
            item.rungs.iter().zip(&self.levels).enumerate().flat_map(
                move |(level_index, (rung, level))| {
                    rung.iter().map(move |requirement| Placed {
                        category_index,
                        category,
                        item_index,
                        item,
                        level_index,
                        level,
                        number: requirement.number,
                        requirement,
                    })
                },
            )
        })
    }

    /// How many months old evidence on a requirement may be; `None` where it may be of any age.
    pub fn max_age(&self, requirement: &Requirement) -> Option<u32> {
        requirement.max_age.or(self.scoring.max_age)
    }

    /// How many requirements there are.
    pub fn requirement_count(&self) -> usize {
        self.items().map(|(_, item)| item.rungs.iter().map(Vec::len).sum::<usize>()).sum()
    }

    /// The position of the level with this id.
    pub fn level_index(&self, id: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.id == id)
    }

    /// The highest score that an item, a category or the whole can have, in points.
    pub fn highest_points(&self) -> Exact {
        self.levels.last().map(|level| level.points.clone()).unwrap_or_default()
    }

    /// The highest level whose threshold a score reaches, as its position on the ladder.
    pub fn level_of_score(&self, score: &Exact) -> Option<usize> {
        self.levels.iter().rposition(|level| level.threshold <= *score)
    }
}
