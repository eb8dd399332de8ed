//! The first step of reading: bytes → sheets of cells. The format is recognised by what the bytes
//! are, never by the file's name, and cells are taken one by one under the bounds of [`super::limits`]:
//! a sheet is the list of its filled cells, never a rectangle, so that one cell in a far corner
//! costs one cell.

use std::rc::Rc;

use crate::diagnostic::Diagnostic;

pub mod budget;
mod csv;
mod format;
mod html;
mod markup;
mod ods;
mod package;
mod relations;
mod shield;
mod value;
mod xls;
mod xlsb;
mod xlsx;

pub(crate) use budget::Budget;
pub(crate) use format::text_for_package;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, as it stands.
    Text(Rc<str>),
    /// A number, and whether the cell shows it as a percentage (0.75 as 75%).
    Number {
        /// The number as it is stored.
        value: f64,
        /// Whether its number format is a percentage.
        percent: bool,
    },
    /// A date or a time.
    Date(Date),
    /// `TRUE` or `FALSE`.
    Bool(bool),
    /// An error such as `#REF!`.
    Error(Rc<str>),
    /// A formula whose result the file does not carry.
    Uncached,
}

/// A date as a spreadsheet keeps it, in the Gregorian era.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A filled cell; rows and columns count from 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
    /// What it holds.
    pub value: Value,
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    /// The topmost row, from 0.
    pub top: u32,
    /// The leftmost column, from 0.
    pub left: u32,
    /// The lowest row.
    pub bottom: u32,
    /// The rightmost column.
    pub right: u32,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name; empty for a format that has none.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Its filled cells, by row, then column.
    pub cells: Vec<Cell>,
    /// Its merged regions.
    pub merges: Vec<Region>,
    /// Where its cells link to.
    pub links: Vec<(Region, Rc<str>)>,
}

/// Every sheet of a file, in its order.
pub type Workbook = Vec<Sheet>;

/// Reads every sheet of a file.
///
/// # Errors
/// One diagnostic when the file as a whole cannot be used: it is empty, no spreadsheet, damaged,
/// password-protected, or beyond the limits.
pub fn read(bytes: &[u8]) -> Result<Workbook, Diagnostic> {
    let mut budget = Budget::new();
    let mut workbook = match format::of(bytes)? {
        format::Format::Xlsx(package) => xlsx::read(package, &mut budget)?,
        format::Format::Xlsb(package) => xlsb::read(package, &mut budget)?,
        format::Format::Ods(package) => ods::read(package, &mut budget)?,
        format::Format::Xls(file) => xls::read(file, &mut budget)?,
        format::Format::Page(text) => html::read(&text, &mut budget)?,
        format::Format::Text(text) => csv::read(&text, &mut budget)?,
    };
    for sheet in &mut workbook {
        sheet.settle();
    }
    Ok(workbook)
}

/// The formulas of every sheet of an `.xlsx` file, each as the text of its cell; none in a file of
/// another format.
///
/// # Errors
/// As [`read`].
pub fn formulas(bytes: &[u8]) -> Result<Workbook, Diagnostic> {
    match format::of(bytes)? {
        format::Format::Xlsx(package) => {
            xlsx::formulas::read(package, bytes, &mut Budget::of_formulas())
        }
        _ => Ok(Workbook::new()),
    }
}

impl Sheet {
    /// Puts cells in order, one for each place; a file that names a place twice means the last.
    fn settle(&mut self) {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.cells.is_sorted_by(|a, b| place(a) < place(b)) {
            self.cells.sort_by_key(place);
            self.cells.reverse();
            self.cells.dedup_by_key(|cell| place(cell));
            self.cells.reverse();
        }
    }

    /// The filled cells of a row.
    pub fn row(&self, row: u32) -> &[Cell] {
        let start = self.cells.partition_point(|cell| cell.row < row);
        let length = self.cells[start..].partition_point(|cell| cell.row == row);
        &self.cells[start..start + length]
    }

    /// The cell at a place, if it is filled.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        let row = self.row(row);
        row.binary_search_by_key(&column, |cell| cell.column).ok().map(|at| &row[at])
    }
}

impl Value {
    /// The value as a text, if it is one that is more than blank.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }
}

impl Region {
    /// Whether a place is inside.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }
}
