//! The method sheet: how the figures came about, and from which criteria.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::conditions;
use super::frame::Frame;
use crate::catalogue::{comparison as words, several_years, workbook};
use crate::report::provenance::overlay;
use crate::report::workbook::cell::cell_text;

/// Widths of the columns: terms, and what is said of them.
const WIDTHS: [f64; 2] = [34.0, 110.0];

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, frame: &Frame) -> Result<(), XlsxError> {
    let style = frame.style;
    for (at, width) in WIDTHS.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
    }
    sheet.set_row_height(0, style.face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, frame.say(&words::METHOD_TITLE), &style.title)?;
    sheet.write_string_with_format(1, 0, frame.subject(), &style.plain)?;
    for (at, (term, text)) in entries(frame).into_iter().enumerate() {
        let row = 3 + at as u32;
        let measured = [(term.as_str(), WIDTHS[0]), (text.as_str(), WIDTHS[1])];
        sheet.set_row_height(row, style.face.row_height(&measured))?;
        sheet.write_string_with_format(row, 0, &term, &style.strong)?;
        sheet.write_string_with_format(row, 1, cell_text(&text), &style.text)?;
    }
    frame.print(sheet, &WIDTHS);
    Ok(())
}

fn entries(frame: &Frame) -> Vec<(String, String)> {
    let framework = frame.framework();
    let years = frame.counted.is_of_several_years();
    let years = years.then_some((&several_years::RULE_YEARS, &several_years::RULE_YEARS_TEXT));
    let rules = [
        (&words::RULE_RANK, &words::RULE_RANK_TEXT),
        (&words::RULE_FIGURES, &words::RULE_FIGURES_TEXT),
        (&words::RULE_SHARED, &words::RULE_SHARED_TEXT),
        (&words::RULE_LOCKSTEP, &words::RULE_LOCKSTEP_TEXT),
        (&words::RULE_SHOWN, &words::RULE_SHOWN_TEXT),
    ];
    let said = |(term, text)| (frame.say(term).to_owned(), frame.say(text).to_owned());
    let rules = years.into_iter().chain(rules).map(said).chain(conditions::entries(frame));
    let provenance = [
        (&workbook::CRITERIA_TITLE, framework.title.get(frame.lang).to_owned()),
        (&workbook::CRITERIA_ID, framework.id.clone()),
        (&workbook::CRITERIA_VERSION, framework.version.clone()),
        (&workbook::CRITERIA_SHA256, frame.cohort.criteria.sha256.clone()),
        (&workbook::TOOL, format!("pmqa {}", env!("CARGO_PKG_VERSION"))),
    ];
    let provenance = provenance.map(|(term, text)| (frame.say(term).to_owned(), text));
    let based = overlay(frame.cohort.criteria, frame.lang);
    let day = frame.created.show(frame.lang);
    let day = day.map(|day| (frame.say(&workbook::CREATED).to_owned(), day));
    rules.chain(provenance).chain(based).chain(day).collect()
}
