//! What is in doubt is said and never guessed: statuses that cannot be read, numbers that are points,
//! totals that carry evidence, headers that mean several things.

use pmqa::evidence::{By, claims, read as read_file};
use pmqa::settings::Reading;
use pmqa::text::Lang;

use crate::row;
use crate::support::*;

#[test]
fn a_row_whose_status_cannot_be_read_keeps_its_evidence() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "ลิงก์"],
        row!["1.2", "พื้นฐาน", "ครบถ้วน", "", ""],
        row!["1.2", "พื้นฐาน", "เกือบแล้ว", "แผนแม่บท", "https://example.go.th/a"],
        row!["2.1", "พื้นฐาน", "เกือบแล้ว", "", ""],
    ]));
    assert_eq!(
        rows(&evidence),
        ["1.2.basic.1 met", "1.2.basic.1 blank [แผนแม่บท | at https://example.go.th/a]"]
    );
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!C3 unknown-status: unknown status \"เกือบแล้ว\"",
            "หลักฐาน!C4 unknown-status: unknown status \"เกือบแล้ว\"",
        ]
    );
    let (claims, more) = claims(&framework(), &evidence.rows, By::Own);
    let backed: Vec<bool> = claims.iter().map(|claim| claim.evidenced).collect();
    assert_eq!(backed.iter().filter(|&&backed| backed).count(), 1);
    assert!(more.is_empty(), "{more:?}");
    assert_eq!(evidence.rows[1].status_text, "เกือบแล้ว");
}

#[test]
fn a_status_of_a_level_that_cannot_be_read_keeps_the_evidence_of_that_level() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "พื้นฐาน", "หลักฐานพื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล"],
        row!["1.2", "#", "แผน", "มี", "ไม่มี"],
    ]));
    assert_eq!(
        rows(&evidence),
        ["1.2.basic.1 blank [แผน]", "1.2.advance.1 met", "1.2.significance.1 not met"]
    );
}

const SCALE: [&str; 5] = ["1", "3", "5", "0", "1"];

#[test]
fn a_one_in_a_column_of_points_is_not_met() {
    let ids = ["1.2", "1.2", "1.2", "2.1", "2.1"];
    let levels = ["พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล", "พื้นฐาน", "ก้าวหน้า"];
    let table = |value: &dyn Fn(&str) -> Put| {
        let mut all = vec![row!["ข้อ", "ระดับ", "ผลการประเมิน", "หลักฐาน"]];
        for ((id, level), point) in ids.iter().zip(levels).zip(SCALE) {
            all.push(vec![Put::from(*id), Put::from(level), value(point), Put::from("แผน")]);
        }
        xlsx(&all)
    };
    let numbers = table(&|point| Put::Number(point.parse().unwrap()));
    let texts = table(&|point| Put::Text(point.into()));
    for bytes in [numbers, texts] {
        let evidence = read(&bytes);
        assert!(rows(&evidence).iter().all(|row| row.ends_with(" blank [แผน]")), "{evidence:?}");
        let expected: Vec<String> = SCALE
            .iter()
            .enumerate()
            .map(|(at, point)| {
                format!(
                    "หลักฐาน!C{} unclear-number: \"{point}\" stands in a column of numbers up to 5; \
                     which status it means is not clear",
                    at + 2
                )
            })
            .collect();
        assert_eq!(said(&evidence), expected);
        let remedy = evidence.diagnostics[0].remedy(Lang::En);
        assert!(remedy.contains("[words]") && remedy.contains("met = [\"5\"]"), "{remedy}");

        let words = vec![
            ("met".to_owned(), vec!["5".to_owned()]),
            ("partial".to_owned(), vec!["3".to_owned()]),
            ("not-met".to_owned(), vec!["1".to_owned(), "0".to_owned()]),
        ];
        let evidence = read_with(&bytes, &Reading { words, ..Reading::default() });
        assert_eq!(said(&evidence), Vec::<String>::new());
        let statuses: Vec<String> =
            rows(&evidence).iter().map(|row| row.split_once(' ').unwrap().1.to_owned()).collect();
        assert_eq!(
            statuses,
            ["not met [แผน]", "partial [แผน]", "met [แผน]", "not met [แผน]", "not met [แผน]"]
        );
    }
}

