//! Who is assessed and for which year, where a sheet says so above its table: a label with its value
//! to the right, or behind a colon or a space in the same cell.

use super::Table;
use crate::catalogue::template::{SO_FAR, UNREAD};
use crate::diagnostic::{CellPlace, Diagnostic, Place, UNKNOWN_YEAR};
use crate::evidence::cells::{Cell, Sheet, Value, Workbook};
use crate::evidence::limits::HEADER_ROWS;
use crate::evidence::normal::{clean, is_mark, key, letters};
use crate::evidence::words::Words;
use crate::text::{self, Lang};
use crate::year::FiscalYear;

/// Characters of the longest text that is looked at for a label.
const LONGEST: usize = 400;

/// What the labels of a workbook say.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Labels {
    /// The agency's name.
    pub(crate) agency: Option<String>,
    /// The fiscal year.
    pub(crate) fiscal_year: Option<FiscalYear>,
}

/// Reads the labels above the tables, and near the top of sheets without one. The first agency counts,
/// and the first of the surest fiscal years: one that a table's own sheet names as such, then any year
/// above a table, then what another sheet labels; a year in the running text of another sheet is none.
pub(crate) fn read(
    workbook: &Workbook,
    tables: &[Table<'_>],
    words: &Words,
    diagnostics: &mut Vec<Diagnostic>,
) -> Labels {
    let mut labels = Labels::default();
    let mut years: Vec<(u8, Option<FiscalYear>, String, CellPlace)> = Vec::new();
    for sheet in workbook.iter().filter(|sheet| !sheet.hidden) {
        let table = tables.iter().find(|table| std::ptr::eq(table.sheet, sheet));
        let rows = table.map_or(HEADER_ROWS, |table| table.header.row);
        let cells = sheet.cells.iter().take_while(|cell| cell.row < rows);
        for cell in cells {
            let Some(text) = cell.value.text() else { continue };
            if text.len() > LONGEST * 3 {
                continue;
            }
            if labels.agency.is_none() {
                labels.agency = agency(text, sheet, cell, words);
            }
            let named = words.names_fiscal_year(&key(text));
            let doubt = match (table.is_some(), named) {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (false, false) if words.is_year(&bare(text)) => 3,
                (false, false) => continue,
            };
            if let Some((year, found)) = year(text, sheet, cell, words) {
                let place =
                    CellPlace { sheet: sheet.name.clone(), row: cell.row, column: cell.column };
                years.push((doubt, year, found, place));
            }
        }
    }
    if let Some((_, year, found, place)) = years.into_iter().min_by_key(|(doubt, ..)| *doubt) {
        labels.fiscal_year = year;
        if year.is_none() {
            let said = Diagnostic::new(&UNKNOWN_YEAR, Place::Cell(place)).with("found", found);
            diagnostics.push(said);
        }
    }
    labels
}

/// The agency's name that a cell labels.
fn agency(text: &str, sheet: &Sheet, cell: &Cell, words: &Words) -> Option<String> {
    let beside = || {
        let value = to_the_right(sheet, cell)?.value.text()?.trim();
        let is_label = words.column(&letters(value)).is_some()
            || words.is_year(&bare(value))
            || words.is_agency(&bare(value));
        name(value, words).filter(|_| !is_label)
    };
    if words.is_agency(&bare(text)) {
        return beside();
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '(' | '/');
    let mut splits = text.rmatch_indices(ends).map(|(at, _)| text.split_at(at));
    // The longest label: `Agency name`, not `Agency`.
    let (_, behind) = splits.find(|(label, _)| words.is_agency(&bare(label)))?;
    if words.column(&letters(text)).is_some() {
        return None;
    }
    let value = behind_label(behind).trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '.' | '…' | '_')
    });
    let value = value.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_'));
    if value.is_empty() { beside() } else { name(value, words) }
}

/// What stands behind a label and what belongs to it: words in parentheses, or another name behind a
/// slash, which goes on to a colon.
fn behind_label(behind: &str) -> &str {
    let text = behind.trim_start();
    match text.chars().next() {
        Some('(') => text.split_once(')').map_or("", |(_, value)| value),
        Some('/') => text.split_once([':', '：']).map_or("", |(_, value)| value),
        _ => behind,
    }
}

