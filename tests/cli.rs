//! The command from outside: every flag, what it prints where, and with which exit status.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::Value;
use support::parts::{rewrite, with_text};
use tempfile::TempDir;

const LONG: &str = "examples/agency-long.xlsx";
const WIDE: &str = "examples/agency-wide.xlsx";

/// A directory of its own for one test, and the command run in it.
struct Desk {
    dir: TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { dir: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Copies an example here under a name.
    fn with(self, example: &str, name: &str) -> Desk {
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(example), self.path(name)).unwrap();
        self
    }

    fn with_text(self, name: &str, text: &str) -> Desk {
        fs::write(self.path(name), text).unwrap();
        self
    }

    fn run(&self, args: &[&str]) -> Assert {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        command
            .current_dir(self.dir.path())
            .env_remove("PMQA_LANG")
            .env_remove("SOURCE_DATE_EPOCH");
        command.args(args).assert()
    }

    /// The names of all files here, sorted.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.dir.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

fn json(assert: &Assert) -> Value {
    serde_json::from_str(&stdout(assert)).unwrap()
}

#[test]
fn a_report_is_scored_again_under_the_policy_that_it_was_scored_under() {
    let desk = Desk::new().with(LONG, "a.xlsx").with_text("pmqa.toml", "evidence = \"required\"\n");
    let overall = |args: &[&str]| {
        let json = stdout(&desk.run(&[&["score", "--format", "json"], args].concat()).code(0));
        serde_json::from_str::<Value>(&json).unwrap()["overall"].clone()
    };
    let made = overall(&["a.xlsx", "--evidence", "ignored"]);
    assert_eq!(overall(&["a.report.xlsx", "--no-report"]), made);
    let required = overall(&["a.report.xlsx", "--no-report", "--evidence", "required"]);
    assert_ne!(required, made);
}

#[test]
fn a_report_is_scored_again_under_the_policy_that_its_formulas_follow() {
    let desk = Desk::new().with(LONG, "a.xlsx");
    desk.run(&["score", "a.xlsx"]).code(0);
    let report = fs::read(desk.path("a.report.xlsx")).unwrap();
    let changed = rewrite(&report, |part, text| match part {
        "xl/worksheets/sheet9.xml" => with_text(&text, "B18", "ignored"),
        _ => text,
    });
    fs::write(desk.path("lax.xlsx"), changed).unwrap();
    let found = json(&desk.run(&["score", "lax.xlsx", "--no-report", "--format", "json"]).code(0));
    assert_eq!(found["evidence"]["policy"], "ignored");
    assert_eq!(found["overall"]["score"], found["overall"]["claimed_score"]);
}

#[test]
fn a_report_without_its_fingerprint_is_told() {
    let desk = Desk::new().with(LONG, "a.xlsx");
    desk.run(&["score", "a.xlsx"]).code(0);
    let report = fs::read(desk.path("a.report.xlsx")).unwrap();
    let changed = rewrite(&report, |_, text| text.replace("pmqa-evidence", "other"));
    fs::write(desk.path("bare.xlsx"), changed).unwrap();
    let said = stdout(&desk.run(&["verify", "bare.xlsx", "--lang", "en"]).code(0));
    let (first, second) = said.split_once('\n').unwrap();
    assert_eq!(
        first,
        "The report carries no fingerprint of its evidence, so it cannot be told whether that was edited since"
    );
    assert!(second.starts_with("The report holds: all "), "{second}");
}

#[test]
fn scoring_an_agency_prints_its_level_and_writes_the_report_beside_the_evidence() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let done = desk.run(&["score", "evidence.xlsx"]).code(0);
    let said = stdout(&done);
    assert!(said.contains("กรมตัวอย่างบริการประชาชน"), "{said}");
    assert!(said.contains("ระดับพื้นฐาน  ·  394.37 จาก 500 คะแนน"), "{said}");
    assert!(said.contains("evidence.report.xlsx"), "{said}");
    assert_eq!(stderr(&done), "");
    assert_eq!(desk.files(), ["evidence.report.xlsx", "evidence.xlsx"]);
}

