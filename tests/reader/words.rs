//! Words, digits and ways of typing.

use crate::row;
use crate::support::*;

#[test]
fn statuses_are_read_by_meaning() {
    for (status, words) in [
        ("met", "ครบ|ครบถ้วน|มี|ü|ใช่|ผ่าน|ดำเนินการแล้ว|Met|YES|✓|✔|√|☑|●|1|true|/|มี (คำสั่งที่ 12/2569)"),
        ("partial", "บางส่วน|อยู่ระหว่างดำเนินการ|Partly met|partial|in progress"),
        ("not met", "ไม่มี|ไม่ใช่|ไม่ผ่าน|ยังไม่ดำเนินการ|x|✗|☐|-|0|no|Not met|False"),
        ("n/a", "N/A|n/a|ไม่เกี่ยวข้อง|Not applicable"),
    ] {
        for word in words.split('|') {
            assert_eq!(status_of("สถานะ", word.into()), status, "{word}");
        }
    }
}

#[test]
fn percentages_are_exact_however_they_are_written() {
    for (value, status) in [
        (Put::from("75%"), "75%"),
        (Put::from("๗๕%"), "75%"),
        (Put::from("ร้อยละ 33.3"), "33.3%"),
        (Put::from("１００％"), "100%"),
        (Put::Percent(0.75), "75%"),
        (Put::Percent(0.1 + 0.2), "30%"),
        (Put::Percent(1.0), "100%"),
        (Put::from("0%"), "0%"),
    ] {
        assert_eq!(status_of("สถานะ", value.clone()), status, "{value:?}");
    }
}

#[test]
fn a_word_with_a_percentage_is_that_percentage() {
    for (text, status) in [
        ("อยู่ระหว่างดำเนินการ (ร้อยละ 50)", "50%"),
        ("แล้วเสร็จ 100%", "100%"),
        ("100% ครบถ้วน", "100%"),
        ("75% (บางส่วน)", "75%"),
        ("บางส่วน - ร้อยละ 50", "50%"),
        ("In progress: 12.5%", "12.5%"),
        ("ยังไม่ดำเนินการ (0%)", "not met"),
    ] {
        assert_eq!(status_of("สถานะ", text.into()), status, "{text}");
    }
    for text in [
        "ไม่มี (50%)",
        "N/A 50%",
        "เกือบ 50%",
        "ครบถ้วน (50% และ 60%)",
        "ผ่านเกณฑ์ 60%",
        "ดำเนินการแล้ว 80 %",
        "ผ่าน -100%",
        "บางส่วน -50%",
        "บางส่วน (−50%)",
        "บางส่วน ร้อยละ -50",
        "+50% บางส่วน",
    ] {
        assert!(status_of("สถานะ", text.into()).starts_with("unknown-status: "), "{text}");
    }
    assert!(status_of("สถานะ", "ครบถ้วน 120%".into()).starts_with("percent-out-of-range: "));
}

#[test]
fn what_stands_in_parentheses_must_not_deny_the_word_before_it() {
    for (text, status) in [
        ("ครบถ้วน (ตามแผนปี 2569)", "met"),
        ("มี (ครบ)", "met"),
        ("บางส่วน (ขาดรายงาน)", "partial"),
        ("ไม่มี (ยังไม่มีเอกสาร)", "not met"),
    ] {
        assert_eq!(status_of("สถานะ", text.into()), status, "{text}");
    }
    for text in ["มี (แต่ไม่ครบ)", "ครบ (ไม่มีหลักฐาน)", "ครบถ้วน (รอเอกสาร)", "Met (but not met)"]
    {
        assert!(status_of("สถานะ", text.into()).starts_with("unknown-status: "), "{text}");
    }
}

