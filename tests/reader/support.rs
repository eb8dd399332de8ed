//! A small framework, workbooks made for a test in a line or two, and what was read as short text.

use pmqa::criteria::*;
use pmqa::diagnostic::Diagnostic;
use pmqa::evidence::{self, Evidence, Row, Status};
use pmqa::exact::{Exact, plain, whole};
use pmqa::settings::Reading;
use pmqa::text::{Lang, Text};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// Items 1.1, 1.2 and 2.1 on three levels; 1.1 has two requirements at Basic, every other one.
pub fn framework() -> Framework {
    let mut index = 0;
    let mut item = |id: &str, th: &str, en: &str, counts: [usize; 3]| {
        let rungs =
            ["basic", "advance", "significance"].iter().zip(counts).map(|(level, count)| {
                let requirements = (1..=count).map(|number| {
                    index += 1;
                    Requirement {
                        index: index - 1,
                        number,
                        id: format!("{id}.{level}.{number}"),
                        text: text(
                            &format!("ข้อความ {id} {level} {number}"),
                            &format!("Statement {id} {level} {number}"),
                        ),
                        weight: whole(1),
                        max_age: None,
                        note: None,
                    }
                });
                requirements.collect()
            });
        Item {
            id: id.into(),
            title: text(th, en),
            weight: whole(1),
            tags: vec![],
            rungs: rungs.collect(),
        }
    };
    let first = vec![
        item(
            "1.1",
            "ระบบการนำองค์การที่สร้างความยั่งยืน",
            "Leadership system for sustainability",
            [2, 1, 1],
        ),
        item("1.2", "การป้องกันทุจริตและสร้างความโปร่งใส", "Preventing corruption", [1, 1, 1]),
    ];
    let second = vec![item("2.1", "แผนยุทธศาสตร์", "Strategic planning", [1, 1, 1])];
    let category = |id: &str, th: &str, en: &str, items| Category {
        id: id.into(),
        title: text(th, en),
        weight: whole(1),
        items,
    };
    let level = |id: &str, points, th: &str, en: &str| Level {
        id: id.into(),
        title: text(th, en),
        points: whole(points),
        threshold: whole(points),
    };
    Framework {
        id: "pmqa-test".into(),
        version: "1".into(),
        title: text("เกณฑ์ทดสอบ", "Test criteria"),
        source: Source::default(),
        levels: vec![
            level("basic", 300, "ระดับพื้นฐาน", "Basic"),
            level("advance", 400, "ระดับก้าวหน้า", "Advance"),
            level("significance", 500, "ระดับพัฒนาจนเกิดผล", "Significance"),
        ],
        scoring: Scoring {
            partial: Exact::new(1.into(), 2.into()),
            max_age: None,
            evidence: EvidencePolicy::Required,
        },
        lenses: vec![],
        categories: vec![
            category("1", "การนำองค์การ", "Leadership", first),
            category("2", "การวางแผนเชิงยุทธศาสตร์", "Strategy", second),
        ],
    }
}

fn text(th: &str, en: &str) -> Text {
    Text { th: th.into(), en: Some(en.into()) }
}

/// What a cell of a test workbook holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Put {
    Text(String),
    Number(f64),
    Percent(f64),
    /// A day's number, shown as a date.
    Date(f64),
    Bool(bool),
    /// A formula with the result that the file carries.
    Formula(&'static str, &'static str),
    /// A text that links elsewhere.
    Link(&'static str, &'static str),
    Nothing,
}

impl From<&str> for Put {
    fn from(text: &str) -> Put {
        if text.is_empty() { Put::Nothing } else { Put::Text(text.into()) }
    }
}

impl From<f64> for Put {
    fn from(number: f64) -> Put {
        Put::Number(number)
    }
}

impl From<bool> for Put {
    fn from(truth: bool) -> Put {
        Put::Bool(truth)
    }
}

/// A row of cells, each a text, a number or a [`Put`].
#[macro_export]
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::support::Put::from($cell)),*] };
}

/// Writes rows into a sheet, from its first cell.
pub fn fill(sheet: &mut Worksheet, rows: &[Vec<Put>]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            let shown_as = |format: &str| Format::new().set_num_format(format);
            match cell {
                Put::Text(text) => sheet.write(row, column, text.as_str()),
                Put::Number(number) => sheet.write(row, column, *number),
                Put::Percent(number) => {
                    sheet.write_with_format(row, column, *number, &shown_as("0%"))
                }
                Put::Date(day) => sheet.write_with_format(row, column, *day, &shown_as("d/m/yyyy")),
                Put::Bool(truth) => sheet.write(row, column, *truth),
                Put::Formula(formula, result) => sheet.write_formula(
                    row,
                    column,
                    rust_xlsxwriter::Formula::new(*formula).set_result(*result),
                ),
                Put::Link(text, target) => sheet.write_url_with_text(row, column, *target, *text),
                Put::Nothing => continue,
            }
            .unwrap();
        }
    }
}

