//! `pmqa criteria diff`: what changed from one version of criteria to another, part by part, and
//! what that does to a score.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use pmqa::criteria::diff::{What, diff};
use pmqa::criteria::load;
use serde_json::{Value, json};
use tempfile::TempDir;

#[path = "support/git.rs"]
mod git;

const SMALL: &str = include_str!("fixtures/small.yaml");

/// The small file with pieces of it replaced.
fn with(pieces: &[(&str, &str)]) -> String {
    pieces.iter().fold(SMALL.to_owned(), |text, (piece, replacement)| {
        assert_eq!(text.matches(piece).count(), 1, "{piece}");
        text.replace(piece, replacement)
    })
}

/// What changed from the small file, as `kind id what`.
fn changes(pieces: &[(&str, &str)]) -> Vec<String> {
    let (old, new) = (load(SMALL).unwrap(), load(&with(pieces)).unwrap());
    let said = diff(&old, &new).into_iter().map(|change| {
        let what = match &change.what {
            What::Set { field, .. } => field.id().to_owned(),
            What::Renamed { from } => format!("renamed from {from}"),
            What::Moved { before, after } => format!("moved from {before} to {after}"),
            what => what.id().to_owned(),
        };
        let with = change.with.map(|(kind, id)| format!(" with {} {id}", kind.id()));
        format!("{} {} {what}{}", change.kind.id(), change.id, with.unwrap_or_default())
    });
    said.collect()
}

#[test]
fn what_is_the_same_has_no_changes() {
    assert_eq!(changes(&[]), [""; 0]);
    assert_eq!(changes(&[("version: \"1.0.0\"", "version: \"2.0.0\"")]), [""; 0]);
    assert_eq!(changes(&[("id: small", "id: other")]), [""; 0]);
    assert_eq!(changes(&[("tags: [people, data]", "tags: [data, people]")]), [""; 0]);
}

#[test]
fn each_thing_that_a_part_says_is_compared() {
    for (piece, replacement, expected) in [
        ("en: Small framework", "en: A small framework", "framework small reworded"),
        ("partial: 0.25", "partial: 0.5", "framework small partial"),
        ("evidence: advised", "evidence: required", "framework small evidence"),
        ("evidence: advised", "evidence: advised\n  max_age: 24", "framework small max_age"),
        ("title: เอกสารตัวอย่าง", "title: เอกสารอื่น", "framework small source"),
        ("publisher: กรมตัวอย่าง", "publisher: กระทรวงตัวอย่าง", "framework small publisher"),
        (", note: ใช้ทดสอบ", "", "framework small note"),
        ("points: 250", "points: 260", "level done points"),
        ("begin: 90.5", "begin: 90", "level begin threshold"),
        ("begin: 90.5", "begin: 100", "level begin threshold"),
        ("en: Begin", "en: First", "level begin reworded"),
        ("en: Themes", "en: Topics", "lens themes reworded"),
        ("en: People", "en: Citizens", "tag people reworded"),
        ("en: Category one", "en: One", "category 1 reworded"),
        ("weight: 2", "weight: 2.5", "category 1 reweighted"),
        ("en: First item", "en: One", "item 1.1 reworded"),
        ("weight: 3", "weight: 4", "item 1.2 reweighted"),
        ("tags: [people, data]", "tags: [people]", "item 1.1 tags"),
        ("th: ทำครบถ้วน", "th: ทำครบ", "requirement 1.1.done.1 reworded"),
        ("weight: 0.1", "weight: 0.2", "requirement 1.1.done.1 reweighted"),
        ("note: แผนหนึ่งปี", "note: แผนสองปี", "requirement 1.1.begin.1 note"),
        ("note: แผนหนึ่งปี", "note: แผนหนึ่งปี, max_age: 12", "requirement 1.1.begin.1 max_age"),
    ] {
        assert_eq!(changes(&[(piece, replacement)]), [expected], "{replacement}");
    }
}

#[test]
fn points_that_are_the_threshold_change_once() {
    assert_eq!(changes(&[("points: 250", "points: 251")]), ["level done points"]);
}

#[test]
fn a_part_that_comes_or_goes_takes_what_is_in_it_along() {
    let second = SMALL.split_at(SMALL.find("  - id: \"2\"").unwrap()).1;
    let gone = [
        "category 2 removed",
        "item 2.1 removed with category 2",
        "requirement 2.1.begin.1 removed with item 2.1",
        "requirement 2.1.done.1 removed with item 2.1",
    ];
    assert_eq!(changes(&[(second, "")]), gone);
    let (old, new) = (load(&with(&[(second, "")])).unwrap(), load(SMALL).unwrap());
    let added = diff(&old, &new);
    assert_eq!(added.len(), 4);
    assert!(added.iter().all(|change| change.what == What::Added));
}

