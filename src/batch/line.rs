//! One agency's results as a line of data: the JSON of an assessment, with what a run over many
//! agencies adds to it. Lines are what such a run keeps, in `results.jsonl` and on the way there;
//! everything else (tables, the comparison) is made from them. Each is sealed, so that a damaged
//! one is known, and bears the fingerprint of all that it was made from, so that it need not be
//! made again.

mod assessed;

pub use assessed::assessed;

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::criteria::sha256;
use crate::diagnostic::Diagnostic;
use crate::exact::Exact;
use crate::report::json;
use crate::text::Lang;

/// Hexadecimal digits of a seal.
const SEAL_DIGITS: usize = 16;

/// What stands before a seal.
const SEAL_KEY: &str = ",\"seal\":\"";

/// What a run over many agencies knows of one, besides its assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The fingerprint of all that the results were made from.
    pub fingerprint: String,
    /// The evidence file, as the run found it.
    pub path: String,
    /// Which of the file's results it is, from 0.
    pub part: usize,
    /// How many results the file has.
    pub parts: usize,
    /// Which of the agencies that the file holds was meant, from 0, where an entry of a manifest chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<usize>,
    /// The group that it is compared within.
    pub group: Option<String>,
    /// What is to say of the file that concerns none of its agencies; with the first of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub loose: Vec<Found>,
}

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The file, relative to the directory of the results.
    pub file: String,
    /// Its length.
    pub bytes: u64,
}

/// A line as it is read back.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Line {
    /// The framework.
    pub framework: FrameworkId,
    /// Who was assessed.
    pub agency: Agency,
    /// The evidence.
    pub evidence: Evidence,
    /// The whole.
    pub overall: Standing,
    /// Each category, in the order of the framework.
    pub categories: Vec<Category>,
    /// Each item, in the order of the framework.
    pub items: Vec<Item>,
    /// What keeps points away, the largest gain first.
    pub gaps: Vec<Gap>,
    /// Whose statuses decide, where an assessor has given any.
    pub sides: Option<Sides>,
    /// What is to say about the evidence.
    pub diagnostics: Vec<Found>,
    /// Where it came from.
    pub origin: Origin,
    /// The exact values of the scores above.
    pub exact: Digits,
    /// The agency's report, where one was written.
    pub report: Option<Report>,
}

/// The framework of a line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FrameworkId {
    /// Its id.
    pub id: String,
    /// The version of its file.
    pub version: String,
    /// SHA-256 of its file.
    pub sha256: String,
}

/// Who was assessed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Agency {
    /// The name.
    pub name: String,
    /// The fiscal year, in the Buddhist era.
    pub fiscal_year: Option<u16>,
}

/// The evidence of a line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Evidence {
    /// The file's name.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// The policy in force.
    pub policy: String,
    /// Rows that could be used.
    pub rows: usize,
    /// The day as of which it must not have expired, as `2026-11-20`.
    pub as_of: Option<String>,
}

/// Whose statuses decide.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Sides {
    /// The side's name.
    pub by: String,
}

/// A score and its level, beside those that the agency claims; null where nothing applies.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Standing {
    /// The score in points.
    pub score: Option<f64>,
    /// The id of the level.
    pub level: Option<String>,
    /// The claimed score in points.
    pub claimed_score: Option<f64>,
    /// The id of the claimed level.
    pub claimed_level: Option<String>,
}

/// A category of a line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its score.
    #[serde(flatten)]
    pub standing: Standing,
}

/// An item of a line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The id of its category.
    pub category: String,
    /// Its score.
    #[serde(flatten)]
    pub standing: Standing,
    /// Points that are earned and not counted.
    pub locked: Option<f64>,
    /// The completion of each level.
    pub levels: Vec<Level>,
}

/// A level of an item of a line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Level {
    /// Its id.
    pub id: String,
    /// Its completion, 0 to 1.
    pub completion: f64,
}

/// A gap of a line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Gap {
    /// The id of the requirement.
    pub requirement: String,
    /// The id of its item.
    pub item: String,
    /// The id of its level.
    pub level: String,
    /// Why it is one.
    pub kind: String,
    /// Points that the overall score would rise by.
    pub gain: f64,
}

