//! The exact solution: a multiple-choice knapsack over the items. Each item contributes one point
//! of its own Pareto front, the fronts are added up from the last item to the first, and the plan
//! is then read off from the first to the last, which is what breaks ties by file order.

use super::front::{Amount, Front, Point};
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

/// The cheapest steps that gain what is needed, in file order; `None` where all together do not.
///
/// Of plans that cost the same it is the one whose first differing step stands earlier in the file.
pub(super) fn solve<N: Amount>(problem: &Problem<N>) -> Option<Vec<Taken>> {
    let fronts: Vec<Front<N>> =
        problem.items.iter().map(|item| item_front(item, &problem.touch)).collect();
    let relaxation = Relaxation::new(&fronts);
    let limit = relaxation.some_plan(&fronts, &problem.need)?;

    // What the items from each one on can do together, the last of all first.
    let mut rest = vec![Front::nothing()];
    for (at, front) in fronts.iter().enumerate().rev() {
        let mut joined = match rest.last() {
            Some(behind) => behind.with(front.points()),
            None => front.clone(),
        };
        joined.cap(&problem.need);
        relaxation.of_first(at).prune(&mut joined, &problem.need, &limit);
        rest.push(joined);
    }
    let best = rest.pop()?.cheapest(&problem.need)?.cost.clone();

    let mut left = Point { cost: best, gain: problem.need.clone() };
    let mut taken = Vec::new();
    for (item, rungs) in problem.items.iter().enumerate() {
        let Some(behind) = rest.pop() else { break };
        let mut reading = Reading { item, left, behind, taken };
        reading.read(rungs, &problem.touch);
        Reading { left, taken, .. } = reading;
    }
    Some(taken)
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
fn with<N: Amount>(front: &Front<N>, choice: &[Point<N>]) -> Front<N> {
    choice.iter().fold(front.clone(), |joined, way| joined.or(front, way))
}

/// Completing a level, and what that releases.
fn in_full<N: Amount>(rung: &Rung<N>) -> Point<N> {
    let steps = rung.choices.iter().filter_map(|choice| choice.first());
    let steps = steps.fold(Point::nothing(), |sum, way| sum.plus(way));
    steps.plus(&Point { cost: N::zero(), gain: rung.release.clone() })
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
    fn read(&mut self, rungs: &[Rung<N>], touch: &N) {
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
                self.read_rung(height, rung, fronts);
            }
            return;
        }
    }

    /// Takes the steps on the first level that the plan does not complete. `fronts` are those of
    /// its last requirements, none of them first.
    fn read_rung(&mut self, height: usize, rung: &Rung<N>, mut fronts: Vec<Front<N>>) {
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
