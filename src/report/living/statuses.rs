//! From what stands in a status cell to a credit, as the reader has it: every word for a status, not only
//! those of the drop-down list, and percentages, whatever spaces were typed with them. A word with more
//! beside it, in letters of full width or with its marks out of order, which the reader may still know,
//! shows `?`.
//!
//! All words stand in one hidden cell, each between bars, those of one status after those of another.
//! [`FIND`](https://support.microsoft.com/office/c7912941-af2a-4bdf-a553-d0d89b0a0628) compares letter by
//! letter, where a look-up would take `*` and `?` for any letters, and the place where it finds a word
//! tells the status.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::address::Map;
use crate::evidence::normal::key;
use crate::evidence::words::StatusWord;
use crate::evidence::words::typed::{percents, status_spellings, statuses};

/// Words of a user's own for statuses.
pub type OwnWords = [(StatusWord, String)];

/// The words of each status as its cell lists them, those of a user's own last; they win over others.
pub fn lists(own: &OwnWords) -> [String; 4] {
    /// Nearly all reports have no words of a user's own.
    static OF_NO_ONE: LazyLock<[String; 4]> = LazyLock::new(|| joined(&[]));
    if own.is_empty() { OF_NO_ONE.clone() } else { joined(own) }
}

fn joined(own: &OwnWords) -> [String; 4] {
    let taken: BTreeSet<String> = own.iter().map(|(_, word)| key(word)).collect();
    StatusWord::ALL.map(|status| {
        let mut words = known(status);
        words.retain(|word| !taken.contains(&key(word)));
        let own = own.iter().filter(|(of, _)| *of == status);
        let own: BTreeSet<String> = own.flat_map(|(_, word)| status_spellings(word)).collect();
        words.extend(own);
        words.iter().map(|word| format!("|{word}|")).collect::<Vec<_>>().join(" ")
    })
}

/// How many spaces stand between the words of one status and those of the next: so many that it does
/// not matter whether a program counts a letter beyond the first plane of Unicode as one or as two.
pub fn spaces_between(lists: &[String; 4]) -> usize {
    let beyond = |c: &char| c.len_utf16() > 1;
    1 + lists.iter().flat_map(|list| list.chars()).filter(beyond).count()
}

/// From where on a word of each status stands in the cell that holds all lists.
pub fn starts(lists: &[String; 4]) -> [usize; 4] {
    let between = spaces_between(lists);
    let mut next = 1;
    lists.each_ref().map(|list| {
        let start = next;
        next += list.chars().count() + between;
        start
    })
}

/// The words of a user's own that some lists hold, each in one of its spellings.
pub fn own(lists: &[String; 4]) -> Vec<(StatusWord, String)> {
    let mut own = Vec::new();
    for (status, list) in StatusWord::ALL.into_iter().zip(lists) {
        let known = known(status);
        // A word may hold bars itself, but no spaces.
        let list = list.strip_prefix('|').and_then(|list| list.strip_suffix('|'));
        let words = list.into_iter().flat_map(|list| list.split("| |"));
        let words = words.filter(|word| !known.iter().any(|known| known == word));
        let mut seen = BTreeSet::new();
        let words = words.filter(|word| seen.insert(key(word)));
        own.extend(words.map(|word| (status, word.to_owned())));
    }
    own
}

/// The words of all languages for a status; plain numbers are read as numbers.
fn known(status: StatusWord) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let is_number = |word: &str| key(word).parse::<u8>().is_ok();
    statuses(status).filter(|word| !is_number(word) && seen.insert(word.clone())).collect()
}

/// The credit of a status cell: that of its word, a percentage, a share, or 1 and 0. Empty without a
/// status; `?` where it cannot be read.
pub fn credit(cell: &str, map: &Map) -> String {
    let (list, starts, credits) = (map.status_list(), map.statuses(2), map.statuses(1));
    let (word, bare) = (typed(cell), bare(cell));
    // A percentile of 0 and 1 is the share itself, and none outside.
    format!(
        "IFERROR(IF({bare}=\"\",\"\",IFERROR(LOOKUP(FIND({word},{list}),{starts},{credits}),\
         PERCENTILE({{0,1}},IF(ISNUMBER({cell}),{cell},{})))),\"?\")",
        share(cell)
    )
}

/// How many cells of a range hold a word of a list, as an array formula.
pub fn count_of(list: &str, range: &str) -> String {
    format!("SUMPRODUCT((LEN(SUBSTITUTE({list},{},\"\"))<LEN({list}))*1)", typed(range))
}

