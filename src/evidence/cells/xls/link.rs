//! Where a hyperlink record points to (MS-XLS 2.4.140, MS-OSHARED 2.3.7).

use super::record::{u16_at, u32_at};

/// Flags of what the record holds.
const HAS_TARGET: u32 = 0x01;
const HAS_PLACE: u32 = 0x08;
const HAS_NAME: u32 = 0x10;
const HAS_FRAME: u32 = 0x80;
const TARGET_IS_TEXT: u32 = 0x100;

/// The class of a target that is an address of the web, and of one that is a file.
const URL: [u8; 4] = [0xE0, 0xC9, 0xEA, 0x79];
const FILE: [u8; 4] = [0x03, 0x03, 0x00, 0x00];

/// The target of a hyperlink record; `None` where it points into its own workbook.
pub(super) fn target(data: &[u8]) -> Option<String> {
    // The region (8 bytes), the class of hyperlinks (16), a version (4).
    let flags = u32_at(data, 28)?;
    let mut rest = data.get(32..)?;
    if flags & HAS_NAME != 0 {
        counted(&mut rest)?;
    }
    if flags & HAS_FRAME != 0 {
        counted(&mut rest)?;
    }
    if flags & HAS_TARGET == 0 {
        return None;
    }
    let target = if flags & TARGET_IS_TEXT != 0 {
        counted(&mut rest)?
    } else {
        let class = rest.get(..4)?;
        let data = rest.get(16..)?;
        if class == URL {
            let size = u32_at(data, 0)? as usize;
            rest = data.get(4usize.checked_add(size)?..).unwrap_or_default();
            utf16(data.get(4..4usize.checked_add(size)?)?)
        } else if class == FILE {
            let size = u32_at(data, 2)? as usize;
            let bytes = data.get(6..6usize.checked_add(size)?)?;
            rest = &[];
            let bytes: Vec<u8> = bytes.iter().copied().take_while(|&b| b != 0).collect();
            encoding_rs::WINDOWS_874.decode_without_bom_handling(&bytes).0.into_owned()
        } else {
            return None;
        }
    };
    let inside = if flags & HAS_PLACE != 0 { counted(&mut rest) } else { None };
    match inside {
        Some(inside) if !inside.is_empty() => Some(format!("{target}#{inside}")),
        _ => Some(target),
    }
}

/// A text after its length in characters.
fn counted(rest: &mut &[u8]) -> Option<String> {
    let size = (u32_at(rest, 0)? as usize).checked_mul(2)?;
    let text = utf16(rest.get(4..4usize.checked_add(size)?)?);
    *rest = &rest[4 + size..];
    Some(text)
}

/// A text of two bytes per character, up to its end.
fn utf16(bytes: &[u8]) -> String {
    let units = (0..bytes.len() / 2).filter_map(|at| u16_at(bytes, at * 2));
    let units: Vec<u16> = units.take_while(|&unit| unit != 0).collect();
    String::from_utf16_lossy(&units)
}
