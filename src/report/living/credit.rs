//! From what stands in a status cell to a credit, as the reader has it: every word for a status, not only
//! those of the drop-down list, percentages, and a word with a percentage or with an explanation in
//! brackets beside it, whatever spaces were typed with them. What else the reader may still know, such as
//! letters of full width or with marks out of order, shows [`UNREAD`] and is not counted.
//!
//! Two cells stand between the status and its credit, lest all formulas repeat them: what is typed, in
//! the form in which lists have it, and where its word ends.

use super::address::Map;
use super::formula::Shown;
use super::pattern::Pattern;
use super::typed::{self, A_FRACTION, listed};
use crate::evidence::words::typed as spelled;

/// What stands for a credit where a status cannot be read.
pub const UNREAD: &str = "?";

/// A status and the cells that come between it and its credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The status as it is typed.
    pub cell: String,
    /// The same as lists have it.
    pub text: String,
    /// Where its word ends.
    pub end: String,
}

/// The formulas of a workbook whose statuses stand in rows, each from what is typed to its credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credits {
    lists: [String; 4],
    end: Pattern<1>,
    credit: Pattern<3>,
}

impl Credits {
    /// The formulas by the words of each status.
    pub fn new(lists: [String; 4], map: &Map) -> Credits {
        let typed = |cells: [&str; 3]| {
            let [cell, text, end] = cells.map(str::to_owned);
            Typed { cell, text, end }
        };
        let credit = Pattern::new(|cells| credit(&typed(cells), map));
        Credits { lists, end: Pattern::new(|[text]| end(text, map)), credit }
    }

    /// Where the word of what is typed ends, and the value of that for a text as [`typed::status`] has it.
    pub fn end(&self, typed: &Typed, text: &str) -> (String, Shown) {
        (self.end.of([&typed.text]), end_of(text, &self.lists))
    }

    /// The credit.
    pub fn credit(&self, Typed { cell, text, end }: &Typed) -> String {
        self.credit.of([cell, text, end])
    }
}

/// Where a word ends that is nothing else: beyond every text.
const WHOLE: usize = 32_767;

