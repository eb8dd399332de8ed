//! Thai vowels and marks in the order in which they belong. A keyboard takes them in any order, and
//! what is copied from a PDF carries spaces before them; where a sequence cannot be Thai, there is
//! one that was meant. What could be Thai as it stands stays.

pub(super) const NIKHAHIT: char = '\u{0E4D}';
pub(super) const SARA_AA: char = '\u{0E32}';
pub(super) const SARA_AM: char = '\u{0E33}';
const SARA_A: char = '\u{0E30}';
const MAI_HAN_AKAT: char = '\u{0E31}';

/// Whether a character is a Thai vowel or tone mark above or below a consonant.
pub(in crate::evidence) fn is_mark(c: char) -> bool {
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

/// What a character is to the characters beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What stands by itself, such as a consonant.
    Other,
    Space,
    /// A sara e, of which two are the halves of a sara ae.
    Lead,
    /// A vowel behind its consonant.
    Behind,
    Tone,
    MaiHanAkat,
    /// Another vowel above or below its consonant.
    Vowel,
    /// A sign above it, such as a thanthakhat.
    Sign,
    /// A nikhahit, and what is neither ASCII nor Thai.
    Strange,
}

impl Part {
    fn of(c: char) -> Part {
        match c {
            '\0'..=' ' | '\x7F' => Part::Space,
            '!'..='~' => Part::Other,
            'เ' => Part::Lead,
            SARA_A | SARA_AA | SARA_AM => Part::Behind,
            MAI_HAN_AKAT => Part::MaiHanAkat,
            NIKHAHIT => Part::Strange,
            _ if is_tone(c) => Part::Tone,
            '\u{0E34}'..='\u{0E3A}' => Part::Vowel,
            '\u{0E47}' | '\u{0E4C}' | '\u{0E4E}' => Part::Sign,
            '\u{0E01}'..='\u{0E5B}' => Part::Other,
            _ => Part::Strange,
        }
    }
}

/// Whether a text is ASCII and Thai and surely stays as it is when its characters are pushed and
/// settled; nearly all do.
pub(super) fn is_settled(text: &str) -> bool {
    use Part::{Behind, Lead, MaiHanAkat, Other, Sign, Space, Strange, Tone, Vowel};
    let mut last = Space;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let part = Part::of(c);
        let in_doubt = match part {
            Other | Space => false,
            Lead => last == Lead,
            Behind => last == Space,
            Tone => matches!(last, Tone | Space | Behind),
            Vowel => matches!(last, Vowel | Tone | Space),
            Sign => matches!(last, Sign | Tone | Space),
            MaiHanAkat => {
                matches!(last, MaiHanAkat | Tone | Space) || !ends_syllable(chars.clone())
            }
            Strange => true,
        };
        if in_doubt {
            return false;
        }
        last = part;
    }
    true
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
        _ if is_under_tone(c) && last.is_some_and(is_tone) && !before(2).is_some_and(is_tone) => {
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
        // A tone belongs before the vowel behind its consonant; of several vowels there is no telling.
        _ if is_tone(c)
            && last.is_some_and(is_behind)
            && before(2).is_some_and(|c| is_consonant(c) || is_mark(c)) =>
        {
            let vowel = out.pop().unwrap_or(c);
            push(out, c);
            out.push(vowel);
        }
        _ => out.push(c),
    }
}

/// A text with what shows only by what follows put right.
pub(super) fn settle(text: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.iter().copied();
    while let Some(c) = rest.next() {
        match c {
            // A mai han-akat stands before the consonant that ends its syllable; one with nothing to
            // end it was typed behind that consonant: `ระดบั` for `ระดับ`.
            MAI_HAN_AKAT
                if !ends_syllable(rest.clone())
                    && out.iter().rev().take_while(|&&c| is_consonant(c)).nth(1).is_some() =>
            {
                let end = out.len() - 1;
                out.insert(end, c);
                if let Some(tone) = rest.clone().next().filter(|&c| is_tone(c)) {
                    out.insert(end + 1, tone);
                    rest.next();
                }
            }
            SARA_AA if is_half_of_am(&out, rest.clone().next()) => {
                let is_lost = |c: &char| c.is_whitespace() || *c == NIKHAHIT;
                out.truncate(out.iter().rposition(|c| !is_lost(c)).map_or(0, |end| end + 1));
                out.push(SARA_AM);
            }
            _ => out.push(c),
        }
    }
    out
}

