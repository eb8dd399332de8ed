//! The items sheet: a heat map of items by levels, with what each item scores, has reached, and has
//! earned without it counting yet.

use num_traits::{One, Zero};
use rust_xlsxwriter::{Color, Format, FormatPattern, Worksheet, XlsxError};

use super::page::{Column, Page, percent, shown};
use crate::catalogue::{terms, workbook as words};
use crate::exact::{Exact, ratio};
use crate::report::palette::{HEAT, INK, LINE, PAPER};
use crate::report::style::{filled, middle};
use crate::score::ItemScore;

/// Rows that a printed page can hold and still be read from across a table.
const ROWS_OF_A_PAGE: u32 = 48;

/// Rows of the legend, and the one before it.
const LEGEND_ROWS: u32 = 6;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let framework = page.framework();
    let columns = columns(page);
    let mut row = page.open(sheet, (&words::ITEMS_TITLE, &words::ITEMS_PURPOSE), &columns)?;
    let heat = Heat::new(page);
    let mut item_index = 0;
    sheet.group_symbols_above(true);
    for (category_index, category) in framework.categories.iter().enumerate() {
        category_row(sheet, page, row, category_index)?;
        let first = row + 1;
        for item in &category.items {
            row += 1;
            let cells = [(item.title.get(page.lang), columns[1].width)];
            sheet.set_row_height(
                row,
                page.style.face.row_height(&cells).max(page.style.face.height(1) + 4.0),
            )?;
            sheet.write_string_with_format(row, 0, &item.id, &middle(&page.style.centre))?;
            sheet.write_string_with_format(
                row,
                1,
                item.title.get(page.lang),
                &middle(&page.style.text),
            )?;
            let scored = page.assessment.scorecard.substantiated.items[item_index].as_ref();
            item_cells(sheet, page, row, scored, &heat)?;
            item_index += 1;
        }
        sheet.group_rows(first, row)?;
        row += 1;
    }
    legend(sheet, page, row + 1, &heat)?;
    let pages_high = u16::from(row + LEGEND_ROWS <= ROWS_OF_A_PAGE);
    page.print(sheet, pages_high);
    Ok(())
}

fn columns(page: &Page) -> Vec<Column> {
    let column = |head: &str, width| Column { head: head.to_owned(), width };
    let mut columns =
        vec![column(page.say(&terms::ITEM), 8.0), column(page.say(&words::ITEM_TITLE), 84.0)];
    for level in &page.framework().levels {
        columns.push(column(level.title.get(page.lang), 21.0));
    }
    columns.push(column(page.say(&terms::SCORE), 12.0));
    columns.push(column(page.say(&terms::LEVEL), 24.0));
    columns.push(column(page.say(&terms::LOCKED), 16.0));
    columns
}

/// The row that heads the items of a category.
fn category_row(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    index: usize,
) -> Result<(), XlsxError> {
    let style = page.style;
    let category = &page.framework().categories[index];
    let levels = page.framework().levels.len() as u16;
    let title = category.title.get(page.lang);
    sheet.set_row_height(row, style.face.row_height(&[(title, 84.0)]) + 2.0)?;
    sheet.write_string_with_format(row, 0, &category.id, &style.group_centre)?;
    sheet.write_string_with_format(row, 1, title, &style.group)?;
    for level in 0..levels {
        sheet.write_blank(row, 2 + level, &style.group)?;
    }
    match &page.assessment.scorecard.substantiated.categories[index] {
        Some(standing) => {
            let score = shown(&standing.score);
            sheet.write_number_with_format(row, 2 + levels, score, &style.group_score)?;
            sheet.write_string_with_format(
                row,
                3 + levels,
                page.level(standing.level),
                &style.group_centre,
            )?;
        }
        None => {
            sheet.write_string_with_format(
                row,
                2 + levels,
                page.say(&terms::NOT_APPLICABLE),
                &style.group_centre,
            )?;
            sheet.write_blank(row, 3 + levels, &style.group)?;
        }
    }
    sheet.write_blank(row, 4 + levels, &style.group)?;
    Ok(())
}

