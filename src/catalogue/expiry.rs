//! What is said of evidence that expires.

#![allow(missing_docs, reason = "each name says where its text stands")]

use crate::text::Words;

super::words! {
    AS_OF: "พิจารณาอายุหลักฐาน ณ {day}", "evidence judged as of {day}";
    STALE: "หลักฐานหมดอายุแล้ว {count} ประเด็น", "the evidence of {count} requirement(s) has expired";
    NEXT:
        "หากไม่ต่ออายุ หลัง {day} จะเหลือ {score} คะแนน ({level})",
        "if nothing is renewed, {score} points ({level}) are left after {day}";
    EXPIRES: "หลักฐานที่จะหมดอายุ และคะแนนหากไม่ต่ออายุ", "Evidence that expires, and the score if nothing is renewed";
    NOTHING: "ไม่มีหลักฐานที่จะหมดอายุหลังจากนี้", "No evidence expires from here on";
    DOCUMENTS: "เอกสาร", "Documents";
    UNTIL: "ใช้ได้ถึง", "Last day of use";
    UNBACKED: "ประเด็นที่จะขาดหลักฐาน", "Requirements left without evidence";
    LEFT: "คะแนนภาพรวมหลังจากนั้น", "Overall score after it";
}

/// What is lacking where evidence is: where it must not have expired, what has is lacking too.
pub fn evidence(must_not_have_expired: bool) -> &'static Words {
    match must_not_have_expired {
        false => &Words { th: "หลักฐาน", en: "evidence" },
        true => &Words {
            th: "หลักฐานที่ยังใช้ได้", en: "evidence still valid"
        },
    }
}
