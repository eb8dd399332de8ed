//! Places in a text, as people count them: lines, and characters within a line.

use saphyr_parser::Marker;

use crate::diagnostic::Place;

/// A position in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// Characters of the text before it.
    pub offset: usize,
}

/// A stretch of a text: `end` is the position after its last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins.
    pub start: Position,
    /// Where it has ended.
    pub end: Position,
}

impl Position {
    /// The beginning of a text.
    pub const START: Position = Position { line: 1, column: 1, offset: 0 };

    pub(super) fn of_yaml(marker: &Marker) -> Position {
        Position { line: marker.line(), column: marker.col() + 1, offset: marker.index() }
    }

    /// Where a diagnostic about what begins there belongs.
    pub fn place(&self) -> Place {
        Place::Line { line: self.line, column: self.column }
    }

    /// The first place from here on where a character of the text stands.
    pub(super) fn first(self, text: &str, wanted: char) -> Option<Position> {
        let mut at = self;
        for c in text.chars().skip(self.offset) {
            match c {
                c if c == wanted => return Some(at),
                '\n' => at = Position { line: at.line + 1, column: 1, offset: at.offset + 1 },
                _ => at = Position { column: at.column + 1, offset: at.offset + 1, ..at },
            }
        }
        None
    }
}

impl Span {
    /// The empty stretch at a position.
    pub fn at(position: Position) -> Span {
        Span { start: position, end: position }
    }

    pub(super) fn of_yaml(span: &saphyr_parser::Span) -> Span {
        Span { start: Position::of_yaml(&span.start), end: Position::of_yaml(&span.end) }
    }

    /// Whether nothing stands in it, as in the value of `key:` with nothing behind it.
    pub fn is_empty(&self) -> bool {
        self.start.offset == self.end.offset
    }

    /// Where a diagnostic about it belongs.
    pub fn place(&self) -> Place {
        self.start.place()
    }
}

/// A value together with where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}
