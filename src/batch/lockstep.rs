//! Which items rise and fall together: the correlation of the levels that two items have reached,
//! over all agencies to which both apply. Items in lockstep are one piece of work, or one question
//! asked twice. The sums are whole numbers, so that the order of the agencies does not matter.

/// Levels that items have reached, added up over agencies.
#[derive(Debug, Clone)]
pub struct Lockstep {
    items: usize,
    pairs: Vec<Sums>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    count: i64,
    same: i64,
    x: i64,
    y: i64,
    xx: i64,
    yy: i64,
    xy: i64,
}

/// Two items, and how closely they go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Together {
    /// The positions of the two items in the framework, the first one lower.
    pub items: (usize, usize),
    /// Agencies to which both apply.
    pub agencies: usize,
    /// Those of them where both have reached the same level.
    pub same: usize,
    /// The correlation of their levels, -1 to 1.
    pub correlation: f64,
}

impl Lockstep {
    /// No agencies yet, of a framework with so many items.
    pub fn new(items: usize) -> Lockstep {
        Lockstep { items, pairs: vec![Sums::default(); items * items.saturating_sub(1) / 2] }
    }

    /// Adds an agency: for each item the levels that it has reached, `None` where it does not apply.
    pub fn add(&mut self, reached: &[Option<u8>]) {
        let mut pairs = self.pairs.iter_mut();
        for first in 0..self.items {
            for second in first + 1..self.items {
                let Some(sums) = pairs.next() else { return };
                let (Some(x), Some(y)) = (reached[first], reached[second]) else { continue };
                let (x, y) = (i64::from(x), i64::from(y));
                sums.count += 1;
                sums.same += i64::from(x == y);
                sums.x += x;
                sums.y += y;
                sums.xx += x * x;
                sums.yy += y * y;
                sums.xy += x * y;
            }
        }
    }

    /// The pairs with at least this correlation, the closest first, those of equal closeness in the
    /// order of the framework. Items that are at one level everywhere go with nothing.
    pub fn closest(&self, least: f64) -> Vec<Together> {
        let places = (0..self.items).flat_map(|a| (a + 1..self.items).map(move |b| (a, b)));
        let mut found: Vec<Together> = places
            .zip(&self.pairs)
            .filter_map(|(items, sums)| {
                let correlation = sums.correlation().filter(|&found| found >= least)?;
                let (agencies, same) = (sums.count as usize, sums.same as usize);
                Some(Together { items, agencies, same, correlation })
            })
            .collect();
        found.sort_by(|a, b| b.correlation.total_cmp(&a.correlation).then(a.items.cmp(&b.items)));
        found
    }
}

impl Sums {
    fn correlation(&self) -> Option<f64> {
        let with = self.count * self.xy - self.x * self.y;
        let own = self.count * self.xx - self.x * self.x;
        let other = self.count * self.yy - self.y * self.y;
        (own > 0 && other > 0)
            .then(|| with as f64 / (own as f64 * other as f64).sqrt())
            .map(|found| found.clamp(-1.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(agencies: &[[Option<u8>; 3]]) -> Lockstep {
        let mut lockstep = Lockstep::new(3);
        agencies.iter().for_each(|reached| lockstep.add(reached));
        lockstep
    }

    #[test]
    fn items_that_always_move_together_are_found_first() {
        let found = of(&[
            [Some(0), Some(0), Some(3)],
            [Some(1), Some(1), Some(1)],
            [Some(3), Some(3), Some(0)],
        ])
        .closest(0.5);
        assert_eq!(found, [Together { items: (0, 1), agencies: 3, same: 3, correlation: 1.0 }]);
    }

    #[test]
    fn items_at_one_level_everywhere_go_with_nothing() {
        let everywhere = [[Some(1), Some(1), Some(1)]; 4];
        assert_eq!(of(&everywhere).closest(-1.0), []);
        assert_eq!(Lockstep::new(0).closest(-1.0), []);
        assert_eq!(Lockstep::new(1).closest(-1.0), []);
    }

    #[test]
    fn only_agencies_to_which_both_apply_count() {
        let found =
            of(&[[Some(0), Some(0), None], [Some(1), Some(2), None], [None, Some(3), Some(1)]])
                .closest(0.0);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].items, found[0].agencies, found[0].same), ((0, 1), 2, 1));
    }
}
