//! The agency's own statuses and an assessor's in one sheet: both are scored, one side decides, and
//! where they differ is told.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use assert_cmd::Command;
use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, Criteria, EvidencePolicy};
use pmqa::evidence::{By, Evidence, Judgement, Status};
use pmqa::exact::cut;
use pmqa::report::workbook::{fingerprint, write};
use pmqa::settings::Reading;
use pmqa::template::{self, Form, Layout};
use pmqa::text::Lang;
use pmqa::verify::verify;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::Sample;
use support::parts::rewrite;
use support::recalculated::{Recalculated, cached};
use tempfile::TempDir;

/// A sheet in the long layout: item, level, own status, assessor's, evidence, note.
fn read(rows: &[&str]) -> Evidence {
    let head = "ข้อ,ระดับ,สถานะ,ผลผู้ตรวจประเมิน,หลักฐาน,หมายเหตุ\n";
    evidence(&format!("{head}{}\n", rows.join("\n")))
}

fn evidence(csv: &str) -> Evidence {
    let framework = Criteria::load(BUILTINS[0].yaml).unwrap().framework;
    pmqa::evidence::read("x.csv", csv.as_bytes(), &framework, &Reading::default()).unwrap()
}

fn assessment(criteria: &Criteria, evidence: Evidence, by: By) -> Assessment<'_> {
    let file = EvidenceFile { name: "x.csv".to_owned(), sha256: "e".repeat(64) };
    let policy = EvidencePolicy::Required;
    let subject = Subject {
        agency: "กรมตัวอย่าง".to_owned(), fiscal_year: None, policy
    };
    Assessment::on(Terms { by, ..Terms::default() }, criteria, file, subject, evidence)
}

/// The scores of items 1.1, 1.2 and so on, cut to whole points.
fn items(assessment: &Assessment, count: usize) -> Vec<String> {
    let items = assessment.scorecard.substantiated.items.iter().take(count);
    items.map(|item| cut(&item.as_ref().unwrap().score, 0)).collect()
}

const ROWS: [&str; 6] = [
    "1.1,พื้นฐาน,ครบถ้วน,บางส่วน,คำสั่ง 1,",
    "1.2,พื้นฐาน,บางส่วน,ครบถ้วน,คำสั่ง 2,",
    "1.3,พื้นฐาน,ครบถ้วน,,คำสั่ง 3,",
    "1.4,พื้นฐาน,,60%,คำสั่ง 4,",
    "2.1,พื้นฐาน,ไม่เกี่ยวข้อง,ไม่มี,คำสั่ง 5,ไม่มีภารกิจ",
    "2.2,พื้นฐาน,ไม่มี,0%,คำสั่ง 6,",
];

#[test]
fn the_assessor_decides_requirement_by_requirement_where_there_is_a_word() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let by = |by| assessment(&criteria, read(&ROWS), by);
    assert_eq!(items(&by(By::Assessor), 6), ["150", "300", "300", "180", "0", "0"]);
    assert_eq!(items(&by(By::Own), 4), ["300", "150", "300", "0"]);
    for side in By::ALL {
        let (sides, own) = (by(side).sides.unwrap(), by(By::Own).scorecard);
        assert_eq!((&sides.own, &sides.assessor), (&own, &by(By::Assessor).scorecard));
        let id =
            |&at: &usize| criteria.framework.requirements().nth(at).unwrap().requirement.id.clone();
        assert_eq!(
            sides.disputed.iter().map(id).collect::<Vec<_>>(),
            ["1.1.basic.1", "1.2.basic.1", "1.4.basic.1", "2.1.basic.1"],
            "not met and 0% are the same"
        );
    }
}

#[test]
fn without_an_assessor_there_is_one_side() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let own = ["1.1,พื้นฐาน,ครบถ้วน,,คำสั่ง 1,"];
    assert_eq!(assessment(&criteria, read(&own), By::Assessor).sides, None);
}

#[test]
fn a_status_of_an_assessor_that_cannot_be_read_is_told_and_the_agencys_own_counts() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let read = read(&["1.1,พื้นฐาน,ครบถ้วน,เสดแล้ว,คำสั่ง 1,"]);
    let found: Vec<_> = read.diagnostics.iter().map(|d| (d.code.id, d.place.to_string())).collect();
    assert_eq!(found, [("unknown-status", "D2".to_owned())]);
    assert_eq!(items(&assessment(&criteria, read, By::Assessor), 1), ["300"]);
}

