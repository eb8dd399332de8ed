//! What scoring many agencies says on the terminal.

#![allow(missing_docs, reason = "each name says where its text stands")]

super::words! {
    SKIPPED_LOCK: "ไฟล์ล็อก", "lock files";
    SKIPPED_HIDDEN: "ไฟล์ซ่อน", "hidden files";
    SKIPPED_OTHER_FORMAT: "ไฟล์ชนิดอื่น", "files of other formats";
    SKIPPED_NOT_NAMED: "ไฟล์ที่ไม่ตรงกับ --glob", "files that --glob does not name";
    SKIPPED_OWN_OUTPUT: "รายงานและข้อมูลที่ pmqa เขียนไว้", "reports and data of pmqa";
    SKIPPED_AGAIN: "ไฟล์ที่ระบุซ้ำ", "files named twice";
    SKIPPED_LINK: "ลิงก์ไปยังโฟลเดอร์", "links to directories";
    SKIPPED: "ข้าม {count} ไฟล์: {reasons}", "{count} file(s) skipped: {reasons}";

    AND_AT: " และที่ {place} {reason}", ", and at {place} {reason}";
    AND: " และ", ", and ";

    PROGRESS: "เสร็จ {done} จาก {count} ไฟล์ · {rate} ไฟล์/วินาที", "{done} of {count} files · {rate} files/s";
    AGENCIES: "หน่วยงาน", "Agencies";
    SHARE: "ร้อยละ", "Share";
    FAILED: "คิดคะแนนไม่ได้", "Failed";
    TOTAL: "รวม", "In all";
    MEAN_SCORE: "คะแนนเฉลี่ย {mean} · มัธยฐาน {median}", "Mean score {mean} · median {median}";
    TIME: "ใช้เวลา {seconds} วินาที · {rate} หน่วยงานต่อวินาที", "{seconds} s · {rate} agencies per second";
    REUSED: "ใช้ผลเดิมที่ไม่เปลี่ยนแปลง {count} หน่วยงาน", "{count} unchanged agencies were not scored again";
    COMPARISON_AT: "เปรียบเทียบ: {path}", "Comparison: {path}";
    REPORTS_AT: "รายงานรายหน่วยงาน: {path}", "Reports: {path}";
    DATA_AT: "ข้อมูล: {path}", "Data: {path}";
    MORE: "มีแบบเดียวกันอีก {count} รายการ", "{count} more of this kind";
    MORE_IN_DATA: "มีแบบเดียวกันอีก {count} รายการ ดูทั้งหมดใน diagnostics.csv", "{count} more of this kind, listed in diagnostics.csv";
    SCORE_AGAIN: "สั่ง pmqa batch ใหม่ด้วย {flag} หรือ", "run pmqa batch again with {flag}, or ";
}
