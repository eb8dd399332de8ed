//! How sheets print: A4 landscape, as wide as the page, what the sheet is about and page numbers at
//! the foot.

use rust_xlsxwriter::Worksheet;

use super::face::Face;
use crate::assessment::Subject;
use crate::catalogue::{terms, workbook as words};
use crate::report::measure::{shorten, width};
use crate::text::{Lang, fill};

/// The number of A4 among paper sizes.
const A4: u8 = 9;

/// Columns of what stands at the foot of a page beside its number. A footer can hold 255 characters
/// in all, of which typefaces and the number take fewer than half.
const FOOT: usize = 92;

/// Characters of it, marks above and below letters included.
const LONGEST_FOOT: usize = 140;

/// What stands between two subjects at the foot.
const ARROW: &str = " → ";

/// Width and height of what a page can hold, in points: A4 across without its margins.
const ROOM: (f64, f64) = (784.0, 512.0);

/// How much of a page is surely filled before the next begins, and how much at most: programs measure a
/// little differently.
const FILLED: [f64; 2] = [0.93, 1.0];

/// Points of a pixel.
const POINTS: f64 = 0.75;

/// The pages that a sheet with columns of some widths, in units, is fit to.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'a> {
    widths: &'a [f64],
    /// The height of all rows, in points, where that bounds the size as well.
    tall: f64,
    wide: u16,
    high: u16,
}

