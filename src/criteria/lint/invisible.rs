//! No characters that nobody sees: they come along when text is copied from web pages and PDF files,
//! and then no search finds the word.

use super::{File, Rule};
use crate::diagnostic::INVISIBLE_CHARACTER;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&INVISIBLE_CHARACTER], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (at, c) in file.lines.text.char_indices() {
        let Some(right) = instead(c) else { continue };
        let span = file.lines.span(at..at + c.len_utf8());
        let name = format!("U+{:04X}", u32::from(c));
        let finding = Finding::new(&INVISIBLE_CHARACTER, span).with("found", name);
        findings.push(finding.fixed_by(right));
    }
}

/// What belongs in place of an invisible character; `None` for all others.
fn instead(c: char) -> Option<&'static str> {
    match c {
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => Some(""),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(" "),
        _ => None,
    }
}
