use super::*;

#[test]
fn a_letter_in_two_characters_is_found_where_it_stands() {
    breaks("en: Vision", "en: V«e\u{301}»sion", "not-normalized");
}

#[test]
fn marks_in_another_order_than_unicode_has_them_are_found() {
    let (yaml, places) = unmarked(&with("th: แผนงาน,", "th: ป«\u{e48}\u{e39}»,"));
    let codes = ["misplaced-mark", "not-normalized"];
    assert_eq!(told(&findings(&yaml)), codes.map(|code| format!("{} {code}", places[0])));
}

#[test]
fn composed_letters_are_kept() {
    keeps("en: Vision", "en: Vésion");
}
