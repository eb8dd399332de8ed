use super::*;

const DATA: &str = "      - { id: data, title: { th: ข้อมูล, en: Data } }\n";
const SPARE: &str = "      - { id: spare, title: { th: สำรอง, en: Spare } }";

#[test]
fn a_comment_at_the_end_of_a_line_allows_what_is_found_on_it() {
    keeps(DATA, &format!("{DATA}{SPARE} # pmqa: allow(unused-tag)\n"));
}

#[test]
fn a_comment_on_a_line_of_its_own_allows_what_is_found_on_the_next() {
    keeps(DATA, &format!("{DATA}      # pmqa: allow(unused-tag)\n{SPARE}\n"));
}

#[test]
fn several_codes_stand_side_by_side() {
    let spare = SPARE.replace("en:", "\ten:");
    keeps(DATA, &format!("{DATA}{spare} # pmqa: allow(tab-character, unused-tag)\n"));
}

#[test]
fn one_that_allows_nothing_is_found() {
    breaks("id: clean", "id: clean # pmqa: allow(«unused-tag»)", "unused-allow");
    finds(&format!("{CLEAN}# pmqa: allow(«unused-tag»)\n"), &["unused-allow"]);
}

#[test]
fn what_keeps_a_file_from_being_scored_by_is_never_allowed() {
    let yaml = with("weight: 2", "weight: «0» # pmqa: allow(«not-positive»)");
    finds(&yaml, &["not-positive", "unknown-code"]);
}

#[test]
fn a_code_that_does_not_exist_is_found_with_the_one_that_was_meant() {
    breaks("id: clean", "id: clean # pmqa: allow(«unusedtag»)", "unknown-code");
    let found = findings(&with("id: clean", "id: clean # pmqa: allow(unusedtag)"));
    let message = found[0].diagnostic.message(pmqa::text::Lang::En);
    assert!(message.contains("did you mean \"unused-tag\"?"), "{message}");
}

#[test]
fn a_text_that_looks_like_a_comment_allows_nothing() {
    keeps("en: Plans }", "en: \"Plans # pmqa: allow(unused-tag)\" }");
}

#[test]
fn another_code_on_the_line_and_the_code_on_another_line_are_found_all_the_same() {
    let yaml =
        format!("      # pmqa: allow(«tab-character»)\n{SPARE}\n").replace("spare", "«spare»");
    finds(&with(DATA, &format!("{DATA}{yaml}")), &["unused-allow", "unused-tag"]);
}

#[test]
fn a_comment_behind_a_quoted_value_is_a_comment() {
    let block = "      - id: spare\n        title:\n          th: สำรอง\n          en: \"Spare\"\n";
    let quoted = block.replace("id: spare", "id: \"spare\" # pmqa: allow(unused-tag)");
    keeps(DATA, &format!("{DATA}{quoted}"));
    breaks("id: clean", "id: 'clean' # pmqa: allow(«unused-tag»)", "unused-allow");
}
