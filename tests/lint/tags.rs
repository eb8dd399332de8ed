use super::*;

#[test]
fn a_tag_that_no_lens_has_is_found() {
    breaks("tags: [people, data]", "tags: [people, data, «dta»]", "unknown-tag");
}
