use super::*;

#[test]
fn a_thai_text_without_thai_is_found() {
    breaks("th: วิสัยทัศน์, en", "th: «Vision», en", "th-without-thai");
}

#[test]
fn an_english_text_with_thai_is_found() {
    breaks("en: Vision", "en: «Vision (วิสัยทัศน์)»", "en-in-thai");
}

#[test]
fn names_in_latin_letters_within_thai_are_kept() {
    keeps("th: วิสัยทัศน์, en", "th: วิสัยทัศน์ PMQA, en");
}