#[test]
fn numbers_that_a_user_explains_explain_no_others() {
    let bytes =
        xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", 5.0], row!["1.2", "ก้าวหน้า", 1.0]]);
    let words = vec![("met".to_owned(), vec!["5".to_owned()])];
    let evidence = read_with(&bytes, &Reading { words, ..Reading::default() });
    assert_eq!(rows(&evidence), ["1.2.basic.1 met"]);
    assert_eq!(evidence.diagnostics.len(), 1);
}

#[test]
fn ones_and_zeros_stay_truths_whatever_their_sum() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ"],
        row!["1.2", "พื้นฐาน", 1.0],
        row!["1.2", "ก้าวหน้า", 1.0],
        row!["2.1", "พื้นฐาน", 0.0],
        row!["รวม", "", 2.0],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met", "1.2.advance.1 met", "2.1.basic.1 not met"]);
}

#[test]
fn points_in_one_column_of_levels_are_points_in_all() {
    let evidence =
        read(&xlsx(&[row!["ข้อ", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล"], row!["1.2", 1.0, 4.0, "ไม่มี"]]));
    assert_eq!(rows(&evidence), ["1.2.significance.1 not met"]);
    assert_eq!(evidence.diagnostics.len(), 2);
}

#[test]
fn a_total_that_carries_evidence_is_said() {
    let evidence = read(&xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"],
        row!["1.2", "พื้นฐาน", "มี", "แผน"],
        row!["รวม", "", 1.0, ""],
        row!["เฉลี่ย", "", "75%", ""],
        row!["สรุปผล", "", "บางส่วน", "รายงานประจำปี"],
    ]));
    assert_eq!(rows(&evidence), ["1.2.basic.1 met [แผน]"]);
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!C5 total-not-read: the row \"สรุปผล\" was taken for a total and not read; it holds \"บางส่วน\""
        ]
    );
}

#[test]
fn a_header_over_ids_of_items_is_that_of_the_items() {
    for head in ["ประเด็น", "รายการ", "หัวข้อ", "ลำดับ", "เกณฑ์การประเมิน", "PMQA"]
    {
        let bytes = xlsx(&[
            row!["ที่", head, "ระดับ", "สถานะ"],
            row![1.0, "1.2", "พื้นฐาน", "มี"],
            row![2.0, "2.1 แผนยุทธศาสตร์", "พื้นฐาน", "ไม่มี"],
        ]);
        assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met", "2.1.basic.1 not met"], "{head}");
    }
    // A header for items over running numbers gives way to one over ids.
    let bytes = xlsx(&[
        row!["ข้อ", "ประเด็น", "ระดับ", "สถานะ"],
        row![1.0, 1.1, "พื้นฐาน", "มี"],
        row![2.0, 2.1, "พื้นฐาน", "ไม่มี"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.1.basic.1+1.1.basic.2 met", "2.1.basic.1 not met"]);
    // Where it heads requirements it stays what it says.
    let bytes = xlsx(&[
        row!["ข้อ", "ประเด็น", "ระดับ", "สถานะ"],
        row!["1.1", "2", "พื้นฐาน", "มี"],
        row!["", "1.2.basic.1", "", "ไม่มี"],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.1.basic.2 met", "1.2.basic.1 not met"]);
}

#[test]
fn of_two_columns_that_may_be_the_one_that_is_counts() {
    let bytes = xlsx(&[
        row!["หัวข้อ", "รหัส", "ระดับ", "ผลการดำเนินงาน", "สถานะ", "หลักฐาน"],
        row!["ทุจริต", "1.2", "พื้นฐาน", "ประกาศนโยบายแล้ว", "มี", "แผน"],
        row!["แผน", "2.1", "พื้นฐาน", "อยู่ในแผนปีหน้า", "ไม่มี", ""],
    ]);
    let evidence = read(&bytes);
    assert_eq!(rows(&evidence), ["1.2.basic.1 met [แผน]", "2.1.basic.1 not met"]);
    assert_eq!(
        said(&evidence),
        [
            "หลักฐาน!D1 duplicate-column: the header \"ผลการดำเนินงาน\" means the same as another column; \
             this column is not read"
        ]
    );
    // A weight is no status, whatever it is given in.
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "น้ำหนัก (ร้อยละ)"], row!["1.2", "พื้นฐาน", 50.0]]);
    assert!(refused(&bytes).starts_with("no-layout: "));
}

#[test]
fn a_total_of_an_item_is_none_of_its_rows() {
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ"],
        row!["1.2", "พื้นฐาน", 1.0],
        row!["รวมข้อ 1.2", "", 2.0],
        row!["ร้อยละ", "", 100.0],
    ]);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"]);
}

