//! Which of many regions, all in one column, a row lies in: merged cells and hyperlinks can be a
//! hundred thousand, so each row must not look at each region.

use crate::evidence::cells::Region;

/// Regions of one column with what each of them stands for.
pub(super) struct Spans<T> {
    spans: Vec<(u32, u32, T)>,
}

impl<T: Copy> Spans<T> {
    /// Of regions that overlap, which no program writes, the one that begins last counts.
    pub(super) fn new(regions: impl Iterator<Item = (Region, T)>) -> Spans<T> {
        let mut spans: Vec<(u32, u32, T)> =
            regions.map(|(region, what)| (region.top, region.bottom, what)).collect();
        spans.sort_by_key(|(top, ..)| *top);
        Spans { spans }
    }

    /// What the region stands for that a row lies in.
    pub(super) fn at(&self, row: u32) -> Option<T> {
        let after = self.spans.partition_point(|(top, ..)| *top <= row);
        let (_, bottom, what) = self.spans.get(after.checked_sub(1)?)?;
        (row <= *bottom).then_some(*what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_lies_in_the_region_that_spans_it() {
        let region = |top, bottom| Region { top, left: 0, bottom, right: 0 };
        let spans = Spans::new([(region(7, 9), 'b'), (region(2, 4), 'a')].into_iter());
        let at: String = (0..12).map(|row| spans.at(row).unwrap_or('.')).collect();
        assert_eq!(at, "..aaa..bbb..");
    }
}
