//! Workbooks as agencies keep them: units below the header, hidden rows and columns, categories
//! merged across, a sheet for each category, totals, signatures.

use rust_xlsxwriter::Format;

use crate::package::*;
use crate::row;
use crate::support::*;

#[test]
fn a_row_of_units_below_the_header_is_no_data_and_says_what_numbers_are() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "ผลการประเมิน", "หลักฐาน", "กำหนดแล้วเสร็จ"],
        row!["", "", "(ร้อยละ)", "(ชื่อเอกสาร)", "(วัน/เดือน/ปี)"],
        row!["1.2", "พื้นฐาน", 75.0, "แผน", "31/3/2569"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 75% [แผน | due 31/3/2569]"]);
}

#[test]
fn hidden_rows_and_columns_count_like_any_other() {
    let rows = [
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"],
        row!["1.2", "พื้นฐาน", "มี", "แผน"],
        row!["2.1", "พื้นฐาน", "ไม่มี", ""],
    ];
    let bytes = xlsx_with(&rows, |sheet| {
        sheet.set_row_hidden(2).unwrap();
        sheet.set_column_hidden(1).unwrap();
    });
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met [แผน]", "2.1.basic.1 not met"]);
}

#[test]
fn a_category_merged_across_opens_its_rows_and_a_category_merged_down_stands_beside_them() {
    let rows = [
        row!["หมวด", "ข้อ", "ระดับ", "สถานะ"],
        row![""],
        row!["", "1.2", "พื้นฐาน", "มี"],
        row!["", "1.2", "ก้าวหน้า", "ไม่มี"],
        row![""],
        row!["", "2.1", "พื้นฐาน", "มี"],
    ];
    let bytes = xlsx_with(&rows, |sheet| {
        let plain = Format::new();
        sheet.merge_range(1, 0, 1, 3, "หมวด 1 การนำองค์การ", &plain).unwrap();
        sheet.merge_range(2, 0, 3, 0, "1", &plain).unwrap();
        sheet.merge_range(4, 0, 4, 3, "หมวด 2 การวางแผนเชิงยุทธศาสตร์", &plain).unwrap();
    });
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met", "1.2.advance.1 not met", "2.1.basic.1 met"]);
}

#[test]
fn a_category_in_the_column_of_items_is_no_unknown_item() {
    let bytes =
        xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["หมวด 1 การนำองค์การ"], row!["1.2", "พื้นฐาน", "มี"]]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"]);
}

#[test]
fn a_sheet_for_each_category_is_read_as_one() {
    let sheet = |item: &str| [row!["ข้อ", "ระดับ", "สถานะ"], row![item, "พื้นฐาน", "มี"]];
    let (first, second, third) = (sheet("1.1"), sheet("1.2"), sheet("2.1"));
    let bytes = xlsx_of(&[("หมวด 1", &first), ("หมวด 1 (ต่อ)", &second), ("หมวด 2", &third)]);
    let evidence = read(&bytes);
    assert_eq!(
        rows(&evidence),
        ["1.1.basic.1+1.1.basic.2 met", "1.2.basic.1 met", "2.1.basic.1 met"]
    );
    assert_eq!(
        said(&evidence),
        [" sheets-joined: 3 sheets were read together as one: หมวด 1, หมวด 1 (ต่อ), หมวด 2"]
    );
}

#[test]
fn a_sheet_of_scores_is_no_sheet_of_statuses() {
    let register = [row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]];
    let scores = [row!["ข้อ", "คะแนน", "ระดับ"], row!["1.2", 0.0, "พื้นฐาน"]];
    let bytes = xlsx_of(&[("แบบประเมิน", &register), ("สรุป", &scores)]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"]);
}

#[test]
fn signatures_and_notes_below_the_table_are_nobodys_evidence() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"],
        row!["1.2", "พื้นฐาน", "มี", "แผน"],
        row![""],
        row!["รวม", "", 1.0, ""],
        row!["หมายเหตุ: ข้อมูล ณ สิ้นไตรมาส"],
        row!["ลงชื่อ ........................ ผู้ประเมิน"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met [แผน]"]);
}

#[test]
fn the_header_may_stand_in_the_fiftieth_row_and_no_lower() {
    let at = |row: usize| {
        let mut rows = vec![row![""]; row - 1];
        rows.extend([row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]]);
        xlsx(&rows)
    };
    assert_eq!(clean_rows(&at(50)), ["1.2.basic.1 met"]);
    assert!(refused(&at(51)).starts_with("no-layout: "));
}

#[test]
fn a_formula_without_a_result_and_an_error_are_said_wherever_they_stand() {
    let sheet = "<worksheet><sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ข้อ</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>ระดับ</t></is></c>\
        <c r=\"C1\" t=\"inlineStr\"><is><t>สถานะ</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>หลักฐาน</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1.2</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>พื้นฐาน</t></is></c>\
        <c r=\"C2\"><f>D9</f></c><c r=\"D2\" t=\"inlineStr\"><is><t>แผน</t></is></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"e\"><v>#REF!</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>พื้นฐาน</t></is></c>\
        <c r=\"C3\" t=\"inlineStr\"><is><t>มี</t></is></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>2.1</t></is></c><c r=\"B4\" t=\"inlineStr\"><is><t>พื้นฐาน</t></is></c>\
        <c r=\"C4\" t=\"inlineStr\"><is><t>มี</t></is></c><c r=\"D4\" t=\"e\"><f>X</f><v>#SPILL!</v></c></row>\
        <row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>รวม</t></is></c><c r=\"C5\"><f>D9</f></c></row>\
        </sheetData></worksheet>";
    let evidence = read(&xlsx_of_parts(sheet, None, &[]));
    assert_eq!(rows(&evidence), ["1.2.basic.1 blank [แผน]", "2.1.basic.1 met"]);
    assert_eq!(
        said(&evidence),
        [
            "S!C2 formula-not-calculated: the cell has a formula whose result is not in the file",
            "S!A3 cell-error: the cell holds the error #REF!",
            "S!D4 cell-error: the cell holds the error #SPILL!",
            "S!C5 total-not-read: the row \"รวม\" was taken for a total and not read; it holds a formula \
             whose result is not in the file",
        ]
    );
}

#[test]
fn a_second_column_of_one_meaning_is_not_passed_over_in_silence() {
    let evidence =
        read(&xlsx(&[row!["ข้อ", "ระดับ", "สถานะ", "ร้อยละ"], row!["1.2", "พื้นฐาน", "บางส่วน", 75.0]]));
    assert_eq!(rows(&evidence), ["1.2.basic.1 partial"]);
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!D1 duplicate-column: the header \"ร้อยละ\" means the same as another column; this column is not read"
        ]
    );
}

#[test]
fn evidence_in_several_columns_adds_up() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน 1", "เอกสารอ้างอิง", "หลักฐานประกอบ"],
        row!["1.2", "พื้นฐาน", "มี", "แผน", "-", "รายงาน"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met [แผน; รายงาน]"]);
}
