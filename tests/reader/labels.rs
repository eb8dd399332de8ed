//! The agency's name and the fiscal year, where the sheet says them.

use crate::row;
use crate::support::*;

fn labels(above: Vec<Vec<Put>>) -> (Option<String>, Option<u16>) {
    let mut rows = above;
    rows.extend([row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]]);
    let evidence = read(&xlsx(&rows));
    assert_eq!(said(&evidence), Vec::<String>::new());
    (evidence.agency, evidence.fiscal_year.map(|year| year.buddhist()))
}

/// What a template says beside its labels.
const SAID: [[&str; 2]; 2] = [
    [
        "คะแนนขณะนี้ 312.50 · ระดับพื้นฐาน",
        "อ่านสถานะไม่ได้ 4 ประเด็น จึงยังไม่นับในสมุดงานนี้ คำสั่ง pmqa score อาจอ่านได้",
    ],
    [
        "So far 312.50 · Basic",
        "Statuses that cannot be read and do not count here: 2569; pmqa score may read them",
    ],
];

fn expected() -> (Option<String>, Option<u16>) {
    (Some("กรมตัวอย่าง".into()), Some(2569))
}

#[test]
fn a_value_stands_to_the_right_of_its_label_or_behind_it() {
    assert_eq!(labels(vec![row!["หน่วยงาน", "กรมตัวอย่าง"], row!["ปีงบประมาณ", 2569.0]]), expected());
    assert_eq!(labels(vec![row!["หน่วยงาน:", "", "กรมตัวอย่าง", "ปีงบประมาณ :", "๒๕๖๙"]]), expected());
    assert_eq!(labels(vec![row!["หน่วยงาน: กรมตัวอย่าง"], row!["ปีงบประมาณ พ.ศ. ๒๕๖๙"]]), expected());
    assert_eq!(labels(vec![row!["ส่วนราชการ กรมตัวอย่าง"], row!["", "ปีงบประมาณ 2569"]]), expected());
    assert_eq!(labels(vec![row!["Agency", "กรมตัวอย่าง"], row!["Fiscal year", 2026.0]]), expected());
    assert_eq!(labels(vec![row!["Agency: กรมตัวอย่าง", "FY2026"]]), expected());
}

#[test]
fn a_title_may_carry_the_year() {
    assert_eq!(
        labels(vec![
            row!["แบบประเมิน PMQA 4.0 ประจำปีงบประมาณ พ.ศ. 2569"],
            row!["หน่วยงาน", "กรมตัวอย่าง"]
        ]),
        expected()
    );
}

#[test]
fn what_a_label_has_in_parentheses_or_behind_a_slash_belongs_to_it() {
    for label in [
        "หน่วยงาน (ชื่อเต็ม)",
        "หน่วยงาน (ชื่อเต็ม):",
        "หน่วยงาน(ชื่อเต็ม)",
        "ส่วนราชการ / จังหวัด",
        "ส่วนราชการ/จังหวัด :",
        "Agency name (in full)",
    ] {
        let above = vec![row![label, "กรมตัวอย่าง"], row!["ปีงบประมาณ", 2569.0]];
        assert_eq!(labels(above), expected(), "{label}");
        // A name that nobody filled in is none.
        assert_eq!(labels(vec![row![label]]).0, None, "{label}");
    }
    for text in [
        "หน่วยงาน (ชื่อเต็ม): กรมตัวอย่าง",
        "หน่วยงาน (ชื่อเต็ม) กรมตัวอย่าง",
        "ส่วนราชการ / จังหวัด: กรมตัวอย่าง",
        "ส่วนราชการ/หน่วยงาน: กรมตัวอย่าง",
        "Agency name: กรมตัวอย่าง",
    ] {
        assert_eq!(labels(vec![row![text], row!["ปีงบประมาณ", 2569.0]]), expected(), "{text}");
    }
    let own = labels(vec![row!["หน่วยงาน: กรมตัวอย่าง (ส่วนกลาง)"]]);
    assert_eq!(own.0.as_deref(), Some("กรมตัวอย่าง (ส่วนกลาง)"));
    let own = labels(vec![row!["หน่วยงาน", "กรมตัวอย่าง / กรมสอง"]]);
    assert_eq!(own.0.as_deref(), Some("กรมตัวอย่าง / กรมสอง"));
}

