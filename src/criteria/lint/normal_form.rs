//! Texts are in Unicode's composed form (NFC), so that equal texts are equal bytes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

use super::{File, Rule};
use crate::diagnostic::NOT_NORMALIZED;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&NOT_NORMALIZED], check };

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, line) in file.lines.iter().filter(|(_, line)| !is_nfc(line)) {
        let composed: String = line.nfc().collect();
        // Only what differs is underlined.
        let head = line.char_indices().zip(composed.chars()).find(|((_, a), b)| a != b);
        let start = head.map_or(0, |((at, _), _)| at);
        let tail: usize = line[start..]
            .chars()
            .rev()
            .zip(composed[start..].chars().rev())
            .take_while(|(a, b)| a == b)
            .map(|(c, _)| c.len_utf8())
            .sum();
        let (end, composed_end) = (line.len() - tail, composed.len() - tail);
        let span = file.lines.span(begin + start..begin + end);
        let finding = Finding::new(&NOT_NORMALIZED, span);
        findings.push(finding.fixed_by(&composed[start..composed_end]));
    }
}
