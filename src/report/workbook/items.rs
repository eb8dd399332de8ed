//! The items sheet: a heat map of items by levels, with what each item scores, has reached, and has
//! earned without it counting yet. All of it follows from the calculation sheets.

use num_traits::{One, Zero};
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, Format, FormatAlign, FormatPattern, Worksheet, XlsxError,
};

use super::page::{Column, Page, percent, shown, widths};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Item;
use crate::diagnostic::column_name;
use crate::exact::{Exact, cut as cut_text, whole};
use crate::report::living::EXCLUDED;
use crate::report::living::address::{OfLevel, OfScore};
use crate::report::living::formula::{self, Shown, cut, text, valued};
use crate::report::palette::{self, HEAT, INK, LINE, PAPER};
use crate::report::print::Pages;
use crate::report::style::{filled, format_columns, middle};
use crate::score::{ItemScore, Standing};

/// Rows that a printed page can hold and still be read from across a table.
const ROWS_OF_A_PAGE: u32 = 48;

/// Rows of the legend, and the one before it.
const LEGEND_ROWS: u32 = 6;

/// The column of titles, and its width.
const TITLE: (u16, f64) = (1, 84.0);

/// The column of the lowest level.
const FIRST_LEVEL: u16 = 2;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let framework = page.framework();
    let levels = framework.levels.len() as u16;
    let columns = columns(page);
    let first = page.open(sheet, (&words::ITEMS_TITLE, &words::ITEMS_PURPOSE), &columns)?;
    let heat = Heat::new(page);
    let looks = looks(page, &heat);
    let formats: Vec<_> = looks.iter().map(Some).collect();
    let mut row = first;
    let mut item_index = 0;
    sheet.group_symbols_above(true);
    for (category_index, category) in framework.categories.iter().enumerate() {
        category_row(sheet, page, row, category_index)?;
        let top = row + 1;
        for item in &category.items {
            row += 1;
            item_row(sheet, page, row, (item_index, item))?;
            item_index += 1;
        }
        format_columns(sheet, (top, row), &formats)?;
        sheet.group_rows(top, row)?;
        row += 1;
    }
    heat.apply(sheet, (first, row - 1), levels)?;
    page.badges(sheet, (first, FIRST_LEVEL + levels + 1), (row - 1, FIRST_LEVEL + levels + 1))?;
    legend(sheet, page, row + 1, &heat)?;
    let widths = widths(&columns);
    let rows = row + LEGEND_ROWS;
    let (tall, pages) = (f64::from(rows) * row_height(page), rows.div_ceil(ROWS_OF_A_PAGE));
    page.print(sheet, Pages::down(&widths, tall, pages as u16));
    Ok(())
}

fn columns(page: &Page) -> Vec<Column> {
    let column = |head: &str, width| Column { head: head.to_owned(), width };
    let mut columns =
        vec![column(page.say(&terms::ITEM), 8.0), column(page.say(&words::ITEM_TITLE), TITLE.1)];
    for level in &page.framework().levels {
        columns.push(column(level.title.get(page.lang), 21.0));
    }
    columns.push(column(page.say(&terms::SCORE), 12.0));
    columns.push(column(page.say(&terms::LEVEL), 24.0));
    columns.push(column(page.say(&terms::LOCKED), 16.0));
    columns
}

/// The height of a row with a title of one line, in points.
fn row_height(page: &Page) -> f64 {
    page.style.face.height(1) + 4.0
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
    sheet.set_row_height(row, style.face.row_height(&[(title, TITLE.1)]) + 2.0)?;
    sheet.write_string_with_format(row, 0, &category.id, &style.group_centre)?;
    sheet.write_string_with_format(row, TITLE.0, title, &style.group)?;
    for level in 0..levels {
        sheet.write_blank(row, FIRST_LEVEL + level, &style.group)?;
    }
    let standing = page.assessment.scorecard.substantiated.categories[index].as_ref();
    let (score, level) = page.standing(page.living.map.category_row(index), standing);
    sheet.write_formula_with_format(row, FIRST_LEVEL + levels, score, &style.group_score)?;
    sheet.write_formula_with_format(row, FIRST_LEVEL + levels + 1, level, &style.group_centre)?;
    sheet.write_blank(row, FIRST_LEVEL + levels + 2, &style.group)?;
    Ok(())
}

