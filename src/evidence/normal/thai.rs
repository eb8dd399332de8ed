//! Thai vowels and marks in the order in which they belong. A keyboard takes them in any order, and
//! what is copied from a PDF carries spaces before them; where a sequence cannot be Thai, there is
//! one that was meant. What could be Thai as it stands stays.

pub(super) const NIKHAHIT: char = '\u{0E4D}';
pub(super) const SARA_AA: char = '\u{0E32}';
pub(super) const SARA_AM: char = '\u{0E33}';
const SARA_A: char = '\u{0E30}';
const MAI_HAN_AKAT: char = '\u{0E31}';

/// Whether a character is a Thai vowel or tone mark above or below a consonant.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, MAI_HAN_AKAT | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}')
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{0E01}'..='\u{0E2E}')
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{0E48}'..='\u{0E4B}')
}

/// Vowels that stand behind their consonant, and behind its tone.
fn is_behind(c: char) -> bool {
    matches!(c, SARA_A | SARA_AA | SARA_AM)
}

/// Vowels and signs that stand between a consonant and its tone mark.
fn is_under_tone(c: char) -> bool {
    matches!(c, MAI_HAN_AKAT | '\u{0E34}'..='\u{0E39}' | '\u{0E47}' | NIKHAHIT)
}

/// Adds a character to a text, where it belongs by what stands before it.
pub(super) fn push(out: &mut Vec<char>, c: char) {
    let last = out.last().copied();
    let before = |n: usize| out.len().checked_sub(n).map(|at| out[at]);
    match c {
        // The same mark twice looks like once.
        _ if is_mark(c) && last == Some(c) => {}
        // A mark stands on a letter, not on the space behind it.
        _ if is_mark(c) && last.is_some_and(char::is_whitespace) => {
            let letters = out.iter().rposition(|c| !c.is_whitespace()).map_or(0, |at| at + 1);
            out.truncate(letters);
            match letters {
                0 => out.push(c),
                _ => push(out, c),
            }
        }
        // Two sara e are the halves of a sara ae.
        'เ' if last == Some('เ') => {
            out.pop();
            out.push('แ');
        }
        // Vowel after tone: the vowel comes first, and so it may turn out to be doubled.
        _ if is_under_tone(c) && last.is_some_and(is_tone) => {
            let tone = out.pop().unwrap_or(c);
            push(out, c);
            out.push(tone);
        }
        // A nikhahit, with or without a tone, and a sara aa are a sara am.
        SARA_AA if last == Some(NIKHAHIT) => {
            out.pop();
            out.push(SARA_AM);
        }
        SARA_AA if last.is_some_and(is_tone) && before(2) == Some(NIKHAHIT) => {
            let tone = out.pop().unwrap_or(c);
            out.pop();
            out.push(tone);
            out.push(SARA_AM);
        }
        // A tone belongs before the vowel behind its consonant.
        _ if is_tone(c) && last.is_some_and(is_behind) => {
            let vowel = out.pop().unwrap_or(c);
            push(out, c);
            out.push(vowel);
        }
        _ => out.push(c),
    }
}

/// Puts right what shows only by what follows.
pub(super) fn settle(text: &mut Vec<char>) {
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            MAI_HAN_AKAT => move_forward(text, at),
            SARA_AA if is_half_of_am(text, at) => {
                let is_lost = |c: &char| c.is_whitespace() || *c == NIKHAHIT;
                let end = text[..at].iter().rposition(|c| !is_lost(c)).map_or(0, |end| end + 1);
                text.drain(end..at);
                at = end;
                text[at] = SARA_AM;
            }
            _ => {}
        }
        at += 1;
    }
}

