//! The evidence workbook to fill in: what the framework asks for stands in it already, an agency
//! adds status and evidence. What it writes, the evidence reader reads without a warning.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DocProperties, Format, Formula};
use rust_xlsxwriter::{FormatAlign, IgnoreError, Worksheet, XlsxError};

use crate::catalogue::{living as living_words, template as words, terms};
use crate::created::Created;
use crate::criteria::Framework;
use crate::evidence::{By, claims};
use crate::gap::gaps;
use crate::mark;
use crate::report::living::address::{OfRequirement, OfScore};
use crate::report::living::credit::UNREAD;
use crate::report::living::formula::{cut, level_name, sentence, valued};
use crate::report::living::statuses::OwnWords;
use crate::report::living::{self, Given, Living};
use crate::report::print::{self, Pages};
use crate::report::style::Style;
use crate::score::score;
use crate::text::{Lang, Words, fill};

mod inputs;
mod instructions;
mod long;
mod order;
mod wide;

/// How evidence is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A row for each requirement.
    #[default]
    Long,
    /// A row for each item, with a status column for each level.
    Wide,
}

impl Layout {
    /// Both layouts.
    pub const ALL: [Layout; 2] = [Layout::Long, Layout::Wide];

    /// Its name in flags: `long` or `wide`.
    pub fn id(self) -> &'static str {
        match self {
            Layout::Long => "long",
            Layout::Wide => "wide",
        }
    }
}

/// What a workbook to fill in looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Form {
    /// How evidence is laid out.
    pub layout: Layout,
    /// Whether it has columns for the statuses of an assessor.
    pub assessor: bool,
    /// Whether it has columns for the date of a document and its last day of use.
    pub dates: bool,
}

/// The columns of a document's date and its last day of use.
const DATES: [(&Words, f64); 2] = [(&terms::DATED, 13.0), (&terms::VALID_UNTIL, 13.0)];

impl From<Layout> for Form {
    /// The layout with the usual columns.
    fn from(layout: Layout) -> Form {
        Form { layout, ..Form::default() }
    }
}

/// The row that asks to leave the rows in their order, from 0: the formulas know them by their place.
const ORDER_ROW: u32 = 4;

/// The row of the headers, from 0. It has no buttons to sort by.
const HEAD_ROW: u32 = ORDER_ROW + 1;

/// The first row to fill in, from 0.
const FIRST_ROW: u32 = HEAD_ROW + 1;

/// What every sheet of a template shares.
struct Page<'a> {
    framework: &'a Framework,
    lang: Lang,
    form: Form,
    style: Style,
    living: Living<'a>,
}

/// A column of the sheet to fill in.
struct Column {
    head: String,
    width: f64,
}

/// Writes an evidence workbook to fill in, as the bytes of an `.xlsx` file.
///
/// # Errors
/// When the framework does not fit into a workbook.
pub fn write(
    framework: &Framework,
    form: impl Into<Form>,
    lang: Lang,
    created: Created,
) -> Result<Vec<u8>, XlsxError> {
    write_knowing(framework, form.into(), lang, created, &[])
}

/// The same, with words of a user's own for statuses.
///
/// # Errors
/// As [`write()`].
pub fn write_knowing(
    framework: &Framework,
    form: Form,
    lang: Lang,
    created: Created,
    words_for_statuses: &OwnWords,
) -> Result<Vec<u8>, XlsxError> {
    let style = Style::new(lang);
    let policy = framework.scoring.evidence;
    let (nothing, _) = claims(framework, &[], By::default());
    let scorecard = score(framework, &nothing, policy);
    let gaps = gaps(framework, &nothing, &scorecard);
    let inputs = inputs::of(framework, form, terms::EVIDENCE.get(lang));
    let mut living = Living::new(framework, (lang, policy), (&scorecard, &gaps), inputs);
    living.words = words_for_statuses;
    living.typed = (0..living.sides()).map(|side| living.map.all_typed(side)).collect();
    living.by = form.assessor.then_some(By::Assessor);
    let page = Page { framework, lang, form, style, living };
    let title = framework.title.get(lang);
    let properties = DocProperties::new()
        .set_title(page.say(&words::TITLE))
        .set_subject(title)
        .set_author(concat!("pmqa ", env!("CARGO_PKG_VERSION")))
        .set_keywords(format!("PMQA, {}", framework.id));
    let computed = [&words::INSTRUCTIONS, &living_words::FIGURES, &living_words::REQUIREMENTS];
    let properties = mark::computed(properties, &computed.map(|words| words.get(lang)));
    let properties = match created.stamp() {
        Some(stamp) => properties.set_creation_datetime(&stamp),
        None => properties,
    };
    let mut workbook = page.style.face.workbook()?;
    workbook.set_properties(&properties);
    let evidence = workbook.add_worksheet();
    evidence.set_name(terms::EVIDENCE.get(lang))?.set_formula_result_default("");
    match form.layout {
        Layout::Long => long::draw(evidence, &page)?,
        Layout::Wide => wide::draw(evidence, &page)?,
    }
    let sheet = workbook.add_worksheet();
    sheet.set_name(words::INSTRUCTIONS.get(lang))?;
    instructions::draw(sheet, &page)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(living_words::FIGURES.get(lang))?.set_formula_result_default("");
    living::figures::draw(sheet, &page.living, &page.style)?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(living_words::REQUIREMENTS.get(lang))?.set_formula_result_default("");
    let given = vec![Given::default(); framework.requirement_count()];
    living::requirements::draw(sheet, &page.living, &page.style, &given)?;
    workbook.save_to_buffer()
}

