//! What a comparison says where it is of several fiscal years: its rows are assessments then, of which
//! an agency has one for each year.

use super::{batch, comparison};
use crate::text::Words;

super::words! {
    /// How many there are, below the name of the framework.
    COUNTED:
        "{count} ผลการประเมินของ {agencies} หน่วยงาน ใน {years} ปีงบประมาณ",
        "Assessments: {count}, of agencies: {agencies}, in fiscal years: {years}";
    /// The term of the rule on years.
    RULE_YEARS: "หลายปีงบประมาณ", "Several fiscal years";
    /// The rule on years.
    RULE_YEARS_TEXT:
        "แต่ละปีของหน่วยงานเป็นหนึ่งผลการประเมิน อันดับ ค่าสถิติ และประเด็นร่วมคิดจากผลการประเมินของทุกปีรวมกัน ส่วนรายกลุ่มแยกตามปี หากต้องการทราบว่าหน่วยงานหนึ่งเปลี่ยนแปลงอย่างไรระหว่างสองปี ให้เปรียบเทียบไฟล์ของสองปีนั้นด้วย pmqa compare ปีก่อน ปีหลัง",
        "Each year of an agency is an assessment of its own. Ranks, figures and shared gaps are over all years together, groups are by year. What changed in one agency from year to year is told by comparing its two files: pmqa compare BEFORE AFTER";
}

/// Texts that speak of agencies, and what stands for each where assessments are counted.
static TEXTS: [(&Words, Words); 22] = [
    (&comparison::AGENCIES, Words { th: "ผลการประเมิน", en: "Assessments" }),
    (
        &comparison::SCORED,
        Words {
            th: "ผลการประเมินที่คิดคะแนนได้", en: "Assessments scored"
        },
    ),
    (
        &comparison::LEVELS,
        Words {
            th: "จำนวนผลการประเมินในแต่ละระดับ", en: "Assessments at each level"
        },
    ),
    (
        &comparison::LEVELS_ALT,
        Words {
            th: "แผนภูมิแท่งจำนวนผลการประเมินในแต่ละระดับ",
            en: "Column chart of the number of assessments at each level",
        },
    ),
    (
        &comparison::SPREAD_ALT,
        Words {
            th: "แผนภูมิแท่งจำนวนผลการประเมินในแต่ละช่วงคะแนน",
            en: "Column chart of the number of assessments in each range of scores",
        },
    ),
    (
        &comparison::FIRST_SHARED,
        Words {
            th: "ประเด็นที่ขาดในผลการประเมินจำนวนมากที่สุด",
            en: "The gaps that most assessments share",
        },
    ),
    (
        &comparison::RANKING_TITLE,
        Words {
            th: "อันดับผลการประเมินตามคะแนนที่มีหลักฐานรองรับ",
            en: "Assessments by substantiated score",
        },
    ),
    (
        &comparison::RANKING_PURPOSE,
        Words {
            th: "คะแนนเท่ากันอยู่อันดับเดียวกัน ชื่อหน่วยงานเป็นลิงก์ไปยังรายงานของปีนั้น",
            en: "Equal scores share a rank; an agency's name leads to its report of that year",
        },
    ),
    (
        &comparison::CATEGORIES_TITLE,
        Words {
            th: "คะแนนรายหมวดของทุกผลการประเมิน", en: "Category scores of all assessments"
        },
    ),
    (
        &comparison::ITEMS_TITLE,
        Words {
            th: "คะแนนรายข้อของทุกผลการประเมิน", en: "Item scores of all assessments"
        },
    ),
    (
        &comparison::GROUPS_TITLE,
        Words {
            th: "เปรียบเทียบรายกลุ่มและปีงบประมาณ", en: "Groups compared by fiscal year"
        },
    ),
    (
        &comparison::SHARED_TITLE,
        Words {
            th: "ประเด็นที่ขาดในหลายผลการประเมิน", en: "Gaps that assessments share"
        },
    ),
    (
        &comparison::SHARED_PURPOSE,
        Words {
            th: "คะแนนรวมคือผลรวมของคะแนนภาพรวมที่แต่ละผลการประเมินจะได้เพิ่มเมื่อทำประเด็นนั้นครบถ้วนเพียงประเด็นเดียว",
            en: "Points: what closing that gap alone would add to the overall scores, over all assessments",
        },
    ),
    (
        &comparison::MEAN_COST,
        Words {
            th: "เฉลี่ยต่อผลการประเมินที่ขาด", en: "Mean of those that have it"
        },
    ),
    (
        &comparison::DIFFICULTY_PURPOSE,
        Words {
            th: "ร้อยละของผลการประเมินที่ถึงแต่ละระดับหรือสูงกว่า คิดจากผลการประเมินที่ข้อนั้นเกี่ยวข้อง",
            en: "The share of assessments that have reached each level or a higher one, of those to which the item applies",
        },
    ),
    (
        &comparison::RULE_SHARED_TEXT,
        Words {
            th: "ผลรวมของคะแนนภาพรวมที่จะเพิ่มเมื่อประเด็นนั้นเพียงประเด็นเดียวครบถ้วนและมีหลักฐาน เป็น 0 ในผลการประเมินที่ระดับที่ต่ำกว่าของข้อเดียวกันยังไม่ครบถ้วน",
            en: "The sum of what the overall scores would rise by if that requirement alone were met and evidenced; 0 for an assessment in which a lower level of the same item is incomplete",
        },
    ),
    (
        &comparison::RULE_LOCKSTEP_TEXT,
        Words {
            th: "สหสัมพันธ์เพียร์สันของลำดับระดับที่ทั้งสองข้อถึง (0 คือยังไม่ถึงระดับแรก) จากผลการประเมินที่ทั้งสองข้อเกี่ยวข้อง",
            en: "Pearson's correlation of the levels that both items have reached, counted from 0 for none, over the assessments to which both apply",
        },
    ),
    (
        &comparison::SUBJECT,
        Words {
            th: "{framework} · {count} ผลการประเมินของ {agencies} หน่วยงาน",
            en: "{framework} · assessments: {count}, of agencies: {agencies}",
        },
    ),
    (
        &comparison::DOCUMENT_TITLE,
        Words {
            th: "รายงานเปรียบเทียบ {count} ผลการประเมินของ {agencies} หน่วยงาน",
            en: "Assessments compared: {count}, of agencies: {agencies}",
        },
    ),
    (&batch::AGENCIES, Words { th: "ผลการประเมิน", en: "Assessments" }),
    (
        &batch::TIME,
        Words {
            th: "ใช้เวลา {seconds} วินาที · {rate} ผลการประเมินต่อวินาที",
            en: "{seconds} s · {rate} assessments per second",
        },
    ),
    (
        &batch::REUSED,
        Words {
            th: "ใช้ผลเดิมที่ไม่เปลี่ยนแปลง {count} ผลการประเมิน",
            en: "{count} unchanged assessments were not scored again",
        },
    ),
];

/// A text, or what stands for it where assessments of several years are counted.
pub fn counting(words: &'static Words, several_years: bool) -> &'static Words {
    let mut texts = TEXTS.iter().filter(|_| several_years);
    let other = texts.find(|(of_agencies, _)| std::ptr::eq(*of_agencies, words));
    other.map_or(words, |(_, of_assessments)| of_assessments)
}
