use super::*;

#[test]
fn an_id_given_twice_is_found() {
    let yaml = with("id: data", "id: «people»").replace(", data]", ", «data»]");
    finds(&yaml, &["duplicate-id", "unknown-tag"]);
    breaks("id: \"1.2\"", "id: «\"1.1\"»", "duplicate-id");
}

#[test]
fn the_id_that_a_requirement_will_have_is_taken() {
    let taken = with("en: There are plans. }", "en: There are plans., id: ««1.2.done.1»» }");
    finds(&taken, &["duplicate-id", "id-outside-parent"]);
}

#[test]
fn an_id_that_cannot_stand_in_a_flag_is_found() {
    breaks("id: clean", "id: «Clean»", "invalid-id");
    breaks("id: clean", "id: «เกณฑ์»", "invalid-id");
    breaks("id: \"2.1\"", "id: «\"2. 1\"»", "invalid-id");
}

#[test]
fn other_ids_are_kept() {
    keeps("id: clean", "id: clean-2.0");
    keeps("en: There are plans. }", "en: There are plans., id: plans }");
}
