//! The charts of the summary: the score on the ladder, and the radar of the categories within a
//! ring for each level, or bars where there are too few categories for a radar to have an area.
//! Their figures stand in cells outside of the printed page.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLayout, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartRange, ChartSolidFill, ChartType, Color,
    Worksheet, XlsxError,
};

use super::{
    CATEGORIES, CLAIMED, FIRST_CATEGORY, INK, LINE, PAPER, RIGHT, SCORE, WIDTHS, put, score_text,
};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Level;
use crate::exact::{cut, nearest, plain, whole};
use crate::report::living::address::OfScore;
use crate::report::living::formula::{self, Shown, text, valued};
use crate::report::measure::width as columns;
use crate::report::palette;
use crate::report::sides;
use crate::report::workbook::cell::alternative_text;
use crate::report::workbook::page::{Page, shown};
use crate::text::Words;

/// The first column of the figures.
const FIGURES: u16 = 14;

/// The height of the ladder, in points.
const LADDER: f64 = 165.0;

/// The least height of the radar, in points.
const RADAR: f64 = 230.0;

/// The least height of the bars, in points.
const BARS: f64 = 130.0;

/// Categories from which on a radar has an area.
const LEAST_AXES: usize = 3;

/// The height of a line of a legend, as a share of that of a row.
const LINE_OF_LEGEND: f64 = 0.85;

/// Lines of a legend for which the charts have room as they are.
const USUAL_LINES: usize = 3;

/// The height of the labels under the radar, in points.
const UNDER_AXIS: f64 = 16.0;

/// The width of a letter of a legend, and of the mark before a name, in pixels.
const PIXELS_OF_LETTER: f64 = 7.0;
const PIXELS_OF_KEY: f64 = 60.0;

/// Pixels of a point.
const PIXELS: f64 = 96.0 / 72.0;

/// Draws both charts, that of the categories above the ladder, beside tables that are `left` points
/// high and whose header row is `head` points high. Returns the height of both, in points.
pub(super) fn draw(
    sheet: &mut Worksheet,
    page: &Page,
    (left, head): (f64, f64),
) -> Result<f64, XlsxError> {
    let figures = Figures::write(sheet, page)?;
    let few = page.framework().categories.len() < LEAST_AXES;
    let (mut chart, name) = if few {
        (bars(page, &figures), &words::BARS)
    } else {
        (radar(page, &figures), &words::RADAR)
    };
    // Its name stands in a cell in line with the headers of the tables, where no label reaches it.
    put(sheet, CATEGORIES, RIGHT, page.say(name), &page.style.head)?;
    chart.title().set_hidden();
    let legends = Legends::of(page);
    let least = if few { BARS } else { RADAR + legends.above(legends.radar) };
    let height = (left - head - legends.ladder_height()).max(least);
    chart.set_height((height * PIXELS) as u32);
    if !few {
        let room = height - UNDER_AXIS - legends.line * legends.radar.max(USUAL_LINES) as f64;
        let share = (room / height - 0.13).min(0.57);
        let layout = ChartLayout::new().set_offset(0.2, 0.13).set_dimensions(0.6, share);
        chart.plot_area().set_layout(&layout);
    }
    sheet.insert_chart(FIRST_CATEGORY, RIGHT.0, &chart)?;
    let mut ladder = ladder(page, &figures);
    ladder.set_height((legends.ladder_height() * PIXELS) as u32);
    // The bars stay as they are; what is added is the legend's.
    let share = LADDER / legends.ladder_height();
    let layout =
        ChartLayout::new().set_offset(0.27, 0.16 * share).set_dimensions(0.70, 0.46 * share);
    ladder.plot_area().set_layout(&layout);
    let below = (height * PIXELS) as u32;
    sheet.insert_chart_with_offset(FIRST_CATEGORY, RIGHT.0, &ladder, 0, below)?;
    Ok(head + height + legends.ladder_height())
}

/// The lines that the legends below the charts take: few levels of short names fit in the usual
/// room, six of long names need a line each.
struct Legends {
    /// The height of a line, in points.
    line: f64,
    radar: usize,
    ladder: usize,
}

