//! The wide layout: a row for each item, a status and an evidence column for each level. What a
//! level asks for appears beside a status cell as soon as the cell is chosen.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{Column, DATES, FIRST_ROW, Form, Page, beginning};
use crate::catalogue::{template as words, terms};
use crate::criteria::Item;

/// Characters of the title of a cell's message.
const LONGEST_TITLE: usize = 32;

/// Characters of a cell's message.
const LONGEST_MESSAGE: usize = 255;

/// The width that the columns of evidence share, and the bounds of each, in units.
const ROOM: f64 = 84.0;
const NARROWEST: f64 = 16.0;
const WIDEST: f64 = 40.0;

/// Draws the sheet to fill in.
pub(super) fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let (style, lang) = (&page.style, page.lang);
    let columns = columns(page);
    page.open(sheet, &columns)?;
    let centre = style.centre.clone().set_num_format("@");
    let status = style.input_centre.clone().set_num_format("@");
    let mut row = FIRST_ROW;
    for (_, item) in page.framework.items() {
        let title = item.title.get(lang);
        sheet.write_string_with_format(row, 0, &item.id, &centre)?;
        sheet.write_string_with_format(row, 1, title, &style.text)?;
        for at in 0..page.framework.levels.len() {
            let column = status_column(page.form, at);
            sheet.write_blank(row, column, &status)?;
            sheet.write_blank(row, column + 1, &style.input)?;
            let asked = page
                .statuses()?
                .set_input_title(beginning(&asks(page, item, at), LONGEST_TITLE))?
                .set_input_message(beginning(&statements(page, item, at), LONGEST_MESSAGE))?;
            sheet.add_data_validation(row, column, row, column, &asked)?;
            if page.form.assessor {
                sheet.write_blank(row, column + 2, &status)?;
                sheet.add_data_validation(row, column + 2, row, column + 2, &asked)?;
            }
        }
        let note = status_column(page.form, page.framework.levels.len());
        sheet.write_blank(row, note, &style.input)?;
        if page.form.dates {
            page.dates(sheet, row, columns.len())?;
        }
        let height = style.face.row_height(&[(title, columns[1].width)]);
        sheet.set_row_height(row, height.max(style.face.height(2)))?;
        row += 1;
    }
    sheet.set_freeze_panes(FIRST_ROW, 2)?;
    page.close(sheet, row.max(FIRST_ROW + 1) - 1, &columns)
}

/// The column of a level's status; its evidence stands to the right, then what an assessor says, if
/// that is asked for, and the note after the last.
pub(super) fn status_column(form: Form, level: usize) -> u16 {
    let columns = if form.assessor { 3 } else { 2 };
    2 + columns * level as u16
}

fn asks(page: &Page, item: &Item, level: usize) -> String {
    format!("{} {}", item.id, page.framework.levels[level].title.get(page.lang))
}

fn statements(page: &Page, item: &Item, level: usize) -> String {
    let texts: Vec<&str> =
        item.rungs[level].iter().map(|requirement| requirement.text.get(page.lang)).collect();
    texts.join("\n")
}

fn columns(page: &Page) -> Vec<Column> {
    let column = |head: String, width| Column { head, width };
    let mut columns = vec![
        column(page.say(&terms::ITEM).to_owned(), 14.0),
        column(page.say(&words::ITEM_TITLE).to_owned(), 36.0),
    ];
    // The more levels there are, the less room each has on a page.
    let evidence = (ROOM / page.framework.levels.len() as f64).clamp(NARROWEST, WIDEST);
    for level in &page.framework.levels {
        let of = |words| crate::text::fill(words, &[("level", level.title.get(page.lang))]);
        columns.push(column(of(page.say(&words::LEVEL_STATUS)), 13.0));
        columns.push(column(of(page.say(&words::LEVEL_EVIDENCE)), evidence));
        if page.form.assessor {
            columns.push(column(of(page.say(&words::LEVEL_ASSESSOR)), 13.0));
        }
    }
    columns.push(column(page.say(&terms::NOTE).to_owned(), 20.0));
    let dates = DATES.into_iter().filter(|_| page.form.dates);
    columns.extend(dates.map(|(head, width)| column(page.say(head).to_owned(), width)));
    columns
}
