//! Days as people write them, in the era of each language.

use crate::date::Date;
use crate::text::{Lang, Words};

/// The years by which the Buddhist era is ahead of the Gregorian.
const BUDDHIST_OFFSET: i64 = 543;

/// The months in full, from January.
pub static MONTHS: [Words; 12] = [
    Words { th: "มกราคม", en: "January" },
    Words { th: "กุมภาพันธ์", en: "February" },
    Words { th: "มีนาคม", en: "March" },
    Words { th: "เมษายน", en: "April" },
    Words { th: "พฤษภาคม", en: "May" },
    Words { th: "มิถุนายน", en: "June" },
    Words { th: "กรกฎาคม", en: "July" },
    Words { th: "สิงหาคม", en: "August" },
    Words { th: "กันยายน", en: "September" },
    Words { th: "ตุลาคม", en: "October" },
    Words { th: "พฤศจิกายน", en: "November" },
    Words { th: "ธันวาคม", en: "December" },
];

/// The months as they are shortened, from January.
pub static SHORT_MONTHS: [Words; 12] = [
    Words { th: "ม.ค.", en: "Jan" },
    Words { th: "ก.พ.", en: "Feb" },
    Words { th: "มี.ค.", en: "Mar" },
    Words { th: "เม.ย.", en: "Apr" },
    Words { th: "พ.ค.", en: "May" },
    Words { th: "มิ.ย.", en: "Jun" },
    Words { th: "ก.ค.", en: "Jul" },
    Words { th: "ส.ค.", en: "Aug" },
    Words { th: "ก.ย.", en: "Sep" },
    Words { th: "ต.ค.", en: "Oct" },
    Words { th: "พ.ย.", en: "Nov" },
    Words { th: "ธ.ค.", en: "Dec" },
];

/// A quarter of a fiscal year.
pub static QUARTER: Words = Words {
    th: "ไตรมาส {number} ปีงบประมาณ {year}",
    en: "Q{number} of fiscal year {year}",
};

/// A day in full: `20 พฤศจิกายน 2569` or `20 November 2026`.
pub fn long(date: Date, lang: Lang) -> String {
    let month = MONTHS[usize::from(date.month.clamp(1, 12)) - 1].get(lang);
    let year = match lang {
        Lang::Th => date.year + BUDDHIST_OFFSET,
        Lang::En => date.year,
    };
    format!("{} {month} {year}", date.day)
}
