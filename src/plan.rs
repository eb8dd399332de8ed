//! From a score to a plan: the least effort that lifts the overall score to a target. The answer is
//! exact, not greedy: what pays best per day is not always part of the cheapest plan.
//!
//! Take a ladder of one level of 100 points, and three items of weight 4, 5 and 1 of which the last is
//! met; completing the first takes 2 days, the second 3. To 60 points, 50 are missing. The first item pays
//! 40 points, 20 a day; the second 50, less than 17 a day. Who takes what pays best takes the first,
//! stands at 50, and needs the second as well: 5 days. The second alone takes 3. (So says the test
//! `what_pays_best_per_day_is_not_always_part_of_the_least_work`.)
//!
//! The ladder is respected (a step above an incomplete level is worth nothing until that level is
//! complete, which then releases what stands locked above it), and so is the evidence policy: where
//! only a document is missing, attaching it is the step. Of plans with the same effort, the one
//! that touches the fewest items is taken, then the one with the fewest steps, then the one whose
//! first differing step stands earlier in the file.
//!
//! Of 500 items this takes milliseconds, a few hundred of them where efforts are estimated in proportion
//! to points. It is a knapsack problem, though, and no method is quick on all that can be made up: where
//! hundreds of items of unlike weights take efforts in exact proportion to their points, down to
//! ten-thousandths of a day, so many plans are equally good that the first of them can take minutes, and
//! gigabytes, to find. What is found is the least work even then.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use num_traits::Zero;

use crate::criteria::{Framework, Item};
use crate::exact::{Exact, whole};
use crate::gap::Gap;
use crate::score::tally::{item_shares, score_item};
use crate::score::{Scorecard, Standing};

mod effort;
mod front;
mod price;
mod reading;
mod relaxation;
mod roadmap;
mod scale;
mod solve;
mod target;
mod work;

pub use effort::Efforts;
pub use roadmap::{Stage, roadmap};
pub use target::{Target, TargetError, level_named};

use work::Move;

/// What is done about a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// It is met in full, and backed.
    Complete,
    /// A document is attached to what is already done, wholly or in part.
    AttachEvidence,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 2] = [Action::Complete, Action::AttachEvidence];

    /// Its name in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Action::Complete => "complete",
            Action::AttachEvidence => "attach-evidence",
        }
    }
}

/// A step of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The position of its requirement in the framework.
    pub requirement: usize,
    /// What is done about it.
    pub action: Action,
    /// What that costs, in person-days.
    pub effort: Exact,
    /// The overall score after this step and all before it, in points.
    pub score_after: Exact,
}

/// The least work that reaches a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What is to be reached.
    pub target: Target,
    /// Where the agency stands.
    pub start: Standing,
    /// The steps in the order to take them: first the items that gain most per effort, and on each
    /// item from its lowest level up. Empty where the target is already reached.
    pub steps: Vec<Step>,
    /// The effort of all steps, in person-days.
    pub effort: Exact,
    /// Where the agency stands once the plan is carried out.
    pub projected: Standing,
}

impl Plan {
    /// Points by which the agency is above its target already, if it has reached it.
    pub fn surplus(&self) -> Option<Exact> {
        Some(&self.start.score - &self.target.score).filter(|surplus| !surplus.is_negative())
    }

    /// The requirements that are gaps and that the plan leaves, in file order.
    pub fn not_needed(&self, gaps: &[Gap]) -> Vec<usize> {
        let taken: BTreeSet<usize> = self.steps.iter().map(|step| step.requirement).collect();
        let gaps: BTreeSet<usize> = gaps.iter().map(|gap| gap.requirement).collect();
        gaps.difference(&taken).copied().collect()
    }
}

/// Why no plan reaches a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreachable {
    /// Nothing in the framework applies to the agency, so there is no score to raise.
    NothingApplies,
    /// The target is above the score of an agency that meets everything.
    AboveHighest {
        /// That score, in points.
        highest: Exact,
    },
}

impl Unreachable {
    /// Its name in JSON.
    pub fn id(&self) -> &'static str {
        match self {
            Unreachable::NothingApplies => "nothing-applies",
            Unreachable::AboveHighest { .. } => "above-highest",
        }
    }
}

/// Finds the least work that lifts the overall score to a target.
///
/// # Errors
/// Why no work does.
pub fn plan(
    framework: &Framework,
    scorecard: &Scorecard,
    efforts: &Efforts,
    target: &Target,
) -> Result<Plan, Unreachable> {
    let Some(start) = scorecard.substantiated.overall.clone() else {
        return Err(Unreachable::NothingApplies);
    };
    let highest = framework.highest_points();
    if target.score > highest {
        return Err(Unreachable::AboveHighest { highest });
    }
    let steps = if target.score > start.score {
        least_work(framework, scorecard, efforts, &start.score, &target.score)
            .ok_or(Unreachable::AboveHighest { highest })?
    } else {
        Vec::new()
    };
    let score = steps.last().map_or_else(|| start.score.clone(), |step| step.score_after.clone());
    Ok(Plan {
        target: target.clone(),
        effort: steps.iter().map(|step| &step.effort).sum(),
        projected: Standing { level: framework.level_of_score(&score), score },
        start,
        steps,
    })
}

/// The cheapest steps that lift a score to one above it.
///
/// Gains are counted as finely as one machine word allows, and rounded up, so that no plan is lost.
/// Where what comes of it is scored and does reach the target, nothing less does; the rare plan that
/// misses it by a trillionth of a point is looked for again in two words, and then in all digits.
fn least_work(
    framework: &Framework,
    scorecard: &Scorecard,
    efforts: &Efforts,
    start: &Exact,
    target: &Exact,
) -> Option<Vec<Step>> {
    let work = work::work_left(framework, scorecard, efforts);
    let problem = scale::scale(&work, &(target - start));
    let one_word = || problem.narrow::<i64>(61).and_then(|narrow| solve::solve(&narrow));
    let two_words = || problem.narrow::<i128>(124).and_then(|narrow| solve::solve(&narrow));
    let all_digits = || solve::solve(&problem);
    let attempts: [&dyn Fn() -> Option<Vec<solve::Taken>>; 3] =
        [&one_word, &two_words, &all_digits];
    attempts.iter().find_map(|attempt| {
        let step = |taken: solve::Taken| {
            work[taken.item].rungs[taken.rung].choices[taken.choice][taken.way].clone()
        };
        let moves = attempt()?.into_iter().map(step).collect();
        let steps = in_order(framework, scorecard, start, moves);
        steps.last().is_some_and(|last| last.score_after >= *target).then_some(steps)
    })
}

/// The steps on one item, and what they come to together.
struct OnItem<'a> {
    item: &'a Item,
    share: Exact,
    moves: Vec<Move>,
    effort: Exact,
    gain: Exact,
}

/// Puts steps in the order to take them, and scores each.
fn in_order(
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