/// A mai han-akat stands before the consonant that ends its syllable; one with nothing to end it was
/// typed behind that consonant: `ระดบั` for `ระดับ`.
fn move_forward(text: &mut [char], at: usize) {
    let is = |at: Option<usize>, what: fn(char) -> bool| {
        at.and_then(|at| text.get(at)).copied().is_some_and(what)
    };
    let end = at + 1 + usize::from(is(Some(at + 1), is_tone));
    let opens = |c| {
        is_tone(c) || matches!(c, MAI_HAN_AKAT | SARA_AM | '\u{0E36}' | '\u{0E37}' | '\u{0E47}')
    };
    let ended = is(Some(end), is_consonant) && !is(Some(end + 1), opens);
    if !ended && is(at.checked_sub(1), is_consonant) && is(at.checked_sub(2), is_consonant) {
        text[at - 1..end].rotate_left(1);
    }
}

/// Whether a sara aa behind a space is what a PDF leaves of a sara am (`ด าเนินการ`): no word begins
/// with one. Letters that are spaced out one by one keep what they are.
fn is_half_of_am(text: &[char], at: usize) -> bool {
    let Some(last) = text[..at].iter().rposition(|c| !c.is_whitespace()) else { return false };
    let is_space = |c: Option<&char>| c.is_none_or(|c| c.is_whitespace());
    let spaced_out = is_space(text[..last].last()) && is_space(text.get(at + 1));
    let is_whole = |c| is_consonant(c) || is_tone(c) || c == NIKHAHIT;
    last + 1 < at && is_whole(text[last]) && !spaced_out
}

#[cfg(test)]
mod tests {
    use crate::evidence::normal::{clean, key};

    #[test]
    fn a_tone_stands_on_its_consonant() {
        for (typed, meant) in [
            ("กา้วหนา้", "ก้าวหน้า"),
            ("ผา่น", "ผ่าน"),
            ("คะ่", "ค่ะ"),
            ("แล\u{E49}\u{E49}ว", "แล้ว"),
            ("กา\u{E49}\u{E49}ว", "ก้าว"),
            ("นำ\u{E49}", "น้ำ"),
        ] {
            assert_eq!(clean(typed), meant, "{}", typed.escape_unicode());
        }
    }

    #[test]
    fn a_mai_han_akat_stands_before_the_end_of_its_syllable() {
        for (typed, meant) in [
            ("ระดบั", "ระดับ"),
            ("ระดบั พื้นฐาน", "ระดับ พื้นฐาน"),
            ("ระดบัพื้นฐาน", "ระดับพื้นฐาน"),
            ("ระดบัก้าวหน้า", "ระดับก้าวหน้า"),
            ("ระดบัพัฒนาจนเกิดผล", "ระดับพัฒนาจนเกิดผล"),
            ("ระดบัเบื้องต้น", "ระดับเบื้องต้น"),
            ("ยงัไม่ดำเนินการ", "ยังไม่ดำเนินการ"),
        ] {
            assert_eq!(clean(typed), meant, "{}", typed.escape_unicode());
        }
    }

    #[test]
    fn what_is_thai_as_it_stands_stays() {
        for text in [
            "ระดับ",
            "ตัวชี้วัด",
            "ทั้งนี้",
            "ผัวะ",
            "ประวัติ",
            "พัฒนา",
            "วัตถุประสงค์",
            "ปฏิบัติการ",
            "สัญญา",
            "บริษัทฯ",
            "จังหวัด กรุงเทพ",
            "น้ำ",
            "ก็",
            "แก้ไข",
            "เพื่อ",
            "เท่า",
            "สร้าง",
            "ขั้น",
        ] {
            assert_eq!(clean(text), text);
        }
        assert_eq!(key("ห ม า ย เ ห ตุ"), "หมายเหตุ");
    }

    #[test]
    fn what_a_pdf_parts_is_joined() {
        for (copied, meant) in [
            ("ก ้าวหน ้า", "ก้าวหน้า"),
            ("พื ้นฐาน", "พื้นฐาน"),
            ("ด าเนินการ", "ดำเนินการ"),
            ("ด\u{E4D} าเนินการ", "ดำเนินการ"),
            ("จัดท า", "จัดทำ"),
        ] {
            assert_eq!(clean(copied), meant, "{}", copied.escape_unicode());
        }
        assert_eq!(clean(" \u{E49}ก"), "\u{E49}ก");
    }
}
