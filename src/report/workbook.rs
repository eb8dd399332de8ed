//! The report workbook: what an assessment comes to, in sheets that a director reads, an officer
//! works from and an auditor follows back to the cell that each number came from.
//!
//! A sheet is a file of this module and a line of [`SHEETS`]. The same assessment gives the same
//! bytes.

use std::io::{Cursor, Read};

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use crate::assessment::Assessment;
use crate::catalogue::workbook as words;
use crate::created::Created;
use crate::report::style::Style;
use crate::text::{Lang, Words};

pub mod cell;
mod evidence;
mod gaps;
mod items;
mod method;
mod page;
mod problems;
mod summary;

use page::Page;

/// The document property that says that a workbook is a report of ours; its value is the version of
/// the report's form.
const MARK: &str = "pmqa-report";

/// The version of the report's form.
const FORM: &str = "1";

/// The part of a workbook that holds its own document properties.
const PROPERTIES: &str = "docProps/custom.xml";

/// Bytes of that part that are looked at.
const LOOKED_AT: u64 = 64 * 1024;

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
    Sheet { name: &words::EVIDENCE, draw: evidence::draw },
    Sheet { name: &words::PROBLEMS, draw: problems::draw },
    Sheet { name: &words::METHOD, draw: method::draw },
];

/// Writes the report of an assessment, in a language, as the bytes of an `.xlsx` file.
///
/// # Errors
/// When the assessment does not fit into a workbook, such as more rows than a sheet has.
pub fn write(assessment: &Assessment, lang: Lang, created: Created) -> Result<Vec<u8>, XlsxError> {
    let style = Style::new(lang);
    let page = Page::new(assessment, lang, &style, created);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&page));
    for sheet in SHEETS {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet.name.get(lang))?;
        (sheet.draw)(worksheet, &page)?;
    }
    workbook.save_to_buffer()
}

/// Whether some bytes are a workbook that [`write`] made, also after a spreadsheet program saved it.
pub fn is_report(bytes: &[u8]) -> bool {
    let mark = || {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let part = archive.by_name(PROPERTIES).ok()?;
        let mut text = String::new();
        part.take(LOOKED_AT).read_to_string(&mut text).ok()?;
        Some(text.contains(&format!("name=\"{MARK}\"")))
    };
    mark().unwrap_or(false)
}

fn properties(page: &Page) -> DocProperties {
    let (assessment, lang) = (page.assessment, page.lang);
    let framework = assessment.framework();
    let properties = DocProperties::new()
        .set_title(page.fill(&words::DOCUMENT_TITLE, &[("agency", &assessment.subject.agency)]))
        .set_subject(framework.title.get(lang))
        .set_author(concat!("pmqa ", env!("CARGO_PKG_VERSION")))
        .set_company(assessment.subject.agency.as_str())
        .set_keywords(format!("PMQA, {}", framework.id))
        .set_custom_property(MARK, FORM)
        .set_custom_property("pmqa-criteria", framework.id.as_str())
        .set_custom_property("pmqa-criteria-sha256", assessment.criteria.sha256.as_str())
        .set_custom_property("pmqa-evidence-sha256", assessment.file.sha256.as_str());
    match page.created.stamp() {
        Some(stamp) => properties.set_creation_datetime(&stamp),
        None => properties,
    }
}
