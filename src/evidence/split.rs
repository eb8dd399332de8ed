//! One workbook for many agencies: a ministry collects the evidence of its departments in one
//! table, with a column that names the agency of each row, or in a sheet for each. What the columns of a
//! table mean, and the numbers in them, is settled by all of its rows; then each agency's are read as if
//! they were a file of their own, and still named by the cells of the workbook that people have.

mod owners;

use owners::{Own, Owner, Owners};

use super::cells::{self, Workbook};
use super::meaning::{self, Items, Scale};
use super::normal::key;
use super::rows::{self, Table};
use super::words::Words;
use super::{Evidence, leave_out_computed, of, of_one, of_reader, whole, without_table};
use crate::criteria::Framework;
use crate::diagnostic::{
    Diagnostic, NO_AGENCY_NAMED, NO_LAYOUT, NO_SUCH_COLUMN, Place, SHEET_WITHOUT_TABLE,
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
    for (at, (table, column)) in tables.iter().zip(&columns).enumerate() {
        owners.add(at, table, *column, words);
    }
    if owners.all.is_empty() {
        return match name {
            Some(name) => Err(Diagnostic::new(&NO_AGENCY_NAMED, Place::File).with("found", name)),
            None => Ok(Parts::of(of_one(workbook, &tables, items, words, diagnostics))),
        };
    }
    let labels = rows::labels::read(workbook, &tables, words, &mut diagnostics);
    // What numbers and marks mean is what they mean in the whole of a table.
    let mut reader = meaning::Reader::new(items.framework(), words, items);
    let scales: Vec<Scale> = tables.iter().map(|table| reader.scale(table)).collect();
    let evidence = |rows: Vec<Own<'_>>| {
        let mut reader = meaning::Reader::new(items.framework(), words, items);
        let mut rows = rows.into_iter().peekable();
        while let Some(Own { table, mut nth, row }) = rows.next() {
            // What a row says may go on in the next one, but not across those of others.
            let follows = std::iter::from_fn(|| {
                let next = rows.next_if(|own| (own.table, own.nth) == (table, nth + 1))?;
                nth = next.nth;
                Some(next.row)
            });
            let run = std::iter::once(row).chain(follows);
            reader.read(&tables[table], scales[table].clone(), run);
        }
        of_reader(reader, &tables, labels.clone(), diagnostics.clone())
    };
    let part = |owner: Owner<'_>| Part { agency: Some(owner.name), evidence: evidence(owner.rows) };
    Ok(Parts { agencies: owners.all.into_iter().map(part).collect(), loose: owners.loose })
}

/// The column that names the agency of each row.
fn column(table: &Table<'_>, words: &Words, name: Option<&str>) -> Option<u32> {
    let names = |text: &str| match name {
        Some(name) => key(text) == key(name),
        None => words.is_agency(&key(text)),
    };
    table.heads().find(|(_, text)| names(text)).map(|(column, _)| column)
}
