//! What comparisons of two assessments say.

#![allow(missing_docs, reason = "each name says where its text stands")]

use crate::compare::{Mismatch, Movement};
use crate::text::Words;

super::words! {
    DOCUMENT_TITLE: "เปรียบเทียบผลการประเมินสองครั้ง", "Two assessments compared";
    SUMMARY: "สรุป", "Summary";
    ITEMS: "รายข้อ", "Items";
    MOVED: "ประเด็นที่เปลี่ยน", "Requirements";
    DOCUMENTS: "หลักฐานที่เปลี่ยน", "Evidence";
    MOVEMENT: "การเปลี่ยนแปลง", "Movement";
    ADDED: "เพิ่ม", "Added";
    REMOVED: "นำออก", "Removed";
    LEVEL_BEFORE: "ระดับก่อน", "Level before";
    LEVEL_AFTER: "ระดับหลัง", "Level after";
    CHART: "คะแนนก่อนและหลัง", "Scores before and after";
    CHART_ALT:
        "กราฟแท่งของคะแนนก่อนและหลัง: {scores}",
        "Column chart of the scores before and after: {scores}";
    BEFORE: "ก่อน", "Before";
    AFTER: "หลัง", "After";
    DIFFERENCE: "ต่าง", "Change";
    LEVEL: "ระดับ", "Level";
    LEVELS: "{before} → {after}", "{before} → {after}";
    SIDE: "{side}: {who} ({file})", "{side}: {who} ({file})";
    BY: "{side} ({by})", "{side} ({by})";
    OVERALL:
        "ภาพรวม {before} → {after} คะแนน ({difference})",
        "overall {before} → {after} points ({difference})";
    LEVEL_ROSE: "ระดับสูงขึ้น: {before} → {after}", "the level rose: {before} → {after}";
    LEVEL_FELL: "ระดับลดลง: {before} → {after}", "the level fell: {before} → {after}";
    LEVEL_SAME: "ระดับเท่าเดิม: {after}", "the level is the same: {after}";
    NO_SCORE: "ไม่มีคะแนน", "no score";
    SPLIT:
        "ผลต่างมาจากหน่วยงาน {agency} คะแนน และจากเกณฑ์หรือนโยบายที่ต่างกัน {rules} คะแนน",
        "of the difference, {agency} is the agency's and {rules} that of other rules";
    ITEMS_CHANGED: "ข้อที่เปลี่ยนแปลง {count} ข้อ", "{count} item(s) changed";
    REQUIREMENTS: "{movement} {count} ประเด็น: {ids}", "{movement}, {count} requirement(s): {ids}";
    EVIDENCE:
        "หลักฐาน: เพิ่ม {added} รายการ นำออก {removed} รายการ ใน {count} ประเด็น",
        "evidence: {added} added and {removed} removed, on {count} requirement(s)";
    ONLY_BEFORE: "มีเฉพาะในครั้งก่อน: {ids}", "only before: {ids}";
    ONLY_AFTER: "มีเฉพาะในครั้งหลัง: {ids}", "only after: {ids}";
    NO_CHANGE: "ไม่มีการเปลี่ยนแปลง", "nothing changed";
    MORE: "{ids} และอีก {count}", "{ids} and {count} more";
}

/// In what two assessments are not alike.
pub fn mismatch(mismatch: Mismatch) -> &'static Words {
    match mismatch {
        Mismatch::Agency => &Words {
            th: "เป็นการเปรียบเทียบต่างหน่วยงาน",
            en: "these are different agencies",
        },
        Mismatch::Framework => &Words {
            th: "ใช้เกณฑ์ต่างกัน จึงเปรียบเทียบเฉพาะส่วนที่มีทั้งสองเกณฑ์",
            en: "the frameworks differ: only what both have is compared",
        },
        Mismatch::Version => &Words {
            th: "ใช้เกณฑ์ต่างรุ่นกัน จึงเปรียบเทียบเฉพาะส่วนที่มีทั้งสองรุ่น",
            en: "the versions of the framework differ: only what both have is compared",
        },
        Mismatch::Side => &Words {
            th: "เปรียบเทียบผลที่หน่วยงานประเมินตนเองกับผลผู้ตรวจประเมิน",
            en: "the agency's own assessment and an assessor's are compared",
        },
        Mismatch::Policy => &Words {
            th: "ใช้นโยบายหลักฐานต่างกัน",
            en: "the evidence policies differ",
        },
    }
}

/// How a credit changed.
pub fn movement(movement: Movement) -> &'static Words {
    match movement {
        Movement::Won => {
            &Words { th: "ทำได้ครบเพิ่มขึ้น", en: "won" }
        }
        Movement::Raised => {
            &Words { th: "ดีขึ้นแต่ยังไม่ครบ", en: "raised" }
        }
        Movement::Lowered => &Words { th: "ลดลง", en: "lowered" },
        Movement::Lost => {
            &Words { th: "เคยครบแต่ไม่ครบแล้ว", en: "lost" }
        }
        Movement::NowApplies => &Words {
            th: "เกี่ยวข้องเพิ่มขึ้น", en: "now applies"
        },
        Movement::NoLongerApplies => &Words {
            th: "ไม่เกี่ยวข้องแล้ว", en: "no longer applies"
        },
    }
}
