//! Diagnostics on what a command was asked to do. An example is the command.

super::explanations! {
    CANNOT_READ {
        finds: {
            th: "ระบบปฏิบัติการไม่ให้อ่านไฟล์ เพราะไม่มีไฟล์ ไม่มีสิทธิ์ หรือเป็นโฟลเดอร์",
            en: "The operating system does not let the file be read: it does not exist, may not be read, or is a directory."
        },
        matters: {
            th: "จึงไม่มีข้อมูลให้ทำงานต่อ เหตุผลที่ระบบแจ้งอยู่ในข้อความ",
            en: "So there is nothing to work on. The message gives the reason that the system gave."
        },
        wrong: { th: "pmqa score หลักฐน.xlsx", en: "pmqa score evidnce.xlsx" },
        right: { th: "pmqa score หลักฐาน.xlsx", en: "pmqa score evidence.xlsx" },
    }

    CANNOT_WRITE {
        finds: {
            th: "ระบบปฏิบัติการไม่ให้เขียนไฟล์ เพราะไม่มีโฟลเดอร์ ไม่มีสิทธิ์ หรือพื้นที่เต็ม",
            en: "The operating system does not let the file be written: the directory does not exist, may not be written to, or is full."
        },
        matters: {
            th: "ผลลัพธ์จึงยังไม่ได้บันทึก ไฟล์เดิมที่มีอยู่ไม่ถูกแก้ไข และไม่มีไฟล์ค้างอยู่ครึ่งเดียว",
            en: "So the result is not kept. What stood there before is untouched, and no half-written file is left."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx -o ไม่มีโฟลเดอร์นี้/รายงาน.xlsx",
            en: "pmqa score evidence.xlsx -o no-such-directory/report.xlsx"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx -o รายงาน.xlsx",
            en: "pmqa score evidence.xlsx -o report.xlsx"
        },
    }

    OUTPUT_EXISTS {
        finds: {
            th: "มีไฟล์ชื่อนั้นอยู่แล้ว และไม่ใช่รายงานที่โปรแกรมนี้เขียน",
            en: "A file of that name exists, and it is no report that this program wrote."
        },
        matters: {
            th: "การเขียนทับอาจทำให้งานของผู้อื่นสูญหาย โปรแกรมจึงเขียนทับเฉพาะรายงานของตนเอง",
            en: "Overwriting it might destroy someone's work, so only the program's own reports are overwritten unasked."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx -o งบประมาณ.xlsx",
            en: "pmqa score evidence.xlsx -o budget.xlsx"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx -o รายงาน.xlsx",
            en: "pmqa score evidence.xlsx -o report.xlsx"
        },
    }

    OUTPUT_IS_INPUT {
        finds: {
            th: "ชื่อไฟล์ผลลัพธ์คือไฟล์หลักฐานนั้นเอง หรือไฟล์อื่นที่ต้องอ่าน เช่น รายการหน่วยงานหรือเกณฑ์ หรือโฟลเดอร์ผลลัพธ์คือโฟลเดอร์หลักฐาน",
            en: "The output is named like the evidence file, or another that is read, such as a manifest or criteria, or leads to it; or results would go into the directory of the evidence."
        },
        matters: {
            th: "หลักฐานจะสูญหายหรือปะปนกับผลลัพธ์ โปรแกรมจึงไม่เขียนทับไม่ว่ากรณีใด แม้ใช้ --force",
            en: "The evidence would be lost, or mixed with results; it is never overwritten, not even with --force."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx -o หลักฐาน.xlsx",
            en: "pmqa score evidence.xlsx -o evidence.xlsx"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx -o รายงาน.xlsx",
            en: "pmqa score evidence.xlsx -o report.xlsx"
        },
    }

    OUTPUT_ENDING {
        finds: {
            th: "ชื่อไฟล์ที่ให้กับ --output ไม่ลงท้ายด้วยนามสกุลของสิ่งที่จะเขียน หรือไม่มีนามสกุล",
            en: "The name given to --output does not end as the name of what is written must, or has no ending."
        },
        matters: {
            th: "สมุดงานที่ชื่อ .pdf หรือ .csv จะเปิดไม่ได้ รายงานเป็นไฟล์ .xlsx หรือเป็นหน้าเว็บ .html เมื่อใช้ --format html หากต้องการ PDF ให้เปิดรายงานแล้วบันทึกเป็น PDF",
            en: "A workbook that is named .pdf or .csv opens nowhere. A report is an .xlsx workbook, or an .html page with --format html; for a PDF, open it and save it as one."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx -o รายงาน.pdf",
            en: "pmqa score evidence.xlsx -o report.pdf"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx -o รายงาน.xlsx",
            en: "pmqa score evidence.xlsx -o report.xlsx"
        },
    }

    NOT_CALCULATED {
        finds: {
            th: "สูตรในรายงานยังอยู่ครบ แต่ไฟล์ไม่ได้เก็บค่าที่คำนวณได้ไว้",
            en: "The formulas of the report are there, but the file carries none of the values that they come to."
        },
        matters: {
            th: "การตรวจเปรียบเทียบค่าที่รายงานแสดงกับค่าตามเกณฑ์ เมื่อไม่มีค่าจึงตรวจไม่ได้ มักเกิดจากโปรแกรมที่แก้ไฟล์โดยไม่คำนวณ เช่น openpyxl",
            en: "Verifying compares what a report shows with what the rules give; without values it shows nothing. Programs that edit a file without calculating, such as openpyxl, leave it so."
        },
        wrong: "pmqa verify edited.report.xlsx",
        right: "soffice --convert-to xlsx --outdir calculated edited.report.xlsx",
    }

    OWN_CRITERIA {
        finds: {
            th: "รายงานระบุรหัสเกณฑ์ที่ไม่ใช่เกณฑ์ในโปรแกรม",
            en: "The report names criteria that are not among the built-in ones."
        },
        matters: {
            th: "รายงานไม่มีไฟล์เกณฑ์อยู่ในตัว มีเพียงรหัสและ SHA-256 จึงต้องระบุไฟล์ที่ใช้ประเมิน",
            en: "A report does not carry its criteria, only their id and SHA-256, so their file must be given."
        },
        wrong: "pmqa verify agency.report.xlsx",
        right: "pmqa verify agency.report.xlsx -c ministry.yaml",
    }

    UNKNOWN_CRITERIA {
        finds: {
            th: "ชื่อที่ให้กับ -c ไม่ใช่เกณฑ์ในโปรแกรม และไม่ใช่ไฟล์ที่มีอยู่",
            en: "The name given to -c is neither built-in criteria nor a file that exists."
        },
        matters: {
            th: "การใช้เกณฑ์อื่นแทนจะให้คะแนนที่ไม่มีความหมาย ดูเกณฑ์ที่มีด้วย pmqa criteria list",
            en: "A score by other criteria would mean nothing. See what there is with pmqa criteria list."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx -c pmqa4",
            en: "pmqa score evidence.xlsx -c pmqa4"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx -c pmqa-4.0",
            en: "pmqa score evidence.xlsx -c pmqa-4.0"
        },
    }

    OTHER_CRITERIA {
        finds: {
            th: "แถวส่วนใหญ่ไม่ตรงกับเกณฑ์ที่ใช้ แต่ตรงกับเกณฑ์อื่นในโปรแกรม",
            en: "Most rows do not fit the criteria in use, and all fit other built-in ones."
        },
        matters: {
            th: "คะแนนที่ได้เกือบเป็นศูนย์เพราะใช้เกณฑ์ผิด ไม่ใช่เพราะหน่วยงานไม่ได้ดำเนินการ",
            en: "The score is close to nothing because the criteria are others, not because the agency did nothing."
        },
        wrong: "pmqa score gov-4.0.xlsx",
        right: "pmqa score gov-4.0.xlsx -c gov-4.0",
    }

    NOT_TEXT {
        finds: {
            th: "ไฟล์เกณฑ์หรือไฟล์ตั้งค่าไม่ใช่ข้อความแบบ UTF-8",
            en: "A criteria or settings file is not UTF-8 text."
        },
        matters: {
            th: "ภาษาไทยในรหัสอื่น เช่น Windows-874 จะอ่านเป็นอักขระผิดเพี้ยน หรือชื่อที่ให้เป็นไฟล์ชนิดอื่น",
            en: "Thai in another encoding, such as Windows-874, would be read as nonsense, or the name is that of another kind of file."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx -c เกณฑ์.xlsx",
            en: "pmqa score evidence.xlsx -c criteria.xlsx"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx -c เกณฑ์.yaml",
            en: "pmqa score evidence.xlsx -c criteria.yaml"
        },
    }

    UNKNOWN_MIN_LEVEL {
        finds: {
            th: "ระดับที่ให้กับ --min-level ไม่มีในเกณฑ์",
            en: "The level given to --min-level is not one of the framework."
        },
        matters: {
            th: "จึงบอกไม่ได้ว่าหน่วยงานถึงระดับนั้นหรือไม่ แต่ละเกณฑ์มีระดับของตนเอง ดูได้ด้วย pmqa criteria show",
            en: "So nobody can say whether it is reached. Each framework has levels of its own; pmqa criteria show names them."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx --min-level ดีเด่น",
            en: "pmqa score evidence.xlsx --min-level excellent"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx --min-level advance",
            en: "pmqa score evidence.xlsx --min-level advance"
        },
    }

    UNKNOWN_TARGET {
        finds: {
            th: "เป้าหมายของแผนไม่ใช่ระดับของเกณฑ์ และไม่ใช่ตัวเลขคะแนน",
            en: "The target of a plan is neither a level of the framework nor a number of points."
        },
        matters: {
            th: "โปรแกรมจึงไม่ทราบว่าจะวางแผนไปถึงที่ใด แต่ละเกณฑ์มีระดับของตนเอง ดูได้ด้วย pmqa criteria show",
            en: "So nobody can tell what to plan for. Each framework has levels of its own; pmqa criteria show names them."
        },
        wrong: {
            th: "pmqa plan หลักฐาน.xlsx --target ดีเด่น",
            en: "pmqa plan evidence.xlsx --target excellent"
        },
        right: {
            th: "pmqa plan หลักฐาน.xlsx --target ก้าวหน้า",
            en: "pmqa plan evidence.xlsx --target advance"
        },
    }

    TARGET_OUT_OF_RANGE {
        finds: {
            th: "คะแนนเป้าหมายของแผนต่ำกว่า 0 หรือสูงกว่าคะแนนเต็มของเกณฑ์",
            en: "The target of a plan is below 0 or above the highest score of the framework."
        },
        matters: {
            th: "ไม่มีหน่วยงานใดได้คะแนนเช่นนั้น จึงไม่มีแผนที่ไปถึง",
            en: "No agency can have such a score, so no plan leads there."
        },
        wrong: {
            th: "pmqa plan หลักฐาน.xlsx --target 4250",
            en: "pmqa plan evidence.xlsx --target 4250"
        },
        right: {
            th: "pmqa plan หลักฐาน.xlsx --target 425",
            en: "pmqa plan evidence.xlsx --target 425"
        },
    }

    UNKNOWN_LENS {
        finds: {
            th: "มุมมองที่ให้กับ --lens ไม่มีในเกณฑ์",
            en: "The lens given to --lens is not one of the framework."
        },
        matters: {
            th: "จึงแสดงคะแนนตามมุมมองนั้นไม่ได้ แต่ละเกณฑ์มีมุมมองของตนเอง ดูได้ด้วย pmqa criteria show",
            en: "So the score cannot be shown through it. Each framework has lenses of its own; pmqa criteria show names them."
        },
        wrong: {
            th: "pmqa score หลักฐาน.xlsx --lens factor-x",
            en: "pmqa score evidence.xlsx --lens factor-x"
        },
        right: {
            th: "pmqa score หลักฐาน.xlsx --lens factors",
            en: "pmqa score evidence.xlsx --lens factors"
        },
    }

    NO_ASSESSOR {
        finds: {
            th: "สั่ง pmqa compare กับไฟล์เดียว แต่ไฟล์นั้นไม่มีผลผู้ตรวจประเมิน",
            en: "pmqa compare was given one file, and that file has no statuses of an assessor."
        },
        matters: {
            th: "ไฟล์เดียวเปรียบเทียบได้เฉพาะเมื่อมีทั้งผลที่หน่วยงานประเมินตนเองและผลผู้ตรวจประเมิน",
            en: "One file can be compared only where it holds both the agency's own statuses and an assessor's."
        },
        wrong: {
            th: "ข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "item | level | status\n1.1 | basic | met"
        },
        right: {
            th: "ข้อ | ระดับ | สถานะ | ผลผู้ตรวจประเมิน\n1.1 | พื้นฐาน | ครบถ้วน | บางส่วน",
            en: "item | level | status | assessor\n1.1 | basic | met | partly met"
        },
    }

    UNKNOWN_DAY {
        finds: {
            th: "วันที่ในคำสั่งไม่ได้เขียนในรูปแบบที่อ่านได้",
            en: "A day on the command line is not written in a form that is read."
        },
        matters: {
            th: "วันที่อย่าง 5/6/70 ตีความได้หลายแบบ ทั้งวันกับเดือนและ พ.ศ. กับ ค.ศ. โปรแกรมจึงรับเฉพาะปีสี่หลัก",
            en: "A day such as 5/6/70 can be read in several ways, so years have four digits here."
        },
        wrong: {
            th: "pmqa plan หลักฐาน.xlsx --until 30/9/70",
            en: "pmqa plan evidence.xlsx --until 30/9/27"
        },
        right: {
            th: "pmqa plan หลักฐาน.xlsx --until 30/9/2570",
            en: "pmqa plan evidence.xlsx --until 30/9/2027"
        },
    }

    NO_ROADMAP {
        finds: {
            th: "ช่วงเวลาของแผนสิ้นสุดก่อนเริ่ม หรือยาวเกินไป",
            en: "The time that a plan is to be spread over ends before it begins, or is too long."
        },
        matters: {
            th: "แผนกระจายตามไตรมาสของปีงบประมาณ จึงต้องมีอย่างน้อยหนึ่งไตรมาสระหว่าง --from กับ --until",
            en: "Plans are spread over the quarters of fiscal years, so there must be a quarter between --from and --until."
        },
        wrong: {
            th: "pmqa plan หลักฐาน.xlsx --from 2570-10-01 --until 2570-09-30",
            en: "pmqa plan evidence.xlsx --from 2027-10-01 --until 2027-09-30"
        },
        right: {
            th: "pmqa plan หลักฐาน.xlsx --from 2569-10-01 --until 2570-09-30",
            en: "pmqa plan evidence.xlsx --from 2026-10-01 --until 2027-09-30"
        },
    }

    UNKNOWN_SUBJECT {
        finds: {
            th: "สิ่งที่ให้อธิบายไม่ใช่รหัสปัญหาข้อมูล และไม่ใช่ข้อหรือประเด็นของเกณฑ์",
            en: "What is to be explained is neither the code of a diagnostic nor an item or requirement of the framework."
        },
        matters: {
            th: "คำสั่ง pmqa explain ที่ไม่ระบุอะไรแสดงรหัสทั้งหมด ส่วนข้อของเกณฑ์อื่นให้เลือกเกณฑ์ด้วย -c",
            en: "Without an argument, pmqa explain lists all codes. For an item of other criteria, choose these with -c."
        },
        wrong: "pmqa explain unknown-statu",
        right: "pmqa explain unknown-status",
    }

    NO_CRITERIA_FILES {
        finds: {
            th: "ไดเรกทอรีที่ให้ตรวจไม่มีไฟล์ .yaml หรือ .yml ที่ไม่ถูกซ่อนหรือยกเว้นไว้",
            en: "A directory that was to be checked has no .yaml or .yml file that is neither hidden nor excluded."
        },
        matters: {
            th: "การตรวจที่ไม่ได้ตรวจอะไรเลยต้องไม่ผ่าน มิฉะนั้นชื่อที่พิมพ์ผิดจะทำให้ CI ผ่านตลอดไป",
            en: "A check that looked at nothing must not pass, or a misspelt name would keep CI green for ever."
        },
        wrong: "pmqa check criterai/",
        right: "pmqa check criteria/",
    }

    NO_BASE {
        finds: {
            th: "อ่านรุ่นก่อนหน้าที่ระบุด้วย --base ไม่ได้",
            en: "The earlier version that --base names cannot be read."
        },
        matters: {
            th: "เมื่อไม่มีรุ่นก่อนหน้าก็บอกไม่ได้ว่ารหัสใดหายไปหรือเปลี่ยนความหมาย ใน CI มักเกิดจากการดึงประวัติ Git มาไม่ครบ",
            en: "Without it there is no telling which ids are gone or mean something else. In CI the history of the repository was often not fetched."
        },
        wrong: "pmqa check criteria/ --base orgin/main",
        right: "pmqa check criteria/ --base origin/main",
    }
}
