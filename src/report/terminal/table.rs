//! Tables of at most 80 columns, measured as terminals show Thai: marks above and below a consonant
//! take no room of their own.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns of a terminal that every table fits.
pub const WIDTH: usize = 80;

/// The columns between two cells of a row.
pub const BETWEEN: usize = 3;

/// The columns before the first and after the last cell of a row.
pub const EDGES: usize = 2;

/// To which side a column keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// Its header.
    pub title: &'a str,
    align: Align,
}

impl<'a> Column<'a> {
    /// A column with this header.
    pub fn new(title: &'a str, align: Align) -> Column<'a> {
        Column { title, align }
    }
}

/// Draws a table, ending in a newline. A cell that is too wide is broken into lines.
pub fn table(columns: &[Column], rows: impl Iterator<Item = Vec<String>>) -> String {
    let cell = |text: String, column: &Column| {
        Cell::new_owned(text).set_alignment(match column.align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        })
    };
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY.row_separator(comfy_table::LineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH as u16);
    table.set_header(
        columns.iter().map(|column| cell(column.title.to_owned(), column)).collect::<Vec<_>>(),
    );
    for row in rows {
        table.add_row(
            row.into_iter()
                .zip(columns)
                .map(|(text, column)| cell(text, column))
                .collect::<Vec<_>>(),
        );
    }
    let mut out = table.trim_fmt();
    out.push('\n');
    out
}

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A text of at most `most` columns, with `…` where it was cut; never within a consonant and its marks.
pub fn shorten(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut out = String::new();
    for cluster in text.graphemes(true) {
        if width(&out) + width(cluster) + 1 > most {
            break;
        }
        out.push_str(cluster);
    }
    out.push('…');
    out
}

/// A text as lines of at most `most` columns, broken at spaces where there are any.
pub fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_inclusive(' ') {
        for piece in pieces(word, most) {
            let line = lines.last_mut().map(|line| (width(line), line));
            match line {
                Some((taken, line)) if taken + width(piece.trim_end()) <= most => {
                    line.push_str(&piece)
                }
                _ => lines.push(piece),
            }
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// A word, in pieces where it is wider than a line.
fn pieces(word: &str, most: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for cluster in word.graphemes(true) {
        match pieces.last_mut() {
            Some(piece) if width(piece) + width(cluster.trim_end()) <= most => {
                piece.push_str(cluster)
            }
            _ => pieces.push(cluster.to_owned()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_above_and_below_take_no_room() {
        assert_eq!(width("ที่นี่"), 2);
        assert_eq!(width("ผู้รับผิดชอบ"), 8);
        assert_eq!(width("ทำ"), 2);
    }

    #[test]
    fn a_text_is_cut_between_letters_with_their_marks() {
        assert_eq!(shorten("ที่นี่ที่นั่น", 3), "ที่นี่…");
        assert_eq!(shorten("abc", 3), "abc");
        assert_eq!(shorten("abcd", 3), "ab…");
    }

    #[test]
    fn long_texts_are_broken_and_nothing_is_lost() {
        assert_eq!(wrap("aaa bbb ccc", 7), ["aaa bbb", "ccc"]);
        assert_eq!(wrap(&"ก".repeat(5), 2), ["กก", "กก", "ก"]);
    }
}
