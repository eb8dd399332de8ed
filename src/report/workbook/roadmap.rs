//! The roadmap sheet: the least work that reaches the next level, step by step, and a line of where
//! the score goes with it.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartRange, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use super::cell::{alternative_text, cell_text};
use super::page::{Column, HEAD, Page, shown, widths};
use crate::catalogue::{plan as words, terms, workbook};
use crate::date::Quarter;
use crate::exact::cut;
use crate::plan::{Plan, roadmap};
use crate::report::certainty::unproven;
use crate::report::palette;
use crate::report::print::Pages;
use crate::report::style::format_columns;
use crate::report::wording::said;

/// The columns that the chart draws.
const SCORE: u16 = 7;
const GOAL: u16 = 8;

/// The column of the quarter in which a step falls, where the plan is spread.
const QUARTER: u16 = 9;

/// Points of a pixel.
const POINTS: f64 = 0.75;

/// Rows that the chart stands in.
const CHART_ROWS: u32 = 13;

/// The row above the first step, from 0: where the agency stands.
const FIRST: u32 = HEAD + CHART_ROWS + 1;

/// Draws the sheet. The chart stands above the steps, where no page ends within it, however many
/// steps there are.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let columns = columns(page);
    let plan = page.assessment.plan(&page.assessment.next_target());
    let found = plan.as_ref().is_ok_and(|plan| plan.excess().is_some());
    let title = if found { &words::SHEET_TITLE_FOUND } else { &words::SHEET_TITLE };
    page.titles(sheet, (title, &words::SHEET_PURPOSE), &columns)?;
    match plan {
        Err(_) => say(sheet, page, page.say(&words::NOTHING_APPLIES))?,
        Ok(plan) if plan.steps.is_empty() => say(sheet, page, page.say(&words::NOTHING_LEFT))?,
        Ok(plan) => {
            let chart = chart(page, &columns, &plan);
            sheet.insert_chart(HEAD, 0, &chart)?;
            page.head(sheet, FIRST - 1, &columns)?;
            sheet.set_repeat_rows(FIRST - 1, FIRST - 1)?;
            draw_steps(sheet, page, FIRST, &columns, &plan)?;
            if let Some(unproven) = unproven(&plan, page.lang) {
                let below = FIRST + 1 + plan.steps.len() as u32;
                sheet.write_string_with_format(below, 0, unproven, &page.style.muted)?;
            }
        }
    }
    page.print(sheet, Pages::across(&widths(&columns)));
    Ok(())
}

fn say(sheet: &mut Worksheet, page: &Page, text: &str) -> Result<(), XlsxError> {
    sheet.write_string_with_format(HEAD, 0, text, &page.style.plain)?;
    Ok(())
}

fn columns(page: &Page) -> Vec<Column> {
    let quarter = page.assessment.terms.quarters.map(|_| (&words::QUARTER, 34.0));
    [
        (&words::NUMBER, 7.0),
        (&terms::ITEM, 8.0),
        (&terms::LEVEL, 20.0),
        (&workbook::STATEMENT, 50.0),
        (&workbook::TO_DO, 24.0),
        (&terms::OWNER, 24.0),
        (&words::EFFORT, 10.0),
        (&words::SCORE_AFTER, 14.0),
        (&words::GOAL, 14.0),
    ]
    .into_iter()
    .chain(quarter)
    .map(|(head, width)| Column { head: page.say(head).to_owned(), width })
    .collect()
}

