//! What is said of an agency's own assessment beside an assessor's.

#![allow(missing_docs, reason = "each name says where its text stands")]

use super::{terminal, terms, workbook};
use crate::evidence::By;
use crate::text::Words;

super::words! {
    BY_SELF: "หน่วยงานประเมินตนเอง", "Self-assessment";
    BOTH:
        "หน่วยงานประเมินตนเอง {own} คะแนน ({own_level}) · ผู้ตรวจประเมิน {assessor} คะแนน ({assessor_level})",
        "self {own} ({own_level}) · assessor {assessor} ({assessor_level})";
    BOTH_SCORES: "คะแนนของทั้งสองฝ่ายเมื่อจัดทำรายงาน", "Scores of both sides when this report was made";
    AS_MADE: "เมื่อจัดทำรายงาน: {both}", "When this report was made: {both}";
    DISPUTED_IDS: "ความเห็นต่างกัน {count} ประเด็น: {ids}", "they differ on {count} requirement(s): {ids}";
    DISPUTED:
        "ประเด็นที่หน่วยงานกับผู้ตรวจประเมินเห็นต่างกัน",
        "Requirements on which the agency and the assessor differ";
    ALL_AGREED: "หน่วยงานกับผู้ตรวจประเมินเห็นตรงกันทุกประเด็น", "the agency and the assessor agree on every requirement";
}

/// Whose status decides.
pub fn decides(by: By) -> &'static Words {
    match by {
        By::Own => &Words {
            th: "คะแนนนี้ใช้ผลที่หน่วยงานประเมินตนเอง",
            en: "the agency's own statuses decide",
        },
        By::Assessor => &Words {
            th: "คะแนนนี้ใช้ผลผู้ตรวจประเมินในประเด็นที่มี นอกนั้นใช้ผลที่หน่วยงานประเมินตนเอง",
            en: "the assessor's statuses decide where there are any, else the agency's own",
        },
    }
}

/// Whose assessment it is.
pub fn side(by: By) -> &'static Words {
    match by {
        By::Own => &BY_SELF,
        By::Assessor => &Words { th: "ผู้ตรวจประเมิน", en: "Assessor" },
    }
}

/// The score before evidence is looked at, by whoever's statuses it is from.
pub fn claimed(by: By) -> &'static Words {
    match by {
        By::Own => &terms::CLAIMED,
        By::Assessor => &Words {
            th: "คะแนนตามที่ผู้ตรวจประเมินให้", en: "As the assessor says"
        },
    }
}

/// That score beside the one that evidence backs.
pub fn lacks(by: By) -> &'static Words {
    match by {
        By::Own => &terminal::CLAIMED_SCORE,
        By::Assessor => &Words {
            th: "ผู้ตรวจประเมินให้ {score} คะแนน ({level}) ขาด{evidence} {lost} คะแนน",
            en: "as the assessor says {score} ({level}); {lost} points lack {evidence}",
        },
    }
}

/// By whose word a figure is, in the head of its column; of an agency that nobody else assessed, `by` is
/// nobody's.
pub fn by_word_of(by: Option<By>) -> &'static Words {
    match by {
        None => &Words { th: "ตามที่ประเมิน", en: "claimed" },
        Some(By::Own) => &Words { th: "ตามหน่วยงาน", en: "by agency" },
        Some(By::Assessor) => &Words { th: "ตามผู้ตรวจ", en: "by assessor" },
    }
}

/// The name of the score before evidence is looked at, where there is little room; of an agency that nobody else assessed, `by` is nobody's.
pub fn claimed_short(by: Option<By>) -> &'static Words {
    match by {
        None => &workbook::CLAIMED_SHORT,
        Some(By::Own) => &Words { th: "ตามหน่วยงาน", en: "By agency" },
        Some(By::Assessor) => &Words { th: "ตามผู้ตรวจ", en: "By assessor" },
    }
}
