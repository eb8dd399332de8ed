//! The lockstep sheet: which items rise and fall together over all agencies.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::frame::{BODY, Column, Frame, open, share, widths};
use crate::catalogue::{comparison as words, terms};
use crate::criteria::Item;

/// The correlation from which two items are said to go together.
const LEAST: f64 = 0.7;

/// Pairs that the sheet lists.
const PAIRS: usize = 25;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let style = frame.style;
    let columns = columns(frame);
    let purpose = frame.fill(&words::LOCKSTEP_PURPOSE, &[("least", &LEAST.to_string())]);
    let titles = [frame.say(&words::LOCKSTEP_TITLE), &frame.subject(), &purpose];
    open(sheet, style, titles, &columns)?;
    let items: Vec<&Item> = frame.framework().items().map(|(_, item)| item).collect();
    let mut together = frame.cohort.lockstep.closest(LEAST);
    together.truncate(PAIRS);
    for (row, pair) in (BODY..).zip(&together) {
        let (one, other) = (items[pair.items.0], items[pair.items.1]);
        let titles = [one, other].map(|item| item.title.get(frame.lang));
        sheet.write_string_with_format(row, 0, &one.id, &style.centre)?;
        sheet.write_string_with_format(row, 1, titles[0], &style.text)?;
        sheet.write_string_with_format(row, 2, &other.id, &style.centre)?;
        sheet.write_string_with_format(row, 3, titles[1], &style.text)?;
        let correlation = (pair.correlation * 100.0 + 1e-9).floor() / 100.0;
        sheet.write_number_with_format(row, 4, correlation, &style.score_strong)?;
        let same = (share(pair.same, pair.agencies) * 100.0).floor() / 100.0;
        sheet.write_number_with_format(row, 5, same, &style.percent)?;
        let measured = [(titles[0], columns[1].1), (titles[1], columns[3].1)];
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    if together.is_empty() {
        let text = frame.say(&words::NO_LOCKSTEP);
        sheet.write_string_with_format(BODY, 0, text, &style.plain)?;
    }
    frame.close(sheet, together.len(), &widths(&columns))
}

fn columns<'a>(frame: &Frame<'a>) -> Vec<Column<'a>> {
    vec![
        (frame.say(&terms::ITEM), 9.0),
        (frame.say(&words::ITEM_ONE), 50.0),
        (frame.say(&terms::ITEM), 9.0),
        (frame.say(&words::ITEM_OTHER), 50.0),
        (frame.say(&words::CORRELATION), 13.0),
        (frame.say(&words::SAME_LEVEL), 14.0),
    ]
}
