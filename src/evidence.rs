//! What an agency says of itself, read from a spreadsheet, and what that comes to for each
//! requirement. Three separate steps read a workbook: [`cells`] turns bytes into cells, [`rows`]
//! finds the layout and turns cells into rows, [`meaning`] turns rows into values or diagnostics.

use crate::diagnostic::{CellPlace, Diagnostic};
use crate::exact::Exact;
use crate::year::FiscalYear;

pub mod claim;

pub use claim::{Claim, claims};

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
    /// Names of documents.
    pub document: Option<String>,
    /// A document's number.
    pub document_number: Option<String>,
    /// Where a document is found.
    pub link: Option<String>,
    /// Who is responsible.
    pub owner: Option<String>,
    /// When it is due, as it was written.
    pub due: Option<String>,
    /// A remark; for what is not applicable, the reason.
    pub note: Option<String>,
}

impl Row {
    /// Whether the row backs its claim with a document name, number or link.
    pub fn has_evidence(&self) -> bool {
        self.document.is_some() || self.document_number.is_some() || self.link.is_some()
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
    /// What could not be used.
    pub diagnostics: Vec<Diagnostic>,
}
