//! Reading an evidence workbook, beside calamine streaming the same cells: opening the file and
//! asking for each value, which is the least that any reader does. Reading everything (values, number
//! formats, merges, links, then layout and meaning) may take at most 1.3 times as long.
//!
//!     cargo bench --bench reading

#![allow(missing_docs, clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use divan::Bencher;
use pmqa::criteria::{BUILTINS, Framework, load};
use pmqa::evidence;
use pmqa::settings::Reading;
use rust_xlsxwriter::Workbook;

fn main() {
    divan::main();
}

/// A normal register, and one of a whole ministry.
const ROWS: [u32; 2] = [200, 20_000];

fn framework() -> Framework {
    load(BUILTINS[0].yaml).unwrap()
}

/// A register in the long layout with this many rows, as agencies fill it in.
fn register(framework: &Framework, rows: u32) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("หลักฐาน").unwrap();
    sheet.write(0, 0, "แบบประเมินตนเอง PMQA 4.0").unwrap();
    sheet.write(1, 0, "หน่วยงาน").unwrap();
    sheet.write(1, 1, "กรมตัวอย่าง").unwrap();
    let headers = [
        "หมวด",
        "ข้อ",
        "ระดับ",
        "ประเด็น",
        "เกณฑ์ประเมิน",
        "สถานะ",
        "หลักฐาน",
        "เลขที่เอกสาร",
        "ลิงก์",
        "ผู้รับผิดชอบ",
        "กำหนดเสร็จ",
        "หมายเหตุ",
    ];
    for (column, header) in headers.iter().enumerate() {
        sheet.write(3, column as u16, *header).unwrap();
    }
    let placed: Vec<_> = framework.requirements().collect();
    let statuses = ["ครบถ้วน", "บางส่วน", "ไม่มี", "75%"];
    for at in 0..rows {
        let row = at + 4;
        let placed = &placed[at as usize % placed.len()];
        sheet.write(row, 0, placed.category.title.th.as_str()).unwrap();
        sheet.write(row, 1, placed.item.id.as_str()).unwrap();
        sheet.write(row, 2, placed.level.title.th.as_str()).unwrap();
        sheet.write(row, 3, placed.number as f64).unwrap();
        sheet.write(row, 4, placed.requirement.text.th.as_str()).unwrap();
        sheet.write(row, 5, statuses[at as usize % statuses.len()]).unwrap();
        sheet.write(row, 6, format!("รายงานผลการดำเนินงาน ฉบับที่ {at}")).unwrap();
        sheet.write(row, 7, format!("นร {}/2569", at % 5000)).unwrap();
        sheet.write_string(row, 8, format!("https://example.go.th/evidence/{at}")).unwrap();
        sheet.write(row, 9, "กลุ่มพัฒนาระบบบริหาร").unwrap();
        sheet.write(row, 10, "30 กันยายน 2569").unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[divan::bench(args = ROWS)]
fn pmqa_reads(bencher: Bencher, rows: u32) {
    let framework = framework();
    let bytes = register(&framework, rows);
    let reading = Reading::default();
    bencher.bench(|| {
        let read = evidence::read("register.xlsx", &bytes, &framework, &reading).unwrap();
        assert_eq!(read.rows.len(), rows as usize);
        read
    });
}

#[divan::bench(args = ROWS)]
fn pmqa_takes_cells(bencher: Bencher, rows: u32) {
    let bytes = register(&framework(), rows);
    bencher.bench(|| evidence::cells::read(&bytes).unwrap());
}

#[divan::bench(args = ROWS)]
fn calamine_streams(bencher: Bencher, rows: u32) {
    let bytes = register(&framework(), rows);
    bencher.bench(|| {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
        let mut cells = 0;
        for sheet in workbook.sheet_names() {
            let mut reader = workbook.worksheet_cells_reader(&sheet).unwrap();
            while let Some(cell) = reader.next_cell().unwrap() {
                black_box(&cell);
                cells += 1;
            }
        }
        cells
    });
}
