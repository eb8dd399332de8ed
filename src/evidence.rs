//! What an agency says of itself, read from a spreadsheet, and what that comes to for each
//! requirement. Three separate steps read a workbook: `cells` turns bytes into cells, `rows`
//! finds the layout and turns cells into rows, `meaning` turns rows into values or diagnostics.

use crate::criteria::Framework;
use crate::date::Date;
use crate::diagnostic::{CellPlace, Diagnostic, NO_LAYOUT};
use crate::exact::Exact;
use crate::mark;
use crate::settings::Reading;
use crate::year::FiscalYear;

pub mod cells;
pub mod claim;
pub mod limits;
mod meaning;
mod merged;
pub mod normal;
mod rows;
pub mod split;
pub mod words;

use words::StatusWord;

pub use claim::{By, Claim, View, claims};

/// How far an agency says that a requirement is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Met.
    Met,
    /// Partly met.
    Partial,
    /// Not met.
    NotMet,
    /// Met to this share, 0 to 1.
    Share(Exact),
    /// Does not apply to the agency.
    NotApplicable,
}

impl From<StatusWord> for Status {
    fn from(word: StatusWord) -> Status {
        match word {
            StatusWord::Met => Status::Met,
            StatusWord::Partial => Status::Partial,
            StatusWord::NotMet => Status::NotMet,
            StatusWord::NotApplicable => Status::NotApplicable,
        }
    }
}

/// What someone other than the agency says of how far a requirement is met.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The status.
    pub status: Status,
    /// The status as it was written.
    pub text: String,
    /// The cell that it stands in.
    pub place: CellPlace,
}

/// One row of evidence that could be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The cell that the row's status stands in, or would.
    pub place: CellPlace,
    /// The requirements that it speaks for, as positions in the framework; never empty.
    pub requirements: Vec<usize>,
    /// The status; `None` adds evidence only.
    pub status: Option<Status>,
    /// The status as it was written.
    pub status_text: String,
    /// What an assessor says.
    pub assessor: Option<Judgement>,
    /// Names of documents.
    pub document: Option<String>,
    /// A document's number.
    pub document_number: Option<String>,
    /// Where a document is found.
    pub link: Option<String>,
    /// When the document was made.
    pub dated: Option<Date>,
    /// The last day on which the document can be used.
    pub valid_until: Option<Date>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// When it is due, as it was written.
    pub due: Option<String>,
    /// What is left to do, in person-days; not negative.
    pub effort: Option<Exact>,
    /// A remark; for what is not applicable, the reason.
    pub note: Option<String>,
}

impl Row {
    /// What one side says of the requirements: the status, as it was written, and its cell.
    pub fn stated(&self, by: By) -> Option<(&Status, &str, &CellPlace)> {
        match by {
            By::Own => Some((self.status.as_ref()?, &self.status_text, &self.place)),
            By::Assessor => {
                self.assessor.as_ref().map(|one| (&one.status, one.text.as_str(), &one.place))
            }
        }
    }

    /// The last day on which the row backs a requirement, where evidence on that may be so many months
    /// old; `None` where it does not expire.
    pub fn expires(&self, max_age: Option<u32>) -> Option<Date> {
        let of_age = self.dated.zip(max_age).map(|(dated, months)| dated.months_later(months));
        [self.valid_until, of_age].into_iter().flatten().min()
    }

    /// Whether the row backs its claim with a document name, number or link.
    pub fn has_evidence(&self) -> bool {
        self.pieces_of_evidence() > 0
    }

    /// How many of these it gives.
    pub fn pieces_of_evidence(&self) -> usize {
        [&self.document, &self.document_number, &self.link].into_iter().flatten().count()
    }
}

/// Everything that was read from one evidence workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// The agency's name, if the workbook gives it.
    pub agency: Option<String>,
    /// The fiscal year, if the workbook gives it.
    pub fiscal_year: Option<FiscalYear>,
    /// The rows in the order of the workbook.
    pub rows: Vec<Row>,
    /// Whether an assessor has a column, though it may be empty.
    pub assessed: bool,
    /// What could not be used.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads an evidence workbook: what it says of each requirement of a framework, and everything in
