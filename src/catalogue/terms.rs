//! The field's standard terms, which every report shares.

#![allow(missing_docs, reason = "each name is the English term")]

use crate::criteria::EvidencePolicy;
use crate::diagnostic::Severity;
use crate::evidence::Status;
use crate::exact::{plain, whole};
use crate::gap::GapKind;
use crate::text::{Lang, Words};

super::words! {
    AGENCY: "หน่วยงาน", "Agency";
    FISCAL_YEAR: "ปีงบประมาณ", "Fiscal year";
    FRAMEWORK: "เกณฑ์", "Framework";
    CATEGORY: "หมวด", "Category";
    ITEM: "ข้อ", "Item";
    LEVEL: "ระดับ", "Level";
    REQUIREMENT: "ประเด็น", "Requirement";
    SCORE: "คะแนน", "Score";
    CLAIMED: "คะแนนตามที่หน่วยงานประเมิน", "Claimed";
    SUBSTANTIATED: "คะแนนที่มีหลักฐานรองรับ", "Substantiated";
    COMPLETION: "ความครบถ้วน", "Completion";
    LOCKED: "คะแนนที่ยังไม่นับ", "Locked";
    GAP: "ช่องว่าง", "Gap";
    GAIN: "คะแนนที่จะเพิ่ม", "Gain";
    STATUS: "สถานะ", "Status";
    ASSESSOR: "ผลผู้ตรวจประเมิน", "Assessor";
    EVIDENCE: "หลักฐาน", "Evidence";
    DOCUMENT_NUMBER: "เลขที่เอกสาร", "Document number";
    LINK: "ลิงก์", "Link";
    DATED: "วันที่เอกสาร", "Document date";
    VALID_UNTIL: "ใช้ได้ถึง", "Valid until";
    OWNER: "ผู้รับผิดชอบ", "Owner";
    EFFORT: "ภาระงาน (คน-วัน)", "Effort (person-days)";
    DUE: "กำหนดเสร็จ", "Due date";
    NOTE: "หมายเหตุ", "Note";
    OVERALL: "ภาพรวม", "Overall";
    POINTS: "คะแนน", "points";
    NO_LEVEL: "ยังไม่ถึงระดับแรก", "No level yet";
    NOT_APPLICABLE: "ไม่เกี่ยวข้อง", "Not applicable";
}

static MET: Words = Words { th: "ครบถ้วน", en: "Met" };
static PARTIAL: Words = Words { th: "บางส่วน", en: "Partly met" };
static NOT_MET: Words = Words { th: "ไม่มี", en: "Not met" };

/// A status as people choose it from a list; a share as a percentage.
pub fn status(status: &Status, lang: Lang) -> String {
    match status {
        Status::Met => MET.get(lang).to_owned(),
        Status::Partial => PARTIAL.get(lang).to_owned(),
        Status::NotMet => NOT_MET.get(lang).to_owned(),
        Status::NotApplicable => NOT_APPLICABLE.get(lang).to_owned(),
        Status::Share(share) => format!("{}%", plain(&(share * whole(100)))),
    }
}

/// Why a requirement keeps points away.
pub fn gap_kind(kind: GapKind) -> &'static Words {
    match kind {
        GapKind::Unassessed => {
            &Words { th: "ยังไม่ประเมิน", en: "Not assessed" }
        }
        GapKind::NotMet => {
            &Words { th: "ยังไม่ดำเนินการ", en: "Not met" }
        }
        GapKind::Partial => {
            &Words { th: "ดำเนินการบางส่วน", en: "Partly met" }
        }
        GapKind::NoEvidence => &Words { th: "ขาดหลักฐาน", en: "No evidence" },
        GapKind::StaleEvidence => {
            &Words { th: "หลักฐานหมดอายุ", en: "Stale evidence" }
        }
    }
}

/// What to do about a gap.
pub fn gap_action(kind: GapKind) -> &'static Words {
    match kind {
        GapKind::Unassessed => &Words {
            th: "ประเมินตนเองในประเด็นนี้ แล้วระบุสถานะและหลักฐาน",
            en: "Assess this requirement, then give its status and evidence",
        },
        GapKind::NotMet => &Words {
            th: "ดำเนินการตามประเด็นนี้ แล้วแนบหลักฐาน",
            en: "Carry out what the requirement asks, then attach evidence",
        },
        GapKind::Partial => &Words {
            th: "ดำเนินการส่วนที่เหลือให้ครบ แล้วแนบหลักฐานเพิ่ม",
            en: "Complete what remains, then add evidence",
        },
        GapKind::NoEvidence => &Words {
            th: "แนบชื่อเอกสาร เลขที่เอกสาร หรือลิงก์ของหลักฐาน",
            en: "Attach the name, number or link of a document",
        },
        GapKind::StaleEvidence => &Words {
            th: "ต่ออายุเอกสาร หรือแนบเอกสารที่ยังใช้ได้",
            en: "Renew the document, or attach one that is still valid",
        },
    }
}

/// An evidence policy, in words.
pub fn policy(policy: EvidencePolicy) -> &'static Words {
    match policy {
        EvidencePolicy::Required => &Words {
            th: "ต้องมีหลักฐาน: ประเด็นที่ไม่มีหลักฐานไม่ได้คะแนน",
            en: "required: what has no evidence earns nothing",
        },
        EvidencePolicy::Advised => &Words {
            th: "ควรมีหลักฐาน: ประเด็นที่ไม่มีหลักฐานได้คะแนน แต่แจ้งเตือน",
            en: "advised: what has no evidence earns, and is reported",
        },
        EvidencePolicy::Ignored => &Words {
            th: "ไม่พิจารณาหลักฐาน",
            en: "ignored: evidence is not looked at",
        },
    }
}

/// How much a diagnostic weighs, in words.
pub fn severity(severity: Severity) -> &'static Words {
    match severity {
        Severity::Note => &Words { th: "ข้อสังเกต", en: "note" },
        Severity::Warning => &Words { th: "คำเตือน", en: "warning" },
        Severity::Error => &Words { th: "ข้อผิดพลาด", en: "error" },
    }
}

/// What stands before the name of a level within a sentence: nothing where the name says itself that it
/// is one.
pub fn before_level(name: &str, lang: Lang) -> &'static str {
    match lang {
        Lang::En => "",
        Lang::Th if name.starts_with(LEVEL.th) => "",
        Lang::Th if name.starts_with(|c| c > '\u{7F}') => LEVEL.th,
        Lang::Th => "ระดับ ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_called_one_in_a_sentence() {
        for (name, said) in [
            ("ระดับก้าวหน้า", "ถึงระดับก้าวหน้า"),
            ("ครบตามรายการ", "ถึงระดับครบตามรายการ"),
            ("Basic", "ถึงระดับ Basic"),
        ] {
            assert_eq!(format!("ถึง{}{name}", before_level(name, Lang::Th)), said);
            assert_eq!(before_level(name, Lang::En), "");
        }
    }
}
