//! Evidence that expires: dates as people write them, ages that criteria allow, and what is left as of
//! a day.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use assert_cmd::Command;
use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::evidence::Evidence;
use pmqa::exact::cut;
use pmqa::expiry::lapses;
use pmqa::report::terminal::summary;
use pmqa::report::workbook::write;
use pmqa::settings::Reading;
use pmqa::template::{self, Form, Layout};
use pmqa::text::Lang;
use pmqa::verify::verify;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value, json};
use support::Sample;
use support::recalculated::{Recalculated, Value as Shown, cached};

fn criteria() -> Criteria {
    Criteria::load(BUILTINS[0].yaml).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A sheet in the long layout: item, level, status, evidence, date, valid until.
fn read(rows: &[&str]) -> Evidence {
    let csv = format!("ข้อ,ระดับ,สถานะ,หลักฐาน,วันที่เอกสาร,ใช้ได้ถึง\n{}\n", rows.join("\n"));
    let framework = criteria().framework;
    pmqa::evidence::read("x.csv", csv.as_bytes(), &framework, &Reading::default()).unwrap()
}

fn under<'a>(
    criteria: &'a Criteria,
    evidence: &Evidence,
    as_of: Option<Date>,
    policy: EvidencePolicy,
) -> Assessment<'a> {
    let file = EvidenceFile { name: "x.csv".to_owned(), sha256: "e".repeat(64) };
    let subject = Subject {
        agency: "กรมตัวอย่าง".to_owned(), fiscal_year: None, policy
    };
    let terms = Terms { as_of, ..Terms::default() };
    Assessment::on(terms, criteria, file, subject, evidence.clone())
}

fn as_of<'a>(criteria: &'a Criteria, evidence: &Evidence, text: &str) -> Assessment<'a> {
    under(criteria, evidence, Some(day(text)), EvidencePolicy::Required)
}

fn overall(assessment: &Assessment) -> String {
    cut(&assessment.scorecard.substantiated.overall.as_ref().unwrap().score, 2)
}

#[test]
fn days_are_read_in_either_era_and_what_cannot_be_is_told_with_its_cell() {
    let read = read(&[
        "1.1,พื้นฐาน,ครบถ้วน,คำสั่ง 1,20 พ.ย. 2569,2027-09-30",
        "1.2,พื้นฐาน,ครบถ้วน,คำสั่ง 2,๒๐/๑๑/๒๕๖๙,30 กันยายน พ.ศ. 2570",
        "1.3,พื้นฐาน,ครบถ้วน,คำสั่ง 3,20-พ.ย.-2569,ไม่มีวันหมดอายุ",
        "1.4,พื้นฐาน,ครบถ้วน,คำสั่ง 4,5/6/69,31/2/2570",
    ]);
    let days: Vec<_> = read.rows.iter().map(|row| (row.dated, row.valid_until)).collect();
    let (made, until) = (Some(day("2026-11-20")), Some(day("2027-09-30")));
    assert_eq!(days, [(made, until), (made, until), (made, None), (None, None)]);
    let told: Vec<_> = read.diagnostics.iter().map(|d| (d.code.id, d.place.to_string())).collect();
    assert_eq!(told, [("unknown-date", "E5".to_owned()), ("unknown-date", "F5".to_owned())]);
}

#[test]
fn dates_of_a_spreadsheet_are_read_also_where_the_year_was_typed_in_the_buddhist_era() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let head = ["item", "level", "status", "evidence", "document date", "valid until"];
    for (column, text) in head.iter().enumerate() {
        sheet.write_string(0, column as u16, *text).unwrap();
    }
    for (column, text) in ["1.1", "basic", "met", "order"].iter().enumerate() {
        sheet.write_string(1, column as u16, *text).unwrap();
    }
    let format = Format::new().set_num_format("dd/mm/yyyy");
    let date = |year| ExcelDateTime::from_ymd(year, 11, 20).unwrap();
    sheet.write_datetime_with_format(1, 4, date(2026), &format).unwrap();
    sheet.write_datetime_with_format(1, 5, date(2570), &format).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let read = pmqa::evidence::read("", &bytes, &criteria().framework, &Reading::default());
    let read = read.unwrap();
    assert_eq!(read.diagnostics, []);
    assert_eq!(read.rows[0].dated, Some(day("2026-11-20")));
    assert_eq!(read.rows[0].valid_until, Some(day("2027-11-20")));
}

