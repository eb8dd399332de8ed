//! What verifying a report says.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    VERIFIED: "รายงานถูกต้อง: ทั้ง {count} เซลล์ที่เปรียบเทียบแสดงค่าตามเกณฑ์", "The report holds: all {count} cells compared show what the rules give";
    DIFFERS: "แสดง “{shown}” แต่ตามเกณฑ์คือ “{expected}”", "shows \"{shown}\"; the rules give \"{expected}\"";
    NOT_VERIFIED: "รายงานไม่ถูกต้อง: {differences} จาก {count} เซลล์ไม่ตรงตามเกณฑ์", "The report does not hold: {differences} of {count} cells differ from what the rules give";
    MORE: "และอีก {count} เซลล์ (--format json แสดงทั้งหมด)", "and {count} more; --format json lists all";
    EDITED:
        "หลักฐานถูกแก้ไขหลังจัดทำรายงาน: คะแนนที่ตรวจคิดจากหลักฐานที่แก้ไขแล้ว",
        "The evidence was edited after the report was made: the scores follow from it as it stands now";
    NO_FINGERPRINT:
        "รายงานไม่มีลายนิ้วมือของหลักฐาน จึงบอกไม่ได้ว่าหลักฐานถูกแก้ไขหลังจัดทำรายงานหรือไม่",
        "The report carries no fingerprint of its evidence, so it cannot be told whether that was edited since";
    OTHER_CRITERIA:
        "รายงานระบุไฟล์เกณฑ์ที่ SHA-256 ไม่ตรงกับเกณฑ์ที่ใช้ตรวจ: ระบุไฟล์ที่ใช้ประเมินด้วย -c",
        "The report names criteria with another SHA-256 than those it was verified by: give their file with -c";
    UNCOUNTED:
        "สูตรของรายงานไม่ได้นับแถวที่เพิ่มหรือย้ายในหลักฐาน ({places}) อย่างที่ pmqa score นับ: ใช้ pmqa score กับรายงานนี้ จะได้รายงานใหม่ที่นับครบ",
        "The formulas of the report do not count rows that were added or moved in the evidence ({places}) as pmqa score does: score this report to have one that counts them";
    OWN_THRESHOLD:
        "รายงานกำหนดเกณฑ์คะแนนเอง ไม่ใช่ค่าของเกณฑ์: {level} ตั้งแต่ {points} คะแนน",
        "The report uses a threshold of its own, not that of the criteria: {level} from {points} points";
    OWN_WORD:
        "รายงานอ่านคำที่กำหนดเองเป็นสถานะ: “{word}” คือ {status}",
        "The report reads a word of its own as a status: \"{word}\" is {status}";
    OTHER_POLICY:
        "รายงานใช้นโยบายหลักฐาน {policy} แต่เกณฑ์กำหนด {usual}",
        "The report uses the evidence policy {policy}, where the criteria say {usual}";
}
