//! How little a plan could cost if steps could be taken in part: a bound that no real plan is below.
//! It tells early which choices and which beginnings of a plan lead to nothing, and is what lets
//! the exact solution of large frameworks be found in milliseconds.

use std::cmp::Ordering;

use super::front::{Amount, Front, Point, together};
use super::hull::Hulls;
use super::price::Price;

/// A bound is trusted only beyond this share of what it was reckoned from, which is far more than
/// doubles lose.
const MARGIN: f64 = 1e-12;

/// The hulls of all items, and the cheapest way along them to what is needed.
#[derive(Debug)]
pub(super) struct Relaxation<N> {
    price: Price<N>,
    need: N,
    hulls: Hulls<N>,
    /// What each item does where the stretches are taken in their order, whole, until it is enough.
    chosen: Vec<Point<N>>,
    /// All of that together: a plan.
    plan: Point<N>,
    /// Everything that all items can do.
    end: Point<N>,
    /// The price per gain of the last stretch taken.
    slope: f64,
}

/// What is done on an item beside what stands in a front.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'a, N> {
    /// The item.
    pub item: usize,
    /// What is done anyway.
    pub of: &'a Point<N>,
    /// What further steps can save at most.
    pub savings: f64,
}

/// How little each gain could cost on some of the items.
struct Curve<N> {
    /// Where it bends, never nowhere: what lies behind, and the price per gain from there on.
    corners: Vec<(Point<N>, f64)>,
    /// Everything that these items can do.
    end: Point<N>,
}

impl<N: Amount> Relaxation<N> {
    /// The relaxation of choosing one point of each front so that they gain what is needed, at
    /// this price; `None` where all together do not.
    pub fn new(fronts: &[Front<N>], need: &N, price: Price<N>) -> Option<Relaxation<N>> {
        let hulls = Hulls::new(fronts, &price)?;
        let mut chosen = hulls.first.clone();
        let mut plan = together(&hulls.first);
        let end = hulls.stretches.iter().fold(plan.clone(), |sum, next| sum.plus(&next.more));
        let mut slope = 0.0;
        for stretch in &hulls.stretches {
            if plan.gain >= *need {
                break;
            }
            chosen[stretch.of] = chosen[stretch.of].plus(&stretch.more);
            plan = plan.plus(&stretch.more);
            slope = stretch.slope;
        }
        let need = need.clone();
        (plan.gain >= need).then_some(Relaxation { price, need, hulls, chosen, plan, end, slope })
    }

    /// The price that no plan is below.
    pub fn least(&self) -> f64 {
        self.price.of(&self.plan.cost) - self.slope * difference(&self.plan.gain, &self.need)
    }

    /// The least of whole numbers that no plan's price is below.
    pub fn whole(&self) -> f64 {
        (self.least() - self.doubt()).ceil()
    }

    /// How far the price of a cost is above the least: what a plan that costs no more can waste.
    pub fn gap(&self, cost: &N) -> f64 {
        self.price.of(cost) - self.least()
    }

    /// What a plan that takes every step in full does on each item. It costs not much above the least.
    pub fn chosen(&self) -> &[Point<N>] {
        &self.chosen
    }

    /// Drops from each front what no plan of at most `limit` does.
    pub fn reduce_all(&self, fronts: &mut [Front<N>], limit: &N) {
        let most = self.gap(limit);
        for (item, front) in fronts.iter_mut().enumerate() {
            self.reduce(front, Beside { item, of: &Point::nothing(), savings: 0.0 }, most);
        }
    }

    /// Drops from a front what wastes more than `most`, with what is done beside it.
    pub fn reduce(&self, front: &mut Front<N>, beside: Beside<N>, most: f64) {
        let Beside { item, of, savings } = beside;
        let most = most + savings + self.doubt();
        front.retain(|point| !exceeds(self.waste(item, &of.plus(point)), most));
    }

    /// By how much the least price can fall by at most one of each choice.
    pub fn savings(&self, choices: &[Vec<Point<N>>]) -> f64 {
        let saved = |way: &Point<N>| self.slope * way.gain.nearest() - self.price.of(&way.cost);
        choices.iter().map(|ways| ways.iter().map(saved).fold(0.0, f64::max)).sum()
    }

    /// The items that still have a choice, first those for which another choice wastes the least.
    pub fn open(&self, fronts: &[Front<N>]) -> Vec<usize> {
        let mut open: Vec<(f64, usize)> = Vec::new();
        for (item, front) in fronts.iter().enumerate() {
            let others = front.points().iter().filter(|point| **point != self.chosen[item]);
            let wastes = others.map(|point| self.waste(item, point));
            open.extend(wastes.min_by(f64::total_cmp).map(|least| (least, item)));
        }
        open.sort_by(|a, b| a.0.total_cmp(&b.0));
        open.into_iter().map(|(_, item)| item).collect()
    }

    /// Drops from a front what cannot become a plan of at most `limit`, when only the items `left`
    /// can still add to it. What comes back is how little can come of what stays, in its order.
    pub fn prune(&self, front: &mut Front<N>, left: &[usize], limit: &N) -> Vec<f64> {
        front.cap(&self.need);
        let Curve { corners, end } = self.curve(left);
        let most = self.price.of(limit) + self.doubt();
        let mut bounds = Vec::new();
        let mut at = 0;
        front.retain_from_top(|point| {
            let enough = |more: &Point<N>| point.gain.clone() + more.gain.clone() >= self.need;
            if !enough(&end) {
                return false;
            }
            while corners.get(at + 1).is_some_and(|(corner, _)| !enough(corner)) {
                at += 1;
            }
            let (corner, slope) = &corners[at];
            let sum = point.plus(corner);
            let mut price = self.price.of(&sum.cost);
            if sum.gain < self.need {
                price += slope * difference(&self.need, &sum.gain);
            }
            let keep = !exceeds(price, most);
            if keep {
                bounds.push(price);
            }
            keep
        });
        bounds.reverse();
        bounds
    }

    /// How little each gain could cost on these items.
    fn curve(&self, items: &[usize]) -> Curve<N> {
        let mut among = vec![false; self.chosen.len()];
        let mut end = Point::nothing();
        for &item in items {
            among[item] = true;
            end = end.plus(&self.hulls.first[item]);
        }
        let mut corners = Vec::new();
        for stretch in self.hulls.stretches.iter().filter(|stretch| among[stretch.of]) {
            corners.push((end.clone(), stretch.slope));
            end = end.plus(&stretch.more);
        }
        if corners.is_empty() {
            corners.push((end.clone(), 0.0));
        }
        Curve { corners, end }
    }

    /// By how much the least price rises when an item does this.
    pub fn waste(&self, item: usize, point: &Point<N>) -> f64 {
        let chosen = &self.chosen[item];
        let dearer = self.price.of(&point.cost) - self.price.of(&chosen.cost);
        dearer - self.slope * difference(&point.gain, &chosen.gain)
    }

    /// What a bound must exceed a price by to prove anything.
    fn doubt(&self) -> f64 {
        MARGIN * (self.price.of(&self.plan.cost) + self.slope * self.end.gain.nearest())
    }
}

/// Whether the one is beyond the other; of what is too large to compare as doubles, nothing is.
fn exceeds(bound: f64, most: f64) -> bool {
    bound.partial_cmp(&most) == Some(Ordering::Greater)
}

/// How much more the one is than the other.
fn difference<N: Amount>(one: &N, other: &N) -> f64 {
    (one.clone() - other.clone()).nearest()
}
