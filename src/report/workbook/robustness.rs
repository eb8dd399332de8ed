//! The robustness sheet: margins around the thresholds, requirements and documents that a level
//! hangs on, and the score through the lenses of the framework, one below the other.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::cell::cell_text;
use super::page::{Column, Page, percent, shown};
use crate::catalogue::{terms, trust as words, workbook};
use crate::document::{Document, Without, documents};
use crate::evidence::Row;
use crate::exact::{Exact, ratio};
use crate::lens::lenses;
use crate::margin::{Rejection, margin, rejections};
use crate::report::print::{Pages, Paper};
use crate::report::style::{Style, format_columns};
use crate::report::wording::{begun, ids, listed};
use crate::score::Standing;
use crate::text::Words;

mod expiry;
mod sides;

/// The widths of the first columns, which all tables of the sheet share.
const WIDTHS: [f64; 5] = [60.0, 18.0, 24.0, 22.0, 22.0];

/// Ids or documents that a cell lists, a line each: a row can only be so tall.
const LISTED: usize = 15;

/// The width of all further columns: one for each level, or more.
const WIDTH: f64 = 18.0;

/// The width of a column.
fn width(column: usize) -> f64 {
    WIDTHS.get(column).copied().unwrap_or(WIDTH)
}

/// A cell of a table.
enum Cell {
    Text(String),
    Score(Exact),
    Count(usize),
    Share(Exact),
    Nothing,
}

/// A table under a heading; what is said instead where it has no rows.
struct Table {
    heading: &'static Words,
    heads: Vec<String>,
    rows: Vec<Vec<Cell>>,
    empty: &'static Words,
}

/// Draws the sheet. The longest table stands last, its header repeats on the pages that it runs on
/// to, and no heading stands alone at the foot of a page.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let mut row = page.open(sheet, (&words::SHEET_TITLE, &words::SHEET_PURPOSE), &[])?;
    let widths: Vec<f64> = (0..framework_columns(page)).map(width).collect();
    for (column, width) in widths.iter().enumerate() {
        sheet.set_column_width(column as u16, *width)?;
    }
    let mut tables = vec![margins(page), through_lenses(page)];
    tables.extend(expiry::lapses(page));
    tables.extend(sides::disputed(page));
    tables.extend([shared_documents(page), single_points(page)]);
    tables[2..].sort_by_key(|table| table.rows.len());
    let mut paper = Paper::new(page.style.face, &widths, page.style.face.height(1) * 4.5);
    let mut head = row;
    for table in tables {
        paper.keep_together(row, opening(page, &table));
        head = row + 1;
        row = draw_table(sheet, page, row, &table, &mut paper)? + 1;
        paper.take(page.style.face.height(1));
    }
    page.print(sheet, Pages::across(&widths));
    if !paper.breaks.is_empty() {
        sheet.set_page_breaks(&paper.breaks)?;
    }
    sheet.set_repeat_rows(head, head)?;
    Ok(())
}

/// The height of what a table opens with: its heading, its header and its first row, in points.
fn opening(page: &Page, table: &Table) -> f64 {
    let face = page.style.face;
    let first = table.rows.first().map_or(0.0, |row| height(page, row));
    let heads: Vec<_> =
        table.heads.iter().enumerate().map(|(at, head)| (head.as_str(), width(at))).collect();
    face.height(1) * 1.2 + face.head_height(&heads) + first
}

/// The height of a row, in points.
fn height(page: &Page, cells: &[Cell]) -> f64 {
    let texts = cells.iter().enumerate().filter_map(|(at, cell)| match cell {
        Cell::Text(text) => Some((text.as_str(), width(at))),
        _ => None,
    });
    page.style.face.row_height(&texts.collect::<Vec<_>>())
}

/// The columns of the widest table: that of the lenses, or of the documents.
fn framework_columns(page: &Page) -> usize {
    (4 + page.framework().levels.len()).max(6)
}

