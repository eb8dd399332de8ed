//! The typeface of each language, and how much room a text takes in it. Thai stands in TH Sarabun
//! New, the typeface of Thai government documents. A file names one typeface only; where it is not
//! installed, its family (sans serif) and its character set (Thai) lead spreadsheets to a Thai
//! typeface of theirs, which is wider and taller. The typeface is therefore that of the workbook as
//! a whole: columns are measured in its digits, so that they widen with the letters, and rows are
//! reckoned for the tallest of the usual substitutes.

use rust_xlsxwriter::{Format, Workbook, XlsxError};
use unicode_width::UnicodeWidthChar;

use crate::text::Lang;

/// The tallest row that spreadsheets allow, in points.
const TALLEST: f64 = 409.0;

/// Family number of sans serif typefaces in workbooks.
const SANS_SERIF: u8 = 2;

/// What a cell keeps free at its sides with the indent of its text, in units of a column.
const SIDES: f64 = 2.2;

/// The same of a header, whose text has no indent.
const HEAD_SIDES: f64 = 1.6;

/// Points that a row is higher than its lines.
const ABOVE: f64 = 4.0;

/// How much wider bold letters are.
const BOLD: f64 = 1.07;

/// Columns of a word of Thai, which is written without spaces: a line ends between two words, and
/// where those are is not known here.
const WORD: usize = 6;

/// The width of the widest letter, in digits per byte.
const WIDEST: f64 = 1.85;

/// The shortest and the longest line of a text that stands upright, in units of a column.
const MOST_UPRIGHT: (u16, u16) = (12, 45);

/// Pixels at the sides of a column.
const PADDING: f64 = 5.0;

/// Pixels of a point.
const PIXELS: f64 = 96.0 / 72.0;

/// The typeface of a language and its measures at body size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Its name.
    pub name: &'static str,
    /// Its character set number in workbooks; the key by which a substitute is found.
    charset: u8,
    /// Size of body text, in points.
    pub body: f64,
    /// Size of what stands at the foot of a printed page, in points.
    pub foot: f64,
    /// Height of a line of body text, in points.
    line: f64,
    /// Height of a line of body text with Thai in it, in points.
    thai_line: f64,
    /// Width of its digits, which is the unit of columns, in pixels.
    digit: f64,
    /// The same of the widest usual substitute.
    substitute: f64,
    /// Width of an empty column, in pixels.
    empty_column: u32,
}

impl Face {
    /// The typeface of a language.
    pub fn of(lang: Lang) -> Face {
        match lang {
            Lang::Th => Face {
                name: "TH Sarabun New",
                charset: 222,
                body: 14.0,
                foot: 9.0,
                line: 23.5,
                thai_line: 23.5,
                digit: 7.0,
                substitute: 10.2,
                empty_column: 64,
            },
            Lang::En => Face {
                name: "Arial",
                charset: 0,
                body: 11.0,
                foot: 7.5,
                line: 14.5,
                thai_line: 18.5,
                digit: 8.0,
                substitute: 8.2,
                empty_column: 72,
            },
        }
    }

    /// A workbook whose columns are measured by this typeface.
    ///
    /// # Errors
    /// When the writer does not know columns of such a width.
    pub fn workbook(&self) -> Result<Workbook, XlsxError> {
        let mut workbook = Workbook::new();
        let row = (self.height(1) * PIXELS).round() as u32;
        workbook.set_default_format(&self.format(), row, self.empty_column)?;
        Ok(workbook)
    }

    /// Plain text of this typeface at body size.
    pub fn format(&self) -> Format {
        Format::new()
            .set_font_name(self.name)
            .set_font_size(self.body)
            .set_font_family(SANS_SERIF)
            .set_font_charset(self.charset)
    }

    /// The width of columns of some widths, in pixels.
    pub fn pixels(&self, widths: &[f64]) -> f64 {
        widths.iter().map(|width| width * self.digit + PADDING).sum()
    }

    /// The same as the widest usual substitute has it.
    pub fn substitute_pixels(&self, widths: &[f64]) -> f64 {
        widths.iter().map(|width| width * self.substitute + PADDING).sum()
    }

    /// The width, in units of a column, at which no line of a text is broken.
    pub fn width(&self, text: &str) -> f64 {
        let of = |line: &str| line.chars().map(digits).sum::<f64>();
        text.split('\n').map(of).fold(0.0, f64::max) + SIDES
    }

