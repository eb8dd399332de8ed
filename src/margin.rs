//! How safely a level is held: how far each score stands above the threshold it has passed and
//! below the next, and which single requirement would cost a level if an assessor rejected it.

use crate::criteria::{Framework, Placed};
use crate::exact::{Exact, whole};
use crate::score::ladder::weighted_mean;
use crate::score::tally::score_item;
use crate::score::{Credits, Scorecard, Standing, Tally};

/// How far a score stands from the thresholds around it, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Margin {
    /// Above the threshold of the level it has; `None` where it has none.
    pub above: Option<Exact>,
    /// Below the threshold of the next level; `None` where it has the highest.
    pub below: Option<Exact>,
}

/// What would be left if an assessor rejected one requirement: no credit where it had some, and not
/// met where it was said not to apply.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection {
    /// The position of the requirement in the framework.
    pub requirement: usize,
    /// Points by which the overall score would fall; more than 0.
    pub loss: Exact,
    /// The overall standing that would be left.
    pub overall: Standing,
    /// The standing of its category that would be left.
    pub category: Standing,
    /// Whether the overall level would fall.
    pub costs_overall_level: bool,
    /// Whether the level of its category would fall.
    pub costs_category_level: bool,
}

/// The margins of a score.
pub fn margin(framework: &Framework, standing: &Standing) -> Margin {
    let threshold = |level: usize| framework.levels.get(level).map(|level| &level.threshold);
    Margin {
        above: standing.level.and_then(threshold).map(|passed| &standing.score - passed),
        below: threshold(standing.level.map_or(0, |level| level + 1))
            .map(|next| next - &standing.score),
    }
}

/// What the rejection of each single requirement would come to, the greatest loss first, those of
/// equal loss in file order. What would lose nothing is left out.
pub fn rejections(framework: &Framework, scorecard: &Scorecard) -> Vec<Rejection> {
    let tally = &scorecard.substantiated;
    let points: Vec<Exact> = framework.levels.iter().map(|level| level.points.clone()).collect();
    let mut credits = scorecard.credits.clone();
    let mut rejections: Vec<Rejection> = framework
        .requirements()
        .filter_map(|placed| rejection(framework, &points, tally, &placed, &mut credits))
        .collect();
    rejections.sort_by(|a, b| b.loss.cmp(&a.loss).then(a.requirement.cmp(&b.requirement)));
    rejections
}

/// What the rejection of one requirement would come to; `None` where nothing would be lost.
fn rejection(
    framework: &Framework,
    points: &[Exact],
    tally: &Tally,
    placed: &Placed,
    credits: &mut Credits,
) -> Option<Rejection> {
    let rejected = Some(whole(0));
    let index = placed.requirement.index;
    if credits[index] == rejected {
        return None;
    }
    let kept = std::mem::replace(&mut credits[index], rejected);
    let item = score_item(points, placed.item, credits)?.score;
    credits[index] = kept;

    let first = placed.item_index - position_in_category(placed);
    let items = placed.category.items.iter().enumerate().filter_map(|(at, other)| {
        let scored = tally.items[first + at].as_ref().map(|scored| &scored.score);
        let scored = if first + at == placed.item_index { Some(&item) } else { scored };
        Some((&other.weight, scored?))
    });
    let category = weighted_mean(items)?;
    let categories = framework.categories.iter().enumerate().filter_map(|(at, other)| {
        let scored = tally.categories[at].as_ref().map(|scored| &scored.score);
        let scored = if at == placed.category_index { Some(&category) } else { scored };
        Some((&other.weight, scored?))
    });
    let overall = weighted_mean(categories)?;

    let standing = |score: Exact| Standing { level: framework.level_of_score(&score), score };
    let (category, overall) = (standing(category), standing(overall));
    let level = |standing: &Option<Standing>| standing.as_ref().and_then(|before| before.level);
    let before = tally.overall.as_ref().map(|before| before.score.clone()).unwrap_or_default();
    let loss = before - &overall.score;
    loss.is_positive().then(|| Rejection {
        requirement: index,
        costs_overall_level: overall.level < level(&tally.overall),
        costs_category_level: category.level < level(&tally.categories[placed.category_index]),
        loss,
        overall,
        category,
    })
}

/// The position of a requirement's item within its category.
fn position_in_category(placed: &Placed) -> usize {
    placed.category.items.iter().position(|item| std::ptr::eq(item, placed.item)).unwrap_or(0)
}
