//! What commands say on the terminal.

#![allow(missing_docs, reason = "each name says where its text stands")]

super::words! {
    SCORE_OF: "{score} จาก {highest} คะแนน", "{score} of {highest} points";
    CLAIMED_SCORE:
        "หน่วยงานประเมินตนเอง {score} คะแนน ({level}) ขาด{evidence} {lost} คะแนน",
        "claimed {score} ({level}); {lost} points lack {evidence}";
    TO_THE_NEXT: "อีก {points} คะแนนจะถึง{level}", "{points} points to {level}";
    NO_ROWS:
        "ไม่มีแถวใดที่ให้คะแนนได้ ตรวจว่ากรอกสถานะแล้ว และเลือกเกณฑ์ถูกต้อง (--criteria)",
        "no row could be scored: see that statuses are filled in, and that the criteria are right (--criteria)";
    OWN_THRESHOLD:
        "ใช้เกณฑ์คะแนนที่กำหนดเอง: {level} ตั้งแต่ {points} คะแนน",
        "thresholds of your own: {level} from {points} points";
    NOTHING_APPLIES: "ไม่มีประเด็นใดที่เกี่ยวข้องกับหน่วยงาน จึงไม่มีคะแนน", "no requirement applies, so there is no score";
    GAPS_WORTH_MOST:
        "ช่องว่างที่เพิ่มคะแนนได้มากที่สุด {shown} จาก {count} ประเด็น",
        "The {shown} gaps worth most, of {count}";
    NO_GAPS: "ไม่มีช่องว่าง ทุกประเด็นครบถ้วน", "No gaps: every requirement is met";
    REASON: "สาเหตุ", "Reason";
    RISE: "เพิ่ม", "Gain";
    NO_PROBLEMS: "ข้อมูลไม่มีปัญหา", "No data problems";
    PROBLEMS: "ปัญหาข้อมูล {count} รายการ", "{count} data problem(s)";
    REPORT_AT: "รายงาน: {path}", "Report: {path}";
    OTHER_ENDINGS:
        " หรือเขียนเป็นหน้าเว็บ (.html) ด้วย --format html; หากต้องการ PDF ให้เปิดรายงานแล้วบันทึกเป็น PDF",
        ", or write a web page (.html) with --format html; for a PDF, open the report and save it as one";
    TEMPLATE_WRITTEN: "เขียนแบบกรอกหลักฐานแล้ว: {path}", "Template written: {path}";
    MORE_OF_A_KIND:
        "มีแบบเดียวกันอีก {count} รายการ ดูทั้งหมดในรายงาน",
        "{count} more of this kind, listed in the report";
    DID_YOU_MEAN: " (หมายถึง “{word}” หรือไม่)", " (did you mean \"{word}\"?)";
    CRITERIA_ID: "รหัส", "Id";
    CRITERIA_VERSION: "รุ่น", "Version";
    CRITERIA_TITLE: "ชื่อเกณฑ์", "Title";
    CRITERIA_SIZE: "หมวด/ข้อ/ประเด็น", "Categories/items/requirements";
    SOURCE: "ที่มา", "Source";
    MAX_AGE: "หลักฐานอายุไม่เกิน {months} เดือน", "evidence may be {months} months old";
    LENS: "มุมมอง", "Lens";
    NO_SUCH_FILE: "ไม่มีไฟล์หรือโฟลเดอร์นี้", "there is no such file or directory";
    NO_REVISION: "ไม่มี revision นี้ใน Git", "Git has no such revision";
    NOT_IN_REVISION: "revision นี้ไม่มีไฟล์ดังกล่าว", "that revision has no such file";
    NO_PERMISSION: "ไม่มีสิทธิ์", "permission is denied";
    IS_A_DIRECTORY: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "it is a directory, not a file";
    NOT_A_FILE: "เป็นไปป์หรืออุปกรณ์ ไม่ใช่ไฟล์", "it is a pipe or a device, not a file";
    NOT_A_DIRECTORY: "ส่วนหนึ่งของที่อยู่นี้เป็นไฟล์ ไม่ใช่โฟลเดอร์", "a part of this path is a file, not a directory";
    DISK_FULL: "พื้นที่ดิสก์เต็ม", "the disk is full";
}