#[test]
fn plain_numbers_are_percentages_where_the_header_says_so() {
    for header in ["ร้อยละ", "ผลการประเมิน (ร้อยละ)", "% complete", "Percent", "สถานะ (%)", "ทำได้ (%)"]
    {
        assert_eq!(status_of(header, 75.0.into()), "75%", "{header}");
        assert_eq!(status_of(header, 0.0.into()), "0%", "{header}");
    }
    assert_eq!(status_of("สถานะ", 1.0.into()), "met");
    assert_eq!(status_of("สถานะ", 0.0.into()), "not met");
    assert_eq!(status_of("สถานะ", true.into()), "met");
    assert_eq!(status_of("สถานะ", false.into()), "not met");
}

#[test]
fn a_number_between_0_and_1_is_a_share_where_no_percentages_are_said() {
    assert_eq!(status_of("สถานะ", 0.75.into()), "75%");
    assert_eq!(status_of("สถานะ", "0.5".into()), "50%");
    assert_eq!(status_of("สถานะ", Put::from(-0.75)), "unknown-status: unknown status \"-0.75\"");
    assert_eq!(status_of("สถานะ", 1.5.into()), "unknown-status: unknown status \"1.5\"");
}

#[test]
fn numbers_out_of_range_or_unclear_are_said() {
    assert_eq!(
        status_of("ร้อยละ", 101.0.into()),
        "percent-out-of-range: percentage \"101\" is outside 0 to 100"
    );
    assert_eq!(
        status_of("สถานะ", Put::Percent(-0.5)),
        "percent-out-of-range: percentage \"-50%\" is outside 0 to 100"
    );
    assert_eq!(
        status_of("ร้อยละ", 0.75.into()),
        "unclear-percent: \"0.75\" in a column of percentages may mean 0.75% or 75%"
    );
    assert_eq!(status_of("สถานะ", 75.0.into()), "unknown-status: unknown status \"75\"");
}

#[test]
fn a_one_among_percentages_is_one_percent_only_beside_a_number_above_it() {
    let unclear = "unclear-percent: \"1\" in a column of percentages may mean 1% or 100%";
    assert_eq!(status_of("ร้อยละ", 1.0.into()), unclear);
    assert_eq!(status_of("สถานะ (%)", "1".into()), unclear);
    assert_eq!(status_of("ร้อยละ", "1%".into()), "1%");
    assert_eq!(status_of("ร้อยละ", Put::Percent(1.0)), "100%");
    let with = |beside: Put, total: f64| {
        read(&xlsx(&[
            row!["ข้อ", "ระดับ", "ร้อยละ"],
            row!["1.2", "พื้นฐาน", 1.0],
            vec![Put::from("1.2"), Put::from("ก้าวหน้า"), beside],
            row!["รวม", "", total],
        ]))
    };
    for beside in [Put::from(75.0), Put::from("75"), Put::from(2.0)] {
        let evidence = with(beside, 76.0);
        assert_eq!(rows(&evidence)[0], "1.2.basic.1 1%");
        assert_eq!(said(&evidence), Vec::<String>::new());
    }
    // A total above 1 sums ones up, and a share shown as a percentage says nothing of plain numbers.
    for beside in [Put::from(0.0), Put::Percent(0.75), Put::from("75%")] {
        let evidence = with(beside, 2.0);
        assert_eq!(said(&evidence), [format!("หลักฐาน!C2 {unclear}")]);
    }
}

fn with_item(item: Put) -> Vec<u8> {
    xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], vec![item, "พื้นฐาน".into(), "มี".into()]])
}

#[test]
fn items_are_read_as_people_name_them() {
    for item in [
        Put::from("1.2"),
        Put::from("ข้อ 1.2"),
        Put::from("ข้อ ๑.๒"),
        Put::from("1-2"),
        Put::from("1.2."),
        Put::from("(1.2)"),
        Put::from("หมวด ๑ การนำองค์การ ข้อ ๑.๒ ทุจริต"),
        Put::from("[1.2] ทุจริต"),
        Put::from("1.2 การป้องกันทุจริตและสร้างความโปร่งใส"),
        Put::from("1.2การป้องกันทุจริต"),
        Put::from("Item 1.2"),
        Put::from("การป้องกันทุจริตและสร้างความโปร่งใส"),
        Put::from("preventing  corruption"),
        Put::from("ข้อที่ 1.2: ทุจริต"),
        Put::from(1.2),
        Put::from("１．２"),
        Put::from("\u{200B}1.2\u{00A0}"),
        Put::from("1.2 Preventing corruption"),
    ] {
        assert_eq!(clean_rows(&with_item(item.clone())), ["1.2.basic.1 met"], "{item:?}");
    }
}