/// Writes where the agency stands, then a row for each step.
fn draw_steps(
    sheet: &mut Worksheet,
    page: &Page,
    first: u32,
    columns: &[Column],
    plan: &Plan,
) -> Result<(), XlsxError> {
    let style = page.style;
    let placed: Vec<_> = page.framework().requirements().collect();
    let goal = shown(&plan.target.score);
    sheet.set_row_height(first, style.face.height(1))?;
    sheet.write_number(first, 0, 0)?;
    sheet.write_string(first, 2, page.level(plan.start.level))?;
    sheet.write_string(first, 3, page.say(&words::TODAY))?;
    sheet.write_number(first, SCORE, shown(&plan.start.score))?;
    sheet.write_number(first, GOAL, goal)?;
    let quarters = quarters(page, plan);
    for (at, step) in plan.steps.iter().enumerate() {
        let row = first + 1 + at as u32;
        let place = &placed[step.requirement];
        sheet.write_number(row, 0, (at + 1) as f64)?;
        sheet.write_string(row, 1, &place.item.id)?;
        let texts = [
            place.level.title.get(page.lang).to_owned(),
            cell_text(place.requirement.text.get(page.lang)),
            page.say(words::action(step.action)).to_owned(),
            cell_text(page.assessment.owner(step.requirement).unwrap_or_default()),
        ];
        let mut measured = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            sheet.write_string(row, 2 + at as u16, text)?;
            measured.push((text.as_str(), columns[2 + at].width));
        }
        sheet.write_number(row, 6, shown(&step.effort))?;
        sheet.write_number(row, SCORE, shown(&step.score_after))?;
        sheet.write_number(row, GOAL, goal)?;
        if let Some(quarter) = quarters.get(at) {
            sheet.write_string(row, QUARTER, quarter.show(page.lang))?;
        }
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    let (centre, text, score) = (Some(&style.centre), Some(&style.text), Some(&style.score));
    let strong = Some(&style.score_strong);
    let formats = [centre, centre, text, text, text, text, score, strong, score, text];
    let last = first + plan.steps.len() as u32;
    format_columns(sheet, (first, last), &formats[..columns.len()])?;
    // Where the agency stands is no step.
    sheet.set_cell_format(first, 6, &style.text)?;
    sheet.set_cell_format(first, SCORE, &style.score)?;
    Ok(())
}

/// The quarter in which each step falls; empty where the plan is not spread over any.
fn quarters(page: &Page, plan: &Plan) -> Vec<Quarter> {
    let ends = page.assessment.terms.quarters;
    let stages = ends.and_then(|(first, last)| roadmap(page.framework(), plan, first, last));
    let stages = stages.into_iter().flatten();
    stages.flat_map(|stage| stage.steps.map(move |_| stage.quarter)).collect()
}

/// What the chart shows, in words.
fn told(page: &Page, plan: &Plan) -> String {
    let end = plan.steps.last().map_or(&plan.start.score, |step| &step.score_after);
    let values = [
        ("count", plan.steps.len().to_string()),
        ("start", cut(&plan.start.score, 2)),
        ("end", cut(end, 2)),
        ("goal", cut(&plan.target.score, 2)),
    ];
    said(&words::CHART_ALT, &values, page.lang)
}

/// The score after each step, against the target.
fn chart(page: &Page, columns: &[Column], plan: &Plan) -> Chart {
    let name = page.say(&words::SHEET);
    let last = FIRST + plan.steps.len() as u32;
    let range = |column| ChartRange::new_from_range(name, FIRST, column, last, column);
    let mut font = ChartFont::new();
    font.set_name(page.style.face.name)
        .set_size(page.style.face.size(0.85))
        .set_color(Color::RGB(palette::INK));
    let line = |colour: palette::Rgb| {
        let mut line = ChartLine::new();
        line.set_color(Color::RGB(colour)).set_width(2.5);
        line
    };
    let width = page.style.face.pixels(&widths(columns));
    let mut chart = Chart::new(ChartType::Line);
    let mut dot = ChartFormat::new();
    dot.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(palette::SCORE)));
    chart
        .add_series()
        .set_name(page.say(&words::SCORE_AFTER))
        .set_categories(&range(0))
        .set_values(&range(SCORE))
        .set_marker(
            ChartMarker::new().set_type(ChartMarkerType::Circle).set_size(6).set_format(&mut dot),
        )
        .set_format(ChartFormat::new().set_line(&line(palette::SCORE)));
    let mut dashed = line(palette::CLAIMED);
    dashed.set_dash_type(ChartLineDashType::Dash);
    chart
        .add_series()
        .set_name(page.say(&words::GOAL))
        .set_categories(&range(0))
        .set_values(&range(GOAL))
        .set_marker(ChartMarker::new().set_none())
        .set_format(ChartFormat::new().set_line(&dashed));
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font);
    chart.x_axis().set_name(page.say(&words::STEP)).set_name_font(&font).set_font(&font);
    chart
        .y_axis()
        .set_font(&font)
        .set_major_gridlines_line(ChartLine::new().set_color(Color::RGB(palette::LINE)));
    font.set_bold().set_color(Color::RGB(palette::HEAD));
    chart.title().set_name(page.say(&words::CHART)).set_font(&font);
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    chart.set_alt_text(alternative_text(&told(page, plan)));
    let height = (f64::from(CHART_ROWS) - 0.5) * page.style.face.height(1) / POINTS;
    chart.set_width(width as u32).set_height(height as u32);
    chart
}
