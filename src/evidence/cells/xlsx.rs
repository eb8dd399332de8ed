//! Excel workbooks as XML (`.xlsx`, `.xlsm`), through calamine. Each part is unpacked once, under the
//! limits, into two packages of our own: one with the sheets' cells, which are streamed, and one
//! with the rest of each sheet, so that merged regions, links and the few cells that need a second
//! look do not cost another pass over everything.

use std::rc::Rc;

use calamine::{CellErrorType, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::package::{Package, damaged};
use super::shield::shielded;
use super::value::{Kind, region, value};
use super::{Budget, Sheet, Value, Workbook};
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place};

mod parts;
mod rest;

type Packed = std::io::Cursor<Vec<u8>>;

/// Reads every worksheet of a package.
pub(super) fn read(package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let unpacked = parts::unpacked(package)?;
    let of_rest = (unpacked.has_merges, unpacked.has_links);
    shielded(|| {
        let (mut workbook, unread) = read_cells(unpacked.cells, budget)?;
        read_rest(unpacked.rest, of_rest, &mut workbook, unread, budget)?;
        Ok(workbook)
    })
}

/// Reads the sheets with their cells; how many cells of each hold an error that calamine does not
/// know.
fn read_cells(package: Packed, budget: &mut Budget) -> Result<(Workbook, Vec<usize>), Diagnostic> {
    let mut xlsx = Xlsx::new(package).map_err(said)?;
    let from_1904 = xlsx.has_1904_epoch();
    let (mut workbook, mut unread) = (Workbook::new(), Vec::new());
    let mut kinds: Option<Vec<Kind>> = None;
    for listed in xlsx.sheets_metadata().to_vec() {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        budget.sheet()?;
        let hidden = listed.visible != SheetVisible::Visible;
        let mut sheet = Sheet { name: listed.name, hidden, ..Sheet::default() };
        let mut reader = xlsx.worksheet_cells_reader(&sheet.name).map_err(said)?;
        let kinds = kinds.get_or_insert_with(|| reader.styles().iter().map(kind).collect());
        let mut unknown = 0;
        loop {
            match reader.next_cell_with_style_id() {
                Ok(Some((cell, style))) => {
                    let (row, column) = cell.get_position();
                    let kind = kinds.get(style).copied().unwrap_or(Kind::Plain);
                    if let Some(value) = value(cell.get_value(), kind, from_1904) {
                        budget.add(&mut sheet, row, column, value)?;
                    }
                }
                Ok(None) => break,
                // Newer errors, such as #SPILL!, are no errors of the file; the reader goes on behind.
                Err(XlsxError::CellError(_)) => unknown += 1,
                Err(error) => return Err(said(error)),
            }
        }
        workbook.push(sheet);
        unread.push(unknown);
    }
    Ok((workbook, unread))
}

/// Reads what else the sheets hold: merged regions, links, formulas without a result, new errors.
fn read_rest(
    package: Packed,
    (has_merges, has_links): (bool, bool),
    workbook: &mut Workbook,
    unread: Vec<usize>,
    budget: &mut Budget,
) -> Result<(), Diagnostic> {
    let mut xlsx = Xlsx::new(package).map_err(said)?;
    for (sheet, mut unread) in workbook.iter_mut().zip(unread) {
        sheet.settle();
        let mut found = Vec::new();
        let mut reader = xlsx.worksheet_cells_reader(&sheet.name).map_err(said)?;
        while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(said)? {
            match cell.value {
                DataRef::Empty if cell.formula.is_some() => found.push((cell.pos, Value::Uncached)),
                DataRef::String(text) if unread > 0 && text.parse::<CellErrorType>().is_err() => {
                    found.push((cell.pos, Value::Error(Rc::from(text))));
                    unread -= 1;
                }
                _ => {}
            }
        }
        drop(reader);
        if unread > 0 {
            return Err(damaged());
        }
        for ((row, column), value) in found {
            if sheet.cell(row, column).is_none() {
                budget.add(sheet, row, column, value)?;
            }
        }
        if has_merges {
            for merge in xlsx.merge_cells_by_sheet_name(&sheet.name).map_err(said)? {
                if let Some(region) = region(merge) {
                    budget.merge(sheet, region)?;
                }
            }
        }
        let links = if has_links {
            xlsx.hyperlinks_by_sheet_name(&sheet.name).map_err(said)?
        } else {
            Vec::new()
        };
        for link in links {
            let target = match (link.target, link.location) {
                (Some(target), Some(inside)) if !inside.is_empty() => format!("{target}#{inside}"),
                (Some(target), _) => target,
                (None, _) => continue,
            };
            if let Some(region) = region(link.range) {
                budget.link(sheet, region, Rc::from(target))?;
            }
        }
    }
    Ok(())
}