#[test]
fn an_item_that_only_begins_like_another_is_another() {
    for item in ["1.20", "1.2.3", "11.2", "1.22 ข้อใหม่"] {
        let evidence = read(&with_item(item.into()));
        assert_eq!(
            said(&evidence),
            [format!("หลักฐาน!A2 unknown-item: pmqa-test has no item \"{item}\"")]
        );
    }
}

#[test]
fn levels_are_read_by_meaning() {
    for (level, words) in [
        (
            "basic",
            "basic|Basic|Basic Level|L1|B|ระดับพื้นฐาน|พื้นฐาน|ขั้นพื้นฐาน|พื้นฐาน (Basic)|Level: Basic|300",
        ),
        ("advance", "advance|Advanced|A|ก้าวหน้า|ระดับก้าวหน้า|ขั้นก้าวหน้า"),
        (
            "significance",
            "Significance|S|พัฒนาจนเกิดผล|ระดับการพัฒนาจนเกิดผล|ระดับพัฒนาจนเกิดผล (Significance)",
        ),
    ] {
        for word in words.split('|') {
            let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สถานะ"], row!["1.2", word, "มี"]]);
            assert_eq!(clean_rows(&bytes), [format!("1.2.{level}.1 met")], "{word}");
        }
    }
}

#[test]
fn marks_out_of_their_order_are_read() {
    for (level, status) in [
        ("กา้วหนา้", "ผา่น"),
        ("ระดบักา้วหน้า", "บรรล\u{E38}"),
        ("ก ้าวหน ้า", "ด าเนินการแล ้ว"),
        ("กาว้หน้า", "ครบถว้น"),
        ("ขนั้ก้าวหน้า", "ใช\u{E48}\u{E48}"),
    ] {
        let text = format!("ขอ้,ระดบั,สถานะ\n1.2,{level},{status}\n");
        assert_eq!(clean_rows(text.as_bytes()), ["1.2.advance.1 met"], "{level} {status}");
    }
    assert_eq!(status_of("รอ้ยละ", "75%".into()), "75%");
    assert_eq!(status_of("สถานะ", "ไมมี่".into()), "not met");
    assert_eq!(status_of("สถานะ", "ไมเ่กี่ยวขอ้ง".into()), "n/a");
}

#[test]
fn users_may_add_words_and_columns() {
    let reading = pmqa::settings::Reading {
        columns: vec![("status".into(), vec!["สรุปผล".into()])],
        words: vec![("met".into(), vec!["เรียบร้อย".into()]), ("basic".into(), vec!["เฟส 1".into()])],
        ..Default::default()
    };
    let bytes = xlsx(&[row!["ข้อ", "ระดับ", "สรุปผล"], row!["1.2", "เฟส 1", "เรียบร้อย"]]);
    assert_eq!(rows(&read_with(&bytes, &reading)), ["1.2.basic.1 met"]);
}

#[test]
fn a_number_may_be_a_word_of_ones_own() {
    let reading = pmqa::settings::Reading {
        words: vec![("met".into(), vec!["5".into()]), ("not-met".into(), vec!["1".into()])],
        ..Default::default()
    };
    let bytes = xlsx(&[
        row!["ข้อ", "ระดับ", "สถานะ", "หลักฐาน"],
        row!["1.1", "พื้นฐาน", 5.0, "แผน"],
        row!["1.2", "พื้นฐาน", 1.0, "แผน"],
    ]);
    assert_eq!(
        rows(&read_with(&bytes, &reading)),
        ["1.1.basic.1+1.1.basic.2 met [แผน]", "1.2.basic.1 not met [แผน]"]
    );
}
