//! What verifying a report says.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    VERIFIED: "รายงานถูกต้อง: ทั้ง {count} เซลล์ที่เปรียบเทียบแสดงค่าตามเกณฑ์", "The report holds: all {count} cells compared show what the rules give";
    DIFFERS: "แสดง “{shown}” แต่ตามเกณฑ์คือ “{expected}”", "shows \"{shown}\"; the rules give \"{expected}\"";
    NOT_VERIFIED: "รายงานไม่ถูกต้อง: {differences} จาก {count} เซลล์ไม่ตรงตามเกณฑ์", "The report does not hold: {differences} of {count} cells differ from what the rules give";
}
