//! What a mistyped name probably meant, and the names that would be accepted.

use crate::catalogue::terminal::DID_YOU_MEAN;
use crate::diagnostic::{Diagnostic, printable};
use crate::text::fill;

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

/// Fills `{found}` with a name that is not known, `{hint}` with the one that was probably meant, and
/// `{accepted}` with those that are known.
pub fn unknown<'a>(
    diagnostic: Diagnostic,
    found: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let (th, en) = hint(found, known.clone());
    let accepted = list(known);
    diagnostic.with("found", found).with_said("hint", th, en).with_said(
        "accepted",
        accepted.clone(),
        accepted,
    )
}

/// The words that offer the name most like what was found, in Thai and in English; empty where none
/// is alike.
pub fn hint<'a>(found: &str, names: impl Iterator<Item = &'a str>) -> (String, String) {
    match nearest(found, names) {
        Some(name) => {
            let said = |words: &str| fill(words, &[("word", &printable(name))]);
            (said(DID_YOU_MEAN.th), said(DID_YOU_MEAN.en))
        }
        None => (String::new(), String::new()),
    }
}

/// Names side by side, safe to print.
pub fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
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

    #[test]
    fn the_nearest_name_is_offered_and_a_far_one_is_not() {
        let names = || ["basic", "advance"].into_iter();
        assert_eq!(hint("advanse", names()).1, " (did you mean \"advance\"?)");
        assert_eq!(hint("zzz", names()), (String::new(), String::new()));
    }
}
