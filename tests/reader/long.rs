//! The long layout: a row per requirement or per document.

use crate::row;
use crate::support::*;

#[test]
fn rows_without_an_item_go_on_from_the_row_above() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "ประเด็น", "สถานะ", "หลักฐาน"],
        row!["1.1", "พื้นฐาน", 1.0, "มี", "แผน"],
        row!["", "", 2.0, "มี", "คำสั่ง"],
        row!["", "", "", "", "รายงาน"],
        row!["", "ก้าวหน้า", "", "ไม่มี", ""],
        row!["", "พื้นฐาน", "", "มี", "ก"],
        row!["9.9", "พื้นฐาน", "", "มี", "ข"],
        row!["", "ก้าวหน้า", "", "มี", "ค"],
        row!["1.2"],
        row!["", "พื้นฐาน", "", "มี", "ง"],
        row!["รวม", "", "", 1.0],
        row!["", "ก้าวหน้า", "", "มี", "จ"],
    ]));
    assert_eq!(
        rows(&evidence),
        [
            "1.1.basic.1 met [แผน]",
            "1.1.basic.2 met [คำสั่ง]",
            "1.1.basic.2 blank [รายงาน]",
            "1.1.advance.1 not met",
            "1.2.basic.1 met [ง]",
        ]
    );
    let said: Vec<String> = evidence
        .diagnostics
        .iter()
        .map(|said| format!("{} {}", said.place, said.code.id))
        .collect();
    assert_eq!(
        said,
        [
            "หลักฐาน!A3 item-from-above",
            "หลักฐาน!A4 item-from-above",
            "หลักฐาน!A5 item-from-above",
            "หลักฐาน!D6 missing-item",
            "หลักฐาน!A7 unknown-item",
            "หลักฐาน!D8 missing-item",
            "หลักฐาน!A10 item-from-above",
            "หลักฐาน!D12 missing-item",
        ]
    );
}

#[test]
fn rows_without_an_item_go_on_only_to_a_higher_number_of_the_same_level() {
    let header = row!["ข้อ", "ระดับ", "ประเด็น", "สถานะ", "หลักฐาน"];
    let back = [
        vec![row!["1.1", "พื้นฐาน", 1.0, "มี", "แผน"], row!["1.1", "พื้นฐาน", 2.0, "มี", "คำสั่ง"]],
        vec![row!["1.1", "พื้นฐาน", "", "มี", "แผน"]],
    ];
    for above in back {
        for again in [row!["", "", 1.0, "มี", "รายงาน"], row!["", "พื้นฐาน", 1.0, "มี", "รายงาน"]]
        {
            let evidence =
                read(&xlsx(&[vec![header.clone()], above.clone(), vec![again]].concat()));
            assert_eq!(evidence.rows.len(), above.len());
            let place = format!("หลักฐาน!D{} missing-item: ", above.len() + 2);
            let said = said(&evidence);
            assert_eq!(said.len(), 1);
            assert!(said[0].starts_with(&place), "{said:?}");
        }
    }
    let whole_level =
        [header, row!["1.1", "พื้นฐาน", 1.0, "มี", "แผน"], row!["", "พื้นฐาน", "", "มี", "ก"]];
    assert_eq!(rows(&read(&xlsx(&whole_level))), ["1.1.basic.1 met [แผน]"]);
}

#[test]
fn a_row_speaks_for_every_requirement_of_its_level_unless_it_names_one() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "ประเด็น", "สถานะ", "หลักฐาน"],
        row!["1.1", "พื้นฐาน", "", "ครบถ้วน", "คำสั่งแต่งตั้ง"],
        row!["1.1", "พื้นฐาน", 2.0, "บางส่วน", ""],
        row!["1.1", "", "1.1.significance.1", "ไม่มี", ""],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.1.basic.1+1.1.basic.2 met [คำสั่งแต่งตั้ง]",
            "1.1.basic.2 partial",
            "1.1.significance.1 not met",
        ]
    );
}

