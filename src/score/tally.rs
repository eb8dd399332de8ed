//! Credits of all requirements → scores of items, categories and the whole.

use super::ladder::{ItemScore, climb, weighted_mean};
use crate::criteria::{Framework, Item, Requirement};
use crate::exact::{Exact, whole};

/// The credit of each requirement, by its position: 0 to 1, or `None` where it does not apply.
pub type Credits = Vec<Option<Exact>>;

/// A score in points and the level that it earns.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The score in points.
    pub score: Exact,
    /// The highest level whose threshold the score reaches, as its position on the ladder.
    pub level: Option<usize>,
}

/// Every score of one assessment. `None` stands for what does not apply.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The whole.
    pub overall: Option<Standing>,
    /// Each category, in file order.
    pub categories: Vec<Option<Standing>>,
    /// Each item, in file order over all categories.
    pub items: Vec<Option<ItemScore>>,
}

/// Scores a whole framework from the credit of each of its requirements.
pub fn tally(framework: &Framework, credits: &[Option<Exact>]) -> Tally {
    let points: Vec<Exact> = framework.levels.iter().map(|level| level.points.clone()).collect();
    let standing = |score: Exact| Standing { level: framework.level_of_score(&score), score };

    let mut items = Vec::new();
    let mut categories = Vec::new();
    for category in &framework.categories {
        let scored: Vec<_> =
            category.items.iter().map(|item| score_item(&points, item, credits)).collect();
        let applicable = category.items.iter().zip(&scored);
        let applicable =
            applicable.filter_map(|(item, scored)| Some((&item.weight, &scored.as_ref()?.score)));
        categories.push(weighted_mean(applicable).map(standing));
        items.extend(scored);
    }
    let applicable = framework.categories.iter().zip(&categories);
    let applicable = applicable
        .filter_map(|(category, scored)| Some((&category.weight, &scored.as_ref()?.score)));
    let overall = weighted_mean(applicable).map(standing);
    Tally { overall, categories, items }
}

/// Scores one item; `None` where none of its requirements applies.
pub(crate) fn score_item(
    points: &[Exact],
    item: &Item,
    credits: &[Option<Exact>],
) -> Option<ItemScore> {
    let completions: Vec<_> = item.rungs.iter().map(|rung| completion(rung, credits)).collect();
    if completions.iter().all(Option::is_none) {
        return None;
    }
    Some(climb(points, completions.into_iter().map(|c| c.unwrap_or_else(|| whole(1))).collect()))
}

/// The share of each item in the overall score, 0 to 1, over what applies.
///
/// The overall score is the sum of the item scores, each times its share.
pub(crate) fn item_shares(framework: &Framework, tally: &Tally) -> Vec<Exact> {
    let applicable = |at: usize| tally.items[at].is_some();
    let categories: Exact = framework
        .categories
        .iter()
        .zip(&tally.categories)
        .filter_map(|(category, scored)| scored.as_ref().map(|_| &category.weight))
        .sum();
    let mut shares = Vec::new();
    for category in &framework.categories {
        let first = shares.len();
        let weights = category.items.iter().enumerate();
        let items: Exact =
            weights.filter(|(at, _)| applicable(first + at)).map(|(_, item)| &item.weight).sum();
        for (at, item) in category.items.iter().enumerate() {
            shares.push(if applicable(first + at) {
                &category.weight / &categories * (&item.weight / &items)
            } else {
                whole(0)
            });
        }
    }
    shares
}

/// The weighted mean credit of the applicable requirements of a level, 0 to 1; `None` where none applies.
fn completion(rung: &[Requirement], credits: &[Option<Exact>]) -> Option<Exact> {
    weighted_mean(rung.iter().filter_map(|requirement| {
        Some((&requirement.weight, credits[requirement.index].as_ref()?))
    }))
}
