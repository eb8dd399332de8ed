//! What is said about the changes from one version of criteria to another.

#![allow(missing_docs, reason = "each name says where its text stands")]

use crate::criteria::diff::{Field, What};
use crate::text::Words;

super::words! {
    HEAD: "{before} → {after}", "{before} → {after}";
    NONE: "เกณฑ์ทั้งสองเหมือนกัน", "the two are the same";
    SAME_BUT_IDENTITY:
        "ต่างกันเพียงรหัสหรือรุ่นของเกณฑ์",
        "only the id or the version of the framework differs";
    COUNT: "{what} {count}", "{count} {what}";
    TOTAL: "รวม {count} รายการ: {each}", "{count} change(s): {each}";
    WITH_ITS_PARTS: "พร้อมส่วนที่อยู่ภายใน {count} รายการ", "with the {count} part(s) in it";
    FROM_TO: "{before} → {after}", "{before} → {after}";
    ITS_POINTS: "เท่ากับคะแนนของระดับ", "its points";
    NOTHING: "(ไม่มี)", "(none)";
    PART: "ส่วน", "Part";
    TEXT: "ข้อความ", "Text";
    BEFORE: "เดิม", "Before";
    AFTER: "ใหม่", "After";
    WEIGHT: "น้ำหนัก", "weight";
    /// Whose score, and from which file.
    EFFECT: "ผลต่อคะแนนของ {who} ({file})", "What it does to {who} ({file})";
    OVERALL: "ภาพรวม", "Overall";
    ONLY_BEFORE: "นำข้อ {ids} ออก เดิมได้ {score}", "item {ids} is gone; it had {score}";
}

/// What happened to some parts, as a heading.
pub fn what(what: &What) -> &'static Words {
    match what {
        What::Added => &Words { th: "เพิ่ม", en: "Added" },
        What::Removed => &Words { th: "นำออก", en: "Removed" },
        What::Renamed { .. } => &Words { th: "เปลี่ยนรหัส", en: "Renamed" },
        What::Reworded { .. } => &Words { th: "แก้ข้อความ", en: "Reworded" },
        What::Reweighted { .. } => {
            &Words { th: "เปลี่ยนน้ำหนัก", en: "Reweighted" }
        }
        What::Moved { .. } => &Words { th: "ย้าย", en: "Moved" },
        What::Set { .. } => {
            &Words { th: "เปลี่ยนค่าอื่น", en: "Changed" }
        }
    }
}

/// What a field is called.
pub fn field(field: Field) -> &'static Words {
    match field {
        Field::Points => &Words { th: "คะแนน", en: "points" },
        Field::Threshold => {
            &Words { th: "เกณฑ์คะแนนของระดับ", en: "threshold" }
        }
        Field::Partial => &Words {
            th: "ส่วนของคะแนนเมื่อดำเนินการบางส่วน", en: "credit of partly met"
        },
        Field::Evidence => {
            &Words { th: "นโยบายหลักฐาน", en: "evidence policy" }
        }
        Field::MaxAge => &Words {
            th: "อายุหลักฐาน (เดือน)", en: "age of evidence (months)"
        },
        Field::Source => &Words { th: "เอกสารต้นฉบับ", en: "source" },
        Field::Publisher => &Words { th: "ผู้จัดพิมพ์", en: "publisher" },
        Field::Note => &Words { th: "ข้อควรทราบ", en: "note" },
        Field::Tags => &Words { th: "แท็ก", en: "tags" },
        Field::Order => &Words { th: "ลำดับ", en: "order" },
    }
}
