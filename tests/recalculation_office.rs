//! The same in LibreOffice, where it is installed: it computes every formula of a report whose
//! values were taken out, and comes to what the engine computed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::created::Created;
use pmqa::criteria::{Criteria, EvidencePolicy};
use pmqa::date::Date;
use pmqa::evidence::{self, Evidence, Status};
use pmqa::exact::nearest;
use pmqa::report::living::formula::serial;
use pmqa::report::workbook::write;
use pmqa::settings::Reading;
use pmqa::template::{self, Layout};
use pmqa::text::Lang;
use pmqa::verify::verify;
use support::Sample;
use support::parts::{rewrite, with_content, with_number, with_text};
use support::recalculated::{Value, cached};

fn criteria(sample: &Sample) -> Criteria {
    Criteria { framework: sample.framework.clone(), sha256: "c".repeat(64), overlay: None }
}

fn report(sample: &Sample) -> Vec<u8> {
    let criteria = criteria(sample);
    let evidence = Evidence { rows: sample.rows.clone(), ..Evidence::default() };
    let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: String::new() };
    let subject = Subject {
        agency: "กรมตัวอย่าง".to_owned(),
        fiscal_year: None,
        policy: EvidencePolicy::Required,
    };
    write(&Assessment::new(&criteria, file, subject, evidence), Lang::Th, Created::default())
        .unwrap()
}

/// The workbook without the values of its formulas.
fn without_values(bytes: &[u8]) -> Vec<u8> {
    rewrite(bytes, |_, text| {
        let mut pieces = text.split("</f><v>");
        let mut stripped = pieces.next().unwrap().to_owned();
        for piece in pieces {
            stripped += "</f>";
            stripped += piece.split_once("</v>").unwrap().1;
        }
        stripped
    })
}

/// The workbook as LibreOffice computes and saves it; `None` where it is not installed.
fn recalculated(bytes: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("report.xlsx");
    fs::write(&input, bytes).unwrap();
    let profile = folder.path().join("profile");
    let output = folder.path().join("out");
    let converted = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([&output as &Path, &input])
        .output();
    converted.ok()?;
    Some(fs::read(output.join("report.xlsx")).unwrap())
}

#[test]
fn the_office_suite_comes_to_the_same() {
    let sample = Sample::new("300 400 500")
        .thresholds("100 200 500")
        .item("met | partly | met")
        .item("met x2, met, no x3 | met | met?")
        .item("1/3 | no | no")
        .category("2")
        .item("n/a | n/a | n/a")
        .weighted_item("3", "n/a!, met? | 60% | -")
        .item("met, n/a | 75%, blank | n/a");
    let bytes = report(&sample);
    let Some(computed) = recalculated(&without_values(&bytes)) else { return };
    let (expected, found) = (cached(&bytes), cached(&computed));
    assert!(expected.len() > 300);
    for (at, expected) in &expected {
        let found = found.get(at).unwrap_or_else(|| panic!("{at:?} is no formula any more"));
        assert!(found.agrees(expected), "{at:?}: {expected:?}, but {found:?}");
    }
}

#[test]
fn a_report_that_the_office_suite_saved_still_holds() {
    let sample = Sample::new("300 400 500").item("met | partly | met").item("n/a | 60% | met?");
    let Some(saved) = recalculated(&report(&sample)) else { return };
    assert_eq!(verify(&saved, &criteria(&sample)).unwrap().differences, []);
}

#[test]
fn a_template_that_is_filled_in_shows_its_score_in_the_office_suite() {
    let framework = Sample::builtin("pmqa-4.0").framework;
    let bytes = template::write(&framework, Layout::Long, Lang::Th, Created::default()).unwrap();
    // Every requirement is met, in whatever words, and those of the first two levels of each item have
    // a document.
    let met = [
        "ครบถ้วน",
        "ผ่าน",
        "✓",
        "1",
        "๑๐๐%",
        "ร้อยละ 100",
        "100 เปอร์เซ็นต์",
        "Fully Met",
        "TRUE",
        "🗸",
        "✔\u{FE0F}",
    ];
    let filled = rewrite(&without_values(&bytes), |name, mut sheet| {
        if name == "xl/worksheets/sheet1.xml" {
            for placed in framework.requirements() {
                let document = if placed.level_index < 2 {
                    "แผนปฏิบัติราชการ"
                } else {
                    " - "
                };
                let row = 7 + placed.requirement.index;
                let status = met[placed.requirement.index % met.len()];
                for (column, text) in [("F", status), ("G", document)] {
                    sheet = with_text(&sheet, &format!("{column}{row}"), text);
                }
            }
        }
        sheet
    });
    let Some(computed) = recalculated(&filled) else { return };
    let shown = cached(&computed);
    let so_far = shown.get(&("หลักฐาน".to_owned(), 2, 5)).unwrap();
    assert_eq!(*so_far, Value::Text("คะแนนขณะนี้ 400.00 · ระดับก้าวหน้า".to_owned()));
}

