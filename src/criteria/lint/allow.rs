//! `# pmqa: allow(code)` says that a finding is meant: at the end of a line for that line, on a line of
//! its own for the next. One that allows nothing is reported, so that none outlives its reason.

use super::severities::{Severities, adjustable};
use super::{File, Rule, base};
use crate::diagnostic::{Code, UNKNOWN_CODE, UNUSED_ALLOW};
use crate::notation::{Finding, Node, Span};

/// What an allowance itself can get wrong. The rule runs after all others, over their findings.
pub static RULE: Rule = Rule { codes: &[&UNKNOWN_CODE, &UNUSED_ALLOW], check: |_, _| {} };

const MARK: &str = "# pmqa: allow(";

/// A code that is allowed on a line.
struct Allowance<'a> {
    code: &'a str,
    span: Span,
    /// The line that it speaks for, from 1.
    line: usize,
}

/// Takes out the findings that the file allows, and adds those on what it allows in vain.
pub(super) fn apply(file: &File, severities: &Severities, findings: &mut Vec<Finding>) {
    let mut said = Vec::new();
    // What is behind a mistake of syntax may be what is allowed.
    let is_whole = file.document.is_some_and(|document| !document.has_unread());
    for allowance in allowances(file) {
        let known = |code: &&'static Code| code.id == allowance.code;
        let Some(code) = adjustable().find(known) else {
            let finding = Finding::new(&UNKNOWN_CODE, allowance.span);
            said.push(finding.unknown(allowance.code, adjustable().map(|code| code.id)));
            continue;
        };
        let before = findings.len();
        findings.retain(|found| found.id() != code.id || found.span.start.line != allowance.line);
        // Without a base nothing is compared, and no change can be found.
        let is_compared = file.base.is_some() || !base::RULE.codes.contains(&code);
        if findings.len() == before && is_whole && is_compared {
            let finding = Finding::new(&UNUSED_ALLOW, allowance.span);
            said.push(finding.with("found", code.id).with("line", allowance.line.to_string()));
        }
    }
    severities.apply(&mut said);
    findings.extend(said);
}

/// The allowances in the comments of a file.
fn allowances<'a>(file: &'a File) -> Vec<Allowance<'a>> {
    let texts: Vec<Span> =
        file.document.map(Node::texts).unwrap_or_default().iter().map(|node| node.span).collect();
    let mut found = Vec::new();
    for (at, (begin, line)) in file.lines.iter().enumerate() {
        let Some(mark) = line.find(MARK) else { continue };
        let place = file.lines.position(begin + mark);
        let in_text = texts.iter().any(|text| text.start <= place && place < text.end);
        let list = mark + MARK.len();
        let Some(close) = line[list..].find(')').filter(|_| !in_text) else { continue };
        let alone = line[..mark].trim().is_empty();
        let mut start = list;
        for code in line[list..list + close].split(',') {
            let lead = code.len() - code.trim_start().len();
            let first = begin + start + lead;
            found.push(Allowance {
                code: code.trim(),
                span: file.lines.span(first..first + code.trim().len()),
                line: if alone { at + 2 } else { at + 1 },
            });
            start += code.len() + 1;
        }
    }
    found
}
