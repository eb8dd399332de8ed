//! What is said of the terms that results are on.

#![allow(missing_docs, reason = "each name says where its text stands")]

use super::{dates, sides, terms, workbook};
use crate::batch::terms::Term;
use crate::criteria::Framework;
use crate::exact::plain;
use crate::text::{Lang, Words};

super::words! {
    THRESHOLDS: "คะแนนที่ถึงแต่ละระดับ", "Score that earns each level";
    SIDE: "ฝ่ายที่ตัดสิน", "Side that decides";
    NO_DAY: "ไม่พิจารณา", "no day";
    ONE: "{term}: {value}", "{term}: {value}";
    OF_SOME: "{value} ({count})", "{value} ({count})";
    DIFFER:
        "จัดอันดับรวมกัน แม้คิดคะแนนด้วยเงื่อนไขที่ต่างกัน (ในวงเล็บคือจำนวนผลการประเมิน)",
        "Ranked together, though scored on different terms (in brackets: how many results)";
    OF_NO_AGENCY:
        "ปัญหาข้อมูลที่ไม่ได้เป็นของหน่วยงานใดหน่วยงานหนึ่ง {count} รายการ ใน {files} ไฟล์ (ดูใน diagnostics.csv)",
        "Data problems that are no single agency's: {count}, in {files} file(s); diagnostics.csv lists them";
}

/// What a term is of.
pub fn name(term: &Term) -> &'static Words {
    match term {
        Term::Policy(_) => &workbook::EVIDENCE_POLICY,
        Term::Thresholds(_) => &THRESHOLDS,
        Term::By(_) => &SIDE,
        Term::AsOf(_) => &workbook::AS_OF,
    }
}

/// What a term is, in words.
pub fn value(term: &Term, framework: &Framework, lang: Lang) -> String {
    match term {
        Term::Policy(policy) => terms::policy(*policy).get(lang).to_owned(),
        Term::Thresholds(thresholds) => {
            let levels = framework.levels.iter().zip(thresholds);
            let levels =
                levels.map(|(level, score)| format!("{} {}", level.title.get(lang), plain(score)));
            levels.collect::<Vec<_>>().join(", ")
        }
        Term::By(by) => sides::side(*by).get(lang).to_owned(),
        Term::AsOf(Some(day)) => dates::long(*day, lang),
        Term::AsOf(None) => NO_DAY.get(lang).to_owned(),
    }
}
