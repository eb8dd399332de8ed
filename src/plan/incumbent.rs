//! The best plan found so far, and how a better one is found: the core, the few items for which
//! anything else than what pays best wastes least, is solved again from both of its ends, and whatever
//! the one half leaves open the other fills. As two halves of a thousand points make a million plans,
//! this hits the least effort within milliseconds where efforts go with points and nearly every sum
//! of them is some plan's. It finds; it proves nothing.

use super::allowance::Allowance;
use super::front::{Amount, Front, Point, together};
use super::relaxation::Relaxation;

/// Points that a front of half a core may have; of more, the most promising are kept.
const MOST: usize = 2000;

/// Points of an item's front that are looked at.
const MOST_OF_ITEM: usize = 64;

/// A plan.
#[derive(Debug, Clone)]
pub(super) struct Incumbent<N> {
    /// What it does on each item.
    pub parts: Vec<Point<N>>,
    /// What it costs.
    pub cost: N,
}

impl<N: Amount> Incumbent<N> {
    /// The plan that does this on each item.
    pub fn new(parts: Vec<Point<N>>) -> Incumbent<N> {
        Incumbent { cost: together(&parts).cost, parts }
    }

    /// Does on the items of the core whatever makes the cheapest plan that is found, and on the others
    /// what pays best, if that costs less.
    pub fn improve(
        &mut self,
        fronts: &[Front<N>],
        core: &[usize],
        relaxation: &Relaxation<N>,
        need: &N,
        allowance: &mut Allowance,
    ) {
        let choices = core.iter().map(|&item| {
            let mut front = fronts[item].clone();
            let wastes = front.points().iter().map(|point| relaxation.waste(item, point));
            front.thin(MOST_OF_ITEM, &wastes.collect::<Vec<_>>());
            front
        });
        let search = Search { core, choices: choices.collect(), relaxation, limit: &self.cost };
        let found = search.plan(need, allowance).map(Incumbent::new);
        if let Some(found) = found.filter(|found| found.cost < self.cost) {
            *self = found;
        }
    }
}

/// A search for a plan that costs no more than one that is known.
struct Search<'a, N> {
    core: &'a [usize],
    /// What each item of the core can do.
    choices: Vec<Front<N>>,
    relaxation: &'a Relaxation<N>,
    limit: &'a N,
}

impl<N: Amount> Search<'_, N> {
    fn plan(&self, need: &N, allowance: &mut Allowance) -> Option<Vec<Point<N>>> {
        let mut parts = self.relaxation.chosen().to_vec();
        for &item in self.core {
            parts[item] = Point::nothing();
        }
        let outside = together(&parts);
        let ones = self.half(0, &outside, allowance)?;
        let others = self.half(1, &outside, allowance)?;

        let mut best: Option<(N, [&Point<N>; 2])> = None;
        for these in ones.last()?.points() {
            let missing = need.clone() + outside.gain.clone() - these.gain.clone();
            let Some(those) = others.last()?.cheapest(&missing) else { continue };
            let cost = these.cost.clone() + those.cost.clone();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, [these, those]));
            }
        }
        let (_, [these, those]) = best?;
        self.trace(0, &ones, these, &mut parts)?;
        self.trace(1, &others, those, &mut parts)?;
        Some(parts)
    }

    /// The places in the core of every other item of it.
    fn places(&self, from: usize) -> Vec<usize> {
        (from..self.core.len()).step_by(2).collect()
    }

    /// What the first items of a half do together and with all outside the core: outside it alone
    /// first.
    fn half(
        &self,
        from: usize,
        outside: &Point<N>,
        allowance: &mut Allowance,
    ) -> Option<Vec<Front<N>>> {
        let places = self.places(from);
        let mut half = vec![Front::only(outside.clone())];
        for (at, &place) in places.iter().enumerate() {
            let choices = self.choices[place].points();
            let mut joined = half[half.len() - 1].with(choices, allowance)?;
            let left = places[at + 1..].iter().copied().chain(self.places(1 - from));
            let left: Vec<usize> = left.map(|place| self.core[place]).collect();
            let bounds = self.relaxation.prune(&mut joined, &left, self.limit);
            joined.thin(MOST, &bounds);
            half.push(joined);
        }
        Some(half)
    }

    /// Finds what each item of a half does where all do this together.
    fn trace(
        &self,
        from: usize,
        half: &[Front<N>],
        end: &Point<N>,
        parts: &mut [Point<N>],
    ) -> Option<()> {
        let mut left = end.clone();
        for (place, before) in self.places(from).into_iter().zip(half).rev() {
            let mut choices = self.choices[place].points().iter();
            let part = choices.find(|choice| before.holds(&left.less(choice)))?;
            left = left.less(part);
            parts[self.core[place]] = part.clone();
        }
        Some(())
    }
}
