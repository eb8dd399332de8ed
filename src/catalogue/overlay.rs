//! What is said of criteria that are based on others.

#![allow(missing_docs, reason = "each name says where its text stands")]

super::words! {
    IN_A_CIRCLE: "วนกลับมาที่ “{file}”", "it comes back to \"{file}\"";
    TOO_MANY_LAYERS: "ต้องผ่านไฟล์มากกว่า {most} ไฟล์", "it passes through more than {most} files";

    OVERLAY_SHA256: "SHA-256 ของไฟล์ส่วนต่าง", "SHA-256 of the overlay";
    BASE: "เกณฑ์ที่ใช้เป็นฐาน", "Based on";
    BASE_TEXT: "{title} ({id} รุ่น {version})", "{title} ({id} {version})";
    BASE_SHA256: "SHA-256 ของเกณฑ์ฐาน", "SHA-256 of the base";
    CHANGES: "ส่วนที่ต่างจากเกณฑ์ฐาน", "Changes to the base";
    CHANGES_TEXT:
        "แก้ {changed} ส่วน เพิ่ม {added} ส่วน นำออก {dropped} ส่วน",
        "{changed} changed, {added} added, {dropped} dropped";
    DROPPED: "นำ{kind} {id} ออก", "Dropped {kind} {id}";
    DROPPED_TEXT: "{text} — เหตุผล: {reason}", "{text} - reason: {reason}";
}
