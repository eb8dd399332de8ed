//! The exact solution: a multiple-choice knapsack over the items, each of which contributes one point
//! of its own Pareto front.
//!
//! Nearly every item does in the best plan what it does where steps could be taken in part. So
//! the few for which anything else wastes least, the core, are solved first, and then twice as
//! many, and again (after D. Pisinger, "A minimal algorithm for the multiple-choice knapsack
//! problem", 1995). Each core finds better plans, and what a bound then proves to be in no better
//! one is dropped. Last, the fronts of all items that still have a choice are added up from the last
//! to the first, and the plan is read off from the first to the last, which is what breaks ties by
//! file order.
//!
//! A knapsack can be made up on which no method is quick. Where the proof takes more than is
//! allowed, the best plan found stands, with an effort that no plan is below.

use num_bigint::BigInt;

use super::allowance::Allowance;
use super::front::{Amount, Front, Point, together};
use super::incumbent::Incumbent;
use super::item::{item_front, outline};
use super::price::{Price, by_ties};
use super::reading::{read, read_parts};
use super::relaxation::Relaxation;
use super::scale::Problem;

/// A step of the plan, by the positions in the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    /// The item.
    pub item: usize,
    /// Its incomplete level.
    pub rung: usize,
    /// The requirement on it.
    pub choice: usize,
    /// Which of the requirement's steps.
    pub way: usize,
}

/// The cheapest steps, or the cheapest found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Solution {
    /// The steps, in file order.
    pub taken: Vec<Taken>,
    /// Where it was not proven that they cost the least, or that no others that cost as much stand
    /// earlier in the file: the grains of effort that no plan is below.
    pub at_least: Option<BigInt>,
}

/// Items of the first core; each core has twice as many as the one before.
const FIRST_CORE: usize = 8;

/// The cheapest steps that gain what is needed; `None` where all together do not.
///
/// Of plans that cost the same it is the one whose first differing step stands earlier in the file.
pub(super) fn solve<N: Amount>(
    problem: &Problem<N>,
    allowance: &mut Allowance,
) -> Option<Solution> {
    let Problem { items, touch, grain, need, .. } = problem;
    let outlines = |price: &Price<N>| -> Vec<Front<N>> {
        items.iter().map(|item| outline(item, touch, price)).collect()
    };
    let mut corners = outlines(&Price::Cost);
    let relaxation = Relaxation::new(&corners, need, Price::Cost)?;
    let mut incumbent = Incumbent::new(relaxation.chosen().to_vec());
    // What is found on the outlines alone leaves little to be done on each item.
    narrow(problem, &mut corners, &mut incumbent, allowance);
    if let Some(taken) = prove(problem, &relaxation, &mut incumbent, allowance) {
        return Some(Solution { taken, at_least: None });
    }
    let effort = Price::effort(grain);
    let least = Relaxation::new(&outlines(&effort), need, effort)?.whole();
    let least = N::from_f64(least).unwrap_or_else(N::zero);
    let effort = incumbent.cost.clone() / grain.clone();
    let taken = read_parts(problem, &relaxation, incumbent.parts);
    Some(Solution { taken, at_least: Some(least.min(effort).into()) })
}

/// The steps of the best plan, where the allowance suffices to find it; the best found on the way.
fn prove<N: Amount>(
    problem: &Problem<N>,
    outline: &Relaxation<N>,
    incumbent: &mut Incumbent<N>,
    allowance: &mut Allowance,
) -> Option<Vec<Taken>> {
    let items = problem.items.iter().map(Vec::as_slice).enumerate();
    let mut fronts = items
        .map(|item| item_front(item, &problem.touch, outline, &incumbent.cost, allowance))
        .collect::<Option<Vec<_>>>()?;
    let relaxation = narrow(problem, &mut fronts, incumbent, allowance)?;

    // What the items from each one on that has a choice can do together, the last of all first.
    let open: Vec<usize> = (0..fronts.len()).filter(|at| fronts[*at].decided().is_none()).collect();
    let decided: Vec<Point<N>> = fronts.iter().filter_map(Front::decided).cloned().collect();
    let mut rest = vec![Front::only(together(&decided))];
    for (at, &item) in open.iter().enumerate().rev() {
        let mut joined = rest[rest.len() - 1].with(fronts[item].points(), allowance)?;
        relaxation.prune(&mut joined, &open[..at], &incumbent.cost);
        joined.shrink();
        rest.push(joined);
    }
    let cost = rest.last()?.cheapest(&problem.need)?.cost.clone();
    let most = outline.gap(&cost);
    Some(read(problem, outline, (&fronts, rest), cost, most))
}

