//! What came of verifying a report, as lines for people and as JSON for programs.

use serde_json::{Map, Value, json};

use crate::catalogue::{terms, verify as words};
use crate::criteria::{EvidencePolicy, Framework};
use crate::diagnostic::printable;
use crate::exact::{nearest, plain};
use crate::text::{Lang, fill};
use crate::verify::Verdict;

/// Differences that people are shown; programs get all.
const SHOWN: usize = 20;

/// A line for each of the first cells that differ, what else there is to know, and a line that sums
/// up. `framework` is what the report was verified by.
pub fn lines(file: &str, verdict: &Verdict, framework: &Framework, lang: Lang) -> String {
    let mut out = String::new();
    for found in verdict.differences.iter().take(SHOWN) {
        let (shown, expected) = (printable(&found.shown), printable(&found.expected));
        let said = fill(words::DIFFERS.get(lang), &[("shown", &shown), ("expected", &expected)]);
        out += &format!("{file}: {}: {said}\n", found.place);
    }
    let more = verdict.differences.len().saturating_sub(SHOWN);
    if more > 0 {
        out += &fill(words::MORE.get(lang), &[("count", &more.to_string())]);
        out.push('\n');
    }
    for remark in remarks(verdict, framework, lang) {
        out += &remark;
        out.push('\n');
    }
    let count = verdict.compared.to_string();
    let differences = verdict.differences.len().to_string();
    let words =
        if verdict.differences.is_empty() { &words::VERIFIED } else { &words::NOT_VERIFIED };
    out += &fill(words.get(lang), &[("count", &count), ("differences", &differences)]);
    out.push('\n');
    out
}

/// Under what the report was made, where that is not what one would expect.
fn remarks(verdict: &Verdict, framework: &Framework, lang: Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    match verdict.edited {
        Some(true) => remarks.push(words::EDITED.get(lang).to_owned()),
        Some(false) => {}
        None => remarks.push(words::NO_FINGERPRINT.get(lang).to_owned()),
    }
    if !verdict.same_criteria {
        remarks.push(words::OTHER_CRITERIA.get(lang).to_owned());
    }
    if !verdict.uncounted.is_empty() {
        let places =
            verdict.uncounted.iter().take(SHOWN).map(|place| printable(&place.to_string()));
        let more = (verdict.uncounted.len() > SHOWN).then(|| "…".to_owned());
        let places = places.chain(more).collect::<Vec<_>>().join(", ");
        remarks.push(fill(words::UNCOUNTED.get(lang), &[("places", &places)]));
    }
    for (id, points) in &verdict.thresholds {
        let level = framework.levels.iter().find(|level| level.id == *id);
        let level = level.map_or(id.as_str(), |level| level.title.get(lang));
        let values = [("level", level), ("points", &plain(points))];
        remarks.push(fill(words::OWN_THRESHOLD.get(lang), &values));
    }
    for (status, word) in &verdict.words {
        let (word, status) = (printable(word), terms::status(&(*status).into(), lang));
        remarks.push(fill(words::OWN_WORD.get(lang), &[("word", &word), ("status", &status)]));
    }
    if let Some(policy) = verdict.policy {
        let values = [("policy", policy.id()), ("usual", framework.scoring.evidence.id())];
        remarks.push(fill(words::OTHER_POLICY.get(lang), &values));
    }
    remarks
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
    let thresholds: Map<String, Value> = verdict
        .thresholds
        .iter()
        .map(|(id, points)| (id.clone(), json!(nearest(points))))
        .collect();
    let own_words: Map<String, Value> =
        verdict.words.iter().map(|(of, word)| (word.clone(), json!(of.id()))).collect();
    let document = json!({
        "pmqa": env!("CARGO_PKG_VERSION"),
        "file": file,
        "verified": verdict.differences.is_empty(),
        "compared": verdict.compared,
        "differences": differences,
        "evidence_edited": verdict.edited,
        "criteria_match": verdict.same_criteria,
        "uncounted": verdict.uncounted.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "thresholds": thresholds,
        "words": own_words,
        "policy": verdict.policy.map(EvidencePolicy::id),
    });
    format!("{document:#}\n")
}
