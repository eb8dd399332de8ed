use super::*;

use pmqa::criteria::lint::fix;

fn mended(yaml: &str) -> (String, usize) {
    fix(yaml, &Severities::default())
}

#[test]
fn everything_with_one_right_answer_is_mended_and_nothing_else_is_touched() {
    let spoilt = CLEAN
        .replace("# yaml-language-server: $schema=schema.json\n", "")
        .replace("id: clean\n", "id: clean   # ตั้งชื่อไว้  \n")
        .replace("th: การนำองค์การ", "th: การน\u{e4d}าองค์การ")
        .replace("th: แผนงาน,", "th: เเผ\u{200b}นงาน,")
        .replace("en: Vision }", "en: no }")
        .replace("th: ข้อมูล,", "th: ข้้อมูล,");
    let right = CLEAN
        .replace("id: clean\n", "id: clean   # ตั้งชื่อไว้\n")
        .replace("en: Vision }", "en: \"no\" }");
    assert_eq!(mended(&spoilt), (right, 7));
}

#[test]
fn a_clean_file_stays_as_it_is_to_the_byte() {
    assert_eq!(mended(CLEAN), (CLEAN.to_owned(), 0));
    let windows = CLEAN.replace('\n', "\r\n");
    assert_eq!(mended(&windows), (windows.clone(), 0));
}

#[test]
fn a_line_that_is_added_ends_as_the_others_do() {
    let windows = CLEAN.replace('\n', "\r\n");
    let (_, without) = windows.split_once("\r\n").unwrap();
    assert_eq!(mended(without), (windows.clone(), 1));
}

#[test]
fn what_is_mended_means_the_same() {
    let spoilt = CLEAN.replace("id: clean\n", "id: clean \n").replace("สำเร็จ,", "ส\u{e4d}าเร็จ,");
    let (text, _) = mended(&spoilt);
    assert_eq!(text, CLEAN);
}

#[test]
fn a_file_that_is_no_yaml_is_mended_as_far_as_it_can_be_seen() {
    let (text, count) = mended("# yaml-language-server: $schema=x\nid: \"ก \nx: [ \n");
    assert_eq!((text.as_str(), count), ("# yaml-language-server: $schema=x\nid: \"ก\nx: [\n", 2));
}

#[test]
fn a_byte_order_mark_stays_where_it_is() {
    let (text, count) =
        mended(&format!("\u{feff}{}", CLEAN.replace("id: clean\n", "id: clean \n")));
    assert_eq!((text, count), (format!("\u{feff}{CLEAN}"), 1));
}

#[test]
fn a_comment_behind_a_quoted_text_is_not_touched() {
    let spoilt = CLEAN.replace("id: clean\n", "id: \"clean\" # เเละ \\\" ''\n");
    assert_eq!(mended(&spoilt), (spoilt.clone(), 0));
}
