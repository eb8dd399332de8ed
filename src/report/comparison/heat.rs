//! The heat maps: every agency by category, and by item. The colour is the level that was reached,
//! the number the score, so that strips of one shade show where agencies part.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::frame::{BODY, Column, Frame, shown, widths};
use crate::batch::cohort::{Agency, Shown};
use crate::catalogue::{comparison as words, terms};
use crate::report::style::middle;
use crate::text::Words;

/// Width that all columns of scores share, and the bounds of that of one: few are wider, so that their
/// upright headers take more lines and less height.
const SCORES_WIDTH: f64 = 66.0;
const SCORE_WIDTH: (f64, f64) = (8.0, 12.0);

/// Columns before the scores.
const LEAD: u16 = 4;

/// Draws the sheet of categories.
pub fn categories(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let categories = frame.framework().categories.iter();
    let heads = categories
        .map(|category| format!("{} {}", category.id, category.title.get(frame.lang)))
        .collect::<Vec<_>>();
    draw(sheet, frame, &words::CATEGORIES_TITLE, &heads, |agency| &agency.categories)
}

/// Draws the sheet of items.
pub fn items(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let items = frame.framework().items();
    let heads = items
        .map(|(_, item)| format!("{} {}", item.id, item.title.get(frame.lang)))
        .collect::<Vec<_>>();
    draw(sheet, frame, &words::ITEMS_TITLE, &heads, |agency| &agency.items)
}

fn draw(
    sheet: &mut Worksheet,
    frame: &Frame,
    title: &'static Words,
    heads: &[String],
    scores: fn(&Agency) -> &Vec<Option<Shown>>,
) -> Result<(), XlsxError> {
    let style = frame.style;
    let lead: [Column; LEAD as usize] = [
        (frame.say(&words::RANK), 8.0),
        (frame.say(&terms::AGENCY), 38.0),
        (frame.say(&terms::LEVEL), 20.0),
        (frame.say(&terms::SCORE), 9.0),
    ];
    frame.open(sheet, (title, &words::HEAT_PURPOSE), &lead)?;
    let width = (SCORES_WIDTH / heads.len() as f64).clamp(SCORE_WIDTH.0, SCORE_WIDTH.1);
    sheet.set_row_height(BODY - 1, style.face.upright_height(heads, width))?;
    let upright = style.head.clone().set_rotation(90).set_align(FormatAlign::Bottom);
    for (at, head) in heads.iter().enumerate() {
        let column = LEAD + at as u16;
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(BODY - 1, column, head, &upright)?;
    }
    sheet.set_freeze_panes(BODY, 2)?;

    let [centre, text, strong] = [&style.centre, &style.text, &style.score_strong].map(middle);
    let names = frame.badges(|badge| middle(&badge));
    let shades = frame.badges(|badge| plain_number(&badge));
    let ranking = frame.cohort.ranking();
    for (at, (rank, agency)) in ranking.iter().enumerate() {
        let row = BODY + at as u32;
        let name = frame.name(agency);
        sheet.set_row_height(row, style.face.row_height(&[(&name, lead[1].1)]))?;
        match rank {
            Some(rank) => sheet.write_number_with_format(row, 0, *rank as f64, &centre)?,
            None => sheet.write_string_with_format(row, 0, "–", &centre)?,
        };
        sheet.write_string_with_format(row, 1, name, &text)?;
        match &agency.score {
            Some(score) => {
                let name = &names[agency.level.map_or(0, |level| level + 1)];
                sheet.write_string_with_format(row, 2, frame.level(agency.level), name)?;
                sheet.write_number_with_format(row, 3, shown(score), &strong)?;
            }
            None => {
                let text = frame.say(&terms::NOT_APPLICABLE);
                sheet.write_string_with_format(row, 2, text, &centre)?;
                sheet.write_blank(row, 3, &style.score)?;
            }
        }
        for (at, score) in scores(agency).iter().enumerate() {
            let column = LEAD + at as u16;
            match score {
                Some(score) => {
                    let shade = &shades[score.level.map_or(0, |level| level + 1)];
                    sheet.write_number_with_format(row, column, score.score, shade)?
                }
                None => sheet.write_string_with_format(row, column, "–", &centre)?,
            };
        }
    }
    let widths = [widths(&lead), vec![width; heads.len()]].concat();
    frame.close(sheet, ranking.len(), &widths)
}

fn plain_number(badge: &Format) -> Format {
    middle(badge).set_num_format("0.00").unset_bold()
}