impl Legends {
    fn of(page: &Page) -> Legends {
        let levels = &page.framework().levels;
        let names = levels.iter().map(|level| columns(&level_name(level, page)));
        let widest = names.max().unwrap_or_default() as f64 * PIXELS_OF_LETTER + PIXELS_OF_KEY;
        let in_a_line = ((f64::from(right_pixels(page)) / widest) as usize).max(1);
        let lines = |entries: usize| entries.div_ceil(in_a_line);
        let line = page.style.face.height(1) * LINE_OF_LEGEND;
        Legends { line, radar: lines(levels.len() + 1), ladder: lines(levels.len() + 2) }
    }

    /// The height of lines beyond the usual ones, in points.
    fn above(&self, lines: usize) -> f64 {
        self.line * lines.saturating_sub(USUAL_LINES) as f64
    }

    /// The height of the ladder with its legend, in points.
    fn ladder_height(&self) -> f64 {
        LADDER + self.above(self.ladder)
    }
}

/// What a level is called in a legend.
fn level_name(level: &Level, page: &Page) -> String {
    format!("{} {}", level.title.get(page.lang), plain(&level.points))
}

/// Where the figures of the charts stand.
struct Figures {
    sheet: String,
    categories: u32,
    ladder: u32,
    /// The column of the substantiated score; the claimed one stands to its right.
    scores: u16,
}

impl Figures {
    /// Writes a column of category names, one of their scores and one for each level's ring; below
    /// them the segments of the ladder and the two scores.
    fn write(sheet: &mut Worksheet, page: &Page) -> Result<Figures, XlsxError> {
        let (framework, map) = (page.framework(), &page.living.map);
        let style = &page.style.muted;
        let card = &page.assessment.scorecard;
        let scores = FIGURES + 2 + framework.levels.len() as u16;
        let ladder = FIRST_CATEGORY + framework.categories.len() as u32 + 2;
        let head = FIRST_CATEGORY - 1;
        sheet.set_column_width(FIGURES, 30)?;
        sheet.write_string_with_format(head, FIGURES, page.say(&terms::CATEGORY), style)?;
        sheet.write_string_with_format(
            head,
            FIGURES + 1,
            page.say(&terms::SUBSTANTIATED),
            style,
        )?;
        for (at, level) in framework.levels.iter().enumerate() {
            let column = FIGURES + 2 + at as u16;
            sheet.write_string_with_format(head, column, level.title.get(page.lang), style)?;
        }
        let standings = &card.substantiated.categories;
        for (at, (category, standing)) in framework.categories.iter().zip(standings).enumerate() {
            let row = FIRST_CATEGORY + at as u32;
            let name = format!("{} {}", page.say(&terms::CATEGORY), category.id);
            sheet.write_string_with_format(row, FIGURES, name, style)?;
            let from = map.category_row(at);
            let score = map.score(from, OfScore::Score);
            let applies = map.score(from, OfScore::Applies);
            let formula = format!("IF({applies}=0,NA(),{})", formula::cut(&score));
            let value: Shown =
                standing.as_ref().map_or("#N/A".into(), |standing| shown(&standing.score).into());
            sheet.write_formula_with_format(row, FIGURES + 1, valued(formula, value), style)?;
            for (at, level) in framework.levels.iter().enumerate() {
                let column = FIGURES + 2 + at as u16;
                let points = valued(map.points(at), &level.points);
                sheet.write_formula_with_format(row, column, points, style)?;
            }
        }
        let overall = [
            (sides::claimed_short(page.assessment), OfScore::Claimed, &card.claimed.overall),
            (&words::SUBSTANTIATED_ROW, OfScore::Score, &card.substantiated.overall),
        ];
        for (at, (name, of, standing)) in overall.into_iter().enumerate() {
            let row = ladder + at as u32;
            let name = format!("{} ", page.say(name));
            let formula = format!("{}&{}", text(&name), score_text(page, of));
            let score = standing.as_ref().map(|standing| standing.score.clone());
            let score = score.unwrap_or_default();
            let value = format!("{name}{}", cut(&score, 2));
            sheet.write_formula_with_format(row, FIGURES, valued(formula, value), style)?;
            let formula = formula::cut(&map.score(map.overall_row(), of));
            let formula = valued(formula, shown(&score));
            let column = scores + 1 - at as u16;
            sheet.write_formula_with_format(row, column, formula, style)?;
        }
        let name = page.say(&words::LADDER_ROW);
        sheet.write_string_with_format(ladder + 2, FIGURES, name, style)?;
        let mut below = whole(0);
        for (at, level) in framework.levels.iter().enumerate() {
            let added = valued(map.added(at), &(&level.points - &below));
            let column = FIGURES + 2 + at as u16;
            sheet.write_formula_with_format(ladder + 2, column, added, style)?;
            below = level.points.clone();
        }
        Ok(Figures {
            sheet: page.say(&words::SUMMARY).to_owned(),
            categories: framework.categories.len() as u32,
            ladder,
            scores,
        })
    }

