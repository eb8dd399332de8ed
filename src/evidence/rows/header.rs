//! The header of a table: which row it is, and what each column means. Every row near the top is
//! tried, alone and together with the row below it (a level's name merged over its status and its
//! evidence); the row that names the most columns of a layout is the header.

use std::collections::HashMap;

use crate::criteria::Framework;
use crate::evidence::cells::Sheet;
use crate::evidence::limits::HEADER_ROWS;
use crate::evidence::normal::{key, letters};
use crate::evidence::words::{Column, Words};

/// Characters of the longest text that can be a header.
const LONGEST_HEADER: usize = 80;

/// Characters of the longest text in which a part may decide.
const LONGEST_BY_PART: usize = 40;

/// How surely a text is a header: as it stands, by a level's name, or by a part of it.
const EXACT: u32 = 3;
const BY_LEVEL: u32 = 2;
const BY_PART: u32 = 1;

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Role {
    /// What it holds.
    pub(crate) column: Column,
    /// The level that it speaks of, where columns stand for levels.
    pub(crate) level: Option<usize>,
    /// Whether its plain numbers are percentages.
    pub(crate) percent: bool,
}

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

/// A row that names columns, but not all that a layout needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Near {
    /// The row, from 0.
    pub(crate) row: u32,
    /// What it names.
    pub(crate) found: Vec<Column>,
    /// What it lacks of the layout that it is nearest to.
    pub(crate) missing: Vec<Column>,
}

impl Near {
    /// Whether the row heads evidence that lacks only a column, rather than something else.
    pub(crate) fn is_almost(&self) -> bool {
        use Column::{Document, Item, Level, Link, Status};
        let has = |column| self.found.contains(&column);
        has(Item)
            && self.found.len() >= 3
            && [Document, Level, Link, Status].map(has).contains(&true)
    }
}

/// A role, and how surely a header means it.
#[derive(Clone, Copy)]
struct Reading {
    role: Role,
    strength: u32,
}

/// Finds the header of a sheet; `row`, from 1, is where the settings say that it is.
///
/// # Errors
/// No row is one; the row that comes nearest, if any names a column at all.
pub(crate) fn find(
    sheet: &Sheet,
    framework: &Framework,
    words: &Words,
    row: Option<u32>,
) -> Result<Header, Option<Near>> {
    let mut finder =
        Finder { sheet, framework, words, known: HashMap::new(), best: None, near: None };
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
    let Some((_, mut header)) = finder.best.take() else { return Err(finder.near) };
    finder.skip_units(&mut header);
    Ok(header)
}

struct Finder<'s> {
    sheet: &'s Sheet,
    framework: &'s Framework,
    words: &'s Words,
    known: HashMap<&'s str, Option<Reading>>,
    best: Option<(u32, Header)>,
    near: Option<Near>,
}

impl<'s> Finder<'s> {
    fn read(&mut self, text: &'s str) -> Option<Reading> {
        let words = self.words;
        *self.known.entry(text).or_insert_with(|| read(text, words))
    }