/// Looks for better plans among what the fronts hold, and drops from them what is then in none. What
/// comes back bounds what is left.
fn narrow<N: Amount>(
    problem: &Problem<N>,
    fronts: &mut [Front<N>],
    incumbent: &mut Incumbent<N>,
    allowance: &mut Allowance,
) -> Option<Relaxation<N>> {
    let Problem { grain, need, .. } = problem;
    let mut size = FIRST_CORE;
    loop {
        let mut relaxation = Relaxation::new(fronts, need, Price::Cost)?;
        relaxation.reduce_all(fronts, &incumbent.cost);
        if let Some(tighter) = by_ties(fronts, need, grain, &incumbent.cost) {
            tighter.reduce_all(fronts, &incumbent.cost);
            relaxation = tighter;
        }
        let open = relaxation.open(fronts);
        if size >= 2 * open.len() {
            return Some(relaxation);
        }
        let core = &open[..size.min(open.len())];
        incumbent.improve(fronts, core, &relaxation, need, allowance);
        size *= 2;
    }
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;
    use crate::plan::item::in_full;
    use crate::plan::scale::Rung;

    /// Items of two levels of one to three requirements, some of which lack a document alone, where
    /// efforts nearly go with gains.
    fn problem(items: usize, rng: &mut Rng) -> Problem<i64> {
        let (touch, grain) = (6 * items as i64 + 1, (6 * items as i64 + 1).pow(2));
        let mut choice = || {
            let gain = rng.i64(10_000..500_000);
            let whole = Point { cost: (gain / 7 + rng.i64(0..3)) * grain + 1, gain };
            let part = Point { cost: gain / 30 * grain + 1, gain: gain / 2 };
            [vec![whole.clone()], vec![whole, part.clone()], vec![part]][rng.usize(0..3)].clone()
        };
        let mut rng = Rng::with_seed(items as u64);
        let mut rung = || Rung {
            choices: (0..rng.usize(1..4)).map(|_| choice()).collect(),
            release: [0, 70_000][rng.usize(0..2)],
        };
        let items: Vec<_> = (0..items).map(|_| vec![rung(), rung()]).collect();
        let all: i64 = items.iter().flatten().map(|rung| in_full(rung).gain).sum();
        Problem { need: rng.i64(1..all), items, touch, grain, grains: BigInt::from(1) }
    }

    /// The effort and the gain of a solution that respects the ladder.
    fn sum(problem: &Problem<i64>, solution: &Solution) -> (i64, i64) {
        let mut sum = Point::nothing();
        for (item, rungs) in problem.items.iter().enumerate() {
            let mut climbing = true;
            for (at, rung) in rungs.iter().enumerate() {
                let of_rung = |taken: &&Taken| (taken.item, taken.rung) == (item, at);
                let taken: Vec<_> = solution.taken.iter().filter(of_rung).collect();
                assert!(climbing || taken.is_empty(), "{solution:?}");
                let ways = taken.iter().map(|taken| &rung.choices[taken.choice][taken.way]);
                sum = ways.fold(sum, |sum, way| sum.plus(way));
                climbing =
                    taken.len() == rung.choices.len() && taken.iter().all(|one| one.way == 0);
                sum.gain += if climbing { rung.release } else { 0 };
            }
        }
        (sum.cost / problem.grain, sum.gain)
    }

    #[test]
    fn whatever_is_allowed_the_plan_reaches_the_target_and_its_bound_holds() {
        let mut rng = Rng::with_seed(5);
        let mut unproven = 0;
        for round in 0..30 {
            let problem = problem(6 + round % 6, &mut rng);
            let best = solve(&problem, &mut Allowance::default()).unwrap();
            let (least, _) = sum(&problem, &best);
            assert_eq!(best.at_least, None);
            for points in [0, 10, 100, 300, 1000, 3000, 10_000] {
                let found = solve(&problem, &mut Allowance::of(points)).unwrap();
                let (effort, gain) = sum(&problem, &found);
                assert!(gain >= problem.need, "{found:?}");
                match &found.at_least {
                    None => assert_eq!(found.taken, best.taken),
                    Some(bound) => {
                        assert!(*bound <= BigInt::from(least) && least <= effort, "{found:?}");
                        unproven += 1;
                    }
                }
            }
        }
        assert!((50..200).contains(&unproven), "{unproven}");
    }

    #[test]
    fn a_level_of_more_steps_than_could_be_listed_is_planned_for_as_well() {
        let mut rng = Rng::with_seed(6);
        let gains: Vec<i64> =
            std::iter::repeat_with(|| rng.i64(1 << 20..1 << 30)).take(60).collect();
        let choices =
            gains.iter().map(|gain| vec![Point { cost: gain / 3 * 100 + 1, gain: *gain }]);
        let rung = Rung { choices: choices.collect(), release: 0 };
        let need = gains.iter().sum::<i64>() / 2;
        let problem = Problem {
            items: vec![vec![rung]],
            touch: 61,
            grain: 100,
            grains: BigInt::from(1),
            need,
        };
        let found = solve(&problem, &mut Allowance::of(1000)).unwrap();
        let taken = || found.taken.iter().map(|taken| gains[taken.choice]);
        assert!(taken().sum::<i64>() >= need);
        let effort = taken().map(|gain| gain / 3).sum::<i64>();
        let bound = found.at_least.unwrap();
        assert!(BigInt::from(need / 3 - 60) <= bound && bound <= BigInt::from(effort));
    }
}
