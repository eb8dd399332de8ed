//! Columns that each stand for one status, of which a row ticks one.

use crate::row;
use crate::support::*;

#[test]
fn a_status_may_be_ticked_in_a_column_of_its_own() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "มี", "ไม่มี", "หลักฐาน"],
        row!["1.2", "พื้นฐาน", "✓", "", "แผน"],
        row!["1.2", "ก้าวหน้า", "", "✓", ""],
        row!["2.1", "พื้นฐาน", "", "", "รายงาน"],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [แผน]", "1.2.advance.1 not met", "2.1.basic.1 blank [รายงาน]"]
    );
}

#[test]
fn any_mark_ticks_and_what_stands_for_nothing_does_not() {
    let bytes = xlsx(&[
        row!["Item", "Level", "Met", "Partly met", "Not met", "N/A", "Note"],
        row!["1.2", "basic", "/", "-", 0.0, false, ""],
        row!["1.2", "advance", "", "x", "–", "☐", ""],
        row!["1.2", "significance", 0.0, "", 1.0, "", ""],
        row!["2.1", "basic", "", "", true, "", ""],
        row!["2.1", "advance", "", "", "", "X", "not our task"],
        row!["2.1", "significance", "", "partly met", "", "", ""],
    ]);
    let evidence = read(&bytes);
    assert_eq!(
        rows(&evidence),
        [
            "1.2.basic.1 met",
            "1.2.significance.1 not met",
            "2.1.basic.1 not met",
            "2.1.advance.1 blank [note not our task]",
            "2.1.significance.1 partial",
        ]
    );
    let unknown = |at: &str, mark: &str| {
        format!(
            "หลักฐาน!{at} unknown-mark: \"{mark}\" does not tell whether the status of the column holds"
        )
    };
    assert_eq!(said(&evidence), [unknown("D3", "x"), unknown("F6", "X")]);
}

#[test]
fn boxes_to_tick_that_became_text_are_ticks() {
    let csv = "ข้อ,ระดับ,มี,ไม่มี\n1.2,พื้นฐาน,TRUE,FALSE\n2.1,พื้นฐาน,FALSE,TRUE\n";
    assert_eq!(clean_rows(csv.as_bytes()), ["1.2.basic.1 met", "2.1.basic.1 not met"]);
}

#[test]
fn crosses_tick_where_nobody_uses_check_marks_and_deny_beside_them() {
    let head = row!["ข้อ", "ระดับ", "ครบถ้วน", "บางส่วน", "ไม่มี"];
    let crosses = [
        head.clone(),
        row!["1.2", "พื้นฐาน", "x", "", ""],
        row!["2.1", "พื้นฐาน", "", "✗", ""],
        row!["2.1", "ก้าวหน้า", "", "", "*"],
    ];
    assert_eq!(
        clean_rows(&xlsx(&crosses)),
        ["1.2.basic.1 met", "2.1.basic.1 partial", "2.1.advance.1 not met"]
    );
    let beside = [head, row!["1.2", "พื้นฐาน", "✗", "✓", "✗"]];
    assert_eq!(clean_rows(&xlsx(&beside)), ["1.2.basic.1 partial"]);
}

#[test]
fn a_row_that_is_ticked_twice_has_no_status_and_keeps_its_evidence() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "ผ่าน", "ไม่ผ่าน", "หลักฐาน"],
        row!["1.2", "พื้นฐาน", "✓", "✓", "แผน"],
        row!["2.1", "พื้นฐาน", "แผนแม่บท", "", ""],
        row!["2.1", "ก้าวหน้า", "✓", "", ""],
    ]));
    assert_eq!(rows(&evidence), ["1.2.basic.1 blank [แผน]", "2.1.advance.1 met"]);
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!C2 several-statuses: several statuses are ticked in one row (ผ่าน, ไม่ผ่าน); none counts",
            "หลักฐาน!C3 unknown-mark: \"แผนแม่บท\" does not tell whether the status of the column holds",
        ]
    );
}

