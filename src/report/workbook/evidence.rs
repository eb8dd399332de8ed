//! The evidence sheet: every row that was read, with the cell that it came from, in the order of
//! the framework, and a line for each requirement that no row speaks for. It is itself an evidence
//! table in the long layout, so that a report can be scored again, and its statuses are what the
//! formulas of the workbook start from.
//!
//! An address stands as a text, which wraps; the link to it stands in a column of its own, because
//! not every spreadsheet wraps linked text.

use std::borrow::Cow;

use num_traits::Zero;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Formula, IgnoreError, Worksheet, XlsxError,
};

use super::cell::{Links, cell_text, web_link};
use super::page::{Column, Page, widths};
use crate::catalogue::{template as template_words, terms, workbook as words};
use crate::criteria::Placed;
use crate::evidence::{By, Row, Status};
use crate::exact::{Exact, cut, nearest, whole};
use crate::report::living::formula::valued;
use crate::report::print::Pages;
use crate::report::style::{Style, format_columns};
use crate::text::Lang;

mod columns;
mod days;
mod layout;
mod lines;
mod typed;

pub use columns::OfLine;
pub use layout::{Layout, Run, joined};
pub use lines::{Line, given, in_order, inputs, lines, typed_statuses};
use typed::{OfTyped, Written};

/// The first row of the sheet that holds a line, from 0.
pub const FIRST_ROW: u32 = 6;

/// The row that names the agency, from 0; the fiscal year stands below it.
const AGENCY_ROW: u32 = 2;

/// The row that says what counts only when the report is scored again, from 0. Formulas know lines by their
/// place, so that the headers below have no buttons to sort by.
const UNCOUNTED_ROW: u32 = 4;

/// Decimals of a percentage that stands as a text; one with more stands as a number.
const PERCENT_DECIMALS: usize = 6;

/// Whether a column of the sheet computes the credit of a line, or whether it counts; columns from 0.
pub fn is_computed(column: u32) -> bool {
    let computed = [OfLine::Credit, OfLine::AssessorCredit, OfLine::Expires, OfLine::Current];
    let computed = computed.map(|column| u32::from(column.at()));
    computed.contains(&column) || typed::is_typed(column)
}

/// Whether the value of such a column follows from the letters that people typed, of which the rules know
/// but what they mean.
pub fn is_as_typed(column: u32) -> bool {
    typed::is_typed(column)
}

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let placed: Vec<Placed> = page.framework().requirements().collect();
    let layout = &page.layout;
    let texts: Vec<_> = layout.lines.iter().map(|line| texts(page, line, &placed)).collect();
    let columns = columns::fitted(page, &texts);
    title(sheet, page, &columns)?;
    let mut links = Links::default();
    for (line, texts) in layout.lines.iter().zip(&texts) {
        let place = &placed[line.requirements[0]];
        draw_line(sheet, page, (line, place), (texts, &columns), &mut links)?;
    }
    let last = layout.last_row();
    let width = columns.len() as u16 - 1;
    let formats = OfLine::ALL.map(|column| column.format(page.style));
    for block in layout.blocks() {
        format_columns(sheet, block, &formats[..=usize::from(width)])?;
    }
    sheet.ignore_error_range(FIRST_ROW, 0, last, width, IgnoreError::NumberStoredAsText)?;
    let statuses = DataValidation::new()
        .allow_list_formula(Formula::new(format!("={}", page.living.map.statuses(0))))
        .set_error_style(DataValidationErrorStyle::Information)
        .set_error_title(page.say(&terms::STATUS))?
        .set_error_message(page.say(&template_words::NOT_ON_THE_LIST))?;
    let status = OfLine::Status.at();
    sheet.add_data_validation(FIRST_ROW, status, last, status, &statuses)?;
    if layout.assessed {
        let assessor = OfLine::Assessor.at();
        sheet.add_data_validation(FIRST_ROW, assessor, last, assessor, &statuses)?;
    }
    if layout.dated && !layout.assessed {
        for column in columns::ASSESSORS {
            sheet.set_column_hidden(column.at())?;
        }
    }
    typed::hide(sheet, width + 1)?;
    page.print(sheet, Pages::across(&widths(&columns)));
    Ok(())
}

fn title(sheet: &mut Worksheet, page: &Page, columns: &[Column]) -> Result<(), XlsxError> {
    let (style, subject) = (page.style, &page.assessment.subject);
    for (at, column) in columns.iter().enumerate() {
        sheet.set_column_width(at as u16, column.width)?;
    }
    sheet.set_row_height(0, style.face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, page.say(&words::EVIDENCE_TITLE), &style.title)?;
    sheet.write_string_with_format(1, 0, page.say(&words::EVIDENCE_PURPOSE), &style.muted)?;
    let agency = cell_text(&subject.agency);
    let year = subject.fiscal_year.map(|year| year.show(page.lang));
    let known = [(&terms::AGENCY, Some(agency)), (&terms::FISCAL_YEAR, year)];
    for (row, (term, value)) in (AGENCY_ROW..).zip(known) {
        if let Some(value) = value {
            sheet.merge_range(row, 0, row, 1, page.say(term), &style.plain)?;
            sheet.merge_range(row, 2, row, 6, &value, &style.plain)?;
        }
    }
    sheet.write_string_with_format(UNCOUNTED_ROW, 0, page.say(&words::UNCOUNTED), &style.muted)?;
    for row in 1..=UNCOUNTED_ROW {
        sheet.set_row_height(row, style.face.height(1))?;
    }
    page.head(sheet, FIRST_ROW - 1, columns)?;
    sheet.set_freeze_panes(FIRST_ROW, 2)?;
    sheet.set_repeat_rows(FIRST_ROW - 1, FIRST_ROW - 1)?;
    Ok(())
}

