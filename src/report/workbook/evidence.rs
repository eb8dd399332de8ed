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
use crate::report::living::address::beside;
use crate::report::living::formula::{Shown, serial, valued};
use crate::report::living::placeholders::count_given;
use crate::report::living::statuses::credit;
use crate::report::print::Pages;
use crate::report::style::format_columns;

mod columns;
mod layout;
mod lines;

pub use columns::OfLine;
pub use layout::{Layout, Run, joined};
pub use lines::{Line, given, inputs, lines};

/// The first row of the sheet that holds a line, from 0.
pub const FIRST_ROW: u32 = 6;

/// The row that names the agency, from 0; the fiscal year stands below it.
const AGENCY_ROW: u32 = 2;

/// Decimals of a percentage that stands as a text; one with more stands as a number.
const PERCENT_DECIMALS: usize = 6;

/// Whether a column of the sheet computes the credit of a line, or whether it counts; columns from 0.
pub fn is_computed(column: u32) -> bool {
    let computed = [OfLine::Credit, OfLine::AssessorCredit, OfLine::Expires, OfLine::Current];
    computed.map(|column| u32::from(column.at())).contains(&column)
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
    sheet.autofilter(FIRST_ROW - 1, 0, last, width)?;
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
    for row in 1..=3 {
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
        let column = OfLine::status(by);
        let written = status(sheet, page, (at, column), (said, text))?;
        measured.push((written.into(), width(column)));
        let stated =
            lines::stated(said, line.unread.contains(&by), &page.framework().scoring.partial);
        let formula = credit(&beside(at, column.at()), &page.living.map);
        sheet.write_formula(at, OfLine::credit(by).at(), valued(formula, stated))?;
    }
    if page.layout.dated {
        let max_age = page.framework().max_age(place.requirement);
        dates(sheet, page, (at, row), max_age)?;
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

/// Writes the days of a line: what the file says, until when that backs anything, and how much of it
/// counts on the day of the assessment.
fn dates(
    sheet: &mut Worksheet,
    page: &Page,
    (at, row): (u32, Option<&Row>),
    max_age: Option<u32>,
) -> Result<(), XlsxError> {
    let given = row.map_or((None, None), |row| (row.dated, row.valid_until));
    for (column, day) in [(OfLine::Dated, given.0), (OfLine::ValidUntil, given.1)] {
        if let Some(day) = day {
            sheet.write_number(at, column.at(), serial(day))?;
        }
    }
    let of = |column: OfLine| beside(at, column.at());
    let (dated, until) = (of(OfLine::Dated), of(OfLine::ValidUntil));
    let expires = match max_age {
        Some(months) => format!(
            "IF(AND({dated}=\"\",{until}=\"\"),\"\",MIN(IF({until}=\"\",{NEVER},{until}),\
             IF({dated}=\"\",{NEVER},EDATE({dated},{months}))))"
        ),
        None => format!("IF({until}=\"\",\"\",{until})"),
    };
    let last = row.and_then(|row| row.expires(max_age));
    let shown: Shown = last.map_or("".into(), |day| serial(day).into());
    let formula = valued(expires, shown);
    sheet.write_formula(at, OfLine::Expires.at(), formula)?;
    let (expires, as_of) = (of(OfLine::Expires), page.living.map.as_of());
    let evidence = format!("{}:{}", of(OfLine::Document), of(OfLine::Link));
    let current = format!(
        "IF(AND(ISNUMBER({as_of}),ISNUMBER({expires}),N({expires})<N({as_of})),0,{})",
        count_given(&evidence, &page.living.map)
    );
    let stale = last.zip(page.assessment.terms.as_of).is_some_and(|(last, day)| last < day);
    let given = row.map_or(0, Row::pieces_of_evidence);
    let formula = valued(current, if stale { 0 } else { given });
    let column = OfLine::Current.at();
    sheet.write_array_formula(at, column, at, column, formula)?;
    Ok(())
}

/// The last day that spreadsheets know.
const NEVER: u32 = 2_958_465;

/// Writes a status as people choose it, as it was written where it could not be read; returns what
/// was written. A percentage with more decimals than people write stands as a number.
fn status(
    sheet: &mut Worksheet,
    page: &Page,
    (at, column): (u32, OfLine),
    said: (Option<&Status>, &str),
) -> Result<String, XlsxError> {
    let column = column.at();
    let text = match said {
        (Some(Status::Share(share)), _) if !is_short(share) => {
            sheet.write_number_with_format(at, column, nearest(share), &page.style.share)?;
            return Ok(String::new());
        }
        (Some(status), _) => terms::status(status, page.lang),
        (None, text) => cell_text(text),
    };
    if text.is_empty() {
        sheet.write_blank(at, column, &page.style.status)?;
    } else {
        sheet.write_string_with_format(at, column, &text, &page.style.status)?;
    }
    Ok(text)
}

/// Whether a share is a percentage with as few decimals as people write.
fn is_short(share: &Exact) -> bool {
    let percent = share * whole(100);
    let written = crate::exact::decimal(&cut(&percent, PERCENT_DECIMALS));
    written.is_some_and(|written| (percent - written).is_zero())
}
