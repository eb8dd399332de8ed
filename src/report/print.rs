//! How sheets print: A4 landscape, as wide as the page, what the sheet is about and page numbers at
//! the foot.

use rust_xlsxwriter::Worksheet;

use super::style::Face;
use crate::catalogue::workbook as words;
use crate::text::{Lang, fill};

/// The number of A4 among paper sizes.
const A4: u8 = 9;

/// Characters of the subject in a footer, which can hold 255 in all.
const LONGEST_SUBJECT: usize = 120;

/// Sets up a sheet for print. `subject` stands at the foot; `pages_high` is 1 where everything must
/// be on one page, 0 where it may take as many as it needs.
pub fn set_up(sheet: &mut Worksheet, lang: Lang, subject: &str, pages_high: u16) {
    let face = Face::of(lang);
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let subject: String = subject.chars().map(plain).take(LONGEST_SUBJECT).collect();
    let subject = subject.replace('&', "&&");
    let pages = fill(words::PAGE_OF.get(lang), &[("page", "&P"), ("pages", "&N")]);
    let font = format!("&\"{},Regular\"&{} ", face.name, face.size(0.85));
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_print_fit_to_pages(1, pages_high)
        .set_print_center_horizontally(true)
        .set_footer(format!("&L{font}{subject}&R{font}{pages}"))
        .set_screen_gridlines(false);
}