/// What is typed, as lists have it.
pub fn typed(cell: &str) -> String {
    format!("\"|\"&LOWER(SUBSTITUTE({},\"{NIKHAHIT_AA}\",\"\u{0E33}\"))&\"|\"", bare(cell))
}

/// The two halves of a sara am, which look like it.
const NIKHAHIT_AA: &str = "\u{0E4D}\u{0E32}";

/// What is typed without spaces: also those that do not break a line, and those without a width, as
/// copied texts have them, and line feeds.
pub fn bare(cell: &str) -> String {
    const SPACES: [&str; 4] = ["\" \"", "\"\u{00A0}\"", "\"\u{200B}\"", "CHAR(10)"];
    SPACES.iter().fold(cell.to_owned(), |text, space| format!("SUBSTITUTE({text},{space},\"\")"))
}

/// The share that a text gives: its number, divided by 100 where a word or a sign for percent stands
/// before or behind it.
fn share(cell: &str) -> String {
    SHARE.replace(CELL, &bare(cell))
}

/// What stands for the cell without spaces in [`SHARE`].
const CELL: char = '\0';

/// [`share`] for every cell; put together once, because it is long.
static SHARE: LazyLock<String> = LazyLock::new(|| {
    const THAI: [char; 10] = ['๐', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙'];
    const FULL_WIDTH_PERCENT: &str = "％";
    const OF_NUMBERS: &str = "\".+0123456789๐๑๒๓๔๕๖๗๘๙\"";
    let percents = percents().into_iter().chain([FULL_WIDTH_PERCENT]);
    let percents = percents.map(|word| (word.to_owned(), "\"\"".to_owned()));
    // Spreadsheets know exponents, the reader does not.
    let exponent = ("e".to_owned(), "\"x\"".to_owned());
    let digits = (0..).zip(THAI).map(|(value, digit)| (digit.to_string(), value.to_string()));
    let number = percents
        .chain([exponent])
        .chain(digits)
        .fold(format!("LOWER({CELL})"), |text, (what, by)| {
            format!("SUBSTITUTE({text},\"{what}\",{by})")
        });
    format!(
        "_xlfn.NUMBERVALUE({number},\".\",\" \")/IF(ISERROR(FIND(LEFT({CELL}),{OF_NUMBERS})+\
         FIND(RIGHT({CELL}),{OF_NUMBERS})),100,1)"
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    /// The status that formulas find for what is typed without spaces and in small letters.
    fn found(lists: &[String; 4], word: &str) -> Option<StatusWord> {
        let all = lists.join(&" ".repeat(spaces_between(lists)));
        let before = &all[..all.find(&format!("|{word}|"))?];
        let of = |at| starts(lists).iter().rposition(|start| *start <= at);
        let (letters, units) = (before.chars().count() + 1, before.encode_utf16().count() + 1);
        assert_eq!(of(letters), of(units), "{word}");
        Some(StatusWord::ALL[of(letters)?])
    }

    #[test]
    fn every_word_is_found_as_its_status() {
        let lists = lists(&[]);
        for status in StatusWord::ALL {
            let words: Vec<String> = known(status);
            assert!(words.len() > 8);
            for word in words {
                assert_eq!(found(&lists, &word), Some(status), "{word}");
            }
        }
        assert_eq!(found(&lists, "*"), None);
        assert!(lists.iter().all(|list| list.chars().count() < 1000), "{lists:?}");
    }

    #[test]
    fn own_words_win_and_are_told_from_the_others() {
        let words = [
            (StatusWord::Met, "เขียว".to_owned()),
            (StatusWord::Partial, "ผ่าน".to_owned()),
            (StatusWord::NotMet, "5".to_owned()),
            (StatusWord::NotApplicable, "|a|b|".to_owned()),
            (StatusWord::NotApplicable, "🟢🟡🔴⚪".to_owned()),
        ];
        let lists = lists(&words);
        assert_eq!(found(&lists, "เขียว"), Some(StatusWord::Met));
        assert_eq!(found(&lists, "ผ่าน"), Some(StatusWord::Partial));
        assert_eq!(found(&lists, "5"), Some(StatusWord::NotMet));
        assert_eq!(found(&lists, "🟢🟡🔴⚪"), Some(StatusWord::NotApplicable));
        assert_eq!(own(&lists), words);
        assert_eq!(super::lists(&own(&lists)), lists);
        assert_eq!(own(&super::lists(&[])), []);
    }
}
