//! Diagnostics on manifests of agencies. An example is lines of one, or a command.

super::explanations! {
    MANIFEST_SYNTAX {
        finds: {
            th: "รายการหน่วยงานเขียนผิดหลักของ CSV หรือ TOML",
            en: "The manifest breaks a rule of CSV or TOML."
        },
        matters: {
            th: "อ่านรายการที่เหลือไม่ได้แน่นอน โปรแกรมจึงไม่เริ่มคิดคะแนนจนกว่าจะแก้ไข เพื่อไม่ให้หน่วยงานใดตกหล่น",
            en: "The rest cannot be relied on, so nothing is scored until it is mended; otherwise agencies might be missed."
        },
        wrong: { th: "[[agency]]\nfile = กรมตัวอย่าง.xlsx", en: "[[agency]]\nfile = sample.xlsx" },
        right: { th: "[[agency]]\nfile = \"กรมตัวอย่าง.xlsx\"", en: "[[agency]]\nfile = \"sample.xlsx\"" },
    }

    MANIFEST_ENTRIES {
        finds: {
            th: "หน่วยงานในรายการแบบ TOML ไม่ได้เขียนเป็น [[agency]]",
            en: "The agencies of a manifest in TOML are not written as [[agency]] entries."
        },
        matters: {
            th: "โปรแกรมจึงไม่ทราบว่าไฟล์และชื่อใดเป็นของหน่วยงานเดียวกัน",
            en: "So nobody can tell which file and name belong to one agency."
        },
        wrong: { th: "agency = [\"กรม.xlsx\"]", en: "agency = [\"sample.xlsx\"]" },
        right: { th: "[[agency]]\nfile = \"กรม.xlsx\"", en: "[[agency]]\nfile = \"sample.xlsx\"" },
    }

    MANIFEST_VALUE {
        finds: {
            th: "ค่าหนึ่งในรายการแบบ TOML ไม่ใช่ข้อความหรือจำนวนเต็ม",
            en: "A value of a manifest in TOML is neither a text nor a whole number."
        },
        matters: {
            th: "หน่วยงานหนึ่งมีไฟล์ ชื่อ กลุ่ม ปี และเกณฑ์ได้อย่างละหนึ่งค่า โปรแกรมไม่เดาว่าหมายถึงค่าใด",
            en: "An agency has one file, name, group, year and criteria; which of several is meant is not guessed."
        },
        wrong: { th: "[[agency]]\nfile = [\"กรม.xlsx\"]", en: "[[agency]]\nfile = [\"sample.xlsx\"]" },
        right: { th: "[[agency]]\nfile = \"กรม.xlsx\"", en: "[[agency]]\nfile = \"sample.xlsx\"" },
    }

    MANIFEST_WITHOUT_FILES {
        finds: {
            th: "รายการหน่วยงานแบบ CSV ไม่มีคอลัมน์ที่บอกชื่อไฟล์",
            en: "A manifest in CSV has no column that names the files."
        },
        matters: {
            th: "โปรแกรมจึงไม่ทราบว่าหลักฐานของแต่ละหน่วยงานอยู่ที่ใด",
            en: "So nobody can tell where the evidence of each agency is."
        },
        wrong: { th: "หน่วยงาน,กลุ่ม\nกรมตัวอย่าง,กระทรวงตัวอย่าง", en: "agency,group\nSample Department,Sample Ministry" },
        right: { th: "ไฟล์,หน่วยงาน,กลุ่ม\nกรม.xlsx,กรมตัวอย่าง,กระทรวงตัวอย่าง", en: "file,agency,group\nsample.xlsx,Sample Department,Sample Ministry" },
    }

    UNKNOWN_MANIFEST_FIELD {
        finds: {
            th: "รายการหน่วยงานมีคอลัมน์หรือคีย์ที่ไม่รู้จัก",
            en: "A column or key of the manifest means nothing to the program."
        },
        matters: {
            th: "ชื่อที่สะกดผิดจะทำให้กลุ่ม ปี หรือเกณฑ์ที่ตั้งใจกำหนดไม่มีผลโดยไม่มีใครทราบ",
            en: "By a misspelt name, the group, year or criteria that were meant would not hold, and nobody would know."
        },
        wrong: "file,agencey",
        right: "file,agency",
    }

    MANIFEST_FIELD_TWICE {
        finds: {
            th: "สองคอลัมน์ (หรือคีย์) ของรายการหน่วยงาน หมายถึงสิ่งเดียวกัน",
            en: "Two columns or keys of the manifest mean the same."
        },
        matters: {
            th: "โปรแกรมไม่เดาว่าค่าใดเป็นค่าที่ต้องการใช้",
            en: "Which of the two values counts is not guessed."
        },
        wrong: { th: "ไฟล์,หน่วยงาน,ชื่อหน่วยงาน", en: "file,agency,name" },
        right: { th: "ไฟล์,หน่วยงาน", en: "file,agency" },
    }

    STRAY_MANIFEST_VALUE {
        finds: {
            th: "บรรทัดหนึ่งในรายการแบบ CSV มีค่าเกินจำนวนคอลัมน์ หรือมีค่าใต้หัวคอลัมน์ที่ว่าง",
            en: "A line of a manifest in CSV has a value beyond its columns, or below a blank header."
        },
        matters: {
            th: "มักเกิดจากตัวคั่นในชื่อ ค่าที่ตามมาจึงเลื่อนไปผิดคอลัมน์",
            en: "Most often a name holds the separator, and what follows has slipped into the wrong columns."
        },
        wrong: { th: "ไฟล์,หน่วยงาน\nกรม.xlsx,กรมตัวอย่าง ก, ข", en: "file,agency\nsample.xlsx,Sample Department, A" },
        right: { th: "ไฟล์,หน่วยงาน\nกรม.xlsx,\"กรมตัวอย่าง ก, ข\"", en: "file,agency\nsample.xlsx,\"Sample Department, A\"" },
    }

    MANIFEST_ENTRY_WITHOUT_FILE {
        finds: {
            th: "รายการหนึ่งไม่ระบุไฟล์หลักฐาน",
            en: "An entry of the manifest names no file."
        },
        matters: {
            th: "หน่วยงานนั้นจะตกหล่นจากการเปรียบเทียบ จึงต้องระบุไฟล์หรือลบรายการออก",
            en: "The agency would be missing from the comparison, so give its file, or delete the entry."
        },
        wrong: { th: "ไฟล์,หน่วยงาน\n,กรมตัวอย่าง", en: "file,agency\n,Sample Department" },
        right: { th: "ไฟล์,หน่วยงาน\nกรม.xlsx,กรมตัวอย่าง", en: "file,agency\nsample.xlsx,Sample Department" },
    }

    MANIFEST_YEAR {
        finds: {
            th: "ปีงบประมาณในรายการหน่วยงานไม่ใช่ปี",
            en: "A fiscal year of the manifest is no year."
        },
        matters: {
            th: "หน่วยงานจะถูกเปรียบเทียบกับปีที่ผิด หากเว้นว่าง โปรแกรมใช้ปีในไฟล์หลักฐาน",
            en: "The agency would be compared with the wrong year. Left blank, the year of the evidence is used."
        },
        wrong: { th: "ไฟล์,ปีงบประมาณ\nกรม.xlsx,69", en: "file,year\nsample.xlsx,69" },
        right: { th: "ไฟล์,ปีงบประมาณ\nกรม.xlsx,2569", en: "file,year\nsample.xlsx,2026" },
    }

    MANIFEST_CRITERIA {
        finds: {
            th: "เกณฑ์ที่รายการหนึ่งระบุไม่มีในโปรแกรม ไม่มีไฟล์ หรือไฟล์มีข้อผิดพลาด",
            en: "The criteria of an entry are neither built-in nor a file, or a file with mistakes."
        },
        matters: {
            th: "โปรแกรมไม่ใช้เกณฑ์อื่นแทน ไฟล์เกณฑ์หาจากโฟลเดอร์ของรายการหน่วยงาน",
            en: "No others are used in their place. A criteria file is looked for beside the manifest."
        },
        wrong: { th: "ไฟล์,เกณฑ์\nกรม.xlsx,pmqa-9", en: "file,criteria\nsample.xlsx,pmqa-9" },
        right: { th: "ไฟล์,เกณฑ์\nกรม.xlsx,pmqa-4.0", en: "file,criteria\nsample.xlsx,pmqa-4.0" },
    }

    BROKEN_MANIFEST_ENTRY {
        finds: {
            th: "รายการหนึ่งไม่ระบุไฟล์ หรือมีปี เกณฑ์ คีย์ หรือค่าที่ใช้ไม่ได้",
            en: "An entry of the manifest names no file, or gives a fiscal year, criteria, a key or a value that cannot be used."
        },
        matters: {
            th: "หน่วยงานนั้นไม่ได้รับการให้คะแนน ส่วนหน่วยงานอื่นได้คะแนนตามปกติ",
            en: "That agency is not scored; all others are."
        },
        wrong: { th: "ไฟล์,เกณฑ์\nกรม.xlsx,pmqa-9", en: "file,criteria\nsample.xlsx,pmqa-9" },
        right: { th: "ไฟล์,เกณฑ์\nกรม.xlsx,pmqa-4.0", en: "file,criteria\nsample.xlsx,pmqa-4.0" },
    }

    MANIFEST_FORMAT {
        finds: {
            th: "รายการหน่วยงานไม่ใช่ไฟล์ .csv หรือ .toml",
            en: "The manifest is neither a .csv nor a .toml file."
        },
        matters: {
            th: "โปรแกรมทราบรูปแบบจากนามสกุลของไฟล์ รายการที่อยู่ใน Excel ให้บันทึกเป็น CSV ก่อน",
            en: "The format is told by the name of the file. A list in Excel can be saved as CSV."
        },
        wrong: { th: "รายการ.xlsx", en: "manifest.xlsx" },
        right: { th: "รายการ.csv", en: "manifest.csv" },
    }
}
