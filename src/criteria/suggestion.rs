//! What a mistyped name probably meant, and the names that would be accepted.

use super::finding::Finding;
use crate::catalogue::criteria::{HINT, NO_HINT};
use crate::diagnostic::printable;

/// How alike a name must be to be suggested, 0 to 1.
const ALIKE: f64 = 0.7;

/// Names that a message lists; more would bury it.
const MOST_LISTED: usize = 24;

/// The name most like what was found, if any is alike.
pub fn nearest<'a>(found: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.to_lowercase();
    let alike = |name: &str| strsim::jaro_winkler(&found, &name.to_lowercase());
    let rated = names.map(|name| (alike(name), name)).filter(|(alike, _)| *alike >= ALIKE);
    rated.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// Fills `{hint}`: the name that was probably meant.
pub(super) fn hint<'a>(
    finding: Finding,
    found: &str,
    names: impl Iterator<Item = &'a str>,
) -> Finding {
    match nearest(found, names) {
        Some(name) => finding.with_words("hint", &HINT, &[("suggestion", &printable(name))]),
        None => finding.with_words("hint", &NO_HINT, &[]),
    }
}

/// Fills `{accepted}`: the names that would be right.
pub(super) fn accepted<'a>(finding: Finding, names: impl Iterator<Item = &'a str>) -> Finding {
    let listed = list(names);
    let Finding { diagnostic, span } = finding;
    Finding { diagnostic: diagnostic.with_said("accepted", listed.clone(), listed), span }
}

/// Names side by side, safe to print.
pub(super) fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names = names.map(printable);
    let mut listed = names.by_ref().take(MOST_LISTED).collect::<Vec<_>>().join(", ");
    if names.next().is_some() {
        listed.push_str(", …");
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_keyboard_is_understood() {
        let names = || ["title", "weight", "items"].into_iter();
        assert_eq!(nearest("titel", names()), Some("title"));
        assert_eq!(nearest("Weigth", names()), Some("weight"));
        assert_eq!(nearest("คะแนน", names()), None);
    }
}
