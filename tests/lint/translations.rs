use super::*;

#[test]
fn a_text_without_english_is_found_in_a_file_that_has_it() {
    breaks("th: แผนงาน, en: Plans", "th: «แผนงาน»", "missing-translation");
}

#[test]
fn a_file_in_thai_alone_is_kept() {
    let thai: String = CLEAN
        .lines()
        .map(|line| match line.split_once(", en: ") {
            Some((before, after)) => {
                let close =
                    after.find([' ', '}']).map_or("", |_| after.trim_start_matches(|c| c != '}'));
                format!("{before} {close}\n")
            }
            None => format!("{line}\n"),
        })
        .collect();
    assert!(!thai.contains("en:"), "{thai}");
    finds(&thai, &[]);
}
