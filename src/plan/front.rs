//! Pareto fronts: of all ways to spend effort, those that no other way beats by costing no more and
//! gaining no less. Dynamic programming over fronts is what keeps an exact plan fast: what is beaten
//! once stays beaten, whatever is added to both.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive, Zero};

use super::allowance::Allowance;

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
    + FromPrimitive
    + Into<BigInt>
{
    /// How much room one takes, in machine words, or a little less.
    const WORDS: usize;

    /// The double nearest to the amount.
    fn nearest(&self) -> f64 {
        self.to_f64().unwrap_or(f64::INFINITY)
    }
}

impl Amount for i64 {
    const WORDS: usize = 1;
}

impl Amount for i128 {
    const WORDS: usize = 2;
}

impl Amount for BigInt {
    const WORDS: usize = 8;
}

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

/// What all of these do.
pub(super) fn together<N: Amount>(points: &[Point<N>]) -> Point<N> {
    points.iter().fold(Point::nothing(), |sum, point| sum.plus(point))
}

/// Points none of which beats another: costs rise, and gains with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Front<N>(Vec<Point<N>>);

impl<N: Amount> Front<N> {
    /// Doing nothing, and no other choice.
    pub fn nothing() -> Front<N> {
        Front::only(Point::nothing())
    }

    /// Doing one of these, of which each costs and gains more than the one before.
    pub fn rising(points: Vec<Point<N>>) -> Front<N> {
        Front(points)
    }

    /// Doing this, and no other choice.
    pub fn only(point: Point<N>) -> Front<N> {
        Front(vec![point])
    }

    /// The points, cheapest first.
    pub fn points(&self) -> &[Point<N>] {
        &self.0
    }

    /// The only point, where there is no choice.
    pub fn decided(&self) -> Option<&Point<N>> {
        if let [only] = self.0.as_slice() { Some(only) } else { None }
    }

    /// The cheapest point that gains at least so much.
    pub fn cheapest(&self, gain: &N) -> Option<&Point<N>> {
        self.0.get(self.0.partition_point(|point| point.gain < *gain))
    }

    /// Whether some point costs at most so much and gains at least so much.
    pub fn affords(&self, cost: &N, gain: &N) -> bool {
        self.cheapest(gain).is_some_and(|point| point.cost <= *cost)
    }

    /// Whether this is one of the points.
    pub fn holds(&self, point: &Point<N>) -> bool {
        let at = self.0.partition_point(|other| other.cost < point.cost);
        self.0.get(at) == Some(point)
    }

    /// The front of doing one of these and one of those; `None` where that is more work than is
    /// allowed.
    pub fn with(&self, choices: &[Point<N>], allowance: &mut Allowance) -> Option<Front<N>> {
        match choices {
            [] => Some(Front(Vec::new())),
            [only] => {
                allowance.take::<N>(self.0.len())?;
                Some(Front(self.0.iter().map(|point| point.plus(only)).collect()))
            }
            _ => {
                let (some, others) = choices.split_at(choices.len() / 2);
                let (some, others) = (self.with(some, allowance)?, self.with(others, allowance)?);
                allowance.take::<N>(some.0.len() + others.0.len())?;
                Some(some.or(&others, &Point::nothing()))
            }
        }
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

    /// Keeps the points for which `keep` holds.
    pub fn retain(&mut self, keep: impl FnMut(&Point<N>) -> bool) {
        self.0.retain(keep);
    }

    /// Takes no more room than it needs.
    pub fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }

    /// Keeps so many points at most, from all over the front: of those that stand together the one
    /// with the lowest bound.
    pub fn thin(&mut self, most: usize, bounds: &[f64]) {
        let together = self.0.len().div_ceil(most);
        if together > 1 {
            let heaps = self.0.chunks(together).zip(bounds.chunks(together));
            let lowest = heaps.filter_map(|(points, bounds)| {
                points.iter().zip(bounds).min_by(|a, b| a.1.total_cmp(b.1)).map(|(point, _)| point)
            });
            self.0 = lowest.cloned().collect();
        }
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

    fn one_of(choices: &[(i128, i128)]) -> Front<i128> {
        Front::nothing().with(&points(choices), &mut Allowance::default()).unwrap()
    }

    #[test]
    fn what_costs_no_less_and_gains_no_more_is_beaten() {
        let front = one_of(&[(0, 0), (3, 5), (2, 5), (2, 4), (4, 5), (4, 9)]);
        assert_eq!(front.points(), points(&[(0, 0), (2, 5), (4, 9)]));
    }

    #[test]
    fn choices_add_up() {
        let front = one_of(&[(0, 0), (1, 2)]);
        let front = front.with(&points(&[(0, 0), (2, 3)]), &mut Allowance::default()).unwrap();
        assert_eq!(front.points(), points(&[(0, 0), (1, 2), (2, 3), (3, 5)]));
        let others = points(&[(0, 0), (2, 3)]);
        assert_eq!(front.with(&others, &mut Allowance::of(31)), None);
        let enough = &mut Allowance::of(32);
        assert!(
            front.with(&others, enough).is_some(),
            "eight points, looked at twice, two words each"
        );
    }

    #[test]
    fn the_cheapest_of_enough_gain_is_found() {
        let front = one_of(&[(0, 0), (2, 5), (4, 9)]);
        assert_eq!(front.cheapest(&5).map(|point| point.cost), Some(2));
        assert_eq!(front.cheapest(&6).map(|point| point.cost), Some(4));
        assert_eq!(front.cheapest(&10), None);
        assert!(front.affords(&4, &9) && !front.affords(&3, &9));
    }

    #[test]
    fn a_thinned_front_keeps_the_most_promising_of_each_stretch() {
        let all = points(&[(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]);
        let mut front = Front::rising(all.clone());
        front.thin(5, &[9.0, 1.0, 2.0, 3.0, 1.0]);
        assert_eq!(front.points(), all);
        front.thin(3, &[9.0, 1.0, 2.0, 3.0, 1.0]);
        assert_eq!(front.points(), points(&[(1, 1), (2, 2), (4, 4)]));
        assert!(front.holds(&all[2]) && !front.holds(&all[3]));
    }

    #[test]
    fn beyond_enough_only_the_cheapest_is_kept() {
        let mut front = one_of(&[(0, 0), (2, 5), (4, 9), (5, 10)]);
        front.cap(&6);
        assert_eq!(front.points(), points(&[(0, 0), (2, 5), (4, 9)]));
        front.cap(&100);
        assert_eq!(front.points().len(), 3);
    }
}
