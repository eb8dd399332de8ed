//! A comparison of two assessments as a workbook: categories before and after with a chart, items,
//! requirements won and lost, and documents added and removed.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartRange, ChartSolidFill,
    ChartType, Color, DocProperties, Format, Worksheet, XlsxError,
};

use super::comparison::frame::{BODY, Column, filter, open, shown, widths};
use super::palette::{CLAIMED, INK, SCORE};
use super::print::{self, Pages};
use super::style::{DIFFERENCE, Style};
use super::terminal::compare::{level, notes, sides};
use super::workbook::cell::{alternative_text, cell_text, put};
use crate::assessment::Assessment;
use crate::catalogue::{compare as words, terms};
use crate::compare::{Change, Comparison, Named, Scored};
use crate::created::Created;
use crate::criteria::Framework;
use crate::exact::{Exact, cut, nearest};
use crate::mark;
use crate::report::wording::{begun, said};
use crate::text::{Lang, Words};

/// The size of the chart, in pixels.
const CHART: (u32, u32) = (900, 340);

/// What every sheet shares.
struct Page<'a> {
    after: &'a Framework,
    found: &'a Comparison<'a>,
    lang: Lang,
    style: &'a Style,
    subject: String,
    purpose: String,
    foot: String,
}

/// Writes a comparison, in a language, as the bytes of an `.xlsx` file.
///
/// # Errors
/// When it does not fit into a workbook.
pub fn write(
    (before, after): (&Assessment, &Assessment),
    found: &Comparison,
    lang: Lang,
    created: Created,
) -> Result<Vec<u8>, XlsxError> {
    let style = Style::new(lang);
    let subject = sides(before, after, lang).join(" → ");
    let notes: Vec<String> = notes(found, lang).iter().map(|note| begun(note)).collect();
    let purpose = notes.first().cloned().unwrap_or_default();
    let foot = print::foot(&[&before.subject, &after.subject], lang);
    let after = after.framework();
    let page = Page { after, found, lang, style: &style, subject, purpose, foot };
    let properties = DocProperties::new()
        .set_title(words::DOCUMENT_TITLE.get(lang))
        .set_subject(&page.foot)
        .set_author(concat!("pmqa ", env!("CARGO_PKG_VERSION")));
    let properties = mark::comparison(properties);
    let mut workbook = style.face.workbook()?;
    workbook.set_properties(&match created.stamp() {
        Some(stamp) => properties.set_creation_datetime(&stamp),
        None => properties,
    });
    summary(workbook.add_worksheet(), &page, &notes)?;
    items(workbook.add_worksheet(), &page)?;
    requirements(workbook.add_worksheet(), &page)?;
    documents(workbook.add_worksheet(), &page)?;
    workbook.save_to_buffer()
}

