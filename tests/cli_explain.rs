//! `pmqa explain` from outside: codes, items and requirements, for people and programs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use pmqa::diagnostic::ALL_CODES;
use pmqa::report::{code, item};
use pmqa::text::Lang;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

fn run(args: &[&str]) -> Assert {
    let mut command = Command::cargo_bin("pmqa").unwrap();
    let command = command.current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("PMQA_LANG");
    command.arg("explain").args(args).assert()
}

fn stdout(args: &[&str]) -> String {
    let done = run(args).code(0);
    assert_eq!(done.get_output().stderr, b"");
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&stdout(&[args, &["--format", "json"]].concat())).unwrap()
}

fn fits(text: &str) {
    for line in text.lines() {
        assert!(line.width() <= 80, "{} columns: {line}", line.width());
    }
}

#[test]
fn a_code_with_a_file_is_looked_for_in_it() {
    let said = stdout(&["no-evidence", "examples/agency-long.xlsx", "--lang", "en"]);
    assert!(said.contains("Not found in agency-long.xlsx\n"), "{said}");
    let args = ["no-evidence", "examples/agency-long.xlsx", "--evidence", "advised"];
    let said = stdout(&[&args[..], &["--lang", "en"]].concat());
    assert!(said.starts_with("no-evidence (note)\n"), "{said}");
    assert!(said.contains("Found in agency-long.xlsx, 4 time(s)\n  "), "{said}");
    fits(&said);
    let found = json(&args);
    assert_eq!(found["file"], "agency-long.xlsx");
    assert_eq!(found["places"].as_array().unwrap().len(), 4);
    assert!(found["places"][0]["place"].as_str().unwrap().contains('!'), "{found}");
    run(&["no-evidence", "examples/none.xlsx"]).code(2);
}

#[test]
fn a_code_is_explained_with_an_example_and_the_remedy() {
    let expected = "\
unknown-level (warning)

A level cell holds a name that is no level of the framework. Points are earned
level by level, so a row without a known level does not count.

Message
  ‹framework› has no level \"‹found›\"

Wrong
  item │ level     │ status │ evidence
  1.1  │ excellent │ met    │ action plan

Right
  item │ level   │ status │ evidence
  1.1  │ advance │ met    │ action plan

Remedy
  use a level of the framework: ‹accepted›
";
    assert_eq!(stdout(&["unknown-level", "--lang", "en"]), expected);
    let thai = stdout(&["unknown-level"]);
    assert!(thai.starts_with("unknown-level (คำเตือน)\n\nช่องระดับมีชื่อระดับที่ไม่มีในเกณฑ์ "), "{thai}");
    assert!(thai.contains("\nวิธีแก้\n  ใช้ระดับตามเกณฑ์: ‹สิ่งที่ใช้ได้›\n"), "{thai}");
}

#[test]
fn every_code_is_explained_in_both_languages_within_80_columns() {
    for one in ALL_CODES {
        for (lang, parts) in [
            (Lang::Th, ["ข้อความที่แจ้ง", "ผิด", "ถูก", "วิธีแก้"]),
            (Lang::En, ["Message", "Wrong", "Right", "Remedy"]),
        ] {
            let shown = code::show(one, lang);
            fits(&shown);
            for part in parts {
                assert!(shown.contains(&format!("\n\n{part}\n  ")), "{shown}");
            }
        }
    }
}

#[test]
fn without_an_argument_all_codes_are_listed() {
    for lang in Lang::ALL {
        let list = stdout(&["--lang", lang.code()]);
        fits(&list);
        for code in ALL_CODES {
            let named = |line: &str| line.split_whitespace().next() == Some(code.id);
            assert_eq!(list.lines().filter(|line| named(line)).count(), 1, "{}", code.id);
        }
    }
    let list = json(&[]);
    assert_eq!(list.as_array().unwrap().len(), ALL_CODES.len());
    assert_eq!(list[0], json(&[ALL_CODES[0].id]));
}

