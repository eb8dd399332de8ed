//! What came of verifying a report, as lines for people and as JSON for programs.

use serde_json::json;

use crate::catalogue::verify as words;
use crate::diagnostic::printable;
use crate::text::{Lang, fill};
use crate::verify::Verdict;

/// A line for each cell that differs, and one that sums up.
pub fn lines(file: &str, verdict: &Verdict, lang: Lang) -> String {
    let mut out = String::new();
    for found in &verdict.differences {
        let (shown, expected) = (printable(&found.shown), printable(&found.expected));
        let said = fill(words::DIFFERS.get(lang), &[("shown", &shown), ("expected", &expected)]);
        out += &format!("{file}: {}: {said}\n", found.place);
    }
    let count = verdict.compared.to_string();
    let differences = verdict.differences.len().to_string();
    let words =
        if verdict.differences.is_empty() { &words::VERIFIED } else { &words::NOT_VERIFIED };
    out += &fill(words.get(lang), &[("count", &count), ("differences", &differences)]);
    out.push('\n');
    out
}

/// The same as JSON, indented, with a newline at its end.
pub fn json(file: &str, verdict: &Verdict) -> String {
    let differences: Vec<_> = verdict
        .differences
        .iter()
        .map(|found| {
            json!({
                "place": found.place.to_string(),
                "shown": found.shown,
                "expected": found.expected,
            })
        })
        .collect();
    let document = json!({
        "pmqa": env!("CARGO_PKG_VERSION"),
        "file": file,
        "verified": verdict.differences.is_empty(),
        "compared": verdict.compared,
        "differences": differences,
    });
    format!("{document:#}\n")
}