#[test]
fn the_summary_fits_80_columns_in_both_languages() {
    use unicode_width::UnicodeWidthStr;
    let desk = Desk::new().with(LONG, "evidence.xlsx").with(WIDE, "wide.xlsx");
    for file in ["evidence.xlsx", "wide.xlsx"] {
        for lang in ["th", "en"] {
            let said = stdout(&desk.run(&["score", file, "--no-report", "--lang", lang]).code(0));
            for line in said.lines() {
                assert!(line.width() <= 80, "{} columns: {line}", line.width());
            }
        }
    }
}

#[test]
fn json_has_every_key_of_the_format() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let found =
        json(&desk.run(&["score", "evidence.xlsx", "--no-report", "--format", "json"]).code(0));
    assert_eq!(found["pmqa"], env!("CARGO_PKG_VERSION"));
    assert_eq!(found["framework"]["id"], "pmqa-4.0");
    assert_eq!(found["framework"]["sha256"].as_str().unwrap().len(), 64);
    assert_eq!(found["agency"]["name"], "กรมตัวอย่างบริการประชาชน");
    assert_eq!(found["agency"]["fiscal_year"], 2569);
    assert_eq!(found["evidence"]["file"], "evidence.xlsx");
    assert_eq!(found["evidence"]["policy"], "required");
    assert_eq!(found["overall"]["score"], 394.375);
    assert_eq!(found["overall"]["level"], "basic");
    assert_eq!(found["overall"]["claimed_score"], 429.791_666_666_666_7);
    assert_eq!(found["overall"]["claimed_level"], "advance");
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        keys(&found["categories"][0]),
        ["claimed_level", "claimed_score", "id", "level", "score"]
    );
    assert_eq!(found["categories"].as_array().unwrap().len(), 6);
    assert_eq!(found["items"].as_array().unwrap().len(), 24);
    let item = &found["items"][0];
    assert_eq!(
        (&item["id"], &item["category"], &item["score"]),
        (&"1.1".into(), &"1".into(), &450.0.into())
    );
    assert_eq!(item["locked"], 0.0);
    assert_eq!(item["levels"][2]["completion"], 0.5);
    let gap = &found["gaps"][0];
    assert_eq!(gap["requirement"], "5.3.basic.1");
    assert_eq!(gap["kind"], "no-evidence");
    // 5.3 rises from 0 to 300 + 100 + ½·100 = 450 points; an item of 24 weighs 1/24.
    assert_eq!(gap["gain"], 18.75);
    assert_eq!(found["diagnostics"].as_array().unwrap().len(), 0);
}

#[test]
fn the_report_goes_where_it_is_told() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "-o", "out.xlsx"]).code(0);
    fs::create_dir(desk.path("reports")).unwrap();
    desk.run(&["score", "evidence.xlsx", "--output", "reports"]).code(0);
    assert_eq!(desk.files(), ["evidence.xlsx", "out.xlsx", "reports"]);
    assert!(desk.path("reports/evidence.report.xlsx").is_file());
}

#[test]
fn no_report_writes_nothing() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "--no-report"]).code(0);
    assert_eq!(desk.files(), ["evidence.xlsx"]);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "-o", "a.xlsx"]).code(0);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    desk.run(&["score", "evidence.xlsx", "-o", "b.xlsx"]).code(0);
    assert!(fs::read(desk.path("a.xlsx")).unwrap() == fs::read(desk.path("b.xlsx")).unwrap());
}

#[test]
fn a_given_date_is_the_report_s() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let run = |epoch: &str| {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        command
            .current_dir(desk.dir.path())
            .env_remove("PMQA_LANG")
            .env("SOURCE_DATE_EPOCH", epoch);
        command.args(["score", "evidence.xlsx"]).assert().code(0);
        fs::read(desk.path("evidence.report.xlsx")).unwrap()
    };
    assert!(run("1790000000") == run("1790000000"));
    assert!(run("1790000000") != run("1800000000"));
}

