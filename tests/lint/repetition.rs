use super::*;

#[test]
fn a_statement_that_stands_already_is_found() {
    breaks("th: แผนงานสำเร็จ", "th: «มีแผนงาน»", "repeated-statement");
}

#[test]
fn spaces_case_and_punctuation_make_no_other_statement() {
    breaks("th: แผนงานสำเร็จ", "th: «มี แผน-งาน»", "repeated-statement");
    breaks("en: The plans have worked.", "en: «there ARE plans»", "repeated-statement");
}

#[test]
fn one_vowel_makes_another_statement() {
    keeps("th: แผนงานสำเร็จ", "th: มาแผนงาน");
}
