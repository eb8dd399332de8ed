//! What comes near to a header where no row is one: a row that names some of the columns that a layout
//! needs, or rows of items without any header above them.

use crate::evidence::cells::{Sheet, Value};
use crate::evidence::limits::HEADER_ROWS;
use crate::evidence::meaning::Items;
use crate::evidence::normal::key;
use crate::evidence::words::{Column, Words};

/// Rows of items and levels from which on a sheet without a header is taken for evidence.
const FEWEST_ROWS: usize = 2;

/// What comes nearest to a header in a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Near {
    /// The row, from 0.
    pub(crate) row: u32,
    /// The columns that it names; none where it is the first of the rows without a header.
    pub(crate) found: Vec<Column>,
    /// What it lacks of the layout that it is nearest to.
    pub(crate) missing: Vec<Column>,
    /// Whether the sheet holds evidence that lacks only a column or its header, rather than something
    /// else.
    pub(crate) almost: bool,
}

impl Near {
    /// A row that names these columns; `levelled` where one of them is the status of a level.
    pub(super) fn header(row: u32, found: Vec<Column>, levelled: bool, one_level: bool) -> Near {
        use Column::{Document, Item, Level, Link, Status};
        let has = |column| found.contains(&column);
        let almost = has(Item)
            && found.len() >= 3
            && [Document, Level, Link, Status].map(has).contains(&true);
        Near { row, missing: missing(&found, levelled, one_level), found, almost }
    }

    /// Rows that begin with items, near the top of a sheet.
    pub(super) fn rows(sheet: &Sheet, items: &Items<'_>, words: &Words) -> Option<Near> {
        let near = sheet.cells.iter().take_while(|cell| cell.row < HEADER_ROWS);
        let (mut first, mut levelled) = (None, 0);
        for cell in near.filter(|cell| items.opens_row(&cell.value, words)) {
            first = first.or(Some(cell.row));
            let mut row = sheet.row(cell.row).iter();
            levelled += usize::from(row.any(|cell| names_level(&cell.value, words)));
        }
        let one_level = items.framework().levels.len() == 1;
        Some(Near {
            row: first?,
            found: Vec::new(),
            missing: missing(&[], false, one_level),
            almost: levelled >= FEWEST_ROWS,
        })
    }

    /// How near it comes.
    pub(crate) fn nearness(&self) -> usize {
        // Rows of items come nearer than a word that may be a header by chance.
        if self.found.is_empty() { 3 } else { 2 * self.found.len() }
    }
}

/// Whether a value is the name of a level, and more than its number.
pub(super) fn names_level(value: &Value, words: &Words) -> bool {
    let name = value.text().map(key).filter(|key| key.contains(char::is_alphabetic));
    name.is_some_and(|name| words.level(&name).is_some())
}

/// What a row that names these columns lacks of a layout.
fn missing(found: &[Column], levelled: bool, one_level: bool) -> Vec<Column> {
    let has = |column: &Column| {
        found.contains(column) || (*column == Column::Item && found.contains(&Column::ItemTitle))
    };
    let needed = match (levelled, one_level) {
        (true, _) => &[Column::Item][..],
        (false, true) => &[Column::Item, Column::Status],
        (false, false) => &[Column::Item, Column::Level, Column::Status],
    };
    needed.iter().copied().filter(|column| !has(column)).collect()
}
