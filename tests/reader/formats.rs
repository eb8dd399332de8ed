//! The same workbook in each format gives the same evidence.

use crate::package::*;
use crate::row;
use crate::support::*;

/// What `tests/fixtures/register.*` hold: titles, labels, merged items, a percentage, a date, a
/// truth value, a formula, an error, links and rich text.
fn register() -> Vec<u8> {
    use rust_xlsxwriter::{Format, Formula, Workbook};
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("ปก").unwrap().write(1, 1, "แบบประเมินตนเอง").unwrap();
    let sheet = workbook.add_worksheet().set_name("หลักฐาน").unwrap();
    fill(
        sheet,
        &[
            row!["หน่วยงาน", "กรมตัวอย่าง"],
            row!["ปีงบประมาณ", 2569.0],
            row![""],
            row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "ลิงก์", "กำหนดเสร็จ", "หมายเหตุ"],
            row![
                "1.1",
                "พื้นฐาน",
                "ครบถ้วน",
                Put::Link("คำสั่ง", "https://example.go.th/a?x=1&y=2"),
                "",
                Put::Date(46_112.0)
            ],
            row!["", "ก้าวหน้า", Put::Percent(0.75), "แผน & \"ผล\" <ร่าง>", "https://example.go.th/b"],
            row![1.2, "พื้นฐาน", true, "", "", "", "ดูเล่ม ๒"],
            row![Put::Date(46_023.0), "พื้นฐาน", "มี"],
            row!["2.1", "พื้นฐาน", Put::Nothing, "รายงาน"],
            row!["2.1", "ก้าวหน้า", Put::Nothing, "รายงาน"],
        ],
    );
    sheet.write_formula(8, 2, Formula::new("=IF(1=1,1,0)").set_result("1")).unwrap();
    sheet.write_formula(9, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.merge_range(4, 0, 5, 0, "1.1", &Format::new()).unwrap();
    let bold = Format::new().set_bold();
    sheet.write_rich_string(6, 3, &[(&Format::new(), "ประกาศ"), (&bold, "เจตนารมณ์")]).unwrap();
    let hidden = workbook.add_worksheet().set_name("ร่างเดิม").unwrap();
    fill(hidden, &[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.1", "พื้นฐาน", "ไม่มี"]]);
    hidden.set_hidden(true);
    workbook.save_to_buffer().unwrap()
}

fn is_the_register(bytes: &[u8]) {
    let evidence = read(bytes);
    assert_eq!(evidence.agency.as_deref(), Some("กรมตัวอย่าง"));
    assert_eq!(evidence.fiscal_year.map(|year| year.buddhist()), Some(2569));
    assert_eq!(
        rows(&evidence),
        [
            "1.1.basic.1+1.1.basic.2 met [คำสั่ง | at https://example.go.th/a?x=1&y=2 | due 2026-03-31]",
            "1.1.advance.1 75% [แผน & \"ผล\" <ร่าง> | at https://example.go.th/b]",
            "1.2.basic.1 met [ประกาศเจตนารมณ์ | note ดูเล่ม ๒]",
            "2.1.basic.1 met [รายงาน]",
            "2.1.advance.1 blank [รายงาน]",
        ]
    );
    assert_eq!(
        said(&evidence),
        [
            "ร่างเดิม hidden-sheet: the sheet \"ร่างเดิม\" is hidden and was not read",
            "หลักฐาน!A8 item-is-date: the item number has become a date (2026-01-01); perhaps item 1.1 was meant",
            "หลักฐาน!C10 cell-error: the cell holds the error #DIV/0!",
        ]
    );
}

#[test]
fn an_xlsx_file_is_read() {
    is_the_register(&register());
}

#[test]
fn an_ods_file_is_read() {
    is_the_register(include_bytes!("../fixtures/register.ods"));
}

#[test]
fn parts_with_a_document_type_that_defines_nothing_are_read() {
    let register = std::io::Cursor::new(include_bytes!("../fixtures/register.ods"));
    let mut zip = zip::ZipArchive::new(register).unwrap();
    let mut part = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    let typed = |text: String, document_type: &str| {
        let (declaration, rest) = text.split_once("?>").unwrap();
        format!("{declaration}?>\n{document_type}\n{rest}")
    };
    let manifest = typed(
        part("META-INF/manifest.xml"),
        "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">",
    );
    let content =
        typed(part("content.xml"), "<!DOCTYPE office:document-content SYSTEM \"office.dtd\">");
    is_the_register(&package(&[
        ("mimetype", part("mimetype").as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ]));
    let sheet = worksheet(&[&["ข้อ", "ระดับ", "สถานะ"], &["1.2", "พื้นฐาน", "มี"]], "");
    let sheet = format!("<!DOCTYPE worksheet>{sheet}");
    assert_eq!(clean_rows(&xlsx_of_parts(&sheet, None, &[])), ["1.2.basic.1 met"]);
}

#[test]
fn an_xls_file_is_read() {
    is_the_register(include_bytes!("../fixtures/register.xls"));
}

#[test]
fn a_page_saved_as_xls_is_read() {
    let page = "<html><head><meta charset=utf-8></head><body><h3>หน่วยงาน: กรมตัวอย่าง</h3>\
        <table border=1><tr><th>ข้อ</th><th>ระดับ</th><th>สถานะ</th><th>หลักฐาน</th></tr>\
        <tr><td rowspan=2>1.2</td><td>พื้นฐาน</td><td>ครบถ้วน</td><td><a href=\"https://example.go.th/1\">นโยบาย</a></td></tr>\
        <tr><td>ก้าวหน้า</td><td>75%</td><td>&nbsp;</td></tr></table></body></html>";
    let evidence = read(page.as_bytes());
    assert_eq!(evidence.agency.as_deref(), Some("กรมตัวอย่าง"));
    assert_eq!(
        rows(&evidence),
        ["1.2.basic.1 met [นโยบาย | at https://example.go.th/1]", "1.2.advance.1 75%"]
    );
    let (thai, ..) = encoding_rs::WINDOWS_874.encode(page);
    assert_eq!(read(&thai), evidence);
}

#[test]
fn csv_is_read_in_either_encoding_with_any_separator() {
    for separator in [",", ";", "\t"] {
        let lines = ["หน่วยงาน,กรมตัวอย่าง", "", "ข้อ,ระดับ,สถานะ,หลักฐาน", "1.2,พื้นฐาน,มี,แผน"];
        let text = lines.join("\r\n").replace(',', separator);
        let (thai, ..) = encoding_rs::WINDOWS_874.encode(&text);
        for bytes in [text.as_bytes(), &[b"\xEF\xBB\xBF", text.as_bytes()].concat(), &thai] {
            let evidence = read(bytes);
            assert_eq!(evidence.agency.as_deref(), Some("กรมตัวอย่าง"), "{separator:?}");
            assert_eq!(rows(&evidence), ["1.2.basic.1 met [แผน]"], "{separator:?}");
        }
    }
}

#[test]
fn a_workbook_with_macros_is_read_as_one_without() {
    let types = b"<Types><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>\
        <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
    let sheet = worksheet(&[&["ข้อ", "ระดับ", "สถานะ"], &["1.2", "พื้นฐาน", "มี"]], "");
    let project = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 504]].concat();
    let parts: [(&str, &[u8]); 2] =
        [("[Content_Types].xml", types), ("xl/vbaProject.bin", &project)];
    let bytes = xlsx_of_parts(&sheet, None, &parts);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"]);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    fill(workbook.add_worksheet(), &[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]]);
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("vbaProject.bin");
    std::fs::write(&path, &project).unwrap();
    workbook.add_vba_project(&path).unwrap();
    assert_eq!(clean_rows(&workbook.save_to_buffer().unwrap()), ["1.2.basic.1 met"]);
}
