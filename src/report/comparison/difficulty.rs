//! The difficulty sheet: how hard each item is, by the levels that agencies have reached on it.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatType, Worksheet, XlsxError,
};

use super::frame::{BODY, Column, Frame, share, shown, widths};
use crate::catalogue::{comparison as words, terms, workbook};
use crate::criteria::Item;
use crate::exact::nearest;
use crate::report::palette::SCORE;
use crate::report::style::middle;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let columns = columns(frame);
    frame.open(sheet, (&words::DIFFICULTY_TITLE, &words::DIFFICULTY_PURPOSE), &columns)?;
    let style = frame.style;
    let items: Vec<&Item> = frame.framework().items().map(|(_, item)| item).collect();
    let percent = middle(&style.percent);
    let hardest = frame.cohort.hardest();
    for (at, (item, mean)) in hardest.iter().enumerate() {
        let row = BODY + at as u32;
        let (of_item, item) = (&frame.cohort.items[*item], items[*item]);
        let title = item.title.get(frame.lang);
        sheet.set_row_height(row, style.face.row_height(&[(title, columns[1].1)]))?;
        sheet.write_string_with_format(row, 0, &item.id, &middle(&style.centre))?;
        sheet.write_string_with_format(row, 1, title, &middle(&style.text))?;
        sheet.write_number_with_format(row, 2, of_item.agencies as f64, &middle(&style.count))?;
        sheet.write_number_with_format(row, 3, shown(mean), &middle(&style.score_strong))?;
        sheet.write_number_with_format(row, 4, shown(mean), &middle(&style.score))?;
        for level in 0..frame.framework().levels.len() {
            let part = share(of_item.reached(level), of_item.agencies);
            let part = (part * 100.0).floor() / 100.0;
            sheet.write_number_with_format(row, 5 + level as u16, part, &percent)?;
        }
    }
    let last = BODY + hardest.len().max(1) as u32 - 1;
    let bar = ConditionalFormatDataBar::new()
        .set_fill_color(Color::RGB(SCORE))
        .set_solid_fill(true)
        .set_bar_only(true)
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, nearest(&frame.framework().highest_points()));
    sheet.add_conditional_format(BODY, 4, last, 4, &bar)?;
    frame.print(sheet, &widths(&columns));
    Ok(())
}

fn columns<'a>(frame: &Frame<'a>) -> Vec<Column<'a>> {
    let mut columns = vec![
        (frame.say(&terms::ITEM), 9.0),
        (frame.say(&workbook::ITEM_TITLE), 58.0),
        (frame.say(&words::AGENCIES), 12.0),
        (frame.say(&words::MEAN), 14.0),
        (frame.say(&words::MEAN_OF_HIGHEST), 22.0),
    ];
    let levels = frame.framework().levels.iter();
    columns.extend(levels.map(|level| (level.title.get(frame.lang), 20.0)));
    columns
}
