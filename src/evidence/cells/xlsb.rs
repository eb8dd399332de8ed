//! Excel workbooks with binary parts (`.xlsb`, MS-XLSB): the package of `.xlsx`, its parts streams of
//! records. calamine reads the values, but no number formats, and panics on parts that lie about
//! their lengths; every access here is checked.

use std::collections::HashMap;
use std::rc::Rc;

use super::compound::{f64_at, u16_at, u32_at};
use super::date::{Kind, kind_of_builtin, kind_of_format, numeric};
use super::package::{Package, damaged};
use super::relations::{Relation, main_part, relations};
use super::xls::{error, rk};
use super::{Budget, Region, Sheet, Value, Workbook};
use crate::diagnostic::Diagnostic;

/// Kinds of records, by their numbers.
mod record {
    pub(super) const ROW: u16 = 0x00;
    pub(super) const RK: u16 = 0x02;
    pub(super) const ERROR: u16 = 0x03;
    pub(super) const BOOL: u16 = 0x04;
    pub(super) const REAL: u16 = 0x05;
    pub(super) const TEXT: u16 = 0x06;
    pub(super) const SHARED_TEXT: u16 = 0x07;
    pub(super) const FORMULA_TEXT: u16 = 0x08;
    pub(super) const FORMULA_NUMBER: u16 = 0x09;
    pub(super) const FORMULA_BOOL: u16 = 0x0A;
    pub(super) const FORMULA_ERROR: u16 = 0x0B;
    pub(super) const RICH_TEXT: u16 = 0x3E;
    pub(super) const SHARED_ITEM: u16 = 0x13;
    pub(super) const FORMAT: u16 = 0x2C;
    pub(super) const XF: u16 = 0x2F;
    pub(super) const BEGIN_SHEET: u16 = 0x81;
    pub(super) const END_SHEET: u16 = 0x82;
    pub(super) const WORKBOOK: u16 = 0x99;
    pub(super) const SHEET: u16 = 0x9C;
    pub(super) const MERGE: u16 = 0xB0;
    pub(super) const LINK: u16 = 0x1EE;
    pub(super) const BEGIN_CELL_XFS: u16 = 0x269;
    pub(super) const END_CELL_XFS: u16 = 0x26A;
}

/// What the sheets of a workbook share.
struct Shared {
    strings: Vec<Rc<str>>,
    kinds: Vec<Kind>,
    from_1904: bool,
}

/// Reads every worksheet of a package.
pub(super) fn read(mut package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let main = main_part(&mut package)?;
    let related = relations(&mut package, &main)?;
    let workbook = package.bytes(&main)?.ok_or_else(damaged)?;
    let part = |kind: &str| related.values().find(|relation| relation.kind == kind);
    let mut shared = Shared { strings: Vec::new(), kinds: Vec::new(), from_1904: false };
    if let Some(relation) = part("sharedStrings") {
        shared.strings = strings(&package.bytes(&relation.target)?.unwrap_or_default());
    }
    if let Some(relation) = part("styles") {
        shared.kinds = kinds(&package.bytes(&relation.target)?.unwrap_or_default());
    }
    let mut sheets = Workbook::new();
    for (id, data) in records(&workbook) {
        match id {
            record::WORKBOOK => shared.from_1904 = data.first().is_some_and(|flags| flags & 1 == 1),
            record::SHEET => {
                let (hidden, relation, name) = listed(data).ok_or_else(damaged)?;
                let Some(relation) = related.get(&relation) else { continue };
                if relation.kind != "worksheet" {
                    continue;
                }
                budget.sheet()?;
                let Some(bytes) = package.bytes(&relation.target)? else { continue };
                let links = relations(&mut package, &relation.target)?;
                let mut sheet = Sheet { name, hidden, ..Sheet::default() };
                read_sheet(&bytes, &shared, &links, &mut sheet, budget)?;
                sheets.push(sheet);
            }
            _ => {}
        }
    }
    Ok(sheets)
}

/// Whether a sheet is hidden, its relation, and its name.
fn listed(data: &[u8]) -> Option<(bool, String, String)> {
    let mut rest = data.get(8..)?;
    Some((u32_at(data, 0)? != 0, text(&mut rest)?, text(&mut rest)?))
}

/// The texts that cells share.
fn strings(part: &[u8]) -> Vec<Rc<str>> {
    let items = records(part).filter(|(id, _)| *id == record::SHARED_ITEM);
    // The text stands behind a byte of flags.
    let text = |data: &[u8]| data.get(1..).and_then(|mut rest| text(&mut rest));
    items.map(|(_, data)| Rc::from(text(data).unwrap_or_default())).collect()
}

/// The kind of each cell style.
fn kinds(part: &[u8]) -> Vec<Kind> {
    let mut custom: HashMap<u16, Kind> = HashMap::new();
    let mut kinds = Vec::new();
    let mut in_cell_styles = false;
    for (id, data) in records(part) {
        match id {
            record::FORMAT => {
                let code = data.get(2..).and_then(|mut rest| text(&mut rest));
                if let (Some(id), Some(code)) = (u16_at(data, 0), code) {
                    custom.insert(id, kind_of_format(&code));
                }
            }
            record::BEGIN_CELL_XFS => in_cell_styles = true,
            record::END_CELL_XFS => in_cell_styles = false,
            record::XF if in_cell_styles => {
                let id = u16_at(data, 2).unwrap_or(0);
                let kind = custom.get(&id).copied();
                kinds.push(kind.unwrap_or_else(|| kind_of_builtin(id.into())));
            }
            _ => {}
        }
    }
    kinds
}