#[test]
fn the_evidence_policy_decides_what_a_missing_document_costs() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let score = |args: &[&str]| {
        let base = ["score", "evidence.xlsx", "--no-report", "--format", "json"];
        json(&desk.run(&[&base, args].concat()).code(0))
    };
    assert_eq!(score(&["--evidence", "required"])["overall"]["score"], 394.375);
    let advised = score(&["--evidence", "advised"]);
    assert_eq!(advised["overall"]["score"], 429.791_666_666_666_7);
    assert_eq!(advised["overall"]["level"], "advance");
    assert_eq!(advised["diagnostics"].as_array().unwrap().len(), 4);
    assert_eq!(advised["diagnostics"][0]["code"], "no-evidence");
    let ignored = score(&["--evidence", "ignored"]);
    assert_eq!(ignored["overall"]["score"], 429.791_666_666_666_7);
    assert_eq!(ignored["diagnostics"].as_array().unwrap().len(), 0);
}

#[test]
fn agency_and_year_can_be_given() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let args = [
        "score",
        "evidence.xlsx",
        "--no-report",
        "--format",
        "json",
        "--agency",
        "กรมอื่น",
        "--year",
        "2027",
    ];
    let found = json(&desk.run(&args).code(0));
    assert_eq!(found["agency"]["name"], "กรมอื่น");
    assert_eq!(found["agency"]["fiscal_year"], 2570);
}

#[test]
fn a_year_may_be_in_thai_digits_and_an_empty_agency_is_none() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let base = ["score", "evidence.xlsx", "--no-report", "--format", "json"];
    let found =
        json(&desk.run(&[&base[..], &["--year", "๒๕๗๐", "--agency", " "]].concat()).code(0));
    assert_eq!(found["agency"]["fiscal_year"], 2570);
    assert_eq!(found["agency"]["name"], "กรมตัวอย่างบริการประชาชน");
}

#[test]
fn criteria_that_no_row_fits_are_doubted() {
    let desk = Desk::new().with("examples/section-50.xlsx", "evidence.xlsx");
    let said =
        stdout(&desk.run(&["score", "evidence.xlsx", "--no-report", "--lang", "en"]).code(0));
    assert!(said.contains("no row could be scored"), "{said}");
}

#[test]
fn thresholds_of_ones_own_are_said() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let desk = desk.with_text("pmqa.toml", "[thresholds]\nadvance = 390\n");
    let said =
        stdout(&desk.run(&["score", "evidence.xlsx", "--no-report", "--lang", "en"]).code(0));
    assert!(said.contains("thresholds of your own: Advance from 390 points"), "{said}");
    assert!(said.contains("Advance  ·  394.37 of 500 points"), "{said}");
}

#[test]
fn a_report_is_scored_again_by_the_words_that_it_was_made_with() {
    let desk = Desk::new()
        .with_text("pmqa.toml", "[words]\nmet = [\"เขียว\"]\n")
        .with_text("e.csv", "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,บางส่วน,แผน\n");
    desk.run(&["score", "e.csv", "-o", "r.report.xlsx"]).code(0);
    fs::remove_file(desk.path("pmqa.toml")).unwrap();
    let report = fs::read(desk.path("r.report.xlsx")).unwrap();
    let typed = rewrite(&report, |name, sheet| match name {
        "xl/worksheets/sheet6.xml" => with_text(&sheet, "F7", "เขียว"),
        _ => sheet,
    });
    fs::write(desk.path("r.report.xlsx"), typed).unwrap();
    let args = ["score", "r.report.xlsx", "--no-report", "--format", "json", "--strict"];
    let again = json(&desk.run(&args).code(0));
    assert_eq!(again["items"][0]["score"], 300.0);
}

