//! The third step of reading: rows of fields → rows of evidence, or diagnostics. Each field is read
//! by the framework's own ids and names and by the words of [`super::words`]; what cannot be read is
//! said, with its cell and what would be accepted, and never guessed.

use std::collections::HashSet;
use std::rc::Rc;

use foldhash::HashMap;

use super::Row;
use super::cells::{Cell, Value};
use super::normal::{self, key};
use super::rows::{Field, RawRow, Table};
use super::words::{Column, Words};
use crate::catalogue::reading;
use crate::criteria::Framework;
use crate::diagnostic::*;
use crate::exact::{Exact, decimal};
use crate::text::{Lang, fill};

mod above;
mod effort;
mod item;
mod level;
mod named;
mod near;
mod requirement;
mod row;
mod stated;
mod status;
mod text;
mod ticks;

pub(super) use item::Items;
use stated::Stated;
use status::Found;
pub(super) use status::is_status;
pub(super) use text::shown;
pub(super) use ticks::is_mark;

/// Turns the rows of tables into evidence.
pub(crate) struct Reader<'f> {
    framework: &'f Framework,
    words: &'f Words,
    items: &'f Items<'f>,
    /// The requirements of each level of each item, by their positions.
    rungs: Vec<Vec<Vec<usize>>>,
    /// What texts were read as before: a register says the same few words over and over.
    known: Memo,
    /// That of the table that is read.
    scale: Scale,
    /// What the row above speaks for, in the long layout.
    above: Option<above::Above>,
    rows: Vec<Row>,
    diagnostics: Vec<Diagnostic>,
    said: HashSet<(&'static str, CellPlace)>,
}

/// What plain numbers and marks mean in a table, which all of its rows decide.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scale {
    /// The highest number of points, where its statuses are points.
    highest: Option<Exact>,
    /// The columns of percentages with a number above 1.
    hundreds: Vec<u32>,
    /// Whether check marks tick columns of statuses.
    checks: bool,
}

/// What texts were read as.
#[derive(Default)]
struct Memo {
    items: HashMap<Rc<str>, usize>,
    levels: HashMap<Rc<str>, usize>,
    /// By what plain numbers mean.
    statuses: [HashMap<Rc<str>, Found>; 4],
    totals: HashMap<Rc<str>, bool>,
}

