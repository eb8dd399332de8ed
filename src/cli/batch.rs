//! The command line of `pmqa batch`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{ArgGroup, Args};
use pmqa::criteria::EvidencePolicy;
use pmqa::evidence::By;
use pmqa::year::FiscalYear;

use super::{by, policy, year};

/// `pmqa batch`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("agencies").args(["paths", "manifest"]).required(true).multiple(true)))]
pub struct Batch {
    /// Evidence workbooks, and directories that hold them; in a directory that is named here, each
    /// directory is a group of agencies
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Where the results go: comparison.xlsx, the data files and reports/
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,

    /// A list of agencies, .csv or .toml: file, agency, group, fiscal_year, criteria
    #[arg(long, value_name = "FILE")]
    pub manifest: Option<PathBuf>,

    /// Of directories, only files of this name or path, such as *2569*.xlsx or 2569/**/*.xlsx
    #[arg(long, value_name = "PATTERN")]
    pub glob: Option<String>,

    /// The column that names the agency of each row, where a workbook holds many [default: a column
    /// หน่วยงาน or Agency, if there is one]
    #[arg(long, value_name = "COLUMN", conflicts_with = "sheets")]
    pub by: Option<String>,

    /// Each sheet of a workbook is an agency's
    #[arg(long)]
    pub sheets: bool,

    /// A built-in's id, or a criteria file [default: pmqa-4.0]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Option<String>,

    /// Write no report for each agency, only the comparison and the data files
    #[arg(long)]
    pub no_reports: bool,

    /// Write the data files as Parquet as well, for DuckDB, Polars or Spark (in builds with the
    /// feature parquet)
    #[arg(long)]
    pub parquet: bool,

    /// Do not score again what has not changed since an earlier run into the same directory
    #[arg(long)]
    pub resume: bool,

    /// Agencies that are scored at the same time [default: as many as the machine has processors]
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// Overwrite outputs even if they are not of pmqa; never the evidence
    #[arg(long)]
    pub force: bool,

    /// What a claim without evidence is worth: nothing (required), its credit with a note (advised),
    /// or its credit (ignored) [default: as the criteria say]
    #[arg(long, value_name = "required|advised|ignored", value_parser = policy)]
    pub evidence: Option<EvidencePolicy>,

    /// Whose statuses decide where an assessor gives them as well [default: the assessor's]
    #[arg(long, value_name = "self|assessor", value_parser = by)]
    pub decides: Option<By>,

    /// The day as of which evidence must not have expired, such as 2569-11-20 [default: nothing expires]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,

    /// The fiscal year of agencies that give none, Buddhist or Gregorian
    #[arg(long, value_name = "YEAR", value_parser = year)]
    pub year: Option<FiscalYear>,

    /// Exit with 1 if the overall level of any agency is below this one
    #[arg(long, value_name = "LEVEL")]
    pub min_level: Option<String>,

    /// Exit with 1 if any cell or row of any agency could not be used as it stands
    #[arg(long)]
    pub strict: bool,
}
