//! One workbook for many agencies: a ministry collects the evidence of its departments in one
//! table, with a column that names the agency of each row, or in a sheet for each. The workbook is
//! parted cell by cell before anything is read from it, so that each part is read as if it were a
//! file of its own, and still names the cells of the workbook that people have.

use std::collections::HashMap;

use super::cells::{self, Sheet, Workbook};
use super::limits::HEADER_ROWS;
use super::meaning::Items;
use super::normal::key;
use super::rows::{self, Table};
use super::words::Words;
use super::{Evidence, leave_out_computed, of, of_one, whole, without_table};
use crate::criteria::Framework;
use crate::diagnostic::{
    Diagnostic, NO_LAYOUT, NO_SUCH_COLUMN, Place, ROW_WITHOUT_AGENCY, SHEET_WITHOUT_TABLE,
};
use crate::settings::Reading;

/// How a workbook is parted among agencies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Parting {
    /// By the column that names agencies, where a table has one; else it is one agency's.
    #[default]
    Found,
    /// By the column of this header.
    Column(String),
    /// A sheet for each agency.
    Sheets,
}

/// The evidence of one agency of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The agency that the column or the sheet names; `None` where the workbook is one agency's.
    pub agency: Option<String>,
    /// Its evidence.
    pub evidence: Evidence,
}

/// What a workbook holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parts {
    /// The agencies in the order in which the workbook names them; at least one.
    pub agencies: Vec<Part>,
    /// What belongs to none of them.
    pub loose: Vec<Diagnostic>,
}

/// Reads evidence workbooks that may hold many agencies. The words and names by which it reads are
/// put together once, which for one workbook takes as long as reading a small one.
pub struct Splitter<'a> {
    items: Items<'a>,
    reading: &'a Reading,
    parting: Parting,
    words: Words,
}

impl<'a> Splitter<'a> {
    /// A reader of evidence on a framework.
    pub fn new(framework: &'a Framework, reading: &'a Reading, parting: Parting) -> Splitter<'a> {
        let (items, words) = (Items::new(framework), Words::new(framework, reading));
        Splitter { items, reading, parting, words }
    }

    /// Reads a workbook by its file's name and bytes; `named` where the user says whose it is, which no
    /// sheet gainsays, and no column that they did not name.
    ///
    /// # Errors
    /// As [`super::read`], or the column is not there.
    pub fn read(&self, name: &str, bytes: &[u8], named: bool) -> Result<Parts, Diagnostic> {
        self.parts(bytes, named).map_err(|found| without_table(found, name, bytes))
    }

    fn parts(&self, bytes: &[u8], named: bool) -> Result<Parts, Diagnostic> {
        let mut workbook = cells::read(bytes)?;
        leave_out_computed(bytes, &mut workbook, self.reading);
        let (items, words, reading) = (&self.items, &self.words, self.reading);
        match &self.parting {
            Parting::Found | Parting::Sheets if named => {
                whole(&workbook, items, words, reading).map(Parts::of)
            }
            Parting::Sheets => by_sheet(workbook, items, words, reading),
            Parting::Found => by_column(&workbook, items, words, reading, None),
            Parting::Column(name) => by_column(&workbook, items, words, reading, Some(name)),
        }
    }
}

impl Parts {
    /// A workbook of one agency.
    fn of(evidence: Evidence) -> Parts {
        Parts { agencies: vec![Part { agency: None, evidence }], loose: Vec::new() }
    }
}

fn by_sheet(
    workbook: Workbook,
    items: &Items<'_>,
    words: &Words,
    reading: &Reading,
) -> Result<Parts, Diagnostic> {
    let (mut agencies, mut loose) = (Vec::new(), Vec::new());
    let mut rest = Workbook::new();
    for sheet in workbook {
        let name = sheet.name.clone();
        if sheet.hidden {
            loose.push(rows::hidden_sheet(&sheet));
            continue;
        }
        let own = vec![sheet];
        match whole(&own, items, words, reading) {
            Ok(evidence) => {
                // A text file's only sheet has no name.
                let own = Some(name.trim()).filter(|name| !name.is_empty()).map(str::to_owned);
                let agency = evidence.agency.clone().or(own);
                agencies.push(Part { agency, evidence });
            }
            // A cover, a summary or a list of choices; or an agency's that nobody can read.
            Err(found) if found.code == &NO_LAYOUT => {
                let skipped = found.again(&SHEET_WITHOUT_TABLE, Place::Sheet(name.clone()));
                loose.push(skipped.with("sheet", name));
                rest.extend(own);
            }
            Err(found) => return Err(found),
        }
    }
    if agencies.is_empty() {
        // What comes nearest among all of them.
        let evidence = of(&rest, items, words, reading)?;
        agencies.push(Part { agency: None, evidence });
    }
    Ok(Parts { agencies, loose })
}

