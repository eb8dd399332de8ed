//! Text with a row per line: UTF-8 with or without a byte order mark, UTF-16 with one, else
//! Windows-874, in which older Thai systems export. Columns are parted by comma, semicolon or tab,
//! whichever parts the lines most evenly.

use std::borrow::Cow;

use encoding_rs::{UTF_8, WINDOWS_874};

use super::value::shown;
use super::{Budget, Sheet, Workbook};
use crate::diagnostic::{CellPlace, Diagnostic, Place, UNCLOSED_QUOTE};

mod fields;

use fields::Fields;

/// Lines from which the separator is recognised.
const SAMPLE_LINES: usize = 60;

/// Fields that are looked at for that.
const SAMPLE_FIELDS: usize = 100_000;

/// Reads a text as the one sheet it is.
pub(super) fn read(text: &str, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let mut sheet = Sheet::default();
    for field in Fields::new(text, separator(text)) {
        let (row, column) = (field.row, field.column);
        if !field.text.is_empty() {
            budget.add(&mut sheet, row, column, shown(&field.text))?;
        }
        if field.unclosed {
            let place = CellPlace { sheet: String::new(), row, column };
            return Err(Diagnostic::new(&UNCLOSED_QUOTE, Place::Cell(place)));
        }
    }
    Ok(vec![sheet])
}

/// The text of some bytes.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_with_bom_removal(bytes).0;
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => WINDOWS_874.decode_without_bom_handling(bytes).0,
    }
}

/// The separator that the first line names, if it can be one; else the one under which most lines have
/// the same number of fields, and more than one.
fn separator(text: &str) -> u8 {
    let parts = |named: &u8| named.is_ascii() && !matches!(named, b'"' | b'\r');
    let named = text.lines().next().and_then(|line| line.strip_prefix("sep=")?.bytes().next());
    if let Some(named) = named.filter(parts) {
        return named;
    }
    let score = |separator: u8| {
        let ends = Fields::new(text, separator).take(SAMPLE_FIELDS).filter(|field| field.last);
        let widths = ends.map(|field| field.column + 1).filter(|&width| width > 1);
        let widths: Vec<u32> = widths.take(SAMPLE_LINES).collect();
        let alike = |width: u32| widths.iter().filter(|&&other| other == width).count();
        widths.iter().map(|&width| alike(width)).max().unwrap_or(0)
    };
    // Of equals the last wins: a comma, unless another separator parts more lines alike.
    [b'\t', b';', b','].into_iter().max_by_key(|&separator| score(separator)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let workbook = read(&decode(bytes), &mut Budget::new()).unwrap();
        let cells = workbook[0].cells.iter();
        cells
            .map(|cell| (cell.row, cell.column, cell.value.text().unwrap_or_default().to_owned()))
            .collect()
    }

    #[test]
    fn comma_semicolon_and_tab_give_the_same_cells() {
        let expected = [(0, 0, "ข้อ"), (0, 1, "สถานะ"), (1, 0, "1.1"), (1, 1, "มี, ครบ")]
            .map(|(r, c, t)| (r, c, t.to_owned()));
        for text in
            ["ข้อ,สถานะ\n1.1,\"มี, ครบ\"\n", "ข้อ;สถานะ\r\n1.1;มี, ครบ\r\n", "ข้อ\tสถานะ\n1.1\tมี, ครบ"]
        {
            assert_eq!(fields(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_separator_may_be_named_and_what_can_be_none_is_not_taken_for_one() {
        let texts = |text: &str| -> Vec<String> {
            fields(text.as_bytes()).into_iter().map(|(.., text)| text).collect()
        };
        assert_eq!(texts("sep=|\na,b|c,d"), ["sep=", "a,b", "c,d"]);
        for first in ["sep=ก", "sep=\"", "sep=\r", "sep="] {
            let expected = [first.trim(), "a,ข", "b", "ค", "d"];
            assert_eq!(texts(&format!("{first}\n\"a,ข\";b\nค;d")), expected, "{first:?}");
        }
    }

    #[test]
    fn blank_lines_are_rows_and_lines_within_quotes_are_not() {
        let place = |(row, column, text)| (row, column, String::from(text));
        for text in ["a,b\n\n\n\"c\nd\",e\nf,g", "a,b\r\n\r\n\r\n\"c\nd\",e\r\nf,g"] {
            let expected =
                [(0, 0, "a"), (0, 1, "b"), (3, 0, "c\nd"), (3, 1, "e"), (4, 0, "f"), (4, 1, "g")];
            assert_eq!(fields(text.as_bytes()), expected.map(place));
        }
    }

    #[test]
    fn utf8_with_a_mark_utf16_and_windows_874_give_the_same_text() {
        let text = "ข้อ,สถานะ";
        let expected = [(0, 0, "ข้อ".to_owned()), (0, 1, "สถานะ".to_owned())];
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let (thai, ..) = WINDOWS_874.encode(text);
        let wide: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes(), &marked, &thai, &wide] {
            assert_eq!(fields(bytes), expected);
        }
    }
}
