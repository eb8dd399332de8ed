//! The charts of the overview: agencies at each level, and how scores are spread.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLine, ChartPoint, ChartRange,
    ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use super::{BARS, LEFT, LEVELS, PARTS, RIGHT, Scores, WIDTHS, colour, section};
use crate::catalogue::{comparison as words, terms};
use crate::report::comparison::frame::Frame;
use crate::report::palette::{INK, LINE};
use crate::text::Words;

/// Rows of the spread, and the height of each, in points.
const ROWS: (u32, f64) = (10, 24.0);

/// Counts up to which an axis would have fractions on it.
const FEW: usize = 6;

/// Pixels of a point.
const PIXELS: f64 = 96.0 / 72.0;

/// Draws the levels in the left half beside the hardest items, which stand in rows `beside` and are
/// `height` points high below their heading; and the spread of scores below both. Returns the last
/// row.
pub fn draw(
    sheet: &mut Worksheet,
    frame: &Frame,
    (row, after, height): (u32, u32, f64),
    scores: &Scores,
) -> Result<u32, XlsxError> {
    let own = frame.sheet_name(&words::OVERVIEW);
    let range = |first: u32, count: u32, column: u16| {
        ChartRange::new_from_range(&own, first, column, first + count - 1, column)
    };
    let levels = frame.framework().levels.len() as u32 + 1;
    section(sheet, frame, row, LEFT, frame.say(&words::LEVELS))?;
    let most = frame.cohort.levels().into_iter().max().unwrap_or(0);
    let mut chart = columns(frame, &words::LEVELS_ALT, LEFT, (height, most));
    let points: Vec<ChartPoint> = (0..levels as usize)
        .map(|at| ChartPoint::new().set_format(&mut solid(colour(frame, at))))
        .collect();
    chart
        .add_series()
        .set_name(frame.say(&words::SUBSTANTIATED_COUNT))
        .set_categories(&range(LEVELS, levels, 1))
        .set_values(&range(LEVELS, levels, 2))
        .set_gap(60)
        .set_points(&points)
        .set_data_label(ChartDataLabel::new().show_value());
    sheet.insert_chart(row + 1, LEFT.0, &chart)?;

    let row = after + 1;
    let whole = (LEFT.0, RIGHT.1);
    sheet.set_row_height(row - 1, 12.0)?;
    section(sheet, frame, row, whole, frame.say(&words::SPREAD))?;
    for line in 0..ROWS.0 {
        sheet.set_row_height(row + 1 + line, ROWS.1)?;
    }
    let mut chart =
        columns(frame, &words::SPREAD_ALT, whole, (f64::from(ROWS.0) * ROWS.1, scores.most));
    chart
        .add_series()
        .set_name(frame.say(&terms::SCORE))
        .set_categories(&range(scores.first, PARTS as u32, scores.column))
        .set_values(&range(scores.first, PARTS as u32, scores.column + 1))
        .set_gap(8)
        .set_format(&mut solid(BARS))
        .set_data_label(ChartDataLabel::new().show_value().set_num_format("#,##0;;"));
    sheet.insert_chart(row + 1, LEFT.0, &chart)?;
    Ok(row + ROWS.0)
}

/// A chart of counts, as wide as some columns and so many points high, its highest column `most`.
fn columns(
    frame: &Frame,
    alternative: &'static Words,
    (first, last): (u16, u16),
    (height, most): (f64, usize),
) -> Chart {
    let face = frame.style.face;
    let mut font = ChartFont::new();
    font.set_name(face.name).set_size(face.size(0.8)).set_color(Color::RGB(INK));
    let mut chart = Chart::new(ChartType::Column);
    chart.title().set_hidden();
    chart.legend().set_hidden();
    chart.x_axis().set_font(&font);
    chart
        .y_axis()
        .set_font(&font)
        .set_min(0)
        .set_major_gridlines_line(ChartLine::new().set_color(Color::RGB(LINE)));
    // There are no halves of agencies.
    if most <= FEW {
        chart.y_axis().set_major_unit(1);
    }
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    chart.set_alt_text(frame.say(alternative));
    let widths = &WIDTHS[usize::from(first)..=usize::from(last)];
    chart.set_width(frame.style.face.pixels(widths) as u32);
    chart.set_height((height * PIXELS) as u32);
    chart
}

fn solid(colour: u32) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
    format
}
