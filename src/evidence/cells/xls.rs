//! Excel workbooks of 1993 to 2003 (`.xls`, BIFF5 and BIFF8 as MS-XLS describes them): a stream of
//! records, first of the workbook, then of each sheet. calamine lays every sheet out as a full
//! rectangle when it opens the file, and gives no number formats, so that two stray cells cost
//! half a gigabyte and 75% reads as 0.75; hence a reader of our own.

use std::collections::HashMap;
use std::rc::Rc;

use encoding_rs::{Encoding, WINDOWS_874};

use super::budget::Budget;
use super::compound::{Compound, f64_at, u16_at, u32_at};
use super::date::{Kind, kind_of_builtin, kind_of_format, numeric};
use super::package::damaged;
use super::{Region, Sheet, Value, Workbook};
use crate::diagnostic::{Diagnostic, PASSWORD_PROTECTED, Place, UNREADABLE_FORMAT};

mod link;
mod record;
mod strings;

use record::{Record, records};

/// What the sheets of a workbook share.
struct Shared {
    /// Whether texts are Unicode (BIFF8) or bytes in `encoding`.
    unicode: bool,
    encoding: &'static Encoding,
    strings: Vec<Rc<str>>,
    kinds: Vec<Kind>,
    from_1904: bool,
}

/// A sheet as the workbook lists it.
struct Listed {
    offset: usize,
    hidden: bool,
    name: String,
}

/// Reads every worksheet of a compound file.
pub(super) fn read(file: &Compound<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let stream = file.stream("Workbook").or_else(|| file.stream("Book")).ok_or_else(damaged)?;
    let (shared, listed) = globals(&stream)?;
    let mut workbook = Workbook::new();
    for Listed { offset, hidden, name } in listed {
        budget.sheet()?;
        let mut sheet = Sheet { name, hidden, ..Sheet::default() };
        let records = stream.get(offset..).ok_or_else(damaged)?;
        read_sheet(records, &shared, &mut sheet, budget)?;
        workbook.push(sheet);
    }
    Ok(workbook)
}

/// Reads what stands before the sheets.
fn globals(stream: &[u8]) -> Result<(Shared, Vec<Listed>), Diagnostic> {
    let mut shared = Shared {
        unicode: true,
        encoding: WINDOWS_874,
        strings: Vec::new(),
        kinds: Vec::new(),
        from_1904: false,
    };
    let mut formats: HashMap<u16, Kind> = HashMap::new();
    let mut styles: Vec<u16> = Vec::new();
    let mut listed = Vec::new();
    let mut whole = false;
    for Record { id, data, more } in records(stream) {
        match id {
            record::BOF => match u16_at(data, 0) {
                Some(0x0600) => shared.unicode = true,
                Some(0x0500) => shared.unicode = false,
                _ => return Err(Diagnostic::new(&UNREADABLE_FORMAT, Place::File)),
            },
            record::FILEPASS => return Err(Diagnostic::new(&PASSWORD_PROTECTED, Place::File)),
            record::CODEPAGE if !shared.unicode => {
                shared.encoding = u16_at(data, 0).map_or(WINDOWS_874, strings::encoding);
            }
            record::DATEMODE => shared.from_1904 = u16_at(data, 0) == Some(1),
            record::BOUNDSHEET => {
                // Kinds other than 0 are charts and macros.
                if let (Some(offset), [_, _, _, _, state, 0, name @ ..]) = (u32_at(data, 0), data) {
                    let name = strings::short(name, &shared).unwrap_or_default();
                    listed.push(Listed { offset: offset as usize, hidden: state & 3 != 0, name });
                }
            }
            record::FORMAT => {
                let code = data.get(2..).and_then(|data| match shared.unicode {
                    true => strings::long(data, &[], &shared),
                    false => strings::short(data, &shared),
                });
                if let (Some(id), Some(code)) = (u16_at(data, 0), code) {
                    formats.insert(id, kind_of_format(&code));
                }
            }
            record::XF => styles.push(u16_at(data, 2).unwrap_or(0)),
            record::SST => shared.strings = strings::shared(data, &more)?,
            record::EOF => {
                whole = true;
                break;
            }
            _ => {}
        }
    }
    let kind = |id: &u16| formats.get(id).copied().unwrap_or_else(|| kind_of_builtin((*id).into()));
    shared.kinds = styles.iter().map(kind).collect();
    if whole { Ok((shared, listed)) } else { Err(damaged()) }
}

