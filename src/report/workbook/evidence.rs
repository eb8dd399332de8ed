//! The evidence sheet: every row that was read, with the cell that it came from, in the order of
//! the framework, and a line for each requirement that no row speaks for. It is itself an evidence
//! table in the long layout, so that a report can be scored again.
//!
//! An address stands as a text, which wraps; the link to it stands in a column of its own, because
//! not every spreadsheet wraps linked text.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::{Links, cell_text, web_link};
use super::page::{Column, Page};
use crate::assessment::Assessment;
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::evidence::Row;
use crate::exact::{nearest, whole};

/// The first row of the sheet that holds a line, from 0.
pub const FIRST_ROW: u32 = 6;

/// One line of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The requirements that it speaks for, of one level of one item.
    pub requirements: Vec<usize>,
    /// Whether it speaks for its level as a whole, without a requirement number.
    pub whole_level: bool,
    /// The row of evidence that it shows; `None` where no row speaks for the requirement.
    pub row: Option<usize>,
}

/// The lines of the sheet: rows by what they speak for, then in the order they were read.
pub fn lines(assessment: &Assessment) -> Vec<Line> {
    let placed: Vec<Placed> = assessment.framework().requirements().collect();
    let mut lines = Vec::new();
    for (at, row) in assessment.evidence.rows.iter().enumerate() {
        let mut levels: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for &requirement in &row.requirements {
            let place = &placed[requirement];
            levels.entry((place.item_index, place.level_index)).or_default().push(requirement);
        }
        for (_, requirements) in levels {
            let first = &placed[requirements[0]];
            let whole_level = requirements.len() > 1
                && requirements.len() == first.item.rungs[first.level_index].len();
            if whole_level {
                lines.push(Line { requirements, whole_level, row: Some(at) });
            } else {
                let single = |requirement| Line {
                    requirements: vec![requirement],
                    whole_level: false,
                    row: Some(at),
                };
                lines.extend(requirements.into_iter().map(single));
            }
        }
    }
    let silent = assessment.claims.iter().enumerate().filter(|(_, claim)| claim.rows.is_empty());
    lines.extend(silent.map(|(requirement, _)| Line {
        requirements: vec![requirement],
        whole_level: false,
        row: None,
    }));
    lines.sort_by_key(|line| (line.requirements[0], line.row));
    lines
}

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let columns = columns(page);
    title(sheet, page, &columns)?;
    let placed: Vec<Placed> = page.framework().requirements().collect();
    let mut links = Links::default();
    for (at, line) in page.lines.iter().enumerate() {
        draw_line(sheet, page, (FIRST_ROW + at as u32, line), &placed, &columns, &mut links)?;
    }
    let last = FIRST_ROW + page.lines.len().max(1) as u32 - 1;
    sheet.autofilter(FIRST_ROW - 1, 0, last, columns.len() as u16 - 1)?;
    page.print(sheet, 0);
    Ok(())
}

fn columns(page: &Page) -> Vec<Column> {
    [
        (&terms::CATEGORY, 20.0),
        (&terms::ITEM, 7.0),
        (&terms::LEVEL, 20.0),
        (&terms::REQUIREMENT, 10.0),
        (&words::STATEMENT, 44.0),
        (&terms::STATUS, 15.0),
        (&terms::EVIDENCE, 30.0),
        (&terms::DOCUMENT_NUMBER, 16.0),
        (&terms::LINK, 30.0),
        (&terms::OWNER, 18.0),
        (&terms::DUE, 16.0),
        (&terms::NOTE, 26.0),
        (&words::COUNTED_CREDIT, 12.0),
        (&words::SOURCE_CELL, 18.0),
        (&words::OPEN_LINK, 10.0),
    ]
    .into_iter()
    .map(|(head, width)| Column { head: page.say(head).to_owned(), width })
    .collect()
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
    sheet.write_string_with_format(2, 0, page.say(&terms::AGENCY), &style.plain)?;
    sheet.merge_range(2, 1, 2, 4, &agency, &style.plain)?;
    if let Some(year) = subject.fiscal_year {
        sheet.write_string_with_format(3, 0, page.say(&terms::FISCAL_YEAR), &style.plain)?;
        sheet.merge_range(3, 1, 3, 4, &year.show(page.lang), &style.plain)?;
    }
    for row in 1..=3 {
        sheet.set_row_height(row, style.face.height(1))?;
    }
    page.head(sheet, FIRST_ROW - 1, columns)?;
    sheet.set_freeze_panes(FIRST_ROW, 2)?;
    sheet.set_repeat_rows(FIRST_ROW - 1, FIRST_ROW - 1)?;
    Ok(())
}