/// What a word ends before.
const SIGNS: [&str; 13] = ["(", "[", "%", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Letters of the shortest and the longest words that deny what stands before the brackets they end.
const DENIALS: std::ops::RangeInclusive<usize> = 4..=26;

/// Where the word of a status ends, which is from where on something else stands beside it.
pub fn end(text: &str, map: &Map) -> String {
    format!(
        "IF({text}=\"\",\"\",IF(ISNUMBER(FIND({},{})),{WHOLE},MIN(FIND({},{text}&\"{}\"))))",
        listed(text),
        map.status_list(),
        constants(SIGNS.map(|sign| format!("\"{sign}\""))),
        SIGNS.concat()
    )
}

/// The value of [`end`] for a text as [`typed::status`] has it.
fn end_of(text: &str, lists: &[String; 4]) -> Shown {
    if text.is_empty() {
        return Shown::default();
    }
    let word = typed::list([text]);
    if lists.iter().any(|list| list.contains(&word)) {
        return WHOLE.into();
    }
    let is_sign = |c: char| SIGNS.iter().any(|sign| sign.starts_with(c));
    (1 + text.chars().take_while(|&c| !is_sign(c)).count()).into()
}

/// The credit of a status: that of its word, a percentage, a share, or 1 and 0. Empty without a status.
pub fn credit(typed: &Typed, map: &Map) -> String {
    let Typed { cell, text, end } = typed;
    let word = format!("FIND({},{})", listed(&format!("LEFT({text},{end}-1)")), map.status_list());
    let starts = map.statuses(2);
    // A percentile of 0 and 1 is the share itself, and none outside.
    format!(
        "IFERROR(IF({text}=\"\",\"\",IF({end}={WHOLE},LOOKUP({word},{starts},{}),\
         IFERROR(PERCENTILE({{0,1}},IF(ISNUMBER({cell}),{cell}/IF({text}=\"{A_FRACTION}\",1,{}),{})),{}))),\"{UNREAD}\")",
        map.statuses(1),
        map.numbers(),
        number(text, map),
        beside(typed, &format!("MATCH({word},{starts})"), map)
    )
}

/// The number that a text is, divided by 100 where a sign for percent stands before or behind it. By 0,
/// so that it comes to nothing, where there is but the sign, and where plain numbers may be points.
fn number(text: &str, map: &Map) -> String {
    format!(
        "_xlfn.NUMBERVALUE({},\".\",\" \")/IF((LEFT({text})=\"%\")+(RIGHT({text})=\"%\"),\
         100*({text}<>\"%\"),{})",
        // Spreadsheets know exponents, the reader does not.
        typed::replaced(text, [("%", ""), ("e", "x")].into_iter()),
        map.numbers()
    )
}

/// The credit of a word, the status of that number, with something beside it: a percentage, which says it
/// more exactly, or an explanation in brackets, which must not deny it.
fn beside(Typed { text, end, .. }: &Typed, status: &str, map: &Map) -> String {
    let share = format!(
        "_xlfn.NUMBERVALUE({},\".\",\" \")/100",
        typed::replaced(
            &format!("MID({text},{end},99)"),
            [("(", ""), (")", ""), ("%", "")].into_iter()
        )
    );
    let closed = typed::replaced(text, [(")", ""), ("]", "")].into_iter());
    let inside = listed(&format!("MID({closed},{end}+1,99)"));
    // None of the words for another status ends what stands in the brackets.
    let others =
        format!("SUBSTITUTE({},INDEX({},{status}),\"\")", map.status_list(), map.status_words());
    let times = DENIALS.count();
    let denial = listed(&format!("RIGHT({closed},{})", constants(DENIALS)));
    format!(
        "IF(ISNUMBER(FIND(\"%\",{text})),\
         CHOOSE({status},1/({share}=1),PERCENTILE({{0,1}},{share}),0/({share}=0)),\
         IF(AND(ISNUMBER(FIND(MID({text},{end},1),\"([\")),\
         IFERROR(MATCH(FIND({inside},{list}),{starts})={status},\
         AND(SUMPRODUCT(LEN(SUBSTITUTE({others},{denial},\"\")))={times}*LEN({others}),\
         OR({status}>2,ISERROR(FIND({inside},{placeholders})))))),\
         INDEX({credits},{status}),\"{UNREAD}\"))",
        list = map.status_list(),
        starts = map.statuses(2),
        placeholders = map.placeholders(),
        credits = map.statuses(1),
    )
}

/// Constants as formulas write several in a row.
fn constants(values: impl IntoIterator<Item = impl ToString>) -> String {
    let values: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    format!("{{{}}}", values.join(","))
}

/// Whole numbers that are points of a scale.
const POINTS: std::ops::RangeInclusive<usize> = 2..=10;

/// 1 where plain numbers are read, and 0 where one among what is typed, in ranges, is a point of a scale of
/// which nobody has said what it means, and so is a 1: an array formula.
pub fn numbers(typed: &[String]) -> String {
    let points: String = POINTS.map(|points| format!("{points}|")).collect();
    let points = format!("\"|{points}\"");
    let count = |range: &String| {
        let whole = format!("\"|\"&LEFT({range}&\".\",FIND(\".\",{range}&\".\")-1)&\"|\"");
        format!(
            "SUMPRODUCT((LEN(SUBSTITUTE({points},{whole},\"\"))<LEN({points}))*\
             (LEN({range})<{LONGEST_POINT})*(LEN(SUBSTITUTE({range},\"%\",\"\"))=LEN({range})))"
        )
    };
    let counts: Vec<String> = typed.iter().map(count).collect();
    // A status that is an error is no point.
    format!("IF(IFERROR({},0)=0,1,0)", counts.join("+"))
}

/// Letters of what is too long for a number of points.
const LONGEST_POINT: usize = 6;

/// Whether what is typed as a status is a number of points.
pub fn is_point(typed: &str) -> bool {
    let text = spelled::status(typed);
    let whole = text.split('.').next().unwrap_or_default();
    let is_plain = text.encode_utf16().count() < LONGEST_POINT && !text.contains('%');
    is_plain && POINTS.map(|points| points.to_string()).any(|points| points == whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::living::statuses::lists;

    #[test]
    fn a_word_ends_where_something_else_begins() {
        let lists = lists(&[]);
        let end = |text| end_of(text, &lists);
        assert_eq!(end(""), Shown::default());
        for (text, at) in [
            ("ครบถ้วน", WHOLE),
            ("มี(ร่าง)", 3),
            ("บางส่วน50%", 8),
            ("75%", 1),
            ("เขียว", 6),
            ("[x]", 1),
        ] {
            assert_eq!(end(text), at.into(), "{text}");
        }
    }

    #[test]
    fn no_word_that_denies_is_longer_than_is_looked_for() {
        let lists = lists(&[]);
        let longest =
            lists.iter().flat_map(|list| typed::words(list)).map(|word| word.chars().count());
        assert!(longest.max() <= Some(*DENIALS.end()));
    }

    #[test]
    fn points_are_numbers_from_2_to_10() {
        for text in ["2", "10", "3.5", "9.75"] {
            assert!(is_point(text), "{text}");
        }
        for text in ["", "1", "0", "0.5", "11", "20%", "2.5%", "มี", "2.ครบถ้วน", "100"]
        {
            assert!(!is_point(text), "{text}");
        }
    }
}