/// Reads the records of one sheet.
fn read_sheet(
    stream: &[u8],
    shared: &Shared,
    sheet: &mut Sheet,
    budget: &mut Budget,
) -> Result<(), Diagnostic> {
    let mut depth = 0u32;
    // A formula whose result is a text is followed by a record that holds the text.
    let mut awaiting: Option<(u32, u32)> = None;
    for Record { id, data, more } in records(stream) {
        match id {
            record::BOF => depth += 1,
            record::EOF if depth <= 1 => return Ok(()),
            record::EOF => depth -= 1,
            // Charts within the sheet bring their own records.
            _ if depth > 1 => {}
            record::MULRK => {
                for (at, pair) in data.get(4..).unwrap_or_default().chunks_exact(6).enumerate() {
                    if let (Some((row, first)), Some(style), Some(number)) =
                        (place(data), u16_at(pair, 0), u32_at(pair, 2))
                    {
                        let value = shared.number(rk(number), style);
                        budget.add(sheet, row, first + at as u32, value)?;
                    }
                }
            }
            record::MERGEDCELLS => {
                for corners in data.get(2..).unwrap_or_default().chunks_exact(8) {
                    if let Some(region) = region(corners) {
                        budget.merge(sheet, region)?;
                    }
                }
            }
            record::HLINK => {
                if let (Some(region), Some(target)) = (region(data), link::target(data)) {
                    budget.link(sheet, region, Rc::from(target))?;
                }
            }
            record::STRING => {
                if let (Some((row, column)), Some(text)) =
                    (awaiting.take(), strings::long(data, &more, shared))
                {
                    budget.add(sheet, row, column, Value::Text(Rc::from(text)))?;
                }
            }
            record::FORMULA => {
                if let (Some((row, column)), Some(style)) = (place(data), u16_at(data, 4)) {
                    match formula(data, style, shared) {
                        Some(value) => budget.add(sheet, row, column, value)?,
                        None => awaiting = Some((row, column)),
                    }
                }
            }
            _ => {
                let value = value(id, data, &more, shared)?;
                if let (Some((row, column)), Some(value)) = (place(data), value) {
                    budget.add(sheet, row, column, value)?;
                }
            }
        }
    }
    Err(damaged())
}

/// The value of a record that holds one cell; `None` for other records.
fn value(
    id: u16,
    data: &[u8],
    more: &[&[u8]],
    shared: &Shared,
) -> Result<Option<Value>, Diagnostic> {
    Ok(match id {
        record::LABELSST => {
            let at = u32_at(data, 6).ok_or_else(damaged)?;
            Some(Value::Text(shared.strings.get(at as usize).ok_or_else(damaged)?.clone()))
        }
        record::LABEL | record::RSTRING => data
            .get(6..)
            .and_then(|text| strings::long(text, more, shared))
            .map(|text| Value::Text(Rc::from(text))),
        record::NUMBER => {
            f64_at(data, 6).zip(u16_at(data, 4)).map(|(n, style)| shared.number(n, style))
        }
        record::RK => {
            u32_at(data, 6).zip(u16_at(data, 4)).map(|(n, style)| shared.number(rk(n), style))
        }
        record::BOOLERR => match (data.get(6), data.get(7)) {
            (Some(&code), Some(1)) => Some(Value::Error(Rc::from(error(code)))),
            (Some(&truth), Some(0)) => Some(Value::Bool(truth != 0)),
            _ => None,
        },
        _ => None,
    })
}

/// The result of a formula; `None` where the next record holds it.
fn formula(data: &[u8], style: u16, shared: &Shared) -> Option<Value> {
    let result = data.get(6..14)?;
    if result[6..] != [0xFF, 0xFF] {
        return f64_at(data, 6).map(|number| shared.number(number, style));
    }
    match result[0] {
        0 => None,
        1 => Some(Value::Bool(result[2] != 0)),
        2 => Some(Value::Error(Rc::from(error(result[2])))),
        _ => Some(Value::Text(Rc::from(""))),
    }
}

impl Shared {
    fn number(&self, number: f64, style: u16) -> Value {
        let kind = self.kinds.get(usize::from(style)).copied().unwrap_or(Kind::Plain);
        numeric(number, kind, self.from_1904)
    }
}

/// The place of a record that holds cells.
fn place(data: &[u8]) -> Option<(u32, u32)> {
    Some((u16_at(data, 0)?.into(), u16_at(data, 2)?.into()))
}

/// A region by its first and last row, then its first and last column.
fn region(data: &[u8]) -> Option<Region> {
    let at = |offset| u16_at(data, offset).map(u32::from);
    let region = Region { top: at(0)?, bottom: at(2)?, left: at(4)?, right: at(6)? };
    (region.top <= region.bottom && region.left <= region.right).then_some(region)
}

/// A number in four bytes: an integer or the upper part of a double, perhaps hundredfold.
pub(super) fn rk(packed: u32) -> f64 {
    let number = match packed & 2 {
        0 => f64::from_bits(u64::from(packed & !3) << 32),
        _ => f64::from((packed as i32) >> 2),
    };
    if packed & 1 == 1 { number / 100.0 } else { number }
}

/// The name of an error.
pub(super) fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    }
}
