//! No tabs, and no spaces at the end of a line: nobody sees them, and every change of them is noise.

use super::{File, Rule};
use crate::diagnostic::{TAB_CHARACTER, TRAILING_SPACE};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&TAB_CHARACTER, &TRAILING_SPACE], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, line) in file.lines.iter() {
        let text = line.trim_end_matches([' ', '\t']);
        if text.len() < line.len() {
            let span = file.lines.span(begin + text.len()..begin + line.len());
            findings.push(Finding::new(&TRAILING_SPACE, span).fixed_by(""));
        }
        for (at, _) in text.match_indices('\t') {
            let span = file.lines.span(begin + at..begin + at + 1);
            findings.push(Finding::new(&TAB_CHARACTER, span));
        }
    }
}
