//! Lines of prose on the terminal: wrapped and indented.

use std::fmt::Write;

use super::table::WIDTH;
use crate::report::measure::wrap;

/// Adds a text as lines, each indented by so many columns.
pub(in crate::report) fn say(out: &mut String, indent: usize, text: &str) {
    for line in wrap(text, WIDTH - indent) {
        let _ = writeln!(out, "{:indent$}{line}", "");
    }
}
