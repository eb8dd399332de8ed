//! The summary sheet: one page for the director. Level and score in a banner, claimed beside
//! substantiated, the categories, where the score stands on the ladder, what keeps points away, and
//! what to do first.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatType, Format, FormatAlign, FormatBorder,
    Worksheet, XlsxError,
};

use super::cell::cell_text;
use super::page::{Column, Page, shown};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::exact::{Exact, cut, nearest, plain};
use crate::gap::GapKind;
use crate::report::palette::{self, CLAIMED, INK, LINE, PAPER, SCORE, WASH};
use crate::report::style::{filled, middle};
use crate::score::Standing;

mod charts;

/// Gaps that the page shows.
const FIRST_GAPS: usize = 5;

/// Widths of the columns: a margin, the table on the left, a gutter, the charts on the right.
const WIDTHS: [f64; 13] =
    [1.5, 8.0, 46.0, 13.0, 15.0, 24.0, 14.0, 2.0, 16.0, 16.0, 16.0, 16.0, 16.0];

/// The columns of the left half.
const LEFT: (u16, u16) = (1, 6);

/// The columns of the right half.
const RIGHT: (u16, u16) = (8, 12);

/// The row of the first category, from 0.
const FIRST_CATEGORY: u32 = 9;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    for (at, width) in WIDTHS.iter().enumerate() {
        sheet.set_column_width(at as u16, *width)?;
    }
    heading(sheet, page)?;
    banner(sheet, page)?;
    let (row, height) = categories(sheet, page)?;
    let row = charts::draw(sheet, page, (row + 1, height))?;
    let row = counts(sheet, page, row + 1)?;
    let last = first_gaps(sheet, page, row)?;
    sheet.set_print_area(0, 0, last, RIGHT.1)?;
    page.print(sheet, 1);
    Ok(())
}

/// Agency, year, framework, and the day.
fn heading(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let (style, subject) = (page.style, &page.assessment.subject);
    let title = style.title.clone().set_font_size(style.face.size(1.9));
    let agency = cell_text(&subject.agency).replace('\n', " ");
    let big = Column { head: agency.clone(), width: 140.0 };
    let lines = style.face.lines(&big.head, big.width / 2.0);
    sheet.set_row_height(0, style.face.height(lines) * 1.9)?;
    let title = title.set_text_wrap();
    sheet.merge_range(0, LEFT.0, 0, 9, &agency, &title)?;
    let year = subject
        .fiscal_year
        .map(|year| format!("{} {}", page.say(&terms::FISCAL_YEAR), year.show(page.lang)));
    let right = style.title.clone().set_align(FormatAlign::Right);
    sheet.merge_range(0, 10, 0, RIGHT.1, &year.unwrap_or_default(), &right)?;
    sheet.set_row_height(1, style.face.height(1))?;
    let framework = page.framework().title.get(page.lang);
    let line = format!("{} · {framework}", page.say(&words::REPORT_OF));
    sheet.merge_range(1, LEFT.0, 1, 9, &line, &style.muted)?;
    let day = page.created.show(page.lang).unwrap_or_default();
    let right = style.muted.clone().set_align(FormatAlign::Right);
    sheet.merge_range(1, 10, 1, RIGHT.1, &day, &right)?;
    sheet.set_row_height(2, 8.0)?;
    Ok(())
}

/// The level in large on its colour, the score, and what the agency claims.
fn banner(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let scorecard = &page.assessment.scorecard;
    let count = page.framework().levels.len();
    let standing = scorecard.substantiated.overall.as_ref();
    let colour = palette::level(standing.and_then(|standing| standing.level), count);
    let claimed = scorecard.claimed.overall.as_ref();
    let boxes = [
        Box {
            columns: (1, 2),
            format: filled(&page.style.plain, colour),
            caption: page.say(&words::OVERALL_LEVEL),
            value: match standing {
                Some(standing) => Value::Text(page.level(standing.level)),
                None => Value::Text(page.say(&terms::NOT_APPLICABLE)),
            },
            below: standing.map(|standing| to_next(page, standing)).unwrap_or_default(),
        },
        Box {
            columns: (3, 6),
            format: filled(&page.style.plain, WASH).set_font_color(Color::RGB(SCORE)),
            caption: page.say(&terms::SUBSTANTIATED),
            value: Value::of(standing, page),
            below: page
                .fill(&words::OUT_OF, &[("highest", &plain(&page.framework().highest_points()))]),
        },
        Box {
            columns: RIGHT,
            format: filled(&page.style.plain, WASH),
            caption: page.say(&terms::CLAIMED),
            value: Value::of(claimed, page),
            below: claimed_beside(page, standing, claimed),
        },
    ];
    let face = page.style.face;
    sheet.set_row_height(3, face.height(1) + 4.0)?;
    sheet.set_row_height(4, face.size(3.0) * 1.55)?;
    sheet.set_row_height(5, face.height(1) + 6.0)?;
    sheet.set_row_height(6, 12.0)?;
    for each in boxes {
        each.draw(sheet, page)?;
    }
    Ok(())
}

