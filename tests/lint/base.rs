use super::*;

use pmqa::criteria::load;

fn clean() -> Framework {
    load(CLEAN).unwrap()
}

/// The clean file with a piece replaced, in its next version.
fn next(piece: &str, replacement: &str) -> String {
    with(piece, replacement).replace("1.2.0", "1.3.0")
}

#[test]
fn what_has_not_changed_needs_no_new_version() {
    breaks_since(&clean(), CLEAN, &[]);
    breaks_since(&clean(), &with("id: clean", "id: clean # a comment"), &[]);
}

#[test]
fn a_change_needs_a_higher_version() {
    let changed = with("weight: 2", "weight: 3");
    let as_version = |version: &str| changed.replace("\"1.2.0\"", version);
    breaks_since(&clean(), &as_version("«\"1.2.0\"»"), &["version-not-raised"]);
    breaks_since(&clean(), &as_version("«\"1.1.9\"»"), &["version-not-raised"]);
    breaks_since(&clean(), &as_version("\"1.10.0\""), &[]);
    breaks_since(&clean(), &as_version("\"2569-b\""), &[]);
}

#[test]
fn another_framework_is_not_compared() {
    breaks_since(&clean(), &with("id: clean", "id: «other»"), &["not-the-same-framework"]);
}

#[test]
fn an_id_that_is_gone_is_found_at_the_version() {
    let plan = "            - { th: มีแผน 3 ปี, en: There is a plan for 3 years. }\n";
    let yaml = next(plan, "").replace("\"1.3.0\"", "«\"1.3.0\"»");
    breaks_since(&clean(), &yaml, &["id-removed"]);
}

#[test]
fn an_id_that_was_renamed_is_found() {
    let yaml = next("{ th: มีแผน 3 ปี,", "{ «th»: มีแผน 3 ปี, id: plan,");
    breaks_since(&clean(), &yaml, &["id-renamed"]);
    let yaml = next("id: \"1.2\"", "id: «\"1.3\"»")
        .replace("th: เปิดเผย", "«th»: เปิดเผย")
        .replace("th: ประชาชนใช้", "«th»: ประชาชนใช้");
    breaks_since(&clean(), &yaml, &["id-renamed"; 3]);
}

#[test]
fn an_id_that_means_something_else_is_found() {
    for other in ["งบประมาณโปร่งใส", "มีงบประมาณ", "ประชาชนพึงพอใจ"]
    {
        let yaml = next("th: แผนงานสำเร็จ", &format!("«th»: {other}"));
        breaks_since(&clean(), &yaml, &["id-reused"]);
    }
}

#[test]
fn a_light_rewording_keeps_its_id() {
    for reworded in
        ["แผนงาน สำเร็จ", "แผงงานสำเร็จ", "แผนงานสำเร็จทั้งหมด", "ผลงานสำเร็จ", "งานตามแผนสำเร็จลง"]
    {
        let yaml = next("th: แผนงานสำเร็จ", &format!("th: {reworded}"));
        breaks_since(&clean(), &yaml, &[]);
    }
    let english = next("en: The plans have worked.", "en: All goals were reached.");
    breaks_since(&clean(), &english, &[]);
}

#[test]
fn a_heavy_rewording_is_doubted_unless_the_english_has_stayed() {
    let reworded = next("th: แผนงานสำเร็จ", "th: งานสำเร็จลุล่วงด้วยดี");
    breaks_since(&clean(), &reworded, &[]);
    let both = next(
        "th: แผนงานสำเร็จ, en: The plans have worked.",
        "«th»: งานสำเร็จลุล่วงด้วยดี, en: It went well.",
    );
    breaks_since(&clean(), &both, &["id-reworded"]);
}

#[test]
fn a_requirement_put_before_another_gives_its_id_another_meaning() {
    let yaml = next(
        "- { th: มีแผน 3 ปี",
        "- { «th»: ผู้นำมุ่งมั่น, en: Leaders are committed. }\n            - { «th»: มีแผน 3 ปี",
    );
    let (text, _) = unmarked(&yaml);
    let found = told(&check(&text, &Severities::default(), Some(&clean())));
    assert!(found[0].ends_with("id-reused"), "{found:?}");
}

#[test]
fn new_parts_and_new_weights_are_welcome() {
    let last = "            - { th: มีแผน 3 ปี, en: There is a plan for 3 years. }\n";
    let more = "            - { th: ทบทวนแผนทุกปี, en: Plans are reviewed yearly. }\n";
    let yaml = next(last, &format!("{last}{more}")).replace("weight: 2", "weight: 5");
    breaks_since(&clean(), &yaml, &[]);
}

#[test]
fn other_mistakes_hide_no_change() {
    let yaml = with("weight: 2", "weight: «0»").replace("\"1.2.0\"", "«\"1.2.0\"»");
    breaks_since(&clean(), &yaml, &["version-not-raised", "not-positive"]);
    let yaml = next("th: แผนงานสำเร็จ", "«th»: งบประมาณโปร่งใส").replace("weight: 2", "«wieght»: 2");
    breaks_since(&clean(), &yaml, &["unknown-key", "id-reused"]);
}

#[test]
fn where_parts_are_lost_or_doubled_nothing_is_called_gone() {
    let yaml = next("id: \"1.2\"", "id: «\"1.1\"»");
    breaks_since(&clean(), &yaml, &["duplicate-id"]);
    let yaml = next("- { th: มีแผน 3 ปี, en: There is a plan for 3 years. }", "- «plan»");
    breaks_since(&clean(), &yaml, &["wrong-type"]);
}

#[test]
fn a_change_is_allowed_where_it_is_found_and_unused_only_where_there_is_a_base() {
    let yaml = next(
        "done: [ { th: แผนงานสำเร็จ, en: The plans have worked. } ]",
        "done: [ { th: งบประมาณโปร่งใส, en: The budget is open. } ] # pmqa: allow(id-reused)",
    );
    breaks_since(&clean(), &yaml, &[]);
    finds(&yaml, &[]);
    breaks_since(
        &load(&yaml).unwrap(),
        &yaml.replace("id-reused", "«id-reused»"),
        &["unused-allow"],
    );
}
