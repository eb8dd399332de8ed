//! Diagnostics on the cells of an evidence workbook. An example is rows of a sheet, cells parted
//! by `|`.

super::explanations! {
    UNKNOWN_STATUS {
        finds: {
            th: "ช่องสถานะมีคำที่โปรแกรมไม่รู้จักว่าเป็นสถานะ",
            en: "A status cell holds a word that is no status."
        },
        matters: {
            th: "โปรแกรมไม่คาดเดาแทนหน่วยงาน แถวนี้จึงไม่ได้คะแนนแม้ดำเนินการแล้ว หากเป็นคำที่หน่วยงานใช้ประจำ ให้เพิ่มไว้ใน [words] ของ pmqa.toml",
            en: "The program does not guess what an agency means, so the row earns nothing even if the work is done. A word that the agency uses regularly can be added under [words] in pmqa.toml."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ใกล้เสร็จแล้ว | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | nearly there | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | บางส่วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | partly met | action plan"
        },
    }

    UNKNOWN_ITEM {
        finds: {
            th: "ช่องข้อมีรหัสหรือชื่อข้อที่ไม่มีในเกณฑ์",
            en: "An item cell holds an id or a name that the framework does not have."
        },
        matters: {
            th: "โปรแกรมไม่ทราบว่าแถวนี้เป็นหลักฐานของข้อใด จึงไม่นำมาคิดคะแนน มักเกิดจากพิมพ์รหัสผิด หรือเลือกเกณฑ์ไม่ตรงกับแบบฟอร์ม (เลือกเกณฑ์ด้วย -c)",
            en: "Nobody can tell which item the row is evidence for, so it does not count. Usually the id is mistyped, or the form belongs to other criteria, which -c chooses."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n11.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n11.1 | basic | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }

    UNKNOWN_LEVEL {
        finds: {
            th: "ช่องระดับมีชื่อระดับที่ไม่มีในเกณฑ์",
            en: "A level cell holds a name that is no level of the framework."
        },
        matters: {
            th: "คะแนนคิดแยกตามระดับ เมื่อไม่ทราบระดับ แถวนี้จึงไม่ได้นำมาคิดคะแนน",
            en: "Points are earned level by level, so a row without a known level does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | ดีเด่น | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | excellent | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | ก้าวหน้า | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | advance | met | action plan"
        },
    }

    UNKNOWN_REQUIREMENT {
        finds: {
            th: "ช่องประเด็นมีลำดับที่ไม่มีในระดับนั้น",
            en: "A requirement cell holds a number that its level does not have."
        },
        matters: {
            th: "แถวนี้ไม่ตรงกับประเด็นใด จึงไม่ได้นำมาคิดคะแนน ลำดับเริ่มนับ 1 ใหม่ในแต่ละระดับของแต่ละข้อ",
            en: "The row speaks for no requirement, so it does not count. Numbers begin at 1 in each level of each item."
        },
        wrong: {
            th: "ข้อ | ระดับ | ประเด็น | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | 9 | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | requirement | status | evidence\n1.1 | basic | 9 | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | ประเด็น | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | 1 | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | requirement | status | evidence\n1.1 | basic | 1 | met | action plan"
        },
    }

    PERCENT_OUT_OF_RANGE {
        finds: {
            th: "ช่องสถานะมีร้อยละที่น้อยกว่า 0 หรือมากกว่า 100",
            en: "A status cell holds a percentage below 0 or above 100."
        },
        matters: {
            th: "ประเด็นหนึ่งได้เครดิตไม่เกินเต็ม ค่าที่เกินช่วงมักเป็นการพิมพ์ผิด แถวนี้จึงไม่ได้นำมาคิดคะแนน",
            en: "A requirement cannot be met more than fully, and a value out of range is usually a slip, so the row does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | 140% | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | 140% | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | 100% | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | 100% | action plan"
        },
    }

    CONFLICTING_STATUS {
        finds: {
            th: "หลายแถวของประเด็นเดียวกันระบุสถานะต่างกัน",
            en: "Several rows give one requirement different statuses."
        },
        matters: {
            th: "ประเด็นหนึ่งมีได้เพียงสถานะเดียว โปรแกรมจึงนับสถานะต่ำสุด แถวที่มีไว้เพิ่มหลักฐานให้เว้นช่องสถานะว่าง",
            en: "A requirement has one status, so the lowest counts. Rows that only add evidence can leave the status blank."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ\n1.1 | พื้นฐาน | บางส่วน | รายงานการประชุม",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan\n1.1 | basic | partly met | minutes"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ\n1.1 | พื้นฐาน | | รายงานการประชุม",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan\n1.1 | basic | | minutes"
        },
    }

    NA_WITHOUT_REASON {
        finds: {
            th: "ประเด็นระบุว่าไม่เกี่ยวข้อง แต่ไม่มีเหตุผลในหมายเหตุ",
            en: "A requirement is said not to apply, and no note gives the reason."
        },
        matters: {
            th: "ประเด็นที่ไม่เกี่ยวข้องถูกตัดออกจากการคิดคะแนน จึงต้องมีเหตุผลให้ผู้ตรวจพิจารณา หากไม่มีจะนับเป็นไม่มีการดำเนินการ",
            en: "What does not apply is left out of the score, so an assessor must be able to see why. Without a reason it counts as not met."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หมายเหตุ\n1.1 | พื้นฐาน | ไม่เกี่ยวข้อง |",
            en: "item | level | status | note\n1.1 | basic | not applicable |"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หมายเหตุ\n1.1 | พื้นฐาน | ไม่เกี่ยวข้อง | หน่วยงานไม่มีภารกิจนี้ตามกฎหมาย",
            en: "item | level | status | note\n1.1 | basic | not applicable | outside the agency's legal mandate"
        },
    }

    NO_EVIDENCE {
        finds: {
            th: "ประเด็นได้คะแนนทั้งที่ไม่มีชื่อเอกสาร เลขที่เอกสาร หรือลิงก์ในแถวใด",
            en: "A requirement earns points although no row of it names a document, a number or a link."
        },
        matters: {
            th: "ผู้ตรวจประเมินต้องเห็นหลักฐาน คะแนนที่ไม่มีหลักฐานจึงอาจถูกตัดเมื่อตรวจจริง แจ้งเฉพาะเมื่อใช้ --evidence advised",
            en: "Assessors ask for evidence, so these points may be lost in the real assessment. It is reported where the policy is --evidence advised."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน |",
            en: "item | level | status | evidence\n1.1 | basic | met |"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | คำสั่งที่ 12/2569",
            en: "item | level | status | evidence\n1.1 | basic | met | Order 12/2026"
        },
    }

    ITEM_IS_DATE {
        finds: {
            th: "ช่องข้อเก็บวันที่แทนรหัสข้อ เพราะ Excel แปลง 1.1 หรือ 1-1 เป็นวันที่",
            en: "An item cell holds a date, because Excel took 1.1 or 1-1 for one."
        },
        matters: {
            th: "วันที่เดียวอาจหมายถึงได้หลายข้อ เช่น 1 กุมภาพันธ์ อาจเป็น 1.2 หรือ 2.1 โปรแกรมจึงไม่เดา และแถวนี้ไม่ได้นำมาคิดคะแนน",
            en: "One date can stand for several items: 1 February may be 1.2 or 2.1. The program does not guess, so the row does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ\n1 ม.ค. | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n1-Jan | basic | met"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n1.1 | basic | met"
        },
    }

    ITEM_IS_NUMBER {
        finds: {
            th: "ช่องข้อเก็บตัวเลข เช่น 4.1 และเกณฑ์มีทั้งข้อ 4.1 และข้อ 4.10",
            en: "An item cell holds a number such as 4.1, and the framework has an item 4.1 and an item 4.10."
        },
        matters: {
            th: "ตัวเลขไม่เก็บศูนย์ท้าย 4.10 ที่พิมพ์เป็นตัวเลขจึงกลายเป็น 4.1 โปรแกรมไม่คาดเดาว่าเป็นข้อใด แถวนี้จึงไม่ได้นำมาคิดคะแนน",
            en: "A number keeps no last zero, so 4.10 typed as a number becomes 4.1. The program does not guess which was meant, and the row does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ\n4.1 (ตัวเลข) | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n4.1 (a number) | basic | met"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ\n4.1 | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n4.1 | basic | met"
        },
    }

    MISSING_ITEM {
        finds: {
            th: "แถวมีสถานะหรือหลักฐาน แต่ช่องข้อว่าง",
            en: "A row has a status or evidence, and its item cell is blank."
        },
        matters: {
            th: "โปรแกรมไม่ทราบว่าแถวนี้เป็นของข้อใด จึงไม่นำมาคิดคะแนน หากข้อเดียวมีหลายแถว ให้ระบุรหัสทุกแถวหรือผสานเซลล์",
            en: "Nobody can tell which item the row belongs to, so it does not count. Where an item has several rows, give its id in each, or merge the cells."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n| พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n| basic | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }

    ITEM_FROM_ABOVE {
        finds: {
            th: "ช่องข้อของแถวว่าง และแถวนี้เป็นระดับ ประเด็น หรือเอกสารถัดไปของข้อที่อยู่ข้างบน",
            en: "The item cell of a row is blank, and the row is the next level, requirement or document of the item above."
        },
        matters: {
            th: "แถวนี้จึงนับเป็นของข้อข้างบน ตรวจว่าเป็นข้อที่ตั้งใจ แถวที่ไม่ได้ต่อจากแถวข้างบนจะไม่นับ",
            en: "The row counts for the item above; see that it is the one that was meant. A row that does not go on from the one above does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน\n | ก้าวหน้า | บางส่วน",
            en: "item | level | status\n1.1 | basic | met\n | advance | partly met"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน\n1.1 | ก้าวหน้า | บางส่วน",
            en: "item | level | status\n1.1 | basic | met\n1.1 | advance | partly met"
        },
    }

    MISSING_LEVEL {
        finds: {
            th: "แถวระบุข้อและสถานะหรือหลักฐาน แต่ช่องระดับว่าง",
            en: "A row has an item with a status or evidence, and its level cell is blank."
        },
        matters: {
            th: "คะแนนคิดแยกตามระดับ เมื่อไม่ทราบระดับ แถวนี้จึงไม่ได้นำมาคิดคะแนน",
            en: "Points are earned level by level, so a row without a level does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | | met | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }

    CELL_ERROR {
        finds: {
            th: "เซลล์มีค่าผิดพลาดของโปรแกรมตาราง เช่น #REF! หรือ #N/A",
            en: "A cell holds an error of the spreadsheet, such as #REF! or #N/A."
        },
        matters: {
            th: "ค่าที่หน่วยงานตั้งใจให้แสดงหายไปแล้ว มักเพราะลบแถวหรือแผ่นงานที่สูตรอ้างถึง เซลล์นี้จึงใช้ไม่ได้",
            en: "The value that was meant is lost, usually because a row or sheet that the formula refers to was deleted, so the cell cannot be used."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | #REF!",
            en: "item | level | status\n1.1 | basic | #REF!"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n1.1 | basic | met"
        },
    }

    FORMULA_NOT_CALCULATED {
        finds: {
            th: "เซลล์มีสูตร แต่ไฟล์ไม่ได้เก็บผลลัพธ์ของสูตรไว้",
            en: "A cell has a formula, and the file does not carry its result."
        },
        matters: {
            th: "โปรแกรมอ่านผลลัพธ์ที่บันทึกไว้และไม่คำนวณสูตรเอง ไฟล์ที่ระบบอื่นสร้างและยังไม่เคยเปิดด้วย Excel มักไม่มีผลลัพธ์ เซลล์นี้จึงใช้ไม่ได้",
            en: "Saved results are read, and formulas are not computed. Files that another system wrote and that Excel never opened often lack results, so the cell cannot be used."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | =IF(E2>0,\"ครบถ้วน\",\"ไม่มี\")",
            en: "item | level | status\n1.1 | basic | =IF(E2>0,\"met\",\"not met\")"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n1.1 | basic | met"
        },
    }

    UNCLEAR_PERCENT {
        finds: {
            th: "ช่องในคอลัมน์ร้อยละมีเลขทศนิยมที่น้อยกว่า 1 หรือมีเลข 1 ในคอลัมน์ที่ไม่มีเลขใดเกิน 1 และไม่มีเครื่องหมาย %",
            en: "A cell in a column of percentages holds, without a percent sign, a fraction below 1, or a 1 where no number of the column is above it."
        },
        matters: {
            th: "0.75 อาจหมายถึง 0.75% หรือ 75% ซึ่งได้คะแนนต่างกันมาก โปรแกรมจึงไม่เดา และแถวนี้ไม่ได้นำมาคิดคะแนน",
            en: "0.75 may mean 0.75% or 75%, which are far apart. The program does not guess, so the row does not count."
        },
        wrong: {
            th: "ข้อ | ระดับ | ร้อยละ | หลักฐาน\n1.1 | พื้นฐาน | 0.75 | แผนปฏิบัติการ",
            en: "item | level | percent | evidence\n1.1 | basic | 0.75 | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | ร้อยละ | หลักฐาน\n1.1 | พื้นฐาน | 75% | แผนปฏิบัติการ",
            en: "item | level | percent | evidence\n1.1 | basic | 75% | action plan"
        },
    }

    UNCLEAR_NUMBER {
        finds: {
            th: "คอลัมน์สถานะมีตัวเลขมากกว่า 1 จึงเป็นคะแนนตามมาตรวัด เช่น 1 ถึง 5",
            en: "A status column has numbers above 1, so its numbers are points of a scale, such as 1 to 5."
        },
        matters: {
            th: "เลข 1 ในคอลัมน์ทั่วไปหมายถึงครบถ้วน แต่ในมาตรวัดมักหมายถึงต่ำสุด โปรแกรมไม่คาดเดา จึงไม่นับทุกตัวเลขในคอลัมน์นี้เป็นสถานะ จนกว่าจะระบุความหมายใน [words] ของ pmqa.toml ส่วนหลักฐานของแถวยังนับ",
            en: "Elsewhere 1 means met, but on a scale it is usually the lowest. The program does not guess: no number of the column counts as a status until [words] in pmqa.toml says what it means. The evidence of the rows still counts."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | 4 | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | 4 | action plan"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }

    TOTAL_NOT_READ {
        finds: {
            th: "แถวที่ขึ้นต้นด้วยคำเช่น รวม หรือ สรุป มีสถานะหรือหลักฐานที่ไม่ใช่ตัวเลข",
            en: "A row that begins with a word such as total or summary holds a status or evidence, not only numbers."
        },
        matters: {
            th: "แถวสรุปไม่ใช่หลักฐานของข้อใด จึงไม่นำมาคิดคะแนน หากแถวนี้เป็นหลักฐานจริง ให้ระบุข้อไว้",
            en: "A total is evidence for no item and does not count. If the row is evidence, it needs an item."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ\nสรุป | | บางส่วน | รายงานประจำปี",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan\nsummary | | partly met | annual report"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ\n1.1 | ก้าวหน้า | บางส่วน | รายงานประจำปี",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan\n1.1 | advance | partly met | annual report"
        },
    }

    DUPLICATE_COLUMN {
        finds: {
            th: "หัวตารางสองคอลัมน์มีความหมายเดียวกัน",
            en: "Two columns have headers of the same meaning."
        },
        matters: {
            th: "โปรแกรมอ่านเพียงคอลัมน์เดียว ค่าในอีกคอลัมน์จึงไม่ได้นำมาคิดคะแนน ตรวจว่าคอลัมน์ที่ต้องการคือคอลัมน์ใด",
            en: "Only one is read, and what stands in the other does not count. See to it that the right one is read."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | ผลการประเมิน\n1.1 | พื้นฐาน | ครบถ้วน | บางส่วน",
            en: "item | level | status | status\n1.1 | basic | met | partly met"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | ความเห็นของผู้ตรวจ\n1.1 | พื้นฐาน | ครบถ้วน | บางส่วน",
            en: "item | level | status | opinion of the assessor\n1.1 | basic | met | partly met"
        },
    }

    UNKNOWN_DATE {
        finds: {
            th: "วันที่เอกสารหรือวันหมดอายุ เขียนในรูปแบบที่อ่านไม่ได้",
            en: "A document's date or last day of use is written in a form that is not read."
        },
        matters: {
            th: "วันที่อย่าง 5/6/69 ตีความได้หลายแบบ โปรแกรมจึงไม่เดา และถือว่าเอกสารนั้นไม่ได้ระบุวันที่",
            en: "A date such as 5/6/69 can be read in several ways, so none is guessed: the document counts as undated."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน | วันที่เอกสาร\n1.1 | พื้นฐาน | ครบถ้วน | คำสั่ง | 5/6/69",
            en: "item | level | status | evidence | document date\n1.1 | basic | met | order | 5/6/26"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน | วันที่เอกสาร\n1.1 | พื้นฐาน | ครบถ้วน | คำสั่ง | 5 มิ.ย. 2569",
            en: "item | level | status | evidence | document date\n1.1 | basic | met | order | 5 Jun 2026"
        },
    }

    STALE_EVIDENCE {
        finds: {
            th: "หลักฐานทุกรายการของประเด็น หมดอายุก่อนวันที่กำหนดด้วย --as-of",
            en: "All evidence of a requirement has expired before the day given by --as-of."
        },
        matters: {
            th: "เอกสารหมดอายุหลังวันที่ “ใช้ได้ถึง” หรือเมื่อเก่ากว่า max_age ของเกณฑ์ หากเกณฑ์กำหนดให้ต้องมีหลักฐาน ประเด็นนั้นจะไม่ได้คะแนน",
            en: "A document expires after its last day of use, or when it is older than the max_age of the criteria. Where evidence is required, the requirement then earns nothing."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน | ใช้ได้ถึง\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ | 30 ก.ย. 2569",
            en: "item | level | status | evidence | valid until\n1.1 | basic | met | action plan | 30 Sep 2026"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน | ใช้ได้ถึง\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ | 30 ก.ย. 2570",
            en: "item | level | status | evidence | valid until\n1.1 | basic | met | action plan | 30 Sep 2027"
        },
    }

    UNKNOWN_EFFORT {
        finds: {
            th: "ช่องภาระงานมีค่าที่ติดลบ หรือไม่ใช่จำนวนคน-วันหรือขนาด",
            en: "The effort of a row is negative, or neither person-days nor a size."
        },
        matters: {
            th: "แผนจึงใช้ภาระงานปกติของขั้นตอนนั้นแทน และอาจเลือกขั้นตอนที่แพงกว่าที่คิด คะแนนไม่เปลี่ยน",
            en: "A plan then counts the usual effort for that step, and may choose one that costs more than it looks; the score stays the same."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | ภาระงาน\n1.1 | พื้นฐาน | บางส่วน | สองวัน",
            en: "item | level | status | effort\n1.1 | basic | partly met | two days"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | ภาระงาน\n1.1 | พื้นฐาน | บางส่วน | 2",
            en: "item | level | status | effort\n1.1 | basic | partly met | 2"
        },
    }

    UNKNOWN_YEAR {
        finds: {
            th: "ช่องปีงบประมาณมีค่าที่ไม่ใช่ปี",
            en: "The fiscal year of the workbook is no year."
        },
        matters: {
            th: "รายงานจึงไม่แสดงปีงบประมาณ และเปรียบเทียบระหว่างปีไม่ได้ คะแนนไม่เปลี่ยน ระบุปีด้วย --year แทนได้",
            en: "The report then shows no year, and years cannot be compared; the score stays the same. The flag --year can give it instead."
        },
        wrong: {
            th: "ปีงบประมาณ | 25690\nข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "Fiscal year | 20260\nitem | level | status\n1.1 | basic | met"
        },
        right: {
            th: "ปีงบประมาณ | 2569\nข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "Fiscal year | 2026\nitem | level | status\n1.1 | basic | met"
        },
    }

    NO_LAYOUT {
        finds: {
            th: "ไม่มีแผ่นงานใดมีหัวตารางที่บอกข้อ ระดับ และสถานะ",
            en: "No sheet has a header row that names item, level and status."
        },
        matters: {
            th: "โปรแกรมหาตารางหลักฐานจากหัวตาราง เมื่อไม่พบจึงอ่านไฟล์ไม่ได้เลย หัวตารางที่เขียนต่างออกไปให้เพิ่มไว้ใน [columns] ของ pmqa.toml",
            en: "The table of evidence is found by its headers, so without them nothing can be read. Headers of one's own can be added under [columns] in pmqa.toml."
        },
        wrong: {
            th: "ลำดับ | กิจกรรม | งบประมาณ\n1 | จัดทำแผนปฏิบัติการ | 20000",
            en: "no. | activity | budget\n1 | draft the action plan | 20000"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }

    PROMISED_EVIDENCE {
        finds: {
            th: "ช่องหลักฐานมีคำที่บอกว่ายังไม่มีหลักฐาน เช่น รอเอกสาร",
            en: "A cell of evidence holds a word that says that there is none yet, such as TBD."
        },
        matters: {
            th: "คำเช่นนี้ไม่ใช่ชื่อเอกสาร เลขที่เอกสาร หรือลิงก์ จึงไม่นับเป็นหลักฐาน และประเด็นอาจไม่ได้คะแนน",
            en: "Such a word is no document name, number or link, so it does not count as evidence, and the requirement may earn nothing."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | รอเอกสาร",
            en: "item | level | status | evidence\n1.1 | basic | met | TBD"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | หลักฐาน\n1.1 | พื้นฐาน | ครบถ้วน | แผนปฏิบัติการ",
            en: "item | level | status | evidence\n1.1 | basic | met | action plan"
        },
    }
}
