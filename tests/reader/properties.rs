//! A workbook written in any layout, with words, digits, merges and order drawn at random, reads
//! back to the same evidence.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_xlsxwriter::{Format, Workbook};

use crate::support::*;

/// Ways to name each of the items 1.1, 1.2 and 2.1.
const ITEMS: [&[&str]; 3] = [
    &[
        "1.1",
        "ข้อ 1.1",
        "๑.๑",
        "ข้อ ๑.๑ ระบบการนำองค์การ",
        "1-1",
        "ระบบการนำองค์การที่สร้างความยั่งยืน",
        "Item 1.1",
        "\u{200B}1.1 ",
    ],
    &["1.2", "ข้อที่ 1.2", "๑.๒", "1.2 การป้องกันทุจริต", "1.2.", "Preventing corruption", "１．２"],
    &["2.1", "หัวข้อ 2.1", "๒.๑", "2.1: แผนยุทธศาสตร์", "2-1", "แผนยุทธศาสตร์", "STRATEGIC PLANNING"],
];

/// Ways to name each level.
const LEVELS: [&[&str]; 3] = [
    &[
        "basic",
        "B",
        "ระดับพื้นฐาน",
        "พื้นฐาน",
        "ขั้นพื้นฐาน",
        "พ\u{0E37}\u{0E49}\u{0E49}นฐาน",
        "Basic (พื้นฐาน)",
    ],
    &["Advance", "Advanced", "A", "ก้าวหน้า", "ระดับก้าวหน้า", "ก\u{0E49}าวหน\u{0E49}า\u{200B}"],
    &["Significance", "S", "พัฒนาจนเกิดผล", "ระดับการพัฒนาจนเกิดผล", "SIGNIFICANCE"],
];

/// Ways to write each status, and how it is shown when it has been read.
const STATUSES: [(&str, &[&str]); 6] = [
    ("met", &["ครบถ้วน", "มี", "✓", "1", "TRUE", "Yes", "ผ่าน", "ดำเนินการแล้ว", "ＭＥＴ"]),
    (
        "partial",
        &["บางส่วน", "Partly met", "อยู่ระหว่างดำเนินการ", "อย\u{0E39}\u{0E48}\u{0E48}ระหว่างดําเนินการ"],
    ),
    ("not met", &["ไม่มี", "✗", "0", "FALSE", "no", "ยังไม่ดำเนินการ", "-"]),
    ("n/a", &["N/A", "ไม่เกี่ยวข้อง", "not applicable"]),
    ("75%", &["75%", "๗๕%", "ร้อยละ 75", "75.0 %", "７５％"]),
    ("33.3%", &["33.3%", "๓๓.๓ %", "ร้อยละ ๓๓.๓"]),
];

/// What each column may be called.
const HEADERS: [(&str, &[&str]); 5] = [
    ("item", &["ข้อ", "Item", "รหัสข้อ", "หัวข้อ", "ข ้อ "]),
    ("level", &["ระดับ", "Level", "ระดับการพัฒนา", "LEVEL"]),
    ("status", &["สถานะ", "Status", "ผลการประเมินตนเอง", "สถานะการดำเนินการ"]),
    ("document", &["หลักฐาน", "Evidence", "หลักฐาน/เอกสารอ้างอิง", "เอกสารอ้างอิง"]),
    ("note", &["หมายเหตุ", "Note", "เหตุผล"]),
];

/// One row of evidence: item, level, status, and a document.
#[derive(Debug, Clone)]
struct Line {
    item: usize,
    level: usize,
    status: Option<usize>,
    document: Option<String>,
    words: [Index; 3],
}

fn line() -> impl Strategy<Value = Line> {
    let document = proptest::option::of("[ก-ฮ]{1,8} ([0-9]{1,4}/25[0-9]{2})?");
    let status = proptest::option::weighted(0.85, 0..STATUSES.len());
    (0..3usize, 0..3usize, status, document, any::<[Index; 3]>()).prop_map(
        |(item, level, status, document, words)| Line { item, level, status, document, words },
    )
}

/// One of some words, as drawn.
fn one(index: &Index, words: &[&'static str]) -> &'static str {
    words[index.index(words.len())]
}

impl Line {
    fn item(&self) -> &'static str {
        one(&self.words[0], ITEMS[self.item])
    }

    fn level(&self) -> &'static str {
        one(&self.words[1], LEVELS[self.level])
    }

    fn status(&self) -> &'static str {
        self.status.map_or("", |status| one(&self.words[2], STATUSES[status].1))
    }

    /// How the row is shown when it has been read; `None` where it says nothing.
    fn expected(&self) -> Option<String> {
        let id = format!(
            "{}.{}",
            ["1.1", "1.2", "2.1"][self.item],
            ["basic", "advance", "significance"][self.level]
        );
        let all = if id == "1.1.basic" { format!("{id}.1+{id}.2") } else { format!("{id}.1") };
        let document = self.document.as_deref().map(str::trim);
        if self.status.is_none() && document.is_none() {
            return None;
        }
        let status = self.status.map_or("blank", |status| STATUSES[status].0);
        Some(match document {
            Some(document) => format!("{all} {status} [{document}]"),
            None => format!("{all} {status}"),
        })
    }
}

