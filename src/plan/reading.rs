//! Reading the plan off the fronts of what the items behind each one can do: from the first item to
//! the last, and on each from its first requirement to the last, a step is taken wherever one of the
//! best plans takes it. That is what breaks ties by file order.

use super::front::{Amount, Front, Point};
use super::item::{in_full, steps_to_corner, with};
use super::relaxation::{Beside, Relaxation};
use super::scale::{Problem, Rung};
use super::solve::Taken;

/// The steps of the first in file order of all plans that cost so much and gain what is needed, where
/// each item does what its front says. `rest` holds what the items from each one that has a choice on
/// can do, together with all that have none: nothing more than those first. Only such plans are
/// looked at as waste no more than `most` on any item.
pub(super) fn read<N: Amount>(
    problem: &Problem<N>,
    relaxation: &Relaxation<N>,
    (fronts, mut rest): (&[Front<N>], Vec<Front<N>>),
    cost: N,
    most: f64,
) -> Vec<Taken> {
    let mut taken = Vec::new();
    let mut left = Point { cost, gain: problem.need.clone() };
    for ((item, rungs), front) in problem.items.iter().enumerate().zip(fronts) {
        match front.decided() {
            // It counts among the rest, and the steps that are read off stand in its place.
            Some(only) => left = left.plus(only),
            None => drop(rest.pop()),
        }
        let Some(behind) = rest.last() else { break };
        let mut reading = Reading { item, relaxation, most, left, behind, taken };
        reading.item(rungs, &problem.touch);
        Reading { left, taken, .. } = reading;
    }
    taken
}

/// The steps of a plan that does this on each item. Where that is a corner of the item's hull, it is
/// read off on the way along it, however much the item could do besides.
pub(super) fn read_parts<N: Amount>(
    problem: &Problem<N>,
    relaxation: &Relaxation<N>,
    parts: Vec<Point<N>>,
) -> Vec<Taken> {
    let mut taken = Vec::new();
    for ((item, rungs), left) in problem.items.iter().enumerate().zip(parts) {
        if let Some(steps) = steps_to_corner(rungs, &problem.touch, &left) {
            let step = |[rung, choice, way]: [usize; 3]| Taken { item, rung, choice, way };
            taken.extend(steps.into_iter().map(step));
            continue;
        }
        let most = relaxation.waste(item, &left);
        let mut reading =
            Reading { item, relaxation, most, left, behind: &Front::nothing(), taken };
        reading.item(rungs, &problem.touch);
        Reading { taken, .. } = reading;
    }
    taken
}

/// Reading off what the best plan does on one item.
struct Reading<'a, N> {
    item: usize,
    relaxation: &'a Relaxation<N>,
    /// What it may waste.
    most: f64,
    /// What may still be spent, and must still be gained.
    left: Point<N>,
    /// What the items behind this one can do.
    behind: &'a Front<N>,
    taken: Vec<Taken>,
}

impl<N: Amount> Reading<'_, N> {
    /// Takes the steps that stand first in the file among all that leave a best plan. As every step
    /// of a level stands before those of the next one, these are of the highest level possible.
    fn item(&mut self, rungs: &[Rung<N>], touch: &N) {
        let mut below = vec![Point { cost: touch.clone(), gain: N::zero() }];
        for rung in rungs {
            let last = below[below.len() - 1].plus(&in_full(rung));
            below.push(last);
        }
        for (height, below) in below.iter().enumerate().rev() {
            let rung = rungs.get(height);
            let mut fronts = vec![Front::nothing()];
            let choices = rung.map_or(&[][..], |rung| &rung.choices);
            for (at, choice) in choices.iter().enumerate().rev() {
                let mut later = with(&fronts[fronts.len() - 1], choice);
                let savings = self.relaxation.savings(&choices[..at]);
                let beside = Beside { item: self.item, of: below, savings };
                self.relaxation.reduce(&mut later, beside, self.most);
                fronts.push(later);
            }
            if !self.can_do(below, &fronts[fronts.len() - 1]) {
                continue;
            }
            self.spend(below);
            for (at, rung) in rungs[..height].iter().enumerate() {
                for choice in 0..rung.choices.len() {
                    self.taken.push(Taken { item: self.item, rung: at, choice, way: 0 });
                }
            }
            if let Some(rung) = rung {
                self.rung(height, rung, fronts);
            }
            return;
        }
    }

    /// Takes the steps on the first level that the plan does not complete. `fronts` are those of
    /// its last requirements, none of them first.
    fn rung(&mut self, height: usize, rung: &Rung<N>, mut fronts: Vec<Front<N>>) {
        fronts.pop();
        for (at, choice) in rung.choices.iter().enumerate() {
            let Some(later) = fronts.pop() else { return };
            if let Some(way) = choice.iter().position(|way| self.can_do(way, &later)) {
                self.spend(&choice[way]);
                self.taken.push(Taken { item: self.item, rung: height, choice: at, way });
            }
        }
    }

    /// Whether a best plan is left after these steps, some of the later steps of the same level,
    /// and some of the items behind.
    fn can_do(&self, steps: &Point<N>, later: &Front<N>) -> bool {
        later.points().iter().any(|more| {
            let sum = steps.plus(more);
            let gain = self.left.gain.clone() - sum.gain;
            sum.cost <= self.left.cost
                && self.behind.affords(&(self.left.cost.clone() - sum.cost), &gain)
        })
    }

    fn spend(&mut self, steps: &Point<N>) {
        self.left = Point {
            cost: self.left.cost.clone() - steps.cost.clone(),
            gain: self.left.gain.clone() - steps.gain.clone(),
        };
    }
}
