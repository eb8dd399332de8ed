//! What is typed as a status counts in a report as `pmqa score` reads it, by an independent spreadsheet
//! engine: every word of both languages and of a user's own, percentages, the spaces around them, and
//! what is none of these, and words with more beside them, such as `บางส่วน (50%)`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::created::Created;
use pmqa::evidence::words::{StatusWord, typed};
use pmqa::evidence::{self, Status};
use pmqa::exact::nearest;
use pmqa::report::workbook::write;
use pmqa::settings::Reading;
use pmqa::text::Lang;
use support::Sample;
use support::recalculated::{At, Recalculated, Value};

/// The columns of the status and of the credit of a line on the evidence sheet, from 0.
const STATUS: u32 = 5;
const CREDIT: u32 = 13;

/// A cell of the first line of the evidence sheet.
fn cell(column: u32) -> At {
    ("Evidence".to_owned(), 6, column)
}

/// What `pmqa score` reads in a status cell that holds this text.
fn score_reads(typed: &str, reading: &Reading) -> Option<Status> {
    let sample = Sample::new("300").item("met");
    let csv = format!("item,level,status\n1.1,basic,\"{typed}\"\n");
    let read = evidence::read("a.csv", csv.as_bytes(), &sample.framework, reading).unwrap();
    read.rows.into_iter().next().and_then(|row| row.status)
}

/// What the workbook shows as the credit of a status.
fn credit(status: &Option<Status>) -> Value {
    match status {
        None => Value::Text("?".to_owned()),
        Some(Status::Met) => Value::Number(1.0),
        Some(Status::Partial) => Value::Number(0.5),
        Some(Status::NotMet) => Value::Number(0.0),
        Some(Status::NotApplicable) => Value::Text("–".to_owned()),
        Some(Status::Share(share)) => Value::Number(nearest(share)),
    }
}

