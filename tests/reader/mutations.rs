//! Files that are almost right: every format, its bytes changed at random but always in the same
//! way. Whatever comes out, reading ends, soon and without a panic. The fuzz targets in `fuzz/` do
//! the same without end.

use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use pmqa::evidence;
use pmqa::settings::Reading;
use zip::ZipArchive;

use crate::package::*;
use crate::row;
use crate::support::*;

/// Rounds for each seed; `PMQA_ROUNDS` asks for more.
const ROUNDS: u64 = 60;

/// A small generator (xorshift), so that every run is the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// What tends to break readers.
const NUMBERS: [&[u8]; 12] = [
    &[0xFF, 0xFF, 0xFF, 0xFF],
    &[0, 0, 0, 0x80],
    &[0xFF, 0xFF, 0xFF, 0x7F],
    &[0, 0, 0, 0],
    &[0xFE, 0xFF],
    b"4294967295",
    b"18446744073709551616",
    b"-1",
    b"A0:XFD1048576",
    b"1e999",
    b"</row>",
    b"\"",
];

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.roll(6) {
        if bytes.is_empty() {
            return;
        }
        let at = dice.roll(bytes.len());
        match dice.roll(7) {
            0 => bytes[at] ^= 1 << dice.roll(8),
            1 => bytes[at] = dice.roll(256) as u8,
            2 => {
                let new = NUMBERS[dice.roll(NUMBERS.len())];
                let end = (at + new.len()).min(bytes.len());
                bytes.splice(at..end, new.iter().copied());
            }
            3 => {
                let end = (at + dice.roll(64)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let end = (at + dice.roll(256)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                let to = dice.roll(bytes.len());
                bytes.splice(to..to, copy);
            }
            5 => {
                let new = NUMBERS[dice.roll(NUMBERS.len())];
                bytes.splice(at..at, new.iter().copied());
            }
            _ => bytes.truncate(at),
        }
    }
}

/// A package with one of its parts changed, so that its sums are right and what is inside is not.
fn mutate_part(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let chosen = dice.roll(zip.len());
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if at == chosen {
            mutate(&mut content, dice);
        }
        parts.push((part.name().unwrap().into_owned(), content));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
    package(&parts)
}

fn survives(seed: &[u8], number: u64) {
    let framework = framework();
    let rounds =
        std::env::var("PMQA_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ number);
    for round in 0..rounds {
        let bytes = match seed.starts_with(b"PK") && round % 4 != 0 {
            true => mutate_part(seed, &mut dice),
            false => {
                let mut bytes = seed.to_vec();
                mutate(&mut bytes, &mut dice);
                bytes
            }
        };
        let started = Instant::now();
        let read = evidence::read("mutated", &bytes, &framework, &Reading::default());
        assert!(started.elapsed() < Duration::from_secs(20), "seed {number}, round {round}");
        let count = framework.requirement_count();
        for row in read.iter().flat_map(|evidence| &evidence.rows) {
            assert!(!row.requirements.is_empty() && row.requirements.iter().all(|&at| at < count));
        }
    }
}

#[test]
fn a_mutated_xlsx_file_is_survived() {
    survives(
        &xlsx_with(
            &[
                row!["หน่วยงาน", "กรมตัวอย่าง"],
                row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"],
                row!["1.1", "พื้นฐาน", Put::Percent(0.5), Put::Link("ก", "https://example.go.th")],
                row![1.2, "ก้าวหน้า", true, Put::Date(46_000.0)],
            ],
            |sheet| {
                sheet.merge_range(2, 0, 4, 0, "1.1", &rust_xlsxwriter::Format::new()).unwrap();
            },
        ),
        1,
    );
}

#[test]
fn a_mutated_ods_file_is_survived() {
    survives(include_bytes!("../fixtures/register.ods"), 2);
}

#[test]
fn a_mutated_xls_file_is_survived() {
    survives(include_bytes!("../fixtures/register.xls"), 3);
}

#[test]
fn a_mutated_xlsb_file_is_survived() {
    let cell = |id, column: u32, value: &[u8]| {
        binary(id, &[&column.to_le_bytes()[..], &[1, 0, 0, 0], value].concat())
    };
    let styles = [
        binary(0x269, &[2, 0, 0, 0]),
        binary(0x2F, &[0; 16]),
        binary(0x2F, &[9; 16]),
        binary(0x26A, &[]),
    ];
    let sheet = [
        binary(0, &[0; 17]),
        cell(7, 0, &[0; 4]),
        cell(7, 1, &[1, 0, 0, 0]),
        cell(7, 2, &[2, 0, 0, 0]),
        binary(0, &[1; 17]),
        cell(6, 0, &wide("1.1")),
        cell(8, 1, &wide("พื้นฐาน")),
        cell(5, 2, &0.5f64.to_le_bytes()),
        cell(2, 3, &[7; 4]),
    ];
    survives(&xlsb(&styles, &["ข้อ", "ระดับ", "สถานะ"], &sheet, &[[1, 3, 0, 0]]), 4);
}

#[test]
fn mutated_pages_and_texts_are_survived() {
    let page = "<html><body><h3>หน่วยงาน: ก</h3><table><tr><th>ข้อ<th>ระดับ<th colspan=2>สถานะ</tr>\
        <tr><td rowspan=2>1.1</td><td>พื้นฐาน</td><td><a href='https://example.go.th'>75%</a>&nbsp;&#3585;</td></tr></table></body></html>";
    survives(page.as_bytes(), 5);
    let text =
        "หน่วยงาน,กรม\nปีงบประมาณ,2569\nข้อ,พื้นฐาน: สถานะ,\"ก้าวหน้า\",หลักฐาน\n1.1,มี,75%,\"ก\nข\"\n";
    survives(text.as_bytes(), 6);
    let (thai, ..) = encoding_rs::WINDOWS_874.encode(text);
    survives(&thai, 7);
}
