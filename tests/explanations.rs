//! The examples of explanations are true: what is shown as wrong gives the diagnostic, and what is
//! shown as right does not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use pmqa::assessment::{Assessment, EvidenceFile, Subject, Terms};
use pmqa::criteria::lint::{Severities, check, check_among, removed};
use pmqa::criteria::{
    BUILTINS, Criteria, EvidencePolicy, Files, NoFiles, Opened, id_of, load, sha256,
};
use pmqa::date::Date;
use pmqa::diagnostic::explanation::{criteria, evidence, lint, overlay, settings, table};
use pmqa::diagnostic::*;
use pmqa::evidence::read;
use pmqa::settings::{Reading, Settings};
use pmqa::text::Lang;

/// A criteria file that holds every line that is shown as right, and breaks no rule.
const CRITERIA: &str = r#"# yaml-language-server: $schema=schema.json
schema: 1
id: ministry-1.0
version: "1.1.0"
title: { th: เกณฑ์ของกระทรวง, en: Criteria of a ministry }
source:
  title: Guide qualité
  note: "2026-01-01"
levels:
  - { id: basic, points: 300, title: { th: พื้นฐาน, en: Basic } }
  - { id: advance, points: 400, title: { th: ก้าวหน้า, en: Advance } }
scoring:
  partial: 0.5
  evidence: required
  thresholds: { basic: 300, advance: 400 }
lenses:
  - id: factors
    title: { th: ปัจจัยความสำเร็จ, en: Success factors }
    tags:
      - { id: innovation, title: { th: นวัตกรรม, en: Innovation } }
      # pmqa: allow(unused-tag)
      - { id: digital, title: { th: ดิจิทัล, en: Digital } }
categories:
  - id: "1"
    title: { th: การนำองค์การ, en: Leadership }
    weight: 1
    items:
      - id: "1.1"
        title: { th: ระบบการนำองค์การ, en: Leadership system }
        tags: [innovation]
        requirements:
          basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]
          advance: [ { th: ทบทวนแผนทุกปี, en: It is reviewed yearly. } ]
      - id: "1.2"
        title: { th: ความโปร่งใส, en: Transparency }
        requirements:
          basic:
            - { th: เปิดเผยข้อมูลภายใน 15 วัน, en: Data are open. }
            - { th: มีผู้รับผิดชอบ, en: Someone is in charge. }
          advance: [ { th: ประชาชนใช้ข้อมูล, en: People use the data. } ]
"#;

/// An overlay that holds every line that is shown as right, and breaks no rule.
const OVERLAY: &str = r#"# yaml-language-server: $schema=schema.json
schema: 1
id: ministry-4.0
version: "1.1.0"
title: { th: เกณฑ์ของกระทรวง, en: Criteria of a ministry }
extends: { id: pmqa-4.0, version: "1.0.0" }
change:
  items:
    - { id: "1.1", weight: 2 }
  requirements:
    - { id: 1.2.basic.1, th: เปิดเผยข้อมูลต่อสาธารณะ }
drop:
  items:
    - { id: "1.4", reason: { th: ไม่อยู่ในภารกิจ } }
"#;

/// Some criteria with the lines of `right` exchanged for those of `wrong`, indented as they stand.
fn exchanged(criteria: &str, right: &str, wrong: &str) -> String {
    let lines: Vec<&str> = criteria.lines().collect();
    let right: Vec<&str> = right.lines().collect();
    let indented = |text: &str, by: &str| format!("{by}{text}");
    let (at, by) = (0..=lines.len() - right.len())
        .find_map(|at| {
            let by = lines[at].strip_suffix(right[0])?;
            let same = |(line, own): (&&str, &&str)| **line == indented(own, by);
            let blank = by.chars().all(|c| c == ' ');
            (blank && lines[at..].iter().zip(&right).all(same)).then_some((at, by))
        })
        .unwrap_or_else(|| panic!("not in the file: {right:?}"));
    let wrong = wrong.lines().map(|line| indented(line, by));
    let before = lines[..at].iter().map(|line| (*line).to_owned());
    let after = lines[at + right.len()..].iter().map(|line| (*line).to_owned());
    before.chain(wrong).chain(after).map(|line| line + "\n").collect()
}

fn lints(yaml: &str) -> Vec<&'static str> {
    let before = CRITERIA.replace("\"1.1.0\"", "\"1.0.0\"").replace("weight: 1", "weight: 2");
    let earlier = load(&before).unwrap();
    let mut found = check(yaml, &Severities::default(), Some(&earlier));
    let (was, is) = (id_of(&before).unwrap(), id_of(yaml).map(|id| id.value));
    if is.is_some_and(|is| is != was.value) {
        found.extend(removed(&was, "HEAD:ministry.yaml", &Severities::default()));
    }
    found.iter().map(|found| found.diagnostic.code.id).collect()
}

