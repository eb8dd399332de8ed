//! What is said of how far a level can be trusted.

#![allow(missing_docs, reason = "each name says where its text stands")]

super::words! {
    SHEET: "ความมั่นคงของผล", "Robustness";
    SHEET_TITLE: "ความมั่นคงของผลการประเมิน", "How safely the levels are held";
    SHEET_PURPOSE:
        "คิดจากหลักฐานเมื่อจัดทำรายงาน และไม่คำนวณใหม่เมื่อแก้ไขแผ่นงานอื่น",
        "From the evidence as it stood when the report was made; it does not follow changes on other sheets";
    MARGINS: "ระยะห่างจากเกณฑ์ของระดับ", "Margins around the thresholds";
    PART: "ภาพรวมและหมวด", "Overall and categories";
    ABOVE: "สูงกว่าเกณฑ์ของระดับนี้", "Above its level";
    BELOW: "ขาดถึงระดับถัดไป", "Below the next level";
    SINGLE_POINTS:
        "ประเด็นที่หากผู้ตรวจประเมินไม่ยอมรับเพียงประเด็นเดียว ระดับจะลดลง",
        "Requirements that alone would cost a level if an assessor rejected them";
    NO_SINGLE_POINTS:
        "ไม่มีประเด็นเดียวใดที่ทำให้ระดับลดลง",
        "No single requirement would cost a level";
    ID: "รหัส", "Id";
    LOSS: "คะแนนที่จะเสีย", "Points lost";
    COSTS: "ระดับที่จะลดลง", "Level lost";
    COSTS_OVERALL: "ภาพรวม", "overall";
    COSTS_CATEGORY: "หมวด {id}", "category {id}";
    DOCUMENTS: "เอกสารที่รองรับหลายประเด็น", "Documents that several requirements rest on";
    NO_DOCUMENTS: "ไม่มีเอกสารที่รองรับมากกว่าหนึ่งประเด็น", "No document backs more than one requirement";
    DOCUMENT: "เอกสาร", "Document";
    CARRIES: "ประเด็นที่รองรับ", "Requirements";
    ALONE: "ที่มีเอกสารนี้เพียงฉบับเดียว", "Resting on it alone";
    LENSES: "คะแนนตามมุมมอง", "Scores through lenses";
    NO_LENSES: "เกณฑ์นี้ไม่มีมุมมองอื่น", "The framework has no lenses";
    LENS: "มุมมอง", "Lens";
    ITEMS: "จำนวนข้อ", "Items";
}