/// A diagnostic of a line, in the language of the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// How much it weighs.
    pub severity: String,
    /// Its kind.
    pub code: String,
    /// Where.
    pub place: String,
    /// What was found.
    pub message: String,
    /// How to go on.
    pub help: String,
}

impl Found {
    /// A diagnostic in a language.
    pub fn of(diagnostic: &Diagnostic, lang: Lang) -> Found {
        Found {
            severity: diagnostic.severity().id().to_owned(),
            code: diagnostic.code.id.to_owned(),
            place: diagnostic.place.to_string(),
            message: diagnostic.message(lang),
            help: diagnostic.remedy(lang),
        }
    }
}

/// Exact values as fractions, `350` or `775/2`; null where nothing applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digits {
    /// The overall score.
    pub overall: Option<String>,
    /// The overall score as the agency claims.
    pub claimed: Option<String>,
    /// The score of each category.
    pub categories: Vec<Option<String>>,
    /// The score of each item.
    pub items: Vec<Option<String>>,
    /// The gain of each gap.
    pub gains: Vec<String>,
    /// The score that earns each level, under the settings in force.
    pub thresholds: Vec<String>,
}

/// An assessment as a line, without its end: [`seal`] it. `line` is what it will be read back as.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn draft(assessment: &Assessment, lang: Lang, line: &Line) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct More<'a> {
        origin: &'a Origin,
        exact: &'a Digits,
    }
    json::line(assessment, lang, &More { origin: &line.origin, exact: &line.exact })
}

/// A drafted line with its report and its seal, without a newline.
///
/// # Errors
/// As [`draft`].
pub fn seal(draft: &str, report: Option<&Report>) -> serde_json::Result<String> {
    let open = draft.strip_suffix('}').unwrap_or(draft);
    let body = match report {
        Some(report) => format!("{open},\"report\":{}", serde_json::to_string(report)?),
        None => open.to_owned(),
    };
    let seal = sha256(body.as_bytes());
    Ok(format!("{body}{SEAL_KEY}{}\"}}", &seal[..SEAL_DIGITS]))
}

/// Whether a line is as it was sealed.
pub fn is_sealed(line: &str) -> bool {
    let parts = line.trim_end_matches(['\r', '\n']).rsplit_once(SEAL_KEY);
    let Some((body, end)) = parts else { return false };
    end.strip_suffix("\"}")
        .is_some_and(|seal| seal.len() == SEAL_DIGITS && sha256(body.as_bytes()).starts_with(seal))
}

/// Reads a line back.
///
/// # Errors
/// When it is none.
pub fn read(line: &str) -> serde_json::Result<Line> {
    serde_json::from_str(line)
}

/// Reads only where a line came from, if it is a sealed line.
pub fn origin(line: &str) -> Option<Origin> {
    #[derive(Deserialize)]
    struct Only {
        origin: Origin,
    }
    let only = || serde_json::from_str::<Only>(line).ok();
    is_sealed(line).then(only)?.map(|only| only.origin)
}

/// The value of some digits.
pub fn exact(digits: &str) -> Option<Exact> {
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_line_is_known_and_a_changed_one_is_not() {
        let report = Report { file: "reports/ก.report.xlsx".to_owned(), bytes: 7 };
        let line = seal("{\"a\":1}", Some(&report)).unwrap();
        assert!(is_sealed(&line) && is_sealed(&format!("{line}\n")));
        assert!(line.starts_with("{\"a\":1,\"report\":{\"file\":\"reports/ก.report.xlsx\""));
        assert!(!is_sealed(&line.replace("\"a\":1", "\"a\":2")));
        assert!(!is_sealed(&line[..line.len() - 1]) && !is_sealed("") && !is_sealed("{}"));
        serde_json::from_str::<serde_json::Value>(&line).unwrap();
    }

    #[test]
    fn exact_values_come_back() {
        for value in
            [crate::exact::ratio(775, 2), crate::exact::whole(350), crate::exact::ratio(1, 3)]
        {
            assert_eq!(exact(&value.to_string()), Some(value));
        }
        assert_eq!(exact("x"), None);
    }
}
