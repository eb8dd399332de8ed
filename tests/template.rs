//! The evidence workbook to fill in, read back cell by cell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use pmqa::created::Created;
use pmqa::report::workbook::is_report;
use pmqa::template::{Form, Layout, write};
use pmqa::text::Lang;
use support::Sample;

fn sample() -> Sample {
    Sample::new("300 400").item("-, - | -").category("1").item("- | -")
}

fn bytes(sample: &Sample, form: impl Into<Form>, lang: Lang) -> Vec<u8> {
    write(&sample.framework, form, lang, Created::default()).unwrap()
}

/// The cells of the sheet to fill in from its header row on.
fn table(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    range.rows().skip(5).map(<[Data]>::to_vec).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().map(Data::to_string).collect()
}

#[test]
fn the_long_layout_has_a_row_for_each_requirement() {
    let rows = table(&bytes(&sample(), Layout::Long, Lang::Th));
    let head = "หมวด|ข้อ|ระดับ|ประเด็น|เกณฑ์ประเมิน|สถานะ|หลักฐาน|เลขที่เอกสาร|ลิงก์|ผู้รับผิดชอบ|กำหนดเสร็จ|ภาระงาน (คน-วัน)|หมายเหตุ";
    assert_eq!(texts(&rows[0]).join("|"), head);
    assert_eq!(rows.len(), 6);
    let first: Vec<_> = texts(&rows[2]);
    assert_eq!(first, ["1 1", "1.1", "basic", "2", "1.1.basic.2", "", "", "", "", "", "", "", ""]);
}

#[test]
fn the_wide_layout_has_a_row_for_each_item_and_columns_for_each_level() {
    let rows = table(&bytes(&sample(), Layout::Wide, Lang::En));
    assert_eq!(
        texts(&rows[0]),
        [
            "Item",
            "Item title",
            "basic: status",
            "basic: evidence",
            "advance: status",
            "advance: evidence",
            "Note"
        ]
    );
    assert_eq!(texts(&rows[2]), ["2.1", "2.1", "", "", "", "", ""]);
    assert_eq!(rows.len(), 3);
}

#[test]
fn items_are_texts_so_that_none_becomes_a_number_or_a_date() {
    for layout in Layout::ALL {
        let column = usize::from(layout == Layout::Long);
        for row in &table(&bytes(&sample(), layout, Lang::Th))[1..] {
            assert!(matches!(row[column], Data::String(_)), "{row:?}");
        }
    }
}

#[test]
fn rows_are_asked_to_stay_and_have_no_buttons_to_sort_by() {
    for (layout, lang) in [(Layout::Long, Lang::Th), (Layout::Wide, Lang::En)] {
        let bytes = bytes(&sample(), layout, lang);
        assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("autoFilter"));
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        let asked = range.get_value((4, 0)).unwrap().to_string();
        let expected = match lang {
            Lang::Th => "ห้ามเรียงลำดับแถวใหม่",
            Lang::En => "Do not sort the rows",
        };
        assert!(asked.starts_with(expected), "{asked}");
    }
}

#[test]
fn agency_and_year_stand_as_labels_with_room_beside() {
    for lang in Lang::ALL {
        let bytes = bytes(&sample(), Layout::Wide, lang);
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        let labels = [(2, 0), (3, 0)].map(|at| range.get_value(at).unwrap().to_string());
        let expected = match lang {
            Lang::Th => ["หน่วยงาน", "ปีงบประมาณ"],
            Lang::En => ["Agency", "Fiscal year"],
        };
        assert_eq!(labels, expected);
        assert!(matches!(range.get_value((2, 1)), None | Some(Data::Empty)));
    }
}

#[test]
fn statuses_are_chosen_from_a_list_that_does_not_refuse_percentages() {
    let all = Form { layout: Layout::Long, assessor: true, dates: true };
    let forms = [(Form::from(Layout::Long), 2), (Form::from(Layout::Wide), 4), (all, 3)];
    for (form, lists) in forms {
        let bytes = bytes(&sample(), form, Lang::Th);
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        assert_eq!(sheet.matches("<dataValidation type=\"list\"").count(), lists);
        assert!(sheet.contains("errorStyle=\"information\""));

        let list = sheet.split("errorStyle").nth(1).unwrap();
        let list = list.split("<formula1>'คำแนะนำ'!$A$").nth(1).unwrap();
        let first: u32 = list.split(':').next().unwrap().parse().unwrap();
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let range = workbook.worksheet_range_at(1).unwrap().unwrap();
        let words: Vec<_> = (first - 1..first + 3)
            .map(|row| range.get_value((row, 0)).unwrap().to_string())
            .collect();
        assert_eq!(words, ["ครบถ้วน", "บางส่วน", "ไม่มี", "ไม่เกี่ยวข้อง"]);
    }
}

#[test]
fn further_columns_are_explained_where_there_are_any() {
    for (assessor, dates) in [(false, false), (true, false), (false, true), (true, true)] {
        for layout in Layout::ALL {
            let bytes = bytes(&sample(), Form { layout, assessor, dates }, Lang::En);
            let mut workbook: Xlsx<_> =
                calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
            let range = workbook.worksheet_range("Instructions").unwrap();
            let steps: Vec<String> = range.rows().skip(1).map(|row| row[0].to_string()).collect();
            let steps: Vec<_> = steps.iter().take_while(|step| !step.is_empty()).collect();
            assert_eq!(steps.len(), 5 + usize::from(assessor) + usize::from(dates));
            for (word, wanted) in [("assessor", assessor), ("last day of use", dates)] {
                assert_eq!(
                    steps.iter().any(|step| step.contains(word)),
                    wanted,
                    "{word}: {steps:?}"
                );
            }
        }
    }
}

#[test]
fn the_same_framework_gives_the_same_bytes() {
    for layout in Layout::ALL {
        let sample = sample();
        assert!(bytes(&sample, layout, Lang::Th) == bytes(&sample, layout, Lang::Th));
    }
}

#[test]
fn a_template_is_no_report() {
    assert!(!is_report(&bytes(&sample(), Layout::Long, Lang::Th)));
}

#[test]
fn long_statements_fit_beside_a_cell() {
    let mut sample = sample();
    let requirement = &mut sample.framework.categories[0].items[0].rungs[0][0];
    requirement.text.th = "ก".repeat(400);
    let sheet = part(&bytes(&sample, Layout::Wide, Lang::Th), "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(&format!("{}…", "ก".repeat(254))));
}