#[test]
fn not_applicable_needs_a_reason_from_either_side() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let read = read(&["1.1,พื้นฐาน,ครบถ้วน,ไม่เกี่ยวข้อง,คำสั่ง 1,"]);
    let found = assessment(&criteria, read, By::Assessor);
    let codes: Vec<_> =
        found.diagnostics.iter().map(|d| (d.code.id, d.place.to_string())).collect();
    assert_eq!(codes, [("na-without-reason", "D2".to_owned())]);
    assert_eq!(items(&found, 1), ["0"]);
}

#[test]
fn an_assessors_column_alone_is_read_as_the_status() {
    let read = evidence("ข้อ,ระดับ,ผลการตรวจประเมิน,หลักฐาน\n1.1,พื้นฐาน,ครบถ้วน,คำสั่ง\n");
    assert_eq!((&read.rows[0].status, &read.rows[0].assessor), (&Some(Status::Met), &None));
}

#[test]
fn the_wide_layout_has_an_assessors_column_for_each_level() {
    for head in [
        "ข้อ,พื้นฐาน,พื้นฐาน: ผลผู้ตรวจประเมิน,พื้นฐาน: หลักฐาน,ก้าวหน้า,ก้าวหน้า: ผลผู้ตรวจประเมิน",
        "item,Basic status,Basic assessor,Basic evidence,Advance status,Advance assessor",
        "ข้อ,พื้นฐาน,,,ก้าวหน้า,\n,ตนเอง,ผู้ตรวจประเมิน,หลักฐาน,ตนเอง,ผู้ตรวจประเมิน",
    ] {
        let mut rows = head.to_owned();
        if head.contains('\n') {
            // Without merged cells each column says its level.
            rows =
                "ข้อ,พื้นฐาน,พื้นฐาน,พื้นฐาน,ก้าวหน้า,ก้าวหน้า\n,ตนเอง,ผู้ตรวจประเมิน,หลักฐาน,ตนเอง,ผู้ตรวจประเมิน"
                    .to_owned();
        }
        let read = evidence(&format!("{rows}\n1.1,ครบถ้วน,บางส่วน,คำสั่ง,ไม่มี,ครบถ้วน\n"));
        let said = |at: usize| {
            let row = &read.rows[at];
            (row.status.clone(), row.assessor.as_ref().map(|one| one.status.clone()))
        };
        assert_eq!(said(0), (Some(Status::Met), Some(Status::Partial)), "{head}");
        assert_eq!(said(1), (Some(Status::NotMet), Some(Status::Met)), "{head}");
        assert_eq!(read.diagnostics, [], "{head}");
    }
}

