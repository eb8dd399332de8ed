use super::*;

const PLANS: &str = "th: แผนงาน,";

#[test]
fn a_character_that_nobody_sees_is_found() {
    breaks(PLANS, "th: แผน«\u{200b}»งาน,", "invisible-character");
    breaks(PLANS, "th: แผน«\u{a0}»งาน,", "invisible-character");
    breaks("en: Vision", "en: Vi«\u{ad}»sion", "invisible-character");
}

#[test]
fn it_is_found_in_comments_too() {
    breaks("id: clean", "id: clean # ก«\u{200b}»ข", "invisible-character");
}

#[test]
fn spaces_that_are_seen_are_kept() {
    keeps(PLANS, "th: แผน งาน,");
}
