//! A manifest as TOML: an `[[agency]]` table for each, its keys named as the columns of a table.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Draft, Entry, Field, field, twice, unknown, usable};
use crate::diagnostic::{Diagnostic, MANIFEST_ENTRIES, MANIFEST_SYNTAX, MANIFEST_VALUE};
use crate::notation::Lines;

/// The key of the entries.
const ENTRIES: &str = "agency";

/// Reads a manifest that is TOML.
///
/// # Errors
/// Every mistake, each at its line and column.
pub fn toml(text: &str) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let lines = &Lines::new(text);
    let document = DeTable::parse(text).map_err(|error| {
        let place = lines.position(error.span().map_or(0, |span| span.start)).place();
        vec![Diagnostic::new(&MANIFEST_SYNTAX, place).with("reason", error.message())]
    })?;
    let mut mistakes = Vec::new();
    let mut entries = Vec::new();
    for (key, value) in document.get_ref() {
        let at = || lines.position(key.span().start).place();
        match value.get_ref() {
            DeValue::Array(tables) if key.get_ref() == ENTRIES => {
                entries.extend(tables.iter().map(|table| entry(lines, table)));
            }
            _ if key.get_ref() == ENTRIES => {
                mistakes.push(Diagnostic::new(&MANIFEST_ENTRIES, at()));
            }
            _ => mistakes.push(unknown(key.get_ref(), at())),
        }
    }
    usable(entries, mistakes)
}

fn entry(lines: &Lines<'_>, value: &Spanned<DeValue<'_>>) -> Entry {
    let place = |at: usize| lines.position(at).place();
    let start = place(value.span().start);
    let mut draft = Draft::default();
    let DeValue::Table(table) = value.get_ref() else {
        draft.broken.push(Diagnostic::new(&MANIFEST_ENTRIES, start.clone()));
        draft.file_told = true;
        return draft.entry(start);
    };
    let mut keys: Vec<_> = table.iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    for (at, (key, value)) in keys.iter().enumerate() {
        let Some(own) = field(key.get_ref()) else {
            draft.broken.push(unknown(key.get_ref(), place(key.span().start)));
            continue;
        };
        let earlier = keys[..at].iter().find(|(other, _)| field(other.get_ref()) == Some(own));
        if let Some((earlier, _)) = earlier {
            let (found, earlier) = (key.get_ref(), earlier.get_ref());
            draft.broken.push(twice(found, earlier, place(key.span().start)));
        }
        let place = place(value.span().start);
        match value.get_ref() {
            DeValue::String(text) => draft.set(own, text, place),
            DeValue::Integer(number) => draft.set(own, number.as_str(), place),
            _ => {
                let found =
                    Diagnostic::new(&MANIFEST_VALUE, place).with("found", key.get_ref().as_ref());
                draft.broken.push(found);
                draft.file_told |= own == Field::File;
            }
        }
    }
    draft.entry(start)
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
        let text =
            "[[agency]]\npath = 'a.xlsx'\nname = 'กรม ก'\nfile = 'b.xlsx'\nagency = 'กรม ข'\n";
        let expected = ["4:1 manifest-field-twice", "5:1 manifest-field-twice"];
        assert_eq!(told(&toml(text).unwrap()[0]), expected);
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
