//! A workbook of ours, recalculated by a spreadsheet engine that knows nothing of us.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use ironcalc::base::Model;
use ironcalc::base::cell::CellValue;
use ironcalc::import::load_from_xlsx_bytes;

/// A cell: sheet, row and column, from 0.
pub type At = (String, u32, u32);

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(f64),
    Text(String),
}

impl Value {
    /// Whether two values are the same: numbers within 1e-9.
    pub fn agrees(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Number(a), Value::Number(b)) => (a - b).abs() <= 1e-9,
            (a, b) => a == b,
        }
    }
}

/// The values that a file carries in its cells with formulas.
pub fn cached(bytes: &[u8]) -> BTreeMap<At, Value> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut cells = BTreeMap::new();
    for sheet in workbook.sheet_names() {
        let values = workbook.worksheet_range(&sheet).unwrap();
        let formulas = workbook.worksheet_formula(&sheet).unwrap();
        let (first_row, first_column) = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            if formula.is_empty() {
                continue;
            }
            let at = (row as u32 + first_row, column as u32 + first_column);
            let value = match values.get_value(at) {
                Some(Data::Float(number)) => Value::Number(*number),
                Some(Data::Int(number)) => Value::Number(*number as f64),
                Some(Data::DateTime(day)) => Value::Number(day.as_f64()),
                Some(Data::String(text)) => Value::Text(text.clone()),
                Some(Data::Empty) | None => Value::Text(String::new()),
                Some(other) => Value::Text(other.to_string()),
            };
            cells.insert((sheet.clone(), at.0, at.1), value);
        }
    }
    cells
}

/// A workbook in the engine.
pub struct Recalculated {
    model: Model<'static>,
    sheets: Vec<String>,
}

impl Recalculated {
    /// Opens the bytes of a workbook.
    pub fn open(bytes: &[u8]) -> Recalculated {
        let workbook = load_from_xlsx_bytes(bytes, "report", "en", "UTC").unwrap();
        let sheets = workbook.worksheets.iter().map(|sheet| sheet.get_name()).collect();
        Recalculated { model: Model::from_workbook(workbook, "en").unwrap(), sheets }
    }

    /// The names of its sheets.
    pub fn names(&self) -> &[String] {
        &self.sheets
    }

    fn sheet(&self, name: &str) -> u32 {
        self.sheets.iter().position(|sheet| sheet == name).unwrap() as u32
    }

    /// Types a text, or a formula, into a cell.
    pub fn type_in(&mut self, (sheet, row, column): &At, text: &str) {
        let sheet = self.sheet(sheet);
        let (row, column) = (*row as i32 + 1, *column as i32 + 1);
        match text.starts_with('=') {
            true => self.model.update_cell_with_formula(sheet, row, column, text.to_owned()),
            false => self.model.update_cell_with_text(sheet, row, column, text),
        }
        .unwrap();
    }

    /// Recalculates everything.
    pub fn calculate(&mut self) {
        self.model.evaluate();
    }

    /// The value of a cell.
    pub fn value(&self, (sheet, row, column): &At) -> Value {
        let (row, column) = (*row as i32 + 1, *column as i32 + 1);
        match self.model.get_cell_value_by_index(self.sheet(sheet), row, column).unwrap() {
            CellValue::None => Value::Text(String::new()),
            CellValue::String(text) => Value::Text(text),
            CellValue::Number(number) => Value::Number(number),
            CellValue::Boolean(truth) => Value::Text(truth.to_string()),
        }
    }

    /// Every cell whose value is not the expected one, with both.
    pub fn differences(&self, expected: &BTreeMap<At, Value>) -> Vec<(At, Value, Value)> {
        let differs = |(at, expected): (&At, &Value)| {
            let found = self.value(at);
            (!found.agrees(expected)).then(|| (at.clone(), expected.clone(), found))
        };
        expected.iter().filter_map(differs).collect()
    }
}