#[test]
fn settings_that_hide_the_table_are_named() {
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", "พื้นฐาน", "มี"]]);
    let refused = |reading: Reading| {
        let said = read_file("a.xlsx", &bytes, &framework(), &reading).unwrap_err();
        assert!(!said.message(Lang::Th).contains('{'));
        assert!(said.remedy(Lang::En).contains("[columns]"), "{}", said.remedy(Lang::En));
        assert!(said.remedy(Lang::Th).contains("pmqa template"));
        said.message(Lang::En)
    };
    assert_eq!(
        refused(Reading { header_row: Some(6), ..Reading::default() }),
        "no table of evidence was found in row 6, the only one that header_row in pmqa.toml allows \
         (remove it to have all looked at); there is a header in sheet \"หลักฐาน\", row 1"
    );
    let both = Reading {
        header_row: Some(2), sheet: Some("หลักฐาน".into()), ..Reading::default()
    };
    assert_eq!(
        refused(both),
        "no table of evidence was found in the sheet \"หลักฐาน\", row 2, where sheet and header_row \
         in pmqa.toml point (remove them to have the whole file looked at); there is a header in sheet \
         \"หลักฐาน\", row 1"
    );
    let bytes = xlsx(&[row!["เรื่อง", "หมายเหตุ"], row!["ก", "ข"]]);
    let reading = Reading { sheet: Some("หลักฐาน".into()), ..Reading::default() };
    let said = read_file("a.xlsx", &bytes, &framework(), &reading).unwrap_err();
    assert_eq!(
        said.message(Lang::En),
        "no table of evidence was found in the sheet \"หลักฐาน\", the only one that sheet in pmqa.toml \
         allows (remove it to have all looked at); nearest is sheet \"หลักฐาน\", row 1: it has Item, \
         Note, but not Level, Status"
    );
}

#[test]
fn rows_of_items_are_no_header_whatever_levels_they_name() {
    for rows in [
        vec![row!["1.1", "พื้นฐาน"], row!["1.2", "ก้าวหน้า"]],
        vec![row!["ข้อที่ 1.2", "พื้นฐาน", "มี", "แผน"], row!["ข้อที่ 2.1", "ก้าวหน้า", "มี", "แผน"]],
        vec![row![1.1, "Basic", "Met"], row![1.2, "Advance", "Met"]],
        vec![row!["1.1.basic.1", "พื้นฐาน", "มี"], row!["1.1.advance.1", "ก้าวหน้า", "มี"]],
    ] {
        assert_eq!(
            refused(&xlsx(&rows)).split("; a header row among").next().unwrap(),
            "no-layout: no table of evidence was found; items stand from sheet \"หลักฐาน\", row 1 on, but \
             no header above them names Item, Level, Status"
        );
    }
    // A column of levels is no status of the level that stands first in it.
    let merged = [row!["หัวข้อแรก", "พื้นฐาน"], row!["", "ก้าวหน้า"], row!["", "พัฒนาจนเกิดผล"]];
    assert!(refused(&xlsx(&merged)).starts_with("no-layout: "));
}

