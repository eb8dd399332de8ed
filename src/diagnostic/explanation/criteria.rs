//! Diagnostics on criteria files. An example is lines of YAML as they stand in a file; a test puts
//! the wrong ones into a whole file and expects the diagnostic.

super::explanations! {
    YAML_SYNTAX {
        finds: {
            th: "ไฟล์เขียนผิดหลักของ YAML เช่น วงเล็บไม่ครบคู่ เยื้องบรรทัดไม่ตรง หรือใช้แท็บ",
            en: "The file breaks a rule of YAML: a bracket is not closed, lines are out of line, a tab stands in their indentation."
        },
        matters: {
            th: "ไฟล์ที่เขียนผิดหลักใช้คิดคะแนนไม่ได้ ส่วนอื่นของไฟล์ยังตรวจต่อในคราวเดียวกัน แต่ส่วนที่อ่านไม่ได้จะตรวจได้เมื่อแก้แล้ว ต้นเหตุมักอยู่ที่จุดที่แจ้งหรือบรรทัดก่อนหน้า",
            en: "Nothing can be scored by it. All that stands elsewhere is checked in the same run, but what cannot be read is only once it is mended. The cause is at the place named or on the line above it."
        },
        wrong: "title: { th: การนำองค์การ, en: Leadership",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    YAML_LIMIT {
        finds: {
            th: "ไฟล์ใหญ่ ซ้อนกันลึก หรือขยายจากการอ้างถึงด้วย * เกินกว่าที่ไฟล์เกณฑ์ต้องใช้",
            en: "The file is larger or nested deeper than a criteria file needs to be, or grows beyond that through aliases."
        },
        matters: {
            th: "ไฟล์ขนาดเล็กอาจขยายจนใช้หน่วยความจำหมดเครื่อง ขีดจำกัดนี้จึงป้องกันไฟล์ที่ประสงค์ร้าย ไฟล์เกณฑ์ปกติอยู่ต่ำกว่ามาก",
            en: "A small file can grow until memory is full, and the limit keeps such files out. Real criteria stay far below it."
        },
        wrong: "tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[innovation]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        right: "tags: [innovation]",
    }

    EMPTY_CRITERIA {
        finds: {
            th: "ไฟล์เกณฑ์ว่างเปล่า หรือมีแต่หมายเหตุ",
            en: "The criteria file is empty, or holds comments alone."
        },
        matters: {
            th: "ไม่มีเกณฑ์ให้ใช้คิดคะแนน ดูตัวอย่างไฟล์ที่ครบถ้วนได้จากโฟลเดอร์ criteria",
            en: "There is nothing to score by. The directory criteria holds complete files to begin from."
        },
        wrong: {
            th: "# เกณฑ์ของกระทรวง อยู่ระหว่างจัดทำ",
            en: "# criteria of the ministry, to be written"
        },
        right: "schema: 1\nid: ministry-1.0\nversion: \"1.1.0\"",
    }

    SEVERAL_DOCUMENTS {
        finds: {
            th: "ไฟล์มีบรรทัด --- ซึ่งเริ่มเอกสาร YAML ที่สอง",
            en: "A line --- in the file begins a second YAML document."
        },
        matters: {
            th: "ไฟล์หนึ่งเก็บเกณฑ์เดียว หากอ่านเพียงเอกสารแรก เนื้อหาที่เหลือจะหายไปโดยไม่มีใครทราบ",
            en: "A file holds one framework. If the first document alone were read, the rest would be lost without a word."
        },
        wrong: "id: ministry-1.0\n---\nversion: \"1.1.0\"",
        right: "id: ministry-1.0\nversion: \"1.1.0\"",
    }

    YAML_TAG {
        finds: {
            th: "ค่ามีแท็กของ YAML ที่ขึ้นต้นด้วย ! นำหน้า",
            en: "A tag of YAML, which begins with !, stands before a value."
        },
        matters: {
            th: "แท็กเปลี่ยนชนิดของค่าโดยผู้อ่านไฟล์สังเกตได้ยาก ไฟล์เกณฑ์จึงไม่ใช้ ค่าที่ขึ้นต้นด้วย ! จริง ๆ ให้ใส่อัญประกาศ",
            en: "Tags change the type of a value in a way that readers overlook, so criteria files do without them. A text that really begins with ! goes in quotes."
        },
        wrong: "id: !!str ministry-1.0",
        right: "id: ministry-1.0",
    }

    ALIAS_OF_ITSELF {
        finds: {
            th: "การอ้างถึงด้วย * อยู่ภายในค่าที่ตัวมันเองอ้างถึง",
            en: "An alias stands within the value that it stands for."
        },
        matters: {
            th: "ค่าเช่นนี้ไม่มีที่สิ้นสุด จึงไม่มีความหมาย มักเกิดจากการคัดลอกบรรทัดผิดที่",
            en: "Such a value has no end and no meaning. A line was usually copied to the wrong place."
        },
        wrong: "tags: &factors [innovation, *factors]",
        right: "tags: [innovation]",
    }

    WRONG_TYPE {
        finds: {
            th: "ค่าเป็นชนิดอื่นจากที่คีย์นั้นต้องการ เช่น ข้อความในที่ของรายการ",
            en: "A value is of another type than its key takes, such as a text in place of a list."
        },
        matters: {
            th: "โปรแกรมไม่แปลงชนิดเอง เพราะอาจได้ความหมายที่ผู้เขียนไม่ได้ตั้งใจ",
            en: "Values are not converted silently, as that might give them a meaning that nobody intended."
        },
        wrong: "tags: innovation",
        right: "tags: [innovation]",
    }

    UNQUOTED_TEXT {
        finds: {
            th: "ข้อความที่ไม่ใส่อัญประกาศถูก YAML อ่านเป็นตัวเลข ค่าจริงเท็จ หรือวันที่",
            en: "A text without quotes is read by YAML as a number, as true or false, or as a date."
        },
        matters: {
            th: "รหัส 1.10 จะกลายเป็นเลข 1.1 และคำว่า no จะกลายเป็นค่าเท็จ ข้อมูลจึงเปลี่ยนโดยไม่มีใครสังเกต",
            en: "The id 1.10 would become the number 1.1, and the word no would become false, without anyone noticing."
        },
        wrong: "- id: 1.1",
        right: "- id: \"1.1\"",
    }

    UNKNOWN_KEY {
        finds: {
            th: "คีย์ไม่มีอยู่ในรูปแบบของไฟล์ในตำแหน่งนั้น",
            en: "A key is not part of the file format at its place."
        },
        matters: {
            th: "คีย์ที่สะกดผิดไม่มีผลใด ๆ หากปล่อยผ่าน ค่าที่ตั้งใจกำหนดจะไม่ถูกใช้ และคะแนนจะต่างจากที่คิด",
            en: "A misspelt key has no effect. If it passed, what it was meant to set would not hold, and scores would differ from what was intended."
        },
        wrong: "wieght: 1",
        right: "weight: 1",
    }

    MISSING_KEY {
        finds: {
            th: "ขาดคีย์ที่ต้องมี",
            en: "A key that must be there is missing."
        },
        matters: {
            th: "คีย์ที่ต้องมีไม่มีค่าตั้งต้นที่สมเหตุผล เช่น ทุกข้อความต้องมีภาษาไทย (th) ส่วนภาษาอังกฤษ (en) มีหรือไม่มีก็ได้",
            en: "Required keys have no sensible default. Every text, for one, needs Thai (th), while English (en) is optional."
        },
        wrong: "title: { en: Leadership }",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    DUPLICATE_KEY {
        finds: {
            th: "คีย์เดียวกันอยู่สองแห่งในส่วนเดียวกัน",
            en: "The same key stands twice in one part."
        },
        matters: {
            th: "โปรแกรมทั่วไปใช้ค่าหลังและทิ้งค่าแรกโดยไม่แจ้ง จึงไม่มีใครทราบว่าผู้เขียนตั้งใจใช้ค่าใด",
            en: "Programs usually take the last and drop the first without a word, so nobody knows which was meant."
        },
        wrong: "id: ministry-1.0\nid: ministry-2.0",
        right: "id: ministry-1.0",
    }

    NOT_A_DECIMAL {
        finds: {
            th: "ตัวเลขไม่ได้เขียนเป็นเลขทศนิยมธรรมดา หรือยาวเกินไป",
            en: "A number is not written as a plain decimal, or has too many digits."
        },
        matters: {
            th: "คะแนนคิดจากเลขทศนิยมตามที่เขียนโดยไม่ปัดเศษ ค่าเช่นอนันต์หรือเลขฐานสิบหกจึงใช้ไม่ได้",
            en: "Scores are computed from the digits as written, without rounding, so infinity or hexadecimal numbers cannot be used."
        },
        wrong: "weight: .inf",
        right: "weight: 1",
    }

    UNSUPPORTED_SCHEMA {
        finds: {
            th: "ไฟล์บอกรุ่นของรูปแบบที่โปรแกรมนี้ไม่รู้จัก",
            en: "The file is written in a version of the format that this program does not know."
        },
        matters: {
            th: "รูปแบบรุ่นใหม่อาจมีความหมายต่างออกไป โปรแกรมจึงไม่อ่านโดยคาดเดา",
            en: "A newer format may mean other things by the same words, so the file is not read on a guess."
        },
        wrong: "schema: 2",
        right: "schema: 1",
    }

    INVALID_ID {
        finds: {
            th: "รหัสมีอักขระที่รหัสใช้ไม่ได้ เช่น ช่องว่าง",
            en: "An id has characters that ids cannot have, such as spaces."
        },
        matters: {
            th: "รหัสใช้อ้างถึงในคำสั่ง ในเซลล์ และในชื่อไฟล์ จึงต้องเขียนได้แบบเดียวและไม่กำกวม",
            en: "Ids are used in flags, cells and names of files, so there must be one clear way to write each."
        },
        wrong: "id: Ministry 1.0",
        right: "id: ministry-1.0",
    }

    DUPLICATE_ID {
        finds: {
            th: "รหัสเดียวกันใช้กับสองส่วนในชนิดเดียวกัน",
            en: "Two parts of one kind have the same id."
        },
        matters: {
            th: "หลักฐานที่อ้างรหัสนั้นจะไม่ทราบว่าเป็นของส่วนใด มักเกิดจากคัดลอกข้อเดิมแล้วลืมเปลี่ยนรหัส",
            en: "Evidence that names the id could belong to either. An entry was usually copied and its id left as it was."
        },
        wrong: "- { id: basic, points: 300, title: { th: พื้นฐาน, en: Basic } }\n- { id: basic, points: 400, title: { th: ก้าวหน้า, en: Advance } }",
        right: "- { id: basic, points: 300, title: { th: พื้นฐาน, en: Basic } }\n- { id: advance, points: 400, title: { th: ก้าวหน้า, en: Advance } }",
    }

    EMPTY_TEXT {
        finds: {
            th: "ข้อความว่างเปล่า หรือมีแต่ช่องว่าง",
            en: "A text is empty, or is nothing but spaces."
        },
        matters: {
            th: "รายงานจะมีช่องว่างในที่ของชื่อหรือประเด็น และหน่วยงานจะไม่ทราบว่าต้องทำอะไร",
            en: "Reports would have a blank where a name or requirement belongs, and agencies would not know what is asked of them."
        },
        wrong: "title: { th: \"\", en: Leadership }",
        right: "title: { th: การนำองค์การ, en: Leadership }",
    }

    EMPTY_LIST {
        finds: {
            th: "รายการที่ต้องมีสมาชิกไม่มีสมาชิกเลย",
            en: "A list that must hold something is empty."
        },
        matters: {
            th: "หมวดที่ไม่มีข้อ หรือระดับที่ไม่มีประเด็น คิดคะแนนไม่ได้ และจะถือว่าครบถ้วนโดยไม่ต้องทำอะไร",
            en: "A category without items or a level without requirements cannot be scored: it would be complete with nothing done."
        },
        wrong: "basic: []",
        right: "basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]",
    }

    LEVEL_MISSING {
        finds: {
            th: "ข้อหนึ่งไม่มีประเด็นของบางระดับใน levels",
            en: "An item has no requirements for one of the levels."
        },
        matters: {
            th: "ทุกข้อใช้บันไดระดับเดียวกัน ระดับที่ไม่มีประเด็นจะถือว่าครบถ้วนโดยไม่ต้องทำอะไร คะแนนของข้อนั้นจึงสูงเกินจริง",
            en: "All items share one ladder. A level without requirements would be complete with nothing done, and the item's score too high."
        },
        wrong: "requirements:\n  basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]",
        right: "requirements:\n  basic: [ { th: มีแผนปฏิบัติการ, en: There is a plan. } ]\n  advance: [ { th: ทบทวนแผนทุกปี, en: It is reviewed yearly. } ]",
    }

    LEVEL_NOT_ON_LADDER {
        finds: {
            th: "ใช้รหัสระดับที่ไม่ได้กำหนดไว้ใน levels",
            en: "A level is named that is not among the levels of the file."
        },
        matters: {
            th: "ประเด็นหรือเกณฑ์คะแนนที่อยู่ใต้ระดับนั้นจะไม่ถูกใช้ มักเกิดจากการสะกดรหัสต่างกัน",
            en: "What stands under it would not be used. Usually the id is spelt in two ways."
        },
        wrong: "advanced: [ { th: ทบทวนแผนทุกปี, en: It is reviewed yearly. } ]",
        right: "advance: [ { th: ทบทวนแผนทุกปี, en: It is reviewed yearly. } ]",
    }

    POINTS_NOT_RISING {
        finds: {
            th: "คะแนนของระดับหนึ่งไม่สูงกว่าระดับก่อนหน้า",
            en: "A level has no more points than the level below it."
        },
        matters: {
            th: "points เป็นคะแนนสะสมจากต่ำไปสูง หากไม่เพิ่มขึ้น การบรรลุระดับที่สูงกว่าจะไม่เพิ่มคะแนนหรือทำให้คะแนนลดลง",
            en: "Points are cumulative, from the lowest level up. If they did not rise, reaching the higher level would add nothing, or take points away."
        },
        wrong: "- { id: basic, points: 300, title: { th: พื้นฐาน, en: Basic } }\n- { id: advance, points: 100, title: { th: ก้าวหน้า, en: Advance } }",
        right: "- { id: basic, points: 300, title: { th: พื้นฐาน, en: Basic } }\n- { id: advance, points: 400, title: { th: ก้าวหน้า, en: Advance } }",
    }

    NOT_POSITIVE {
        finds: {
            th: "น้ำหนัก คะแนน หรือเกณฑ์คะแนนเป็นศูนย์หรือติดลบ",
            en: "A weight, points or a threshold is zero or negative."
        },
        matters: {
            th: "ส่วนที่น้ำหนักเป็นศูนย์จะอยู่ในไฟล์แต่ไม่อยู่ในคะแนน ซึ่งหน่วยงานมองไม่เห็น หากไม่ต้องการใช้ให้ลบออก",
            en: "What weighs nothing would stand in the file and not in the score, where no agency can see that. What is not wanted is better deleted."
        },
        wrong: "weight: 0",
        right: "weight: 1",
    }

    PARTIAL_OUT_OF_RANGE {
        finds: {
            th: "เครดิตของสถานะ “บางส่วน” ไม่อยู่ระหว่าง 0 ถึง 1",
            en: "The credit of \"partly met\" is not between 0 and 1."
        },
        matters: {
            th: "ค่านี้เป็นสัดส่วนของเครดิตเต็ม ไม่ใช่ร้อยละ ค่าที่มากกว่า 1 จะทำให้ทำบางส่วนได้คะแนนมากกว่าทำครบ",
            en: "It is a share of the full credit, not a percentage. Above 1, half the work would earn more than all of it."
        },
        wrong: "partial: 50",
        right: "partial: 0.5",
    }

    THRESHOLD_OUT_OF_REACH {
        finds: {
            th: "เกณฑ์คะแนนของระดับสูงกว่าคะแนนเต็ม",
            en: "The threshold of a level is above the highest score."
        },
        matters: {
            th: "จะไม่มีหน่วยงานใดถึงระดับนั้นได้ แม้ทำครบทุกประเด็น",
            en: "No agency could ever reach the level, even with every requirement met."
        },
        wrong: "thresholds: { basic: 300, advance: 450 }",
        right: "thresholds: { basic: 300, advance: 400 }",
    }

    THRESHOLDS_NOT_RISING {
        finds: {
            th: "เกณฑ์คะแนนของระดับไม่สูงกว่าระดับก่อนหน้า",
            en: "The threshold of a level is not above that of the level below."
        },
        matters: {
            th: "คะแนนเดียวกันจะถึงทั้งสองระดับพร้อมกัน ระดับที่ต่ำกว่าจึงไม่มีความหมาย ระดับที่ไม่กำหนดใช้ points ของระดับนั้น",
            en: "One score would earn both levels at once, and the lower would mean nothing. A level without a threshold has its points."
        },
        wrong: "thresholds: { basic: 400, advance: 400 }",
        right: "thresholds: { basic: 300, advance: 400 }",
    }

    UNKNOWN_CHOICE {
        finds: {
            th: "ค่าไม่ใช่คำใดคำหนึ่งที่คีย์นี้ใช้ได้",
            en: "A value is not one of the words that its key takes."
        },
        matters: {
            th: "คำเหล่านี้เลือกวิธีคิดคะแนน เช่น evidence บอกว่าไม่มีหลักฐานแล้วได้คะแนนหรือไม่ จึงไม่มีการคาดเดา",
            en: "Such words choose how scores are made: evidence says whether a claim earns points without a document. So none is guessed at."
        },
        wrong: "evidence: needed",
        right: "evidence: required",
    }

    UNKNOWN_TAG {
        finds: {
            th: "ข้อติดแท็กที่ไม่มีใน lenses ของเกณฑ์",
            en: "An item carries a tag that no lens of the framework has."
        },
        matters: {
            th: "ข้อนี้จะไม่ปรากฏในมุมมองที่ตั้งใจ ภาพรวมของมุมมองนั้นจึงไม่ครบ",
            en: "The item would be missing from the lens that it was meant for, whose picture would be incomplete."
        },
        wrong: "tags: [inovation]",
        right: "tags: [innovation]",
    }
}
