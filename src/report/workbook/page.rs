//! What every sheet of the report shares: the assessment, the language, the formats, where things
//! stand on other sheets, and how a table sheet opens and prints.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cell::cell_text;
use super::evidence::{Line, lines};
use crate::assessment::Assessment;
use crate::catalogue::terms;
use crate::created::Created;
use crate::criteria::Framework;
use crate::exact::{Exact, cut};
use crate::report::print;
use crate::report::style::Style;
use crate::text::{Lang, Words, fill};

/// One column of a table sheet.
#[derive(Clone)]
pub struct Column {
    /// Its header.
    pub head: String,
    /// Its width, in units of the sheet.
    pub width: f64,
}

/// What every sheet shares.
pub struct Page<'a> {
    /// What is reported.
    pub assessment: &'a Assessment<'a>,
    /// The language.
    pub lang: Lang,
    /// The formats.
    pub style: &'a Style,
    /// When the report was made.
    pub created: Created,
    /// The lines of the evidence sheet.
    pub lines: Vec<Line>,
}

impl<'a> Page<'a> {
    /// Lays out a report.
    pub fn new(
        assessment: &'a Assessment<'a>,
        lang: Lang,
        style: &'a Style,
        created: Created,
    ) -> Page<'a> {
        Page { assessment, lang, style, created, lines: lines(assessment) }
    }

    /// The framework that was scored by.
    pub fn framework(&self) -> &'a Framework {
        self.assessment.framework()
    }

    /// A text of the catalogue.
    pub fn say(&self, words: &'static Words) -> &'static str {
        words.get(self.lang)
    }

    /// A text of the catalogue with its values.
    pub fn fill(&self, words: &'static Words, values: &[(&str, &str)]) -> String {
        fill(words.get(self.lang), values)
    }

    /// The name of a level, or that there is none.
    pub fn level(&self, at: Option<usize>) -> &'a str {
        match at.and_then(|at| self.framework().levels.get(at)) {
            Some(level) => level.title.get(self.lang),
            None => terms::NO_LEVEL.get(self.lang),
        }
    }

    /// Agency and fiscal year in one line.
    pub fn subject(&self) -> String {
        let subject = &self.assessment.subject;
        match subject.fiscal_year {
            Some(year) => format!(
                "{} · {} {}",
                subject.agency,
                terms::FISCAL_YEAR.get(self.lang),
                year.show(self.lang)
            ),
            None => subject.agency.clone(),
        }
    }

    /// Writes the title rows and the header row of a table sheet, which stay in view and repeat on
    /// every printed page. Returns the first row of the table's body.
    pub fn open(
        &self,
        sheet: &mut Worksheet,
        (title, purpose): (&'static Words, &'static Words),
        columns: &[Column],
    ) -> Result<u32, XlsxError> {
        let style = self.style;
        let face = style.face;
        for (at, column) in columns.iter().enumerate() {
            sheet.set_column_width(at as u16, column.width)?;
        }
        sheet.set_row_height(0, face.height(1) * 1.5)?;
        sheet.write_string_with_format(0, 0, self.say(title), &style.title)?;
        sheet.set_row_height(1, face.height(1))?;
        sheet.write_string_with_format(1, 0, cell_text(&self.subject()), &style.plain)?;
        sheet.set_row_height(2, face.height(1))?;
        sheet.write_string_with_format(2, 0, self.say(purpose), &style.muted)?;
        self.head(sheet, 3, columns)?;
        sheet.set_freeze_panes(4, 0)?;
        sheet.set_repeat_rows(3, 3)?;
        Ok(4)
    }

    /// Writes a header row.
    pub fn head(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        columns: &[Column],
    ) -> Result<(), XlsxError> {
        let cells: Vec<_> = columns.iter().map(|c| (c.head.as_str(), c.width)).collect();
        sheet.set_row_height(row, self.style.face.row_height(&cells) + 4.0)?;
        for (at, column) in columns.iter().enumerate() {
            sheet.write_string_with_format(row, at as u16, &column.head, &self.style.head)?;
        }
        Ok(())
    }

    /// Sets up how a sheet prints, agency and year at its foot.
    pub fn print(&self, sheet: &mut Worksheet, pages_high: u16) {
        print::set_up(sheet, self.lang, &self.subject(), pages_high);
    }
}

/// A number as people see it: cut to two decimals.
pub fn shown(value: &Exact) -> f64 {
    cut(value, 2).parse().unwrap_or(f64::NAN)
}

/// A share as people see it: cut to whole percent, 0 to 1.
pub fn percent(value: &Exact) -> f64 {
    cut(value, 2).parse().unwrap_or(f64::NAN)
}
