use super::*;

use pmqa::criteria::lint::severities::{adjustable, codes};
use pmqa::diagnostic::{NO_SCHEMA_LINE, Severity, UNUSED_ALLOW, UNUSED_TAG};

fn spoilt() -> String {
    with("tags: [people, data]", "tags: [data]")
}

#[test]
fn a_code_weighs_what_settings_say() {
    let set = Severities { set: vec![(&UNUSED_TAG, Some(Severity::Error))] };
    let severities: Vec<_> =
        check(&spoilt(), &set, None).iter().map(|found| found.severity).collect();
    assert_eq!(severities, [Severity::Error]);
}

#[test]
fn a_code_that_is_off_is_not_found() {
    let set = Severities { set: vec![(&UNUSED_TAG, None)] };
    assert_eq!(check(&spoilt(), &set, None), []);
}

#[test]
fn the_last_word_counts() {
    let set = Severities { set: vec![(&UNUSED_TAG, None), (&UNUSED_TAG, Some(Severity::Note))] };
    let severities: Vec<_> =
        check(&spoilt(), &set, None).iter().map(|found| found.severity).collect();
    assert_eq!(severities, [Severity::Note]);
}

#[test]
fn what_a_comment_allows_in_vain_can_be_turned_off_too() {
    let set = Severities { set: vec![(&UNUSED_ALLOW, None), (&NO_SCHEMA_LINE, None)] };
    let yaml = with("id: clean", "id: clean # pmqa: allow(unused-tag)");
    assert_eq!(check(&yaml, &set, None), []);
}

#[test]
fn only_what_does_not_keep_a_file_from_being_scored_by_is_adjustable() {
    assert!(adjustable().all(|code| code.id != "not-positive" && code.id != "yaml-syntax"));
    assert!(adjustable().count() < codes().count());
}
