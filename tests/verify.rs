//! Verifying reports: what holds, and what someone changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::diagnostic::{Diagnostic, Place, UNKNOWN_STATUS};
use pmqa::evidence::Evidence;
use pmqa::report::workbook::write;
use pmqa::text::Lang;
use pmqa::verify::{criteria_id, verify};
use pmqa::year::FiscalYear;
use support::Sample;
use support::parts::{rewrite, with_value};

const SUMMARY: &str = "xl/worksheets/sheet1.xml";
const REQUIREMENTS: &str = "xl/worksheets/sheet10.xml";

fn sample() -> Sample {
    Sample::new("300 400 500")
        .item("met | partly | met")
        .item("met x2, met, no x3 | met | met?")
        .category("2")
        .item("n/a | n/a | n/a")
        .weighted_item("3", "n/a!, met? | 60% | -")
        .item("met, n/a | 75%, blank | n/a")
        .row("1.1.basic.1", "partly")
}

fn criteria() -> Criteria {
    Criteria { framework: sample().framework, sha256: "c".repeat(64) }
}

fn report(lang: Lang, policy: EvidencePolicy) -> Vec<u8> {
    let criteria = criteria();
    let unused = Diagnostic::new(&UNKNOWN_STATUS, Place::File).with("found", "ok");
    let evidence =
        Evidence { rows: sample().rows, diagnostics: vec![unused], ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
    let agency = "กรมตัวอย่าง".to_owned();
    let subject = Subject { agency, fiscal_year: FiscalYear::new(2569), policy };
    let assessment = Assessment::new(&criteria, file, subject, evidence);
    write(&assessment, lang, Created::at(1_795_132_800).unwrap()).unwrap()
}

/// The cells that differ after a part of the report was changed.
fn differing(name: &str, change: impl Fn(String) -> String) -> Vec<String> {
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let changed = rewrite(&bytes, |part, text| if part == name { change(text) } else { text });
    let verdict = verify(&changed, &criteria()).unwrap();
    verdict.differences.iter().map(|found| found.place.to_string()).collect()
}

#[test]
fn a_report_as_it_was_written_holds() {
    for lang in Lang::ALL {
        for policy in EvidencePolicy::ALL {
            let bytes = report(lang, policy);
            let verdict = verify(&bytes, &criteria()).unwrap();
            assert_eq!(verdict.differences, []);
            assert!(verdict.compared > 200, "{}", verdict.compared);
            assert_eq!(criteria_id(&bytes).as_deref(), Some("sample"));
        }
    }
}

#[test]
fn a_changed_score_is_found() {
    assert_eq!(differing(SUMMARY, |sheet| with_value(&sheet, "D5", "499")), ["Summary!D5"]);
}

#[test]
fn a_changed_level_word_is_found() {
    let changed = differing(SUMMARY, |sheet| with_value(&sheet, "B5", "significance"));
    assert_eq!(changed, ["Summary!B5"]);
}

#[test]
fn a_changed_credit_with_an_unchanged_total_is_found() {
    let changed = differing(REQUIREMENTS, |sheet| with_value(&sheet, "J6", "1"));
    assert_eq!(changed, ["Requirements!J6"]);
}

#[test]
fn a_changed_status_with_unchanged_scores_is_found() {
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let changed = rewrite(&bytes, |part, text| match part {
        "xl/sharedStrings.xml" => text.replacen("<t>60%</t>", "<t>90%</t>", 1),
        _ => text,
    });
    let verdict = verify(&changed, &criteria()).unwrap();
    let places: Vec<_> = verdict.differences.iter().map(|found| found.place.to_string()).collect();
    assert!(places.iter().any(|place| place.starts_with("Evidence!N")), "{places:?}");
    assert!(places.iter().any(|place| place.starts_with("Requirements!J")), "{places:?}");
}

#[test]
fn a_replaced_criteria_hash_is_found() {
    let changed =
        differing("xl/sharedStrings.xml", |text| text.replace(&"c".repeat(64), &"d".repeat(64)));
    assert_eq!(changed.len(), 1);
    assert!(changed[0].starts_with("Method and provenance!B"), "{changed:?}");
}

#[test]
fn other_criteria_are_found() {
    let mut other = criteria();
    other.framework.levels[0].threshold = pmqa::exact::whole(100);
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let verdict = verify(&bytes, &other).unwrap();
    assert!(verdict.differences.iter().any(|found| found.place.sheet == "Summary"));
}

#[test]
fn what_is_no_report_cannot_be_verified() {
    for bytes in [&b""[..], b"PK\x03\x04"] {
        assert_eq!(verify(bytes, &criteria()).unwrap_err().code.id, "not-a-report");
    }
}
