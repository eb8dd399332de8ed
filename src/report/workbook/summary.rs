//! The summary sheet: one page for the director. Level and score in a banner with claimed beside
//! substantiated; three sentences; the categories and the lenses beside the radar and the ladder;
//! what keeps points away; what to do first. All of it follows from the calculation sheets.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatType, Format, FormatAlign, FormatBorder,
    Formula, Worksheet, XlsxError,
};

use super::cell::{cell_text, put};
use super::page::Page;
use crate::catalogue::dates::long;
use crate::catalogue::{expiry, terms, workbook as words};
use crate::exact::nearest;
use crate::gap::GapKind;
use crate::report::living::address::{OfRequirement, OfScore};
use crate::report::living::formula::{cut, text, valued};
use crate::report::palette::{CLAIMED, INK, LINE, PAPER, SCORE, WASH};
use crate::report::print::Pages;
use crate::report::sides;
use crate::report::style::{filled, middle};
use crate::score::Standing;

mod banner;
mod charts;
mod first;
mod sentences;

pub use sentences::told;

/// Widths of the columns: a margin, the tables on the left, a gutter, the charts on the right.
const WIDTHS: [f64; 13] =
    [1.5, 8.0, 46.0, 13.0, 15.0, 24.0, 14.0, 2.0, 16.0, 16.0, 16.0, 16.0, 16.0];

/// The columns of the left half.
const LEFT: (u16, u16) = (1, 6);

/// The columns of the right half.
const RIGHT: (u16, u16) = (8, 12);

/// The first row of the banner, from 0.
const BANNER: u32 = 3;

/// The row of the first sentence, from 0.
const SENTENCES: u32 = 7;

/// The header row of the categories, from 0.
const CATEGORIES: u32 = 11;

/// The row of the first category, from 0.
const FIRST_CATEGORY: u32 = CATEGORIES + 1;

/// Height of the rows between the parts of the page, in points.
const BETWEEN: f64 = 9.0;

/// How much higher than a line the header row of a table is, in points.
const HEAD_ROOM: f64 = 3.0;

/// The column of the number of data problems.
const PROBLEMS: u16 = 11;

/// Whether a cell of the sheet does not follow from the evidence and the criteria alone: the day,
/// and the number of data problems; rows and columns from 0.
pub fn is_foreign_to_summary(row: u32, column: u32) -> bool {
    (row, column) == (1, 10) || (row > FIRST_CATEGORY && column == u32::from(PROBLEMS))
}

/// Whether a row of the sheet stays as of the day of the report: that of the scores of both sides.
pub fn is_as_made(row: u32) -> bool {
    row == BANNER + 3
}

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    for (at, width) in WIDTHS.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
    }
    heading(sheet, page)?;
    banner::draw(sheet, page)?;
    sentences::draw(sheet, page)?;
    let mut left = Left { row: CATEGORIES, height: 0.0 };
    categories(sheet, page, &mut left)?;
    lenses(sheet, page, &mut left)?;
    let head = page.style.face.height(1) + HEAD_ROOM;
    let right = charts::draw(sheet, page, (left.height, head))?;
    // Where the charts reach further down than the tables, an empty row makes up for it.
    sheet.set_row_height(left.row, (right - left.height).clamp(BETWEEN, 400.0))?;
    let row = counts(sheet, page, left.row + 1)?;
    let last = first::draw(sheet, page, row)?;
    sheet.set_print_area(0, 0, last, RIGHT.1)?;
    page.print(sheet, Pages::down(&WIDTHS, 0.0, 1));
    Ok(())
}

/// How far down the left half has come: the next row, and the height since the categories began, in
/// points.
struct Left {
    row: u32,
    height: f64,
}

impl Left {
    /// Takes a row of some height.
    fn take(&mut self, sheet: &mut Worksheet, height: f64) -> Result<u32, XlsxError> {
        let row = self.row;
        sheet.set_row_height(row, height)?;
        self.row += 1;
        self.height += height;
        Ok(row)
    }
}

