//! How workbooks look: the typeface of each language and every cell format, built once for a
//! workbook. Thai stands in TH Sarabun New, the typeface of Thai government documents. A file names
//! one typeface only; where it is not installed, its family (sans serif) and its character set
//! (Thai) lead spreadsheets to a Thai typeface of theirs. Those are wider, so column widths and row
//! heights are reckoned for them.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::palette::{self, Rgb};
use crate::text::Lang;

/// The width of one unit of a column, in pixels.
const UNIT: f64 = 7.0;

/// The tallest row that spreadsheets allow, in points.
const TALLEST: f64 = 409.0;

/// Family number of sans serif typefaces in workbooks.
const SANS_SERIF: u8 = 2;

/// The typeface of a language and its measures at body size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Its name.
    pub name: &'static str,
    /// Its character set number in workbooks; the key by which a substitute is found.
    charset: u8,
    /// Size of body text, in points.
    pub body: f64,
    /// Height of a line of body text, in points.
    line: f64,
    /// Width of an average character of body text in the widest substitute, in pixels.
    character: f64,
}

impl Face {
    /// The typeface of a language.
    pub fn of(lang: Lang) -> Face {
        match lang {
            Lang::Th => Face {
                name: "TH Sarabun New",
                charset: 222,
                body: 14.0,
                line: 22.0,
                character: 8.0,
            },
            Lang::En => Face { name: "Arial", charset: 0, body: 11.0, line: 14.5, character: 6.4 },
        }
    }

    /// How many lines a text takes at body size in a column `width` units wide.
    pub fn lines(&self, text: &str, width: f64) -> u32 {
        let room = ((width * UNIT - 16.0) / self.character).max(1.0);
        let of = |line: &str| (UnicodeWidthStr::width(line) as f64 / room).ceil().max(1.0) as u32;
        text.split('\n').map(of).sum::<u32>().max(1)
    }

    /// The height, in points, of a row whose tallest cell has so many lines of body text.
    pub fn height(&self, lines: u32) -> f64 {
        (f64::from(lines) * self.line + 4.0).min(TALLEST)
    }

    /// The height, in points, of a row of texts in columns of some width.
    pub fn row_height(&self, cells: &[(&str, f64)]) -> f64 {
        self.height(cells.iter().map(|(text, width)| self.lines(text, *width)).max().unwrap_or(1))
    }

    /// A size, in points, relative to body text.
    pub fn size(&self, factor: f64) -> f64 {
        (self.body * factor).round()
    }
}

/// Every cell format of a workbook.
#[derive(Debug, Clone)]
pub struct Style {
    /// The typeface.
    pub face: Face,
    /// Plain text without lines around it.
    pub plain: Format,
    /// The title of a sheet.
    pub title: Format,
    /// A line of explanation that steps back.
    pub muted: Format,
    /// The heading of a part of a sheet.
    pub section: Format,
    /// A header cell.
    pub head: Format,
    /// A cell of wrapped text.
    pub text: Format,
    /// A cell of wrapped text in the middle.
    pub centre: Format,
    /// A day.
    pub day: Format,
    /// A cell of bold text.
    pub strong: Format,
    /// A cell of text that people fill in.
    pub input: Format,
    /// The same, in the middle.
    pub input_centre: Format,
    /// A score, with two decimals.
    pub score: Format,
    /// A score in bold.
    pub score_strong: Format,
    /// A count.
    pub count: Format,
    /// A cell of wrapped text that stays a text whatever is typed.
    pub verbatim: Format,
    /// A status that people choose.
    pub status: Format,
    /// A status that is a share with many decimals.
    pub share: Format,
    /// A link in a cell.
    pub link: Format,
    /// The row of a group.
    pub group: Format,
    /// A cell in the middle of the row of a group.
    pub group_centre: Format,
    /// A score in the row of a group.
    pub group_score: Format,
}

