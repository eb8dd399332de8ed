//! What the report workbook says.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    SUMMARY: "สรุป", "Summary";
    ITEMS: "รายข้อ", "Items";
    GAPS: "ประเด็นที่ต้องพัฒนา", "Gaps";
    EVIDENCE: "หลักฐาน", "Evidence";
    PROBLEMS: "ปัญหาข้อมูล", "Data problems";
    METHOD: "วิธีการและที่มา", "Method and provenance";

    DOCUMENT_TITLE: "รายงานผลการประเมิน: {agency}", "Assessment report: {agency}";
    PAGE_OF: "หน้า {page} จาก {pages}", "Page {page} of {pages}";

    REPORT_OF: "รายงานผลการประเมินตนเอง", "Self-assessment report";
    OVERALL_LEVEL: "ระดับภาพรวม", "Overall level";
    OUT_OF: "จากคะแนนเต็ม {highest}", "out of {highest}";
    TO_NEXT: "ขาดอีก {missing} คะแนน ถึง{level}", "{missing} points short of {level}";
    AT_TOP: "ถึงระดับสูงสุดแล้ว", "the highest level is reached";
    CLAIMED_SAME: "เท่ากับคะแนนที่มีหลักฐานรองรับ", "the same as substantiated";
    CLAIMED_MORE: "สูงกว่า {difference} คะแนน เพราะขาด{evidence} {count} ประเด็น", "{difference} points more; requirements without {evidence}: {count}";
    STANDS_AT: "หน่วยงานได้ {score} คะแนน จากคะแนนเต็ม {highest} อยู่ใน{level} ขาดอีก {missing} คะแนนจึงจะถึง{next}", "The agency scores {score} of {highest} points and is at level {level}, {missing} points short of {next}.";
    STANDS_BELOW: "หน่วยงานได้ {score} คะแนน จากคะแนนเต็ม {highest} ยังไม่ถึงระดับแรก ขาดอีก {missing} คะแนนจึงจะถึง{next}", "The agency scores {score} of {highest} points and has no level yet, {missing} points short of {next}.";
    STANDS_AT_TOP: "หน่วยงานได้ {score} คะแนน จากคะแนนเต็ม {highest} อยู่ใน{level} ซึ่งเป็นระดับสูงสุด", "The agency scores {score} of {highest} points and is at the highest level, {level}.";
    HOLDS: "มี {below} ข้อ จาก {items} ข้อ ที่ยังไม่ถึง{next}", "Items below {next}: {below} of {items}.";
    HOLDS_NOTHING: "ทุกหมวดโดยเฉลี่ยถึงระดับสูงสุดแล้ว", "On average the categories have reached the highest level.";
    HOLDS_EVIDENCE: " และเสียไป {lost} คะแนน เพราะผลงานที่ทำแล้วยังขาด{evidence}", " What is done but lacks {evidence} costs {lost} points.";
    COMES_FIRST: "ควรเริ่มจากข้อ {item} {level} “{statement}”: {do} ซึ่งจะเพิ่มคะแนนภาพรวม {gain} คะแนน", "First comes item {item}, {level}: {statement} {do}: {gain} points more overall.";
    NOTHING_APPLIES: "ไม่มีข้อใดที่เกี่ยวข้องกับหน่วยงาน", "No item applies to the agency.";
    OF_ITEM: "ข้อ {item}", "Item {item}";
    CATEGORIES: "ผลการประเมินรายหมวด", "Results by category";
    SCORE_BAR: "เทียบคะแนนเต็ม", "Of the highest";
    CLAIMED_SHORT: "ตามที่ประเมิน", "Claimed";
    LADDER_CHART: "คะแนนเทียบกับคะแนนของแต่ละระดับ", "Score against the points of each level";
    LADDER_ROW: "ระดับและคะแนน", "Levels and points";
    SUBSTANTIATED_ROW: "มีหลักฐานรองรับ", "Substantiated";
    RADAR: "คะแนนรายหมวดเทียบกับวงของแต่ละระดับ", "Categories against the ring of each level";
    RADAR_ALT: "แผนภูมิเรดาร์ คะแนนรายหมวดเทียบกับคะแนนของแต่ละระดับ: {scores}", "Radar chart of category scores against the points of each level: {scores}";
    BARS: "คะแนนรายหมวด", "Scores of the categories";
    BARS_ALT: "แผนภูมิแท่ง คะแนนรายหมวด: {scores}", "Bar chart of category scores: {scores}";
    LADDER_ALT: "แผนภูมิแท่งแสดงคะแนนที่มีหลักฐานรองรับ {score} และ{side} {claimed} เทียบกับคะแนนของแต่ละระดับ", "Bar chart against the points of each level. Substantiated: {score}. {side}: {claimed}";
    COUNTS: "สรุปประเด็นที่ต้องพัฒนา", "What keeps points away";
    PROBLEM_COUNT: "ปัญหาข้อมูล", "Data problems";
    COUNT: "จำนวน", "Count";
    ALL_GAPS: "รวม", "All gaps";
    FIRST_GAPS: "สิ่งที่ควรทำก่อน", "What to do first";
    MET_COUNT: "ประเด็นที่ครบถ้วน", "Requirements fully met";

    ITEMS_TITLE: "ความครบถ้วนรายข้อและรายระดับ", "Completion by item and level";
    ITEMS_PURPOSE: "แต่ละช่องคือร้อยละความครบถ้วนของระดับนั้น ตัดทศนิยมลงเสมอ ไม่ปัดขึ้น", "Each cell is the completion of that level, cut to whole percent, never rounded up";
    ITEM_TITLE: "ชื่อหมวดและข้อ", "Category and item";
    HEAT_ALL: "ครบถ้วน", "complete";
    HEAT_MOST: "ตั้งแต่ครึ่งหนึ่งขึ้นไป", "half or more";
    HEAT_SOME: "น้อยกว่าครึ่งหนึ่ง", "less than half";
    HEAT_NOTHING: "ยังไม่มี", "nothing";
    HEAT_LOCKED: "มีผลงานแล้วแต่ยังไม่นับ เพราะระดับที่ต่ำกว่ายังไม่ครบถ้วน", "earned, but not counted until the level below is complete";

    GAPS_TITLE: "ประเด็นที่ต้องพัฒนา เรียงตามคะแนนที่จะเพิ่ม", "Gaps, by the points that they are worth";
    GAPS_PURPOSE: "คะแนนที่จะเพิ่มคือคะแนนภาพรวมที่สูงขึ้นเมื่อทำประเด็นนั้นครบถ้วนและมีหลักฐานเพียงประเด็นเดียว", "Gain: what the overall score rises by when that requirement alone is fully met and evidenced";
    NO_GAPS: "ไม่มีประเด็นที่ต้องพัฒนา", "There are no gaps";
    ORDER: "ที่", "No.";
    GAP_KIND: "ลักษณะ", "Kind";
    STATEMENT: "เกณฑ์ประเมิน", "Statement";
    TO_DO: "สิ่งที่ต้องทำ", "What to do";
    DONE: "เสร็จแล้ว", "Done";
    STANDS_IN: "ตำแหน่งในไฟล์หลักฐาน", "Where it stands";
    NOT_IN_FILE: "ไม่อยู่ในไฟล์", "not in the file";

    EVIDENCE_TITLE: "หลักฐานที่อ่านได้", "Evidence as it was read";
    EVIDENCE_PURPOSE: "ทุกแถวที่อ่านได้พร้อมเซลล์ต้นทาง และประเด็นที่ไม่มีในไฟล์ เมื่อเปลี่ยนสถานะในช่องสีเหลืองอ่อน ทุกคะแนนในสมุดงานนี้จะเปลี่ยนตาม", "Every row that was read, with its cell, and what the file does not speak of. Change a status in a pale yellow cell, and every score of this workbook follows";
    UNCOUNTED: "ห้ามเรียงลำดับแถวใหม่ และให้แทรกแถวเพิ่มระหว่างแถวของประเด็นเดียวกันเท่านั้น แถวที่ย้ายหรือเพิ่มที่อื่น และ ? (สถานะหรือวันที่ที่สูตรอ่านไม่ได้) จะนับถูกต้องเมื่อให้คะแนนใหม่ด้วย pmqa score", "Do not sort the rows, and add rows only between two of one requirement. Rows moved or added elsewhere, and ? (a status or a day that the formulas cannot read), count right when the file is scored again with pmqa score";
    ASSESSOR_CREDIT: "เครดิตตามผู้ตรวจประเมิน", "Assessor's credit";
    AS_OF: "พิจารณาอายุหลักฐาน ณ วันที่", "Evidence judged as of";
    EXPIRES: "นับได้ถึง", "Expires after";
    CURRENT: "จำนวนที่ยังนับ", "Still counted";
    LINE_CREDIT: "ค่าที่ได้", "Credit";
    SOURCE_CELL: "เซลล์ต้นทาง", "Source cell";
    OPEN: "เปิด", "Open";

    PROBLEMS_TITLE: "ปัญหาข้อมูล", "Data problems";
    PROBLEMS_PURPOSE: "ทุกเซลล์หรือแถวที่ใช้ไม่ได้ตามที่เขียนไว้ พร้อมวิธีแก้ไข ตำแหน่งที่เป็นลิงก์เปิดเซลล์นั้นในไฟล์หลักฐาน", "Every cell or row that could not be used as it stands, and how to go on; a place that is a link opens that cell of the evidence file";
    NO_PROBLEMS: "ไม่พบปัญหาข้อมูล", "There are no data problems";
    SEVERITY: "ความสำคัญ", "Severity";
    PLACE: "ตำแหน่ง", "Place";
    FOUND: "สิ่งที่พบ", "What was found";
    REMEDY: "วิธีแก้ไข", "How to go on";
    CODE: "รหัส", "Code";

    METHOD_TITLE: "วิธีการคำนวณและที่มาของข้อมูล", "Method and provenance";
    RULES: "วิธีคิดคะแนน", "How the score comes about";
    LADDER: "ระดับและคะแนน", "Levels and points";
    PROVENANCE: "ที่มาของข้อมูล", "Provenance";
    RULE_CREDIT: "ค่าของแต่ละประเด็น", "Credit of a requirement";
    RULE_CREDIT_TEXT: "ครบถ้วน = 1 · บางส่วน = {partial} · ไม่มี = 0 · ร้อยละ p = p/100 · ไม่เกี่ยวข้อง = ไม่นำมาคิด โดยต้องมีเหตุผลในหมายเหตุ มิฉะนั้นนับเป็นไม่มี · ไม่ได้ประเมิน = 0", "met = 1 · partly met = {partial} · not met = 0 · p percent = p/100 · not applicable = left out, with a reason in the note, else it counts as not met · not assessed = 0";
    RULE_COMPLETION: "ความครบถ้วนของระดับ", "Completion of a level";
    RULE_COMPLETION_TEXT: "ค่าเฉลี่ยถ่วงน้ำหนักของประเด็นที่เกี่ยวข้องในระดับนั้น หากไม่มีประเด็นใดเกี่ยวข้องถือว่าครบถ้วน", "The weighted mean credit of the requirements of that level that apply; complete where none applies";
    RULE_ITEM: "คะแนนของข้อ", "Score of an item";
    RULE_ITEM_TEXT: "คะแนนสะสมของระดับคือ {points} แต่ละระดับให้คะแนนส่วนที่เพิ่มจากระดับก่อนหน้าตามสัดส่วนความครบถ้วน นับขึ้นไปจนถึงระดับแรกที่ยังไม่ครบถ้วน ส่วนที่อยู่เหนือระดับนั้นแสดงไว้แต่ยังไม่นับ", "The cumulative points of the levels are {points}. Each level adds the points above the level below in proportion to its completion, up to and including the first level that is not complete. What stands above it is shown as locked and not counted";
    RULE_LEVEL: "ระดับ", "Level";
    RULE_LEVEL_TEXT: "ข้ออยู่ในระดับสูงสุดที่ระดับนั้นและทุกระดับที่ต่ำกว่าครบถ้วน ส่วนหมวดและภาพรวมอยู่ในระดับสูงสุดที่คะแนนถึงเกณฑ์คะแนนของระดับนั้น", "An item is at the highest level at which that level and all below are complete; a category and the whole are at the highest level whose threshold their score reaches";
    RULE_MEANS: "คะแนนของหมวดและภาพรวม", "Score of a category and the whole";
    RULE_MEANS_TEXT: "คะแนนหมวดคือค่าเฉลี่ยถ่วงน้ำหนักของข้อที่เกี่ยวข้อง คะแนนภาพรวมคือค่าเฉลี่ยถ่วงน้ำหนักของหมวดที่เกี่ยวข้อง", "A category scores the weighted mean of its items that apply; the whole scores the weighted mean of the categories that apply";
    RULE_GAIN: "คะแนนที่จะเพิ่ม", "Gain";
    RULE_GAIN_TEXT: "คะแนนภาพรวมที่สูงขึ้นเมื่อประเด็นนั้นเพียงประเด็นเดียวครบถ้วนและมีหลักฐาน เป็น 0 หากระดับที่ต่ำกว่าของข้อเดียวกันยังไม่ครบถ้วน", "What the overall score rises by when that requirement alone is fully met and evidenced; 0 while a lower level of the same item is incomplete";
    RULE_EXACT: "ความแม่นยำ", "Precision";
    RULE_EXACT_TEXT: "คำนวณด้วยเศษส่วนที่ไม่มีการปัดเศษ ตัวเลขที่แสดงตัดเหลือทศนิยม 2 ตำแหน่งโดยไม่ปัดขึ้น", "Reckoned in exact fractions; what is shown is cut to two decimals, never rounded up";
    EVIDENCE_POLICY: "นโยบายหลักฐาน", "Evidence policy";
    RUNG_TEXT: "คะแนนสะสม {points} (เพิ่มจากระดับก่อนหน้า {added}) · เกณฑ์คะแนนของหมวดและภาพรวม {threshold}", "{points} points in all ({added} above the level below) · a category or the whole needs {threshold}";
    CRITERIA_TITLE: "เกณฑ์", "Framework";
    CRITERIA_ID: "รหัสเกณฑ์", "Framework id";
    CRITERIA_VERSION: "รุ่นของไฟล์เกณฑ์", "Criteria version";
    CRITERIA_SHA256: "SHA-256 ของไฟล์เกณฑ์", "Criteria SHA-256";
    CRITERIA_SOURCE: "ที่มาของเกณฑ์", "Source of the criteria";
    EVIDENCE_FILE: "ไฟล์หลักฐาน", "Evidence file";
    EVIDENCE_SHA256: "SHA-256 ของไฟล์หลักฐาน", "Evidence SHA-256";
    TOOL: "โปรแกรม", "Program";
    CREATED: "วันที่จัดทำ", "Date of this report";
}
