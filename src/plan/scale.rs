//! Rational efforts and gains → whole numbers on common denominators, which add and compare many
//! times faster and as exactly. What breaks ties counts in the cost: after the effort the number of
//! items touched, then the number of steps, each too small to outweigh what stands before it.

use num_bigint::BigInt;
use num_traits::{One, ToPrimitive, Zero};

use super::front::Point;
use super::work::Work;
use crate::exact::Exact;

/// The work left, in whole numbers.
#[derive(Debug, Clone)]
pub(super) struct Problem<N> {
    /// The incomplete levels of each item that has any, lowest first.
    pub items: Vec<Vec<Rung<N>>>,
    /// What taking any step of an item costs beyond its steps.
    pub touch: N,
    /// The gain that is needed.
    pub need: N,
}

/// An incomplete level, in whole numbers.
#[derive(Debug, Clone)]
pub(super) struct Rung<N> {
    /// For each requirement the steps of which at most one is taken, the completing one first.
    pub choices: Vec<Vec<Point<N>>>,
    /// What completing the level releases above it.
    pub release: N,
}

/// Puts the work left, and the points that are needed, on common denominators.
pub(super) fn scale(work: &[Work], need: &Exact) -> Problem<BigInt> {
    let rungs = || work.iter().flat_map(|work| &work.rungs);
    let moves = || rungs().flat_map(|rung| rung.choices.iter().flatten());
    let effort = common_denominator(moves().map(|step| &step.effort));
    let gains = moves().map(|step| &step.gain).chain(rungs().map(|rung| &rung.release));
    let gain = common_denominator(gains.chain([need]));

    let step = BigInt::one();
    let touch = BigInt::from(rungs().map(|rung| rung.choices.len()).sum::<usize>() + 1);
    let day = &effort * (&touch * BigInt::from(work.len() + 1));
    let scale_rung = |rung: &super::work::Rung| Rung {
        choices: rung
            .choices
            .iter()
            .map(|choice| {
                let points = choice.iter().map(|way| Point {
                    cost: scaled(&way.effort, &day) + &step,
                    gain: scaled(&way.gain, &gain),
                });
                points.collect()
            })
            .collect(),
        release: scaled(&rung.release, &gain),
    };
    Problem {
        items: work.iter().map(|work| work.rungs.iter().map(scale_rung).collect()).collect(),
        touch,
        need: scaled(need, &gain),
    }
}

/// The value times a scale of which its denominator is a divisor.
fn scaled(value: &Exact, scale: &BigInt) -> BigInt {
    value.numer() * (scale / value.denom())
}

/// The least number of which every denominator is a divisor.
fn common_denominator<'a>(values: impl Iterator<Item = &'a Exact>) -> BigInt {
    values.fold(BigInt::one(), |common, value| {
        if (&common % value.denom()).is_zero() {
            return common;
        }
        // In lowest terms, the fraction's denominator is what the common one still lacks.
        let lacking = Exact::new(common.clone(), value.denom().clone());
        common * lacking.denom()
    })
}

impl Problem<BigInt> {
    /// The same in 128 bits, where every sum that can come up fits.
    pub fn narrow(&self) -> Option<Problem<i128>> {
        let mut most = &self.need + &self.touch * BigInt::from(self.items.len());
        for rung in self.items.iter().flatten() {
            most += &rung.release;
            for way in rung.choices.iter().flatten() {
                most += &way.cost + &way.gain;
            }
        }
        // Twice that, for differences of sums.
        (most * BigInt::from(2)).to_i128()?;
        let small = |value: &BigInt| value.to_i128().unwrap_or(i128::MAX);
        let rung = |rung: &Rung<BigInt>| Rung {
            choices: rung
                .choices
                .iter()
                .map(|choice| {
                    let points = choice
                        .iter()
                        .map(|way| Point { cost: small(&way.cost), gain: small(&way.gain) });
                    points.collect()
                })
                .collect(),
            release: small(&rung.release),
        };
        Some(Problem {
            items: self.items.iter().map(|item| item.iter().map(rung).collect()).collect(),
            touch: small(&self.touch),
            need: small(&self.need),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::{ratio, whole};

    #[test]
    fn the_common_denominator_is_the_least() {
        let values = [ratio(1, 4), ratio(5, 6), whole(3), ratio(1, 12)];
        assert_eq!(common_denominator(values.iter()), BigInt::from(12));
        assert_eq!(common_denominator([].iter()), BigInt::one());
    }
}
