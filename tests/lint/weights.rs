use super::*;

#[test]
fn a_weight_of_nothing_is_found() {
    breaks("weight: 2", "weight: «0»", "not-positive");
    breaks("weight: 2", "weight: «-0.5»", "not-positive");
    breaks("weight: 2", "weight: «.nan»", "not-a-decimal");
}

#[test]
fn any_weight_above_nothing_is_kept() {
    keeps("weight: 2", "weight: 0.000001");
}
