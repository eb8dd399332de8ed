//! Diagnostics on an evidence file as a whole. An example is a file, and what became of it.

super::explanations! {
    EMPTY_FILE {
        finds: {
            th: "ไฟล์หลักฐานไม่มีเนื้อหาเลย",
            en: "The evidence file has no content at all."
        },
        matters: {
            th: "มักเกิดจากการดาวน์โหลดหรือคัดลอกที่ไม่สำเร็จ จึงไม่มีข้อมูลให้คิดคะแนน",
            en: "A download or copy usually went wrong, so there is nothing to score."
        },
        wrong: { th: "หลักฐาน.xlsx    0 ไบต์", en: "evidence.xlsx    0 bytes" },
        right: { th: "หลักฐาน.xlsx    18,432 ไบต์", en: "evidence.xlsx    18,432 bytes" },
    }

    NOT_A_SPREADSHEET {
        finds: {
            th: "เนื้อหาของไฟล์เป็นเอกสารชนิดอื่น ไม่ว่านามสกุลของไฟล์จะเป็นอะไร",
            en: "The content of the file is of another kind, whatever its name ends in."
        },
        matters: {
            th: "โปรแกรมดูชนิดจากเนื้อหา การเปลี่ยนนามสกุลจึงไม่ทำให้เป็นตารางคำนวณ หลักฐานต้องอยู่ในตารางเพื่อให้ทราบข้อ ระดับ และสถานะ",
            en: "The kind is told by the content, so renaming a file makes no spreadsheet of it. Evidence must be a table for its items, levels and statuses to be read."
        },
        wrong: {
            th: "pmqa score รายงานการประเมินตนเอง.pdf",
            en: "pmqa score self-assessment.pdf"
        },
        right: {
            th: "pmqa score รายงานการประเมินตนเอง.xlsx",
            en: "pmqa score self-assessment.xlsx"
        },
    }

    UNREADABLE_FORMAT {
        finds: {
            th: "ไฟล์เป็นตารางคำนวณ แต่อยู่ในรูปแบบที่เก่ามากหรือที่โปรแกรมไม่อ่าน",
            en: "The file is a spreadsheet in a format that is very old or that is not read."
        },
        matters: {
            th: "โปรแกรมอ่านเฉพาะรูปแบบที่อ่านได้ถูกต้องครบถ้วน จึงยังไม่มีคะแนนจนกว่าจะบันทึกในรูปแบบใหม่",
            en: "Only formats that can be read completely are read, so there is no score until the file is saved in a newer one."
        },
        wrong: { th: "หลักฐาน.xls     (Excel 95)", en: "evidence.xls     (Excel 95)" },
        right: { th: "หลักฐาน.xlsx    (Excel 2007 ขึ้นไป)", en: "evidence.xlsx    (Excel 2007 or later)" },
    }

    PASSWORD_PROTECTED {
        finds: {
            th: "ไฟล์เข้ารหัสไว้และต้องใช้รหัสผ่านจึงจะเปิดได้",
            en: "The file is encrypted and opens only with a password."
        },
        matters: {
            th: "โปรแกรมไม่ขอและไม่เก็บรหัสผ่าน จึงอ่านเนื้อหาไม่ได้ การป้องกันแผ่นงานไม่ให้แก้ไขไม่ใช่การเข้ารหัส และอ่านได้ตามปกติ",
            en: "The program asks for no password, so the content cannot be read. A sheet that is only protected against changes is not encrypted, and is read."
        },
        wrong: {
            th: "หลักฐาน.xlsx    บันทึกโดยเข้ารหัสด้วยรหัสผ่าน",
            en: "evidence.xlsx    saved with Encrypt with Password"
        },
        right: {
            th: "หลักฐาน.xlsx    บันทึกโดยไม่เข้ารหัส",
            en: "evidence.xlsx    saved without encryption"
        },
    }

    DAMAGED {
        finds: {
            th: "ไฟล์ขาดหายบางส่วน หรือส่วนต่าง ๆ ภายในขัดแย้งกัน",
            en: "The file is cut off, or its parts contradict each other."
        },
        matters: {
            th: "คะแนนจากข้อมูลเพียงบางส่วนทำให้เข้าใจผิด โปรแกรมจึงไม่อ่านทั้งไฟล์",
            en: "A score of half the evidence would mislead, so the file is not read at all."
        },
        wrong: {
            th: "หลักฐาน.xlsx    ดาวน์โหลดได้ 60% แล้วหยุด",
            en: "evidence.xlsx    a download that stopped at 60%"
        },
        right: {
            th: "หลักฐาน.xlsx    ดาวน์โหลดครบแล้ว",
            en: "evidence.xlsx    a complete download"
        },
    }

    UNCLOSED_QUOTE {
        finds: {
            th: "ช่องในไฟล์ .csv ขึ้นต้นด้วยเครื่องหมายคำพูดที่ไม่มีเครื่องหมายปิด",
            en: "A cell of a .csv file begins with a quotation mark that nothing closes."
        },
        matters: {
            th: "ทุกแถวที่ตามมาจะกลายเป็นข้อความของช่องนั้นและหายไปจากการประเมิน จึงไม่อ่านไฟล์",
            en: "All lines below would become text of that cell and be lost to the score, so the file is not read."
        },
        wrong: {
            th: "1.1,พื้นฐาน,ครบถ้วน,\"แผนปฏิบัติการ\n1.2,พื้นฐาน,ครบถ้วน,คู่มือ",
            en: "1.1,basic,met,\"action plan\n1.2,basic,met,manual"
        },
        right: {
            th: "1.1,พื้นฐาน,ครบถ้วน,\"แผนปฏิบัติการ\"\n1.2,พื้นฐาน,ครบถ้วน,คู่มือ",
            en: "1.1,basic,met,\"action plan\"\n1.2,basic,met,manual"
        },
    }

    XML_ENTITIES {
        finds: {
            th: "ส่วนที่เป็น XML ภายในไฟล์มีชนิดเอกสาร (DTD) ที่มีส่วนนิยามของตนเอง ซึ่งให้คำสั้น ๆ แทนข้อความยาวได้ ส่วนที่เพียงระบุชื่อชนิดเอกสารอ่านได้ตามปกติ",
            en: "A part of the file is XML whose document type (DTD) has definitions of its own, by which a short word can stand for a long text. One that only names a type is read."
        },
        matters: {
            th: "คำเช่นนั้นซ้อนกันจนไฟล์เล็กขยายเกินหน่วยความจำได้ จึงไม่ขยายและไม่อ่านไฟล์ Excel และ LibreOffice ไม่สร้างไฟล์เช่นนี้",
            en: "Such words inside one another make a small file outgrow any memory, so they are never expanded and the file is not read. Excel and LibreOffice write none."
        },
        wrong: {
            th: "xl/sharedStrings.xml    <!DOCTYPE sst [<!ENTITY a \"…\">]>",
            en: "xl/sharedStrings.xml    <!DOCTYPE sst [<!ENTITY a \"...\">]>"
        },
        right: {
            th: "xl/sharedStrings.xml    <sst>…</sst>",
            en: "xl/sharedStrings.xml    <sst>...</sst>"
        },
    }

    TOO_LARGE {
        finds: {
            th: "ไฟล์มีขนาด จำนวนเซลล์ แถว หรือส่วนประกอบอื่นเกินขีดจำกัดของการอ่าน",
            en: "The file has more bytes, cells, rows or other parts than are read."
        },
        matters: {
            th: "ขีดจำกัดสูงกว่าที่หลักฐานของหน่วยงานหนึ่งต้องใช้มาก และป้องกันไฟล์ที่ทำให้เครื่องหยุดทำงาน โปรแกรมไม่อ่านเพียงบางส่วนเพราะคะแนนจะผิด",
            en: "The limits are far above what one agency's evidence needs, and keep a hostile file from stopping the computer. A part is not read, because its score would be wrong."
        },
        wrong: {
            th: "หลักฐาน.xlsx    ข้อมูลดิบทั้งหมดของระบบในไฟล์เดียว",
            en: "evidence.xlsx    all raw data of a system in one file"
        },
        right: {
            th: "หลักฐาน.xlsx    เฉพาะทะเบียนหลักฐาน",
            en: "evidence.xlsx    the register of evidence alone"
        },
    }

    TEXT_TOO_LONG {
        finds: {
            th: "เซลล์หนึ่งมีข้อความยาวกว่าที่โปรแกรมอ่าน",
            en: "A cell holds more text than is read."
        },
        matters: {
            th: "ข้อความยาวขนาดนี้มักเป็นเอกสารทั้งฉบับที่วางลงในเซลล์ ซึ่งผู้ตรวจอ่านไม่ได้ และรายงานแสดงไม่ได้",
            en: "A text of that length is usually a whole document pasted into a cell, which no report can show and no assessor can read."
        },
        wrong: {
            th: "หลักฐาน\n(เนื้อหารายงานประจำปีทั้งเล่ม)",
            en: "evidence\n(the whole annual report, pasted)"
        },
        right: {
            th: "หลักฐาน\nรายงานประจำปี 2569 หน้า 12–15",
            en: "evidence\nAnnual report 2026, pages 12-15"
        },
    }

    TOO_SLOW {
        finds: {
            th: "อ่านไฟล์ไม่เสร็จในเวลาที่กำหนด",
            en: "Reading the file did not end in the time that it may take."
        },
        matters: {
            th: "ไฟล์ปกติอ่านเสร็จในไม่กี่วินาที ไฟล์ที่นานกว่านั้นมากมักมีรูปแบบหรือข้อมูลเกินจำเป็น หรือถูกสร้างมาให้โปรแกรมค้าง",
            en: "A normal file takes a moment. One that takes far longer holds much that is not evidence, or was made to hang programs."
        },
        wrong: {
            th: "หลักฐาน.xlsx    จัดรูปแบบและผสานเซลล์ไว้หลายแสนแห่ง",
            en: "evidence.xlsx    hundreds of thousands of merged cells"
        },
        right: {
            th: "หลักฐาน.xlsx    คัดลอกเฉพาะค่าไปยังแบบฟอร์มของ pmqa template",
            en: "evidence.xlsx    values copied to a form of pmqa template"
        },
    }

    HIDDEN_SHEET {
        finds: {
            th: "แผ่นงานที่ซ่อนไว้มีตารางหลักฐาน และมีตารางอื่นที่แสดงอยู่",
            en: "A hidden sheet has a table of evidence, and so has one that is shown."
        },
        matters: {
            th: "แผ่นงานที่ซ่อนมักเป็นข้อมูลเก่าหรือสำเนา โปรแกรมจึงไม่นำมาคิดคะแนน หากเป็นหลักฐานจริงคะแนนจะต่ำกว่าที่ควร",
            en: "What is hidden is usually old or a copy, so it does not count. If it is real evidence, the score is lower than it should be."
        },
        wrong: { th: "หลักฐาน | หลักฐานหมวด 2 (ซ่อน)", en: "Evidence | Evidence 2 (hidden)" },
        right: { th: "หลักฐาน | หลักฐานหมวด 2", en: "Evidence | Evidence 2" },
    }

    SHEETS_JOINED {
        finds: {
            th: "มีตารางหลักฐานในหลายแผ่นงาน เช่น แผ่นงานละหมวด",
            en: "Several sheets hold a table of evidence, such as one for each category."
        },
        matters: {
            th: "ทุกแผ่นงานนับรวมกัน หากแผ่นงานใดเป็นสำเนาหรือข้อมูลปีก่อน หลักฐานของแผ่นงานนั้นจะถูกนับด้วย",
            en: "All of them count. If one is a copy, or of an earlier year, what stands in it counts as well."
        },
        wrong: { th: "หลักฐาน | หลักฐาน (สำเนา)", en: "Evidence | Evidence (copy)" },
        right: { th: "หมวด 1 | หมวด 2 | หมวด 3", en: "Category 1 | Category 2 | Category 3" },
    }

    SHEET_NOT_READ {
        finds: {
            th: "แผ่นงานหนึ่งคล้ายตารางหลักฐาน แต่ขาดหัวตารางบางคอลัมน์",
            en: "A sheet looks like a table of evidence and lacks one of its columns."
        },
        matters: {
            th: "แผ่นงานอื่นอ่านได้ตามปกติ แต่หลักฐานในแผ่นงานนี้ไม่ได้นำมาคิดคะแนน",
            en: "Other sheets are read, but what stands in this one does not count."
        },
        wrong: {
            th: "ข้อ | สถานะ | หลักฐาน\n1.1 | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | status | evidence\n1.1 | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }

    NOT_A_REPORT {
        finds: {
            th: "ไฟล์ที่ให้ตรวจสอบไม่มีเครื่องหมายของรายงานที่ pmqa score สร้าง",
            en: "The file to verify lacks the mark of a report that pmqa score writes."
        },
        matters: {
            th: "การตรวจสอบคำนวณรายงานใหม่จากหลักฐานที่อยู่ในรายงานนั้น ไฟล์อื่นจึงตรวจสอบไม่ได้",
            en: "A report is verified by recomputing it from the evidence that it carries, which other files do not."
        },
        wrong: { th: "pmqa verify หลักฐาน.xlsx", en: "pmqa verify evidence.xlsx" },
        right: { th: "pmqa verify หลักฐาน.report.xlsx", en: "pmqa verify evidence.report.xlsx" },
    }

    CANNOT_VERIFY {
        finds: {
            th: "รายงานเสียหายหรือถูกแก้ไขจนคำนวณใหม่ไม่ได้",
            en: "The report is damaged, or was changed so much that it cannot be recomputed."
        },
        matters: {
            th: "ค่าที่แสดงในรายงานนั้นจึงยืนยันไม่ได้ว่าเป็นไปตามเกณฑ์",
            en: "Nothing can be said of whether what it shows is what the rules give."
        },
        wrong: { th: "pmqa verify เสียหาย.report.xlsx", en: "pmqa verify damaged.report.xlsx" },
        right: { th: "pmqa score หลักฐาน.xlsx", en: "pmqa score evidence.xlsx" },
    }
}
