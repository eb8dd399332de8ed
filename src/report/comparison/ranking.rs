//! The ranking sheet: who stands where, how far from the next level, and whose data needs care.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::frame::{BODY, Column, Frame, missing, shown, widths};
use crate::batch::cohort::{Agency, Cohort};
use crate::catalogue::{comparison as words, terms};
use crate::report::workbook::cell::{Links, cell_text};

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let columns = columns(frame);
    frame.open(sheet, (&words::RANKING_TITLE, &words::RANKING_PURPOSE), &columns)?;
    sheet.set_freeze_panes(BODY, 2)?;
    let badges = frame.badges(|badge| badge);
    let ranking = frame.cohort.ranking();
    let mut links = Links::default();
    for (at, (rank, agency)) in ranking.iter().enumerate() {
        let row = BODY + at as u32;
        let measured = [(agency.name.as_str(), columns[1].1), (&agency.path, columns[11].1)];
        sheet.set_row_height(row, frame.style.face.row_height(&measured))?;
        who(sheet, frame, row, *rank, agency, &mut links)?;
        match agency.score {
            Some(_) => {
                let badge = &badges[agency.level.map_or(0, |level| level + 1)];
                sheet.write_string_with_format(row, 4, frame.level(agency.level), badge)?
            }
            None => {
                let text = frame.say(&terms::NOT_APPLICABLE);
                sheet.write_string_with_format(row, 4, text, &frame.style.centre)?
            }
        };
        figures(sheet, frame, row, agency)?;
    }
    frame.close(sheet, ranking.len(), &widths(&columns))
}

fn columns<'a>(frame: &Frame<'a>) -> Vec<Column<'a>> {
    vec![
        (frame.say(&words::RANK), 8.0),
        (frame.say(&terms::AGENCY), 48.0),
        (frame.say(&words::GROUP), 18.0),
        (frame.say(&terms::FISCAL_YEAR), 12.0),
        (frame.say(&terms::LEVEL), 20.0),
        (frame.say(&terms::SCORE), 10.0),
        (frame.say(&words::CLAIMED_COUNT), 12.0),
        (frame.say(&words::UNBACKED), 12.0),
        (frame.say(&words::TO_NEXT), 12.0),
        (frame.say(&words::GAPS), 10.0),
        (frame.say(&words::PROBLEMS), 10.0),
        (frame.say(&words::FILE), 28.0),
    ]
}

fn who(
    sheet: &mut Worksheet,
    frame: &Frame,
    row: u32,
    rank: Option<usize>,
    agency: &Agency,
    links: &mut Links,
) -> Result<(), XlsxError> {
    let style = frame.style;
    match rank {
        Some(rank) => sheet.write_number_with_format(row, 0, rank as f64, &style.centre)?,
        None => sheet.write_string_with_format(row, 0, "–", &style.centre)?,
    };
    // Signs that part an address would lead elsewhere.
    match agency.report.as_ref().filter(|report| !report.contains(['#', '%'])) {
        Some(report) => {
            let target = format!("file:///{report}");
            links.write(sheet, (row, 1), (&target, &agency.name), (&style.link, &style.text))?;
        }
        None => {
            sheet.write_string_with_format(row, 1, cell_text(&agency.name), &style.text)?;
        }
    }
    let group = agency.group.as_deref().map(cell_text).unwrap_or_default();
    sheet.write_string_with_format(row, 2, group, &style.text)?;
    let year = agency.fiscal_year.map(|year| year.show(frame.lang)).unwrap_or_default();
    sheet.write_string_with_format(row, 3, year, &style.centre)?;
    Ok(())
}

fn figures(
    sheet: &mut Worksheet,
    frame: &Frame,
    row: u32,
    agency: &Agency,
) -> Result<(), XlsxError> {
    let style = frame.style;
    let numbers = [
        (agency.score.as_ref().map(shown), &style.score_strong),
        (agency.claimed.as_ref().map(shown), &style.score),
        (Cohort::unbacked(agency).as_ref().map(shown), &style.score),
        (agency.short.as_ref().map(missing), &style.score),
        (Some(agency.gaps as f64), &style.count),
        (Some(agency.problems as f64), &style.count),
    ];
    for (at, (number, format)) in numbers.into_iter().enumerate() {
        let column = 5 + at as u16;
        match number {
            Some(number) => sheet.write_number_with_format(row, column, number, format)?,
            None => sheet.write_blank(row, column, format)?,
        };
    }
    sheet.write_string_with_format(row, 11, cell_text(&agency.path), &style.text)?;
    Ok(())
}
