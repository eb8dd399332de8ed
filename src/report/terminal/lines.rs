//! Lines of prose on the terminal: wordings filled with values, wrapped and indented.

use std::fmt::Write;

use super::table::{WIDTH, wrap};
use crate::text::{Lang, Words, fill};

/// A wording with its values filled in.
pub(in crate::report) fn said(words: &Words, values: &[(&str, String)], lang: Lang) -> String {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(words.get(lang), &values)
}

/// Adds a text as lines, each indented by so many columns.
pub(in crate::report) fn say(out: &mut String, indent: usize, text: &str) {
    for line in wrap(text, WIDTH - indent) {
        let _ = writeln!(out, "{:indent$}{line}", "");
    }
}
