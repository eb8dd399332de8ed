//! When a workbook was made. The program never looks at the clock for it, so that the same input
//! gives the same bytes; a caller may hand in a moment, as `SOURCE_DATE_EPOCH` does.

use rust_xlsxwriter::ExcelDateTime;

use crate::catalogue::dates;
use crate::date::Date;
use crate::text::Lang;

/// The moment that file properties name where none is given: midnight, 1 January 2026, UTC.
const FIXED: i64 = 1_767_225_600;

/// Seconds of a day.
const DAY: i64 = 86_400;

/// The last second of the year 9999, beyond which spreadsheets have no dates.
const LAST: i64 = 253_402_300_799;

/// When a workbook was made: a moment given from outside, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Created(Option<i64>);

impl Created {
    /// A moment in seconds since 1970-01-01 UTC; `None` where spreadsheets have no date for it.
    pub fn at(seconds: i64) -> Option<Created> {
        (0..=LAST).contains(&seconds).then_some(Created(Some(seconds)))
    }

    /// The day, where a moment was given.
    pub fn date(self) -> Option<Date> {
        self.0.map(|seconds| Date::from_days(seconds.div_euclid(DAY)))
    }

    /// The day as people write it, where a moment was given: `20 พฤศจิกายน 2569` or
    /// `20 November 2026`.
    pub fn show(self, lang: Lang) -> Option<String> {
        self.date().map(|date| dates::long(date, lang))
    }

    /// The moment that file properties name.
    pub(crate) fn stamp(self) -> Option<ExcelDateTime> {
        ExcelDateTime::from_timestamp(self.0.unwrap_or(FIXED)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_shown_in_each_language_and_era() {
        let made = Created::at(1_795_132_800).unwrap();
        assert_eq!(made.show(Lang::Th).as_deref(), Some("20 พฤศจิกายน 2569"));
        assert_eq!(made.show(Lang::En).as_deref(), Some("20 November 2026"));
    }

    #[test]
    fn leap_days_are_days() {
        for (seconds, date) in [
            (0, (1970, 1, 1)),
            (951_782_400, (2000, 2, 29)),
            (1_709_251_199, (2024, 2, 29)),
            (1_709_251_200, (2024, 3, 1)),
            (LAST, (9999, 12, 31)),
        ] {
            let found = Created::at(seconds).and_then(Created::date).unwrap();
            assert_eq!((found.year, found.month, found.day), date);
        }
    }

    #[test]
    fn without_a_moment_no_day_is_shown() {
        assert_eq!(Created::default().show(Lang::Th), None);
        assert_eq!(Created::at(-1), None);
        assert_eq!(Created::at(LAST + 1), None);
    }
}
