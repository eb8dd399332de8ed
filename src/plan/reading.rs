//! Reading the plan off the fronts of what the items behind each one can do: from the first item to
//! the last, and on each from its first requirement to the last, a step is taken wherever one of the
//! best plans takes it. That is what breaks ties by file order.

use super::front::{Amount, Front, Point};
use super::scale::Rung;
use super::solve::{Taken, in_full, with};

/// The steps of the first in file order of all plans that cost and gain so much. `rest` holds what
/// the items behind each one can do, that behind the first item last.
pub(super) fn read<N: Amount>(
    items: &[Vec<Rung<N>>],
    touch: &N,
    mut rest: Vec<Front<N>>,
    mut left: Point<N>,
) -> Vec<Taken> {
    let mut taken = Vec::new();
    for (item, rungs) in items.iter().enumerate() {
        let Some(behind) = rest.pop() else { break };
        let mut reading = Reading { item, left, behind, taken };
        reading.item(rungs, touch);
        Reading { left, taken, .. } = reading;
    }
    taken
}

/// Reading off what the best plan does on one item.
struct Reading<N> {
    item: usize,
    /// What may still be spent, and must still be gained.
    left: Point<N>,
    /// What the items behind this one can do.
    behind: Front<N>,
    taken: Vec<Taken>,
}

impl<N: Amount> Reading<N> {
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
            for choice in rung.iter().flat_map(|rung| rung.choices.iter().rev()) {
                fronts.push(with(&fronts[fronts.len() - 1], choice));
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
