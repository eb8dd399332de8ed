//! What a cost counts for in a bound. A cost is an effort first, in grains, and what breaks ties
//! behind it; any price that counts both bounds what both together can come to.

use super::front::{Amount, Front, Point};
use super::relaxation::Relaxation;

/// Rounds of the search for the best rate; each leaves two thirds of the range.
const ROUNDS: usize = 24;

/// The lowest rate that is tried, in what breaks ties per grain of effort.
const LOWEST_RATE: f64 = 1e-6;

/// What a cost counts for.
#[derive(Debug, Clone)]
pub(super) enum Price<N> {
    /// What it is: no tie outweighs a grain of effort.
    Cost,
    /// A grain of effort and what breaks ties each count something of their own.
    Split {
        /// The grain.
        grain: N,
        /// What it counts.
        rate: f64,
        /// What each of the ties counts.
        ties: f64,
    },
}

impl<N: Amount> Price<N> {
    /// The effort alone, in grains.
    pub fn effort(grain: &N) -> Price<N> {
        Price::Split { grain: grain.clone(), rate: 1.0, ties: 0.0 }
    }

    /// The price of a cost.
    pub fn of(&self, cost: &N) -> f64 {
        let Price::Split { grain, rate, ties } = self else { return cost.nearest() };
        let effort = cost.clone() / grain.clone();
        let left = cost.clone() - effort.clone() * grain.clone();
        rate * effort.nearest() + ties * left.nearest()
    }

    /// The price per gain, from one point to one that gains more.
    pub fn slope(&self, from: &Point<N>, to: &Point<N>) -> f64 {
        (self.of(&to.cost) - self.of(&from.cost)) / to.less(from).gain.nearest()
    }
}

/// A relaxation that bounds plans of at most `limit` best once no plan takes less effort than that.
///
/// As long as a plan of less effort may exist, only the cost itself bounds it: a grain of effort may
/// have to be paid for by any number of ties. Once there is none, all plans of interest take the
/// same effort, and no price of theirs is above that of the limit, whatever a grain counts: so it
/// counts what bounds best. The effort is rounded up to whole grains, and what that leaves over
/// would otherwise pay for hundreds of ties in every bound.
pub(super) fn by_ties<N: Amount>(
    fronts: &[Front<N>],
    need: &N,
    grain: &N,
    limit: &N,
) -> Option<Relaxation<N>> {
    let effort = Price::effort(grain);
    let least = Relaxation::new(fronts, need, effort.clone())?.whole();
    if least < effort.of(limit) {
        return None;
    }
    let split = |rate: f64| Price::Split { grain: grain.clone(), rate, ties: 1.0 };
    let at = |rate: f64| Relaxation::new(fronts, need, split(rate));
    let gap = |relaxation: &Relaxation<N>| relaxation.gap(limit);
    let (mut low, mut high) = (LOWEST_RATE.ln(), grain.nearest().ln());
    for _ in 0..ROUNDS {
        let third = (high - low) / 3.0;
        let (lower, higher) = ((low + third).exp(), (high - third).exp());
        if gap(&at(lower)?) < gap(&at(higher)?) {
            high -= third;
        } else {
            low += third;
        }
    }
    at(((low + high) / 2.0).exp())
}
