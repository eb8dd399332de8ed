//! How safely a level is held: how far each score stands above the threshold it has passed and
//! below the next, and which single requirement would cost a level if an assessor rejected it.

use num_traits::Zero;

use crate::criteria::{Framework, Placed};
use crate::exact::{Exact, whole};
use crate::score::tally::score_item;
use crate::score::{Scorecard, Standing, Tally};

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
    let mut items = tally.items.iter().map(|item| item.as_ref().map(|item| &item.score));
    let within = framework.categories.iter().map(|category| {
        let weights = category.items.iter().map(|item| &item.weight);
        Mean::of(weights.zip(items.by_ref()))
    });
    let within: Vec<Mean> = within.collect();
    let categories = framework.categories.iter().zip(&tally.categories);
    let among =
        Mean::of(categories.map(|(category, scored)| {
            (&category.weight, scored.as_ref().map(|scored| &scored.score))
        }));

    let mut credits = scorecard.credits.clone();
    let rejections = framework.requirements().filter_map(|placed| {
        let index = placed.requirement.index;
        let rejected = Some(whole(0));
        if credits[index] == rejected {
            return None;
        }
        let kept = std::mem::replace(&mut credits[index], rejected);
        let item = score_item(&points, placed.item, &credits);
        credits[index] = kept;

        let (at, in_category) = (placed.item_index, placed.category_index);
        let before = tally.items[at].as_ref().map(|item| &item.score);
        let category = within[in_category].with(&placed.item.weight, before, &item?.score)?;
        let before = tally.categories[in_category].as_ref().map(|scored| &scored.score);
        let overall = among.with(&placed.category.weight, before, &category)?;
        rejection(framework, tally, &placed, category, overall)
    });
    let mut rejections: Vec<Rejection> = rejections.collect();
    rejections.sort_by(|a, b| b.loss.cmp(&a.loss).then(a.requirement.cmp(&b.requirement)));
    rejections
}

/// What scores would be left by the rejection of one requirement; `None` where nothing would be lost.
fn rejection(
    framework: &Framework,
    tally: &Tally,
    placed: &Placed,
    category: Exact,
    overall: Exact,
) -> Option<Rejection> {
    let before = tally.overall.as_ref().map(|before| before.score.clone()).unwrap_or_default();
    let loss = before - &overall;
    let standing = |score: Exact| Standing { level: framework.level_of_score(&score), score };
    let (category, overall) = (standing(category), standing(overall));
    let level = |standing: &Option<Standing>| standing.as_ref().and_then(|before| before.level);
    loss.is_positive().then(|| Rejection {
        requirement: placed.requirement.index,
        costs_overall_level: overall.level < level(&tally.overall),
        costs_category_level: category.level < level(&tally.categories[placed.category_index]),
        loss,
        overall,
        category,
    })
}

/// A weighted mean that is told anew where one of its values is another.
struct Mean {
    sum: Exact,
    weights: Exact,
}

impl Mean {
    /// The mean of values, each with its weight; `None` stands for what does not apply.
    fn of<'a>(values: impl Iterator<Item = (&'a Exact, Option<&'a Exact>)>) -> Mean {
        let mut mean = Mean { sum: whole(0), weights: whole(0) };
        for (weight, value) in values.filter_map(|(weight, value)| Some((weight, value?))) {
            mean.sum += weight * value;
            mean.weights += weight;
        }
        mean
    }

    /// The mean with a value in place of another; `None` where nothing weighs anything.
    fn with(&self, weight: &Exact, before: Option<&Exact>, now: &Exact) -> Option<Exact> {
        let (sum, weights) = match before {
            Some(before) => (&self.sum + weight * (now - before), self.weights.clone()),
            None => (&self.sum + weight * now, &self.weights + weight),
        };
        (!weights.is_zero()).then(|| sum / weights)
    }
}
