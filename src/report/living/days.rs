//! Days as people type them → days as spreadsheets count them, in either era: a day of the calendar, which
//! spreadsheets take for one of the year 2569 where that was typed, and texts such as `20/11/2569` and
//! `20 พฤศจิกายน 2569`. No function is used that reads a text by where in the world a computer stands.

use super::address::Map;
use super::credit::UNREAD;
use super::typed::{self, listed};
use crate::catalogue::dates::{MONTHS as NAMES, SHORT_MONTHS};
use crate::evidence::normal::key;
use crate::evidence::words::typed::{Replacement, digits};

/// Letters that each month has room for in the cell that holds their names.
const ROOM: usize = 64;

/// What parts a day, month and year, and what is beside them, in this order.
const PARTED: [Replacement; 11] = [
    ("\u{00A0}", " "),
    ("\u{202F}", " "),
    ("\u{200B}", ""),
    ("\u{FEFF}", ""),
    ("วันที่", ""),
    ("พ.ศ.", ""),
    ("ค.ศ.", ""),
    (".", " "),
    ("/", " "),
    ("-", " "),
    (",", " "),
];

/// The names and numbers of all months, each month in as much room as the others.
pub fn months() -> String {
    let names = NAMES.iter().zip(&SHORT_MONTHS).zip(1..).map(|((long, short), number)| {
        let names = [long.th, long.en, short.th, short.en].map(|name| key(name).replace('.', ""));
        let names = [number.to_string(), format!("{number:02}")].into_iter().chain(names);
        let list = typed::list(names);
        let room = ROOM.saturating_sub(list.chars().count());
        list + &" ".repeat(room)
    });
    names.collect::<String>().trim_end().to_owned()
}

/// What is typed in a cell for a day, with spaces between day, month and year; empty for a day of the
/// calendar.
pub fn text(cell: &str) -> String {
    let text = format!("LOWER(CLEAN(IF(ISNUMBER({cell}),\"\",{cell})))");
    format!("TRIM({})", typed::replaced(&text, digits().chain(PARTED)))
}

/// The day that a cell gives, whose text is what [`text`] has; empty without one, [`UNREAD`] where it cannot
/// be read.
pub fn day(cell: &str, text: &str, map: &Map) -> String {
    let year = format!("YEAR({cell})");
    let read = format!(
        "IF({year}<=2150,INT({cell}),IF(AND({year}>=2400,{year}<=2700),\
         DATE({year}-543,MONTH({cell}),DAY({cell})),\"{UNREAD}\"))"
    );
    let day = format!("LEFT({text},1+ISNUMBER(FIND(MID({text},2,1),\"0123456789\")))");
    let between = format!("MID({text},LEN({day})+1,LEN({text})-LEN({day})-4)");
    let named = listed(&format!("SUBSTITUTE({between},\" \",\"\")"));
    let month = format!("INT(FIND({named},{})/{ROOM})+1", map.months());
    let year = format!("(RIGHT({text},4)-543*(RIGHT({text},4)>\"2399\"))");
    let placeholder = listed(&format!("SUBSTITUTE({text},\" \",\"\")"));
    format!(
        "IFERROR(IF(ISNUMBER({cell}),{read},IF({text}=\"\",\"\",\
         IFERROR(DATE({year},{month},{day}*1)/AND({day}*1<=DAY(DATE({year},{month}+1,0)),\
         {year}>=1900,{year}<=2157),\
         IF(ISNUMBER(FIND({placeholder},{})),\"\",\"{UNREAD}\")))),\"{UNREAD}\")",
        map.placeholders()
    )
}

/// The last day on which something can be used, by the days that two cells give: until when, and when it
/// was made where that is of use for so many months.
pub fn last(until: &str, made: Option<(&str, u32)>) -> String {
    /// The last day that spreadsheets know.
    const NEVER: u32 = 2_958_465;
    let Some((made, months)) = made else { return format!("IF({until}=\"\",\"\",{until})") };
    format!(
        "IF(COUNT({made},{until})=0,IF(OR({made}=\"{UNREAD}\",{until}=\"{UNREAD}\"),\"{UNREAD}\",\"\"),\
         MIN(IF(ISNUMBER({until}),{until},{NEVER}),\
         IF(ISNUMBER({made}),EDATE({made},{months}),{NEVER})))"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_is_found_in_its_room() {
        let months = months();
        let month = |name: &str| {
            let before = &months[..months.find(&format!("| {name} |")).unwrap()];
            (before.chars().count() + 1) / ROOM + 1
        };
        for (name, number) in [
            ("1", 1),
            ("01", 1),
            ("มค", 1),
            ("january", 1),
            ("พฤษภาคม", 5),
            ("may", 5),
            ("11", 11),
            ("พย", 11),
            ("พฤศจิกายน", 11),
            ("dec", 12),
            ("ธันวาคม", 12),
        ] {
            assert_eq!(month(name), number, "{name}");
        }
        assert!(months.chars().count() <= 12 * ROOM);
    }
}
