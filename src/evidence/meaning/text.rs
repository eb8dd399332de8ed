//! Values as texts: as people see them, and as evidence that is really given.

use crate::evidence::cells::Value;
use crate::evidence::normal::{is_blank, key};
use crate::evidence::words::{StatusWord, Words};
use crate::exact::{Exact, from_double, plain, whole};

/// A value as people see it, without space around it.
pub(in crate::evidence) fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Number { value, percent: false } => {
            if let Some(whole) = whole_number(*value) {
                return whole.to_string();
            }
            number(*value).map_or_else(|| value.to_string(), |n| plain(&n))
        }
        Value::Number { value, percent: true } => number(*value)
            .map_or_else(|| value.to_string(), |n| format!("{}%", plain(&(n * whole(100))))),
        Value::Date(date) => format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
        Value::Bool(true) => "TRUE".to_owned(),
        Value::Bool(false) => "FALSE".to_owned(),
        Value::Error(error) => error.to_string(),
        Value::Uncached => String::new(),
    }
}

/// A text that an agency gives; `None` for blanks and for placeholders such as "-" and "ไม่มี".
pub(super) fn given(value: &Value, words: &Words) -> Option<String> {
    let text = shown(value);
    if is_blank(&text) || words.is_placeholder(&text) {
        return None;
    }
    Some(text)
}

/// Whether a text stands in for what is still to come, such as "รอเอกสาร", rather than for nothing.
pub(super) fn promises(value: &Value, words: &Words) -> bool {
    let text = shown(value);
    let nothing =
        matches!(words.status(&key(&text)), Some(StatusWord::NotMet | StatusWord::NotApplicable));
    text.chars().any(char::is_alphabetic) && words.is_placeholder(&text) && !nothing
}

/// A number without a fraction, which nearly all are, and of so few digits that all of them show.
pub(super) fn whole_number(value: f64) -> Option<i64> {
    (value.fract() == 0.0 && value.abs() < 1e15).then_some(value as i64)
}

/// A number as a spreadsheet shows it: with 15 digits at most, so that a formula which comes to
/// 0.9999999999999999 in binary gives the 1 that people see.
pub(super) fn number(value: f64) -> Option<Exact> {
    if let Some(number) = whole_number(value) {
        return Some(whole(number));
    }
    let rounded: f64 = format!("{value:.14e}").parse().ok()?;
    from_double(rounded)
}
