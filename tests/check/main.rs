//! `pmqa check` from end to end: what it prints, what it mends, and its exit status.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

#[path = "../support/files.rs"]
mod files;
#[path = "../support/git.rs"]
mod git;

mod base;

use files::{directory, run};

const CLEAN: &str = include_str!("../fixtures/clean.yaml");

/// The exit status, standard output and standard error of `pmqa check` with arguments.
fn check(directory: &TempDir, arguments: &str) -> (i32, String, String) {
    run(directory, &format!("--lang en check {arguments}"))
}

/// The clean file with a weight of nothing and an unused tag.
fn spoilt() -> String {
    CLEAN.replace("weight: 2", "weight: 0").replace("[people, data]", "[people]")
}

#[test]
fn a_clean_file_is_exit_status_0() {
    let directory = directory(&[("a.yaml", CLEAN)]);
    let expected = (0, "no problems in 1 criteria file(s)\n".to_owned(), String::new());
    assert_eq!(check(&directory, "a.yaml"), expected);
}

#[test]
fn without_a_file_the_built_ins_are_checked() {
    let (status, told, _) = check(&directory(&[]), "");
    assert_eq!(status, 0);
    assert!(told.starts_with("no problems in "), "{told}");
}

#[test]
fn a_finding_shows_its_line_with_the_place_underlined_beneath_thai_text() {
    let spoilt = CLEAN.replace("th: การวางแผน, en: Planning }", "th: เป้าหมายที่ดี, en: No }");
    let directory = directory(&[("a.yaml", &spoilt)]);
    let (status, told, _) = check(&directory, "a.yaml");
    assert_eq!(status, 1);
    assert_eq!(
        told,
        "\
warning[ambiguous-text]: other programs may read No as true or false, a number or a date
  --> a.yaml:40:37
   |
40 |     title: { th: เป้าหมายที่ดี, en: No }
   |                                 ^^
   |
   = help: put it in quotes: \"No\"

0 error(s), 1 warning(s), 0 note(s) in 1 criteria file(s); --fix mends 1
"
    );
}

#[test]
fn findings_come_in_thai_too() {
    let directory = directory(&[("a.yaml", &spoilt())]);
    let (_, told, _) = check(&directory, "a.yaml --lang th");
    assert!(told.contains("error[not-positive]: weight ต้องมากกว่า 0 แต่พบ 0"), "{told}");
    assert!(told.ends_with("พบข้อผิดพลาด 1 คำเตือน 1 ข้อสังเกต 0 รายการ ในไฟล์เกณฑ์ 1 ไฟล์\n"), "{told}");
}

#[test]
fn a_note_alone_is_exit_status_0() {
    let without = CLEAN.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>();
    let (status, told, _) = check(&directory(&[("a.yaml", &without)]), "a.yaml");
    assert_eq!(status, 0);
    assert!(told.contains("note[no-schema-line]"), "{told}");
}

