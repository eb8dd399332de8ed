//! What checking criteria files says besides its diagnostics.

#![allow(missing_docs, reason = "each name says what its text is about")]

super::words! {
    CLEAN: "ไม่พบปัญหาในไฟล์เกณฑ์ {files} ไฟล์", "no problems in {files} criteria file(s)";
    SUMMARY:
        "พบข้อผิดพลาด {errors} คำเตือน {warnings} ข้อสังเกต {notes} รายการ ในไฟล์เกณฑ์ {files} ไฟล์",
        "{errors} error(s), {warnings} warning(s), {notes} note(s) in {files} criteria file(s)";
    FIXABLE: " แก้ได้ด้วย --fix {count} รายการ", "; --fix mends {count}";
    NOT_COMPARED: "{before} มีข้อผิดพลาด จึงไม่ได้เทียบกับรุ่นนั้น", "{before} has mistakes, so nothing is compared with it";
    FIXED: "แก้แล้ว {count} รายการ", "{count} mended";
}
