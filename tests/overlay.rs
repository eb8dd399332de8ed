//! Criteria that are based on others, from end to end: what comes of them, what they are known by,
//! and that every command takes them.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use pmqa::criteria::diff::{Kind, diff};
use pmqa::criteria::write::yaml;
use pmqa::criteria::{BUILTINS, Builtin, Criteria, Framework, load, sha256};
use pmqa::exact::{ratio, whole};
use serde_json::Value;
use tempfile::TempDir;

#[path = "support/files.rs"]
mod files;
#[path = "support/git.rs"]
mod git;

use files::{directory, run};

const MINISTRY: &str = include_str!("../examples/ministry-4.0.yaml");
const SMALL: &str = include_str!("fixtures/small.yaml");

/// An overlay of a file beside it that holds the small criteria.
const OVERLAY: &str = r#"schema: 1
id: smaller
version: "2.0.0"
title: { th: เกณฑ์ส่วนต่าง }
source: { title: ประกาศกระทรวงตัวอย่าง }
extends: { file: small.yaml, version: "1.0.0" }
scoring: { partial: 0.4, thresholds: { done: 240 } }
lenses:
  - id: own
    title: { th: มุมมองของกระทรวง }
    tags: [ { id: local, title: { th: ท้องถิ่น } } ]
change:
  levels: [ { id: done, points: 260, title: { en: Finished } } ]
  categories: [ { id: "1", weight: 1 } ]
  items: [ { id: "1.1", title: { th: ข้อที่แก้ }, tags: [data, local] } ]
  requirements: [ { id: 1.1.begin.1, th: มีแผนสามปี, weight: 2, note: ใหม่ } ]
drop:
  items: [ { id: "1.2", reason: { th: ไม่เกี่ยวข้อง, en: Not ours } } ]
  requirements: [ { id: team, reason: { th: รวมกับข้ออื่น } } ]
add:
  categories:
    - id: "3"
      title: { th: หมวดใหม่ }
      items:
        - id: "3.1"
          title: { th: ข้อใหม่ }
          requirements: { begin: [ { th: เริ่ม } ], done: [ { th: สำเร็จตามแผน } ] }
  items:
    - category: "2"
      id: "2.2"
      title: { th: ข้อที่สอง }
      requirements: { begin: [ { th: เริ่มต้น } ], done: [ { th: สิ้นสุด } ] }
  requirements:
    - { item: "1.1", level: begin, th: มีงบประมาณ }
    - { item: "2.1", level: done, th: เผยแพร่รายงาน, id: published }
"#;

fn ministry() -> TempDir {
    let directory = directory(&[("ministry.yaml", MINISTRY)]);
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ministry-4.0.xlsx");
    fs::copy(example, directory.path().join("agency.xlsx")).unwrap();
    directory
}

/// What an overlay and its files come to.
fn resolved(files: &[(&str, &str)], name: &str) -> Framework {
    let directory = directory(files);
    let (status, told, error) = run(&directory, &format!("criteria show --resolved {name}"));
    assert_eq!((status, error.as_str()), (0, ""));
    load(&told).unwrap()
}

#[test]
fn an_overlay_keeps_only_its_differences_from_its_base() {
    let base = load(SMALL).unwrap();
    let found = resolved(&[("small.yaml", SMALL), ("over.yaml", OVERLAY)], "over.yaml");
    let changes: Vec<String> = diff(&base, &found)
        .iter()
        .filter(|change| change.with.is_none())
        .map(|change| format!("{} {} {}", change.kind.id(), change.id, change.what.id()))
        .collect();
    let expected = [
        "requirement team removed",
        "item 1.2 removed",
        "framework smaller reworded",
        "framework smaller changed",
        "framework smaller changed",
        "framework smaller changed",
        "framework smaller changed",
        "level done reworded",
        "level done changed",
        "level done changed",
        "lens own added",
        "category 1 reweighted",
        "item 1.1 reworded",
        "item 1.1 changed",
        "requirement 1.1.begin.1 reworded",
        "requirement 1.1.begin.1 reweighted",
        "requirement 1.1.begin.1 changed",
        "requirement 1.1.begin.3 added",
        "requirement published added",
        "item 2.2 added",
        "category 3 added",
    ];
    assert_eq!(changes, expected);
    assert_eq!(found.scoring.partial, ratio(2, 5));
    assert_eq!(found.levels[0].threshold, ratio(181, 2), "of the base");
    assert_eq!((&found.levels[1].points, &found.levels[1].threshold), (&whole(260), &whole(240)));
    assert_eq!(found.levels[1].title.th, "สำเร็จ");
    let item = &found.categories[0].items[0];
    let begin: Vec<_> = item.rungs[0].iter().map(|it| (it.id.as_str(), it.number)).collect();
    assert_eq!(begin, [("1.1.begin.1", 1), ("1.1.begin.3", 3)]);
}

