//! Diagnostics on scoring many agencies at once. An example is a command, or lines of a table.

super::explanations! {
    BAD_GLOB {
        finds: {
            th: "รูปแบบชื่อไฟล์ที่ให้กับ --glob เขียนไม่ถูกต้อง",
            en: "The pattern given to --glob is not written as a pattern can be."
        },
        matters: {
            th: "โปรแกรมจึงเลือกไฟล์ไม่ได้ * แทนชื่อใด ๆ และ ** แทนโฟลเดอร์กี่ชั้นก็ได้",
            en: "So no files can be chosen by it. In a pattern, * stands for any name and ** for any directories."
        },
        wrong: "--glob '[*.xlsx'",
        right: "--glob '*.xlsx'",
    }

    NOTHING_TO_SCORE {
        finds: {
            th: "ไม่พบไฟล์หลักฐานในที่ที่ระบุ",
            en: "No evidence file was found in the places named."
        },
        matters: {
            th: "จึงไม่มีหน่วยงานให้เปรียบเทียบ มักเพราะระบุโฟลเดอร์ผิด หรือ --glob ไม่ตรงกับชื่อไฟล์ใด",
            en: "So there are no agencies to compare. Usually the directory is another, or --glob matches no name."
        },
        wrong: { th: "pmqa batch โฟลเดอร์ว่าง/ -o ผล/", en: "pmqa batch empty/ -o results/" },
        right: { th: "pmqa batch หน่วยงาน/ -o ผล/", en: "pmqa batch agencies/ -o results/" },
    }

    NOTHING_SCORED {
        finds: {
            th: "คิดคะแนนไม่ได้แม้แต่ไฟล์เดียว ขณะที่โฟลเดอร์ผลลัพธ์มีผลของครั้งก่อน",
            en: "Not one file could be scored, and the directory holds the results of an earlier run."
        },
        matters: {
            th: "หากเขียนทับ ผลที่ใช้ได้จะถูกแทนด้วยผลว่างเปล่า จึงคงผลเดิมไว้ทั้งหมด มักเพราะระบุเกณฑ์ผิดหรือไฟล์ทั้งชุดเสียหาย",
            en: "Good results would give way to empty ones, so all of them are kept. Usually the criteria are others, or all files are damaged alike."
        },
        wrong: {
            th: "pmqa batch ไฟล์เสีย/ -o ผล/    มีผลของครั้งก่อนอยู่",
            en: "pmqa batch damaged/ -o results/    with results of an earlier run"
        },
        right: { th: "pmqa batch หน่วยงาน/ -o ผล/", en: "pmqa batch agencies/ -o results/" },
    }

    ANOTHER_RUN {
        finds: {
            th: "มี pmqa batch อีกชุดหนึ่งกำลังทำงาน และเขียนผลลงโฟลเดอร์เดียวกัน",
            en: "Another pmqa batch is at work and writes into the same directory."
        },
        matters: {
            th: "หากทำพร้อมกัน ผลของสองชุดจะปะปนกัน ชุดหลังจึงไม่เริ่มทำงาน ชุดที่ถูกหยุดกลางคันไม่กีดขวาง",
            en: "The results of the two would mix, so the second does not begin. One that was killed is in nobody's way."
        },
        wrong: {
            th: "pmqa batch ก/ -o ผล/ & pmqa batch ข/ -o ผล/",
            en: "pmqa batch a/ -o results/ & pmqa batch b/ -o results/"
        },
        right: {
            th: "pmqa batch ก/ -o ผล-ก/ & pmqa batch ข/ -o ผล-ข/",
            en: "pmqa batch a/ -o results-a/ & pmqa batch b/ -o results-b/"
        },
    }

    ROW_WITHOUT_AGENCY {
        finds: {
            th: "แถวในไฟล์ที่รวมหลายหน่วยงาน ไม่ระบุว่าเป็นของหน่วยงานใด",
            en: "A row of a workbook of several agencies names none."
        },
        matters: {
            th: "แถวนี้ไม่ได้นับให้หน่วยงานใด คะแนนของหน่วยงานเจ้าของหลักฐานจึงอาจต่ำกว่าจริง",
            en: "The row counts for no agency, so the score of the one that it belongs to may be too low."
        },
        wrong: { th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\n| 1.1 | พื้นฐาน | ครบถ้วน", en: "agency | item | level | status\n| 1.1 | basic | met" },
        right: { th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\nกรมตัวอย่าง | 1.1 | พื้นฐาน | ครบถ้วน", en: "agency | item | level | status\nSample Department | 1.1 | basic | met" },
    }

    AGENCY_FROM_ABOVE {
        finds: {
            th: "ไฟล์ที่รวมหลายหน่วยงาน ระบุหน่วยงานไว้เฉพาะแถวแรกของหน่วยงานนั้น",
            en: "A workbook of several agencies names each agency only in the first of its rows."
        },
        matters: {
            th: "แถวถัดไปจึงนับเป็นของหน่วยงานข้างบน ตรวจว่าเป็นหน่วยงานที่ตั้งใจ หากแถวส่วนใหญ่ระบุหน่วยงาน หรือหน่วยงานข้างบนระบุไว้หลายแถว แถวที่ว่างจะไม่นับให้หน่วยงานใด",
            en: "The rows below count for the agency above; see that they are its own. Where most rows name an agency, or several name the one above, a blank row counts for none."
        },
        wrong: { th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\nกรมตัวอย่าง | 1.1 | พื้นฐาน | ครบถ้วน\n | 1.2 | พื้นฐาน | บางส่วน", en: "agency | item | level | status\nSample Department | 1.1 | basic | met\n | 1.2 | basic | partly met" },
        right: { th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\nกรมตัวอย่าง | 1.1 | พื้นฐาน | ครบถ้วน\nกรมตัวอย่าง | 1.2 | พื้นฐาน | บางส่วน", en: "agency | item | level | status\nSample Department | 1.1 | basic | met\nSample Department | 1.2 | basic | partly met" },
    }

    SHEET_WITHOUT_TABLE {
        finds: {
            th: "ไฟล์ที่แยกหน่วยงานตามแผ่นงาน มีแผ่นที่ไม่มีตารางหลักฐาน",
            en: "In a workbook of a sheet for each agency, a sheet holds no table of evidence."
        },
        matters: {
            th: "แผ่นงานนี้ไม่มีคะแนน ปกและสรุปเป็นเช่นนี้โดยปกติ แต่หน่วยงานที่หัวตารางไม่ครบจะตกหล่นจากการเปรียบเทียบ",
            en: "The sheet has no score. That is right for a cover or a summary; an agency whose header lacks a column is missing from the comparison."
        },
        wrong: {
            th: "แผ่นงาน กรมตัวอย่าง:\nข้อ | สถานะ\n1.1 | ครบถ้วน",
            en: "sheet Sample Department:\nitem | status\n1.1 | met"
        },
        right: {
            th: "แผ่นงาน กรมตัวอย่าง:\nข้อ | ระดับ | สถานะ\n1.1 | พื้นฐาน | ครบถ้วน",
            en: "sheet Sample Department:\nitem | level | status\n1.1 | basic | met"
        },
    }

    SAME_AGENCY {
        finds: {
            th: "หน่วยงานชื่อเดียวกันและปีเดียวกัน มีหลักฐานสองชุด",
            en: "The evidence of two inputs is of agencies of the same name and year."
        },
        matters: {
            th: "มักเป็นสำเนาหรือรุ่นเก่าที่ค้างอยู่ในโฟลเดอร์ โปรแกรมไม่ทราบว่าชุดใดถูก จึงคิดคะแนนทั้งสองชุด และหน่วยงานนั้นนับสองครั้งในการเปรียบเทียบ",
            en: "Usually one is a copy or an older version that was left there. Which one counts is not known, so both are scored, and the agency counts twice in the comparison."
        },
        wrong: {
            th: "หน่วยงาน/กรม.xlsx\nหน่วยงาน/กรม - สำเนา.xlsx",
            en: "agencies/sample.xlsx\nagencies/sample - Copy.xlsx"
        },
        right: { th: "หน่วยงาน/กรม.xlsx", en: "agencies/sample.xlsx" },
    }

    EARLIER_REPORTS {
        finds: {
            th: "โฟลเดอร์ reports มีรายงานจากการสั่งครั้งก่อน ซึ่งไม่ตรงกับหน่วยงานใดในครั้งนี้",
            en: "The directory of reports holds some of an earlier run that are of no agency of this one."
        },
        matters: {
            th: "มักเกิดเมื่อหน่วยงานเปลี่ยนชื่อ ถูกนำออก หรือคิดคะแนนไม่ได้ในครั้งนี้ ผู้อ่านอาจเข้าใจว่าเป็นผลล่าสุด โปรแกรมไม่ลบรายงานให้เอง",
            en: "Most often an agency was renamed, left out, or could not be scored this time. Readers may take its old report for the latest; it is not deleted for you."
        },
        wrong: {
            th: "reports/กรมเดิม.report.xlsx\nreports/กรมใหม่.report.xlsx",
            en: "reports/old name.report.xlsx\nreports/new name.report.xlsx"
        },
        right: { th: "reports/กรมใหม่.report.xlsx", en: "reports/new name.report.xlsx" },
    }

    NO_RESULT {
        finds: {
            th: "ไฟล์ .jsonl ที่ให้กับ pmqa compare มีบรรทัดที่ไม่ใช่ผลของ pmqa batch หรือไม่ตรงกับที่เขียนไว้",
            en: "A .jsonl file given to pmqa compare has a line that is no result of pmqa batch, or not as it was written."
        },
        matters: {
            th: "แต่ละบรรทัดมีตราที่คำนวณจากเนื้อหา บรรทัดที่เสียหายหรือถูกแก้ไขจึงไม่ถูกนับรวมเป็นคะแนนของหน่วยงานใด",
            en: "Each line bears a seal reckoned from what it says, so that a damaged or edited one is not taken for an agency's score."
        },
        wrong: { th: "pmqa compare ผลที่แก้ไขแล้ว.jsonl", en: "pmqa compare edited.jsonl" },
        right: {
            th: "pmqa compare ภาคเหนือ/results.jsonl ภาคใต้/results.jsonl -o comparison.xlsx",
            en: "pmqa compare north/results.jsonl south/results.jsonl -o comparison.xlsx"
        },
    }

    RESULT_CRITERIA {
        finds: {
            th: "ผลที่นำมารวมคิดคะแนนด้วยเกณฑ์อื่น ซึ่งไม่มีในโปรแกรมและไม่ได้ระบุไว้",
            en: "Results that are brought together were scored by criteria that are neither built in nor named."
        },
        matters: {
            th: "ชื่อข้อ ระดับ และเกณฑ์คะแนนต้องมาจากเกณฑ์ชุดเดียวกับที่ใช้คิดคะแนน มิฉะนั้นตารางจะผิด",
            en: "Items, levels and thresholds must be those of the criteria that scored, else the tables would be wrong."
        },
        wrong: { th: "pmqa compare ก/results.jsonl ข/results.jsonl", en: "pmqa compare a/results.jsonl b/results.jsonl" },
        right: {
            th: "pmqa compare ก/results.jsonl ข/results.jsonl -c เกณฑ์.yaml",
            en: "pmqa compare a/results.jsonl b/results.jsonl -c criteria.yaml"
        },
    }

    NOT_OF_RESULTS {
        finds: {
            th: "สั่ง pmqa compare กับ results.jsonl พร้อมตัวเลือกที่มีผลต่อการคิดคะแนน หรือใช้ได้เฉพาะกับหลักฐานสองไฟล์",
            en: "pmqa compare was given results.jsonl with a flag that bears on scoring, or only on two files of evidence."
        },
        matters: {
            th: "ผลใน results.jsonl คิดคะแนนเสร็จแล้ว ตัวเลือกนี้จึงเปลี่ยนอะไรไม่ได้ และไม่ควรถูกละเลยโดยไม่บอก",
            en: "Those results are scored already, so the flag could change nothing, and must not be passed over in silence."
        },
        wrong: {
            th: "pmqa compare ก/results.jsonl ข/results.jsonl --evidence advised",
            en: "pmqa compare a/results.jsonl b/results.jsonl --evidence advised"
        },
        right: {
            th: "pmqa batch หน่วยงาน/ -o ก --evidence advised",
            en: "pmqa batch agencies/ -o a --evidence advised"
        },
    }

    MORE_THAN_TWO {
        finds: {
            th: "สั่ง pmqa compare กับไฟล์หลักฐานมากกว่าสองไฟล์",
            en: "pmqa compare was given more than two files of evidence."
        },
        matters: {
            th: "การเปรียบเทียบบอกความเปลี่ยนแปลงระหว่างผลสองครั้ง ไฟล์ที่สามไม่มีที่ใช้",
            en: "It says what changed between two assessments; a third has no place in it."
        },
        wrong: {
            th: "pmqa compare 2567.xlsx 2568.xlsx 2569.xlsx",
            en: "pmqa compare 2024.xlsx 2025.xlsx 2026.xlsx"
        },
        right: { th: "pmqa compare 2568.xlsx 2569.xlsx", en: "pmqa compare 2025.xlsx 2026.xlsx" },
    }

    SAME_EVIDENCE {
        finds: {
            th: "ไฟล์สองไฟล์เหมือนกันทุกประการ แต่ได้คะแนนในชื่อหน่วยงานต่างกัน",
            en: "Two files are the same, byte for byte, and are scored under two names."
        },
        matters: {
            th: "มักเป็นสำเนาของไฟล์ที่ไม่ระบุชื่อหน่วยงาน ซึ่งได้ชื่อตามไฟล์ โปรแกรมคิดคะแนนทั้งสองไฟล์ และหลักฐานชุดเดียวนับสองครั้งในการเปรียบเทียบ",
            en: "Usually one is a copy of a file that names no agency, which is called as its file is. Both are scored, and one evidence counts twice in the comparison."
        },
        wrong: {
            th: "หน่วยงาน/กรม.xlsx\nหน่วยงาน/กรม - สำเนา.xlsx",
            en: "agencies/sample.xlsx\nagencies/sample - Copy.xlsx"
        },
        right: { th: "หน่วยงาน/กรม.xlsx", en: "agencies/sample.xlsx" },
    }

    NO_SUCH_COLUMN {
        finds: {
            th: "ตารางหลักฐานไม่มีคอลัมน์ที่ระบุด้วย --by",
            en: "The table of evidence lacks the column that --by names."
        },
        matters: {
            th: "โปรแกรมจึงแยกแถวตามหน่วยงานไม่ได้ และจะไม่รวมทุกแถวเป็นหน่วยงานเดียว",
            en: "So rows cannot be told apart by agency, and they are not scored as if they were all of one."
        },
        wrong: { th: "pmqa batch รวม.xlsx --by สังกัด", en: "pmqa batch all.xlsx --by office" },
        right: { th: "pmqa batch รวม.xlsx --by หน่วยงาน", en: "pmqa batch all.xlsx --by agency" },
    }

    NO_AGENCY_NAMED {
        finds: {
            th: "คอลัมน์ที่ระบุด้วย --by ว่างทุกแถว",
            en: "The column that --by names is blank in every row."
        },
        matters: {
            th: "โปรแกรมจึงแยกแถวตามหน่วยงานไม่ได้ และจะไม่รวมทุกแถวเป็นหน่วยงานเดียว",
            en: "So rows cannot be told apart by agency, and they are not scored as if they were all of one."
        },
        wrong: { th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\n | 1.1 | พื้นฐาน | ครบถ้วน", en: "agency | item | level | status\n | 1.1 | basic | met" },
        right: { th: "หน่วยงาน | ข้อ | ระดับ | สถานะ\nกรมตัวอย่าง | 1.1 | พื้นฐาน | ครบถ้วน", en: "agency | item | level | status\nSample Department | 1.1 | basic | met" },
    }

    NO_SUCH_AGENCY {
        finds: {
            th: "รายการหนึ่งระบุหน่วยงาน ที่ไม่มีในไฟล์ของหลายหน่วยงาน ซึ่งแยกด้วย --by",
            en: "An entry of the manifest names an agency that a file of several, parted by --by, does not hold."
        },
        matters: {
            th: "แถวของหน่วยงานอื่นจะถูกนับให้หน่วยงานนี้ หรือหน่วยงานนี้ตกหล่น จึงไม่เดา",
            en: "Rows of others would count for this one, or it would be missing, so nothing is guessed."
        },
        wrong: { th: "ไฟล์,หน่วยงาน\nทุกกรม.xlsx,กรมตัวอยาง", en: "file,agency\nall.xlsx,Sampel Department" },
        right: { th: "ไฟล์,หน่วยงาน\nทุกกรม.xlsx,กรมตัวอย่าง", en: "file,agency\nall.xlsx,Sample Department" },
    }

    CHANGED_MEANWHILE {
        finds: {
            th: "ไฟล์หลักฐานเปลี่ยนไประหว่างที่โปรแกรมกำลังอ่าน",
            en: "An evidence file changed while it was read."
        },
        matters: {
            th: "เนื้อหาอาจปนกันระหว่างรุ่นเก่ากับใหม่ โปรแกรมจึงไม่ใช้คะแนนนั้น และคิดคะแนนหน่วยงานอื่นต่อไป",
            en: "Old and new content may be mixed, so its score is not used; the other agencies are scored."
        },
        wrong: {
            th: "กรม.xlsx    ยังเปิดแก้ไขและบันทึกอยู่ใน Excel",
            en: "sample.xlsx    still being edited and saved in Excel"
        },
        right: { th: "กรม.xlsx    บันทึกและปิดแล้ว", en: "sample.xlsx    saved and closed" },
    }

    INTERNAL_ERROR {
        finds: {
            th: "โปรแกรมเองทำงานผิดพลาดกับไฟล์หนึ่ง",
            en: "The program itself failed on a file."
        },
        matters: {
            th: "เป็นข้อบกพร่องของโปรแกรม ไม่ใช่ของไฟล์ หน่วยงานอื่นคิดคะแนนต่อตามปกติ ระหว่างรอแก้ไขอาจบันทึกไฟล์ใหม่เป็น .xlsx แล้วลองอีกครั้ง",
            en: "That is a fault of the program, not of the file; the other agencies are scored. Until it is mended, saving the file as a new .xlsx may help."
        },
        wrong: { th: "กรม.xls     รูปแบบที่โปรแกรมทำงานผิดพลาด", en: "sample.xls     a file that the program fails on" },
        right: { th: "กรม.xlsx    บันทึกใหม่ด้วย Excel หรือ LibreOffice", en: "sample.xlsx    saved anew by Excel or LibreOffice" },
    }

    STATE_IGNORED {
        finds: {
            th: "ผลบางรายการของการทำงานครั้งก่อนใช้ไม่ได้",
            en: "Some results of an earlier run cannot be used."
        },
        matters: {
            th: "มักเพราะโปรแกรมหรือเกณฑ์เปลี่ยนรุ่น หน่วยงานเหล่านั้นจะคิดคะแนนใหม่ จึงช้าลงแต่ผลถูกต้อง",
            en: "Usually the program or the criteria have changed since. Those agencies are scored again, which takes longer and is right."
        },
        wrong: {
            th: "pmqa batch หน่วยงาน/ -o ผล/ --resume    ผลเดิมเสียหาย",
            en: "pmqa batch agencies/ -o results/ --resume    damaged results"
        },
        right: { th: "pmqa batch หน่วยงาน/ -o ผล/", en: "pmqa batch agencies/ -o results/" },
    }

    NO_PARQUET {
        finds: {
            th: "สั่ง --parquet กับโปรแกรมที่สร้างโดยไม่มีความสามารถนี้",
            en: "--parquet was asked of a program that was built without it."
        },
        matters: {
            th: "Parquet ต้องใช้ไลบรารีขนาดใหญ่ที่ผู้ใช้ส่วนมากไม่จำเป็นต้องมี จึงไม่รวมไว้ในโปรแกรมปกติ ไฟล์ .csv มีข้อมูลชุดเดียวกัน",
            en: "Parquet takes a large library that most do without, so it is not in every build. The .csv files hold the same data."
        },
        wrong: {
            th: "pmqa batch หน่วยงาน/ -o ผล/ --parquet    โปรแกรมที่สร้างตามปกติ",
            en: "pmqa batch agencies/ -o results/ --parquet    an ordinary build"
        },
        right: {
            th: "cargo install --path . --features parquet",
            en: "cargo install --path . --features parquet"
        },
    }

    DIFFERENT_TERMS {
        finds: {
            th: "ผลที่นำมารวมกันคิดคะแนนด้วยนโยบายหลักฐาน เกณฑ์คะแนนของระดับ ฝ่ายที่ตัดสิน หรือวันที่พิจารณาอายุหลักฐาน ที่ต่างกัน",
            en: "Results that are brought together were scored by another evidence policy, other thresholds, another side, or as of another day."
        },
        matters: {
            th: "หน่วยงานอาจได้อันดับสูงกว่าเพียงเพราะเงื่อนไขที่ผ่อนปรนกว่า แผ่นงานภาพรวมบอกทุกเงื่อนไข",
            en: "An agency may rank higher for easier terms alone. The overview sheet names all of them."
        },
        wrong: "pmqa batch a -o ra\npmqa batch b -o rb --evidence ignored\npmqa compare ra/results.jsonl rb/results.jsonl",
        right: "pmqa batch a -o ra\npmqa batch b -o rb\npmqa compare ra/results.jsonl rb/results.jsonl",
    }

    SEVERAL_CRITERIA {
        finds: {
            th: "ระบุ -c หลายครั้งเมื่อเปรียบเทียบหลักฐาน",
            en: "-c is given several times where evidence is compared."
        },
        matters: {
            th: "ใช้ได้เฉพาะเมื่อรวม results.jsonl ซึ่งคิดคะแนนไว้แล้วด้วยเกณฑ์หลายชุด",
            en: "Only results.jsonl that were scored by several criteria are brought together by all of them."
        },
        wrong: { th: "pmqa compare ก่อน.xlsx หลัง.xlsx -c เก่า.yaml -c ใหม่.yaml", en: "pmqa compare before.xlsx after.xlsx -c old.yaml -c new.yaml" },
        right: { th: "pmqa compare ก่อน.xlsx หลัง.xlsx -c ใหม่.yaml --before-criteria เก่า.yaml", en: "pmqa compare before.xlsx after.xlsx -c new.yaml --before-criteria old.yaml" },
    }

    INTERRUPTED {
        finds: {
            th: "การทำงานถูกหยุดก่อนครบทุกหน่วยงาน",
            en: "The run was stopped before all agencies were scored."
        },
        matters: {
            th: "ผลของหน่วยงานที่เสร็จแล้วยังอยู่ครบ สั่งต่อด้วย --resume โดยไม่ต้องเริ่มใหม่",
            en: "What was done is kept. With --resume the run goes on from there."
        },
        wrong: { th: "pmqa batch หน่วยงาน/ -o ผล/    กด Ctrl+C", en: "pmqa batch agencies/ -o results/    Ctrl+C" },
        right: { th: "pmqa batch หน่วยงาน/ -o ผล/ --resume", en: "pmqa batch agencies/ -o results/ --resume" },
    }
}
