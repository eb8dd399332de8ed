//! What a user may set once in `pmqa.toml` instead of at each call. Flags win over settings, and
//! settings over what a criteria file says.

use crate::criteria::EvidencePolicy;
use crate::exact::Exact;
use crate::text::Lang;

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
