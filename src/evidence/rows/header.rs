//! The header of a table: which row it is, and what each column means. Every row near the top is
//! tried, alone and together with the row below it (a level's name merged over its status and its
//! evidence); the row that names the most columns of a layout is the header.

use std::collections::HashMap;

use crate::evidence::cells::{Sheet, Value};
use crate::evidence::limits::HEADER_ROWS;
use crate::evidence::meaning::Items;
use crate::evidence::normal::{key, letters};
use crate::evidence::words::{Column, Words};

mod near;
mod reading;

pub(crate) use near::Near;
use near::names_level;
pub(crate) use reading::Role;
use reading::{LONGEST_HEADER, Reading, combine, is_unit, read, with_unit};

/// Rows below a header that are looked at for what its columns hold.
const LOOKED_BELOW: u32 = 24;

/// A table's header.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Header {
    /// Its row (the upper of two), from 0.
    pub(crate) row: u32,
    /// The first row below it.
    pub(crate) first_row: u32,
    /// Whether a row speaks for an item's levels, each in a column of its own.
    pub(crate) wide: bool,
    /// The columns that mean something, from the left.
    pub(crate) columns: Vec<(u32, Role)>,
    /// Columns that mean the same as another one and are not read.
    pub(crate) duplicates: Vec<u32>,
}

impl Header {
    /// The first column of a meaning, for a cell that is not there; 0 where there is none.
    pub(crate) fn column(&self, column: Column, level: Option<usize>) -> u32 {
        let same = |role: &Role| role.column == column && role.level == level;
        self.columns.iter().find(|(_, role)| same(role)).map_or(0, |(at, _)| *at)
    }
}

/// Finds the header of a sheet; `row`, from 1, is where the settings say that it is.
///
/// # Errors
/// No row is one; the row that comes nearest, if any names a column at all.
pub(crate) fn find(
    sheet: &Sheet,
    items: &Items<'_>,
    words: &Words,
    row: Option<u32>,
) -> Result<Header, Option<Near>> {
    let mut finder = Finder {
        sheet,
        items,
        words,
        known: HashMap::new(),
        usual: HashMap::new(),
        best: None,
        near: None,
    };
    let rows = match row {
        Some(row) => row.saturating_sub(1)..row.max(1),
        None => 0..HEADER_ROWS,
    };
    // Nearly every header names a column by its usual word; rows that do not are data, and only
    // where no header is found are they looked at more closely.
    for closely in [false, true] {
        let likely: Vec<u32> =
            rows.clone().filter(|&row| closely || finder.has_usual_word(row)).collect();
        for &row in &likely {
            finder.try_row(row);
        }
        for row in rows.clone() {
            if likely.contains(&row) || likely.contains(&(row + 1)) {
                finder.try_pair(row);
            }
        }
        if finder.best.is_some() {
            break;
        }
    }
    let Some((_, mut header)) = finder.best.take() else { return Err(finder.nearest()) };
    finder.skip_units(&mut header);
    Ok(header)
}

struct Finder<'s> {
    sheet: &'s Sheet,
    items: &'s Items<'s>,
    words: &'s Words,
    known: HashMap<&'s str, Option<Reading>>,
    usual: HashMap<&'s str, bool>,
    best: Option<(u32, Header)>,
    near: Option<Near>,
}

impl<'s> Finder<'s> {
    fn read(&mut self, text: &'s str) -> Option<Reading> {
        let words = self.words;
        *self.known.entry(text).or_insert_with(|| read(text, words))
    }

    /// Whether a row has a text that is a header as it stands.
    fn has_usual_word(&mut self, row: u32) -> bool {
        let words = self.words;
        let is_usual = |text: &str| words.column(&letters(text)).is_some();
        self.texts(row).into_iter().any(|(_, text)| {
            text.len() <= LONGEST_HEADER
                && *self.usual.entry(text).or_insert_with(|| is_usual(text))
        })
    }

    /// The texts of a row, by column.
    fn texts(&self, row: u32) -> Vec<(u32, &'s str)> {
        let cells = self.sheet.row(row).iter();
        cells.filter_map(|cell| Some((cell.column, cell.value.text()?))).collect()
    }

    fn try_row(&mut self, row: u32) {
        let mut readings = Vec::new();
        for (column, text) in self.texts(row) {
            readings.extend(self.read(text).map(|reading| (column, reading)));
        }
        self.offer(row, row + 1, readings);
    }

