//! What the explanation of an item's score says.

#![allow(missing_docs, reason = "each name says where its text stands")]

use crate::explain::{CreditRule, LevelRule};
use crate::text::Words;

super::words! {
    LEVEL: "{level} (คะแนนที่ {from} ถึง {to})", "{level} (points {from} to {to})";
    CLAIM: "สถานะ: {status}", "status: {status}";
    BY_ASSESSOR: "{status} ({place} ผู้ตรวจประเมิน)", "{status} ({place}, assessor)";
    NO_STATUS: "ไม่มี", "none";
    BACKED: "มีหลักฐาน", "backed";
    NOT_BACKED: "ไม่มีหลักฐาน", "not backed";
    CREDIT: "เครดิต {credit} น้ำหนัก {weight}", "credit {credit}, weight {weight}";
    NO_CREDIT: "ไม่นำมาคิด", "left out";
    COMPLETION: "ความครบถ้วน = {sum} = {completion}", "completion = {sum} = {completion}";
    POINTS: "คะแนน = {worth} × {completion} = {points}", "points = {worth} × {completion} = {points}";
    TOTAL: "คะแนนข้อ {item} = {sum} = {score} ({level})", "score of {item} = {sum} = {score} ({level})";
    LOCKED: "คะแนนที่ยังไม่นับ {locked}", "locked: {locked}";
    SHARE:
        "สัดส่วนในคะแนนภาพรวม {share} จึงให้ {points} คะแนนในภาพรวม",
        "its share of the overall score is {share}, so it gives {points} points there";
    DOES_NOT_APPLY:
        "ข้อ {item} ไม่เกี่ยวข้องกับหน่วยงาน จึงไม่นำมาคิดคะแนน",
        "{item} does not apply, so it is left out of the score";
}

/// The rule by which a requirement has its credit.
pub fn credit_rule(rule: CreditRule) -> &'static Words {
    match rule {
        CreditRule::Unassessed => &Words {
            th: "ไม่มีแถวใดระบุสถานะ จึงไม่ได้เครดิต",
            en: "no row gives a status, so there is no credit",
        },
        CreditRule::LowestCounts => &Words {
            th: "แต่ละแถวระบุสถานะต่างกัน จึงนับสถานะต่ำสุด",
            en: "the rows give different statuses, so the lowest counts",
        },
        CreditRule::AssessorDecides => &Words {
            th: "ผู้ตรวจประเมินระบุสถานะไว้ จึงนับผลผู้ตรวจประเมินแทนผลของหน่วยงาน",
            en: "an assessor gives a status: it counts instead of the agency's own",
        },
        CreditRule::SelfDecides => &Words {
            th: "นับผลที่หน่วยงานประเมินตนเอง (--by self) ไม่นับผลผู้ตรวจประเมิน",
            en: "the agency's own status counts (--by self), not the assessor's",
        },
        CreditRule::Met => &Words {
            th: "ครบถ้วน ได้เครดิตเต็ม", en: "met: full credit"
        },
        CreditRule::Partial => &Words {
            th: "บางส่วน ได้เครดิตตามที่เกณฑ์กำหนด",
            en: "partly met: the credit that the criteria give for that",
        },
        CreditRule::Share => &Words {
            th: "ระบุเป็นร้อยละ ได้เครดิตตามร้อยละนั้น",
            en: "a percentage: its share of the credit",
        },
        CreditRule::NotMet => &Words {
            th: "ไม่มี ไม่ได้เครดิต", en: "not met: no credit"
        },
        CreditRule::NotApplicable => &Words {
            th: "ไม่เกี่ยวข้องโดยมีเหตุผล จึงไม่นำมาคิดทั้งเครดิตและน้ำหนัก",
            en: "does not apply, with a reason: left out of credits and weights",
        },
        CreditRule::WithoutReason => &Words {
            th: "ระบุว่าไม่เกี่ยวข้องแต่ไม่มีเหตุผล จึงนับเป็นไม่มี",
            en: "not applicable without a reason: it counts as not met",
        },
        CreditRule::StaleEvidence => &Words {
            th: "หลักฐานหมดอายุแล้ว และเกณฑ์กำหนดให้ต้องมี จึงไม่ได้เครดิต",
            en: "all that backs it has expired, and evidence is required: no credit",
        },
        CreditRule::WithoutEvidence => &Words {
            th: "ไม่มีหลักฐานรองรับ และเกณฑ์กำหนดให้ต้องมี จึงไม่ได้เครดิต",
            en: "nothing backs it, and evidence is required: no credit",
        },
    }
}

/// What becomes of the points of a level, and why.
pub fn level_rule(rule: LevelRule) -> &'static Words {
    match rule {
        LevelRule::Complete => &Words {
            th: "ครบถ้วน และระดับที่ต่ำกว่าครบทั้งหมด จึงนับเต็ม",
            en: "complete, and so is all below: counted in full",
        },
        LevelRule::NothingApplies => &Words {
            th: "ไม่มีประเด็นที่เกี่ยวข้อง จึงถือว่าครบถ้วน",
            en: "no requirement applies, so the level counts as complete",
        },
        LevelRule::FirstIncomplete => &Words {
            th: "เป็นระดับแรกที่ยังไม่ครบ จึงนับตามส่วนที่ทำได้ และระดับที่สูงกว่ายังไม่นับ",
            en: "the first incomplete level: counted in part, and what is above is locked",
        },
        LevelRule::Locked => &Words {
            th: "ระดับที่ต่ำกว่ายังไม่ครบ จึงยังไม่นับ",
            en: "a level below is incomplete: locked",
        },
        LevelRule::ItemDoesNotApply => &Words {
            th: "ไม่มีประเด็นใดของข้อนี้ที่เกี่ยวข้อง จึงไม่มีคะแนน",
            en: "no requirement of the item applies: no points",
        },
    }
}