fn item_cells(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    scored: Option<&ItemScore>,
    heat: &Heat,
) -> Result<(), XlsxError> {
    let style = page.style;
    let levels = page.framework().levels.len() as u16;
    let Some(item) = scored else {
        for column in 2..2 + levels {
            sheet.write_string_with_format(row, column, "–", &heat.none)?;
        }
        let text = page.say(&terms::NOT_APPLICABLE);
        sheet.write_string_with_format(row, 2 + levels, text, &middle(&style.centre))?;
        for column in 3 + levels..5 + levels {
            sheet.write_blank(row, column, &middle(&style.text))?;
        }
        return Ok(());
    };
    let mut open = true;
    for (level, completion) in item.completions.iter().enumerate() {
        let format = if open { heat.of(completion) } else { heat.locked(completion) };
        sheet.write_number_with_format(row, 2 + level as u16, percent(completion), format)?;
        open = open && completion.is_one();
    }
    let level = item.level;
    sheet.write_number_with_format(
        row,
        2 + levels,
        shown(&item.score),
        &middle(&style.score_strong),
    )?;
    let badge = middle(&style.badge(level, usize::from(levels)));
    sheet.write_string_with_format(row, 3 + levels, page.level(level), &badge)?;
    if item.locked.is_zero() {
        sheet.write_blank(row, 4 + levels, &middle(&style.text))?;
    } else {
        sheet.write_number_with_format(
            row,
            4 + levels,
            shown(&item.locked),
            &middle(&style.score),
        )?;
    }
    Ok(())
}

/// How completions look. What is locked is hatched and stands in brackets.
struct Heat {
    steps: [Format; 4],
    locked: Format,
    none: Format,
}

impl Heat {
    fn new(page: &Page) -> Heat {
        let centre = middle(&page.style.centre);
        let step = |at: usize| filled(&centre, HEAT[at]).set_num_format("0%");
        let locked = centre
            .clone()
            .set_num_format("\"(\"0%\")\"")
            .set_italic()
            .set_font_color(Color::RGB(INK))
            .set_background_color(Color::RGB(PAPER))
            .set_foreground_color(Color::RGB(LINE))
            .set_pattern(FormatPattern::LightUp);
        Heat {
            steps: [step(0), step(1), step(2), step(3).set_bold()],
            locked,
            none: page.style.muted.clone().set_align(rust_xlsxwriter::FormatAlign::Center),
        }
    }

    fn of(&self, completion: &Exact) -> &Format {
        let step = match completion {
            c if c.is_zero() => 0,
            c if *c < ratio(1, 2) => 1,
            c if !c.is_one() => 2,
            _ => 3,
        };
        &self.steps[step]
    }

    fn locked(&self, completion: &Exact) -> &Format {
        if completion.is_zero() { &self.steps[0] } else { &self.locked }
    }
}

/// What the looks of the heat map mean.
fn legend(sheet: &mut Worksheet, page: &Page, row: u32, heat: &Heat) -> Result<(), XlsxError> {
    let entries = [
        (1.0, &heat.steps[3], &words::HEAT_ALL),
        (0.5, &heat.steps[2], &words::HEAT_MOST),
        (0.25, &heat.steps[1], &words::HEAT_SOME),
        (0.0, &heat.steps[0], &words::HEAT_NOTHING),
        (0.5, &heat.locked, &words::HEAT_LOCKED),
    ];
    for (at, (share, format, words)) in entries.into_iter().enumerate() {
        let row = row + at as u32;
        sheet.set_row_height(row, page.style.face.height(1))?;
        sheet.write_number_with_format(row, 0, share, format)?;
        sheet.write_string_with_format(row, 1, page.say(words), &page.style.muted)?;
    }
    Ok(())
}