fn by_column(
    workbook: &Workbook,
    items: &Items<'_>,
    words: &Words,
    reading: &Reading,
    name: Option<&str>,
) -> Result<Parts, Diagnostic> {
    let mut diagnostics = Vec::new();
    let tables = rows::tables(workbook, items, words, reading, &mut diagnostics)?;
    let columns: Vec<Option<u32>> = tables.iter().map(|table| column(table, words, name)).collect();
    if columns.iter().all(Option::is_none) {
        if let Some(name) = name {
            let accepted: Vec<&str> =
                tables.iter().flat_map(Table::heads).map(|(_, text)| text).collect();
            return Err(Diagnostic::new(&NO_SUCH_COLUMN, Place::File)
                .with("found", name)
                .with("accepted", accepted.join(", ")));
        }
        return Ok(Parts::of(of_one(workbook, &tables, items, words, diagnostics)));
    }

    let mut owners = Owners::default();
    for (table, column) in tables.iter().zip(&columns) {
        owners.add(table, *column);
    }
    let mut agencies = Vec::new();
    for (at, agency) in owners.names.iter().enumerate() {
        let own: Workbook =
            workbook.iter().map(|sheet| part(sheet, &tables, &owners, at)).collect();
        // A part whose every table is empty is a part without a word on any requirement.
        let evidence = of(&own, items, words, reading)?;
        agencies.push(Part { agency: Some(agency.clone()), evidence });
    }
    Ok(Parts { agencies, loose: owners.loose })
}

/// The column that names the agency of each row.
fn column(table: &Table<'_>, words: &Words, name: Option<&str>) -> Option<u32> {
    let names = |text: &str| match name {
        Some(name) => key(text) == key(name),
        None => words.is_agency(&key(text)),
    };
    table.heads().find(|(_, text)| names(text)).map(|(column, _)| column)
}

/// Whose each row is.
#[derive(Default)]
struct Owners {
    /// The agencies, in the order in which rows name them.
    names: Vec<String>,
    /// The position of an agency by its name as compared.
    known: HashMap<String, usize>,
    /// The agency of a row of a sheet, by the sheet's name.
    rows: HashMap<(String, u32), usize>,
    /// What belongs to none.
    loose: Vec<Diagnostic>,
}

impl Owners {
    fn add(&mut self, table: &Table<'_>, column: Option<u32>) {
        let sheet = table.sheet;
        let Some(column) = column else {
            let place = Place::Sheet(sheet.name.clone());
            self.loose.push(Diagnostic::new(&ROW_WITHOUT_AGENCY, place));
            return;
        };
        for row in table.rows() {
            let Some(name) = table.text(row.row, column) else {
                let place = Place::Cell(table.place(row.row, column));
                self.loose.push(Diagnostic::new(&ROW_WITHOUT_AGENCY, place));
                continue;
            };
            let agency = *self.known.entry(key(name)).or_insert_with(|| {
                self.names.push(name.trim().to_owned());
                self.names.len() - 1
            });
            self.rows.insert((sheet.name.clone(), row.row), agency);
        }
    }
}

/// What a sheet holds of one agency: what stands above its table, and the agency's rows; of a sheet
/// without a table what may label agency and year.
fn part(sheet: &Sheet, tables: &[Table<'_>], owners: &Owners, agency: usize) -> Sheet {
    let table = tables.iter().find(|table| std::ptr::eq(table.sheet, sheet));
    let first = table.map_or(HEADER_ROWS, |table| table.header.first_row);
    let mut name = (sheet.name.clone(), 0);
    let mut owns = |row: u32| {
        name.1 = row;
        row < first || (table.is_some() && owners.rows.get(&name) == Some(&agency))
    };
    let cells =
        sheet.cells.chunk_by(|a, b| a.row == b.row).filter(|row| owns(row[0].row)).flatten();
    let mut own = Sheet {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        cells: cells.cloned().collect(),
        ..Sheet::default()
    };
    let holds = |top: u32, bottom: u32| {
        let at = own.cells.partition_point(|cell| cell.row < top);
        own.cells.get(at).is_some_and(|cell| cell.row <= bottom)
    };
    let merges = sheet.merges.iter().filter(|region| holds(region.top, region.bottom));
    let merges = merges.copied().collect();
    let links = sheet.links.iter().filter(|(region, _)| holds(region.top, region.bottom));
    let links = links.cloned().collect();
    own.merges = merges;
    own.links = links;
    own
}
