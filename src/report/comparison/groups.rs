//! The groups sheet: how groups of agencies compare, and who leads and trails in each.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::frame::{BODY, Column, Frame, shown, widths};
use crate::batch::cohort::Agency;
use crate::catalogue::{comparison as words, terms};
use crate::report::workbook::cell::cell_text;

/// Whether any agency has a group.
pub fn wanted(frame: &Frame) -> bool {
    frame.cohort.agencies.iter().any(|agency| agency.group.is_some())
}

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let columns = columns(frame);
    frame.open(sheet, (&words::GROUPS_TITLE, &words::GROUPS_PURPOSE), &columns)?;
    sheet.set_freeze_panes(BODY, 1)?;
    let style = frame.style;
    let groups = frame.cohort.groups();
    for (at, group) in groups.iter().enumerate() {
        let row = BODY + at as u32;
        let name = group.name.map(cell_text);
        let name = name.unwrap_or_else(|| frame.say(&words::NO_GROUP).to_owned());
        let name = frame.of_year(&name, group.year);
        let (best, worst) = (first_of(frame, &group.best), first_of(frame, &group.worst));
        let figures = &group.figures;
        sheet.write_string_with_format(row, 0, &name, &style.strong)?;
        sheet.write_number_with_format(row, 1, figures.count as f64, &style.count)?;
        let scores = [
            (&figures.mean, &style.score_strong),
            (&figures.lowest, &style.score),
            (&figures.lower_quartile, &style.score),
            (&figures.median, &style.score),
            (&figures.upper_quartile, &style.score),
            (&figures.highest, &style.score),
        ];
        for (at, (score, format)) in scores.into_iter().enumerate() {
            sheet.write_number_with_format(row, 2 + at as u16, shown(score), format)?;
        }
        sheet.write_string_with_format(row, 8, &best, &style.text)?;
        sheet.write_string_with_format(row, 9, &worst, &style.text)?;
        for (at, count) in group.levels.iter().enumerate() {
            sheet.write_number_with_format(row, 10 + at as u16, *count as f64, &style.count)?;
        }
        let measured =
            [(name.as_str(), columns[0].1), (&best, columns[8].1), (&worst, columns[9].1)];
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    frame.close(sheet, groups.len(), &widths(&columns))
}

fn columns<'a>(frame: &Frame<'a>) -> Vec<Column<'a>> {
    let mut columns = vec![
        (frame.say(&words::GROUP), 34.0),
        (frame.say(&words::AGENCIES), 11.0),
        (frame.say(&words::MEAN), 13.0),
        (frame.say(&words::LOWEST), 11.0),
        (frame.say(&words::LOWER_QUARTILE), 14.0),
        (frame.say(&words::MEDIAN), 12.0),
        (frame.say(&words::UPPER_QUARTILE), 14.0),
        (frame.say(&words::HIGHEST), 11.0),
        (frame.say(&words::BEST), 36.0),
        (frame.say(&words::WORST), 36.0),
        (frame.say(&terms::NO_LEVEL), 16.0),
    ];
    let levels = frame.framework().levels.iter();
    columns.extend(levels.map(|level| (level.title.get(frame.lang), 16.0)));
    columns
}

/// The first of some agencies, and how many more there are.
fn first_of(frame: &Frame, agencies: &[&Agency]) -> String {
    let name = agencies.first().map(|agency| frame.name(agency)).unwrap_or_default();
    match agencies.len().saturating_sub(1) {
        0 => name,
        more => frame.fill(&words::AND_MORE, &[("name", &name), ("count", &more.to_string())]),
    }
}
