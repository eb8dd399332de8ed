//! Whose rows of a workbook of several agencies an entry of the manifest means: those of the agency that it
//! names. Names are compared as the workbook's own are when it is parted.

use std::collections::HashSet;

use pmqa::diagnostic::{Diagnostic, NO_SUCH_AGENCY, Place};
use pmqa::evidence::Evidence;
use pmqa::evidence::normal::key;
use pmqa::evidence::split::{Part, Parting, Parts, Splitter};
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
        (Some(agency), Parting::Sheets) => {
            let parts = splitter.read(name, bytes, false)?;
            match is_of_one(&parts, agency) {
                true => splitter.read(name, bytes, true).map(whole),
                false => choose(parts, agency),
            }
        }
        (Some(_), Parting::Found) => splitter.read(name, bytes, true).map(whole),
    }
}

/// Whether the sheets of a workbook are those of one agency, such as one for each category: none bears the
/// name of the entry, none is labelled with another, and no two speak of the same requirement.
fn is_of_one(parts: &Parts, agency: &str) -> bool {
    let wanted = key(agency);
    let bears = |part: &Part| part.agency.as_deref().is_some_and(|name| key(name) == wanted);
    let labelled = |part: &Part| part.evidence.agency.is_some();
    if parts.agencies.iter().any(|part| bears(part) || labelled(part)) {
        return false;
    }
    let mut known = HashSet::new();
    parts.agencies.iter().all(|part| {
        let rows = part.evidence.rows.iter();
        let own: HashSet<usize> = rows.flat_map(|row| row.requirements.iter().copied()).collect();
        own.into_iter().all(|requirement| known.insert(requirement))
    })
}

/// Leaves the agency of a name, which is then called as the entry does; several sheets may be its own.
fn choose(mut parts: Parts, agency: &str) -> Result<Meant, Diagnostic> {
    let wanted = key(agency);
    let names = || parts.agencies.iter().map(|part| part.agency.as_deref().unwrap_or_default());
    let Some(chosen) = names().position(|name| key(name) == wanted) else {
        let (th, en) = hint(agency, names());
        return Err(Diagnostic::new(&NO_SUCH_AGENCY, Place::File)
            .with("found", agency)
            .with("count", parts.agencies.len().to_string())
            .with_said("hint", th, en)
            .with("accepted", list(names())));
    };
    let several = parts.agencies.len() > 1;
    let bears = |part: &Part| part.agency.as_deref().is_some_and(|name| key(name) == wanted);
    parts.agencies.retain(bears);
    let own = parts.agencies.drain(..).map(|part| part.evidence).reduce(|mut all, more| {
        all.rows.extend(more.rows);
        all.diagnostics.extend(more.diagnostics);
        Evidence {
            fiscal_year: all.fiscal_year.or(more.fiscal_year),
            assessed: all.assessed || more.assessed,
            ..all
        }
    });
    parts.agencies.extend(own.map(|evidence| Part { agency: None, evidence }));
    Ok(Meant { parts, chosen: several.then_some(chosen) })
}