impl<'f> Reader<'f> {
    /// A reader for evidence on a framework.
    pub(crate) fn new(
        framework: &'f Framework,
        words: &'f Words,
        items: &'f Items<'f>,
    ) -> Reader<'f> {
        let mut next = 0;
        let rungs = framework.items().map(|(_, item)| {
            let rungs = item.rungs.iter().map(|rung| {
                let first = next;
                next += rung.len();
                (first..next).collect()
            });
            rungs.collect()
        });
        let rungs = rungs.collect();
        Reader {
            framework,
            words,
            items,
            rungs,
            known: Memo::default(),
            scale: Scale::default(),
            above: None,
            rows: Vec::new(),
            diagnostics: Vec::new(),
            said: HashSet::new(),
        }
    }

    /// What was read.
    pub(crate) fn finish(self) -> (Vec<Row>, Vec<Diagnostic>) {
        (self.rows, self.diagnostics)
    }

    /// What plain numbers and marks mean in a table.
    pub(crate) fn scale(&mut self, table: &Table<'_>) -> Scale {
        Scale {
            highest: self.highest_point(table),
            hundreds: self.columns_to_hundred(table),
            checks: self.has_checks(table),
        }
    }

    /// Reads rows of a table, by the scale of the whole of it.
    pub(crate) fn read<'w>(
        &mut self,
        table: &Table<'_>,
        scale: Scale,
        rows: impl Iterator<Item = RawRow<'w>>,
    ) {
        self.scale = scale;
        self.above = None;
        for mut row in rows {
            if self.is_beside_the_point(table, &row) || !self.keep_ticked(table, &mut row) {
                self.say_of_total(table, &row);
                self.passes(&row);
                continue;
            }
            match table.header.wide {
                true => self.read_wide(table, &row),
                false => self.read_long(table, &row),
            }
        }
    }

    /// Whether a row says nothing of a requirement: blank in all that an agency fills in, a row of
    /// totals, the header once more.
    fn is_beside_the_point(&mut self, table: &Table<'_>, row: &RawRow<'_>) -> bool {
        if !row.fields.iter().any(|field| says_something(field, self.words)) {
            return true;
        }
        self.is_total(row) || table.repeats_header(row)
    }

    /// Whether a row sums up others: it begins with a word for that, which is no item's title, and names
    /// no item in another cell (`รวมข้อ 1.1` sums up 1.1).
    fn is_total(&mut self, row: &RawRow<'_>) -> bool {
        let Value::Text(first) = &row.first.value else { return false };
        let words = self.words;
        let total = match self.known.totals.get(&**first) {
            Some(&known) => known,
            None => {
                let total = words.is_total(&key(first));
                self.known.totals.insert(first.clone(), total);
                total
            }
        };
        let names_item = |field: &Field<'_>| match std::ptr::eq(field.cell, row.first) {
            true => self.items.is_title(first),
            false => self.items.read(&field.cell.value, words).is_ok(),
        };
        total && !self.item_of(row).is_some_and(names_item)
    }

    /// Says what a row of totals carries beside numbers, which is what totals consist of.
    fn say_of_total(&mut self, table: &Table<'_>, row: &RawRow<'_>) {
        if !self.is_total(row) || table.repeats_header(row) {
            return;
        }
        let of_evidence = |column| {
            matches!(
                column,
                Column::Status
                    | Column::Assessor
                    | Column::Document
                    | Column::DocumentNumber
                    | Column::Link
            )
        };
        let is_sum = |value: &Value| match value {
            Value::Text(text) => {
                decimal(self.words.without_percent(&key(text)).unwrap_or(&key(text))).is_some()
            }
            Value::Number { .. } => true,
            _ => false,
        };
        let mut fields = row.fields.iter().filter(|field| {
            of_evidence(field.role.column)
                && field.cell.row == row.row
                && !std::ptr::eq(field.cell, row.first)
                && says_something(field, self.words)
                && !is_sum(&field.cell.value)
        });
        let Some(field) = fields.next() else { return };
        let said = Diagnostic::new(&TOTAL_NOT_READ, self.at(table, field.cell))
            .with("total", text::shown(&row.first.value));
        let what = match &field.cell.value {
            Value::Uncached => &reading::HOLDS_FORMULA,
            _ => &reading::HOLDS,
        };
        let found = printable(&text::shown(&field.cell.value));
        let what = |lang| fill(what.get(lang), &[("found", &found)]);
        self.say(said.with_said("what", what(Lang::Th), what(Lang::En)));
    }

    /// The field that names the item.
    fn item_of<'r, 'w>(&self, row: &'r RawRow<'w>) -> Option<&'r Field<'w>> {
        let named = row.field(Column::Item).filter(|field| !is_blank(field.cell));
        named.or_else(|| row.field(Column::ItemTitle).filter(|field| !is_blank(field.cell)))
    }

    fn read_long(&mut self, table: &Table<'_>, row: &RawRow<'_>) {
        let Some(requirements) = self.long_requirements(table, row) else { return };
        let status_field = row.field(Column::Status);
        let column = table.header.column(Column::Status, None);
        let place = match status_field {
            Some(field) => table.place(field.cell.row, field.cell.column),
            None => table.place(row.row, column),
        };
        let stated = self.status(table, status_field);
        let row = self.row(table, row, None, place, requirements, stated);
        self.keep(row);
    }

    fn read_wide(&mut self, table: &Table<'_>, row: &RawRow<'_>) {
        let Some(item) = self.item(table, row) else { return };
        let shared =
            row.fields.iter().any(|f| f.role.level.is_none() && says_something(f, self.words));
        let mut spoken = false;
        for level in 0..self.framework.levels.len() {
            let of_level = |field: &&Field<'_>| field.role.level == Some(level);
            let said = row.fields.iter().filter(of_level).any(|f| says_something(f, self.words));
            if !said {
                continue;
            }
            spoken = true;
            let mut fields = row.fields.iter().filter(of_level);
            let status_field = fields.find(|field| field.role.column == Column::Status);
            let column = table.header.column(Column::Status, Some(level));
            let place = match status_field {
                Some(field) => table.place(field.cell.row, field.cell.column),
                None => table.place(row.row, column),
            };
            let stated = self.status(table, status_field);
            let requirements = self.rungs[item][level].clone();
            let row = self.row(table, row, Some(level), place, requirements, stated);
            self.keep(row);
        }
        if shared && !spoken {
            let requirements = self.rungs[item].concat();
            let place = row.fields.iter().find(|field| says_something(field, self.words));
            let place = place.map_or(row.first, |field| field.cell);
            let place = table.place(row.row, place.column);
            let stated = Stated { status: None, text: String::new() };
            let row = self.row(table, row, None, place, requirements, stated);
            self.keep(row);
        }
    }

    fn keep(&mut self, row: Row) {
        let empty = row.status.is_none()
            && row.assessor.is_none()
            && !row.has_evidence()
            && row.owner.is_none()
            && row.due.is_none()
            && row.effort.is_none()
            && row.note.is_none();
        if !empty {
            self.rows.push(row);
        }
    }

    /// What to say of a cell that holds an error, or a formula without a result.
    fn unreadable(&self, table: &Table<'_>, cell: &Cell) -> Option<Diagnostic> {
        match &cell.value {
            Value::Error(error) => {
                Some(Diagnostic::new(&CELL_ERROR, self.at(table, cell)).with("found", error))
            }
            Value::Uncached => Some(Diagnostic::new(&FORMULA_NOT_CALCULATED, self.at(table, cell))),
            _ => None,
        }
    }

    fn at(&self, table: &Table<'_>, cell: &Cell) -> Place {
        Place::Cell(table.place(cell.row, cell.column))
    }

    /// Says something once for each cell: a merged cell counts in many rows.
    fn say(&mut self, diagnostic: Diagnostic) {
        if let Place::Cell(place) = &diagnostic.place
            && !self.said.insert((diagnostic.code.id, place.clone()))
        {
            return;
        }
        self.diagnostics.push(diagnostic);
    }
}

