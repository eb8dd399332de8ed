//! The formulas of a workbook, for whoever asks whether they are still what they were.

use std::io::Cursor;
use std::rc::Rc;

use calamine::{Reader, SheetType, Xlsx};

use super::super::package::Package;
use super::super::shield::shielded;
use super::{parts, said};
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::{Budget, Sheet, Value, Workbook};

/// The worksheets of a file, each cell with its formula as a text; cells without one are left out.
/// Its parts are unpacked before, so that calamine meets nothing beyond the limits.
pub(in crate::evidence::cells) fn read(
    package: Package<'_>,
    bytes: &[u8],
    budget: &mut Budget,
) -> Result<Workbook, Diagnostic> {
    drop(parts::unpacked(package)?);
    shielded(|| {
        let mut xlsx = Xlsx::new(Cursor::new(bytes)).map_err(said)?;
        let mut workbook = Workbook::new();
        for listed in xlsx.sheets_metadata().to_vec() {
            if listed.typ != SheetType::WorkSheet {
                continue;
            }
            budget.sheet()?;
            let mut sheet = Sheet { name: listed.name, ..Sheet::default() };
            let mut reader = xlsx.worksheet_cells_reader(&sheet.name).map_err(said)?;
            while let Some(cell) = reader.next_formula().map_err(said)? {
                if !cell.get_value().is_empty() {
                    let (row, column) = cell.get_position();
                    let formula = Value::Text(Rc::from(cell.get_value().as_str()));
                    budget.add(&mut sheet, row, column, formula)?;
                }
            }
            workbook.push(sheet);
        }
        Ok(workbook)
    })
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Workbook;

    use crate::evidence::cells;
    use crate::evidence::limits::MOST_TEXT_BYTES;

    #[test]
    fn formulas_may_come_to_more_text_than_values() {
        let formula = format!("{}1", "1+".repeat(3999));
        let count = MOST_TEXT_BYTES / formula.len() + 1;
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for row in 0..count {
            sheet.write_formula(row as u32, 0, formula.as_str()).unwrap();
        }
        let read = cells::formulas(&workbook.save_to_buffer().unwrap()).unwrap();
        assert_eq!(read[0].cells.len(), count);
    }
}