/// A box of the banner: a caption, a value in large, and a line below.
struct Box<'a> {
    columns: (u16, u16),
    format: Format,
    caption: &'a str,
    value: Value<'a>,
    below: String,
}

/// What stands in large.
enum Value<'a> {
    Text(&'a str),
    Score(f64),
}

impl<'a> Value<'a> {
    fn of(standing: Option<&Standing>, page: &Page<'a>) -> Value<'a> {
        match standing {
            Some(standing) => Value::Score(shown(&standing.score)),
            None => Value::Text(page.say(&terms::NOT_APPLICABLE)),
        }
    }
}

impl Box<'_> {
    fn draw(&self, sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
        let face = page.style.face;
        let (first, last) = self.columns;
        let base = self.format.clone().set_align(FormatAlign::Center);
        sheet.merge_range(3, first, 3, last, self.caption, &base)?;
        let large = base.clone().set_bold();
        match self.value {
            Value::Text(text) => {
                let width: f64 = WIDTHS[usize::from(first)..=usize::from(last)].iter().sum();
                let lines = face.lines(text, width / 2.6);
                let size = if lines > 1 { 1.7 } else { 2.6 };
                let large = large.set_font_size(face.size(size)).set_text_wrap();
                sheet.merge_range(4, first, 4, last, text, &large)?;
            }
            Value::Score(score) => {
                let large = large.set_font_size(face.size(3.0)).set_num_format("0.00");
                sheet.merge_range(4, first, 4, last, "", &large)?;
                sheet.write_number_with_format(4, first, score, &large)?;
            }
        }
        sheet.merge_range(5, first, 5, last, &self.below, &base)?;
        Ok(())
    }
}

/// How far it is to the next level.
fn to_next(page: &Page, standing: &Standing) -> String {
    let next = standing.level.map_or(0, |level| level + 1);
    match page.framework().levels.get(next) {
        None => page.say(&words::AT_TOP).to_owned(),
        Some(level) => page.fill(
            &words::TO_NEXT,
            &[
                ("missing", &missing(&(&level.threshold - &standing.score))),
                ("level", level.title.get(page.lang)),
            ],
        ),
    }
}

/// Points that are missing, raised to two decimals, so that adding them suffices.
fn missing(points: &Exact) -> String {
    let hundred = crate::exact::whole(100);
    plain(&((points * &hundred).ceil() / hundred))
}

fn claimed_beside(page: &Page, standing: Option<&Standing>, claimed: Option<&Standing>) -> String {
    let (Some(standing), Some(claimed)) = (standing, claimed) else { return String::new() };
    let level = page.level(claimed.level);
    let beside = if claimed.score == standing.score {
        page.say(&words::CLAIMED_SAME).to_owned()
    } else {
        let count = count_of(page, GapKind::NoEvidence).to_string();
        let difference = cut(&(&claimed.score - &standing.score), 2);
        page.fill(&words::CLAIMED_MORE, &[("difference", &difference), ("count", &count)])
    };
    format!("{level} · {beside}")
}