impl<'a> Page<'a> {
    fn say(&self, words: &'static Words) -> &'static str {
        words.get(self.lang)
    }

    /// Names a sheet, and writes what stands above its table.
    fn open(
        &self,
        sheet: &mut Worksheet,
        name: &'static Words,
        columns: &[Column],
    ) -> Result<(), XlsxError> {
        sheet.set_name(self.say(name))?;
        let title = format!("{}: {}", self.say(&words::DOCUMENT_TITLE), self.say(name));
        open(sheet, self.style, [&title, &self.subject, &self.purpose], columns)
    }

    /// Ends a table of so many rows; says so where nothing changed.
    fn close(
        &self,
        sheet: &mut Worksheet,
        rows: usize,
        columns: &[Column],
    ) -> Result<(), XlsxError> {
        if rows == 0 {
            let nothing = begun(self.say(&words::NO_CHANGE));
            sheet.write_string_with_format(BODY, 0, nothing, &self.style.plain)?;
        }
        filter(sheet, rows, columns.len())?;
        self.print(sheet, columns);
        Ok(())
    }

    /// Sets up how a sheet prints.
    fn print(&self, sheet: &mut Worksheet, columns: &[Column]) {
        print::set_up(sheet, self.lang, &self.foot, Pages::across(&widths(columns)));
    }

    /// The columns of parts with their scores.
    fn columns(&self, part: &'static Words) -> [Column<'a>; 6] {
        [
            (self.say(part), 52.0),
            (self.say(&words::BEFORE), 12.0),
            (self.say(&words::AFTER), 12.0),
            (self.say(&words::DIFFERENCE), 12.0),
            (self.say(&words::LEVEL_BEFORE), 24.0),
            (self.say(&words::LEVEL_AFTER), 24.0),
        ]
    }

    /// Writes a part: its scores, their difference, and its levels.
    fn part(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        (name, change): (&str, &Change),
    ) -> Result<(), XlsxError> {
        let style = self.style;
        let signed = style.score.clone().set_num_format(DIFFERENCE);
        let name = cell_text(name);
        sheet.write_string_with_format(row, 0, &name, &style.text)?;
        let scores = [
            (change.before.as_ref().map(|one| one.score.clone()), &style.score),
            (change.after.as_ref().map(|one| one.score.clone()), &style.score_strong),
            (change.difference(), &signed),
        ];
        for ((score, format), column) in scores.into_iter().zip(1..) {
            number(sheet, (row, column), score.as_ref().map(shown), format, style)?;
        }
        for (scored, column) in [(&change.before, 4), (&change.after, 5)] {
            sheet.write_string_with_format(row, column, level(scored, self.lang), &style.text)?;
        }
        sheet.set_row_height(row, style.face.row_height(&[(name.as_str(), 52.0)]))?;
        Ok(())
    }

    /// The statement of a requirement of the later.
    fn statement(&self, id: &str) -> String {
        let mut placed = self.after.requirements();
        let found = placed.find(|placed| placed.requirement.id == id);
        found.map(|one| cell_text(one.requirement.text.get(self.lang))).unwrap_or_default()
    }
}

/// Writes a number, or a dash where there is none.
fn number(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: Option<f64>,
    format: &Format,
    style: &Style,
) -> Result<(), XlsxError> {
    match value {
        Some(value) => sheet.write_number_with_format(row, column, value, format)?,
        None => sheet.write_string_with_format(row, column, "-", &style.centre)?,
    };
    Ok(())
}

/// The whole and the categories, what else is to say, and a chart of both sides, all on one page.
fn summary(sheet: &mut Worksheet, page: &Page, notes: &[String]) -> Result<(), XlsxError> {
    let columns = page.columns(&terms::CATEGORY);
    page.open(sheet, &words::SUMMARY, &columns)?;
    page.part(sheet, BODY, (page.say(&terms::OVERALL), &page.found.overall))?;
    let mut last = BODY;
    for category in &page.found.categories {
        last += 1;
        let named = page.after.categories.iter().find(|one| one.id == category.id);
        let title = named.map_or("", |one| one.title.get(page.lang));
        let name = format!("{} {title}", category.id);
        page.part(sheet, last, (&name, &category.change))?;
    }
    let (mut row, face) = (last + 1, page.style.face);
    let (widths, across) = (widths(&columns), (0, columns.len() as u16 - 1));
    let wrapped = page.style.plain.clone().set_text_wrap();
    for note in notes.iter().skip(1) {
        row += 1;
        let lines = face.lines(note, widths.iter().sum());
        sheet.set_row_height(row, face.text_height(note, lines))?;
        put(sheet, row, across, note, &wrapped)?;
    }
    sheet.insert_chart(row + 2, 0, &chart(page, last))?;
    print::set_up(sheet, page.lang, &page.foot, Pages::down(&widths, 0.0, 1));
    Ok(())
}

/// What the chart shows, in words.
fn told(page: &Page) -> String {
    let score = |one: &Option<Scored>| match one {
        Some(one) => cut(&one.score, 2),
        None => page.say(&terms::NOT_APPLICABLE).to_owned(),
    };
    let of = |name: &str, change: &Change| {
        format!("{name} = {} → {}", score(&change.before), score(&change.after))
    };
    let overall = of(page.say(&terms::OVERALL), &page.found.overall);
    let categories = page.found.categories.iter().map(|one| of(one.id, &one.change));
    let scores: Vec<String> = std::iter::once(overall).chain(categories).collect();
    said(&words::CHART_ALT, &[("scores", scores.join(", "))], page.lang)
}

/// Columns for each part, before beside after.
fn chart(page: &Page, last: u32) -> Chart {
    let name = page.say(&words::SUMMARY);
    let range = |column| ChartRange::new_from_range(name, BODY, column, last, column);
    let face = page.style.face;
    let mut font = ChartFont::new();
    font.set_name(face.name).set_size(face.size(0.75)).set_color(Color::RGB(INK));
    let mut chart = Chart::new(ChartType::Column);
    for (title, column, colour) in [(&words::BEFORE, 1, CLAIMED), (&words::AFTER, 2, SCORE)] {
        let mut fill = ChartFormat::new();
        fill.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
        let mut label = ChartDataLabel::new();
        label.show_value().set_num_format("0.00").set_font(&font);
        chart
            .add_series()
            .set_name(page.say(title))
            .set_categories(&range(0))
            .set_values(&range(column))
            .set_gap(60)
            .set_format(&mut fill)
            .set_data_label(&label);
    }
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font);
    chart.x_axis().set_font(&font);
    chart
        .y_axis()
        .set_font(&font)
        .set_min(0)
        .set_max(nearest(&page.after.highest_points()))
        // Lines would strike through the numbers above the columns.
        .set_major_gridlines(false);
    chart.title().set_name(page.say(&words::CHART)).set_font(&font);
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    chart.set_alt_text(alternative_text(&told(page)));
    chart.set_width(CHART.0).set_height(CHART.1);
    chart
}

