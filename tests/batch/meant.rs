//! Whose rows of a workbook of many an entry of the manifest means.

use crate::case::Case;
use crate::parted::MANY;

#[test]
fn a_file_whose_agency_the_manifest_names_is_parted_only_by_a_column_that_is_named() {
    let case = Case::of(0);
    let table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n\
        กองหนึ่ง,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        กองสอง,1.2,พื้นฐาน,ครบถ้วน,แผน\n";
    case.put("register.csv", table.as_bytes());
    case.put("m.csv", "file,agency\nregister.csv,กรมตัวอย่าง\n".as_bytes());
    let run = case.run(&["--manifest", "m.csv", "-o", "out"]);
    assert!(run.told().starts_with("register.csv: A1: note[several-agencies]: "), "{}", run.told());
    assert_eq!(case.overall("out/scores.csv", ["agency", "score"]), ["กรมตัวอย่าง 25"]);
    let run = case.run(&["--manifest", "m.csv", "-o", "out", "--sheets"]);
    assert!(run.told().starts_with("register.csv: A1: note[several-agencies]: "), "{}", run.told());
    assert_eq!(case.overall("out/scores.csv", ["agency", "score"]), ["กรมตัวอย่าง 25"]);
    // Parted by that column, the agency is none of those in it.
    let run = case.run(&["--manifest", "m.csv", "-o", "none", "--by", "หน่วยงาน"]);
    assert_eq!(run.status(), 2, "{}", run.told());
    let line = "register.csv: error[no-such-agency]: the file holds 2 agencies, and none is \"กรมตัวอย่าง\"; let the manifest name one of those in it (กองหนึ่ง, กองสอง), or no agency, to score them all\n";
    assert_eq!(run.told(), line);
}

#[test]
fn of_a_workbook_of_several_agencies_an_entry_means_the_one_that_it_names() {
    let case = Case::of(0);
    case.put("many.csv", MANY.as_bytes());
    let manifest = "file,agency,group,year,criteria\n\
        many.csv,กรม ก,กลุ่มหนึ่ง,2568,\n\
        many.csv,กรม ข,กลุ่มสอง,2569,\n\
        many.csv,กรมง,กลุ่มสอง,,\n\
        many.csv,กรมค,,,gov-4.0\n";
    case.put("m.csv", manifest.as_bytes());
    let by = ["--manifest", "m.csv", "--by", "สำนัก", "-o", "out"];
    let columns = ["agency", "group", "fiscal_year", "framework", "evidence_rows"];
    let expected =
        ["กรม ก กลุ่มหนึ่ง 2568 pmqa-4.0 1", "กรม ข กลุ่มสอง 2569 pmqa-4.0 2", "กรมค   gov-4.0 0"];
    for again in [&[][..], &["--resume"]] {
        let run = case.run(&[&by[..], again].concat());
        assert_eq!(run.status(), 1, "{}", run.told());
        let line =
            "many.csv: error[no-such-agency]: the file holds 3 agencies, and none is \"กรมง\"";
        assert_eq!(run.told().matches(line).count(), 1, "{}", run.told());
        assert!(!run.told().contains("[same-"), "{}", run.told());
        assert!(run.told().contains("many.csv: A2: warning[row-without-agency]"), "{}", run.told());
        assert_eq!(case.overall("out/scores.csv", columns), expected);
    }
    let run = case.run(&[&by[..], &["--resume"]].concat());
    assert!(run.said().contains("3 unchanged assessments"), "{}", run.said());
}

#[test]
fn the_only_agency_of_a_workbook_must_be_the_one_that_is_named() {
    let case = Case::of(0);
    let only: String = MANY.split_inclusive('\n').step_by(2).take(2).collect();
    case.put("one.csv", only.as_bytes());
    case.put("m.csv", "file,agency\none.csv,กรมตัวอย่าง\n".as_bytes());
    let run = case.run(&["--manifest", "m.csv", "--by", "สำนัก", "-o", "out"]);
    assert_eq!(run.status(), 2);
    assert!(run.told().starts_with("one.csv: error[no-such-agency]: "), "{}", run.told());
}

#[test]
fn several_sheets_may_be_those_of_the_agency_that_an_entry_names() {
    let case = Case::of(0);
    let mut book = rust_xlsxwriter::Workbook::new();
    for (at, (agency, item)) in
        [("กรมก", "1.1"), ("กรมข", "1.1"), ("กรมก", "1.2")].into_iter().enumerate()
    {
        let sheet = book.add_worksheet();
        sheet.set_name(format!("แผ่น {at}")).unwrap();
        sheet.write_row(0, 0, ["หน่วยงาน", agency]).unwrap();
        sheet.write_row(2, 0, ["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
        sheet.write_row(3, 0, [item, "พื้นฐาน", "ครบถ้วน", "แผน"]).unwrap();
    }
    case.put("many.xlsx", &book.save_to_buffer().unwrap());
    case.put("m.csv", "file,agency\nmany.xlsx,กรมก\nmany.xlsx,กรมข\nmany.xlsx,กรมค\n".as_bytes());
    let run = case.run(&["--manifest", "m.csv", "--sheets", "-o", "out"]);
    assert_eq!(run.status(), 1);
    assert!(run.told().starts_with("many.xlsx: error[no-such-agency]: "), "{}", run.told());
    assert_eq!(case.overall("out/scores.csv", ["agency", "score"]), ["กรมก 25", "กรมข 12.5"]);
}

#[test]
fn of_a_workbook_of_several_sheets_an_entry_means_the_one_that_bears_its_agency() {
    let case = Case::of(0);
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, items) in [("กรมก", 1), ("กรม ข", 2), ("กรมค", 3)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
        for row in 1..=items {
            let item = format!("1.{row}");
            sheet.write_row(row, 0, [item.as_str(), "พื้นฐาน", "ครบถ้วน", "แผน"]).unwrap();
        }
    }
    case.put("many.xlsx", &book.save_to_buffer().unwrap());
    case.put("m.csv", "file,agency\nmany.xlsx,กรมข\nmany.xlsx,กรมก\n".as_bytes());
    let run = case.run(&["--manifest", "m.csv", "--sheets", "-o", "out"]);
    assert_eq!((run.status(), run.told()), (0, ""));
    assert_eq!(case.overall("out/scores.csv", ["agency", "evidence_rows"]), ["กรมข 2", "กรมก 1"]);
}

#[test]
fn a_workbook_whose_agency_the_manifest_names_is_not_parted_by_sheets() {
    let case = Case::of(0);
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, item) in [("หมวด 1", "1.1"), ("หมวด 2", "2.1")] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
        sheet.write_row(1, 0, [item, "พื้นฐาน", "ครบถ้วน", "แผน"]).unwrap();
    }
    case.put("one.xlsx", &book.save_to_buffer().unwrap());
    case.put("m.toml", "[[agency]]\nfile = \"one.xlsx\"\nagency = \"กรมตัวอย่าง\"\n".as_bytes());
    let run = case.run(&["--manifest", "m.toml", "-o", "out", "--sheets"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    let columns = ["agency", "evidence_rows"];
    assert_eq!(case.overall("out/scores.csv", columns), ["กรมตัวอย่าง 2"]);
}
