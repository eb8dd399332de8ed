//! Texts in BIFF records. BIFF8 stores each in one or two bytes per character, and one that does not
//! fit goes on in the next record, which says anew how many bytes a character takes.

use std::rc::Rc;

use encoding_rs::{Encoding, WINDOWS_874};

use super::Shared;
use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::damaged;
use crate::evidence::limits::{MOST_PART_BYTES, MOST_SHARED_TEXTS};

/// The encoding of a code page; Windows-874 for one that is unknown.
pub(super) fn encoding(codepage: u16) -> &'static Encoding {
    match codepage {
        1252 | 0x8001 => encoding_rs::WINDOWS_1252,
        65001 => encoding_rs::UTF_8,
        _ => WINDOWS_874,
    }
}

/// A text after a length of one byte.
pub(super) fn short(data: &[u8], shared: &Shared) -> Option<String> {
    let (&length, rest) = data.split_first()?;
    text(rest, usize::from(length), &[], shared)
}

/// A text after a length of two bytes.
pub(super) fn long(data: &[u8], more: &[&[u8]], shared: &Shared) -> Option<String> {
    let length = super::u16_at(data, 0)?;
    text(data.get(2..)?, usize::from(length), more, shared)
}

fn text(data: &[u8], length: usize, more: &[&[u8]], shared: &Shared) -> Option<String> {
    if shared.unicode {
        let mut pieces = Pieces::new(data, more);
        let flags = pieces.u8()?;
        pieces.characters(length, flags)
    } else {
        let bytes = data.get(..length.min(data.len()))?;
        Some(shared.encoding.decode_without_bom_handling(bytes).0.into_owned())
    }
}

/// The texts that the cells of a workbook share.
pub(super) fn shared(data: &[u8], more: &[&[u8]]) -> Result<Vec<Rc<str>>, Diagnostic> {
    let mut pieces = Pieces::new(data, more);
    let count = pieces.skip(4).and_then(|()| pieces.u32()).ok_or_else(damaged)?;
    let mut strings = Vec::new();
    let mut bytes = 0;
    for _ in 0..count {
        if strings.len() >= MOST_SHARED_TEXTS {
            return Err(over(MOST_SHARED_TEXTS, &reading::OVER_SHARED_TEXTS));
        }
        let Some(text) = shared_text(&mut pieces) else { break };
        bytes += text.len() as u64;
        if bytes > MOST_PART_BYTES {
            return Err(over((MOST_PART_BYTES >> 20) as usize, &reading::OVER_TEXT));
        }
        strings.push(Rc::from(text));
    }
    Ok(strings)
}

fn shared_text(pieces: &mut Pieces<'_>) -> Option<String> {
    let length = usize::from(pieces.u16()?);
    let flags = pieces.u8()?;
    let runs = if flags & 8 != 0 { usize::from(pieces.u16()?) * 4 } else { 0 };
    let extra = if flags & 4 != 0 { pieces.u32()? as usize } else { 0 };
    let text = pieces.characters(length, flags)?;
    pieces.skip(runs.saturating_add(extra));
    Some(text)
}

/// The data of a record and of those that continue it.
struct Pieces<'a> {
    piece: &'a [u8],
    more: std::slice::Iter<'a, &'a [u8]>,
}

impl<'a> Pieces<'a> {
    fn new(data: &'a [u8], more: &'a [&'a [u8]]) -> Pieces<'a> {
        Pieces { piece: data, more: more.iter() }
    }

    fn u8(&mut self) -> Option<u8> {
        loop {
            if let Some((&byte, rest)) = self.piece.split_first() {
                self.piece = rest;
                return Some(byte);
            }
            self.piece = self.more.next()?;
        }
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes([self.u8()?, self.u8()?, self.u8()?, self.u8()?]))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.piece.is_empty() {
                self.piece = self.more.next()?;
            }
            let step = count.min(self.piece.len());
            self.piece = &self.piece[step..];
            count -= step;
        }
        Some(())
    }

    /// So many characters, of two bytes each if the lowest bit of `flags` is set.
    fn characters(&mut self, count: usize, mut flags: u8) -> Option<String> {
        let mut units: Vec<u16> = Vec::with_capacity(count);
        while units.len() < count {
            if self.piece.is_empty() {
                self.piece = self.more.next()?;
                flags = self.u8()?;
                continue;
            }
            let width = if flags & 1 == 1 { 2 } else { 1 };
            let here = (count - units.len()).min(self.piece.len() / width);
            if here == 0 {
                return None;
            }
            let (bytes, rest) = self.piece.split_at(here * width);
            match width {
                2 => units.extend(bytes.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]]))),
                _ => units.extend(bytes.iter().map(|&b| u16::from(b))),
            }
            self.piece = rest;
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_the_next_record_in_another_width() {
        // One text of four characters: two in one byte each, two in two bytes each.
        let data = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[4, 0, 0], b"ab"].concat();
        let more: Vec<u8> =
            [1].into_iter().chain("กข".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(shared(&data, &[&more]).unwrap(), [Rc::from("abกข")]);
    }

    #[test]
    fn fewer_texts_than_claimed_reserve_nothing() {
        let data = [&[0xFF; 8][..], &[1, 0, 0], b"a"].concat();
        assert_eq!(shared(&data, &[]).unwrap(), [Rc::from("a")]);
    }
}
