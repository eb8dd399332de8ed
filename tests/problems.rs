//! The data problems sheet of a report: what it links to, read back cell by cell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::Cursor;

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use pmqa::created::Created;
use pmqa::diagnostic::{CellPlace, Diagnostic, Place, UNKNOWN_STATUS};
use pmqa::report::workbook::write_apart;
use pmqa::text::Lang;
use support::Sample;

const SHEET: &str = "Data problems";

/// The links of the sheet, by cell, and what the cells show, in a report on problems in these places.
fn links(places: &[Place], source: Option<&str>) -> Vec<(u32, u32, String, String)> {
    let sample = Sample::new("300 400").item("met | no");
    let criteria = sample.criteria();
    let mut assessment = sample.assess(&criteria);
    let said = |place: &Place| {
        Diagnostic::new(&UNKNOWN_STATUS, place.clone()).with("found", "ok").with("hint", "")
    };
    assessment.diagnostics = places.iter().map(said).collect();
    let bytes = write_apart(&assessment, Lang::En, Created::default(), source).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let cells = book.worksheet_range(SHEET).unwrap();
    let links = book.hyperlinks_by_sheet_name(SHEET).unwrap().into_iter().map(|link| {
        let (row, column) = link.range.start;
        let target = format!("{}#{}", link.target.unwrap(), link.location.unwrap());
        (row, column, cells.get_value((row, column)).unwrap().to_string(), target)
    });
    links.collect()
}

fn cell(sheet: &str, row: u32, column: u32) -> Place {
    Place::Cell(CellPlace { sheet: sheet.into(), row, column })
}

#[test]
fn each_place_links_to_its_cell_of_the_evidence_file() {
    let places = [
        cell("หมวด 1", 13, 4),
        Place::File,
        Place::Sheet("it's".into()),
        cell("", 2, 0),
        cell("หมวด 1", 1_048_575, 16_383),
    ];
    let link = |row, place: &str, target: &str| (row, 2, place.to_owned(), target.to_owned());
    assert_eq!(
        links(&places, Some("../ก 1.xlsx")),
        [
            link(4, "หมวด 1!E14", "../ก%201.xlsx#'หมวด 1'!E14"),
            link(6, "it's", "../ก%201.xlsx#'it''s'!A1"),
            link(8, "หมวด 1!XFD1048576", "../ก%201.xlsx#'หมวด 1'!XFD1048576"),
        ]
    );
}

#[test]
fn a_file_that_a_link_cannot_name_is_a_text() {
    for source in [None, Some("\\\\server\\a.xlsx"), Some("C:a.xlsx"), Some("a#b.xlsx")] {
        assert_eq!(links(&[cell("S", 0, 0)], source), []);
    }
}
