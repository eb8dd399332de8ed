//! What is typed in statuses and days of the sheet, in the forms that formulas read: hidden columns beyond
//! the table.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{OfLine, Run};
use crate::evidence::By;
use crate::evidence::words::typed as spelled;
use crate::report::living::address::{beside, range};
use crate::report::living::credit::Typed;
use crate::report::living::formula::valued;
use crate::report::living::typed;
use crate::report::workbook::page::Page;

/// The first of the columns, from 0; none of the table stands so far out.
const FIRST: u16 = 23;

/// What is typed in a cell of a line; each has two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfTyped {
    /// The status.
    Status,
    /// An assessor's status.
    Assessor,
    /// When the document was made.
    Dated,
    /// Until when it can be used.
    ValidUntil,
}

impl OfTyped {
    /// Each of them, in order.
    const ALL: [OfTyped; 4] =
        [OfTyped::Status, OfTyped::Assessor, OfTyped::Dated, OfTyped::ValidUntil];

    /// Its two columns: what is typed, and what follows from that.
    pub fn columns(self) -> [u16; 2] {
        let first = FIRST + 2 * self as u16;
        [first, first + 1]
    }

    /// The status of a side.
    pub fn status(by: By) -> OfTyped {
        match by {
            By::Own => OfTyped::Status,
            By::Assessor => OfTyped::Assessor,
        }
    }

    /// The column in which it is typed.
    pub fn column(self) -> OfLine {
        match self {
            OfTyped::Status => OfLine::Status,
            OfTyped::Assessor => OfLine::Assessor,
            OfTyped::Dated => OfLine::Dated,
            OfTyped::ValidUntil => OfLine::ValidUntil,
        }
    }

    /// Its cells of a line, as formulas of the sheet see them: where it is typed, and its two columns.
    pub fn cells(self, row: u32) -> [String; 3] {
        let [text, more] = self.columns();
        [self.column().at(), text, more].map(|column| beside(row, column))
    }

    /// What is typed in some rows, on a sheet of this name.
    pub fn range(self, sheet: &str, (first, last): Run) -> String {
        let [column, _] = self.columns();
        range(sheet, (first, column), (last, column))
    }
}

/// Whether a column is one of them.
pub fn is_typed(column: u32) -> bool {
    let [first, _] = OfTyped::Status.columns();
    let [_, last] = OfTyped::ValidUntil.columns();
    (u32::from(first)..=last.into()).contains(&column)
}

/// Hides the columns, and those between them and the last of the table.
pub fn hide(sheet: &mut Worksheet, columns: u16) -> Result<(), XlsxError> {
    let [_, last] = OfTyped::ALL[OfTyped::ALL.len() - 1].columns();
    for column in columns..=last {
        sheet.set_column_hidden(column)?;
    }
    Ok(())
}

/// What is written as the status of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// A text.
    Text(String),
    /// A number between 0 and 1.
    Share(f64),
}

impl Written {
    /// The text, where it is one.
    pub fn text(&self) -> &str {
        match self {
            Written::Text(text) => text,
            Written::Share(_) => "",
        }
    }

    /// What lists would have of it.
    pub fn typed(&self) -> String {
        match self {
            Written::Text(text) => spelled::status(text),
            Written::Share(_) => typed::A_FRACTION.to_owned(),
        }
    }
}

/// Writes what is typed as a status, and returns the formula of its credit.
pub fn status(
    sheet: &mut Worksheet,
    page: &Page,
    (row, of): (u32, OfTyped),
    written: &Written,
) -> Result<String, XlsxError> {
    let [cell, text, end] = of.cells(row);
    let typed = Typed { cell, text, end };
    let as_typed = written.typed();
    let end = page.credits.end(&typed, &as_typed);
    let values = [(typed::status(&typed.cell), as_typed.into()), end];
    for (column, (formula, value)) in of.columns().into_iter().zip(values) {
        sheet.write_formula(row, column, valued(formula, value))?;
    }
    Ok(page.credits.credit(&typed))
}