/// What is the same for all rows of a workbook: titles, blank and foreign columns, names of columns.
#[derive(Debug, Clone)]
struct Look {
    titles: u32,
    shift: u16,
    gap: bool,
    order: Vec<usize>,
    headers: [Index; 5],
}

fn look() -> impl Strategy<Value = Look> {
    let order = Just(vec![0, 1, 2, 3, 4]).prop_shuffle();
    (0..45u32, 0..4u16, any::<bool>(), order, any::<[Index; 5]>()).prop_map(
        |(titles, shift, gap, order, headers)| Look { titles, shift, gap, order, headers },
    )
}

impl Look {
    fn column(&self, of: usize) -> u16 {
        let at = self.order.iter().position(|&other| other == of).unwrap() as u16;
        self.shift + if self.gap { at * 2 } else { at }
    }
}

fn long(lines: &[Line], look: &Look, merged: bool) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    if look.titles > 0 {
        sheet.write(0, 0, "แบบประเมินตนเอง").unwrap();
    }
    for (at, (_, names)) in HEADERS.iter().enumerate() {
        sheet.write(look.titles, look.column(at), one(&look.headers[at], names)).unwrap();
    }
    let mut row = look.titles + 1;
    // Rows of one item that follow one another may have it merged.
    for group in lines.chunk_by(|a, b| merged && a.item == b.item) {
        let last = row + group.len() as u32 - 1;
        let column = look.column(0);
        if last > row {
            sheet.merge_range(row, column, last, column, group[0].item(), &Format::new()).unwrap();
        } else {
            sheet.write(row, column, group[0].item()).unwrap();
        }
        for line in group {
            sheet.write(row, look.column(1), line.level()).unwrap();
            sheet.write(row, look.column(2), line.status()).unwrap();
            sheet.write(row, look.column(3), line.document.as_deref().unwrap_or("")).unwrap();
            row += 1;
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn wide(lines: &[Line], look: &Look) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let top = look.titles;
    sheet.write(top, look.shift, one(&look.headers[0], HEADERS[0].1)).unwrap();
    for level in 0..3u16 {
        let name = ["พื้นฐาน", "ก้าวหน้า", "Significance"][usize::from(level)];
        sheet.write(top, look.shift + 1 + level * 2, format!("{name}: สถานะ")).unwrap();
        sheet.write(top, look.shift + 2 + level * 2, format!("หลักฐาน ({name})")).unwrap();
    }
    for (at, line) in lines.iter().enumerate() {
        let row = top + 1 + at as u32;
        let column = look.shift + 1 + line.level as u16 * 2;
        sheet.write(row, look.shift, line.item()).unwrap();
        sheet.write(row, column, line.status()).unwrap();
        sheet.write(row, column + 1, line.document.as_deref().unwrap_or("")).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

fn csv(lines: &[Line], separator: char, thai: bool) -> Vec<u8> {
    let mut text = format!("ข้อ{separator}ระดับ{separator}สถานะ{separator}หลักฐาน\r\n");
    for line in lines {
        let cells =
            [line.item(), line.level(), line.status(), line.document.as_deref().unwrap_or("")];
        text.push_str(&cells.map(|cell| format!("\"{cell}\"")).join(&separator.to_string()));
        text.push_str("\r\n");
    }
    let (bytes, _, lost) = encoding_rs::WINDOWS_874.encode(&text);
    if thai && !lost { bytes.into_owned() } else { text.into_bytes() }
}

/// Rows that read the same whatever the order of the rows of a sheet.
fn sorted(mut rows: Vec<String>) -> Vec<String> {
    rows.sort();
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_layout_reads_back_to_the_same_evidence(
        lines in proptest::collection::vec(line(), 1..24),
        look in look(),
        merged in any::<bool>(),
        separator in select(vec![',', ';', '\t']),
        thai in any::<bool>(),
    ) {
        let expected: Vec<String> = lines.iter().filter_map(Line::expected).collect();
        for bytes in [long(&lines, &look, merged), wide(&lines, &look), csv(&lines, separator, thai)] {
            let evidence = read(&bytes);
            prop_assert_eq!(said(&evidence), Vec::<String>::new());
            prop_assert_eq!(&rows(&evidence), &expected);
        }
        let mut turned = lines.clone();
        turned.reverse();
        prop_assert_eq!(sorted(rows(&read(&long(&turned, &look, merged)))), sorted(expected));
    }
}
