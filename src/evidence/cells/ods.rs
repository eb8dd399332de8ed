//! OpenDocument spreadsheets (`.ods`). Rows and cells stand in their order, and say how often they
//! repeat; only those that hold something are repeated here, each repetition out of the budget.

use std::collections::HashSet;
use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::package::{Package, damaged};
use super::xml::{Xml, attribute_named, push_reference, raw_attribute_named};
use super::{Budget, Date, Region, Sheet, Value, Workbook};
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place};
use crate::evidence::limits::{LAST_ROWS, MOST_COLUMNS};

/// Reads every sheet of a package.
pub(super) fn read(mut package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") || package.has("encrypted-package") {
        return Err(Diagnostic::new(&PASSWORD_PROTECTED, Place::File));
    }
    let text = package.text("content.xml")?.ok_or_else(damaged)?;
    let mut reader = Reader { xml: Xml::new(&text), hidden: HashSet::new() };
    reader.workbook(budget)
}

struct Reader<'a> {
    xml: Xml<'a>,
    /// Names of the table styles that hide a sheet.
    hidden: HashSet<String>,
}

impl Reader<'_> {
    fn workbook(&mut self, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
        let mut workbook = Workbook::new();
        let (mut style, mut whole) = (String::new(), false);
        loop {
            match self.xml.next()? {
                Event::Start(e) | Event::Empty(e) => match e.name().as_ref() {
                    "style:style" => style = attribute_named(&e, "style:name").unwrap_or_default(),
                    "style:table-properties"
                        if raw_attribute_named(&e, "table:display").as_deref() == Some("false") =>
                    {
                        self.hidden.extend([std::mem::take(&mut style)]);
                    }
                    "table:table" => {
                        budget.sheet()?;
                        let style = attribute_named(&e, "table:style-name").unwrap_or_default();
                        let mut sheet = Sheet {
                            name: attribute_named(&e, "table:name").unwrap_or_default(),
                            hidden: self.hidden.contains(&style),
                            ..Sheet::default()
                        };
                        self.sheet(&mut sheet, budget)?;
                        workbook.push(sheet);
                    }
                    _ => {}
                },
                Event::End(e) => whole |= e.name().as_ref() == "office:body",
                Event::Eof if whole => return Ok(workbook),
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    fn sheet(&mut self, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), Diagnostic> {
        let mut row = 0u32;
        loop {
            match self.xml.next()? {
                Event::Start(e) if e.name().as_ref() == "table:table-row" => {
                    let repeated = count(&e, "table:number-rows-repeated", LAST_ROWS);
                    let (first, last) = (row, row.saturating_add(repeated));
                    let before = sheet.cells.len();
                    self.row(sheet, first, budget)?;
                    let cells = sheet.cells[before..].to_vec();
                    if !cells.is_empty() {
                        for row in first + 1..last {
                            for cell in &cells {
                                budget.add(sheet, row, cell.column, cell.value.clone())?;
                            }
                        }
                    }
                    row = last;
                }
                Event::Empty(e) if e.name().as_ref() == "table:table-row" => {
                    row = row.saturating_add(count(&e, "table:number-rows-repeated", LAST_ROWS));
                }
                Event::End(e) if e.name().as_ref() == "table:table" => return Ok(()),
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    fn row(&mut self, sheet: &mut Sheet, row: u32, budget: &mut Budget) -> Result<(), Diagnostic> {
        let mut column = 0u32;
        loop {
            let event = self.xml.next()?;
            let (element, open) = match &event {
                Event::Start(e) => (e, true),
                Event::Empty(e) => (e, false),
                Event::End(e) if e.name().as_ref() == "table:table-row" => return Ok(()),
                Event::Eof => return Err(damaged()),
                _ => continue,
            };
            let name = element.name();
            if !matches!(name.as_ref(), "table:table-cell" | "table:covered-table-cell") {
                continue;
            }
            let repeated = count(element, "table:number-columns-repeated", MOST_COLUMNS);
            let (mut text, mut link) = (String::new(), None);
            if open {
                self.content(name.as_ref(), &mut text, &mut link)?;
            }
            if name.as_ref() == "table:table-cell" {
                let right = count(element, "table:number-columns-spanned", MOST_COLUMNS) - 1;
                let down = count(element, "table:number-rows-spanned", LAST_ROWS) - 1;
                let region = Region {
                    top: row,
                    left: column,
                    bottom: row.saturating_add(down),
                    right: column.saturating_add(right),
                };
                if let Some(value) = value(element, text) {
                    for column in column..column.saturating_add(repeated) {
                        budget.add(sheet, row, column, value.clone())?;
                    }
                    if right > 0 || down > 0 {
                        budget.merge(sheet, region)?;
                    }
                    if let Some(target) = link {
                        budget.link(sheet, region, Rc::from(target))?;
                    }
                }
            }
            column = column.saturating_add(repeated);
        }
    }

    /// The text that an open cell shows, up to its end, and where it links to.
    fn content(
        &mut self,
        cell: &str,
        text: &mut String,
        link: &mut Option<String>,
    ) -> Result<(), Diagnostic> {
        let (mut paragraphs, mut within) = (0, 0);
        // Comments and drawings stand inside the cell that they belong to, and are not its text.
        let mut aside = 0;
        loop {
            match self.xml.next()? {
                Event::Start(e) => match e.name().as_ref() {
                    "office:annotation" | "draw:frame" | "draw:custom-shape" | "table:table" => {
                        aside += 1
                    }
                    _ if aside > 0 => {}
                    "text:p" => {
                        within += 1;
                        paragraphs += 1;
                        if paragraphs > 1 {
                            text.push('\n');
                        }
                    }
                    "text:a" => *link = link.take().or_else(|| attribute_named(&e, "xlink:href")),
                    _ => {}
                },
                Event::Empty(e) if aside == 0 => match e.name().as_ref() {
                    "text:s" => {
                        let spaces = count(&e, "text:c", 1000);
                        text.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    "text:p" => paragraphs += 1,
                    _ => {}
                },
                Event::Text(t) if within > 0 && aside == 0 => text.push_str(&t.xml10_content()),
                Event::CData(t) if within > 0 && aside == 0 => text.push_str(&t.xml10_content()),
                Event::GeneralRef(e) if within > 0 && aside == 0 => push_reference(text, &e),
                Event::End(e) => match e.name().as_ref() {
                    "office:annotation" | "draw:frame" | "draw:custom-shape" | "table:table" => {
                        aside = i32::max(aside - 1, 0);
                    }
                    "text:p" if aside == 0 => within = i32::max(within - 1, 0),
                    name if name == cell => return Ok(()),
                    _ => {}
                },
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }
}

/// The value of a cell with this start tag and text; `None` for one without content.
fn value(cell: &BytesStart<'_>, text: String) -> Option<Value> {
    let of = |name| raw_attribute_named(cell, name);
    if of("calcext:value-type").as_deref() == Some("error") {
        return Some(Value::Error(Rc::from(text)));
    }
    let number = || of("office:value")?.parse().ok();
    let value = match of("office:value-type").as_deref() {
        Some("float" | "currency") => number().map(|value| Value::Number { value, percent: false }),
        Some("percentage") => number().map(|value| Value::Number { value, percent: true }),
        Some("date") => of("office:date-value").as_deref().and_then(iso).map(Value::Date),
        Some("boolean") => of("office:boolean-value").map(|truth| Value::Bool(truth == "true")),
        Some("string") if text.is_empty() => {
            attribute_named(cell, "office:string-value").map(|text| Value::Text(Rc::from(text)))
        }
        None if text.is_empty() && of("table:formula").is_some() => Some(Value::Uncached),
        _ => None,
    };
    value.or_else(|| (!text.is_empty()).then(|| Value::Text(Rc::from(text))))
}

/// The date of an ISO 8601 text, whatever its time.
fn iso(text: &str) -> Option<Date> {
    let mut parts = text.split('T').next()?.splitn(3, '-');
    let date = Date {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    };
    ((1..=12).contains(&date.month) && (1..=31).contains(&date.day)).then_some(date)
}

/// How often something repeats: 1 where nothing is said, at most `most`.
fn count(element: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    let count = raw_attribute_named(element, name).and_then(|count| count.parse::<u32>().ok());
    count.unwrap_or(1).clamp(1, most)
}
