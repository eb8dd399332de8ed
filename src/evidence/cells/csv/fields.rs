//! The fields of a text with a row per line, one after the other and each a slice of it, so that a line
//! of fifty million commas takes no more memory than one of five. A field may stand in quotation
//! marks, within which marks are doubled and lines may end (RFC 4180); what follows behind them
//! belongs to it.

use std::borrow::Cow;

use memchr::{memchr, memchr3};

/// The fields of a text.
pub(super) struct Fields<'t> {
    text: &'t str,
    separator: u8,
    /// Where the next field stands; `None` behind the last.
    next: Option<(usize, u32, u32)>,
}

/// One field.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field<'t> {
    /// Its row, from 0; a blank line is one.
    pub(super) row: u32,
    /// Its place in the row, from 0.
    pub(super) column: u32,
    /// Whether it is the last of its row.
    pub(super) last: bool,
    /// Its text.
    pub(super) text: Cow<'t, str>,
    /// Whether its quotation mark is closed only by one that opens another field, or by none, so that
    /// it holds lines that are none of its own.
    pub(super) unclosed: bool,
}

impl<'t> Fields<'t> {
    /// The fields of a text that an ASCII character parts.
    pub(super) fn new(text: &'t str, separator: u8) -> Fields<'t> {
        Fields { text, separator, next: Some((0, 0, 0)) }
    }

    /// The length of what stands up to the next separator or the end of the line.
    fn plain(&self, text: &str) -> usize {
        memchr3(self.separator, b'\n', b'\r', text.as_bytes()).unwrap_or(text.len())
    }
}

impl<'t> Iterator for Fields<'t> {
    type Item = Field<'t>;

    fn next(&mut self) -> Option<Field<'t>> {
        let (start, row, column) = self.next?;
        let rest = &self.text[start..];
        let (text, length, unclosed) = match rest.strip_prefix('"') {
            None => {
                let length = self.plain(rest);
                (Cow::Borrowed(&rest[..length]), length, false)
            }
            Some(quoted) => {
                let closed = closing(quoted);
                let inside = closed.map_or(quoted, |end| &quoted[..end]);
                let behind = closed.map_or("", |end| &quoted[end + 1..]);
                let behind = &behind[..self.plain(behind)];
                let mut text = Cow::Borrowed(inside);
                if inside.contains("\"\"") {
                    text = inside.replace("\"\"", "\"").into();
                }
                if !behind.is_empty() {
                    text.to_mut().push_str(behind);
                }
                let ends = closed.is_none() || !behind.trim().is_empty();
                let length = 1 + inside.len() + usize::from(closed.is_some()) + behind.len();
                (text, length, ends && inside.trim_end().contains(['\n', '\r']))
            }
        };
        let after = &self.text[start + length..];
        let end = match after.as_bytes() {
            [] => 0,
            [b'\r', b'\n', ..] => 2,
            _ => 1,
        };
        let last = after.as_bytes().first() != Some(&self.separator);
        let at = start + length + end;
        self.next = match (end, last) {
            (0, _) => None,
            (_, false) => Some((at, row, column.saturating_add(1))),
            (_, true) => (at < self.text.len()).then(|| (at, row.saturating_add(1), 0)),
        };
        Some(Field { row, column, last, text, unclosed })
    }
}

/// Where the mark stands that closes a quoted text: one that is not doubled.
fn closing(quoted: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr(b'"', &quoted.as_bytes()[from..])?;
        match quoted.as_bytes().get(at + 1) {
            Some(b'"') => from = at + 2,
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields as `row:column text`, those whose mark is not closed with a `!`.
    fn fields(text: &str) -> Vec<String> {
        let fields = Fields::new(text, b',');
        let shown = fields.map(|field| {
            let mark = if field.unclosed { "!" } else { "" };
            format!("{}:{} {:?}{mark}", field.row, field.column, field.text)
        });
        shown.collect()
    }

    #[test]
    fn fields_follow_one_another() {
        for text in ["a,b\nc", "a,b\r\nc\r\n", "a,b\rc\r"] {
            assert_eq!(fields(text), ["0:0 \"a\"", "0:1 \"b\"", "1:0 \"c\""], "{text:?}");
        }
        assert_eq!(fields(",\n\nก"), ["0:0 \"\"", "0:1 \"\"", "1:0 \"\"", "2:0 \"ก\""]);
        assert_eq!(fields("a,"), ["0:0 \"a\"", "0:1 \"\""]);
        assert_eq!(fields(""), ["0:0 \"\""]);
    }

    #[test]
    fn quotation_marks_hold_separators_line_ends_and_marks() {
        assert_eq!(
            fields("\"a,\r\nb\",\"c\"\"d\"\n\"\",e\"f"),
            ["0:0 \"a,\\r\\nb\"", "0:1 \"c\\\"d\"", "1:0 \"\"", "1:1 \"e\\\"f\""]
        );
        assert_eq!(fields("\"a\" b,c"), ["0:0 \"a b\"", "0:1 \"c\""]);
    }

    #[test]
    fn a_mark_that_takes_in_other_lines_is_told() {
        assert_eq!(fields("a,\"b\nc,d\n"), ["0:0 \"a\"", "0:1 \"b\\nc,d\\n\"!"]);
        assert_eq!(fields("\"b\nc,\"d\"\ne"), ["0:0 \"b\\nc,d\\\"\"!", "1:0 \"e\""]);
        assert_eq!(fields("a,\"b"), ["0:0 \"a\"", "0:1 \"b\""]);
        assert_eq!(fields("a,\"b\n"), ["0:0 \"a\"", "0:1 \"b\\n\""]);
    }
}