#[test]
fn the_same_words_under_a_new_id_are_a_new_name_and_other_changes_are_told_beside_it() {
    let renamed = changes(&[("id: \"1.2\"", "id: \"1.3\""), ("weight: 3", "weight: 4")]);
    let expected = [
        "item 1.3 reweighted",
        "item 1.3 renamed from 1.2",
        "requirement 1.3.begin.1 renamed from 1.2.begin.1 with item 1.3",
        "requirement 1.3.done.1 renamed from 1.2.done.1 with item 1.3",
    ];
    assert_eq!(renamed, expected);
}

#[test]
fn a_part_that_belongs_elsewhere_has_moved() {
    let item = "      - id: \"1.2\"\n        title: { th: ข้อสอง }\n        weight: 3\n        \
                requirements:\n          begin: [ { th: เริ่มแล้ว } ]\n          \
                done: [ { th: เสร็จแล้ว } ]\n";
    let last = "          done: [ { th: ผู้รับผิดชอบรายงานผล } ]\n";
    let moved = changes(&[(item, ""), (last, &format!("{last}{item}"))]);
    assert_eq!(moved, ["item 1.2 moved from 1 to 2"]);
    let team = "            - { th: มีทีมงาน, en: There is a team., id: team }\n";
    let all = "            - { th: ทำครบถ้วน, en: All is done., weight: 0.1 }\n";
    let moved = changes(&[(team, ""), (all, &format!("{all}{team}"))]);
    assert_eq!(moved, ["requirement team moved from 1.1.begin to 1.1.done"]);
}

#[test]
fn another_order_of_the_same_parts_is_told_once() {
    let (head, rest) = SMALL.split_at(SMALL.find("  - id: \"1\"").unwrap());
    let (first, second) = rest.split_at(rest.find("  - id: \"2\"").unwrap());
    let turned = format!("{head}{second}{first}");
    let found = diff(&load(SMALL).unwrap(), &load(&turned).unwrap());
    let told: Vec<_> = found.iter().map(|change| (change.kind.id(), change.what.id())).collect();
    assert_eq!(told, [("framework", "changed")]);
}

/// A directory with the small file and another version of it.
fn directory(pieces: &[(&str, &str)]) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("old.yaml"), SMALL).unwrap();
    fs::write(directory.path().join("new.yaml"), with(pieces)).unwrap();
    directory
}

/// The exit status, standard output and standard error of `pmqa criteria diff`.
fn run(directory: &Path, arguments: &str) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_pmqa"))
        .current_dir(directory)
        .env_remove("PMQA_LANG")
        .args(["criteria", "diff"])
        .args(arguments.split_whitespace())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const CHANGED: &[(&str, &str)] = &[
    ("version: \"1.0.0\"", "version: \"1.1.0\""),
    ("points: 250", "points: 300"),
    ("weight: 2", "weight: 1"),
    ("th: ทำครบถ้วน, en: All is done.", "th: ทำครบถ้วน, en: \"All | is *done*.\""),
    (", id: team", ""),
];

#[test]
fn people_read_the_changes_by_their_kind() {
    let directory = directory(CHANGED);
    let (status, told, error) = run(directory.path(), "old.yaml new.yaml --lang en");
    assert_eq!((status, error.as_str()), (0, ""));
    let expected = "\
Small framework
small 1.0.0 → small 1.1.0

Renamed (1)
  requirement 1.1.begin.2: team → 1.1.begin.2

Reworded (1)
  requirement 1.1.done.1
    - All is done.
    + All | is *done*.

Reweighted (1)
  category 1: weight 2 → 1

Changed (1)
  level done: points 250 → 300

4 change(s): 1 renamed, 1 reworded, 1 reweighted, 1 changed
";
    assert_eq!(told, expected);
    let (_, told, _) = run(directory.path(), "old.yaml new.yaml --lang th");
    assert!(told.contains("หมวด 1: น้ำหนัก 2 → 1"), "{told}");
    assert!(
        told.ends_with("รวม 4 รายการ: เปลี่ยนรหัส 1, แก้ข้อความ 1, เปลี่ยนน้ำหนัก 1, เปลี่ยนค่าอื่น 1\n"),
        "{told}"
    );
}

#[test]
fn a_pull_request_gets_tables() {
    let directory = directory(&[
        ("th: ทำครบถ้วน, en: All is done.", "th: ทำครบถ้วน, en: \"All | is *done*.\""),
        ("weight: 2", "weight: 1"),
    ]);
    let (status, told, _) = run(directory.path(), "old.yaml new.yaml --lang en --format markdown");
    let expected = "\
### Small framework: small 1.0.0 → small 1.0.0

2 change(s): 1 reworded, 1 reweighted

#### Reworded

| Part | Before | After |
| --- | --- | --- |
| requirement 1.1.done.1 (en) | All is done. | All \\| is \\*done\\*. |

#### Reweighted

| Part | Before | After |
| --- | --- | --- |
| category 1: weight | 2 | 1 |
";
    assert_eq!((status, told.as_str()), (0, expected));
}

