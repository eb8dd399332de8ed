//! Words that other YAML readers take for something else: `no` is false in YAML 1.1, `1:30` ninety,
//! `2026-01-01` a date. Quotes make them mean the same everywhere.

use super::{File, Rule};
use crate::diagnostic::AMBIGUOUS_TEXT;
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&AMBIGUOUS_TEXT], check };

/// True and false of YAML 1.1, in lower case.
const TRUTHS: [&str; 8] = ["y", "yes", "on", "n", "no", "off", "true", "false"];

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, text) in file.texts() {
        if is_ambiguous(text) {
            let span = file.lines.span(begin..begin + text.len());
            let finding = Finding::new(&AMBIGUOUS_TEXT, span).with("found", text);
            findings.push(finding.fixed_by(format!("\"{text}\"")));
        }
    }
}

/// Whether a text, as it was written, means something else in YAML 1.1.
fn is_ambiguous(text: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || "_,:.+-".contains(c);
    let like_a_number = text.starts_with(|c: char| c.is_ascii_digit() || "+-".contains(c))
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.chars().all(number);
    // A version such as 1.0.0 or an id such as 1.1.1 is a text in every version of YAML.
    let dotted = !text.contains(['_', ',', ':', '-']) && !text.starts_with('0');
    TRUTHS.contains(&text.to_ascii_lowercase().as_str()) || (like_a_number && !dotted)
}