#[test]
fn json_has_a_code_in_both_languages() {
    let found = json(&["unknown-level"]);
    assert_eq!((&found["code"], &found["severity"]), (&"unknown-level".into(), &"warning".into()));
    for key in ["finds", "matters", "message", "wrong", "right", "help"] {
        for lang in ["th", "en"] {
            assert!(found[key][lang].as_str().is_some_and(|text| !text.is_empty()), "{key} {lang}");
        }
    }
}

#[test]
fn an_item_is_shown_with_what_it_asks_for() {
    let shown = stdout(&["1.1", "-c", "tests/fixtures/small.yaml", "--lang", "en"]);
    let expected = "\
1.1 First item
Category 1 Category one · weight 1
Themes: People · ข้อมูล

Begin (points 0 to 100)
  1.1.begin.1 · weight 1
    There is a plan.
    Note: แผนหนึ่งปี
  team · weight 1
    There is a team.

Done (points 100 to 250)
  1.1.done.1 · weight 0.1
    All is done.
";
    assert_eq!(shown, expected);
    let without_tags = stdout(&["1.2", "-c", "tests/fixtures/small.yaml", "--lang", "en"]);
    assert!(without_tags.contains("Themes: no tags\n"), "{without_tags}");
}

#[test]
fn a_requirement_is_shown_alone_with_its_item() {
    let shown = stdout(&["team", "-c", "tests/fixtures/small.yaml", "--lang", "en"]);
    let expected = "\
1.1 First item
Category 1 Category one · weight 1
Themes: People · ข้อมูล

Begin (points 0 to 100)
  team · weight 1
    There is a team.
";
    assert_eq!(shown, expected);
    let found = json(&["1.2.basic.1"]);
    assert_eq!((&found["id"], &found["category"]["id"]), (&"1.2".into(), &"1".into()));
    let requirements = found["requirements"].as_array().unwrap();
    assert_eq!((requirements.len(), &requirements[0]["id"]), (1, &"1.2.basic.1".into()));
}

#[test]
fn every_item_of_the_built_ins_fits_80_columns() {
    for builtin in pmqa::criteria::BUILTINS {
        let framework = pmqa::criteria::load(builtin.yaml).unwrap();
        for (_, one) in framework.items() {
            let subject = item::Subject::find(&framework, |id| id == one.id).unwrap();
            for lang in Lang::ALL {
                fits(&item::show(&subject, lang));
            }
        }
    }
}

#[test]
fn digits_and_case_do_not_matter() {
    assert_eq!(stdout(&["๑.๒"]), stdout(&["1.2"]));
    assert_eq!(stdout(&["1.2.BASIC.1"]), stdout(&["1.2.basic.1"]));
    assert_eq!(stdout(&["Unknown-Level"]), stdout(&["unknown-level"]));
}

#[test]
fn a_requirement_and_evidence_show_the_score_of_its_item() {
    let evidence = "examples/agency-long.xlsx";
    assert_eq!(stdout(&["1.2.basic.1", evidence]), stdout(&["1.2", evidence]));
    assert!(stdout(&["1.2", evidence, "--lang", "en"]).contains("score of 1.2 = "));
}

#[test]
fn what_is_neither_a_code_nor_an_item_is_said_with_the_nearest() {
    for (name, near) in [
        ("unknown-statu", "unknown-status"),
        ("unknwon-status", "unknown-status"),
        ("1.2.basci.1", "1.2.basic.1"),
    ] {
        let refused = run(&[name, "--lang", "en"]).code(2);
        let told = String::from_utf8(refused.get_output().stderr.clone()).unwrap();
        assert!(told.starts_with("explain: error[unknown-subject]: "), "{told}");
        assert!(told.contains(&format!("did you mean \"{near}\"?")), "{told}");
        assert_eq!(refused.get_output().stdout, b"");
    }
    run(&["9.9"]).code(2);
}
