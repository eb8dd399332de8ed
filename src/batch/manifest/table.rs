//! A manifest as a table: CSV in UTF-8 or, as Thai Excel saves it, Windows-874, its columns named in the
//! first line that says anything and parted by comma, semicolon or tab, or as Excel's `sep=` says.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_874};

use super::{Draft, Entry, Field, field, twice, unknown, usable};
use crate::diagnostic::{
    Diagnostic, MANIFEST_SYNTAX, MANIFEST_WITHOUT_FILES, Place, STRAY_MANIFEST_VALUE,
};
use crate::notation::Lines;

/// Reads a manifest that is a table.
///
/// # Errors
/// Every mistake, each at its line and column.
pub fn table(bytes: &[u8]) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let text = decode(bytes);
    let table = Table::of(&text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(table.delimiter)
        .from_reader(&text.as_bytes()[table.start..]);
    let mut records = reader.records();
    let mut mistakes = Vec::new();
    let head = match records.next() {
        Some(Ok(record)) => record,
        _ => StringRecord::new(),
    };
    let columns = table.columns(&head, &mut mistakes);
    if !columns.contains(&Some(Field::File)) {
        mistakes.push(Diagnostic::new(&MANIFEST_WITHOUT_FILES, table.place(&head, 0)));
        return Err(mistakes);
    }
    let mut entries = Vec::new();
    for record in records {
        match record {
            Ok(record) => entries.extend(table.entry(&record, &columns)),
            Err(error) => mistakes.push(table.syntax(&error)),
        }
    }
    usable(entries, mistakes)
}

/// The text of a table: where its header begins, and what parts its columns.
struct Table<'a> {
    lines: Lines<'a>,
    start: usize,
    delimiter: u8,
}

impl<'a> Table<'a> {
    fn of(text: &'a str) -> Table<'a> {
        let lines = Lines::new(text);
        let mut told = None;
        let mut head = (0, "");
        for (start, line) in lines.iter() {
            if line.trim_matches(|c: char| c.is_whitespace() || ",;".contains(c)).is_empty() {
                continue;
            }
            head = (start, line);
            match separator(line) {
                Some(separator) => told = Some(separator),
                None => break,
            }
        }
        let (start, line) = head;
        Table { start, delimiter: told.unwrap_or_else(|| delimiter(line)), lines }
    }

    /// What each column of the header means.
    fn columns(&self, head: &StringRecord, mistakes: &mut Vec<Diagnostic>) -> Vec<Option<Field>> {
        let mut columns: Vec<Option<Field>> = Vec::with_capacity(head.len());
        for (at, name) in head.iter().enumerate() {
            let found = field(name);
            let name = name.trim();
            if found.is_none() && !name.is_empty() {
                mistakes.push(unknown(name, self.place(head, at)));
            }
            let before = found.and_then(|_| columns.iter().position(|other| *other == found));
            if let Some(before) = before.and_then(|before| head.get(before)) {
                mistakes.push(twice(name, before.trim(), self.place(head, at)));
            }
            columns.push(found);
        }
        columns
    }

    /// The entry of a line; `None` for a blank one.
    fn entry(&self, record: &StringRecord, columns: &[Option<Field>]) -> Option<Entry> {
        let mut draft = Draft::default();
        for (at, value) in record.iter().enumerate() {
            let place = self.place(record, at);
            match columns.get(at) {
                Some(Some(column)) => draft.set(*column, value, place),
                _ if value.trim().is_empty() => {}
                _ => draft.broken.push(
                    Diagnostic::new(&STRAY_MANIFEST_VALUE, place).with("found", value.trim()),
                ),
            }
        }
        (!draft.is_blank()).then(|| draft.entry(self.place(record, 0)))
    }

    fn syntax(&self, error: &csv::Error) -> Diagnostic {
        let at =
            error.position().map_or(self.start, |position| self.start + position.byte() as usize);
        Diagnostic::new(&MANIFEST_SYNTAX, self.lines.position(at).place())
            .with("reason", error.to_string())
    }

    /// The line and column at which a field of a record begins, both from 1, in characters.
    fn place(&self, record: &StringRecord, field: usize) -> Place {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let start = self.start + start;
        let rest = &self.lines.text[start..];
        // A record's position may stand before the line breaks that part it from the one before.
        let start = start + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let (mut quoted, mut seen, mut at) = (false, 0, start);
        for (offset, byte) in self.lines.text[start..].bytes().enumerate() {
            if seen == field {
                break;
            }
            match byte {
                b'"' => quoted = !quoted,
                _ if byte == self.delimiter && !quoted => seen += 1,
                _ => {}
            }
            at = start + offset + 1;
        }
        self.lines.position(at).place()
    }
}

fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => WINDOWS_874.decode_without_bom_handling(bytes).0,
    }
}

/// What may part the columns; of those that occur as often in the header, the last does.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// What parts the columns: whichever occurs most in the header.
fn delimiter(head: &str) -> u8 {
    let count = |delimiter: &u8| head.bytes().filter(|byte| byte == delimiter).count();
    DELIMITERS.into_iter().max_by_key(count).unwrap_or(b',')
}

