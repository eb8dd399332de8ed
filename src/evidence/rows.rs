//! The second step of reading: sheets of cells → rows of fields. A table of evidence is found by its
//! header row, anywhere near the top of any sheet; each of its rows then gives, for each column
//! that means something to us, the cell that counts there, merged cells for their whole merge.

use super::cells::{Cell, Sheet, Value, Workbook};
use super::meaning::{Items, shown};
use super::normal::is_blank;
use super::words::{Column, Words};
use crate::diagnostic::{
    CellPlace, DUPLICATE_COLUMN, Diagnostic, HIDDEN_SHEET, NO_SUCH_SHEET, Place, SHEETS_JOINED,
    printable,
};
use crate::settings::Reading;

pub mod header;
pub mod labels;
mod spans;
mod unread;

use header::is_unit;
pub(crate) use header::{Header, Near, Role};
use spans::Spans;
use unread::{no_layout, sheet_not_read};

/// Sheets that are named where several are read as one.
const MOST_NAMED: usize = 12;

/// A table of evidence: a sheet, and what its columns mean.
pub(crate) struct Table<'w> {
    /// The sheet.
    pub(crate) sheet: &'w Sheet,
    /// Its header.
    pub(crate) header: Header,
}

/// A row of a table: the cells that count in it.
pub(crate) struct RawRow<'w> {
    /// The row, from 0.
    pub(crate) row: u32,
    /// Its first filled cell, whether or not its column means something.
    pub(crate) first: &'w Cell,
    /// The filled fields, by column.
    pub(crate) fields: Vec<Field<'w>>,
}

/// What counts in one column of a row.
#[derive(Clone, Copy)]
pub(crate) struct Field<'w> {
    /// What the column means.
    pub(crate) role: Role,
    /// The cell that holds the value; for a merged cell the first of its region.
    pub(crate) cell: &'w Cell,
    /// Where the cell links to.
    pub(crate) link: Option<&'w str>,
}

impl<'w> RawRow<'w> {
    /// The field of a column without a level.
    pub(crate) fn field(&self, column: Column) -> Option<&Field<'w>> {
        self.fields.iter().find(|field| field.role.column == column && field.role.level.is_none())
    }
}

/// The tables of evidence of a workbook, in its order.
///
/// # Errors
/// There is none, or the sheet or row that the settings name is not there.
pub(crate) fn tables<'w>(
    workbook: &'w Workbook,
    items: &Items<'_>,
    words: &Words,
    settings: &Reading,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Table<'w>>, Diagnostic> {
    let sheets = chosen(workbook, settings)?;
    let mut found: Vec<Table<'w>> = Vec::new();
    let mut near: Vec<(&Sheet, Near)> = Vec::new();
    let mut known = header::Known::default();
    for sheet in sheets {
        match header::find(sheet, items, words, settings.header_row, &mut known) {
            Ok(header) => found.push(Table { sheet, header }),
            Err(nearest) => near.extend(nearest.map(|nearest| (sheet, nearest))),
        }
    }
    if found.is_empty() {
        return Err(no_layout(workbook, items, words, &near, settings));
    }
    // A hidden sheet is an earlier draft or a list of choices; it counts where nothing else does.
    if found.iter().any(|table| !table.sheet.hidden) && settings.sheet.is_none() {
        let (hidden, shown) = found.into_iter().partition(|table| table.sheet.hidden);
        found = shown;
        let hidden: Vec<Table<'w>> = hidden;
        diagnostics.extend(hidden.iter().map(|table| hidden_sheet(table.sheet)));
    }
    let almost = near.iter().filter(|(sheet, near)| !sheet.hidden && near.almost);
    diagnostics.extend(almost.map(|(sheet, near)| sheet_not_read(sheet, near)));
    if found.len() > 1 {
        diagnostics.push(joined(&found));
    }
    for table in &found {
        diagnostics
            .extend(table.header.duplicates.iter().map(|&column| table.duplicate(column, words)));
    }
    Ok(found)
}

/// Several sheets are read as one.
fn joined(tables: &[Table<'_>]) -> Diagnostic {
    let names = tables.iter().take(MOST_NAMED).map(|table| printable(&table.sheet.name));
    let mut names: Vec<String> = names.collect();
    if tables.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    let names = names.join(", ");
    Diagnostic::new(&SHEETS_JOINED, Place::File)
        .with("count", tables.len().to_string())
        .with_said("sheets", &names, &names)
}

/// A hidden sheet is not read.
pub(crate) fn hidden_sheet(sheet: &Sheet) -> Diagnostic {
    Diagnostic::new(&HIDDEN_SHEET, Place::Sheet(sheet.name.clone())).with("sheet", &sheet.name)
}

/// The sheets to look at: the one that the settings name, else all.
fn chosen<'w>(workbook: &'w Workbook, settings: &Reading) -> Result<Vec<&'w Sheet>, Diagnostic> {
    let Some(name) = &settings.sheet else { return Ok(workbook.iter().collect()) };
    let same = |sheet: &&Sheet| super::normal::key(&sheet.name) == super::normal::key(name);
    match workbook.iter().find(same) {
        Some(sheet) => Ok(vec![sheet]),
        None => {
            let names: Vec<&str> = workbook.iter().map(|sheet| sheet.name.as_str()).collect();
            Err(Diagnostic::new(&NO_SUCH_SHEET, Place::File)
                .with("found", name)
                .with("accepted", names.join(", ")))
        }
    }
}