/// it that could not be used. The format is recognised by the bytes; `name` is the file's own.
///
/// # Errors
/// One diagnostic when the file as a whole cannot be used: no spreadsheet, damaged, protected by a
/// password, beyond the [`limits`], or without a table of evidence.
pub fn read(
    name: &str,
    bytes: &[u8],
    framework: &Framework,
    reading: &Reading,
) -> Result<Evidence, Diagnostic> {
    let mut workbook = cells::read(bytes)?;
    leave_out_computed(bytes, &mut workbook, reading);
    let (items, words) = (meaning::Items::new(framework), words::Words::new(framework, reading));
    let evidence = whole(&workbook, &items, &words, reading);
    evidence.map_err(|found| without_table(found, name, bytes))
}

/// Why a file could not be read; of one without a table, what it is where its name says otherwise.
fn without_table(found: Diagnostic, name: &str, bytes: &[u8]) -> Diagnostic {
    let no_table = found.code == &NO_LAYOUT;
    no_table.then(|| cells::text_for_package(name, bytes)).flatten().unwrap_or(found)
}

/// Reads the cells of what is taken for one agency's.
fn whole(
    workbook: &cells::Workbook,
    items: &meaning::Items<'_>,
    words: &words::Words,
    reading: &Reading,
) -> Result<Evidence, Diagnostic> {
    let mut diagnostics = Vec::new();
    let tables = rows::tables(workbook, items, words, reading, &mut diagnostics)?;
    Ok(of_one(workbook, &tables, items, words, diagnostics))
}

/// Reads the tables of a workbook that is taken for one agency's; where it looks like several agencies',
/// that is said.
fn of_one(
    workbook: &cells::Workbook,
    tables: &[rows::Table<'_>],
    items: &meaning::Items<'_>,
    words: &words::Words,
    mut diagnostics: Vec<Diagnostic>,
) -> Evidence {
    diagnostics.extend(merged::merged(tables, words));
    of_tables(workbook, tables, items, words, diagnostics)
}

/// Reads the cells of what a workbook holds of one agency that its rows name.
fn of(
    workbook: &cells::Workbook,
    items: &meaning::Items<'_>,
    words: &words::Words,
    reading: &Reading,
) -> Result<Evidence, Diagnostic> {
    let mut diagnostics = Vec::new();
    let tables = rows::tables(workbook, items, words, reading, &mut diagnostics)?;
    Ok(of_tables(workbook, &tables, items, words, diagnostics))
}

/// Reads the tables of an evidence workbook, after what was said in finding them.
fn of_tables(
    workbook: &cells::Workbook,
    tables: &[rows::Table<'_>],
    items: &meaning::Items<'_>,
    words: &words::Words,
    mut diagnostics: Vec<Diagnostic>,
) -> Evidence {
    let labels = rows::labels::read(workbook, tables, words, &mut diagnostics);
    let mut reader = meaning::Reader::new(items.framework(), words, items);
    for table in tables {
        let scale = reader.scale(table);
        reader.read(table, scale, table.rows());
    }
    of_reader(reader, tables, labels, diagnostics)
}

/// What a reader has read of tables, with what stands above them.
fn of_reader(
    reader: meaning::Reader<'_>,
    tables: &[rows::Table<'_>],
    labels: rows::labels::Labels,
    mut diagnostics: Vec<Diagnostic>,
) -> Evidence {
    let (rows, said) = reader.finish();
    diagnostics.extend(said);
    let assessed = tables.iter().any(rows::Table::is_assessed);
    Evidence { agency: labels.agency, fiscal_year: labels.fiscal_year, rows, assessed, diagnostics }
}

/// Leaves out the sheets of a workbook of ours that only compute from its evidence, unless the user
/// names the sheet to read.
fn leave_out_computed(bytes: &[u8], workbook: &mut cells::Workbook, reading: &Reading) {
    if reading.sheet.is_none() {
        let computed = mark::computed_sheets(bytes);
        workbook.retain(|sheet| !computed.contains(&sheet.name));
    }
}