#[test]
fn evidence_names_requirements_by_the_numbers_of_the_base() {
    let more = "            - { th: มีทีมงาน, en: There is a team., id: team }\n";
    let base = SMALL.replace(more, "            - { th: มีทีมงาน }\n            - { th: มีงบ }\n");
    let over = "schema: 1\nid: over\nversion: \"1\"\ntitle: { th: ส่วนต่าง }\n\
                extends: small.yaml\ndrop:\n  requirements:\n    \
                - { id: 1.1.begin.1, reason: { th: ไม่เกี่ยวข้อง } }\n";
    let evidence = "ข้อ,ระดับ,ประเด็น,สถานะ,หลักฐาน\n1.1,เริ่มต้น,3,ครบถ้วน,งบประมาณ\n\
                    1.1,เริ่มต้น,1,ครบถ้วน,แผน\n";
    let files = [("small.yaml", base.as_str()), ("over.yaml", over), ("a.csv", evidence)];
    let arguments = "score a.csv -c over.yaml --no-report --lang en --format json";
    let (status, told, error) = run(&directory(&files), arguments);
    assert_eq!(status, 0);
    let document: Value = serde_json::from_str(&told).unwrap();
    let gaps = document["gaps"].as_array().unwrap();
    let open: Vec<_> = gaps.iter().map(|gap| gap["requirement"].as_str().unwrap()).collect();
    assert!(open.contains(&"1.1.begin.2") && !open.contains(&"1.1.begin.3"), "{open:?}");
    let said = "a.csv: C3: warning[unknown-requirement]: item 1.1, level Begin, has no requirement \
                \"1\"; use 2, 3, or leave it empty to mean the whole level\n";
    assert_eq!(error, said);
}

#[test]
fn what_is_written_is_read_as_the_same_framework() {
    let built_ins = BUILTINS.iter().map(|builtin| load(builtin.yaml).unwrap());
    let clean = include_str!("fixtures/clean.yaml");
    let awkward = SMALL
        .replace("weight: 0.1", "weight: 0.10000000000000000000000000001")
        .replace("th: มีแผน,", "th: \"# มี: 'แผน' \\\"ดี\\\"\\n- no\",")
        .replace("en: Begin", "en: \"No\"")
        .replace("id: team", "id: \"*team:\"");
    let others = [SMALL, clean, MINISTRY, &awkward].map(|text| load(text).unwrap());
    for framework in built_ins.chain(others) {
        let text = yaml(&framework);
        assert_eq!(load(&text).unwrap(), framework, "{text}");
        let findings = pmqa::criteria::lint::check(&text, &Default::default(), None);
        let ambiguous =
            |id: &str| ["ambiguous-text", "trailing-space", "tab-character"].contains(&id);
        assert!(findings.iter().all(|found| !ambiguous(found.id())), "{findings:?}");
    }
}

#[test]
fn it_is_known_by_its_own_file_and_by_its_base() {
    let criteria = Criteria::load(MINISTRY).unwrap();
    let (own, base) =
        (sha256(MINISTRY.as_bytes()), sha256(Builtin::by_id("pmqa-4.0").unwrap().yaml.as_bytes()));
    assert_eq!(criteria.sha256, sha256(format!("{own}\n{base}\n").as_bytes()));
    let overlay = criteria.overlay.unwrap();
    assert_eq!((overlay.sha256, &overlay.base.sha256), (own, &base));
    assert_eq!((overlay.base.id.as_str(), overlay.base.version.as_str()), ("pmqa-4.0", "1.0.0"));
    assert_eq!((overlay.changed, overlay.added), (3, 2));
    let dropped = &overlay.dropped[0];
    assert_eq!((dropped.kind, dropped.id.as_str()), (Kind::Item, "6.4"));
    assert_eq!(dropped.reason.th, "ประเมินในระดับกระทรวงแล้ว");

    let hash = |base: &str| {
        let directory = directory(&[("small.yaml", base), ("over.yaml", OVERLAY)]);
        let (_, told, _) = run(&directory, "criteria show over.yaml --format json");
        serde_json::from_str::<Value>(&told).unwrap()["sha256"].clone()
    };
    assert_ne!(hash(SMALL), hash(&format!("{SMALL}# a comment\n")));
}

#[test]
fn overlays_may_be_based_on_overlays_in_other_directories() {
    let top = "schema: 1\nid: top\nversion: \"1\"\ntitle: { th: กรม }\nextends: ../over.yaml\n\
               change:\n  items: [ { id: \"2.2\", weight: 5 } ]\n";
    let files = [("small.yaml", SMALL), ("over.yaml", OVERLAY), ("in/top.yaml", top)];
    let found = resolved(&files, "in/top.yaml");
    assert_eq!(found.categories[1].items[1].weight, whole(5));
    let directory = directory(&files);
    let (status, told, _) = run(&directory, "criteria show in/top.yaml --lang en");
    assert_eq!(status, 0);
    assert_eq!(told.matches("SHA-256 of the overlay").count(), 2, "{told}");
    assert!(told.contains("Dropped item 1.2: ข้อสอง - reason: Not ours"), "{told}");
}

