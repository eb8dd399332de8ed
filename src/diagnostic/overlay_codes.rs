//! What keeps an overlay and its base from coming together, with its wording in both languages.

use super::codes::codes;
use super::{Code, Severity};
use crate::text::Words;

codes! {
    OVERLAY_CODES;

    /// A base that cannot be had.
    BASE_MISSING = "base-missing", Error,
        message: { th: "อ่านเกณฑ์ฐาน “{found}” ไม่ได้: {reason}", en: "the base \"{found}\" cannot be read: {reason}" },
        remedy: { th: "ระบุรหัสเกณฑ์ในโปรแกรม หรือไฟล์เกณฑ์โดยเริ่มจากโฟลเดอร์ของไฟล์นี้", en: "name built-in criteria, or a criteria file as seen from the directory of this one" };

    /// A base that cannot be scored by.
    BASE_WITH_MISTAKES = "base-with-mistakes", Error,
        message: { th: "เกณฑ์ฐาน “{found}” มีข้อผิดพลาด {count} รายการ รายการแรกที่ {line}: {reason}", en: "the base \"{found}\" has {count} mistake(s), the first at {line}: {reason}" },
        remedy: { th: "แก้เกณฑ์ฐานก่อน ดูทั้งหมดด้วย pmqa check {found}", en: "mend the base first; see all with: pmqa check {found}" };

    /// Another version of the base than the overlay was written for.
    BASE_VERSION = "base-version", Error,
        message: { th: "ไฟล์นี้เขียนขึ้นสำหรับ {id} รุ่น {found} แต่เกณฑ์ฐานเป็นรุ่น {version}", en: "this was written for version {found} of {id}, but the base is version {version}" },
        remedy: { th: "ดูสิ่งที่เปลี่ยนด้วย pmqa criteria diff แล้วแก้ version ใน extends เป็น {version}", en: "see what has changed with pmqa criteria diff, then write {version} under extends" };

    /// An overlay that carries the id of what it extends.
    ID_OF_BASE = "id-of-base", Error,
        message: { th: "ไฟล์นี้ใช้รหัสเดียวกับเกณฑ์ที่นำมาต่อยอด คือ “{found}”", en: "this has the id of what it extends, \"{found}\"" },
        remedy: { th: "ตั้งรหัสของตนเอง เพื่อให้รู้ว่าคะแนนมาจากเกณฑ์ใด", en: "give it an id of its own, so that everyone sees by which criteria a score came about" };

    /// A chain of bases without an end.
    EXTENDS_ENDLESS = "extends-endless", Error,
        message: { th: "extends ไปไม่ถึงเกณฑ์ต้นทาง: {reason}", en: "extends leads to no framework: {reason}" },
        remedy: { th: "ให้ extends ชี้ไปยังเกณฑ์ต้นทางโดยตรง", en: "let extends name the framework itself" };

    /// A part that the base does not have.
    UNKNOWN_PART = "unknown-part", Error,
        message: { th: "เกณฑ์ {framework} ไม่มี{kind} “{found}”{hint}", en: "{framework} has no {kind} \"{found}\"{hint}" },
        remedy: { th: "ใช้รหัสตามเกณฑ์ฐาน: {accepted}", en: "use an id of the base: {accepted}" };

    /// A part that is changed or dropped more than once.
    CHANGED_TWICE = "changed-twice", Error,
        message: { th: "{kind} “{found}” ถูกแก้หรือนำออกแล้วที่บรรทัด {line}", en: "the {kind} \"{found}\" is changed or dropped on line {line} already" },
        remedy: { th: "รวมไว้ในแห่งเดียว หรือเลือกระหว่างแก้กับนำออก", en: "say it once: either change it or drop it" };

    /// A change within something that is dropped.
    WITHIN_DROPPED = "within-dropped", Error,
        message: { th: "{kind} “{found}” เป็นส่วนที่นำออกแล้วที่บรรทัด {line}", en: "the {kind} \"{found}\" goes with what line {line} drops" },
        remedy: { th: "ลบรายการนี้ หรือไม่นำส่วนนั้นออก", en: "delete this, or keep that part" };

    /// A drop that takes the last part of something.
    NOTHING_LEFT = "nothing-left", Error,
        message: { th: "เมื่อนำส่วนนี้ออก {kind} “{found}” จะไม่เหลือเนื้อหา", en: "this leaves nothing of the {kind} \"{found}\"" },
        remedy: { th: "นำ{kind}ออกทั้งหมดแทน หรือเพิ่มส่วนใหม่ในที่เดิม", en: "drop the {kind} as a whole, or add something in its place" };
}
