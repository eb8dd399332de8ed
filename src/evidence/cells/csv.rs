//! Text with a row per line: UTF-8 with or without a byte order mark, UTF-16 with one, else
//! Windows-874, in which older Thai systems export. Columns are parted by comma, semicolon or tab,
//! whichever parts the lines most evenly.

use std::borrow::Cow;
use std::rc::Rc;

use encoding_rs::{UTF_8, WINDOWS_874};

use super::{Budget, Sheet, Value, Workbook};
use crate::diagnostic::{DAMAGED, Diagnostic, Place};

/// Lines from which the separator is recognised.
const SAMPLE_LINES: usize = 60;

/// Reads a text as the one sheet it is.
pub(super) fn read(bytes: &[u8], budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let text = decode(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(_) => return Err(Diagnostic::new(&DAMAGED, Place::File)),
        }
        // Lines, not records, are what people see in an editor; spreadsheets show records as rows,
        // and blank lines as rows too.
        let row = record.position().map_or(0, |at| at.record()) as u32;
        for (column, field) in record.iter().enumerate() {
            if !field.is_empty() {
                budget.add(&mut sheet, row, column as u32, Value::Text(Rc::from(field)))?;
            }
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
        let workbook = read(bytes, &mut Budget::new()).unwrap();
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