#[test]
fn a_directory_is_searched_but_for_what_is_hidden_or_excluded() {
    let directory = directory(&[
        ("in/a.yaml", CLEAN),
        ("in/deeper/b.yml", CLEAN),
        ("in/deeper/notes.txt", "?"),
        ("in/drafts/c.yaml", "?: ["),
        ("in/.hidden/d.yaml", "?: ["),
        ("pmqa.toml", "check.exclude = ['drafts/*']"),
    ]);
    let (status, told, _) = check(&directory, "in");
    assert_eq!((status, told.as_str()), (0, "no problems in 2 criteria file(s)\n"));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_checked() {
    let directory = directory(&[("a.yaml", CLEAN), ("empty/x.txt", "")]);
    fs::write(directory.path().join("latin.yaml"), b"id: \xe9").unwrap();
    let (status, told, error) = check(&directory, "gone.yaml latin.yaml empty a.yaml");
    assert_eq!((status, told.as_str()), (2, "no problems in 1 criteria file(s)\n"));
    let first = |file: &str| error.lines().find(|line| line.starts_with(file)).map(str::to_owned);
    assert!(first("gone.yaml: error[cannot-read]").is_some(), "{error}");
    assert!(first("latin.yaml: error[not-text]").is_some(), "{error}");
    assert!(first("empty: error[no-criteria-files]").is_some(), "{error}");
}

#[test]
fn where_no_file_could_be_read_nothing_is_called_clean() {
    let directory = directory(&[("empty/x.txt", "")]);
    for what in ["gone.yaml", "empty"] {
        let (status, told, error) = check(&directory, what);
        assert_eq!((status, told.as_str()), (2, ""));
        assert!(error.starts_with(&format!("{what}: error[")), "{error}");
    }
    let (status, told, _) = check(&directory, "gone.yaml --format json");
    assert_eq!((status, told.as_str()), (2, "{\n  \"diagnostics\": []\n}\n"));
}

#[test]
fn settings_decide_what_weighs() {
    let directory = directory(&[
        ("a.yaml", &CLEAN.replace("[people, data]", "[people]")),
        ("off.toml", "check.severity.unused-tag = 'off'"),
        ("note.toml", "check.severity.unused-tag = 'note'"),
        ("error.toml", "check.severity.unused-tag = 'error'"),
    ]);
    assert_eq!(check(&directory, "a.yaml --config off.toml").0, 0);
    assert_eq!(check(&directory, "a.yaml --config note.toml").0, 0);
    let (status, told, _) = check(&directory, "a.yaml --config error.toml");
    assert_eq!(status, 1);
    assert!(told.starts_with("error[unused-tag]"), "{told}");
}

#[test]
fn json_has_every_finding_with_its_place_in_characters() {
    let directory = directory(&[("a.yaml", &CLEAN.replace("en: Planning }", "en: No }"))]);
    let (status, told, _) = check(&directory, "a.yaml --format json");
    let document: Value = serde_json::from_str(&told).unwrap();
    let expected = serde_json::json!({ "diagnostics": [{
        "code": "ambiguous-text",
        "severity": "warning",
        "file": "a.yaml",
        "line": 40,
        "column": 33,
        "end_line": 40,
        "end_column": 35,
        "message": "other programs may read No as true or false, a number or a date",
        "help": "put it in quotes: \"No\"",
        "fixable": true,
    }] });
    assert_eq!((status, document), (1, expected));
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let mut schema: Value =
        serde_json::from_str(include_str!("../fixtures/sarif-2.1.0.json")).unwrap();
    // As published, this pattern has a bracket too many, which is no regular expression.
    for part in ["run", "toolComponent"] {
        let language = format!("/definitions/{part}/properties/language/pattern");
        *schema.pointer_mut(&language).unwrap() = Value::from("^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    }
    let validator = jsonschema::validator_for(&schema).unwrap();
    let spoilt = spoilt()
        .replace("id: clean", "id: clean ")
        .replace("th: การวางแผน", "th: กา\u{200b}รวางแผน");
    let directory = directory(&[("ก b%.yaml", &spoilt), ("clean.yaml", CLEAN)]);
    let (status, told, _) = check(&directory, ". --format sarif");
    let log: Value = serde_json::from_str(&told).unwrap();
    let errors: Vec<_> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
    assert_eq!(errors, [""; 0]);
    assert_eq!(status, 1);
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 4);
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "./%E0%B8%81%20b%25.yaml");
    }
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let rule = rules.iter().find(|rule| rule["id"] == "not-positive").unwrap();
    let text = |part: &str| rule[part]["text"].as_str().unwrap();
    assert_eq!(text("shortDescription"), "A weight, points or a threshold is zero or negative.");
    assert!(text("fullDescription").ends_with('.'), "{rule}");
    assert_eq!(
        text("help"),
        "Remedy: write a number above 0\n\nWrong:\nweight: 0\n\nRight:\nweight: 1\n"
    );
    assert!(rule["help"]["markdown"].as_str().unwrap().contains("```yaml\nweight: 0\n```"));
    for rule in rules {
        for part in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[part]["text"].is_string(), "{rule}");
        }
    }
    let (_, told, _) = check(&directory, "clean.yaml --format sarif");
    let log: Value = serde_json::from_str(&told).unwrap();
    assert!(validator.is_valid(&log));
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn github_shows_findings_beside_their_lines() {
    let directory = directory(&[("a,b.yaml", &CLEAN.replace("weight: 2", "weight: 0"))]);
    let (status, told, _) = check(&directory, "a,b.yaml --format github");
    assert_eq!(status, 1);
    assert_eq!(
        told,
        "::error file=a%2Cb.yaml,line=23,endLine=23,col=13,endColumn=14,title=not-positive::\
         weight must be more than 0, but this is 0; write a number above 0\n"
    );
}

#[test]
fn fix_mends_the_file_and_reports_what_remains() {
    let spoilt = CLEAN.replace("id: clean\n", "id: clean \n").replace("weight: 2", "weight: 0");
    let directory = directory(&[("a.yaml", &spoilt), ("b.yaml", CLEAN)]);
    let (status, told, error) = check(&directory, "--fix a.yaml b.yaml");
    assert_eq!((status, error.as_str()), (1, "a.yaml: 1 mended\n"));
    assert!(told.contains("1 error(s), 0 warning(s)"), "{told}");
    let mended = fs::read_to_string(directory.path().join("a.yaml")).unwrap();
    assert_eq!(mended, CLEAN.replace("weight: 2", "weight: 0"));
    assert_eq!(fs::read_to_string(directory.path().join("b.yaml")).unwrap(), CLEAN);
}

#[test]
fn a_long_line_is_cut_behind_the_place_and_between_letters() {
    let long = format!("th: แผนงงานส\u{e4d}าเร็จ{}", " ตามเป้าหมายที่กำหนด".repeat(12));
    let directory = directory(&[("a.yaml", &CLEAN.replace("th: แผนงานสำเร็จ", &long))]);
    let (_, told, _) = check(&directory, "a.yaml");
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[3],
        "46 |           done: [ { th: แผนงงานส\u{e4d}าเร็จ ตามเป้าหมายที่กำหนด ตามเป้าหมายที่กำหนด \
         ตามเป้าหมายที่กำหนด ตามเป้าหม…"
    );
    assert_eq!(lines[4], "   |                                 ^");
}
