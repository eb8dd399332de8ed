use super::*;

#[test]
fn an_item_whose_number_is_not_of_its_category_is_found() {
    breaks("id: \"2.1\"", "id: «\"3.1\"»", "id-outside-parent");
    breaks("id: \"2.1\"", "id: «\"21\"»", "id-outside-parent");
}

#[test]
fn numbers_that_fall_are_found() {
    breaks("id: \"1.2\"", "id: «\"1.0\"»", "id-out-of-order");
    let yaml = with("id: \"1\"", "id: \"3\"").replace("id: \"1.", "id: \"3.");
    finds(&yaml.replace("id: \"2\"", "id: «\"2\"»"), &["id-out-of-order"]);
}

#[test]
fn ten_comes_after_nine_in_thai_digits_too() {
    keeps("id: \"1.2\"", "id: \"1.10\"");
    let yaml = with("id: \"1.1\"", "id: \"๑.๙\"").replace("\"1.2\"", "\"๑.๑๐\"");
    finds(&yaml.replace("id: \"1\"", "id: \"๑\""), &[]);
}

#[test]
fn ids_that_are_words_are_left_alone() {
    let yaml = with("id: \"1.1\"", "id: vision").replace("\"1.2\"", "openness");
    finds(&yaml.replace("\"2.1\"", "plans"), &[]);
}

#[test]
fn a_requirement_with_the_number_of_another_item_or_level_is_found() {
    let plan = "- { th: มีแผน 3 ปี,";
    breaks(plan, "- { id: «1.1.done.7», th: มีแผน 3 ปี,", "id-outside-parent");
    breaks(plan, "- { id: «1.2.begin.7», th: มีแผน 3 ปี,", "id-outside-parent");
    keeps(plan, "- { id: 1.1.begin.7, th: มีแผน 3 ปี,");
    keeps(plan, "- { id: plan.1, th: มีแผน 3 ปี,");
    finds(
        &with(plan, "- { id: ««2.1.begin.1»», th: มีแผน 3 ปี,"),
        &["duplicate-id", "id-outside-parent"],
    );
}

#[test]
fn requirements_whose_numbers_fall_are_found() {
    let yaml = with("{ th: มีวิสัยทัศน์ที่ชัดเจน,", "{ id: 1.1.begin.2, th: มีวิสัยทัศน์ที่ชัดเจน,");
    let yaml = yaml.replace("{ th: มีแผน 3 ปี,", "{ id: «1.1.begin.1», th: มีแผน 3 ปี,");
    finds(&yaml, &["id-out-of-order"]);
}
