//! The data problems sheet: everything in the evidence that could not be used as it stands, where
//! it is, and how to go on.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::cell_text;
use super::page::{Column, Page};
use crate::catalogue::{terms, workbook as words};

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let columns = columns(page);
    let first = page.open(sheet, (&words::PROBLEMS_TITLE, &words::PROBLEMS_PURPOSE), &columns)?;
    let style = page.style;
    let diagnostics = &page.assessment.diagnostics;
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
            sheet.write_string_with_format(row, 1 + at as u16, text, &style.text)?;
            measured.push((text.as_str(), columns[1 + at].width));
        }
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    if diagnostics.is_empty() {
        sheet.write_string_with_format(first, 0, page.say(&words::NO_PROBLEMS), &style.plain)?;
    } else {
        let last = first + diagnostics.len() as u32 - 1;
        sheet.autofilter(first - 1, 0, last, columns.len() as u16 - 1)?;
    }
    page.print(sheet, 0);
    Ok(())
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
