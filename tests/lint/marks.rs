use super::*;

/// That a spelling of a title is found wrong where it is marked.
fn misspelt(marked: &str, code: &str) {
    breaks("th: แผนงาน,", &format!("th: {marked},"), code);
}

#[test]
fn sara_am_in_two_characters_is_found_with_and_without_a_tone_mark_between() {
    misspelt("ท«\u{e4d}\u{e32}»", "split-sara-am");
    misspelt("น«\u{e4d}\u{e49}\u{e32}»", "split-sara-am");
    misspelt("น\u{e49}«\u{e4d}\u{e32}»", "split-sara-am");
}

#[test]
fn a_mark_that_is_typed_twice_is_found() {
    misspelt("ที«\u{e48}\u{e48}»", "doubled-mark");
    misspelt("ด«\u{e35}\u{e35}»", "doubled-mark");
    misspelt("การ«ะะ»", "doubled-mark");
    misspelt("ท«\u{e48}\u{e49}»า", "doubled-mark");
    misspelt("ท«\u{e34}\u{e35}»", "doubled-mark");
}

#[test]
fn sara_ae_in_two_characters_is_found() {
    misspelt("«เเ»ผน", "doubled-mark");
}

#[test]
fn a_tone_mark_before_its_vowel_is_found() {
    misspelt("ท«\u{e48}\u{e35}»", "misplaced-mark");
    misspelt("น«\u{e33}\u{e49}»", "misplaced-mark");
}

#[test]
fn a_mark_without_a_consonant_is_found() {
    misspelt("แ«\u{e48}»น", "misplaced-mark");
    misspelt("ก «\u{e35}»", "misplaced-mark");
    misspelt("\"«\u{e34}»การ\"", "misplaced-mark");
    misspelt("ก(«\u{e48}»", "misplaced-mark");
    misspelt("ก «า»", "misplaced-mark");
    misspelt("กเ«ะ»", "misplaced-mark");
}

#[test]
fn words_as_they_are_spelt_are_kept() {
    let words = "น้ำ ที่ ก็ สิทธิ์ เปิ่น แก้ไข ปู่ กรรมการฯ ต่าง ๆ เพื่อ เท่า โดย พิมพ์ ฤๅษี เพราะ เกาะ โต๊ะ ผัวะ น้ำ ◌ี พันธุ์ เยื่อ เสร็จ";
    for word in words.split(' ') {
        keeps("th: แผนงาน,", &format!("th: ก {word},"));
    }
}
