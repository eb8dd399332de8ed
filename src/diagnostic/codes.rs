//! Every diagnostic that the reader of evidence can give, with its wording in both languages.
//! A code is one `code!` entry; [`ALL_CODES`] lists them in the same order.

use super::{Code, Severity};
use crate::text::Words;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $severity:ident,
        message: { th: $mth:literal, en: $men:literal },
        remedy: { th: $rth:literal, en: $ren:literal };)*) => {
        $($(#[$doc])* pub static $name: Code = Code {
            id: $id,
            severity: Severity::$severity,
            message: Words { th: $mth, en: $men },
            remedy: Words { th: $rth, en: $ren },
        };)*

        /// Every code, in the order of their definition.
        pub static ALL_CODES: &[&Code] = &[$(&$name),*];
    };
}

codes! {
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
    NO_EVIDENCE = "no-evidence", Warning,
        message: { th: "{requirement} ได้คะแนนโดยไม่มีหลักฐาน", en: "{requirement} has credit without evidence" },
        remedy: { th: "ระบุชื่อเอกสาร เลขที่เอกสาร หรือลิงก์", en: "give a document name, number or link" };
}