#[test]
fn an_agency_that_the_sheet_does_not_name_is_called_after_its_file() {
    let desk = Desk::new().with_text("กรมหนึ่ง.csv", "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,ครบถ้วน,แผน\n");
    let found =
        json(&desk.run(&["score", "กรมหนึ่ง.csv", "--no-report", "--format", "json"]).code(0));
    assert_eq!(found["agency"]["name"], "กรมหนึ่ง");
    assert_eq!(found["agency"]["fiscal_year"], Value::Null);
    assert_eq!(found["items"][0]["score"], 300.0);
    assert_eq!(found["overall"]["score"], 12.5);
}

#[test]
fn a_level_that_is_not_reached_is_exit_status_1() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "--no-report", "--min-level", "basic"]).code(0);
    desk.run(&["score", "evidence.xlsx", "--no-report", "--min-level", "advance"]).code(1);
    let unknown = desk
        .run(&["score", "evidence.xlsx", "--no-report", "--min-level", "gold", "--lang", "en"])
        .code(2);
    assert!(stderr(&unknown).contains("basic, advance, significance"), "{}", stderr(&unknown));
}

#[test]
fn strict_refuses_what_could_not_be_used() {
    let sheet = "item,level,status,evidence\n1.1,basic,met,plan\n9.9,basic,met,plan\n";
    let desk = Desk::new().with_text("a.csv", sheet);
    let lax = desk.run(&["score", "a.csv", "--no-report", "--lang", "en"]).code(0);
    assert!(stderr(&lax).contains("a.csv: A3: warning[unknown-item]:"), "{}", stderr(&lax));
    desk.run(&["score", "a.csv", "--no-report", "--strict"]).code(1);
}

#[test]
fn the_language_comes_from_the_flag_then_the_environment_then_the_settings() {
    let desk = Desk::new().with(LONG, "evidence.xlsx").with_text("pmqa.toml", "lang = \"en\"\n");
    let run = |env: Option<&str>, args: &[&str]| {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        command.current_dir(desk.dir.path()).env_remove("PMQA_LANG");
        if let Some(lang) = env {
            command.env("PMQA_LANG", lang);
        }
        stdout(
            &command
                .args([&["score", "evidence.xlsx", "--no-report"], args].concat())
                .assert()
                .code(0),
        )
    };
    assert!(run(None, &[]).contains("Basic"));
    assert!(run(Some("th"), &[]).contains("ระดับพื้นฐาน"));
    assert!(run(Some("th"), &["--lang", "en"]).contains("Basic"));
}

#[test]
fn settings_are_read_from_the_file_that_is_named() {
    let desk =
        Desk::new().with(LONG, "evidence.xlsx").with_text("other.toml", "evidence = \"ignored\"\n");
    let args =
        ["score", "evidence.xlsx", "--no-report", "--format", "json", "--config", "other.toml"];
    assert_eq!(json(&desk.run(&args).code(0))["evidence"]["policy"], "ignored");
    let args = [&args[..], &["--evidence", "advised"]].concat();
    assert_eq!(json(&desk.run(&args).code(0))["evidence"]["policy"], "advised");
    desk.run(&["score", "evidence.xlsx", "--config", "absent.toml"]).code(2);
}

#[test]
fn criteria_of_ones_own_are_used_and_wrong_ones_told_with_all_their_mistakes() {
    let yaml = "\
schema: 1
id: mine
version: \"1\"
title: { th: เกณฑ์ของเรา }
levels: [ { id: done, points: 100, title: { th: ดำเนินการแล้ว } } ]
categories:
  - id: \"1\"
    title: { th: หมวดเดียว }
    items:
      - id: \"1.1\"
        title: { th: ข้อเดียว }
        requirements: { done: [ { th: ทำแล้ว }, { th: เผยแพร่แล้ว }, { th: ทบทวนแล้ว } ] }
";
    let desk = Desk::new()
        .with_text("mine.yaml", yaml)
        .with_text("wrong.yaml", &yaml.replace("points: 100", "points: ร้อย").replace("id: mine", "id: mine\nowner: x"))
        .with_text("a.csv", "ข้อ,ระดับ,ประเด็น,สถานะ,หลักฐาน\n1.1,ดำเนินการแล้ว,1,ครบถ้วน,แผน\n1.1,ดำเนินการแล้ว,2,บางส่วน,เว็บ\n");
    let found = json(
        &desk
            .run(&["score", "a.csv", "-c", "mine.yaml", "--no-report", "--format", "json"])
            .code(0),
    );
    assert_eq!(found["overall"]["score"], 50.0);
    assert_eq!(found["overall"]["level"], Value::Null);

    let refused = desk.run(&["score", "a.csv", "-c", "wrong.yaml", "--no-report"]).code(2);
    let said = stderr(&refused);
    assert!(said.contains("wrong.yaml:3:1: error["), "{said}");
    assert!(said.contains("wrong.yaml:6:31: error["), "{said}");
    let unknown = desk.run(&["score", "a.csv", "-c", "pmqa-4", "--lang", "en"]).code(2);
    assert!(stderr(&unknown).contains("did you mean \"pmqa-4.0\"?"), "{}", stderr(&unknown));
}

