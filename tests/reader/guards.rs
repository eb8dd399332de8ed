//! Files that would cost the libraries under the reader more than the reader may: each is refused,
//! or made harmless, before.

use crate::package::*;
use crate::survival::{ends_with, score};

fn number(row: u16, column: u16) -> Vec<u8> {
    let place = [row, column, 0].map(u16::to_le_bytes).concat();
    biff(0x0203, &[place, 1f64.to_le_bytes().to_vec()].concat())
}

#[test]
fn an_xls_sheet_is_not_laid_out_between_far_corners() {
    let far = xls(true, &[], &[number(0, 0), number(65_535, 255)]);
    ends_with("far.xls", &far, "too-large");
    // A claimed size is not believed.
    let claim = biff(0x0200, &[&[0; 4][..], &[0xFF; 4], &[0; 2], &[0xFF; 2], &[0; 2]].concat());
    ends_with("claim.xls", &xls(true, &[], &[claim, number(0, 0)]), "no-layout");
}

#[test]
fn a_text_that_many_xls_cells_share_counts_for_each() {
    let text = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &8000u16.to_le_bytes(), &[0], &[b'x'; 8000]];
    let cells: Vec<Vec<u8>> = (0..40_000u16)
        .map(|row| biff(0x00FD, &[&row.to_le_bytes()[..], &[0; 8]].concat()))
        .collect();
    ends_with("shared.xls", &xls(true, &[biff(0x00FC, &text.concat())], &cells), "too-large");
}

#[test]
fn names_and_formulas_of_an_xls_file_are_not_written_out() {
    // A name that says nothing, and a formula that is cut off.
    let name = biff(0x0018, &[0xFF; 6]);
    let head = [0u16, 0, 0].map(u16::to_le_bytes).concat();
    let result = 1f64.to_le_bytes().to_vec();
    let formula = biff(0x0006, &[head, result, vec![0; 6], vec![0xFF; 400]].concat());
    ends_with("names.xls", &xls(true, &[name], &[formula]), "no-layout");
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">\
         {rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    package(&[("mimetype", kind), ("content.xml", content.as_bytes())])
}

#[test]
fn an_ods_sheet_is_not_laid_out_between_far_corners() {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";
    let gap = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
    let rows = format!(
        "<table:table-row>{cell}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048574\"/>\
         <table:table-row>{gap}{cell}</table:table-row>"
    );
    ends_with("far.ods", &ods(&rows), "too-large");
}

#[test]
fn spaces_that_an_ods_cell_counts_are_not_written_out() {
    let spaces = "<table:table-row><table:table-cell office:value-type=\"string\">\
        <text:p>a<text:s text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>";
    ends_with("spaces.ods", &ods(spaces), "damaged-file");
}

#[test]
fn an_xlsx_file_has_no_more_texts_styles_and_elements_than_fit() {
    let sheet = "<worksheet><sheetData/></worksheet>";
    let texts = format!("<sst>{}</sst>", "<si><t/></si>".repeat(1_000_001));
    ends_with("texts.xlsx", &xlsx_of_parts(sheet, Some(&texts), &[]), "too-large");
    let styles = format!(
        "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
        "n".repeat(1 << 20),
        "<xf fontId=\"0\"/>".repeat(60_000)
    );
    let styles = xlsx_of_parts(sheet, None, &[("xl/styles.xml", styles.as_bytes())]);
    ends_with("styles.xlsx", &styles, "too-large");
    let deep = format!("<worksheet><sheetData>{}", "<a>".repeat(2_000_000));
    ends_with("deep.xlsx", &xlsx_of_parts(&deep, None, &[]), "damaged-file");
}

#[test]
fn an_xlsb_part_that_lies_about_a_length_is_damaged() {
    let lie = vec![0x06, 0xFF, 0xFF, 0xFF, 0x7F, 0];
    ends_with("lie.xlsb", &xlsb(&[], &["a"], &[lie], &[]), "damaged-file");
    let text = binary(0x07, &[[0; 4], [0; 4], [9, 0, 0, 0]].concat());
    ends_with("index.xlsb", &xlsb(&[], &["a"], &[text], &[]), "damaged-file");
    assert_eq!(score("fine.xlsb", &xlsb(&[], &["a"], &[], &[])).0, Some(2));
}
