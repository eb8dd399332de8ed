//! The records of an `.xlsb` part (MS-XLSB 2.1.4): a kind in one or two bytes, a length in one to
//! four, and that many bytes.

use crate::diagnostic::Diagnostic;
use crate::evidence::cells::package::damaged;

pub(super) const ROW: u16 = 0x00;
pub(super) const RK: u16 = 0x02;
pub(super) const ERROR: u16 = 0x03;
pub(super) const REAL: u16 = 0x05;
pub(super) const FORMULA_NUMBER: u16 = 0x09;
pub(super) const FORMULA_ERROR: u16 = 0x0B;
pub(super) const SHARED_ITEM: u16 = 0x13;
pub(super) const FORMAT: u16 = 0x2C;
pub(super) const XF: u16 = 0x2F;
pub(super) const RICH_TEXT: u16 = 0x3E;
pub(super) const END_SHEET: u16 = 0x82;
pub(super) const END_WORKBOOK: u16 = 0x84;
pub(super) const END_SHEETS: u16 = 0x90;
pub(super) const WORKBOOK: u16 = 0x99;
pub(super) const SHEET: u16 = 0x9C;
pub(super) const MERGE: u16 = 0xB0;
pub(super) const LINK: u16 = 0x1EE;
pub(super) const BEGIN_CELL_XFS: u16 = 0x269;
pub(super) const END_CELL_XFS: u16 = 0x26A;

/// The records of a part.
///
/// # Errors
/// The part does not end with a whole record; calamine would reserve what such a record claims.
pub(super) fn records(part: &[u8]) -> Result<impl Iterator<Item = (u16, &[u8])>, Diagnostic> {
    let mut rest = part;
    while !rest.is_empty() {
        next(&mut rest).ok_or_else(damaged)?;
    }
    let mut rest = part;
    Ok(std::iter::from_fn(move || next(&mut rest)))
}

fn next<'a>(rest: &mut &'a [u8]) -> Option<(u16, &'a [u8])> {
    let mut byte = || {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        Some(byte)
    };
    let mut id = u16::from(byte()?);
    if id & 0x80 != 0 {
        id = (id & 0x7F) | (u16::from(byte()? & 0x7F) << 7);
    }
    let mut length = 0usize;
    for step in 0..4 {
        let part = byte()?;
        length |= usize::from(part & 0x7F) << (7 * step);
        if part & 0x80 == 0 {
            break;
        }
    }
    let data = rest.get(..length)?;
    *rest = &rest[length..];
    Some((id, data))
}

/// Adds a record to a part, its data given in pieces.
pub(super) fn put(part: &mut Vec<u8>, id: u16, pieces: &[&[u8]]) {
    match id {
        0..0x80 => part.push(id as u8),
        _ => part.extend([(id & 0x7F) as u8 | 0x80, (id >> 7) as u8]),
    }
    let mut length: usize = pieces.iter().map(|piece| piece.len()).sum();
    while length >= 0x80 {
        part.push((length & 0x7F) as u8 | 0x80);
        length >>= 7;
    }
    part.push(length as u8);
    pieces.iter().for_each(|piece| part.extend_from_slice(piece));
}

/// A text as records hold it: its length, and two bytes for each character.
pub(super) fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = units.iter().flat_map(|unit| unit.to_le_bytes());
    (units.len() as u32).to_le_bytes().into_iter().chain(bytes).collect()
}

/// Takes a text from the beginning of some data; the length of no text at all is -1.
pub(super) fn text(rest: &mut &[u8]) -> Option<String> {
    let length = u32_at(rest, 0)?;
    let size = if length == u32::MAX { 0 } else { (length as usize).checked_mul(2)? };
    let bytes = rest.get(4..4usize.checked_add(size)?)?;
    *rest = &rest[4 + size..];
    let units: Vec<u16> = bytes.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The little-endian number of four bytes at an offset.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_records_and_lengths_take_as_many_bytes_as_they_need() {
        let part =
            [&[0x13, 0x02, b'a', b'b'][..], &[0xEE, 0x03, 0x81, 0x01], &[7; 129], &[0x00, 0x00]]
                .concat();
        let read: Vec<_> = records(&part).unwrap().collect();
        assert_eq!(read, [(0x13, &b"ab"[..]), (0x1EE, &[7; 129]), (0x00, &[])]);
        let mut again = Vec::new();
        read.iter().for_each(|(id, data)| put(&mut again, *id, &[data]));
        assert_eq!(again, part);
    }

    #[test]
    fn a_length_beyond_the_end_is_a_damaged_part() {
        assert!(records(&[0x13, 0xFF, 0xFF, 0xFF, 0x7F, 1]).is_err());
        assert_eq!(text(&mut &[0xFF, 0xFF, 0xFF, 0x7F, 1, 0][..]), None);
        assert_eq!(text(&mut &wide("กx")[..]).as_deref(), Some("กx"));
    }
}