/// A workbook of one sheet `หลักฐาน`, as the bytes of an `.xlsx` file.
pub fn xlsx(rows: &[Vec<Put>]) -> Vec<u8> {
    xlsx_with(rows, |_| {})
}

/// The same, with more done to its sheet.
pub fn xlsx_with(rows: &[Vec<Put>], more: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("หลักฐาน").unwrap();
    fill(sheet, rows);
    more(sheet);
    workbook.save_to_buffer().unwrap()
}

/// A workbook of several sheets.
pub fn xlsx_of(sheets: &[(&str, &[Vec<Put>])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        fill(sheet, rows);
    }
    workbook.save_to_buffer().unwrap()
}

/// Reads a file that can be used.
pub fn read(bytes: &[u8]) -> Evidence {
    read_with(bytes, &Reading::default())
}

/// Reads a file that can be used, by a user's settings.
pub fn read_with(bytes: &[u8], reading: &Reading) -> Evidence {
    match evidence::read("evidence.xlsx", bytes, &framework(), reading) {
        Ok(evidence) => evidence,
        Err(said) => panic!("{}: {}", said.code.id, said.message(Lang::En)),
    }
}

/// Why a file cannot be used: code, message and remedy.
pub fn refused(bytes: &[u8]) -> String {
    match evidence::read("evidence.xlsx", bytes, &framework(), &Reading::default()) {
        Ok(evidence) => panic!("read {} rows", evidence.rows.len()),
        Err(said) => {
            assert!(!said.message(Lang::Th).contains('{') && !said.remedy(Lang::Th).contains('{'));
            format!("{}: {}; {}", said.code.id, said.message(Lang::En), said.remedy(Lang::En))
        }
    }
}

/// A row: what it speaks for, its status, and its evidence.
pub fn shown(row: &Row) -> String {
    let framework = framework();
    let ids: Vec<&str> = framework
        .requirements()
        .filter(|placed| row.requirements.contains(&placed.requirement.index))
        .map(|placed| placed.requirement.id.as_str())
        .collect();
    let status = match &row.status {
        None => "blank".to_owned(),
        Some(Status::Met) => "met".to_owned(),
        Some(Status::Partial) => "partial".to_owned(),
        Some(Status::NotMet) => "not met".to_owned(),
        Some(Status::NotApplicable) => "n/a".to_owned(),
        Some(Status::Share(share)) => format!("{}%", plain(&(share * whole(100)))),
    };
    let more = [
        ("", &row.document),
        ("no. ", &row.document_number),
        ("at ", &row.link),
        ("by ", &row.owner),
        ("due ", &row.due),
        ("note ", &row.note),
    ];
    let more: Vec<String> = more
        .iter()
        .filter_map(|(name, value)| Some(format!("{name}{}", value.as_ref()?)))
        .collect();
    let more = if more.is_empty() { String::new() } else { format!(" [{}]", more.join(" | ")) };
    format!("{} {status}{more}", ids.join("+"))
}

/// Every row as short text.
pub fn rows(evidence: &Evidence) -> Vec<String> {
    evidence.rows.iter().map(shown).collect()
}

/// Every diagnostic as `place code: message`.
pub fn said(evidence: &Evidence) -> Vec<String> {
    evidence.diagnostics.iter().map(one).collect()
}

fn one(said: &Diagnostic) -> String {
    assert!(
        !said.message(Lang::Th).contains('{') && !said.remedy(Lang::Th).contains('{'),
        "{said:?}"
    );
    assert!(
        !said.message(Lang::En).contains('{') && !said.remedy(Lang::En).contains('{'),
        "{said:?}"
    );
    format!("{} {}: {}", said.place, said.code.id, said.message(Lang::En))
}

/// Reads a file that says nothing, and gives its rows.
pub fn clean_rows(bytes: &[u8]) -> Vec<String> {
    let evidence = read(bytes);
    assert_eq!(said(&evidence), Vec::<String>::new());
    rows(&evidence)
}

/// The status that a value comes to in a column of this header, or what is said of it.
pub fn status_of(header: &str, value: Put) -> String {
    let header = vec![Put::from("ข้อ"), Put::from("ระดับ"), Put::from(header)];
    let evidence = read(&xlsx(&[header, vec![Put::from("1.2"), Put::from("basic"), value]]));
    match (rows(&evidence).as_slice(), said(&evidence).as_slice()) {
        ([row], []) => row.trim_start_matches("1.2.basic.1 ").to_owned(),
        ([], [said]) => said.trim_start_matches("หลักฐาน!C2 ").to_owned(),
        other => panic!("{other:?}"),
    }
}