impl<'w> Table<'w> {
    /// Whether an assessor has a column.
    pub(crate) fn is_assessed(&self) -> bool {
        self.header.columns.iter().any(|(_, role)| role.column == Column::Assessor)
    }

    /// A place in the table's sheet.
    pub(crate) fn place(&self, row: u32, column: u32) -> CellPlace {
        CellPlace { sheet: self.sheet.name.clone(), row, column }
    }

    /// The texts of the header, by column.
    pub(crate) fn heads(&self) -> impl Iterator<Item = (u32, &'w str)> {
        let sheet = self.sheet;
        let rows = self.header.row..self.header.first_row;
        rows.flat_map(|row| sheet.row(row))
            .filter_map(|cell| Some((cell.column, cell.value.text()?.trim())))
    }

    /// The text of the header nearest above a column.
    pub(crate) fn head(&self, column: u32) -> Option<&'w str> {
        self.heads().filter(|(at, _)| *at == column).map(|(_, text)| text).last()
    }

    /// What is said of a column that means the same as another one: at its own header, not at one over
    /// several, nor at a unit below it.
    fn duplicate(&self, column: u32, words: &Words) -> Diagnostic {
        let rows = self.header.row..self.header.first_row;
        let cells = rows.filter_map(|row| self.sheet.cell(row, column));
        let texts = cells.filter_map(|cell| Some((cell.row, cell.value.text()?.trim())));
        let mut own = texts.filter(|(row, text)| *row == self.header.row || !is_unit(text, words));
        let (row, text) = own.next_back().unwrap_or((self.header.row, ""));
        Diagnostic::new(&DUPLICATE_COLUMN, Place::Cell(self.place(row, column))).with("found", text)
    }

    /// The value that counts in a cell: a merged cell's for each row that it covers.
    pub(crate) fn value(&self, row: u32, column: u32) -> Option<&'w Value> {
        let sheet = self.sheet;
        let merged = || sheet.merges.iter().find(|region| region.contains(row, column));
        let cell = sheet.cell(row, column);
        let cell = cell.or_else(|| merged().and_then(|at| sheet.cell(at.top, at.left)))?;
        Some(&cell.value)
    }

    /// Whether a row has anything in a column of items.
    pub(crate) fn says_item(&self, row: u32) -> bool {
        let items = self.header.columns.iter().filter(|(_, role)| role.column == Column::Item);
        let filled = |value: &Value| !is_blank(&shown(value));
        items.filter_map(|(column, _)| self.value(row, *column)).any(filled)
    }

    /// Whether a row is the header once more, as on each page of a printed register.
    pub(crate) fn repeats_header(&self, row: &RawRow<'_>) -> bool {
        let same = |field: &&Field<'_>| {
            let head = (self.header.row..self.header.first_row)
                .filter_map(|row| self.sheet.cell(row, field.cell.column));
            head.map(|cell| &cell.value).any(|value| *value == field.cell.value)
        };
        let (Some(first), Some(last)) = (row.fields.first(), row.fields.last()) else {
            return false;
        };
        same(&first) && same(&last)
    }

    /// The rows below the header that have anything in a column that means something.
    pub(crate) fn rows(&self) -> impl Iterator<Item = RawRow<'w>> {
        let columns = &self.header.columns;
        let merges = columns.iter().map(|(column, _)| {
            let counts = |left: u32| {
                left == *column || !columns.iter().any(|(other, _)| (left..*column).contains(other))
            };
            let regions = self.sheet.merges.iter().filter(|region| {
                (region.left..=region.right).contains(column) && counts(region.left)
            });
            Spans::new(regions.map(|region| (*region, *region)))
        });
        let merges: Vec<_> = merges.collect();
        let links = columns.iter().map(|(column, _)| {
            let here = |(region, _): &&(_, _)| within_columns(region, *column);
            let links = self.sheet.links.iter().filter(here);
            Spans::new(links.map(|(region, target)| (*region, &**target)))
        });
        let links: Vec<_> = links.collect();
        let first = self.sheet.cells.partition_point(|cell| cell.row < self.header.first_row);
        self.sheet.cells[first..].chunk_by(|a, b| a.row == b.row).filter_map(move |cells| {
            let row = cells[0].row;
            let mut fields = Vec::with_capacity(columns.len());
            let mut own = false;
            let mut next = 0;
            for (at, (column, role)) in columns.iter().enumerate() {
                // Both are in order from the left.
                next += cells[next..].iter().take_while(|cell| cell.column < *column).count();
                let cell = match cells.get(next).filter(|cell| cell.column == *column) {
                    Some(cell) => {
                        own = true;
                        Some(cell)
                    }
                    None => merges[at]
                        .at(row)
                        .and_then(|region| self.sheet.cell(region.top, region.left)),
                };
                if let Some(cell) = cell {
                    let link = links[at].at(row).or_else(|| links[at].at(cell.row));
                    fields.push(Field { role: *role, cell, link });
                }
            }
            own.then_some(RawRow { row, first: &cells[0], fields })
        })
    }
}

/// Whether a region has cells in a column.
fn within_columns(region: &super::cells::Region, column: u32) -> bool {
    (region.left..=region.right).contains(&column)
}
