//! Text with a row per line: UTF-8 with or without a byte order mark, UTF-16 with one, else
//! Windows-874, in which older Thai systems export. Columns are parted by comma, semicolon or tab,
//! whichever parts the lines most evenly.

use std::borrow::Cow;

use encoding_rs::{UTF_8, WINDOWS_874};

use super::value::shown;
use super::{Budget, Sheet, Workbook};
use crate::diagnostic::{DAMAGED, Diagnostic, Place};

/// Lines from which the separator is recognised.
const SAMPLE_LINES: usize = 60;

/// Reads a text as the one sheet it is.
pub(super) fn read(text: &str, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut record = csv::StringRecord::new();
    let mut next = 0u32;
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(_) => return Err(Diagnostic::new(&DAMAGED, Place::File)),
        }
        // A blank line is no record, but spreadsheets show it as a row.
        let before = record.position().map_or(0, |at| at.byte() as usize);
        let row = next + blank_lines(text.as_bytes(), before);
        next = row.saturating_add(1);
        for (column, field) in record.iter().enumerate() {
            if !field.is_empty() {
                budget.add(&mut sheet, row, column as u32, shown(field))?;
            }
        }
    }
    Ok(vec![sheet])
}

/// The blank lines from an offset on, which may stand within the `\r\n` of the line before.
fn blank_lines(text: &[u8], from: usize) -> u32 {
    let (before, rest) = text.split_at(from.min(text.len()));
    let rest =
        if before.ends_with(b"\r") { rest.strip_prefix(b"\n").unwrap_or(rest) } else { rest };
    let ends = rest.iter().take_while(|&&byte| matches!(byte, b'\r' | b'\n')).count();
    let pairs = rest[..ends].windows(2).filter(|pair| pair == b"\r\n").count();
    u32::try_from(ends - pairs).unwrap_or(u32::MAX)
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

/// The separator under which most lines have the same number of fields, and more than one.
fn separator(text: &str) -> u8 {
    if let Some(named) = text.lines().next().and_then(|line| line.strip_prefix("sep=")) {
        return named.bytes().next().unwrap_or(b',');
    }
    let score = |separator: u8| {
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader
            .into_records()
            .take(SAMPLE_LINES)
            .map_while(Result::ok)
            .map(|record| record.len())
            .filter(|&width| width > 1)
            .collect();
        let alike = |width: usize| widths.iter().filter(|&&other| other == width).count();
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