#[test]
fn the_evidence_is_never_overwritten_and_nothing_else_without_force() {
    let desk = Desk::new().with(LONG, "evidence.xlsx").with_text("precious.xlsx", "not ours");
    let before = fs::read(desk.path("evidence.xlsx")).unwrap();
    for args in [
        &["-o", "evidence.xlsx"][..],
        &["-o", "evidence.xlsx", "--force"],
        &["-o", "./evidence.xlsx", "--force"],
    ] {
        let refused = desk.run(&[&["score", "evidence.xlsx"], args].concat()).code(2);
        assert!(stderr(&refused).contains("error[output-is-input]"), "{}", stderr(&refused));
    }
    assert!(fs::read(desk.path("evidence.xlsx")).unwrap() == before);

    let refused = desk.run(&["score", "evidence.xlsx", "-o", "precious.xlsx"]).code(2);
    assert!(stderr(&refused).contains("error[output-exists]"), "{}", stderr(&refused));
    assert_eq!(fs::read_to_string(desk.path("precious.xlsx")).unwrap(), "not ours");
    desk.run(&["score", "evidence.xlsx", "-o", "precious.xlsx", "--force"]).code(0);
    // Now it is a report of ours, which may be written anew.
    desk.run(&["score", "evidence.xlsx", "-o", "precious.xlsx"]).code(0);
}

#[cfg(unix)]
#[test]
fn links_to_the_evidence_are_the_evidence() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    std::os::unix::fs::symlink(desk.path("evidence.xlsx"), desk.path("soft.xlsx")).unwrap();
    fs::hard_link(desk.path("evidence.xlsx"), desk.path("hard.xlsx")).unwrap();
    for link in ["soft.xlsx", "hard.xlsx"] {
        desk.run(&["score", "evidence.xlsx", "-o", link, "--force"]).code(2);
    }
}

