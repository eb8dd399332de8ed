//! What workbooks of ours say of themselves: document properties by which a report is told from a
//! file that must not be overwritten, and by which sheets that only compute are told from those
//! that hold evidence. They stay when a spreadsheet program saves the workbook.

use std::io::{Cursor, Read};

use rust_xlsxwriter::DocProperties;

use crate::date::Date;
use crate::evidence::By;

/// The property of a report; its value is the version of the report's form.
const REPORT: &str = "pmqa-report";

/// The version of the report's form.
const FORM: &str = "2";

/// The value of a comparison, with the version of its form.
const COMPARISON: &str = "comparison-1";

/// The property that names the sheets without evidence.
const COMPUTED: &str = "pmqa-computed-sheets";

/// What parts their names; no name of a sheet can hold it.
const BETWEEN: &str = "/";

/// The part of a workbook that holds its own document properties.
const PART: &str = "docProps/custom.xml";

/// Bytes of that part that are looked at.
const LOOKED_AT: u64 = 64 * 1024;

/// The property that names the criteria.
const CRITERIA: &str = "pmqa-criteria";

/// The property that names whose statuses decide.
const BY: &str = "pmqa-by";

/// The property of a report in which both sides say a word.
const SIDES: &str = "pmqa-sides";

/// Its value.
const BOTH: &str = "both";

/// The property that holds the fingerprint of the evidence.
const EVIDENCE: &str = "pmqa-evidence";

/// The property that names the day as of which evidence must not have expired.
const AS_OF: &str = "pmqa-as-of";

/// Marks a workbook as a report.
pub fn report(properties: DocProperties) -> DocProperties {
    properties.set_custom_property(REPORT, FORM)
}

/// Marks a workbook as a comparison of many agencies: a report of ours too, without evidence.
pub fn comparison(properties: DocProperties) -> DocProperties {
    properties.set_custom_property(REPORT, COMPARISON)
}

/// Marks the sheets of a workbook that hold no evidence but what follows from it.
pub fn computed(properties: DocProperties, sheets: &[&str]) -> DocProperties {
    properties.set_custom_property(COMPUTED, sheets.join(BETWEEN))
}

/// Whether some bytes are a workbook that is marked as a report.
pub fn is_report(bytes: &[u8]) -> bool {
    properties(bytes).is_some_and(|part| part.contains(&named(REPORT)))
}

/// Marks a workbook with the id of the criteria that it was made by.
pub fn criteria_of(properties: DocProperties, id: &str) -> DocProperties {
    properties.set_custom_property(CRITERIA, id)
}

/// Marks a workbook with whose statuses decide in it.
pub fn decided_by(properties: DocProperties, by: By) -> DocProperties {
    properties.set_custom_property(BY, by.id())
}

/// Whose statuses decide, where a workbook is marked with that.
pub fn by(bytes: &[u8]) -> Option<By> {
    By::from_id(&value(&properties(bytes)?, BY)?)
}

/// Marks a workbook as one in which both sides say a word.
pub fn two_sided(properties: DocProperties) -> DocProperties {
    properties.set_custom_property(SIDES, BOTH)
}

/// Whether a workbook is marked as one in which both sides say a word.
pub fn is_two_sided(bytes: &[u8]) -> bool {
    properties(bytes).and_then(|part| value(&part, SIDES)).is_some_and(|said| said == BOTH)
}

/// Marks a workbook with the fingerprint of its evidence.
pub fn evidence_of(properties: DocProperties, fingerprint: &str) -> DocProperties {
    properties.set_custom_property(EVIDENCE, fingerprint)
}

/// The fingerprint of the evidence, where a workbook is marked with one.
pub fn evidence(bytes: &[u8]) -> Option<String> {
    value(&properties(bytes)?, EVIDENCE)
}

/// Marks a workbook with the day as of which it was made.
pub fn made_as_of(properties: DocProperties, day: Date) -> DocProperties {
    properties.set_custom_property(AS_OF, day.iso())
}

/// The day as of which a workbook was made, where it is marked with one.
pub fn as_of(bytes: &[u8]) -> Option<Date> {
    Date::parse(&value(&properties(bytes)?, AS_OF)?)
}

/// The names of the sheets that hold no evidence, where a workbook is marked with them.
pub fn computed_sheets(bytes: &[u8]) -> Vec<String> {
    let names = || value(&properties(bytes)?, COMPUTED);
    names().map(|names| names.split(BETWEEN).map(str::to_owned).collect()).unwrap_or_default()
}

/// The id of the criteria, where a workbook is marked with one.
pub fn criteria(bytes: &[u8]) -> Option<String> {
    value(&properties(bytes)?, CRITERIA)
}

/// The value of a property.
fn value(part: &str, property: &str) -> Option<String> {
    let (_, property) = part.split_once(&named(property))?;
    let (_, value) = property.split_once("<vt:lpwstr>")?;
    let (value, _) = value.split_once("</vt:lpwstr>")?;
    Some(value.to_owned())
}

fn named(property: &str) -> String {
    format!("name=\"{property}\"")
}

fn properties(bytes: &[u8]) -> Option<String> {
    // The directory of a package spells the names of its parts out; most packages lack this one.
    memchr::memmem::rfind(bytes, PART.as_bytes())?;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = archive.by_name(PART).ok()?;
    let mut text = String::new();
    part.take(LOOKED_AT).read_to_string(&mut text).ok()?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::Workbook;

    fn workbook(properties: &DocProperties) -> Vec<u8> {
        let mut workbook = Workbook::new();
        workbook.add_worksheet();
        workbook.set_properties(properties).save_to_buffer().unwrap()
    }

    #[test]
    fn marks_are_read_back() {
        let bytes = workbook(&computed(report(DocProperties::new()), &["สรุป", "รายข้อ"]));
        assert!(is_report(&bytes));
        assert_eq!(computed_sheets(&bytes), ["สรุป", "รายข้อ"]);
    }

    #[test]
    fn other_files_have_no_marks() {
        let bytes = workbook(&DocProperties::new().set_custom_property("other", "pmqa-report"));
        for bytes in [&bytes[..], &bytes[..bytes.len() / 2], b"", b"PK\x03\x04", b"pmqa-report"] {
            assert!(!is_report(bytes));
            assert!(computed_sheets(bytes).is_empty());
        }
    }
}
