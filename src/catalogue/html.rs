//! What the report as a page says besides what the workbook says.

#![allow(missing_docs, reason = "each text says itself what it is")]

super::words! {
    SKIP: "ไปยังประเด็นที่ต้องพัฒนา", "Go to the gaps";
    HEAT_LEGEND: "ตัวเลขในวงเล็บและช่องลายขวาง: มีผลงานแล้วแต่ยังไม่นับ เพราะระดับที่ต่ำกว่ายังไม่ครบถ้วน", "In brackets and hatched: earned, but not counted until the level below is complete";
}
