//! What is said where no table was found: in the whole workbook, or in one sheet of several. It
//! names what comes nearest and what that lacks, and the settings where they are what hides the
//! table.

use super::header::{self, Known, Near};
use crate::catalogue::reading;
use crate::diagnostic::{Diagnostic, NO_LAYOUT, Place, SHEET_NOT_READ, printable};
use crate::evidence::cells::{Sheet, Workbook};
use crate::evidence::meaning::Items;
use crate::evidence::words::{Column, Words};
use crate::settings::Reading;
use crate::text::{Lang, Words as Template, fill};

/// Nothing is a table; what comes nearest to one.
pub(super) fn no_layout(
    workbook: &Workbook,
    items: &Items<'_>,
    words: &Words,
    near: &[(&Sheet, Near)],
    settings: &Reading,
) -> Diagnostic {
    let said = with_cause(Diagnostic::new(&NO_LAYOUT, Place::File), settings);
    let is_narrowed = settings.sheet.is_some() || settings.header_row.is_some();
    let elsewhere = || {
        let mut known = Known::default();
        let shown = workbook.iter().filter(|sheet| !sheet.hidden);
        let mut found = shown.filter_map(|sheet| {
            let header = header::find(sheet, items, words, None, &mut known).ok()?;
            Some((sheet, header.row))
        });
        found.next()
    };
    if let Some((sheet, row)) = is_narrowed.then(elsewhere).flatten() {
        return with(said, "nearest", &reading::ELSEWHERE, sheet, row, &[]);
    }
    let nearest = near.iter().rev().max_by_key(|(_, near)| near.nearness());
    let Some((sheet, near)) = nearest else { return said.with("nearest", "") };
    let template = if near.found.is_empty() { &reading::ROWS_ALONE } else { &reading::NEAREST };
    let columns = [("found", &*near.found), ("missing", &*near.missing)];
    with(said, "nearest", template, sheet, near.row, &columns)
}

/// A sheet that holds evidence, but no table.
pub(super) fn sheet_not_read(sheet: &Sheet, near: &Near) -> Diagnostic {
    let place = Place::Sheet(sheet.name.clone());
    let missing = |lang| names(&near.missing, lang);
    let said = Diagnostic::new(&SHEET_NOT_READ, place).with("sheet", &sheet.name).with_said(
        "missing",
        missing(Lang::Th),
        missing(Lang::En),
    );
    let template =
        if near.found.is_empty() { &reading::NO_HEADER } else { &reading::HAS_BUT_LACKS };
    let columns = [("found", &*near.found), ("missing", &*near.missing)];
    with(said, "why", template, sheet, near.row, &columns)
}

/// Fills a value with a template that names a row of a sheet, and columns.
fn with(
    said: Diagnostic,
    value: &'static str,
    template: &Template,
    sheet: &Sheet,
    row: u32,
    columns: &[(&str, &[Column])],
) -> Diagnostic {
    let filled = |lang| {
        let row = (row + 1).to_string();
        let place = match sheet.name.is_empty() {
            true => &reading::IN_ROW,
            false => &reading::IN_SHEET_ROW,
        };
        let name = printable(&sheet.name);
        let place = fill(place.get(lang), &[("sheet", &name), ("row", &row)]);
        let columns: Vec<(&str, String)> =
            columns.iter().map(|(name, columns)| (*name, names(columns, lang))).collect();
        let mut values = vec![("place", place.as_str()), ("row", row.as_str())];
        values.extend(columns.iter().map(|(name, columns)| (*name, columns.as_str())));
        fill(template.get(lang), &values)
    };
    said.with_said(value, filled(Lang::Th), filled(Lang::En))
}

/// Why only a part of the workbook was looked at, where the settings say so.
fn with_cause(said: Diagnostic, settings: &Reading) -> Diagnostic {
    let row = settings.header_row.map(|row| row.to_string()).unwrap_or_default();
    let (template, sheet) = match (&settings.sheet, settings.header_row) {
        (None, None) => return said.with("cause", ""),
        (None, Some(_)) => (&reading::ONLY_ROW, ""),
        (Some(sheet), None) => (&reading::ONLY_SHEET, &**sheet),
        (Some(sheet), Some(_)) => (&reading::ONLY_THERE, &**sheet),
    };
    let filled = |lang| fill(template.get(lang), &[("row", &row), ("sheet", &printable(sheet))]);
    said.with_said("cause", filled(Lang::Th), filled(Lang::En))
}

/// Names of columns, as a list.
fn names(columns: &[Column], lang: Lang) -> String {
    let mut names: Vec<&str> = columns.iter().map(|column| column.title().get(lang)).collect();
    // An item is one by its id and by its title.
    names.dedup();
    names.join(", ")
}