impl Page<'_> {
    fn say(&self, words: &'static Words) -> &'static str {
        words.get(self.lang)
    }

    /// A cell to fill in whose content is never turned into a number or a date.
    fn verbatim(&self) -> Format {
        self.style.input.clone().set_num_format("@")
    }

    /// Writes what stands above the table, and its header row.
    fn open(&self, sheet: &mut Worksheet, columns: &[Column]) -> Result<(), XlsxError> {
        let (style, face) = (&self.style, self.style.face);
        for (at, column) in columns.iter().enumerate() {
            sheet.set_column_width(at as u16, column.width)?;
        }
        sheet.set_row_height(0, face.height(1) * 1.5)?;
        sheet.write_string_with_format(0, 0, self.say(&words::TITLE), &style.title)?;
        sheet.set_row_height(1, face.height(1))?;
        sheet.write_string_with_format(1, 0, self.framework.title.get(self.lang), &style.muted)?;
        let value = style.input.clone().set_align(FormatAlign::VerticalCenter);
        for (row, label) in [(2, &terms::AGENCY), (3, &terms::FISCAL_YEAR)] {
            sheet.set_row_height(row, face.height(1) + 4.0)?;
            sheet.write_string_with_format(row, 0, self.say(label), &style.plain)?;
            sheet.merge_range(row, 1, row, 4, "", &value)?;
        }
        self.so_far(sheet)?;
        sheet.set_row_height(ORDER_ROW, face.height(1))?;
        let order = valued(order::formula(self), self.say(&words::ORDER));
        sheet.write_formula_with_format(ORDER_ROW, 0, order, &style.muted)?;
        let heads: Vec<_> = columns.iter().map(|c| (c.head.as_str(), c.width)).collect();
        sheet.set_row_height(HEAD_ROW, face.head_height(&heads))?;
        for (at, column) in columns.iter().enumerate() {
            sheet.write_string_with_format(HEAD_ROW, at as u16, &column.head, &style.head)?;
        }
        sheet.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
        Ok(())
    }

    /// The cells of a document's date and its last day of use, the last two of some columns. What is
    /// typed there is read in either era, so that a spreadsheet must not turn it into a day of its own.
    fn dates(&self, sheet: &mut Worksheet, row: u32, columns: usize) -> Result<(), XlsxError> {
        for column in columns - DATES.len()..columns {
            sheet.write_blank(row, column as u16, &self.verbatim())?;
        }
        Ok(())
    }

    /// What the sheet comes to while it is filled in: score and level in one text.
    fn so_far(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let map = &self.living.map;
        let row = map.overall_row();
        let score = format!("TEXT({},\"0.00\")", cut(&map.score(row, OfScore::Score)));
        let level = level_name(&map.score(row, OfScore::Level), map);
        let said = sentence(self.say(&words::SO_FAR), &[("score", score), ("level", level)]);
        let level = self.say(&terms::NO_LEVEL);
        let now = fill(self.say(&words::SO_FAR), &[("score", "0.00"), ("level", level)]);
        let format = self.style.strong.clone().set_align(FormatAlign::VerticalCenter);
        sheet.merge_range(2, 5, 2, 6, "", &format)?;
        sheet.write_formula_with_format(2, 5, valued(said, now), &format)?;
        self.unread(sheet)
    }

    /// How many statuses the formulas cannot read; nothing where they read all.
    fn unread(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let stated = self.living.map.all_requirements(OfRequirement::Stated);
        let count = format!("SUMPRODUCT(({stated}=\"{UNREAD}\")*1)");
        let said = sentence(self.say(&words::UNREAD), &[("count", count.clone())]);
        let formula = valued(format!("IF({count}=0,\"\",{said})"), "");
        let format = self.style.muted.clone().set_align(FormatAlign::VerticalCenter);
        sheet.write_formula_with_format(3, 5, formula, &format)?;
        Ok(())
    }

    /// Finishes the sheet to fill in, whose last row is `last`.
    fn close(&self, sheet: &mut Worksheet, last: u32, columns: &[Column]) -> Result<(), XlsxError> {
        let width = columns.len() as u16 - 1;
        sheet.ignore_error_range(FIRST_ROW, 0, last, width, IgnoreError::NumberStoredAsText)?;
        let widths: Vec<f64> = columns.iter().map(|column| column.width).collect();
        print::set_up(
            sheet,
            self.lang,
            self.framework.title.get(self.lang),
            Pages::across(&widths),
        );
        Ok(())
    }

    /// A drop-down list of the status words. What is not on it is asked about, not refused, because
    /// percentages are statuses too.
    fn statuses(&self) -> Result<DataValidation, XlsxError> {
        DataValidation::new()
            .allow_list_formula(Formula::new(instructions::statuses(self)))
            .set_error_style(DataValidationErrorStyle::Information)
            .set_error_title(self.say(&terms::STATUS))?
            .set_error_message(self.say(&words::NOT_ON_THE_LIST))
    }
}

/// The beginning of a text, as long as a message of a cell may be.
fn beginning(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars().take(longest.saturating_sub(1)).chain(['…']).collect()
}