#[test]
fn a_header_over_columns_that_are_ticked_is_that_of_all_of_them() {
    let rows = [
        row!["ข้อ", "ระดับ", "สถานะ", "", "", "ผลผู้ตรวจประเมิน", "", "", "หลักฐาน"],
        row!["", "", "ครบถ้วน", "บางส่วน", "ไม่มี", "ครบถ้วน", "บางส่วน", "ไม่มี", ""],
        row!["1.2", "พื้นฐาน", "✓", "", "", "", "✓", "", "แผน"],
        row!["2.1", "พื้นฐาน", "", "", "✓", "", "", "", ""],
    ];
    for merged in [false, true] {
        let bytes = xlsx_with(&rows, |sheet| {
            let plain = rust_xlsxwriter::Format::new();
            if merged {
                sheet.merge_range(0, 0, 1, 0, "ข้อ", &plain).unwrap();
                sheet.merge_range(0, 2, 0, 4, "สถานะ", &plain).unwrap();
                sheet.merge_range(0, 5, 0, 7, "ผลผู้ตรวจประเมิน", &plain).unwrap();
            }
        });
        let evidence = read(&bytes);
        assert_eq!(said(&evidence), [""; 0]);
        assert_eq!(
            crate::support::rows(&evidence),
            ["1.2.basic.1 met [แผน]", "2.1.basic.1 not met"]
        );
        let judged: Vec<_> = evidence.rows.iter().map(|row| row.assessor.as_ref()).collect();
        let first = judged[0].unwrap();
        assert_eq!((first.text.as_str(), first.place.to_string()), ("บางส่วน", "หลักฐาน!G3".into()));
        assert!(judged[1].is_none());
        assert_eq!((&*evidence.rows[0].status_text, evidence.rows[0].place.column), ("ครบถ้วน", 2));
    }
}

#[test]
fn each_level_may_have_columns_that_are_ticked() {
    let rows = [
        row!["ข้อ", "ระดับพื้นฐาน", "", "ระดับก้าวหน้า", "", "หลักฐาน"],
        row!["", "มี", "ไม่มี", "มี", "ไม่มี", ""],
        row!["1.2", "✓", "", "", "✓", "แผน"],
        row!["2.1", "", "", "✓", "", ""],
    ];
    let bytes = xlsx_with(&rows, |sheet| {
        let plain = rust_xlsxwriter::Format::new();
        sheet.merge_range(0, 1, 0, 2, "ระดับพื้นฐาน", &plain).unwrap();
        sheet.merge_range(0, 3, 0, 4, "ระดับก้าวหน้า", &plain).unwrap();
    });
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [แผน]", "1.2.advance.1 not met [แผน]", "2.1.advance.1 met"]
    );
}

#[test]
fn a_column_of_statuses_comes_before_columns_that_are_ticked() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "บางส่วน", "✓", ""],
    ]));
    assert_eq!(rows(&evidence), ["1.2.basic.1 partial"]);
    let told = |at: &str, head: &str| {
        format!(
            "หลักฐาน!{at} duplicate-column: the header \"{head}\" means the same as another column; this column is not read"
        )
    };
    assert_eq!(said(&evidence), [told("D1", "มี"), told("E1", "ไม่มี")]);
}

#[test]
fn amounts_below_words_for_statuses_are_no_ticks() {
    let counts = [
        row!["ข้อ", "ระดับ", "ผ่าน", "ไม่ผ่าน"],
        row!["1.2", "พื้นฐาน", 5.0, 3.0],
        row!["2.1", "พื้นฐาน", 2.0, 0.0],
    ];
    let refused = refused(&xlsx(&counts));
    assert!(refused.contains("it has Item, Level, but not Status"), "{refused}");
}

#[test]
fn totals_below_columns_that_are_ticked_are_no_ticks() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "✓", ""],
        row!["2.1", "พื้นฐาน", "✓", ""],
        row!["รวม", "", 2.0, 0.0],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met", "2.1.basic.1 met"]);
}

#[test]
fn a_row_of_statuses_below_levels_is_no_header() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล"],
        row!["", "ครบถ้วน", "บางส่วน", "ไม่มี"],
        row!["1.2", "ครบถ้วน", "บางส่วน", "ไม่มี"],
    ]));
    assert_eq!(
        rows(&evidence),
        ["1.2.basic.1 met", "1.2.advance.1 partial", "1.2.significance.1 not met"]
    );
    assert_eq!(said(&evidence).len(), 1, "{:?}", said(&evidence));
}

#[test]
fn what_is_ticked_below_the_header_of_another_column_is_no_status() {
    for over in ["หลักฐานเชิงประจักษ์", "Evidence", "เอกสาร", "ผู้รับผิดชอบ"]
    {
        let split = [
            row!["ข้อ", "ระดับ", over, "", "ชื่อเอกสาร"],
            row!["", "", "มี", "ไม่มี", ""],
            row!["1.2", "พื้นฐาน", "/", "", "คำสั่งที่ 1"],
        ];
        let level = [
            row!["", "", over, "", ""],
            row!["ข้อ", "ระดับ", "มี", "ไม่มี", "ชื่อเอกสาร"],
            row!["1.2", "พื้นฐาน", "/", "", "คำสั่งที่ 1"],
        ];
        for rows in [split, level] {
            for merged in [false, true] {
                let refused = refused(&xlsx_with(&rows, |sheet| {
                    if merged {
                        let plain = rust_xlsxwriter::Format::new();
                        sheet.merge_range(0, 2, 0, 3, over, &plain).unwrap();
                    }
                }));
                assert!(refused.starts_with("no-layout: "), "{over}: {refused}");
                assert!(refused.contains("but not Status"), "{over}: {refused}");
            }
        }
    }
}

