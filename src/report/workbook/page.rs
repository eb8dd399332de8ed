//! What every sheet of the report shares: the assessment, the language, the formats, where things
//! stand on other sheets, and how a table sheet opens and prints.

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, Format, Formula, Worksheet, XlsxError,
};

use super::cell::cell_text;
use super::evidence::{Layout, inputs, typed_statuses};
use crate::assessment::Assessment;
use crate::catalogue::{expiry, terms, workbook as words};
use crate::created::Created;
use crate::criteria::{Framework, Level};
use crate::exact::{self, Exact};
use crate::gap::GapKind;
use crate::report::living::address::OfScore;
use crate::report::living::credit::Credits;
use crate::report::living::formula::{Shown, cut, level_name, text, valued};
use crate::report::living::{EXCLUDED, Living, statuses};
use crate::report::palette;
use crate::report::print::{self, Pages};
use crate::report::style::{Style, filled};
use crate::score::Standing;
use crate::text::{Lang, Words, fill};

/// The header row of a table sheet, from 0.
pub const HEAD: u32 = 3;

/// One column of a table sheet.
#[derive(Clone)]
pub struct Column {
    /// Its header.
    pub head: String,
    /// Its width, in units of the sheet.
    pub width: f64,
}

/// The widths of some columns.
pub fn widths(columns: &[Column]) -> Vec<f64> {
    columns.iter().map(|column| column.width).collect()
}

/// A column that is to be as wide as what stands in it asks for: its header, and the bounds of its
/// width.
pub type Bounds = (&'static Words, f64, f64);

/// Lines of a cell from which on its column is made wider than it should be, and by how much at most:
/// a row can only be so tall.
const MANY_LINES: u32 = 8;
const WIDER: f64 = 2.5;

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
    /// Where the evidence file is, as seen from the report.
    pub source: Option<&'a str>,
    /// How the evidence sheet is laid out.
    pub layout: Layout,
    /// The formulas of credits.
    pub credits: Credits,
    /// The formulas.
    pub living: Living<'a>,
}

