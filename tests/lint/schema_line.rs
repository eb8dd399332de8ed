use super::*;

const LINE: &str = "# yaml-language-server: $schema=schema.json\n";

#[test]
fn a_file_that_names_no_schema_is_found() {
    breaks(LINE, "«»", "no-schema-line");
}

#[test]
fn any_schema_will_do_in_any_comment() {
    keeps(LINE, "# เกณฑ์\n# yaml-language-server: $schema=https://example.com/schema.json\n");
}
