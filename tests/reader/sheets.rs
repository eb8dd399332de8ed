//! Several sheets, hyperlinks and formulas.

use crate::row;
use crate::support::*;

#[test]
fn the_sheets_with_a_table_are_read_as_one_and_the_others_are_not() {
    let cover = [row!["แบบประเมินตนเอง PMQA 4.0"], row!["หน่วยงาน", "กรมตัวอย่าง"]];
    let register = [row!["ลำดับ", "ชื่อเอกสาร", "เลขที่เอกสาร"], row![1.0, "แผนแม่บท", "1/2569"]];
    let first = [row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]];
    let second = [row!["หมวด 2"], row!["ข้อ", "ระดับ", "สถานะ"], row!["2.1", "พื้นฐาน", "ไม่มี"]];
    let bytes =
        xlsx_of(&[("ปก", &cover), ("ทะเบียน", &register), ("หมวด 1", &first), ("หมวด 2", &second)]);
    let evidence = read(&bytes);
    assert_eq!(
        said(&evidence),
        [" sheets-joined: 2 sheets were read together as one: หมวด 1, หมวด 2"]
    );
    assert_eq!(rows(&evidence), ["1.2.basic.1 met", "2.1.basic.1 not met"]);
    assert_eq!(evidence.agency.as_deref(), Some("กรมตัวอย่าง"));
    assert_eq!(evidence.rows[1].place.to_string(), "หมวด 2!C3");
}

#[test]
fn a_cell_that_links_to_a_document_gives_its_target() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "ลิงก์"],
        row!["1.2", "พื้นฐาน", "มี", Put::Link("แผนแม่บท", "https://example.go.th/plan"), ""],
        row!["2.1", "พื้นฐาน", "มี", "", Put::Link("คลิก", "https://example.go.th/file?a=1&b=2")],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.2.basic.1 met [แผนแม่บท | at https://example.go.th/plan]",
            "2.1.basic.1 met [at https://example.go.th/file?a=1&b=2]",
        ]
    );
}

#[test]
fn a_formula_that_links_to_a_document_gives_its_target() {
    let linked = |target: &'static str| Put::Formula(target, "คลิก");
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "ลิงก์"],
        row![
            "1.2",
            "พื้นฐาน",
            "มี",
            "",
            linked("=HYPERLINK(\"https://example.go.th/a?x=1&y=2\",\"คลิก\")")
        ],
        row!["2.1", "พื้นฐาน", "มี", linked("=HYPERLINK(\"https://example.go.th/b\",\"คลิก\")"), ""],
        row!["2.1", "ก้าวหน้า", "มี", "", linked("=HYPERLINK(A1,\"คลิก\")")],
    ]);
    assert_eq!(
        clean_rows(&bytes),
        [
            "1.2.basic.1 met [at https://example.go.th/a?x=1&y=2]",
            "2.1.basic.1 met [คลิก | at https://example.go.th/b]",
            "2.1.advance.1 met [at คลิก]",
        ]
    );
}

#[test]
fn formulas_count_by_the_result_that_the_file_carries() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ"],
        row!["1.2", "พื้นฐาน", Put::Formula("=IF(TRUE,\"มี\",\"ไม่มี\")", "มี")],
        row!["1.2", "ก้าวหน้า", Put::Formula("=Z9", "#REF!")],
    ]);
    let evidence = read(&bytes);
    assert_eq!(rows(&evidence), ["1.2.basic.1 met"]);
    assert_eq!(said(&evidence), ["หลักฐาน!C3 cell-error: the cell holds the error #REF!"]);
}

#[test]
fn a_sheet_that_lacks_only_a_column_is_not_passed_over_in_silence() {
    let whole = [row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]];
    let lacking = [row!["ข้อ", "ระดับ", "หลักฐาน"], row!["2.1", "พื้นฐาน", "แผน"]];
    let evidence = read(&xlsx_of(&[("หมวด 1", &whole), ("หมวด 2", &lacking)]));
    assert_eq!(rows(&evidence), ["1.2.basic.1 met"]);
    assert_eq!(
        said(&evidence),
        [
            "หมวด 2 sheet-not-read: the sheet \"หมวด 2\" was not read: its row 1 has Item, Level, Evidence, but not Status"
        ]
    );
}

#[test]
fn sheets_of_several_agencies_are_told() {
    let sheet = |status| [row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", status]];
    let evidence = read(&xlsx_of(&[("กรมหนึ่ง", &sheet("มี")), ("กรมสอง", &sheet("มี"))]));
    assert_eq!(
        said(&evidence),
        [
            " sheets-joined: 2 sheets were read together as one: กรมหนึ่ง, กรมสอง",
            " sheets-overlap: 2 sheets speak of the same requirements, and all were read as one agency's",
        ]
    );
}

#[test]
fn a_column_of_several_agencies_is_told() {
    let table = |head: &str, second: &str, item: &str| {
        let rows = [
            row![head, "ข้อ", "ระดับ", "สถานะ"],
            row!["กรมหนึ่ง", "1.2", "พื้นฐาน", "มี"],
            row![second, item, "พื้นฐาน", "มี"],
        ];
        said(&read(&xlsx(&rows)))
    };
    let told = |head: &str| {
        [format!(
            "หลักฐาน!A1 several-agencies: the column \"{head}\" names 2 agencies, and all rows were read as one agency's"
        )]
    };
    assert_eq!(table("หน่วยงาน", "กรมสอง", "1.2"), told("หน่วยงาน"));
    assert_eq!(table("หน่วยงาน", "กรมสอง", "2.1"), told("หน่วยงาน"));
    assert_eq!(table("หน่วยงาน", "กรมหนึ่ง", "2.1"), [""; 0]);
    assert_eq!(table("ชื่อ อปท.", "กรมสอง", "1.2"), told("ชื่อ อปท."));
    // Divisions of one agency, each in charge of requirements of its own.
    assert_eq!(table("สังกัด", "กรมสอง", "2.1"), [""; 0]);
    assert_eq!(table("หน่วยงานที่รับผิดชอบ", "กรมสอง", "2.1"), [""; 0]);
    assert_eq!(table("หมายเหตุ", "กรมสอง", "1.2"), [""; 0]);
    for head in ["กรม", "ชื่ออบต.", "ผลของ อบต.", "Office", "Names of Schools", "AgencyName"]
    {
        assert_eq!(table(head, "กรมสอง", "1.2"), told(head));
    }
    // Other words with the same letters inside.
    for head in ["รอบติดตาม", "ผู้ตอบตามแบบ", "โปรแกรมที่ใช้", "officer", "Officer in charge"]
    {
        assert_eq!(table(head, "กรมสอง", "1.2"), [""; 0]);
    }
}
