//! Files made byte by byte: packages, compound files, and streams of records, as the formats'
//! descriptions have them and as no program would write them.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip package of these parts.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A part of relations: id, type, target.
fn relations(relations: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        format!("<Relationship Id=\"{id}\" Type=\"{TYPE}{kind}\" Target=\"{target}\"/>")
    };
    let all: String = relations.iter().map(one).collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

/// An `.xlsx` package of one sheet `S` with this XML, and further parts.
pub fn xlsx_of_parts(sheet: &str, shared_strings: Option<&str>, more: &[(&str, &[u8])]) -> Vec<u8> {
    let root = relations(&[("r1", "officeDocument", "xl/workbook.xml")]);
    let book = relations(&[
        ("r1", "worksheet", "worksheets/sheet1.xml"),
        ("r2", "sharedStrings", "sharedStrings.xml"),
    ]);
    let workbook = "<workbook xmlns:r=\"x\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", book.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(shared_strings.map(|text| ("xl/sharedStrings.xml", text.as_bytes())));
    parts.extend(more);
    package(&parts)
}

/// A worksheet with these rows of inline texts, from its first cell, and what follows the cells.
pub fn worksheet(rows: &[&[&str]], after: &str) -> String {
    let mut out = String::from("<worksheet><sheetData>");
    for (row, cells) in rows.iter().enumerate() {
        out.push_str(&format!("<row r=\"{}\">", row + 1));
        for (column, text) in cells.iter().enumerate() {
            let place = format!("{}{}", pmqa::diagnostic::column_name(column as u32), row + 1);
            out.push_str(&format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"));
        }
        out.push_str("</row>");
    }
    out + "</sheetData>" + after + "</worksheet>"
}

/// A compound file of these streams, each filled up to the 4,096 bytes from which on a stream has
/// sectors of its own.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let out = std::io::Cursor::new(Vec::new());
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, out).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

/// A record of a BIFF stream.
pub fn biff(id: u16, data: &[u8]) -> Vec<u8> {
    [&id.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

/// An `.xls` file of one sheet `S` of these records, texts in Unicode or in Windows-874.
pub fn xls(unicode: bool, globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    let version: u16 = if unicode { 0x0600 } else { 0x0500 };
    let begin = |kind: u16| {
        biff(0x0809, &[version.to_le_bytes(), kind.to_le_bytes(), [0; 2], [0; 2]].concat())
    };
    let end = biff(0x000A, &[]);
    let listed = |offset: u32| {
        let name: &[u8] = if unicode { &[1, 0, b'S'] } else { &[1, b'S'] };
        biff(0x0085, &[&offset.to_le_bytes()[..], &[0, 0], name].concat())
    };
    let globals = globals.concat();
    let first = begin(5).len() + globals.len() + listed(0).len() + end.len();
    let stream =
        [begin(5), globals, listed(first as u32), end.clone(), begin(0x10), sheet.concat(), end];
    compound(&[(if unicode { "Workbook" } else { "Book" }, &stream.concat())])
}

/// A record of an `.xlsb` part.
pub fn binary(id: u16, data: &[u8]) -> Vec<u8> {
    let mut out = vec![];
    match id {
        0..0x80 => out.push(id as u8),
        _ => out.extend([(id & 0x7F) as u8 | 0x80, (id >> 7) as u8]),
    }
    let mut length = data.len();
    while length >= 0x80 {
        out.push((length & 0x7F) as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
    out.extend_from_slice(data);
    out
}

/// A text of an `.xlsb` part.
pub fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = units.iter().flat_map(|unit| unit.to_le_bytes());
    (units.len() as u32).to_le_bytes().into_iter().chain(bytes).collect()
}

/// An `.xlsb` package of one sheet `S` of these records, with this part of styles.
pub fn xlsb(
    styles: &[Vec<u8>],
    strings: &[&str],
    sheet: &[Vec<u8>],
    merges: &[[u32; 4]],
) -> Vec<u8> {
    let root = relations(&[("r1", "officeDocument", "xl/workbook.bin")]);
    let book = relations(&[
        ("rId1", "worksheet", "worksheets/sheet1.bin"),
        ("rId2", "sharedStrings", "sharedStrings.bin"),
        ("rId3", "styles", "styles.bin"),
    ]);
    let links = "<Relationships><Relationship Id=\"rId9\" Type=\"x/hyperlink\" Target=\"https://example.go.th/b\" TargetMode=\"External\"/></Relationships>";
    let listed = [&[0; 4][..], &1u32.to_le_bytes(), &wide("rId1"), &wide("S")].concat();
    let workbook = [
        binary(0x83, &[]),
        binary(0x99, &[0; 12]),
        binary(0x8F, &[]),
        binary(0x9C, &listed),
        binary(0x90, &[]),
        binary(0x9D, &[0; 26]),
        binary(0x84, &[]),
    ]
    .concat();
    let count = (strings.len() as u32).to_le_bytes();
    let mut shared = binary(0x9F, &[count, count].concat());
    for text in strings {
        shared.extend(binary(0x13, &[&[0][..], &wide(text)].concat()));
    }
    shared.extend(binary(0xA0, &[]));
    let mut part = [
        binary(0x81, &[]),
        binary(0x94, &[0; 16]),
        binary(0x91, &[]),
        sheet.concat(),
        binary(0x92, &[]),
    ]
    .concat();
    for corners in merges {
        part.extend(binary(0xB0, &corners.map(u32::to_le_bytes).concat()));
    }
    let place = [4u32, 4, 3, 3].map(u32::to_le_bytes).concat();
    part.extend(binary(0x1EE, &[place, wide("rId9"), wide(""), wide(""), wide("")].concat()));
    part.extend(binary(0x82, &[]));
    package(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.bin", &workbook),
        ("xl/_rels/workbook.bin.rels", book.as_bytes()),
        ("xl/worksheets/sheet1.bin", &part),
        ("xl/worksheets/_rels/sheet1.bin.rels", links.as_bytes()),
        ("xl/sharedStrings.bin", &shared),
        ("xl/styles.bin", &styles.concat()),
    ])
}