#[test]
fn wrong_lines_of_criteria_give_the_diagnostic_and_right_ones_do_not() {
    assert_eq!(lints(CRITERIA), [""; 0]);
    for one in criteria::EXPLANATIONS.iter().chain(lint::EXPLANATIONS) {
        let (wrong, right) = (one.wrong.get(Lang::En), one.right.get(Lang::En));
        let yaml = exchanged(CRITERIA, right, wrong);
        // Nothing but what is shown may stand in an empty file.
        let yaml = if one.code == &EMPTY_CRITERIA { wrong } else { &yaml };
        let found = lints(yaml);
        assert!(found.contains(&one.code.id), "{}: {found:?}\n{yaml}", one.code.id);
    }
}

/// The files beside the overlay: itself, and one with a mistake.
struct Beside;

impl Files for Beside {
    fn open(&self, name: &str) -> Result<Opened, Diagnostic> {
        let text = match name {
            "itself.yaml" => OVERLAY.replace("id: pmqa-4.0", "file: itself.yaml"),
            "spoilt.yaml" => CRITERIA.replace("weight: 1", "weight: 0"),
            _ => return NoFiles.open(name),
        };
        Ok(Opened { key: name.to_owned(), text, beside: Box::new(Beside) })
    }
}

#[test]
fn wrong_lines_of_overlays_give_the_diagnostic_and_right_ones_do_not() {
    let found = |yaml: &str| -> Vec<&str> {
        let found = check_among(yaml, &Severities::default(), None, &Beside);
        found.iter().map(|found| found.diagnostic.code.id).collect()
    };
    assert_eq!(found(OVERLAY), [""; 0]);
    for one in overlay::EXPLANATIONS {
        let yaml = exchanged(OVERLAY, one.right.get(Lang::En), one.wrong.get(Lang::En));
        assert!(found(&yaml).contains(&one.code.id), "{}: {:?}", one.code.id, found(&yaml));
    }
}

#[test]
fn wrong_lines_of_settings_give_the_diagnostic_and_right_ones_do_not() {
    for one in settings::EXPLANATIONS {
        let found = Settings::parse(one.wrong.get(Lang::En)).err().unwrap_or_default();
        // Whether a sheet exists is known when the workbook is read; a page of text is no example.
        if one.code != &NO_SUCH_SHEET && one.code != &WORDS_TOO_LONG {
            assert!(found.iter().any(|found| found.code == one.code), "{}", one.code.id);
        }
        Settings::parse(one.right.get(Lang::En)).unwrap();
    }
}

/// What is found in an example, its cells parted by commas, where evidence is advised.
fn problems(rows: &str) -> Vec<&'static str> {
    let sheet: Vec<String> = rows
        .lines()
        .map(|row| row.split('|').map(str::trim).collect::<Vec<_>>().join(","))
        .collect();
    let criteria = Criteria::load(BUILTINS[0].yaml).unwrap();
    let bytes = sheet.join("\n").into_bytes();
    let evidence = match read("a.csv", &bytes, &criteria.framework, &Reading::default()) {
        Ok(evidence) => evidence,
        Err(refused) => return vec![refused.code.id],
    };
    let file = EvidenceFile { name: "a.csv".into(), sha256: sha256(&bytes) };
    let policy = EvidencePolicy::Advised;
    let subject =
        Subject { agency: "กรมตัวอย่าง".into(), fiscal_year: None, policy };
    let terms = Terms { as_of: Date::parse("2026-11-20"), ..Terms::default() };
    let assessment = Assessment::on(terms, &criteria, file, subject, evidence);
    assessment.diagnostics.iter().map(|found| found.code.id).collect()
}

#[test]
fn wrong_rows_of_evidence_give_the_diagnostic_and_right_ones_do_not() {
    // A text file holds neither dates, nor errors, nor formulas, nor several sheets.
    let beyond_text =
        [&ITEM_IS_DATE, &ITEM_IS_NUMBER, &CELL_ERROR, &FORMULA_NOT_CALCULATED, &SHEETS_OVERLAP];
    for one in evidence::EXPLANATIONS.iter().chain(table::EXPLANATIONS) {
        for lang in Lang::ALL {
            let found = problems(one.wrong.get(lang));
            let id = one.code.id;
            if !beyond_text.contains(&one.code) {
                assert!(found.contains(&id), "{lang} {id}: {found:?}");
            }
            let found = problems(one.right.get(lang));
            assert!(!found.contains(&id), "{lang} {id}: {found:?}");
        }
    }
}
