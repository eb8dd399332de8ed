//! What keeps an evidence file as a whole from being read, with its wording in both languages.

use super::codes::codes;
use super::{Code, Severity};
use crate::text::Words;

codes! {
    FILE_CODES;

    /// A file without content.
    EMPTY_FILE = "empty-file", Error,
        message: { th: "ไฟล์ว่างเปล่า", en: "the file is empty" },
        remedy: {
            th: "ส่งไฟล์ .xlsx, .xls, .ods หรือ .csv ที่มีข้อมูล หรือสร้างแบบฟอร์มด้วย pmqa template",
            en: "give an .xlsx, .xls, .ods or .csv file with data, or make a form with pmqa template"
        };

    /// A file that is something else than a spreadsheet.
    NOT_A_SPREADSHEET = "not-a-spreadsheet", Error,
        message: { th: "ไฟล์นี้ไม่ใช่ตารางคำนวณ แต่เป็น{found}", en: "the file is no spreadsheet but {found}" },
        remedy: {
            th: "ส่งไฟล์ .xlsx, .xlsm, .xlsb, .xls, .ods หรือ .csv",
            en: "give an .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file"
        };

    /// A spreadsheet in a format that is not read.
    UNREADABLE_FORMAT = "unreadable-format", Error,
        message: { th: "อ่านรูปแบบของไฟล์นี้ไม่ได้", en: "the format of the file cannot be read" },
        remedy: {
            th: "เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx",
            en: "open it in Excel or LibreOffice and save it as .xlsx"
        };

    /// A file that opens only with a password.
    PASSWORD_PROTECTED = "password-protected", Error,
        message: { th: "ไฟล์ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้", en: "the file is password-protected" },
        remedy: {
            th: "เปิดด้วยรหัสผ่าน ยกเลิกการเข้ารหัส แล้วบันทึกใหม่",
            en: "open it with its password, remove the encryption, and save it again"
        };

    /// A file that is cut off or inconsistent.
    DAMAGED = "damaged-file", Error,
        message: { th: "ไฟล์เสียหายหรือไม่สมบูรณ์", en: "the file is damaged or incomplete" },
        remedy: {
            th: "ขอไฟล์ใหม่ หรือเปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx",
            en: "get it again, or open it in Excel or LibreOffice and save it as .xlsx"
        };

    /// A quotation mark in a text file that takes in lines that are none of its own.
    UNCLOSED_QUOTE = "unclosed-quote", Error,
        message: {
            th: "เครื่องหมายคำพูด (\") ที่เปิดช่องนี้ไม่ได้ปิด แถวถัดไปจึงรวมอยู่ในช่องเดียวกัน",
            en: "the quotation mark that opens the cell is not closed, so that the lines below it belong to it"
        },
        remedy: {
            th: "ปิดเครื่องหมายคำพูด หรือลบออก หรือบันทึกไฟล์เป็น .xlsx",
            en: "close the quotation mark or remove it, or save the file as .xlsx"
        };

    /// A package whose XML defines entities.
    XML_ENTITIES = "xml-entities", Error,
        message: {
            th: "ชนิดเอกสาร (DTD) ของ XML ภายในไฟล์มีส่วนนิยามของตนเอง ซึ่งไม่รับ เพราะอาจนิยามเอนทิตีที่ขยายได้ไม่สิ้นสุด",
            en: "the document type (DTD) of the XML inside the file has definitions of its own, which may be of entities that expand without end, and is not accepted"
        },
        remedy: {
            th: "โปรแกรมตารางคำนวณไม่สร้างไฟล์เช่นนี้ หากไว้ใจผู้ส่ง ให้เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx",
            en: "no spreadsheet program writes such a file; if you trust its sender, open it in Excel or LibreOffice and save it as .xlsx"
        };

    /// A file beyond the limits of reading.
    TOO_LARGE = "too-large", Error,
        message: { th: "ไฟล์ใหญ่เกินกว่าที่อ่านได้: {what}", en: "the file is larger than can be read: {what}" },
        remedy: {
            th: "เก็บเฉพาะแผ่นงานและแถวที่เป็นหลักฐาน แล้วบันทึกใหม่",
            en: "keep only the sheets and rows that hold evidence, and save it again"
        };

    /// A cell with more text than is read.
    TEXT_TOO_LONG = "text-too-long", Error,
        message: { th: "ข้อความในเซลล์ยาวเกิน {limit} ตัวอักษร", en: "the text of the cell is longer than {limit} characters" },
        remedy: { th: "ย่อข้อความ หรือย้ายไปเป็นเอกสารแนบ", en: "shorten the text, or move it to a document" };

    /// A file that takes too long to read.
    TOO_SLOW = "too-slow", Error,
        message: { th: "อ่านไฟล์นานเกิน {limit} วินาที", en: "reading the file takes longer than {limit} seconds" },
        remedy: {
            th: "เก็บเฉพาะแผ่นงานและแถวที่เป็นหลักฐาน แล้วบันทึกใหม่",
            en: "keep only the sheets and rows that hold evidence, and save it again"
        };
}
