//! One workbook for many agencies.

use crate::case::Case;

/// The rows of three agencies, of which one is called in two spellings.
pub const MANY: &str = "สำนัก,ข้อ,ระดับ,สถานะ,หลักฐาน\n\
    ,1.4,พื้นฐาน,ครบถ้วน,แผน\n\
    กรมก,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
    กรม ข,1.1,พื้นฐาน,บางส่วน,แผน\n\
    กรมข,1.2,พื้นฐาน,ครบถ้วน,แผน\n\
    กรมค,1.3,พื้นฐาน,ครบถ้วน,แผน\n";

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
    let of = |name: &str| case.overall(name, ["agency", "evidence_rows"]);
    let two = |a: &str, b: &str| vec![format!("กรมหนึ่ง {a}"), format!("กรมสอง {b}")];
    assert_eq!(of("out/scores.csv"), two("2", "1"));
    assert_eq!(case.run(&["many.csv", "-o", "out", "--strict"]).status(), 1);
    let run = case.run(&["many.csv", "-o", "out", "--resume"]);
    assert!(run.told().contains("many.csv: A5: warning[row-without-agency]"), "told each time");
    assert!(run.said().contains("2 unchanged agencies"), "{}", run.said());
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
    let parted = ["sheets.xlsx", "-o", "sheets", "--sheets", "--strict"];
    assert_eq!(case.run(&parted).status(), 0);
    assert_eq!(of("sheets/scores.csv"), two("2", "1"));
    // A sheet that is no agency's is named, in every run.
    for run in [case.run(&parted), case.run(&[&parted[..], &["--resume"]].concat())] {
        assert_eq!(run.status(), 0, "{}", run.told());
        let line = "sheets.xlsx: ปก: note[sheet-without-table]: the sheet \"ปก\" was skipped, since it has no table of evidence;";
        assert!(run.told().starts_with(line), "{}", run.told());
        let told = case.table("sheets/diagnostics.csv");
        let told = told.iter().find(|row| row["code"] == "sheet-without-table").unwrap();
        assert_eq!((told["agency"].as_str(), told["place"].as_str()), ("", "ปก"));
    }
}

#[test]
fn an_unreadable_sheet_of_an_agency_says_what_it_lacks() {
    let case = Case::of(0);
    let mut book = rust_xlsxwriter::Workbook::new();
    let heads = [("กรมหนึ่ง", "สถานะ"), ("กรมสอง", "คะแนนเต็ม")];
    for (name, status) in heads {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["ข้อ", "ระดับ", status, "หลักฐาน"]).unwrap();
        sheet.write_row(1, 0, ["1.1", "พื้นฐาน", "ครบถ้วน", "แผน"]).unwrap();
    }
    case.put("sheets.xlsx", &book.save_to_buffer().unwrap());
    let run = case.run(&["sheets.xlsx", "-o", "sheets", "--sheets"]);
    let line = "sheets.xlsx: กรมสอง: note[sheet-without-table]: the sheet \"กรมสอง\" was skipped, since it has no table of evidence; nearest is sheet \"กรมสอง\", row 1: it has Item, Level, Evidence, but not Status;";
    assert!(run.told().starts_with(line), "{}", run.told());
}

#[test]
fn many_rows_without_an_agency_are_summed_up_on_the_terminal_alone() {
    let case = Case::of(0);
    let mut table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n".to_owned();
    table.push_str(&"กรมหนึ่ง,1.1,พื้นฐาน,ครบถ้วน,แผน\n".repeat(2));
    table.push_str(&",1.2,พื้นฐาน,ครบถ้วน,แผน\n".repeat(40));
    case.put("many.csv", table.as_bytes());
    let run = case.run(&["many.csv", "-o", "out"]);
    let told: Vec<&str> = run.told().lines().collect();
    assert_eq!(told.len(), 6, "{}", run.told());
    assert!(told[4].starts_with("many.csv: A8: warning[row-without-agency]: "), "{}", told[4]);
    assert_eq!(
        told[5],
        "many.csv: warning[row-without-agency]: 35 more of this kind, listed in diagnostics.csv"
    );
    let rows = case.table("out/diagnostics.csv");
    assert_eq!(rows.iter().filter(|row| row["code"] == "row-without-agency").count(), 40);
}

