use super::*;

use pmqa::criteria::lint::fix;

#[test]
fn space_at_the_end_of_a_line_is_found() {
    breaks("id: clean\n", "id: clean«  »\n", "trailing-space");
    breaks("id: clean\n", "id: clean # ก« »\n", "trailing-space");
}

#[test]
fn a_tab_is_found() {
    breaks("id: clean\n", "id: clean«\t»# ก\n", "tab-character");
}

#[test]
fn line_ends_of_windows_are_kept() {
    finds(&CLEAN.replace('\n', "\r\n"), &[]);
}

#[test]
fn space_at_an_end_of_a_text_in_quotes_is_found() {
    breaks("th: การวางแผน,", "th: \"การวางแผน«  »\",", "space-around-text");
    breaks("th: การวางแผน,", "th: '« »การวางแผน',", "space-around-text");
    finds(
        &with("th: การวางแผน,", "th: \"« »การวางแผน« »\","),
        &["space-around-text", "space-around-text"],
    );
    breaks("th: การวางแผน,", "th: «\"  \"»,", "empty-text");
    keeps("th: การวางแผน,", "th: \"การวางแผน\"  ,");
}

#[test]
fn space_around_a_text_is_mended_but_for_one_that_an_escape_belongs_to() {
    let mended = |text: &str| fix(&with("th: การวางแผน,", text), &Severities::default());
    assert_eq!(mended("th: \" การวางแผน  \","), (with("th: การวางแผน,", "th: \"การวางแผน\","), 2));
    let escaped = with("th: การวางแผน,", "th: \"การวางแผน\\  \",");
    assert_eq!(mended("th: \"การวางแผน\\  \","), (escaped, 0));
}