/// Fills `{hint}` with what may have been meant; with nothing where there is no such thing.
fn with_names(said: Diagnostic, hint: &crate::text::Words, names: &[String]) -> Diagnostic {
    if names.is_empty() {
        return said.with("hint", "");
    }
    let or = crate::catalogue::reading::OR;
    let name = |or: &str| names.join(or);
    said.with_said(
        "hint",
        fill(hint.th, &[("name", &name(or.th))]),
        fill(hint.en, &[("name", &name(or.en))]),
    )
}

/// Whether a cell looks empty.
fn is_blank(cell: &Cell) -> bool {
    matches!(&cell.value, Value::Text(text) if normal::is_blank(text))
}

/// Whether a field holds something that an agency fills in, other than placeholders.
fn says_something(field: &Field<'_>, words: &Words) -> bool {
    use Column::{
        Assessor, Dated, Document, DocumentNumber, Due, Effort, Link, Note, Owner, Status,
        ValidUntil,
    };
    match field.role.column {
        Status | Assessor => !is_blank(field.cell),
        Document | DocumentNumber | Link | Dated | ValidUntil | Owner | Due | Effort | Note => {
            field.link.is_some()
                || match &field.cell.value {
                    Value::Text(_) => text::given(&field.cell.value, words).is_some(),
                    _ => true,
                }
        }
        _ => false,
    }
}
