//! What stands in a cell for evidence instead of evidence: `-`, `ไม่มี`, `รอเอกสาร`. Nearly every text
//! differs from all of these in its first two letters, and is not looked at further.

use foldhash::{HashMap, HashSet};

use crate::evidence::normal::key;

/// Bytes of the longest text that is looked at.
const LONGEST: usize = 120;

/// The placeholders of all languages.
pub(super) struct Placeholders {
    words: HashSet<String>,
    /// Their first letters, each with those that come second, if there are any.
    begins: HashMap<char, Vec<Option<char>>>,
}

impl Placeholders {
    /// These words, in the form in which they are compared.
    pub(super) fn new(words: Vec<String>) -> Placeholders {
        let mut begins: HashMap<char, Vec<Option<char>>> = HashMap::default();
        for word in &words {
            let mut letters = word.chars();
            let Some(first) = letters.next() else { continue };
            let (seconds, second) = (begins.entry(first).or_default(), letters.next());
            if !seconds.contains(&second) {
                seconds.push(second);
            }
        }
        Placeholders { words: words.into_iter().collect(), begins }
    }

    /// Whether a text is one of them, or shows nothing.
    pub(super) fn has(&self, text: &str) -> bool {
        text.len() <= LONGEST && self.may_have(text) && {
            let key = key(text);
            key.is_empty() || self.words.contains(&key)
        }
    }

    /// Whether a text may be one of them, by its first two letters.
    fn may_have(&self, text: &str) -> bool {
        let mut letters = text.chars().filter(|c| !c.is_whitespace() && !c.is_control());
        let mut next = || letters.next().map(|c| c.to_ascii_lowercase());
        let Some(first) = next().filter(|&c| is_itself(c)) else { return true };
        let Some(seconds) = self.begins.get(&first) else { return false };
        next().filter(|&c| is_itself(c)).is_none_or(|second| seconds.contains(&Some(second)))
    }
}

/// Whether a letter stays what it is, and where it is, when a text is brought into form: ASCII letters
/// and digits, Thai consonants, the vowels behind them, and those before them of which two are not
/// another one.
fn is_itself(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{0E01}'..='\u{0E2E}' | 'ะ' | 'า' | '\u{0E42}'..='\u{0E44}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_at_two_letters_misses_none() {
        let words = ["-", "x", "0", "n/a", "ไม่มี", "รอแนบ", "..."];
        let known = Placeholders::new(words.iter().map(|word| key(word)).collect());
        for word in [
            "-",
            " - ",
            "X",
            "\u{200B}x",
            "๐",
            "N / A",
            "ไม่มี",
            "ไม\u{0E35}\u{0E48}",
            "",
            " ",
            "ร\u{200B}อแนบ",
            "…",
            "–",
            "Ｘ",
            "ไม่ม\u{0E35}\u{0E35}",
        ] {
            assert_eq!(
                known.has(word),
                key(word).is_empty() || words.iter().any(|w| key(w) == key(word)),
                "{word:?}"
            );
        }
        for word in ["xy", "รายงาน", "รออนุมัติ", "00", "1", "-1"] {
            assert!(!known.has(word), "{word}");
        }
        assert!(["xy", "รายงาน", "นร", "00"].iter().all(|word| !known.may_have(word)));
    }
}