/// The workbook gives each text the credit that `pmqa score` gives it.
fn counts_as_scored(texts: &[String], reading: &Reading) {
    let sample = Sample::new("300").item("met");
    let criteria = sample.criteria();
    let mut assessment = sample.assess(&criteria);
    assessment.terms.words = reading.statuses();
    let bytes = write(&assessment, Lang::En, Created::default()).unwrap();
    let mut workbook = Recalculated::open(&bytes);
    let mut differ = Vec::new();
    for text in texts {
        workbook.type_in(&cell(STATUS), text);
        workbook.calculate();
        let shown = workbook.value(&cell(CREDIT));
        let scored = score_reads(text, reading);
        if !shown.agrees(&credit(&scored)) {
            differ.push((text, shown, scored));
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn every_word_for_a_status_counts_as_it_is_scored() {
    let words = StatusWord::ALL.into_iter().flat_map(typed::statuses);
    let texts: Vec<String> = words
        .flat_map(|word| [word.to_uppercase(), format!(" {word} "), word])
        .chain(["ไม่ เกี่ยวข้อง", "Partly Met", "✔\u{FE0F}", "TRUE", "FALSE"].map(str::to_owned))
        .collect();
    assert!(texts.len() > 500);
    counts_as_scored(&texts, &Reading::default());
}

#[test]
fn spaces_that_nobody_sees_and_a_sara_am_of_two_halves_do_not_matter() {
    let words = ["ครบถ้วน", "Partly met", "75%", "๗๕ %", "0.5", "1", "0", "ร้อยละ 75", "ผ่านไหม"];
    let spaces = ["\u{00A0}", "\u{200B}", "\u{202F}", "\u{FEFF}", "\t", " \u{00A0}\u{200B}\n "];
    let around = spaces.iter().flat_map(|space| {
        words.iter().flat_map(move |word| {
            let within = word.replace(' ', space);
            [format!("{space}{word}"), format!("{word}{space}"), within]
        })
    });
    let halves = ["ยังไม่ด\u{0E4D}\u{0E32}เนินการ", "อยู่ระหว่างด\u{0E4D}\u{0E32}เนินการ"];
    let texts: Vec<String> = around.chain(halves.map(str::to_owned)).collect();
    let read = texts.iter().filter(|text| score_reads(text, &Reading::default()).is_some()).count();
    assert!(read > 90, "{read}");
    counts_as_scored(&texts, &Reading::default());
}

#[test]
fn percentages_and_numbers_count_as_they_are_scored() {
    let texts = [
        "75%",
        "๗๕%",
        "๗๕.๕ %",
        "75.125 %",
        "0%",
        "100%",
        "๑๐๐%",
        "ร้อยละ 75",
        "ร้อยละ๓๐",
        "75 เปอร์เซ็นต์",
        "75 เปอร์เซนต์",
        "75 percent",
        "75 PCT",
        "75percentage",
        "ร้อยละ 75%",
        "%75",
        "75％",
        "๗๕ ％",
        "0.5％",
        "33.333%",
        "101%",
        "-5%",
        "+5%",
        "0.75",
        ".5",
        "๐.๗๕",
        "1",
        "0",
        "๑",
        "๐",
        "1.0",
        "1.5",
        "2",
        "-1",
        "75",
        "๗๕",
        "%",
        "ร้อยละ",
        "seven%",
        "7,5%",
        "1,0",
        "ครบ 100",
        "??",
        "ผ่านไหม",
        "~",
        "*",
        "|",
        "||",
        "0.333333333333",
    ];
    counts_as_scored(&texts.map(str::to_owned), &Reading::default());
}

#[test]
fn words_with_more_beside_them_count_as_they_are_scored() {
    let texts = [
        "บางส่วน (50%)",
        "บางส่วน 50%",
        "บางส่วน ร้อยละ ๕๐",
        "บางส่วน (๕๐.๕ เปอร์เซ็นต์)",
        "In progress (50 percent)",
        "อยู่ระหว่างดำเนินการ (150%)",
        "ครบถ้วน (100%)",
        "ครบถ้วน (80%)",
        "ผ่านเกณฑ์ 60%",
        "ไม่มี (0%)",
        "ไม่มี (10%)",
        "ไม่เกี่ยวข้อง (50%)",
        "มี (ตามคำสั่งที่ 12/2569)",
        "มี [คำสั่ง]",
        "มี (ร่าง) แล้ว",
        "ครบถ้วน (ดำเนินการแล้ว)",
        "ครบถ้วน (จัดทำแผนแล้วเสร็จ)",
        "บางส่วน (กำลังดำเนินการ)",
        "มี (รอเอกสาร)",
        "มี (-)",
        "ไม่มี (รอเอกสาร)",
        "มี (แต่ไม่ครบ)",
        "มี (ขาด)",
        "มี (ยังไม่ดำเนินการ)",
        "ไม่เกี่ยวข้อง (ไม่มีภารกิจ)",
        "ไม่มี (ไม่เกี่ยวข้อง)",
        "บางส่วน()",
        "ไม่มี()",
        "บางส่วน (",
        "(มี)",
        "มี)",
        "มี - ตามคำสั่ง",
        "บางส่วน - 50%",
        "ครบถ้วน ตามคำสั่ง",
        "ดำเนินการแล้ว 50%",
        "Partly met (in review)",
        "เขียว (50%)",
    ];
    counts_as_scored(&texts.map(str::to_owned), &Reading::default());
}

#[test]
fn what_the_workbook_does_not_read_is_not_counted() {
    let texts = ["Ｍｅｔ", "ครบถว้น", "ครบถ้้วน", "50% บางส่วน", "บางส่วน (50% แล้ว)", "มี（ร่าง）"];
    let sample = Sample::new("300").item("met");
    let criteria = sample.criteria();
    let bytes = write(&sample.assess(&criteria), Lang::En, Created::default()).unwrap();
    let mut workbook = Recalculated::open(&bytes);
    for text in texts {
        assert!(score_reads(text, &Reading::default()).is_some(), "{text}");
        workbook.type_in(&cell(STATUS), text);
        workbook.calculate();
        assert_eq!(workbook.value(&cell(CREDIT)), Value::Text("?".to_owned()), "{text}");
    }
}

#[test]
fn plain_numbers_beside_points_are_not_read() {
    let sample = Sample::new("300").item("met").item("met");
    let criteria = sample.criteria();
    let bytes = write(&sample.assess(&criteria), Lang::En, Created::default()).unwrap();
    let mut workbook = Recalculated::open(&bytes);
    for beside in ["3", "๒", "10", "2.5", "1.5", "11", "20%", "2.5%", "-3", "x", ""] {
        workbook.type_in(&("Evidence".to_owned(), 7, STATUS), beside);
        for text in ["1", "0", "๐.๕", "๑", "50%", "met", "TRUE"] {
            workbook.type_in(&cell(STATUS), text);
            workbook.calculate();
            let csv = format!("item,level,status\n1.1,basic,{text}\n1.2,basic,{beside}\n");
            let reading = Reading::default();
            let read =
                evidence::read("a.csv", csv.as_bytes(), &sample.framework, &reading).unwrap();
            let scored = credit(&read.rows.into_iter().next().and_then(|row| row.status));
            let shown = workbook.value(&cell(CREDIT));
            assert!(shown.agrees(&scored), "{text} beside {beside}: {shown:?}, not {scored:?}");
        }
    }
}

#[test]
fn words_of_a_users_own_count_as_they_are_scored() {
    let words =
        [("met", "เขียว"), ("partial", "ผ่าน"), ("not-met", "Level 1"), ("not-applicable", "⬜🟥")];
    let words = words.map(|(of, word)| (of.to_owned(), vec![word.to_owned()]));
    let reading = Reading { words: words.to_vec(), ..Reading::default() };
    let texts =
        ["เขียว", "ผ่าน", "level 1", "LEVEL ๑", "⬜🟥", "แดง", "ครบ", "no", "n/a", "75%", "ไม่ใช้"];
    counts_as_scored(&texts.map(str::to_owned), &reading);
    let words = [("met", "a|b"), ("not-met", "ผ่านร้อยละ 50"), ("partial", "[รอ]")];
    let words = words.map(|(of, word)| (of.to_owned(), vec![word.to_owned()]));
    let reading = Reading { words: words.to_vec(), ..Reading::default() };
    let texts = ["a", "b", "a|b", " A | B ", "|", "|a", "ผ่านร้อยละ๕๐", "ผ่าน ร้อยละ 60", "[รอ]"];
    counts_as_scored(&texts.map(str::to_owned), &reading);
}
