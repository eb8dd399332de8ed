//! The words for each status, which formulas look for in one hidden cell: those of one status stand there
//! after those of another, so that the place where a word is found tells its status.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::typed;
use crate::evidence::normal::key;
use crate::evidence::words::StatusWord;
use crate::evidence::words::typed::{status_spellings, statuses};

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
        typed::list(words)
    })
}

/// What stands between the words of one status and those of the next, again and again.
pub const BETWEEN: &str = "|";

/// How often it does: so often that it does not matter whether a program counts a letter beyond the first
/// plane of Unicode as one or as two.
pub fn times_between(lists: &[String; 4]) -> usize {
    let beyond = |c: &char| c.len_utf16() > 1;
    1 + lists.iter().flat_map(|list| list.chars()).filter(beyond).count()
}

/// From where on a word of each status stands in the cell that holds all lists.
pub fn starts(lists: &[String; 4]) -> [usize; 4] {
    let between = times_between(lists);
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
        let words = typed::words(list).filter(|word| !known.iter().any(|known| known == word));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::words::typed::{LONGEST_WORDS, letters_of};

    /// Letters that a cell can hold.
    const LONGEST_CELL: usize = 32_767;

    /// What the cell holds in which formulas look for words.
    fn all(lists: &[String; 4]) -> String {
        lists.join(&BETWEEN.repeat(times_between(lists)))
    }

    /// The status that formulas find for what is typed, as they compare it.
    fn found(lists: &[String; 4], word: &str) -> Option<StatusWord> {
        let all = all(lists);
        let before = &all[..all.find(&format!("| {word} |"))?];
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
        for strange in ["*", "", "|"] {
            assert_eq!(found(&lists, strange), None);
        }
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
        for (status, word) in &words {
            assert_eq!(found(&lists, word), Some(*status));
        }
        for part in ["a", "b", "a|b", "|a", "|", ""] {
            assert_eq!(found(&lists, part), None, "{part} is no word");
        }
        assert_eq!(own(&lists), words);
        assert_eq!(super::lists(&own(&lists)), lists);
        assert_eq!(own(&super::lists(&[])), []);
    }

    #[test]
    fn as_many_own_words_as_settings_may_have_fit_into_a_cell() {
        for letters in ["ก", "ร้อยละ", "🟢", "Ａ", "--"] {
            let times = LONGEST_WORDS / letters_of(&letters.repeat(100)) * 100;
            let own = [(StatusWord::Met, letters.repeat(times))];
            let length = all(&lists(&own)).encode_utf16().count();
            assert!((20_000..=LONGEST_CELL).contains(&length), "{letters}: {length}");
        }
    }
}
