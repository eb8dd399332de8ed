//! Lower hulls of fronts: what choices would cost if each could be taken in part. Along the hulls of
//! several fronts together the stretch that pays best is always the next.

use super::front::{Amount, Front, Point, together};
use super::price::Price;

/// A stretch of the hull of one front.
#[derive(Debug)]
pub(super) struct Stretch<N> {
    /// The position of the front.
    pub of: usize,
    /// What its end costs and gains beyond its beginning.
    pub more: Point<N>,
    /// Price per gain.
    pub slope: f64,
}

/// The hulls of several fronts.
#[derive(Debug)]
pub(super) struct Hulls<N> {
    /// Where each begins.
    pub first: Vec<Point<N>>,
    /// The stretches of all, in the order in which they pay.
    pub stretches: Vec<Stretch<N>>,
}

impl<N: Amount> Hulls<N> {
    /// The hulls at this price; `None` where a front has no point.
    pub fn new(fronts: &[Front<N>], price: &Price<N>) -> Option<Hulls<N>> {
        let mut first = Vec::with_capacity(fronts.len());
        let mut stretches: Vec<Stretch<N>> = Vec::new();
        for (of, front) in fronts.iter().enumerate() {
            let hull = hull(front.points(), price);
            let mut steepest = 0.0_f64;
            for corner in hull.windows(2) {
                // Never flatter than what precedes it, lest rounding swap the two.
                steepest = steepest.max(price.slope(&corner[0], &corner[1]));
                stretches.push(Stretch { of, more: corner[1].less(&corner[0]), slope: steepest });
            }
            first.push(hull.into_iter().next()?);
        }
        stretches.sort_by(|a, b| a.slope.total_cmp(&b.slope));
        Some(Hulls { first, stretches })
    }

    /// The corners of the hull of everything that all of these can do together.
    pub fn corners(&self) -> Vec<Point<N>> {
        let mut corners = vec![together(&self.first)];
        for stretch in &self.stretches {
            corners.push(corners[corners.len() - 1].plus(&stretch.more));
        }
        corners
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
