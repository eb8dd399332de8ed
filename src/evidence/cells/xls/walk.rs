//! One walk over the records of a workbook before calamine reads them: are its sheets small enough
//! to lay out, and what do they say that calamine does not pass on, percentages and links. Records
//! that cost calamine much and give us nothing (formulas, names, claimed sizes) are made harmless.

use std::collections::HashMap;
use std::rc::Rc;

use super::record::{self, Record, records, u16_at, u32_at};
use super::{link, strings};
use crate::catalogue::reading;
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place, UNREADABLE_FORMAT};
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::damaged;
use crate::evidence::cells::value::Kind;
use crate::evidence::cells::{Budget, Region};
use crate::evidence::limits::{MOST_CELLS, MOST_LAID_OUT, MOST_LINKS, MOST_TEXT_BYTES};

/// A number of no record.
const NOTHING: [u8; 2] = [0xFF, 0xFF];

/// What the walk found.
pub(super) struct Walked {
    /// Whether texts are in bytes, and no code page says what they mean.
    pub(super) without_codepage: bool,
    /// Each sheet that the workbook lists.
    pub(super) sheets: Vec<WalkedSheet>,
}

/// What calamine does not pass on of a sheet.
#[derive(Default)]
pub(super) struct WalkedSheet {
    kinds: HashMap<(u32, u32), Kind>,
    /// Its links.
    pub(super) links: Vec<(Region, Rc<str>)>,
}

impl WalkedSheet {
    /// What the number of a cell is.
    pub(super) fn kind(&self, row: u32, column: u32) -> Kind {
        self.kinds.get(&(row, column)).copied().unwrap_or(Kind::Plain)
    }
}

/// Walks over the records, and makes some of them harmless.
///
/// # Errors
/// The workbook is damaged, protected, of a version that is not read, or beyond the limits.
pub(super) fn walk(stream: &mut [u8], budget: &Budget) -> Result<Walked, Diagnostic> {
    let mut harmless = Vec::new();
    let (globals, offsets) = globals(stream, &mut harmless)?;
    let mut taken = Taken::default();
    let mut sheets = Vec::new();
    for offset in offsets {
        budget.look_at_the_clock()?;
        sheets.push(sheet(stream, offset, &globals, &mut taken, &mut harmless)?);
    }
    for (at, bytes) in harmless {
        stream[at..at + 2].copy_from_slice(&bytes);
    }
    Ok(Walked { without_codepage: !globals.unicode && !globals.codepage, sheets })
}

/// What the sheets share.
#[derive(Default)]
struct Globals {
    unicode: bool,
    codepage: bool,
    kinds: Vec<Kind>,
    lengths: Vec<u16>,
}

/// What calamine will need for all sheets together.
#[derive(Default)]
struct Taken {
    walked: usize,
    cells: usize,
    laid_out: usize,
    text: usize,
    links: usize,
}

type Harmless = Vec<(usize, [u8; 2])>;

fn globals(stream: &[u8], harmless: &mut Harmless) -> Result<(Globals, Vec<usize>), Diagnostic> {
    let mut globals = Globals::default();
    let (mut formats, mut styles) = (HashMap::new(), Vec::new());
    let mut offsets = Vec::new();
    for Record { at, id, data, more } in records(stream, 0) {
        match id {
            record::BOF => match u16_at(data, 0) {
                Some(0x0600) => globals.unicode = true,
                Some(0x0500) => globals.unicode = false,
                _ => return Err(Diagnostic::new(&UNREADABLE_FORMAT, Place::File)),
            },
            record::FILEPASS => return Err(Diagnostic::new(&PASSWORD_PROTECTED, Place::File)),
            record::CODEPAGE => globals.codepage = true,
            record::BOUNDSHEET => offsets.push(u32_at(data, 0).ok_or_else(damaged)? as usize),
            record::FORMAT => {
                if let Some(id) = u16_at(data, 0) {
                    formats.insert(id, format_code(data, globals.unicode));
                }
            }
            record::XF => styles.push(u16_at(data, 2).unwrap_or(0)),
            record::SST => globals.lengths = strings::lengths(data, &more)?,
            record::LBL | record::EXTERNSHEET => harmless.push((at, NOTHING)),
            record::EOF => {
                let kind = |id: &u16| Kind::of((*id).into(), formats.get(id).map(String::as_str));
                globals.kinds = styles.iter().map(kind).collect();
                return Ok((globals, offsets));
            }
            _ => {}
        }
    }
    Err(damaged())
}

/// The code of a number format; its characters beyond Latin do not matter.
fn format_code(data: &[u8], unicode: bool) -> String {
    let wide = unicode && data.get(4).is_some_and(|flags| flags & 1 == 1);
    let characters = data.get(if unicode { 5 } else { 3 }..).unwrap_or_default();
    let step = if wide { 2 } else { 1 };
    characters.iter().step_by(step).map(|&byte| char::from(byte)).collect()
}

