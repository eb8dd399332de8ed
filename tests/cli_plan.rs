//! `plan`, `compare`, `explain` and the lenses of `score` from outside, on the examples.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

const LONG: &str = "examples/agency-long.xlsx";
const WIDE: &str = "examples/agency-wide.xlsx";

fn run(args: &[&str]) -> Assert {
    let mut command = Command::cargo_bin("pmqa").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("PMQA_LANG").args(args).assert()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn json(args: &[&str]) -> Value {
    let args = [args, &["--format", "json"]].concat();
    serde_json::from_str(&stdout(&run(&args).code(0))).unwrap()
}

#[test]
fn one_document_lifts_the_example_to_the_next_level() {
    let found = json(&["plan", LONG]);
    assert_eq!(found["target"], serde_json::json!({ "level": "advance", "score": 400.0 }));
    assert_eq!((&found["reachable"], &found["effort"]), (&true.into(), &0.25.into()));
    assert_eq!(found["steps"][0]["requirement"], "2.3.advance.1");
    assert_eq!(found["steps"][0]["action"], "attach-evidence");
    assert_eq!(found["projected"], serde_json::json!({ "score": 400.625, "level": "advance" }));
    let said = stdout(&run(&["plan", LONG, "--lang", "en"]).code(0));
    assert!(said.contains("Plan to Advance (400 points)"), "{said}");
}

#[test]
fn a_target_is_a_level_in_either_language_or_a_score() {
    let level = json(&["plan", LONG, "--target", "ระดับพัฒนาจนเกิดผล"]);
    let points = json(&["plan", LONG, "--target", "500"]);
    assert_eq!(level["steps"], points["steps"]);
    assert_eq!(level["projected"]["score"], 500.0);
    // Whatever --min-level takes for a level is one here.
    let title = json(&["plan", LONG, "--target", "ระดับก้าวหน้า"]);
    for name in ["ก้าวหน้า", " ก้าวหน้า", "ADVANCE"] {
        assert_eq!(json(&["plan", LONG, "--target", name])["target"], title["target"], "{name}");
        run(&["score", LONG, "--no-report", "--min-level", name]).code(1);
    }
    let reached = json(&["plan", LONG, "--target", "basic"]);
    assert_eq!((&reached["surplus"], &reached["steps"]), (&94.375.into(), &serde_json::json!([])));
}

#[test]
fn the_policy_decides_whether_documents_are_steps() {
    let found = json(&["plan", LONG, "--target", "500", "--evidence", "advised"]);
    let steps = found["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["action"] == "complete"), "{steps:?}");
}

#[test]
fn a_wrong_target_is_told_with_what_would_be_right() {
    let unknown = stderr(&run(&["plan", LONG, "--target", "advanced", "--lang", "en"]).code(2));
    assert!(unknown.contains("error[unknown-target]"), "{unknown}");
    assert!(unknown.contains("did you mean \"advance\"?"), "{unknown}");
    let beyond = stderr(&run(&["plan", LONG, "--target", "500.1", "--lang", "en"]).code(2));
    assert!(beyond.contains("use a score from 0 to 500"), "{beyond}");
    let below = stderr(&run(&["plan", LONG, "--target", "-3", "--lang", "en"]).code(2));
    assert!(below.contains("error[target-out-of-range]: a target of -3 points"), "{below}");
    assert_eq!(stdout(&run(&["plan", "absent.xlsx"]).code(2)), "");
}

#[test]
fn a_plan_is_spread_over_the_quarters_of_the_fiscal_year_after_the_assessed() {
    let found = json(&["plan", LONG, "--target", "500", "--until", "2570-09-30"]);
    let quarters = found["roadmap"].as_array().unwrap();
    let quarter = |at: usize| (&quarters[at]["fiscal_year"], &quarters[at]["quarter"]);
    assert_eq!(
        (quarters.len(), quarter(0), quarter(3)),
        (4, (&2570.into(), &1.into()), (&2570.into(), &4.into()))
    );
    assert_eq!(
        (&quarters[3]["score"], &quarters[3]["level"]),
        (&500.0.into(), &"significance".into())
    );
    let steps: usize = quarters.iter().map(|q| q["steps"].as_array().unwrap().len()).sum();
    assert_eq!(steps, found["steps"].as_array().unwrap().len());
    let said = stdout(&run(&["plan", LONG, "--until", "30 ก.ย. 2570"]).code(0));
    assert!(said.contains("ไตรมาส 4 ปีงบประมาณ พ.ศ. 2570"), "{said}");
}

#[test]
fn the_roadmap_sheet_of_a_report_names_the_quarter_of_each_step() {
    let desk = tempfile::tempdir().unwrap();
    let report = desk.path().join("report.xlsx");
    let path = report.to_str().unwrap();
    let score = |more: &[&str]| {
        let args = ["score", LONG, "-o", path, "--evidence", "advised", "--lang", "en"];
        run(&[&args, more].concat())
    };
    let sheet = || {
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&report).unwrap();
        let sheet = calamine::Reader::worksheet_range(&mut book, "Roadmap").unwrap();
        let cell = |row: usize, column: u32| sheet.get_value((row as u32, column)).cloned();
        let text = |row, column| cell(row, column).map(|cell| cell.to_string()).unwrap_or_default();
        let head = (0..40).find(|row| text(*row, 0) == "#").unwrap();
        (text(head, 9), text(head + 2, 9))
    };
    score(&["--until", "2570-09-30"]).code(0);
    let step = sheet();
    assert_eq!(step.0, "Quarter");
    assert!(step.1.ends_with("of fiscal year 2027 CE"), "{step:?}");
    run(&["verify", path]).code(0);
    score(&[]).code(0);
    assert_eq!(sheet(), (String::new(), String::new()));
    let wrong = stderr(&score(&["--until", "soon"]).code(2));
    assert!(wrong.starts_with("--until: error[unknown-day]"), "{wrong}");
}

#[test]
fn a_day_that_cannot_be_read_or_lies_before_the_start_is_told() {
    let wrong = stderr(&run(&["plan", LONG, "--until", "30/9/70", "--lang", "en"]).code(2));
    assert!(wrong.starts_with("--until: error[unknown-day]: \"30/9/70\" is no day"), "{wrong}");
    let args = ["plan", LONG, "--until", "2569-01-01", "--from", "2570-01-01", "--lang", "en"];
    let wrong = stderr(&run(&args).code(2));
    assert!(
        wrong.contains("from Q2 of fiscal year 2027 CE to Q2 of fiscal year 2026 CE"),
        "{wrong}"
    );
    let past = stderr(&run(&["plan", LONG, "--until", "2560-01-01", "--lang", "en"]).code(2));
    assert!(
        past.contains("from Q1 of fiscal year 2026 CE to Q2 of fiscal year 2017 CE"),
        "no plan ends before the assessed year: {past}"
    );
    let same = json(&["plan", LONG, "--until", "2569-09-30"]);
    assert_eq!(same["roadmap"].as_array().unwrap().len(), 4, "the assessed year itself is fine");
}

#[test]
fn an_assessment_does_not_differ_from_itself() {
    let found = json(&["compare", LONG, LONG, "--fail-on-drop"]);
    assert_eq!(found["overall"]["difference"], 0.0);
    assert_eq!(
        (&found["requirements"], &found["evidence"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    let said = stdout(&run(&["compare", LONG, LONG, "--lang", "en"]).code(0));
    assert!(said.ends_with("  nothing changed\n"), "{said}");
}

#[test]
fn a_comparison_is_a_workbook_too() {
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("difference.xlsx");
    let path = path.to_str().unwrap();
    let found = json(&["compare", WIDE, LONG, "-o", path, "--lang", "en"]);
    let bytes = std::fs::read(path).unwrap();
    let sheets = pmqa::evidence::cells::read(&bytes).unwrap();
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Summary", "Items", "Requirements", "Evidence"]);
    let rows = |at: usize| {
        let below = sheets[at].cells.iter().filter(|cell| cell.row >= 4 && cell.column == 0);
        below.count()
    };
    let count = |key: &str| found[key].as_array().unwrap().len();
    assert_eq!(
        (rows(1), rows(2), rows(3)),
        (count("items"), count("requirements"), count("evidence"))
    );
    let cut = |value: &Value| (value.as_f64().unwrap() * 100.0).floor() / 100.0;
    let overall = |column| {
        let cell = sheets[0].cells.iter().find(|cell| (cell.row, cell.column) == (4, column));
        match cell.unwrap().value {
            pmqa::evidence::cells::Value::Number { value, .. } => value,
            _ => f64::NAN,
        }
    };
    assert_eq!(overall(1), cut(&found["overall"]["before"]["score"]));
    assert_eq!(overall(2), cut(&found["overall"]["after"]["score"]));
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    assert!(package.by_name("xl/charts/chart1.xml").is_ok());
    run(&["compare", WIDE, LONG, "-o", LONG]).code(2);
    run(&["compare", WIDE, LONG, "-o", path]).code(0);
}

#[test]
fn a_level_that_fell_is_exit_status_1_where_asked_for() {
    run(&["compare", WIDE, LONG]).code(0);
    run(&["compare", WIDE, LONG, "--fail-on-drop"]).code(1);
    let found = json(&["compare", WIDE, LONG]);
    assert_eq!(found["overall"]["level_change"], "lost");
    assert_eq!(found["mismatches"], serde_json::json!(["agency"]));
}

#[test]
fn other_rules_for_the_earlier_assessment_are_told_apart_from_the_agencys_part() {
    let found = json(&["compare", LONG, LONG, "--before-evidence", "ignored"]);
    assert_eq!(found["mismatches"], serde_json::json!(["policy"]));
    assert_eq!(found["split"]["agency"], 0.0);
    assert_eq!(found["split"]["rules"], found["overall"]["difference"]);
}

#[test]
fn explain_shows_the_numbers_of_the_score() {
    let score = json(&["score", LONG, "--no-report"]);
    for item in score["items"].as_array().unwrap() {
        let explained = json(&["explain", item["id"].as_str().unwrap(), LONG]);
        for key in ["score", "level", "locked"] {
            assert_eq!(explained[key], item[key], "{}", item["id"]);
        }
    }
}

#[test]
fn explain_tells_items_and_codes_and_says_when_it_knows_neither() {
    let item = stdout(&run(&["explain", "๑.๒", "--lang", "en"]).code(0));
    assert!(item.contains("Preventing corruption"), "{item}");
    let code = stdout(&run(&["explain", "unknown-status", "--lang", "en"]).code(0));
    assert!(code.starts_with("unknown-status (warning)\n"), "{code}");
    let unknown = stderr(&run(&["explain", "unknown-statu", "--lang", "en"]).code(2));
    assert!(unknown.contains("did you mean \"unknown-status\"?"), "{unknown}");
}

#[test]
fn a_lens_shows_the_score_by_its_tags() {
    let args = ["score", LONG, "--no-report", "--lang", "en", "--lens", "factors"];
    let said = stdout(&run(&args).code(0));
    assert!(said.contains("Success factors"), "{said}");
    for line in said.lines() {
        assert!(line.width() <= 80, "{line}");
    }
    let wrong =
        stderr(&run(&["score", LONG, "--no-report", "--lens", "factor", "--lang", "en"]).code(2));
    assert!(wrong.contains("did you mean \"factors\"?"), "{wrong}");
}

#[test]
fn json_says_how_far_the_level_can_be_trusted() {
    let found = json(&["score", LONG, "--no-report"]);
    assert_eq!(found["margins"]["overall"], serde_json::json!({ "above": 94.375, "below": 5.625 }));
    let category = &found["margins"]["categories"][0];
    assert_eq!((&category["id"], &category["above"]), (&"1".into(), &6.25.into()));
    let points = found["single_points"].as_array().unwrap();
    assert!(points.iter().all(|point| point["costs_category_level"] == true), "{points:?}");
    assert_eq!(found["lenses"][0]["id"], "factors");
    assert!(found["documents"].is_array());
}

#[test]
fn the_effort_column_and_the_settings_weigh_the_steps() {
    let desk = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(desk.path().join(name), text).unwrap();
    let mut evidence = String::from("ข้อ,ระดับ,สถานะ,ภาระงาน (คน-วัน),หมายเหตุ\n");
    evidence.push_str("1.1,พื้นฐาน,ไม่มี,๒.๕,\n1.2,พื้นฐาน,ครบถ้วน,M,\n1.3,พื้นฐาน,ไม่มี,-1,\n");
    write("evidence.csv", &evidence);
    write("pmqa.toml", "[effort]\ncomplete = 4\nattach = 0.5\n");
    let plan = |target: &str| {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        command.current_dir(desk.path()).env_remove("PMQA_LANG");
        let args = ["plan", "evidence.csv", "--target", target, "--format", "json"];
        let done = command.args(args).assert().code(0);
        assert!(
            stderr(&done).contains("evidence.csv: D4: warning[unknown-effort]"),
            "{}",
            stderr(&done)
        );
        serde_json::from_str::<Value>(&stdout(&done)).unwrap()
    };
    let one = plan("12.5");
    assert_eq!(
        (&one["steps"][0]["requirement"], &one["effort"]),
        (&"1.1.basic.1".into(), &2.5.into())
    );
    let two = plan("25");
    assert_eq!(two["effort"], 5.5, "a size counts for what is left, here a document");
    assert_eq!(plan("37.5")["effort"], 9.5);

    // The report carries the efforts, and its roadmap knows the settings.
    let pmqa = |args: &[&str]| {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        command.current_dir(desk.path()).env_remove("PMQA_LANG").args(args).assert().code(0)
    };
    pmqa(&["score", "evidence.csv", "--lang", "en"]);
    let args = ["plan", "evidence.report.xlsx", "--target", "37.5", "--format", "json"];
    let again: Value = serde_json::from_str(&stdout(&pmqa(&args))).unwrap();
    assert_eq!(again["steps"], plan("37.5")["steps"]);
    let report = std::fs::read(desk.path().join("evidence.report.xlsx")).unwrap();
    let sheets = pmqa::evidence::cells::read(&report).unwrap();
    let roadmap = sheets.iter().find(|sheet| sheet.name == "Roadmap").unwrap();
    let efforts: Vec<_> = roadmap.cells.iter().filter(|cell| cell.column == 6).collect();
    let has = |days: f64| {
        let number = pmqa::evidence::cells::Value::Number { value: days, percent: false };
        efforts.iter().any(|cell| cell.value == number)
    };
    assert!(has(2.5) && has(3.0) && has(4.0), "{efforts:?}");
}
