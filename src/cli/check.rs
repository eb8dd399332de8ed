//! What users may write behind `pmqa check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `pmqa check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Criteria files, or directories of them [default: the built-ins]
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,

    /// Mend what has one right answer, then report the rest
    #[arg(long, requires = "files")]
    pub fix: bool,

    /// What the files were before, for what a change must not do: a Git revision or a directory, in
    /// which frameworks are found by their ids, or one file
    #[arg(long, value_name = "REV|PATH", requires = "files")]
    pub base: Option<String>,
}

/// What `pmqa check` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CheckFormat {
    /// The lines in question, for people
    #[default]
    Text,
    /// JSON for programs
    Json,
    /// SARIF 2.1.0 for code scanning services
    Sarif,
    /// Annotations for GitHub workflows
    Github,
}
