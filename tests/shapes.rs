//! Criteria of every shape give a good report: one to six levels, one to twenty categories, level
//! names short and long. Each is scored, reported, read back and verified.

#![allow(clippy::unwrap_used)]

use std::fmt::Write;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::lint::{Severities, check};
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::evidence;
use pmqa::exact::{Exact, ratio, whole};
use pmqa::report::{html, terminal, workbook};
use pmqa::settings::Reading;
use pmqa::text::Lang;
use pmqa::verify::verify;
use unicode_width::UnicodeWidthStr;

/// Names of levels, lowest first.
const LEVELS: [(&str, &str); 6] = [
    ("เริ่มต้น", "Begun"),
    ("ระดับพัฒนา", "Developing"),
    (
        "ระดับเป็นระบบและถ่ายทอดสู่การปฏิบัติทั่วทั้งองค์การ",
        "Systematic and deployed throughout the organization",
    ),
    ("บูรณาการ", "Integrated"),
    ("เป็นเลิศ", "Excellent"),
    ("ต้นแบบสากล", "World-class"),
];

/// Criteria of so many levels, each of 100 points, and categories of two items.
fn criteria(levels: usize, categories: usize) -> String {
    let mut yaml = String::from("# yaml-language-server: $schema=schema.json\n");
    yaml += "schema: 1\nid: shape\nversion: \"1.0.0\"\n";
    yaml += "title: { th: เกณฑ์ตัวอย่าง, en: Sample framework }\nlevels:\n";
    for (at, (th, en)) in LEVELS[..levels].iter().enumerate() {
        let points = 100 * (at + 1);
        let _ = writeln!(
            yaml,
            "  - {{ id: level-{at}, points: {points}, title: {{ th: {th}, en: {en} }} }}"
        );
    }
    yaml += "categories:\n";
    for category in 1..=categories {
        let _ = writeln!(yaml, "  - id: \"{category}\"");
        let _ = writeln!(yaml, "    title: {{ th: หมวดที่ {category}, en: Category {category} }}");
        yaml += "    items:\n";
        for item in 1..=2 {
            let id = format!("{category}.{item}");
            let _ = writeln!(yaml, "      - id: \"{id}\"");
            let _ = writeln!(yaml, "        title: {{ th: เรื่องที่ {id}, en: Matter {id} }}");
            yaml += "        requirements:\n";
            for level in 0..levels {
                let _ = writeln!(
                    yaml,
                    "          level-{level}: [ {{ th: ประเด็น {id} ขั้น {level}, en: Statement {id} of step {level} }} ]"
                );
            }
        }
    }
    yaml
}

/// How many levels of an item are complete; 60% of the next is met, and nothing of those above.
fn complete(levels: usize, category: usize, item: usize) -> usize {
    (category + item) % (levels + 1)
}

/// What an agency says of such criteria, and the score that it comes to, as a fraction.
fn evidence(levels: usize, categories: usize) -> (String, Exact) {
    let mut csv = String::from("หน่วยงาน,กรมตัวอย่าง\n\nข้อ,ระดับ,สถานะ,หลักฐาน\n");
    let mut sum = whole(0);
    for category in 1..=categories {
        for item in 1..=2 {
            let complete = complete(levels, category, item);
            for (level, (name, _)) in LEVELS[..levels].iter().enumerate() {
                let status = match level {
                    level if level < complete => "ครบถ้วน",
                    level if level == complete => "60%",
                    _ => "ไม่มี",
                };
                let _ = writeln!(csv, "{category}.{item},{name},{status},รายงาน {category}.{item}");
            }
            sum += whole(100 * complete as i64 + if complete < levels { 60 } else { 0 });
        }
    }
    (csv, sum * ratio(1, 2 * categories as i64))
}

fn look(levels: usize, categories: usize) {
    let shape = format!("{levels} levels, {categories} categories");
    let yaml = criteria(levels, categories);
    assert_eq!(check(&yaml, &Severities::default(), None), [], "{shape}");
    let criteria = Criteria::load(&yaml).unwrap();
    let (csv, score) = evidence(levels, categories);
    let framework = &criteria.framework;
    let read = evidence::read("a.csv", csv.as_bytes(), framework, &Reading::default()).unwrap();
    assert_eq!(read.diagnostics, [], "{shape}");
    let rows = read.rows.len();
    let subject = Subject {
        agency: "กรมตัวอย่าง".to_owned(),
        fiscal_year: None,
        policy: EvidencePolicy::Required,
    };
    let file = EvidenceFile { name: "a.csv".to_owned(), sha256: "e".repeat(64) };
    let assessment = Assessment::new(&criteria, file, subject, read);
    let overall = assessment.scorecard.substantiated.overall.as_ref().unwrap();
    assert_eq!(overall.score, score, "{shape}");
    for lang in Lang::ALL {
        let bytes = workbook::write(&assessment, lang, Created::default()).unwrap();
        let verdict = verify(&bytes, &criteria).unwrap();
        assert_eq!(verdict.differences, [], "{shape}");
        let again = evidence::read("r.xlsx", &bytes, framework, &Reading::default()).unwrap();
        assert_eq!((again.diagnostics.len(), again.rows.len()), (0, rows), "{shape}");
        for line in terminal::summary(&assessment, None, lang).lines() {
            assert!(line.width() <= 80, "{shape}: {line}");
        }
        let page = html::write(&assessment, lang, Created::default());
        let shown = pmqa::exact::cut(&score, 2);
        assert!(page.contains(&shown), "{shape}: {shown}");
        for category in &framework.categories {
            assert!(page.contains(category.title.get(lang)), "{shape}: {}", category.id);
        }
    }
}

#[test]
fn one_level_gives_a_report() {
    [1, 2, 3, 8, 20].into_iter().for_each(|categories| look(1, categories));
}

#[test]
fn two_levels_give_a_report() {
    [1, 2, 3, 8, 20].into_iter().for_each(|categories| look(2, categories));
}

#[test]
fn three_levels_give_a_report() {
    [1, 2, 3, 8, 20].into_iter().for_each(|categories| look(3, categories));
}

#[test]
fn four_levels_give_a_report() {
    [1, 2, 3, 8, 20].into_iter().for_each(|categories| look(4, categories));
}

#[test]
fn five_levels_give_a_report() {
    [1, 2, 3, 8, 20].into_iter().for_each(|categories| look(5, categories));
}

#[test]
fn six_levels_give_a_report() {
    [1, 2, 3, 8, 20].into_iter().for_each(|categories| look(6, categories));
}
