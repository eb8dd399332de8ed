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
                entries.extend(tables.iter().map(|table| entry(text, table)));
            }
            _ if key.get_ref() == ENTRIES => {
                mistakes.push(said(&USE_ENTRIES, place(text, key.span().start)));
            }
            _ => mistakes.push(unknown(key.get_ref(), place(text, key.span().start))),
        }
    }
    usable(entries, mistakes)
}

fn entry(text: &str, value: &Spanned<DeValue<'_>>) -> Entry {
    let start = place(text, value.span().start);
    let mut draft = Draft::default();
    let DeValue::Table(table) = value.get_ref() else {
        draft.breaks(said(&USE_ENTRIES, start.clone()));
        return draft.entry(start);
    };
    for (key, value) in table {
        let at = place(text, value.span().start);
        match (field(key.get_ref()), value.get_ref()) {
            (None, _) => draft.breaks(unknown(key.get_ref(), place(text, key.span().start))),
            (Some(field), DeValue::String(own)) => draft.set(field, own, at),
            (Some(field), DeValue::Integer(own)) => draft.set(field, own.as_str(), at),
            (Some(_), _) => draft.breaks(said(&USE_TEXT, at)),
        }
    }
    draft.entry(start)
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
            (entries[0].file.as_deref(), entries[0].fiscal_year),
            (Some("b.xlsx"), FiscalYear::new(2569))
        );
        assert_eq!(entries[1].group.as_deref(), Some("กระทรวง ก"));
    }

    #[test]
    fn mistakes_of_all_are_named_with_the_first_of_each_entry() {
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
