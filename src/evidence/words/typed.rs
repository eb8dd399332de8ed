//! Words in the ways in which people type them, for what compares letter by letter: the formulas of
//! workbooks that compute themselves.

use std::collections::BTreeSet;

use super::{StatusWord, TABLES};
use crate::evidence::normal::key;

/// Letters that are the same in the form in which texts are compared, and that people type as readily.
const ALIKE: [(&str, &str); 4] = [("-", "–"), ("-", "—"), ("...", "…"), ("0", "๐")];

/// What keyboards add to a sign such as ✔ so that it stands as a picture.
const AS_PICTURE: char = '\u{FE0F}';

/// A word in the ways in which people type it, itself first: signs have other forms.
pub fn spellings(word: &str) -> impl Iterator<Item = String> {
    let is_sign = !word.contains(char::is_alphabetic);
    let others = ALIKE.iter().filter(move |(plain, _)| is_sign && word.contains(plain));
    std::iter::once(word.to_owned()).chain(others.map(|(plain, other)| word.replace(plain, other)))
}

/// A word without spaces and in small letters.
pub fn bare(word: &str) -> String {
    word.to_lowercase().replace(' ', "")
}

/// What stands in a cell for evidence instead of evidence, in all languages.
pub fn placeholders() -> impl Iterator<Item = String> {
    let words = TABLES.iter().flat_map(|table| table.placeholders);
    words.flat_map(|word| spellings(word))
}

/// The words of all languages for a status, each [`bare`] in its spellings.
pub fn statuses(status: StatusWord) -> impl Iterator<Item = String> {
    let tables = TABLES.iter().flat_map(|table| table.statuses);
    let names = tables.filter(move |(of, _)| *of == status).flat_map(|(_, names)| *names);
    names.flat_map(|name| status_spellings(name))
}

/// A word for a status, [`bare`] in its spellings.
pub fn status_spellings(name: &str) -> Vec<String> {
    let is_sign = |c: char| ('\u{2000}'..='\u{2FFF}').contains(&c);
    let compared = key(name);
    let thai = compared.chars().map(thai_digit).collect();
    let picture = name.chars().all(is_sign).then(|| format!("{name}{AS_PICTURE}"));
    let all = spellings(&compared).chain([bare(name), thai]).chain(picture);
    let mut seen = BTreeSet::new();
    all.filter(|word| seen.insert(word.clone())).collect()
}

/// A digit as Thai writes it.
fn thai_digit(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32('๐' as u32 + digit)).unwrap_or(c)
}

/// Percent in words of all languages and as a sign, the longest first, lest one hide another that
/// it begins.
pub fn percents() -> Vec<&'static str> {
    let mut words: Vec<&str> = TABLES.iter().flat_map(|table| table.percents).copied().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_word_is_that_word() {
        let of = |word| spellings(word).collect::<Vec<_>>();
        assert_eq!(of("--"), ["--", "––", "——"]);
        assert_eq!(of("ไม่มี"), ["ไม่มี"]);
        for word in ["-", "...", "0"] {
            assert!(of(word).iter().all(|other| key(other) == key(word)), "{word}");
        }
    }

    #[test]
    fn every_spelling_of_a_status_is_that_status() {
        for word in TABLES.iter().flat_map(|table| table.statuses).flat_map(|(_, names)| *names) {
            assert!(status_spellings(word).iter().all(|other| key(other) == key(word)), "{word}");
        }
        assert_eq!(status_spellings("✔"), ["✔", "✔\u{FE0F}"]);
        assert_eq!(status_spellings("Not met"), ["notmet"]);
    }
}
