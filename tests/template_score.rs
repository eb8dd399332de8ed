//! The template shows the score while it is filled in: after each portion that an officer types, an
//! independent spreadsheet engine comes to what the scoring engine says of the same answers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use pmqa::catalogue::{template as words, terms};
use pmqa::created::Created;
use pmqa::criteria::BUILTINS;
use pmqa::evidence::{Row, Status};
use pmqa::exact::{cut, nearest, ratio, whole};
use pmqa::report::living::address::{Map, OfScore};
use pmqa::score::{Scorecard, Standing};
use pmqa::template::{Layout, write};
use pmqa::text::{Lang, fill};
use support::recalculated::{At, Recalculated, Value};
use support::{Sample, blank_row};

/// The row of the headers and the first to fill in, from 0.
const HEAD_ROW: u32 = 5;

/// The cell that shows the score so far.
const SO_FAR: (u32, u32) = (2, 5);

/// What the agency says of a level of an item: its status, whether a document backs it, and whether a
/// note gives a reason.
fn answer(item: usize, level: usize) -> (Status, bool, bool) {
    let status = match (item * 5 + level * 3) % 6 {
        0 | 1 => Status::Met,
        2 => Status::Partial,
        3 => Status::Share(ratio(3, 4)),
        4 => Status::NotApplicable,
        _ => Status::NotMet,
    };
    (status, (item + level) % 4 != 3, item.is_multiple_of(3))
}

/// Where each answer is typed: item, level, requirements, and the cells of status, evidence and note.
type Place = (usize, usize, Vec<usize>, [(u32, u32); 3]);

fn places(sample: &Sample, layout: Layout, workbook: &Recalculated, lang: Lang) -> Vec<Place> {
    let sheet = terms::EVIDENCE.get(lang);
    let column = |name: &str| {
        let is = |at: &u32| {
            workbook.value(&(sheet.to_owned(), HEAD_ROW, *at)) == Value::Text(name.to_owned())
        };
        (0..30).find(is).unwrap_or_else(|| panic!("no column {name}"))
    };
    let note = column(terms::NOTE.get(lang));
    let placed: Vec<_> = sample.framework.requirements().collect();
    match layout {
        Layout::Long => {
            let (status, evidence) =
                (column(terms::STATUS.get(lang)), column(terms::EVIDENCE.get(lang)));
            let of = |place: &pmqa::criteria::Placed| {
                let index = place.requirement.index;
                let row = HEAD_ROW + 1 + index as u32;
                let cells = [status, evidence, note].map(|column| (row, column));
                (place.item_index, place.level_index, vec![index], cells)
            };
            placed.iter().map(of).collect()
        }
        Layout::Wide => {
            let mut places: Vec<Place> = Vec::new();
            for place in &placed {
                let (item, level) = (place.item_index, place.level_index);
                let title = sample.framework.levels[level].title.get(lang);
                let of =
                    |words: &pmqa::text::Words| column(&fill(words.get(lang), &[("level", title)]));
                let row = HEAD_ROW + 1 + item as u32;
                match places.last_mut() {
                    Some(last) if (last.0, last.1) == (item, level) => {
                        last.2.push(place.requirement.index);
                    }
                    _ => {
                        let columns = [of(&words::LEVEL_STATUS), of(&words::LEVEL_EVIDENCE), note];
                        let cells = columns.map(|column| (row, column));
                        places.push((item, level, vec![place.requirement.index], cells));
                    }
                }
            }
            places
        }
    }
}

/// The row of evidence that an answer means; a note of the wide layout speaks for its whole item.
fn row(place: &Place, noted: bool) -> Row {
    let (status, backed, _) = answer(place.0, place.1);
    Row {
        requirements: place.2.clone(),
        status: Some(status),
        document: backed.then(|| "plan".to_owned()),
        note: noted.then(|| "reason".to_owned()),
        ..blank_row(place.2[0])
    }
}

