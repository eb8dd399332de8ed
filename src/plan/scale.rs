//! Rational efforts and gains → whole numbers on common denominators, which add and compare many
//! times faster and as exactly, and do so in machine words wherever they can. What breaks ties counts
//! in the cost: after the effort the number of items touched, then the number of steps, each too small
//! to outweigh what stands before it.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::front::Point;
use super::work::Work;
use crate::exact::Exact;

/// The work left, in whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Problem<N> {
    /// The incomplete levels of each item that has any, lowest first.
    pub items: Vec<Vec<Rung<N>>>,
    /// What taking any step of an item costs beyond its steps.
    pub touch: N,
    /// What a grain, the finest effort, costs; what breaks ties comes to less.
    pub grain: N,
    /// Grains of effort in a day.
    pub grains: BigInt,
    /// The gain that is needed.
    pub need: N,
}

/// An incomplete level, in whole numbers.
#[derive(Debug, Clone, PartialEq)]
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
    let grains = common_denominator(moves().map(|step| &step.effort));
    let gains = moves().map(|step| &step.gain).chain(rungs().map(|rung| &rung.release));
    let gain = common_denominator(gains.chain([need]));

    let step = BigInt::one();
    let touch = BigInt::from(rungs().map(|rung| rung.choices.len()).sum::<usize>() + 1);
    let grain = &touch * BigInt::from(work.len() + 1);
    let day = &grains * &grain;
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
        grain,
        grains,
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
    /// The same in numbers of so many bits, in which every cost must fit; gains that do not are
    /// rounded up, so that every plan that gains enough still does. One that gains enough here may
    /// then be short of it by less than anyone could see, and must be looked at again.
    pub fn narrow<N: TryFrom<BigInt>>(&self, bits: u64) -> Option<Problem<N>> {
        let mut cost = &self.touch * BigInt::from(self.items.len());
        let mut gain = self.need.clone();
        for rung in self.items.iter().flatten() {
            gain += &rung.release;
            for way in rung.choices.iter().flatten() {
                cost += &way.cost;
                gain += &way.gain;
            }
        }
        if cost.bits() > bits {
            return None;
        }
        let finest = gain.bits().saturating_sub(bits);
        let almost_one = (BigInt::one() << finest) - BigInt::one();
        let exactly = |value: &BigInt| N::try_from(value.clone()).ok();
        let at_least = |value: &BigInt| N::try_from((value + &almost_one) >> finest).ok();
        let point = |way: &Point<BigInt>| {
            Some(Point { cost: exactly(&way.cost)?, gain: at_least(&way.gain)? })
        };
        let rung = |rung: &Rung<BigInt>| {
            let choice = |choice: &Vec<Point<BigInt>>| choice.iter().map(point).collect();
            let choices = rung.choices.iter().map(choice).collect::<Option<_>>()?;
            Some(Rung { choices, release: at_least(&rung.release)? })
        };
        Some(Problem {
            items: self
                .items
                .iter()
                .map(|item| item.iter().map(rung).collect())
                .collect::<Option<_>>()?,
            touch: exactly(&self.touch)?,
            grain: exactly(&self.grain)?,
            grains: self.grains.clone(),
            need: exactly(&(&self.need >> finest))?,
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

    #[test]
    fn what_gains_enough_still_does_in_fewer_digits() {
        let gain: BigInt = (BigInt::one() << 70) - BigInt::one();
        let way = Point { cost: BigInt::from(7), gain: gain.clone() };
        let rung = Rung { choices: vec![vec![way]], release: BigInt::zero() };
        let problem = Problem {
            items: vec![vec![rung]; 3],
            touch: BigInt::from(2),
            grain: BigInt::from(5),
            grains: BigInt::from(1),
            need: gain * BigInt::from(3),
        };
        let narrow: Problem<i64> = problem.narrow(61).unwrap();
        let gained: i64 = narrow.items.iter().map(|item| item[0].choices[0][0].gain).sum();
        assert!((narrow.need..=narrow.need + 3).contains(&gained), "{narrow:?}");
        assert_eq!((narrow.items[0][0].choices[0][0].cost, narrow.touch, narrow.grain), (7, 2, 5));
        assert_eq!(problem.narrow::<BigInt>(100), Some(problem.clone()), "nothing to round");
        assert_eq!(problem.narrow::<i64>(4), None, "costs are never rounded");
    }
}
