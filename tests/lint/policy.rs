use super::*;

#[test]
fn a_policy_that_does_not_exist_is_found() {
    breaks("evidence: required", "evidence: «Required»", "unknown-choice");
}

#[test]
fn the_three_policies_are_kept() {
    keeps("evidence: required", "evidence: advised");
    keeps("evidence: required", "evidence: ignored");
}