/// Agency, year, framework, and the day.
fn heading(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let (style, subject) = (page.style, &page.assessment.subject);
    let title = style.title.clone().set_font_size(style.face.size(1.7)).set_text_wrap();
    let agency = cell_text(&subject.agency).replace('\n', " ");
    let lines = style.face.lines(&agency, width((1, 9)) / 1.7);
    sheet.set_row_height(0, style.face.text_height(&agency, lines) * 1.6)?;
    sheet.merge_range(0, LEFT.0, 0, 9, &agency, &title)?;
    let year = subject
        .fiscal_year
        .map(|year| format!("{} {}", page.say(&terms::FISCAL_YEAR), year.show(page.lang)));
    let right = style.title.clone().set_align(FormatAlign::Right);
    sheet.merge_range(0, 10, 0, RIGHT.1, &year.unwrap_or_default(), &right)?;
    sheet.set_row_height(1, style.face.height(1))?;
    let framework = page.framework().title.get(page.lang);
    let as_of = page.assessment.terms.as_of.map(|day| long(day, page.lang));
    let as_of = as_of.map(|day| page.fill(&expiry::AS_OF, &[("day", &day)]));
    let line = [page.say(&words::REPORT_OF), framework].into_iter().chain(as_of.as_deref());
    let line = line.collect::<Vec<_>>().join(" · ");
    sheet.merge_range(1, LEFT.0, 1, 9, &line, &style.muted)?;
    let day = page.created.show(page.lang).unwrap_or_default();
    let right = style.muted.clone().set_align(FormatAlign::Right);
    sheet.merge_range(1, 10, 1, RIGHT.1, &day, &right)?;
    sheet.set_row_height(2, 6.0)?;
    Ok(())
}

/// The header row of a table of scores.
fn head(sheet: &mut Worksheet, page: &Page, row: u32, title: &str) -> Result<(), XlsxError> {
    let heads = [
        (title, (1, 2)),
        (page.say(&terms::SCORE), (3, 3)),
        (page.say(&words::SCORE_BAR), (4, 4)),
        (page.say(&terms::LEVEL), (5, 5)),
        (page.say(sides::claimed_short(page.assessment)), (6, 6)),
    ];
    for (text, at) in heads {
        put(sheet, row, at, text, &page.style.head)?;
    }
    Ok(())
}

/// A table of the categories, with the whole at its foot.
fn categories(sheet: &mut Worksheet, page: &Page, left: &mut Left) -> Result<(), XlsxError> {
    let (style, face) = (page.style, page.style.face);
    let card = &page.assessment.scorecard;
    let row = left.take(sheet, face.height(1) + HEAD_ROOM)?;
    head(sheet, page, row, page.say(&words::CATEGORIES))?;
    let first = left.row;
    for (at, category) in page.framework().categories.iter().enumerate() {
        let title = category.title.get(page.lang);
        let row = left.take(sheet, face.row_height(&[(title, width((2, 2)))]))?;
        sheet.write_string_with_format(row, 1, &category.id, &middle(&style.centre))?;
        sheet.write_string_with_format(row, 2, title, &middle(&style.text))?;
        let standings =
            (card.substantiated.categories[at].as_ref(), card.claimed.categories[at].as_ref());
        scores(sheet, page, row, page.living.map.category_row(at), standings)?;
    }
    let row = left.take(sheet, face.height(1) + 2.0)?;
    put(sheet, row, (1, 2), page.say(&terms::OVERALL), &middle(&style.group))?;
    let standings = (card.substantiated.overall.as_ref(), card.claimed.overall.as_ref());
    scores(sheet, page, row, page.living.map.overall_row(), standings)?;
    looks(sheet, page, (first, row))
}

/// A table for each lens: its tags.
fn lenses(sheet: &mut Worksheet, page: &Page, left: &mut Left) -> Result<(), XlsxError> {
    let (style, face) = (page.style, page.style.face);
    let mut at = 0;
    for lens in &page.living.lenses {
        left.take(sheet, BETWEEN)?;
        let row = left.take(sheet, face.height(1) + 3.0)?;
        head(sheet, page, row, lens.lens.title.get(page.lang))?;
        let first = left.row;
        for tag in &lens.tags {
            let title = tag.tag.title.get(page.lang);
            let row = left.take(sheet, face.row_height(&[(title, width((1, 2)))]))?;
            put(sheet, row, (1, 2), title, &middle(&style.text))?;
            let standings = (tag.standing.as_ref(), tag.claimed.as_ref());
            scores(sheet, page, row, page.living.map.tag_row(at), standings)?;
            at += 1;
        }
        looks(sheet, page, (first, left.row - 1))?;
    }
    Ok(())
}

/// The cells of a row of scores: the score, its bar, the level, and the score as the agency says.
fn scores(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    from: u32,
    (standing, claimed): (Option<&Standing>, Option<&Standing>),
) -> Result<(), XlsxError> {
    let style = page.style;
    let (score, level) = page.standing(from, standing);
    let (claimed, _) = page.claimed(from, claimed);
    sheet.write_formula_with_format(row, 3, score.clone(), &middle(&style.score_strong))?;
    sheet.write_formula_with_format(row, 4, score, &middle(&style.score))?;
    sheet.write_formula_with_format(row, 5, level, &middle(&style.badge(None, 1)))?;
    sheet.write_formula_with_format(row, 6, claimed, &middle(&style.score))?;
    Ok(())
}

