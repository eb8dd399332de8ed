//! Excel workbooks with binary parts (`.xlsb`, MS-XLSB), through calamine: the package of `.xlsx`, its
//! parts streams of records. calamine streams the values, but passes over errors of formulas and
//! rich texts, and gives neither percentages nor merged regions nor links; so the records are walked
//! before, and it is given a package of our own with those that it needs.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsb, XlsbError};

use super::package::{Package, Plain, damaged};
use super::relations::{Relation, main_part, relations};
use super::shield::shielded;
use super::value::{Kind, value};
use super::{Budget, Sheet, Workbook};
use crate::catalogue::reading;
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place};
use crate::evidence::cells::budget::over;
use crate::evidence::limits::MOST_SHARED_TEXTS;

mod record;
mod walk;

use record::records;
use walk::{WalkedSheet, kinds, listed, walk};

/// Reads every worksheet of a package.
pub(super) fn read(mut package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let main = main_part(&mut package)?;
    let related = relations(&mut package, &main)?;
    let workbook = package.bytes(&main)?.ok_or_else(damaged)?;
    let mut plain = Plain::new();
    let mut names = Vec::new();
    let part = |kind: &str| related.values().find(|relation| relation.kind == kind);
    if let Some(texts) = part("sharedStrings") {
        let texts = package.bytes(&texts.target)?.unwrap_or_default();
        if records(&texts)?.filter(|(id, _)| *id == record::SHARED_ITEM).count() > MOST_SHARED_TEXTS
        {
            return Err(over(MOST_SHARED_TEXTS, &reading::OVER_SHARED_TEXTS));
        }
        plain.put("xl/sharedStrings.bin", &[&texts])?;
    }
    let mut kinds = Vec::new();
    if let Some(styles) = part("styles") {
        let styles = package.bytes(&styles.target)?.unwrap_or_default();
        kinds = self::kinds(&styles)?;
        plain.put("xl/styles.bin", &[&styles])?;
    }
    let mut sheets = Vec::new();
    let mut kept = Vec::new();
    for (id, data) in records(&workbook)? {
        match id {
            record::WORKBOOK => record::put(&mut kept, id, &[data]),
            record::SHEET => {
                let sheet = listed(data).ok_or_else(damaged)?;
                let Some(relation) = related.get(&sheet.relation) else { continue };
                if relation.kind != "worksheet" {
                    continue;
                }
                budget.sheet()?;
                let Some(bytes) = package.bytes(&relation.target)? else { continue };
                let links = relations(&mut package, &relation.target)?;
                sheets.push(walk(&bytes, sheet.hidden, &kinds, &links, budget)?);
                // A name of our own, so that no two sheets have the same.
                let own = format!("{}", names.len());
                record::put(&mut kept, id, &[&data[..8], &record::wide(&own), &record::wide(&own)]);
                plain.put(&format!("xl/worksheets/{own}.bin"), &[&bytes])?;
                names.push(sheet.name);
            }
            _ => {}
        }
    }
    for end in [record::END_SHEETS, record::END_WORKBOOK] {
        record::put(&mut kept, end, &[]);
    }
    plain.put("xl/workbook.bin", &[&kept])?;
    plain.put("xl/_rels/workbook.bin.rels", &[own_relations(names.len()).as_bytes()])?;
    let plain = plain.finish()?;
    shielded(|| {
        let mut xlsb = Xlsb::new(plain).map_err(said)?;
        let sheets = names.into_iter().zip(sheets).enumerate();
        sheets.map(|(at, (name, walked))| read_sheet(&mut xlsb, at, name, walked, budget)).collect()
    })
}

fn read_sheet(
    xlsb: &mut Xlsb<Cursor<Vec<u8>>>,
    at: usize,
    name: String,
    walked: WalkedSheet,
    budget: &mut Budget,
) -> Result<Sheet, Diagnostic> {
    let mut sheet = Sheet { name, hidden: walked.hidden, ..Sheet::default() };
    let from_1904 = xlsb.has_1904_epoch();
    let mut reader = xlsb.worksheet_cells_reader(&at.to_string()).map_err(said)?;
    loop {
        match reader.next_cell() {
            Ok(Some(cell)) => {
                let (row, column) = cell.get_position();
                // Errors were found on the walk, all of them.
                let is_error = matches!(cell.get_value(), DataRef::Error(_));
                let kind = walked.kinds.get(&(row, column)).copied().unwrap_or(Kind::Plain);
                if let Some(value) = value(cell.get_value(), kind, from_1904)
                    && !is_error
                {
                    budget.add(&mut sheet, row, column, value)?;
                }
            }
            Ok(None) => break,
            Err(XlsbError::CellError(_)) => {}
            Err(error) => return Err(said(error)),
        }
    }
    for cell in walked.more {
        budget.add(&mut sheet, cell.row, cell.column, cell.value)?;
    }
    for merge in walked.merges {
        budget.merge(&mut sheet, merge)?;
    }
    for (region, target) in walked.links {
        budget.link(&mut sheet, region, target)?;
    }
    Ok(sheet)
}

/// The relations of a workbook to its sheets, named by their numbers.
fn own_relations(sheets: usize) -> String {
    let sheet = |at| format!("<Relationship Id=\"{at}\" Target=\"worksheets/{at}.bin\"/>");
    format!("<Relationships>{}</Relationships>", (0..sheets).map(sheet).collect::<String>())
}

/// What is said when calamine cannot read a workbook.
fn said(error: XlsbError) -> Diagnostic {
    match error {
        XlsbError::Password => Diagnostic::new(&PASSWORD_PROTECTED, Place::File),
        _ => damaged(),
    }
}

/// Relations of a part, by their ids.
type Relations = std::collections::HashMap<String, Relation>;
