//! One scan of the content of an OpenDocument spreadsheet. Rows and cells stand in their order, and
//! say how often they repeat: what calamine will lay out is counted under the limits, and what it
//! does not pass on is kept.

use std::collections::HashMap;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::damaged;
use crate::evidence::cells::relations::attribute;
use crate::evidence::cells::{Budget, Cell, Region, Value};
use crate::evidence::limits::*;

/// What calamine does not say of a cell that it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Its number is a percentage.
    Percent,
    /// Its text is an error.
    Error,
    /// It lies under another cell, which is merged over it.
    Covered,
}

/// What calamine does not pass on of a sheet.
#[derive(Default)]
pub(super) struct ScannedSheet {
    pub(super) marks: HashMap<(u32, u32), Mark>,
    /// Cells that it leaves out: formulas without a result, texts that are not said to be texts.
    pub(super) more: Vec<Cell>,
    pub(super) merges: Vec<Region>,
    pub(super) links: Vec<(Region, Rc<str>)>,
}

/// Scans the content of a spreadsheet, for each of its sheets that has a name.
///
/// # Errors
/// The content is damaged or beyond the limits.
pub(super) fn scan(content: &str, budget: &Budget) -> Result<Vec<ScannedSheet>, Diagnostic> {
    let mut scan =
        Scan { xml: Reader::from_str(content), budget, taken: Taken::default(), depth: 0 };
    let config = scan.xml.config_mut();
    config.check_end_names = false;
    config.expand_empty_elements = true;
    let (mut sheets, mut whole) = (Vec::new(), false);
    loop {
        match scan.next()? {
            Event::Start(e) if e.name().as_ref() == "table:table" => {
                let sheet = scan.sheet()?;
                if attribute(&e, "table:name").is_some() {
                    sheets.push(sheet);
                }
            }
            Event::End(e) => whole |= e.name().as_ref() == "office:body",
            Event::Eof if whole => return Ok(sheets),
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
}

struct Scan<'a> {
    xml: Reader<&'a [u8]>,
    budget: &'a Budget,
    taken: Taken,
    depth: usize,
}

/// What calamine will need for all sheets together.
#[derive(Default)]
struct Taken {
    cells: usize,
    laid_out: usize,
    text: usize,
}

/// What a cell shows.
#[derive(Default)]
struct Content {
    text: String,
    link: Option<String>,
}

/// A row as far as it is scanned.
#[derive(Default)]
struct Row {
    /// Columns up to the last cell that holds something.
    width: u32,
    cells: usize,
    text: usize,
    marks: Vec<(u32, Mark)>,
    more: Vec<(u32, Value)>,
}

impl<'a> Scan<'a> {
    fn next(&mut self) -> Result<Event<'a>, Diagnostic> {
        let event = self.xml.read_event().map_err(|_| damaged())?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > DEEPEST_NESTING {
                    return Err(damaged());
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Ok(event)
    }

    fn sheet(&mut self) -> Result<ScannedSheet, Diagnostic> {
        self.budget.look_at_the_clock()?;
        let mut sheet = ScannedSheet::default();
        let (mut next, mut widest, mut before) = (0u32, 0, self.taken.laid_out);
        loop {
            match self.next()? {
                Event::Start(e) if e.name().as_ref() == "table:table-row" => {
                    let repeated = count(&e, "table:number-rows-repeated", LAST_ROWS);
                    let row = self.row(&mut sheet, next)?;
                    if row.width > 0 {
                        widest = widest.max(row.width);
                        let rows = next.saturating_add(repeated);
                        // Each row is kept up to its last cell, then all of them in a rectangle.
                        before += row.width as usize;
                        self.taken.laid_out = before + rows as usize * widest as usize;
                        self.taken.cells += row.cells * repeated as usize;
                        self.taken.text += row.text * repeated as usize;
                        self.taken.check()?;
                        for row_at in next..rows {
                            let at = |&(column, mark)| ((row_at, column), mark);
                            sheet.marks.extend(row.marks.iter().map(at));
                            sheet.more.extend(row.more.iter().map(|(column, value)| Cell {
                                row: row_at,
                                column: *column,
                                value: value.clone(),
                            }));
                        }
                    }
                    next = next.saturating_add(repeated);
                }
                Event::End(e) if e.name().as_ref() == "table:table" => return Ok(sheet),
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    fn row(&mut self, sheet: &mut ScannedSheet, at: u32) -> Result<Row, Diagnostic> {
        let (mut row, mut column) = (Row::default(), 0u32);
        loop {
            let element = match self.next()? {
                Event::Start(e) => e,
                Event::End(e) if e.name().as_ref() == "table:table-row" => return Ok(row),
                Event::Eof => return Err(damaged()),
                _ => continue,
            };
            let covered = match element.name().as_ref() {
                "table:table-cell" => false,
                "table:covered-table-cell" => true,
                _ => continue,
            };
            let repeated = count(&element, "table:number-columns-repeated", MOST_COLUMNS);
            let end = column.saturating_add(repeated).min(MOST_COLUMNS);
            let content = self.content(element.name().as_ref())?;
            self.cell(&element, covered, content, &mut row, column..end, (sheet, at));
            if row.cells > MOST_CELLS || row.text > MOST_TEXT_BYTES {
                return Err(over(MOST_TEXT_BYTES >> 20, &reading::OVER_TEXT));
            }
            column = end;
        }
    }

    /// Takes a cell, and its repetitions in the row.
    fn cell(
        &self,
        element: &BytesStart<'_>,
        covered: bool,
        content: Content,
        row: &mut Row,
        columns: std::ops::Range<u32>,
        (sheet, at): (&mut ScannedSheet, u32),
    ) {
        let of = |name| attribute(element, name);
        let formula = of("table:formula");
        let kind = of("office:value-type");
        let has_value = element.attributes().with_checks(false).flatten().any(|attribute| {
            matches!(
                attribute.key.as_ref(),
                "office:value"
                    | "office:string-value"
                    | "office:date-value"
                    | "office:time-value"
                    | "office:boolean-value"
            )
        });
        if formula.is_none() && kind.is_none() && !has_value && content.text.is_empty() {
            return;
        }
        let mark = match kind.as_deref() {
            _ if covered => Some(Mark::Covered),
            _ if of("calcext:value-type").as_deref() == Some("error") => Some(Mark::Error),
            Some("percentage") => Some(Mark::Percent),
            _ => None,
        };
        let more = match kind.as_deref() {
            _ if covered || has_value => None,
            Some("string") => None,
            _ if !content.text.is_empty() => Some(Value::Text(Rc::from(content.text.as_str()))),
            None if formula.is_some() => Some(Value::Uncached),
            _ => None,
        };
        let repeated = columns.len();
        let attributes = element.len();
        row.width = columns.end;
        row.cells += repeated;
        row.text = row.text.saturating_add(repeated * (content.text.len() + attributes));
        for column in columns.clone() {
            row.marks.extend(mark.map(|mark| (column, mark)));
            row.more.extend(more.clone().map(|value| (column, value)));
        }
        if covered {
            return;
        }
        let right = count(element, "table:number-columns-spanned", MOST_COLUMNS) - 1;
        let down = count(element, "table:number-rows-spanned", LAST_ROWS) - 1;
        let region = Region {
            top: at,
            left: columns.start,
            bottom: at.saturating_add(down),
            right: columns.start.saturating_add(right),
        };
        if right > 0 || down > 0 {
            sheet.merges.push(region);
        }
        sheet.links.extend(content.link.map(|target| (region, Rc::from(target))));
    }

    /// The text that an open cell shows, up to its end, and where it links to.
    fn content(&mut self, cell: &str) -> Result<Content, Diagnostic> {
        let mut content = Content::default();
        let (mut paragraphs, mut aside) = (0, 0usize);
        loop {
            match self.next()? {
                Event::Start(e) => match e.name().as_ref() {
                    // Comments and drawings are not what a cell shows.
                    "office:annotation" | "draw:frame" | "draw:custom-shape" => aside += 1,
                    "text:p" if aside == 0 => {
                        paragraphs += 1;
                        if paragraphs > 1 {
                            content.text.push('\n');
                        }
                    }
                    "text:a" if aside == 0 && content.link.is_none() => {
                        content.link = attribute(&e, "xlink:href");
                    }
                    "text:s" => {
                        // A count that is no number is calamine's to refuse.
                        let spaces = attribute(&e, "text:c").and_then(|c| c.parse().ok());
                        let spaces: usize = spaces.unwrap_or(1);
                        if spaces > LONGEST_TEXT {
                            return Err(damaged());
                        }
                        content.text.extend(std::iter::repeat_n(' ', spaces));
                    }
                    "text:tab" if aside == 0 => content.text.push('\t'),
                    "text:line-break" if aside == 0 => content.text.push('\n'),
                    _ => {}
                },
                Event::Text(text) if aside == 0 && paragraphs > 0 => {
                    content.text.push_str(&text.xml10_content());
                }
                Event::GeneralRef(reference) if aside == 0 => {
                    let known = resolve_xml_entity(&reference);
                    content.text.push_str(known.unwrap_or_default());
                    content.text.extend(reference.resolve_char_ref().ok().flatten());
                }
                Event::End(e) => match e.name().as_ref() {
                    "office:annotation" | "draw:frame" | "draw:custom-shape" => {
                        aside = aside.saturating_sub(1);
                    }
                    name if name == cell => return Ok(content),
                    _ => {}
                },
                Event::Eof => return Err(damaged()),
                _ => {}
            }
            if content.text.len() > MOST_TEXT_BYTES {
                return Err(over(MOST_TEXT_BYTES >> 20, &reading::OVER_TEXT));
            }
        }
    }
}

impl Taken {
    fn check(&self) -> Result<(), Diagnostic> {
        if self.cells > MOST_CELLS {
            return Err(over(MOST_CELLS, &reading::OVER_CELLS));
        }
        if self.laid_out > MOST_LAID_OUT {
            return Err(over(MOST_LAID_OUT, &reading::OVER_LAID_OUT));
        }
        if self.text > 2 * MOST_TEXT_BYTES {
            return Err(over(MOST_TEXT_BYTES >> 20, &reading::OVER_TEXT));
        }
        Ok(())
    }
}

/// How often something repeats: 1 where nothing is said, at most `most`.
fn count(element: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    let count = attribute(element, name).and_then(|count| count.parse::<u32>().ok());
    count.unwrap_or(1).clamp(1, most)
}
