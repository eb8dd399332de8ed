//! Days, as people write them in either era, and the quarters of the Thai fiscal year (October to
//! September) that they fall in.

use crate::catalogue::dates::{MONTHS, SHORT_MONTHS};
use crate::evidence::normal::{clean, key};
use crate::text::{Lang, fill};
use crate::year::FiscalYear;

/// The month in which a fiscal year begins.
const FIRST_MONTH: u8 = 10;

/// A day of the Gregorian calendar; earlier days compare as less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, in the Gregorian era.
    pub year: i64,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// A quarter of a fiscal year; earlier quarters compare as less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The fiscal year.
    pub year: FiscalYear,
    /// The quarter, 1 (October to December) to 4 (July to September).
    pub number: u8,
}

impl Date {
    /// The day of a year of the Gregorian era, if there is such a day.
    pub fn new(year: i64, month: u8, day: u8) -> Option<Date> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Date { year, month, day })
    }

    /// Reads a day: `2570-09-30`, `30/9/2570`, `30 กันยายน 2570`, `30 ก.ย. 2570`,
    /// `30 September 2027`; the year of four digits in either era, digits Thai or Arabic. `None`
    /// for anything else, so that no day is guessed.
    pub fn parse(text: &str) -> Option<Date> {
        let text = clean(text);
        let number = |part: &str| {
            let plain = !part.is_empty() && part.len() <= 4;
            (plain && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u16>().ok())?
        };
        let split = |separator: char| -> Option<[u16; 3]> {
            let parts: Option<Vec<u16>> = text.split(separator).map(|p| number(p.trim())).collect();
            parts?.try_into().ok()
        };
        if let Some([a, b, c]) = ['-', '/', '.'].into_iter().find_map(split) {
            let (year, month, day) = if a >= 1000 { (a, b, c) } else { (c, b, a) };
            return of_either_era(year, u8::try_from(month).ok()?, day);
        }
        let (day, rest) = text.split_once(' ')?;
        let (month, year) = rest.rsplit_once(' ')?;
        // พ.ศ. may stand before the year: 30 กันยายน พ.ศ. 2570.
        let month = month.trim_end_matches("พ.ศ.").trim();
        of_either_era(number(year)?, month_of_name(month)?, number(day)?)
    }

    /// The quarter that it falls in; `None` for years that are no plausible fiscal years.
    pub fn quarter(self) -> Option<Quarter> {
        let year = if self.month >= FIRST_MONTH { self.year + 1 } else { self.year };
        let year =
            u16::try_from(year).ok().filter(|year| *year < 2400).and_then(FiscalYear::new)?;
        Some(Quarter { year, number: (self.month + 2) % 12 / 3 + 1 })
    }
}

impl Quarter {
    /// The quarter after it; `None` where the next year is no plausible fiscal year.
    pub fn next(self) -> Option<Quarter> {
        match self.number {
            1..=3 => Some(Quarter { number: self.number + 1, ..self }),
            _ => Some(Quarter { year: FiscalYear::new(self.year.buddhist() + 1)?, number: 1 }),
        }
    }

    /// The first quarter of a fiscal year.
    pub fn first(year: FiscalYear) -> Quarter {
        Quarter { year, number: 1 }
    }

    /// As people write it: `ไตรมาส 1 ปีงบประมาณ พ.ศ. 2570`.
    pub fn show(self, lang: Lang) -> String {
        let values = [("number", self.number.to_string()), ("year", self.year.show(lang))];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        fill(crate::catalogue::dates::QUARTER.get(lang), &values)
    }
}

/// The day of a year in either era: 2400 to 2700 is Buddhist, 1900 to 2150 is Gregorian.
fn of_either_era(year: u16, month: u8, day: u16) -> Option<Date> {
    let year = FiscalYear::new(year)?.gregorian();
    Date::new(i64::from(year), month, u8::try_from(day).ok()?)
}

/// The month of a name, in full or short, in either language.
fn month_of_name(name: &str) -> Option<u8> {
    let named = |words: &crate::text::Words| [words.th, words.en].map(key).contains(&key(name));
    let at = MONTHS.iter().position(named).or_else(|| SHORT_MONTHS.iter().position(named))?;
    u8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(text: &str) -> Option<(i64, u8, u8)> {
        Date::parse(text).map(|date| (date.year, date.month, date.day))
    }

    #[test]
    fn a_day_is_read_in_either_era_and_language() {
        for text in [
            "2570-09-30",
            "2027-9-30",
            "30/9/2570",
            "30.09.2027",
            "๓๐/๙/๒๕๗๐",
            "30 กันยายน 2570",
            "30 ก.ย. 2570",
            "30 กันยายน พ.ศ. ๒๕๗๐",
            "30 September 2027",
            "30 sep 2027",
        ] {
            assert_eq!(ymd(text), Some((2027, 9, 30)), "{text}");
        }
    }

    #[test]
    fn no_day_is_guessed() {
        for text in [
            "",
            "2570",
            "30/9/70",
            "9/2570",
            "31/9/2570",
            "29/2/2570",
            "30 ก 2570",
            "0/1/2570",
            "2570-13-01",
            "1-2-3",
            "30/9/2570/1",
            "-1/9/2570",
            "30 Smarch 2027",
            "1/1/2300",
        ] {
            assert_eq!(ymd(text), None, "{text}");
        }
        assert_eq!(ymd("29/2/2571"), Some((2028, 2, 29)));
    }

    #[test]
    fn fiscal_years_begin_in_october() {
        let quarter = |text: &str| {
            let quarter = Date::parse(text).unwrap().quarter().unwrap();
            (quarter.year.buddhist(), quarter.number)
        };
        assert_eq!(quarter("2569-10-01"), (2570, 1));
        assert_eq!(quarter("2569-12-31"), (2570, 1));
        assert_eq!(quarter("2570-01-01"), (2570, 2));
        assert_eq!(quarter("2570-06-30"), (2570, 3));
        assert_eq!(quarter("2570-09-30"), (2570, 4));
    }

    #[test]
    fn a_quarter_follows_the_other_and_is_shown_in_each_language() {
        let last = Quarter { year: FiscalYear::new(2569).unwrap(), number: 4 };
        let first = last.next().unwrap();
        assert_eq!(first.show(Lang::Th), "ไตรมาส 1 ปีงบประมาณ พ.ศ. 2570");
        assert_eq!(first.show(Lang::En), "Q1 of fiscal year 2027 CE");
        assert!(last < first);
    }
}