/// The texts of a line.
fn texts(page: &Page, line: &Line, placed: &[Placed]) -> Vec<(OfLine, String)> {
    let place = &placed[line.requirements[0]];
    let row = line.row.map(|row| &page.assessment.evidence.rows[row]);
    let of = |field: fn(&Row) -> &Option<String>| {
        row.and_then(|row| field(row).as_deref()).map(cell_text).unwrap_or_default()
    };
    let statements: Vec<&str> = line
        .requirements
        .iter()
        .map(|&requirement| placed[requirement].requirement.text.get(page.lang))
        .collect();
    let source = match row {
        Some(row) => cell_text(&row.place.to_string()),
        None => page.say(&words::NOT_IN_FILE).to_owned(),
    };
    vec![
        (OfLine::Category, place.category.id.clone()),
        (OfLine::Item, place.item.id.clone()),
        (OfLine::Level, place.level.title.get(page.lang).to_owned()),
        (OfLine::Statement, cell_text(&statements.join("\n"))),
        (OfLine::Document, of(|row| &row.document)),
        (OfLine::DocumentNumber, of(|row| &row.document_number)),
        (OfLine::Link, of(|row| &row.link)),
        (OfLine::Owner, of(|row| &row.owner)),
        (OfLine::Due, of(|row| &row.due)),
        (OfLine::Note, of(|row| &row.note)),
        (OfLine::Source, source),
    ]
}

fn draw_line(
    sheet: &mut Worksheet,
    page: &Page,
    (line, place): (&Line, &Placed),
    (texts, columns): (&[(OfLine, String)], &[Column]),
    links: &mut Links,
) -> Result<(), XlsxError> {
    let (style, at) = (page.style, line.at);
    let row = line.row.map(|row| &page.assessment.evidence.rows[row]);
    let width = |column: OfLine| columns[column as usize].width;
    let mut measured = Vec::new();
    for (column, text) in texts {
        sheet.write_string(at, column.at(), text)?;
        measured.push((Cow::from(text), width(*column)));
    }
    if !line.whole_level {
        sheet.write_number(at, OfLine::Number.at(), place.number as f64)?;
    }
    if let Some(days) = row.and_then(|row| row.effort.as_ref()) {
        sheet.write_number(at, OfLine::Effort.at(), nearest(days))?;
    }
    let sides = [By::Own, By::Assessor];
    for by in sides.into_iter().filter(|by| *by == By::Own || page.layout.assessed) {
        let said = row.and_then(|row| row.stated(by)).map(|(status, ..)| status);
        let text = row.filter(|_| by == By::Own).map_or("", |row| row.status_text.as_str());
        let (of, written) = (OfTyped::status(by), status(said, text, page.lang));
        write_status(sheet, style, (at, of.column()), &written)?;
        measured.push((written.text().to_owned().into(), width(of.column())));
        let stated =
            lines::stated(said, line.unread.contains(&by), &page.framework().scoring.partial);
        let formula = typed::status(sheet, page, (at, of), &written)?;
        sheet.write_formula(at, OfLine::credit(by).at(), valued(formula, stated))?;
    }
    if page.layout.dated {
        let max_age = page.framework().max_age(place.requirement);
        days::draw(sheet, page, (at, row), max_age)?;
    }
    match row.and_then(|row| web_link(row.link.as_deref()?)) {
        Some(target) => {
            let (cell, text) = ((at, OfLine::Open.at()), page.say(&words::OPEN));
            links.write(sheet, cell, (target, text), (&style.link, &style.text))?;
        }
        None => {
            sheet.write_blank(at, OfLine::Open.at(), &style.text)?;
        }
    }
    let measured: Vec<_> = measured.iter().map(|(text, width)| (&**text, *width)).collect();
    sheet.set_row_height(at, style.face.row_height(&measured))?;
    Ok(())
}

/// A status as people choose it, as it was written where it could not be read. A percentage with more
/// decimals than people write is a number.
fn status(status: Option<&Status>, text: &str, lang: Lang) -> Written {
    match status {
        Some(Status::Share(share)) if !is_short(share) => Written::Share(nearest(share)),
        Some(status) => Written::Text(terms::status(status, lang)),
        None => Written::Text(cell_text(text)),
    }
}

fn write_status(
    sheet: &mut Worksheet,
    style: &Style,
    (at, column): (u32, OfLine),
    status: &Written,
) -> Result<(), XlsxError> {
    let column = column.at();
    match status {
        Written::Share(share) => {
            sheet.write_number_with_format(at, column, *share, &style.share)?
        }
        Written::Text(text) if text.is_empty() => sheet.write_blank(at, column, &style.status)?,
        Written::Text(text) => sheet.write_string_with_format(at, column, text, &style.status)?,
    };
    Ok(())
}

/// Whether a share is a percentage with as few decimals as people write.
fn is_short(share: &Exact) -> bool {
    let percent = share * whole(100);
    let written = crate::exact::decimal(&cut(&percent, PERCENT_DECIMALS));
    written.is_some_and(|written| (percent - written).is_zero())
}
