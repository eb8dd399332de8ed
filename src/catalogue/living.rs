//! What the calculation sheets say.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    FIGURES: "การคำนวณ", "Calculation";
    REQUIREMENTS: "การคำนวณรายประเด็น", "Requirements";
    FIGURES_TITLE: "การคำนวณคะแนน", "How the scores are computed";
    FIGURES_PURPOSE: "ทุกคะแนนในสมุดงานนี้คำนวณจากสูตรในแผ่นงานนี้ เมื่อแก้สถานะ คะแนนจะเปลี่ยนตาม (แสดงทศนิยมไม่เกิน 6 ตำแหน่ง แผ่นงานอื่นตัดเหลือ 2 ตำแหน่ง)", "Every score of this workbook follows from the formulas of this sheet; change a status, and the scores follow (shown with up to six decimals; other sheets cut them to two)";
    REQUIREMENTS_TITLE: "การคำนวณรายประเด็น", "The computation of each requirement";
    REQUIREMENTS_PURPOSE: "จากสถานะและหลักฐานที่กรอก สู่ค่าที่นับของแต่ละประเด็น", "From the status and evidence that are filled in to the credit that counts";
    STATUS_WORDS: "คำบอกสถานะ", "Status";
    BEGINS: "เริ่มที่", "Begins at";
    READ_AS_STATUS: "คำที่อ่านเป็นสถานะนี้ ตัวพิมพ์และช่องว่างไม่มีผล (เลือกเซลล์เพื่อดูในแถบสูตร)", "Words read as this status, whatever case and spaces (the formula bar shows them)";
    CREDIT: "ค่าที่ได้", "Credit";
    KIND: "ลักษณะ", "Kind of gap";
    TO_DO: "สิ่งที่ต้องทำ", "What to do";
    AS_OF: "หลักฐานต้องไม่หมดอายุ ณ วันที่", "Evidence must not have expired on";
    PLACEHOLDERS: "คำที่ไม่นับเป็นหลักฐานหรือเหตุผล (อ่านในแถบสูตร)", "Not counted as evidence or a reason (see the formula bar)";
    NUMBERS: "นับตัวเลขที่ไม่มี % (0 = ไม่นับ เพราะมีเลข 2 ถึง 10)", "Numbers without % count (0: not, as some are 2 to 10)";
    MONTHS: "ชื่อเดือน", "Names of months";
    POLICY: "นโยบายหลักฐาน", "Evidence policy";
    LEVEL: "ระดับ", "Level";
    POINTS: "คะแนนสะสม", "Points";
    ADDED: "คะแนนที่เพิ่ม", "Added";
    THRESHOLD: "เกณฑ์คะแนน", "Threshold";
    ID: "รหัส", "Id";
    TITLE: "ชื่อ", "Name";
    WEIGHT: "น้ำหนัก", "Weight";
    APPLIES: "เกี่ยวข้อง", "Applies";
    SHARE: "สัดส่วนในภาพรวม", "Share of the whole";
    SCORE: "คะแนน", "Score";
    LEVELS_REACHED: "ถึงระดับที่", "Levels reached";
    CLAIMED_SCORE: "คะแนน{by}", "Score ({by})";
    CLAIMED_LEVELS: "ถึงระดับที่ ({by})", "Levels reached ({by})";
    LOCKED: "ยังไม่นับ", "Locked";
    COMPLETION: "{level}: ความครบถ้วน", "{level}: completion";
    OPEN: "{level}: ครบถึงระดับนี้", "{level}: complete up to here";
    BEYOND: "{level}: คะแนนถัดไป", "{level}: points beyond";
    CLAIMED_COMPLETION: "{level}: ความครบถ้วน ({by})", "{level}: completion ({by})";
    CLAIMED_OPEN: "{level}: ครบถึงระดับนี้ ({by})", "{level}: complete up to here ({by})";
    ITEM: "ข้อ", "Item";
    NUMBER: "ประเด็น", "Requirement";
    STATEMENT: "เกณฑ์ประเมิน", "Statement";
    STATED: "ค่าตามสถานะ", "Stated";
    NOTES: "หมายเหตุ", "Notes";
    EVIDENCE: "หลักฐาน", "Evidence";
    CLAIMED_CREDIT: "ค่า{by}", "Credit ({by})";
    COUNTED_CREDIT: "ค่าที่นับ", "Counted credit";
    APPLIED: "น้ำหนักที่ใช้", "Applied weight";
    EARNED: "น้ำหนัก × ค่าที่นับ", "Weight × counted";
    CLAIMED_EARNED: "น้ำหนัก × ค่า{by}", "Weight × credit ({by})";
    GAIN: "คะแนนที่จะเพิ่ม", "Gain";
    RANK: "ลำดับ", "Rank";
}
