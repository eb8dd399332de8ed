//! How workbooks look: every cell format, built once for a workbook.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::face::Face;
use super::palette::{self, Rgb};
use crate::text::Lang;

/// Numbers that formulas reckon with are not cut, so that they show more decimals than people read;
/// the many that are 0 and 1 stand as such.
const EXACT: &str = "[=0]0;[=1]0;0.0#####";

/// Numbers keep the width of a digit between them and the line at their right. An indent would do so
/// as well, but LibreOffice forgets that of a cell that differs from the one before it in no more than
/// how its number is shown.
const SCORE: &str = "0.00_0";
const COUNT: &str = "#,##0_0";
const PERCENT: &str = "0%_0";

/// A share in percent with two decimals.
pub const FINE_PERCENT: &str = "0.00%_0";

/// A difference between scores, with its sign.
pub const DIFFERENCE: &str = "+0.00_0;-0.00_0;0.00_0";

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
    /// A number that is reckoned with, in full.
    pub exact: Format,
    /// A count.
    pub count: Format,
    /// A share in whole percent.
    pub percent: Format,
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
        let plain = face
            .format()
            .set_font_color(Color::RGB(palette::INK))
            .set_align(FormatAlign::VerticalCenter);
        let boxed = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(palette::LINE));
        let wrapped = boxed.clone().set_text_wrap().set_align(FormatAlign::Top);
        let centre = wrapped.clone().set_align(FormatAlign::Center);
        let text = wrapped.set_align(FormatAlign::Left).set_indent(1);
        let right = boxed.clone().set_align(FormatAlign::Right).set_align(FormatAlign::Top);
        let score = right.clone().set_num_format(SCORE);
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
            count: right.clone().set_num_format(COUNT),
            percent: right.set_num_format(PERCENT),
            link: text
                .clone()
                .set_font_color(Color::RGB(palette::SCORE))
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            group_score: group.clone().set_align(FormatAlign::Right).set_num_format(SCORE),
            group_centre: group.clone().set_align(FormatAlign::Center),
            face,
            plain,
            text,
            day: centre.clone().set_num_format(day(lang)),
            exact: centre.clone().set_num_format(EXACT),
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

/// How a day is shown: in Thai in the years of the Buddhist calendar, as all other years of the report.
fn day(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => "[$-107041E]d/m/yyyy",
        Lang::En => "yyyy-mm-dd",
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
