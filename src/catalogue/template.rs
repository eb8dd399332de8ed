//! What the evidence workbook to fill in says.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    TITLE: "แบบกรอกผลการประเมินตนเองและหลักฐาน", "Self-assessment and evidence";
    INSTRUCTIONS: "คำแนะนำ", "Instructions";
    HOW_TO: "วิธีกรอก", "How to fill this in";
    STATEMENT: "เกณฑ์ประเมิน", "Statement";
    ITEM_TITLE: "ชื่อข้อ", "Item title";
    LEVEL_STATUS: "{level}: สถานะ", "{level}: status";
    LEVEL_EVIDENCE: "{level}: หลักฐาน", "{level}: evidence";
    LEVEL_ASSESSOR: "{level}: ผลผู้ตรวจประเมิน", "{level}: assessor";
    NOT_ON_THE_LIST: "ไม่อยู่ในรายการ แต่นับให้หากเป็นร้อยละ เช่น 75% หรือคำที่อ่านเป็นสถานะได้ เช่น ผ่าน (ดูแผ่นงานการคำนวณ) นอกนั้นยังไม่นับในสมุดงานนี้จนกว่าจะให้คะแนนใหม่", "Not on the list; it counts if it is a percentage such as 75%, or a word that is read as a status such as passed (see the calculation sheet). Anything else does not count here until the file is scored again";
    SO_FAR: "คะแนนขณะนี้ {score} · {level}", "So far {score} · {level}";
    UNREAD: "อ่านสถานะไม่ได้ {count} ประเด็น จึงยังไม่นับในสมุดงานนี้ คำสั่ง pmqa score อาจอ่านได้", "Statuses that cannot be read and do not count here: {count}; pmqa score may read them";
    ORDER: "ห้ามเรียงลำดับแถวใหม่ แถวต้องอยู่ที่เดิม มิฉะนั้นคะแนนในสมุดงานนี้จะผิด แถวที่ย้ายหรือเพิ่มแล้วนับถูกต้องเมื่อให้คะแนนด้วย pmqa score", "Do not sort the rows: the score shown here needs them where they are. Rows that were moved or added count right when the file is scored with pmqa score";
    OUT_OF_ORDER: "คะแนนที่แสดงในสมุดงานนี้ผิด: แถวถูกเรียงลำดับใหม่หรือย้าย ให้ยกเลิกการเรียง (Ctrl+Z) หรือให้คะแนนด้วย pmqa score ซึ่งอ่านถูกต้อง", "THE SCORE SHOWN HERE IS WRONG: rows were sorted or moved. Undo that (Ctrl+Z), or score the file with pmqa score, which reads it right";
    STEP_AGENCY: "กรอกชื่อหน่วยงานและปีงบประมาณที่ด้านบนของแผ่นงานหลักฐาน", "Give the agency and the fiscal year at the top of the evidence sheet.";
    STEP_STATUS: "เลือกสถานะจากรายการในช่องสีเหลืองอ่อน หรือพิมพ์ร้อยละ เช่น 75%", "Choose a status from the list in the pale yellow cells, or type a percentage such as 75%.";
    STEP_EVIDENCE: "ระบุหลักฐานของทุกประเด็นที่ครบถ้วนหรือบางส่วน เช่น ชื่อเอกสาร เลขที่เอกสาร หรือลิงก์ หากมีหลายเอกสารให้เพิ่มแถวโดยใช้ข้อ ระดับ และประเด็นเดิม และเว้นสถานะว่างไว้ แถวที่เพิ่มจะนับเมื่อให้คะแนนด้วย pmqa score", "Give the evidence of whatever is met or partly met: a document's name, number or link. For more documents add rows with the same item, level and requirement, and leave their status empty; these count when the file is scored with pmqa score.";
    STEP_EVIDENCE_WIDE: "ระบุหลักฐานของทุกระดับที่ครบถ้วนหรือบางส่วนในช่องหลักฐานของระดับนั้น เช่น ชื่อเอกสาร เลขที่เอกสาร หรือลิงก์", "Give the evidence of whatever is met or partly met in the evidence cell of that level: a document's name, number or link.";
    STEP_DATES: "ระบุวันที่เอกสารและวันสุดท้ายที่ใช้ได้ของเอกสารที่มีวันหมดอายุ เช่น 30 กันยายน 2570 เพื่อตรวจวันหมดอายุด้วย pmqa score --as-of", "Give the date and the last day of use of a document that expires, such as 30 September 2027; pmqa score --as-of looks at them.";
    STEP_ASSESSOR: "ช่องผลผู้ตรวจประเมินเป็นของผู้ตรวจประเมิน เว้นว่างได้ ประเด็นใดที่กรอกแล้ว คะแนนจะใช้ผลนั้นแทนสถานะของหน่วยงาน", "The assessor's cells are for an assessor and may stay empty. Where one is filled in, it counts instead of the agency's own status.";
    STEP_REST: "ระบุผู้รับผิดชอบ กำหนดเสร็จ และหมายเหตุเท่าที่มี หากเลือก “ไม่เกี่ยวข้อง” ต้องระบุเหตุผลในหมายเหตุ", "Give owner, due date and note where there are any. What is not applicable needs a reason in the note.";
    STEP_REST_WIDE: "หากเลือก “ไม่เกี่ยวข้อง” ต้องระบุเหตุผลในหมายเหตุของข้อนั้น", "What is not applicable needs a reason in the note of its item.";
    STEP_SCORE: "บันทึกไฟล์ แล้วคำนวณคะแนนด้วยคำสั่ง pmqa score ตามด้วยชื่อไฟล์", "Save the file, then score it: pmqa score and the file's name.";
    STATUS_WORDS: "คำที่ใช้บอกสถานะ", "Words for a status";
    MET: "ดำเนินการครบตามเกณฑ์ประเมิน ได้ 1", "All of the statement is carried out; earns 1";
    PARTIAL: "ดำเนินการแล้วบางส่วน ได้ {partial}", "A part of it is carried out; earns {partial}";
    NOT_MET: "ยังไม่ได้ดำเนินการ ได้ 0", "Nothing of it is carried out; earns 0";
    NOT_APPLICABLE: "ไม่เกี่ยวข้องกับภารกิจของหน่วยงาน ไม่นำมาคิดคะแนน ต้องระบุเหตุผลในหมายเหตุ", "It has nothing to do with what the agency does; left out of the score, with a reason in the note";
    PERCENT: "0% ถึง 100%", "0% to 100%";
    PERCENT_MEANING: "ดำเนินการแล้วตามสัดส่วน เช่น 75% ได้ 0.75", "That share of it is carried out; 75% earns 0.75";
    LEVELS: "ระดับที่ใช้ในแบบกรอก", "Names of the levels";
    LEVEL_POINTS: "คะแนนสะสม {points} (เพิ่มจากระดับก่อนหน้า {added})", "{points} points in all ({added} above the level below)";
}
