//! The header of a table: which row it is, and what each column means. Every row near the top is
//! tried, alone and together with the row below it (a level's name merged over its status and its
//! evidence); the row that names the most columns of a layout is the header.

use std::collections::{BTreeMap, HashSet};

use foldhash::HashMap;

use crate::evidence::cells::Sheet;
use crate::evidence::limits::HEADER_ROWS;
use crate::evidence::meaning::Items;
use crate::evidence::normal::{key, letters};
use crate::evidence::words::{Column, Words};

mod below;
mod near;
mod reading;
mod settle;
mod ticks;

pub(crate) use near::Near;
use reading::{LONGEST_HEADER, Reading, combine, read, tick_below, with_unit};
pub(crate) use reading::{Role, is_unit};
use settle::settle;

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

/// What texts were read as before: sheets of one workbook head their columns alike.
#[derive(Default)]
pub(crate) struct Known<'w> {
    readings: HashMap<&'w str, Option<Reading>>,
    usual: HashMap<&'w str, bool>,
}

/// Finds the header of a sheet; `row`, from 1, is where the settings say that it is.
///
/// # Errors
/// No row is one; the row that comes nearest, if any names a column at all.
pub(crate) fn find<'w>(
    sheet: &'w Sheet,
    items: &Items<'_>,
    words: &Words,
    row: Option<u32>,
    known: &mut Known<'w>,
) -> Result<Header, Option<Near>> {
    let mut finder = Finder { sheet, items, words, known, best: None, near: None };
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

struct Finder<'s, 'w> {
    sheet: &'w Sheet,
    items: &'s Items<'s>,
    words: &'s Words,
    known: &'s mut Known<'w>,
    best: Option<(u32, Header)>,
    near: Option<Near>,
}

impl<'w> Finder<'_, 'w> {
    fn read(&mut self, text: &'w str) -> Option<Reading> {
        let words = self.words;
        *self.known.readings.entry(text).or_insert_with(|| read(text, words))
    }

    /// Whether a row has a text that is a header as it stands.
    fn has_usual_word(&mut self, row: u32) -> bool {
        let words = self.words;
        let is_usual = |text: &str| words.column(&letters(text)).is_some();
        self.texts(row).into_iter().any(|(_, text)| {
            text.len() <= LONGEST_HEADER
                && *self.known.usual.entry(text).or_insert_with(|| is_usual(text))
        })
    }

    /// The texts of a row, by column.
    fn texts(&self, row: u32) -> Vec<(u32, &'w str)> {
        let cells = self.sheet.row(row).iter();
        cells.filter_map(|cell| Some((cell.column, cell.value.text()?))).collect()
    }

    fn try_row(&mut self, row: u32) {
        let texts = self.texts(row);
        let mut readings: BTreeMap<u32, Reading> = BTreeMap::new();
        for (column, text) in &texts {
            readings.extend(self.read(text).map(|reading| (*column, reading)));
        }
        for group in self.ticks(&texts, row + 1) {
            if !self.are_of_another(&group, row) {
                readings.extend(group);
            }
        }
        self.offer(row, row + 1, readings.into_iter().collect());
    }

    /// Tries a row together with the row below it.
    fn try_pair(&mut self, row: u32) {
        let below = self.texts(row + 1);
        let is_header =
            |reading: Option<Reading>, text: &str| reading.is_some() || is_unit(text, self.words);
        if below.is_empty() || self.texts(row).is_empty() {
            return;
        }
        let groups = self.ticks(&below, row + 2);
        let ticks: HashMap<u32, Reading> = groups.iter().flatten().copied().collect();
        let mut lower: HashMap<u32, (Option<Reading>, &str)> = HashMap::default();
        for (column, text) in below {
            let reading = ticks.get(&column).copied().or_else(|| self.read(text));
            if !is_header(reading, text) {
                return;
            }
            lower.insert(column, (reading, text));
        }
        let is_item =
            |reading: &Reading| matches!(reading.role.column, Column::Item | Column::ItemTitle);
        let lower_items = lower.values().filter_map(|(reading, _)| reading.as_ref()).any(is_item);
        let mut readings = Vec::new();
        let mut combined = false;
        let upper_texts = self.spread(row);
        // A text over the first of some columns that are ticked is that of all of them.
        for group in &groups {
            let over = |column: u32| upper_texts.iter().find(|(at, _)| *at == column);
            let first = over(group[0].0).map(|(_, text)| *text);
            combined |= first.is_some();
            for (column, tick) in group {
                let text = over(*column).map(|(_, text)| *text).or(first);
                let upper = text.and_then(|text| self.read(text));
                readings.extend(tick_below(upper, *tick).map(|reading| (*column, reading)));
                lower.remove(column);
            }
        }
        for (column, text) in upper_texts.into_iter().filter(|(at, _)| !ticks.contains_key(at)) {
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
        // Two rows are one header where one says the level and the other the column, or the lower one
        // levels and only the upper one items; else the upper one is a title.
        let levels = |reading: &Reading| reading.role.level.is_some();
        let parted = readings.iter().any(|(_, reading)| is_item(reading))
            && readings.iter().any(|(_, reading)| levels(reading))
            && !lower_items;
        if !combined && !parted {
            return;
        }
        readings.extend(
            lower.into_iter().filter_map(|(column, (reading, _))| Some((column, reading?))),
        );
        readings.sort_by_key(|(column, _)| *column);
        self.offer(row, row + 2, readings);
    }

    /// The texts of a row by column, those of merged cells in each column of their merge.
    fn spread(&self, row: u32) -> Vec<(u32, &'w str)> {
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
        self.settle_statuses(first_row, &mut readings);
        self.leave_out_empty(first_row, &mut readings);
        let has = |column: Column| {
            readings.iter().any(|(_, r)| r.role.column == column && r.role.level.is_none())
        };
        let item = has(Column::Item) || has(Column::ItemTitle);
        let levels = readings.iter().filter(|(_, r)| r.role.column == Column::Status);
        let levels: HashSet<usize> = levels.filter_map(|(_, r)| r.role.level).collect();
        let levelled = !levels.is_empty();
        let one_level = self.items.framework().levels.len() == 1;
        let long = has(Column::Status)
            && ((item && (has(Column::Level) || one_level)) || has(Column::Requirement));
        // A wide table may have a score and the level that it comes to beside the levels themselves.
        let wide = item && levelled && (levels.len() > 1 || !(long && has(Column::Level)));
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
