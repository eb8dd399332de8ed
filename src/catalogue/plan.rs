//! What plans say.

#![allow(missing_docs, reason = "each name says where its text stands")]

use crate::plan::Action;
use crate::text::Words;

super::words! {
    TO_LEVEL: "แผนสู่{level} ({score} คะแนน)", "Plan to {level} ({score} points)";
    TO_SCORE: "แผนสู่ {score} คะแนน", "Plan to {score} points";
    NOW: "ปัจจุบัน {score} คะแนน ({level})", "now {score} points ({level})";
    SIZE:
        "งานน้อยที่สุดที่ถึงเป้าหมาย: {steps} ขั้นตอน ใน {items} ข้อ รวม {effort} คน-วัน",
        "the least work that gets there: {steps} step(s) on {items} item(s), {effort} person-days";
    SIZE_FOUND:
        "งานน้อยที่สุดเท่าที่พบซึ่งถึงเป้าหมาย: {steps} ขั้นตอน ใน {items} ข้อ รวม {effort} คน-วัน",
        "the least work found that gets there: {steps} step(s) on {items} item(s), {effort} person-days";
    NOT_PROVEN:
        "ยังไม่ได้พิสูจน์ว่าน้อยที่สุด: ทุกแผนใช้อย่างน้อย {least} คน-วัน แผนนี้จึงมากกว่าแผนที่น้อยที่สุดไม่เกิน {excess} คน-วัน",
        "not proven to be the least: every plan takes at least {least} person-days, so this one takes at most {excess} more than the least";
    TIE_NOT_PROVEN:
        "ไม่มีแผนใดใช้คน-วันน้อยกว่านี้ แต่ยังไม่ได้พิสูจน์ว่าไม่มีแผนอื่นที่ใช้คน-วันเท่ากันในจำนวนข้อที่น้อยกว่า",
        "no plan takes fewer person-days; whether another one of as many touches fewer items is not proven";
    PROJECTED: "เมื่อดำเนินการครบ: {score} คะแนน ({level})", "when carried out: {score} points ({level})";
    NOT_NEEDED:
        "ประเด็นอื่นอีก {count} ประเด็นไม่จำเป็นต่อเป้าหมายนี้",
        "{count} other gap(s) are not needed for this target";
    REACHED:
        "ถึงเป้าหมายแล้ว และสูงกว่าเป้าหมาย {surplus} คะแนน",
        "already reached, by {surplus} points more than it takes";
    REACHED_EXACTLY: "ถึงเป้าหมายพอดีแล้ว", "already reached, to the point";
    ABOVE_HIGHEST:
        "ไปไม่ถึง: แม้ดำเนินการครบทุกประเด็น คะแนนสูงสุดคือ {highest} คะแนน",
        "out of reach: with every requirement met the score is {highest} points";
    NOTHING_APPLIES:
        "ไปไม่ถึง: ไม่มีประเด็นใดที่เกี่ยวข้องกับหน่วยงาน จึงไม่มีคะแนนให้เพิ่ม",
        "out of reach: no requirement applies, so there is no score to raise";
    NUMBER: "ที่", "#";
    STEP: "ขั้นตอน", "Step";
    STEPS: "ขั้นตอนที่", "Steps";
    QUARTER: "ไตรมาส", "Quarter";
    EFFORT: "คน-วัน", "Days";
    SCORE_AFTER: "คะแนนสะสม", "Score after";
    SHEET: "แผนพัฒนา", "Roadmap";
    SHEET_TITLE: "แผนพัฒนา: งานน้อยที่สุดที่ถึงระดับถัดไป", "Roadmap: the least work that reaches the next level";
    SHEET_TITLE_FOUND:
        "แผนพัฒนา: งานน้อยที่สุดเท่าที่พบซึ่งถึงระดับถัดไป",
        "Roadmap: the least work found that reaches the next level";
    SHEET_PURPOSE:
        "คิดจากหลักฐานเมื่อจัดทำรายงาน และไม่คำนวณใหม่เมื่อแก้ไขแผ่นงานอื่น",
        "From the evidence as it stood when the report was made; it does not follow changes on other sheets";
    TODAY: "ปัจจุบัน", "Today";
    GOAL: "เป้าหมาย", "Target";
    CHART: "คะแนนหลังดำเนินการแต่ละขั้นตอน", "Score after each step";
    CHART_ALT:
        "กราฟเส้นของคะแนนหลังดำเนินการ {count} ขั้นตอน จาก {start} เป็น {end} คะแนน เทียบกับเป้าหมาย {goal} คะแนน",
        "Line chart of the score after each of {count} step(s), from {start} to {end} points, against the target of {goal}";
    NOTHING_LEFT: "ทุกประเด็นครบถ้วนแล้ว ไม่มีขั้นตอนที่ต้องทำ", "Every requirement is met: there is nothing left to do";
    FIRST_STEPS: "ขั้นตอนแรกสู่{level}:", "First steps to {level}:";
    STEPS_MORE: "และอีก {count} ขั้นตอน (ดู pmqa plan)", "and {count} more step(s): see pmqa plan";
}

/// What is done about a requirement, in a few words.
pub fn action(action: Action) -> &'static Words {
    match action {
        Action::Complete => {
            &Words { th: "ดำเนินการให้ครบ", en: "Complete" }
        }
        Action::AttachEvidence => {
            &Words { th: "แนบหลักฐาน", en: "Attach evidence" }
        }
    }
}