#[test]
fn a_sheet_that_lacks_only_its_header_is_not_passed_over() {
    let first = [row!["ข้อ", "ระดับ", "สถานะ"], row!["1.1", "พื้นฐาน", "มี"]];
    let second = [row!["หมวด 1 (ต่อ)"], row!["1.2", "พื้นฐาน", "มี"], row!["1.2", "ก้าวหน้า", "มี"]];
    let scores = [row!["1.1", 350.0], row!["1.2", 300.0]];
    let evidence = read(&xlsx_of(&[("หมวด 1", &first), ("ต่อ", &second), ("คะแนน", &scores)]));
    assert_eq!(rows(&evidence), ["1.1.basic.1+1.1.basic.2 met"]);
    assert_eq!(
        said(&evidence),
        [
            "ต่อ sheet-not-read: the sheet \"ต่อ\" was not read: items stand in it from row 2 on, but no \
             header above them"
        ]
    );
}

#[test]
fn a_number_that_is_two_items_is_neither() {
    let mut framework = framework();
    framework.categories[0].items[1].id = "1.10".into();
    let read = |item: Put| {
        let bytes =
            xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], vec![item, Put::from("พื้นฐาน"), Put::from("มี")]]);
        let evidence = read_file("a.xlsx", &bytes, &framework, &Reading::default()).unwrap();
        (
            evidence.rows.iter().map(|row| row.requirements.clone()).collect::<Vec<_>>(),
            said(&evidence),
        )
    };
    assert_eq!(
        read(1.1.into()),
        (
            vec![],
            vec![
                "หลักฐาน!A2 item-is-number: the item number 1.1 is stored as a number, which has no \
                 last zero; perhaps item 1.1 or 1.10 was meant"
                    .to_owned()
            ]
        )
    );
    assert_eq!(read("1.1".into()), (vec![vec![0, 1]], vec![]));
    assert_eq!(read("1.10".into()), (vec![vec![4]], vec![]));
    assert_eq!(read(2.1.into()), (vec![vec![7]], vec![]));
}

#[test]
fn an_item_that_became_a_date_is_known_in_text_as_well() {
    for day in [
        "1-Jan",
        "01-Jan",
        "1 Jan",
        "1-Jan-26",
        "1 ม.ค.",
        "1-ม.ค.-69",
        "1/1/2026",
        "1/1/69",
        "2026-01-01",
        "1 มกราคม 2569",
        "๑ ม.ค. ๖๙",
    ] {
        let text = format!("ข้อ,ระดับ,สถานะ\n{day},พื้นฐาน,มี\n");
        let evidence = read(text.as_bytes());
        assert_eq!(
            said(&evidence),
            [format!(
                "A2 item-is-date: the item number has become a date ({day}); perhaps item 1.1 was meant"
            )]
        );
    }
    for item in ["1/1", "1-1", "1.1", "๑.๑", "ข้อ 1.1", "1.1)", "1–1"] {
        let text = format!("ข้อ,ระดับ,สถานะ\n{item},ก้าวหน้า,มี\n");
        assert_eq!(clean_rows(text.as_bytes()), ["1.1.advance.1 met"], "{item}");
    }
}

#[test]
fn an_error_that_a_text_file_spells_out_is_no_evidence() {
    let text =
        "ข้อ,ระดับ,สถานะ,หลักฐาน\n1.2,พื้นฐาน,มี,#REF!\n2.1,พื้นฐาน,#DIV/0!,แผน\n2.1,ก้าวหน้า,มี,Err:502\n";
    let evidence = read(text.as_bytes());
    assert_eq!(
        rows(&evidence),
        ["1.2.basic.1 met", "2.1.basic.1 blank [แผน]", "2.1.advance.1 met"]
    );
    assert_eq!(
        said(&evidence),
        [
            "D2 cell-error: the cell holds the error #REF!",
            "C3 cell-error: the cell holds the error #DIV/0!",
            "D4 cell-error: the cell holds the error Err:502",
        ]
    );
}
