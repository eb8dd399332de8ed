//! A sheet without its cells: what stands behind them, and of them only those that need a second
//! look, because a formula has no result or because they hold an error. calamine then reads this as
//! a sheet of its own, in a moment. Nothing is read here; text is only cut.

use std::ops::Range;

use memchr::memmem;

use crate::diagnostic::Diagnostic;
use crate::evidence::cells::package::damaged;

/// How far before its formula or its type a cell may begin, in bytes.
const LONGEST_HEAD: usize = 1024;

/// The rest of a sheet.
///
/// # Errors
/// A cell cannot be told from its neighbours.
pub(super) fn rest(sheet: &str) -> Result<String, Diagnostic> {
    let Some((cells, behind)) = split(sheet) else {
        return Ok("<worksheet><sheetData/></worksheet>".to_owned());
    };
    let again = match again(cells) {
        Some(again) => again,
        // Cells without an address: only all of them together say where one is.
        None => {
            let open = cells.find("sheetData").and_then(|at| Some(at + cells[at..].find('>')? + 1));
            as_texts(&cells[open.ok_or_else(damaged)?..])
        }
    };
    Ok(format!("<worksheet><sheetData>{again}</sheetData>{behind}"))
}

/// What stands before the end of the cells, and what behind.
fn split(sheet: &str) -> Option<(&str, &str)> {
    let end = sheet.rfind("sheetData>")?;
    let open = sheet[..end].rfind('<')?;
    let is_end = sheet[open..end].starts_with("</");
    is_end.then(|| (&sheet[..open], &sheet[end + "sheetData>".len()..]))
}

/// The cells that need a second look; `None` where they cannot be cut out.
fn again(cells: &str) -> Option<String> {
    if !cells.contains("<sheetData") {
        // Elements with a prefix.
        return None;
    }
    let mut again = String::new();
    for mark in ["<f", "\"e\"", "'e'"] {
        let mut done = 0;
        for at in memmem::find_iter(cells.as_bytes(), mark) {
            let is_formula = mark == "<f";
            let next = cells.as_bytes().get(at + 2);
            if at < done || (is_formula && !matches!(next, Some(b'>' | b' ' | b'/'))) {
                continue;
            }
            let cell = cell_around(cells, at, done)?;
            done = cell.end;
            let cell = &cells[cell];
            if is_formula && has_result(cell) {
                continue;
            }
            let head = &cell[..cell.find('>')?];
            if !head.contains(" r=") {
                return None;
            }
            again.push_str(&as_texts(cell));
        }
    }
    Some(again)
}

/// Where the cell stands that has this byte inside, but does not begin before `from`.
fn cell_around(cells: &str, at: usize, from: usize) -> Option<Range<usize>> {
    let mut near = at.saturating_sub(LONGEST_HEAD).max(from.min(at));
    while !cells.is_char_boundary(near) {
        near += 1;
    }
    let first = near + cells[near..at].rfind("<c")?;
    let end = at + cells[at..].find("</c>")? + "</c>".len();
    Some(first..end)
}

/// Whether a cell has a value that is not empty.
fn has_result(cell: &str) -> bool {
    let value = cell.find("<v>").map(|at| &cell[at + "<v>".len()..]);
    value.is_some_and(|value| !value.starts_with('<'))
}

/// Cells of errors as cells of texts: calamine reads any text, but not any error.
fn as_texts(cells: &str) -> String {
    cells.replace(" t=\"e\"", " t=\"str\"").replace(" t='e'", " t='str'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_the_cells_stays() {
        let sheet = "<worksheet><sheetData><row><c r=\"A1\"><v>1</v></c></row></sheetData>\
                     <mergeCells/></worksheet>";
        assert_eq!(
            rest(sheet).unwrap(),
            "<worksheet><sheetData></sheetData><mergeCells/></worksheet>"
        );
        assert_eq!(rest("<worksheet><sheetData/>").unwrap(), "<worksheet><sheetData/></worksheet>");
    }

    #[test]
    fn formulas_without_a_result_and_errors_are_looked_at_again() {
        let uncached = [
            "<c r=\"A1\"><f>1+1</f></c>",
            "<c r=\"B1\" s=\"2\"><f>1+1</f><v></v></c>",
            "<c r=\"C1\"><f t=\"shared\" si=\"0\"/><v/></c>",
        ];
        let others =
            "<c r=\"D1\"><f>1+1</f><v>2</v></c><c r=\"E1\"/><c r=\"F1\" t=\"s\"><v>0</v></c>";
        let error = "<c r=\"G1\" t=\"e\"><v>#SPILL!</v></c>";
        let sheet =
            format!("<sheetData><row>{}{others}{error}</row></sheetData>", uncached.concat());
        let expected = format!("{}{}", uncached.concat(), error.replace("\"e\"", "\"str\""));
        assert_eq!(rest(&sheet).unwrap(), format!("<worksheet><sheetData>{expected}</sheetData>"));
    }

    #[test]
    fn cells_without_an_address_are_all_looked_at_again() {
        let cells = "<row><c><v>1</v></c><c><f>A1</f></c></row>";
        let sheet = format!("<sheetData>{cells}</sheetData>");
        assert_eq!(rest(&sheet).unwrap(), format!("<worksheet>{sheet}"));
    }
}
