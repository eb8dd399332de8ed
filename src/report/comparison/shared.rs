//! The shared gaps sheet: which requirements most agencies lack, and the points that this costs, so
//! that one measure can help many.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::frame::{BODY, Column, Frame, share, shown, widths};
use crate::catalogue::{comparison as words, terms, workbook};
use crate::criteria::Placed;
use crate::exact::whole;
use crate::gap::GapKind;
use crate::report::style::middle;
use crate::report::workbook::cell::cell_text;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let columns = columns(frame);
    frame.open(sheet, (&words::SHARED_TITLE, &words::SHARED_PURPOSE), &columns)?;
    let style = frame.style;
    let placed: Vec<Placed> = frame.framework().requirements().collect();
    let shared = frame.cohort.shared_gaps();
    for (at, (requirement, gap)) in shared.iter().enumerate() {
        let row = BODY + at as u32;
        let place = &placed[*requirement];
        let statement = cell_text(place.requirement.text.get(frame.lang));
        let level = place.level.title.get(frame.lang);
        let agencies = gap.agencies();
        sheet.write_string_with_format(row, 0, &place.item.id, &style.centre)?;
        sheet.write_string_with_format(row, 1, level, &style.text)?;
        sheet.write_string_with_format(row, 2, &statement, &style.text)?;
        sheet.write_number_with_format(row, 3, agencies as f64, &style.count)?;
        // Cut to whole percent: what nearly all lack is not shown as what all lack.
        let part = (share(agencies, frame.cohort.agencies.len()) * 100.0).floor() / 100.0;
        sheet.write_number_with_format(row, 4, part, &style.percent)?;
        sheet.write_number_with_format(row, 5, shown(&gap.gain), &style.score_strong)?;
        let mean = &gap.gain / whole(agencies as i64);
        sheet.write_number_with_format(row, 6, shown(&mean), &style.score)?;
        for (at, count) in gap.kinds.iter().enumerate() {
            sheet.write_number_with_format(row, 7 + at as u16, *count as f64, &style.count)?;
        }
        let measured = [(statement.as_str(), columns[2].1), (level, columns[1].1)];
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    if shared.is_empty() {
        sheet.write_string_with_format(
            BODY,
            0,
            frame.say(&words::NO_SHARED),
            &middle(&style.plain),
        )?;
    }
    frame.close(sheet, shared.len(), &widths(&columns))
}

fn columns<'a>(frame: &Frame<'a>) -> Vec<Column<'a>> {
    let mut columns = vec![
        (frame.say(&terms::ITEM), 8.0),
        (frame.say(&terms::LEVEL), 18.0),
        (frame.say(&workbook::STATEMENT), 56.0),
        (frame.say(&words::AGENCIES), 10.0),
        (frame.say(&words::SHARE), 10.0),
        (frame.say(&words::POINTS_COST), 11.0),
        (frame.say(&words::MEAN_COST), 13.0),
    ];
    columns.extend(GapKind::ALL.map(|kind| (terms::gap_kind(kind).get(frame.lang), 12.0)));
    columns
}