/// What is typed as a status, from the ordinary to the odd.
fn odd_statuses() -> Vec<String> {
    let words = ["ครบถ้วน", "Partly met", "๗๕ %", "ร้อยละ 75", "0.5", "1", "n/a", "✔\u{FE0F}", "-"];
    let spaces = [" ", "\u{00A0}", "\u{200B}", "\u{202F}", "\u{FEFF}", "\t"];
    let around = words.iter().flat_map(|word| {
        let spaced = spaces.map(|space| format!("{space}{word}{space}"));
        spaced.into_iter().chain([(*word).to_owned(), word.replace(' ', "\u{00A0}")])
    });
    let others = [
        "บางส่วน (50%)",
        "บางส่วน ร้อยละ ๕๐",
        "บางส่วน (๕๐ เปอร์เซ็นต์)",
        "ครบถ้วน (100%)",
        "ครบถ้วน (80%)",
        "ไม่มี (0%)",
        "ไม่มี (10%)",
        "ครบถ้วน (ดำเนินการแล้ว)",
        "มี (ตามคำสั่งที่ 12/2569)",
        "มี [คำสั่ง]",
        "มี (รอเอกสาร)",
        "ไม่มี (รอเอกสาร)",
        "มี (แต่ไม่ครบ)",
        "มี (ขาด)",
        "มี - ตามคำสั่ง",
        "ไม่เกี่ยวข้อง (ไม่มีภารกิจ)",
        "บางส่วน()",
        "ไม่มี()",
        "*",
        "?",
        "~",
        "ครบ*",
        "|",
        "||",
        "a|b",
        "%",
        "%%",
        "1e-1",
        "0,5",
        "7%5",
        "101%",
        "-5%",
        "+5%",
        "75％",
        "ร้อยละ 75%",
        "1.5",
        "-1",
        "🗸",
        "🗸 (มี)",
        "#N/A",
        "TRUE",
        "ครบถ้วน)",
        "(มี)",
        "  ",
    ];
    let long = ["ครบ".repeat(100), "x".repeat(300)];
    around.chain(others.map(str::to_owned)).chain(long).collect()
}

/// The credit that a line shows for a status that was read, `?` for one that could not be.
fn credit(row: &evidence::Row) -> Value {
    match &row.status {
        Some(Status::Met) => Value::Number(1.0),
        Some(Status::Partial) => Value::Number(0.5),
        Some(Status::NotMet) => Value::Number(0.0),
        Some(Status::Share(share)) => Value::Number(nearest(share)),
        Some(Status::NotApplicable) => Value::Text("–".to_owned()),
        None if row.status_text.is_empty() => Value::Text(String::new()),
        None => Value::Text("?".to_owned()),
    }
}

/// The sheet of evidence in the report of a sample with an item for each of so many lines.
const EVIDENCE: &str = "xl/worksheets/sheet6.xml";

/// The row of the first line, from 0.
const FIRST_LINE: usize = 6;

fn items(count: usize) -> Sample {
    (0..count).fold(Sample::new("300"), |sample, _| sample.item("met"))
}