/// Draws a table from a row on; returns the row after it.
fn draw_table(
    sheet: &mut Worksheet,
    page: &Page,
    first: u32,
    table: &Table,
    paper: &mut Paper,
) -> Result<u32, XlsxError> {
    let style = page.style;
    sheet.set_row_height(first, style.face.height(1) * 1.2)?;
    sheet.write_string_with_format(first, 0, page.say(table.heading), &style.section)?;
    for column in 1..table.heads.len() as u16 {
        sheet.write_blank(first, column, &style.section)?;
    }
    if table.rows.is_empty() {
        sheet.write_string_with_format(first + 1, 0, page.say(table.empty), &style.plain)?;
        return Ok(first + 2);
    }
    let heads: Vec<Column> = table
        .heads
        .iter()
        .enumerate()
        .map(|(at, head)| Column { head: head.clone(), width: width(at) })
        .collect();
    page.head(sheet, first + 1, &heads)?;
    let mut nothing = Vec::new();
    for (at, cells) in table.rows.iter().enumerate() {
        let row = first + 2 + at as u32;
        for (at, cell) in cells.iter().enumerate() {
            let column = at as u16;
            match cell {
                Cell::Text(text) => {
                    sheet.write_string(row, column, text)?;
                }
                Cell::Score(score) => {
                    sheet.write_number(row, column, shown(score))?;
                }
                Cell::Count(count) => {
                    sheet.write_number(row, column, *count as f64)?;
                }
                Cell::Share(value) => {
                    sheet.write_number(row, column, percent(value))?;
                }
                Cell::Nothing => nothing.push((row, column)),
            }
        }
        let height = height(page, cells);
        sheet.set_row_height(row, height)?;
        if at > 0 {
            paper.take(height);
        }
    }
    let (top, end) = (first + 2, first + 2 + table.rows.len() as u32);
    format_columns(sheet, (top, end - 1), &formats(&table.rows, style))?;
    for (row, column) in nothing {
        sheet.write_string_with_format(row, column, "-", &style.centre)?;
    }
    Ok(end)
}

/// The format of each column, by the first of its cells that holds something.
fn formats<'a>(rows: &[Vec<Cell>], style: &'a Style) -> Vec<Option<&'a Format>> {
    let columns = rows.first().map_or(0, Vec::len);
    let of = |column: usize| {
        rows.iter().find_map(|row| match row[column] {
            Cell::Text(_) => Some(&style.text),
            Cell::Score(_) => Some(&style.score),
            Cell::Count(_) => Some(&style.count),
            Cell::Share(_) => Some(&style.percent),
            Cell::Nothing => None,
        })
    };
    (0..columns).map(of).collect()
}

