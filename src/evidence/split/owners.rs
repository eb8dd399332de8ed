//! Whose each row of a table is, by the column that names agencies.

use std::collections::HashMap;

use super::super::cells::Value;
use super::super::meaning::shown;
use super::super::normal::{is_blank, key};
use super::super::rows::{RawRow, Table};
use super::super::words::Words;
use crate::diagnostic::{AGENCY_FROM_ABOVE, Diagnostic, Place, ROW_WITHOUT_AGENCY};

/// The agencies that a workbook names, and what is theirs.
#[derive(Default)]
pub(super) struct Owners<'w> {
    /// The agencies, in the order in which rows name them.
    pub(super) all: Vec<Owner<'w>>,
    /// What belongs to none.
    pub(super) loose: Vec<Diagnostic>,
    /// The position of an agency by its name as compared.
    known: HashMap<String, usize>,
}

/// An agency.
pub(super) struct Owner<'w> {
    /// Its name.
    pub(super) name: String,
    /// Its rows.
    pub(super) rows: Vec<Own<'w>>,
}

/// A row of an agency.
pub(super) struct Own<'w> {
    /// The position of its table.
    pub(super) table: usize,
    /// Which of the table's rows it is, so that rows which follow each other are known.
    pub(super) nth: usize,
    /// The row.
    pub(super) row: RawRow<'w>,
}

/// Whom a cell names.
enum Named {
    Agency(usize),
    Blank,
    /// Somebody, but it cannot be read who: an error, or a formula without a value.
    Unread,
}

impl<'w> Owners<'w> {
    /// Takes the rows of a table with the column that names the agency of each.
    pub(super) fn add(&mut self, at: usize, table: &Table<'w>, column: Option<u32>, words: &Words) {
        let Some(column) = column else {
            let place = Place::Sheet(table.sheet.name.clone());
            self.loose.push(Diagnostic::new(&ROW_WITHOUT_AGENCY, place));
            return;
        };
        let rows = table.rows().filter(|row| !table.repeats_header(row));
        let rows: Vec<(RawRow<'w>, Named)> = rows
            .filter_map(|row| Some((self.named(table, (row.row, column), words)?, row)))
            .map(|(named, row)| (row, named))
            .collect();
        // A list names the agency of each row; a block of rows names its agency once, in the first.
        let mut times = vec![0; self.all.len()];
        let mut blank = 0;
        for (_, named) in &rows {
            match named {
                Named::Agency(agency) => times[*agency] += 1,
                Named::Blank => blank += 1,
                Named::Unread => {}
            }
        }
        let in_blocks = blank > times.iter().sum();
        let mut block: Option<Block> = None;
        for (nth, (row, named)) in rows.into_iter().enumerate() {
            let place = Place::Cell(table.place(row.row, column));
            let agency = match (named, &mut block) {
                (Named::Agency(agency), _) => {
                    self.end(block.take());
                    let opens = in_blocks && times[agency] == 1;
                    block = opens.then_some(Block { agency, below: None });
                    agency
                }
                (Named::Blank, Some(block)) => {
                    block.below.get_or_insert((place, 0)).1 += 1;
                    block.agency
                }
                (Named::Blank | Named::Unread, _) => {
                    self.end(block.take());
                    self.loose.push(Diagnostic::new(&ROW_WITHOUT_AGENCY, place));
                    continue;
                }
            };
            self.all[agency].rows.push(Own { table: at, nth, row });
        }
        self.end(block);
    }

    /// Says what was read on from above.
    fn end(&mut self, block: Option<Block>) {
        let Some(Block { agency, below: Some((place, count)) }) = block else { return };
        let said = Diagnostic::new(&AGENCY_FROM_ABOVE, place);
        let said = said.with("agency", &self.all[agency].name);
        self.loose.push(said.with("count", count.to_string()));
    }

    /// Whom the cell of a row names, which may be a new agency; `None` in a row of totals.
    fn named(&mut self, table: &Table<'w>, at: (u32, u32), words: &Words) -> Option<Named> {
        let name = match table.value(at.0, at.1) {
            None => return Some(Named::Blank),
            Some(value @ (Value::Text(_) | Value::Number { .. } | Value::Date(_))) => shown(value),
            Some(Value::Error(_) | Value::Bool(_) | Value::Uncached) => return Some(Named::Unread),
        };
        if is_blank(&name) {
            return Some(Named::Blank);
        }
        let own = key(&name);
        if words.is_total(&own) && !table.says_item(at.0) {
            return None;
        }
        let next = self.all.len();
        let agency = *self.known.entry(own).or_insert(next);
        if agency == next {
            self.all.push(Owner { name, rows: Vec::new() });
        }
        Some(Named::Agency(agency))
    }
}

/// Rows below one that names its agency, as no other row does.
struct Block {
    agency: usize,
    /// The first of them that names none, and how many there are.
    below: Option<(Place, usize)>,
}
