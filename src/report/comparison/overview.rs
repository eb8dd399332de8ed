//! The overview sheet: one page for those who oversee all agencies. How many stand at which level,
//! how scores are spread, what most lack, and which items are the hardest.

use rust_xlsxwriter::{FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::conditions;
use super::frame::{Frame, share, shown};
use crate::batch::statistics::{figures, spread};
use crate::catalogue::{comparison as words, terms, workbook};
use crate::criteria::{Item, Placed};
use crate::exact::{Exact, plain, whole};
use crate::report::palette::{self, HEAD, WASH};
use crate::report::print::{self, Pages};
use crate::report::style::{FINE_PERCENT, filled, middle};
use crate::report::workbook::cell::{cell_text, put};

mod charts;

/// Widths of the columns: a margin, the left half, a gutter, the right half.
const WIDTHS: [f64; 10] = [1.5, 30.0, 16.0, 12.0, 16.0, 12.0, 2.0, 26.0, 60.0, 14.0];

/// The columns of the left half.
const LEFT: (u16, u16) = (1, 5);

/// The columns of the right half.
const RIGHT: (u16, u16) = (7, 9);

/// Parts into which scores are spread.
const PARTS: usize = 20;

/// Lines of the short lists.
const SHORT: usize = 5;

/// The least height of a chart, in points.
const SHORTEST: f64 = 120.0;

/// The first row of the figures on levels, from 0.
const LEVELS: u32 = 8;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    for (at, width) in WIDTHS.iter().enumerate() {
        sheet.set_column_width(at as u16, *width)?;
    }
    heading(sheet, frame)?;
    cards(sheet, frame)?;
    let levels = levels(sheet, frame)?;
    let shared = shared(sheet, frame)?;
    let row = levels.max(shared) + 1;
    let (after, height) = hardest(sheet, frame, row)?;
    let figures = scores(sheet, frame)?;
    let last = charts::draw(sheet, frame, (row, after, height), &figures)?;
    sheet.set_print_area(0, 0, last, RIGHT.1)?;
    print::set_up(sheet, frame.lang, &frame.subject(), Pages::down(&WIDTHS, 0.0, 1));
    Ok(())
}

fn heading(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let style = frame.style;
    let title = frame.count(&words::DOCUMENT_TITLE);
    sheet.set_row_height(0, style.face.height(1) * 1.9)?;
    let large = style.title.clone().set_font_size(style.face.size(1.9));
    sheet.write_string_with_format(0, LEFT.0, title, &large)?;
    sheet.set_row_height(1, style.face.height(1))?;
    let framework = frame.framework().title.get(frame.lang);
    sheet.write_string_with_format(1, LEFT.0, framework, &style.muted)?;
    if let Some(day) = frame.created.show(frame.lang) {
        let right = style.muted.clone().set_align(FormatAlign::Right);
        sheet.write_string_with_format(1, RIGHT.1, day, &right)?;
    }
    let text = conditions::lines(frame).join("\n");
    let width = WIDTHS[usize::from(LEFT.0)..].iter().sum();
    sheet.set_row_height(2, style.face.row_height(&[(&text, width)]) + 8.0)?;
    let wrapped = style.muted.clone().set_text_wrap().set_align(FormatAlign::Top);
    put(sheet, 2, (LEFT.0, RIGHT.1), &text, &wrapped)
}

/// The figures that stand in large.
fn cards(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let style = frame.style;
    let all = frame.cohort.figures();
    let claimed = frame.cohort.agencies.iter().filter_map(|agency| agency.claimed.as_ref());
    let claimed = figures(claimed.collect()).map(|figures| shown(&figures.mean));
    let of = |value: fn(&crate::batch::statistics::Figures) -> &Exact| {
        all.as_ref().map(|figures| shown(value(figures)))
    };
    let count = |count: usize| Some(count as f64);
    let failed = frame.comparison.failures.as_ref().map(Vec::len);
    let score = "0.00";
    let cards = [
        ((1, 1), &words::SCORED, count(frame.cohort.agencies.len()), "#,##0"),
        ((2, 3), &words::FAILED, failed.and_then(count), "#,##0"),
        ((4, 5), &words::MEAN, of(|figures| &figures.mean), score),
        ((7, 7), &words::MEDIAN, of(|figures| &figures.median), score),
        ((8, 9), &words::CLAIMED_MEAN, claimed, score),
    ];
    let base = filled(&style.plain, WASH).set_align(FormatAlign::Center);
    let caption = base.clone().set_border_bottom(FormatBorder::Medium);
    sheet.set_row_height(3, style.face.size(2.4) * 1.5)?;
    sheet.set_row_height(4, style.face.height(1) + 4.0)?;
    sheet.set_row_height(5, 12.0)?;
    for ((first, last), words, value, number) in cards {
        let large =
            base.clone().set_bold().set_font_size(style.face.size(2.2)).set_num_format(number);
        put(sheet, 3, (first, last), "", &large)?;
        match value {
            Some(value) => sheet.write_number_with_format(3, first, value, &large)?,
            None => sheet.write_string_with_format(3, first, "–", &large)?,
        };
        put(sheet, 4, (first, last), frame.say(words), &caption)?;
    }
    Ok(())
}