/// A sample on some of whose requirements an assessor says a word.
fn judged() -> impl Strategy<Value = Sample> {
    let status = prop::sample::select(vec![
        Status::Met,
        Status::Partial,
        Status::NotMet,
        Status::NotApplicable,
    ]);
    let words = prop::collection::vec((any::<prop::sample::Index>(), status), 1..5);
    (support::random::samples(2, 2, 2), words).prop_map(|(mut sample, words)| {
        // What a cell says is a decimal; thirds and sevenths are not.
        for row in &mut sample.rows {
            if let Some(Status::Share(share)) = &mut row.status {
                *share = pmqa::exact::ratio(3, 5);
            }
        }
        for (at, status) in words {
            let rows = sample.rows.len();
            if rows > 0 {
                let row = &mut sample.rows[at.index(rows)];
                let place = row.place.clone();
                row.assessor = Some(Judgement { status, text: "?".to_owned(), place });
            }
        }
        sample
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_computes_holds_and_is_scored_again_by_the_side_that_decided(
        sample in judged(), by in prop::sample::select(By::ALL.to_vec()),
    ) {
        let criteria = Criteria { framework: sample.framework.clone(), sha256: String::new(), overlay: None };
        let rows = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
        let found = assessment(&criteria, rows, by);
        let bytes = write(&found, Lang::Th, Created::default()).unwrap();
        let mut workbook = Recalculated::open(&bytes);
        workbook.calculate();
        prop_assert_eq!(workbook.differences(&cached(&bytes)), []);
        prop_assert_eq!(verify(&bytes, &criteria).unwrap().differences, []);
        let again =
            pmqa::evidence::read("", &bytes, &criteria.framework, &Reading::default()).unwrap();
        let again = assessment(&criteria, again, by);
        prop_assert_eq!(again.sides, found.sides);
    }
}

#[test]
fn a_template_for_both_sides_is_read_back_and_shows_the_score_of_the_assessor() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    for layout in Layout::ALL {
        let form = Form { layout, assessor: true, ..Form::default() };
        let bytes = template::write(&criteria.framework, form, Lang::Th, Created::default());
        let bytes = bytes.unwrap();
        let sheets = pmqa::evidence::cells::read(&bytes).unwrap();
        let (mut own, mut assessor, mut document) = (None, None, None);
        for cell in &sheets[0].cells {
            match cell.value.text() {
                Some("สถานะ" | "ระดับพื้นฐาน: สถานะ") => {
                    own = Some(cell.column)
                }
                Some("ผลผู้ตรวจประเมิน" | "ระดับพื้นฐาน: ผลผู้ตรวจประเมิน") => {
                    assessor = Some(cell.column)
                }
                Some("หลักฐาน" | "ระดับพื้นฐาน: หลักฐาน") => {
                    document = Some(cell.column)
                }
                _ => {}
            }
        }
        let mut workbook = Recalculated::open(&bytes);
        for (column, text) in [(own, "ครบถ้วน"), (assessor, "50%"), (document, "คำสั่ง")]
        {
            workbook.type_in(&(sheets[0].name.clone(), 6, column.unwrap()), text);
        }
        workbook.calculate();
        let shown = workbook.value(&(sheets[0].name.clone(), 2, 5));
        let expected = "คะแนนขณะนี้ 6.25 · ยังไม่ถึงระดับแรก".to_owned();
        assert_eq!(shown, support::recalculated::Value::Text(expected), "{layout:?}");
        let read = pmqa::evidence::read("", &bytes, &criteria.framework, &Reading::default());
        assert_eq!(read.unwrap().diagnostics, []);
    }
}

fn desk() -> TempDir {
    let desk = tempfile::tempdir().unwrap();
    let head = "ข้อ,ระดับ,สถานะ,ผลผู้ตรวจประเมิน,หลักฐาน,หมายเหตุ\n";
    std::fs::write(desk.path().join("a.csv"), format!("{head}{}\n", ROWS.join("\n"))).unwrap();
    std::fs::write(desk.path().join("own.csv"), "ข้อ,ระดับ,สถานะ\n1.1,พื้นฐาน,ไม่มี\n").unwrap();
    desk
}

fn json(desk: &TempDir, args: &[&str]) -> Value {
    let mut command = Command::cargo_bin("pmqa").unwrap();
    let command = command.current_dir(desk.path()).env_remove("PMQA_LANG");
    let done = command.args(args).args(["--format", "json"]).assert().code(0);
    serde_json::from_slice(&done.get_output().stdout).unwrap()
}

#[test]
fn flags_settings_and_reports_say_who_decides() {
    let desk = desk();
    let score = |args: &[&str]| json(&desk, &[&["score", "--no-report"], args].concat());
    let assessor = score(&["a.csv"]);
    let own = score(&["a.csv", "--by", "self"]);
    assert_eq!(assessor["sides"]["by"], "assessor");
    assert_eq!(assessor["sides"]["assessor"], assessor["overall"]);
    assert_eq!(own["sides"]["self"], own["overall"]);
    assert_ne!(own["overall"], assessor["overall"]);
    assert_eq!(
        assessor["sides"]["disagreements"][0],
        json!({ "requirement": "1.1.basic.1", "self": "met", "assessor": "partial" })
    );
    assert_eq!(score(&["own.csv"]).get("sides"), None);

    json(&desk, &["score", "a.csv", "--by", "self", "-o", "own.report.xlsx"]);
    assert_eq!(score(&["own.report.xlsx"])["overall"], own["overall"]);
    std::fs::write(desk.path().join("pmqa.toml"), "by = \"self\"\n").unwrap();
    assert_eq!(score(&["a.csv"])["overall"], own["overall"]);
    assert_eq!(score(&["a.csv", "--by", "assessor"])["overall"], assessor["overall"]);

    let plan = |by| json(&desk, &["plan", "a.csv", "--target", "basic", "--by", by]);
    assert_ne!(plan("self")["steps"], plan("assessor")["steps"]);
    let explained = json(&desk, &["explain", "1.1", "a.csv", "--by", "assessor"]);
    let one = &explained["levels"][0]["requirements"][0];
    assert_eq!(one["rules"], json!(["assessor-decides", "partial"]));
    assert_eq!(one["statuses"][1]["by"], "assessor");
}

#[test]
fn every_report_names_the_side_that_decides_and_the_scores_of_both() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    for (by, caption, short) in
        [(By::Assessor, "As the assessor says", "By assessor"), (By::Own, "Claimed", "By agency")]
    {
        let found = assessment(&criteria, read(&ROWS), by);
        let sides = found.sides.as_ref().unwrap();
        let scores = [&sides.own, &sides.assessor]
            .map(|card| cut(&card.substantiated.overall.as_ref().unwrap().score, 2));
        assert_ne!(scores[0], scores[1]);
        let level = "No level yet";
        let both = format!("self {} ({level}) · assessor {} ({level})", scores[0], scores[1]);

        let bytes = write(&found, Lang::En, Created::default()).unwrap();
        assert_eq!(verify(&bytes, &criteria).unwrap().differences, []);
        let summary = texts(&bytes, "Summary");
        assert_eq!(summary["I4"], caption);
        assert_eq!(summary["G12"], short);
        assert_eq!(summary["B7"], format!("When this report was made: {both}"));
        let claims = summary.values().filter(|text| text.starts_with("Claimed"));
        assert_eq!(claims.count(), usize::from(by == By::Own));
        let method = texts(&bytes, "Method and provenance");
        let said = method.values().filter(|text| text.starts_with(&format!("{both}\n")));
        assert_eq!(said.count(), 1);

        let page = pmqa::report::html::write(&found, Lang::En, Created::default());
        assert!(page.contains(&format!("<p>{both}</p>")), "{page}");
        assert!(page.contains(&format!("<p>{caption}</p>")), "{page}");
        assert!(page.contains(&format!("{caption}: ")) && page.contains(short), "{page}");
    }
}