#[test]
fn what_is_ticked_below_another_header_leaves_the_statuses_beside_it() {
    let below = [
        row!["ข้อ", "ระดับ", "สถานะ", "", "หลักฐาน", ""],
        row!["", "", "มี", "ไม่มี", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "/", "", "/", ""],
        row!["2.1", "พื้นฐาน", "/", "", "", "/"],
    ];
    assert_eq!(clean_rows(&xlsx(&below)), ["1.2.basic.1 met [/]", "2.1.basic.1 met"]);
    let merged = xlsx_with(&below, |sheet| {
        let plain = rust_xlsxwriter::Format::new();
        sheet.merge_range(0, 2, 0, 3, "สถานะ", &plain).unwrap();
        sheet.merge_range(0, 4, 0, 5, "หลักฐาน", &plain).unwrap();
    });
    assert_eq!(clean_rows(&merged), ["1.2.basic.1 met [/]", "2.1.basic.1 met"]);
    let typed = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", ""],
        row!["", "", "", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "บางส่วน", "/", ""],
        row!["2.1", "พื้นฐาน", "ครบถ้วน", "", "/"],
    ]);
    assert_eq!(rows(&read(&typed)), ["1.2.basic.1 partial [/]", "2.1.basic.1 met"]);
}

#[test]
fn what_is_told_above_a_table_is_no_header_of_its_ticks() {
    let bytes = xlsx(&[
        row!["หน่วยงาน", "กรมตัวอย่าง", "ผู้รับผิดชอบ", "กองแผนงาน"],
        row!["ข้อ", "ระดับ", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "✓", ""],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"]);
}

#[test]
fn of_two_groups_of_columns_that_are_ticked_the_first_counts() {
    let told = |at: &str, head: &str| {
        format!(
            "หลักฐาน!{at} duplicate-column: the header \"{head}\" means the same as another column; this column is not read"
        )
    };
    let apart = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "ครบถ้วน", "บางส่วน", "ผู้รับผิดชอบ", "มี", "ไม่มี", "ชื่อเอกสาร"],
        row!["1.2", "พื้นฐาน", "", "✓", "กองแผนงาน", "", "✓", ""],
    ]));
    assert_eq!(rows(&apart), ["1.2.basic.1 partial [by กองแผนงาน]"]);
    assert_eq!(said(&apart), [told("F1", "มี"), told("G1", "ไม่มี")]);

    let below = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "", "ผลการดำเนินงาน", ""],
        row!["", "", "ครบถ้วน", "บางส่วน", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "", "✓", "", "✓"],
    ]));
    assert_eq!(rows(&below), ["1.2.basic.1 partial"]);
    assert_eq!(said(&below), [told("E2", "มี"), told("F2", "ไม่มี")]);
}

#[test]
fn signs_that_nobody_ticks_with_are_told() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "มี", "ไม่มี"],
        row!["1.2", "พื้นฐาน", "?", ""],
        row!["1.2", "ก้าวหน้า", "", "."],
        row!["2.1", "พื้นฐาน", "\\", ""],
        row!["2.1", "ก้าวหน้า", "", "•"],
    ]));
    assert_eq!(rows(&evidence), ["2.1.basic.1 met", "2.1.advance.1 not met"]);
    let unknown = |at: &str, mark: &str| {
        format!(
            "หลักฐาน!{at} unknown-mark: \"{mark}\" does not tell whether the status of the column holds"
        )
    };
    assert_eq!(said(&evidence), [unknown("C2", "?"), unknown("D3", ".")]);
}

#[test]
fn an_empty_column_of_statuses_gives_way_to_columns_that_are_ticked() {
    for empty in ["สถานะ", "ร้อยละความสำเร็จ"] {
        let bytes = xlsx(&[
            row!["ข้อ", "ระดับ", empty, "มี", "ไม่มี"],
            row!["1.2", "พื้นฐาน", "", "✓", ""],
            row!["2.1", "พื้นฐาน", " ", "", "✓"],
        ]);
        assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met", "2.1.basic.1 not met"], "{empty}");
    }
}
