//! How much work a plan may take to find: points of fronts, counted as they are made. It is a count
//! and no time, so that the same evidence has the same plan on every machine; and as what is counted
//! is what is kept, it bounds the memory as well.

use super::front::Amount;

/// Points that may be looked at on the way to a plan, in machine words: a second's work.
const POINTS: usize = 80_000_000;

/// Points that may be made at once.
const AT_ONCE: usize = 4_000_000;

/// What is left of the work that a plan may take.
#[derive(Debug)]
pub(super) struct Allowance {
    left: usize,
}

impl Default for Allowance {
    fn default() -> Allowance {
        Allowance::of(POINTS)
    }
}

impl Allowance {
    /// So many points.
    pub fn of(points: usize) -> Allowance {
        Allowance { left: points }
    }

    /// Takes up so many points; `None` where they are more than is left, or than may be made at once.
    pub fn take<N: Amount>(&mut self, points: usize) -> Option<()> {
        let words = points.saturating_mul(N::WORDS);
        self.left = self.left.checked_sub(words).filter(|_| words <= AT_ONCE)?;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_more_than_is_left_is_not_taken() {
        let mut allowance = Allowance::of(20);
        assert_eq!(allowance.take::<i64>(9), Some(()));
        assert_eq!(allowance.take::<i64>(12), None);
        assert_eq!(allowance.take::<i128>(5), Some(()), "wide numbers count twice");
        assert_eq!(allowance.take::<i64>(2), None);
    }

    #[test]
    fn no_more_is_taken_at_once_than_memory_should_hold() {
        assert_eq!(Allowance::of(usize::MAX).take::<i64>(AT_ONCE + 1), None);
    }
}
