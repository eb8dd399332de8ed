//! The instructions: how to fill the sheet in, the status words, and the levels. The drop-down lists
//! take their entries from here, because a list of its own can hold few characters and no commas.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{Form, Layout, Page};
use crate::catalogue::{template as words, terms};
use crate::evidence::Status;
use crate::exact::{plain, whole};
use crate::report::print::{self, Pages};
use crate::report::style::Style;
use crate::text::{Words, fill};

/// The steps of filling in, in order.
fn steps(form: Form) -> Vec<&'static Words> {
    let (evidence, rest) = match form.layout {
        Layout::Long => (&words::STEP_EVIDENCE, &words::STEP_REST),
        Layout::Wide => (&words::STEP_EVIDENCE_WIDE, &words::STEP_REST_WIDE),
    };
    let mut steps = vec![&words::STEP_AGENCY, &words::STEP_STATUS, evidence];
    steps.extend(form.dates.then_some(&words::STEP_DATES));
    steps.push(rest);
    steps.extend(form.assessor.then_some(&words::STEP_ASSESSOR));
    steps.push(&words::STEP_SCORE);
    steps
}

/// The statuses on the list, in order.
const STATUSES: [Status; 4] = [Status::Met, Status::Partial, Status::NotMet, Status::NotApplicable];

/// The first row of the status words, from 0.
fn first_status(form: Form) -> u32 {
    3 + steps(form).len() as u32
}

/// The first row of the levels, from 0.
fn first_level(form: Form) -> u32 {
    first_status(form) + STATUSES.len() as u32 + 3
}

/// Where the status words stand, as a formula.
pub(super) fn statuses(page: &Page) -> String {
    range(page, first_status(page.form), STATUSES.len())
}

/// Where the names of the levels stand, as a formula.
pub(super) fn levels(page: &Page) -> String {
    range(page, first_level(page.form), page.framework.levels.len())
}

fn range(page: &Page, first: u32, count: usize) -> String {
    let sheet = page.say(&words::INSTRUCTIONS);
    format!("='{sheet}'!$A${}:$A${}", first + 1, first as usize + count)
}

/// Draws the sheet.
pub(super) fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let (style, face) = (&page.style, page.style.face);
    let widths = [30.0, 110.0];
    for (at, width) in widths.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
    }
    sheet.set_row_height(0, face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, page.say(&words::HOW_TO), &style.title)?;
    for (at, step) in (1..).zip(steps(page.form)) {
        let text = format!("{at}. {}", page.say(step));
        sheet.set_row_height(at, face.height(face.lines(&text, widths[0] + widths[1])))?;
        sheet.merge_range(at, 0, at, 1, &text, &without_lines(style))?;
    }
    let mut row = first_status(page.form);
    heading(sheet, style, row - 1, page.say(&words::STATUS_WORDS))?;
    let partial = plain(&page.framework.scoring.partial);
    let meanings = [
        page.say(&words::MET).to_owned(),
        fill(page.say(&words::PARTIAL), &[("partial", &partial)]),
        page.say(&words::NOT_MET).to_owned(),
        page.say(&words::NOT_APPLICABLE).to_owned(),
    ];
    for (status, meaning) in STATUSES.iter().zip(&meanings) {
        entry(sheet, style, row, (&terms::status(status, page.lang), meaning))?;
        row += 1;
    }
    entry(sheet, style, row, (page.say(&words::PERCENT), page.say(&words::PERCENT_MEANING)))?;
    let first_level = first_level(page.form);
    heading(sheet, style, first_level - 1, page.say(&words::LEVELS))?;
    let mut below = whole(0);
    for (row, level) in (first_level..).zip(&page.framework.levels) {
        let added = plain(&(&level.points - &below));
        let values = [("points", plain(&level.points)), ("added", added)];
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let meaning = fill(page.say(&words::LEVEL_POINTS), &values);
        entry(sheet, style, row, (level.title.get(page.lang), &meaning))?;
        below = level.points.clone();
    }
    print::set_up(sheet, page.lang, page.framework.title.get(page.lang), Pages::across(&widths));
    Ok(())
}

fn without_lines(style: &Style) -> rust_xlsxwriter::Format {
    style.plain.clone().set_text_wrap()
}

fn heading(sheet: &mut Worksheet, style: &Style, row: u32, text: &str) -> Result<(), XlsxError> {
    sheet.set_row_height(row, style.face.height(1) * 1.25)?;
    sheet.write_string_with_format(row, 0, text, &style.section)?;
    sheet.write_blank(row, 1, &style.section)?;
    Ok(())
}

fn entry(
    sheet: &mut Worksheet,
    style: &Style,
    row: u32,
    (term, meaning): (&str, &str),
) -> Result<(), XlsxError> {
    sheet.set_row_height(row, style.face.row_height(&[(term, 30.0), (meaning, 110.0)]))?;
    sheet.write_string_with_format(row, 0, term, &style.strong)?;
    sheet.write_string_with_format(row, 1, meaning, &style.text)?;
    Ok(())
}
