use super::*;

#[test]
fn a_threshold_that_no_score_can_reach_is_found() {
    breaks("{ begin: 90 }", "{ done: «251» }", "threshold-out-of-reach");
}

#[test]
fn thresholds_that_contradict_the_ladder_are_found() {
    breaks("{ begin: 90 }", "{ begin: «250» }", "thresholds-not-rising");
    breaks("{ begin: 90 }", "{ «beginn»: 90 }", "level-not-on-ladder");
}

#[test]
fn thresholds_below_the_points_are_kept() {
    keeps("{ begin: 90 }", "{ begin: 0.5, done: 249.5 }");
}
