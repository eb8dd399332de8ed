//! Values as calamine gives them, as ours; with what number formats say that calamine does not: which
//! numbers are percentages, and which are dates in the formats that only Excel's Thai edition has.

use std::rc::Rc;

use calamine::{Data, DataRef, Dimensions, ExcelDateTime, ExcelDateTimeType};

use super::{Date, Region, Value};

/// The value of a cell; `None` for one without content.
pub(super) fn value(value: &DataRef<'_>, kind: Kind, from_1904: bool) -> Option<Value> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Float(number) => kind.value(*number, from_1904),
        DataRef::Int(number) => kind.value(*number as f64, from_1904),
        DataRef::SharedString(text) => of_text(text)?,
        DataRef::String(text) | DataRef::DurationIso(text) => of_text(text)?,
        DataRef::DateTimeIso(text) => match of_iso(text) {
            Some(date) => Value::Date(date),
            None => of_text(text)?,
        },
        DataRef::DateTime(date) => of_date(date),
        DataRef::Bool(truth) => Value::Bool(*truth),
        DataRef::Error(error) => Value::Error(Rc::from(error.to_string())),
    })
}

fn of_text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(Rc::from(text)))
}

/// What a text file holds of a value: its text, or an error that a spreadsheet has written out.
/// `#N/A` stays text, since people write it for what is not applicable.
pub(super) fn shown(text: &str) -> Value {
    const ERRORS: [&str; 8] =
        ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];
    let of_libreoffice =
        |number: &str| number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit());
    match ERRORS.contains(&text) || text.strip_prefix("Err:").is_some_and(of_libreoffice) {
        true => Value::Error(Rc::from(text)),
        false => Value::Text(Rc::from(text)),
    }
}

/// The same content, borrowed.
pub(super) fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) | Data::DurationIso(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(date) => DataRef::DateTime(*date),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// The region between two corners; `None` where they are the wrong way round.
pub(super) fn region(corners: Dimensions) -> Option<Region> {
    let ((top, left), (bottom, right)) = (corners.start, corners.end);
    (top <= bottom && left <= right).then_some(Region { top, left, bottom, right })
}

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What calamine makes of it.
    Plain,
    /// A percentage: 0.75 shows as 75%.
    Percent,
    /// A date or a time.
    Day,
}

impl Kind {
    /// The kind of a number format by its code, or by its number where it is built in and has none
    /// (ECMA-376 part 1, 18.8.30: dates are 14 to 22, 27 to 36, 45 to 47 and 50 to 58, and of the
    /// Thai ones, 59 to 81, those from 71).
    pub(super) fn of(id: u32, code: Option<&str>) -> Kind {
        match (code.map_or(Kind::Plain, Kind::of_code), id) {
            (Kind::Plain, 9 | 10 | 67 | 68) => Kind::Percent,
            (Kind::Plain, 14..=22 | 27..=36 | 45..=47 | 50..=58 | 71..=81) => Kind::Day,
            (kind, _) => kind,
        }
    }

    /// The kind by the first section of a code: by a `%`, or a letter of a day or an hour, outside of
    /// quotes and escapes. In brackets only hours, minutes and seconds that run on count (`[h]`).
    fn of_code(code: &str) -> Kind {
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            match c {
                '"' => drop(chars.by_ref().find(|&c| c == '"')),
                '[' => {
                    let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                    if inside.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S')) {
                        return Kind::Day;
                    }
                }
                '\\' | '_' | '*' => drop(chars.next()),
                '%' => return Kind::Percent,
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Kind::Day,
                ';' => return Kind::Plain,
                _ => {}
            }
        }
        Kind::Plain
    }

    /// The value of a number of this kind.
    pub(super) fn value(self, value: f64, from_1904: bool) -> Value {
        let date = || ExcelDateTime::new(value, ExcelDateTimeType::DateTime, from_1904);
        match self {
            Kind::Day => of_date(&date()),
            _ => Value::Number { value, percent: self == Kind::Percent },
        }
    }
}

/// The value of a day's number; what is outside the years that Excel knows stays a number.
fn of_date(date: &ExcelDateTime) -> Value {
    let number = date.as_f64();
    if !(0.0..2_958_466.0).contains(&number) {
        return Value::Number { value: number, percent: false };
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    Value::Date(Date { year, month, day })
}

/// The date of an ISO 8601 text, whatever its time.
pub(super) fn of_iso(text: &str) -> Option<Date> {
    let mut parts = text.split('T').next()?.splitn(3, '-');
    let date = Date {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    };
    ((1..=12).contains(&date.month) && (1..=31).contains(&date.day)).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_days_number_is_its_date() {
        let date = |serial, from_1904| match Kind::Day.value(serial, from_1904) {
            Value::Date(date) => Some((date.year, date.month, date.day)),
            _ => None,
        };
        assert_eq!(date(1.0, false), Some((1900, 1, 1)));
        assert_eq!(date(59.0, false), Some((1900, 2, 28)));
        assert_eq!(date(61.0, false), Some((1900, 3, 1)));
        assert_eq!(date(46_023.0, false), Some((2026, 1, 1)));
        assert_eq!(date(46_023.75, false), Some((2026, 1, 1)));
        assert_eq!(date(44_561.0, true), Some((2026, 1, 1)));
        assert_eq!(date(-1.0, false), None);
        assert_eq!(date(f64::NAN, false), None);
    }

    #[test]
    fn formats_are_told_apart_by_what_stands_outside_quotes() {
        for code in ["0%", "0.00%", "#,##0 \"d\" %"] {
            assert_eq!(Kind::of(164, Some(code)), Kind::Percent, "{code}");
        }
        for code in ["General", "0.0", "#,##0 \"%\"", "[Red]0", "\\%0", "@", "0;0%"] {
            assert_eq!(Kind::of(164, Some(code)), Kind::Plain, "{code}");
        }
        for code in
            ["d/m/yyyy", "[$-41E]d mmm yy;@", "[h]:mm", "[mm]:ss.0", "\"at\" hh:mm", "B2mmm-yy"]
        {
            assert_eq!(Kind::of(164, Some(code)), Kind::Day, "{code}");
        }
        for (id, kind) in [
            (9, Kind::Percent),
            (68, Kind::Percent),
            (14, Kind::Day),
            (30, Kind::Day),
            (71, Kind::Day),
        ] {
            assert_eq!(Kind::of(id, None), kind, "{id}");
        }
    }

    #[test]
    fn an_iso_text_is_its_date() {
        let date = Some(Date { year: 2026, month: 3, day: 31 });
        assert_eq!(of_iso("2026-03-31"), date);
        assert_eq!(of_iso("2026-03-31T08:30:00"), date);
        for text in ["", "2026-13-01", "08:30:00", "PT1H"] {
            assert_eq!(of_iso(text), None, "{text}");
        }
    }
}