#[test]
fn json_has_every_change_with_what_was_and_is() {
    let directory = directory(CHANGED);
    let (status, told, _) = run(directory.path(), "old.yaml new.yaml --format json");
    let document: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(status, 0);
    assert_eq!(document["old"]["version"], "1.0.0");
    assert_eq!(document["new"]["version"], "1.1.0");
    assert_eq!(document["effect"], Value::Null);
    let changes = document["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 4);
    assert_eq!(
        changes[0],
        json!({
            "kind": "level", "id": "done", "change": "changed", "field": "points", "with": null,
            "text": { "th": "สำเร็จ", "en": "Done" }, "before": 250.0, "after": 300.0,
        })
    );
    assert_eq!(changes[1]["change"], "reweighted");
    assert_eq!((&changes[1]["before"], &changes[1]["after"]), (&json!(2.0), &json!(1.0)));
}

/// An agency that has begun item 1.1 and done nothing else.
const EVIDENCE: &str = "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,เริ่มต้น,ครบถ้วน,รายงาน\n";

#[test]
fn evidence_adds_what_the_change_does_to_a_score() {
    // Item 1.1: 100 of level begin. Old: category 1 is (100 + 3·0)/4 = 25, of weight 2; overall 50/3.
    // New: weights 1 and 1 give 12.5, and level begin, now worth 50, halves that: 6.25.
    let directory = directory(&[
        ("weight: 2", "weight: 1"),
        ("points: 100", "points: 50"),
        ("begin: 90.5", "begin: 5"),
    ]);
    fs::write(directory.path().join("agency.csv"), EVIDENCE).unwrap();
    let arguments = "old.yaml new.yaml --evidence agency.csv --lang en";
    let (status, told, error) = run(directory.path(), arguments);
    assert_eq!((status, error.as_str()), (0, ""));
    let effect = told.split_once("What it does to ").unwrap().1;
    let expected = "\
agency (agency.csv)
  overall 16.66 → 6.25 points (-10.41)
  the level rose: No level yet → Begin

1 item(s) changed
";
    assert!(effect.starts_with(expected), "{effect}");
    assert!(effect.contains(" 1.1 First item   100.00   50.00   -50.00   Begin"), "{effect}");
    let (_, told, _) = run(directory.path(), &format!("{arguments} --format json"));
    let document: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        document["effect"]["overall"],
        json!({
            "before": { "score": 50.0 / 3.0, "level": null },
            "after": { "score": 6.25, "level": "begin" },
            "difference": -10.416_666_666_666_666, "level_change": "gained",
        })
    );
    assert_eq!(document["effect"]["items"].as_array().unwrap().len(), 1);
    let (_, told, _) = run(directory.path(), &format!("{arguments} --format markdown"));
    assert!(told.contains("| Overall | 16.66 | 6.25 | -10.41 | No level yet → Begin |"), "{told}");
    assert!(told.contains("| 1.1 First item | 100.00 | 50.00 | -50.00 | Begin |"), "{told}");
}

#[test]
fn what_cannot_be_read_is_exit_status_2() {
    let directory = directory(&[]);
    let (status, told, error) = run(directory.path(), "old.yaml gone.yaml --lang en");
    assert_eq!((status, told.as_str()), (2, ""));
    assert!(error.starts_with("gone.yaml: error[unknown-criteria]"), "{error}");
    let (status, _, error) = run(directory.path(), "v1 new.yaml --lang en");
    assert_eq!(status, 2);
    assert!(error.contains("cannot be read from \"v1\": Git has no such revision"), "{error}");
    let (status, _, error) = run(directory.path(), "old.yaml new.yaml --evidence gone.xlsx");
    assert_eq!(status, 2);
    assert!(error.starts_with("gone.xlsx: error[cannot-read]"), "{error}");
}

#[test]
fn the_old_version_may_stand_in_a_directory_a_revision_or_the_program() {
    let directory = directory(&[("weight: 2", "weight: 1")]);
    fs::create_dir(directory.path().join("before")).unwrap();
    fs::write(directory.path().join("before/new.yaml"), SMALL).unwrap();
    git::commit_all(directory.path());
    fs::write(directory.path().join("new.yaml"), with(&[("weight: 2", "weight: 3")])).unwrap();
    let told = |arguments: &str| run(directory.path(), &format!("{arguments} --lang en")).1;
    assert!(told("before new.yaml").contains("category 1: weight 2 → 3"));
    assert!(told("HEAD new.yaml").contains("category 1: weight 1 → 3"));
    assert!(told("HEAD:./new.yaml new.yaml").contains("category 1: weight 1 → 3"));
    assert!(told("HEAD:before/new.yaml HEAD:new.yaml").contains("category 1: weight 2 → 1"));
    assert!(told("gov-4.0 gov-4.0").ends_with("\nthe two are the same\n"));
    fs::rename(directory.path().join("new.yaml"), directory.path().join("renamed.yaml")).unwrap();
    assert!(told("HEAD renamed.yaml").contains("category 1: weight 1 → 3"));
    assert!(told("before renamed.yaml").contains("category 1: weight 2 → 3"));
}
