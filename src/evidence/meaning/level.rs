//! A level as it is named in a cell: by its id, its title in either language, a word for it, its
//! points, or its number on the ladder; more may follow in parentheses if it names no other level.

use super::text::shown;
use crate::evidence::cells::Value;
use crate::evidence::normal::{clean, key};
use crate::evidence::words::Words;

/// The level that a value names.
pub(super) fn read(value: &Value, words: &Words) -> Option<usize> {
    let text = shown(value);
    let whole = key(&text);
    if let Some(level) = words.level(&whole) {
        return Some(level);
    }
    let clean = clean(&text);
    let mut parts = clean.split(['(', ')', '/', ':', '-', ',', '[', ']']).map(key);
    let first = words.level(&parts.next()?)?;
    let agrees = |part: String| words.level(&part).is_none_or(|level| level == first);
    parts.all(agrees).then_some(first)
}
