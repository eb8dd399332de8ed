//! The comparison workbook: many agencies side by side, for those who oversee them. Sheets with a
//! row per agency are written row by row and never held whole, so that ten thousand agencies take
//! no more memory than ten; charts stand on totals only.
//!
//! A sheet is a file of this module and a line of `SHEETS`. The same agencies in the same order
//! give the same bytes.

use rust_xlsxwriter::{DocProperties, Worksheet, XlsxError};

use crate::batch::cohort::Cohort;
use crate::batch::counted::Counted;
use crate::catalogue::comparison as words;
use crate::catalogue::several_years::counting;
use crate::created::Created;
use crate::diagnostic::Diagnostic;
use crate::mark;
use crate::report::style::Style;
use crate::text::{Lang, Words, fill};

mod conditions;
mod difficulty;
mod failures;
pub(super) mod frame;
mod groups;
mod heat;
mod lockstep;
mod method;
mod overview;
mod ranking;
mod shared;

use frame::Frame;

/// Characters of the longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// A file that could not be scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The file, as the run found it.
    pub path: String,
    /// The agency, where it is known.
    pub agency: Option<String>,
    /// The group, where it is known.
    pub group: Option<String>,
    /// Why.
    pub diagnostic: Diagnostic,
}

/// Everything that a run came to.
#[derive(Debug, Clone, Default)]
pub struct Comparison<'a> {
    /// The agencies, by the framework that assessed them.
    pub cohorts: Vec<Cohort<'a>>,
    /// What could not be scored, in the order of the run; `None` where it is not known, as of results
    /// that were brought together.
    pub failures: Option<Vec<Failure>>,
}

impl Comparison<'_> {
    /// What is compared, over all frameworks.
    fn title(&self, lang: Lang) -> String {
        let all = self.cohorts.iter().flat_map(|cohort| &cohort.agencies);
        count(Counted::of(all), &words::DOCUMENT_TITLE, "", lang)
    }
}

/// A text that says how many are compared, of a framework where it names one.
fn count(counted: Counted, words: &'static Words, framework: &str, lang: Lang) -> String {
    let words = counting(words, counted.is_of_several_years());
    let values = [
        ("framework", framework),
        ("count", &counted.assessments.to_string()),
        ("agencies", &counted.agencies.to_string()),
    ];
    fill(words.get(lang), &values)
}

/// One sheet of the comparison.
struct Sheet {
    name: &'static Words,
    /// Whether it has a row per agency.
    long: bool,
    /// Whether there is anything to show on it.
    wanted: fn(&Frame) -> bool,
    draw: fn(&mut Worksheet, &Frame) -> Result<(), XlsxError>,
}

/// Every sheet of a framework, in order.
const SHEETS: &[Sheet] = &[
    Sheet { name: &words::OVERVIEW, long: false, wanted: always, draw: overview::draw },
    Sheet { name: &words::RANKING, long: true, wanted: always, draw: ranking::draw },
    Sheet { name: &words::CATEGORIES, long: true, wanted: always, draw: heat::categories },
    Sheet { name: &words::ITEMS, long: true, wanted: always, draw: heat::items },
    Sheet { name: &words::GROUPS, long: false, wanted: groups::wanted, draw: groups::draw },
    Sheet { name: &words::SHARED_GAPS, long: false, wanted: always, draw: shared::draw },
    Sheet { name: &words::DIFFICULTY, long: false, wanted: always, draw: difficulty::draw },
    Sheet { name: &words::LOCKSTEP, long: false, wanted: always, draw: lockstep::draw },
    Sheet { name: &words::METHOD, long: false, wanted: always, draw: method::draw },
];

fn always(_: &Frame) -> bool {
    true
}

/// Writes the comparison, in a language, as the bytes of an `.xlsx` file.
///
/// # Errors
/// When it does not fit into a workbook, or the system has no room for what is not held in memory.
pub fn write(comparison: &Comparison, lang: Lang, created: Created) -> Result<Vec<u8>, XlsxError> {
    let style = Style::new(lang);
    let mut workbook = style.face.workbook()?;
    workbook.set_properties(&properties(comparison, lang, created));
    for cohort in &comparison.cohorts {
        let counted = cohort.counted();
        let frame = Frame { cohort, counted, comparison, lang, style: &style, created };
        for sheet in SHEETS.iter().filter(|sheet| (sheet.wanted)(&frame)) {
            let worksheet = match sheet.long {
                true => workbook.add_worksheet_with_constant_memory()?,
                false => workbook.add_worksheet(),
            };
            worksheet.set_name(frame.sheet_name(sheet.name))?;
            (sheet.draw)(worksheet, &frame)?;
        }
    }
    if comparison.failures.is_some() {
        let worksheet = workbook.add_worksheet_with_constant_memory()?;
        worksheet.set_name(words::FAILURES.get(lang))?;
        failures::draw(worksheet, comparison, lang, &style)?;
    }
    workbook.save_to_buffer()
}

fn properties(comparison: &Comparison, lang: Lang, created: Created) -> DocProperties {
    let properties = DocProperties::new()
        .set_title(comparison.title(lang))
        .set_author(concat!("pmqa ", env!("CARGO_PKG_VERSION")));
    let properties = mark::comparison(properties);
    match created.stamp() {
        Some(stamp) => properties.set_creation_datetime(&stamp),
        None => properties,
    }
}
