//! One workbook for many agencies.

use crate::case::Case;

#[test]
fn one_workbook_is_parted_by_a_column_or_by_sheets() {
    let case = Case::of(0);
    let table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n\
        กรมหนึ่ง,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        กรมสอง,1.1,พื้นฐาน,บางส่วน,แผน\n\
        กรมหนึ่ง,1.2,พื้นฐาน,ครบถ้วน,แผน\n\
        ,1.3,พื้นฐาน,ครบถ้วน,แผน\n";
    case.put("many.csv", table.as_bytes());
    let run = case.run(&["many.csv", "-o", "out"]);
    assert_eq!(run.status(), 0, "{}", run.told());
    assert!(run.told().contains("many.csv: A5: warning[row-without-agency]"), "{}", run.told());
    let of = |name: &str| {
        let scores = case.table(name);
        let overall = scores.into_iter().filter(|row| row["scope"] == "overall");
        overall.map(|row| (row["agency"].clone(), row["evidence_rows"].clone())).collect::<Vec<_>>()
    };
    let two = |a: &str, b: &str| {
        vec![("กรมหนึ่ง".to_owned(), a.to_owned()), ("กรมสอง".to_owned(), b.to_owned())]
    };
    assert_eq!(of("out/scores.csv"), two("2", "1"));
    assert_eq!(case.run(&["many.csv", "-o", "out", "--strict"]).status(), 1);
    let run = case.run(&["many.csv", "-o", "out", "--resume"]);
    assert!(run.told().contains("many.csv: A5: warning[row-without-agency]"), "told each time");
    case.put("clean.csv", table.replace(",1.3,พื้นฐาน,ครบถ้วน,แผน\n", "").as_bytes());
    assert_eq!(case.run(&["clean.csv", "-o", "out"]).status(), 0);
    assert!(case.run(&["clean.csv", "-o", "out", "--resume"]).said().contains("2 unchanged"));

    case.put("by.csv", table.replace("หน่วยงาน", "สำนัก").as_bytes());
    assert_eq!(case.run(&["by.csv", "-o", "by", "--by", "สำนัก"]).status(), 0);
    assert_eq!(of("by/scores.csv"), two("2", "1"));
    let run = case.run(&["by.csv", "-o", "none", "--by", "กอง"]);
    assert_eq!(run.status(), 2, "nothing could be scored");
    assert!(
        run.told().contains("error[no-such-column]") && run.told().contains("สำนัก, ข้อ"),
        "{}",
        run.told()
    );

    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("ปก").unwrap().write(0, 0, "รวมทุกกรม").unwrap();
    for (name, rows) in [("กรมหนึ่ง", 2), ("กรมสอง", 1)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
        for row in 1..=rows {
            sheet
                .write_row(row, 0, [format!("1.{row}").as_str(), "พื้นฐาน", "ครบถ้วน", "แผน"])
                .unwrap();
        }
    }
    case.put("sheets.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(case.run(&["sheets.xlsx", "-o", "sheets", "--sheets"]).status(), 0);
    assert_eq!(of("sheets/scores.csv"), two("2", "1"));
}
