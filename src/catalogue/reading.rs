//! What the reader of evidence says inside its diagnostics: guesses at what was meant, what a file
//! is instead of a spreadsheet, and what it has too much of.

#![allow(missing_docs, reason = "each name is the English text")]

super::words! {
    DID_YOU_MEAN: " หมายถึง “{name}” หรือไม่", "; did you mean \"{name}\"?";
    PERHAPS_ITEM: " อาจหมายถึงข้อ {name}", "; perhaps item {name} was meant";
    OR: " หรือ ", " or ";
    ONLY_ROW: " ในแถว {row} ซึ่ง header_row ใน pmqa.toml ระบุให้เป็นหัวตาราง (ลบ header_row เพื่อให้หาทุกแถว)",
        " in row {row}, the only one that header_row in pmqa.toml allows (remove it to have all looked at)";
    ONLY_SHEET: " ในแผ่นงาน “{sheet}” ซึ่ง sheet ใน pmqa.toml ระบุไว้ (ลบ sheet เพื่อให้หาทุกแผ่นงาน)",
        " in the sheet \"{sheet}\", the only one that sheet in pmqa.toml allows (remove it to have all looked at)";
    ONLY_THERE: " ในแผ่นงาน “{sheet}” แถว {row} ซึ่ง sheet และ header_row ใน pmqa.toml ระบุไว้ (ลบออกเพื่อให้หาทั้งไฟล์)",
        " in the sheet \"{sheet}\", row {row}, where sheet and header_row in pmqa.toml point (remove them to have the whole file looked at)";
    HOLDS: " “{found}”", "\"{found}\"";
    HOLDS_FORMULA: "สูตรที่ไฟล์ไม่ได้เก็บผลลัพธ์ไว้", "a formula whose result is not in the file";
    UP_TO: "1 ถึง {count}", "1 to {count}";
    IN_SHEET_ROW: "แผ่นงาน “{sheet}” แถว {row}", "sheet \"{sheet}\", row {row}";
    IN_ROW: "แถว {row}", "row {row}";
    ELSEWHERE: " หัวตารางที่อ่านได้อยู่ที่{place}", "; there is a header in {place}";
    NEAREST: " ที่ใกล้เคียงที่สุดคือ{place} ซึ่งมี {found} แต่ไม่มี {missing}",
        "; nearest is {place}: it has {found}, but not {missing}";
    ROWS_ALONE: " พบรหัสข้อตั้งแต่{place} แต่ไม่มีหัวตารางอยู่เหนือแถวเหล่านั้น ต้องมี {missing}",
        "; items stand from {place} on, but no header above them names {missing}";
    HAS_BUT_LACKS: "แถว {row} มี {found} แต่ไม่มี {missing}", "its row {row} has {found}, but not {missing}";
    NO_HEADER: "พบรหัสข้อตั้งแต่แถว {row} แต่ไม่มีหัวตารางอยู่เหนือแถวเหล่านั้น",
        "items stand in it from row {row} on, but no header above them";

    WORD_DOCUMENT: "เอกสาร Word", "a Word document";
    PRESENTATION: "งานนำเสนอ PowerPoint", "a PowerPoint presentation";
    OTHER_OPENDOCUMENT: "เอกสาร OpenDocument ชนิดอื่น", "an OpenDocument file of another kind";
    ZIP: "ไฟล์บีบอัด (zip)", "a zip archive";
    RAR: "ไฟล์บีบอัด (rar)", "a rar archive";
    SEVEN_ZIP: "ไฟล์บีบอัด (7z)", "a 7z archive";
    PDF: "เอกสาร PDF", "a PDF document";
    RTF: "เอกสาร RTF", "an RTF document";
    PICTURE: "รูปภาพ", "a picture";
    PLAIN_TEXT: "ข้อความธรรมดา", "plain text";
    UNKNOWN_KIND: "ไฟล์ชนิดที่ไม่รู้จัก", "a file of an unknown kind";

    OVER_BYTES: "มากกว่า {limit} MiB", "more than {limit} MiB";
    OVER_UNPACKED: "มากกว่า {limit} MiB เมื่อคลายการบีบอัด", "more than {limit} MiB once unpacked";
    OVER_PARTS: "มากกว่า {limit} ส่วนย่อยในไฟล์", "more than {limit} parts inside the file";
    OVER_SHEETS: "มากกว่า {limit} แผ่นงาน", "more than {limit} sheets";
    OVER_ROWS: "มากกว่า {limit} แถวที่มีข้อมูล", "more than {limit} rows with data";
    OVER_CELLS: "มากกว่า {limit} เซลล์ที่มีข้อมูล", "more than {limit} cells with data";
    OVER_TEXT: "มากกว่า {limit} MiB ของข้อความ", "more than {limit} MiB of text";
    OVER_SHARED_TEXTS: "มากกว่า {limit} ข้อความที่ต่างกัน", "more than {limit} different texts";
    OVER_MERGES: "มากกว่า {limit} ช่วงเซลล์ที่ผสาน", "more than {limit} merged regions";
    OVER_LINKS: "มากกว่า {limit} ลิงก์", "more than {limit} hyperlinks";
    OVER_LAID_OUT: "มากกว่า {limit} เซลล์ระหว่างเซลล์แรกกับเซลล์สุดท้าย",
        "more than {limit} cells between the first and the last";
    BEYOND_SHEET: "แถวหรือคอลัมน์เกินขนาดของแผ่นงาน", "a row or column beyond any sheet";
}
