//! OpenDocument spreadsheets (`.ods`), through calamine. It lays every sheet out as a full rectangle
//! while it opens the file, and passes on neither merged regions nor links nor percentages; so the
//! content is scanned before, for what that would take and for what is missing.

use std::io::Cursor;

use calamine::{Ods, OdsError, Reader, SheetVisible};

use super::package::{Package, Plain, damaged};
use super::shield::shielded;
use super::value::{Kind, borrowed, value};
use super::{Budget, Sheet, Value, Workbook};
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place};

mod scan;

use scan::{Mark, ScannedSheet, scan};

const TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Reads every sheet of a package.
pub(super) fn read(mut package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") || package.has("encrypted-package") {
        return Err(Diagnostic::new(&PASSWORD_PROTECTED, Place::File));
    }
    let content = package.text("content.xml")?.ok_or_else(damaged)?;
    shielded(|| {
        let scanned = scan(&content, budget)?;
        let mut package = Plain::new();
        package.put("mimetype", &[TYPE])?;
        package.put("META-INF/manifest.xml", &[b"<manifest/>"])?;
        package.put("content.xml", &[content.as_bytes()])?;
        drop(content);
        let ods = Ods::new(package.finish()?).map_err(said)?;
        workbook(ods, scanned, budget)
    })
}

fn workbook(
    mut ods: Ods<Cursor<Vec<u8>>>,
    scanned: Vec<ScannedSheet>,
    budget: &mut Budget,
) -> Result<Workbook, Diagnostic> {
    let mut workbook = Workbook::new();
    for (listed, scanned) in ods.sheets_metadata().to_vec().into_iter().zip(scanned) {
        budget.sheet()?;
        let hidden = listed.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name: listed.name, hidden, ..Sheet::default() };
        let range = ods.worksheet_range(&sheet.name).map_err(said)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let (row, column) = (top + row as u32, left + column as u32);
            let mark = scanned.marks.get(&(row, column));
            let kind = if mark == Some(&Mark::Percent) { Kind::Percent } else { Kind::Plain };
            let value = match (value(&borrowed(data), kind, false), mark) {
                (None, _) | (_, Some(Mark::Covered)) => continue,
                (Some(Value::Text(text)), Some(Mark::Error)) => Value::Error(text),
                (Some(value), _) => value,
            };
            budget.add(&mut sheet, row, column, value)?;
        }
        for cell in scanned.more {
            budget.add(&mut sheet, cell.row, cell.column, cell.value)?;
        }
        for merge in scanned.merges {
            budget.merge(&mut sheet, merge)?;
        }
        for (region, target) in scanned.links {
            budget.link(&mut sheet, region, target)?;
        }
        workbook.push(sheet);
    }
    Ok(workbook)
}

/// What is said when calamine cannot read a workbook.
fn said(error: OdsError) -> Diagnostic {
    match error {
        OdsError::Password => Diagnostic::new(&PASSWORD_PROTECTED, Place::File),
        _ => damaged(),
    }
}
