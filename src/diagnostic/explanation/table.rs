//! Diagnostics on a table of evidence as a whole. An example is rows of a table, its cells parted by
//! `|`.

super::explanations! {
    SEVERAL_AGENCIES {
        finds: {
            th: "คอลัมน์หนึ่งมีชื่อหน่วยงานมากกว่าหนึ่งชื่อ แต่อ่านทั้งตารางเป็นหลักฐานของหน่วยงานเดียว",
            en: "A column names more than one agency, and the table was read as the evidence of one."
        },
        matters: {
            th: "หากเป็นคนละหน่วยงาน สถานะและหลักฐานจะปนกัน และคะแนนที่ได้ไม่ใช่ของหน่วยงานใดเลย หากเป็นเพียงกองที่รับผิดชอบ ไม่ต้องทำอะไร",
            en: "If they are agencies, their statuses and evidence are mixed, and the score is nobody's. If they are only the divisions in charge, there is nothing to do."
        },
        wrong: {
            th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\nกรมหนึ่ง | 1.1 | พื้นฐาน | ครบถ้วน\nกรมสอง | 1.1 | พื้นฐาน | ไม่มี",
            en: "agency | item | level | status\nDepartment One | 1.1 | basic | met\nDepartment Two | 1.1 | basic | not met"
        },
        right: {
            th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\nกรมหนึ่ง | 1.1 | พื้นฐาน | ครบถ้วน\nกรมหนึ่ง | 1.2 | พื้นฐาน | ไม่มี",
            en: "agency | item | level | status\nDepartment One | 1.1 | basic | met\nDepartment One | 1.2 | basic | not met"
        },
    }

    SHEETS_OVERLAP {
        finds: {
            th: "หลายแผ่นงานมีตารางของข้อและระดับเดียวกัน และอ่านรวมเป็นหน่วยงานเดียว",
            en: "Several sheets hold tables of the same items and levels, and were read as one agency's."
        },
        matters: {
            th: "แผ่นงานอาจเป็นของคนละหน่วยงานหรือคนละปี คะแนนที่ได้จึงอาจไม่ใช่ของหน่วยงานใดเลย",
            en: "They may be of different agencies, or of different years, and the score is then nobody's."
        },
        wrong: {
            th: "แผ่นงาน กรมหนึ่ง: 1.1 | พื้นฐาน | ครบถ้วน\nแผ่นงาน กรมสอง: 1.1 | พื้นฐาน | ไม่มี",
            en: "sheet One: 1.1 | basic | met\nsheet Two: 1.1 | basic | not met"
        },
        right: {
            th: "แผ่นงาน หมวด 1: 1.1 | พื้นฐาน | ครบถ้วน\nแผ่นงาน หมวด 2: 2.1 | พื้นฐาน | ไม่มี",
            en: "sheet Category 1: 1.1 | basic | met\nsheet Category 2: 2.1 | basic | not met"
        },
    }

    SEVERAL_ITEMS {
        finds: {
            th: "เซลล์ในคอลัมน์ข้อระบุมากกว่าหนึ่งข้อ เช่น 1.1 และ 1.2 หรือ 1.1 ถึง 1.4",
            en: "A cell in the column of items names more than one, such as 1.1 and 1.2 or 1.1 to 1.4."
        },
        matters: {
            th: "สถานะและหลักฐานของแถวหนึ่งเป็นของข้อเดียว โปรแกรมไม่เดาว่าเป็นของข้อใด แถวนี้จึงไม่ได้นำมาคิดคะแนน",
            en: "The status and the evidence of a row are those of one item. Which of them is not guessed, so the row does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 และ 1.2 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 and 1.2 | basic | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ\n1.2 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan\n1.2 | basic | met | action plan"
        },
    }

    SEVERAL_STATUSES {
        finds: {
            th: "ตารางที่มีคอลัมน์ละสถานะ มีแถวที่ทำเครื่องหมายไว้มากกว่าหนึ่งคอลัมน์",
            en: "In a table of a column for each status, a row is ticked in more than one."
        },
        matters: {
            th: "โปรแกรมไม่เดาว่าสถานะใดถูก แถวนี้จึงไม่มีสถานะ แต่ยังนับหลักฐานของแถว",
            en: "Which one was meant is not guessed, so the row has no status; its evidence still counts."
        },
        wrong: {
            th: "ข้อ | ระดับ | มี | ไม่มี\n1.1 | พื้นฐาน | ✓ | ✓",
            en: "item | level | met | not met\n1.1 | basic | ✓ | ✓"
        },
        right: {
            th: "ข้อ | ระดับ | มี | ไม่มี\n1.1 | พื้นฐาน | ✓ |",
            en: "item | level | met | not met\n1.1 | basic | ✓ |"
        },
    }

    UNKNOWN_MARK {
        finds: {
            th: "ตารางที่มีคอลัมน์ละสถานะ มีเซลล์ที่ไม่ใช่เครื่องหมายเลือก หรือมีกากบาทในตารางที่เลือกด้วย ✓",
            en: "In a table of a column for each status, a cell holds no tick, or a cross where others are check marks."
        },
        matters: {
            th: "กากบาทใช้เลือกก็ได้ ใช้ปฏิเสธก็ได้ และเครื่องหมายเช่น ? ไม่บอกว่าเลือกหรือไม่ โปรแกรมจึงไม่เดา และไม่นับเซลล์นี้",
            en: "A cross chooses in some sheets and denies in others, and a sign such as ? says neither, so nothing is guessed, and the cell does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | มี | ไม่มี\n1.1 | พื้นฐาน | ✓ |\n1.2 | พื้นฐาน | ✗ |",
            en: "item | level | met | not met\n1.1 | basic | ✓ |\n1.2 | basic | ✗ |"
        },
        right: {
            th: "ข้อ | ระดับ | มี | ไม่มี\n1.1 | พื้นฐาน | ✓ |\n1.2 | พื้นฐาน | | ✓",
            en: "item | level | met | not met\n1.1 | basic | ✓ |\n1.2 | basic | | ✓"
        },
    }
}
