//! Thai vowels and tone marks as they are typed on purpose: sara am as one character, no mark twice
//! on a consonant, vowels before tones, and none without a consonant to stand on. Wrong ones often
//! look right, and then no search finds the word.

use super::{File, Rule};
use crate::diagnostic::{Code, DOUBLED_MARK, MISPLACED_MARK, SPLIT_SARA_AM};
use crate::notation::Finding;

/// The rule.
pub(super) static RULE: Rule =
    Rule { codes: &[&SPLIT_SARA_AM, &DOUBLED_MARK, &MISPLACED_MARK], check };

const SARA_A: char = '\u{e30}';
const NIKHAHIT: char = '\u{e4d}';
const SARA_AA: char = '\u{e32}';
const SARA_AM: char = '\u{e33}';

/// What a mark without its consonant is shown on.
const CIRCLE: char = '\u{25cc}';

/// Something wrong with the characters from `start` on.
struct Slip {
    code: &'static Code,
    start: usize,
    length: usize,
    right: Option<String>,
}

fn check(file: &File, findings: &mut Vec<Finding>) {
    for (begin, text) in file.texts() {
        let characters: Vec<(usize, char)> = text.char_indices().collect();
        let letters: Vec<char> = characters.iter().map(|(_, c)| *c).collect();
        for slip in slips(&letters) {
            let byte = |at: usize| characters.get(at).map_or(text.len(), |(byte, _)| *byte);
            let bytes = begin + byte(slip.start)..begin + byte(slip.start + slip.length);
            let mut found = file.lines.text[bytes.clone()].to_owned();
            if is_mark(letters[slip.start]) || is_behind(letters[slip.start]) {
                found.insert(0, CIRCLE);
            }
            let finding = Finding::new(slip.code, file.lines.span(bytes)).with("found", found);
            findings.push(match slip.right {
                Some(right) => finding.fixed_by(right),
                None => finding,
            });
        }
    }
}

fn slips(letters: &[char]) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match slip(letters, at) {
            Some(slip) => {
                at = slip.start + slip.length;
                slips.push(slip);
            }
            None => at += 1,
        }
    }
    slips
}

/// What is wrong with the characters from a place on, taken with the one before it.
fn slip(letters: &[char], at: usize) -> Option<Slip> {
    let mend =
        |code, length, right: String| Some(Slip { code, start: at, length, right: Some(right) });
    let ask = |code, length| Some(Slip { code, start: at, length, right: None });
    match &letters[at..] {
        [NIKHAHIT, SARA_AA, ..] => mend(&SPLIT_SARA_AM, 2, SARA_AM.to_string()),
        [NIKHAHIT, tone, SARA_AA, ..] if is_tone(*tone) => {
            mend(&SPLIT_SARA_AM, 3, format!("{tone}{SARA_AM}"))
        }
        ['เ', 'เ', ..] => mend(&DOUBLED_MARK, 2, "แ".to_owned()),
        [a, b, ..] if a == b && (is_mark(*a) || is_vowel(*a)) => {
            mend(&DOUBLED_MARK, 2, a.to_string())
        }
        [a, b, ..] if is_tone(*a) && is_tone(*b) => ask(&DOUBLED_MARK, 2),
        [a, b, ..] if is_vowel_mark(*a) && is_vowel_mark(*b) => ask(&DOUBLED_MARK, 2),
        [tone, vowel, ..] if is_tone(*tone) && is_vowel_mark(*vowel) => {
            mend(&MISPLACED_MARK, 2, format!("{vowel}{tone}"))
        }
        [SARA_AM, tone, ..] if is_tone(*tone) => {
            mend(&MISPLACED_MARK, 2, format!("{tone}{SARA_AM}"))
        }
        [mark, ..] if is_mark(*mark) || is_behind(*mark) => {
            let before = at.checked_sub(1).map(|before| letters[before]);
            let bare = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || is_vowel(c);
            let stands =
                before.is_some_and(|before| !bare(before) || (before, *mark) == (SARA_AA, SARA_A));
            if stands { None } else { ask(&MISPLACED_MARK, 1) }
        }
        _ => None,
    }
}

/// A vowel that stands behind its consonant, and nowhere else.
fn is_behind(c: char) -> bool {
    matches!(c, SARA_A | SARA_AA | SARA_AM)
}

/// A tone mark, or the mark of a silent letter.
fn is_tone(c: char) -> bool {
    ('\u{e48}'..='\u{e4c}').contains(&c)
}

/// A vowel above or below its consonant.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e39}' | '\u{e47}')
}

/// Anything that stands above or below a consonant.
fn is_mark(c: char) -> bool {
    is_tone(c) || is_vowel_mark(c) || matches!(c, '\u{e3a}' | NIKHAHIT | '\u{e4e}')
}

/// A vowel beside its consonant.
fn is_vowel(c: char) -> bool {
    matches!(c, '\u{e30}' | SARA_AA | SARA_AM | '\u{e40}'..='\u{e45}')
}