#[test]
fn a_report_in_which_an_officer_changed_a_status_holds_though_it_says_what_both_sides_were() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let made = fingerprint(&assessment(&criteria, read(&ROWS), By::Assessor));
    let mut changed = ROWS;
    changed[0] = "1.1,พื้นฐาน,ครบถ้วน,ครบถ้วน,คำสั่ง 1,";
    let after = assessment(&criteria, read(&changed), By::Assessor);
    let told = fingerprint(&after);
    let bytes = write(&after, Lang::En, Created::default()).unwrap();
    let edited = rewrite(&bytes, |_, part| {
        part.replace(&told, &made).replace("· assessor ", "· assessor 1")
    });
    let verdict = verify(&edited, &criteria).unwrap();
    assert_eq!((verdict.differences, verdict.edited), (Vec::new(), Some(true)));
    // What was not edited must say what it was.
    let forged = rewrite(&bytes, |_, part| part.replace("· assessor ", "· assessor 1"));
    assert_eq!(verify(&forged, &criteria).unwrap().differences.len(), 2);
}

#[test]
fn the_calculation_names_the_side_that_decides() {
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let alone = ["1.1,พื้นฐาน,ครบถ้วน,,คำสั่ง 1,"];
    for (rows, by, said) in [
        (&ROWS[..], By::Assessor, "by assessor"),
        (&ROWS[..], By::Own, "by agency"),
        (&alone[..], By::Assessor, "claimed"),
    ] {
        let found = assessment(&criteria, read(rows), by);
        let bytes = write(&found, Lang::En, Created::default()).unwrap();
        for (sheet, head) in [("Calculation", "Score"), ("Requirements", "Credit")] {
            let texts = texts(&bytes, sheet);
            assert!(texts.values().any(|text| *text == format!("{head} ({said})")), "{texts:?}");
            assert!(!texts.values().any(|text| text.contains("{by}")));
        }
    }
}

/// The texts of a sheet by their cells.
fn texts(bytes: &[u8], sheet: &str) -> std::collections::BTreeMap<String, String> {
    use calamine::{Data, Reader};
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let (top, left) = range.start().unwrap();
    let used = range.used_cells().filter_map(|(row, column, cell)| match cell {
        Data::String(text) => {
            let column = char::from(b'A' + u8::try_from(column).unwrap() + left as u8);
            Some((format!("{column}{}", row + top as usize + 1), text.clone()))
        }
        _ => None,
    });
    used.collect()
}

#[test]
fn one_sheet_with_both_sides_is_compared_with_itself() {
    let desk = desk();
    let found = json(&desk, &["compare", "a.csv"]);
    assert_eq!(found["mismatches"], json!(["side"]));
    let own = json(&desk, &["score", "--no-report", "a.csv", "--by", "self"]);
    assert_eq!(found["overall"]["before"]["score"], own["overall"]["score"]);
    assert_eq!((&found["evidence"], &found["split"]), (&json!([]), &Value::Null));
    let same = json(&desk, &["compare", "a.csv", "a.csv", "--by", "self"]);
    assert_eq!((&same["mismatches"], &same["requirements"]), (&json!([]), &json!([])));

    let mut command = Command::cargo_bin("pmqa").unwrap();
    let args = ["compare", "own.csv", "--lang", "en"];
    let done = command.current_dir(desk.path()).args(args).assert().code(2);
    let said = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
    assert!(said.starts_with("own.csv: error[no-assessor]: "), "{said}");
}
