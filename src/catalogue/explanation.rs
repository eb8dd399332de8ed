//! What the explanation of a code or of an item says besides what it explains.

#![allow(missing_docs, reason = "each name says where its text stands")]

use crate::text::Words;

super::words! {
    CODE: "รหัส", "Code";
    SEVERITY: "ความสำคัญ", "Severity";
    FINDS: "สิ่งที่พบ", "What was found";
    MESSAGE: "ข้อความที่แจ้ง", "Message";
    WRONG: "ผิด", "Wrong";
    RIGHT: "ถูก", "Right";
    REMEDY: "วิธีแก้", "Remedy";
    WEIGHT: "น้ำหนัก {weight}", "weight {weight}";
    IN_FILE: "พบใน {file} {count} แห่ง", "Found in {file}, {count} time(s)";
    NOT_IN_FILE: "ไม่พบใน {file}", "Not found in {file}";
    NO_TAGS: "ไม่มีแท็ก", "no tags";
}

/// What stands for a value in a message, by the name that the message gives it; where a name has no
/// words here, it stands for itself.
pub fn value(name: &str) -> Option<&'static Words> {
    Some(match name {
        "accepted" => &Words { th: "สิ่งที่ใช้ได้", en: "accepted" },
        "advice" => &Words { th: "คำแนะนำ", en: "advice" },
        "agency" => &Words { th: "หน่วยงาน", en: "agency" },
        "before" => &Words { th: "ค่าเดิม", en: "before" },
        "below" => {
            &Words { th: "ค่าของระดับก่อนหน้า", en: "below" }
        }
        "count" => &Words { th: "จำนวน", en: "count" },
        "done" => &Words { th: "จำนวนที่เสร็จ", en: "done" },
        "example" => &Words { th: "ตัวอย่าง", en: "example" },
        "expected" => &Words { th: "ชนิดที่ต้องการ", en: "expected" },
        "file" => &Words { th: "ชื่อไฟล์", en: "file" },
        "found" => &Words { th: "ค่าที่พบ", en: "found" },
        "framework" => &Words { th: "รหัสเกณฑ์", en: "framework" },
        "from" => &Words { th: "วันเริ่มต้น", en: "from" },
        "until" => &Words { th: "วันสิ้นสุด", en: "until" },
        "highest" => &Words { th: "คะแนนเต็ม", en: "highest" },
        "id" | "code" => &Words { th: "รหัส", en: "id" },
        "item" => &Words { th: "รหัสข้อ", en: "item" },
        "key" => &Words { th: "คีย์", en: "key" },
        "kind" => &Words { th: "ชนิด", en: "kind" },
        "largest" => &Words { th: "ตัวเลขสูงสุด", en: "largest" },
        "level" | "levels" => &Words { th: "ระดับ", en: "level" },
        "limit" | "most" => &Words { th: "ขีดจำกัด", en: "limit" },
        "line" => &Words { th: "เลขบรรทัด", en: "line" },
        "where" => &Words { th: "ที่เดิม", en: "where" },
        "missing" => &Words { th: "สิ่งที่ขาด", en: "missing" },
        "at" => &Words { th: "ตำแหน่ง", en: "place" },
        "remedy" => &Words { th: "วิธีแก้ไข", en: "remedy" },
        "why" => &Words { th: "สาเหตุ", en: "reason" },
        "other" => &Words { th: "ค่าที่เป็นไปได้", en: "other" },
        "parent" => &Words { th: "รหัสหมวด", en: "parent" },
        "reason" => &Words { th: "เหตุผล", en: "reason" },
        "requirement" => &Words { th: "รหัสประเด็น", en: "requirement" },
        "row" => &Words { th: "เลขแถว", en: "row" },
        "sheets" => {
            &Words { th: "ชื่อแผ่นงานทั้งหมด", en: "sheets" }
        }
        "total" => &Words { th: "ชื่อแถวสรุป", en: "total" },
        "sheet" => &Words { th: "ชื่อแผ่นงาน", en: "sheet" },
        "skipped" => &Words { th: "จำนวนที่ข้าม", en: "skipped" },
        "tag" => &Words { th: "แท็ก", en: "tag" },
        "version" => &Words { th: "รุ่น", en: "version" },
        "what" => &Words { th: "สิ่งที่พบ", en: "what" },
        _ => return None,
    })
}
