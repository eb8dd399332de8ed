//! Whose each row of a table is, by the column that names agencies.

use std::collections::HashMap;

use super::super::normal::key;
use super::super::rows::{RawRow, Table};
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
    /// Its rows, by the position of their table.
    pub(super) rows: Vec<(usize, RawRow<'w>)>,
}

impl<'w> Owners<'w> {
    /// Takes the rows of a table with the column that names the agency of each.
    pub(super) fn add(&mut self, at: usize, table: &Table<'w>, column: Option<u32>) {
        let Some(column) = column else {
            let place = Place::Sheet(table.sheet.name.clone());
            self.loose.push(Diagnostic::new(&ROW_WITHOUT_AGENCY, place));
            return;
        };
        let rows = table.rows().filter(|row| !table.repeats_header(row));
        let named: Vec<(RawRow<'w>, Option<usize>)> = rows
            .map(|row| (table.shown(row.row, column), row))
            .map(|(name, row)| (row, self.agency(name)))
            .collect();
        // A list names the agency of each row; a block of rows names its agency once, in the first.
        let mut times = vec![0; self.all.len()];
        named.iter().filter_map(|(_, agency)| *agency).for_each(|agency| times[agency] += 1);
        let mut block: Option<Block> = None;
        for (row, agency) in named {
            let place = Place::Cell(table.place(row.row, column));
            let agency = match (agency, &mut block) {
                (Some(agency), _) => {
                    self.end(block.take());
                    block = (times[agency] == 1).then_some(Block { agency, below: None });
                    agency
                }
                (None, Some(block)) => {
                    block.below.get_or_insert((place, 0)).1 += 1;
                    block.agency
                }
                (None, None) => {
                    self.loose.push(Diagnostic::new(&ROW_WITHOUT_AGENCY, place));
                    continue;
                }
            };
            self.all[agency].rows.push((at, row));
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

    /// The position of an agency by its name, which may be a new one.
    fn agency(&mut self, name: Option<String>) -> Option<usize> {
        let name = name?;
        let next = self.all.len();
        let at = *self.known.entry(key(&name)).or_insert(next);
        if at == next {
            self.all.push(Owner { name, rows: Vec::new() });
        }
        Some(at)
    }
}

/// Rows below one that names its agency, as no other row does.
struct Block {
    agency: usize,
    /// The first of them that names none, and how many there are.
    below: Option<(Place, usize)>,
}
