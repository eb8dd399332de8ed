//! Every diagnostic on a criteria file that can be scored by but is probably mistaken, with its
//! wording in both languages. A code is one `codes!` entry; the table lists them in the same order.

use super::codes::codes;
use super::{Code, Severity};
use crate::text::Words;

codes! {
    LINT_CODES;

    /// A part whose number is not of what it belongs to.
    ID_OUTSIDE_PARENT = "id-outside-parent", Warning,
        message: { th: "รหัส{kind} “{found}” ไม่ขึ้นต้นด้วยรหัสของส่วนที่สังกัด คือ “{parent}.”", en: "the {kind} id \"{found}\" does not begin with that of the part it belongs to, \"{parent}.\"" },
        remedy: { th: "ใช้รหัสที่ขึ้นต้นด้วย {parent}. หรือย้าย{kind}นี้ไปยังส่วนของมัน", en: "begin it with \"{parent}.\", or move the {kind} to where it belongs" };

    /// A number that comes after a higher one.
    ID_OUT_OF_ORDER = "id-out-of-order", Warning,
        message: { th: "รหัส “{found}” อยู่หลัง “{before}”", en: "the id \"{found}\" comes after \"{before}\"" },
        remedy: { th: "เรียงตามลำดับรหัส", en: "put them in the order of their numbers" };

    /// A statement that stands in the file already.
    REPEATED_STATEMENT = "repeated-statement", Warning,
        message: { th: "ข้อความนี้ซ้ำกับ{where}: “{found}”", en: "this statement stands {where}: \"{found}\"" },
        remedy: { th: "เขียนให้ต่างกัน หรือลบออกหนึ่งแห่ง", en: "say what differs, or delete one" };

    /// A Thai text without a Thai letter.
    TH_WITHOUT_THAI = "th-without-thai", Warning,
        message: { th: "ข้อความภาษาไทยไม่มีตัวอักษรไทย: “{found}”", en: "the Thai text has no Thai letter: \"{found}\"" },
        remedy: { th: "เขียนเป็นภาษาไทย", en: "write it in Thai" };

    /// An English text with Thai letters.
    EN_IN_THAI = "en-in-thai", Warning,
        message: { th: "ข้อความภาษาอังกฤษมีตัวอักษรไทย: “{found}”", en: "the English text has Thai letters: \"{found}\"" },
        remedy: { th: "เขียนเป็นภาษาอังกฤษ หรือลบ en ออก", en: "write it in English, or delete en" };

    /// A text without English in a file that has it.
    MISSING_TRANSLATION = "missing-translation", Warning,
        message: { th: "ข้อความนี้ไม่มีภาษาอังกฤษ ทั้งที่ข้อความอื่นในไฟล์มี: “{found}”", en: "this text has no English, though others of the file have: \"{found}\"" },
        remedy: { th: "เพิ่ม en:", en: "add en:" };

    /// Sara am in two characters.
    SPLIT_SARA_AM = "split-sara-am", Warning,
        message: { th: "สระอำพิมพ์แยกเป็นนิคหิตกับสระอา", en: "sara am is typed as two characters, nikhahit and sara aa" },
        remedy: { th: "พิมพ์สระอำ (ำ) เป็นอักขระเดียว หรือใช้ --fix", en: "type it as one character, U+0E33, or use --fix" };

    /// Two marks where one belongs.
    DOUBLED_MARK = "doubled-mark", Warning,
        message: { th: "สระหรือวรรณยุกต์ซ้อนกัน “{found}”", en: "there are two vowels or tone marks where one belongs: \"{found}\"" },
        remedy: { th: "คงไว้เพียงตัวที่ถูกต้อง สระแอ (แ) พิมพ์เป็นอักขระเดียว", en: "keep the right one; sara ae (U+0E41) is one character" };

    /// A mark without a consonant, or before the vowel that it belongs after.
    MISPLACED_MARK = "misplaced-mark", Warning,
        message: { th: "สระหรือวรรณยุกต์อยู่ผิดที่ “{found}”", en: "a vowel or tone mark is out of place: \"{found}\"" },
        remedy: { th: "พิมพ์พยัญชนะก่อน ตามด้วยสระ แล้วจึงวรรณยุกต์", en: "type the consonant, then the vowel, then the tone mark" };

    /// A character that nobody sees.
    INVISIBLE_CHARACTER = "invisible-character", Warning,
        message: { th: "มีอักขระที่มองไม่เห็น {found}", en: "there is an invisible character, {found}" },
        remedy: { th: "ลบออก หรือใช้ --fix", en: "delete it, or use --fix" };

    /// A letter of another script within a word.
    LOOK_ALIKE = "look-alike-letter", Warning,
        message: { th: "“{found}” ({code}) เป็นอักษรของภาษาอื่นที่ปนอยู่ในคำ", en: "\"{found}\" ({code}) is a letter of another script within a word" },
        remedy: { th: "พิมพ์ตัวอักษรที่ถูกต้องแทน", en: "type the letter that is meant" };

    /// Thai and Arabic digits in one text.
    MIXED_DIGITS = "mixed-digits", Warning,
        message: { th: "ข้อความเดียวมีทั้งเลขไทยและเลขอารบิก", en: "this text has both Thai and Arabic digits" },
        remedy: { th: "ใช้เลขแบบเดียวกันทั้งข้อความ", en: "use one kind" };

    /// Text that is not in Unicode's composed form.
    NOT_NORMALIZED = "not-normalized", Warning,
        message: { th: "ข้อความไม่อยู่ในรูปประกอบของ Unicode (NFC)", en: "the text is not in Unicode normal form C" },
        remedy: { th: "ใช้ --fix", en: "use --fix" };

    /// A tag that no item carries.
    UNUSED_TAG = "unused-tag", Warning,
        message: { th: "ไม่มีข้อใดติดแท็ก “{found}”", en: "no item carries the tag \"{found}\"" },
        remedy: { th: "เพิ่มใน tags: ของข้อที่เกี่ยวข้อง หรือลบแท็กนี้", en: "add it to the tags of an item, or delete it" };

    /// A text that other YAML readers take for something else.
    AMBIGUOUS_TEXT = "ambiguous-text", Warning,
        message: { th: "โปรแกรมอื่นอาจอ่าน {found} เป็นค่าจริงเท็จ ตัวเลข หรือวันที่", en: "other programs may read {found} as true or false, a number or a date" },
        remedy: { th: "ใส่อัญประกาศ: \"{found}\"", en: "put it in quotes: \"{found}\"" };

    /// A tab.
    TAB_CHARACTER = "tab-character", Warning,
        message: { th: "มีอักขระแท็บ", en: "there is a tab" },
        remedy: { th: "ใช้ช่องว่างแทน", en: "use spaces" };

    /// Space at the end of a line.
    TRAILING_SPACE = "trailing-space", Warning,
        message: { th: "มีช่องว่างท้ายบรรทัด", en: "there is space at the end of the line" },
        remedy: { th: "ลบออก หรือใช้ --fix", en: "delete it, or use --fix" };

    /// Space at an end of a text in quotes.
    SPACE_AROUND_TEXT = "space-around-text", Warning,
        message: { th: "มีช่องว่างติดกับอัญประกาศที่ต้นหรือท้ายข้อความ", en: "there is space beside a quote, at an end of the text" },
        remedy: { th: "ลบออก หรือใช้ --fix", en: "delete it, or use --fix" };

    /// No comment that names the JSON Schema.
    NO_SCHEMA_LINE = "no-schema-line", Note,
        message: { th: "ไม่มีบรรทัดที่บอกโปรแกรมแก้ไขข้อความว่าไฟล์นี้ใช้ schema ใด", en: "no line tells editors the schema of this file" },
        remedy: { th: "เพิ่มบรรทัดแรก: # yaml-language-server: $schema=schema.json หรือใช้ --fix", en: "begin with: # yaml-language-server: $schema=schema.json, or use --fix" };

    /// An overlay that says no version of its base.
    BASE_NOT_PINNED = "base-not-pinned", Note,
        message: { th: "ไม่ได้ระบุว่าเขียนขึ้นสำหรับเกณฑ์ฐานรุ่นใด ขณะนี้เป็นรุ่น {version}", en: "this does not say for which version of its base it was written; the base is version {version}" },
        remedy: { th: "เพิ่ม version: \"{version}\" ใน extends หรือใช้ --fix", en: "add version: \"{version}\" under extends, or use --fix" };

    /// A change that changes nothing.
    CHANGE_WITHOUT_EFFECT = "change-without-effect", Warning,
        message: { th: "รายการนี้ไม่ได้เปลี่ยน{kind} “{found}” ให้ต่างจากเกณฑ์ฐาน", en: "this leaves the {kind} \"{found}\" as it is in the base" },
        remedy: { th: "ลบรายการนี้ หรือเพิ่มสิ่งที่ต้องการเปลี่ยน", en: "delete it, or add what is to be different" };

    /// Another framework than before.
    NOT_THE_SAME_FRAMEWORK = "not-the-same-framework", Warning,
        message: { th: "เทียบกับรุ่นก่อนไม่ได้ เพราะรหัสเกณฑ์เปลี่ยนจาก “{before}” เป็น “{found}”", en: "this cannot be compared with the earlier version: the framework id was \"{before}\" and is \"{found}\"" },
        remedy: { th: "ใช้รหัสเดิม หรือเทียบกับไฟล์ของเกณฑ์เดียวกัน", en: "keep the id, or compare with a file of the same framework" };

    /// A framework that is gone.
    FRAMEWORK_REMOVED = "framework-removed", Warning,
        message: { th: "เกณฑ์ “{id}” หายไป เดิมอยู่ใน {before} แต่ไม่มีในไฟล์ที่ตรวจ", en: "the framework \"{id}\" is gone: it stood in {before}, and stands in no file that is checked" },
        remedy: { th: "หากตั้งใจเลิกใช้ อย่านำรหัสนี้ไปใช้กับเกณฑ์อื่นอีก หากย้ายไปที่อื่น ให้ตรวจไฟล์นั้นด้วย", en: "if it is meant to be retired, never give its id to another framework; if it has moved, check that file as well" };

    /// A change without a new version.
    VERSION_NOT_RAISED = "version-not-raised", Error,
        message: { th: "เกณฑ์เปลี่ยนไปจากเดิม แต่รุ่นยังเป็น “{found}” (เดิม “{before}”)", en: "the framework has changed, but its version is \"{found}\" (it was \"{before}\")" },
        remedy: { th: "เพิ่มเลขใน version", en: "raise version" };

    /// An id that is gone.
    ID_REMOVED = "id-removed", Warning,
        message: { th: "{kind} “{id}” หายไปจากเกณฑ์", en: "the {kind} \"{id}\" is gone" },
        remedy: { th: "หากตั้งใจเลิกใช้ อย่านำรหัสนี้ไปใช้กับเนื้อหาอื่นอีก", en: "if it is meant to be retired, never give its id to anything else" };

    /// An id that was exchanged for another.
    ID_RENAMED = "id-renamed", Warning,
        message: { th: "รหัส “{before}” เปลี่ยนเป็น “{found}” โดยข้อความคงเดิม", en: "the id \"{before}\" has become \"{found}\", with the same text" },
        remedy: { th: "คงรหัสเดิมไว้ เพื่อให้เทียบคะแนนระหว่างปีได้ ประเด็นใหม่ให้เพิ่มท้ายรายการหรือกำหนด id เอง", en: "keep the id, so that scores of different years compare; add new requirements at the end, or give them ids of their own" };

    /// An id whose text has changed so much that it may mean something else.
    ID_REWORDED = "id-reworded", Warning,
        message: { th: "ข้อความของรหัส “{id}” เปลี่ยนไปมากจากเดิม ซึ่งคือ “{before}”", en: "the text of the id \"{id}\" differs much from before: \"{before}\"" },
        remedy: { th: "หากความหมายเดิมยังอยู่ ให้ใส่หมายเหตุ # pmqa: allow(id-reworded) หากเป็นเรื่องใหม่ ให้ใช้รหัสใหม่", en: "if it means the same, say so with # pmqa: allow(id-reworded); if it is something new, give it an id of its own" };

    /// An id that means something else.
    ID_REUSED = "id-reused", Error,
        message: { th: "รหัส “{id}” มีความหมายต่างจากเดิม ซึ่งคือ “{before}”", en: "the id \"{id}\" means something else than before: \"{before}\"" },
        remedy: { th: "ใช้รหัสใหม่กับเนื้อหาใหม่ และเลิกใช้รหัสเดิม", en: "give what is new an id of its own, and retire the old one" };

    /// An allowance that allows nothing.
    UNUSED_ALLOW = "unused-allow", Warning,
        message: { th: "อนุญาต {found} ไว้ แต่บรรทัดที่ {line} ไม่มีสิ่งนั้น", en: "{found} is allowed here, but line {line} has none" },
        remedy: { th: "ลบหมายเหตุนี้", en: "delete the comment" };

    /// A code that does not exist, or cannot be allowed.
    UNKNOWN_CODE = "unknown-code", Warning,
        message: { th: "ไม่มีรหัส “{found}” ที่ตั้งค่าได้{hint}", en: "there is no code \"{found}\" that can be set{hint}" },
        remedy: { th: "ใช้รหัส: {accepted}", en: "use one of: {accepted}" };
}