    /// Tries a row together with the row below it.
    fn try_pair(&mut self, row: u32) {
        let below = self.texts(row + 1);
        let is_header =
            |reading: Option<Reading>, text: &str| reading.is_some() || is_unit(text, self.words);
        if below.is_empty() || self.texts(row).is_empty() {
            return;
        }
        let mut lower: HashMap<u32, (Option<Reading>, &str)> = HashMap::new();
        for (column, text) in below {
            let words = self.words;
            let reading = *self.known.entry(text).or_insert_with(|| read(text, words));
            if !is_header(reading, text) {
                return;
            }
            lower.insert(column, (reading, text));
        }
        let mut readings = Vec::new();
        let mut combined = false;
        for (column, text) in self.spread(row) {
            let upper = self.read(text);
            let reading = match lower.remove(&column) {
                None => upper,
                Some((None, unit)) => upper.map(|upper| with_unit(upper, unit, self.words)),
                Some((Some(lower), _)) => match upper.and_then(|upper| combine(upper, lower)) {
                    Some(both) => {
                        combined = true;
                        Some(both)
                    }
                    None => Some(lower),
                },
            };
            readings.extend(reading.map(|reading| (column, reading)));
        }
        // Two rows are one header where one says the level and the other the column; else the
        // upper one is a title.
        if !combined {
            return;
        }
        readings.extend(
            lower.into_iter().filter_map(|(column, (reading, _))| Some((column, reading?))),
        );
        readings.sort_by_key(|(column, _)| *column);
        self.offer(row, row + 2, readings);
    }

    /// The texts of a row by column, those of merged cells in each column of their merge.
    fn spread(&self, row: u32) -> Vec<(u32, &'s str)> {
        let mut texts = self.texts(row);
        let merges = self.sheet.merges.iter().filter(|region| region.top == row);
        for region in
            merges.filter(|region| region.right > region.left && region.right - region.left < 64)
        {
            if let Some(text) =
                self.sheet.cell(region.top, region.left).and_then(|cell| cell.value.text())
            {
                texts.extend((region.left + 1..=region.right).map(|column| (column, text)));
            }
        }
        texts.sort_by_key(|(column, _)| *column);
        texts.dedup_by_key(|(column, _)| *column);
        texts
    }

    /// Keeps a header if it makes a layout, and a better one than the best so far.
    fn offer(&mut self, row: u32, first_row: u32, mut readings: Vec<(u32, Reading)>) {
        // A sheet with an assessor's statuses alone is read as any other.
        if !readings.iter().any(|(_, r)| r.role.column == Column::Status) {
            let assessor = readings.iter_mut().filter(|(_, r)| r.role.column == Column::Assessor);
            assessor.for_each(|(_, reading)| reading.role.column = Column::Status);
        }
        if self.is_data(row, first_row, &readings) {
            return;
        }
        self.settle_items(row, first_row, &mut readings);
        let has = |column: Column| {
            readings.iter().any(|(_, r)| r.role.column == column && r.role.level.is_none())
        };
        let item = has(Column::Item) || has(Column::ItemTitle);
        let levelled =
            readings.iter().any(|(_, r)| r.role.column == Column::Status && r.role.level.is_some());
        let one_level = self.items.framework().levels.len() == 1;
        let long = has(Column::Status)
            && ((item && (has(Column::Level) || one_level)) || has(Column::Requirement));
        let wide = item && levelled && !(long && has(Column::Level));
        if !long && !wide {
            let mut found: Vec<Column> = readings.iter().map(|(_, r)| r.role.column).collect();
            found.sort();
            found.dedup();
            self.remember(Near::header(row, found, levelled, one_level));
            return;
        }
        let strength = readings.iter().map(|(_, reading)| reading.strength).sum();
        if self.best.as_ref().is_some_and(|(best, _)| *best >= strength) {
            return;
        }
        let (columns, duplicates) = settle(readings, wide);
        self.best = Some((strength, Header { row, first_row, wide, columns, duplicates }));
    }

    /// Whether a row that names levels is one of data: it names an item as well, or the columns below
    /// its levels hold levels too.
    fn is_data(&self, row: u32, first_row: u32, readings: &[(u32, Reading)]) -> bool {
        let words = self.words;
        let mut cells = (row..first_row).flat_map(|row| self.sheet.row(row));
        let holds_levels = |(column, reading): &(u32, Reading)| {
            reading.role.level.is_some()
                && self.most_below(*column, first_row, |value| names_level(value, words))
                    == Some(true)
        };
        cells.any(|cell| self.items.opens_row(&cell.value, words))
            || readings.iter().any(holds_levels)
    }

