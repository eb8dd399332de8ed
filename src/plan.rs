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
//! hundreds of items of unlike weights take efforts in proportion to their points, down to
//! ten-thousandths of a day, so many plans are nearly as good as the best that telling them apart could
//! take hours, and gigabytes. So the work has a limit, and a plan says where it met it: then it is the
//! best one found, with an effort that no plan is below, most often its own.

use std::collections::BTreeSet;

use crate::criteria::Framework;
use crate::exact::Exact;
use crate::gap::Gap;
use crate::score::{Scorecard, Standing};

mod allowance;
mod effort;
mod front;
mod hull;
mod incumbent;
mod item;
mod order;
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

use allowance::Allowance;
use front::Amount;
use order::in_order;
use scale::Problem;

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
    /// How sure it is that nothing less gets there.
    pub certainty: Certainty,
    /// Where the agency stands once the plan is carried out.
    pub projected: Standing,
}

impl Plan {
    /// Points by which the agency is above its target already, if it has reached it.
    pub fn surplus(&self) -> Option<Exact> {
        Some(&self.start.score - &self.target.score).filter(|surplus| !surplus.is_negative())
    }

    /// Where it is not proven to be the least: the effort that no plan is below, in person-days.
    pub fn at_least(&self) -> Option<&Exact> {
        match &self.certainty {
            Certainty::Proven => None,
            Certainty::AtLeast(effort) => Some(effort),
        }
    }

    /// Where a plan of less effort may exist: by how much less at most, in person-days.
    pub fn excess(&self) -> Option<Exact> {
        self.at_least().map(|least| &self.effort - least).filter(Exact::is_positive)
    }

    /// The requirements that are gaps and that the plan leaves, in file order.
    pub fn not_needed(&self, gaps: &[Gap]) -> Vec<usize> {
        let taken: BTreeSet<usize> = self.steps.iter().map(|step| step.requirement).collect();
        let gaps: BTreeSet<usize> = gaps.iter().map(|gap| gap.requirement).collect();
        gaps.difference(&taken).copied().collect()
    }
}

/// How sure it is that a plan is the least work that reaches its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Certainty {
    /// It is proven.
    Proven,
    /// The limit of work was met before that: it is the least work found. Where the effort that no
    /// plan is below is its own, another plan of that effort may touch fewer items or stand earlier in
    /// the file.
    AtLeast(Exact),
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
    let (steps, certainty) = if target.score > start.score {
        least_work(framework, scorecard, efforts, &start.score, &target.score)
            .ok_or(Unreachable::AboveHighest { highest })?
    } else {
        (Vec::new(), Certainty::Proven)
    };
    let score = steps.last().map_or_else(|| start.score.clone(), |step| step.score_after.clone());
    Ok(Plan {
        target: target.clone(),
        effort: steps.iter().map(|step| &step.effort).sum(),
        certainty,
        projected: Standing { level: framework.level_of_score(&score), score },
        start,
        steps,
    })
}

/// The cheapest steps that lift a score to one above it, and whether they are.
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
) -> Option<(Vec<Step>, Certainty)> {
    let work = work::work_left(framework, scorecard, efforts);
    let problem = scale::scale(&work, &(target - start));
    let one_word = || solved(&problem.narrow::<i64>(61)?);
    let two_words = || solved(&problem.narrow::<i128>(124)?);
    let all_digits = || solved(&problem);
    let attempts: [&dyn Fn() -> Option<solve::Solution>; 3] = [&one_word, &two_words, &all_digits];
    attempts.iter().find_map(|attempt| {
        let step = |taken: solve::Taken| {
            work[taken.item].rungs[taken.rung].choices[taken.choice][taken.way].clone()
        };
        let solve::Solution { taken, at_least } = attempt()?;
        let steps = in_order(framework, scorecard, start, taken.into_iter().map(step).collect());
        let certainty = at_least.map_or(Certainty::Proven, |grains| {
            Certainty::AtLeast(Exact::new(grains, problem.grains.clone()))
        });
        let reached = steps.last().is_some_and(|last| last.score_after >= *target);
        reached.then_some((steps, certainty))
    })
}

/// The cheapest steps, as far as the usual allowance goes.
fn solved<N: Amount>(problem: &Problem<N>) -> Option<solve::Solution> {
    solve::solve(problem, &mut Allowance::default())
}
