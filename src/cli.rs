//! The command line: what users may write, and what `--help` says about it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use pmqa::criteria::EvidencePolicy;
use pmqa::evidence::By;
use pmqa::text::Lang;
use pmqa::year::FiscalYear;

mod batch;

pub use batch::Batch;
mod check;

pub use check::{Check, CheckFormat};
mod criteria;

pub use criteria::{Criteria, CriteriaDiff, DiffFormat};

/// Scores public-sector quality assessments from evidence spreadsheets.
///
/// Reads an agency's evidence, determines its level exactly, says what holds it there, and writes a
/// gap report as a workbook. Works offline; nothing is sent anywhere.
#[derive(Debug, Parser)]
#[command(name = "pmqa", version, max_term_width = 100, after_help = EXIT_STATUS)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// Flags of every command.
    #[command(flatten)]
    pub common: Common,
}

const EXIT_STATUS: &str = "\
Exit status: 0 done; 1 done, but what was asked for does not hold; 2 could not be done.";

/// Flags that every command takes; help shows them after the command's own.
#[derive(Debug, Args)]
pub struct Common {
    /// Language of reports, tables and diagnostics [default: th]
    #[arg(long, global = true, display_order = 100, env = "PMQA_LANG", hide_env_values = true, value_name = "th|en", value_parser = lang)]
    pub lang: Option<Lang>,

    /// Settings file [default: pmqa.toml in the working directory, if there is one]
    #[arg(long, global = true, display_order = 101, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Score one agency and write its gap report
    Score(Score),
    /// Find the least work that reaches a level or a score
    Plan(Plan),
    /// Say what changed between two assessments, or compare results of several batches as one
    Compare(Compare),
    /// Recompute a report from what it carries, and name each cell that differs
    Verify(Verify),
    /// Show how an item comes to its score, or what a diagnostic or an item means
    Explain(Explain),
    /// Score many agencies, write a report for each and compare them
    Batch(Batch),
    /// Look for mistakes in criteria files
    Check(Check),
    /// Write an evidence workbook to fill in
    Template(Template),
    /// List, show or compare criteria
    #[command(subcommand)]
    Criteria(Criteria),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// `pmqa score`.
#[derive(Debug, Args)]
pub struct Score {
    /// The evidence workbook: .xlsx, .xlsm, .xlsb, .xls, .ods or .csv
    pub file: PathBuf,

    /// A built-in's id, or a criteria file [default: pmqa-4.0]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Option<String>,

    /// Where the report goes: a file or a directory [default: <stem>.report.xlsx beside the evidence]
    #[arg(short, long, value_name = "PATH", conflicts_with = "no_report")]
    pub output: Option<PathBuf>,

    /// Write no report
    #[arg(long)]
    pub no_report: bool,

    /// Overwrite the output even if it is no report of pmqa; never the evidence itself
    #[arg(long)]
    pub force: bool,

    /// What to print; html writes the report as a page instead of a workbook
    #[arg(long, value_enum, default_value_t)]
    pub format: ScoreFormat,

    /// What a claim without evidence is worth: nothing (required), its credit with a note (advised),
    /// or its credit (ignored) [default: as the criteria say]
    #[arg(long, value_name = "required|advised|ignored", value_parser = policy)]
    pub evidence: Option<EvidencePolicy>,

    /// Whose statuses decide where an assessor gives them as well [default: the assessor's]
    #[arg(long, value_name = "self|assessor", value_parser = by)]
    pub by: Option<By>,

    /// The day as of which evidence must not have expired, such as 2569-11-20 [default: nothing expires]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,

    /// The agency's name [default: from the workbook, else the file's name]
    #[arg(long, value_name = "NAME")]
    pub agency: Option<String>,

    /// The fiscal year, Buddhist or Gregorian [default: from the workbook]
    #[arg(long, value_name = "YEAR", value_parser = year)]
    pub year: Option<FiscalYear>,

    /// Show the score through a lens of the criteria as well, such as factors
    #[arg(long, value_name = "LENS")]
    pub lens: Vec<String>,

    /// Spread the steps on the workbook's roadmap over the quarters of the fiscal years up to this day
    #[arg(long, value_name = "DATE", conflicts_with = "no_report")]
    pub until: Option<String>,

    /// Exit with 1 if the overall level is below this one
    #[arg(long, value_name = "LEVEL")]
    pub min_level: Option<String>,

    /// Exit with 1 if any cell or row could not be used as it stands
    #[arg(long)]
    pub strict: bool,
}

/// `pmqa plan`.
#[derive(Debug, Args)]
pub struct Plan {
    /// The evidence workbook: .xlsx, .xlsm, .xlsb, .xls, .ods or .csv
    pub file: PathBuf,

    /// What to reach: a level by its id or title, or a score in points [default: the next level]
    #[arg(short, long, value_name = "LEVEL|POINTS", allow_negative_numbers = true)]
    pub target: Option<String>,

    /// Spread the steps over the quarters of the fiscal years up to this day, such as 2570-09-30
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,

    /// The day to spread them from [default: the start of the first fiscal year after the assessed]
    #[arg(long, value_name = "DATE", requires = "until")]
    pub from: Option<String>,

    /// A built-in's id, or a criteria file [default: pmqa-4.0]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Option<String>,

    /// What a claim without evidence is worth [default: as the criteria say]
    #[arg(long, value_name = "required|advised|ignored", value_parser = policy)]
    pub evidence: Option<EvidencePolicy>,

