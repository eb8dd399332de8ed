//! The long layout: a row for each requirement, its statement beside it.

use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};

use super::{Column, DATES, FIRST_ROW, Page, instructions};
use crate::catalogue::{template as words, terms};
use crate::report::workbook::cell::cell_text;

/// The column of items; levels and the numbers of requirements stand beside it.
pub(super) const ITEM: u16 = 1;

/// The column of levels.
const LEVEL: u16 = ITEM + 1;

/// The column of statuses.
pub(super) const STATUS: u16 = 5;

/// The column of notes.
pub(super) const NOTE: u16 = 12;

/// The column of an assessor's statuses, where there is one.
pub(super) const ASSESSOR: u16 = NOTE + 1;

/// Draws the sheet to fill in.
pub(super) fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let (style, lang) = (&page.style, page.lang);
    let columns = columns(page);
    page.open(sheet, &columns)?;
    let verbatim = page.verbatim();
    let centre = style.centre.clone().set_num_format("@");
    let status = style.input_centre.clone().set_num_format("@");
    let mut row = FIRST_ROW;
    for placed in page.framework.requirements() {
        let category = format!("{} {}", placed.category.id, placed.category.title.get(lang));
        let level = placed.level.title.get(lang);
        let statement = cell_text(placed.requirement.text.get(lang));
        sheet.write_string_with_format(row, 0, &category, &style.text)?;
        sheet.write_string_with_format(row, ITEM, &placed.item.id, &centre)?;
        sheet.write_string_with_format(row, LEVEL, level, &style.text)?;
        sheet.write_number_with_format(row, 3, placed.number as f64, &style.centre)?;
        sheet.write_string_with_format(row, 4, &statement, &style.text)?;
        sheet.write_blank(row, STATUS, &status)?;
        let (open, centred) = (&style.input, &style.input_centre);
        let inputs = [open, &verbatim, &verbatim, open, &verbatim, centred, open];
        for (column, format) in (STATUS + 1..).zip(inputs) {
            sheet.write_blank(row, column, format)?;
        }
        if page.form.assessor {
            sheet.write_blank(row, ASSESSOR, &status)?;
        }
        if page.form.dates {
            page.dates(sheet, row, columns.len())?;
        }
        let cells = [
            (category.as_str(), columns[0].width),
            (level, columns[2].width),
            (&statement, columns[4].width),
        ];
        sheet.set_row_height(row, style.face.row_height(&cells).max(style.face.height(2)))?;
        row += 1;
    }
    let last = row.max(FIRST_ROW + 1) - 1;
    sheet.set_freeze_panes(FIRST_ROW, 2)?;
    sheet.add_data_validation(FIRST_ROW, STATUS, last, STATUS, &page.statuses()?)?;
    if page.form.assessor {
        sheet.add_data_validation(FIRST_ROW, ASSESSOR, last, ASSESSOR, &page.statuses()?)?;
    }
    let levels = DataValidation::new().allow_list_formula(Formula::new(instructions::levels(page)));
    sheet.add_data_validation(FIRST_ROW, LEVEL, last, LEVEL, &levels)?;
    page.close(sheet, last, &columns)
}

fn columns(page: &Page) -> Vec<Column> {
    let assessor = page.form.assessor.then_some((&terms::ASSESSOR, 12.5));
    [
        (&terms::CATEGORY, 20.0),
        (&terms::ITEM, 7.0),
        (&terms::LEVEL, 13.0),
        (&terms::REQUIREMENT, 12.0),
        (&words::STATEMENT, 38.0),
        (&terms::STATUS, 12.5),
        (&terms::EVIDENCE, 26.0),
        (&terms::DOCUMENT_NUMBER, 12.0),
        (&terms::LINK, 16.0),
        (&terms::OWNER, 14.0),
        (&terms::DUE, 12.0),
        (&terms::EFFORT, 10.0),
        (&terms::NOTE, 16.0),
    ]
    .into_iter()
    .chain(assessor)
    .chain(DATES.into_iter().filter(|_| page.form.dates))
    .map(|(head, width)| Column { head: page.say(head).to_owned(), width })
    .collect()
}