/// A name without the fiscal year that people put behind it; `None` where nothing else is there.
fn name(value: &str, words: &Words) -> Option<String> {
    let end = value.char_indices().map(|(at, _)| at).find(|&at| opens_year(value, at, words));
    let Some(end) = end else { return Some(value.to_owned()) };
    let parts = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | ',' | ';' | '-' | '–' | '/');
    let name = value[..end].trim_end_matches(parts);
    (!name.is_empty()).then(|| name.to_owned())
}

/// Whether a label of the year stands at a place of a text with its year, or at the text's end.
fn opens_year(text: &str, at: usize, words: &Words) -> bool {
    let (before, label) = (&text[..at], key(&text[at..]));
    let Some(after) = words.behind_year(&label) else { return false };
    let is_named = words.names_fiscal_year(&label[..label.len() - after.len()]);
    // Thai writes words without a space between them.
    let is_within = before.ends_with(|c: char| c.is_alphanumeric() || is_mark(c));
    if is_within && (!is_named || label.starts_with(|c: char| c.is_ascii())) {
        return false;
    }
    let after = after.trim_start_matches(['.', ':', '-', '(']);
    let year = words.without_era(after).trim_start_matches(['.', ':']);
    let digits = year.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    year_in(digits).is_some() || is_named && bare(year).is_empty()
}

/// Whether a text is what a template itself says beside the labels, whose values nobody may have filled in.
fn is_said_by_template(text: &str) -> bool {
    let said =
        |words: &text::Words| Lang::ALL.iter().any(|lang| is_filled_in(words.get(*lang), text));
    [SO_FAR, UNREAD].iter().any(said)
}

/// Whether a text is one of the catalogue with its values.
fn is_filled_in(said: &str, text: &str) -> bool {
    let mut fixed = said.split(['{', '}']).step_by(2);
    let Some(mut rest) = fixed.next().and_then(|opening| text.strip_prefix(opening)) else {
        return false;
    };
    fixed.all(|part| {
        let behind = rest.split_once(part).map(|(_, behind)| behind);
        rest = behind.unwrap_or(rest);
        behind.is_some()
    })
}

/// The fiscal year that a cell labels, and how it is written; the year is `None` where it is none.
fn year(
    text: &str,
    sheet: &Sheet,
    cell: &Cell,
    words: &Words,
) -> Option<(Option<FiscalYear>, String)> {
    if words.is_year(&bare(text)) {
        let right = to_the_right(sheet, cell)?;
        let found = match &right.value {
            Value::Text(text) => text.trim().to_owned(),
            Value::Number { value, .. } => value.to_string(),
            Value::Date(date) => date.year.to_string(),
            _ => return None,
        };
        let year = year_in(&key(&found));
        let is_value = year.is_some()
            || found
                .chars()
                .any(|c| clean(&c.to_string()).starts_with(|c: char| c.is_ascii_digit()));
        return is_value.then_some((year, found));
    }
    let key = key(text);
    let year = words.after_year(&key).find_map(|after| {
        let after = after.trim_start_matches(['.', ':', '-']);
        let digits = words.without_era(after).trim_start_matches(['.', ':']);
        digits.starts_with(|c: char| c.is_ascii_digit()).then(|| year_in(digits)).flatten()
    })?;
    Some((Some(year), text.to_owned()))
}

/// The year of the first four digits of a key that are one.
fn year_in(key: &str) -> Option<FiscalYear> {
    let runs = key.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    runs.filter_map(|run| run.parse().ok()).find_map(FiscalYear::new)
}

/// A label as compared: without what ends it.
fn bare(text: &str) -> String {
    key(text).trim_end_matches([':', '.', '…', '_', '-']).to_owned()
}

/// The next filled cell to the right, unless a template says something there.
fn to_the_right<'s>(sheet: &'s Sheet, cell: &Cell) -> Option<&'s Cell> {
    let filled = |value: &Value| value.text().is_some() || !matches!(value, Value::Text(_));
    let mut row = sheet.row(cell.row).iter();
    let next = row.find(|other| other.column > cell.column && filled(&other.value))?;
    let says = next.value.text().is_some_and(is_said_by_template);
    (!says).then_some(next)
}
