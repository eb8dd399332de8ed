//! A status as it is given in a cell: a word or sign of the tables, a percentage, or a truth value.

use num_traits::{One, Zero};

use super::text::{number, shown};
use crate::evidence::Status;
use crate::evidence::cells::Value;
use crate::evidence::normal::{clean, key};
use crate::evidence::words::{StatusWord, Words};
use crate::exact::{Exact, decimal, plain, whole};

/// What a status cell came to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// A status.
    Status(Status),
    /// A percentage below 0 or above 100.
    OutOfRange,
    /// A point of a scale that nobody has explained.
    Point,
    /// A share or a percentage in a column of percentages; the percentage that it may have been.
    Unclear(String),
    /// None of these.
    Unknown,
}

/// What plain numbers mean in a column of statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// 1 for met, 0 for not met, and the share that is met between them.
    Truths,
    /// Percentages.
    Percentages,
    /// Percentages of which none is above 1: they may as well be shares.
    LowPercentages,
    /// Points of a scale, which mean only what a user says.
    Points,
}

/// Whether a value is a status, as most are in a column of statuses and few in one of texts.
pub(crate) fn is_status(value: &Value, words: &Words) -> bool {
    matches!(read(value, Numbers::Truths, words), Found::Status(_))
}

/// Reads a status.
pub(super) fn read(value: &Value, numbers: Numbers, words: &Words) -> Found {
    let percent = matches!(numbers, Numbers::Percentages | Numbers::LowPercentages);
    if numbers == Numbers::Points
        && matches!(value, Value::Number { percent: false, .. } | Value::Text(_))
    {
        let key = key(&shown(value));
        if words.own_status(&key).is_none()
            && decimal(&key).is_some_and(|number| number <= whole(10))
        {
            return Found::Point;
        }
    }
    match value {
        Value::Bool(true) => Found::Status(Status::Met),
        Value::Bool(false) => Found::Status(Status::NotMet),
        Value::Number { value, percent: true } => match number(*value) {
            Some(share) => of_share(share),
            None => Found::OutOfRange,
        },
        Value::Number { value: stored, percent: false } => {
            // A number may be a word: 5 for met, where a user says so.
            let word = words.status(&key(&shown(value))).filter(|_| !percent);
            match (word, number(*stored)) {
                (Some(word), _) => Found::Status(word.into()),
                (None, Some(number)) => of_number(number, numbers),
                (None, None) => Found::Unknown,
            }
        }
        Value::Text(_) => of_text(&shown(value), numbers, words),
        _ => Found::Unknown,
    }
}

fn of_text(text: &str, numbers: Numbers, words: &Words) -> Found {
    let whole_key = key(text);
    if matches!(numbers, Numbers::Percentages | Numbers::LowPercentages)
        && let Some(number) = decimal(&whole_key)
    {
        return of_number(number, numbers);
    }
    if let Some(word) = words.status(&whole_key) {
        return Found::Status(word.into());
    }
    if let Some(number) = words.without_percent(&whole_key) {
        // ร้อยละ 75%, though said twice, is said once.
        let number = words.without_percent(number).unwrap_or(number);
        if let Some(number) = decimal(number) {
            return of_share(number / whole(100));
        }
    }
    if let Some(number) = decimal(&whole_key) {
        return of_number(number, numbers);
    }
    if let Some(found) = of_word_and_percent(&whole_key, words) {
        return found;
    }
    // What stands in parentheses behind a word may explain it, or say it again, but not deny it.
    let clean = clean(text);
    if let Some((before, after)) = clean.split_once(['(', '[']) {
        let inside = key(after.trim_end_matches([')', ']']));
        let agrees = |word| match words.status(&inside) {
            Some(again) => again == word,
            None => words.without_percent(&inside).is_none() && !words.denies(&inside, word),
        };
        if let Some(word) = words.status(&key(before)).filter(|&word| agrees(word)) {
            return Found::Status(word.into());
        }
    }
    Found::Unknown
}

/// A word for a status with a percentage, which says it more exactly: `อยู่ระหว่างดำเนินการ (50%)`. What
/// is not met is so to 0%, and what is met to 100%: the 60% of `ผ่านเกณฑ์ 60%` are those of a criterion.
fn of_word_and_percent(key: &str, words: &Words) -> Option<Found> {
    let is_digit = |c: char| c.is_ascii_digit() || c == '.';
    let mut parted = words.percents().iter().filter_map(|word| key.split_once(word.as_str()));
    let (before, after) = parted.next()?;
    let ahead = before.trim_end_matches(is_digit);
    let behind = after.trim_start_matches(is_digit);
    let (number, rest) = match before.len() > ahead.len() {
        true if ahead.ends_with('-') => return None,
        true => (&before[ahead.len()..], format!("{ahead}{after}")),
        false => (&after[..after.len() - behind.len()], format!("{before}{behind}")),
    };
    let share = decimal(number)? / whole(100);
    let word = words.status(rest.trim_matches(['(', ')', '[', ']', ':', '-', '=', ',']))?;
    match word {
        StatusWord::NotApplicable => None,
        StatusWord::NotMet if !share.is_zero() => None,
        StatusWord::Met if share < whole(1) => None,
        StatusWord::NotMet => Some(Found::Status(Status::NotMet)),
        StatusWord::Met | StatusWord::Partial => Some(of_share(share)),
    }
}

/// A plain number: a percentage in a column of percentages; else 1 or 0 for met or not, and what lies
/// between them is the share that is met, since nothing else is.
fn of_number(number: Exact, numbers: Numbers) -> Found {
    let between = number.is_positive() && number < whole(1);
    if matches!(numbers, Numbers::Percentages | Numbers::LowPercentages) {
        if between || number.is_one() && numbers == Numbers::LowPercentages {
            return Found::Unclear(plain(&(number * whole(100))));
        }
        return of_share(number / whole(100));
    }
    if between {
        Found::Status(Status::Share(number))
    } else if number.is_one() {
        Found::Status(Status::Met)
    } else if number.is_zero() {
        Found::Status(Status::NotMet)
    } else {
        Found::Unknown
    }
}

fn of_share(share: Exact) -> Found {
    match share.is_negative() || share > whole(1) {
        true => Found::OutOfRange,
        false => Found::Status(Status::Share(share)),
    }
}