#[test]
fn bad_input_is_one_clear_sentence_and_exit_status_2_and_leaves_nothing_behind() {
    let desk = Desk::new()
        .with_text("empty.xlsx", "")
        .with_text("text.xlsx", "this is no workbook\n")
        .with_text("headless.csv", "a,b,c\n1,2,3\n")
        .with(LONG, "evidence.xlsx");
    let before = desk.files();
    for file in ["missing.xlsx", "empty.xlsx", "text.xlsx", "headless.csv", "."] {
        for lang in ["th", "en"] {
            let refused = desk.run(&["score", file, "--lang", lang]).code(2);
            let said = stderr(&refused);
            assert_eq!(said.lines().count(), 1, "{said}");
            assert!(said.starts_with(&format!("{file}: ")), "{said}");
            assert!(said.contains("error["), "{said}");
            assert_eq!(stdout(&refused), "");
        }
    }
    let refused = desk.run(&["score", "evidence.xlsx", "-o", "absent/report.xlsx"]).code(2);
    assert!(
        stderr(&refused).starts_with("absent/report.xlsx: error[cannot-write]"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(desk.files(), before);
}

#[test]
fn a_report_that_would_be_named_as_something_else_is_refused() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    let before = desk.files();
    for (args, accepted, example) in [
        (&["-o", "report.pdf"][..], ".xlsx", "report.xlsx"),
        (&["-o", "report.csv", "--force"], ".xlsx", "report.xlsx"),
        (&["-o", "report"], ".xlsx", "report.xlsx"),
        (&["-o", "report.html"], ".xlsx", "report.xlsx"),
        (&["-o", "report.html", "--format", "json"], ".xlsx", "report.xlsx"),
        (&["-o", "report.xlsx", "--format", "html"], ".html", "report.html"),
    ] {
        let refused = desk.run(&[&["score", "evidence.xlsx", "--lang", "en"], args].concat());
        let refused = refused.code(2);
        let told = stderr(&refused);
        let expected = format!("{}: error[output-ending]: the name of the output", args[1]);
        assert!(told.starts_with(&expected), "{told}");
        assert!(told.contains(&format!("must end in {accepted}; use a name such as {example}")));
        assert_eq!(stdout(&refused), "");
        assert_eq!(desk.files(), before);
    }
    desk.run(&["template", "-o", "form.ods"]).code(2);
    assert_eq!(desk.files(), before);
    desk.run(&["score", "evidence.xlsx", "-o", "REPORT.XLSX"]).code(0);
    assert!(desk.path("REPORT.XLSX").exists());
}

#[test]
fn a_number_out_of_range_is_told_with_its_cell() {
    let desk = Desk::new().with_text("a.csv", "item,level,status,evidence\n1.1,basic,140%,plan\n");
    let told = stderr(&desk.run(&["score", "a.csv", "--no-report", "--lang", "en"]).code(0));
    assert!(
        told.starts_with("a.csv: C2: warning[percent-out-of-range]: percentage \"140%\""),
        "{told}"
    );
}

#[test]
fn a_template_of_either_layout_is_read_back_without_a_warning() {
    let desk = Desk::new();
    for layout in ["long", "wide"] {
        for lang in ["th", "en"] {
            let file = format!("{layout}-{lang}.xlsx");
            desk.run(&["template", "--layout", layout, "--lang", lang, "-o", &file]).code(0);
            let done =
                desk.run(&["score", &file, "--no-report", "--format", "json", "--strict"]).code(0);
            assert_eq!(stderr(&done), "");
            let found = json(&done);
            assert_eq!(found["overall"]["score"], 0.0);
            assert_eq!(found["gaps"].as_array().unwrap().len(), 72);
            assert_eq!(found["gaps"][0]["kind"], "unassessed");
        }
    }
    desk.run(&["template", "-o", "long-th.xlsx"]).code(2);
    desk.run(&["template", "-o", "long-th.xlsx", "--force"]).code(0);
}

#[test]
fn the_kept_template_is_what_the_command_writes() {
    let desk = Desk::new();
    desk.run(&["template", "-o", "template.xlsx"]).code(0);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/template.xlsx");
    assert!(
        fs::read(desk.path("template.xlsx")).unwrap() == fs::read(kept).unwrap(),
        "run `pmqa template -o examples/template.xlsx --force`"
    );
}

#[test]
fn criteria_are_listed_and_shown() {
    let desk = Desk::new();
    let list = stdout(&desk.run(&["criteria", "list"]).code(0));
    assert!(list.contains("pmqa-4.0") && list.contains("6/24/72"), "{list}");
    let shown = stdout(&desk.run(&["criteria", "show", "--lang", "en"]).code(0));
    assert!(
        shown.contains("Leadership")
            && shown.contains("Basic 300 · Advance 400 · Significance 500"),
        "{shown}"
    );
    let document = json(&desk.run(&["criteria", "show", "pmqa-4.0", "--format", "json"]).code(0));
    assert_eq!(
        document["categories"][5]["items"][3]["requirements"][2]["id"],
        "6.4.significance.1"
    );
    let list = json(&desk.run(&["criteria", "list", "--format", "json"]).code(0));
    assert_eq!(list[0]["size"]["items"], 24);
}

#[test]
fn settings_for_one_framework_do_not_keep_the_others_from_being_listed() {
    let desk = Desk::new().with_text("pmqa.toml", "[thresholds]\nbasic = 290\n");
    assert!(stdout(&desk.run(&["criteria", "list"]).code(0)).contains("lao-4.0"));
    let refused = desk.run(&["criteria", "show", "lao-4.0", "--lang", "en"]).code(2);
    assert!(
        stderr(&refused).starts_with("pmqa.toml:2:9: error[level-not-on-ladder]"),
        "{}",
        stderr(&refused)
    );
}

#[test]
fn completions_are_printed_for_each_shell() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = stdout(&desk.run(&["completions", shell]).code(0));
        assert!(script.contains("pmqa") && script.contains("template"), "{shell}");
    }
}

