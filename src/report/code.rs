//! Codes of diagnostics for people and programs: all of them in a list, and one explained.

use serde_json::{Value, json};

use super::terminal::lines::say;
use super::terminal::table::{Align, BETWEEN, Column, EDGES, WIDTH, table};
use crate::catalogue::{explanation as words, terms};
use crate::diagnostic::{ALL_CODES, Code, Diagnostic, Explanation, Place, explanation, printable};
use crate::report::measure::{width, wrap};
use crate::text::{Lang, Words, fill};

/// Values that a message may begin or end with, and usually does not.
const OPTIONAL: [&str; 4] = ["again", "cause", "hint", "nearest"];

/// Every code in a table: its name, how much it weighs, and what it finds.
pub fn list(lang: Lang) -> String {
    let columns = [
        Column::new(words::CODE.get(lang), Align::Left),
        Column::new(words::SEVERITY.get(lang), Align::Left),
        Column::new(words::FINDS.get(lang), Align::Left),
    ];
    let room = room(lang);
    let rows = ALL_CODES.iter().map(|code| {
        let finds = wrap(finds(code, lang), room).join("\n");
        vec![code.id.to_owned(), severity(code, lang).to_owned(), finds]
    });
    table(&columns, rows)
}

/// The columns of the terminal that the list has for what a code finds.
fn room(lang: Lang) -> usize {
    let widest = |title: &'static str, text: fn(&Code, Lang) -> &'static str| {
        let texts = ALL_CODES.iter().map(|code| text(code, lang));
        texts.chain([title]).map(width).max().unwrap_or_default()
    };
    let taken = widest(words::CODE.get(lang), |code, _| code.id)
        + widest(words::SEVERITY.get(lang), severity)
        + 2 * BETWEEN
        + EDGES;
    WIDTH.saturating_sub(taken)
}

fn severity(code: &Code, lang: Lang) -> &'static str {
    terms::severity(code.severity).get(lang)
}

fn finds(code: &Code, lang: Lang) -> &'static str {
    explanation(code).map_or(code.message, |one| one.finds).get(lang)
}

/// One code: what it finds and why that matters, what it says, an example, and the remedy.
pub fn show(code: &Code, lang: Lang) -> String {
    let mut out = String::new();
    say(&mut out, 0, &format!("{} ({})", code.id, severity(code, lang)));
    let explained = explanation(code);
    if let Some(one) = explained {
        out.push('\n');
        say(&mut out, 0, &format!("{} {}", one.finds.get(lang), one.matters.get(lang)));
    }
    let mut part = |title: &Words, lines: &[String]| {
        out.push('\n');
        say(&mut out, 0, title.get(lang));
        lines.iter().for_each(|line| say(&mut out, 2, line));
    };
    part(&words::MESSAGE, &[outline(code.message, lang)]);
    if let Some(one) = explained {
        part(&words::WRONG, &lines(one.wrong.get(lang)));
        part(&words::RIGHT, &lines(one.right.get(lang)));
    }
    part(&words::REMEDY, &[outline(code.remedy, lang)]);
    out
}