    /// How many lines a text takes at body size in a column `width` units wide.
    pub fn lines(&self, text: &str, width: f64) -> u32 {
        let room = (width - SIDES).max(1.0);
        text.split('\n').map(|line| lines_of(line, room)).sum::<u32>().max(1)
    }

    /// The height, in points, of a row whose tallest cell has so many lines of body text.
    pub fn height(&self, lines: u32) -> f64 {
        (f64::from(lines) * self.line + ABOVE).min(TALLEST)
    }

    /// The height, in points, of a row of texts in columns of some width.
    pub fn row_height(&self, cells: &[(&str, f64)]) -> f64 {
        let of = |&(text, width): &(&str, f64)| self.text_height(text, self.lines(text, width));
        cells.iter().map(of).fold(self.height(1), f64::max)
    }

    /// The height, in points, of a header row, whose texts are bold.
    pub fn head_height(&self, cells: &[(&str, f64)]) -> f64 {
        let narrow: Vec<_> = cells.iter().map(|(text, width)| (*text, width / BOLD)).collect();
        self.row_height(&narrow) + ABOVE
    }

    /// The width, in units of a column, at which no word of a header is broken.
    pub fn head_width(&self, head: &str) -> f64 {
        words(head).map(|word| word.wide).fold(0.0, f64::max) * BOLD + HEAD_SIDES
    }

    /// The height, in points, of a header row whose texts are bold and stand upright in columns of some
    /// width, so that each takes no more lines than its column is wide.
    pub fn upright_height(&self, heads: &[String], width: f64) -> f64 {
        let points = |width: f64| self.substitute_pixels(&[width]) / PIXELS;
        let room = (points(width) / self.line).floor() as u32;
        let fits = |long: &f64| heads.iter().all(|head| self.lines(head, long / BOLD) <= room);
        let long = (MOST_UPRIGHT.0..MOST_UPRIGHT.1).map(f64::from).find(fits);
        points(long.unwrap_or(f64::from(MOST_UPRIGHT.1)))
    }

    /// The height, in points, of a row with a text of so many lines.
    pub fn text_height(&self, text: &str, lines: u32) -> f64 {
        let taller = self.thai_line > self.line && text.chars().any(is_thai);
        let line = if taller { self.thai_line } else { self.line };
        (f64::from(lines) * line + ABOVE).min(TALLEST)
    }

    /// A size, in points, relative to body text.
    pub fn size(&self, factor: f64) -> f64 {
        (self.body * factor).round()
    }
}

/// How many lines a paragraph takes in a column with room for so many digits.
fn lines_of(paragraph: &str, room: f64) -> u32 {
    // Most are so short that they need not be measured.
    if paragraph.len() as f64 * WIDEST <= room {
        return 1;
    }
    let (mut lines, mut used) = (1, 0.0);
    for word in words(paragraph) {
        if used > 0.0 && used + word.wide > room {
            lines += 1;
            used = 0.0;
        }
        // What is longer than a line is broken anywhere.
        let more = ((word.wide / room).ceil() - 1.0).max(0.0);
        lines += more as u32;
        used += word.with_spaces - more * room;
    }
    lines
}

/// The parts of a text between which a line may end.
fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        let mut word = Word::default();
        word.add(chars.next()?);
        while let Some(c) = chars.next_if(|&c| !word.ends_before(c)) {
            word.add(c);
        }
        Some(word)
    })
}

/// A part of a text behind which a line may end.
#[derive(Debug, Default)]
struct Word {
    /// Its columns on a terminal.
    columns: usize,
    /// Whether there is a space in it.
    spaced: bool,
    /// Its width in digits, without the spaces at its end.
    wide: f64,
    /// The same with them.
    with_spaces: f64,
}

impl Word {
    /// Whether a line may end between it and a character.
    fn ends_before(&self, c: char) -> bool {
        (self.spaced || self.columns >= WORD && is_thai(c)) && c != ' ' && columns_of(c) > 0
    }

    fn add(&mut self, c: char) {
        let columns = columns_of(c);
        self.columns += columns;
        self.spaced |= c == ' ';
        self.with_spaces += columns as f64 * breadth(c);
        if !c.is_whitespace() {
            self.wide = self.with_spaces;
        }
    }
}