#[test]
fn agencies_that_are_read_as_one_are_told() {
    let case = Case::of(0);
    let table = "จังหวัด,ข้อ,ระดับ,สถานะ,หลักฐาน\n\
        ตัวอย่างเหนือ,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        ตัวอย่างใต้,1.1,พื้นฐาน,บางส่วน,แผน\n";
    case.put("many.csv", table.as_bytes());
    for run in
        [case.run(&["many.csv", "-o", "out"]), case.run(&["many.csv", "-o", "out", "--resume"])]
    {
        let line = "many.csv: A1: note[several-agencies]: the column \"จังหวัด\" names 2 agencies, and all rows were read as one agency's; if they are several, score each of them by pmqa batch FILE --by \"จังหวัด\" -o DIR\n";
        assert_eq!(run.told(), line);
    }
    let run = case.run(&["many.csv", "-o", "by", "--by", "จังหวัด"]);
    assert_eq!((run.told(), case.table("by/scores.csv").len()), ("", 14));
    // Within a sheet as well.
    let run = case.run(&["many.csv", "-o", "out", "--sheets"]);
    assert!(run.told().starts_with("many.csv: A1: note[several-agencies]: "), "{}", run.told());
}

#[test]
fn a_text_file_among_workbooks_of_sheets_is_called_as_it_is_elsewhere() {
    let case = Case::of(0);
    case.put("กรมหนึ่ง.csv", "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.1,พื้นฐาน,ครบถ้วน,แผน\n".as_bytes());
    assert_eq!(case.run(&["กรมหนึ่ง.csv", "-o", "out", "--sheets"]).status(), 0);
    assert_eq!(case.overall("out/scores.csv", ["agency"]), ["กรมหนึ่ง"]);
}

/// Scores of the agencies of a table whose first column names them, parted from it and each by itself.
fn parted_and_alone(flags: &[&str], head: &str, rows: &[(&str, String)]) -> [Vec<String>; 2] {
    let case = Case::of(0);
    let all: String = rows.iter().map(|(agency, row)| format!("{agency},{row}\n")).collect();
    case.put("many.csv", format!("{head}\n{all}").as_bytes());
    let run = case.run(&[&["many.csv", "-o", "parted", "--no-reports"], flags].concat());
    assert_eq!((run.status(), run.told()), (0, ""));
    let mut names: Vec<&str> = rows.iter().map(|(agency, _)| *agency).collect();
    names.dedup();
    let (_, head) = head.split_once(',').unwrap();
    for (at, name) in names.iter().enumerate() {
        let own = rows.iter().filter(|(agency, _)| agency == name);
        let own: String = own.map(|(_, row)| format!("{row}\n")).collect();
        case.put(&format!("alone/{at}.csv"), format!("{head}\n{own}").as_bytes());
    }
    assert_eq!(case.run(&["alone", "-o", "each", "--no-reports"]).status(), 0);
    ["parted", "each"].map(|run| case.overall(&format!("{run}/scores.csv"), ["score"]))
}

/// Three agencies with a row for each level of the first items, as `row` writes it of an item, a level and
/// whether it is met.
fn three(row: impl Fn(&str, &str, bool) -> String) -> Vec<(&'static str, String)> {
    let row = &row;
    let levels = ["พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล"];
    let agencies = ["กรมหนึ่ง", "กรมสอง", "กรมสาม"].into_iter().enumerate();
    let rows = agencies.flat_map(|(nth, agency)| {
        (1..=6).flat_map(move |category| (1..=4).map(move |item| (nth, agency, category, item)))
    });
    let rows = rows.flat_map(|(nth, agency, category, item)| {
        levels.into_iter().enumerate().map(move |(at, level)| {
            let met = (category + item + at) % (nth + 2) != 0;
            (agency, row(&format!("{category}.{item}"), level, met))
        })
    });
    rows.collect()
}

#[test]
fn an_agency_of_many_scores_as_its_rows_would_alone() {
    let word = |met| if met { "ครบถ้วน" } else { "ไม่มี" };
    let tick = |met| if met { "/," } else { ",/" };
    for (head, rows) in [
        (
            "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน",
            three(|item, level, met| format!("{item},{level},{},แผน", word(met))),
        ),
        (
            "หน่วยงาน,รหัส,ข้อ,ระดับ,สถานะ,หลักฐาน",
            three(|item, level, met| {
                format!("R{},{item},{level},{},แผน", item.replace('.', ""), word(met))
            }),
        ),
        (
            "หน่วยงาน,ข้อ,ระดับ,ผลการประเมิน,สถานะ,หลักฐาน",
            three(|item, level, met| format!("{item},{level},ตามแผนงาน,{},แผน", word(met))),
        ),
        (
            "หน่วยงาน,ข้อ,ระดับ,มี,ไม่มี,หลักฐาน",
            three(|item, level, met| format!("{item},{level},{},แผน", tick(met))),
        ),
    ] {
        let [parted, alone] = parted_and_alone(&[], head, &rows);
        assert_eq!(parted, alone, "{head}");
        assert!(alone.len() == 3 && alone.iter().all(|score| score != "0"), "{alone:?}");
    }
}