#[test]
fn evidence_for_other_criteria_is_told_by_their_id() {
    for id in ["gov-4.0", "lao-4.0", "section-50"] {
        let desk = Desk::new().with(&format!("examples/{id}.xlsx"), "evidence.xlsx");
        let arguments = ["score", "evidence.xlsx", "--no-report", "--lang", "en"];
        let told = stderr(&desk.run(&arguments).code(0));
        let expected =
            format!("evidence.xlsx: warning[other-criteria]: this looks like evidence for {id}: ");
        assert!(told.starts_with(&expected), "{told}");
        assert!(told.contains(&format!("do not fit pmqa-4.0; use -c {id}\n")), "{told}");
        let told = stderr(&desk.run(&[&arguments[..], &["-c", id]].concat()).code(0));
        assert_eq!(told, "");
    }
}

#[test]
fn help_is_as_users_have_seen_it() {
    let desk = Desk::new();
    let commands: &[&[&str]] = &[
        &["--help"],
        &["score", "--help"],
        &["batch", "--help"],
        &["plan", "--help"],
        &["compare", "--help"],
        &["explain", "--help"],
        &["verify", "--help"],
        &["check", "--help"],
        &["template", "--help"],
        &["criteria", "--help"],
        &["criteria", "list", "--help"],
        &["criteria", "diff", "--help"],
        &["criteria", "schema", "--help"],
        &["criteria", "show", "--help"],
        &["completions", "--help"],
    ];
    for args in commands {
        let mut command = Command::cargo_bin("pmqa").unwrap();
        let assert =
            command.current_dir(desk.dir.path()).env("COLUMNS", "100").args(*args).assert().code(0);
        insta::assert_snapshot!(args.join(" "), stdout(&assert));
    }
}

#[test]
fn wrong_usage_is_exit_status_2() {
    let desk = Desk::new();
    for args in [
        &[][..],
        &["score"],
        &["score", "a", "--evidence", "maybe"],
        &["score", "a", "--year", "1"],
        &["frobnicate"],
    ] {
        desk.run(args).code(2);
    }
}

#[test]
fn the_readme_shows_what_the_command_prints() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let (_, block) = readme.split_once("```console\n").unwrap();
    let (block, _) = block.split_once("```").unwrap();
    let (command, shown) = block.split_once('\n').unwrap();
    assert_eq!(command, "$ pmqa score examples/agency-long.xlsx --lang en");

    let desk = Desk::new();
    fs::create_dir(desk.path("examples")).unwrap();
    let desk = desk.with(LONG, LONG);
    let args: Vec<&str> = command.trim_start_matches("$ pmqa ").split(' ').collect();
    assert_eq!(stdout(&desk.run(&args).code(0)), shown);
}

#[test]
fn the_settings_of_the_readme_fit_its_example() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let (_, block) = readme.split_once("```toml\n").unwrap();
    let (settings, _) = block.split_once("```").unwrap();
    let desk = Desk::new().with(LONG, "evidence.xlsx").with_text("pmqa.toml", settings);
    let args = ["score", "evidence.xlsx", "--no-report", "--format", "json"];
    let found = json(&desk.run(&args).code(0));
    assert_eq!(found["evidence"]["policy"], "advised");
    assert_eq!(found["overall"]["score"], 429.791_666_666_666_7);
}

