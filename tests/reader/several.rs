//! A cell that names several items is told; a title that mentions another item is a title.

use crate::row;
use crate::support::*;

fn of_item(item: &str) -> Vec<u8> {
    xlsx(&[row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"], row![item, "ก้าวหน้า", "มี", "แผน"]])
}

#[test]
fn a_cell_of_several_items_is_told_and_counts_for_none() {
    for item in [
        "1.1 และ 1.2",
        "1.1, 1.2",
        "1.1,1.2",
        "1.1/1.2",
        "1.1 & 1.2",
        "1.1;1.2",
        "1.1 + 1.2",
        "1.1 กับ 1.2",
        "1.1 หรือ ข้อ 1.2",
        "1.1 ถึง 1.4",
        "1.1 ~ 2.1",
        "๑.๑ และ ๑.๒",
        "ข้อ 1.1 ข้อ 1.2",
        "ข้อ 1.1 และข้อ 2.1 แผน",
        "(1.1), (1.2)",
        "1.1 and 1.2",
        "Item 1.1 to Item 2.1",
        "1.1, 1.2 และ 2.1",
        "1.1 และ 1.9",
        "หมวด 1 ข้อ 1.1 และ 1.2",
        "1.1 ระบบการนำองค์การที่สร้างความยั่งยืน 1.2 การป้องกันทุจริตและสร้างความโปร่งใส",
        "1.1 ระบบการนำองค์การที่สร้างความยั่งยืน และ 1.2",
    ] {
        let evidence = read(&of_item(item));
        assert_eq!(rows(&evidence), Vec::<String>::new(), "{item}");
        assert_eq!(
            said(&evidence),
            [format!(
                "หลักฐาน!A2 several-items: \"{item}\" names several items; the row counts for none of them"
            )]
        );
    }
}

#[test]
fn a_title_that_mentions_another_item_is_a_title() {
    for item in [
        "1.1 ระบบการนำองค์การตามข้อ 2.1",
        "1.1 ระบบการนำองค์การ (ดู 1.2)",
        "1.1 (ข้อ 2.1 เดิม)",
        "1.1 ระบบการนำองค์การที่สร้างความยั่งยืน (เชื่อมกับ 2.1)",
        "1.1 และการสื่อสาร",
        "1.1/2568",
        "1.1 ข้อ 1.1",
        "1.1 รหัส 1.1.1",
        "1.1: ระบบ",
        "1.1 - ระบบ 4.0",
        "หมวด 1 ข้อ 1.1 ระบบ",
    ] {
        assert_eq!(clean_rows(&of_item(item)), ["1.1.advance.1 met [แผน]"], "{item}");
    }
}
