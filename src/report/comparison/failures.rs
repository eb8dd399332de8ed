//! The failures sheet: every file that could not be scored, why, and how to go on.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Comparison;
use super::frame::{BODY, Column, filter, open, widths};
use crate::catalogue::{comparison as words, terms, workbook};
use crate::report::print::{self, Pages};
use crate::report::style::Style;
use crate::report::workbook::cell::cell_text;
use crate::text::Lang;

/// Draws the sheet.
pub fn draw(
    sheet: &mut Worksheet,
    comparison: &Comparison,
    lang: Lang,
    style: &Style,
) -> Result<(), XlsxError> {
    let columns: [Column; 6] = [
        (words::FILE.get(lang), 48.0),
        (terms::AGENCY.get(lang), 36.0),
        (words::GROUP.get(lang), 24.0),
        (words::REASON.get(lang), 52.0),
        (workbook::REMEDY.get(lang), 60.0),
        (workbook::CODE.get(lang), 24.0),
    ];
    let failures = comparison.failures.as_deref().unwrap_or_default();
    let title = words::FAILURES_TITLE.get(lang);
    let subject = comparison.title(lang);
    open(sheet, style, [title, &subject, words::FAILURES_PURPOSE.get(lang)], &columns)?;
    for (at, failure) in failures.iter().enumerate() {
        let row = BODY + at as u32;
        let (found, place) = (&failure.diagnostic, failure.diagnostic.place.to_string());
        let message = found.message(lang);
        let texts = [
            failure.path.as_str(),
            failure.agency.as_deref().unwrap_or_default(),
            failure.group.as_deref().unwrap_or_default(),
            &if place.is_empty() { message } else { format!("{place}: {message}") },
            &found.remedy(lang),
            found.code.id,
        ]
        .map(cell_text);
        let measured: Vec<(&str, f64)> =
            texts.iter().zip(&columns).map(|(text, (_, width))| (text.as_str(), *width)).collect();
        sheet.set_row_height(row, style.face.row_height(&measured))?;
        for (at, text) in texts.iter().enumerate() {
            sheet.write_string_with_format(row, at as u16, text, &style.text)?;
        }
    }
    if failures.is_empty() {
        sheet.write_string_with_format(BODY, 0, words::NO_FAILURES.get(lang), &style.plain)?;
    }
    filter(sheet, failures.len(), columns.len())?;
    print::set_up(sheet, lang, &subject, Pages::across(&widths(&columns)));
    Ok(())
}
