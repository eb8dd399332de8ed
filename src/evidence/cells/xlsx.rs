//! Excel workbooks as XML (`.xlsx`, `.xlsm`). calamine reads what a workbook consists of: its sheets,
//! styles, merged regions and links. The cells, which are nearly all of it, are taken from the text
//! of each sheet in one pass, so that each part is unpacked once and looked at once.

use std::rc::Rc;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::package::{Package, damaged};
use super::shield::shielded;
use super::value::{Kind, region};
use super::{Budget, Sheet, Workbook};
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place};

pub(super) mod formulas;
mod parts;
mod sheet;
mod texts;

type Rest = Xlsx<std::io::Cursor<Vec<u8>>>;

/// Reads every worksheet of a package.
pub(super) fn read(package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let unpacked = parts::unpacked(package)?;
    shielded(|| {
        let mut rest = Xlsx::new(unpacked.rest).map_err(said)?;
        let from_1904 = rest.has_1904_epoch();
        let mut shared = sheet::Shared { texts: unpacked.texts, kinds: Vec::new(), from_1904 };
        let mut workbook = Workbook::new();
        for listed in rest.sheets_metadata().to_vec() {
            if listed.typ != SheetType::WorkSheet {
                continue;
            }
            budget.sheet()?;
            let hidden = listed.visible != SheetVisible::Visible;
            let mut sheet = Sheet { name: listed.name, hidden, ..Sheet::default() };
            let part = part(&mut rest, &sheet.name, &mut shared.kinds)?;
            let part = unpacked.sheets.get(part).ok_or_else(damaged)?;
            sheet::read(&mut sheet::cells(part)?, &shared, &mut sheet, budget)?;
            if unpacked.has_merges {
                merges(&mut rest, &mut sheet, budget)?;
            }
            if unpacked.has_links {
                links(&mut rest, &mut sheet, budget)?;
            }
            workbook.push(sheet);
        }
        Ok(workbook)
    })
}

/// The place of a sheet's part, which stands in the only cell that it has left; and what the styles of
/// the workbook make of numbers, unless that is known.
fn part(rest: &mut Rest, sheet: &str, kinds: &mut Vec<Kind>) -> Result<usize, Diagnostic> {
    let mut reader = rest.worksheet_cells_reader(sheet).map_err(said)?;
    if kinds.is_empty() {
        kinds.extend(reader.styles().iter().map(kind));
    }
    match reader.next_cell().map_err(said)?.map(|cell| cell.get_value().clone()) {
        Some(DataRef::Float(part)) => Ok(part as usize),
        _ => Err(damaged()),
    }
}

fn merges(rest: &mut Rest, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), Diagnostic> {
    for merge in rest.merge_cells_by_sheet_name(&sheet.name).map_err(said)? {
        if let Some(region) = region(merge) {
            budget.merge(sheet, region)?;
        }
    }
    Ok(())
}

fn links(rest: &mut Rest, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), Diagnostic> {
    for link in rest.hyperlinks_by_sheet_name(&sheet.name).map_err(said)? {
        let target = match (link.target, link.location) {
            (Some(target), Some(inside)) if !inside.is_empty() => format!("{target}#{inside}"),
            (Some(target), _) => target,
            (None, _) => continue,
        };
        if let Some(region) = region(link.range) {
            budget.link(sheet, region, Rc::from(target))?;
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
    use super::super::Value;
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
