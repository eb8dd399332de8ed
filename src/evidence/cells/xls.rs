//! Excel workbooks of 1993 to 2003 (`.xls`), through calamine. It lays every sheet out as a full
//! rectangle, copies each text into each of its cells and writes every formula out, all while it
//! opens the file; so the records are walked before, and calamine is given a compound file of our
//! own that holds nothing but them.

use std::io::{Cursor, Read, Write};

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError, XlsOptions};
use cfb::{CompoundFile, Version};

use super::budget::over;
use super::package::damaged;
use super::shield::shielded;
use super::value::{borrowed, region, value};
use super::{Budget, Sheet, Workbook};
use crate::catalogue::reading;
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place};
use crate::evidence::limits::MOST_STREAM_BYTES;

mod link;
mod record;
mod strings;
mod walk;

use walk::{Walked, walk};

/// A compound file (MS-CFB) that is being read.
pub(super) type Compound<'a> = CompoundFile<Cursor<&'a [u8]>>;

/// Windows-874: the code page of Thai.
const THAI: u16 = 874;

/// Reads every worksheet of a compound file.
pub(super) fn read(file: Compound<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    shielded(|| {
        let mut stream = stream(file)?;
        let walked = walk(&mut stream, budget)?;
        let file = alone(&stream).map_err(|_| damaged())?;
        drop(stream);
        let mut options = XlsOptions::default();
        options.force_codepage = walked.without_codepage.then_some(THAI);
        let xls = Xls::new_with_options(file, options).map_err(said)?;
        workbook(xls, walked, budget)
    })
}

fn workbook(
    mut xls: Xls<Cursor<Vec<u8>>>,
    walked: Walked,
    budget: &mut Budget,
) -> Result<Workbook, Diagnostic> {
    let from_1904 = xls.has_1904_epoch();
    let mut workbook = Workbook::new();
    for (listed, walked) in xls.sheets_metadata().to_vec().into_iter().zip(walked.sheets) {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        budget.sheet()?;
        let hidden = listed.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name: listed.name, hidden, ..Sheet::default() };
        let range = xls.worksheet_range(&sheet.name).map_err(said)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let (row, column) = (top + row as u32, left + column as u32);
            if let Some(value) = value(&borrowed(data), walked.kind(row, column), from_1904) {
                budget.add(&mut sheet, row, column, value)?;
            }
        }
        for merge in xls.merge_cells_by_sheet_name(&sheet.name).map_err(said)? {
            if let Some(region) = region(merge) {
                budget.merge(&mut sheet, region)?;
            }
        }
        for (region, target) in walked.links {
            budget.link(&mut sheet, region, target)?;
        }
        workbook.push(sheet);
    }
    Ok(workbook)
}

/// The records of a workbook.
fn stream(mut file: Compound<'_>) -> Result<Vec<u8>, Diagnostic> {
    let stream = file.open_stream("Workbook").or_else(|_| file.open_stream("Book"));
    let stream = stream.map_err(|_| damaged())?;
    if stream.len() > MOST_STREAM_BYTES {
        return Err(over((MOST_STREAM_BYTES >> 20) as usize, &reading::OVER_BYTES));
    }
    let mut records = Vec::new();
    stream.take(MOST_STREAM_BYTES).read_to_end(&mut records).map_err(|_| damaged())?;
    Ok(records)
}

/// A compound file that holds these records alone.
fn alone(records: &[u8]) -> std::io::Result<Cursor<Vec<u8>>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    let mut stream = file.create_stream("Workbook")?;
    stream.write_all(records)?;
    stream.flush()?;
    drop(stream);
    Ok(file.into_inner())
}

/// What is said when calamine cannot read a workbook.
fn said(error: XlsError) -> Diagnostic {
    match error {
        XlsError::Password => Diagnostic::new(&PASSWORD_PROTECTED, Place::File),
        _ => damaged(),
    }
}
