//! The cells of a workbook by their place: what they show, and the formulas behind it.

use std::collections::HashMap;

use super::formula::Formula;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::{self, Value, Workbook};

/// A place: row and column, from 0.
pub(super) type At = (u32, u32);

/// A workbook.
pub(super) struct Book {
    /// Its sheets.
    pub sheets: Workbook,
    places: HashMap<String, HashMap<At, (usize, usize)>>,
    formulas: HashMap<String, HashMap<At, Formula>>,
}

impl Book {
    /// Reads values and formulas.
    pub fn read(bytes: &[u8]) -> Result<Book, Diagnostic> {
        let sheets = cells::read(bytes)?;
        let mut places: HashMap<String, HashMap<At, (usize, usize)>> = HashMap::new();
        for (number, sheet) in sheets.iter().enumerate() {
            let of_sheet = places.entry(sheet.name.clone()).or_default();
            for (at, cell) in sheet.cells.iter().enumerate() {
                of_sheet.insert((cell.row, cell.column), (number, at));
            }
        }
        let mut formulas: HashMap<String, HashMap<At, Formula>> = HashMap::new();
        for sheet in cells::formulas(bytes)? {
            let of_sheet = formulas.entry(sheet.name).or_default();
            for cell in &sheet.cells {
                let text = cell.value.text().unwrap_or_default();
                of_sheet.insert((cell.row, cell.column), Formula::new(text));
            }
        }
        Ok(Book { sheets, places, formulas })
    }

    /// Whether there is a sheet of this name.
    pub fn has(&self, sheet: &str) -> bool {
        self.places.contains_key(sheet)
    }

    /// What a cell shows; `None` where it is empty.
    pub fn value(&self, sheet: &str, at: At) -> Option<&Value> {
        let &(sheet, cell) = self.places.get(sheet)?.get(&at)?;
        Some(&self.sheets[sheet].cells[cell].value)
    }

    /// What a cell shows, as a text.
    pub fn text(&self, sheet: &str, row: u32, column: u32) -> String {
        self.value(sheet, (row, column)).map(display).unwrap_or_default()
    }

    /// The cells of a sheet that show something or compute something, from above.
    pub fn places(&self, sheet: &str) -> Vec<At> {
        let values = self.places.get(sheet).into_iter().flat_map(HashMap::keys);
        let formulas = self.formulas.get(sheet).into_iter().flat_map(HashMap::keys);
        let mut places: Vec<At> = values.chain(formulas).copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The formula of a cell.
    pub fn formula(&self, sheet: &str, at: At) -> Option<&Formula> {
        self.formulas.get(sheet)?.get(&at)
    }

    /// Whether there is a formula in a column.
    pub fn computes(&self, sheet: &str, column: u32) -> bool {
        let mut places = self.formulas.get(sheet).into_iter().flat_map(HashMap::keys);
        places.any(|(_, at)| *at == column)
    }

    /// Whether there are formulas, and the file carries the value of none of them.
    pub fn is_uncalculated(&self) -> bool {
        let mut any = false;
        for (sheet, formulas) in &self.formulas {
            for at in formulas.keys() {
                any = true;
                if self.value(sheet, *at).is_some_and(|value| *value != Value::Uncached) {
                    return false;
                }
            }
        }
        any
    }
}

/// A value as a difference names it.
pub(super) fn display(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => text.to_string(),
        Value::Number { value, .. } => value.to_string(),
        Value::Bool(truth) => truth.to_string().to_uppercase(),
        Value::Date(date) => format!("{}-{:02}-{:02}", date.year, date.month, date.day),
        Value::Uncached => "?".to_owned(),
    }
}
