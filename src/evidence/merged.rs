//! Whether what was read as one agency's is several: the tables of a ministry's departments in one
//! workbook, by a column that names them, or by a sheet for each. Nobody reads a mixture off its score,
//! so it is said; it is parted only where the user says so.

use std::collections::{HashMap, HashSet};

use super::cells::Value;
use super::meaning::shown;
use super::normal::key;
use super::rows::{RawRow, Table};
use super::words::{Column, Words};
use crate::diagnostic::{Diagnostic, Place, SEVERAL_AGENCIES, SHEETS_OVERLAP};

/// What is to say of tables that were read together.
pub(super) fn merged(tables: &[Table<'_>], words: &Words) -> Option<Diagnostic> {
    let column = tables.iter().find_map(|table| by_column(table, words));
    column.or_else(|| (tables.len() > 1).then(|| by_sheet(tables)).flatten())
}

/// A column of several agencies: one that is headed as such, or one that may be and whose agencies speak
/// of the same requirements.
fn by_column(table: &Table<'_>, words: &Words) -> Option<Diagnostic> {
    let may_be = |column: u32| {
        let read = table.header.columns.iter().find(|(at, _)| *at == column);
        read.is_none_or(|(_, role)| role.column == Column::Owner)
    };
    let heads = table.heads().filter(|(column, _)| may_be(*column));
    let mut heads = heads.filter(|(_, head)| words.may_name_agencies(head));
    heads.find_map(|(column, head)| {
        let named = |row: &RawRow<'_>| match table.value(row.row, column)? {
            value @ (Value::Text(_) | Value::Number { .. }) => {
                Some(key(&shown(value))).filter(|name| !name.is_empty())
            }
            _ => None,
        };
        let names: HashSet<String> = table.rows().filter_map(|row| named(&row)).collect();
        let surely = || words.is_agency(&key(head));
        let same = || overlap(table.rows().filter_map(|row| Some((named(&row)?, subject(&row)?))));
        let several = names.len() > 1 && (surely() || same());
        several.then(|| {
            Diagnostic::new(&SEVERAL_AGENCIES, Place::Cell(table.place(table.header.row, column)))
                .with("found", head)
                .with("count", names.len().to_string())
        })
    })
}

/// Sheets that speak of the same requirements.
fn by_sheet(tables: &[Table<'_>]) -> Option<Diagnostic> {
    let rows = tables.iter().enumerate().flat_map(|(at, table)| {
        table.rows().filter_map(move |row| Some((at.to_string(), subject(&row)?)))
    });
    overlap(rows).then(|| {
        Diagnostic::new(&SHEETS_OVERLAP, Place::File).with("count", tables.len().to_string())
    })
}

/// What a row that gives a status speaks of, as it is written.
fn subject(row: &RawRow<'_>) -> Option<String> {
    let text = |column: Column| match &row.field(column)?.cell.value {
        Value::Text(text) => Some(key(text)),
        Value::Number { value, .. } => Some(value.to_string()),
        _ => None,
    };
    let is_status = |column| matches!(column, Column::Status | Column::Assessor);
    row.fields.iter().find(|field| is_status(field.role.column))?;
    let item = text(Column::Item).or_else(|| text(Column::ItemTitle))?;
    let rest = [Column::Level, Column::Requirement].map(|column| text(column).unwrap_or_default());
    Some([&item, "|", &rest[0], "|", &rest[1]].concat())
}

/// Whether at least half of what others speak of was spoken of before by somebody else; each pair is who
/// speaks, and of what.
fn overlap(rows: impl Iterator<Item = (String, String)>) -> bool {
    let mut first: Option<String> = None;
    let mut known: HashMap<String, String> = HashMap::new();
    let (mut others, mut again) = (0, 0);
    for (who, what) in rows {
        let is_other = *first.get_or_insert_with(|| who.clone()) != who;
        let before = known.entry(what).or_insert_with(|| who.clone());
        others += usize::from(is_other);
        again += usize::from(is_other && *before != who);
    }
    others > 0 && 2 * again >= others
}
