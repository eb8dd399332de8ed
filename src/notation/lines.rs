//! The lines of a text: from the places that parsers give, in bytes or in characters, to those that
//! people count, and to the piece of text that stands there.

use std::ops::Range;

use super::span::{Position, Span};

/// A text and where its lines begin.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    /// The text.
    pub text: &'a str,
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

    /// The position that a line and a column have in this text, at the end of the line at the latest.
    pub fn at(&self, position: Position) -> Position {
        let (begin, line) = self.line(position.line.min(self.starts.len()) - 1);
        let byte =
            line.char_indices().nth(position.column - 1).map_or(line.len(), |(byte, _)| byte);
        self.position(begin + byte)
    }

    /// The stretch between two bytes.
    pub fn span(&self, bytes: Range<usize>) -> Span {
        Span { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The bytes of a stretch, within the text.
    pub fn bytes(&self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.offset);
        start..self.byte(span.end.offset).max(start)
    }

    /// What stands in a stretch.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[self.bytes(span)]
    }

    /// The lines without their ends, each with the byte that it begins at.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &'a str)> {
        (0..self.starts.len()).map(|line| self.line(line))
    }

    /// The line that a byte belongs to, without its end, and the byte that it begins at.
    pub fn around(&self, byte: usize) -> (usize, &'a str) {
        self.line(self.starts.partition_point(|(start, _)| *start <= byte) - 1)
    }

    /// A line by its position, from 0.
    fn line(&self, line: usize) -> (usize, &'a str) {
        let start = self.starts[line].0;
        let end = self.starts.get(line + 1).map_or(self.text.len(), |(end, _)| *end);
        (start, self.text[start..end].trim_end_matches(['\n', '\r']))
    }

    /// The byte at which a character begins.
    fn byte(&self, offset: usize) -> usize {
        let line = self.starts.partition_point(|(_, before)| *before <= offset) - 1;
        let (start, before) = self.starts[line];
        let rest = &self.text[start..];
        rest.char_indices().nth(offset - before).map_or(self.text.len(), |(byte, _)| start + byte)
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
    fn a_line_and_a_column_are_a_position_within_the_line() {
        let lines = Lines::new("ก้ = 1\nขข\n");
        let at = |line, column| {
            let found = lines.at(Position { line, column, offset: 0 });
            (found.line, found.column, found.offset)
        };
        assert_eq!(at(2, 2), (2, 2, 8));
        assert_eq!(at(2, 9), (2, 3, 9));
        assert_eq!(at(9, 9), (3, 1, 10));
    }

    #[test]
    fn what_lies_beyond_the_text_is_at_its_end() {
        assert_eq!(Lines::new("ก").position(99), Position { line: 1, column: 2, offset: 1 });
        assert_eq!(Lines::new("ก").position(1), Position::START);
        assert_eq!(Lines::new("").position(0), Position::START);
    }

    #[test]
    fn a_stretch_gives_back_the_text_that_it_was_made_from() {
        let text = "ก้ = 1\r\nข = ค\n";
        let lines = Lines::new(text);
        for (start, c) in text.char_indices() {
            let bytes = start..start + c.len_utf8();
            assert_eq!(lines.slice(lines.span(bytes.clone())), &text[bytes]);
        }
    }

    #[test]
    fn lines_come_without_their_ends() {
        let lines: Vec<_> = Lines::new("a\r\nขข\n").iter().collect();
        assert_eq!(lines, [(0, "a"), (3, "ขข"), (10, "")]);
    }
}
