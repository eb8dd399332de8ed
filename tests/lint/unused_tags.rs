use super::*;

#[test]
fn a_tag_that_no_item_carries_is_found() {
    let yaml = with("tags: [people, data]", "tags: [data]");
    finds(&yaml.replace("id: people", "id: «people»"), &["unused-tag"]);
}