#[test]
fn every_column_of_the_thai_form_is_read() {
    let bytes = xlsx(&[
        row![
            "หมวด",
            "ข้อ",
            "ระดับ",
            "ประเด็น",
            "เกณฑ์ประเมิน",
            "สถานะ",
            "หลักฐาน",
            "เลขที่เอกสาร",
            "ลิงก์",
            "ผู้รับผิดชอบ",
            "กำหนดเสร็จ",
            "หมายเหตุ"
        ],
        row![
            "1",
            "1.2",
            "ก้าวหน้า",
            "1",
            "…",
            "75%",
            "รายงาน",
            "นร 1200/1",
            "https://example.go.th/1",
            "กพร.",
            "31 มี.ค. 2569",
            "รอลงนาม"
        ],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.2.advance.1 75% [รายงาน | no. นร 1200/1 | at https://example.go.th/1 | by กพร. | due 31 มี.ค. 2569 | note รอลงนาม]"
        ]
    );
}

#[test]
fn every_column_of_the_english_form_is_read() {
    let bytes = xlsx(&[
        row![
            "Category",
            "Item",
            "Level",
            "Requirement",
            "Statement",
            "Status",
            "Evidence",
            "Document number",
            "Link",
            "Owner",
            "Due date",
            "Note"
        ],
        row![
            "1",
            "1.2",
            "Advance",
            1.0,
            "…",
            "Partly met",
            "Report",
            "A 1",
            "https://example.com",
            "Office",
            Put::Date(46_112.0),
            "in review"
        ],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.2.advance.1 partial [Report | no. A 1 | at https://example.com | by Office | due 2026-03-31 | note in review]"
        ]
    );
}

#[test]
fn prefilled_rows_without_an_answer_are_unassessed_and_nothing_is_said() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "ประเด็น", "เกณฑ์ประเมิน", "สถานะ", "หลักฐาน"],
        row!["1.1", "พื้นฐาน", "1", "ข้อความ", "", ""],
        row!["", "", "", "", "", ""],
        row!["1.2", "พื้นฐาน", "1", "ข้อความ", " ", "-"],
    ]);
    assert_eq!(clean_rows(&bytes), Vec::<String>::new());
}

#[test]
fn a_blank_status_adds_evidence_only() {
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"], row!["1.2", "พื้นฐาน", "", "แผนแม่บท"]]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 blank [แผนแม่บท]"]);
}

#[test]
fn words_for_no_evidence_are_no_evidence() {
    for word in ["-", "–", "—", "ไม่มี", "none", "N/A", "ยังไม่มี", "...", "ไม่เกี่ยวข้อง"]
    {
        let bytes = xlsx(&[
            row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "ลิงก์", "หมายเหตุ"],
            row!["1.2", "พื้นฐาน", "มี", word, word, word],
        ]);
        assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"], "{word}");
    }
}

#[test]
fn a_word_for_evidence_to_come_is_said_not_to_count() {
    let header = row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"];
    for word in ["รอเอกสาร", "กำลังดำเนินการ", "อยู่ระหว่างดำเนินการ", "-ไม่มี-", "ไม่มีหลักฐานเชิงประจักษ์"]
    {
        let evidence = read(&xlsx(&[header.clone(), row!["1.2", "พื้นฐาน", "มี", word]]));
        assert_eq!(rows(&evidence), ["1.2.basic.1 met"]);
        let expected =
            format!("หลักฐาน!D2 promised-evidence: \"{word}\" is not counted as evidence");
        assert_eq!(said(&evidence), [expected]);
    }
}