fn heads(page: &Page, heads: &[&'static Words]) -> Vec<String> {
    heads.iter().map(|head| page.say(head).to_owned()).collect()
}

fn score(value: Option<Exact>) -> Cell {
    value.map_or(Cell::Nothing, Cell::Score)
}

/// What is missing, with two decimals, raised: less than is missing would not reach the level.
fn raised(missing: &Exact) -> Exact {
    let cent = ratio(1, 100);
    (missing / &cent).ceil() * cent
}

fn margins(page: &Page) -> Table {
    let (framework, tally) = (page.framework(), &page.assessment.scorecard.substantiated);
    let row = |name: String, standing: Option<&Standing>| {
        let margin = standing.map(|standing| margin(framework, standing));
        let level = match standing {
            Some(standing) => page.level(standing.level),
            None => page.say(&terms::NOT_APPLICABLE),
        };
        vec![
            Cell::Text(name),
            score(standing.map(|standing| standing.score.clone())),
            Cell::Text(level.to_owned()),
            score(margin.as_ref().and_then(|margin| margin.above.clone())),
            score(margin.and_then(|margin| margin.below).map(|missing| raised(&missing))),
        ]
    };
    let mut rows = vec![row(page.say(&terms::OVERALL).to_owned(), tally.overall.as_ref())];
    for (category, standing) in framework.categories.iter().zip(&tally.categories) {
        let name = format!("{} {}", category.id, category.title.get(page.lang));
        rows.push(row(cell_text(&name), standing.as_ref()));
    }
    let heads =
        heads(page, &[&words::PART, &terms::SCORE, &terms::LEVEL, &words::ABOVE, &words::BELOW]);
    Table { heading: &words::MARGINS, heads, rows, empty: &words::NO_SINGLE_POINTS }
}

fn single_points(page: &Page) -> Table {
    let framework = page.framework();
    let placed: Vec<_> = framework.requirements().collect();
    let costly = |rejection: &Rejection| {
        let mut costs = Vec::new();
        if rejection.costs_overall_level {
            costs.push(page.say(&words::COSTS_OVERALL).to_owned());
        }
        if rejection.costs_category_level {
            let id = &placed[rejection.requirement].category.id;
            costs.push(page.fill(&words::COSTS_CATEGORY, &[("id", id)]));
        }
        begun(&costs.join(", "))
    };
    let found = rejections(framework, &page.assessment.scorecard).into_iter();
    let rows = found.filter(|one| one.costs_overall_level || one.costs_category_level).map(|one| {
        let requirement = placed[one.requirement].requirement;
        vec![
            Cell::Text(cell_text(requirement.text.get(page.lang))),
            Cell::Text(requirement.id.clone()),
            Cell::Text(costly(&one)),
            Cell::Score(one.loss),
        ]
    });
    let rows = rows.collect();
    let heads = heads(page, &[&terms::REQUIREMENT, &words::ID, &words::COSTS, &words::LOSS]);
    Table { heading: &words::SINGLE_POINTS, heads, rows, empty: &words::NO_SINGLE_POINTS }
}

fn shared_documents(page: &Page) -> Table {
    let assessment = page.assessment;
    let framework = page.framework();
    let placed: Vec<_> = framework.requirements().collect();
    let worth = assessment.worth();
    let rows = &assessment.evidence.rows;
    let rows: Vec<&Row> = page.layout.rows().into_iter().map(|at| &rows[at]).collect();
    let mut found: Vec<(Document, Without)> = documents(framework, &rows)
        .into_iter()
        .filter(|document| document.requirements.len() > 1)
        .filter_map(|document| worth.without(&document).map(|left| (document, left)))
        .collect();
    found.sort_by(|a, b| b.1.loss.cmp(&a.1.loss));
    let rows = found.into_iter().map(|(document, left)| {
        let called: Vec<&str> = document.called.iter().map(String::as_str).collect();
        let carried = document.requirements.iter().map(|&at| placed[at].requirement.id.as_str());
        let costs = if left.costs_overall_level {
            Cell::Text(begun(page.say(&words::COSTS_OVERALL)))
        } else {
            Cell::Nothing
        };
        vec![
            Cell::Text(cell_text(&listed(&called, (LISTED, "\n"), page.lang))),
            Cell::Count(document.requirements.len()),
            Cell::Text(ids(&carried.collect::<Vec<_>>(), LISTED, page.lang)),
            Cell::Count(document.alone.len()),
            costs,
            Cell::Score(left.loss),
        ]
    });
    let rows = rows.collect();
    let heads = heads(
        page,
        &[
            &words::DOCUMENT,
            &workbook::COUNT,
            &words::CARRIES,
            &words::ALONE,
            &words::COSTS,
            &words::LOSS,
        ],
    );
    Table { heading: &words::DOCUMENTS, heads, rows, empty: &words::NO_DOCUMENTS }
}

fn through_lenses(page: &Page) -> Table {
    let framework = page.framework();
    let mut rows = Vec::new();
    for view in lenses(framework, &page.assessment.scorecard) {
        let lens = view.lens.title.get(page.lang);
        for tag in view.tags {
            let level = match &tag.standing {
                Some(standing) => page.level(standing.level),
                None => page.say(&terms::NOT_APPLICABLE),
            };
            let mut row = vec![
                Cell::Text(cell_text(&format!("{lens}: {}", tag.tag.title.get(page.lang)))),
                score(tag.standing.as_ref().map(|standing| standing.score.clone())),
                Cell::Text(level.to_owned()),
                Cell::Count(tag.items),
            ];
            let completions = (0..framework.levels.len()).map(|at| tag.completions.get(at));
            row.extend(completions.map(|one| one.cloned().map_or(Cell::Nothing, Cell::Share)));
            rows.push(row);
        }
    }
    let mut heads = heads(page, &[&words::LENS, &terms::SCORE, &terms::LEVEL, &words::ITEMS]);
    heads.extend(framework.levels.iter().map(|level| level.title.get(page.lang).to_owned()));
    Table { heading: &words::LENSES, heads, rows, empty: &words::NO_LENSES }
}