fn sheet(
    stream: &[u8],
    offset: usize,
    globals: &Globals,
    taken: &mut Taken,
    harmless: &mut Harmless,
) -> Result<WalkedSheet, Diagnostic> {
    let mut sheet = WalkedSheet::default();
    let (mut rows, mut columns) = (Span::default(), Span::default());
    let mut depth = 0u32;
    for Record { at, id, data, .. } in records(stream, offset) {
        taken.walked += data.len() + 4;
        match id {
            record::BOF => depth += 1,
            record::EOF if depth <= 1 => break,
            record::EOF => depth -= 1,
            // Charts within the sheet bring their own records.
            _ if depth > 1 => {}
            record::DIMENSIONS => harmless.push((at, NOTHING)),
            record::HLINK => {
                if let (Some(region), Some(target)) = (region(data), link::target(data)) {
                    taken.links += 1;
                    sheet.links.push((region, Rc::from(target)));
                }
            }
            record::STRING => taken.text += 3 * data.len(),
            record::LABELSST
            | record::LABEL
            | record::RSTRING
            | record::NUMBER
            | record::RK
            | record::MULRK
            | record::BOOLERR
            | record::FORMULA => {
                let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else {
                    return Err(damaged());
                };
                let mut last = first;
                match id {
                    record::LABELSST => {
                        let text = u32_at(data, 6).and_then(|at| globals.lengths.get(at as usize));
                        taken.text += 3 * usize::from(*text.ok_or_else(damaged)?);
                    }
                    record::LABEL | record::RSTRING => taken.text += 3 * data.len(),
                    record::NUMBER | record::RK => {
                        mark(&mut sheet, globals, row, first, &data[4..])
                    }
                    record::MULRK => {
                        last = u16_at(data, data.len() - 2).unwrap_or(first);
                        for (column, pair) in (first..=last).zip(data[4..].chunks_exact(6)) {
                            mark(&mut sheet, globals, row, column, pair);
                        }
                    }
                    record::FORMULA => {
                        mark(&mut sheet, globals, row, first, &data[4..]);
                        // The formula becomes a number of three bytes, instead of being written out.
                        if data.len() >= 25 {
                            harmless.extend([(at + 24, [3, 0]), (at + 26, [0x1E, 0])]);
                        }
                    }
                    _ => {}
                }
                rows.add(row, row);
                columns.add(first, last);
                taken.cells += usize::from(last.saturating_sub(first)) + 1;
            }
            _ => {}
        }
        taken.check(stream.len())?;
    }
    taken.laid_out += rows.length() * columns.length();
    taken.check(stream.len())?;
    Ok(sheet)
}

/// Remembers what the number of a cell is, whose style stands at the beginning of `data`.
fn mark(sheet: &mut WalkedSheet, globals: &Globals, row: u16, column: u16, data: &[u8]) {
    let kind = u16_at(data, 0).and_then(|style| globals.kinds.get(usize::from(style)));
    if let Some(&kind) = kind.filter(|&&kind| kind != Kind::Plain) {
        sheet.kinds.insert((row.into(), column.into()), kind);
    }
}

impl Taken {
    fn check(&self, stream: usize) -> Result<(), Diagnostic> {
        if self.cells > MOST_CELLS {
            return Err(over(MOST_CELLS, &reading::OVER_CELLS));
        }
        if self.laid_out > MOST_LAID_OUT {
            return Err(over(MOST_LAID_OUT, &reading::OVER_LAID_OUT));
        }
        if self.text > 2 * MOST_TEXT_BYTES {
            return Err(over(MOST_TEXT_BYTES >> 20, &reading::OVER_TEXT));
        }
        if self.links > MOST_LINKS {
            return Err(over(MOST_LINKS, &reading::OVER_LINKS));
        }
        // Sheets do not lie within one another.
        if self.walked > stream { Err(damaged()) } else { Ok(()) }
    }
}

/// From the first to the last.
#[derive(Default)]
struct Span(Option<(u16, u16)>);

impl Span {
    fn add(&mut self, first: u16, last: u16) {
        let (from, to) = self.0.unwrap_or((first, last));
        self.0 = Some((from.min(first), to.max(last)));
    }

    fn length(&self) -> usize {
        self.0.map_or(0, |(first, last)| usize::from(last - first) + 1)
    }
}

/// A region by its first and last row, then its first and last column.
fn region(data: &[u8]) -> Option<Region> {
    let at = |offset| u16_at(data, offset).map(u32::from);
    let region = Region { top: at(0)?, bottom: at(2)?, left: at(4)?, right: at(6)? };
    (region.top <= region.bottom && region.left <= region.right).then_some(region)
}