impl<'a> Pages<'a> {
    /// One page across, and as many as it needs below one another.
    pub fn across(widths: &'a [f64]) -> Pages<'a> {
        Pages { widths, tall: 0.0, wide: 1, high: 0 }
    }

    /// One page across, and so many below one another, of rows that are so high in all, in points.
    pub fn down(widths: &'a [f64], tall: f64, high: u16) -> Pages<'a> {
        Pages { widths, tall, wide: 1, high }
    }

    /// Some pages beside one another, and as many as it needs below.
    pub fn beside(widths: &'a [f64], wide: u16) -> Pages<'a> {
        Pages { widths, tall: 0.0, wide, high: 0 }
    }

    /// How much smaller the sheet is made for that at most, by the widest typeface.
    fn scale(&self, face: Face) -> f64 {
        let high = ROOM.1 * f64::from(self.high) / self.tall.max(1.0);
        let scale = scale(face.substitute_pixels(self.widths), self.wide);
        if self.high > 0 { scale.min(high) } else { scale }
    }
}

/// How a sheet that is as wide as the page falls onto pages, so that a break can be put where rows
/// would part that belong together. Excel does without such breaks on a sheet that it fits to the
/// width of a page; LibreOffice keeps them. How much a page holds depends on the typeface that is
/// found and on the program, and so where it ends: what would part in any case is kept together.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Rows that begin a page.
    pub breaks: Vec<u32>,
    sheets: [Leaf; 4],
}

/// A page that is being filled, in points.
#[derive(Debug, Clone, Copy)]
struct Leaf {
    room: f64,
    used: f64,
}

impl Paper {
    /// For columns of some widths, in units, with so much on the first page already, in points.
    pub fn new(face: Face, widths: &[f64], used: f64) -> Paper {
        let [own, substitute] = [face.pixels(widths), face.substitute_pixels(widths)];
        let [least, most] = FILLED;
        let leaf = |(pixels, filled)| Leaf { room: ROOM.1 * filled / scale(pixels, 1), used };
        let sheets = [(own, least), (own, most), (substitute, least), (substitute, most)].map(leaf);
        Paper { breaks: Vec::new(), sheets }
    }

    /// Takes a row of some height, in points.
    pub fn take(&mut self, height: f64) {
        for leaf in &mut self.sheets {
            leaf.used = if leaf.overflows(height) { height } else { leaf.used + height };
        }
    }

    /// Takes rows that stay on one page, of which `row` is the first.
    pub fn keep_together(&mut self, row: u32, height: f64) {
        if self.sheets.iter().any(|leaf| leaf.overflows(height)) {
            self.breaks.push(row);
            self.sheets.iter_mut().for_each(|leaf| leaf.used = 0.0);
        }
        self.sheets.iter_mut().for_each(|leaf| leaf.used += height);
    }
}

impl Leaf {
    fn overflows(&self, height: f64) -> bool {
        self.used + height > self.room
    }
}

/// How much smaller a sheet so many pixels wide is made to fit onto some pages across, at most 1.
fn scale(pixels: f64, pages: u16) -> f64 {
    (ROOM.0 * f64::from(pages) / (pixels * POINTS).max(1.0)).min(1.0)
}

/// Agencies, each with its fiscal year, as they stand at the foot. A year always stands in full; of
/// names that are too long the end is cut.
pub fn foot(subjects: &[&Subject], lang: Lang) -> String {
    let mut said: Vec<(String, String)> = Vec::new();
    for subject in subjects {
        let year = subject.fiscal_year.map(|year| (terms::FISCAL_YEAR.get(lang), year.show(lang)));
        let year = year.map(|(term, year)| format!(" · {term} {year}")).unwrap_or_default();
        let one = (subject.agency.clone(), year);
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let years: usize = said.iter().map(|(_, year)| width(year)).sum();
    let arrows = said.len().saturating_sub(1) * width(ARROW);
    let room = FOOT.saturating_sub(years + arrows) / said.len().max(1);
    let said = said.iter().map(|(agency, year)| shorten(agency, room) + year);
    said.collect::<Vec<_>>().join(ARROW)
}

/// Sets up a sheet for print. `foot` stands at the foot, in letters that are as much larger as the
/// sheet is made smaller.
pub fn set_up(sheet: &mut Worksheet, lang: Lang, foot: &str, pages: Pages) {
    let face = Face::of(lang);
    let size = (face.foot / pages.scale(face)).round();
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let foot: String = shorten(foot, FOOT).chars().map(plain).take(LONGEST_FOOT).collect();
    let foot = foot.replace('&', "&&");
    let number = fill(words::PAGE_OF.get(lang), &[("page", "&P"), ("pages", "&N")]);
    let font = format!("&\"{},Regular\"&{size} ", face.name);
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_margins(0.4, 0.4, 0.5, 0.65, 0.3, 0.25)
        .set_print_fit_to_pages(pages.wide, pages.high)
        .set_print_center_horizontally(true)
        .set_footer(format!("&L{font}{foot}&R{font}{number}"))
        .set_screen_gridlines(false);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::EvidencePolicy;
    use crate::year::FiscalYear;

    fn subject(agency: &str, year: u16) -> Subject {
        let fiscal_year = FiscalYear::new(year);
        Subject { agency: agency.to_owned(), fiscal_year, policy: EvidencePolicy::Required }
    }

    #[test]
    fn the_year_stands_at_the_foot_however_long_the_name() {
        let long = subject(&"กรมตัวอย่าง".repeat(20), 2569);
        let foot = foot(&[&long], Lang::Th);
        assert!(foot.ends_with("… · ปีงบประมาณ พ.ศ. 2569"), "{foot}");
        assert_eq!(shorten(&foot, FOOT), foot);
    }

    #[test]
    fn two_assessments_stand_at_the_foot_and_one_of_two_sides_once() {
        let (before, after) = (subject("กรมตัวอย่าง", 2568), subject("กรมตัวอย่าง", 2569));
        assert_eq!(
            foot(&[&before, &after], Lang::En),
            "กรมตัวอย่าง · Fiscal year 2025 CE → กรมตัวอย่าง · Fiscal year 2026 CE"
        );
        assert_eq!(foot(&[&after, &after], Lang::En), "กรมตัวอย่าง · Fiscal year 2026 CE");
    }

    #[test]
    fn what_belongs_together_does_not_part() {
        let mut paper = Paper::new(Face::of(Lang::Th), &[40.0], 0.0);
        (0..20).for_each(|_| paper.take(22.0));
        paper.keep_together(20, 60.0);
        paper.keep_together(23, 60.0);
        assert_eq!(paper.breaks, [20]);
    }

    #[test]
    fn what_belongs_together_does_not_part_where_a_page_holds_a_little_more() {
        let mut paper = Paper::new(Face::of(Lang::Th), &[40.0], 0.0);
        // Fills a page but for the spare, so that the next row may begin a page or still fit.
        paper.take(470.0);
        paper.take(20.0);
        paper.keep_together(2, 60.0);
        assert_eq!(paper.breaks, [2]);
    }

    #[test]
    fn wide_sheets_are_made_smaller_and_hold_more_rows() {
        let mut paper = Paper::new(Face::of(Lang::Th), &[30.0; 8], 0.0);
        (0..30).for_each(|_| paper.take(22.0));
        paper.keep_together(30, 60.0);
        assert!(paper.breaks.is_empty());
    }
}
