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

/// Width and height of what a page can hold, in points: A4 across without its margins.
const ROOM: (f64, f64) = (784.0, 516.0);

/// What stays free on a page, because programs measure a little differently.
const SPARE: f64 = 0.96;

/// Points of a unit of width, and of the border of a column.
const UNIT: (f64, f64) = (5.25, 3.75);

/// How a sheet that is as wide as the page falls onto pages, so that a break can be put where rows
/// would part that belong together. Excel does without such breaks on a sheet that it fits to the
/// width of a page; LibreOffice keeps them.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Rows that begin a page.
    pub breaks: Vec<u32>,
    room: f64,
    used: f64,
}

impl Paper {
    /// For columns of some widths, in units, with so much on the first page already, in points.
    pub fn new(widths: &[f64], used: f64) -> Paper {
        let wide: f64 = widths.iter().map(|width| width * UNIT.0 + UNIT.1).sum();
        let scale = (ROOM.0 / wide.max(1.0)).min(1.0);
        Paper { breaks: Vec::new(), room: ROOM.1 * SPARE / scale, used }
    }

    /// Takes a row of some height, in points.
    pub fn take(&mut self, height: f64) {
        self.used = if self.used + height > self.room { height } else { self.used + height };
    }

    /// Takes rows that stay on one page, of which `row` is the first.
    pub fn keep_together(&mut self, row: u32, height: f64) {
        if self.used + height > self.room {
            self.breaks.push(row);
            self.used = 0.0;
        }
        self.used += height;
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_does_not_part() {
        let mut paper = Paper::new(&[40.0], 0.0);
        (0..20).for_each(|_| paper.take(22.0));
        paper.keep_together(20, 60.0);
        paper.keep_together(23, 60.0);
        assert_eq!(paper.breaks, [20]);
    }

    #[test]
    fn wide_sheets_are_made_smaller_and_hold_more_rows() {
        let mut paper = Paper::new(&[30.0; 8], 0.0);
        (0..30).for_each(|_| paper.take(22.0));
        paper.keep_together(30, 60.0);
        assert!(paper.breaks.is_empty());
    }
}