#[test]
fn numbers_mean_for_each_agency_what_they_mean_in_the_whole_table() {
    let case = Case::of(0);
    let rows = |agency: &str, status: &str| format!("{agency},1.1,พื้นฐาน,{status},แผน\n");
    let head = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n";
    let scores = |table: String| {
        case.put("many.csv", format!("{head}{table}").as_bytes());
        assert_eq!(case.run(&["many.csv", "-o", "out", "--no-reports"]).status(), 0);
        case.overall("out/scores.csv", ["score"])
    };
    // Where 1 stands beside 0 it is met; where it stands beside 5 it is the least of a scale.
    assert_eq!(scores(rows("กรมหนึ่ง", "0") + &rows("กรมสอง", "1")), ["0", "12.5"]);
    assert_eq!(scores(rows("กรมหนึ่ง", "5") + &rows("กรมสอง", "1")), ["0", "0"]);
}

#[test]
fn agencies_may_be_named_by_numbers() {
    let case = Case::of(0);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["รหัส อปท.", "ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
    for (row, code) in [(1, 6_500_101), (2, 6_500_102)] {
        sheet.write(row, 0, code).unwrap();
        sheet.write_row(row, 1, ["1.1", "พื้นฐาน", "ครบถ้วน", "แผน"]).unwrap();
    }
    case.put("many.xlsx", &book.save_to_buffer().unwrap());
    let run = case.run(&["many.xlsx", "-o", "out", "--by", "รหัส อปท."]);
    assert_eq!((run.status(), run.told()), (0, ""));
    let of = |column| case.overall("out/scores.csv", [column]);
    assert_eq!(
        (of("agency"), of("score")),
        (vec!["6500101".into(), "6500102".into()], vec!["12.5".into(); 2])
    );
}

#[test]
fn a_column_that_names_nobody_is_told() {
    let case = Case::of(0);
    let table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n,1.1,พื้นฐาน,ครบถ้วน,แผน\n,1.2,พื้นฐาน,ครบถ้วน,แผน\n";
    case.put("กรมตัวอย่าง.csv", table.as_bytes());
    let run = case.run(&["กรมตัวอย่าง.csv", "-o", "by", "--by", "หน่วยงาน"]);
    assert_eq!(run.status(), 2, "{}", run.told());
    assert!(run.told().starts_with("กรมตัวอย่าง.csv: error[no-agency-named]: "), "{}", run.told());
    // Without being told to part it, it is the evidence of one agency.
    let run = case.run(&["กรมตัวอย่าง.csv", "-o", "out"]);
    assert_eq!((run.status(), run.told()), (0, ""));
    assert_eq!(case.overall("out/scores.csv", ["agency", "score"]), ["กรมตัวอย่าง 25"]);
}

#[test]
fn an_agency_that_only_the_first_of_its_rows_names_has_the_rows_below() {
    let case = Case::of(0);
    let table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n\
        ,1.4,พื้นฐาน,ครบถ้วน,แผน\n\
        กรมหนึ่ง,1.1,พื้นฐาน,ครบถ้วน,แผน\n,1.2,พื้นฐาน,ครบถ้วน,แผน\n,1.3,พื้นฐาน,ครบถ้วน,แผน\n\
        กรมสอง,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        กรมสาม,1.1,พื้นฐาน,ครบถ้วน,แผน\n,1.2,พื้นฐาน,ครบถ้วน,แผน\n\
        หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\n,1.3,พื้นฐาน,ครบถ้วน,แผน\n";
    case.put("many.csv", table.as_bytes());
    let run = case.run(&["many.csv", "-o", "out"]);
    assert_eq!(run.status(), 0);
    assert_eq!(
        case.overall("out/scores.csv", ["agency", "score"]),
        ["กรมหนึ่ง 37.5", "กรมสอง 12.5", "กรมสาม 37.5"]
    );
    let told: Vec<&str> = run.told().lines().collect();
    let block = |at: &str, count: usize, agency: &str| {
        format!(
            "many.csv: {at}: warning[agency-from-above]: from here on {count} row(s) name no agency; they go on from the row above and were read as those of \"{agency}\"; "
        )
    };
    assert!(told[0].starts_with("many.csv: A2: warning[row-without-agency]: "), "{told:?}");
    assert!(told[1].starts_with(&block("A4", 2, "กรมหนึ่ง")), "{told:?}");
    assert!(told[2].starts_with(&block("A8", 2, "กรมสาม")), "{told:?}");
    assert_eq!(told.len(), 3);
}

#[test]
fn the_overview_counts_what_is_wrong_with_a_workbook_and_is_no_agencys() {
    let case = Case::of(0);
    case.put("many.csv", MANY.as_bytes());
    let manifest = "file,agency\nmany.csv,กรมก\nmany.csv,กรมข\n";
    case.put("m.csv", manifest.as_bytes());
    for input in [&["many.csv"][..], &["--manifest", "m.csv"]] {
        let run = case.run(&[input, &["--by", "สำนัก", "-o", "out"]].concat());
        assert_eq!(run.status(), 0, "{}", run.told());
        assert_eq!(case.compare(&["out/results.jsonl", "-o", "all.xlsx"]).status(), 0);
        for book in ["out/comparison.xlsx", "all.xlsx"] {
            let said = &case.sheet(book, "Overview")[2][0];
            let line = "\nData problems that are no single agency's: 1, in 1 file(s); diagnostics.csv lists them";
            assert!(said.ends_with(line), "{said}");
        }
    }
}

#[test]
fn a_name_that_is_forgotten_in_a_list_is_nobodys() {
    let case = Case::of(0);
    let table = "หน่วยงาน,ข้อ,ระดับ,สถานะ,หลักฐาน\nกรมหนึ่ง,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        กรมสอง,1.1,พื้นฐาน,ครบถ้วน,แผน\n,1.1,พื้นฐาน,ไม่มี,แผน\nกรมสาม,1.1,พื้นฐาน,ครบถ้วน,แผน\n\
        รวม,,,3,\n";
    case.put("many.csv", table.as_bytes());
    let run = case.run(&["many.csv", "-o", "out"]);
    assert!(
        run.told().starts_with("many.csv: A4: warning[row-without-agency]: "),
        "{}",
        run.told()
    );
    assert_eq!(
        case.overall("out/scores.csv", ["agency", "score"]),
        ["กรมหนึ่ง 12.5", "กรมสอง 12.5", "กรมสาม 12.5"]
    );
}

#[test]
fn what_cannot_be_read_names_nobody() {
    let case = Case::of(0);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["หน่วยงาน", "ข้อ", "ระดับ", "สถานะ", "หลักฐาน"]).unwrap();
    for row in 1..=5 {
        let item = format!("1.{}", row.min(4));
        sheet.write_row(row, 1, [item.as_str(), "พื้นฐาน", "ครบถ้วน", "แผน"]).unwrap();
    }
    sheet.write(1, 0, "กรมหนึ่ง").unwrap();
    let error = rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A");
    sheet.write_formula(3, 0, error).unwrap();
    sheet.write(4, 0, true).unwrap();
    case.put("many.xlsx", &book.save_to_buffer().unwrap());
    let run = case.run(&["many.xlsx", "-o", "out"]);
    let told: Vec<&str> = run.told().lines().collect();
    for (line, place) in told.iter().skip(1).zip(["A4", "A5", "A6"]) {
        assert!(line.contains(&format!("{place}: warning[row-without-agency]: ")), "{told:?}");
    }
    assert_eq!(told.len(), 4, "{told:?}");
    assert_eq!(case.overall("out/scores.csv", ["agency", "score"]), ["กรมหนึ่ง 25"]);
}

#[test]
fn a_row_does_not_go_on_from_that_of_another_agency() {
    let case = Case::of(0);
    let table = "ข้อ,ระดับ,หน่วยงาน,สถานะ,หลักฐาน\n1.1,พื้นฐาน,กรมหนึ่ง,ครบถ้วน,แผน\n\
        1.1,พื้นฐาน,กรมสอง,ครบถ้วน,แผน\n1.2,พื้นฐาน,กรมหนึ่ง,ครบถ้วน,แผน\n,ก้าวหน้า,กรมสอง,ครบถ้วน,แผน\n";
    case.put("many.csv", table.as_bytes());
    assert_eq!(case.run(&["many.csv", "-o", "out", "--no-reports"]).status(), 0);
    assert_eq!(case.overall("out/scores.csv", ["score"]), ["25", "12.5"]);
    let told = case.table("out/diagnostics.csv");
    let codes: Vec<&str> = told.iter().map(|row| row["code"].as_str()).collect();
    assert!(codes.contains(&"missing-item") && !codes.contains(&"item-from-above"), "{codes:?}");
}
