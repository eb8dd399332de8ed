//! Tables of a web page that was saved as `.xls`, which is how many Thai systems export. A page is
//! read as Excel opens it: one sheet, the rows of its tables one after another, texts between them
//! in rows of their own. Pages are seldom well formed, so tags are taken as they come.

use std::collections::HashMap;
use std::rc::Rc;

use super::value::shown;
use super::{Budget, Region, Sheet, Workbook};
use crate::diagnostic::Diagnostic;

/// Columns and rows that one cell may span.
const WIDEST_SPAN: u32 = 1000;

/// Whether a text is a page with a table.
pub(super) fn is_page(text: &str) -> bool {
    text.trim_start().starts_with('<') && find(text, "<table").is_some()
}

/// Reads a page as the one sheet it is.
pub(super) fn read(text: &str, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let mut page = Page {
        sheet: Sheet::default(),
        budget,
        row: 0,
        column: 0,
        in_row: false,
        cell: None,
        text: String::new(),
        link: None,
        taken: HashMap::new(),
    };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        push_text(&mut page.text, &rest[..at]);
        rest = page.tag(&rest[at..])?;
    }
    push_text(&mut page.text, rest);
    page.end_cell()?;
    Ok(vec![page.sheet])
}

struct Page<'b> {
    sheet: Sheet,
    budget: &'b mut Budget,
    row: u32,
    column: u32,
    in_row: bool,
    /// The columns and rows that the open cell spans.
    cell: Option<(u32, u32)>,
    text: String,
    link: Option<String>,
    /// The row below the last that a cell from above takes, by column.
    taken: HashMap<u32, u32>,
}

impl Page<'_> {
    /// Takes the tag that `rest` begins with, and returns what follows it.
    fn tag<'t>(&mut self, rest: &'t str) -> Result<&'t str, Diagnostic> {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return Ok(after(comment, "-->"));
        }
        let Some(end) = end_of_tag(rest) else {
            return Ok("");
        };
        let (tag, rest) = (&rest[1..end], &rest[end + 1..]);
        let (tag, closing) = tag.strip_prefix('/').map_or((tag, false), |tag| (tag, true));
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        match (name.to_ascii_lowercase().as_str(), closing) {
            ("script", false) => return Ok(after(rest, "</script")),
            ("style", false) => return Ok(after(rest, "</style")),
            ("title", false) => return Ok(after(rest, "</title")),
            ("td" | "th", false) => {
                self.end_cell()?;
                let span = |name| {
                    let span = attribute(tag, name).and_then(|span| span.trim().parse().ok());
                    span.unwrap_or(1).clamp(1, WIDEST_SPAN)
                };
                self.cell = Some((span("colspan"), span("rowspan")));
            }
            ("td" | "th", true) => self.end_cell()?,
            ("tr", _) | ("table", _) => {
                self.end_cell()?;
                self.end_row();
                self.in_row = name.eq_ignore_ascii_case("tr") && !closing;
            }
            ("a", false) => {
                let target = attribute(tag, "href").filter(|target| !target.starts_with('#'));
                self.link = self.link.take().or(target);
            }
            ("br", _) => self.text.push('\n'),
            ("p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "caption", _) => {
                match self.cell {
                    Some(_) => self.text.push('\n'),
                    None => self.end_cell()?,
                }
            }
            _ => {}
        }
        Ok(rest)
    }

    /// Ends the open cell, or a text outside every cell, which is a row of its own.
    fn end_cell(&mut self) -> Result<(), Diagnostic> {
        let text = std::mem::take(&mut self.text);
        let text = tidy(&text);
        let link = self.link.take();
        let (across, down) = match self.cell.take() {
            Some(span) => span,
            None if text.is_empty() => return Ok(()),
            None => {
                self.end_row();
                (1, 1)
            }
        };
        let outside = !self.in_row;
        while self.taken.get(&self.column).is_some_and(|&below| below > self.row) {
            self.column += 1;
        }
        let region = Region {
            top: self.row,
            left: self.column,
            bottom: self.row + down - 1,
            right: self.column + across - 1,
        };
        if !text.is_empty() {
            self.budget.add(&mut self.sheet, self.row, self.column, shown(&text))?;
            if across > 1 || down > 1 {
                self.budget.merge(&mut self.sheet, region)?;
            }
        }
        if let Some(target) = link {
            self.budget.link(&mut self.sheet, region, Rc::from(target))?;
        }
        if down > 1 {
            self.taken.extend((region.left..=region.right).map(|column| (column, self.row + down)));
        }
        self.column = self.column.saturating_add(across);
        if outside {
            self.end_row();
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if self.column > 0 || self.in_row {
            self.row = self.row.saturating_add(1);
        }
        self.column = 0;
        self.in_row = false;
    }
}

