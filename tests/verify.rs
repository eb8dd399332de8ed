//! Verifying reports: what holds, and what someone changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::diagnostic::{Diagnostic, Place, UNKNOWN_STATUS};
use pmqa::evidence::Evidence;
use pmqa::evidence::words::StatusWord;
use pmqa::report::workbook::write;
use pmqa::text::Lang;
use pmqa::verify::{Verdict, criteria_id, verify};
use pmqa::year::FiscalYear;
use support::Sample;
use support::parts::{rewrite, with_formula, with_number, with_value};

const SUMMARY: &str = "xl/worksheets/sheet1.xml";
const GAPS: &str = "xl/worksheets/sheet3.xml";
const FIGURES: &str = "xl/worksheets/sheet9.xml";
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
    Criteria { framework: sample().framework, sha256: "c".repeat(64), overlay: None }
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

/// The report after one of its parts was changed.
fn rewritten(name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let changed = rewrite(&bytes, |part, text| if part == name { change(text) } else { text });
    assert_ne!(bytes, changed);
    changed
}

fn places(verdict: &Verdict) -> Vec<String> {
    verdict.differences.iter().map(|found| found.place.to_string()).collect()
}

/// The cells that differ after a part of the report was changed.
fn differing(name: &str, change: impl Fn(String) -> String) -> Vec<String> {
    places(&verify(&rewritten(name, change), &criteria()).unwrap())
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
fn a_report_holds_in_whatever_order_its_evidence_was_filed() {
    let criteria = criteria();
    let mut rows = sample().rows;
    for (at, row) in rows.iter_mut().enumerate() {
        let names = ["Plan", "Order", "PLAN", "Report"];
        row.document = Some(names[at % names.len()].to_owned());
        row.document_number = Some(format!("ตย {}", at % 3)).filter(|_| at % 2 == 0);
        row.valid_until = Date::parse("2026-12-31");
    }
    rows.reverse();
    let evidence = Evidence { rows, ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "e".repeat(64) };
    let agency = "กรมตัวอย่าง".to_owned();
    let subject = Subject { agency, fiscal_year: None, policy: EvidencePolicy::Required };
    let assessment = Assessment::new(&criteria, file, subject, evidence);
    let bytes = write(&assessment, Lang::Th, Created::default()).unwrap();
    let verdict = verify(&bytes, &criteria).unwrap();
    assert_eq!((verdict.differences, verdict.edited), (vec![], Some(false)));
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

/// A report whose maker reads `เหลือง` as partly met, with that typed where the list has another word for
/// the same.
fn with_own_word() -> Vec<u8> {
    let criteria = criteria();
    let evidence = Evidence { rows: sample().rows, ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: String::new() };
    let agency = "กรมตัวอย่าง".to_owned();
    let subject = Subject { agency, fiscal_year: None, policy: EvidencePolicy::Required };
    let words = vec![(StatusWord::Partial, "เหลือง".to_owned())];
    let terms = Terms { words, ..Terms::default() };
    let assessment = Assessment::on(terms, &criteria, file, subject, evidence);
    let bytes = write(&assessment, Lang::En, Created::default()).unwrap();
    // The word of the list stands there as one of the statuses, beside those that were chosen.
    let at = |sheet: &str| sheet.find("<c r=\"F8\"").unwrap();
    rewrite(&bytes, |part, sheet| match part {
        "xl/worksheets/sheet6.xml" => {
            let (before, cell) = sheet.split_at(at(&sheet));
            let (cell, after) = cell.split_once("</c>").unwrap();
            let style = cell.split_once("s=\"").unwrap().1.split_once('"').unwrap().0;
            let typed = "<is><t>เหลือง</t></is>";
            format!("{before}<c r=\"F8\" s=\"{style}\" t=\"inlineStr\">{typed}</c>{after}")
        }
        _ => sheet,
    })
}

#[test]
fn a_word_of_its_own_is_read_and_told() {
    let verdict = verify(&with_own_word(), &criteria()).unwrap();
    assert_eq!(verdict.differences, []);
    assert_eq!(verdict.words, [(StatusWord::Partial, "เหลือง".to_owned())]);
    let plain = verify(&report(Lang::En, EvidencePolicy::Required), &criteria()).unwrap();
    assert_eq!(plain.words, []);
}

#[test]
fn a_word_that_was_moved_to_another_status_is_told() {
    let moved = rewrite(&report(Lang::En, EvidencePolicy::Required), |_, text| {
        text.replacen("| ไม่มี |", "|", 1).replacen("| ครบถ้วน |", "| ไม่มี | ครบถ้วน |", 1)
    });
    let verdict = verify(&moved, &criteria()).unwrap();
    assert_eq!(verdict.words, [(StatusWord::Met, "ไม่มี".to_owned())]);
    assert!(places(&verdict).iter().any(|place| place.starts_with("Calculation!")));
}

#[test]
fn a_replaced_criteria_hash_is_found() {
    let changed =
        differing("xl/sharedStrings.xml", |text| text.replace(&"c".repeat(64), &"d".repeat(64)));
    assert_eq!(changed.len(), 1);
    assert!(changed[0].starts_with("Method and provenance!B"), "{changed:?}");
}

#[test]
fn a_changed_claim_is_found() {
    assert_eq!(differing(SUMMARY, |sheet| with_value(&sheet, "I5", "499")), ["Summary!I5"]);
}

#[test]
fn a_formula_that_shows_what_it_should_and_reckons_otherwise_is_found() {
    for (formula, is) in [("500", "=500"), ("'Calculation'!$F$30", "='Calculation'!$F$30")] {
        let changed = rewritten(SUMMARY, |sheet| with_formula(&sheet, "D5", Some(formula)));
        let verdict = verify(&changed, &criteria()).unwrap();
        assert_eq!(places(&verdict), ["Summary!D5"]);
        assert_eq!(verdict.differences[0].shown, is);
        assert!(verdict.differences[0].expected.starts_with("=IF("));
    }
}

#[test]
fn a_formula_that_gave_way_to_its_value_is_found() {
    for (part, cell, place) in [
        (SUMMARY, "D5", "Summary!D5"),
        (REQUIREMENTS, "J6", "Requirements!J6"),
        (GAPS, "B5", "Gaps!B5"),
    ] {
        assert_eq!(differing(part, |sheet| with_formula(&sheet, cell, None)), [place]);
    }
}

#[test]
fn a_changed_threshold_or_weight_is_found() {
    // The threshold of the highest level, which nothing reaches: no score or level changes.
    assert_eq!(differing(FIGURES, |sheet| with_number(&sheet, "D27", "450")), ["Calculation!D27"]);
    assert_eq!(
        differing(REQUIREMENTS, |sheet| with_number(&sheet, "E7", "7")),
        ["Requirements!E7"]
    );
}

#[test]
fn a_number_that_was_added_is_found() {
    let changed = differing(SUMMARY, |sheet| {
        sheet.replacen(
            "</sheetData>",
            "<row r=\"200\"><c r=\"C200\"><v>500</v></c></row></sheetData>",
            1,
        )
    });
    assert_eq!(changed, ["Summary!C200"]);
}

#[test]
fn a_gap_that_was_taken_off_the_list_is_found() {
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let verdict = verify(&bytes, &criteria()).unwrap();
    assert_eq!(verdict.edited, Some(false));
    let removed = rewritten(GAPS, |sheet| {
        let (before, row) = sheet.split_once("<row r=\"6\"").unwrap();
        format!("{before}{}", row.split_once("</row>").unwrap().1)
    });
    let verdict = verify(&removed, &criteria()).unwrap();
    assert_eq!(verdict.differences.len(), 1);
    assert_eq!(verdict.differences[0].place.sheet, "Gaps");
    assert_eq!((verdict.differences[0].shown.as_str(), verdict.edited), ("", Some(false)));
}

/// A sheet with the text of a cell changed.
fn with_text(sheet: &str, cell: &str, text: &str) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (found, after) = rest.split_once("</c>").unwrap();
    let style = found.split_once("s=\"").unwrap().1.split_once('"').unwrap().0;
    assert!(found.contains("t=\"s\""), "{cell} is no text");
    let inline = format!("s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("{before}<c r=\"{cell}\" {inline}{after}")
}

#[test]
fn what_a_gap_is_called_and_where_it_stands_are_compared_cell_by_cell() {
    for (cell, text) in
        [("D6", "9 Other"), ("E6", "9.9"), ("F6", "Advance"), ("G6", "Another"), ("K6", "A!Z99")]
    {
        let shown = differing(GAPS, |sheet| with_text(&sheet, cell, text));
        assert_eq!(shown, [format!("Gaps!{cell}")], "{text}");
    }
    assert_eq!(differing(GAPS, |sheet| with_number(&sheet, "A6", "9")), ["Gaps!A6"]);
}

#[test]
fn a_task_list_in_another_order_holds() {
    let sorted = rewritten(GAPS, |sheet| {
        let row = |at: u32| {
            let (_, row) = sheet.split_once(&format!("<row r=\"{at}\"")).unwrap();
            row.split_once("</row>").unwrap().0.to_owned()
        };
        let renumbered = |text: &str, from: &str, to: &str| {
            let parts: Vec<&str> = text.split("<c r=\"").collect();
            let cells = parts[1..]
                .iter()
                .map(|cell| cell.replacen(&format!("{from}\""), &format!("{to}\""), 1));
            format!("{}<c r=\"{}", parts[0], cells.collect::<Vec<_>>().join("<c r=\""))
        };
        let (fifth, sixth) = (row(5), row(6));
        sheet
            .replace(&fifth, "\0")
            .replace(&sixth, &renumbered(&fifth, "5", "6"))
            .replace('\0', &renumbered(&sixth, "6", "5"))
    });
    assert_eq!(verify(&sorted, &criteria()).unwrap().differences, []);
}

#[test]
fn a_changed_sentence_or_margin_is_found() {
    for (from, to) in
        [("The agency scores", "The agency, well led, scores"), ("No document", "No doc")]
    {
        let changed = rewrite(&report(Lang::En, EvidencePolicy::Required), |_, text| {
            text.replacen(from, to, 1)
        });
        let verdict = verify(&changed, &criteria()).unwrap();
        assert_eq!(verdict.differences.len(), 1, "{from}: {:?}", verdict.differences);
    }
}

#[test]
fn evidence_that_was_edited_is_told() {
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let edited = rewrite(&bytes, |part, text| match part {
        "xl/sharedStrings.xml" => text.replacen("<t>reason</t>", "<t>another reason</t>", 1),
        _ => text,
    });
    assert_ne!(bytes, edited);
    let verdict = verify(&edited, &criteria()).unwrap();
    assert_eq!((verdict.differences, verdict.edited), (Vec::new(), Some(true)));
}

#[test]
fn a_report_without_values_is_refused_as_one() {
    let bare = rewrite(&report(Lang::Th, EvidencePolicy::Required), |_, text| {
        let mut pieces = text.split("</f><v>");
        let first = pieces.next().unwrap().to_owned();
        pieces.fold(first, |text, piece| text + "</f>" + piece.split_once("</v>").unwrap().1)
    });
    assert_eq!(verify(&bare, &criteria()).unwrap_err().code.id, "not-calculated");
}

#[test]
fn other_criteria_are_found() {
    let mut other = criteria();
    other.framework.scoring.partial = pmqa::exact::ratio(1, 4);
    let bytes = report(Lang::En, EvidencePolicy::Required);
    let verdict = verify(&bytes, &other).unwrap();
    assert!(verdict.differences.iter().any(|found| found.place.sheet == "Summary"));
}

#[test]
fn thresholds_that_a_report_gives_itself_are_told() {
    let mut other = criteria();
    other.framework.levels[0].threshold = pmqa::exact::whole(100);
    let verdict = verify(&report(Lang::En, EvidencePolicy::Required), &other).unwrap();
    assert_eq!(verdict.differences, []);
    assert_eq!(verdict.thresholds, [("basic".to_owned(), pmqa::exact::whole(300))]);
}

#[test]
fn what_is_no_report_cannot_be_verified() {
    for bytes in [&b""[..], b"PK\x03\x04"] {
        assert_eq!(verify(bytes, &criteria()).unwrap_err().code.id, "not-a-report");
    }
}