fn items(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let columns = page.columns(&terms::ITEM);
    page.open(sheet, &words::ITEMS, &columns)?;
    for (Named { id, change }, row) in page.found.items.iter().zip(BODY..) {
        let named = page.after.items().find(|(_, item)| item.id == *id);
        let title = named.map_or("", |(_, item)| item.title.get(page.lang));
        page.part(sheet, row, (&format!("{id} {title}"), change))?;
    }
    page.close(sheet, page.found.items.len(), &columns)
}

fn requirements(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let style = page.style;
    let columns = [
        (page.say(&terms::REQUIREMENT), 20.0),
        (page.say(&crate::catalogue::workbook::STATEMENT), 60.0),
        (page.say(&words::MOVEMENT), 26.0),
        (page.say(&words::BEFORE), 12.0),
        (page.say(&words::AFTER), 12.0),
    ];
    page.open(sheet, &words::MOVED, &columns)?;
    for (change, row) in page.found.requirements.iter().zip(BODY..) {
        let statement = page.statement(change.id);
        sheet.write_string_with_format(row, 0, change.id, &style.text)?;
        sheet.write_string_with_format(row, 1, &statement, &style.text)?;
        let movement = begun(words::movement(change.movement).get(page.lang));
        sheet.write_string_with_format(row, 2, &movement, &style.text)?;
        let credits: [&Option<Exact>; 2] = [&change.before, &change.after];
        for (credit, column) in credits.into_iter().zip(3..) {
            number(sheet, (row, column), credit.as_ref().map(shown), &style.percent, style)?;
        }
        let measured = [(change.id, 20.0), (statement.as_str(), 60.0), (&movement, 26.0)];
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    page.close(sheet, page.found.requirements.len(), &columns)
}

fn documents(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let style = page.style;
    let columns = [
        (page.say(&terms::REQUIREMENT), 20.0),
        (page.say(&crate::catalogue::workbook::STATEMENT), 46.0),
        (page.say(&words::ADDED), 36.0),
        (page.say(&words::REMOVED), 36.0),
    ];
    page.open(sheet, &words::DOCUMENTS, &columns)?;
    for (change, row) in page.found.evidence.iter().zip(BODY..) {
        let texts = [
            change.id.to_owned(),
            page.statement(change.id),
            cell_text(&change.added.join("\n")),
            cell_text(&change.removed.join("\n")),
        ];
        for (text, column) in texts.iter().zip(0..) {
            sheet.write_string_with_format(row, column, text, &style.text)?;
        }
        let measured: Vec<(&str, f64)> =
            texts.iter().map(String::as_str).zip(columns.map(|(_, width)| width)).collect();
        sheet.set_row_height(row, style.face.row_height(&measured))?;
    }
    page.close(sheet, page.found.evidence.len(), &columns)
}