/// The width of a character in digits, as usual substitutes have it at most.
fn digits(c: char) -> f64 {
    columns_of(c) as f64 * breadth(c)
}

/// How much wider than a digit a character is for each of its columns. A few wide or narrow letters
/// decide where a line of few words ends, so that a mean of all would cut texts off.
fn breadth(c: char) -> f64 {
    match c {
        _ if is_thai(c) => 1.08,
        'i' | 'j' | 'l' | '\'' => 0.45,
        ' '
        | 'f'
        | 't'
        | 'r'
        | 'I'
        | '!'..='"'
        | '('..=')'
        | ','..='/'
        | ':'..=';'
        | '['..=']'
        | '|' => 0.62,
        'm' | 'M' | '%' => 1.6,
        'w' => 1.35,
        'W' => 1.7,
        '@' => WIDEST,
        'c' | 'k' | 's' | 'v' | 'x'..='z' => 0.92,
        'A'..='Z' => 1.25,
        _ => 1.0,
    }
}

/// The columns of a character on a terminal; those of ASCII and Thai are known without a look at the
/// tables of Unicode.
fn columns_of(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' => 0,
        '\u{E01}'..='\u{E30}' | '\u{E32}' | '\u{E33}' | '\u{E3F}'..='\u{E5B}' => 1,
        _ => c.width().unwrap_or(0),
    }
}

fn is_thai(c: char) -> bool {
    matches!(c, '\u{E01}'..='\u{E5B}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_those_of_unicode() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(columns_of(c), c.width().unwrap_or(0), "{c:?}");
        }
    }

    #[test]
    fn marks_above_and_below_take_no_width() {
        let face = Face::of(Lang::Th);
        assert_eq!(face.lines("ก", 10.0), 1);
        let (bare, marked) = ("กก".repeat(12), "กิ้กี่".repeat(12));
        assert_eq!(face.lines(&bare, 10.0), face.lines(&marked, 10.0));
        assert_eq!(face.lines("ก\nก", 10.0), 2);
    }

    #[test]
    fn a_word_that_does_not_fit_begins_a_line() {
        let face = Face::of(Lang::En);
        assert_eq!(face.lines("abcdefgh abcdefgh", 16.0), 2);
        assert_eq!(face.lines("abcdefgh abcdefgh abcdefgh", 16.0), 3);
        assert_eq!(face.lines("abcd abcd abcdefgh", 16.0), 2);
    }

    #[test]
    fn wide_letters_take_more_room_than_narrow_ones() {
        let face = Face::of(Lang::En);
        assert_eq!(face.lines("illi lilli", 11.0), 1);
        assert_eq!(face.lines("mmwm wmmwm", 11.0), 2);
        assert_eq!(face.lines("4 Measurement, Analysis and Knowledge Management", 24.0), 3);
    }

    #[test]
    fn upright_texts_have_room_for_as_many_lines_as_their_column_is_wide() {
        let face = Face::of(Lang::Th);
        let heads = |head: &str| [head.to_owned()];
        let short = face.upright_height(&heads("ข้อ"), 8.0);
        let long = face.upright_height(&heads(&"การพัฒนาองค์การ".repeat(4)), 8.0);
        assert!(short < long && long < TALLEST, "{short} {long}");
        // A column that holds three lines needs less height than one of two.
        assert!(face.upright_height(&heads(&"การพัฒนาองค์การ".repeat(4)), 11.0) < long);
    }

    #[test]
    fn no_letter_is_wider_than_the_widest() {
        for c in ' '..='~' {
            assert!(digits(c) <= WIDEST, "{c:?}");
        }
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken() {
        assert_eq!(Face::of(Lang::En).lines(&"0".repeat(95), 12.2), 10);
        assert_eq!(Face::of(Lang::En).lines(&format!("0 {}", "0".repeat(95)), 12.2), 11);
    }

    #[test]
    fn thai_is_taller_than_english() {
        let face = Face::of(Lang::En);
        assert!(face.row_height(&[("กรม", 20.0)]) > face.row_height(&[("agency", 20.0)]));
    }

    #[test]
    fn no_row_is_taller_than_spreadsheets_allow() {
        assert_eq!(Face::of(Lang::Th).height(1000), TALLEST);
    }

    #[test]
    fn every_workbook_can_be_measured_by_its_typeface() {
        for lang in Lang::ALL {
            assert!(Face::of(lang).workbook().is_ok());
        }
    }
}
