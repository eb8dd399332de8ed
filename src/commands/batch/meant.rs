//! Whose rows of a workbook of several agencies an entry of the manifest means: those of the agency that it
//! names. Names are compared as the workbook's own are when it is parted.

use pmqa::diagnostic::{Diagnostic, NO_SUCH_AGENCY, Place};
use pmqa::evidence::normal::key;
use pmqa::evidence::split::{Parting, Parts, Splitter};
use pmqa::notation::suggestion::{hint, list};

/// A workbook as it is meant.
pub struct Meant {
    /// What it holds of the agencies that are meant.
    pub parts: Parts,
    /// The position of the one that was chosen among several.
    pub chosen: Option<usize>,
}

/// Reads a workbook: all its agencies, or the one that an entry names.
///
/// # Errors
/// As [`Splitter::read`], or it has several agencies by a column that was named, and none of this name.
pub fn read(
    splitter: &Splitter<'_>,
    parting: &Parting,
    agency: Option<&str>,
    (name, bytes): (&str, &[u8]),
) -> Result<Meant, Diagnostic> {
    let whole = |parts| Meant { parts, chosen: None };
    match (agency, parting) {
        (None, _) => splitter.read(name, bytes, false).map(whole),
        (Some(agency), Parting::Column(_)) => choose(splitter.read(name, bytes, true)?, agency),
        // A workbook of one agency may have a sheet for each category.
        (Some(agency), Parting::Sheets) => {
            let sheets = splitter.read(name, bytes, false);
            let chosen = sheets.and_then(|parts| choose(parts, agency));
            chosen.or_else(|_| splitter.read(name, bytes, true).map(whole))
        }
        (Some(_), Parting::Found) => splitter.read(name, bytes, true).map(whole),
    }
}

/// Leaves the one agency of a name, which is then called as the entry does.
fn choose(mut parts: Parts, agency: &str) -> Result<Meant, Diagnostic> {
    let wanted = key(agency);
    let names = || parts.agencies.iter().map(|part| part.agency.as_deref().unwrap_or_default());
    let chosen = match names().position(|name| key(name) == wanted) {
        Some(at) => at,
        None if parts.agencies.len() == 1 => 0,
        None => {
            let (th, en) = hint(agency, names());
            return Err(Diagnostic::new(&NO_SUCH_AGENCY, Place::File)
                .with("found", agency)
                .with("count", parts.agencies.len().to_string())
                .with_said("hint", th, en)
                .with("accepted", list(names())));
        }
    };
    let several = parts.agencies.len() > 1;
    let mut own = parts.agencies.swap_remove(chosen);
    own.agency = None;
    parts.agencies = vec![own];
    Ok(Meant { parts, chosen: several.then_some(chosen) })
}
