//! A report as it is after an officer typed into its evidence sheet and saved it: every formula shows what
//! an independent spreadsheet engine makes of what was typed.

use std::collections::BTreeMap;

use pmqa::diagnostic::column_name;

use super::parts::rewrite;
use super::recalculated::{At, Recalculated, Value};

/// A report, the names of its sheets, and what is typed into one of them, by cells such as `F9`; an empty
/// text empties a cell, formula and all.
pub struct Edited<'a> {
    pub bytes: &'a [u8],
    pub sheet: &'a str,
    pub typed: &'a [(String, String)],
}

impl Edited<'_> {
    /// The bytes that were saved.
    pub fn save(&self) -> Vec<u8> {
        let mut model = Recalculated::open(self.bytes);
        let typed: BTreeMap<&str, &str> =
            self.typed.iter().map(|(cell, text)| (cell.as_str(), text.as_str())).collect();
        for (cell, text) in &typed {
            let (row, column) = place(cell);
            model.type_in(&(self.sheet.to_owned(), row, column), text);
        }
        model.calculate();
        let names = model.names();
        rewrite(self.bytes, |part, text| {
            let number = part.strip_prefix("xl/worksheets/sheet");
            let Some(number) = number.and_then(|part| part.strip_suffix(".xml")) else {
                return text;
            };
            let name = &names[number.parse::<usize>().unwrap() - 1];
            let none = BTreeMap::new();
            saved(&text, name, &model, if name == self.sheet { &typed } else { &none })
        })
    }
}

/// A sheet with what was typed, and what its formulas come to.
fn saved(xml: &str, name: &str, model: &Recalculated, typed: &BTreeMap<&str, &str>) -> String {
    let mut out = String::new();
    let mut left = typed.clone();
    let mut rest = xml;
    while let Some(start) = rest.find("<c ") {
        let (before, cell) = rest.split_at(start);
        let end = match cell.split_once('>').unwrap().0.ends_with('/') {
            true => cell.find("/>").unwrap() + 2,
            false => cell.find("</c>").unwrap() + 4,
        };
        let (cell, after) = cell.split_at(end);
        out += before;
        out += &match left.remove(attribute(cell, "r")) {
            Some(text) => of_typed(attribute(cell, "r"), text, model, name),
            None => computed(cell, model, name),
        };
        rest = after;
    }
    out += rest;
    let mut rows: BTreeMap<u32, String> = BTreeMap::new();
    for (cell, text) in left {
        *rows.entry(place(cell).0 + 1).or_default() += &of_typed(cell, text, model, name);
    }
    let rows = rows.iter().map(|(row, cells)| format!("<row r=\"{row}\">{cells}</row>"));
    out.replacen("</sheetData>", &format!("{}</sheetData>", rows.collect::<String>()), 1)
}

/// A cell that was typed into.
fn of_typed(cell: &str, text: &str, model: &Recalculated, sheet: &str) -> String {
    match text.strip_prefix('=') {
        Some(formula) => {
            let formula = escaped(formula);
            computed(&format!("<c r=\"{cell}\"><f>{formula}</f></c>"), model, sheet)
        }
        None if text.is_empty() => String::new(),
        None => format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text)),
    }
}

/// A cell with what its formula comes to; one without a formula as it was.
fn computed(cell: &str, model: &Recalculated, sheet: &str) -> String {
    let Some((_, formula)) = cell.split_once("<f") else { return cell.to_owned() };
    let formula = formula.split_once("</f>").unwrap().0;
    let at = attribute(cell, "r");
    let style = match cell.contains(" s=\"") {
        true => format!(" s=\"{}\"", attribute(cell, "s")),
        false => String::new(),
    };
    let (row, column) = place(at);
    let (kind, value) = match model.value(&(sheet.to_owned(), row, column) as &At) {
        Value::Number(number) => ("", number.to_string()),
        Value::Text(text) => (" t=\"str\"", escaped(&text)),
    };
    format!("<c r=\"{at}\"{style}{kind}><f{formula}</f><v>{value}</v></c>")
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    let (_, value) = tag.split_once(&format!(" {name}=\"")).unwrap();
    value.split_once('"').unwrap().0
}

/// The row and the column of a cell, from 0.
fn place(cell: &str) -> (u32, u32) {
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = (0..200).find(|&column| column_name(column) == cell[..digits]).unwrap();
    (cell[digits..].parse::<u32>().unwrap() - 1, column)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
