//! What diagnostics on criteria files and settings say besides their own wording.

#![allow(missing_docs, reason = "each name says what the text stands for")]

super::words! {
    TOO_LARGE: "ใหญ่เกิน {most} MiB", "larger than {most} MiB";
    TOO_DEEP: "ซ้อนกันลึกเกิน {most} ชั้น", "nested deeper than {most} levels";
    TOO_MANY_ALIASES: "เมื่อแทนค่าที่อ้างถึงด้วย * แล้วใหญ่เกิน {most} MiB", "larger than {most} MiB once its aliases (*) are written out";


    A_TEXT: "ข้อความ", "a text";
    A_NUMBER: "ตัวเลข", "a number";
    A_LIST: "รายการ", "a list";
    A_MAP: "ชุดของคีย์กับค่า", "a set of keys and values";
    A_TRUTH: "ค่าจริงเท็จ", "true or false";
    A_DATE: "วันที่", "a date";
    NOTHING: "ค่าว่าง", "nothing";

    THE_FILE: "ไฟล์", "the file";
    AN_ENTRY: "สมาชิกของ {key}", "each entry of {key}";
    A_WORD: "คำใน [words]", "word of [words]";
    A_KEY: "คีย์", "a key";

    OF_FRAMEWORK: "เกณฑ์", "framework";
    OF_LEVEL: "ระดับ", "level";
    OF_LENS: "มุมมอง", "lens";
    OF_TAG: "แท็ก", "tag";
    OF_CATEGORY: "หมวด", "category";
    OF_ITEM: "ข้อ", "item";
    OF_REQUIREMENT: "ประเด็น", "requirement";

    ON_LINE: "บรรทัดที่ {line}", "on line {line} already";
    IN_BASE: "เกณฑ์ {base}", "in {base} already";
    IN_BASE_AS: "{id} ของเกณฑ์ {base}", "in {base} already, as {id}";

    ID_OF_FRAMEWORK: "ตัวอักษร a–z ตัวเลข จุด และยัติภังค์", "the letters a-z, digits, dots and hyphens";
    ID_OF_PART: "อักขระที่มองเห็นได้ ไม่มีช่องว่าง", "visible characters without spaces";
}
