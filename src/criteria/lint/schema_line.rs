//! A comment names the JSON Schema, so that editors complete keys and mark mistakes while typing.

use super::{File, Rule};
use crate::diagnostic::NO_SCHEMA_LINE;
use crate::notation::{Finding, Position, Span};

/// The rule.
pub(super) static RULE: Rule = Rule { codes: &[&NO_SCHEMA_LINE], check };

/// What editors look for.
const MARK: &str = "yaml-language-server: $schema=";

fn check(file: &File, findings: &mut Vec<Finding>) {
    let mut comments = file.lines.iter().map(|(_, line)| line.trim_start());
    let named = comments.by_ref().any(|line| line.starts_with('#') && line.contains(MARK));
    if !named {
        let finding = Finding::new(&NO_SCHEMA_LINE, Span::at(Position::START));
        let end = if file.lines.text.contains("\r\n") { "\r\n" } else { "\n" };
        findings.push(finding.fixed_by(format!("# {MARK}schema.json{end}")));
    }
}