#[test]
fn evidence_counts_on_its_last_day_and_not_on_the_next() {
    let criteria = criteria();
    let read = read(&[
        "1.1,พื้นฐาน,ครบถ้วน,คำสั่ง 1,,30 ก.ย. 2569",
        "1.2,พื้นฐาน,บางส่วน,คำสั่ง 2,,",
        "1.2,พื้นฐาน,,คำสั่ง 3,,1 ม.ค. 2569",
    ]);
    let last = as_of(&criteria, &read, "2026-09-30");
    assert_eq!((overall(&last).as_str(), last.diagnostics.len()), ("18.75", 0));
    let next = as_of(&criteria, &read, "2026-10-01");
    assert_eq!(overall(&next), "6.25", "what never expires backs 1.2 beside what has");
    let gap = next.gaps.iter().find(|gap| gap.requirement == 0).unwrap();
    assert_eq!((gap.kind.id(), cut(&gap.gain, 2).as_str()), ("stale-evidence", "12.50"));
    let told: Vec<_> = next.diagnostics.iter().map(|d| (d.code.id, d.place.to_string())).collect();
    assert_eq!(told, [("stale-evidence", "C2".to_owned())]);
    let message = next.diagnostics[0].message(Lang::Th);
    assert!(message.contains("30 กันยายน 2569"), "{message}");
}

#[test]
fn where_evidence_is_advised_stale_evidence_is_reported_and_earns() {
    let criteria = criteria();
    let read = read(&["1.1,พื้นฐาน,ครบถ้วน,คำสั่ง 1,,30 ก.ย. 2569"]);
    let day = Some(day("2026-11-20"));
    let advised = under(&criteria, &read, day, EvidencePolicy::Advised);
    let codes: Vec<_> = advised.diagnostics.iter().map(|d| d.code.id).collect();
    assert_eq!((overall(&advised).as_str(), codes), ("12.50", vec!["stale-evidence"]));
    let ignored = under(&criteria, &read, day, EvidencePolicy::Ignored);
    assert_eq!((overall(&ignored).as_str(), ignored.diagnostics.len()), ("12.50", 0));
    let never = under(&criteria, &read, None, EvidencePolicy::Required);
    assert_eq!((overall(&never).as_str(), never.diagnostics.len()), ("12.50", 0));
}

#[test]
fn criteria_say_how_old_evidence_may_be() {
    let yaml =
        BUILTINS[0].yaml.replacen("  evidence: required", "  evidence: required\n  max_age: 12", 1);
    let criteria = Criteria::load(&yaml).unwrap();
    assert_eq!(criteria.framework.scoring.max_age, Some(12));
    let read = read(&[
        "1.1,พื้นฐาน,ครบถ้วน,คำสั่ง 1,20 พ.ย. 2568,",
        "1.2,พื้นฐาน,ครบถ้วน,คำสั่ง 2,20 พ.ย. 2568,30 ก.ย. 2569",
        "1.3,พื้นฐาน,ครบถ้วน,คำสั่ง 3,,",
    ]);
    assert_eq!(overall(&as_of(&criteria, &read, "2026-09-30")), "37.50");
    assert_eq!(overall(&as_of(&criteria, &read, "2026-11-20")), "25.00");
    assert_eq!(overall(&as_of(&criteria, &read, "2026-11-21")), "12.50", "undated: of any age");
    for wrong in ["0", "1.5", "1201", "-3"] {
        let yaml = yaml.replacen("max_age: 12", &format!("max_age: {wrong}"), 1);
        let found = Criteria::load(&yaml).unwrap_err();
        assert_eq!(found[0].code.id, "not-a-count", "{wrong}");
    }
}

