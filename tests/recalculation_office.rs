//! The same in LibreOffice, where it is installed: it computes every formula of a report whose
//! values were taken out, and comes to what the engine computed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::evidence::Evidence;
use pmqa::report::workbook::write;
use pmqa::template::{self, Layout};
use pmqa::text::Lang;
use pmqa::verify::verify;
use support::Sample;
use support::parts::rewrite;
use support::recalculated::{Value, cached};

fn criteria(sample: &Sample) -> Criteria {
    Criteria { framework: sample.framework.clone(), sha256: "c".repeat(64), overlay: None }
}

fn report(sample: &Sample) -> Vec<u8> {
    let criteria = criteria(sample);
    let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: String::new() };
    let subject = Subject {
        agency: "กรมตัวอย่าง".to_owned(),
        fiscal_year: None,
        policy: EvidencePolicy::Required,
    };
    write(&Assessment::new(&criteria, file, subject, evidence), Lang::Th, Created::default())
        .unwrap()
}

/// The workbook without the values of its formulas.
fn without_values(bytes: &[u8]) -> Vec<u8> {
    rewrite(bytes, |_, text| {
        let mut pieces = text.split("</f><v>");
        let mut stripped = pieces.next().unwrap().to_owned();
        for piece in pieces {
            stripped += "</f>";
            stripped += piece.split_once("</v>").unwrap().1;
        }
        stripped
    })
}

/// The workbook as LibreOffice computes and saves it; `None` where it is not installed.
fn recalculated(bytes: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("report.xlsx");
    fs::write(&input, bytes).unwrap();
    let profile = folder.path().join("profile");
    let output = folder.path().join("out");
    let converted = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&output as &Path, &input])
        .output();
    converted.ok()?;
    Some(fs::read(output.join("report.xlsx")).unwrap())
}

#[test]
fn the_office_suite_comes_to_the_same() {
    let sample = Sample::new("300 400 500")
        .thresholds("100 200 500")
        .item("met | partly | met")
        .item("met x2, met, no x3 | met | met?")
        .item("1/3 | no | no")
        .category("2")
        .item("n/a | n/a | n/a")
        .weighted_item("3", "n/a!, met? | 60% | -")
        .item("met, n/a | 75%, blank | n/a");
    let bytes = report(&sample);
    let Some(computed) = recalculated(&without_values(&bytes)) else { return };
    let (expected, found) = (cached(&bytes), cached(&computed));
    assert!(expected.len() > 300);
    for (at, expected) in &expected {
        let found = found.get(at).unwrap_or_else(|| panic!("{at:?} is no formula any more"));
        assert!(found.agrees(expected), "{at:?}: {expected:?}, but {found:?}");
    }
}

#[test]
fn a_report_that_the_office_suite_saved_still_holds() {
    let sample = Sample::new("300 400 500").item("met | partly | met").item("n/a | 60% | met?");
    let Some(saved) = recalculated(&report(&sample)) else { return };
    assert_eq!(verify(&saved, &criteria(&sample)).unwrap().differences, []);
}

#[test]
fn a_template_that_is_filled_in_shows_its_score_in_the_office_suite() {
    let framework = Sample::builtin("pmqa-4.0").framework;
    let bytes = template::write(&framework, Layout::Long, Lang::Th, Created::default()).unwrap();
    // Every requirement is met, in whatever words, and those of the first two levels of each item have
    // a document.
    let met = [
        "ครบถ้วน",
        "ผ่าน",
        "✓",
        "1",
        "๑๐๐%",
        "ร้อยละ 100",
        "100 เปอร์เซ็นต์",
        "Fully Met",
        "TRUE",
        "🗸",
        "✔\u{FE0F}",
    ];
    let filled = rewrite(&without_values(&bytes), |name, mut sheet| {
        if name == "xl/worksheets/sheet1.xml" {
            for placed in framework.requirements() {
                let document = if placed.level_index < 2 {
                    "แผนปฏิบัติราชการ"
                } else {
                    " - "
                };
                let row = 7 + placed.requirement.index;
                let status = met[placed.requirement.index % met.len()];
                for (cell, text) in [("F", status), ("G", document)] {
                    let (before, rest) =
                        sheet.split_once(&format!("<c r=\"{cell}{row}\"")).unwrap();
                    let (attributes, after) = rest.split_once("/>").unwrap();
                    sheet = format!(
                        "{before}<c r=\"{cell}{row}\"{attributes} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>{after}"
                    );
                }
            }
        }
        sheet
    });
    let Some(computed) = recalculated(&filled) else { return };
    let shown = cached(&computed);
    let so_far = shown.get(&("หลักฐาน".to_owned(), 2, 5)).unwrap();
    assert_eq!(*so_far, Value::Text("คะแนนขณะนี้ 400.00 · ระดับก้าวหน้า".to_owned()));
}
