//! Every diagnostic that the reader of evidence can give, with its wording in both languages.
//! A code is one `codes!` entry; the table lists them in the same order.

use super::{Code, Severity};
use crate::text::Words;

macro_rules! codes {
    ($table:ident; $($(#[$doc:meta])* $name:ident = $id:literal, $severity:ident,
        message: { th: $mth:literal, en: $men:literal },
        remedy: { th: $rth:literal, en: $ren:literal };)*) => {
        $($(#[$doc])* pub static $name: Code = Code {
            id: $id,
            severity: Severity::$severity,
            message: Words { th: $mth, en: $men },
            remedy: Words { th: $rth, en: $ren },
        };)*

        /// Every code of this file, in the order of their definition.
        pub const $table: &[&Code] = &[$(&$name),*];
    };
}
pub(super) use codes;

codes! {
    EVIDENCE_CODES;

    /// A status that is no word of ours.
    UNKNOWN_STATUS = "unknown-status", Warning,
        message: { th: "ไม่รู้จักสถานะ “{found}”{hint}", en: "unknown status \"{found}\"{hint}" },
        remedy: {
            th: "ใช้ ครบถ้วน, บางส่วน, ไม่มี, ไม่เกี่ยวข้อง หรือร้อยละ เช่น 75%",
            en: "use met, partly met, not met, not applicable, or a percentage such as 75%"
        };

    /// An item that the framework does not have.
    UNKNOWN_ITEM = "unknown-item", Warning,
        message: { th: "ไม่มีข้อ “{found}” ในเกณฑ์ {framework}{hint}", en: "{framework} has no item \"{found}\"{hint}" },
        remedy: { th: "ใช้รหัสข้อตามเกณฑ์: {accepted}", en: "use an item of the framework: {accepted}" };

    /// A level that the framework does not have.
    UNKNOWN_LEVEL = "unknown-level", Warning,
        message: { th: "ไม่มีระดับ “{found}” ในเกณฑ์ {framework}{hint}", en: "{framework} has no level \"{found}\"{hint}" },
        remedy: { th: "ใช้ระดับตามเกณฑ์: {accepted}", en: "use a level of the framework: {accepted}" };

    /// A requirement number beyond those of its level.
    UNKNOWN_REQUIREMENT = "unknown-requirement", Warning,
        message: {
            th: "ข้อ {item} ระดับ{level} ไม่มีประเด็นลำดับที่ “{found}”",
            en: "item {item}, level {level}, has no requirement \"{found}\""
        },
        remedy: { th: "ใช้ลำดับ 1 ถึง {count} หรือเว้นว่างเพื่อหมายถึงทั้งระดับ", en: "use 1 to {count}, or leave it empty to mean the whole level" };

    /// A percentage outside 0 to 100.
    PERCENT_OUT_OF_RANGE = "percent-out-of-range", Warning,
        message: { th: "ร้อยละ “{found}” อยู่นอกช่วง 0 ถึง 100", en: "percentage \"{found}\" is outside 0 to 100" },
        remedy: { th: "ใช้ค่าตั้งแต่ 0% ถึง 100%", en: "use 0% to 100%" };

    /// Rows that give one requirement different statuses.
    CONFLICTING_STATUS = "conflicting-status", Warning,
        message: {
            th: "{requirement} มีสถานะขัดแย้งกัน: {found} จึงนับสถานะต่ำสุด",
            en: "{requirement} has different statuses: {found}; the lowest counts"
        },
        remedy: { th: "แก้ให้ทุกแถวของประเด็นเดียวกันมีสถานะเดียวกัน", en: "give every row of one requirement the same status" };

    /// Not applicable without a reason.
    NA_WITHOUT_REASON = "na-without-reason", Warning,
        message: {
            th: "{requirement} ระบุว่าไม่เกี่ยวข้องแต่ไม่มีเหตุผล จึงนับเป็นไม่มี",
            en: "{requirement} is not applicable without a reason; it counts as not met"
        },
        remedy: { th: "ระบุเหตุผลในคอลัมน์หมายเหตุ", en: "give the reason in the note column" };

    /// Credit without evidence, where evidence is advised.
    NO_EVIDENCE = "no-evidence", Note,
        message: { th: "{requirement} ได้คะแนนโดยไม่มีหลักฐาน", en: "{requirement} has credit without evidence" },
        remedy: { th: "ระบุชื่อเอกสาร เลขที่เอกสาร หรือลิงก์", en: "give a document name, number or link" };

    /// A file that the operating system does not let us read.
    CANNOT_READ = "cannot-read", Error,
        message: { th: "อ่านไฟล์ไม่ได้: {reason}", en: "cannot be read: {reason}" },
        remedy: { th: "ตรวจชื่อไฟล์และสิทธิ์การอ่าน", en: "check the name of the file and the permission to read it" };

    /// A place that the operating system does not let us write to.
    CANNOT_WRITE = "cannot-write", Error,
        message: { th: "เขียนไฟล์ไม่ได้: {reason}", en: "cannot be written: {reason}" },
        remedy: { th: "เลือกที่เก็บอื่นด้วย --output", en: "choose another place with --output" };

    /// An output that would overwrite what is not ours.
    OUTPUT_EXISTS = "output-exists", Error,
        message: { th: "มีไฟล์นี้อยู่แล้ว และไม่ใช่ไฟล์ที่เขียนทับได้", en: "exists already, and is not ours to overwrite" },
        remedy: { th: "เลือกชื่ออื่นด้วย --output หรือเขียนทับด้วย --force", en: "choose another name with --output, or overwrite it with --force" };

    /// An output that would overwrite the evidence.
    OUTPUT_IS_INPUT = "output-is-input", Error,
        message: { th: "ไฟล์ผลลัพธ์เป็นไฟล์เดียวกับไฟล์หลักฐาน", en: "the output is the evidence file itself" },
        remedy: { th: "เลือกชื่ออื่นด้วย --output", en: "choose another name with --output" };

    /// Criteria that are neither a built-in nor a file.
    UNKNOWN_CRITERIA = "unknown-criteria", Error,
        message: { th: "ไม่มีเกณฑ์ในโปรแกรมหรือไฟล์ชื่อนี้{hint}", en: "is neither built-in criteria nor a file{hint}" },
        remedy: { th: "ใช้เกณฑ์ในโปรแกรม ({accepted}) หรือไฟล์เกณฑ์ YAML", en: "use built-in criteria ({accepted}) or a YAML file" };

    /// A text file in another encoding.
    NOT_TEXT = "not-text", Error,
        message: { th: "ไม่ใช่ข้อความแบบ UTF-8", en: "is not UTF-8 text" },
        remedy: { th: "บันทึกไฟล์เป็น UTF-8 แล้วลองใหม่", en: "save the file as UTF-8 and try again" };

    /// A level for `--min-level` that the framework does not have.
    UNKNOWN_MIN_LEVEL = "unknown-min-level", Error,
        message: { th: "ไม่มีระดับ “{found}” ในเกณฑ์ {framework}", en: "{framework} has no level \"{found}\"" },
        remedy: { th: "ใช้ระดับตามเกณฑ์: {accepted}", en: "use a level of the framework: {accepted}" };
}