/// Whether what follows a mai han-akat ends its syllable: a consonant, with or without a tone before
/// it, that does not open the next. Behind a space that a PDF may have left, one with a vowel does.
fn ends_syllable(after: impl Iterator<Item = char>) -> bool {
    let mut after = after.peekable();
    after.next_if(|&c| is_tone(c));
    let mut spaced = false;
    while after.next_if(|&c| is_space(c)).is_some() {
        spaced = true;
    }
    let opens = |c: char| {
        is_tone(c)
            || matches!(c, MAI_HAN_AKAT | SARA_AM | '\u{0E36}' | '\u{0E37}' | '\u{0E47}')
            || (spaced && (is_mark(c) || is_behind(c)))
    };
    after.next().is_some_and(is_consonant) && !after.next().is_some_and(opens)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Whether a sara aa behind a space is what a PDF leaves of a sara am (`ด าเนินการ`): no word begins
/// with one. Letters that are spaced out one by one keep what they are.
fn is_half_of_am(before: &[char], after: Option<char>) -> bool {
    let Some(last) = before.iter().rposition(|c| !c.is_whitespace()) else { return false };
    let is_space = |c: Option<char>| c.is_none_or(|c| c.is_whitespace());
    let spaced_out = is_space(before[..last].last().copied()) && is_space(after);
    let is_whole = |c| is_consonant(c) || is_tone(c) || c == NIKHAHIT;
    last + 1 < before.len() && is_whole(before[last]) && !spaced_out
}

#[cfg(test)]
mod tests {
    use super::is_settled;
    use crate::evidence::normal::{clean, key, settled};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_that_is_settled_stays_as_it_is(text in "[กนบวรหัาะำิึ็่้ํเแ ๆ1a\n]{0,12}") {
            if is_settled(&text) {
                prop_assert_eq!(settled(text.chars()).into_iter().collect::<String>(), text);
            }
        }
    }

    #[test]
    fn texts_as_people_write_them_are_settled() {
        for text in ["การปฏิบัติตามแผนฯ ครั้งที่ 1", "ตัวชี้วัดน้ำ", "รายงาน (ฉบับร่าง)", "Basic", ""]
        {
            assert!(is_settled(text), "{text}");
        }
    }

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
            ("หลั กฐาน", "หลั กฐาน"),
            ("ระดบั สูง", "ระดับ สูง"),
        ] {
            assert_eq!(clean(copied), meant, "{}", copied.escape_unicode());
        }
        assert_eq!(clean(" \u{E49}ก"), "\u{E49}ก");
        for (copied, meant) in [
            ("หลั กฐาน", "หลักฐาน"),
            ("สนั บสนุน", "สนับสนุน"),
            ("พนั กงาน", "พนักงาน"),
            ("ผลสั มฤทธิ์", "ผลสัมฤทธิ์"),
        ] {
            assert_eq!(key(copied), meant);
        }
    }

    #[test]
    fn marks_without_end_do_no_harm() {
        for piece in ["า", "า ", "\u{E48}\u{E49}", "กก า", "\u{E49}า", "  \u{E31}"] {
            for end in ["\u{E49}", "\u{E34}", "\u{E31}", "า"] {
                let text = format!("ก{}{end}", piece.repeat(50_000 / piece.chars().count()));
                assert!(key(&text).starts_with('ก'));
            }
        }
    }
}
