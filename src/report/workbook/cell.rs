//! Text from the outside as it may stand in a cell: always a text, never a formula, within the
//! limits of spreadsheets, and a link only where it leads to the web.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

/// UTF-16 units that a cell can hold.
const LONGEST_TEXT: usize = 32_767;

/// Characters of an address that spreadsheets open.
const LONGEST_LINK: usize = 2_079;

/// Characters of an alternative text.
const LONGEST_ALTERNATIVE: usize = 255;

/// Links that a sheet can hold; spreadsheets drop those beyond.
const MOST_LINKS: usize = 65_530;

/// What stands at the end of a text that was cut.
const CUT: &str = " […]";

/// The text that a cell holds: without control characters other than line breaks, and cut, with a
/// mark, where it is longer than a cell allows.
pub fn cell_text(text: &str) -> String {
    in_cell(text).into_owned()
}

/// The same, borrowed where the text may stand as it is.
pub fn in_cell(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return text.into();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let allowed = |c: &char| matches!(c, '\n' | '\t') || !(c.is_control() || is_noncharacter(*c));
    let text: String = text.chars().filter(allowed).collect();
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return text.into();
    }
    let mut room = LONGEST_TEXT - CUT.len() - 1;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    text.chars().take_while(fits).chain(CUT.chars()).collect::<String>().into()
}

/// What is told of a chart to those who do not see it: as much of a text as is kept.
pub fn alternative_text(text: &str) -> String {
    text.chars().take(LONGEST_ALTERNATIVE).collect()
}

/// Whether a text may stand as it is, as nearly all do: it is short, and holds no control character
/// but line breaks, nor the bytes that such a character or a noncharacter begins with.
fn is_plain(text: &str) -> bool {
    let may_stand = |byte: u8| byte >= b' ' && !matches!(byte, 0x7F | 0xC2 | 0xEF) || byte == b'\n';
    text.len() <= LONGEST_TEXT && text.bytes().all(may_stand)
}

/// Code points that XML does not allow.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// The address, if it is one of the web that a spreadsheet opens: `http` or `https`, with a host,
/// without spaces or control characters, at most 2,079 characters.
pub fn web_link(text: &str) -> Option<&str> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next()?;
    let sane = host.chars().any(char::is_alphanumeric)
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c));
    (web && sane && text.encode_utf16().count() <= LONGEST_LINK).then_some(text)
}

/// Writes links until a sheet holds as many as it can, then texts.
#[derive(Debug)]
pub struct Links {
    left: usize,
}

impl Default for Links {
    fn default() -> Links {
        Links { left: MOST_LINKS }
    }
}

impl Links {
    /// Writes a link with a text of its own; the text alone where the sheet is full of links.
    ///
    /// # Errors
    /// When the cell lies outside of a sheet.
    pub fn write(
        &mut self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        (target, text): (&str, &str),
        (linked, unlinked): (&Format, &Format),
    ) -> Result<(), XlsxError> {
        let text = cell_text(text);
        if self.left == 0 {
            sheet.write_string_with_format(row, column, text, unlinked)?;
        } else {
            self.left -= 1;
            sheet.write_url_with_format(row, column, Url::new(target).set_text(text), linked)?;
        }
        Ok(())
    }
}

/// A cell of the same sheet, as formulas name it.
pub fn absolute(row: u32, column: u16) -> String {
    format!("${}${}", crate::diagnostic::column_name(column.into()), row + 1)
}

/// A place of this workbook, as the target of a link.
pub fn inside(sheet: &str, row: u32, column: u32) -> String {
    format!("internal:{}", anchor(sheet, row, column))
}

/// A place of another workbook, as the target of a link; `None` where its address, as seen from this
/// one, holds what leads elsewhere than to a file there, or what a link takes for its own.
pub fn outside(address: &str, sheet: &str, row: u32, column: u32) -> Option<String> {
    let is_plain = |c: char| !c.is_control() && !"\\:#%?*\"<>|^`{}[]".contains(c);
    let sane = !address.is_empty() && !address.starts_with('/') && address.chars().all(is_plain);
    let anchor = anchor(sheet, row, column);
    let fits = |text: &str| text.encode_utf16().count() <= LONGEST_LINK;
    (sane && fits(address) && fits(&anchor)).then(|| format!("file:///{address}#{anchor}"))
}

/// A cell of a sheet, as links name it.
fn anchor(sheet: &str, row: u32, column: u32) -> String {
    let column = crate::diagnostic::column_name(column);
    format!("'{}'!{column}{}", sheet.replace('\'', "''"), row + 1)
}

/// Writes a text over some columns of a row.
///
/// # Errors
/// When the columns overlap what is merged already.
pub fn put(
    sheet: &mut Worksheet,
    row: u32,
    (first, last): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if first == last {
        sheet.write_string_with_format(row, first, text, format)?;
    } else {
        sheet.merge_range(row, first, row, last, text, format)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        for link in ["http://example.go.th", "HTTPS://example.com/ก?a=1#b", " https://1.2.3.4/ "]
        {
            assert_eq!(web_link(link), Some(link.trim()));
        }
        for text in [
            "javascript:alert(1)",
            "javascript://example.com/%0aalert(1)",
            "file:///etc/passwd",
            r"\\server\share",
            "https://",
            "https:///path",
            "https://example.com/a b",
            "https://example.com/a\\b",
            "mailto:a@example.com",
            "example.com",
            "",
        ] {
            assert_eq!(web_link(text), None, "{text}");
        }
    }

    #[test]
    fn only_files_beside_are_other_workbooks() {
        let to = |address| outside(address, "ก's", 13, 4);
        assert_eq!(to("หลักฐาน 1.xlsx").as_deref(), Some("file:///หลักฐาน 1.xlsx#'ก''s'!E14"));
        assert_eq!(to("../a/b.ods").as_deref(), Some("file:///../a/b.ods#'ก''s'!E14"));
        for address in [
            "",
            "/a.xlsx",
            "\\\\server\\a.xlsx",
            "C:\\a.xlsx",
            "javascript:a",
            "a#b.xlsx",
            "50%.xlsx",
            "a\n",
        ] {
            assert_eq!(to(address), None, "{address}");
        }
    }

    #[test]
    fn addresses_that_spreadsheets_do_not_open_are_texts() {
        let of = |length: usize| format!("https://a/{}", "x".repeat(length - 10));
        assert!(web_link(&of(2_079)).is_some());
        assert!(web_link(&of(2_080)).is_none());
    }

    #[test]
    fn long_texts_are_cut_with_a_mark() {
        let fits = "ก".repeat(32_767);
        assert_eq!(cell_text(&fits), fits);
        for long in ["ก".repeat(32_768), "😀".repeat(20_000)] {
            let cut = cell_text(&long);
            assert!(cut.encode_utf16().count() <= 32_767 && cut.ends_with(" […]"));
        }
    }

    #[test]
    fn control_characters_do_not_reach_a_cell() {
        assert_eq!(cell_text("a\u{0}\u{1b}b\r\nc\rd\te\u{ffff}"), "ab\nc\nd\te");
    }
}