/// The end of the tag that a text begins with: a `>` outside quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return Some(at),
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    text.find('>')
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let at = find(rest, name)?;
        let before = rest[..at].chars().next_back();
        rest = &rest[at + name.len()..];
        let Some(value) = rest.trim_start().strip_prefix('=') else { continue };
        if before.is_none_or(|c| !c.is_whitespace()) {
            continue;
        }
        let value = value.trim_start();
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next()?,
            _ => value.split(|c: char| c.is_whitespace() || c == '>').next()?,
        };
        let mut out = String::new();
        push_text(&mut out, value);
        return Some(out);
    }
}

/// Adds a text of a page, its entities resolved.
fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let name =
            rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or("");
        let character = match name {
            "nbsp" => Some(' '),
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => name.strip_prefix('#').and_then(|number| {
                let number = match number.strip_prefix(['x', 'X']) {
                    Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                    None => number.parse().ok(),
                };
                number.and_then(char::from_u32)
            }),
        };
        match character {
            Some(character) => {
                out.push(character);
                rest = rest[name.len()..].strip_prefix(';').unwrap_or(&rest[name.len()..]);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
}

/// A text without the spaces and lines that only lay out the page.
fn tidy(text: &str) -> String {
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// What follows the tag or comment end `mark`; nothing if it is not there.
fn after<'t>(text: &'t str, mark: &str) -> &'t str {
    let Some(at) = find(text, mark) else { return "" };
    let rest = &text[at + mark.len()..];
    match mark.ends_with('>') {
        true => rest,
        false => rest.find('>').map_or("", |at| &rest[at + 1..]),
    }
}

/// Where an ASCII word stands in a text, whatever its case.
fn find(text: &str, word: &str) -> Option<usize> {
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    let same = |at: usize| {
        text.as_bytes()
            .get(at..at + word.len())
            .is_some_and(|b| b.eq_ignore_ascii_case(word.as_bytes()))
    };
    let mut bytes = text.bytes().enumerate();
    bytes.find(|&(at, byte)| byte.to_ascii_lowercase() == first && same(at)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        let workbook = read(text, &mut Budget::new()).unwrap();
        let shown = |cell: &super::super::Cell| {
            let text = cell.value.text().unwrap_or_default();
            format!("{}{} {text}", crate::diagnostic::column_name(cell.column), cell.row + 1)
        };
        workbook[0].cells.iter().map(shown).collect()
    }

    #[test]
    fn rows_and_cells_stand_where_excel_puts_them() {
        let page = "<html><head><title>x</title><style>td { a: b }</style></head><body>\
            <h3>แบบประเมิน</h3><table border=1><tr><th rowspan=2>ข้อ<th colspan='2'>สถานะ</th></tr>\
            <TR><td>a<br>b</td><TD>c &amp; d&nbsp;</TD></TR></table><!-- <td> --><p>ท้าย</p></body></html>";
        assert_eq!(
            cells(page),
            ["A1 แบบประเมิน", "A2 ข้อ", "B2 สถานะ", "B3 a\nb", "C3 c & d", "A4 ท้าย"]
        );
    }

    #[test]
    fn spans_are_merged_regions_and_links_are_kept() {
        let page = "<table><tr><td rowspan=\"3\" >1.1</td><td><a class=x href=\"https://example.go.th/?a=1&amp;b=2\">คลิก</a></td></tr></table>";
        let workbook = read(page, &mut Budget::new()).unwrap();
        assert_eq!(workbook[0].merges, [Region { top: 0, left: 0, bottom: 2, right: 0 }]);
        assert_eq!(&*workbook[0].links[0].1, "https://example.go.th/?a=1&b=2");
    }

    #[test]
    fn broken_pages_end() {
        for page in [
            "<table><tr><td>a",
            "<table",
            "<table><td colspan=99999999999>a<td rowspan=-1>b",
            "<table><!--",
            "<script>",
            "<a href='",
        ] {
            assert!(read(page, &mut Budget::new()).is_ok(), "{page}");
        }
    }
}