/// What the calculation sheet shows of a row of scores.
fn standing(workbook: &Recalculated, map: &Map, row: u32) -> (f64, f64) {
    let value = |of: OfScore| {
        let at: At = (map.figures_sheet().to_owned(), row, u32::from(of.at()));
        match workbook.value(&at) {
            Value::Number(number) => number,
            other => panic!("{at:?}: {other:?}"),
        }
    };
    (value(OfScore::Score), value(OfScore::Level))
}

fn same(found: (f64, f64), expected: (f64, Option<usize>), what: &str) {
    assert!((found.0 - expected.0).abs() <= 1e-9, "{what}: {found:?}, not {expected:?}");
    assert_eq!(found.1, expected.1.map_or(0.0, |level| level as f64 + 1.0), "{what}");
}

/// Every score and level of the template, and the line at its head, are those of the scorecard.
fn shows(workbook: &Recalculated, sample: &Sample, card: &Scorecard, lang: Lang, what: &str) {
    let map = Map::new(&sample.framework, lang);
    let overall = card.substantiated.overall.as_ref();
    let number = |standing: Option<&Standing>| {
        standing.map_or((0.0, None), |one| (nearest(&one.score), one.level))
    };
    same(standing(workbook, &map, map.overall_row()), number(overall), what);
    for (at, category) in card.substantiated.categories.iter().enumerate() {
        let found = standing(workbook, &map, map.category_row(at));
        same(found, number(category.as_ref()), &format!("{what}, category {at}"));
    }
    for (at, item) in card.substantiated.items.iter().enumerate() {
        let expected = item.as_ref().map_or((0.0, None), |one| (nearest(&one.score), one.level));
        let found = standing(workbook, &map, map.item_row(at));
        same(found, expected, &format!("{what}, item {at}"));
    }
    let score = overall.map_or("0.00".to_owned(), |one| cut(&one.score, 2));
    let level = overall.and_then(|one| one.level);
    let level =
        level.map_or(terms::NO_LEVEL.get(lang), |at| sample.framework.levels[at].title.get(lang));
    let said = fill(words::SO_FAR.get(lang), &[("score", &score), ("level", level)]);
    let at = (terms::EVIDENCE.get(lang).to_owned(), SO_FAR.0, SO_FAR.1);
    assert_eq!(workbook.value(&at), Value::Text(said), "{what}");
}

#[test]
fn the_score_moves_as_the_template_is_filled_in() {
    for (at, builtin) in BUILTINS.iter().enumerate() {
        for layout in Layout::ALL {
            let lang = Lang::ALL[at % 2];
            let what = format!("{} {layout:?} {lang}", builtin.id);
            let mut sample = Sample::builtin(builtin.id);
            let bytes = write(&sample.framework, layout, lang, Created::default()).unwrap();
            let mut workbook = Recalculated::open(&bytes);
            workbook.calculate();
            shows(&workbook, &sample, &sample.score(), lang, &format!("{what}, empty"));
            let places = places(&sample, layout, &workbook, lang);
            let sheet = terms::EVIDENCE.get(lang).to_owned();
            let mut seen = Vec::new();
            for portion in places.chunks(places.len().div_ceil(3)) {
                for place in portion {
                    let (status, backed, noted) = answer(place.0, place.1);
                    let mut typed = |(row, column): (u32, u32), text: &str| {
                        workbook.type_in(&(sheet.clone(), row, column), text);
                    };
                    typed(place.3[0], &terms::status(&status, lang));
                    if backed {
                        typed(place.3[1], "plan");
                    }
                    if noted {
                        typed(place.3[2], "reason");
                    }
                    sample.rows.push(row(place, noted));
                }
                workbook.calculate();
                let card = sample.score();
                shows(&workbook, &sample, &card, lang, &format!("{what}, {}", sample.rows.len()));
                seen.push(card.substantiated.overall.map(|overall| overall.score));
            }
            seen.dedup();
            assert_eq!(seen.len(), 3, "{what}: the score did not move");
        }
    }
}