/// How many agencies stand at each level. Returns the row after the table.
fn levels(sheet: &mut Worksheet, frame: &Frame) -> Result<u32, XlsxError> {
    let style = frame.style;
    section(sheet, frame, LEVELS - 2, LEFT, frame.say(&words::LEVELS))?;
    let heads = [
        &terms::LEVEL,
        &words::SUBSTANTIATED_COUNT,
        &words::SHARE,
        &words::CLAIMED_COUNT,
        &words::SHARE,
    ];
    let widths: Vec<(&str, f64)> =
        heads.iter().zip(&WIDTHS[1..]).map(|(head, width)| (frame.say(head), *width)).collect();
    sheet.set_row_height(LEVELS - 1, style.face.head_height(&widths))?;
    for (at, (head, _)) in widths.iter().enumerate() {
        sheet.write_string_with_format(LEVELS - 1, LEFT.0 + at as u16, *head, &style.head)?;
    }
    let (counted, claimed) = (frame.cohort.levels(), frame.cohort.claimed_levels());
    let (all, all_claimed) = (counted.iter().sum(), claimed.iter().sum());
    let badges = frame.badges(|badge| middle(&badge));
    let number = middle(&style.count);
    let percent = number.clone().set_num_format(FINE_PERCENT);
    for (at, badge) in badges.iter().enumerate() {
        let row = LEVELS + at as u32;
        sheet.set_row_height(row, style.face.height(1) + 4.0)?;
        sheet.write_string_with_format(row, 1, frame.level(at.checked_sub(1)), badge)?;
        sheet.write_number_with_format(row, 2, counted[at] as f64, &number)?;
        sheet.write_number_with_format(row, 3, share(counted[at], all), &percent)?;
        sheet.write_number_with_format(row, 4, claimed[at] as f64, &number)?;
        sheet.write_number_with_format(row, 5, share(claimed[at], all_claimed), &percent)?;
    }
    Ok(LEVELS + badges.len() as u32)
}

/// The gaps that most agencies share. Returns the row after the table.
fn shared(sheet: &mut Worksheet, frame: &Frame) -> Result<u32, XlsxError> {
    let style = frame.style;
    section(sheet, frame, LEVELS - 2, RIGHT, frame.say(&words::FIRST_SHARED))?;
    let heads = [&terms::REQUIREMENT, &workbook::STATEMENT, &words::AGENCIES];
    for (at, head) in heads.into_iter().enumerate() {
        let column = RIGHT.0 + at as u16;
        sheet.write_string_with_format(LEVELS - 1, column, frame.say(head), &style.head)?;
    }
    let placed: Vec<Placed> = frame.framework().requirements().collect();
    let shared = frame.cohort.shared_gaps();
    for (at, (requirement, gap)) in shared.iter().take(SHORT).enumerate() {
        let row = LEVELS + at as u32;
        let place = &placed[*requirement];
        let name = format!("{} {}", place.item.id, place.level.title.get(frame.lang));
        let statement = cell_text(place.requirement.text.get(frame.lang));
        let tall = style.face.row_height(&[(&statement, WIDTHS[8]), (&name, WIDTHS[7])]);
        sheet.set_row_height(row, tall.max(style.face.height(1) + 4.0))?;
        sheet.write_string_with_format(row, 7, name, &middle(&style.text))?;
        sheet.write_string_with_format(row, 8, statement, &middle(&style.text))?;
        sheet.write_number_with_format(row, 9, gap.agencies() as f64, &middle(&style.count))?;
    }
    if shared.is_empty() {
        let text = frame.say(&words::NO_SHARED);
        sheet.write_string_with_format(LEVELS, 7, text, &style.plain)?;
    }
    Ok(LEVELS + shared.len().clamp(1, SHORT) as u32)
}

