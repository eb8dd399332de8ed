//! A manifest as a table: CSV in UTF-8 or, as Thai Excel saves it, Windows-874, its columns named
//! in the first line and parted by comma, semicolon or tab.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_874};

use super::{Draft, Entry, Field, field, unknown, usable};
use crate::diagnostic::{Diagnostic, MANIFEST_SYNTAX, MANIFEST_WITHOUT_FILES, Place};

/// Reads a manifest that is a table.
///
/// # Errors
/// Every mistake, each at its line and column.
pub fn table(bytes: &[u8]) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let text = decode(bytes);
    let delimiter = delimiter(&text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let mut mistakes = Vec::new();
    let head = match records.next() {
        Some(Ok(record)) => record,
        _ => StringRecord::new(),
    };
    let columns = columns(&head, &text, delimiter, &mut mistakes);
    if !columns.contains(&Some(Field::File)) {
        mistakes.push(Diagnostic::new(&MANIFEST_WITHOUT_FILES, Place::Line { line: 1, column: 1 }));
        return Err(mistakes);
    }
    let mut entries = Vec::new();
    for record in records {
        match record {
            Ok(record) => entries.extend(entry(&record, &columns, &text, delimiter)),
            Err(error) => mistakes.push(syntax(&error)),
        }
    }
    usable(entries, mistakes)
}

/// What each column of the first line means.
fn columns(
    head: &StringRecord,
    text: &str,
    delimiter: u8,
    mistakes: &mut Vec<Diagnostic>,
) -> Vec<Option<Field>> {
    let named = head.iter().enumerate().map(|(at, name)| {
        let found = field(name);
        if found.is_none() && !name.trim().is_empty() {
            mistakes.push(unknown(name.trim(), place(text, head, at, delimiter)));
        }
        found
    });
    named.collect()
}

/// The entry of a line; `None` for a blank one.
fn entry(
    record: &StringRecord,
    columns: &[Option<Field>],
    text: &str,
    delimiter: u8,
) -> Option<Entry> {
    let mut draft = Draft::default();
    for (at, (value, column)) in record.iter().zip(columns).enumerate() {
        if let Some(column) = column {
            draft.set(*column, value, place(text, record, at, delimiter));
        }
    }
    (!draft.is_blank()).then(|| draft.entry(place(text, record, 0, delimiter)))
}

fn syntax(error: &csv::Error) -> Diagnostic {
    let line = error.position().map_or(1, |position| position.line() as usize);
    Diagnostic::new(&MANIFEST_SYNTAX, Place::Line { line, column: 1 })
        .with("reason", error.to_string())
}

/// The line and column at which a field of a record begins, both from 1, in characters.
fn place(text: &str, record: &StringRecord, field: usize, delimiter: u8) -> Place {
    let start = record.position().map_or(0, |position| position.byte() as usize);
    // A record's position may stand before the line breaks that part it from the one before.
    let start = start + text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
    let (mut quoted, mut seen, mut at) = (false, 0, start);
    for (offset, byte) in text[start..].bytes().enumerate() {
        if seen == field {
            break;
        }
        match byte {
            b'"' => quoted = !quoted,
            _ if byte == delimiter && !quoted => seen += 1,
            _ => {}
        }
        at = start + offset + 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place::Line {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().filter(|c| *c != '\u{FEFF}').count() + 1,
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

/// What parts the columns: whichever occurs most in the first line.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| head.bytes().filter(|byte| byte == delimiter).count();
    // Of equals the last wins.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
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
        for text in [
            "file,agency,group,Fiscal Year,criteria\na.xlsx,กรมตัวอย่าง,กระทรวง ก,2026,pmqa-4.0\n",
            "\u{FEFF}ไฟล์;หน่วยงาน;กลุ่ม;ปีงบประมาณ;เกณฑ์\r\na.xlsx;กรมตัวอย่าง;กระทรวง ก;พ.ศ. ๒๕๖๙;pmqa-4.0\r\n",
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
                    criteria: Some("pmqa-4.0".to_owned()),
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
