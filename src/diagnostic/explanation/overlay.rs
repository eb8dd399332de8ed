//! Diagnostics on overlays. An example is lines of YAML as they stand in a file; a test puts the
//! wrong ones into a whole overlay and expects the diagnostic.

super::explanations! {
    BASE_MISSING {
        finds: {
            th: "extends ระบุเกณฑ์ที่ไม่มีในโปรแกรม และไม่มีไฟล์ชื่อนั้น",
            en: "What extends names is neither built-in criteria nor a file that can be read."
        },
        matters: {
            th: "ไฟล์ที่มี extends เก็บเพียงส่วนต่าง เมื่อไม่มีเกณฑ์ฐานก็ไม่มีเกณฑ์ให้ใช้คิดคะแนน",
            en: "An overlay holds differences alone. Without its base there is nothing to score by."
        },
        wrong: "extends: { id: pmqa-4, version: \"1.0.0\" }",
        right: "extends: { id: pmqa-4.0, version: \"1.0.0\" }",
    }

    BASE_WITH_MISTAKES {
        finds: {
            th: "ไฟล์เกณฑ์ที่ extends ระบุมีข้อผิดพลาด",
            en: "The criteria file that extends names has mistakes."
        },
        matters: {
            th: "เกณฑ์ฐานที่อ่านไม่ได้ทำให้ใช้ส่วนต่างไม่ได้ด้วย ตรวจไฟล์นั้นโดยตรงจะเห็นข้อผิดพลาดทั้งหมด",
            en: "What cannot be scored by cannot be a base either. Checking that file shows all of its mistakes."
        },
        wrong: "extends: { file: spoilt.yaml, version: \"1.0.0\" }",
        right: "extends: { id: pmqa-4.0, version: \"1.0.0\" }",
    }

    BASE_VERSION {
        finds: {
            th: "เกณฑ์ฐานเป็นรุ่นอื่นจากที่ไฟล์นี้เขียนขึ้น",
            en: "The base is of another version than the overlay was written for."
        },
        matters: {
            th: "ส่วนต่างที่ทบทวนกับรุ่นหนึ่งอาจมีความหมายอื่นในอีกรุ่น จึงต้องดูสิ่งที่เปลี่ยนก่อนใช้",
            en: "Differences that were reviewed against one version may mean something else in another, so somebody has to look first."
        },
        wrong: "extends: { id: pmqa-4.0, version: \"0.9.0\" }",
        right: "extends: { id: pmqa-4.0, version: \"1.0.0\" }",
    }

    ID_OF_BASE {
        finds: {
            th: "ไฟล์ที่มี extends ใช้รหัสเดียวกับเกณฑ์ฐาน",
            en: "An overlay has the id of its base."
        },
        matters: {
            th: "รายงานและการเปรียบเทียบแยกเกณฑ์ด้วยรหัส คะแนนตามส่วนต่างจะถูกเข้าใจว่าเป็นคะแนนตามเกณฑ์ต้นทาง",
            en: "Reports and comparisons know criteria by their ids, so scores by the overlay would pass for scores by the base."
        },
        wrong: "id: pmqa-4.0",
        right: "id: ministry-4.0",
    }

    EXTENDS_ENDLESS {
        finds: {
            th: "ไฟล์อ้างเกณฑ์ฐานต่อกันเป็นวง หรือต่อกันหลายชั้นเกินไป",
            en: "Files extend each other in a circle, or through too many others."
        },
        matters: {
            th: "เมื่อไม่มีเกณฑ์ต้นทาง ส่วนต่างก็ไม่มีสิ่งที่จะนำไปรวม",
            en: "Without a framework at the end there is nothing that the differences could be made to."
        },
        wrong: "extends: { file: itself.yaml, version: \"1.0.0\" }",
        right: "extends: { id: pmqa-4.0, version: \"1.0.0\" }",
    }

    UNKNOWN_PART {
        finds: {
            th: "รหัสใน change, drop หรือ add ไม่มีในเกณฑ์ฐาน",
            en: "An id under change, drop or add is not in the base."
        },
        matters: {
            th: "รหัสที่พิมพ์ผิดจะไม่เปลี่ยนอะไรเลย เกณฑ์ที่ใช้จริงจึงไม่ตรงกับที่ตั้งใจ",
            en: "A mistyped id would change nothing, and the criteria in use would not be those that were meant."
        },
        wrong: "- { id: \"1.5\", weight: 2 }",
        right: "- { id: \"1.1\", weight: 2 }",
    }

    CHANGED_TWICE {
        finds: {
            th: "ส่วนเดียวกันถูกแก้หรือนำออกมากกว่าหนึ่งแห่ง",
            en: "One part is changed or dropped in more than one place."
        },
        matters: {
            th: "ผู้อ่านที่พบเพียงแห่งแรกจะเข้าใจเกณฑ์ผิด",
            en: "Whoever reads only the first of them takes the criteria for something else."
        },
        wrong: "- { id: \"1.1\", weight: 2 }\n- { id: \"1.1\", weight: 3 }",
        right: "- { id: \"1.1\", weight: 2 }",
    }

    WITHIN_DROPPED {
        finds: {
            th: "มีการแก้ เพิ่ม หรือนำออกในส่วนที่ถูกนำออกทั้งหมดแล้ว",
            en: "Something is changed, added or dropped within a part that is dropped as a whole."
        },
        matters: {
            th: "รายการนั้นจะไม่มีผล มักเกิดจากการนำข้อออกภายหลังแล้วลืมลบรายการเดิม",
            en: "It would have no effect. Usually an item was dropped later, and what was said of it stayed."
        },
        wrong: "- { id: 1.4.basic.1, th: ติดตามผลทุกเดือน }",
        right: "- { id: 1.2.basic.1, th: เปิดเผยข้อมูลต่อสาธารณะ }",
    }

    NOTHING_LEFT {
        finds: {
            th: "การนำส่วนย่อยออกทำให้ข้อ หมวด หรือเกณฑ์ไม่เหลือเนื้อหา",
            en: "Drops leave a level of an item, a category or the framework with nothing in it."
        },
        matters: {
            th: "ระดับที่ไม่มีประเด็นเลยจะถือว่าครบโดยไม่ต้องทำอะไร หน่วยงานจึงได้คะแนนเปล่า",
            en: "A level without a requirement would be complete without any work, and agencies would have its points for nothing."
        },
        wrong: "requirements:\n  - { id: 1.4.basic.1, reason: { th: ไม่อยู่ในภารกิจ } }",
        right: "items:\n  - { id: \"1.4\", reason: { th: ไม่อยู่ในภารกิจ } }",
    }

    BASE_NOT_PINNED {
        finds: {
            th: "extends ไม่ได้ระบุรุ่นของเกณฑ์ฐาน",
            en: "An overlay does not say for which version of its base it was written."
        },
        matters: {
            th: "เมื่อเกณฑ์ฐานเปลี่ยนรุ่น คะแนนจะเปลี่ยนตามโดยไม่มีใครทราบ หากระบุรุ่นไว้โปรแกรมจะแจ้งก่อน",
            en: "When the base changes, scores change with it unseen. With the version there, the program speaks up first."
        },
        wrong: "extends: pmqa-4.0",
        right: "extends: { id: pmqa-4.0, version: \"1.0.0\" }",
    }

    CHANGE_WITHOUT_EFFECT {
        finds: {
            th: "รายการใน change ไม่ต่างจากเกณฑ์ฐาน",
            en: "An entry under change says what the base says already."
        },
        matters: {
            th: "ผู้อ่านจะเข้าใจว่ามีส่วนต่างทั้งที่ไม่มี มักเกิดจากเกณฑ์ฐานแก้ตามแล้ว หรือลืมเขียนค่าที่ต้องการ",
            en: "Readers would believe in a difference that is none. Either the base has caught up, or what was wanted was never written."
        },
        wrong: "- { id: \"1.1\", weight: 1 }",
        right: "- { id: \"1.1\", weight: 2 }",
    }
}