    /// Whose statuses decide where an assessor gives them as well [default: the assessor's]
    #[arg(long, value_name = "self|assessor", value_parser = by)]
    pub by: Option<By>,

    /// The day as of which evidence must not have expired, such as 2569-11-20 [default: nothing expires]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,

    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `pmqa verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// The report
    pub report: PathBuf,

    /// A built-in's id, or a criteria file [default: what the report names]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Option<String>,

    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `pmqa compare`.
#[derive(Debug, Args)]
pub struct Compare {
    /// The evidence of the earlier assessment, or of the agency itself; or results.jsonl of a batch
    pub before: PathBuf,

    /// The evidence of the later assessment, or of the assessor [default: BEFORE, whose statuses of
    /// an assessor are compared with its own]
    pub after: Option<PathBuf>,

    /// More results of batches, such as of other provinces or years: all are compared as one batch
    pub more: Vec<PathBuf>,

    /// A built-in's id, or a criteria file; of results, once for each that is not built in [default:
    /// pmqa-4.0]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Vec<String>,

    /// The criteria of the earlier assessment, where they were others
    #[arg(long, value_name = "ID|FILE")]
    pub before_criteria: Option<String>,

    /// What a claim without evidence is worth [default: as the criteria say]
    #[arg(long, value_name = "required|advised|ignored", value_parser = policy)]
    pub evidence: Option<EvidencePolicy>,

    /// The same for the earlier assessment, where it was another
    #[arg(long, value_name = "required|advised|ignored", value_parser = policy)]
    pub before_evidence: Option<EvidencePolicy>,

    /// Whose statuses decide where an assessor gives them as well [default: the assessor's]
    #[arg(long, value_name = "self|assessor", value_parser = by)]
    pub by: Option<By>,

    /// The day as of which evidence must not have expired, such as 2569-11-20 [default: nothing expires]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,

    /// Write the comparison as a workbook as well: a file, or a directory
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,

    /// Overwrite the output even if it is no report of pmqa; never the evidence itself
    #[arg(long, requires = "output")]
    pub force: bool,

    /// Exit with 1 if any level fell: overall, of a category or of an item
    #[arg(long)]
    pub fail_on_drop: bool,

    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `pmqa explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code of a diagnostic, such as unknown-status, or the id of an item or a requirement, such
    /// as 1.2 or 1.2.basic.1 [default: list all codes]
    #[arg(value_name = "CODE|ITEM")]
    pub subject: Option<String>,

    /// The evidence workbook in which the code is looked for, or whose score of the item is explained
    pub file: Option<PathBuf>,

    /// A built-in's id, or a criteria file [default: pmqa-4.0]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Option<String>,

    /// What a claim without evidence is worth [default: as the criteria say]
    #[arg(long, value_name = "required|advised|ignored", value_parser = policy)]
    pub evidence: Option<EvidencePolicy>,

    /// Whose statuses decide where an assessor gives them as well [default: the assessor's]
    #[arg(long, value_name = "self|assessor", value_parser = by)]
    pub by: Option<By>,

    /// The day as of which evidence must not have expired, such as 2569-11-20 [default: nothing expires]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,

    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `pmqa template`.
#[derive(Debug, Args)]
pub struct Template {
    /// A built-in's id, or a criteria file [default: pmqa-4.0]
    #[arg(short, long, value_name = "ID|FILE")]
    pub criteria: Option<String>,

    /// One row per requirement (long), or one row per item (wide)
    #[arg(long, value_enum, default_value_t)]
    pub layout: Layout,

    /// Where the workbook goes [default: <criteria id>.template.xlsx]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Add columns for the statuses of an assessor
    #[arg(long)]
    pub assessor: bool,

    /// Add columns for the date of a document and its last day of use
    #[arg(long)]
    pub dates: bool,

    /// Overwrite the output if it exists
    #[arg(long)]
    pub force: bool,
}

/// What a command prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// Tables for people
    #[default]
    Table,
    /// JSON for programs
    Json,
}

/// What `pmqa score` prints, and what it writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ScoreFormat {
    /// Tables for people, and a workbook
    #[default]
    Table,
    /// JSON for programs, and a workbook
    Json,
    /// Tables for people, and one self-contained page
    Html,
}

/// The layout of an evidence workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Layout {
    /// One row per requirement
    #[default]
    Long,
    /// One row per item
    Wide,
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::from_code(text).ok_or_else(|| "use th or en".to_owned())
}

fn by(text: &str) -> Result<By, String> {
    By::from_id(text).ok_or_else(|| "use self or assessor".to_owned())
}

fn policy(text: &str) -> Result<EvidencePolicy, String> {
    EvidencePolicy::from_id(text).ok_or_else(|| "use required, advised or ignored".to_owned())
}

fn year(text: &str) -> Result<FiscalYear, String> {
    let digits = text.chars().map(|c| match c {
        '๐'..='๙' => char::from_digit(c as u32 - '๐' as u32, 10).unwrap_or(c),
        _ => c,
    });
    let year = digits.collect::<String>().parse().ok().and_then(FiscalYear::new);
    year.ok_or_else(|| {
        "use a year such as 2569 (Buddhist, 2400 to 2700) or 2026 (Gregorian, 1900 to 2150)"
            .to_owned()
    })
}
