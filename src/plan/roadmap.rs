//! A plan spread over time: its steps in their order, the effort the same in each quarter of the
//! fiscal year as far as whole steps allow, and where the agency stands after each quarter.

use num_traits::{ToPrimitive, Zero};

use super::Plan;
use crate::criteria::Framework;
use crate::date::Quarter;
use crate::exact::{Exact, whole};
use crate::score::Standing;

/// Quarters that a roadmap may have: a plan of ten years.
const MOST_QUARTERS: usize = 40;

/// What is done in one quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// The quarter.
    pub quarter: Quarter,
    /// The steps, as positions in the plan.
    pub steps: std::ops::Range<usize>,
    /// Their effort, in person-days.
    pub effort: Exact,
    /// Where the agency stands at its end.
    pub standing: Standing,
}

/// Spreads a plan over the quarters from one to another, both included. Each step falls
/// in the quarter in which an even pace is half-way through it. `None` where there is no quarter, or more than ten
/// years of them.
pub fn roadmap(
    framework: &Framework,
    plan: &Plan,
    from: Quarter,
    until: Quarter,
) -> Option<Vec<Stage>> {
    let mut quarters = vec![from];
    while let Some(last) = quarters.last().filter(|last| **last < until) {
        if quarters.len() == MOST_QUARTERS {
            return None;
        }
        let next = last.next()?;
        quarters.push(next);
    }
    if until < from {
        return None;
    }
    let count = whole(quarters.len() as i64);
    let mut spent = whole(0);
    let due: Vec<usize> = plan
        .steps
        .iter()
        .map(|step| {
            let halfway = &spent + &step.effort / whole(2);
            spent += &step.effort;
            quarter_of(&halfway, &plan.effort, &count).min(quarters.len() - 1)
        })
        .collect();

    let mut first = 0;
    let mut score = plan.start.score.clone();
    let stages = quarters.into_iter().enumerate().map(|(at, quarter)| {
        let end = due.partition_point(|due| *due <= at);
        let steps = first..end;
        first = end;
        if let Some(last) = plan.steps[steps.clone()].last() {
            score = last.score_after.clone();
        }
        Stage {
            quarter,
            effort: plan.steps[steps.clone()].iter().map(|step| &step.effort).sum(),
            steps,
            standing: Standing { level: framework.level_of_score(&score), score: score.clone() },
        }
    });
    Some(stages.collect())
}

/// The quarter, from 0, in which an even pace has spent this much of the whole effort.
fn quarter_of(spent: &Exact, effort: &Exact, quarters: &Exact) -> usize {
    if effort.is_zero() {
        return 0;
    }
    (spent * quarters / effort).to_integer().to_usize().unwrap_or(0)
}
