//! Wordings of the catalogue filled with values, as every kind of report says them.

use crate::catalogue::compare as words;
use crate::catalogue::terms::before_level;
use crate::criteria::Level;
use crate::text::{Lang, Words, fill};

/// A wording with its values filled in.
pub(super) fn said(words: &Words, values: &[(&str, String)], lang: Lang) -> String {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(words.get(lang), &values)
}

/// A wording as it stands at the beginning of a sentence or a cell.
pub(super) fn begun(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The name of a level within a sentence.
pub(super) fn called(level: &Level, lang: Lang) -> String {
    let name = level.title.get(lang);
    format!("{}{name}", before_level(name, lang))
}

/// Ids as a list: the first `most` of them, and how many more there are.
pub(super) fn ids(all: &[&str], most: usize, lang: Lang) -> String {
    listed(all, (most, ", "), lang)
}

/// The first `most` of some texts with something between them, and how many more there are.
pub(super) fn listed(all: &[&str], (most, between): (usize, &str), lang: Lang) -> String {
    let shown = all.iter().take(most).copied().collect::<Vec<_>>().join(between);
    match all.len().saturating_sub(most) {
        0 => shown,
        more => said(&words::MORE, &[("ids", shown), ("count", more.to_string())], lang),
    }
}