/// Where one code was found in a file: each place with what is said of it, or that there is none.
pub fn places(code: &Code, file: &str, found: &[Diagnostic], lang: Lang) -> String {
    let mut out = String::new();
    let of_code: Vec<&Diagnostic> = found.iter().filter(|one| one.code == code).collect();
    let wording = if of_code.is_empty() { &words::NOT_IN_FILE } else { &words::IN_FILE };
    let values = [("file", printable(file)), ("count", of_code.len().to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    say(&mut out, 0, &fill(wording.get(lang), &values));
    for one in of_code {
        let said = match &one.place {
            Place::File => one.message(lang),
            place => format!("{}: {}", printable(&place.to_string()), one.message(lang)),
        };
        say(&mut out, 2, &said);
    }
    out
}

/// A message with what stands for each of its values: `‹found›`.
pub(super) fn outline(message: Words, lang: Lang) -> String {
    let template = message.get(lang);
    let names = template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let values: Vec<(&str, String)> = names
        .map(|name| match OPTIONAL.contains(&name) {
            true => (name, String::new()),
            false => {
                (name, format!("‹{}›", words::value(name).map_or(name, |said| said.get(lang))))
            }
        })
        .collect();
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(template, &values)
}

/// The lines of an example: cells of rows one below the other, and what nobody would see shown.
pub(super) fn lines(example: &str) -> Vec<String> {
    let rows: Vec<Vec<&str>> =
        example.lines().map(|line| line.split('|').map(str::trim).collect()).collect();
    if rows.len() < 2 || rows.iter().any(|row| row.len() < 2) {
        return example.lines().map(visible).collect();
    }
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max())
        .map(Option::unwrap_or_default)
        .collect();
    let line = |row: &Vec<&str>| {
        let cells = row.iter().zip(&widths);
        let cells = cells.map(|(cell, most)| format!("{cell}{:1$}", "", most - width(cell)));
        cells.collect::<Vec<_>>().join(" │ ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// A line in which tabs, spaces at its end and characters of no width can be seen.
fn visible(line: &str) -> String {
    let kept = line.trim_end_matches(' ');
    let mut out = String::new();
    for c in kept.chars() {
        match c {
            '\t' => out.push('→'),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
                out.push_str(&format!("‹U+{:04X}›", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.extend(std::iter::repeat_n('␣', line.len() - kept.len()));
    out
}

/// Every code as JSON.
pub fn list_json() -> String {
    let list: Vec<Value> = ALL_CODES.iter().map(|code| document(code)).collect();
    format!("{:#}\n", Value::Array(list))
}

/// One code as JSON, in both languages; `{name}` stands for each value of a message.
pub fn show_json(code: &Code) -> String {
    format!("{:#}\n", document(code))
}

/// One code as JSON, with each place in a file where it was found.
pub fn places_json(code: &Code, file: &str, found: &[Diagnostic], lang: Lang) -> String {
    let of_code = found.iter().filter(|one| one.code == code);
    let places = of_code.map(|one| {
        let place = match &one.place {
            Place::File => Value::Null,
            place => Value::String(place.to_string()),
        };
        json!({ "place": place, "message": one.message(lang) })
    });
    let mut document = document(code);
    document["file"] = Value::String(file.to_owned());
    document["places"] = places.collect();
    format!("{document:#}\n")
}

fn document(code: &Code) -> Value {
    let of = |text: fn(&Explanation) -> Words| both(explanation(code).map(text));
    json!({
        "code": code.id,
        "severity": code.severity.id(),
        "finds": of(|one| one.finds),
        "matters": of(|one| one.matters),
        "message": both(Some(code.message)),
        "wrong": of(|one| one.wrong),
        "right": of(|one| one.right),
        "help": both(Some(code.remedy)),
    })
}

fn both(words: Option<Words>) -> Value {
    words.map_or(Value::Null, |words| json!({ "th": words.th, "en": words.en }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{TRAILING_SPACE, UNKNOWN_STATUS};

    #[test]
    fn a_message_names_its_values_and_leaves_out_what_may_be_absent() {
        assert_eq!(outline(UNKNOWN_STATUS.message, Lang::En), "unknown status \"‹found›\"");
        assert_eq!(outline(UNKNOWN_STATUS.message, Lang::Th), "ไม่รู้จักสถานะ “‹ค่าที่พบ›”");
    }

    #[test]
    fn the_list_breaks_no_word() {
        for lang in Lang::ALL {
            for code in ALL_CODES {
                for word in finds(code, lang).split(' ') {
                    assert!(width(word) <= room(lang), "{}: {word}", code.id);
                }
            }
        }
    }

    #[test]
    fn cells_of_an_example_stand_one_below_the_other() {
        assert_eq!(lines("ข้อที่ | a\n| bb"), ["ข้อที่ │ a", "    │ bb"]);
    }

    #[test]
    fn what_nobody_sees_is_shown() {
        let one = explanation(&TRAILING_SPACE).unwrap();
        assert_eq!(lines(one.wrong.get(Lang::En)), ["weight: 1␣␣"]);
        assert_eq!(lines("a\u{200b}b\tc"), ["a‹U+200B›b→c"]);
    }

    #[test]
    fn every_value_of_a_message_has_words() {
        for code in ALL_CODES {
            for words in [code.message, code.remedy] {
                let said = outline(words, Lang::Th);
                let names = said.split('‹').skip(1).filter_map(|rest| rest.split('›').next());
                for name in names {
                    assert!(!name.is_ascii(), "{}: {name}", code.id);
                }
            }
        }
    }
}
