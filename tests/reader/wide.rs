//! The wide layout: a row per item, a status column per level.

use crate::row;
use crate::support::*;

#[test]
fn each_level_has_its_status_and_its_evidence() {
    let bytes = xlsx(&[
        row![
            "ข้อ",
            "ชื่อข้อ",
            "พื้นฐาน: สถานะ",
            "พื้นฐาน: หลักฐาน",
            "ก้าวหน้า: สถานะ",
            "ก้าวหน้า: หลักฐาน",
            "พัฒนาจนเกิดผล: สถานะ",
            "พัฒนาจนเกิดผล: หลักฐาน",
            "หมายเหตุ"
        ],
        row!["1.2", "ป้องกันทุจริต", "ครบถ้วน", "นโยบาย", "บางส่วน", "", "", "", "รอผล"],
        row!["2.1", "แผนยุทธศาสตร์", "", "", "", "", "", "", ""],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [นโยบาย | note รอผล]", "1.2.advance.1 partial [note รอผล]"]
    );
}

#[test]
fn english_headers_name_levels_too() {
    let bytes = xlsx(&[
        row![
            "Item",
            "Item title",
            "Basic: status",
            "Basic: evidence",
            "Advance: status",
            "Advance: evidence",
            "Significance: status",
            "Significance: evidence",
            "Note"
        ],
        row!["1.1", "", "Met", "Policy", "Not met", "", "Not applicable", "", "not our task"],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.1.basic.1+1.1.basic.2 met [Policy | note not our task]",
            "1.1.advance.1 not met [note not our task]",
            "1.1.significance.1 n/a [note not our task]",
        ]
    );
}

#[test]
fn a_level_may_be_its_own_status_header_and_evidence_may_be_one_for_the_row() {
    let bytes = xlsx(&[
        row!["หัวข้อ", "Basic", "Advance", "Significance", "หลักฐาน", "ลิงก์"],
        row!["ข้อ 1.2", "✓", "✗", "", "รายงาน", "https://example.go.th/2"],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.2.basic.1 met [รายงาน | at https://example.go.th/2]",
            "1.2.advance.1 not met [รายงาน | at https://example.go.th/2]",
        ]
    );
}

#[test]
fn levels_may_be_merged_over_their_columns() {
    let rows = [
        row!["ข้อ", "", "", "", "", "หมายเหตุ"],
        row!["", "สถานะ", "หลักฐาน", "สถานะ", "หลักฐาน", ""],
        row!["1.2", "มี", "ก", "ไม่มี", "", "ข"],
    ];
    let bytes = xlsx_with(&rows, |sheet| {
        let plain = rust_xlsxwriter::Format::new();
        sheet.merge_range(0, 0, 1, 0, "ข้อ", &plain).unwrap();
        sheet.merge_range(0, 1, 0, 2, "ระดับพื้นฐาน", &plain).unwrap();
        sheet.merge_range(0, 3, 0, 4, "ระดับก้าวหน้า", &plain).unwrap();
    });
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [ก | note ข]", "1.2.advance.1 not met [note ข]"]
    );
}

#[test]
fn what_a_header_is_merged_over_may_be_the_levels() {
    let rows = [
        row!["ข้อ", "สถานะ", "", "", "หลักฐาน"],
        row!["", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล", ""],
        row!["1.2", "มี", "มี", "บางส่วน", "ก"],
    ];
    let bytes = xlsx_with(&rows, |sheet| {
        let plain = rust_xlsxwriter::Format::new();
        sheet.merge_range(0, 1, 0, 3, "สถานะ", &plain).unwrap();
    });
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [ก]", "1.2.advance.1 met [ก]", "1.2.significance.1 partial [ก]"]
    );
}

#[test]
fn levels_may_stand_below_a_word_for_them_or_one_that_says_nothing() {
    for group in ["ระดับการพัฒนา", "ผลการประเมิน", "ตามเกณฑ์ฯ"]
    {
        let rows = [
            row!["ข้อ", "ประเด็น", "", "", "", "หลักฐาน"],
            row!["", "", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล", ""],
            row!["1.2", "ทุจริต", "มี", "มี", "บางส่วน", "ก"],
        ];
        let bytes = xlsx_with(&rows, |sheet| {
            let plain = rust_xlsxwriter::Format::new();
            sheet.merge_range(0, 0, 1, 0, "ข้อ", &plain).unwrap();
            sheet.merge_range(0, 2, 0, 4, group, &plain).unwrap();
            sheet.merge_range(0, 5, 1, 5, "หลักฐาน", &plain).unwrap();
        });
        assert_eq!(
            clean_rows(&bytes),
            ["1.2.basic.1 met [ก]", "1.2.advance.1 met [ก]", "1.2.significance.1 partial [ก]"],
            "{group}"
        );
    }
}

#[test]
fn evidence_beside_each_level_or_in_front_of_it_is_that_of_the_level() {
    let tables = [
        [
            row!["ข้อ", "พื้นฐาน", "หลักฐาน", "ก้าวหน้า", "หลักฐาน", "พัฒนาจนเกิดผล", "หลักฐาน", "หมายเหตุ"],
            row!["1.2", "มี", "แผน", "มี", "", "มี", "รายงาน", "ข"],
        ],
        [
            row!["ข้อ", "หลักฐาน", "พื้นฐาน", "หลักฐาน", "ก้าวหน้า", "หลักฐาน", "พัฒนาจนเกิดผล", "หมายเหตุ"],
            row!["1.2", "แผน", "มี", "", "มี", "รายงาน", "มี", "ข"],
        ],
    ];
    for table in tables {
        assert_eq!(
            clean_rows(&xlsx(&table)),
            [
                "1.2.basic.1 met [แผน | note ข]",
                "1.2.advance.1 met [note ข]",
                "1.2.significance.1 met [รายงาน | note ข]",
            ]
        );
    }
}

#[test]
fn evidence_beside_some_levels_is_theirs_alone() {
    let header = row!["ข้อ", "พื้นฐาน", "หลักฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล", "หลักฐาน", "ลิงก์"];
    let bytes =
        xlsx(&[header, row!["1.2", "มี", "แผน", "มี", "มี", "รายงาน", "https://example.go.th/1"]]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.2.basic.1 met [แผน | at https://example.go.th/1]",
            "1.2.advance.1 met [at https://example.go.th/1]",
            "1.2.significance.1 met [รายงาน | at https://example.go.th/1]",
        ]
    );
}

#[test]
fn evidence_before_evidence_behind_each_level_is_the_rows() {
    let bytes = xlsx(&[
        row!["ข้อ", "หลักฐาน", "พื้นฐาน", "หลักฐาน", "ก้าวหน้า", "หลักฐาน"],
        row!["1.2", "คู่มือ", "มี", "แผน", "มี", "รายงาน"],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [คู่มือ; แผน]", "1.2.advance.1 met [คู่มือ; รายงาน]"]
    );
}

#[test]
fn evidence_around_the_levels_or_in_one_place_is_the_rows() {
    for (header, cells) in [
        (row!["ข้อ", "หลักฐาน", "พื้นฐาน", "ก้าวหน้า", "หลักฐาน"], row!["1.2", "แผน", "มี", "มี", "รายงาน"]),
        (row!["ข้อ", "พื้นฐาน", "หลักฐาน", "หลักฐาน", "ก้าวหน้า"], row!["1.2", "มี", "แผน", "รายงาน", "มี"]),
    ] {
        assert_eq!(
            clean_rows(&xlsx(&[header, cells])),
            ["1.2.basic.1 met [แผน; รายงาน]", "1.2.advance.1 met [แผน; รายงาน]"]
        );
    }
}

#[test]
fn a_score_and_its_level_beside_the_levels_do_not_make_a_long_layout() {
    let bytes = xlsx(&[
        row!["ข้อ", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล", "คะแนน", "ระดับ", "น้ำหนัก (ร้อยละ)"],
        row!["1.2", "มี", "มี", "ไม่มี", 400.0, "ก้าวหน้า", 5.0],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met", "1.2.advance.1 met", "1.2.significance.1 not met"]
    );
}

#[test]
fn one_status_that_cannot_be_read_loses_no_other() {
    let bytes =
        xlsx(&[row!["ข้อ", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล"], row!["1.2", "มี", "อาจจะ", 150.0]]);
    let evidence = read(&bytes);
    assert_eq!(rows(&evidence), ["1.2.basic.1 met"]);
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!C2 unknown-status: unknown status \"อาจจะ\"",
            "หลักฐาน!D2 unknown-status: unknown status \"150\"",
        ]
    );
}

#[test]
fn a_level_may_be_named_before_behind_or_in_parentheses() {
    for (status, document) in [
        ("พื้นฐาน: สถานะ", "พื้นฐาน: หลักฐาน"),
        ("สถานะ (พื้นฐาน)", "หลักฐาน (ระดับพื้นฐาน)"),
        ("สถานะระดับพื้นฐาน", "หลักฐานระดับพื้นฐาน"),
        ("Basic status", "Basic - Evidence"),
        ("ระดับพื้นฐาน (300 คะแนน)", "เอกสารอ้างอิง ขั้นพื้นฐาน"),
    ] {
        let bytes = xlsx(&[row!["ข้อ", status, document, "ก้าวหน้า"], row!["1.2", "มี", "แผน", "ไม่มี"]]);
        assert_eq!(
            clean_rows(&bytes),
            ["1.2.basic.1 met [แผน]", "1.2.advance.1 not met"],
            "{status}"
        );
    }
}

#[test]
fn a_header_that_names_every_level_is_of_none() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ (Basic/Advance/Significance)", "สถานะ", "หลักฐาน (พื้นฐาน/ก้าวหน้า)"],
        row!["1.2", "Advance", "มี", "แผน"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.advance.1 met [แผน]"]);
}
