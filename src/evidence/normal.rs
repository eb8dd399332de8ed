//! Texts as people type them → one form for the same text. Thai is typed in many ways that look
//! alike: a sara am from its two halves, marks doubled or out of their order, Thai digits, zero-width
//! and no-break spaces, full-width letters, private-use glyphs from old fonts and PDFs.
//! Only comparison uses this form; what people see is what they typed.

use unicode_normalization::UnicodeNormalization;

mod thai;

pub(super) use thai::is_mark;
use thai::{NIKHAHIT, SARA_AA, SARA_AM};

/// A text in the form in which texts are compared: Unicode compatibility forms and Thai typing
/// settled, lower case, digits 0 to 9, single spaces between words.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    each(text, |c| {
        if c.is_whitespace() {
            space = !out.is_empty();
            return;
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.push(c);
    });
    out
}

/// Whether a text shows nothing: spaces, and what nobody sees.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_invisible(c))
}

/// [`clean`] without spaces, which Thai writing sets freely.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    each(text, |c| {
        if !c.is_whitespace() {
            key.push(c);
        }
    });
    key
}

/// [`clean`] without anything but letters, their marks and digits: how headers are compared.
pub fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    each(text, |c| {
        if is_letter(c) {
            letters.push(c);
        }
    });
    letters
}

/// Whether a character is a letter, a mark or a digit; ASCII and Thai are known without a look at the
/// tables of Unicode.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric(),
        '\u{0E01}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}' | '\u{0E50}'..='\u{0E59}' => true,
        '\u{0E00}'..='\u{0E7F}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// Gives each character of a text in the form in which texts are compared, with all its spaces.
fn each(text: &str, give: impl FnMut(char)) {
    let common = || text.chars().map(|c| plain(c.to_ascii_lowercase()));
    if thai::is_settled(text) {
        common().for_each(give);
    } else if text.chars().all(is_common) {
        settled(common()).into_iter().for_each(give);
    } else {
        let composed = text.chars().map(thai_glyph).nfkc().filter(|&c| !is_invisible(c));
        settled(composed.flat_map(char::to_lowercase).map(plain)).into_iter().for_each(give);
    }
}

/// Characters in the order in which Thai has them.
fn settled(text: impl Iterator<Item = char>) -> Vec<char> {
    let mut settled = Vec::with_capacity(text.size_hint().0);
    for c in text {
        match c {
            // What compatibility composition takes apart, so that it can be in the right order.
            SARA_AM => [NIKHAHIT, SARA_AA].into_iter().for_each(|c| thai::push(&mut settled, c)),
            _ => thai::push(&mut settled, c),
        }
    }
    thai::settle(&settled)
}

/// ASCII and Thai: what nearly all texts consist of, and what has no other compatibility form.
fn is_common(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{0E01}'..='\u{0E3A}' | '\u{0E3F}'..='\u{0E5B}')
}

/// Digits of any script as 0 to 9, dashes of any width as a hyphen, and straight quotes.
fn plain(c: char) -> char {
    match c {
        '๐'..='๙' => char::from(b'0' + (c as u32 - '๐' as u32) as u8),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201C}' | '\u{201D}' => '"',
        c if c.is_control() => ' ',
        c => c,
    }
}

/// Characters that nobody sees: zero-width spaces and joiners, marks of direction and variation.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{00AD}' | '\u{180E}')
}

/// The Thai character that a private-use glyph of older Thai fonts stands for.
fn thai_glyph(c: char) -> char {
    const GLYPHS: [(u32, &str); 4] = [
        (0xF700, "ฐ"),
        (0xF701, "\u{0E34}\u{0E35}\u{0E36}\u{0E37}"),
        (
            0xF705,
            concat!(
                "\u{0E48}\u{0E49}\u{0E4A}\u{0E4B}\u{0E4C}",
                "\u{0E48}\u{0E49}\u{0E4A}\u{0E4B}\u{0E4C}",
                "ญ\u{0E31}\u{0E4D}\u{0E47}",
                "\u{0E48}\u{0E49}\u{0E4A}\u{0E4B}\u{0E4C}"
            ),
        ),
        (0xF718, "\u{0E38}\u{0E39}\u{0E3A}"),
    ];
    let code = c as u32;
    if !(0xF700..=0xF71A).contains(&code) {
        return c;
    }
    let block = GLYPHS.iter().rev().find(|(first, _)| *first <= code);
    block.and_then(|(first, chars)| chars.chars().nth((code - first) as usize)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thai_digits_are_digits() {
        assert_eq!(clean("๑.๑ ๗๕%"), "1.1 75%");
    }

    #[test]
    fn a_sara_am_of_two_halves_is_one() {
        for typed in ["ดำเนินการ", "ด\u{0E4D}\u{0E32}เนินการ"] {
            assert_eq!(clean(typed), "ดำเนินการ");
        }
        for typed in ["น้ำ", "น\u{0E4D}\u{0E49}\u{0E32}", "น\u{0E49}\u{0E4D}\u{0E32}", "นำ\u{0E49}"]
        {
            assert_eq!(clean(typed), "น\u{0E49}\u{0E33}", "{}", typed.escape_unicode());
        }
    }

    #[test]
    fn doubled_and_misordered_marks_are_put_right() {
        for typed in
            ["ที่", "ท\u{0E48}\u{0E35}", "ท\u{0E35}\u{0E48}\u{0E48}", "ท\u{0E35}\u{0E48}\u{0E35}"]
        {
            assert_eq!(clean(typed), "ท\u{0E35}\u{0E48}", "{}", typed.escape_unicode());
        }
        assert_eq!(clean("เเผน"), "แผน");
    }

    #[test]
    fn what_nobody_sees_is_gone() {
        assert_eq!(clean("ครบ\u{200B}ถ้วน\u{FEFF}"), "ครบถ้วน");
        assert_eq!(clean("\u{00A0}ข้อ\u{00A0}\u{2003}1.1 \n"), "ข้อ 1.1");
        assert_eq!(clean("✔\u{FE0F}"), "✔");
    }

    #[test]
    fn blanks_are_what_shows_nothing() {
        for text in ["", " \t\n", "\u{200B}\u{00A0}\u{FEFF}"] {
            assert!(is_blank(text) && clean(text).is_empty());
        }
        assert!(!is_blank("-") && !is_blank("ก"));
    }

    #[test]
    fn full_width_case_and_dashes_do_not_matter() {
        assert_eq!(clean("Ｂａｓｉｃ　１．１"), "basic 1.1");
        assert_eq!(clean("1–1"), "1-1");
        assert_eq!(key("Not  Met"), "notmet");
        assert_eq!(letters("ลิงก์ (URL):"), "ลิงก์url");
    }

    #[test]
    fn letters_are_those_of_unicode_with_the_marks_of_thai() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(is_letter(c), c.is_alphanumeric() || thai::is_mark(c), "{c:?}");
        }
    }

    #[test]
    fn glyphs_of_old_fonts_are_the_letters_they_show() {
        assert_eq!(clean("ป\u{F702}\u{F70B}"), "ป\u{0E35}\u{0E49}");
        assert_eq!(clean("\u{F700}าน"), "ฐาน");
        assert_eq!(clean("ก\u{F719}"), "กู");
    }
}
