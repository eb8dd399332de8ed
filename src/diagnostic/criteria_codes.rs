//! Every diagnostic that reading a criteria file or settings can give, with its wording in both
//! languages. A code is one `codes!` entry; the table lists them in the same order.

use super::codes::codes;
use super::{Code, Severity};
use crate::text::Words;

codes! {
    CRITERIA_CODES;

    /// Text that is not YAML.
    YAML_SYNTAX = "yaml-syntax", Error,
        message: { th: "รูปแบบ YAML ไม่ถูกต้อง: {reason}", en: "this is not valid YAML: {reason}" },
        remedy: { th: "แก้ที่จุดนี้หรือบรรทัดก่อนหน้า: {advice}", en: "here or on the line above, {advice}" };

    /// Text that is not TOML.
    TOML_SYNTAX = "toml-syntax", Error,
        message: { th: "รูปแบบ TOML ไม่ถูกต้อง: {reason}", en: "this is not valid TOML: {reason}" },
        remedy: { th: "แก้ที่จุดนี้หรือบรรทัดก่อนหน้า: {advice}", en: "here or on the line above, {advice}" };

    /// A file larger or deeper than a criteria file can be.
    YAML_LIMIT = "yaml-limit", Error,
        message: { th: "ไฟล์เกินขีดจำกัด: {limit}", en: "the file exceeds a limit: it is {limit}" },
        remedy: { th: "ลดขนาดหรือจำนวนชั้นของไฟล์ และเขียนค่าเต็มแทนการอ้างถึงด้วย *", en: "make it smaller or flatter, and write values out instead of using aliases" };

    /// A file with nothing in it.
    EMPTY_CRITERIA = "empty-criteria", Error,
        message: { th: "ไฟล์ว่างเปล่า", en: "the file is empty" },
        remedy: { th: "เริ่มด้วย schema: 1 แล้วตามด้วย id, version, title, levels และ categories", en: "begin with schema: 1, then id, version, title, levels and categories" };

    /// A directory without a criteria file.
    NO_CRITERIA_FILES = "no-criteria-files", Error,
        message: { th: "ไม่พบไฟล์เกณฑ์", en: "there is no criteria file here" },
        remedy: { th: "ระบุไฟล์ .yaml หรือไดเรกทอรีที่มีไฟล์ .yaml", en: "name a .yaml file, or a directory that has one" };

    /// An earlier version that cannot be had.
    NO_BASE = "no-base", Error,
        message: { th: "อ่านรุ่นก่อนหน้าจาก “{found}” ไม่ได้: {reason}", en: "the earlier version cannot be read from \"{found}\": {reason}" },
        remedy: { th: "ระบุ revision ของ Git ที่มีอยู่ หรือไฟล์หรือไดเรกทอรีของรุ่นก่อน", en: "name a Git revision that exists, or the file or directory of the earlier version" };

    /// More than one YAML document in a file.
    SEVERAL_DOCUMENTS = "several-documents", Error,
        message: { th: "ไฟล์หนึ่งมีได้เพียงเกณฑ์เดียว แต่พบเอกสารที่สอง", en: "a file holds one framework, but a second document begins here" },
        remedy: { th: "ลบบรรทัด --- หรือแยกเป็นอีกไฟล์หนึ่ง", en: "delete the line ---, or move what follows to a file of its own" };

    /// A tag that changes the type of a value.
    YAML_TAG = "yaml-tag", Error,
        message: { th: "ไฟล์นี้ไม่ใช้แท็กของ YAML แต่พบ “{tag}”", en: "tags of YAML such as \"{tag}\" are not used here" },
        remedy: { th: "ลบแท็กออก หรือใส่อัญประกาศหากเป็นข้อความ", en: "delete it, or put the text in quotes" };

    /// An alias within what it stands for.
    ALIAS_OF_ITSELF = "alias-of-itself", Error,
        message: { th: "ค่าที่อ้างถึงด้วย * มีการอ้างถึงตัวเองอยู่ภายใน", en: "this alias stands within what it stands for" },
        remedy: { th: "เขียนค่าเต็มแทนการอ้างถึง", en: "write the value out" };

    /// A list where a text belongs, and the like.
    WRONG_TYPE = "wrong-type", Error,
        message: { th: "{key} ต้องเป็น{expected} แต่พบ{found}", en: "{key} must be {expected}, but this is {found}" },
        remedy: { th: "เขียนเป็น{expected} เช่น {example}", en: "write {expected}, such as {example}" };

    /// A text that YAML reads as a number, as true or false, or as nothing.
    UNQUOTED_TEXT = "unquoted-text", Error,
        message: { th: "{key} ต้องเป็นข้อความ แต่ {found} ถูกอ่านเป็น{kind}", en: "{key} is a text, but {found} is read as {kind}" },
        remedy: { th: "ใส่อัญประกาศ: \"{found}\"", en: "put it in quotes: \"{found}\"" };

    /// A key that the format does not have.
    UNKNOWN_KEY = "unknown-key", Error,
        message: { th: "ไม่รู้จักคีย์ “{found}”{hint}", en: "unknown key \"{found}\"{hint}" },
        remedy: { th: "ใช้คีย์ในกลุ่มนี้: {accepted}", en: "use one of: {accepted}" };

    /// A key that is required.
    MISSING_KEY = "missing-key", Error,
        message: { th: "ขาดคีย์ “{key}”", en: "the key \"{key}\" is missing" },
        remedy: { th: "เพิ่ม {key}: พร้อมค่าในส่วนนี้", en: "add {key}: with its value here" };

    /// A key that stands twice in one map.
    DUPLICATE_KEY = "duplicate-key", Error,
        message: { th: "คีย์ “{key}” ซ้ำกับบรรทัดที่ {line}", en: "the key \"{key}\" stands on line {line} already" },
        remedy: { th: "คงไว้เพียงแห่งเดียว", en: "keep one of them" };

    /// A number that is no plain decimal.
    NOT_A_DECIMAL = "not-a-decimal", Error,
        message: { th: "{key} ต้องเป็นเลขทศนิยมธรรมดา แต่พบ {found}", en: "{key} must be a plain decimal, but this is {found}" },
        remedy: { th: "เขียนด้วยเลขอารบิก เช่น 300 หรือ 0.5 ไม่เกิน 30 หลัก", en: "write digits such as 300 or 0.5, 30 at most" };

    /// A number that counts something but is no whole number, or too small or large.
    NOT_A_COUNT = "not-a-count", Error,
        message: { th: "{key} ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง {most} แต่พบ {found}", en: "{key} must be a whole number from 1 to {most}, but this is {found}" },
        remedy: { th: "ใช้จำนวนเต็มในช่วงนั้น", en: "write a whole number in that range" };

    /// More words of a user's own than a workbook that reads them has room for.
    WORDS_TOO_LONG = "words-too-long", Error,
        message: { th: "คำบอกสถานะใน [words] รวมกันยาว {found} ตัวอักษร เกินที่เซลล์ของรายงานเก็บได้ ({most})", en: "the words for statuses come to {found} letters in all, more than a cell of a report holds ({most})" },
        remedy: { th: "คงไว้เฉพาะคำที่ใช้จริงในไฟล์หลักฐาน", en: "keep only words that stand in the evidence" };

    /// A version of the format that this program does not know.
    UNSUPPORTED_SCHEMA = "unsupported-schema", Error,
        message: { th: "ไม่รู้จักรูปแบบไฟล์รุ่น {found}", en: "version {found} of the file format is not known" },
        remedy: { th: "ใช้ schema: 1 หรือปรับรุ่น pmqa ให้ใหม่ขึ้น", en: "write schema: 1, or use a newer pmqa" };

    /// An id with characters that it cannot have.
    INVALID_ID = "invalid-id", Error,
        message: { th: "รหัส “{found}” ของ{kind}มีอักขระที่ใช้ไม่ได้", en: "the {kind} id \"{found}\" has characters that it cannot have" },
        remedy: { th: "ใช้{accepted}", en: "use {accepted}" };

    /// An id that was given before.
    DUPLICATE_ID = "duplicate-id", Error,
        message: { th: "รหัส “{found}” ของ{kind}ซ้ำกับ{where}", en: "the {kind} id \"{found}\" stands {where}" },
        remedy: { th: "ให้แต่ละ{kind}มีรหัสของตนเอง", en: "give each {kind} an id of its own" };

    /// A text with nothing in it.
    EMPTY_TEXT = "empty-text", Error,
        message: { th: "{key} ไม่มีข้อความ", en: "{key} has no text" },
        remedy: { th: "เติมข้อความ หรือลบบรรทัดนี้หากไม่จำเป็น", en: "write the text, or delete the line if it is optional" };

    /// A list with nothing in it.
    EMPTY_LIST = "empty-list", Error,
        message: { th: "{key} ต้องมีสมาชิกอย่างน้อยหนึ่งรายการ", en: "{key} must hold at least one entry" },
        remedy: { th: "เพิ่มรายการใน {key} หรือลบส่วนที่ {key} สังกัดอยู่", en: "add to {key}, or delete the part that it belongs to" };

    /// Levels of the ladder without requirements in an item.
    LEVEL_MISSING = "level-missing", Error,
        message: { th: "ข้อ {item} ไม่มีประเด็นของระดับ {levels}", en: "item {item} has no requirements for: {levels}" },
        remedy: { th: "เพิ่มระดับ {levels} พร้อมประเด็นอย่างน้อยระดับละหนึ่งรายการ", en: "add under requirements, with at least one entry each: {levels}" };

    /// A level that the ladder of the file does not have.
    LEVEL_NOT_ON_LADDER = "level-not-on-ladder", Error,
        message: { th: "ไม่มีระดับ “{found}” ใน levels ของเกณฑ์{hint}", en: "the levels of this framework do not have \"{found}\"{hint}" },
        remedy: { th: "ใช้รหัสระดับ: {accepted}", en: "use the id of a level: {accepted}" };

    /// Points that do not rise from level to level.
    POINTS_NOT_RISING = "points-not-rising", Error,
        message: { th: "คะแนนของระดับ “{level}” คือ {found} ไม่สูงกว่าระดับก่อนหน้าซึ่งคือ {below}", en: "level \"{level}\" has {found} points, not more than the level below, which has {below}" },
        remedy: { th: "เรียงระดับจากต่ำไปสูง และให้ points เพิ่มขึ้นทุกระดับ", en: "list the levels from the lowest up, with points that rise" };

    /// Zero or less where only more makes sense.
    NOT_POSITIVE = "not-positive", Error,
        message: { th: "{key} ต้องมากกว่า 0 แต่พบ {found}", en: "{key} must be more than 0, but this is {found}" },
        remedy: { th: "ใช้ค่าที่มากกว่า 0", en: "write a number above 0" };

    /// A credit for "partly met" that is no share.
    PARTIAL_OUT_OF_RANGE = "partial-out-of-range", Error,
        message: { th: "partial ต้องอยู่ระหว่าง 0 ถึง 1 แต่พบ {found}", en: "partial must be from 0 to 1, but this is {found}" },
        remedy: { th: "ใช้สัดส่วน เช่น 0.5 แทน 50%", en: "write a share, such as 0.5 for 50%" };

    /// A threshold above every score.
    THRESHOLD_OUT_OF_REACH = "threshold-out-of-reach", Error,
        message: { th: "เกณฑ์คะแนนของระดับ “{level}” คือ {found} สูงกว่าคะแนนสูงสุดซึ่งคือ {highest}", en: "the threshold of level \"{level}\" is {found}, but no score is above {highest}" },
        remedy: { th: "ใช้ค่าไม่เกิน {highest}", en: "write {highest} or less" };

    /// Thresholds that do not rise from level to level.
    THRESHOLDS_NOT_RISING = "thresholds-not-rising", Error,
        message: { th: "เกณฑ์คะแนนของระดับ “{level}” คือ {found} ไม่สูงกว่าระดับก่อนหน้าซึ่งคือ {below}", en: "the threshold of level \"{level}\" is {found}, not above that of the level below, {below}" },
        remedy: { th: "ให้เกณฑ์คะแนนเพิ่มขึ้นทุกระดับ ระดับที่ไม่ระบุใช้ points ของระดับนั้น", en: "let thresholds rise; a level without one has its points" };

    /// A word where only certain words are known.
    UNKNOWN_CHOICE = "unknown-choice", Error,
        message: { th: "ไม่รู้จัก {key}: “{found}”{hint}", en: "unknown {key} \"{found}\"{hint}" },
        remedy: { th: "ใช้คำใดคำหนึ่ง: {accepted}", en: "use one of: {accepted}" };

    /// A tag that no lens has.
    UNKNOWN_TAG = "unknown-tag", Error,
        message: { th: "ไม่มีแท็ก “{found}” ใน lenses ของเกณฑ์{hint}", en: "no lens of this framework has the tag \"{found}\"{hint}" },
        remedy: { th: "ใช้แท็ก: {accepted}", en: "use a tag of a lens: {accepted}" };
}
