//! One text has one kind of digits, Thai or Arabic. Numbers that belong to a Latin name, as in
//! `PMQA 4.0`, are written its way.

use super::{File, Rule};
use crate::diagnostic::MIXED_DIGITS;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&MIXED_DIGITS], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, text) in file.texts() {
        let thai = text.char_indices().find(|(_, c)| ('๐'..='๙').contains(c));
        let (Some((thai, digit)), Some(arabic)) = (thai, arabic_digit(text)) else { continue };
        // The kind that comes second is the one that does not fit.
        let (at, length) = if thai > arabic { (thai, digit.len_utf8()) } else { (arabic, 1) };
        let span = file.lines.span(begin + at..begin + at + length);
        findings.push(Finding::new(&MIXED_DIGITS, span));
    }
}

/// The byte of the first Arabic digit that belongs to no Latin name.
fn arabic_digit(text: &str) -> Option<usize> {
    let mut named = false;
    for (at, c) in text.char_indices() {
        match c {
            'a'..='z' | 'A'..='Z' => named = true,
            '0'..='9' if !named => return Some(at),
            '0'..='9' | '.' | '-' | '–' | '/' | '_' | ':' | ' ' => {}
            _ => named = false,
        }
    }
    None
}
