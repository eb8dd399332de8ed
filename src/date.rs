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

    /// Reads a day: `2570-09-30`, `30/9/2570`, `30 กันยายน 2570`, `30 ก.ย. 2570`, `30-ก.ย.-2570`,
    /// `30 September 2027`, `September 30, 2027`; the year of four digits in either era, digits Thai or Arabic. `None`
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
        let text = text.strip_prefix("วันที่").unwrap_or(&text).trim();
        let middle = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let day = &text[..text.len() - middle.len()];
        let name = middle.trim_end_matches(|c: char| c.is_ascii_digit());
        let year = &middle[name.len()..];
        let name = name.trim_matches([' ', '-', ',', '/']);
        if day.is_empty() {
            // November 20, 2026
            let (name, day) = name.rsplit_once(' ')?;
            return of_either_era(number(year)?, month_of_name(name)?, number(day)?);
        }
        // The era may stand before the year: 30 กันยายน พ.ศ. 2570.
        let name = ["พ.ศ.", "ค.ศ."].iter().find_map(|era| name.strip_suffix(era)).unwrap_or(name);
        of_either_era(number(year)?, month_of_name(name.trim())?, number(day)?)
    }

    /// The day of a year in either era: 2400 to 2700 is Buddhist, 1900 to 2150 is Gregorian; spreadsheets
    /// take what is typed in the Buddhist era for a year far ahead.
    pub fn of_either_era(year: u16, month: u8, day: u8) -> Option<Date> {
        of_either_era(year, month, day.into())
    }

    /// Days since 1970-01-01; negative before it.
    pub fn days(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let from_march = i64::from((self.month + 9) % 12);
        let of_year = (153 * from_march + 2) / 5 + i64::from(self.day) - 1;
        let of_era = year.rem_euclid(400);
        let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
        era * 146_097 + of_era - 719_468
    }

    /// The day that lies so many days after 1970-01-01: years are counted from 1 March, so that the
    /// leap day is a year's last, in eras of 400 years.
    pub fn from_days(days: i64) -> Date {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date { year, month: month as u8, day: day as u8 }
    }

    /// As programs write it: `2026-11-20`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The day after it.
    pub fn next(self) -> Date {
        Date::from_days(self.days() + 1)
    }

    /// The same day so many months later; the last of a month that is too short for it.
    pub fn months_later(self, months: u32) -> Date {
        let month = i64::from(self.month) - 1 + i64::from(months);
        let (year, month) = (self.year + month.div_euclid(12), month.rem_euclid(12) as u8 + 1);
        let last = (28..=31).rev().find_map(|last| Date::new(year, month, last.min(self.day)));
        last.unwrap_or(Date { year, month, day: 28 })
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
    // The points of a short name are left out as readily as not.
    let bare = |name: &str| key(name).replace('.', "");
    let named = |words: &crate::text::Words| [words.th, words.en].map(bare).contains(&bare(name));
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
            "30-ก.ย.-2570",
            "30 ก.ย 2570",
            "30 กย 2570",
            "วันที่ 30 กันยายน 2570",
            "30กันยายน2570",
            "September 30, 2027",
        ] {
            assert_eq!(ymd(text), Some((2027, 9, 30)), "{text}");
        }
    }

    #[test]
    fn days_are_counted_and_months_added() {
        let date = |text: &str| Date::parse(text).unwrap();
        for day in ["1970-01-01", "2000-02-29", "2026-11-20", "1900-03-01", "2028-12-31"] {
            assert_eq!(Date::from_days(date(day).days()), date(day));
        }
        assert_eq!((date("1970-01-01").days(), date("2026-11-20").days()), (0, 20_777));
        assert_eq!(date("2027-12-31").next(), date("2028-01-01"));
        for (months, day) in [(1, "2028-02-29"), (13, "2029-02-28"), (12, "2029-01-31")] {
            assert_eq!(date("2028-01-31").months_later(months), date(day));
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