/// What the office suite makes of a column after something was typed there, and what is read in the same
/// file, line by line; `None` where it is not installed.
fn beside(
    sample: &Sample,
    typed: impl Fn(usize, String) -> String,
    column: u32,
) -> Option<Vec<(evidence::Row, Value)>> {
    let count = sample.rows.len();
    let changed = rewrite(&without_values(&report(sample)), |name, sheet| match name {
        EVIDENCE => (0..count).fold(sheet, |sheet, line| typed(line, sheet)),
        _ => sheet,
    });
    let computed = recalculated(&changed)?;
    let shown = cached(&computed);
    let read = evidence::read("a.xlsx", &computed, &sample.framework, &Reading::default()).unwrap();
    assert_eq!(read.rows.len(), count);
    let of = |row: evidence::Row| {
        let at = ("หลักฐาน".to_owned(), row.place.row, column);
        let value = shown.get(&at).unwrap().clone();
        (row, value)
    };
    Some(read.rows.into_iter().map(of).collect())
}

#[test]
fn odd_statuses_count_in_the_office_suite_as_they_are_scored() {
    let texts = odd_statuses();
    let others =
        [("b", "1"), ("b", "0"), ("n", "0.75"), ("n", "1"), ("n", "0"), ("n", "-1"), ("e", "#N/A")];
    let sample = items(texts.len() + others.len());
    let typed = |line: usize, sheet: String| {
        let cell = format!("F{}", FIRST_LINE + line + 1);
        match texts.get(line) {
            Some(text) => with_text(&sheet, &cell, text),
            None => {
                let (kind, value) = others[line - texts.len()];
                with_content(&sheet, &cell, (kind, &format!("<v>{value}</v>")))
            }
        }
    };
    let Some(lines) = beside(&sample, typed, 13) else { return };
    let differ: Vec<_> = lines
        .iter()
        .filter(|(row, shown)| !shown.agrees(&credit(row)))
        .map(|(row, shown)| (&row.status_text, &row.status, shown))
        .collect();
    assert!(differ.is_empty(), "{differ:#?}");
    assert!(lines.iter().filter(|(row, _)| row.status.is_some()).count() > 70);
}

#[test]
fn points_count_in_the_office_suite_as_they_are_scored() {
    let texts = ["3", "1", "0", "0.5", "๑", "50%", "มี", "5", "x"];
    let typed = |line: usize, sheet: String| {
        with_text(&sheet, &format!("F{}", FIRST_LINE + line + 1), texts[line])
    };
    let Some(lines) = beside(&items(texts.len()), typed, 13) else { return };
    for (row, shown) in lines {
        assert!(
            shown.agrees(&credit(&row)),
            "{}: {shown:?}, not {:?}",
            row.status_text,
            row.status
        );
    }
}

#[test]
fn days_are_read_in_the_office_suite_as_they_are_scored() {
    let texts = [
        "20/11/2569",
        "20-11-2026",
        "5.1.2570",
        "๒๐ พฤศจิกายน ๒๕๖๙",
        " 20 พ.ย. 2569 ",
        "20 พย 2569",
        "วันที่ 20 พฤศจิกายน พ.ศ. 2569",
        "20พฤศจิกายน2569",
        "20 Nov 2026",
        "31/9/2569",
        "29 กุมภาพันธ์ 2571",
        "29/2/2572",
        "20/13/2569",
        "20/11/69",
        "20 ตุลา 2569",
        "ปลายปี 2569",
        "-",
        "ไม่มีกำหนด",
        "2570",
        "1/1/2300",
    ];
    // Days of the years 2026, 2569 and 2300.
    let days = ["46346", "244674", "146463"];
    let mut sample = items(texts.len() + days.len());
    for row in &mut sample.rows {
        row.valid_until = Date::new(2026, 11, 20);
    }
    let typed = |line: usize, sheet: String| {
        let cell = format!("T{}", FIRST_LINE + line + 1);
        match texts.get(line) {
            Some(text) => with_text(&sheet, &cell, text),
            None => with_number(&sheet, &cell, days[line - texts.len()]),
        }
    };
    let Some(lines) = beside(&sample, typed, 20) else { return };
    let mut read = 0;
    for (at, (row, shown)) in lines.iter().enumerate() {
        let expected = match row.valid_until {
            Some(day) => Value::Number(serial(day)),
            None if ["-", "ไม่มีกำหนด"].contains(texts.get(at).unwrap_or(&"")) => {
                Value::Text(String::new())
            }
            None => Value::Text("?".to_owned()),
        };
        read += usize::from(row.valid_until.is_some());
        assert!(shown.agrees(&expected), "{:?}: {shown:?}, not {expected:?}", texts.get(at));
    }
    assert_eq!(read, 12);
}
