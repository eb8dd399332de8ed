//! What the comparison workbook says.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    OVERVIEW: "ภาพรวม", "Overview";
    RANKING: "อันดับ", "Ranking";
    CATEGORIES: "รายหมวด", "Categories";
    ITEMS: "รายข้อ", "Items";
    GROUPS: "รายกลุ่ม", "Groups";
    SHARED_GAPS: "ประเด็นร่วม", "Shared gaps";
    DIFFICULTY: "ความยากรายข้อ", "Difficulty";
    LOCKSTEP: "ข้อที่ไปด้วยกัน", "Lockstep";
    FAILURES: "คิดคะแนนไม่ได้", "Failures";
    METHOD: "วิธีการและที่มา", "Method and provenance";

    DOCUMENT_TITLE: "รายงานเปรียบเทียบผลการประเมิน {count} หน่วยงาน", "Agencies compared: {count}";
    SUBJECT: "{framework} · {count} หน่วยงาน", "{framework} · agencies: {count}";

    AGENCIES: "หน่วยงาน", "Agencies";
    SCORED: "หน่วยงานที่คิดคะแนนได้", "Agencies scored";
    FAILED: "คิดคะแนนไม่ได้", "Failed";
    MEAN: "คะแนนเฉลี่ย", "Mean score";
    MEDIAN: "มัธยฐาน", "Median";
    CLAIMED_MEAN: "คะแนนเฉลี่ยตามที่ประเมิน", "Mean score as assessed";
    LEVELS: "จำนวนหน่วยงานในแต่ละระดับ", "Agencies at each level";
    SUBSTANTIATED_COUNT: "มีหลักฐานรองรับ", "Substantiated";
    CLAIMED_COUNT: "ตามที่ประเมิน", "As assessed";
    SHARE: "ร้อยละ", "Share";
    SPREAD: "การกระจายของคะแนน", "How scores are spread";
    RANGE: "ช่วงคะแนน", "Scores";
    LEVELS_ALT: "แผนภูมิแท่งจำนวนหน่วยงานในแต่ละระดับ", "Column chart of the number of agencies at each level";
    SPREAD_ALT: "แผนภูมิแท่งจำนวนหน่วยงานในแต่ละช่วงคะแนน", "Column chart of the number of agencies in each range of scores";
    FIRST_SHARED: "ประเด็นที่หน่วยงานขาดร่วมกันมากที่สุด", "The gaps that most agencies share";
    FIRST_HARD: "ข้อที่คะแนนเฉลี่ยต่ำสุด", "The items with the lowest mean score";
    NO_AGENCIES: "ไม่มีหน่วยงานที่คิดคะแนนได้", "No agency could be scored";

    RANKING_TITLE: "อันดับหน่วยงานตามคะแนนที่มีหลักฐานรองรับ", "Agencies by substantiated score";
    RANKING_PURPOSE: "คะแนนเท่ากันอยู่อันดับเดียวกัน ชื่อหน่วยงานเป็นลิงก์ไปยังรายงานของหน่วยงาน", "Equal scores share a rank; an agency's name leads to its report";
    RANK: "อันดับ", "Rank";
    GROUP: "กลุ่ม", "Group";
    UNBACKED: "คะแนนที่ขาดหลักฐาน", "Without evidence";
    TO_NEXT: "ขาดอีกถึงระดับถัดไป", "Short of the next level";
    GAPS: "ประเด็นที่ต้องพัฒนา", "Gaps";
    PROBLEMS: "ปัญหาข้อมูล", "Data problems";
    FILE: "ไฟล์หลักฐาน", "Evidence file";

    CATEGORIES_TITLE: "คะแนนรายหมวดของทุกหน่วยงาน", "Category scores of all agencies";
    ITEMS_TITLE: "คะแนนรายข้อของทุกหน่วยงาน", "Item scores of all agencies";
    HEAT_PURPOSE: "สีเข้มขึ้นตามระดับที่ถึง เรียงตามอันดับ", "The darker, the higher the level reached; in the order of the ranking";

    GROUPS_TITLE: "เปรียบเทียบรายกลุ่ม", "Groups compared";
    GROUPS_PURPOSE: "เรียงตามคะแนนเฉลี่ย ควอร์ไทล์คำนวณแบบเดียวกับ QUARTILE.INC", "By mean score; quartiles as QUARTILE.INC reckons them";
    NO_GROUP: "ไม่ระบุกลุ่ม", "No group";
    LOWEST: "ต่ำสุด", "Lowest";
    LOWER_QUARTILE: "ควอร์ไทล์ที่ 1", "Lower quartile";
    UPPER_QUARTILE: "ควอร์ไทล์ที่ 3", "Upper quartile";
    HIGHEST: "สูงสุด", "Highest";
    BEST: "หน่วยงานคะแนนสูงสุด", "Highest score";
    WORST: "หน่วยงานคะแนนต่ำสุด", "Lowest score";
    AND_MORE: "{name} และอีก {count} หน่วยงาน", "{name} and {count} more";

    SHARED_TITLE: "ประเด็นที่หลายหน่วยงานขาดร่วมกัน", "Gaps that agencies share";
    SHARED_PURPOSE: "คะแนนรวมคือผลรวมของคะแนนภาพรวมที่แต่ละหน่วยงานจะได้เพิ่มเมื่อทำประเด็นนั้นครบถ้วนเพียงประเด็นเดียว", "Points: what closing that gap alone would add to the overall scores, over all agencies";
    POINTS_COST: "คะแนนรวมที่เสียไป", "Points it costs";
    MEAN_COST: "เฉลี่ยต่อหน่วยงานที่ขาด", "Mean of those that have it";
    NO_SHARED: "ไม่มีประเด็นที่ต้องพัฒนา", "There are no gaps";

    DIFFICULTY_TITLE: "ความยากรายข้อ เรียงจากข้อที่คะแนนเฉลี่ยต่ำสุด", "Items by difficulty, the lowest mean score first";
    DIFFICULTY_PURPOSE: "ร้อยละของหน่วยงานที่ถึงแต่ละระดับหรือสูงกว่า คิดจากหน่วยงานที่ข้อนั้นเกี่ยวข้อง", "The share of agencies that have reached each level or a higher one, of those to which the item applies";
    MEAN_OF_HIGHEST: "เทียบคะแนนเต็ม", "Of the highest";
    LOCKSTEP_TITLE: "ข้อที่ระดับขึ้นลงไปด้วยกัน", "Items whose levels rise and fall together";
    LOCKSTEP_PURPOSE: "สหสัมพันธ์ของระดับที่สองข้อถึง ตั้งแต่ {least} ขึ้นไป", "Pairs whose levels correlate by {least} or more";
    ITEM_ONE: "ข้อที่หนึ่ง", "One item";
    ITEM_OTHER: "ข้อที่สอง", "The other";
    CORRELATION: "สหสัมพันธ์", "Correlation";
    SAME_LEVEL: "อยู่ระดับเดียวกัน", "At the same level";
    NO_LOCKSTEP: "ไม่มีข้อคู่ใดขึ้นลงไปด้วยกันชัดเจน", "No items clearly go together";

    FAILURES_TITLE: "ไฟล์ที่คิดคะแนนไม่ได้", "Files that could not be scored";
    FAILURES_PURPOSE: "แต่ละไฟล์พร้อมสาเหตุและวิธีแก้ไข หน่วยงานอื่นไม่ได้รับผลกระทบ", "Each file, why, and how to go on; no other agency is affected";
    REASON: "สาเหตุ", "Why";
    NO_FAILURES: "คิดคะแนนได้ทุกไฟล์", "Every file could be scored";

    METHOD_TITLE: "วิธีการคำนวณและที่มาของข้อมูล", "Method and provenance";
    RULE_RANK: "อันดับ", "Ranks";
    RULE_RANK_TEXT: "เรียงตามคะแนนภาพรวมที่มีหลักฐานรองรับซึ่งคำนวณด้วยเศษส่วนที่ไม่มีการปัดเศษ คะแนนเท่ากันอยู่อันดับเดียวกันและเรียงตามลำดับไฟล์", "By the substantiated overall score, reckoned in exact fractions; equal scores share a rank and stand in the order of the files";
    RULE_FIGURES: "ค่าสถิติ", "Figures";
    RULE_FIGURES_TEXT: "ค่าเฉลี่ย มัธยฐาน และควอร์ไทล์คำนวณจากคะแนนจริงก่อนตัดทศนิยม ควอร์ไทล์แบ่งสัดส่วนระหว่างสองค่าที่ใกล้ที่สุด", "Means, medians and quartiles are reckoned from the exact scores; a quartile lies between the two nearest values in proportion";
    RULE_SHARED: "คะแนนที่เสียไป", "Points that a gap costs";
    RULE_SHARED_TEXT: "ผลรวมของคะแนนภาพรวมที่จะเพิ่มเมื่อประเด็นนั้นเพียงประเด็นเดียวครบถ้วนและมีหลักฐาน เป็น 0 ในหน่วยงานที่ระดับที่ต่ำกว่าของข้อเดียวกันยังไม่ครบถ้วน", "The sum of what the overall scores would rise by if that requirement alone were met and evidenced; 0 for an agency in which a lower level of the same item is incomplete";
    RULE_LOCKSTEP: "ข้อที่ขึ้นลงไปด้วยกัน", "Items that go together";
    RULE_LOCKSTEP_TEXT: "สหสัมพันธ์เพียร์สันของลำดับระดับที่ทั้งสองข้อถึง (0 คือยังไม่ถึงระดับแรก) จากหน่วยงานที่ทั้งสองข้อเกี่ยวข้อง", "Pearson's correlation of the levels that both items have reached, counted from 0 for none, over the agencies to which both apply";
    RULE_SHOWN: "ตัวเลขที่แสดง", "What is shown";
    RULE_SHOWN_TEXT: "ตัดเหลือทศนิยม 2 ตำแหน่งโดยไม่ปัดขึ้น คะแนนที่ขาดอีกถึงระดับถัดไปปัดขึ้นเสมอ", "Cut to two decimals, never rounded up; what is short of the next level is always rounded up";
}
