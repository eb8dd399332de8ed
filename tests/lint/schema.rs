use super::*;

#[test]
fn another_version_of_the_file_format_is_found() {
    breaks("schema: 1", "schema: «2»", "unsupported-schema");
    keeps("schema: 1", "schema: 1.0");
}
