//! The status of a row as its table has it: what plain numbers mean depends on the column that they
//! stand in, and what cannot be read leaves the row its evidence.

use super::status::{self, Found, Numbers};
use super::text::number;
use super::{Reader, is_blank, near, text, with_names};
use crate::diagnostic::*;
use crate::evidence::Status;
use crate::evidence::cells::Value;
use crate::evidence::normal::key;
use crate::evidence::rows::{Field, Role, Table};
use crate::evidence::words::Column;
use crate::exact::{Exact, decimal, plain, whole};

/// What a row says of how far something is met.
pub(super) struct Stated {
    /// The status; `None` where there is none, or none that can be read, which has been said.
    pub(super) status: Option<Status>,
    /// The status as it was written.
    pub(super) text: String,
}

impl Reader<'_> {
    /// The status of a field.
    pub(super) fn status(&mut self, table: &Table<'_>, field: Option<&Field<'_>>) -> Stated {
        let Some(field) = field.filter(|field| !is_blank(field.cell)) else {
            return Stated { status: None, text: String::new() };
        };
        if let Some(said) = self.unreadable(table, field.cell) {
            self.say(said);
            return Stated { status: None, text: text::shown(&field.cell.value) };
        }
        if let Some(word) = field.role.says {
            let text = table.head(field.cell.column).unwrap_or_default().to_owned();
            return Stated { status: Some(word.into()), text };
        }
        let shown = text::shown(&field.cell.value);
        let numbers = match (field.role.percent, &self.scale.highest) {
            (true, _) if self.scale.hundreds.contains(&field.cell.column) => Numbers::Percentages,
            (true, _) => Numbers::LowPercentages,
            (false, Some(_)) => Numbers::Points,
            (false, None) => Numbers::Truths,
        };
        let found = match &field.cell.value {
            Value::Text(text) => match self.known.statuses[numbers as usize].get(&**text) {
                Some(found) => found.clone(),
                None => {
                    let found = status::read(&field.cell.value, numbers, self.words);
                    self.known.statuses[numbers as usize].insert(text.clone(), found.clone());
                    found
                }
            },
            value => status::read(value, numbers, self.words),
        };
        let at = self.at(table, field.cell);
        let said = match found {
            Found::Status(status) => return Stated { status: Some(status), text: shown },
            Found::OutOfRange => Diagnostic::new(&PERCENT_OUT_OF_RANGE, at).with("found", &shown),
            Found::Unclear(other) => {
                Diagnostic::new(&UNCLEAR_PERCENT, at).with("found", &shown).with("other", other)
            }
            Found::Point => {
                let highest = self.scale.highest.as_ref().map(plain).unwrap_or_default();
                Diagnostic::new(&UNCLEAR_NUMBER, at).with("found", &shown).with("largest", highest)
            }
            Found::Unknown => {
                let near = near::nearest(&shown, self.words.status_display());
                let near: Vec<String> = near.into_iter().collect();
                let said = Diagnostic::new(&UNKNOWN_STATUS, at).with("found", &shown);
                with_names(said, &crate::catalogue::reading::DID_YOU_MEAN, &near)
            }
        };
        self.say(said);
        Stated { status: None, text: shown }
    }

    /// The columns of percentages that have a plain number above 1, so that a 1 in them is 1%.
    pub(super) fn columns_to_hundred(&mut self, table: &Table<'_>) -> Vec<u32> {
        let mut columns = Vec::new();
        if !table.header.columns.iter().any(|(_, role)| role.percent) {
            return columns;
        }
        for row in table.rows() {
            if self.is_beside_the_point(table, &row) || self.item_of(&row).is_none() {
                continue;
            }
            let fields = row.fields.iter().filter(|field| field.role.percent);
            let above = fields.filter(|field| plain_number(&field.cell.value) > Some(whole(1)));
            columns.extend(above.map(|field| field.cell.column));
        }
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// The highest plain number of a table's statuses, where that is from 2 to 10: then its numbers
    /// are points of a scale, of which nobody has said what they mean, and a 1 is not met.
    pub(super) fn highest_point(&mut self, table: &Table<'_>) -> Option<Exact> {
        let is_status = |role: &Role| {
            let of_status = matches!(role.column, Column::Status | Column::Assessor);
            of_status && !role.percent && role.says.is_none()
        };
        let columns: Vec<u32> = table
            .header
            .columns
            .iter()
            .filter(|(_, role)| is_status(role))
            .map(|(column, _)| *column)
            .collect();
        let cells = &table.sheet.cells;
        let first = cells.partition_point(|cell| cell.row < table.header.first_row);
        let may_have = cells[first..]
            .iter()
            .any(|cell| columns.contains(&cell.column) && point(&cell.value).is_some());
        if !may_have {
            return None;
        }
        // A sum in a row of totals is no point.
        let mut highest = None;
        for row in table.rows() {
            if self.is_beside_the_point(table, &row) || self.item_of(&row).is_none() {
                continue;
            }
            let fields = row.fields.iter().filter(|field| is_status(&field.role));
            highest = fields.filter_map(|field| point(&field.cell.value)).chain(highest).max();
        }
        highest
    }
}

/// The points that a value gives, if it is a plain number from 2 to 10.
fn point(value: &Value) -> Option<Exact> {
    plain_number(value).filter(|points| *points >= whole(2) && *points <= whole(10))
}

/// The number that a value is, without a sign or format for percent.
fn plain_number(value: &Value) -> Option<Exact> {
    match value {
        Value::Number { value, percent: false } => number(*value),
        Value::Text(text)
            if text.len() <= LONGEST_NUMBER && text.trim_start().starts_with(char::is_numeric) =>
        {
            decimal(&key(text))
        }
        _ => None,
    }
}

/// Bytes of the longest text that is looked at for a plain number.
const LONGEST_NUMBER: usize = 12;
