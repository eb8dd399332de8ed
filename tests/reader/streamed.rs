//! Cells as calamine streams them and cells as they are read here: the same, wherever both can say
//! what a cell holds.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};
use pmqa::evidence::cells::{self, Value};
use rust_xlsxwriter::{Format, Formula, Workbook};

/// Every cell with a value as `sheet!row,column value`.
fn by_calamine(bytes: &[u8]) -> Vec<String> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for sheet in workbook.sheet_names() {
        let mut reader = workbook.worksheet_cells_reader(&sheet).unwrap();
        while let Some(cell) = reader.next_cell().unwrap() {
            let value = match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::SharedString("") => continue,
                DataRef::String(text) if text.is_empty() => continue,
                DataRef::SharedString(text) => format!("{text:?}"),
                DataRef::String(text) => format!("{text:?}"),
                DataRef::Float(number) => number.to_string(),
                DataRef::Bool(truth) => truth.to_string(),
                DataRef::Error(error) => error.to_string(),
                DataRef::DateTime(date) => {
                    let (year, month, day, ..) = date.to_ymd_hms_milli();
                    format!("{year}-{month}-{day}")
                }
                other => panic!("{other:?}"),
            };
            let (row, column) = cell.get_position();
            all.push(format!("{sheet}!{row},{column} {value}"));
        }
    }
    all
}

fn by_us(bytes: &[u8]) -> Vec<String> {
    let mut all = Vec::new();
    for sheet in cells::read(bytes).unwrap() {
        for cell in &sheet.cells {
            let value = match &cell.value {
                Value::Text(text) => format!("{text:?}"),
                Value::Number { value, .. } => value.to_string(),
                Value::Bool(truth) => truth.to_string(),
                Value::Error(error) => error.to_string(),
                Value::Date(date) => format!("{}-{}-{}", date.year, date.month, date.day),
                Value::Uncached => continue,
            };
            all.push(format!("{}!{},{} {value}", sheet.name, cell.row, cell.column));
        }
    }
    all
}

#[test]
fn the_examples_hold_the_same_cells() {
    for name in ["agency-long", "agency-wide", "template", "gov-4.0", "lao-4.0", "section-50"] {
        let path = format!("{}/examples/{name}.xlsx", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).unwrap();
        assert_eq!(by_us(&bytes), by_calamine(&bytes), "{name}");
    }
}

#[test]
fn values_of_every_kind_and_format_are_the_same() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let formats = [
        "General",
        "0",
        "0.00",
        "#,##0",
        "0%",
        "0.00E+00",
        "@",
        "d/m/yyyy",
        "[$-41E]d mmm yy;@",
        "h:mm AM/PM",
        "[h]:mm:ss",
        "mm:ss.0",
        "\"day\" 0",
        "[Red]0",
        "0;[Red]-0",
        "\\d0",
        "_(* #,##0_)",
        "# ?/?",
        "[$-107041E]d mmmm yyyy",
        "0.0\"%\"",
    ];
    for (row, format) in formats.iter().enumerate() {
        let format = Format::new().set_num_format(*format);
        for (column, number) in [0.75, 1.0, 46_023.0, 46_023.5].into_iter().enumerate() {
            sheet.write_with_format(row as u32, column as u16, number, &format).unwrap();
        }
    }
    for id in (1..=58).chain([67, 68, 70]) {
        let format = Format::new().set_num_format_index(id);
        sheet.write_with_format(u32::from(id), 5, 46_023.25, &format).unwrap();
    }
    let texts = ["a & b <c>", "  space  ", "two\nlines", "_x000D_", "ข้อ ๑.๑", "\u{200B}", "-", "'"];
    for (row, text) in texts.iter().enumerate() {
        sheet.write(row as u32, 6, *text).unwrap();
    }
    for (row, truth) in [true, false].into_iter().enumerate() {
        sheet.write(row as u32, 7, truth).unwrap();
    }
    for (row, result) in ["12.5", "มี", "#DIV/0!", "TRUE"].iter().enumerate() {
        sheet.write(row as u32, 8, Formula::new("=A1").set_result(*result)).unwrap();
    }
    let bold = Format::new().set_bold();
    let plain = Format::new();
    sheet.write_rich_string(0, 9, &[(&bold, "แผน "), (&plain, " ปฏิบัติ ")]).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(by_us(&bytes), by_calamine(&bytes));
}
