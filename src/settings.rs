//! What a user may set once in `pmqa.toml` instead of at each call. Flags win over settings, and
//! settings over what a criteria file says.

use crate::criteria::{EvidencePolicy, Framework};
use crate::diagnostic::{Diagnostic, Place};
use crate::exact::Exact;
use crate::notation::sort;
use crate::text::Lang;

mod fit;
mod parse;

/// The settings of one run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// A built-in's id, or a criteria file.
    pub criteria: Option<String>,
    /// The evidence policy.
    pub evidence: Option<EvidencePolicy>,
    /// Scores, in points, that earn a level, by level id.
    pub thresholds: Vec<(String, Exact)>,
    /// The language of reports, tables and diagnostics.
    pub lang: Option<Lang>,
    /// How to read evidence workbooks.
    pub reading: Reading,
    /// Where the keys stand that only a framework can judge, such as `thresholds.basic`.
    pub places: Vec<(String, Place)>,
}

/// What a user knows of their workbooks that the reader would otherwise find out, or cannot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The sheet that holds the evidence.
    pub sheet: Option<String>,
    /// The row that holds the headers, from 1.
    pub header_row: Option<u32>,
    /// Further headers, by the column that they mean (`item`, `level`, `status`, `document`, …).
    pub columns: Vec<(String, Vec<String>)>,
    /// Further words, by the status (`met`, `partial`, `not-met`, `not-applicable`) or the id of
    /// the level that they mean.
    pub words: Vec<(String, Vec<String>)>,
}

impl Settings {
    /// Reads the text of a settings file.
    ///
    /// # Errors
    /// Every mistake of the file at once, each with its line and column, in the order of the file.
    pub fn parse(text: &str) -> Result<Settings, Vec<Diagnostic>> {
        parse::parse(text).map_err(|mut findings| {
            sort(&mut findings);
            findings.into_iter().map(|finding| finding.diagnostic).collect()
        })
    }

    /// The framework with the thresholds of the settings.
    ///
    /// # Errors
    /// Thresholds and words of levels that the framework does not have, and thresholds that
    /// contradict its ladder; each at its place in the settings file.
    pub fn fit(&self, framework: &Framework) -> Result<Framework, Vec<Diagnostic>> {
        fit::fit(self, framework)
    }
}