/// The items with the lowest mean score, in the right half. Returns the row after the table, and
/// how high it is in points below its heading.
fn hardest(sheet: &mut Worksheet, frame: &Frame, row: u32) -> Result<(u32, f64), XlsxError> {
    let style = frame.style;
    sheet.set_row_height(row - 1, 12.0)?;
    section(sheet, frame, row, RIGHT, frame.say(&words::FIRST_HARD))?;
    let heads = [&terms::ITEM, &workbook::ITEM_TITLE, &words::MEAN];
    sheet.set_row_height(row + 1, style.face.height(1) + 6.0)?;
    for (at, head) in heads.into_iter().enumerate() {
        let column = RIGHT.0 + at as u16;
        sheet.write_string_with_format(row + 1, column, frame.say(head), &style.head)?;
    }
    let items: Vec<&Item> = frame.framework().items().map(|(_, item)| item).collect();
    let hardest = frame.cohort.hardest();
    let mut height = style.face.height(1) + 6.0;
    for (at, (item, mean)) in hardest.iter().take(SHORT).enumerate() {
        let row = row + 2 + at as u32;
        let title = items[*item].title.get(frame.lang);
        let tall = style.face.row_height(&[(title, WIDTHS[8])]) + 6.0;
        sheet.set_row_height(row, tall)?;
        height += tall;
        sheet.write_string_with_format(row, 7, &items[*item].id, &middle(&style.centre))?;
        sheet.write_string_with_format(row, 8, title, &middle(&style.text))?;
        sheet.write_number_with_format(row, 9, shown(mean), &middle(&style.score_strong))?;
    }
    Ok((row + 2 + hardest.len().min(SHORT) as u32, height.max(SHORTEST)))
}

/// Where the figures on scores stand, outside of the printed page.
struct Scores {
    column: u16,
    first: u32,
    /// Agencies in the fullest range.
    most: usize,
}

/// Writes how scores are spread: a range, and how many agencies fall into it.
fn scores(sheet: &mut Worksheet, frame: &Frame) -> Result<Scores, XlsxError> {
    let muted = &frame.style.muted;
    let column = RIGHT.1 + 2;
    sheet.set_column_width(column, 20)?;
    let highest = frame.framework().highest_points();
    let values = frame.cohort.agencies.iter().filter_map(|agency| agency.score.as_ref());
    let counts = spread(values, &highest, PARTS);
    let first = LEVELS;
    sheet.write_string_with_format(first - 1, column, frame.say(&words::RANGE), muted)?;
    sheet.write_string_with_format(first - 1, column + 1, frame.say(&words::AGENCIES), muted)?;
    let edge = |part: usize| plain(&(&highest * whole(part as i64) / whole(PARTS as i64)));
    for (at, count) in counts.iter().enumerate() {
        let row = first + at as u32;
        let range = format!("{}–{}", edge(at), edge(at + 1));
        sheet.write_string_with_format(row, column, range, muted)?;
        sheet.write_number_with_format(row, column + 1, *count as f64, muted)?;
    }
    Ok(Scores { column, first, most: counts.into_iter().max().unwrap_or(0) })
}

/// The heading of a part of the page.
fn section(
    sheet: &mut Worksheet,
    frame: &Frame,
    row: u32,
    (first, last): (u16, u16),
    text: &str,
) -> Result<(), XlsxError> {
    let style = frame.style;
    sheet.set_row_height(row, style.face.height(1) * 1.25)?;
    for column in first..=last {
        sheet.write_blank(row, column, &style.section)?;
    }
    sheet.write_string_with_format(row, first, text, &style.section)?;
    Ok(())
}

/// The colour of a level among those of the framework, none first.
fn colour(frame: &Frame, at: usize) -> palette::Rgb {
    match at {
        0 => palette::NONE,
        _ => palette::level(Some(at - 1), frame.framework().levels.len()),
    }
}

/// The colour of bars that stand for no level.
const BARS: palette::Rgb = HEAD;
