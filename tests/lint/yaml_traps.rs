use super::*;

#[test]
fn words_that_other_readers_take_for_something_else_are_found() {
    for word in ["no", "Yes", "ON", "off", "1:30", "2026-01-01", "1_000", "010"] {
        breaks("en: Vision", &format!("en: «{word}»"), "ambiguous-text");
    }
}

#[test]
fn a_version_without_quotes_is_found_where_it_is_a_number() {
    breaks("version: \"1.2.0\"", "version: «1.10»", "unquoted-text");
    keeps("version: \"1.2.0\"", "version: 1.2.0");
}

#[test]
fn a_key_that_stands_twice_is_found() {
    breaks("id: clean\n", "id: clean\n«id»: again\n", "duplicate-key");
}

#[test]
fn anchors_beyond_reason_are_found() {
    let mut yaml = String::from("a: &a [x, x, x, x, x, x, x, x, x, x, x, x]\n");
    for (below, name) in ('a'..='z').zip('b'..='z') {
        yaml.push_str(&format!("{name}: &{name} [{}]\n", format!("*{below}, ").repeat(12)));
    }
    assert!(told(&findings(&yaml)).iter().any(|found| found.ends_with("yaml-limit")));
}

#[test]
fn words_in_quotes_are_kept() {
    keeps("en: Vision", "en: \"no\"");
    keeps("en: Vision", "en: 'no'");
    keeps("en: Vision", "en: No one");
    keeps("en: Vision", "en: 3-year plan");
}
