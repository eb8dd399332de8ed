//! How long the shared texts of a workbook are (MS-XLS 2.4.265), without reading them. Each stands in
//! one or two bytes per character, and one that does not fit goes on in the next record, which says
//! anew how many bytes a character takes.

use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::limits::MOST_SHARED_TEXTS;

/// The length of each shared text, in characters.
///
/// # Errors
/// There are more than are read.
pub(super) fn lengths(data: &[u8], more: &[&[u8]]) -> Result<Vec<u16>, Diagnostic> {
    let mut pieces = Pieces { piece: data.get(8..).unwrap_or_default(), more: more.iter() };
    let mut lengths = Vec::new();
    while let Some(length) = pieces.text() {
        lengths.push(length);
        if lengths.len() > MOST_SHARED_TEXTS {
            return Err(over(MOST_SHARED_TEXTS, &reading::OVER_SHARED_TEXTS));
        }
    }
    Ok(lengths)
}

/// The data of a record and of those that continue it.
struct Pieces<'a> {
    piece: &'a [u8],
    more: std::slice::Iter<'a, &'a [u8]>,
}

impl Pieces<'_> {
    /// Goes over a text; its length.
    fn text(&mut self) -> Option<u16> {
        let length = self.number(2)?;
        let flags = self.number(1)?;
        let runs = if flags & 8 != 0 { self.number(2)? * 4 } else { 0 };
        let extra = if flags & 4 != 0 { self.number(4)? } else { 0 };
        self.characters(length, flags)?;
        self.skip(runs + extra)?;
        u16::try_from(length).ok()
    }

    /// A little-endian number of so many bytes.
    fn number(&mut self, bytes: u32) -> Option<usize> {
        let mut number = 0;
        for at in 0..bytes {
            while self.piece.is_empty() {
                self.piece = self.more.next()?;
            }
            number |= usize::from(self.piece[0]) << (8 * at);
            self.piece = &self.piece[1..];
        }
        Some(number)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.piece.len() {
            count -= self.piece.len();
            self.piece = self.more.next()?;
        }
        self.piece = &self.piece[count..];
        Some(())
    }

    /// Goes over characters, of two bytes each if the lowest bit of `flags` is set.
    fn characters(&mut self, mut count: usize, mut flags: usize) -> Option<()> {
        while count > 0 {
            if self.piece.is_empty() {
                self.piece = self.more.next()?;
                flags = self.number(1)?;
            }
            let width = 1 + (flags & 1);
            let here = count.min(self.piece.len() / width);
            if here == 0 && !self.piece.is_empty() {
                return None;
            }
            self.piece = &self.piece[here * width..];
            count -= here;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_on_in_the_next_record_in_another_width() {
        // A text of four characters, two in one byte each and two in two bytes each, then one more.
        let data = [&[0; 8][..], &[4, 0, 0], b"ab"].concat();
        let more = [&[1][..], &[1, 14, 2, 14], &[1, 0, 0], b"c"].concat();
        assert_eq!(lengths(&data, &[&more]).unwrap(), [4, 1]);
    }

    #[test]
    fn fewer_texts_than_claimed_reserve_nothing() {
        let data = [&[0xFF; 8][..], &[1, 0, 0], b"a"].concat();
        assert_eq!(lengths(&data, &[]).unwrap(), [1]);
    }
}