    fn range(&self, first: u32, count: u32, column: u16) -> ChartRange {
        ChartRange::new_from_range(&self.sheet, first, column, first + count - 1, column)
    }

    fn cell(&self, row: u32, column: u16) -> ChartRange {
        ChartRange::new_from_range(&self.sheet, row, column, row, column)
    }
}

fn font(page: &Page, factor: f64) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(page.style.face.name)
        .set_size(page.style.face.size(factor))
        .set_color(Color::RGB(INK));
    font
}

/// The width of the right half, in pixels.
fn right_pixels(page: &Page) -> u32 {
    page.style.face.pixels(&WIDTHS[usize::from(RIGHT.0)..=usize::from(RIGHT.1)]) as u32
}

/// Names a chart.
fn title(chart: &mut Chart, page: &Page, text: &str) {
    let mut font = font(page, 1.0);
    font.set_bold().set_color(Color::RGB(palette::HEAD));
    chart.title().set_name(text).set_font(&font);
}

/// The score and the claimed score as bars below the ladder, whose segments are the levels.
fn ladder(page: &Page, figures: &Figures) -> Chart {
    let framework = page.framework();
    let mut chart = Chart::new(ChartType::BarStacked);
    let rows = 3;
    let solid = |colour: palette::Rgb| {
        let mut format = ChartFormat::new();
        format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
        format
    };
    for (at, level) in framework.levels.iter().enumerate() {
        let mut format = solid(palette::level(Some(at), framework.levels.len()));
        format.set_border(ChartLine::new().set_color(Color::RGB(PAPER)).set_width(1.5));
        let name = level_name(level, page);
        chart
            .add_series()
            .set_name(name.as_str())
            .set_categories(&figures.range(figures.ladder, rows, FIGURES))
            .set_values(&figures.range(figures.ladder, rows, FIGURES + 2 + at as u16))
            .set_gap(35)
            .set_overlap(100)
            .set_format(&mut format);
    }
    let scores =
        [(&words::SUBSTANTIATED_ROW, SCORE), (sides::claimed_short(page.assessment), CLAIMED)];
    for ((name, colour), column) in scores.into_iter().zip(figures.scores..) {
        chart
            .add_series()
            .set_name(page.say(name))
            .set_categories(&figures.range(figures.ladder, rows, FIGURES))
            .set_values(&figures.range(figures.ladder, rows, column))
            .set_gap(35)
            .set_overlap(100)
            .set_format(&mut solid(colour));
    }
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(page, 0.8));
    chart.y_axis().set_font(&font(page, 0.85));
    chart
        .x_axis()
        .set_min(0)
        .set_max(nearest(&framework.highest_points()))
        .set_font(&font(page, 0.8))
        .set_major_gridlines_line(ChartLine::new().set_color(Color::RGB(LINE)));
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    let overall = |standing: &Option<crate::score::Standing>| match standing {
        Some(standing) => cut(&standing.score, 2),
        None => page.say(&terms::NOT_APPLICABLE).to_owned(),
    };
    let scorecard = &page.assessment.scorecard;
    chart.set_alt_text(page.fill(
        &words::LADDER_ALT,
        &[
            ("score", &overall(&scorecard.substantiated.overall)),
            ("side", page.say(sides::claimed(page.assessment))),
            ("claimed", &overall(&scorecard.claimed.overall)),
        ],
    ));
    title(&mut chart, page, page.say(&words::LADDER_CHART));
    chart.set_width(right_pixels(page));
    chart
}