/// A table of the categories, with the whole at its foot. Returns the row after it, and
/// its height in points.
fn categories(sheet: &mut Worksheet, page: &Page) -> Result<(u32, f64), XlsxError> {
    let (style, framework) = (page.style, page.framework());
    let scorecard = &page.assessment.scorecard;
    let (left, right) = LEFT;
    heading_of(sheet, page, 7, (left, right), page.say(&words::CATEGORIES))?;
    let heads = [
        (page.say(&terms::CATEGORY), 1, 2),
        (page.say(&terms::SCORE), 3, 3),
        (page.say(&words::SCORE_BAR), 4, 4),
        (page.say(&terms::LEVEL), 5, 5),
        (page.say(&words::CLAIMED_SHORT), 6, 6),
    ];
    let mut height = 2.0 * (style.face.height(1) + 6.0);
    sheet.set_row_height(8, style.face.height(1) + 6.0)?;
    for (text, first, last) in heads {
        put(sheet, 8, (first, last), text, &style.head)?;
    }
    let mut row = FIRST_CATEGORY;
    let tallies = scorecard.substantiated.categories.iter().zip(&scorecard.claimed.categories);
    for (category, (standing, claimed)) in framework.categories.iter().zip(tallies) {
        let title = category.title.get(page.lang);
        let tall = style.face.row_height(&[(title, WIDTHS[2])]) + 4.0;
        sheet.set_row_height(row, tall)?;
        height += tall;
        sheet.write_string_with_format(row, left, &category.id, &middle(&style.centre))?;
        sheet.write_string_with_format(row, left + 1, title, &middle(&style.text))?;
        standing_cells(sheet, page, row, standing.as_ref(), claimed.as_ref())?;
        row += 1;
    }
    sheet.set_row_height(row, style.face.height(1) + 6.0)?;
    put(sheet, row, (left, left + 1), page.say(&terms::OVERALL), &middle(&style.group))?;
    let overall = (&scorecard.substantiated.overall, &scorecard.claimed.overall);
    standing_cells(sheet, page, row, overall.0.as_ref(), overall.1.as_ref())?;
    let bar = ConditionalFormatDataBar::new()
        .set_fill_color(Color::RGB(SCORE))
        .set_solid_fill(true)
        .set_bar_only(true)
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, nearest(&framework.highest_points()));
    sheet.add_conditional_format(FIRST_CATEGORY, 4, row, 4, &bar)?;
    Ok((row + 1, height))
}

fn standing_cells(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    standing: Option<&Standing>,
    claimed: Option<&Standing>,
) -> Result<(), XlsxError> {
    let style = page.style;
    let count = page.framework().levels.len();
    match standing {
        Some(standing) => {
            let score = shown(&standing.score);
            sheet.write_number_with_format(row, 3, score, &middle(&style.score_strong))?;
            sheet.write_number_with_format(row, 4, score, &middle(&style.score))?;
            let badge = middle(&style.badge(standing.level, count));
            sheet.write_string_with_format(row, 5, page.level(standing.level), &badge)?;
        }
        None => {
            let format = middle(&style.centre);
            sheet.write_string_with_format(row, 3, "–", &format)?;
            sheet.write_blank(row, 4, &format)?;
            sheet.write_string_with_format(row, 5, page.say(&terms::NOT_APPLICABLE), &format)?;
        }
    }
    match claimed {
        Some(claimed) => {
            let format = middle(&style.score);
            sheet.write_number_with_format(row, 6, shown(&claimed.score), &format)?
        }
        None => sheet.write_string_with_format(row, 6, "–", &middle(&style.centre))?,
    };
    Ok(())
}

