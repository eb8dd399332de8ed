//! Words in the ways in which people type them, for what compares letter by letter: the formulas of
//! workbooks that compute themselves. They bring what is typed into a form by replacing some letters by
//! others, one after the other; here stands which, and the same done to a text.

use std::collections::BTreeSet;

use super::{StatusWord, TABLES};
use crate::evidence::normal::key;

/// Letters that are the same in the form in which texts are compared, and that people type as readily.
const ALIKE: [(&str, &str); 4] = [("-", "–"), ("-", "—"), ("...", "…"), ("0", "๐")];

/// What keyboards add to a sign such as ✔ so that it stands as a picture.
const AS_PICTURE: char = '\u{FE0F}';

/// Spaces that people type or copy: also those that do not break a line, and those without a width.
/// Line breaks and tabs are no letters at all.
const SPACES: [&str; 5] = [" ", "\u{00A0}", "\u{200B}", "\u{202F}", "\u{FEFF}"];

/// The two halves of a sara am, which look like it.
const NIKHAHIT_AA: &str = "\u{0E4D}\u{0E32}";

/// Digits as Thai writes them, from 0.
const THAI_DIGITS: [&str; 10] = ["๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"];

/// Digits as formulas write them.
const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The sign for percent that stands for all words for it.
const PERCENT: &str = "%";

/// A letter or a word, and what stands for it.
pub type Replacement = (&'static str, &'static str);

/// What is replaced in a text in small letters, in this order, so that spaces do not matter.
pub fn without_spaces() -> impl Iterator<Item = Replacement> {
    SPACES.into_iter().map(|space| (space, "")).chain([(NIKHAHIT_AA, "\u{0E33}")])
}

/// Thai digits, and the digits that stand for them.
pub fn digits() -> impl Iterator<Item = Replacement> {
    THAI_DIGITS.into_iter().zip(DIGITS)
}

/// What is replaced in a status, so that digits and words for percent do not matter either.
pub fn as_of_status() -> impl Iterator<Item = Replacement> {
    const FULL_WIDTH_PERCENT: &str = "％";
    let percents = percents().into_iter().chain([FULL_WIDTH_PERCENT]);
    let percents = percents.filter(|word| *word != PERCENT).map(|word| (word, PERCENT));
    without_spaces().chain(digits()).chain(percents)
}

/// A text as formulas compare it.
pub fn bare(text: &str) -> String {
    replaced(text, without_spaces())
}

/// A status as formulas compare it.
pub fn status(text: &str) -> String {
    replaced(text, as_of_status())
}

fn replaced(text: &str, by: impl Iterator<Item = Replacement>) -> String {
    let text: String = text.to_lowercase().chars().filter(|c| *c >= ' ').collect();
    by.fold(text, |text, (what, by)| match text.contains(what) {
        true => text.replace(what, by),
        false => text,
    })
}

/// A word in the ways in which people type it, itself first: signs have other forms.
pub fn spellings(word: &str) -> impl Iterator<Item = String> {
    let is_sign = !word.contains(char::is_alphabetic);
    let others = ALIKE.iter().filter(move |(plain, _)| is_sign && word.contains(plain));
    std::iter::once(word.to_owned()).chain(others.map(|(plain, other)| word.replace(plain, other)))
}

/// What stands in a cell for evidence instead of evidence, in all languages.
pub fn placeholders() -> impl Iterator<Item = String> {
    let words = TABLES.iter().flat_map(|table| table.placeholders);
    words.flat_map(|word| spellings(word))
}

/// The words of all languages for a status, each in its spellings.
pub fn statuses(of: StatusWord) -> impl Iterator<Item = String> {
    let tables = TABLES.iter().flat_map(|table| table.statuses);
    let names = tables.filter(move |(word, _)| *word == of).flat_map(|(_, names)| *names);
    names.flat_map(|name| status_spellings(name))
}

/// A word for a status in its spellings, each as formulas compare it.
pub fn status_spellings(name: &str) -> Vec<String> {
    let is_sign = |c: char| ('\u{2000}'..='\u{2FFF}').contains(&c);
    let compared = key(name);
    let picture = name.chars().all(is_sign).then(|| format!("{name}{AS_PICTURE}"));
    let forms = [status(&compared), status(name)];
    let mut seen = BTreeSet::new();
    let all = spellings(&compared).chain(forms).chain(picture);
    all.filter(|word| seen.insert(word.clone())).collect()
}

/// Letters that all words of a user's own for statuses may come to, so that a cell of a workbook holds
/// them beside those of all languages.
pub const LONGEST_WORDS: usize = 28_000;

/// Letters that a word for a status comes to in a list, in all its spellings and with what stands between
/// them.
pub fn letters_of(name: &str) -> usize {
    const BETWEEN: usize = 3;
    // What stands between the lists is as long as they have letters of two units.
    let of = |c: char| if c.len_utf16() > 1 { c.len_utf16() + BETWEEN } else { 1 };
    let spellings = status_spellings(name);
    spellings.iter().map(|word| word.chars().map(of).sum::<usize>() + BETWEEN).sum()
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
        assert_eq!(status_spellings("Level ๑"), ["level1"]);
        assert_eq!(status_spellings("ผ่านร้อยละ 80"), ["ผ่านร้อยละ80", "ผ่าน%80"]);
    }

    #[test]
    fn what_is_typed_is_brought_into_form() {
        assert_eq!(status(" ร้อยละ\u{202F}๗๕\n"), "%75");
        assert_eq!(status("75 PERCENT"), "75%");
        assert_eq!(status("ด\u{0E4D}\u{0E32}เนินการ"), "ดำเนินการ");
        assert_eq!(bare("\u{FEFF}N /\u{00A0}A ๑"), "n/a๑");
    }
}
