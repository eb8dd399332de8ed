//! The columns of the evidence sheet. There are many, and all must be legible on one page across,
//! so that each is only as wide as what stands in it asks for, within bounds.

use rust_xlsxwriter::Format;

use crate::catalogue::{terms, workbook as words};
use crate::evidence::By;
use crate::report::style::Style;
use crate::report::workbook::page::{Bounds, Column, Page};

/// A column of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfLine {
    /// The category's id.
    Category,
    /// The item's id.
    Item,
    /// The level's name.
    Level,
    /// The number within the level; empty for the level as a whole.
    Number,
    /// The statement.
    Statement,
    /// The status: what people change.
    Status,
    /// The name of a document.
    Document,
    /// The number of a document.
    DocumentNumber,
    /// Where a document is found.
    Link,
    /// Who is responsible.
    Owner,
    /// When it is due.
    Due,
    /// What is left to do, in person-days.
    Effort,
    /// A remark.
    Note,
    /// The credit that the status gives.
    Credit,
    /// The cell that the line was read from.
    Source,
    /// A link to where the document is found.
    Open,
    /// The status as an assessor sees it; this and what follows only where one has a column.
    Assessor,
    /// The credit that the assessor's status gives.
    AssessorCredit,
    /// When the document was made; this and what follows only where evidence is dated.
    Dated,
    /// Until when the document can be used, as the file says.
    ValidUntil,
    /// The last day on which the line backs anything.
    Expires,
    /// How much of its evidence has not expired.
    Current,
}

/// Headers of the columns, in order, and the bounds of their widths.
const COLUMNS: [Bounds; 22] = [
    (&terms::CATEGORY, 6.0, 8.0),
    (&terms::ITEM, 6.0, 10.0),
    (&terms::LEVEL, 12.0, 12.0),
    (&terms::REQUIREMENT, 7.0, 7.0),
    (&words::STATEMENT, 30.0, 34.0),
    (&terms::STATUS, 12.5, 12.5),
    (&terms::EVIDENCE, 12.0, 22.0),
    (&terms::DOCUMENT_NUMBER, 8.0, 12.0),
    (&terms::LINK, 8.0, 15.0),
    (&terms::OWNER, 9.0, 12.0),
    (&terms::DUE, 9.0, 11.0),
    (&terms::EFFORT, 8.0, 8.0),
    (&terms::NOTE, 8.0, 14.0),
    (&words::LINE_CREDIT, 9.5, 9.5),
    (&words::SOURCE_CELL, 9.0, 14.0),
    // Not named as a link, which would be one more to the reader.
    (&words::OPEN, 6.0, 6.0),
    (&terms::ASSESSOR, 12.5, 12.5),
    (&words::ASSESSOR_CREDIT, 9.5, 9.5),
    (&terms::DATED, 11.0, 11.0),
    (&terms::VALID_UNTIL, 11.0, 11.0),
    (&words::EXPIRES, 11.0, 11.0),
    (&words::CURRENT, 8.0, 8.0),
];

impl OfLine {
    /// Every column, in order.
    pub const ALL: [OfLine; 22] = [
        OfLine::Category,
        OfLine::Item,
        OfLine::Level,
        OfLine::Number,
        OfLine::Statement,
        OfLine::Status,
        OfLine::Document,
        OfLine::DocumentNumber,
        OfLine::Link,
        OfLine::Owner,
        OfLine::Due,
        OfLine::Effort,
        OfLine::Note,
        OfLine::Credit,
        OfLine::Source,
        OfLine::Open,
        OfLine::Assessor,
        OfLine::AssessorCredit,
        OfLine::Dated,
        OfLine::ValidUntil,
        OfLine::Expires,
        OfLine::Current,
    ];

    /// The format of its cells, where all have the same.
    pub fn format(self, style: &Style) -> Option<&Format> {
        match self {
            OfLine::Status | OfLine::Open | OfLine::Assessor => None,
            OfLine::DocumentNumber | OfLine::Link | OfLine::Due => Some(&style.verbatim),
            OfLine::Credit | OfLine::AssessorCredit => Some(&style.exact),
            OfLine::Category | OfLine::Item | OfLine::Number | OfLine::Effort | OfLine::Current => {
                Some(&style.centre)
            }
            OfLine::Dated | OfLine::ValidUntil | OfLine::Expires => Some(&style.day),
            _ => Some(&style.text),
        }
    }

    /// The column of a side's status.
    pub fn status(by: By) -> OfLine {
        match by {
            By::Own => OfLine::Status,
            By::Assessor => OfLine::Assessor,
        }
    }

    /// The column of the credit that it gives.
    pub fn credit(by: By) -> OfLine {
        match by {
            By::Own => OfLine::Credit,
            By::Assessor => OfLine::AssessorCredit,
        }
    }

    /// Its position, from 0.
    pub fn at(self) -> u16 {
        self as u16
    }
}

/// The columns that the sheet of an assessment has.
pub fn fitted(page: &Page, lines: &[Vec<(OfLine, String)>]) -> Vec<Column> {
    let texts = lines.iter().flatten().map(|(column, text)| (*column as usize, text.as_str()));
    let mut columns = page.fitted(&COLUMNS[..count(page)], texts);
    if !page.layout.assessed {
        // What is hidden is offered to nobody.
        for column in ASSESSORS {
            columns.get_mut(column as usize).into_iter().for_each(|hidden| hidden.head.clear());
        }
    }
    columns
}

/// The columns of an assessor.
pub const ASSESSORS: [OfLine; 2] = [OfLine::Assessor, OfLine::AssessorCredit];

/// How many columns the sheet of an assessment has.
fn count(page: &Page) -> usize {
    match page.layout.assessed {
        _ if page.layout.dated => COLUMNS.len(),
        true => OfLine::Dated as usize,
        false => OfLine::Assessor as usize,
    }
}
