//! The parts of a workbook, each unpacked once under the limits: the sheets and the texts that their
//! cells share, which are read here, and a package of our own with the rest, for calamine. It
//! trusts what it is given: each style repeats the names that it uses, and each link the address
//! that it goes to, so those are looked at before.

use std::io::Cursor;
use std::rc::Rc;

use memchr::memmem;

use super::texts;
use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::{Package, Plain, text};
use crate::evidence::limits::{MOST_INDEX_BYTES, MOST_LINKS, MOST_TEXT_BYTES};

/// A workbook whose parts are unpacked.
#[derive(Default)]
pub(super) struct Unpacked {
    /// The parts that may be sheets.
    pub(super) sheets: Vec<String>,
    /// The texts that their cells share.
    pub(super) texts: Vec<Rc<str>>,
    /// The rest, in which each sheet holds only the place of its part in `sheets`, and what stands
    /// behind its cells.
    pub(super) rest: Cursor<Vec<u8>>,
    /// Whether any sheet has merged regions.
    pub(super) has_merges: bool,
    /// Whether any sheet has links.
    pub(super) has_links: bool,
}

/// Unpacks a workbook.
///
/// # Errors
/// The package is damaged or beyond the limits.
pub(super) fn unpacked(mut package: Package<'_>) -> Result<Unpacked, Diagnostic> {
    let mut unpacked = Unpacked::default();
    let mut rest = Plain::new();
    let (mut links, mut longest) = (0, 0);
    package.each(is_read, |name, bytes| {
        let part = text(bytes)?;
        match kind(name) {
            Part::Texts => unpacked.texts = texts::shared(&part)?,
            Part::Styles => {
                short_names(count(&part, "xf"), longest_value(&part))?;
                rest.put(name, &[part.as_bytes()])?;
            }
            Part::Sheet => {
                let behind = behind(&part);
                links += count(behind, "hyperlink");
                unpacked.has_merges |= memmem::find(behind.as_bytes(), b"mergeCell").is_some();
                let at = unpacked.sheets.len();
                let cells = format!(
                    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>{at}</v></c></row></sheetData>"
                );
                rest.put(name, &[cells.as_bytes(), behind.as_bytes()])?;
                unpacked.sheets.push(part);
            }
            Part::Index => {
                if part.len() > MOST_INDEX_BYTES {
                    let limit = MOST_INDEX_BYTES >> 20;
                    return Err(over(limit, &reading::OVER_UNPACKED));
                }
                longest = longest.max(longest_value(&part));
                rest.put(name, &[part.as_bytes()])?;
            }
        }
        Ok(())
    })?;
    if links > MOST_LINKS {
        return Err(over(MOST_LINKS, &reading::OVER_LINKS));
    }
    short_names(links, longest)?;
    unpacked.has_links = links > 0;
    unpacked.rest = rest.finish()?;
    Ok(unpacked)
}

/// What stands behind the cells of a sheet.
fn behind(sheet: &str) -> &str {
    let end = memmem::rfind(sheet.as_bytes(), b"sheetData>");
    end.map_or("</worksheet>", |at| &sheet[at + "sheetData>".len()..])
}

enum Part {
    Texts,
    Styles,
    Sheet,
    Index,
}

/// What the part of a name is.
fn kind(name: &str) -> Part {
    let file = name.rsplit('/').next().unwrap_or(name);
    match file.to_ascii_lowercase().as_str() {
        "sharedstrings.xml" => Part::Texts,
        "styles.xml" => Part::Styles,
        file if file.starts_with("workbook") || file.ends_with(".rels") => Part::Index,
        _ => Part::Sheet,
    }
}

/// Whether calamine reads the part of a name, in lower case: not drawings, themes, pivots.
fn is_read(name: &str) -> bool {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let is_xml = file.ends_with(".xml") || file.ends_with(".rels");
    let is_near = matches!(folder, "_rels" | "xl" | "xl/_rels")
        || folder.ends_with("sheets")
        || folder.ends_with("sheets/_rels");
    is_xml && is_near && file != "calcchain.xml"
}

/// Refuses names or addresses that would come to too much text when each use of one copies it.
fn short_names(uses: usize, longest: usize) -> Result<(), Diagnostic> {
    match uses.saturating_mul(longest) > 2 * MOST_TEXT_BYTES {
        true => Err(over((2 * MOST_TEXT_BYTES) >> 20, &reading::OVER_TEXT)),
        false => Ok(()),
    }
}

/// How many elements of a name begin in a part, at most.
fn count(part: &str, name: &str) -> usize {
    let begins = |mark| memmem::find_iter(part.as_bytes(), &format!("{mark}{name}")).count();
    begins("<") + begins(":")
}

/// The length of the longest value of an attribute in a part, at most.
fn longest_value(part: &str) -> usize {
    part.split(['"', '\'']).map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_calamine_reads_is_unpacked() {
        for name in [
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/sharedstrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/_rels/sheet1.xml.rels",
        ] {
            assert!(is_read(name), "{name}");
        }
        for name in ["xl/media/image1.png", "xl/drawings/drawing1.xml", "xl/theme/theme1.xml"] {
            assert!(!is_read(name), "{name}");
        }
    }

    #[test]
    fn a_long_name_that_many_styles_use_is_refused() {
        let styles = |length, uses| {
            let name = "n".repeat(length);
            format!(
                "<font><name val=\"{name}\"/></font><cellXfs>{}",
                "<xf fontId=\"0\"/>".repeat(uses)
            )
        };
        let check = |part: &str| short_names(count(part, "xf"), longest_value(part));
        assert!(check(&styles(1 << 20, 200)).is_err());
        assert_eq!(check(&styles(30, 60_000)), Ok(()));
    }
}