impl Style {
    /// The formats of a language.
    pub fn new(lang: Lang) -> Style {
        let face = Face::of(lang);
        let plain = Format::new()
            .set_font_name(face.name)
            .set_font_size(face.body)
            .set_font_family(SANS_SERIF)
            .set_font_charset(face.charset)
            .set_font_color(Color::RGB(palette::INK))
            .set_align(FormatAlign::VerticalCenter);
        let boxed = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(palette::LINE));
        let wrapped = boxed.clone().set_text_wrap().set_align(FormatAlign::Top);
        let centre = wrapped.clone().set_align(FormatAlign::Center);
        let text = wrapped.set_align(FormatAlign::Left).set_indent(1);
        let right = boxed.clone().set_align(FormatAlign::Right).set_indent(1);
        let score = right.clone().set_align(FormatAlign::Top).set_num_format("0.00");
        let group = boxed.clone().set_bold().set_background_color(Color::RGB(palette::WASH));
        let input_centre = centre.clone().set_background_color(Color::RGB(palette::INPUT));
        Style {
            verbatim: text.clone().set_num_format("@"),
            status: input_centre.clone().set_num_format("@"),
            share: input_centre.clone().set_num_format("0.000000%"),
            title: plain.clone().set_bold().set_font_size(face.size(1.55)),
            muted: plain.clone().set_font_color(Color::RGB(palette::MUTED)),
            section: plain
                .clone()
                .set_bold()
                .set_font_size(face.size(1.15))
                .set_font_color(Color::RGB(palette::HEAD))
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(Color::RGB(palette::HEAD)),
            head: filled(&boxed, palette::HEAD)
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center),
            strong: text.clone().set_bold(),
            input: text.clone().set_background_color(Color::RGB(palette::INPUT)),
            input_centre,
            score_strong: score.clone().set_bold(),
            count: right.clone().set_align(FormatAlign::Top).set_num_format("#,##0"),
            link: text
                .clone()
                .set_font_color(Color::RGB(palette::SCORE))
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            group_score: group
                .clone()
                .set_align(FormatAlign::Right)
                .set_indent(1)
                .set_num_format("0.00"),
            group_centre: group.clone().set_align(FormatAlign::Center),
            face,
            plain,
            text,
            day: centre.clone().set_num_format("yyyy-mm-dd"),
            centre,
            score,
            group: group.set_align(FormatAlign::Left).set_indent(1),
        }
    }

    /// Text on the colour of a level.
    pub fn badge(&self, at: Option<usize>, count: usize) -> Format {
        filled(&self.centre, palette::level(at, count)).set_bold()
    }
}

/// Gives the cells of some rows, from the first to the last, the format of their column; a column
/// without one is left as it is. A cell that is written with its format looks that up by everything
/// that a format can say, which takes longer than the cell itself; a range looks it up once.
///
/// # Errors
/// When the range lies outside of a sheet.
pub fn format_columns(
    sheet: &mut Worksheet,
    (first, last): (u32, u32),
    formats: &[Option<&Format>],
) -> Result<(), XlsxError> {
    for (column, format) in formats.iter().enumerate() {
        if let Some(format) = format {
            sheet.set_range_format(first, column as u16, last, column as u16, format)?;
        }
    }
    Ok(())
}

/// A format on a background, its text in whichever colour is legible there.
pub fn filled(format: &Format, background: Rgb) -> Format {
    format
        .clone()
        .set_background_color(Color::RGB(background))
        .set_font_color(Color::RGB(palette::on(background)))
}

/// A format in the middle of the height of its row.
pub fn middle(format: &Format) -> Format {
    format.clone().set_align(FormatAlign::VerticalCenter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_above_and_below_take_no_width() {
        let face = Face::of(Lang::Th);
        assert_eq!(face.lines("ก", 10.0), 1);
        let (bare, marked) = ("กก".repeat(12), "กิ้กี่".repeat(12));
        assert_eq!(face.lines(&bare, 10.0), face.lines(&marked, 10.0));
        assert_eq!(face.lines("ก\nก", 10.0), 2);
    }

    #[test]
    fn no_row_is_taller_than_spreadsheets_allow() {
        assert_eq!(Face::of(Lang::Th).height(1000), TALLEST);
    }
}
