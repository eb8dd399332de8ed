//! How little a plan could cost if steps could be taken in part: a bound that no real plan is below.
//! It tells early which choices and which beginnings of a plan lead to nothing, and is what lets
//! the exact solution of large frameworks be found in milliseconds.

use super::front::{Amount, Front, Point};
use super::price::Price;

/// A bound is trusted only beyond this share, which is far more than doubles lose.
pub(super) const MARGIN: f64 = 1e-12;

/// A stretch of the lower hull of an item's front.
#[derive(Debug)]
struct Stretch<N> {
    item: usize,
    more: Point<N>,
    /// Price per gain.
    slope: f64,
}

/// The hulls of all items, and the cheapest way along them to what is needed.
#[derive(Debug)]
pub(super) struct Relaxation<N> {
    price: Price<N>,
    need: N,
    /// Where the hull of each item begins.
    first: Vec<Point<N>>,
    /// All stretches, in the order in which they pay.
    stretches: Vec<Stretch<N>>,
    /// What each item does where the stretches are taken in that order, whole, until it is enough.
    chosen: Vec<Point<N>>,
    /// All of that together: a plan.
    plan: Point<N>,
    /// The price per gain of the last stretch taken.
    slope: f64,
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
        let mut first = Vec::with_capacity(fronts.len());
        let mut stretches: Vec<Stretch<N>> = Vec::new();
        for (item, front) in fronts.iter().enumerate() {
            let hull = hull(front.points(), &price);
            let mut steepest = 0.0_f64;
            for corner in hull.windows(2) {
                // Never flatter than what precedes it, lest rounding swap the two.
                steepest = steepest.max(price.slope(&corner[0], &corner[1]));
                stretches.push(Stretch { item, more: corner[1].less(&corner[0]), slope: steepest });
            }
            first.push(hull.into_iter().next()?);
        }
        stretches.sort_by(|a, b| a.slope.total_cmp(&b.slope));

        let mut chosen = first.clone();
        let mut plan = first.iter().fold(Point::nothing(), |sum, first| sum.plus(first));
        let mut slope = 0.0;
        for stretch in &stretches {
            if plan.gain >= *need {
                break;
            }
            chosen[stretch.item] = chosen[stretch.item].plus(&stretch.more);
            plan = plan.plus(&stretch.more);
            slope = stretch.slope;
        }
        let need = need.clone();
        (plan.gain >= need).then_some(Relaxation {
            price,
            need,
            first,
            stretches,
            chosen,
            plan,
            slope,
        })
    }

    /// The cost of a plan that takes every step in full; not much above the least.
    pub fn some_plan(&self) -> &N {
        &self.plan.cost
    }

    /// The price that no plan is below.
    pub fn least(&self) -> f64 {
        self.price.of(&self.plan.cost) - self.slope * difference(&self.plan.gain, &self.need)
    }

    /// How far the price of a cost is above the least.
    pub fn gap(&self, cost: &N) -> f64 {
        self.price.of(cost) - self.least()
    }

    /// What the plan does on an item that takes every step in full.
    pub fn chosen(&self, item: usize) -> &Point<N> {
        &self.chosen[item]
    }

    /// Drops from each front what no plan of at most `limit` does.
    pub fn reduce(&self, fronts: &mut [Front<N>], limit: &N) {
        let (least, most) = (self.least(), self.most(limit));
        for (item, front) in fronts.iter_mut().enumerate() {
            front.retain_from_top(|point| {
                let price = least + self.waste(item, point);
                price.is_nan() || price <= most
            });
        }
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
    /// can still add to it.
    pub fn prune(&self, front: &mut Front<N>, left: &[usize], limit: &N) {
        front.cap(&self.need);
        let Curve { corners, end } = self.curve(left);
        let most = self.most(limit);
        let mut at = 0;
        front.retain_from_top(|point| {
            let enough = |more: &Point<N>| point.gain.clone() + more.gain.clone() >= self.need;
            if !enough(&end) {
                return false;
            }
            while corners.get(at + 1).is_some_and(|(corner, _)| !enough(corner)) {
                at += 1;
            }
            let Some((corner, slope)) = corners.get(at) else { return true };
            let sum = point.plus(corner);
            let mut price = self.price.of(&sum.cost);
            if sum.gain < self.need {
                price += slope * difference(&self.need, &sum.gain);
            }
            // What is too large to compare as doubles is kept.
            price.is_nan() || price <= most
        });
    }

    /// How little each gain could cost on these items.
    fn curve(&self, items: &[usize]) -> Curve<N> {
        let mut among = vec![false; self.first.len()];
        let mut end = Point::nothing();
        for &item in items {
            among[item] = true;
            end = end.plus(&self.first[item]);
        }
        let mut corners = Vec::new();
        for stretch in self.stretches.iter().filter(|stretch| among[stretch.item]) {
            corners.push((end.clone(), stretch.slope));
            end = end.plus(&stretch.more);
        }
        if corners.is_empty() {
            corners.push((end.clone(), 0.0));
        }
        Curve { corners, end }
    }

    /// By how much the least price rises when an item does this.
    fn waste(&self, item: usize, point: &Point<N>) -> f64 {
        let chosen = &self.chosen[item];
        let dearer = self.price.of(&point.cost) - self.price.of(&chosen.cost);
        dearer - self.slope * difference(&point.gain, &chosen.gain)
    }

    /// The price beyond which a bound proves that no plan costs at most `limit`.
    fn most(&self, limit: &N) -> f64 {
        self.price.of(limit) * (1.0 + MARGIN)
    }
}

/// The corners of the lower hull of a front: from each to the next, price per gain rises.
fn hull<N: Amount>(points: &[Point<N>], price: &Price<N>) -> Vec<Point<N>> {
    let mut hull: Vec<Point<N>> = Vec::new();
    for point in points {
        // What gains more at no higher price stands before all that gains less.
        while hull.last().is_some_and(|last| price.of(&last.cost) >= price.of(&point.cost)) {
            hull.pop();
        }
        while let [.., before, last] = hull.as_slice() {
            if price.slope(last, point) > price.slope(before, last) {
                break;
            }
            hull.pop();
        }
        hull.push(point.clone());
    }
    hull
}

/// How much more the one is than the other.
fn difference<N: Amount>(one: &N, other: &N) -> f64 {
    (one.clone() - other.clone()).nearest()
}
