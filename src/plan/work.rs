//! What is left to do: for each item, from its first incomplete level up, the steps that would
//! raise its score, and the points that completing a level releases above it. Everything is in
//! points of the overall score, so that gains of different items add up.

use num_traits::One;

use super::{Action, Efforts};
use crate::criteria::{Framework, Item, Requirement};
use crate::exact::{Exact, whole};
use crate::score::tally::item_shares;
use crate::score::{ItemScore, Scorecard};

/// One step that could be taken.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Move {
    /// The position of its requirement.
    pub requirement: usize,
    /// What is done.
    pub action: Action,
    /// The credit that the requirement then has.
    pub credit: Exact,
    /// What it costs, in person-days.
    pub effort: Exact,
    /// What it adds to the overall score, in points, once all lower levels are complete.
    pub gain: Exact,
}

/// The steps of one requirement, of which at most one is taken: first the one that gives it full
/// credit, then, where that is less, the one that backs what is already done.
pub(super) type Choice = Vec<Move>;

/// A level of an item that is not complete.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rung {
    /// What can be done on it, in file order.
    pub choices: Vec<Choice>,
    /// What completing it releases on the levels above, up to the next incomplete one, in points of
    /// the overall score.
    pub release: Exact,
}

/// An item that is not complete.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Work {
    /// Its incomplete levels, lowest first.
    pub rungs: Vec<Rung>,
}

/// What is left to do on each item that is not complete, in file order.
pub(super) fn work_left(
    framework: &Framework,
    scorecard: &Scorecard,
    efforts: &Efforts,
) -> Vec<Work> {
    let shares = item_shares(framework, &scorecard.substantiated);
    let scored = scorecard.substantiated.items.iter().zip(&shares);
    framework
        .items()
        .zip(scored)
        .filter_map(|((_, item), (scored, share))| {
            Some(item_work(framework, scorecard, efforts, item, scored.as_ref()?, share))
        })
        .filter(|work| !work.rungs.is_empty())
        .collect()
}

/// What is left to do on one item.
fn item_work(
    framework: &Framework,
    scorecard: &Scorecard,
    efforts: &Efforts,
    item: &Item,
    scored: &ItemScore,
    share: &Exact,
) -> Work {
    let mut rungs: Vec<Rung> = Vec::new();
    let mut below = whole(0);
    for ((level, rung), completion) in
        framework.levels.iter().zip(&item.rungs).zip(&scored.completions)
    {
        let worth = (&level.points - &below) * share;
        below = level.points.clone();
        if let Some(last) = rungs.last_mut() {
            last.release += &worth * completion;
        }
        if !completion.is_one() {
            let choices = choices(rung, scorecard, efforts, &worth);
            rungs.push(Rung { choices, release: whole(0) });
        }
    }
    Work { rungs }
}

/// What can be done on one level that is worth so many points of the overall score.
fn choices(
    rung: &[Requirement],
    scorecard: &Scorecard,
    efforts: &Efforts,
    worth: &Exact,
) -> Vec<Choice> {
    let applies = |requirement: &&Requirement| scorecard.credits[requirement.index].is_some();
    let weights: Exact = rung.iter().filter(applies).map(|requirement| &requirement.weight).sum();
    rung.iter()
        .filter_map(|requirement| {
            let at = requirement.index;
            let credit = scorecard.credits[at].as_ref()?;
            let claimed = scorecard.claimed_credits[at].as_ref()?;
            let step = |action: Action, raised: Exact| Move {
                requirement: at,
                action,
                effort: efforts.of(at, action).clone(),
                gain: worth * &requirement.weight / &weights * (&raised - credit),
                credit: raised,
            };
            let mut moves = Vec::new();
            if !credit.is_one() && !claimed.is_one() {
                moves.push(step(Action::Complete, whole(1)));
            }
            if credit < claimed {
                moves.push(step(Action::AttachEvidence, claimed.clone()));
            }
            (!moves.is_empty()).then_some(moves)
        })
        .collect()
}
