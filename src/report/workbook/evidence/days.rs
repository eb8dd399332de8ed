//! The days of a line: what the file says, until when that backs anything, and how much of it counts on the
//! day of the assessment.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::OfLine;
use super::typed::OfTyped;
use crate::date::Date;
use crate::evidence::Row;
use crate::report::living::address::beside;
use crate::report::living::days::{day, last, text};
use crate::report::living::formula::{Shown, serial, valued};
use crate::report::living::placeholders::count_given;
use crate::report::workbook::page::Page;

/// Writes the days of a line, whose document can be used for so many months.
pub fn draw(
    sheet: &mut Worksheet,
    page: &Page,
    (at, row): (u32, Option<&Row>),
    max_age: Option<u32>,
) -> Result<(), XlsxError> {
    let (dated, until) = row.map_or((None, None), |row| (row.dated, row.valid_until));
    let until = typed(sheet, page, (at, OfTyped::ValidUntil), until)?;
    let made = match max_age {
        Some(months) => Some((typed(sheet, page, (at, OfTyped::Dated), dated)?, months)),
        None => {
            write(sheet, (at, OfLine::Dated), dated)?;
            None
        }
    };
    let formula = last(&until, made.as_ref().map(|(made, months)| (made.as_str(), *months)));
    let last = row.and_then(|row| row.expires(max_age));
    sheet.write_formula(at, OfLine::Expires.at(), valued(formula, shown(last)))?;

    let of = |column: OfLine| beside(at, column.at());
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

/// Writes a day, and what formulas read in it; the cell that holds the day that was read.
fn typed(
    sheet: &mut Worksheet,
    page: &Page,
    (at, of): (u32, OfTyped),
    given: Option<Date>,
) -> Result<String, XlsxError> {
    write(sheet, (at, of.column()), given)?;
    let ([cell, parted, read], [text_column, day_column]) = (of.cells(at), of.columns());
    sheet.write_formula(at, text_column, valued(text(&cell), Shown::default()))?;
    let formula = day(&cell, &parted, &page.living.map);
    sheet.write_formula(at, day_column, valued(formula, shown(given)))?;
    Ok(read)
}

/// Writes a day as the file gives it.
fn write(
    sheet: &mut Worksheet,
    (at, column): (u32, OfLine),
    given: Option<Date>,
) -> Result<(), XlsxError> {
    if let Some(day) = given {
        sheet.write_number(at, column.at(), serial(day))?;
    }
    Ok(())
}

/// A day as a formula gives it.
fn shown(day: Option<Date>) -> Shown {
    day.map_or_else(Shown::default, |day| serial(day).into())
}
