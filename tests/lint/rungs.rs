use super::*;

const DONE: &str = "          done: [ { th: แผนงานสำเร็จ, en: The plans have worked. } ]\n";

#[test]
fn a_level_without_requirements_is_found() {
    let begin = "begin: [ { th: มีแผนงาน";
    let yaml = with(DONE, "").replace(begin, &begin.replace("begin", "«begin»"));
    finds(&yaml, &["level-missing"]);
}

#[test]
fn a_level_that_is_not_on_the_ladder_is_found() {
    breaks(
        DONE,
        &format!("{DONE}          «dome»: [ {{ th: เกิน, en: Too much. }} ]\n"),
        "level-not-on-ladder",
    );
}