    /// Takes the column in which ids of items stand for that of the items, where no header names one
    /// or what stands below that header is no item: `ประเด็น` heads items as well as requirements.
    fn settle_items(&self, row: u32, first_row: u32, readings: &mut Vec<(u32, Reading)>) {
        use Column::{Category, Item, ItemTitle, Requirement, Status, Text};
        if !readings.iter().any(|(_, reading)| reading.role.column == Status) {
            return;
        }
        let is_item = |reading: &Reading| reading.role.column == Item;
        let named =
            readings.iter().find(|(_, reading)| is_item(reading)).map(|(column, _)| *column);
        let words = self.words;
        if named.is_some_and(|column| {
            self.most_below(column, first_row, |value| self.items.names_one(value, words))
                != Some(false)
        }) {
            return;
        }
        let may_be = |column: &u32| {
            let read = readings.iter().find(|(at, _)| at == column);
            read.is_none_or(|(_, reading)| {
                matches!(reading.role.column, Category | ItemTitle | Requirement | Text)
                    && reading.role.level.is_none()
            })
        };
        let mut heads: Vec<u32> =
            (row..first_row).flat_map(|row| self.texts(row)).map(|(column, _)| column).collect();
        heads.sort_unstable();
        heads.dedup();
        let holds_ids = |column: &u32| {
            self.most_below(*column, first_row, |value| self.items.is_id(value, words))
                == Some(true)
        };
        let Some(found) = heads.into_iter().filter(may_be).find(holds_ids) else { return };
        readings.retain(|(column, reading)| *column != found && !is_item(reading));
        readings.push((found, Reading::item()));
        readings.sort_by_key(|(column, _)| *column);
    }

    /// Whether a thing holds of most of the cells that stand first below a header; `None` where there
    /// are none.
    fn most_below(
        &self,
        column: u32,
        first_row: u32,
        holds: impl Fn(&Value) -> bool,
    ) -> Option<bool> {
        let first = self.sheet.cells.partition_point(|cell| cell.row < first_row);
        let (mut all, mut held) = (0, 0);
        let near =
            self.sheet.cells[first..].iter().take_while(|cell| cell.row < first_row + LOOKED_BELOW);
        for cell in near.filter(|cell| cell.column == column) {
            all += 1;
            held += u32::from(holds(&cell.value));
        }
        (all > 0).then_some(2 * held > all)
    }

    /// Keeps a row that is no header, if it comes nearer than the nearest so far.
    fn remember(&mut self, near: Near) {
        let known = self.near.as_ref().map_or(0, Near::nearness);
        if !near.found.is_empty() && near.nearness() > known {
            self.near = Some(near);
        }
    }

    /// What comes nearest to a header.
    fn nearest(self) -> Option<Near> {
        let rows = Near::rows(self.sheet, self.items, self.words);
        [self.near, rows].into_iter().flatten().max_by_key(Near::nearness)
    }

    /// Leaves out a row of units (`(ร้อยละ)`, `(วัน/เดือน/ปี)`) right below the header.
    fn skip_units(&self, header: &mut Header) {
        let below = self.texts(header.first_row);
        if below.is_empty() || !below.iter().all(|(_, text)| is_unit(text, self.words)) {
            return;
        }
        for (column, role) in &mut header.columns {
            let unit = below.iter().find(|(at, _)| at == column);
            role.percent |= unit.is_some_and(|(_, text)| self.words.says_percent(&key(text)));
        }
        header.first_row += 1;
    }
}

/// The columns that count in a layout, and those that only repeat another.
fn settle(readings: Vec<(u32, Reading)>, wide: bool) -> (Vec<(u32, Role)>, Vec<u32>) {
    let counts = |role: &Role| {
        (wide || role.level.is_none())
            && !(wide
                && matches!(role.column, Column::Status | Column::Assessor)
                && role.level.is_none())
    };
    let readings: Vec<_> = readings.into_iter().filter(|(_, r)| counts(&r.role)).collect();
    let (mut columns, mut duplicates) = (Vec::new(), Vec::new());
    for (column, reading) in &readings {
        let same =
            |other: &Role| other.column == reading.role.column && other.level == reading.role.level;
        let stronger = readings.iter().any(|(at, other)| {
            same(&other.role)
                && (other.strength > reading.strength
                    || (other.strength == reading.strength && at < column))
        });
        if !stronger || adds_up(reading.role.column) {
            columns.push((*column, reading.role));
        } else if !matches!(
            reading.role.column,
            Column::Category | Column::Text | Column::ItemTitle
        ) {
            duplicates.push(*column);
        }
    }
    (columns, duplicates)
}

/// Whether several columns of one meaning are all read.
fn adds_up(column: Column) -> bool {
    use Column::{Document, DocumentNumber, Due, Link, Note, Owner};
    matches!(column, Document | DocumentNumber | Link | Owner | Due | Note)
}