fn draw_line(
    sheet: &mut Worksheet,
    page: &Page,
    (at, line): (u32, &Line),
    placed: &[Placed],
    columns: &[Column],
    links: &mut Links,
) -> Result<(), XlsxError> {
    let style = page.style;
    let place = &placed[line.requirements[0]];
    let category = format!("{} {}", place.category.id, place.category.title.get(page.lang));
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
    let texts = [
        (category, &style.text),
        (place.item.id.clone(), &style.centre),
        (place.level.title.get(page.lang).to_owned(), &style.text),
        (String::new(), &style.centre),
        (cell_text(&statements.join("\n")), &style.text),
        (row.map(|row| status(row, page)).unwrap_or_default(), &style.input_centre),
        (of(|row| &row.document), &style.text),
        (of(|row| &row.document_number), &style.text),
        (of(|row| &row.link), &style.text),
        (of(|row| &row.owner), &style.text),
        (of(|row| &row.due), &style.text),
        (of(|row| &row.note), &style.text),
    ];
    let mut measured = Vec::new();
    for (column, (text, format)) in texts.iter().enumerate() {
        let column = column as u16;
        if text.is_empty() {
            sheet.write_blank(at, column, format)?;
        } else {
            sheet.write_string_with_format(at, column, text, format)?;
        }
        measured.push((text.as_str(), columns[usize::from(column)].width));
    }
    if !line.whole_level {
        sheet.write_number_with_format(at, NUMBER_COLUMN, place.number as f64, &style.centre)?;
    }
    match credit(line, page) {
        Some(credit) => sheet.write_number_with_format(at, CREDIT_COLUMN, credit, &style.centre)?,
        None => sheet.write_string_with_format(
            at,
            CREDIT_COLUMN,
            page.say(&terms::NOT_APPLICABLE),
            &style.centre,
        )?,
    };
    sheet.write_string_with_format(at, CREDIT_COLUMN + 1, &source, &style.text)?;
    measured.push((&source, columns[usize::from(CREDIT_COLUMN) + 1].width));
    match row.and_then(|row| web_link(row.link.as_deref()?)) {
        Some(target) => {
            let text = page.say(&words::OPEN);
            let cell = (at, CREDIT_COLUMN + 2);
            links.write(sheet, cell, (target, text), (&style.link, &style.text))?;
        }
        None => {
            sheet.write_blank(at, CREDIT_COLUMN + 2, &style.text)?;
        }
    }
    sheet.set_row_height(at, style.face.row_height(&measured))?;
    Ok(())
}

/// The column of requirement numbers.
const NUMBER_COLUMN: u16 = 3;

/// The column of counted credit.
const CREDIT_COLUMN: u16 = 12;

/// A status in words; as it was written where it could not be read.
fn status(row: &Row, page: &Page) -> String {
    match &row.status {
        Some(status) => terms::status(status, page.lang),
        None => cell_text(&row.status_text),
    }
}

/// The mean credit that counts for what a line speaks for, 0 to 1; `None` where nothing of it
/// applies.
fn credit(line: &Line, page: &Page) -> Option<f64> {
    let credits: Vec<_> = line
        .requirements
        .iter()
        .filter_map(|&at| page.assessment.scorecard.credits[at].as_ref())
        .collect();
    let count = whole(credits.len() as i64);
    (!credits.is_empty())
        .then(|| nearest(&(credits.into_iter().sum::<crate::exact::Exact>() / count)))
}
