//! What every sheet of the comparison shares: the agencies, the language, the formats, and how a
//! table sheet opens and prints.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{Comparison, LONGEST_NAME, count};
use crate::batch::cohort::{Agency, Cohort};
use crate::batch::counted::Counted;
use crate::catalogue::several_years::counting;
use crate::catalogue::{comparison as words, terms};
use crate::created::Created;
use crate::criteria::Framework;
use crate::exact::{Exact, cut, whole};
use crate::report::print::{self, Pages};
use crate::report::style::Style;
use crate::report::workbook::cell::cell_text;
use crate::text::{Lang, Words, fill};
use crate::year::FiscalYear;

/// The first row of a table's body, from 0.
pub const BODY: u32 = 4;

/// A column of a table: its header and its width, in units of the sheet.
pub type Column<'a> = (&'a str, f64);

/// What every sheet shares.
pub struct Frame<'a> {
    /// The agencies of one framework.
    pub cohort: &'a Cohort<'a>,
    /// How many assessments they have.
    pub counted: Counted,
    /// Everything that the run came to.
    pub comparison: &'a Comparison<'a>,
    /// The language.
    pub lang: Lang,
    /// The formats.
    pub style: &'a Style,
    /// When the comparison was made.
    pub created: Created,
}

impl<'a> Frame<'a> {
    /// The framework.
    pub fn framework(&self) -> &'a Framework {
        self.cohort.framework()
    }

    /// A text of the catalogue, which speaks of assessments where an agency may have several.
    pub fn say(&self, words: &'static Words) -> &'static str {
        counting(words, self.counted.is_of_several_years()).get(self.lang)
    }

    /// A text of the catalogue with its values.
    pub fn fill(&self, words: &'static Words, values: &[(&str, &str)]) -> String {
        fill(self.say(words), values)
    }

    /// A text that says how many are compared.
    pub fn count(&self, words: &'static Words) -> String {
        count(self.counted, words, self.framework().title.get(self.lang), self.lang)
    }

    /// The name of an agency, with the year of its assessment where there are several.
    pub fn name(&self, agency: &Agency) -> String {
        let year = agency.fiscal_year.filter(|_| self.counted.is_of_several_years());
        self.of_year(&cell_text(&agency.name), year)
    }

    /// A name with a year, where there is one.
    pub fn of_year(&self, name: &str, year: Option<FiscalYear>) -> String {
        match year {
            Some(year) => format!("{name} ({})", year.show(self.lang)),
            None => name.to_owned(),
        }
    }

    /// The name of a level, or that there is none.
    pub fn level(&self, at: Option<usize>) -> &'a str {
        match at.and_then(|at| self.framework().levels.get(at)) {
            Some(level) => level.title.get(self.lang),
            None => terms::NO_LEVEL.get(self.lang),
        }
    }

    /// The format of each level, after that of none.
    pub fn badges(&self, base: impl Fn(Format) -> Format) -> Vec<Format> {
        let count = self.framework().levels.len();
        let levels = std::iter::once(None).chain((0..count).map(Some));
        levels.map(|level| base(self.style.badge(level, count))).collect()
    }

    /// What is compared, in one line.
    pub fn subject(&self) -> String {
        self.count(&words::SUBJECT)
    }

    /// The name of a sheet; with the framework where there are several, and a number where several
    /// of them bear one id.
    pub fn sheet_name(&self, name: &'static Words) -> String {
        let name = self.say(name);
        let cohorts = &self.comparison.cohorts;
        if cohorts.len() < 2 {
            return name.to_owned();
        }
        // Room for a space before the id, and for a number of two digits after it.
        let room = LONGEST_NAME - name.chars().count() - 4;
        let short = |cohort: &Cohort| -> String {
            let kept = |c: &char| !"[]:*?/\\'".contains(*c);
            cohort.framework().id.chars().filter(kept).take(room).collect()
        };
        let id = short(self.cohort);
        let earlier = cohorts.iter().take_while(|other| !std::ptr::eq(*other, self.cohort));
        match earlier.filter(|other| short(other) == id).count() {
            0 => format!("{name} {id}"),
            before => format!("{name} {id} {}", before + 1),
        }
    }

    /// Writes the title rows and the header row of a table sheet.
    pub fn open(
        &self,
        sheet: &mut Worksheet,
        (title, purpose): (&'static Words, &'static Words),
        columns: &[Column],
    ) -> Result<(), XlsxError> {
        let titles = [self.say(title), &self.subject(), self.say(purpose)];
        open(sheet, self.style, titles, columns)
    }

    /// Ends a table of so many rows with columns of some widths: its filter, and how it prints.
    pub fn close(
        &self,
        sheet: &mut Worksheet,
        rows: usize,
        widths: &[f64],
    ) -> Result<(), XlsxError> {
        filter(sheet, rows, widths.len())?;
        self.print(sheet, widths);
        Ok(())
    }

    /// Sets up how a sheet with columns of some widths prints.
    pub fn print(&self, sheet: &mut Worksheet, widths: &[f64]) {
        print::set_up(sheet, self.lang, &self.subject(), Pages::across(widths));
    }
}

/// Writes the title rows and the header row of a table, which stay in view and repeat on every
/// printed page.
pub fn open(
    sheet: &mut Worksheet,
    style: &Style,
    [title, subject, purpose]: [&str; 3],
    columns: &[Column],
) -> Result<(), XlsxError> {
    let face = style.face;
    for (at, (_, width)) in columns.iter().enumerate() {
        sheet.set_column_width(at as u16, *width)?;
    }
    let line = face.height(1);
    sheet.set_row_height(0, line * 1.5)?;
    sheet.write_string_with_format(0, 0, title, &style.title)?;
    sheet.set_row_height(1, line)?;
    sheet.write_string_with_format(1, 0, subject, &style.plain)?;
    sheet.set_row_height(2, line)?;
    sheet.write_string_with_format(2, 0, purpose, &style.muted)?;
    sheet.set_row_height(BODY - 1, face.head_height(columns))?;
    for (at, (head, _)) in columns.iter().enumerate() {
        sheet.write_string_with_format(BODY - 1, at as u16, *head, &style.head)?;
    }
    sheet.set_freeze_panes(BODY, 0)?;
    sheet.set_repeat_rows(BODY - 1, BODY - 1)?;
    Ok(())
}

/// The widths of some columns.
pub fn widths(columns: &[Column]) -> Vec<f64> {
    columns.iter().map(|(_, width)| *width).collect()
}

/// Lets people filter a table of so many rows.
pub fn filter(sheet: &mut Worksheet, rows: usize, columns: usize) -> Result<(), XlsxError> {
    if rows > 0 {
        sheet.autofilter(BODY - 1, 0, BODY + rows as u32 - 1, columns as u16 - 1)?;
    }
    Ok(())
}

/// A number as people see it: cut to two decimals.
pub fn shown(value: &Exact) -> f64 {
    cut(value, 2).parse().unwrap_or(f64::NAN)
}

/// What is missing as people see it: raised to two decimals, so that so many points suffice.
pub fn missing(value: &Exact) -> f64 {
    let hundred = whole(100);
    shown(&((value * &hundred).ceil() / hundred))
}

/// A share of a count, 0 to 1, cut to four decimals.
pub fn share(part: usize, all: usize) -> f64 {
    if all == 0 {
        return 0.0;
    }
    cut(&crate::exact::ratio(part as i64, all as i64), 4).parse().unwrap_or(f64::NAN)
}
