//! The lines of a text, to turn the byte offsets that some parsers give into places as people count
//! them, and to show the line that a finding is about.

use super::span::{Position, Span};

/// A text and where its lines begin.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    /// Bytes and characters before each line.
    starts: Vec<(usize, usize)>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub fn new(text: &'a str) -> Lines<'a> {
        let mut starts = vec![(0, 0)];
        let characters = text.char_indices().enumerate();
        let ends = characters.filter(|(_, (_, c))| *c == '\n');
        starts.extend(ends.map(|(characters, (bytes, _))| (bytes + 1, characters + 1)));
        Lines { text, starts }
    }

    /// The position of a byte; one beyond the text, or within a character, is taken back to the
    /// nearest before it.
    pub fn position(&self, byte: usize) -> Position {
        let within = |byte: &usize| self.text.is_char_boundary(*byte);
        let byte = (0..=byte.min(self.text.len())).rev().find(within).unwrap_or(0);
        let line = self.starts.partition_point(|(start, _)| *start <= byte) - 1;
        let (start, before) = self.starts[line];
        let within = self.text[start..byte].chars().count();
        Position { line: line + 1, column: within + 1, offset: before + within }
    }

    /// The stretch between two bytes.
    pub fn span(&self, bytes: std::ops::Range<usize>) -> Span {
        Span { start: self.position(bytes.start), end: self.position(bytes.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let text = "ก = 1\nขข = 2";
        let lines = Lines::new(text);
        let at = text.find('2').unwrap();
        assert_eq!(lines.position(at), Position { line: 2, column: 6, offset: 11 });
        assert_eq!(lines.position(0), Position::START);
    }

    #[test]
    fn what_lies_beyond_the_text_is_at_its_end() {
        assert_eq!(Lines::new("ก").position(99), Position { line: 1, column: 2, offset: 1 });
        assert_eq!(Lines::new("ก").position(1), Position::START);
        assert_eq!(Lines::new("").position(0), Position::START);
    }
}