fn item_row(
    sheet: &mut Worksheet,
    page: &Page,
    row: u32,
    (index, item): (usize, &Item),
) -> Result<(), XlsxError> {
    let map = &page.living.map;
    let title = item.title.get(page.lang);
    let height = page.style.face.row_height(&[(title, TITLE.1)]).max(row_height(page));
    sheet.set_row_height(row, height)?;
    sheet.write_string(row, 0, &item.id)?;
    sheet.write_string(row, TITLE.0, title)?;
    let levels = item.rungs.len() as u16;
    let scored = page.assessment.scorecard.substantiated.items[index].as_ref();
    let at = map.item_row(index);
    let applies = map.score(at, OfScore::Applies);
    for level in 0..item.rungs.len() {
        let completion = map.figure(at, map.level_column(level, OfLevel::Completion));
        let below = (level > 0).then(|| map.figure(at, map.level_column(level - 1, OfLevel::Open)));
        let formula = completion_formula(&applies, &completion, below.as_deref());
        let value = completion_value(scored, level);
        let column = FIRST_LEVEL + level as u16;
        sheet.write_formula(row, column, valued(formula, value))?;
    }
    let standing = scored.map(|item| Standing { score: item.score.clone(), level: item.level });
    let (score, level) = page.standing(at, standing.as_ref());
    sheet.write_formula(row, FIRST_LEVEL + levels, score)?;
    sheet.write_formula(row, FIRST_LEVEL + levels + 1, level)?;
    let locked = map.score(at, OfScore::Locked);
    let value: Shown = match scored {
        Some(item) if !item.locked.is_zero() => shown(&item.locked).into(),
        _ => "".into(),
    };
    let formula = format!("IF({locked}=0,\"\",{})", cut(&locked));
    sheet.write_formula(row, FIRST_LEVEL + levels + 2, valued(formula, value))?;
    Ok(())
}

/// The format of each column of the rows of items.
fn looks(page: &Page, heat: &Heat) -> Vec<Format> {
    let style = page.style;
    let names = [&style.centre, &style.text].map(middle);
    let levels = page.framework().levels.iter().map(|_| heat.steps[0].clone());
    let scores = [&style.score_strong, &style.badge(None, 1), &style.score].map(middle);
    names.into_iter().chain(levels).chain(scores).collect()
}

/// The completion of a level in whole percent; in brackets where it is locked and does not count.
fn completion_formula(applies: &str, completion: &str, below: Option<&str>) -> String {
    let percent = formula::percent(completion);
    let shown = match below {
        None => percent,
        Some(open) => {
            format!("IF(AND({open}=0,{completion}>0),\"(\"&TEXT({percent},\"0%\")&\")\",{percent})")
        }
    };
    format!("IF({applies}=0,{},{shown})", text(EXCLUDED))
}

/// The value of [`completion_formula`].
fn completion_value(scored: Option<&ItemScore>, level: usize) -> Shown {
    let Some(item) = scored else { return EXCLUDED.into() };
    let completion = &item.completions[level];
    let locked = !completion.is_zero() && !item.completions[..level].iter().all(One::is_one);
    if locked { locked_text(completion).into() } else { percent(completion).into() }
}

fn locked_text(completion: &Exact) -> String {
    format!("({}%)", cut_text(&(completion * whole(100)), 0))
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
        Heat {
            steps: [step(0), step(1), step(2), step(3).set_bold()],
            locked: hatched(&centre),
            none: centre.set_font_color(Color::RGB(palette::MUTED)),
        }
    }

    /// Lets the looks of the completions follow their values, over some rows.
    fn apply(
        &self,
        sheet: &mut Worksheet,
        (first, last): (u32, u32),
        levels: u16,
    ) -> Result<(), XlsxError> {
        let at = format!("{}{}", column_name(FIRST_LEVEL.into()), first + 1);
        let fill = |step: usize| filled(&Format::new(), HEAT[step]);
        let rules = [
            (format!("=LEFT({at})=\"(\""), hatched(&Format::new())),
            (format!("=AND(ISNUMBER({at}),{at}=1)"), fill(3).set_bold()),
            (format!("=AND(ISNUMBER({at}),{at}>=0.5)"), fill(2)),
            (format!("=AND(ISNUMBER({at}),{at}>0)"), fill(1)),
        ];
        for (rule, format) in rules {
            let rule = ConditionalFormatFormula::new()
                .set_rule(rule.as_str())
                .set_format(format)
                .set_stop_if_true(true);
            sheet.add_conditional_format(
                first,
                FIRST_LEVEL,
                last,
                FIRST_LEVEL + levels - 1,
                &rule,
            )?;
        }
        Ok(())
    }
}

fn hatched(format: &Format) -> Format {
    format
        .clone()
        .set_italic()
        .set_font_color(Color::RGB(INK))
        .set_background_color(Color::RGB(PAPER))
        .set_foreground_color(Color::RGB(LINE))
        .set_pattern(FormatPattern::LightUp)
}

/// What the looks of the heat map mean.
fn legend(sheet: &mut Worksheet, page: &Page, row: u32, heat: &Heat) -> Result<(), XlsxError> {
    let entries = [
        ("100%", &heat.steps[3], &words::HEAT_ALL),
        ("50%", &heat.steps[2], &words::HEAT_MOST),
        ("25%", &heat.steps[1], &words::HEAT_SOME),
        ("0%", &heat.steps[0], &words::HEAT_NOTHING),
        ("(50%)", &heat.locked, &words::HEAT_LOCKED),
        (EXCLUDED, &heat.none, &terms::NOT_APPLICABLE),
    ];
    let beside = page.style.muted.clone().set_align(FormatAlign::Left).set_indent(1);
    for (at, (sign, format, words)) in entries.into_iter().enumerate() {
        let row = row + at as u32;
        sheet.set_row_height(row, page.style.face.height(1))?;
        sheet.write_string_with_format(row, 0, sign, format)?;
        sheet.write_string_with_format(row, 1, page.say(words), &beside)?;
    }
    Ok(())
}