/// How many gaps there are of each kind, and how many data problems. Returns the row after them.
fn counts(sheet: &mut Worksheet, page: &Page, row: u32) -> Result<u32, XlsxError> {
    let style = page.style;
    heading_of(sheet, page, row, (LEFT.0, RIGHT.1), page.say(&words::COUNTS))?;
    let kinds =
        GapKind::ALL.map(|kind| (page.say(terms::gap_kind(kind)).to_owned(), count_of(page, kind)));
    let all = (page.say(&words::ALL_GAPS).to_owned(), page.assessment.gaps.len());
    let problems = (page.say(&words::PROBLEM_COUNT).to_owned(), page.assessment.diagnostics.len());
    let columns = [(1, 2), (3, 4), (5, 5), (6, 8), (9, 10), (11, 12)];
    sheet.set_row_height(row + 1, style.face.size(1.7) * 1.5)?;
    sheet.set_row_height(row + 2, style.face.height(1) + 2.0)?;
    let number = filled(&style.plain, WASH)
        .set_bold()
        .set_font_size(style.face.size(1.5))
        .set_align(FormatAlign::Center)
        .set_num_format("#,##0")
        .set_border_left(FormatBorder::Medium)
        .set_border_left_color(Color::RGB(PAPER));
    let caption = filled(&style.plain, WASH)
        .set_align(FormatAlign::Center)
        .set_border_left(FormatBorder::Medium)
        .set_border_left_color(Color::RGB(PAPER));
    for ((words, count), at) in kinds.into_iter().chain([all, problems]).zip(columns) {
        put(sheet, row + 1, at, "", &number)?;
        sheet.write_number_with_format(row + 1, at.0, count as f64, &number)?;
        put(sheet, row + 2, at, &words, &caption)?;
    }
    sheet.set_row_height(row + 3, 12.0)?;
    Ok(row + 4)
}

fn count_of(page: &Page, kind: GapKind) -> usize {
    page.assessment.gaps.iter().filter(|gap| gap.kind == kind).count()
}

/// The gaps that are worth most. Returns the last row.
fn first_gaps(sheet: &mut Worksheet, page: &Page, row: u32) -> Result<u32, XlsxError> {
    let style = page.style;
    heading_of(sheet, page, row, (LEFT.0, RIGHT.1), page.say(&words::FIRST_GAPS))?;
    let gaps = &page.assessment.gaps;
    if gaps.is_empty() {
        sheet.write_string_with_format(row + 1, 1, page.say(&words::NO_GAPS), &style.plain)?;
        return Ok(row + 1);
    }
    let heads = [
        (page.say(&terms::ITEM), (1, 1)),
        (page.say(&words::STATEMENT), (2, 4)),
        (page.say(&terms::LEVEL), (5, 5)),
        (page.say(&terms::GAIN), (6, 6)),
        (page.say(&words::GAP_KIND), (7, 8)),
        (page.say(&words::TO_DO), (9, 12)),
    ];
    sheet.set_row_height(row + 1, style.face.height(1) + 6.0)?;
    for (text, at) in heads {
        put(sheet, row + 1, at, text, &style.head)?;
    }
    let placed: Vec<Placed> = page.framework().requirements().collect();
    for (at, gap) in gaps.iter().take(FIRST_GAPS).enumerate() {
        let row = row + 2 + at as u32;
        let place = &placed[gap.requirement];
        let statement = cell_text(place.requirement.text.get(page.lang));
        let to_do = page.say(terms::gap_action(gap.kind));
        let level = place.level.title.get(page.lang);
        let cells = [(statement.as_str(), 74.0), (to_do, 64.0), (level, WIDTHS[5])];
        sheet.set_row_height(row, style.face.row_height(&cells))?;
        let text = middle(&style.text);
        put(sheet, row, (1, 1), &place.item.id, &middle(&style.centre))?;
        put(sheet, row, (2, 4), &statement, &text)?;
        put(sheet, row, (5, 5), level, &text)?;
        let gain = middle(&style.score_strong);
        sheet.write_number_with_format(row, 6, shown(&gap.gain), &gain)?;
        put(sheet, row, (7, 8), page.say(terms::gap_kind(gap.kind)), &text)?;
        put(sheet, row, (9, 12), to_do, &text)?;
    }
    Ok(row + 1 + gaps.len().min(FIRST_GAPS) as u32)
}

/// Writes a text over some columns of a row.
fn put(
    sheet: &mut Worksheet,
    row: u32,
    (first, last): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if first == last {
        sheet.write_string_with_format(row, first, text, format)?;
    } else {
        sheet.merge_range(row, first, row, last, text, format)?;
    }
    Ok(())
}

/// The heading of a part of the page.
fn heading_of(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    (first, last): (u16, u16),
    text: &str,
) -> Result<(), XlsxError> {
    sheet.set_row_height(row, page.style.face.height(1) * 1.25)?;
    for column in first..=last {
        sheet.write_blank(row, column, &page.style.section)?;
    }
    sheet.write_string_with_format(row, first, text, &page.style.section)?;
    Ok(())
}
