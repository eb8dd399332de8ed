//! No letters of another script within a word: a Latin letter among Thai ones, or a small one at their
//! end, is a slip of the keyboard, and Greek, Cyrillic or Lao letters that look familiar come from
//! character recognition.

use super::{File, Rule};
use crate::diagnostic::LOOK_ALIKE;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&LOOK_ALIKE], check };

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Thai,
    Latin,
    /// Greek, Cyrillic or Lao, in which no criteria are written.
    Foreign,
}

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, text) in file.texts() {
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        for (at, (byte, c)) in letters.iter().enumerate() {
            let beside = |other: Option<&(usize, char)>| other.and_then(|(_, c)| script(*c));
            let before = at.checked_sub(1).and_then(|before| beside(letters.get(before)));
            let after = beside(letters.get(at + 1));
            let strange = match script(*c) {
                Some(Script::Latin) => {
                    let thai = |side| side == Some(Script::Thai);
                    let ends = |other: Option<&(usize, char)>| {
                        other.is_none_or(|(_, c)| c.is_whitespace() || ",;:)\"'”’".contains(*c))
                    };
                    let at_end = c.is_ascii_lowercase() && ends(letters.get(at + 1));
                    thai(before) && (thai(after) || at_end)
                }
                Some(Script::Foreign) => true,
                Some(Script::Thai) | None => false,
            };
            if strange {
                let bytes = begin + byte..begin + byte + c.len_utf8();
                let finding = Finding::new(&LOOK_ALIKE, file.lines.span(bytes));
                let code = format!("U+{:04X}", u32::from(*c));
                findings.push(finding.with("found", c.to_string()).with("code", code));
            }
        }
    }
}

fn script(c: char) -> Option<Script> {
    match c {
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' => Some(Script::Thai),
        'a'..='z' | 'A'..='Z' => Some(Script::Latin),
        '\u{370}'..='\u{52f}' | '\u{e80}'..='\u{eff}' => Some(Script::Foreign),
        _ => None,
    }
}
