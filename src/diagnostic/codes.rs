//! Every diagnostic that evidence and commands can give, with its wording in both languages.
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
        remedy: { th: "ใช้ลำดับ {accepted} หรือเว้นว่างเพื่อหมายถึงทั้งระดับ", en: "use {accepted}, or leave it empty to mean the whole level" };

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

    /// An output that would overwrite the evidence, or what else is read.
    OUTPUT_IS_INPUT = "output-is-input", Error,
        message: { th: "ที่เก็บผลลัพธ์เป็นไฟล์หรือโฟลเดอร์เดียวกับหลักฐานหรือไฟล์อื่นที่ต้องอ่าน", en: "the output is the evidence itself, or another file that is read" },
        remedy: { th: "เลือกชื่ออื่นด้วย --output", en: "choose another name with --output" };

    /// An output whose name says that it is something else than what is written.
    OUTPUT_ENDING = "output-ending", Error,
        message: { th: "ชื่อไฟล์ผลลัพธ์ต้องลงท้ายด้วย {accepted}", en: "the name of the output must end in {accepted}" },
        remedy: { th: "ใช้ชื่อเช่น {example}{hint}", en: "use a name such as {example}{hint}" };

    /// Criteria that are neither a built-in nor a file.
    UNKNOWN_CRITERIA = "unknown-criteria", Error,
        message: { th: "ไม่มีเกณฑ์ในโปรแกรมหรือไฟล์ชื่อนี้{hint}", en: "there are neither built-in criteria nor a file of this name{hint}" },
        remedy: { th: "ใช้เกณฑ์ในโปรแกรม ({accepted}) หรือไฟล์เกณฑ์ YAML", en: "use built-in criteria ({accepted}) or a YAML file" };

    /// Evidence that was gathered by other criteria.
    OTHER_CRITERIA = "other-criteria", Warning,
        message: { th: "ไฟล์นี้น่าจะเป็นของเกณฑ์ {found} เพราะ {count} แถวไม่ตรงกับเกณฑ์ {framework}", en: "this looks like evidence for {found}: {count} row(s) do not fit {framework}" },
        remedy: { th: "ให้คะแนนด้วย -c {found}", en: "use -c {found}" };

    /// A text file in another encoding.
    NOT_TEXT = "not-text", Error,
        message: { th: "ไม่ใช่ข้อความแบบ UTF-8", en: "is not UTF-8 text" },
        remedy: { th: "บันทึกไฟล์เป็น UTF-8 แล้วลองใหม่", en: "save the file as UTF-8 and try again" };

    /// A level for `--min-level` that the framework does not have.
    UNKNOWN_MIN_LEVEL = "unknown-min-level", Error,
        message: { th: "ไม่มีระดับ “{found}” ในเกณฑ์ {framework}", en: "{framework} has no level \"{found}\"" },
        remedy: { th: "ใช้ระดับตามเกณฑ์: {accepted}", en: "use a level of the framework: {accepted}" };

    /// A workbook in which no table of evidence was found.
    NO_LAYOUT = "no-layout", Error,
        message: { th: "ไม่พบตารางหลักฐาน{cause}{nearest}", en: "no table of evidence was found{cause}{nearest}" },
        remedy: {
            th: "ต้องมีหัวตาราง ข้อ, ระดับ, สถานะ หรือ ข้อ และสถานะของแต่ละระดับ ภายใน 50 แถวแรก; หัวตารางที่เขียนต่างออกไปให้เพิ่มไว้ใน [columns] ของ pmqa.toml; สร้างแบบฟอร์มได้ด้วย pmqa template",
            en: "a header row among the first 50 must name item, level and status, or item and a status for each level; headers of your own go under [columns] in pmqa.toml; pmqa template makes a fitting form"
        };

    /// A sheet that the settings name and the workbook lacks.
    NO_SUCH_SHEET = "no-such-sheet", Error,
        message: { th: "ไม่มีแผ่นงานชื่อ “{found}”", en: "there is no sheet named \"{found}\"" },
        remedy: { th: "แผ่นงานที่มี: {accepted}", en: "the workbook has: {accepted}" };

    /// An item that Excel turned into a date.
    ITEM_IS_DATE = "item-is-date", Warning,
        message: {
            th: "เลขข้อกลายเป็นวันที่ ({found}){hint}",
            en: "the item number has become a date ({found}){hint}"
        },
        remedy: {
            th: "จัดรูปแบบคอลัมน์ข้อเป็นข้อความ แล้วพิมพ์เลขข้อใหม่",
            en: "format the item column as text, then type the item number again"
        };

    /// An item number that lost its last zero.
    ITEM_IS_NUMBER = "item-is-number", Warning,
        message: {
            th: "เลขข้อ {found} เก็บเป็นตัวเลข จึงไม่ชัดเจนว่าเป็นข้อใด{hint}",
            en: "the item number {found} is stored as a number, which has no last zero{hint}"
        },
        remedy: {
            th: "จัดรูปแบบคอลัมน์ข้อเป็นข้อความ แล้วพิมพ์เลขข้อใหม่",
            en: "format the item column as text, then type the item number again"
        };

    /// A row with a status or evidence but no item.
    MISSING_ITEM = "missing-item", Warning,
        message: { th: "แถวนี้มี{what} (“{found}”) แต่ไม่ระบุข้อ", en: "the row gives {what} (\"{found}\") but no item" },
        remedy: { th: "ระบุข้อในแถวนี้ เช่น {accepted}", en: "give the item in this row, such as {accepted}" };

    /// A row that names no item and goes on from the row above.
    ITEM_FROM_ABOVE = "item-from-above", Note,
        message: { th: "แถวนี้ไม่ระบุข้อ จึงอ่านต่อจากแถวข้างบนเป็นข้อ {item}", en: "the row names no item; it goes on from the row above and was read as item {item}" },
        remedy: { th: "ระบุข้อทุกแถวหรือผสานเซลล์ หากหมายถึงข้ออื่น", en: "give the item in each row, or merge its cells, if another one is meant" };

    /// A row with a status or evidence but no level.
    MISSING_LEVEL = "missing-level", Warning,
        message: { th: "แถวนี้ของข้อ {item} ไม่ระบุระดับ", en: "the row of item {item} has no level" },
        remedy: { th: "ระบุระดับในแถวนี้: {accepted}", en: "give the level in this row: {accepted}" };

    /// A cell that holds an error of the spreadsheet.
    CELL_ERROR = "cell-error", Warning,
        message: { th: "เซลล์มีค่าผิดพลาด {found}", en: "the cell holds the error {found}" },
        remedy: { th: "แก้สูตรในเซลล์ หรือพิมพ์ค่าแทนสูตร", en: "repair the formula of the cell, or type its value" };

    /// A formula whose result the file does not carry.
    FORMULA_NOT_CALCULATED = "formula-not-calculated", Warning,
        message: { th: "เซลล์มีสูตรที่ไฟล์ไม่ได้เก็บผลลัพธ์ไว้", en: "the cell has a formula whose result is not in the file" },
        remedy: {
            th: "เปิดด้วย Excel หรือ LibreOffice ให้คำนวณแล้วบันทึกใหม่ หรือพิมพ์ค่าแทนสูตร",
            en: "open the file in Excel or LibreOffice, let it calculate, and save it again, or type the value"
        };

    /// A fraction in a column of percentages, or a 1 in one without a number above it.
    UNCLEAR_PERCENT = "unclear-percent", Warning,
        message: {
            th: "“{found}” ในคอลัมน์ร้อยละ ไม่ชัดเจนว่าหมายถึง {found}% หรือ {other}%",
            en: "\"{found}\" in a column of percentages may mean {found}% or {other}%"
        },
        remedy: { th: "พิมพ์พร้อมเครื่องหมาย % เช่น {other}%", en: "type it with a percent sign, such as {other}%" };

    /// A number in a column of points.
    UNCLEAR_NUMBER = "unclear-number", Warning,
        message: {
            th: "“{found}” อยู่ในคอลัมน์ที่มีตัวเลขถึง {largest} จึงไม่ชัดเจนว่าหมายถึงสถานะใด",
            en: "\"{found}\" stands in a column of numbers up to {largest}; which status it means is not clear"
        },
        remedy: {
            th: "ใช้ ครบถ้วน, บางส่วน, ไม่มี หรือร้อยละ เช่น 75% หรือระบุความหมายของแต่ละตัวเลขใน [words] ของ pmqa.toml เช่น met = [\"5\"]",
            en: "use met, partly met, not met, or a percentage such as 75%, or say what each number means under [words] in pmqa.toml, such as met = [\"5\"]"
        };

    /// A row of totals that carries more than numbers.
    TOTAL_NOT_READ = "total-not-read", Note,
        message: {
            th: "ไม่ได้อ่านแถวสรุป “{total}” ซึ่งมี{what}",
            en: "the row \"{total}\" was taken for a total and not read; it holds {what}"
        },
        remedy: { th: "ระบุข้อในแถวนี้ หากเป็นหลักฐานที่ใช้ประเมิน", en: "give the item in this row if it holds evidence that counts" };

    /// Several sheets that are read as one.
    SHEETS_JOINED = "sheets-joined", Note,
        message: { th: "อ่าน {count} แผ่นงานรวมกันเป็นชุดเดียว: {sheets}", en: "{count} sheets were read together as one: {sheets}" },
        remedy: { th: "หากใช้เพียงแผ่นเดียว ให้ระบุ sheet ใน pmqa.toml", en: "if only one of them counts, name it as sheet in pmqa.toml" };

    /// A second column of the same meaning.
    DUPLICATE_COLUMN = "duplicate-column", Warning,
        message: { th: "หัวตาราง “{found}” ซ้ำความหมายกับคอลัมน์อื่น จึงไม่อ่านคอลัมน์นี้", en: "the header \"{found}\" means the same as another column; this column is not read" },
        remedy: { th: "ลบหรือเปลี่ยนชื่อหัวตารางที่ซ้ำ", en: "remove or rename one of the two columns" };

    /// An effort that is negative, or no number or size.
    UNKNOWN_EFFORT = "unknown-effort", Warning,
        message: { th: "อ่านภาระงาน “{found}” ไม่ได้ จึงใช้ค่าปกติ", en: "\"{found}\" is no effort; the usual one is used" },
        remedy: { th: "ใช้จำนวนคน-วันที่ไม่ติดลบ เช่น 2.5 หรือ S, M, L", en: "use person-days that are not negative, such as 2.5, or S, M, L" };

    /// A date of a document in a form that is not read.
    UNKNOWN_DATE = "unknown-date", Warning,
        message: { th: "อ่านวันที่ “{found}” ไม่ได้ จึงถือว่าไม่ได้ระบุ", en: "\"{found}\" is no date that can be read; it counts as not given" },
        remedy: { th: "ใช้รูปแบบ 20 พ.ย. 2569, 20/11/2569 หรือ 2026-11-20 ปีสี่หลัก", en: "use 20 Nov 2026, 20/11/2026 or 2026-11-20, with a year of four digits in either era" };

    /// Evidence that has expired by the day of the assessment.
    STALE_EVIDENCE = "stale-evidence", Note,
        message: { th: "หลักฐานของ {requirement} ใช้ได้ถึง {until} จึงหมดอายุแล้ว", en: "the evidence of {requirement} could be used until {until} and has expired" },
        remedy: { th: "ต่ออายุเอกสาร หรือแนบเอกสารที่ยังใช้ได้ ณ วันที่ประเมิน", en: "renew the document, or attach one that can be used on the day of the assessment" };

    /// A fiscal year that is none.
    UNKNOWN_YEAR = "unknown-year", Warning,
        message: { th: "อ่านปีงบประมาณ “{found}” ไม่ได้", en: "\"{found}\" is no fiscal year" },
        remedy: { th: "ใช้ปี พ.ศ. เช่น 2569 หรือ ค.ศ. เช่น 2026", en: "use a year of the Buddhist era such as 2569, or of the Gregorian such as 2026" };

    /// A hidden sheet with a table of evidence, beside one that is shown.
    HIDDEN_SHEET = "hidden-sheet", Note,
        message: { th: "แผ่นงาน “{sheet}” ถูกซ่อนไว้ จึงไม่อ่าน", en: "the sheet \"{sheet}\" is hidden and was not read" },
        remedy: { th: "ยกเลิกการซ่อน หากเป็นหลักฐานที่ใช้ประเมิน", en: "show it if it holds evidence that counts" };

    /// A sheet that lacks a column of a table of evidence.
    SHEET_NOT_READ = "sheet-not-read", Note,
        message: {
            th: "ไม่ได้อ่านแผ่นงาน “{sheet}” เพราะ{why}",
            en: "the sheet \"{sheet}\" was not read: {why}"
        },
        remedy: { th: "เพิ่มหัวตาราง {missing} หากเป็นหลักฐานที่ใช้ประเมิน", en: "add the column {missing} if it holds evidence that counts" };

    /// A target for a plan that is neither a level nor a number.
    UNKNOWN_TARGET = "unknown-target", Error,
        message: { th: "“{found}” ไม่ใช่ระดับของเกณฑ์ {framework} และไม่ใช่คะแนน{hint}", en: "\"{found}\" is neither a level of {framework} nor a score{hint}" },
        remedy: { th: "ใช้ระดับตามเกณฑ์ ({accepted}) หรือคะแนน เช่น 425", en: "use a level of the framework ({accepted}) or a score such as 425" };

    /// A target for a plan that no agency can have.
    TARGET_OUT_OF_RANGE = "target-out-of-range", Error,
        message: { th: "เป้าหมาย {found} คะแนนอยู่นอกช่วงคะแนนของเกณฑ์ {framework}", en: "a target of {found} points is outside the scores of {framework}" },
        remedy: { th: "ใช้คะแนนตั้งแต่ 0 ถึง {highest}", en: "use a score from 0 to {highest}" };

    /// A lens that the framework does not have.
    UNKNOWN_LENS = "unknown-lens", Error,
        message: { th: "เกณฑ์ {framework} ไม่มีมุมมอง “{found}”{hint}", en: "{framework} has no lens \"{found}\"{hint}" },
        remedy: { th: "ใช้มุมมองตามเกณฑ์: {accepted}", en: "use a lens of the framework: {accepted}" };

    /// A file with one side only, where both are to be compared.
    NO_ASSESSOR = "no-assessor", Error,
        message: {
            th: "ไฟล์นี้ไม่มีผลผู้ตรวจประเมิน จึงไม่มีสิ่งที่จะเปรียบเทียบ",
            en: "the file has no statuses of an assessor, so there is nothing to compare"
        },
        remedy: {
            th: "เพิ่มคอลัมน์ “ผลผู้ตรวจประเมิน” หรือระบุไฟล์ที่สองที่จะเปรียบเทียบ",
            en: "add a column \"Assessor\", or name a second file to compare with"
        };

    /// A day on the command line that cannot be read.
    UNKNOWN_DAY = "unknown-day", Error,
        message: { th: "อ่านวันที่ “{found}” ไม่ได้", en: "\"{found}\" is no day" },
        remedy: { th: "ใช้รูปแบบ 2570-09-30 หรือ 30/9/2570 ปี พ.ศ. หรือ ค.ศ. สี่หลัก", en: "use 2027-09-30 or 30/9/2027, with a year of four digits in either era" };

    /// A roadmap without a quarter, or with too many.
    NO_ROADMAP = "no-roadmap", Error,
        message: { th: "กระจายแผนตั้งแต่{from} ถึง{until} ไม่ได้", en: "a plan cannot be spread from {from} to {until}" },
        remedy: { th: "ใช้ --until ที่อยู่หลัง --from และไม่เกิน 10 ปี", en: "use a --until after --from, and not more than 10 years later" };

    /// An item or a code to explain that does not exist.
    UNKNOWN_SUBJECT = "unknown-subject", Error,
        message: { th: "“{found}” ไม่ใช่รหัสปัญหาข้อมูล และไม่ใช่ข้อหรือประเด็นของเกณฑ์ {framework}{hint}", en: "\"{found}\" is neither the code of a diagnostic nor an item or requirement of {framework}{hint}" },
        remedy: { th: "ดูรหัสปัญหาข้อมูลด้วย pmqa explain และรหัสข้อด้วย pmqa criteria show", en: "see the codes with pmqa explain, and the items with pmqa criteria show" };

    /// A file to verify that is no report.
    NOT_A_REPORT = "not-a-report", Error,
        message: { th: "ไฟล์นี้ไม่ใช่รายงานของ pmqa", en: "this file is no report of pmqa" },
        remedy: { th: "ระบุรายงานที่สร้างด้วย pmqa score เช่น evidence.report.xlsx", en: "name a report that pmqa score wrote, such as evidence.report.xlsx" };

    /// A report that cannot be recomputed.
    CANNOT_VERIFY = "cannot-verify", Error,
        message: { th: "คำนวณรายงานนี้ใหม่ไม่ได้", en: "this report cannot be recomputed" },
        remedy: { th: "สร้างรายงานใหม่จากไฟล์หลักฐานด้วย pmqa score", en: "write the report again from its evidence with pmqa score" };

    /// A report that a program saved without the values of its formulas.
    NOT_CALCULATED = "not-calculated", Error,
        message: {
            th: "รายงานนี้บันทึกไว้โดยไม่มีค่าของสูตร จึงไม่มีค่าให้ตรวจ",
            en: "this report was saved without the values of its formulas, so there is nothing to verify"
        },
        remedy: {
            th: "เปิดด้วย Excel หรือ LibreOffice ให้คำนวณ แล้วบันทึกใหม่",
            en: "open it in Excel or LibreOffice, let it calculate, and save it again"
        };

    /// A report by criteria that are not built in.
    OWN_CRITERIA = "own-criteria", Error,
        message: {
            th: "รายงานนี้ประเมินตามเกณฑ์ “{found}” ซึ่งไม่มีในโปรแกรม",
            en: "this report was made by criteria of its own, \"{found}\", which are not built in"
        },
        remedy: {
            th: "ระบุไฟล์เกณฑ์นั้นด้วย -c เช่น pmqa verify {file} -c {found}.yaml",
            en: "give their file with -c, such as pmqa verify {file} -c {found}.yaml"
        };

    /// A word that stands in for evidence that is still to come.
    PROMISED_EVIDENCE = "promised-evidence", Note,
        message: { th: "“{found}” ไม่นับเป็นหลักฐาน", en: "\"{found}\" is not counted as evidence" },
        remedy: { th: "ระบุชื่อเอกสาร เลขที่เอกสาร หรือลิงก์ เมื่อมีหลักฐานแล้ว", en: "give a document name, number or link once there is one" };
}
