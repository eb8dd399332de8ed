use super::*;

#[test]
fn a_credit_that_is_no_share_is_found() {
    breaks("partial: 0.5", "partial: «1.01»", "partial-out-of-range");
    breaks("partial: 0.5", "partial: «-0.5»", "partial-out-of-range");
}

#[test]
fn shares_are_kept() {
    keeps("partial: 0.5", "partial: 0");
    keeps("partial: 0.5", "partial: 1");
}
