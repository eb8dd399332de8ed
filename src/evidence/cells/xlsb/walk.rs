//! What the records of an `.xlsb` workbook say that calamine does not pass on.

use std::collections::HashMap;
use std::rc::Rc;

use super::Relations;
use super::record::{self, records, text, u32_at};
use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::damaged;
use crate::evidence::cells::value::Kind;
use crate::evidence::cells::{Budget, Cell, Region, Value};
use crate::evidence::limits::{LAST_ROWS, MOST_CELLS, MOST_LINKS, MOST_TEXT_BYTES};

/// A sheet as the workbook lists it.
pub(super) struct Listed {
    pub(super) hidden: bool,
    pub(super) relation: String,
    pub(super) name: String,
}

/// Reads an entry of the list of sheets.
pub(super) fn listed(data: &[u8]) -> Option<Listed> {
    let mut rest = data.get(8..)?;
    let (relation, name) = (text(&mut rest)?, text(&mut rest)?);
    Some(Listed { hidden: u32_at(data, 0)? != 0, relation, name })
}

/// The kind of each cell style.
///
/// # Errors
/// The part is damaged.
pub(super) fn kinds(part: &[u8]) -> Result<Vec<Kind>, Diagnostic> {
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut kinds = Vec::new();
    let mut in_cell_styles = false;
    let id_at = |data: &[u8], at: usize| {
        Some(u32::from(u16::from_le_bytes([*data.get(at)?, *data.get(at + 1)?])))
    };
    for (id, data) in records(part)? {
        match id {
            record::FORMAT => {
                let code = data.get(2..).and_then(|mut rest| text(&mut rest));
                codes.extend(id_at(data, 0).zip(code));
            }
            record::BEGIN_CELL_XFS => in_cell_styles = true,
            record::END_CELL_XFS => in_cell_styles = false,
            record::XF if in_cell_styles => {
                let id = id_at(data, 2).unwrap_or(0);
                kinds.push(Kind::of(id, codes.get(&id).map(String::as_str)));
            }
            _ => {}
        }
    }
    Ok(kinds)
}

/// What calamine does not pass on of a sheet.
#[derive(Default)]
pub(super) struct WalkedSheet {
    pub(super) hidden: bool,
    pub(super) kinds: HashMap<(u32, u32), Kind>,
    /// Errors, and texts in several fonts.
    pub(super) more: Vec<Cell>,
    pub(super) merges: Vec<Region>,
    pub(super) links: Vec<(Region, Rc<str>)>,
}

/// Walks over the records of a sheet.
///
/// # Errors
/// The part is damaged, or beyond the limits.
pub(super) fn walk(
    part: &[u8],
    hidden: bool,
    kinds: &[Kind],
    relations: &Relations,
    budget: &Budget,
) -> Result<WalkedSheet, Diagnostic> {
    let mut sheet = WalkedSheet { hidden, ..WalkedSheet::default() };
    let (mut row, mut ended, mut bytes) = (0, false, 0);
    for (id, data) in records(part)? {
        match id {
            record::ROW => {
                row = u32_at(data, 0).ok_or_else(damaged)?;
                if row >= LAST_ROWS {
                    return Err(damaged());
                }
            }
            record::RK | record::REAL | record::FORMULA_NUMBER => {
                let (column, style) = head(data)?;
                if let Some(&kind) = kinds.get(style).filter(|&&kind| kind != Kind::Plain) {
                    sheet.kinds.insert((row, column), kind);
                }
            }
            record::ERROR | record::FORMULA_ERROR => {
                let (column, _) = head(data)?;
                let name = error(*data.get(8).ok_or_else(damaged)?);
                sheet.more.push(Cell { row, column, value: Value::Error(Rc::from(name)) });
            }
            record::RICH_TEXT => {
                let (column, _) = head(data)?;
                let text =
                    data.get(9..).and_then(|mut rest| text(&mut rest)).ok_or_else(damaged)?;
                bytes += text.len();
                sheet.more.push(Cell { row, column, value: Value::Text(Rc::from(text)) });
            }
            record::MERGE => sheet.merges.extend(region(data)),
            record::LINK => {
                let id = data.get(16..).and_then(|mut rest| text(&mut rest));
                let target = id.and_then(|id| relations.get(&id)).map(|relation| &*relation.target);
                if let (Some(region), Some(target)) = (region(data), target) {
                    bytes += target.len();
                    sheet.links.push((region, Rc::from(target)));
                }
            }
            record::END_SHEET => ended = true,
            _ => {}
        }
        if bytes > MOST_TEXT_BYTES {
            return Err(over(MOST_TEXT_BYTES >> 20, &reading::OVER_TEXT));
        }
        if sheet.more.len() + sheet.kinds.len() > MOST_CELLS {
            return Err(over(MOST_CELLS, &reading::OVER_CELLS));
        }
        if sheet.links.len() > MOST_LINKS {
            return Err(over(MOST_LINKS, &reading::OVER_LINKS));
        }
    }
    budget.look_at_the_clock()?;
    if ended { Ok(sheet) } else { Err(damaged()) }
}

/// The column and the style of a cell: the style in three bytes, then flags.
fn head(data: &[u8]) -> Result<(u32, usize), Diagnostic> {
    let (column, style) = u32_at(data, 0).zip(u32_at(data, 4)).ok_or_else(damaged)?;
    Ok((column, (style & 0x00FF_FFFF) as usize))
}

/// A region by its first and last row, then its first and last column.
fn region(data: &[u8]) -> Option<Region> {
    let at = |offset| u32_at(data, offset);
    let region = Region { top: at(0)?, bottom: at(4)?, left: at(8)?, right: at(12)? };
    (region.top <= region.bottom && region.left <= region.right).then_some(region)
}

/// The name of an error (MS-XLSB 2.5.97.2).
fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        0x2B => "#GETTING_DATA",
        _ => "#ERROR!",
    }
}
