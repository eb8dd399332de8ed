//! What an editor shows on the keys of a criteria file, in both languages at once: an editor does
//! not know which its user reads.

#![allow(missing_docs, reason = "each name is the key that its text is about")]

super::words! {
    FILE: "ไฟล์เกณฑ์ของ pmqa", "A criteria file of pmqa";
    SCHEMA: "รุ่นของรูปแบบไฟล์", "Version of the file format";
    ID: "รหัส ไม่ซ้ำกับส่วนอื่นชนิดเดียวกัน", "Id, unique among parts of its kind";
    FRAMEWORK_ID: "รหัสเกณฑ์: a–z ตัวเลข จุด และยัติภังค์", "Id of the framework: a-z, digits, dots and hyphens";
    VERSION: "รุ่นของไฟล์นี้ เพิ่มทุกครั้งที่แก้ไข", "Version of this file, raised at every change";
    TITLE: "ชื่อ", "Name";
    SOURCE: "ที่มาของเกณฑ์", "Where the statements come from";
    SOURCE_TITLE: "เอกสารต้นฉบับ", "The document";
    PUBLISHER: "ผู้จัดพิมพ์", "Who issued it";
    NOTE: "ข้อควรทราบ", "What a reader should know";
    LEVELS: "ระดับ เรียงจากต่ำไปสูง", "The levels, lowest first";
    POINTS: "คะแนนสะสมของข้อที่ถึงระดับนี้ เพิ่มขึ้นทุกระดับ", "Cumulative points of an item that has reached the level, rising from level to level";
    SCORING: "วิธีให้คะแนน", "How credit is given";
    PARTIAL: "ส่วนของคะแนนที่ได้เมื่อดำเนินการบางส่วน ตั้งแต่ 0 ถึง 1 (ค่าเริ่มต้น 0.5)", "Credit of \"partly met\", 0 to 1 (default 0.5)";
    MAX_AGE: "อายุสูงสุดของหลักฐานเป็นเดือน นับจากวันที่เอกสาร ใช้เมื่อระบุ --as-of", "How many months old evidence may be, from the document's date; counts where --as-of is given";
    EVIDENCE: "ประเด็นที่ไม่มีหลักฐาน: required ไม่ได้คะแนน, advised ได้คะแนนและแจ้งเตือน, ignored ไม่พิจารณา", "What has no evidence: required earns nothing, advised earns and is reported, ignored is not looked at";
    THRESHOLDS: "คะแนนภาพรวมและหมวดที่ทำให้ได้ระดับ ตามรหัสระดับ (ค่าเริ่มต้นคือ points)", "Overall and category score that earns a level, by level id (default: its points)";
    LENSES: "มุมมองอื่นของคะแนนเดียวกัน", "Second ways to read the same score";
    LENS_TAGS: "แท็กของมุมมอง", "The tags of the lens";
    CATEGORIES: "หมวด", "The categories";
    ITEMS: "ข้อในหมวด", "The items of the category";
    WEIGHT: "น้ำหนักเทียบกับส่วนอื่นในกลุ่มเดียวกัน มากกว่า 0 (ค่าเริ่มต้น 1)", "Share relative to its siblings, above 0 (default 1)";
    ITEM_TAGS: "รหัสแท็กที่ข้อนี้ติด จากมุมมองใดก็ได้", "Ids of the tags that the item carries, of any lens";
    REQUIREMENTS: "ประเด็นของแต่ละระดับ ตามรหัสระดับ ต้องมีครบทุกระดับ", "The requirements of each level, by level id; every level appears";
    TH: "ข้อความภาษาไทย", "The Thai text";
    EN: "ข้อความภาษาอังกฤษ", "The English text";
    REQUIREMENT_ID: "รหัสประเด็น หากไม่ระบุจะเป็น <ข้อ>.<ระดับ>.<ลำดับ>", "Id of the requirement; without one it is <item>.<level>.<n>";

    EXTENDS: "เกณฑ์ฐาน: รหัสเกณฑ์ในโปรแกรมหรือไฟล์ พร้อมรุ่นที่ไฟล์นี้เขียนขึ้น", "The base: built-in criteria or a file, with the version that this file was written for";
    BASE_ID: "รหัสเกณฑ์ในโปรแกรม", "Id of built-in criteria";
    BASE_FILE: "ไฟล์เกณฑ์ โดยเริ่มจากโฟลเดอร์ของไฟล์นี้", "A criteria file, as seen from the directory of this one";
    BASE_VERSION: "รุ่นของเกณฑ์ฐานที่ไฟล์นี้เขียนขึ้น", "The version of the base that this file was written for";
    CHANGE: "ส่วนของเกณฑ์ฐานที่แก้ ตามรหัส สิ่งที่ไม่ระบุคงเดิม", "Parts of the base that are otherwise, by id; what is not said stays";
    DROP: "ส่วนของเกณฑ์ฐานที่นำออก ตามรหัส พร้อมเหตุผล", "Parts of the base that are left out, by id, with a reason";
    ADD: "ส่วนที่เพิ่มท้ายส่วนเดิม", "Parts that are added behind those of the base";
    REASON: "เหตุผลที่นำออก แสดงในรายงาน", "Why it is left out, as reports show it";
    STATEMENTS: "ประเด็น", "Requirements";
    JOINED_CATEGORY: "รหัสหมวดที่เพิ่มเข้าไป", "Id of the category that it joins";
    JOINED_ITEM: "รหัสข้อที่เพิ่มเข้าไป", "Id of the item that it joins";
    JOINED_LEVEL: "รหัสระดับที่เพิ่มเข้าไป", "Id of the level that it joins";
}