    /// Whether a row has a text that is a header as it stands.
    fn has_usual_word(&self, row: u32) -> bool {
        let mut texts = self.texts(row).into_iter();
        texts.any(|(_, text)| {
            text.len() <= LONGEST_HEADER && self.words.column(&letters(text)).is_some()
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
    fn offer(&mut self, row: u32, first_row: u32, readings: Vec<(u32, Reading)>) {
        let has = |column: Column| {
            readings.iter().any(|(_, r)| r.role.column == column && r.role.level.is_none())
        };
        let item = has(Column::Item) || has(Column::ItemTitle);
        let levelled =
            readings.iter().any(|(_, r)| r.role.column == Column::Status && r.role.level.is_some());
        let one_level = self.framework.levels.len() == 1;
        let long = has(Column::Status)
            && ((item && (has(Column::Level) || one_level)) || has(Column::Requirement));
        let wide = item && levelled && !(long && has(Column::Level));
        if !long && !wide {
            let mut found: Vec<Column> = readings.iter().map(|(_, r)| r.role.column).collect();
            found.sort();
            found.dedup();
            self.remember(Near { row, missing: missing(&found, levelled, one_level), found });
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
        let known = self.near.as_ref().map_or(0, |near| near.found.len());
        if near.found.len() > known {
            self.near = Some(near);
        }
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

/// The columns that count in a layout, and those that only repeat another.
fn settle(readings: Vec<(u32, Reading)>, wide: bool) -> (Vec<(u32, Role)>, Vec<u32>) {
    let counts = |role: &Role| {
        (wide || role.level.is_none())
            && !(wide && role.column == Column::Status && role.level.is_none())
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

/// What an upper and a lower header mean together, where one names the level and the other the
/// column.
fn combine(upper: Reading, lower: Reading) -> Option<Reading> {
    let named =
        |reading: Reading| reading.role.level.filter(|_| reading.role.column == Column::Status);
    let percent = upper.role.percent || lower.role.percent;
    let with = |level, reading: Reading| Reading {
        role: Role { level: Some(level), percent, ..reading.role },
        strength: EXACT,
    };
    match (named(upper), named(lower)) {
        (Some(level), None) if lower.role.level.is_none() => Some(with(level, lower)),
        (None, Some(level)) if upper.role.level.is_none() => Some(with(level, upper)),
        _ => None,
    }
}

/// A header with the unit that stands below it.
fn with_unit(mut reading: Reading, unit: &str, words: &Words) -> Reading {
    reading.role.percent |= words.says_percent(&key(unit));
    reading
}

/// Whether a text is a unit: in parentheses, or a word for percent.
fn is_unit(text: &str, words: &Words) -> bool {
    let key = key(text);
    let bracketed = (key.starts_with('(') && key.ends_with(')'))
        || (key.starts_with('[') && key.ends_with(']'));
    bracketed || words.without_percent(&key) == Some("")
}

/// What a header means.
fn read(text: &str, words: &Words) -> Option<Reading> {
    if text.len() > LONGEST_HEADER * 4 || text.chars().count() > LONGEST_HEADER {
        return None;
    }
    let percent = words.says_percent(&key(text));
    let role =
        |column, level, strength| Reading { role: Role { column, level, percent }, strength };
    let (outside, inside) = split_parentheses(text);
    let forms = [letters(text), letters(&outside), letters(&inside)];
    let forms = || forms.iter().filter(|form| !form.is_empty());
    let is_name = |form: &&String| form.chars().any(char::is_alphabetic);

    // What the whole says comes before what a part says: `หลักฐาน (พื้นฐาน)` speaks of a level.
    for (at, form) in forms().enumerate() {
        if let Some(column) = words.column(form) {
            return Some(role(column, None, EXACT));
        }
        if let Some(level) = Some(form).filter(is_name).and_then(|form| words.level(form)) {
            return Some(role(Column::Status, Some(level), BY_LEVEL));
        }
        if let Some((column, level)) = level_and_column(form, words).filter(|_| at == 0) {
            return Some(role(column, Some(level), EXACT));
        }
    }
    let short = |form: &&String| form.chars().count() <= LONGEST_BY_PART;
    let by_part = forms().filter(short).find_map(|form| words.column_by_part(form));
    if let Some(column) = by_part {
        return Some(role(column, None, BY_PART));
    }
    (key(text) == "%").then_some(role(Column::Status, None, BY_PART))
}

/// A level and a column named in one header: `พื้นฐาน: หลักฐาน`, `สถานะระดับก้าวหน้า`.
fn level_and_column(form: &str, words: &Words) -> Option<(Column, usize)> {
    let long_enough =
        |name: &str| if name.is_ascii() { name.len() >= 5 } else { name.chars().count() >= 4 };
    let mut names: Vec<(&str, usize)> =
        words.level_names().filter(|(name, _)| long_enough(name) && form.contains(*name)).collect();
    names.sort_by_key(|(name, level)| (std::cmp::Reverse(name.len()), *level));
    names.iter().find_map(|&(name, level)| {
        let (before, after) = form.split_once(name)?;
        let rest = format!("{before}{after}");
        // A header that names several levels is of none of them.
        if names.iter().any(|(other, at)| *at != level && rest.contains(other)) {
            return None;
        }
        let bare = without_level_words(&rest, words);
        let column = words.column(&rest).or_else(|| words.column(bare));
        let column = column.or_else(|| words.column_by_part(bare))?;
        Some((column, level))
    })
}

/// A text without a word for level at either end.
fn without_level_words<'t>(text: &'t str, words: &Words) -> &'t str {
    let mut text = text;
    for prefix in words.level_prefixes() {
        text = text.strip_prefix(prefix.as_str()).unwrap_or(text);
        text = text.strip_suffix(prefix.as_str()).unwrap_or(text);
    }
    text
}

/// What stands outside and inside the parentheses of a text.
fn split_parentheses(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0u32);
    for c in text.chars() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
    }
    (outside, inside)
}
