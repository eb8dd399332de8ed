//! The ladder of one item. Each level adds its own points to those of the level below, in
//! proportion to its completion, up to and including the first level that is not complete:
//! Advance earns nothing while Basic is incomplete.

use num_traits::{One, Zero};

use crate::exact::{Exact, whole};

/// The score of one item that applies.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemScore {
    /// Points earned and counted, 0 to the points of the highest level.
    pub score: Exact,
    /// The highest level up to which all are complete, as its position on the ladder.
    pub level: Option<usize>,
    /// Points earned above the first incomplete level: shown, not counted.
    pub locked: Exact,
    /// Completion of each level, 0 to 1, in ladder order.
    pub completions: Vec<Exact>,
}

/// Climbs the ladder: `points` are the cumulative points of each level, rising, and `completions`
/// the completion of each, 0 to 1.
pub fn climb(points: &[Exact], completions: Vec<Exact>) -> ItemScore {
    let mut score = whole(0);
    let mut locked = whole(0);
    let mut level = None;
    let mut open = true;
    let mut below = whole(0);
    for (at, (points, completion)) in points.iter().zip(&completions).enumerate() {
        let earned = (points - &below) * completion;
        if open {
            score += earned;
        } else {
            locked += earned;
        }
        open = open && completion.is_one();
        if open {
            level = Some(at);
        }
        below = points.clone();
    }
    ItemScore { score, level, locked, completions }
}

/// The weighted mean of values, or `None` where there are none.
pub(crate) fn weighted_mean<'a>(
    values: impl Iterator<Item = (&'a Exact, &'a Exact)>,
) -> Option<Exact> {
    let mut sum = whole(0);
    let mut weights = whole(0);
    for (weight, value) in values {
        sum += weight * value;
        weights += weight;
    }
    (!weights.is_zero()).then(|| sum / weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::ratio;

    fn points() -> Vec<Exact> {
        [300, 400, 500].map(whole).to_vec()
    }

    #[test]
    fn half_of_advance_adds_half_of_its_points_and_locks_significance() {
        let item = climb(&points(), vec![whole(1), ratio(1, 2), whole(1)]);
        assert_eq!((item.score, item.level, item.locked), (whole(350), Some(0), whole(100)));
    }

    #[test]
    fn an_incomplete_basic_locks_all_above() {
        let item = climb(&points(), vec![ratio(2, 3), whole(1), whole(1)]);
        assert_eq!((item.score, item.level, item.locked), (whole(200), None, whole(200)));
    }

    #[test]
    fn all_complete_is_the_highest_level() {
        let item = climb(&points(), vec![whole(1); 3]);
        assert_eq!((item.score, item.level, item.locked), (whole(500), Some(2), whole(0)));
    }

    #[test]
    fn almost_complete_is_not_complete() {
        let almost = ratio(999_999, 1_000_000);
        let item = climb(&points(), vec![almost, whole(1), whole(1)]);
        assert_eq!(item.level, None);
        assert!(item.score < whole(300));
    }

    #[test]
    fn a_ladder_of_one_level_is_enough() {
        let item = climb(&[whole(100)], vec![ratio(1, 4)]);
        assert_eq!((item.score, item.level, item.locked), (whole(25), None, whole(0)));
    }

    #[test]
    fn a_mean_of_nothing_is_nothing() {
        assert_eq!(weighted_mean(std::iter::empty()), None);
    }
}