fn read_sheet(
    part: &[u8],
    shared: &Shared,
    links: &HashMap<String, Relation>,
    sheet: &mut Sheet,
    budget: &mut Budget,
) -> Result<(), Diagnostic> {
    let mut row = 0;
    let (mut begun, mut ended) = (false, false);
    for (id, data) in records(part) {
        match id {
            record::BEGIN_SHEET => begun = true,
            record::END_SHEET => ended = true,
            record::ROW => row = u32_at(data, 0).ok_or_else(damaged)?,
            record::MERGE => {
                if let Some(region) = region(data) {
                    budget.merge(sheet, region)?;
                }
            }
            record::LINK => {
                let id = data.get(16..).and_then(|mut rest| text(&mut rest));
                let target = id.and_then(|id| links.get(&id)).map(|relation| &*relation.target);
                if let (Some(region), Some(target)) = (region(data), target) {
                    budget.link(sheet, region, Rc::from(target))?;
                }
            }
            _ => {
                if let (Some(value), Some(column)) = (value(id, data, shared), u32_at(data, 0)) {
                    budget.add(sheet, row, column, value)?;
                }
            }
        }
    }
    if begun && ended { Ok(()) } else { Err(damaged()) }
}

/// The value of a record that holds a cell; `None` for other records, and for what is cut off.
fn value(id: u16, data: &[u8], shared: &Shared) -> Option<Value> {
    // The column, the style in three bytes and flags, then the value.
    let style = || u32_at(data, 4).map(|style| (style & 0x00FF_FFFF) as usize);
    let number = |number: f64| {
        let kind = style().and_then(|style| shared.kinds.get(style)).copied();
        numeric(number, kind.unwrap_or(Kind::Plain), shared.from_1904)
    };
    let text_at = |at: usize| data.get(at..).and_then(|mut rest| text(&mut rest)).map(Rc::from);
    match id {
        record::RK => Some(number(rk(u32_at(data, 8)?))),
        record::REAL | record::FORMULA_NUMBER => Some(number(f64_at(data, 8)?)),
        record::BOOL | record::FORMULA_BOOL => Some(Value::Bool(*data.get(8)? != 0)),
        record::ERROR | record::FORMULA_ERROR => Some(Value::Error(Rc::from(error(*data.get(8)?)))),
        record::TEXT | record::FORMULA_TEXT => Some(Value::Text(text_at(8)?)),
        record::RICH_TEXT => Some(Value::Text(text_at(9)?)),
        record::SHARED_TEXT => {
            Some(Value::Text(shared.strings.get(u32_at(data, 8)? as usize)?.clone()))
        }
        _ => None,
    }
}

/// A region by its first and last row, then its first and last column.
fn region(data: &[u8]) -> Option<Region> {
    let at = |offset| u32_at(data, offset);
    let region = Region { top: at(0)?, bottom: at(4)?, left: at(8)?, right: at(12)? };
    (region.top <= region.bottom && region.left <= region.right).then_some(region)
}

/// A text after its length in characters; the length of no text at all is -1.
fn text(rest: &mut &[u8]) -> Option<String> {
    let length = u32_at(rest, 0)?;
    let size = if length == u32::MAX { 0 } else { (length as usize).checked_mul(2)? };
    let bytes = rest.get(4..4usize.checked_add(size)?)?;
    *rest = &rest[4 + size..];
    let units: Vec<u16> = bytes.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The records of a part: a kind in one or two bytes, a length in one to four, and the data.
fn records(part: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = part;
    std::iter::from_fn(move || {
        let mut byte = || {
            let (&byte, after) = rest.split_first()?;
            rest = after;
            Some(byte)
        };
        let mut id = u16::from(byte()?);
        if id & 0x80 != 0 {
            id = (id & 0x7F) | u16::from(byte()? & 0x7F) << 7;
        }
        let mut length = 0usize;
        for step in 0..4 {
            let part = byte()?;
            length |= usize::from(part & 0x7F) << (7 * step);
            if part & 0x80 == 0 {
                break;
            }
        }
        let data = rest.get(..length)?;
        rest = &rest[length..];
        Some((id, data))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_records_and_lengths_take_as_many_bytes_as_they_need() {
        let part =
            [&[0x13, 0x02, b'a', b'b'][..], &[0xEE, 0x03, 0x81, 0x01], &[7; 129], &[0x00, 0x00]]
                .concat();
        let read: Vec<_> = records(&part).map(|(id, data)| (id, data.len())).collect();
        assert_eq!(read, [(0x13, 2), (0x1EE, 129), (0x00, 0)]);
    }

    #[test]
    fn a_length_beyond_the_end_ends_the_part() {
        assert_eq!(records(&[0x13, 0xFF, 0xFF, 0xFF, 0x7F, 1]).count(), 0);
        assert_eq!(text(&mut &[0xFF, 0xFF, 0xFF, 0x7F, 1, 0][..]), None);
    }
}