#[test]
fn a_report_holds_whatever_thresholds_are_set_where_it_is_verified() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "-o", "official.xlsx"]).code(0);
    let desk = desk.with_text("pmqa.toml", "[thresholds]\nadvance = 389.95\n");
    desk.run(&["score", "evidence.xlsx", "-o", "own.xlsx"]).code(0);
    for settings in [Some("[thresholds]\nadvance = 380\n"), None] {
        match settings {
            Some(settings) => fs::write(desk.path("pmqa.toml"), settings).unwrap(),
            None => fs::remove_file(desk.path("pmqa.toml")).unwrap(),
        }
        let official = desk.run(&["verify", "official.xlsx", "--lang", "en"]).code(0);
        assert!(stdout(&official).starts_with("The report holds: all "), "{}", stdout(&official));
        let own = stdout(&desk.run(&["verify", "own.xlsx", "--lang", "en"]).code(0));
        let (first, second) = own.split_once('\n').unwrap();
        assert_eq!(
            first,
            "The report uses a threshold of its own, not that of the criteria: Advance from 389.95 points"
        );
        assert!(second.starts_with("The report holds: all "), "{second}");
    }
    let found = json(&desk.run(&["verify", "own.xlsx", "--format", "json"]).code(0));
    assert_eq!(found["thresholds"]["advance"], 389.95);
    assert_eq!(found["evidence_edited"], false);
}

#[test]
fn a_report_says_under_which_policy_and_criteria_it_was_made() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "--evidence", "ignored", "-o", "lax.xlsx"]).code(0);
    let lax = stdout(&desk.run(&["verify", "lax.xlsx", "--lang", "en"]).code(0));
    assert!(
        lax.starts_with(
            "The report uses the evidence policy ignored, where the criteria say required\n"
        ),
        "{lax}"
    );
    let published =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("criteria/pmqa-4.0.yaml"));
    let own = published.unwrap().replacen("id: pmqa-4.0", "id: ministry", 1);
    let desk = desk.with_text("ministry.yaml", &own);
    desk.run(&["score", "evidence.xlsx", "-c", "ministry.yaml", "-o", "own.xlsx"]).code(0);
    let refused = stderr(&desk.run(&["verify", "own.xlsx", "--lang", "en"]).code(2));
    assert!(refused.starts_with("own.xlsx: error[own-criteria]: "), "{refused}");
    assert!(refused.contains("pmqa verify own.xlsx -c ministry.yaml"), "{refused}");
    desk.run(&["verify", "own.xlsx", "-c", "ministry.yaml"]).code(0);
    let desk = desk.with_text("pmqa.toml", "criteria = \"ministry.yaml\"\n");
    desk.run(&["verify", "own.xlsx"]).code(0);
    // The built-in has another title of the framework: the report names other criteria.
    let other =
        stdout(&desk.run(&["verify", "own.xlsx", "-c", "pmqa-4.0", "--lang", "en"]).code(1));
    assert!(other.contains("names criteria with another SHA-256"), "{other}");
}

#[test]
fn a_report_that_differs_everywhere_is_told_in_a_few_lines() {
    let desk = Desk::new().with(LONG, "evidence.xlsx");
    desk.run(&["score", "evidence.xlsx", "-o", "report.xlsx"]).code(0);
    let wrong =
        stdout(&desk.run(&["verify", "report.xlsx", "-c", "lao-4.0", "--lang", "en"]).code(1));
    assert_eq!(wrong.lines().filter(|line| line.starts_with("report.xlsx: ")).count(), 20);
    assert!(wrong.contains(" more; --format json lists all\n"), "{wrong}");
    assert!(wrong.lines().count() <= 25, "{wrong}");
    let all =
        json(&desk.run(&["verify", "report.xlsx", "-c", "lao-4.0", "--format", "json"]).code(1));
    assert!(all["differences"].as_array().unwrap().len() > 100);
}
