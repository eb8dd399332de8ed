//! Excel's binary formats, made record by record; calamine, which shares no code with the reader
//! of these formats, agrees on what the files hold.

use std::io::Cursor;

use calamine::{Data, Reader, Xls, Xlsb};

use crate::package::*;
use crate::support::*;

/// A cell record of an `.xlsb` part: its column, its style, its value.
fn cell(id: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    binary(id, &[&column.to_le_bytes()[..], &style.to_le_bytes(), value].concat())
}

fn row(at: u32) -> Vec<u8> {
    binary(0x00, &[&at.to_le_bytes()[..], &[0; 13]].concat())
}

#[test]
fn an_xlsb_file_is_read() {
    let format = [&164u16.to_le_bytes()[..], &wide("0.0%")].concat();
    let style =
        |format: u16| binary(0x2F, &[&[0; 2][..], &format.to_le_bytes(), &[0; 12]].concat());
    let styles = [
        binary(0x267, &1u32.to_le_bytes()),
        binary(0x2C, &format),
        binary(0x268, &[]),
        binary(0x269, &3u32.to_le_bytes()),
        style(0),
        style(164),
        style(14),
        binary(0x26A, &[]),
    ];
    let strings = ["ข้อ", "ระดับ", "สถานะ", "หลักฐาน", "1.2", "พื้นฐาน", "ก้าวหน้า", "พัฒนาจนเกิดผล"];
    let shared = |column: u32, at: u32| cell(0x07, column, 0, &at.to_le_bytes());
    let rk = |number: u32| (number << 2 | 2).to_le_bytes();
    let sheet = [
        row(0),
        shared(0, 0),
        shared(1, 1),
        shared(2, 2),
        shared(3, 3),
        row(1),
        shared(0, 4),
        shared(1, 5),
        cell(0x05, 2, 1, &0.75f64.to_le_bytes()),
        cell(0x06, 3, 0, &wide("แผนแม่บท")),
        row(2),
        shared(1, 6),
        cell(0x08, 2, 0, &[wide("มี"), vec![0; 10]].concat()),
        row(3),
        shared(1, 7),
        cell(0x0B, 2, 0, &[0x17, 0, 0]),
        row(4),
        cell(0x05, 0, 0, &2.1f64.to_le_bytes()),
        shared(1, 5),
        cell(0x04, 2, 0, &[1]),
        cell(0x06, 3, 0, &wide("คลิก")),
        row(5),
        cell(0x02, 0, 2, &rk(46_024)),
        shared(1, 5),
        cell(0x02, 2, 0, &rk(1)),
    ];
    let bytes = xlsb(&styles, &strings, &sheet, &[[1, 3, 0, 0]]);
    let evidence = read(&bytes);
    assert_eq!(
        rows(&evidence),
        [
            "1.2.basic.1 75% [แผนแม่บท]",
            "1.2.advance.1 met",
            "2.1.basic.1 met [คลิก | at https://example.go.th/b]",
        ]
    );
    assert_eq!(
        said(&evidence),
        [
            "S!C4 cell-error: the cell holds the error #REF!",
            "S!A6 item-is-date: the item number has become a date (2026-01-02); perhaps item 2.1 or 1.2 was meant",
        ]
    );

    let mut other: Xlsb<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    let range = other.worksheet_range("S").unwrap();
    assert_eq!(range.get_value((1, 3)), Some(&Data::String("แผนแม่บท".into())));
    assert_eq!(range.get_value((1, 2)), Some(&Data::Float(0.75)));
}

fn place(row: u16, column: u16, style: u16) -> Vec<u8> {
    [row, column, style].map(u16::to_le_bytes).concat()
}

#[test]
fn an_xls_file_of_excel_95_is_read_in_windows_874() {
    let thai = |text: &str| encoding_rs::WINDOWS_874.encode(text).0.into_owned();
    let label = |row, column, text: &str| {
        let text = thai(text);
        biff(
            0x0204,
            &[place(row, column, 0), (text.len() as u16).to_le_bytes().to_vec(), text].concat(),
        )
    };
    let globals = [biff(0x0042, &874u16.to_le_bytes()), biff(0x00E0, &[0; 16])];
    let sheet = [
        label(0, 0, "ข้อ"),
        label(0, 1, "ระดับ"),
        label(0, 2, "สถานะ"),
        label(1, 0, "1.2"),
        label(1, 1, "พื้นฐาน"),
        label(1, 2, "ครบถ้วน"),
    ];
    let bytes = xls(false, &globals, &sheet);
    assert_eq!(clean_rows(&bytes), ["1.2.basic.1 met"]);

    let mut other: Xls<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).unwrap();
    let range = other.worksheet_range("S").unwrap();
    assert_eq!(range.get_value((1, 2)), Some(&Data::String("ครบถ้วน".into())));
}

#[test]
fn formulas_of_an_xls_file_count_by_their_results() {
    let text = |text: &str| {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&((units.len() / 2) as u16).to_le_bytes()[..], &[1], &units].concat()
    };
    let label =
        |row, column, words: &str| biff(0x0204, &[place(row, column, 0), text(words)].concat());
    let formula = |row, result: [u8; 8]| {
        biff(0x0006, &[place(row, 2, 0), result.to_vec(), vec![0; 8]].concat())
    };
    let globals = [biff(0x00E0, &[0; 20])];
    let mut sheet = vec![label(0, 0, "ข้อ"), label(0, 1, "ระดับ"), label(0, 2, "สถานะ")];
    for at in 1..=4 {
        sheet.extend([label(at, 0, "1.2"), label(at, 1, "พื้นฐาน")]);
        match at {
            1 => sheet.extend([
                formula(at, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
                biff(0x0207, &text("บางส่วน")),
            ]),
            2 => sheet.push(formula(at, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF])),
            3 => sheet.push(formula(at, [2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF])),
            _ => sheet.push(formula(at, 1f64.to_le_bytes())),
        }
    }
    let evidence = read(&xls(true, &globals, &sheet));
    assert_eq!(rows(&evidence), ["1.2.basic.1 partial", "1.2.basic.1 met", "1.2.basic.1 met"]);
    assert_eq!(said(&evidence), ["S!C4 cell-error: the cell holds the error #N/A"]);
}
