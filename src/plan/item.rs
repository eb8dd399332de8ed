//! What can be done on one item: its lower levels in full, and some of the next. Of a level of many
//! requirements that is far more than anyone could list, so what no plan of interest does is dropped
//! while the requirements are added up.

use super::allowance::Allowance;
use super::front::{Amount, Front, Point, together};
use super::hull::Hulls;
use super::price::Price;
use super::relaxation::{Beside, Relaxation};
use super::scale::Rung;

/// The corners of the lower hull of everything that can be done on an item, at this price, and what is
/// on the way to them. That is all a bound needs.
pub(super) fn outline<N: Amount>(rungs: &[Rung<N>], touch: &N, price: &Price<N>) -> Front<N> {
    let mut below = untouched(touch);
    let mut front = Front::nothing();
    for rung in rungs {
        let corners =
            Hulls::new(&ways(rung), price).map(|hulls| hulls.corners()).unwrap_or_default();
        front = front.or(&Front::rising(corners), &below);
        below = below.plus(&in_full(rung));
    }
    front.or(&Front::nothing(), &below)
}

/// The steps that lead to a corner of an item's outline, each by its level, requirement and way;
/// `None` where it is none.
pub(super) fn steps_to_corner<N: Amount>(
    rungs: &[Rung<N>],
    touch: &N,
    corner: &Point<N>,
) -> Option<Vec<[usize; 3]>> {
    let mut steps = Vec::new();
    if *corner == Point::nothing() {
        return Some(steps);
    }
    let mut below = untouched(touch);
    for (height, rung) in rungs.iter().enumerate() {
        let Hulls { first: mut chosen, stretches } = Hulls::new(&ways(rung), &Price::Cost)?;
        let mut stretches = stretches.iter();
        loop {
            if below.plus(&together(&chosen)) == *corner {
                let way = |(at, point): (usize, &Point<N>)| {
                    let way = rung.choices[at].iter().position(|way| way == point)?;
                    Some([height, at, way])
                };
                steps.extend(chosen.iter().enumerate().filter_map(way));
                return Some(steps);
            }
            let Some(next) = stretches.next() else { break };
            chosen[next.of] = chosen[next.of].plus(&next.more);
        }
        below = below.plus(&in_full(rung));
        steps.extend((0..rung.choices.len()).map(|at| [height, at, 0]));
    }
    (*corner == below).then_some(steps)
}

/// What can be done on an item, as far as a plan of at most `limit` can come of it; `None` where the
/// allowance does not suffice.
pub(super) fn item_front<N: Amount>(
    (item, rungs): (usize, &[Rung<N>]),
    touch: &N,
    relaxation: &Relaxation<N>,
    limit: &N,
    allowance: &mut Allowance,
) -> Option<Front<N>> {
    let most = relaxation.gap(limit);
    let mut below = untouched(touch);
    let mut front = Front::nothing();
    for rung in rungs {
        let mut some = Front::nothing();
        for (at, choice) in rung.choices.iter().enumerate() {
            allowance.take::<N>(some.points().len() * (choice.len() + 1))?;
            let savings = relaxation.savings(&rung.choices[at + 1..]);
            some = with(&some, choice);
            relaxation.reduce(&mut some, Beside { item, of: &below, savings }, most);
        }
        front = front.or(&some, &below);
        below = below.plus(&in_full(rung));
    }
    Some(front.or(&Front::nothing(), &below))
}

/// What can be done about each requirement of a level, one of which is nothing.
fn ways<N: Amount>(rung: &Rung<N>) -> Vec<Front<N>> {
    rung.choices.iter().map(|choice| with(&Front::nothing(), choice)).collect()
}

/// What any step costs on top, before the first.
fn untouched<N: Amount>(touch: &N) -> Point<N> {
    Point { cost: touch.clone(), gain: N::zero() }
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