#[test]
fn a_year_behind_a_name_ends_it() {
    for year in [
        " ปีงบประมาณ พ.ศ. 2569",
        " ปีงบประมาณ ๒๕๖๙",
        " (ปีงบประมาณ พ.ศ. 2569)",
        ", ปีงบประมาณ 2569",
        "\nประจำปีงบประมาณ พ.ศ. 2569",
        " ประจำปี 2569",
        " ปี 2569",
        "ปีงบประมาณ 2569",
        " - FY2026",
        ", fiscal year 2026",
    ] {
        let one_cell = format!("หน่วยงาน: กรมตัวอย่าง{year}");
        assert_eq!(labels(vec![row![&*one_cell]]), expected(), "{year}");
        let beside = format!("กรมตัวอย่าง{year}");
        assert_eq!(labels(vec![row!["หน่วยงาน", &*beside]]), expected(), "{year}");
    }
    let apart = vec![row!["หน่วยงาน: กรมตัวอย่าง ปีงบประมาณ :", 2569.0]];
    assert_eq!(labels(apart).0, expected().0);
    for name in ["Verify Agency 2026", "กรมร้อยปี", "สถาบันพันปีตัวอย่าง", "กรมตัวอย่าง (ปี)"]
    {
        assert_eq!(labels(vec![row!["หน่วยงาน", name]]).0.as_deref(), Some(name));
    }
}

#[test]
fn columns_of_a_table_are_no_labels() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หน่วยงาน", "ปีงบประมาณ"],
        row!["1.2", "พื้นฐาน", "มี", "กอง ก", 2568.0],
    ]));
    assert_eq!((evidence.agency, evidence.fiscal_year), (None, None));
}

#[test]
fn a_year_that_is_none_is_said() {
    let evidence = read(&xlsx(&[
        row!["ปีงบประมาณ", 69.0],
        row!["ข้อ", "ระดับ", "สถานะ"],
        row!["1.2", "พื้นฐาน", "มี"],
    ]));
    assert_eq!(said(&evidence), ["หลักฐาน!A1 unknown-year: \"69\" is no fiscal year"]);
}

#[test]
fn the_year_that_is_named_as_such_counts_and_not_one_in_passing() {
    let named =
        vec![row!["หน่วยงาน", "กรมตัวอย่าง"], row!["ผลเทียบกับปี 2567"], row!["แบบประเมินประจำปี 2569"]];
    assert_eq!(labels(named), expected());
    let table = [row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]];
    let aside = [row!["แผนพัฒนาปี 2570"]];
    let evidence = read(&xlsx_of(&[("หลักฐาน", &table[..]), ("อื่น ๆ", &aside[..])]));
    assert_eq!(evidence.fiscal_year, None);
}

#[test]
fn what_a_template_says_beside_an_empty_value_is_none() {
    for [score, unread] in SAID {
        let above = |agency, year| {
            vec![
                row!["หน่วยงาน", agency, "", "", "", score],
                row!["ปีงบประมาณ", year, "", "", "", unread],
            ]
        };
        assert_eq!(labels(above("", "")), (None, None));
        assert_eq!(labels(above("กรมตัวอย่าง", "")), (expected().0, None));
        assert_eq!(labels(above("", "2569")), (None, expected().1));
        assert_eq!(labels(above("กรมตัวอย่าง", "2569")), expected());
    }
    // A name may begin as such a text does.
    let name = "So far north agency";
    assert_eq!(labels(vec![row!["Agency", name]]).0.as_deref(), Some(name));
}