#[test]
fn what_stands_in_for_evidence_counts_as_none() {
    let sample = Sample::builtin("pmqa-4.0");
    let (lang, none) = (Lang::Th, sample.score());
    for layout in Layout::ALL {
        let bytes = write(&sample.framework, layout, lang, Created::default()).unwrap();
        let mut workbook = Recalculated::open(&bytes);
        let sheet = terms::EVIDENCE.get(lang).to_owned();
        for (at, place) in places(&sample, layout, &workbook, lang).iter().enumerate() {
            let status = [Status::Met, Status::NotApplicable][at % 2].clone();
            let placeholder = ["-", "ไม่มี", "รอเอกสาร", " - ", "\u{00A0}\u{200B}\n", "N/A"][at % 6];
            let typed = [terms::status(&status, lang), placeholder.into(), placeholder.into()];
            for ((row, column), text) in place.3.into_iter().zip(typed) {
                workbook.type_in(&(sheet.clone(), row, column), &text);
            }
        }
        workbook.calculate();
        shows(&workbook, &sample, &none, lang, &format!("{layout:?}"));
    }
}

/// What is typed for a status instead of a word of the list, and what that is.
fn typed(at: usize) -> (&'static str, Status) {
    let others = [
        ("ผ่าน", Status::Met),
        ("in progress", Status::Partial),
        ("๗๕%", Status::Share(ratio(3, 4))),
        ("✓", Status::Met),
        ("ยังไม่ได้ดำเนินการ", Status::NotMet),
        ("ร้อยละ 75", Status::Share(ratio(3, 4))),
        ("x", Status::NotMet),
    ];
    others[at % others.len()].clone()
}

#[test]
fn words_that_are_not_on_the_list_count_as_they_are_read() {
    for layout in Layout::ALL {
        let lang = Lang::Th;
        let mut sample = Sample::builtin("pmqa-4.0");
        let bytes = write(&sample.framework, layout, lang, Created::default()).unwrap();
        let mut workbook = Recalculated::open(&bytes);
        let sheet = terms::EVIDENCE.get(lang).to_owned();
        for (at, place) in places(&sample, layout, &workbook, lang).iter().enumerate() {
            // Most of the lowest level is met, so that what follows counts.
            let (text, status) = typed(if place.1 == 0 { 0 } else { at });
            for ((row, column), text) in place.3.into_iter().zip([text, "plan"]) {
                workbook.type_in(&(sheet.clone(), row, column), text);
            }
            let document = Some("plan".to_owned());
            sample.rows.push(Row {
                requirements: place.2.clone(),
                status: Some(status),
                document,
                ..blank_row(place.2[0])
            });
        }
        workbook.calculate();
        shows(&workbook, &sample, &sample.score(), lang, &format!("{layout:?}"));
        assert!(sample.overall() > whole(300));
    }
}

#[test]
fn a_template_warns_where_its_rows_were_moved() {
    let sample = Sample::builtin("pmqa-4.0");
    for layout in Layout::ALL {
        for lang in Lang::ALL {
            let bytes = write(&sample.framework, layout, lang, Created::default()).unwrap();
            let mut workbook = Recalculated::open(&bytes);
            let at = |row, column| (terms::EVIDENCE.get(lang).to_owned(), row, column);
            let said = |words: &pmqa::text::Words| Value::Text(words.get(lang).to_owned());
            workbook.calculate();
            assert_eq!(workbook.value(&at(HEAD_ROW - 1, 0)), said(&words::ORDER), "{layout:?}");
            // The last row comes first, of which even the level may be the same.
            let rows = match layout {
                Layout::Long => sample.framework.requirement_count(),
                Layout::Wide => sample.framework.items().count(),
            };
            let (first, last) = (HEAD_ROW + 1, HEAD_ROW + rows as u32);
            for column in 0..4 {
                let [one, other] = [first, last].map(|row| workbook.value(&at(row, column)));
                for (row, value) in [(first, other), (last, one)] {
                    let text = match value {
                        Value::Text(text) => text,
                        Value::Number(number) => number.to_string(),
                    };
                    workbook.type_in(&at(row, column), &text);
                }
            }
            workbook.calculate();
            let warned = workbook.value(&at(HEAD_ROW - 1, 0));
            assert_eq!(warned, said(&words::OUT_OF_ORDER), "{layout:?}");
        }
    }
}
