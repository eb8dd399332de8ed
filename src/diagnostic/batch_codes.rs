//! Every diagnostic that scoring many agencies at once adds: on manifests, on workbooks of several
//! agencies, and on what keeps one agency of many from being scored.

use super::codes::codes;
use super::{Code, Severity};
use crate::text::Words;

codes! {
    BATCH_CODES;

    /// A manifest that cannot be parsed.
    MANIFEST_SYNTAX = "manifest-syntax", Error,
        message: { th: "อ่านรายการหน่วยงานไม่ได้: {reason}", en: "the manifest cannot be parsed: {reason}" },
        remedy: {
            th: "แก้ไฟล์รายการหน่วยงานตามรูปแบบ CSV หรือ TOML",
            en: "repair the manifest; it is CSV or TOML"
        };

    /// Agencies of a manifest that are no entries of their own.
    MANIFEST_ENTRIES = "manifest-entries", Error,
        message: {
            th: "หน่วยงานไม่ได้เขียนเป็น [[agency]]",
            en: "the agencies are not written as [[agency]] entries"
        },
        remedy: {
            th: "เขียน [[agency]] ก่อนแต่ละหน่วยงาน แล้วระบุ file ในบรรทัดถัดไป",
            en: "write [[agency]] above each agency, and its file below that"
        };

    /// A value of a manifest that is neither text nor number.
    MANIFEST_VALUE = "manifest-value", Error,
        message: {
            th: "ค่าของ “{found}” ไม่ใช่ข้อความหรือจำนวนเต็ม",
            en: "the value of \"{found}\" is neither a text nor a whole number"
        },
        remedy: {
            th: "เขียนเป็นข้อความในเครื่องหมายคำพูด หรือเป็นจำนวนเต็ม",
            en: "write it as a text in quotes, or as a whole number"
        };

    /// A manifest without a column of files.
    MANIFEST_WITHOUT_FILES = "manifest-without-files", Error,
        message: { th: "รายการหน่วยงานไม่มีคอลัมน์ชื่อไฟล์", en: "the manifest has no column of files" },
        remedy: { th: "เพิ่มคอลัมน์ file (หรือ ไฟล์) ในบรรทัดแรก", en: "name a column file in the first line" };

    /// A column or key of a manifest that means nothing.
    UNKNOWN_MANIFEST_FIELD = "unknown-manifest-field", Error,
        message: { th: "ไม่รู้จัก “{found}” ในรายการหน่วยงาน{hint}", en: "the manifest has an unknown field \"{found}\"{hint}" },
        remedy: { th: "ใช้ {accepted}", en: "use {accepted}" };

    /// Two columns or keys of a manifest that mean the same.
    MANIFEST_FIELD_TWICE = "manifest-field-twice", Error,
        message: {
            th: "“{found}” หมายถึงสิ่งเดียวกับ “{before}” ที่อยู่ก่อนหน้า",
            en: "\"{found}\" means the same as \"{before}\" before it"
        },
        remedy: { th: "ลบออกหนึ่งช่อง ให้เหลือเพียงช่องที่ต้องการใช้", en: "keep the one that is to count" };

    /// A value of a manifest in no column.
    STRAY_MANIFEST_VALUE = "stray-manifest-value", Error,
        message: {
            th: "ค่า “{found}” ไม่อยู่ในคอลัมน์ใดของบรรทัดหัวตาราง",
            en: "the value \"{found}\" stands in no column that the header names"
        },
        remedy: {
            th: "ใส่เครื่องหมายคำพูดครอบค่าที่มีตัวคั่นอยู่ในตัว (เช่น \"กรม ก, ข\") หรือลบค่านี้ออก",
            en: "put a value that holds the separator in quotes, as in \"Sample, A\", or delete this one"
        };

    /// An entry of a manifest without a file.
    MANIFEST_ENTRY_WITHOUT_FILE = "manifest-entry-without-file", Error,
        message: { th: "รายการนี้ไม่ระบุไฟล์หลักฐาน", en: "the entry names no evidence file" },
        remedy: { th: "ระบุไฟล์หลักฐาน โดยเทียบจากที่อยู่ของไฟล์รายการหน่วยงาน", en: "give the evidence file, relative to the manifest" };

    /// A fiscal year of a manifest that is none.
    MANIFEST_YEAR = "manifest-year", Error,
        message: { th: "“{found}” ไม่ใช่ปีงบประมาณ", en: "\"{found}\" is no fiscal year" },
        remedy: { th: "ใช้ปี พ.ศ. เช่น 2569 หรือ ค.ศ. เช่น 2026", en: "use a year such as 2569 (Buddhist) or 2026 (Gregorian)" };

    /// Criteria that an entry of a manifest names, and that cannot be used.
    MANIFEST_CRITERIA = "manifest-criteria", Error,
        message: { th: "เกณฑ์ “{found}”: {reason}", en: "criteria \"{found}\": {reason}" },
        remedy: { th: "ในเรื่องเกณฑ์ ให้{remedy}", en: "as to the criteria, {remedy}" };

    /// An entry of a manifest that cannot be scored as it stands; the others can.
    BROKEN_MANIFEST_ENTRY = "broken-manifest-entry", Error,
        message: { th: "รายการที่ {at} ใช้ไม่ได้: {reason}", en: "the entry at {at} cannot be used: {reason}" },
        remedy: { th: "แก้รายการนี้ในรายการหน่วยงาน: {remedy}", en: "mend this entry of the manifest: {remedy}" };

    /// A manifest in neither format.
    MANIFEST_FORMAT = "manifest-format", Error,
        message: { th: "รายการหน่วยงานต้องเป็นไฟล์ .csv หรือ .toml", en: "a manifest is a .csv or a .toml file" },
        remedy: { th: "บันทึกเป็น .csv หรือ .toml", en: "save it as .csv or .toml" };

    /// A pattern for `--glob` that cannot be parsed.
    BAD_GLOB = "bad-glob", Error,
        message: { th: "รูปแบบชื่อไฟล์ “{found}” ใช้ไม่ได้: {reason}", en: "\"{found}\" is no pattern: {reason}" },
        remedy: { th: "ใช้รูปแบบเช่น *.xlsx หรือ 2569/**/*.xlsx", en: "use a pattern such as *.xlsx or 2569/**/*.xlsx" };

    /// Nothing to score.
    NOTHING_TO_SCORE = "nothing-to-score", Error,
        message: { th: "ไม่พบไฟล์หลักฐาน (ข้ามไป {skipped} ไฟล์)", en: "no evidence file was found (files skipped: {skipped})" },
        remedy: {
            th: "ระบุไฟล์หรือโฟลเดอร์ที่มี .xlsx, .xlsm, .xlsb, .xls, .ods หรือ .csv และตรวจ --glob",
            en: "name files or directories with .xlsx, .xlsm, .xlsb, .xls, .ods or .csv files, and check --glob"
        };

    /// A run in which everything failed, where an earlier one had results.
    NOTHING_SCORED = "nothing-scored", Error,
        message: {
            th: "คิดคะแนนไม่ได้เลยสักหน่วยงาน จึงคงผลของครั้งก่อนไว้ตามเดิม",
            en: "no agency could be scored, so the results of an earlier run are left as they were"
        },
        remedy: {
            th: "แก้ไฟล์ที่แจ้งไว้ข้างต้นแล้วสั่งใหม่ หรือเลือกที่เก็บอื่นด้วย --output",
            en: "mend the files told of above and run again, or choose another place with --output"
        };

    /// Two runs into one directory at the same time.
    ANOTHER_RUN = "another-run", Error,
        message: {
            th: "pmqa batch อีกชุดหนึ่งกำลังเขียนผลลงโฟลเดอร์นี้",
            en: "another pmqa batch is writing into this directory"
        },
        remedy: {
            th: "รอให้ชุดนั้นเสร็จก่อน หรือเลือกที่เก็บอื่นด้วย --output",
            en: "wait until it has ended, or choose another place with --output"
        };

    /// A row of a workbook of several agencies that names none.
    ROW_WITHOUT_AGENCY = "row-without-agency", Warning,
        message: { th: "แถวนี้ไม่ระบุหน่วยงาน จึงไม่ได้นับให้หน่วยงานใด", en: "the row names no agency and counts for none" },
        remedy: { th: "ระบุชื่อหน่วยงานในแถวนี้", en: "give the agency in this row" };

    /// Rows below the one row that names their agency.
    AGENCY_FROM_ABOVE = "agency-from-above", Warning,
        message: { th: "ตั้งแต่แถวนี้ {count} แถวไม่ระบุหน่วยงาน จึงอ่านต่อจากแถวข้างบนเป็นของ “{agency}”", en: "from here on {count} row(s) name no agency; they go on from the row above and were read as those of \"{agency}\"" },
        remedy: { th: "ระบุหน่วยงานทุกแถวหรือผสานเซลล์ หากเป็นของหน่วยงานอื่น", en: "give the agency in each row, or merge its cells, if they are another's" };

    /// A sheet of a workbook of an agency a sheet that holds no evidence.
    SHEET_WITHOUT_TABLE = "sheet-without-table", Note,
        message: {
            th: "ข้ามแผ่นงาน “{sheet}” เพราะไม่พบตารางหลักฐาน{nearest}",
            en: "the sheet \"{sheet}\" was skipped, since it has no table of evidence{nearest}"
        },
        remedy: {
            th: "ไม่ต้องทำอะไรหากเป็นปกหรือสรุป หากเป็นของหน่วยงานหนึ่ง ต้องมีหัวตาราง ข้อ, ระดับ และสถานะ",
            en: "nothing to do if it is a cover or a summary; if it is an agency's, its header must name item, level and status"
        };

    /// Two inputs of one name.
    SAME_AGENCY = "same-agency", Warning,
        message: {
            th: "หน่วยงาน “{found}” มีอยู่แล้วใน {where} จึงมีผลสองชุด",
            en: "the agency \"{found}\" is in {where} as well, so there are two results of that name"
        },
        remedy: {
            th: "ตรวจว่าไฟล์หนึ่งเป็นสำเนาหรือรุ่นเก่าหรือไม่ หากเป็นคนละหน่วยงาน ให้ตั้งชื่อให้ต่างกันในไฟล์หรือใน --manifest",
            en: "remove one if it is a copy or an older version; name two agencies apart in their files or by --manifest"
        };

    /// One evidence under two names.
    SAME_EVIDENCE = "same-evidence", Warning,
        message: {
            th: "ไฟล์นี้เหมือนกับ {where} ทุกประการ แต่มีผลอีกชุดหนึ่งในชื่อ “{found}”",
            en: "the file is the same as {where}, byte for byte, but has results of its own under the name \"{found}\""
        },
        remedy: {
            th: "ลบไฟล์หนึ่งหากเป็นสำเนา หากเป็นคนละหน่วยงาน ให้ตรวจว่าหลักฐานเป็นของหน่วยงานใด",
            en: "remove one if it is a copy; if they are two agencies, check whose evidence it is"
        };

    /// A column for `--by` that the workbook lacks.
    NO_SUCH_COLUMN = "no-such-column", Error,
        message: { th: "ตารางหลักฐานไม่มีคอลัมน์ “{found}”", en: "the table of evidence has no column \"{found}\"" },
        remedy: { th: "คอลัมน์ที่มี: {accepted}", en: "it has: {accepted}" };

    /// A column that should name agencies is blank.
    NO_AGENCY_NAMED = "no-agency-named", Error,
        message: { th: "คอลัมน์ “{found}” ไม่ระบุหน่วยงานในแถวใดเลย", en: "the column \"{found}\" names no agency in any row" },
        remedy: { th: "ระบุหน่วยงานในคอลัมน์นี้ หรือระบุคอลัมน์อื่นด้วย --by", en: "give the agencies in that column, or name another one with --by" };

    /// An agency that an entry of a manifest names, and that the workbook of several lacks.
    NO_SUCH_AGENCY = "no-such-agency", Error,
        message: {
            th: "ไฟล์นี้มี {count} หน่วยงาน แต่ไม่มี “{found}”{hint}",
            en: "the file holds {count} agencies, and none is \"{found}\"{hint}"
        },
        remedy: {
            th: "ในรายการหน่วยงาน ให้ใช้ชื่อที่มีในไฟล์ ({accepted}) หรือเว้นชื่อไว้เพื่อคิดคะแนนทุกหน่วยงานในไฟล์",
            en: "let the manifest name one of those in it ({accepted}), or no agency, to score them all"
        };

    /// A file that changed while it was read.
    CHANGED_MEANWHILE = "changed-meanwhile", Error,
        message: { th: "ไฟล์ถูกแก้ไขระหว่างอ่าน", en: "the file changed while it was read" },
        remedy: { th: "รอให้บันทึกเสร็จแล้วสั่งใหม่ด้วย --resume", en: "wait until it is saved, then run again with --resume" };

    /// A fault of this program.
    INTERNAL_ERROR = "internal-error", Error,
        message: { th: "โปรแกรมทำงานผิดพลาดกับไฟล์นี้: {reason}", en: "the program failed on this file: {reason}" },
        remedy: { th: "เป็นข้อบกพร่องของ pmqa โปรดแจ้งพร้อมไฟล์นี้หากเปิดเผยได้", en: "this is a bug in pmqa; please report it, with the file if you may share it" };

    /// A state of an earlier run that cannot be used.
    STATE_IGNORED = "state-ignored", Warning,
        message: { th: "ใช้ผลของการทำงานครั้งก่อนไม่ได้ {count} รายการ", en: "results of an earlier run that cannot be used: {count}" },
        remedy: { th: "ไม่ต้องทำอะไร หน่วยงานเหล่านั้นจะคิดคะแนนใหม่", en: "nothing to do; those agencies are scored again" };

    /// Parquet asked of a build that does not write it.
    NO_PARQUET = "no-parquet", Error,
        message: { th: "โปรแกรมรุ่นที่ติดตั้งนี้เขียน Parquet ไม่ได้", en: "this build of pmqa does not write Parquet" },
        remedy: {
            th: "ติดตั้งด้วย cargo install --path . --features parquet หรือใช้ไฟล์ .csv",
            en: "install it with cargo install --path . --features parquet, or use the .csv files"
        };

    /// Reports of an earlier run that stand beside those of this one.
    EARLIER_REPORTS = "earlier-reports", Warning,
        message: {
            th: "มีรายงานจากครั้งก่อนที่ไม่ใช่ของหน่วยงานในครั้งนี้ {count} ฉบับ เช่น “{found}”",
            en: "reports of earlier runs that are of no agency of this one: {count}, such as \"{found}\""
        },
        remedy: {
            th: "ลบหากหน่วยงานเปลี่ยนชื่อหรือไม่ได้ประเมินแล้ว",
            en: "delete them if those agencies were renamed or are no longer assessed"
        };

    /// A line of results to bring together that is none.
    NO_RESULT = "no-result", Error,
        message: {
            th: "บรรทัดนี้ไม่ใช่ผลที่ pmqa batch เขียนไว้ หรือถูกแก้ไขภายหลัง",
            en: "the line is no result of pmqa batch, or was changed since it was written"
        },
        remedy: {
            th: "ใช้ results.jsonl ตามที่ pmqa batch รุ่นนี้เขียนไว้",
            en: "give results.jsonl as this version of pmqa batch wrote it"
        };

    /// Results by criteria that nobody gave.
    RESULT_CRITERIA = "result-criteria", Error,
        message: {
            th: "ผลนี้คิดคะแนนด้วยเกณฑ์ {found} รุ่น {version} ซึ่งไม่ตรงกับเกณฑ์ที่มี",
            en: "the result was scored by {found} {version}, which is none of the criteria at hand"
        },
        remedy: {
            th: "ระบุไฟล์เกณฑ์นั้นด้วย -c ไฟล์ ซึ่งระบุซ้ำได้หากมีหลายเกณฑ์",
            en: "name the file of those criteria by -c FILE, once for each of several"
        };

    /// What asks for scoring, or for exactly two, where results are brought together.
    NOT_OF_RESULTS = "not-of-results", Error,
        message: {
            th: "ใช้กับการรวม results.jsonl ของ pmqa batch ไม่ได้",
            en: "does not go with bringing results.jsonl of pmqa batch together"
        },
        remedy: {
            th: "{again}นำตัวเลือกนี้ออก หรือใช้เปรียบเทียบสองไฟล์ของหน่วยงานเดียว: pmqa compare ก่อน หลัง",
            en: "{again}leave it out, or compare two files of one agency with it: pmqa compare BEFORE AFTER"
        };

    /// More than two assessments to compare.
    MORE_THAN_TWO = "more-than-two", Error,
        message: {
            th: "เปรียบเทียบหลักฐานได้ครั้งละสองไฟล์ ไฟล์นี้เป็นไฟล์ที่สาม",
            en: "two files of evidence can be compared, and this is a third"
        },
        remedy: {
            th: "ระบุสองไฟล์ หรือใช้ pmqa batch หากเป็นหลายหน่วยงาน",
            en: "name two, or use pmqa batch if they are of many agencies"
        };

    /// Results on other terms than those that they are ranked together with.
    DIFFERENT_TERMS = "different-terms", Warning,
        message: {
            th: "จัดอันดับรวมกันทั้งที่คิดคะแนนด้วยเงื่อนไขต่างกัน: {key} “{found}” ในไฟล์นี้ และ “{before}” ของผลอื่นใน {where}",
            en: "results are ranked together, but were scored on different terms: {key}: \"{found}\" in this file, \"{before}\" for others in {where}"
        },
        remedy: {
            th: "คิดคะแนนใหม่ด้วยตัวเลือกและการตั้งค่าเดียวกัน หรือเปรียบเทียบแยกกัน",
            en: "score all again by the same flags and settings, or compare them apart"
        };

    /// Several criteria for evidence that is scored by one.
    SEVERAL_CRITERIA = "several-criteria", Error,
        message: {
            th: "ระบุเกณฑ์ {count} ชุด แต่หลักฐานคิดคะแนนด้วยเกณฑ์ครั้งละชุดเดียว",
            en: "{count} criteria are named, and evidence is scored by one"
        },
        remedy: {
            th: "ระบุ -c ครั้งเดียว หากการประเมินครั้งก่อนใช้เกณฑ์อื่น ให้ระบุเกณฑ์นั้นด้วย --before-criteria",
            en: "give -c once; if the earlier assessment was by other criteria, name those by --before-criteria"
        };

    /// A run that was stopped.
    INTERRUPTED = "interrupted", Warning,
        message: { th: "หยุดตามคำสั่งหลังทำเสร็จ {done} จาก {count} ไฟล์", en: "stopped after {done} of {count} files" },
        remedy: { th: "สั่งใหม่ด้วย --resume เพื่อทำต่อจากเดิม", en: "run again with --resume to go on from there" };
}
