//! The exact solution: a multiple-choice knapsack over the items, each of which contributes one point
//! of its own Pareto front.
//!
//! Nearly every item does in the best plan what it does where steps could be taken in part. So
//! the few for which anything else wastes least, the core, are solved first, and then twice as
//! many, and again (after D. Pisinger, "A minimal algorithm for the multiple-choice knapsack
//! problem", 1995). Each core finds better plans, and what a bound then proves to be in no better
//! one is dropped, until nothing is left to choose outside the core. Last, the fronts of what is
//! left are added up from the last item to the first, and the plan is read off from the first to
//! the last, which is what breaks ties by file order.

use super::front::{Amount, Front, Point};
use super::price::{Price, by_ties};
use super::reading::read;
use super::relaxation::Relaxation;
use super::scale::{Problem, Rung};

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

/// Items of the first core; each core has twice as many as the one before.
const FIRST_CORE: usize = 8;

/// The cheapest steps that gain what is needed, in file order; `None` where all together do not.
///
/// Of plans that cost the same it is the one whose first differing step stands earlier in the file.
pub(super) fn solve<N: Amount>(problem: &Problem<N>) -> Option<Vec<Taken>> {
    let Problem { items, touch, grain, need } = problem;
    let mut fronts: Vec<Front<N>> = items.iter().map(|item| item_front(item, touch)).collect();
    let mut relaxation = Relaxation::new(&fronts, need, Price::cost(grain))?;
    let mut limit = relaxation.some_plan().clone();
    let mut size = FIRST_CORE;
    loop {
        relaxation.reduce(&mut fronts, &limit);
        if let Some(tighter) = by_ties(&fronts, need, grain, &limit) {
            tighter.reduce(&mut fronts, &limit);
            relaxation = tighter;
        }
        let open = relaxation.open(&fronts);
        if size >= 2 * open.len() {
            break;
        }
        let core = &open[..size.min(open.len())];
        let best = least_of_core(&fronts, core, &relaxation, need, &limit);
        limit = best.into_iter().chain([limit]).min()?;
        relaxation = Relaxation::new(&fronts, need, Price::cost(grain))?;
        size *= 2;
    }

    // What the items from each one on can do together, the last of all first.
    let order: Vec<usize> = (0..fronts.len()).collect();
    let mut rest = vec![Front::nothing()];
    for at in order.iter().rev() {
        let joined = join(&rest[rest.len() - 1], &fronts[*at], &relaxation, &order[..*at], &limit);
        rest.push(joined);
    }
    let cost = rest.pop()?.cheapest(need)?.cost.clone();
    Some(read(items, touch, rest, Point { cost, gain: need.clone() }))
}

/// The least cost of a plan that has a choice on a few items alone, the core, if that is at most
/// `limit`. The other items do what pays best: few of them have to do anything else in the best
/// plan of all, and those are the ones for which it wastes the least.
fn least_of_core<N: Amount>(
    fronts: &[Front<N>],
    core: &[usize],
    relaxation: &Relaxation<N>,
    need: &N,
    limit: &N,
) -> Option<N> {
    let others = (0..fronts.len()).filter(|item| !core.contains(item));
    let others = others.fold(Point::nothing(), |sum, item| sum.plus(relaxation.chosen(item)));
    let mut joined = Front::only(others);
    // Those that leave least to choose come first, so that what can be done stays little for long.
    for (at, &item) in core.iter().enumerate().rev() {
        joined = join(&joined, &fronts[item], relaxation, &core[..at], limit);
    }
    joined.cheapest(need).map(|point| point.cost.clone())
}

/// What can be done together with one more item, as far as a plan of at most `limit` can come of
/// it when only the items `left` can still add to it.
fn join<N: Amount>(
    front: &Front<N>,
    item: &Front<N>,
    relaxation: &Relaxation<N>,
    left: &[usize],
    limit: &N,
) -> Front<N> {
    let mut joined = front.with(item.points());
    relaxation.prune(&mut joined, left, limit);
    joined
}

/// Everything worth doing on one item: its lower levels in full, and some of the next.
fn item_front<N: Amount>(rungs: &[Rung<N>], touch: &N) -> Front<N> {
    let mut below = Point { cost: touch.clone(), gain: N::zero() };
    let mut front = Front::nothing();
    for rung in rungs {
        let some = rung.choices.iter().fold(Front::nothing(), |front, choice| with(&front, choice));
        front = front.or(&some, &below);
        below = below.plus(&in_full(rung));
    }
    front.or(&Front::nothing(), &below)
}

/// The front with one of a requirement's steps, or none.
pub(super) fn with<N: Amount>(front: &Front<N>, choice: &[Point<N>]) -> Front<N> {
    choice.iter().fold(front.clone(), |joined, way| joined.or(front, way))
}

/// Completing a level, and what that releases.
pub(super) fn in_full<N: Amount>(rung: &Rung<N>) -> Point<N> {
    let steps = rung.choices.iter().filter_map(|choice| choice.first());
    let steps = steps.fold(Point::nothing(), |sum, way| sum.plus(way));
    steps.plus(&Point { cost: N::zero(), gain: rung.release.clone() })
}
