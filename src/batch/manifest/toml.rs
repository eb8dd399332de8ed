//! A manifest as TOML: an `[[agency]]` table for each, its keys named as the columns of a table.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Draft, Entry, Field, field, unknown, usable};
use crate::diagnostic::{Diagnostic, MANIFEST_ENTRIES, MANIFEST_SYNTAX, MANIFEST_VALUE, Place};

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
                mistakes.push(Diagnostic::new(&MANIFEST_ENTRIES, place(text, key.span().start)));
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
        draft.broken.push(Diagnostic::new(&MANIFEST_ENTRIES, start.clone()));
        draft.file_told = true;
        return draft.entry(start);
    };
    for (key, value) in table {
        let at = place(text, value.span().start);
        match (field(key.get_ref()), value.get_ref()) {
            (None, _) => draft.broken.push(unknown(key.get_ref(), place(text, key.span().start))),
            (Some(field), DeValue::String(own)) => draft.set(field, own, at),
            (Some(field), DeValue::Integer(own)) => draft.set(field, own.as_str(), at),
            (Some(field), _) => {
                let found =
                    Diagnostic::new(&MANIFEST_VALUE, at).with("found", key.get_ref().as_ref());
                draft.broken.push(found);
                draft.file_told |= field == Field::File;
            }
        }
    }
    draft.entry(start)
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
    fn mistakes_of_an_entry_stand_in_their_order() {
        let text = "[[agency]]\nyear = 69\nfile = [1]\ncolour = 1\n[[agency]]\nfile = 'a.xlsx'\n";
        let entries = toml(text).unwrap();
        let told = |entry: &Entry| -> Vec<String> {
            let all = entry.broken.iter();
            all.map(|found| format!("{} {}", found.place, found.code.id)).collect()
        };
        let expected = ["2:8 manifest-year", "3:8 manifest-value", "4:1 unknown-manifest-field"];
        assert_eq!(told(&entries[0]), expected);
        assert_eq!(entries[1].broken, []);
    }

    #[test]
    fn agencies_that_are_no_entries_are_told() {
        let told = |found: &Diagnostic| format!("{} {}", found.place, found.code.id);
        assert_eq!(told(&toml("agency = 1\n").unwrap_err()[0]), "1:1 manifest-entries");
        let entries = toml("agency = [1]\n").unwrap();
        assert_eq!(
            entries[0].broken.iter().map(told).collect::<Vec<_>>(),
            ["1:11 manifest-entries"]
        );
    }

    #[test]
    fn what_is_no_toml_is_said_where() {
        let found = toml("[[agency]]\nfile = \n").unwrap_err();
        assert_eq!((found.len(), found[0].code.id), (1, "manifest-syntax"));
        assert!(found[0].place.to_string().starts_with("2:"), "{}", found[0].place);
    }
}
