//! The parts of a workbook, changed one by one, as someone with an editor could.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The workbook with each XML part changed by its name.
pub fn rewrite(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        out.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        out.write_all(change(&name, text).as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A worksheet with what a cell holds changed: its type, and what stands in it. Its format stays.
pub fn with_content(sheet: &str, cell: &str, (kind, content): (&str, &str)) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (attributes, after) = rest.split_once('>').unwrap();
    let (attributes, after) = match attributes.strip_suffix('/') {
        Some(attributes) => (attributes, after),
        None => (attributes, after.split_once("</c>").unwrap().1),
    };
    let format = attributes.split(' ').find(|attribute| attribute.starts_with("s="));
    let format = format.unwrap_or_default();
    format!("{before}<c r=\"{cell}\" {format} t=\"{kind}\">{content}</c>{after}")
}

/// A worksheet with a text in a cell.
pub fn with_text(sheet: &str, cell: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let content = format!("<is><t xml:space=\"preserve\">{text}</t></is>");
    with_content(sheet, cell, ("inlineStr", &content))
}

/// A worksheet with the value of a cell's formula changed, the formula left as it is.
pub fn with_value(sheet: &str, cell: &str, value: &str) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (formula, rest) = rest.split_once("<v>").unwrap();
    let (_, after) = rest.split_once("</v>").unwrap();
    assert!(formula.contains("<f>") && !formula.contains("</c>"), "{cell} is no formula");
    format!("{before}<c r=\"{cell}\"{formula}<v>{value}</v>{after}")
}

/// A worksheet with the formula of a cell changed, or taken out, its value left as it is.
pub fn with_formula(sheet: &str, cell: &str, formula: Option<&str>) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (attributes, rest) = rest.split_once("<f>").unwrap();
    let (_, after) = rest.split_once("</f>").unwrap();
    assert!(!attributes.contains("</c>"), "{cell} is no formula");
    let formula = formula.map_or_else(String::new, |formula| format!("<f>{formula}</f>"));
    format!("{before}<c r=\"{cell}\"{attributes}{formula}{after}")
}

/// A worksheet with the number of a cell changed.
pub fn with_number(sheet: &str, cell: &str, number: &str) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (attributes, rest) = rest.split_once("<v>").unwrap();
    let (_, after) = rest.split_once("</v>").unwrap();
    assert!(!attributes.contains('<') && !attributes.contains("t=\""), "{cell} is no number");
    format!("{before}<c r=\"{cell}\"{attributes}<v>{number}</v>{after}")
}

/// A worksheet with a hidden row far below the others.
pub fn row_added(sheet: &str, cell: &str) -> String {
    let row = format!("<row r=\"200\" hidden=\"1\">{cell}</row></sheetData>");
    sheet.replacen("</sheetData>", &row, 1)
}

/// A worksheet on which the formula of a cell looks at other rows.
pub fn looking_at(sheet: &str, cell: &str, (from, to): (&str, &str)) -> String {
    let (before, rest) = sheet.split_once(&format!("<c r=\"{cell}\"")).unwrap();
    let (formula, after) = rest.split_once("</f>").unwrap();
    assert!(formula.contains(from), "{formula}");
    format!("{before}<c r=\"{cell}\"{}</f>{after}", formula.replace(from, to))
}

/// A worksheet of two columns without a row, those below moved up by one.
pub fn without_row(sheet: &str, row: u32) -> String {
    let mut out = sheet.to_owned();
    let (before, rest) = out.split_once(&format!("<row r=\"{row}\"")).unwrap();
    out = format!("{before}{}", rest.split_once("</row>").unwrap().1);
    for below in row + 1..60 {
        let (from, to) = (format!("<row r=\"{below}\""), format!("<row r=\"{}\"", below - 1));
        out = out.replace(&from, &to);
        for column in ["A", "B"] {
            let cell = |row: u32| format!("<c r=\"{column}{row}\"");
            out = out.replace(&cell(below), &cell(below - 1));
        }
    }
    out
}