/// The categories against a ring for each level.
fn radar(page: &Page, figures: &Figures) -> Chart {
    let framework = page.framework();
    let mut chart = Chart::new(ChartType::RadarWithMarkers);
    let dashes =
        [ChartLineDashType::RoundDot, ChartLineDashType::Dash, ChartLineDashType::LongDash];
    for (at, level) in framework.levels.iter().enumerate() {
        let colour = palette::level(Some(at), framework.levels.len());
        let mut line = ChartLine::new();
        line.set_color(Color::RGB(colour)).set_width(1.5);
        if at + 1 < framework.levels.len() {
            line.set_dash_type(dashes[at % dashes.len()]);
        }
        let name = level_name(level, page);
        chart
            .add_series()
            .set_name(name.as_str())
            .set_categories(&figures.range(FIRST_CATEGORY, figures.categories, FIGURES))
            .set_values(&figures.range(FIRST_CATEGORY, figures.categories, FIGURES + 2 + at as u16))
            .set_marker(ChartMarker::new().set_none())
            .set_format(ChartFormat::new().set_line(&line));
    }
    chart
        .add_series()
        .set_name(&figures.cell(FIRST_CATEGORY - 1, FIGURES + 1))
        .set_categories(&figures.range(FIRST_CATEGORY, figures.categories, FIGURES))
        .set_values(&figures.range(FIRST_CATEGORY, figures.categories, FIGURES + 1))
        .set_marker(ChartMarker::new().set_type(ChartMarkerType::Circle).set_size(8).set_format(
            ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(CLAIMED))),
        ))
        .set_format(
            ChartFormat::new()
                .set_line(ChartLine::new().set_color(Color::RGB(CLAIMED)).set_width(3)),
        );
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(page, 0.85));
    chart.x_axis().set_font(&font(page, 0.85));
    chart
        .y_axis()
        .set_min(0)
        .set_max(nearest(&framework.highest_points()))
        .set_font(&font(page, 0.7))
        .set_major_gridlines_line(ChartLine::new().set_color(Color::RGB(LINE)));
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    chart.set_alt_text(alternative(page, &words::RADAR_ALT));
    chart.set_width(right_pixels(page));
    chart
}

/// The scores of a few categories, side by side.
fn bars(page: &Page, figures: &Figures) -> Chart {
    let mut chart = Chart::new(ChartType::Bar);
    let mut solid = ChartFormat::new();
    solid.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(SCORE)));
    chart
        .add_series()
        .set_name(&figures.cell(FIRST_CATEGORY - 1, FIGURES + 1))
        .set_categories(&figures.range(FIRST_CATEGORY, figures.categories, FIGURES))
        .set_values(&figures.range(FIRST_CATEGORY, figures.categories, FIGURES + 1))
        .set_data_label(
            ChartDataLabel::new().show_value().set_num_format("0.00").set_font(&font(page, 0.85)),
        )
        .set_gap(60)
        .set_format(&mut solid);
    chart.legend().set_hidden();
    // The first category stands on top, as in the table.
    chart.y_axis().set_reverse().set_font(&font(page, 0.85));
    chart
        .x_axis()
        .set_min(0)
        .set_max(nearest(&page.framework().highest_points()))
        .set_font(&font(page, 0.85))
        .set_major_gridlines_line(ChartLine::new().set_color(Color::RGB(LINE)));
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    chart.set_alt_text(alternative(page, &words::BARS_ALT));
    chart.set_width(right_pixels(page));
    chart
}

/// What a chart of the categories shows, in words.
fn alternative(page: &Page, words: &'static Words) -> String {
    let scores: Vec<String> = page
        .framework()
        .categories
        .iter()
        .zip(&page.assessment.scorecard.substantiated.categories)
        .map(|(category, standing)| {
            let score = standing.as_ref().map(|standing| cut(&standing.score, 2));
            let score = score.unwrap_or_else(|| page.say(&terms::NOT_APPLICABLE).to_owned());
            format!("{} = {score}", category.id)
        })
        .collect();
    alternative_text(&page.fill(words, &[("scores", &scores.join(", "))]))
}