/// What Excel's first line says to part the columns by, as in `sep=;`.
fn separator(line: &str) -> Option<u8> {
    let line = line.trim_matches([' ', '"']);
    let (key, value) = line.split_at_checked(4)?;
    let [separator] = value.as_bytes() else { return None };
    key.eq_ignore_ascii_case("sep=").then_some(*separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::year::FiscalYear;

    fn mistakes(text: &str) -> Vec<String> {
        let found = table(text.as_bytes()).unwrap_err();
        found.iter().map(|found| format!("{} {}", found.place, found.code.id)).collect()
    }

    #[test]
    fn columns_are_named_in_thai_or_english() {
        for (text, column) in [
            (
                "file,agency,group,Fiscal Year,criteria\na.xlsx,กรมตัวอย่าง,กระทรวง ก,2026,pmqa-4.0\n",
                35,
            ),
            (
                "\u{FEFF}ไฟล์;หน่วยงาน;กลุ่ม;ปีงบประมาณ;เกณฑ์\r\na.xlsx;กรมตัวอย่าง;กระทรวง ก;พ.ศ. ๒๕๖๙;pmqa-4.0\r\n",
                40,
            ),
        ] {
            let entries = table(text.as_bytes()).unwrap();
            assert_eq!(
                entries,
                [Entry {
                    place: Place::Line { line: 2, column: 1 },
                    file: Some("a.xlsx".to_owned()),
                    agency: Some("กรมตัวอย่าง".to_owned()),
                    group: Some("กระทรวง ก".to_owned()),
                    fiscal_year: FiscalYear::new(2569),
                    criteria: Some(("pmqa-4.0".to_owned(), Place::Line { line: 2, column })),
                    broken: Vec::new(),
                }]
            );
        }
    }

    #[test]
    fn a_table_that_thai_excel_saved_is_read() {
        let (bytes, ..) = WINDOWS_874.encode("ไฟล์,หน่วยงาน\na.xlsx,กรมตัวอย่าง\n");
        assert_eq!(table(&bytes).unwrap()[0].agency.as_deref(), Some("กรมตัวอย่าง"));
    }

    #[test]
    fn a_header_may_stand_below_blank_lines_and_excels_separator() {
        for (before, line) in
            [("\n", 3), ("\r\n\r\n", 4), (";;\r\n", 3), ("sep=;\r\n", 3), ("\n\"SEP=;\"\n\n", 5)]
        {
            let text = format!("{before}ไฟล์;หน่วยงาน\na.xlsx;กรม ก, ข\n;กรมที่ลืม\n");
            let entries = table(text.as_bytes()).unwrap();
            assert_eq!(entries[0].agency.as_deref(), Some("กรม ก, ข"), "{before:?}");
            assert_eq!(entries[0].place, Place::Line { line, column: 1 }, "{before:?}");
            assert_eq!(entries[1].broken[0].place, Place::Line { line: line + 1, column: 1 });
        }
        let entries = table("sep=|\nfile|agency\na.xlsx|กรม, หนึ่ง; สอง\n".as_bytes()).unwrap();
        assert_eq!(entries[0].agency.as_deref(), Some("กรม, หนึ่ง; สอง"));
        assert_eq!(mistakes("\n;;\nagency;group\nกรม;ก\n"), ["3:1 manifest-without-files"]);
    }

    #[test]
    fn a_value_without_a_column_breaks_its_entry_alone() {
        let text = "file,agency,\na.xlsx,กรม ก, ข\nb.xlsx,กรม ค,,,\nc.xlsx,กรม ง,,x\n";
        let entries = table(text.as_bytes()).unwrap();
        let told = entries.iter().map(|entry| {
            let told =
                entry.broken.iter().map(|found| format!("{} {}", found.place, found.code.id));
            told.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            ["2:14 stray-manifest-value", "", "4:15 stray-manifest-value"]
        );
    }

    #[test]
    fn columns_of_one_meaning_are_a_mistake_of_the_manifest() {
        assert_eq!(
            mistakes("file,agency,หน่วยงาน,colour,colour\na.xlsx,กรม ก,กรม ข,,\n"),
            [
                "1:13 manifest-field-twice",
                "1:22 unknown-manifest-field",
                "1:29 unknown-manifest-field"
            ]
        );
    }

    #[test]
    fn places_are_right_however_many_lines_there_are() {
        let mut text = "file,agency,year\r\n".to_owned();
        for at in 0..3_000 {
            text.push_str(&format!(
                "{at}.xlsx,\"กรม\nที่ {at}\",{}\r\n\r\n",
                if at % 2 == 0 { "2569" } else { "x" }
            ));
        }
        let entries = table(text.as_bytes()).unwrap();
        assert_eq!(entries.len(), 3_000);
        for (at, entry) in entries.iter().enumerate() {
            assert_eq!(entry.place, Place::Line { line: 2 + 3 * at, column: 1 });
            let year = entry.broken.iter().map(|found| found.place.clone()).collect::<Vec<_>>();
            let column = format!("ที่ {at}\",").chars().count() + 1;
            let expected = Place::Line { line: 3 + 3 * at, column };
            assert_eq!(year, if at % 2 == 0 { vec![] } else { vec![expected] });
        }
    }

    #[test]
    fn every_mistake_is_named_at_its_place() {
        assert_eq!(
            mistakes("file,colour,fiscal_year\na.xlsx,,69\n\n,,2569\n\"b\nc\",,\"\"\"x\"\n"),
            [
                "1:6 unknown-manifest-field",
                "2:9 manifest-year",
                "4:1 manifest-entry-without-file",
                "6:5 manifest-year"
            ]
        );
        assert_eq!(mistakes("agency\nกรม\n"), ["1:1 manifest-without-files"]);
        assert_eq!(mistakes(""), ["1:1 manifest-without-files"]);
    }

    #[test]
    fn blank_lines_are_nothing_and_missing_fields_are_none() {
        let entries = table("file,group\n\na.xlsx\n , \nb.xlsx, \n".as_bytes()).unwrap();
        assert_eq!(entries.len(), 2);
        assert_eq!((entries[1].place.to_string(), &entries[1].group), ("5:1".to_owned(), &None));
    }
}
