//! Diagnostics on `pmqa.toml`. An example is lines of it.

super::explanations! {
    TOML_SYNTAX {
        finds: {
            th: "ไฟล์ตั้งค่าเขียนผิดหลักของ TOML เช่น ข้อความไม่ใส่อัญประกาศ หรือคีย์ซ้ำ",
            en: "The settings break a rule of TOML: a text is not in quotes, a key stands twice."
        },
        matters: {
            th: "หากอ่านข้ามไป ค่าที่ตั้งไว้จะไม่มีผลโดยไม่มีใครทราบ โปรแกรมจึงหยุดจนกว่าจะแก้ไข",
            en: "If it were skipped, what was set would not hold and nobody would know. So the program stops until it is mended."
        },
        wrong: "lang = th",
        right: "lang = \"th\"",
    }

    NOT_A_COUNT {
        finds: {
            th: "ค่าที่เป็นลำดับหรือจำนวนไม่ใช่จำนวนเต็มบวก",
            en: "A value that counts something is no whole number from 1 up."
        },
        matters: {
            th: "แถวของแผ่นงานนับจาก 1 ค่าอื่นจึงไม่ตรงกับแถวใด และหาหัวตารางไม่พบ",
            en: "Rows of a sheet count from 1. Another value names no row, and the header could not be found."
        },
        wrong: "header_row = 0",
        right: "header_row = 3",
    }

    WORDS_TOO_LONG {
        finds: {
            th: "คำบอกสถานะของผู้ใช้ใน [words] ยาวรวมกันเกินที่เซลล์เดียวของรายงานเก็บได้ (นับทุกแบบที่คนพิมพ์)",
            en: "The words for statuses under [words], in all the ways in which people type them, come to more than one cell of a report holds."
        },
        matters: {
            th: "รายงานและแบบกรอกมีคำเหล่านี้อยู่ในเซลล์หนึ่งซึ่งสูตรใช้ค้นหา หากเก็บได้ไม่ครบ คะแนนในสมุดงานจะไม่ตรงกับที่โปรแกรมคำนวณ",
            en: "Reports and templates carry these words in a cell where formulas look for them. With some of them left out, a workbook would come to another score than the program."
        },
        wrong: { th: "words = { met = [\"(ข้อความทั้งหน้า)\"] }", en: "words = { met = [\"(a whole page of text)\"] }" },
        right: { th: "words = { met = [\"เขียว\", \"ผ่านเกณฑ์\"] }", en: "words = { met = [\"green\", \"within target\"] }" },
    }

    NO_SUCH_SHEET {
        finds: {
            th: "pmqa.toml ระบุชื่อแผ่นงานที่ไม่มีในไฟล์หลักฐาน",
            en: "The settings name a sheet that the workbook does not have."
        },
        matters: {
            th: "โปรแกรมไม่อ่านแผ่นงานอื่นแทน เพราะอาจเป็นข้อมูลของปีหรือหน่วยงานอื่น หากไม่ระบุ sheet โปรแกรมจะหาตารางหลักฐานเอง",
            en: "No other sheet is read in its place, as that may be another year's or another agency's. Without the key sheet, the table of evidence is looked for."
        },
        wrong: { th: "sheet = \"หลักฐาน 2568\"", en: "sheet = \"Evidence 2025\"" },
        right: { th: "sheet = \"หลักฐาน 2569\"", en: "sheet = \"Evidence 2026\"" },
    }
}
