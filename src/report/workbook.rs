//! The report workbook: what an assessment comes to, in sheets that a director reads, an officer
//! works from and an auditor follows back to the cell that each number came from.
//!
//! A sheet is a file of this module and a line of `SHEETS`. The same assessment gives the same
//! bytes.

use rust_xlsxwriter::{DocProperties, Worksheet, XlsxError};

use crate::assessment::Assessment;
use crate::catalogue::{
    living as living_words, plan as plan_words, trust as trust_words, workbook as words,
};
use crate::created::Created;
use crate::mark;
use crate::report::living;
use crate::report::style::Style;
use crate::text::{Lang, Words};

pub mod cell;
mod evidence;
mod fingerprint;
mod gaps;
mod items;
mod method;
mod page;
mod problems;
mod roadmap;
mod robustness;
mod summary;

pub use evidence::{
    FIRST_ROW, Layout, Line, OfLine, Run, in_order, is_as_typed, is_computed, joined,
};
pub use fingerprint::fingerprint;
pub use gaps::{FIRST_GAP_ROW, OfGap, gap_formulas};
use page::Page;
pub use summary::{is_as_made, is_foreign_to_summary};

/// One sheet of the report.
struct Sheet {
    name: &'static Words,
    draw: fn(&mut Worksheet, &Page) -> Result<(), XlsxError>,
}

/// Every sheet, in order.
const SHEETS: &[Sheet] = &[
    Sheet { name: &words::SUMMARY, draw: summary::draw },
    Sheet { name: &words::ITEMS, draw: items::draw },
    Sheet { name: &words::GAPS, draw: gaps::draw },
    Sheet { name: &plan_words::SHEET, draw: roadmap::draw },
    Sheet { name: &trust_words::SHEET, draw: robustness::draw },
    Sheet { name: &words::EVIDENCE, draw: evidence::draw },
    Sheet { name: &words::PROBLEMS, draw: problems::draw },
    Sheet { name: &words::METHOD, draw: method::draw },
    Sheet { name: &living_words::FIGURES, draw: figures },
    Sheet { name: &living_words::REQUIREMENTS, draw: requirements },
];

/// How hard a report is compressed, from 1 to 9. 6, which is usual, takes two and a half times the time
/// for a file that is a sixth smaller.
const COMPRESSION: u8 = 2;

/// What the report says in sentences: where the agency stands, what holds it there, what comes
/// first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The three sentences.
    pub sentences: [String; 3],
}

impl Told {
    /// For an assessment, in a language.
    pub fn new(assessment: &Assessment, lang: Lang) -> Told {
        let style = Style::new(lang);
        let page = Page::new(assessment, lang, &style, Created::default());
        Told { sentences: summary::told(&page) }
    }
}

/// Writes the report of an assessment, in a language, as the bytes of an `.xlsx` file that stands beside
/// the evidence.
///
/// # Errors
/// When the assessment does not fit into a workbook, such as more rows than a sheet has.
pub fn write(assessment: &Assessment, lang: Lang, created: Created) -> Result<Vec<u8>, XlsxError> {
    write_apart(assessment, lang, created, Some(&assessment.file.name))
}

/// Writes a report that stands elsewhere; `source` is where the evidence file is, as seen from the
/// report, its directories parted by `/`.
///
/// # Errors
/// As [`write()`].
pub fn write_apart(
    assessment: &Assessment,
    lang: Lang,
    created: Created,
    source: Option<&str>,
) -> Result<Vec<u8>, XlsxError> {
    let style = Style::new(lang);
    put_together(&Page { source, ..Page::new(assessment, lang, &style, created) })
}

/// Writes a report whose evidence sheet is laid out already.
///
/// # Errors
/// As [`write()`].
pub fn write_laid_out(
    assessment: &Assessment,
    lang: Lang,
    layout: Layout,
) -> Result<Vec<u8>, XlsxError> {
    let style = Style::new(lang);
    put_together(&Page::laid_out(assessment, (lang, &style, Created::default()), layout))
}

fn put_together(page: &Page) -> Result<Vec<u8>, XlsxError> {
    let (style, lang) = (page.style, page.lang);
    let mut workbook = style.face.workbook()?;
    workbook.set_zip_compression_level(COMPRESSION);
    workbook.set_properties(&properties(page));
    for sheet in SHEETS {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet.name.get(lang))?;
        worksheet.set_formula_result_default("");
        (sheet.draw)(worksheet, page)?;
    }
    workbook.save_to_buffer()
}

/// Whether some bytes are a workbook that [`write()`] made, also after a spreadsheet program saved it.
pub fn is_report(bytes: &[u8]) -> bool {
    mark::is_report(bytes)
}

/// Draws the sheet that climbs from requirements to the whole.
fn figures(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    living::figures::draw(sheet, &page.living, page.style)
}

/// Draws the sheet that computes each requirement.
fn requirements(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let given = evidence::given(page.assessment, &page.layout);
    living::requirements::draw(sheet, &page.living, page.style, &given)
}

fn properties(page: &Page) -> DocProperties {
    let (assessment, lang) = (page.assessment, page.lang);
    let framework = assessment.framework();
    let properties = DocProperties::new()
        .set_title(page.fill(&words::DOCUMENT_TITLE, &[("agency", &assessment.subject.agency)]))
        .set_subject(framework.title.get(lang))
        .set_author(concat!("pmqa ", env!("CARGO_PKG_VERSION")))
        .set_company(assessment.subject.agency.as_str())
        .set_keywords(format!("PMQA, {}", framework.id));
    let properties = mark::criteria_of(properties, &framework.id);
    let properties = match page.layout.assessed {
        true => mark::decided_by(properties, assessment.terms.by),
        false => properties,
    };
    let properties = match assessment.sides {
        Some(_) => mark::two_sided(properties),
        None => properties,
    };
    let properties = mark::evidence_of(properties, &fingerprint(assessment));
    let properties = match assessment.terms.as_of {
        Some(day) => mark::made_as_of(properties, day),
        None => properties,
    };
    let names = SHEETS.iter().filter(|sheet| !std::ptr::eq(sheet.name, &words::EVIDENCE));
    let computed: Vec<&str> = names.map(|sheet| sheet.name.get(lang)).collect();
    let properties = mark::computed(mark::report(properties), &computed);
    match page.created.stamp() {
        Some(stamp) => properties.set_creation_datetime(&stamp),
        None => properties,
    }
}