#[test]
fn the_header_may_stand_below_titles_and_among_other_columns() {
    let bytes = xlsx(&[
        row!["แบบประเมินสถานะการเป็นระบบราชการ 4.0"],
        row![""],
        row!["", "คำชี้แจง: กรอกสถานะและหลักฐานทุกข้อ"],
        row![
            "",
            "ลำดับ",
            "ข้อที่",
            "ชื่อข้อ",
            "ระดับการพัฒนา",
            "งบประมาณ",
            "ผลการประเมินตนเอง",
            "หลักฐาน/เอกสารอ้างอิง",
            "ลิงก์ (URL)"
        ],
        row![
            "",
            1.0,
            "1.2",
            "ป้องกันทุจริต",
            "ขั้นพื้นฐาน",
            500.0,
            "ผ่าน",
            "นโยบาย",
            "https://example.go.th"
        ],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met [นโยบาย | at https://example.go.th]"]);
}

#[test]
fn what_cannot_be_read_is_said_with_its_cell_and_what_was_meant() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "ประเด็น", "สถานะ"],
        row!["9.9", "พื้นฐาน", "", "มี"],
        row!["1.1", "ก้าวหนา", "", "มี"],
        row!["1.1", "พื้นฐาน", 3.0, "มี"],
        row!["1.1", "พื้นฐาน", "", "ครบถวน"],
        row!["1.1", "พื้นฐาน", "", "120%"],
        row!["", "พื้นฐาน", "", "มี"],
        row!["1.1", "", "", "มี"],
        row![Put::Date(46_023.0), "พื้นฐาน", "", "มี"],
    ]);
    let evidence = read(&bytes);
    assert_eq!(rows(&evidence), Vec::<String>::new());
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!A2 unknown-item: pmqa-test has no item \"9.9\"",
            "หลักฐาน!B3 unknown-level: pmqa-test has no level \"ก้าวหนา\"; did you mean \"ก้าวหน้า\"?",
            "หลักฐาน!C4 unknown-requirement: item 1.1, level Basic, has no requirement \"3\"",
            "หลักฐาน!D5 unknown-status: unknown status \"ครบถวน\"; did you mean \"ครบถ้วน\"?",
            "หลักฐาน!D6 percent-out-of-range: percentage \"120%\" is outside 0 to 100",
            "หลักฐาน!D7 missing-item: the row gives status (\"มี\") but no item",
            "หลักฐาน!B8 missing-level: the row of item 1.1 has no level",
            "หลักฐาน!A9 item-is-date: the item number has become a date (2026-01-01); perhaps item 1.1 was meant",
        ]
    );
}

#[test]
fn totals_and_repeated_headers_are_not_items() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ"],
        row!["1.2", "พื้นฐาน", "มี"],
        row!["ข้อ", "ระดับ", "สถานะ"],
        row!["2.1", "พื้นฐาน", "มี"],
        row!["รวมทั้งสิ้น", "", 2.0],
        row!["คะแนนเฉลี่ย", "", "50%"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met", "2.1.basic.1 met"]);
}

#[test]
fn merged_items_and_levels_count_for_the_whole_merge() {
    let rows = [
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"],
        row!["", "", "มี", "ก"],
        row!["", "", "", "ข"],
        row!["", "ก้าวหน้า", "มี", "ค"],
    ];
    let bytes = xlsx_with(&rows, |sheet| {
        let plain = rust_xlsxwriter::Format::new();
        sheet.merge_range(1, 0, 3, 0, "1.2", &plain).unwrap();
        sheet.merge_range(1, 1, 2, 1, "พื้นฐาน", &plain).unwrap();
    });
    assert_eq!(
        clean_rows(&bytes),
        ["1.2.basic.1 met [ก]", "1.2.basic.1 blank [ข]", "1.2.advance.1 met [ค]"]
    );
}

#[test]
fn words_of_ones_own_name_the_only_requirement_of_a_level_and_none_of_several() {
    let header = row!["ข้อ", "ระดับ", "ประเด็น", "สถานะ", "หลักฐาน"];
    let only =
        xlsx(&[header.clone(), row!["1.1", "พัฒนาจนเกิดผล", "วัฒนธรรมของกรม", "ครบถ้วน", "แผน"]]);
    assert_eq!(clean_rows(&only), ["1.1.significance.1 met [แผน]"]);
    let several = xlsx(&[header, row!["1.1", "พื้นฐาน", "วัฒนธรรมของกรม", "ครบถ้วน", "แผน"]]);
    assert!(read(&several).rows.is_empty());
}
