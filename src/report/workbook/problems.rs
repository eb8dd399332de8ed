//! The data problems sheet: everything in the evidence that could not be used as it stands, where
//! it is, with a link to that cell of the evidence file, and how to go on. A file without sheets, such
//! as `.csv`, has no cells that a link can lead to.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::{Links, cell_text, outside};
use super::page::{Column, Page, widths};
use crate::catalogue::{terms, workbook as words};
use crate::diagnostic::Place;
use crate::report::print::Pages;

/// The column that says where, from 0.
const PLACE: u16 = 2;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let columns = columns(page);
    let first = page.open(sheet, (&words::PROBLEMS_TITLE, &words::PROBLEMS_PURPOSE), &columns)?;
    let style = page.style;
    let diagnostics = &page.assessment.diagnostics;
    let mut links = Links::default();
    for (at, diagnostic) in diagnostics.iter().enumerate() {
        let row = first + at as u32;
        sheet.write_number_with_format(row, 0, (at + 1) as f64, &style.centre)?;
        let place = diagnostic.place.to_string();
        let texts = [
            page.say(terms::severity(diagnostic.severity())).to_owned(),
            if place.is_empty() { page.assessment.file.name.clone() } else { place },
            diagnostic.message(page.lang),
            diagnostic.remedy(page.lang),
            diagnostic.code.id.to_owned(),
        ]
        .map(|text| cell_text(&text));
        let mut measured = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let column = 1 + at as u16;
            match (column, target(page, &diagnostic.place)) {
                (PLACE, Some(target)) => {
                    let formats = (&style.link, &style.text);
                    links.write(sheet, (row, column), (&target, text), formats)?;
                }
                _ => drop(sheet.write_string_with_format(row, column, text, &style.text)?),
            }
            measured.push((text.as_str(), columns[usize::from(column)].width));
        }
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    if diagnostics.is_empty() {
        sheet.write_string_with_format(first, 0, page.say(&words::NO_PROBLEMS), &style.plain)?;
    } else {
        let last = first + diagnostics.len() as u32 - 1;
        sheet.autofilter(first - 1, 0, last, columns.len() as u16 - 1)?;
    }
    page.print(sheet, Pages::across(&widths(&columns)));
    Ok(())
}

/// The cell of the evidence file that a place is, as the target of a link.
fn target(page: &Page, place: &Place) -> Option<String> {
    let (sheet, row, column) = match place {
        Place::Cell(cell) => (&cell.sheet, cell.row, cell.column),
        Place::Sheet(sheet) => (sheet, 0, 0),
        Place::File | Place::Line { .. } => return None,
    };
    outside(page.source?, sheet, row, column).filter(|_| !sheet.is_empty())
}

fn columns(page: &Page) -> Vec<Column> {
    [
        (&words::ORDER, 7.0),
        (&words::SEVERITY, 13.0),
        (&words::PLACE, 24.0),
        (&words::FOUND, 60.0),
        (&words::REMEDY, 60.0),
        (&words::CODE, 24.0),
    ]
    .into_iter()
    .map(|(head, width)| Column { head: page.say(head).to_owned(), width })
    .collect()
}
