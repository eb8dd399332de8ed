use super::*;

const PLAN: &str = "th: มีแผน 3 ปี";

#[test]
fn one_text_with_thai_and_arabic_digits_is_found_at_the_second_kind() {
    breaks(PLAN, "th: มีแผน 3 ปี และแผน «๕» ปี", "mixed-digits");
    breaks(PLAN, "th: มีแผน ๓ ปี และแผน «5» ปี", "mixed-digits");
}

#[test]
fn one_kind_is_kept_and_so_are_the_digits_of_a_latin_name() {
    keeps(PLAN, "th: มีแผน ๓ ถึง ๕ ปี");
    keeps(PLAN, "th: ตามเกณฑ์ PMQA 4.0 พ.ศ. ๒๕๖๙");
    keeps(PLAN, "th: ตาม ISO 9001:2015 ข้อ ๔");
}
