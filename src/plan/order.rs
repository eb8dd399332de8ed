//! The order in which to take the steps of a plan: first the items that gain most per effort, and on
//! each item from its lowest level up, for a step above an incomplete level is worth nothing yet.

use std::cmp::Ordering;

use num_traits::Zero;

use super::Step;
use super::work::Move;
use crate::criteria::{Framework, Item};
use crate::exact::{Exact, whole};
use crate::score::Scorecard;
use crate::score::tally::{item_shares, score_item};

/// Puts steps in the order to take them, and scores each.
pub(super) fn in_order(
    framework: &Framework,
    scorecard: &Scorecard,
    start: &Exact,
    moves: Vec<Move>,
) -> Vec<Step> {
    let points: Vec<Exact> = framework.levels.iter().map(|level| level.points.clone()).collect();
    let mut credits = scorecard.credits.clone();
    let mut groups = by_item(framework, scorecard, moves);
    for group in &mut groups {
        let before = score_item(&points, group.item, &credits).map(|item| item.score);
        for step in &group.moves {
            credits[step.requirement] = Some(step.credit.clone());
        }
        let after = score_item(&points, group.item, &credits).map(|item| item.score);
        group.gain = (after.unwrap_or_default() - before.unwrap_or_default()) * &group.share;
        group.effort = group.moves.iter().map(|step| &step.effort).sum();
    }
    groups.sort_by(by_return);

    let mut credits = scorecard.credits.clone();
    let mut score = start.clone();
    let mut steps = Vec::new();
    for group in groups {
        let mut before = score_item(&points, group.item, &credits).map(|item| item.score);
        for step in group.moves {
            credits[step.requirement] = Some(step.credit);
            let after = score_item(&points, group.item, &credits).map(|item| item.score);
            let rise = after.clone().unwrap_or_default() - before.unwrap_or_default();
            before = after;
            score += rise * &group.share;
            steps.push(Step {
                requirement: step.requirement,
                action: step.action,
                effort: step.effort,
                score_after: score.clone(),
            });
        }
    }
    steps
}

/// The steps on one item, and what they come to together.
struct OnItem<'a> {
    item: &'a Item,
    share: Exact,
    moves: Vec<Move>,
    effort: Exact,
    gain: Exact,
}

/// What gains more per effort first; what costs nothing before all else.
fn by_return(a: &OnItem, b: &OnItem) -> Ordering {
    match (a.effort.is_zero(), b.effort.is_zero()) {
        (false, false) => (&b.gain * &a.effort).cmp(&(&a.gain * &b.effort)),
        (a, b) => b.cmp(&a),
    }
}

/// The steps of each item, in file order; only items that have any.
fn by_item<'a>(
    framework: &'a Framework,
    scorecard: &Scorecard,
    moves: Vec<Move>,
) -> Vec<OnItem<'a>> {
    let shares = item_shares(framework, &scorecard.substantiated);
    let mut moves = moves.into_iter().peekable();
    let mut groups = Vec::new();
    let mut end = 0;
    for ((_, item), share) in framework.items().zip(shares) {
        end += item.rungs.iter().map(Vec::len).sum::<usize>();
        let mut of_item = Vec::new();
        while let Some(step) = moves.next_if(|step| step.requirement < end) {
            of_item.push(step);
        }
        if !of_item.is_empty() {
            let (effort, gain) = (whole(0), whole(0));
            groups.push(OnItem { item, share, moves: of_item, effort, gain });
        }
    }
    groups
}