#[test]
fn a_circle_or_a_broken_base_is_told_where_it_is_named() {
    let over = |base: &str| OVERLAY.replace("small.yaml", base);
    let files =
        [("a.yaml", over("b.yaml")), ("b.yaml", over("a.yaml")), ("c.yaml", over("spoilt.yaml"))];
    let spoilt = SMALL.replace("weight: 3", "weight: -3");
    let mut files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    files.push(("spoilt.yaml", &spoilt));
    let directory = directory(&files);
    let (status, _, error) = run(&directory, "criteria show a.yaml --lang en");
    assert_eq!(status, 2);
    let expected = "a.yaml:6:18: error[extends-endless]: extends leads to no framework: it comes \
                    back to \"b.yaml\"; let extends name the framework itself\n";
    assert_eq!(error, expected);
    let (status, _, error) = run(&directory, "criteria show c.yaml --lang en");
    assert_eq!(status, 2);
    let expected = "c.yaml:6:18: error[base-with-mistakes]: the base \"spoilt.yaml\" has 1 \
                    mistake(s), the first at 35:17: weight must be more than 0, but this is -3; \
                    mend the base first; see all with: pmqa check spoilt.yaml\n";
    assert_eq!(error, expected);
}

#[test]
fn an_earlier_revision_is_based_on_the_files_of_that_revision() {
    let directory = directory(&[("small.yaml", SMALL), ("in/over.yaml", "")]);
    let over = OVERLAY.replace("small.yaml", "../small.yaml");
    fs::write(directory.path().join("in/over.yaml"), over).unwrap();
    git::commit_all(directory.path());
    let heavier = SMALL.replace("weight: 0.1", "weight: 0.7");
    fs::write(directory.path().join("small.yaml"), heavier).unwrap();
    for old in ["HEAD", "HEAD:in/over.yaml", "HEAD:./in/over.yaml"] {
        let (status, told, error) =
            run(&directory, &format!("criteria diff {old} in/over.yaml --lang en"));
        assert_eq!((status, error.as_str()), (0, ""), "{old}");
        assert!(told.contains("requirement 1.1.done.1: weight 0.1 → 0.7"), "{told}");
    }
}

/// The example, worked out apart from the program: 5465/14 points of 500.
#[test]
fn the_ministry_of_the_examples_is_scored_by_every_command() {
    let directory = ministry();
    let (status, told, error) =
        run(&directory, "score agency.xlsx -c ministry.yaml --format json --lang en");
    assert_eq!((status, error.as_str()), (0, ""));
    let document: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(document["overall"]["score"], 5465.0 / 14.0);
    assert_eq!(document["overall"]["claimed_score"], 5875.0 / 14.0);
    let overlay = &document["framework"]["overlay"];
    assert_eq!(overlay["base"]["id"], "pmqa-4.0");
    assert_eq!(overlay["dropped"][0]["id"], "6.4");
    assert_eq!(overlay["dropped"][0]["reason"]["en"], "Assessed for the ministry as a whole");

    let verify = "verify agency.report.xlsx -c ministry.yaml";
    assert_eq!(run(&directory, verify).0, 0);
    // The report shows the criteria that it was made by, whatever has become of them.
    let path = directory.path().join("ministry.yaml");
    fs::write(&path, MINISTRY.replace("ประเมินในระดับกระทรวงแล้ว", "ประเมินแล้ว")).unwrap();
    assert_eq!(run(&directory, verify).0, 1);
    fs::write(&path, MINISTRY).unwrap();

    for (arguments, said) in [
        ("plan agency.xlsx -c ministry.yaml --target advance", "406.42"),
        ("template -c ministry.yaml -o template.xlsx", "template.xlsx"),
        ("explain 2.5 -c ministry.yaml", "แผนรองรับภัยพิบัติ"),
        ("compare agency.xlsx agency.xlsx -c ministry.yaml", "390.35"),
        ("score agency.xlsx -c ministry.yaml --format html", "390.35"),
        ("batch agency.xlsx -c ministry.yaml -o results", "results"),
        ("check ministry.yaml", "ไม่พบปัญหา"),
    ] {
        let (status, told, error) = run(&directory, arguments);
        assert_eq!(status, 0, "{arguments}: {error}");
        assert!(format!("{told}{error}").contains(said), "{arguments}: {told}{error}");
    }
    let page = fs::read_to_string(directory.path().join("agency.report.html")).unwrap();
    assert!(page.contains("<dt>นำข้อ 6.4 ออก</dt>"), "the page names what is dropped");
}

#[test]
fn the_overlay_of_the_readme_is_one() {
    let readme = include_str!("../README.md");
    let begin = readme.find("extends: { id: pmqa-4.0").unwrap();
    let end = begin + readme[begin..].find("```").unwrap();
    let head = "schema: 1\nid: mine\nversion: \"1\"\ntitle: { th: เกณฑ์ของกระทรวง }\n";
    let overlay = Criteria::load(&format!("{head}{}", &readme[begin..end])).unwrap().overlay;
    let overlay = overlay.unwrap();
    assert_eq!((overlay.changed, overlay.added, overlay.dropped.len()), (1, 1, 1));
}
