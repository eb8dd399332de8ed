//! A manifest as TOML: an `[[agency]]` table for each, its keys named as the columns of a table.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Draft, Entry, field, unknown, usable};
use crate::catalogue::batch::{USE_ENTRIES, USE_TEXT};
use crate::diagnostic::{Diagnostic, MANIFEST_SYNTAX, Place};
use crate::text::Words;

/// The key of the entries.
const ENTRIES: &str = "agency";

/// Reads a manifest that is TOML.
///
/// # Errors
/// Every mistake, each at its line and column.
pub fn toml(text: &str) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let document = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![Diagnostic::new(&MANIFEST_SYNTAX, place(text, at)).with("reason", error.message())]
    })?;
    let mut mistakes = Vec::new();
    let mut entries = Vec::new();
    for (key, value) in document.get_ref() {
        match value.get_ref() {
            DeValue::Array(tables) if key.get_ref() == ENTRIES => {
                for table in tables {
                    match entry(text, table) {
                        Ok(entry) => {
                            mistakes.extend(entry.broken.clone());
                            entries.push(entry);
                        }
                        Err(found) => mistakes.extend(found),
                    }
                }
            }
            _ if key.get_ref() == ENTRIES => {
                mistakes.push(said(&USE_ENTRIES, place(text, key.span().start)));
            }
            _ => mistakes.push(unknown(key.get_ref(), place(text, key.span().start))),
        }
    }
    usable(entries, mistakes)
}

fn entry(text: &str, value: &Spanned<DeValue<'_>>) -> Result<Entry, Vec<Diagnostic>> {
    let start = place(text, value.span().start);
    let DeValue::Table(table) = value.get_ref() else {
        return Err(vec![said(&USE_ENTRIES, start)]);
    };
    let mut draft = Draft::default();
    let mut mistakes = Vec::new();
    for (key, value) in table {
        let Some(field) = field(key.get_ref()) else {
            mistakes.push(unknown(key.get_ref(), place(text, key.span().start)));
            continue;
        };
        let own = match value.get_ref() {
            DeValue::String(own) => own.as_ref(),
            DeValue::Integer(own) => own.as_str(),
            _ => {
                mistakes.push(said(&USE_TEXT, place(text, value.span().start)));
                continue;
            }
        };
        draft.set(field, own, place(text, value.span().start));
    }
    if !mistakes.is_empty() {
        mistakes.extend(draft.broken.take());
    }
    match draft.entry(start) {
        Ok(entry) if mistakes.is_empty() => Ok(entry),
        Ok(_) => Err(mistakes),
        Err(mistake) => Err(mistakes.into_iter().chain([mistake]).collect()),
    }
}

fn said(reason: &Words, place: Place) -> Diagnostic {
    Diagnostic::new(&MANIFEST_SYNTAX, place).with_said("reason", reason.th, reason.en)
}

/// The line and column of a byte, both from 1, the column in characters.
fn place(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place::Line {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::year::FiscalYear;

    #[test]
    fn entries_stand_in_their_order() {
        let text = "[[agency]]\nfile = \"b.xlsx\"\nปีงบประมาณ = 2569\n\n[[agency]]\nfile = 'ก.xlsx'\ngroup = \"กระทรวง ก\"\n"
            .replace("ปีงบประมาณ", "\"ปีงบประมาณ\"");
        let entries = toml(&text).unwrap();
        assert_eq!(entries.len(), 2);
        assert_eq!(
            (entries[0].file.as_str(), entries[0].fiscal_year),
            ("b.xlsx", FiscalYear::new(2569))
        );
        assert_eq!(entries[1].group.as_deref(), Some("กระทรวง ก"));
    }

    #[test]
    fn every_mistake_is_named_at_its_place() {
        let text = "title = 1\n[[agency]]\nfile = \"a.xlsx\"\ncolour = \"x\"\nfiscal_year = 69\n[[agency]]\ngroup = 'x'\n";
        let mut found: Vec<String> = toml(text)
            .unwrap_err()
            .iter()
            .map(|found| format!("{} {}", found.place, found.code.id))
            .collect();
        found.sort();
        assert_eq!(
            found,
            [
                "1:1 unknown-manifest-field",
                "4:1 unknown-manifest-field",
                "5:15 manifest-year",
                "6:1 manifest-entry-without-file"
            ]
        );
    }

    #[test]
    fn what_is_no_toml_is_said_where() {
        let found = toml("[[agency]]\nfile = \n").unwrap_err();
        assert_eq!((found.len(), found[0].code.id), (1, "manifest-syntax"));
        assert!(found[0].place.to_string().starts_with("2:"), "{}", found[0].place);
    }
}