fn kind(style: &calamine::Style) -> Kind {
    style.number_format.as_ref().map_or(Kind::Plain, |format| {
        Kind::of(format.format_id.unwrap_or(0), Some(&format.format_code))
    })
}

/// What is said when calamine cannot read a workbook.
fn said(error: XlsxError) -> Diagnostic {
    match error {
        XlsxError::Password => Diagnostic::new(&PASSWORD_PROTECTED, Place::File),
        _ => damaged(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::package::Plain;
    use super::*;

    /// A workbook of one sheet, whose cells and what follows them are given as XML.
    fn workbook(rows: &str, behind: &str) -> Vec<u8> {
        let mut parts = Plain::new();
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        for (name, part) in [
            (
                "_rels/.rels",
                format!("<Relationships><Relationship Id=\"a\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!("<Relationships><Relationship Id=\"a\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ),
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>".into(),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet><sheetData>{rows}</sheetData>{behind}</worksheet>"),
            ),
        ] {
            parts.put(name, &[part.as_bytes()]).unwrap();
        }
        parts.finish().unwrap().into_inner()
    }

    fn sheet(rows: &str, behind: &str) -> Result<Sheet, Diagnostic> {
        let bytes = workbook(rows, behind);
        let mut sheets = read(Package::open(&bytes).unwrap(), &mut Budget::new())?;
        sheets[0].settle();
        Ok(sheets.remove(0))
    }

    fn values(rows: &str) -> Vec<(u32, u32, Value)> {
        let sheet = sheet(rows, "").unwrap();
        sheet.cells.into_iter().map(|cell| (cell.row, cell.column, cell.value)).collect()
    }

    fn number(value: f64) -> Value {
        Value::Number { value, percent: false }
    }

    #[test]
    fn an_error_of_newer_versions_is_an_error_and_loses_no_other_cell() {
        let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#SPILL!</v></c>\
            <c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>\
            <row r=\"2\"><c r=\"A2\" t=\"e\"><f>X</f><v>#CALC!</v></c><c r=\"B2\"><v>2</v></c></row>";
        assert_eq!(
            values(rows),
            [
                (0, 0, number(1.0)),
                (0, 1, Value::Error("#SPILL!".into())),
                (0, 2, Value::Error("#DIV/0!".into())),
                (1, 0, Value::Error("#CALC!".into())),
                (1, 1, number(2.0)),
            ]
        );
    }

    #[test]
    fn a_formula_without_a_result_is_said_to_have_none() {
        let rows = "<row r=\"3\"><c r=\"A3\" s=\"1\"/><c r=\"B3\"><f>A1+1</f></c>\
            <c r=\"C3\"><f t=\"shared\" si=\"4294967295\"/><v></v></c>\
            <c r=\"D3\"><f>1+1</f><v>2</v></c><c r=\"E3\" t=\"str\"><f>\"\"</f><v></v></c></row>";
        assert_eq!(
            values(rows),
            [(2, 1, Value::Uncached), (2, 2, Value::Uncached), (2, 3, number(2.0))]
        );
    }

    #[test]
    fn cells_without_an_address_follow_one_another() {
        let rows = "<row><c><v>1</v></c><c><f>A1</f></c></row><row><c/><c><v>4</v></c></row>";
        assert_eq!(
            values(rows),
            [(0, 0, number(1.0)), (0, 1, Value::Uncached), (1, 1, number(4.0))]
        );
    }

    #[test]
    fn entities_of_a_document_type_are_not_expanded() {
        let rows = "<row><c t=\"inlineStr\"><is><t>x&a;y</t></is></c></row>";
        assert_eq!(sheet(rows, ""), Err(damaged()));
    }

    #[test]
    fn merges_and_links_stand_behind_the_cells() {
        let behind = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>\
            <hyperlinks><hyperlink ref=\"A1\" location=\"B!A1\"/></hyperlinks>";
        let sheet = sheet("<row><c><v>1</v></c></row>", behind).unwrap();
        assert_eq!(
            sheet.merges,
            [crate::evidence::cells::Region { top: 0, left: 0, bottom: 1, right: 1 }]
        );
        assert_eq!(sheet.links, []);
    }
}
