//! What calamine is given of a workbook, looked at before. It trusts counts and copies texts: a
//! claimed number of shared texts is reserved at once, each style repeats the names that it uses,
//! and each link the address that it goes to.

use memchr::memmem;

use super::Packed;
use super::rest::rest;
use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::{Package, Plain, text};
use crate::evidence::limits::{MOST_INDEX_BYTES, MOST_LINKS, MOST_SHARED_TEXTS, MOST_TEXT_BYTES};

/// The attribute that says how many shared texts there are.
const COUNT: &str = "uniqueCount";

/// A workbook in two packages.
pub(super) struct Unpacked {
    /// The sheets with their cells.
    pub(super) cells: Packed,
    /// The rest of each sheet.
    pub(super) rest: Packed,
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
    let (mut cells, mut others) = (Plain::new(), Plain::new());
    let (mut links, mut longest) = (0, 0);
    let mut has_merges = false;
    package.each(is_read, |name, bytes| {
        let part = text(bytes)?;
        match kind(name) {
            Part::Texts => cells.put(name, &[few_texts(part)?.as_bytes()]),
            Part::Styles => {
                short_names(count(&part, "xf"), longest_value(&part))?;
                cells.put(name, &[part.as_bytes()])
            }
            Part::Sheet => {
                let rest = rest(&part)?;
                links += count(&rest, "hyperlink");
                has_merges |= memmem::find(rest.as_bytes(), b"mergeCell").is_some();
                others.put(name, &[rest.as_bytes()])?;
                cells.put(name, &[part.as_bytes()])
            }
            Part::Index => {
                if part.len() > MOST_INDEX_BYTES {
                    let limit = MOST_INDEX_BYTES >> 20;
                    return Err(over(limit, &reading::OVER_UNPACKED));
                }
                longest = longest.max(longest_value(&part));
                others.put(name, &[part.as_bytes()])?;
                cells.put(name, &[part.as_bytes()])
            }
        }
    })?;
    if links > MOST_LINKS {
        return Err(over(MOST_LINKS, &reading::OVER_LINKS));
    }
    short_names(links, longest)?;
    let (cells, rest) = (cells.finish()?, others.finish()?);
    Ok(Unpacked { cells, rest, has_merges, has_links: links > 0 })
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

/// The shared texts, without a claim to more of them than are read.
///
/// # Errors
/// There are more of them.
fn few_texts(part: String) -> Result<String, Diagnostic> {
    let claims_many = memmem::find_iter(part.as_bytes(), COUNT).any(|at| {
        let claim = part[at + COUNT.len()..].trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = claim.find(|c: char| !c.is_ascii_digit()).unwrap_or(claim.len());
        !claim[..end].parse().is_ok_and(|count: usize| count <= MOST_SHARED_TEXTS)
    });
    if count(&part, "si") > MOST_SHARED_TEXTS {
        return Err(over(MOST_SHARED_TEXTS, &reading::OVER_SHARED_TEXTS));
    }
    Ok(if claims_many { part.replace(COUNT, "claimedCount") } else { part })
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
    fn a_claim_to_many_texts_is_taken_out() {
        let claim = |claim: &str| few_texts(format!("<sst uniqueCount{claim}><si/></sst>"));
        for many in ["=\"1000001\"", " = '18446744073709551615'", "=\"99999999999999999999\""] {
            assert!(!claim(many).unwrap().contains(COUNT), "{many}");
        }
        assert_eq!(claim("=\"3\"").unwrap(), "<sst uniqueCount=\"3\"><si/></sst>");
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
