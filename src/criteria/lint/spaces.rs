//! No tabs, and no spaces at the end of a line or at either end of a text in quotes: nobody sees them,
//! nothing means them, and every change of them is noise.

use std::ops::Range;

use super::{File, Rule};
use crate::diagnostic::{SPACE_AROUND_TEXT, TAB_CHARACTER, TRAILING_SPACE};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule =
    Rule { codes: &[&TAB_CHARACTER, &TRAILING_SPACE, &SPACE_AROUND_TEXT], check };

const SPACE: [char; 2] = [' ', '\t'];

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, line) in file.lines.iter() {
        let text = line.trim_end_matches(SPACE);
        if text.len() < line.len() {
            let span = file.lines.span(begin + text.len()..begin + line.len());
            findings.push(Finding::new(&TRAILING_SPACE, span).fixed_by(""));
        }
        for (at, _) in text.match_indices('\t') {
            let span = file.lines.span(begin + at..begin + at + 1);
            findings.push(Finding::new(&TAB_CHARACTER, span));
        }
    }
    for (begin, text) in file.texts() {
        for within in around(text) {
            let span = file.lines.span(begin + within.start..begin + within.end);
            let finding = Finding::new(&SPACE_AROUND_TEXT, span);
            // A space behind a backslash is one that was asked for.
            let escaped = text[..within.start].ends_with('\\');
            findings.push(if escaped { finding } else { finding.fixed_by("") });
        }
    }
}

/// Where there is space at an end of a text in quotes, if there is anything else.
fn around(text: &str) -> impl Iterator<Item = Range<usize>> {
    let within = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    let inner = within('"').or_else(|| within('\'')).filter(|inner| !inner.trim().is_empty());
    let inner = inner.unwrap_or_default();
    let first = inner.len() - inner.trim_start_matches(SPACE).len();
    let last = inner.trim_end_matches(SPACE).len();
    let ends = [0..first, last..inner.len()].into_iter().filter(|end| !end.is_empty());
    ends.map(|end| end.start + 1..end.end + 1)
}