#[test]
fn what_expires_is_listed_with_what_is_left() {
    let criteria = criteria();
    let read = read(&[
        "1.1,พื้นฐาน,ครบถ้วน,แผน,,30 ก.ย. 2570",
        "1.2,พื้นฐาน,ครบถ้วน,แผน,,30 ก.ย. 2570",
        "1.3,พื้นฐาน,ครบถ้วน,คำสั่ง,,1 ม.ค. 2571",
        "1.4,พื้นฐาน,ครบถ้วน,เก่า,,1 ม.ค. 2560",
    ]);
    let found = as_of(&criteria, &read, "2026-11-20");
    let told: Vec<_> = lapses(&found)
        .into_iter()
        .map(|one| (one.until.iso(), one.requirements.len(), cut(&one.overall.unwrap().score, 2)))
        .collect();
    assert_eq!(
        told,
        [
            ("2027-09-30".to_owned(), 2, "12.50".to_owned()),
            ("2028-01-01".to_owned(), 1, "0.00".to_owned())
        ]
    );
}

/// A sample of whose evidence some expires, by its date, its last day of use, or both.
fn dated() -> impl Strategy<Value = Sample> {
    let days = prop::collection::vec((0..900i64, 0..3u8), 1..6);
    let ages = prop::collection::vec(prop::option::of(1..24u32), 1..4);
    (support::random::samples(2, 2, 2), days, ages).prop_map(|(mut sample, days, ages)| {
        let first = day("2025-01-01").days();
        for (row, (at, kind)) in sample.rows.iter_mut().zip(days) {
            let day = Some(Date::from_days(first + at));
            row.dated = day.filter(|_| kind != 0);
            row.valid_until = day.filter(|_| kind != 1);
            if let Some(pmqa::evidence::Status::Share(share)) = &mut row.status {
                *share = pmqa::exact::ratio(3, 5);
            }
        }
        for row in &mut sample.rows {
            if let Some(pmqa::evidence::Status::Share(share)) = &mut row.status {
                *share = pmqa::exact::ratio(3, 5);
            }
        }
        sample.framework.scoring.max_age = ages[0];
        let mut ages = ages.into_iter();
        for category in &mut sample.framework.categories {
            for requirement in
                category.items.iter_mut().flat_map(|item| item.rungs.iter_mut().flatten())
            {
                requirement.max_age = ages.next().flatten();
            }
        }
        sample
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_later_day_never_raises_a_score(sample in dated(), one in 0..1200i64, more in 0..400i64) {
        let criteria = sample.criteria();
        let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
        let first = day("2025-01-01").days();
        let scored = |days: Option<i64>| {
            let day = days.map(|days| Date::from_days(first + days));
            let found = under(&criteria, &evidence, day, EvidencePolicy::Required);
            let tally = found.scorecard.substantiated;
            let items = tally.items.into_iter().map(|item| item.map(|item| item.score));
            items.chain([tally.overall.map(|overall| overall.score)]).collect::<Vec<_>>()
        };
        for (later, earlier) in scored(Some(one + more)).iter().zip(scored(Some(one))) {
            prop_assert!(*later <= earlier);
        }
        for (ever, never) in scored(Some(one)).iter().zip(scored(None)) {
            prop_assert!(*ever <= never);
        }
    }

    #[test]
    fn a_lapse_is_what_scoring_on_the_next_day_gives(sample in dated()) {
        let criteria = sample.criteria();
        let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
        for lapse in lapses(&under(&criteria, &evidence, None, EvidencePolicy::Required)) {
            let next = Some(lapse.until.next());
            let after = under(&criteria, &evidence, next, EvidencePolicy::Required);
            prop_assert_eq!(&lapse.overall, &after.scorecard.substantiated.overall);
        }
    }

    #[test]
    fn a_dated_report_computes_holds_and_is_scored_again_alike(
        sample in dated(), at in prop::option::of(0..900i64),
    ) {
        let criteria = sample.criteria();
        let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
        let as_of = at.map(|at| Date::from_days(day("2025-01-01").days() + at));
        let found = under(&criteria, &evidence, as_of, EvidencePolicy::Required);
        let bytes = write(&found, Lang::Th, Created::default()).unwrap();
        let mut workbook = Recalculated::open(&bytes);
        workbook.calculate();
        prop_assert_eq!(workbook.differences(&cached(&bytes)), []);
        let verdict = verify(&bytes, &criteria).unwrap();
        prop_assert_eq!((verdict.differences, verdict.edited), (vec![], Some(false)));
        let again =
            pmqa::evidence::read("", &bytes, &criteria.framework, &Reading::default()).unwrap();
        let again = under(&criteria, &again, as_of, EvidencePolicy::Required);
        prop_assert_eq!(again.scorecard, found.scorecard);
        prop_assert_eq!(again.gaps, found.gaps);
    }
}

#[test]
fn what_has_expired_is_told_as_lacking_beside_the_points_that_it_costs() {
    let criteria = criteria();
    let evidence = read(&[
        "1.1,พื้นฐาน,ครบถ้วน,แผน,,30 ก.ย. 2569",
        "1.2,พื้นฐาน,ครบถ้วน,,,",
        "1.3,พื้นฐาน,ครบถ้วน,รายงาน,,30 ก.ย. 2570",
    ]);
    let dated = as_of(&criteria, &evidence, "2026-11-20");
    let undated = under(&criteria, &evidence, None, EvidencePolicy::Required);
    for (assessment, lang, says, told) in [
        (
            &dated,
            Lang::En,
            [
                "25.00 points more; requirements without evidence still valid: 2",
                "What is done but lacks evidence still valid costs 25.00 points.",
            ],
            "25.00 points lack evidence still valid",
        ),
        (
            &dated,
            Lang::Th,
            [
                "สูงกว่า 25.00 คะแนน เพราะขาดหลักฐานที่ยังใช้ได้ 2 ประเด็น",
                "และเสียไป 25.00 คะแนน เพราะผลงานที่ทำแล้วยังขาดหลักฐานที่ยังใช้ได้",
            ],
            "ขาดหลักฐานที่ยังใช้ได้ 25.00 คะแนน",
        ),
        (
            &undated,
            Lang::En,
            [
                "12.50 points more; requirements without evidence: 1",
                "What is done but lacks evidence costs 12.50 points.",
            ],
            "12.50 points lack evidence\n",
        ),
    ] {
        let bytes = write(assessment, lang, Created::default()).unwrap();
        let carried = cached(&bytes);
        let mut workbook = Recalculated::open(&bytes);
        workbook.calculate();
        assert_eq!(workbook.differences(&carried), []);
        let sheet = if lang == Lang::En { "Summary" } else { "สรุป" };
        let heading = workbook.value(&(sheet.to_owned(), 1, 1));
        let day = if lang == Lang::En {
            "20 November 2026"
        } else {
            "20 พฤศจิกายน 2569"
        };
        let names_day = matches!(heading, Shown::Text(text) if text.ends_with(day));
        assert_eq!(names_day, assessment.terms.as_of.is_some());
        for said in says {
            let is_said = |value: &Shown| matches!(value, Shown::Text(text) if text.contains(said));
            assert!(carried.values().any(is_said), "{said}");
        }
        let summary = summary(assessment, None, lang);
        assert!(summary.contains(told), "{summary}");
    }
}

#[test]
fn a_dated_report_scored_again_tells_nothing_new() {
    let criteria = criteria();
    let fresh = read(&[
        "1.1,พื้นฐาน,ครบถ้วน,คำสั่ง 1,2026-11-20,2027-09-30",
        "1.2,พื้นฐาน,ครบถ้วน,คำสั่ง 2,2026-11-20,2027-09-30",
    ]);
    assert_eq!(fresh.diagnostics, []);
    for lang in Lang::ALL {
        let found = as_of(&criteria, &fresh, "2026-12-01");
        let bytes = write(&found, lang, Created::default()).unwrap();
        let again = pmqa::evidence::read("", &bytes, &criteria.framework, &Reading::default());
        assert_eq!(again.unwrap().diagnostics, [], "{lang}");
    }
}

#[test]
fn a_whole_level_of_different_ages_expires_requirement_by_requirement() {
    let mut sample = Sample::new("300 400").item("met, met | no");
    sample.rows[0].requirements = vec![0, 1];
    sample.rows[0].dated = Some(day("2026-01-01"));
    sample.rows.truncate(1);
    let rung = &mut sample.framework.categories[0].items[0].rungs[0];
    (rung[0].max_age, rung[1].max_age) = (Some(6), Some(12));
    let criteria = sample.criteria();
    let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
    let found = as_of(&criteria, &evidence, "2026-11-20");
    assert_eq!(overall(&found), "150.00");
    let bytes = write(&found, Lang::En, Created::default()).unwrap();
    let mut workbook = Recalculated::open(&bytes);
    workbook.calculate();
    assert_eq!(workbook.differences(&cached(&bytes)), []);
}

#[test]
fn a_template_with_dates_is_read_back() {
    let criteria = criteria();
    for (layout, assessor) in [(Layout::Long, true), (Layout::Wide, false)] {
        let form = Form { layout, assessor, dates: true };
        let bytes = template::write(&criteria.framework, form, Lang::Th, Created::default());
        let bytes = bytes.unwrap();
        let read = pmqa::evidence::read("", &bytes, &criteria.framework, &Reading::default());
        assert_eq!(read.unwrap().diagnostics, []);
        let sheets = pmqa::evidence::cells::read(&bytes).unwrap();
        let head = sheets[0].cells.iter().filter(|cell| cell.row == 5);
        let last: Vec<_> = head.filter_map(|cell| cell.value.text()).rev().take(2).collect();
        assert_eq!(last, ["ใช้ได้ถึง", "วันที่เอกสาร"]);
    }
}

#[test]
fn the_day_is_given_by_a_flag_and_kept_by_the_report() {
    let desk = tempfile::tempdir().unwrap();
    let rows = "ข้อ,ระดับ,สถานะ,หลักฐาน,ใช้ได้ถึง\n1.1,พื้นฐาน,ครบถ้วน,แผน,30 ก.ย. 2569\n";
    std::fs::write(desk.path().join("a.csv"), rows).unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        command.current_dir(desk.path()).env_remove("PMQA_LANG").args(args).assert()
    };
    let json = |args: &[&str]| -> Value {
        let done = run(&[args, &["--format", "json"]].concat()).code(0);
        serde_json::from_slice(&done.get_output().stdout).unwrap()
    };
    let fresh = json(&["score", "a.csv", "--no-report"]);
    assert_eq!(
        (&fresh["overall"]["score"], &fresh["evidence"].get("as_of")),
        (&12.5.into(), &None)
    );
    assert_eq!(fresh["expiries"][0]["until"], "2026-09-30");
    let stale = json(&["score", "a.csv", "--as-of", "20 พ.ย. 2569"]);
    assert_eq!(stale["overall"]["score"], 0.0);
    assert_eq!(
        (&stale["evidence"]["as_of"], &stale["expiries"]),
        (&"2026-11-20".into(), &json!([]))
    );
    let again = json(&["score", "a.report.xlsx", "--no-report"]);
    assert_eq!(again["overall"], stale["overall"]);
    run(&["verify", "a.report.xlsx"]).code(0);

    let plan = json(&["plan", "a.csv", "--target", "12.5", "--as-of", "2026-11-20"]);
    assert_eq!(plan["steps"][0]["action"], "attach-evidence");
    let explained = json(&["explain", "1.1", "a.csv", "--as-of", "2026-11-20"]);
    let rules = &explained["levels"][0]["requirements"][0]["rules"];
    assert_eq!(*rules, json!(["met", "stale-evidence"]));
    for command in [&["score", "a.csv", "--no-report"][..], &["compare", "a.csv", "a.csv"]] {
        let done = run(&[command, &["--as-of", "20/11/69", "--lang", "en"]].concat()).code(2);
        let told = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
        assert!(
            told.starts_with("--as-of: error[unknown-day]: \"20/11/69\" is no day; use "),
            "{told}"
        );
    }
    run(&["batch", "a.csv", "-o", "out", "--as-of", "soon"]).code(2);
    run(&["batch", "a.csv", "-o", "out", "--as-of", "2026-11-20"]).code(0);
    let scores = std::fs::read_to_string(desk.path().join("out/scores.csv")).unwrap();
    assert!(scores.lines().nth(1).unwrap().contains(",0,"), "{scores}");
}
