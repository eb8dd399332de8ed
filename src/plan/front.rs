//! Pareto fronts: of all ways to spend effort, those that no other way beats by costing no more and
//! gaining no less. Dynamic programming over fronts is what keeps an exact plan fast: what is beaten
//! once stays beaten, whatever is added to both.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};

/// A whole number that costs and gains are counted in: a machine word where that suffices, else two,
/// else any size.
pub(super) trait Amount:
    Clone
    + Ord
    + Zero
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + ToPrimitive
{
    /// The double nearest to the amount.
    fn nearest(&self) -> f64 {
        self.to_f64().unwrap_or(f64::INFINITY)
    }
}

impl Amount for i64 {}
impl Amount for i128 {}
impl Amount for BigInt {}

/// What something costs, and what it gains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point<N> {
    /// What it costs.
    pub cost: N,
    /// What it gains.
    pub gain: N,
}

impl<N: Amount> Point<N> {
    /// Doing nothing.
    pub fn nothing() -> Point<N> {
        Point { cost: N::zero(), gain: N::zero() }
    }

    /// Both together.
    pub fn plus(&self, other: &Point<N>) -> Point<N> {
        Point {
            cost: self.cost.clone() + other.cost.clone(),
            gain: self.gain.clone() + other.gain.clone(),
        }
    }

    /// What it costs and gains beyond the other.
    pub fn less(&self, other: &Point<N>) -> Point<N> {
        Point {
            cost: self.cost.clone() - other.cost.clone(),
            gain: self.gain.clone() - other.gain.clone(),
        }
    }
}

/// Points none of which beats another: costs rise, and gains with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Front<N>(Vec<Point<N>>);

impl<N: Amount> Front<N> {
    /// Doing nothing, and no other choice.
    pub fn nothing() -> Front<N> {
        Front::only(Point::nothing())
    }

    /// Doing this, and no other choice.
    pub fn only(point: Point<N>) -> Front<N> {
        Front(vec![point])
    }

    /// The points, cheapest first.
    pub fn points(&self) -> &[Point<N>] {
        &self.0
    }

    /// The cheapest point that gains at least so much.
    pub fn cheapest(&self, gain: &N) -> Option<&Point<N>> {
        self.0.get(self.0.partition_point(|point| point.gain < *gain))
    }

    /// Whether some point costs at most so much and gains at least so much.
    pub fn affords(&self, cost: &N, gain: &N) -> bool {
        self.cheapest(gain).is_some_and(|point| point.cost <= *cost)
    }

    /// The front of doing one of these and one of those.
    pub fn with(&self, choices: &[Point<N>]) -> Front<N> {
        let mut joined = Front(Vec::new());
        for choice in choices {
            joined = joined.or(self, choice);
        }
        joined
    }

    /// The front of doing one of these, or else one of those and `more` beside it.
    pub fn or(&self, those: &Front<N>, more: &Point<N>) -> Front<N> {
        let mut merged: Vec<Point<N>> = Vec::with_capacity(self.0.len() + those.0.len());
        let mut ours = self.0.iter().cloned().peekable();
        let mut theirs = those.0.iter().map(|point| point.plus(more)).peekable();
        loop {
            let next = match (ours.peek(), theirs.peek()) {
                (Some(a), Some(b)) if by_cost(a, b).is_le() => ours.next(),
                (_, Some(_)) => theirs.next(),
                (_, None) => ours.next(),
            };
            let Some(next) = next else { return Front(merged) };
            if merged.last().is_none_or(|last| last.gain < next.gain) {
                merged.push(next);
            }
        }
    }

    /// Keeps the points for which `keep` holds; it is asked from the largest gain down.
    pub fn retain_from_top(&mut self, mut keep: impl FnMut(&Point<N>) -> bool) {
        self.0.reverse();
        self.0.retain(|point| keep(point));
        self.0.reverse();
    }

    /// Drops what gains more than the cheapest point that gains `enough`.
    pub fn cap(&mut self, enough: &N) {
        let first = self.0.partition_point(|point| point.gain < *enough);
        self.0.truncate(first + 1);
    }
}

/// The cheaper first; of equal cost the one that gains more.
fn by_cost<N: Amount>(a: &Point<N>, b: &Point<N>) -> Ordering {
    a.cost.cmp(&b.cost).then_with(|| b.gain.cmp(&a.gain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: &[(i128, i128)]) -> Vec<Point<i128>> {
        points.iter().map(|&(cost, gain)| Point { cost, gain }).collect()
    }

    #[test]
    fn what_costs_no_less_and_gains_no_more_is_beaten() {
        let front =
            Front::nothing().with(&points(&[(0, 0), (3, 5), (2, 5), (2, 4), (4, 5), (4, 9)]));
        assert_eq!(front.points(), points(&[(0, 0), (2, 5), (4, 9)]));
    }

    #[test]
    fn choices_add_up() {
        let front =
            Front::nothing().with(&points(&[(0, 0), (1, 2)])).with(&points(&[(0, 0), (2, 3)]));
        assert_eq!(front.points(), points(&[(0, 0), (1, 2), (2, 3), (3, 5)]));
    }

    #[test]
    fn the_cheapest_of_enough_gain_is_found() {
        let front = Front::nothing().with(&points(&[(0, 0), (2, 5), (4, 9)]));
        assert_eq!(front.cheapest(&5).map(|point| point.cost), Some(2));
        assert_eq!(front.cheapest(&6).map(|point| point.cost), Some(4));
        assert_eq!(front.cheapest(&10), None);
        assert!(front.affords(&4, &9) && !front.affords(&3, &9));
    }

    #[test]
    fn beyond_enough_only_the_cheapest_is_kept() {
        let mut front = Front::nothing().with(&points(&[(0, 0), (2, 5), (4, 9), (5, 10)]));
        front.cap(&6);
        assert_eq!(front.points(), points(&[(0, 0), (2, 5), (4, 9)]));
        front.cap(&100);
        assert_eq!(front.points().len(), 3);
    }
}
