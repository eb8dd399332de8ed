//! What a text says, apart from how it is spaced, punctuated and cased, and how alike two texts are.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::text::Text;

/// Thai texts of which fewer pairs of neighbouring characters agree, 0 to 1, speak of other things. Of
/// every two statements of one framework among those that come with the program, 99 of 100 are below.
const OTHER: f64 = 0.45;

/// Thai texts of which as many agree are one text reworded: a word exchanged or moved, a phrase added.
/// Of every two statements of one framework, one of a thousand comes as far.
const SAME: f64 = 0.6;

/// What another wording makes of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It means the same.
    Same,
    /// It may mean something else.
    Doubtful,
    /// It means something else.
    Other,
}

/// Compares two wordings. The Thai decides; where it leaves a doubt, English that stayed resolves it.
pub(super) fn meaning(before: &Text, after: &Text) -> Meaning {
    let english = || match (&before.en, &after.en) {
        (Some(before), Some(after)) => likeness(before, after) >= SAME,
        _ => false,
    };
    match likeness(&before.th, &after.th) {
        alike if alike < OTHER => Meaning::Other,
        alike if alike >= SAME || english() => Meaning::Same,
        _ => Meaning::Doubtful,
    }
}

/// A text without what does not change its meaning. Thai marks are no letters, but stay.
pub(super) fn essence(text: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || ('\u{e30}'..='\u{e4e}').contains(c);
    text.nfkc().filter(kept).flat_map(char::to_lowercase).collect()
}

/// How alike two texts are, 0 to 1: the share of pairs of neighbouring characters that they have in
/// common (Sørensen–Dice). Thai has no spaces between words, so that words cannot be compared; and
/// unlike a count of edits, pairs do not mind where in a text a word stands.
fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (pairs(one), pairs(other));
    let all = one.values().chain(other.values()).sum::<usize>();
    let shared =
        one.iter().map(|(pair, count)| (*count).min(other.get(pair).copied().unwrap_or(0)));
    if all == 0 { 0.0 } else { 2.0 * shared.sum::<usize>() as f64 / all as f64 }
}

/// How often each pair of neighbouring characters stands in a text; one alone stands for itself.
fn pairs(text: &str) -> HashMap<Vec<char>, usize> {
    let letters: Vec<char> = essence(text).chars().collect();
    let mut pairs = HashMap::new();
    for pair in letters.windows(letters.len().clamp(1, 2)) {
        *pairs.entry(pair.to_vec()).or_default() += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(before: &str, after: &str) -> Meaning {
        let text = |th: &str| Text { th: th.to_owned(), en: None };
        meaning(&text(before), &text(after))
    }

    #[test]
    fn a_slip_mended_a_word_exchanged_and_a_phrase_added_mean_the_same() {
        for (before, after) in [
            ("มีแผน 3 ปี", "มีแผนระยะ 3 ปี"),
            ("มีช่องทางรับเรื่องร้องเรียน", "มีช่องทางรับเรื่องร้องเรืยน"),
            ("มีช่องทางรับเรื่องร้องเรียน", "มีระบบรับเรื่องร้องเรียน"),
            ("ผู้นำประกาศวิสัยทัศน์", "ผู้บริหารประกาศวิสัยทัศน์"),
            ("มีวิสัยทัศน์ที่ชัดเจน", "วิสัยทัศน์มีความชัดเจน"),
            ("เปิดเผยข้อมูล", "เปิดเผยข้อมูลต่อสาธารณะ"),
            ("มีแผนงาน", "มีแผนงานประจำปี"),
            ("ประชาชนใช้ข้อมูล", "ประชาชนนำข้อมูลไปใช้"),
        ] {
            assert_eq!(judged(before, after), Meaning::Same, "{before} → {after}");
        }
    }

    #[test]
    fn other_statements_on_a_neighbouring_subject_mean_something_else() {
        for (before, after) in [
            ("แผนงานสำเร็จ", "งบประมาณโปร่งใส"),
            ("มีแผนงาน", "มีงบประมาณ"),
            ("เปิดเผยข้อมูล", "ประชาชนใช้ข้อมูล"),
            ("บุคลากรเข้าใจวิสัยทัศน์", "บุคลากรมีความผูกพัน"),
            ("มีช่องทางรับเรื่องร้องเรียน", "มีช่องทางสื่อสารภายใน"),
        ] {
            assert_eq!(judged(before, after), Meaning::Other, "{before} → {after}");
        }
    }

    #[test]
    fn between_the_bounds_english_that_stayed_resolves_the_doubt() {
        let text =
            |th: &str, en: Option<&str>| Text { th: th.to_owned(), en: en.map(str::to_owned) };
        let (before, after) = ("จัดการข้อร้องเรียนอย่างรวดเร็ว", "จัดการเรื่องร้องเรียนได้รวดเร็วและสร้างสรรค์");
        let english = "Complaints are handled quickly.";
        let judge = |en| meaning(&text(before, Some(english)), &text(after, en));
        assert_eq!(judge(None), Meaning::Doubtful);
        assert_eq!(judge(Some("Costs are analyzed and invested in.")), Meaning::Doubtful);
        assert_eq!(judge(Some("Complaints are handled quickly and creatively.")), Meaning::Same);
    }
}
