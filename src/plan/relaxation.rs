//! How little a gain could cost if steps could be taken in part: a bound that no real plan is
//! below. It tells early which beginnings of a plan lead to nothing, and is what lets the exact
//! solution of large frameworks be found in milliseconds.

use super::front::{Amount, Front, Point};

/// A bound is trusted only beyond this share, which is far more than doubles lose.
const MARGIN: f64 = 1e-9;

/// From how many beginnings of a plan one item alone is tried to close the distance.
const CLOSINGS: usize = 64;

/// A stretch of the lower hull of an item's front.
#[derive(Debug)]
struct Stretch<N> {
    item: usize,
    more: Point<N>,
    /// Cost per gain.
    slope: f64,
}

/// The hulls of all items, their stretches in the order in which they pay.
#[derive(Debug)]
pub(super) struct Relaxation<N> {
    stretches: Vec<Stretch<N>>,
}

/// How little each gain could cost on some of the items.
#[derive(Debug)]
pub(super) struct Curve<N> {
    /// Where it bends: what lies behind, and the cost per gain from there on.
    corners: Vec<(Point<N>, f64)>,
    /// The whole gain.
    end: Point<N>,
}

impl<N: Amount> Relaxation<N> {
    /// The relaxation of choosing one point of each front.
    pub fn new(fronts: &[Front<N>]) -> Relaxation<N> {
        let mut stretches: Vec<Stretch<N>> = Vec::new();
        for (item, front) in fronts.iter().enumerate() {
            let mut steepest = 0.0_f64;
            for corner in hull(front.points()).windows(2) {
                let more = less(&corner[1], &corner[0]);
                // Never flatter than what precedes it, lest rounding swap the two.
                steepest = steepest.max(slope(&more));
                stretches.push(Stretch { item, more, slope: steepest });
            }
        }
        stretches.sort_by(|a, b| a.slope.total_cmp(&b.slope));
        Relaxation { stretches }
    }

    /// The cost of some plan that gains at least `need`; not much above the least. `None` where
    /// none does.
    ///
    /// It takes what pays best, up to about where that is enough, and then closes the distance by
    /// one item alone, at the least cost.
    pub fn some_plan(&self, fronts: &[Front<N>], need: &N) -> Option<N> {
        let mut gain = N::zero();
        let enough = self.stretches.iter().position(|stretch| {
            gain = gain.clone() + stretch.more.gain.clone();
            gain >= *need
        })?;
        let mut chosen = vec![Point::<N>::nothing(); fronts.len()];
        let mut sum = Point::<N>::nothing();
        let mut best: Option<N> = None;
        for (at, stretch) in self.stretches[..=enough].iter().enumerate() {
            if enough - at < CLOSINGS {
                let missing = need.clone() - sum.gain.clone();
                for (front, has) in fronts.iter().zip(&chosen) {
                    let to = front.cheapest(&(has.gain.clone() + missing.clone()));
                    let cost = to.map(|to| sum.cost.clone() - has.cost.clone() + to.cost.clone());
                    best = [best, cost].into_iter().flatten().min();
                }
            }
            chosen[stretch.item] = chosen[stretch.item].plus(&stretch.more);
            sum = sum.plus(&stretch.more);
        }
        [best, Some(sum.cost)].into_iter().flatten().min()
    }

    /// How little each gain could cost on the first `items` items.
    pub fn of_first(&self, items: usize) -> Curve<N> {
        let mut end = Point::nothing();
        let mut corners = Vec::new();
        for stretch in self.stretches.iter().filter(|stretch| stretch.item < items) {
            corners.push((end.clone(), stretch.slope));
            end = end.plus(&stretch.more);
        }
        Curve { corners, end }
    }
}

impl<N: Amount> Curve<N> {
    /// Drops from a front what cannot become a plan of at most `limit` that gains `need`, when only
    /// the items of this curve can still add to it.
    pub fn prune(&self, front: &mut Front<N>, need: &N, limit: &N) {
        let limit = limit.nearest() * (1.0 + MARGIN);
        let mut at = 0;
        front.retain_from_top(|point| {
            if point.gain >= *need {
                return true;
            }
            let missing = need.clone() - point.gain.clone();
            if missing > self.end.gain {
                return false;
            }
            while self.corners.get(at + 1).is_some_and(|(corner, _)| corner.gain <= missing) {
                at += 1;
            }
            let Some((corner, slope)) = self.corners.get(at) else { return true };
            let least = (point.cost.clone() + corner.cost.clone()).nearest()
                + (missing - corner.gain.clone()).nearest() * slope;
            // What is too large to compare as doubles is kept.
            least.is_nan() || least <= limit
        });
    }
}

/// The corners of the lower hull of a front: from each to the next, cost per gain rises.
fn hull<N: Amount>(points: &[Point<N>]) -> Vec<Point<N>> {
    let mut hull: Vec<Point<N>> = Vec::new();
    for point in points {
        while let [.., before, last] = hull.as_slice() {
            if slope(&less(point, last)) > slope(&less(last, before)) {
                break;
            }
            hull.pop();
        }
        hull.push(point.clone());
    }
    hull
}

fn less<N: Amount>(to: &Point<N>, from: &Point<N>) -> Point<N> {
    Point { cost: to.cost.clone() - from.cost.clone(), gain: to.gain.clone() - from.gain.clone() }
}

/// Cost per gain.
fn slope<N: Amount>(more: &Point<N>) -> f64 {
    more.cost.nearest() / more.gain.nearest()
}
