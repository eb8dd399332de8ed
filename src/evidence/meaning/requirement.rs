//! Which requirement of a level a cell names: by its number, or by its statement.

use super::item::Items;
use super::text::{shown, whole_number};
use crate::evidence::cells::Value;
use crate::evidence::normal::{clean, letters};

/// The place in its level of the requirement that a value names.
pub(super) fn number(value: &Value, rung: &[usize], items: &Items<'_>) -> Option<usize> {
    let place = |number| rung.iter().position(|&index| items.number(index) == Some(number));
    if let Value::Number { value, percent: false } = value
        && let Some(number) = whole_number(*value)
    {
        return place(usize::try_from(number).ok()?);
    }
    let text = shown(value);
    let clean = clean(&text);
    let digits: String = clean.chars().take_while(char::is_ascii_digit).collect();
    let after = clean[digits.len()..].trim_start_matches(['.', ')', ':']);
    let numbered =
        after.is_empty() || after.starts_with(' ') || after.len() < clean.len() - digits.len();
    if let Ok(number) = digits.parse::<usize>()
        && numbered
        && !after.starts_with(|c: char| c.is_ascii_digit())
    {
        return place(number);
    }
    let statement = letters(&text);
    let named = rung.iter().position(|&index| items.is_statement(index, &statement));
    // Words of the agency's own, without any number, name the one requirement that there is.
    let only = rung.len() == 1 && !statement.chars().any(|c| c.is_ascii_digit());
    named.or(only.then_some(0))
}
