use super::*;

#[test]
fn points_that_do_not_rise_are_found() {
    breaks("points: 250", "points: «100»", "points-not-rising");
    breaks("points: 100", "points: «-1»", "not-positive");
}

#[test]
fn points_that_rise_by_anything_are_kept() {
    keeps("points: 250", "points: 100.000001");
}
