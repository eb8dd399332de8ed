//! The rules for criteria files, one file each: what breaks a rule, where that is found, and what
//! keeps it.

#![allow(clippy::unwrap_used)]

mod allow;
mod base;
mod built_ins;
mod digits;
mod fix;
mod ids;
mod invisible;
mod ladder;
mod language;
mod look_alikes;
mod marks;
mod normal_form;
mod order;
mod overlay;
mod partial;
mod policy;
mod recovery;
mod repetition;
mod rungs;
mod schema;
mod schema_line;
mod severities;
mod spaces;
mod tags;
mod thresholds;
mod translations;
mod unused_tags;
mod weights;
mod yaml_traps;

use pmqa::criteria::Framework;
use pmqa::criteria::lint::{Severities, check};
use pmqa::notation::Finding;

/// A criteria file without a mistake, from which each test changes a piece.
pub const CLEAN: &str = include_str!("../fixtures/clean.yaml");

/// The clean file with a piece of it replaced.
pub fn with(piece: &str, replacement: &str) -> String {
    assert_eq!(CLEAN.matches(piece).count(), 1, "{piece}");
    CLEAN.replace(piece, replacement)
}

/// What is found in a text.
pub fn findings(yaml: &str) -> Vec<Finding> {
    check(yaml, &Severities::default(), None)
}

/// That what is found is what is marked with `«` and `»`, with these codes in this order.
pub fn finds(marked: &str, codes: &[&str]) {
    let (yaml, places) = unmarked(marked);
    let expected: Vec<_> =
        places.iter().zip(codes).map(|(at, code)| format!("{at} {code}")).collect();
    assert_eq!(places.len(), codes.len(), "{marked}");
    assert_eq!(told(&findings(&yaml)), expected);
}

/// That a change of the clean file breaks a rule where the replacement is marked.
pub fn breaks(piece: &str, marked: &str, code: &str) {
    finds(&with(piece, marked), &[code]);
}

/// That a change of the clean file breaks no rule.
pub fn keeps(piece: &str, replacement: &str) {
    finds(&with(piece, replacement), &[]);
}

/// What a change from the clean file to a text does wrong, where it is marked.
pub fn breaks_since(base: &Framework, marked: &str, codes: &[&str]) {
    let (yaml, places) = unmarked(marked);
    let expected: Vec<_> =
        places.iter().zip(codes).map(|(at, code)| format!("{at} {code}")).collect();
    assert_eq!(places.len(), codes.len(), "{marked}");
    assert_eq!(told(&check(&yaml, &Severities::default(), Some(base))), expected);
}

/// The findings as `line:column-column code`.
pub fn told(findings: &[Finding]) -> Vec<String> {
    let place = |found: &Finding| format!("{}-{}", found.diagnostic.place, found.span.end.column);
    findings.iter().map(|found| format!("{} {}", place(found), found.id())).collect()
}

/// A text without its marks, and the places that they mark.
pub fn unmarked(marked: &str) -> (String, Vec<String>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    let (mut line, mut column, mut start) = (1, 1, String::new());
    for c in marked.chars() {
        match c {
            '«' => start = format!("{line}:{column}"),
            '»' => places.push(format!("{start}-{column}")),
            _ => {
                text.push(c);
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
        }
    }
    (text, places)
}