/// Bars and colours of levels over some rows of scores.
fn looks(sheet: &mut Worksheet, page: &Page, (first, last): (u32, u32)) -> Result<(), XlsxError> {
    if last < first {
        return Ok(());
    }
    let bar = ConditionalFormatDataBar::new()
        .set_fill_color(Color::RGB(SCORE))
        .set_solid_fill(true)
        .set_bar_only(true)
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, nearest(&page.framework().highest_points()));
    sheet.add_conditional_format(first, 4, last, 4, &bar)?;
    page.badges(sheet, (first, 5), (last, 5))
}

/// How many gaps there are of each kind, and how many data problems. Returns the row after them.
fn counts(sheet: &mut Worksheet, page: &Page, row: u32) -> Result<u32, XlsxError> {
    let style = page.style;
    let kinds = page.living.map.all_requirements(OfRequirement::Kind);
    let of_kind = |kind| {
        let word = page.say(terms::gap_kind(kind));
        let count = page.assessment.gaps.iter().filter(|gap| gap.kind == kind).count();
        (word, valued(format!("COUNTIF({kinds},{})", text(word)), count))
    };
    let all = page.assessment.gaps.len();
    let all =
        valued(format!("COUNT({})", page.living.map.all_requirements(OfRequirement::Rank)), all);
    // What has expired has a tile of its own only where it is looked for.
    let stale = page.assessment.terms.as_of.is_some();
    let columns = match stale {
        true => vec![(1, 2), (3, 3), (4, 4), (5, 5), (6, 8), (9, 10), (PROBLEMS, RIGHT.1)],
        false => vec![(1, 2), (3, 4), (5, 5), (6, 8), (9, 10), (PROBLEMS, RIGHT.1)],
    };
    let tile = filled(&style.plain, WASH)
        .set_align(FormatAlign::Center)
        .set_border_left(FormatBorder::Medium)
        .set_border_left_color(Color::RGB(PAPER));
    let number =
        tile.clone().set_bold().set_font_size(style.face.size(1.4)).set_num_format("#,##0");
    sheet.set_row_height(row, style.face.size(1.4) * 1.5)?;
    sheet.set_row_height(row + 1, style.face.height(1))?;
    let kinds = GapKind::ALL.into_iter().filter(|kind| stale || *kind != GapKind::StaleEvidence);
    let gaps = kinds.map(of_kind).chain([(page.say(&words::ALL_GAPS), all)]);
    for ((word, count), &at) in gaps.zip(&columns) {
        put(sheet, row, at, "", &number)?;
        sheet.write_formula_with_format(row, at.0, count, &number)?;
        put(sheet, row + 1, at, word, &tile)?;
    }
    let at = columns[columns.len() - 1];
    let problems = page.assessment.diagnostics.len() as f64;
    put(sheet, row, at, "", &number)?;
    sheet.write_number_with_format(row, at.0, problems, &number)?;
    put(sheet, row + 1, at, page.say(&words::PROBLEM_COUNT), &tile)?;
    sheet.set_row_height(row + 2, BETWEEN)?;
    Ok(row + 3)
}

/// The score of the whole as a text, as formulas write it.
fn score_text(page: &Page, of: OfScore) -> String {
    let score = page.living.map.score(page.living.map.overall_row(), of);
    format!("TEXT({},\"0.00\")", cut(&score))
}

/// Writes a formula over some columns of a row.
fn put_formula(
    sheet: &mut Worksheet,
    row: u32,
    at: (u16, u16),
    formula: Formula,
    format: &Format,
) -> Result<(), XlsxError> {
    put(sheet, row, at, "", format)?;
    sheet.write_formula_with_format(row, at.0, formula, format)?;
    Ok(())
}

/// The width of some columns.
fn width((first, last): (u16, u16)) -> f64 {
    WIDTHS[usize::from(first)..=usize::from(last)].iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sides::claimed_short;
    use crate::evidence::By;
    use crate::report::face::Face;

    #[test]
    fn by_whose_word_a_score_is_stands_on_the_one_line_that_a_header_has() {
        let width = width((6, 6));
        for lang in crate::text::Lang::ALL {
            let height = |head| Face::of(lang).head_height(&[(head, width)]);
            for by in [None, Some(By::Own), Some(By::Assessor)] {
                let head = claimed_short(by).get(lang);
                assert_eq!(height(head), height("1"), "{head}");
            }
        }
    }
}
