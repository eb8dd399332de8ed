//! What users may write behind `pmqa criteria`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Format;

/// `pmqa criteria`.
#[derive(Debug, Subcommand)]
pub enum Criteria {
    /// List the built-in criteria
    List {
        /// What to print
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Say what changed from one version of criteria to another, and what that does to a score
    Diff(CriteriaDiff),
    /// Print the JSON Schema of criteria files, for editors
    Schema,
    /// Show one framework: its levels, items and requirements
    Show {
        /// A built-in's id, or a criteria file [default: pmqa-4.0]
        #[arg(value_name = "ID|FILE")]
        criteria: Option<String>,
        /// What to print
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Print the criteria as one file that stands alone: an overlay together with its base
        #[arg(long, conflicts_with = "format")]
        resolved: bool,
    },
}

/// `pmqa criteria diff`.
#[derive(Debug, Args)]
pub struct CriteriaDiff {
    /// The old version: a criteria file, a built-in's id, REV:PATH of Git; or a directory or Git
    /// revision that has a file of the same name as NEW
    pub old: String,

    /// The new version: a criteria file, a built-in's id, or REV:PATH of Git
    pub new: String,

    /// An evidence workbook: says what the change does to its score
    #[arg(long, value_name = "FILE")]
    pub evidence: Option<PathBuf>,

    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub format: DiffFormat,
}

/// What `pmqa criteria diff` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum DiffFormat {
    /// Lines for people
    #[default]
    Text,
    /// JSON for programs
    Json,
    /// Markdown for a pull request
    Markdown,
}
