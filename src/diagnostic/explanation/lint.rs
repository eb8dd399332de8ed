//! Diagnostics on criteria files that can be scored by but are probably mistaken. An example is
//! lines of YAML as they stand in a file; a test puts the wrong ones into a whole file and expects
//! the diagnostic.

super::explanations! {
    ID_OUTSIDE_PARENT {
        finds: {
            th: "รหัสข้อไม่ขึ้นต้นด้วยรหัสของหมวดที่สังกัด หรือรหัสประเด็นเป็นของข้อหรือระดับอื่น",
            en: "The id of an item does not begin with that of its category, or a requirement has an id of another item or level."
        },
        matters: {
            th: "หน่วยงานทราบหมวดจากรหัสข้อ ข้อที่อยู่ผิดหมวดจะไปเพิ่มคะแนนให้หมวดอื่น",
            en: "People read the category from the id, and an item in the wrong category adds to another score."
        },
        wrong: "- id: \"2.1\"",
        right: "- id: \"1.1\"",
    }

    ID_OUT_OF_ORDER {
        finds: {
            th: "ข้อหรือหมวดไม่เรียงตามลำดับรหัส",
            en: "Items or categories do not stand in the order of their numbers."
        },
        matters: {
            th: "รายงานและแบบฟอร์มเรียงตามไฟล์ ผู้ใช้จะหาข้อไม่พบ และมักเป็นร่องรอยของรหัสที่พิมพ์ผิด",
            en: "Reports and forms follow the file, so people look in the wrong place. It is often the trace of a mistyped id."
        },
        wrong: "- id: \"1.0\"",
        right: "- id: \"1.2\"",
    }

    REPEATED_STATEMENT {
        finds: {
            th: "ประเด็นหนึ่งมีข้อความเหมือนประเด็นอื่นในไฟล์",
            en: "A requirement says the same as another one of the file."
        },
        matters: {
            th: "หน่วยงานจะได้หรือเสียคะแนนจากเรื่องเดียวสองครั้ง มักเกิดจากการคัดลอกแล้วลืมแก้",
            en: "Agencies would gain or lose twice by one thing. A line was usually copied and left as it was."
        },
        wrong: "- { th: มีผู้รับผิดชอบ, en: Data are open. }\n- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
        right: "- { th: เปิดเผยข้อมูลภายใน 15 วัน, en: Data are open. }\n- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
    }

    TH_WITHOUT_THAI {
        finds: {
            th: "ข้อความใน th ไม่มีตัวอักษรไทยเลย",
            en: "A text under th has no Thai letter."
        },
        matters: {
            th: "รายงานภาษาไทยจะแสดงข้อความภาษาอื่น มักเกิดจากสลับ th กับ en หรือยังไม่ได้แปล",
            en: "Thai reports would show it as it is. Usually th and en were exchanged, or a translation is still to come."
        },
        wrong: "title: { th: Leadership, en: Leadership }",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    EN_IN_THAI {
        finds: {
            th: "ข้อความใน en มีตัวอักษรไทย",
            en: "A text under en has Thai letters."
        },
        matters: {
            th: "รายงานภาษาอังกฤษจะแสดงข้อความที่ผู้อ่านอ่านไม่ได้ หากยังไม่มีคำแปลให้ลบ en ออก โปรแกรมจะใช้ภาษาไทยแทน",
            en: "Readers of English reports could not read it. Without a translation, leave en out, and the Thai text stands in."
        },
        wrong: "title: { th: การนำองค์การ, en: การนำองค์การ }",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    MISSING_TRANSLATION {
        finds: {
            th: "ข้อความหนึ่งไม่มีภาษาอังกฤษ ทั้งที่ข้อความอื่นในไฟล์มี",
            en: "A text has no English, and others of the file have."
        },
        matters: {
            th: "รายงานภาษาอังกฤษจะมีภาษาไทยปนอยู่ ไฟล์ที่มีภาษาไทยล้วนไม่ถูกแจ้ง",
            en: "English reports would mix the two languages. A file that is all Thai is left alone."
        },
        wrong: "title: { th: การนำองค์การ }",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    SPLIT_SARA_AM {
        finds: {
            th: "สระอำพิมพ์เป็นสองอักขระ คือ นิคหิตกับสระอา",
            en: "Sara am is typed as two characters, nikhahit and sara aa."
        },
        matters: {
            th: "หน้าตาเหมือนกันแต่คอมพิวเตอร์ถือเป็นคนละคำ การค้นหาและเปรียบเทียบจึงไม่พบ มักมากับข้อความที่คัดลอกจาก PDF",
            en: "It looks the same and is another word to a computer, so that searches and comparisons miss it. It often comes with text copied from PDF files."
        },
        wrong: "title: { th: การน\u{e4d}\u{e32}องค์การ, en: Leadership } # U+0E4D U+0E32",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    DOUBLED_MARK {
        finds: {
            th: "สระหรือวรรณยุกต์ซ้อนกันในที่ที่มีได้ตัวเดียว รวมถึง เ สองตัวแทน แ",
            en: "Two vowels or tone marks stand where one belongs, or sara e twice in place of sara ae."
        },
        matters: {
            th: "บนจอมักมองไม่เห็นว่าซ้อนกัน แต่คำจะค้นหาไม่พบและตัดบรรทัดผิด",
            en: "It can rarely be seen on a screen, but the word is not found by searches and breaks at the wrong place."
        },
        wrong: "basic: [ { th: มีเเผนปฏิบัติการ, en: There is a plan. } ]",
        right: "basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]",
    }

    MISPLACED_MARK {
        finds: {
            th: "สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ หรือวรรณยุกต์อยู่ก่อนสระ",
            en: "A vowel or tone mark has no consonant, or a tone mark stands before its vowel."
        },
        matters: {
            th: "บางโปรแกรมแสดงเป็นวงกลมประหรือซ้อนผิดที่ และคำจะค้นหาไม่พบ",
            en: "Some programs draw a dotted circle or put the mark in the wrong place, and searches miss the word."
        },
        wrong: "- { th: มีผ\u{e49}\u{e39}รับผิดชอบ, en: Someone is in charge. } # U+0E49 U+0E39",
        right: "- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
    }

    INVISIBLE_CHARACTER {
        finds: {
            th: "ข้อความมีอักขระที่มองไม่เห็น เช่น ช่องว่างความกว้างศูนย์",
            en: "There is a character that nobody sees, such as a zero-width space."
        },
        matters: {
            th: "ข้อความที่ดูเหมือนกันจะไม่เท่ากัน มักติดมาจากการคัดลอกจากเว็บหรือ Word",
            en: "Texts that look alike would not be equal. It usually comes with text copied from the web or from Word."
        },
        wrong: "basic: [ { th: มีแผน\u{200b}ปฏิบัติการ, en: There is a plan. } ]",
        right: "basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]",
    }

    LOOK_ALIKE {
        finds: {
            th: "มีอักษรของภาษาอื่นที่หน้าตาคล้ายปนอยู่ในคำ",
            en: "A letter of another script, which looks like the right one, stands within a word."
        },
        matters: {
            th: "คนอ่านไม่เห็นความต่าง แต่การค้นหาและเปรียบเทียบไม่พบคำนั้น มักมาจากการรู้จำอักขระ (OCR)",
            en: "Readers do not see it, but searches and comparisons miss the word. It often comes from character recognition."
        },
        wrong: "basic: [ { th: มีแผuปฏิบัติการ, en: There is a plan. } ]",
        right: "basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]",
    }

    MIXED_DIGITS {
        finds: {
            th: "ข้อความเดียวมีทั้งเลขไทยและเลขอารบิก",
            en: "One text has both Thai and Arabic digits."
        },
        matters: {
            th: "เอกสารราชการใช้เลขแบบเดียวตลอดทั้งข้อความ การปนกันมักเป็นร่องรอยของการอ่านอักขระผิด",
            en: "An official text keeps to one kind, and a mixture is often the trace of a character read wrongly."
        },
        wrong: "- { th: เปิดเผยข้อมูลภายใน 1๕ วัน, en: Data are open. }",
        right: "- { th: เปิดเผยข้อมูลภายใน 15 วัน, en: Data are open. }",
    }

    NOT_NORMALIZED {
        finds: {
            th: "ข้อความไม่อยู่ในรูปประกอบของ Unicode (NFC)",
            en: "A text is not in Unicode normal form C."
        },
        matters: {
            th: "อักขระเดียวกันเก็บได้หลายแบบ หากไม่ใช้แบบเดียวกัน ข้อความที่เหมือนกันจะเปรียบเทียบแล้วไม่เท่ากัน",
            en: "One letter can be stored in several ways, and texts that look alike are equal only where all use the same."
        },
        wrong: "title: Guide qualite\u{301} # U+0065 U+0301",
        right: "title: Guide qualité",
    }

    UNUSED_TAG {
        finds: {
            th: "ไม่มีข้อใดติดแท็กที่ lenses กำหนดไว้",
            en: "No item carries a tag that a lens has."
        },
        matters: {
            th: "มุมมองนั้นจะมีแท็กที่ไม่มีคะแนน มักเพราะลืมติดแท็กให้ข้อที่เกี่ยวข้อง",
            en: "The lens would show a tag without a score. Usually the items that it is meant for do not carry it yet."
        },
        wrong: "tags: []",
        right: "tags: [innovation]",
    }

    AMBIGUOUS_TEXT {
        finds: {
            th: "ข้อความไม่มีอัญประกาศ และโปรแกรมอื่นอาจอ่านเป็นค่าชนิดอื่น",
            en: "A text without quotes may be read by other programs as something else."
        },
        matters: {
            th: "โปรแกรมนี้อ่านเป็นข้อความ แต่โปรแกรมอื่นอาจเปลี่ยน no เป็นค่าเท็จ หรือเปลี่ยนวันที่เป็นรูปแบบอื่นเมื่อบันทึกไฟล์",
            en: "It is a text here, but another program may turn no into false, or rewrite a date, when it saves the file."
        },
        wrong: "note: 2026-01-01",
        right: "note: \"2026-01-01\"",
    }

    TAB_CHARACTER {
        finds: {
            th: "ไฟล์มีอักขระแท็บ",
            en: "There is a tab in the file."
        },
        matters: {
            th: "YAML ไม่ยอมให้เยื้องบรรทัดด้วยแท็บ และแต่ละโปรแกรมแสดงความกว้างไม่เท่ากัน",
            en: "YAML does not allow tabs as indentation, and each editor shows them with another width."
        },
        wrong: "weight: 1\t# น้ำหนัก",
        right: "weight: 1",
    }

    TRAILING_SPACE {
        finds: {
            th: "มีช่องว่างท้ายบรรทัด",
            en: "There is space at the end of a line."
        },
        matters: {
            th: "มองไม่เห็น แต่ทำให้ดูเหมือนบรรทัดเปลี่ยนเมื่อเปรียบเทียบรุ่นของไฟล์",
            en: "Nobody sees it, but it makes lines look changed when versions are compared."
        },
        wrong: "weight: 1  ",
        right: "weight: 1",
    }

    SPACE_AROUND_TEXT {
        finds: {
            th: "ข้อความในอัญประกาศขึ้นต้นหรือลงท้ายด้วยช่องว่าง",
            en: "A text in quotes begins or ends with space."
        },
        matters: {
            th: "โปรแกรมนี้ตัดช่องว่างนั้นทิ้งอยู่แล้ว แต่โปรแกรมอื่นจะถือเป็นส่วนหนึ่งของข้อความและค้นหาไม่พบ",
            en: "This program leaves it out. Others take it for a part of the text, and then searches miss it."
        },
        wrong: "title: { th: \"การนำองค์การ \", en: Leadership }",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    NO_SCHEMA_LINE {
        finds: {
            th: "ไม่มีหมายเหตุที่ระบุ JSON Schema ให้โปรแกรมแก้ไขข้อความ",
            en: "No comment tells editors which JSON Schema the file follows."
        },
        matters: {
            th: "เมื่อมีบรรทัดนี้ โปรแกรมแก้ไขข้อความจะช่วยเติมคีย์และแจ้งข้อผิดพลาดขณะพิมพ์",
            en: "With it, editors complete keys and show mistakes while one types."
        },
        wrong: "schema: 1",
        right: "# yaml-language-server: $schema=schema.json\nschema: 1",
    }

    NOT_THE_SAME_FRAMEWORK {
        finds: {
            th: "รหัสเกณฑ์ต่างจากรหัสในรุ่นที่นำมาเปรียบเทียบ",
            en: "The framework id is another than in the version that it is compared with."
        },
        matters: {
            th: "รหัสที่ต่างกันหมายถึงคนละเกณฑ์ จึงบอกไม่ได้ว่ารหัสข้อใดถูกลบหรือนำมาใช้ซ้ำ",
            en: "Another id means other criteria, so nobody can say which ids were removed or reused."
        },
        wrong: "id: ministry-2.0",
        right: "id: ministry-1.0",
    }

    FRAMEWORK_REMOVED {
        finds: {
            th: "เกณฑ์ที่มีในรุ่นก่อนไม่มีในไฟล์ที่ตรวจแล้ว",
            en: "A framework of the earlier version stands in none of the files that are checked."
        },
        matters: {
            th: "ผลประเมินที่ให้คะแนนตามเกณฑ์นั้นจะตรวจสอบหรือเทียบระหว่างปีไม่ได้อีก ไฟล์ที่เพียงเปลี่ยนชื่อไม่ถูกแจ้ง",
            en: "Assessments that were scored by it can no longer be verified or compared. A file that only has a new name is not reported."
        },
        wrong: "id: other-1.0",
        right: "id: ministry-1.0",
    }

    VERSION_NOT_RAISED {
        finds: {
            th: "เนื้อหาของเกณฑ์เปลี่ยนไป แต่ version ไม่ได้เพิ่มขึ้น",
            en: "The criteria have changed, and their version has not been raised."
        },
        matters: {
            th: "รายงานอ้างถึงเกณฑ์ด้วยรุ่น หากรุ่นเท่าเดิม คะแนนจากเกณฑ์ที่ต่างกันจะดูเหมือนเปรียบเทียบกันได้",
            en: "Reports name the version. If it stays, scores by different criteria look as if they could be compared."
        },
        wrong: "version: \"1.0.0\"",
        right: "version: \"1.1.0\"",
    }

    ID_REMOVED {
        finds: {
            th: "รหัสที่มีในรุ่นก่อนหายไป",
            en: "An id of the earlier version is gone."
        },
        matters: {
            th: "หลักฐานและคะแนนเดิมที่อ้างรหัสนั้นจะไม่มีที่อยู่ หากตั้งใจเลิกใช้ รหัสนั้นต้องไม่ใช้กับเนื้อหาอื่นอีก",
            en: "Evidence and scores that name it lose their place. If it is meant to be retired, it must never mean anything else."
        },
        wrong: "- { th: เปิดเผยข้อมูลภายใน 15 วัน, en: Data are open. }",
        right: "- { th: เปิดเผยข้อมูลภายใน 15 วัน, en: Data are open. }\n- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
    }

    ID_RENAMED {
        finds: {
            th: "ข้อความเดิมมีรหัสใหม่",
            en: "The same text has another id than before."
        },
        matters: {
            th: "คะแนนระหว่างปีจะเทียบกันไม่ได้ เพราะโปรแกรมถือว่าเป็นคนละประเด็น",
            en: "Scores of different years no longer compare, as the two ids count as two requirements."
        },
        wrong: "- { th: มีผู้รับผิดชอบ, en: Someone is in charge., id: owner }",
        right: "- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
    }

    ID_REWORDED {
        finds: {
            th: "รหัสเดิมมีข้อความที่ต่างจากรุ่นก่อนมาก จนอาจมีความหมายอื่น",
            en: "An id has a text so different from the earlier version that it may mean something else."
        },
        matters: {
            th: "หากเป็นเรื่องใหม่ หลักฐานและคะแนนของปีก่อนจะถูกนำมาเทียบกับคนละเรื่อง ผู้ที่รู้เนื้อหาเท่านั้นที่ตัดสินได้",
            en: "If it is something new, evidence and scores of earlier years are compared with another thing. Only who knows the matter can tell."
        },
        wrong: "- { th: มีคณะกรรมการรับผิดชอบ, en: A committee answers for it. }",
        right: "- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
    }

    ID_REUSED {
        finds: {
            th: "รหัสเดิมมีข้อความที่ความหมายต่างจากรุ่นก่อน",
            en: "An id has a text that means something else than in the earlier version."
        },
        matters: {
            th: "หลักฐานเดิมที่อ้างรหัสนั้นจะกลายเป็นหลักฐานของเรื่องอื่น และการเปรียบเทียบระหว่างปีจะผิดโดยไม่มีใครเห็น",
            en: "Evidence that names the id becomes evidence for something else, and comparisons of years go wrong unseen."
        },
        wrong: "- { th: งบประมาณเป็นไปตามแผนการคลัง, en: The budget is on plan. }",
        right: "- { th: มีผู้รับผิดชอบ, en: Someone is in charge. }",
    }

    UNUSED_ALLOW {
        finds: {
            th: "หมายเหตุ pmqa: allow อนุญาตสิ่งที่ไม่มีในบรรทัดนั้น",
            en: "A comment pmqa: allow allows what is not there."
        },
        matters: {
            th: "หมายเหตุที่ค้างอยู่จะปิดบังปัญหาที่เกิดขึ้นภายหลังในบรรทัดเดียวกัน",
            en: "Left where it is, it would hide such a problem when one appears on the line later."
        },
        wrong: "weight: 1 # pmqa: allow(mixed-digits)",
        right: "weight: 1",
    }

    UNKNOWN_CODE {
        finds: {
            th: "รหัสใน pmqa: allow หรือใน [check] ไม่มีอยู่ หรือตั้งค่าไม่ได้",
            en: "A code in pmqa: allow or under [check] does not exist or cannot be set."
        },
        matters: {
            th: "การอนุญาตนั้นจึงไม่มีผล ปัญหาที่ทำให้คิดคะแนนไม่ได้ตั้งค่าให้ข้ามไม่ได้",
            en: "So it has no effect. What keeps a file from being scored by cannot be allowed."
        },
        wrong: "# pmqa: allow(unusedtag)",
        right: "# pmqa: allow(unused-tag)",
    }
}
