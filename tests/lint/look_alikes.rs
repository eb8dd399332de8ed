use super::*;

const PLANS: &str = "th: แผนงาน,";

#[test]
fn a_latin_letter_within_a_thai_word_is_found() {
    breaks(PLANS, "th: แผ«u»งาน,", "look-alike-letter");
    breaks(PLANS, "th: แผนงา«u»,", "look-alike-letter");
    breaks(PLANS, "th: แผนงา«u» ประจำปี,", "look-alike-letter");
}

#[test]
fn letters_of_other_scripts_are_found() {
    breaks(PLANS, "th: แผน«\u{e87}»าน,", "look-alike-letter");
    breaks("en: Vision", "en: Visi«\u{43e}»n", "look-alike-letter");
}

#[test]
fn latin_words_beside_thai_ones_are_kept() {
    keeps(PLANS, "th: แผนITงาน,");
    keeps(PLANS, "th: แผน A งาน,");
    keeps(PLANS, "th: แผนA ระบบe-LAAS และตัวแปร x,");
}
