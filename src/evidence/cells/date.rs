//! Dates in spreadsheets are numbers that a number format shows as dates. This tells such formats
//! from percentages and plain numbers, and turns a day's number into its date.

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::{Date, Value};

/// The number of 31 December 9999, the last day that spreadsheets know.
const LAST_DAY: f64 = 2_958_465.999;

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A number.
    Plain,
    /// A percentage: 0.75 shows as 75%.
    Percent,
    /// A date or a time.
    Date,
}

/// The kind of a built-in number format (ECMA-376 part 1, 18.8.30, with the Thai ones of 59 to 81).
pub(crate) fn kind_of_builtin(id: u32) -> Kind {
    match id {
        9 | 10 | 67 | 68 => Kind::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 | 71..=81 => Kind::Date,
        _ => Kind::Plain,
    }
}

/// The kind of a number format by its code: a `%`, or a letter of dates, outside quotes, brackets
/// and escapes.
pub(crate) fn kind_of_format(code: &str) -> Kind {
    let mut kind = Kind::Plain;
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => drop(chars.by_ref().find(|&c| c == '"')),
            '\\' | '_' | '*' => drop(chars.next()),
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                let elapsed =
                    inside.chars().all(|c| matches!(c, 'h' | 'm' | 's' | 'H' | 'M' | 'S'));
                if elapsed && !inside.is_empty() {
                    return Kind::Date;
                }
            }
            '%' => return Kind::Percent,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => kind = Kind::Date,
            ';' => break,
            _ => {}
        }
    }
    kind
}

/// The value of a number under a number format.
pub(crate) fn numeric(value: f64, kind: Kind, from_1904: bool) -> Value {
    match kind {
        Kind::Plain => Value::Number { value, percent: false },
        Kind::Percent => Value::Number { value, percent: true },
        Kind::Date => match date(value, from_1904) {
            Some(date) => Value::Date(date),
            None => Value::Number { value, percent: false },
        },
    }
}

/// The date of a day's number; `None` outside the years that spreadsheets know.
pub(crate) fn date(serial: f64, from_1904: bool) -> Option<Date> {
    if !(0.0..=LAST_DAY).contains(&serial) {
        return None;
    }
    let counted = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, from_1904);
    let (year, month, day, ..) = counted.to_ymd_hms_milli();
    Some(Date { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_days_number_is_its_date() {
        let ymd = |serial, from_1904| {
            date(serial, from_1904).map(|date| (date.year, date.month, date.day))
        };
        assert_eq!(ymd(1.0, false), Some((1900, 1, 1)));
        assert_eq!(ymd(59.0, false), Some((1900, 2, 28)));
        assert_eq!(ymd(61.0, false), Some((1900, 3, 1)));
        assert_eq!(ymd(46_023.0, false), Some((2026, 1, 1)));
        assert_eq!(ymd(46_023.75, false), Some((2026, 1, 1)));
        assert_eq!(ymd(44_561.0, true), Some((2026, 1, 1)));
        assert_eq!(ymd(-1.0, false), None);
        assert_eq!(ymd(f64::NAN, false), None);
    }

    #[test]
    fn formats_are_told_apart_by_what_stands_outside_quotes() {
        for code in ["0%", "0.00%", "#,##0 \"d\" %"] {
            assert_eq!(kind_of_format(code), Kind::Percent, "{code}");
        }
        for code in ["dd/mm/yyyy", "[$-107041E]d mmm yy", "[h]:mm", "yyyy-mm-dd;@"] {
            assert_eq!(kind_of_format(code), Kind::Date, "{code}");
        }
        for code in ["General", "0.0", "#,##0 \"day\"", "[Red]0", "\\d0", "@"] {
            assert_eq!(kind_of_format(code), Kind::Plain, "{code}");
        }
    }
}
