//! Diagnostics on what a table of evidence is as a whole: whose rows it holds, and how its columns say
//! a status.

use super::codes::codes;
use super::{Code, Severity};
use crate::text::Words;

codes! {
    TABLE_CODES;

    /// A column that names several agencies, whose rows were read as one agency's.
    SEVERAL_AGENCIES = "several-agencies", Note,
        message: {
            th: "คอลัมน์ “{found}” มีชื่อหน่วยงาน {count} ชื่อ แต่อ่านทุกแถวรวมเป็นหน่วยงานเดียว",
            en: "the column \"{found}\" names {count} agencies, and all rows were read as one agency's"
        },
        remedy: {
            th: "หากเป็นหลายหน่วยงาน ให้คิดคะแนนแยกด้วย pmqa batch ไฟล์ --by \"{found}\" -o โฟลเดอร์",
            en: "if they are several, score each of them by pmqa batch FILE --by \"{found}\" -o DIR"
        };

    /// Sheets that speak of the same requirements and were read as one agency's.
    SHEETS_OVERLAP = "sheets-overlap", Note,
        message: {
            th: "แผ่นงาน {count} แผ่นกล่าวถึงประเด็นเดียวกัน แต่อ่านรวมเป็นหน่วยงานเดียว",
            en: "{count} sheets speak of the same requirements, and all were read as one agency's"
        },
        remedy: {
            th: "หากแต่ละแผ่นเป็นของหน่วยงานหนึ่ง ให้คิดคะแนนแยกด้วย pmqa batch ไฟล์ --sheets -o โฟลเดอร์; หากใช้เพียงแผ่นเดียว ให้ระบุ sheet ใน pmqa.toml",
            en: "if each is an agency's, score them by pmqa batch FILE --sheets -o DIR; if only one of them counts, name it as sheet in pmqa.toml"
        };

    /// A cell that names several items.
    SEVERAL_ITEMS = "several-items", Warning,
        message: {
            th: "“{found}” ระบุหลายข้อในเซลล์เดียว จึงไม่นับแถวนี้ให้ข้อใด",
            en: "\"{found}\" names several items; the row counts for none of them"
        },
        remedy: { th: "แยกเป็นข้อละแถว", en: "give each item a row of its own" };

    /// A row that is ticked in the columns of several statuses.
    SEVERAL_STATUSES = "several-statuses", Warning,
        message: {
            th: "ทำเครื่องหมายไว้หลายสถานะในแถวเดียวกัน ({found}) จึงไม่นับสถานะใด",
            en: "several statuses are ticked in one row ({found}); none counts"
        },
        remedy: { th: "ทำเครื่องหมายเพียงสถานะเดียว", en: "tick one of them only" };

    /// What stands in a column to be ticked and is no tick.
    UNKNOWN_MARK = "unknown-mark", Warning,
        message: {
            th: "“{found}” ไม่บอกว่าเลือกสถานะของคอลัมน์นี้หรือไม่",
            en: "\"{found}\" does not tell whether the status of the column holds"
        },
        remedy: {
            th: "ใส่ ✓ ในคอลัมน์ของสถานะที่เป็นจริง และเว้นคอลัมน์อื่นว่างไว้",
            en: "put a check mark in the column of the status that holds, and leave the others empty"
        };
}