impl<'a> Page<'a> {
    /// Lays out a new report.
    pub fn new(
        assessment: &'a Assessment<'a>,
        lang: Lang,
        style: &'a Style,
        created: Created,
    ) -> Page<'a> {
        Page::laid_out(assessment, (lang, style, created), Layout::new(assessment))
    }

    /// Lays out a report whose evidence sheet is laid out already.
    pub fn laid_out(
        assessment: &'a Assessment<'a>,
        (lang, style, created): (Lang, &'a Style, Created),
        layout: Layout,
    ) -> Page<'a> {
        let framework = assessment.framework();
        let inputs = inputs(words::EVIDENCE.get(lang), &layout, assessment.terms.by);
        let mut living = Living::new(
            framework,
            (lang, assessment.subject.policy),
            (&assessment.scorecard, &assessment.gaps),
            inputs,
        );
        living.as_of = assessment.terms.as_of;
        living.words = &assessment.terms.words;
        living.by = assessment.sides.as_ref().map(|_| assessment.terms.by);
        living.typed = typed_statuses(words::EVIDENCE.get(lang), &layout);
        living.numbers = layout.numbers;
        living.foot = print::foot(&[&assessment.subject], lang);
        let credits = Credits::new(statuses::lists(living.words), &living.map);
        Page { assessment, lang, style, created, source: None, layout, credits, living }
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

    /// The kinds of gap in which evidence is lacking: what has expired too, where it must not have.
    pub fn lacking(&self) -> &'static [GapKind] {
        match self.assessment.terms.as_of {
            None => &[GapKind::NoEvidence],
            Some(_) => &[GapKind::NoEvidence, GapKind::StaleEvidence],
        }
    }

    /// A text of the catalogue that says that evidence is lacking, with its other values to be filled in.
    pub fn of_evidence(&self, words: &'static Words) -> String {
        let evidence = expiry::evidence(self.assessment.terms.as_of.is_some());
        self.fill(words, &[("evidence", self.say(evidence))])
    }

    /// The name of a level, or that there is none.
    pub fn level(&self, at: Option<usize>) -> &'a str {
        match at.and_then(|at| self.framework().levels.get(at)) {
            Some(level) => level.title.get(self.lang),
            None => terms::NO_LEVEL.get(self.lang),
        }
    }

    /// The formulas of a score as people see it and of the name of its level, by their row on the
    /// figures sheet; that nothing applies, where that is so.
    pub fn standing(&self, row: u32, standing: Option<&Standing>) -> (Formula, Formula) {
        self.standing_in(row, standing, (OfScore::Score, OfScore::Level))
    }

    /// The same for the score as the agency says.
    pub fn claimed(&self, row: u32, standing: Option<&Standing>) -> (Formula, Formula) {
        self.standing_in(row, standing, (OfScore::Claimed, OfScore::ClaimedLevel))
    }

    fn standing_in(
        &self,
        row: u32,
        standing: Option<&Standing>,
        (score, level): (OfScore, OfScore),
    ) -> (Formula, Formula) {
        let map = &self.living.map;
        let applies = map.score(row, OfScore::Applies);
        let nothing = text(self.say(&terms::NOT_APPLICABLE));
        let score = cut(&map.score(row, score));
        let level = level_name(&map.score(row, level), map);
        let (number, name): (Shown, Shown) = match standing {
            Some(standing) => (shown(&standing.score).into(), self.level(standing.level).into()),
            None => (EXCLUDED.into(), self.say(&terms::NOT_APPLICABLE).into()),
        };
        (
            valued(format!("IF({applies}=0,{},{score})", text(EXCLUDED)), number),
            valued(format!("IF({applies}=0,{nothing},{level})"), name),
        )
    }

    /// Gives names of levels the colours of their levels, over some cells.
    pub fn badges(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        (last_row, last_column): (u32, u16),
    ) -> Result<(), XlsxError> {
        let levels = &self.framework().levels;
        let named = levels.iter().enumerate().map(|(at, level)| {
            (level.title.get(self.lang), palette::level(Some(at), levels.len()))
        });
        let nothing = (self.say(&terms::NOT_APPLICABLE), palette::PAPER);
        for (name, colour) in named.chain([nothing]) {
            let rule = ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(name))
                .set_format(filled(&Format::new(), colour));
            sheet.add_conditional_format(row, column, last_row, last_column, &rule)?;
        }
        Ok(())
    }

    /// The level above the one that a score has.
    pub fn next_level(&self, standing: &Standing) -> Option<&'a Level> {
        self.framework().levels.get(standing.level.map_or(0, |level| level + 1))
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
        self.titles(sheet, (title, purpose), columns)?;
        self.head(sheet, HEAD, columns)?;
        sheet.set_freeze_panes(HEAD + 1, 0)?;
        sheet.set_repeat_rows(HEAD, HEAD)?;
        Ok(HEAD + 1)
    }

    /// Writes the title rows of a sheet, whose columns are of some widths.
    pub fn titles(
        &self,
        sheet: &mut Worksheet,
        (title, purpose): (&'static Words, &'static Words),
        columns: &[Column],
    ) -> Result<(), XlsxError> {
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
        Ok(())
    }

    /// Columns as wide as their widest text asks for, within their bounds; wider where a text would
    /// take very many lines. No word of a header is broken. The texts say in which column they stand.
    pub fn fitted<'t>(
        &self,
        bounds: &[Bounds],
        texts: impl IntoIterator<Item = (usize, &'t str)>,
    ) -> Vec<Column> {
        let face = self.style.face;
        let mut widest = vec![(0.0_f64, ""); bounds.len()];
        for (column, text) in texts {
            let width = face.width(text);
            if width > widest[column].0 {
                widest[column] = (width, text);
            }
        }
        let column = |(&(head, least, most), (widest, text)): (&Bounds, (f64, &str))| {
            let head = self.say(head).to_owned();
            let mut width = widest.clamp(least, most).max(face.head_width(&head));
            while width < most * WIDER && face.lines(text, width) > MANY_LINES {
                width += 1.0;
            }
            Column { head, width }
        };
        bounds.iter().zip(widest).map(column).collect()
    }

    /// Writes a header row.
    pub fn head(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        columns: &[Column],
    ) -> Result<(), XlsxError> {
        let cells: Vec<_> = columns.iter().map(|c| (c.head.as_str(), c.width)).collect();
        sheet.set_row_height(row, self.style.face.head_height(&cells))?;
        for (at, column) in columns.iter().enumerate() {
            sheet.write_string(row, at as u16, &column.head)?;
        }
        if let Some(last) = columns.len().checked_sub(1) {
            sheet.set_range_format(row, 0, row, last as u16, &self.style.head)?;
        }
        Ok(())
    }

    /// Sets up how a sheet prints, agency and year at its foot.
    pub fn print(&self, sheet: &mut Worksheet, pages: Pages) {
        let foot = print::foot(&[&self.assessment.subject], self.lang);
        print::set_up(sheet, self.lang, &foot, pages);
    }
}

/// A number as people see it: cut to two decimals.
pub fn shown(value: &Exact) -> f64 {
    exact::cut(value, 2).parse().unwrap_or(f64::NAN)
}

/// A share as people see it: cut to whole percent, 0 to 1.
pub fn percent(value: &Exact) -> f64 {
    exact::cut(value, 2).parse().unwrap_or(f64::NAN)
}
