//! Templates filled in as an officer would, read back: no diagnostic, and the same score from either
//! layout, in either language, for every built-in framework.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use pmqa::catalogue::terms;
use pmqa::created::Created;
use pmqa::criteria::{BUILTINS, Criteria, EvidencePolicy, Framework};
use pmqa::evidence::{self, By, Evidence, Status, claims};
use pmqa::exact::{ratio, whole};
use pmqa::score::{Scorecard, score};
use pmqa::settings::Reading;
use pmqa::template::{self, Layout};
use pmqa::text::Lang;
use rust_xlsxwriter::Workbook;

/// What the agency says of a level of an item; every status occurs, some without evidence.
fn answer(item: usize, level: usize) -> (Option<Status>, bool) {
    let status = match (item * 5 + level * 3) % 7 {
        0..=2 => Some(Status::Met),
        3 => Some(Status::Partial),
        4 => Some(Status::Share(ratio(3, 4))),
        5 => Some(Status::NotApplicable),
        _ if item.is_multiple_of(2) => Some(Status::NotMet),
        _ => None,
    };
    (status, (item + level) % 4 != 3)
}

/// The cells of a template's first sheet, as texts.
fn cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let text = |cell: &Data| cell.to_string();
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// A template, filled in and saved as another program would.
fn filled(framework: &Framework, layout: Layout, lang: Lang) -> Vec<u8> {
    let bytes = template::write(framework, layout, lang, Created::default()).unwrap();
    let mut cells = cells(bytes);
    let header = cells.iter().position(|row| row.contains(&word(&terms::ITEM, lang))).unwrap();
    let say = |status: &Option<Status>| match status {
        Some(status) => terms::status(status, lang),
        None => String::new(),
    };
    let column = |name: &str| cells[header].iter().position(|cell| cell == name).unwrap();
    let item = column(terms::ITEM.get(lang));
    let note = column(terms::NOTE.get(lang));
    let items: Vec<&str> = framework.items().map(|(_, item)| item.id.as_str()).collect();
    let places: Vec<(usize, Vec<(usize, usize)>)> = match layout {
        Layout::Long => {
            let columns = (column(terms::STATUS.get(lang)), column(terms::EVIDENCE.get(lang)));
            (header + 1..cells.len()).map(|row| (row, vec![columns])).collect()
        }
        Layout::Wide => {
            let levels = (0..framework.levels.len()).map(|level| (2 + 2 * level, 3 + 2 * level));
            (header + 1..cells.len()).map(|row| (row, levels.clone().collect())).collect()
        }
    };
    let level_column = (layout == Layout::Long).then(|| column(terms::LEVEL.get(lang)));
    for (row, columns) in places {
        let at = items.iter().position(|id| *id == cells[row][item]).unwrap();
        for (nth, (status_column, evidence_column)) in columns.into_iter().enumerate() {
            let level = match level_column {
                Some(column) => framework
                    .levels
                    .iter()
                    .position(|level| level.title.get(lang) == cells[row][column])
                    .unwrap(),
                None => nth,
            };
            let (status, evidenced) = answer(at, level);
            cells[row][status_column] = say(&status);
            if evidenced {
                cells[row][evidence_column] = format!("เอกสาร {at}.{level}");
            }
            if status == Some(Status::NotApplicable) {
                cells[row][note] = "ไม่มีภารกิจนี้".to_owned();
            }
        }
    }
    cells[2][1] = "กรมตัวอย่าง".to_owned();
    cells[3][1] = "2569".to_owned();
    written(&cells)
}

fn word(words: &pmqa::text::Words, lang: Lang) -> String {
    words.get(lang).to_owned()
}

fn written(cells: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, texts) in cells.iter().enumerate() {
        for (column, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row as u32, column as u16, text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn scored(framework: &Framework, evidence: &Evidence) -> Scorecard {
    let (claims, disputes) = claims(framework, &evidence.rows, By::default());
    assert_eq!(disputes, []);
    score(framework, &claims, EvidencePolicy::Required)
}

#[test]
fn either_layout_in_either_language_scores_the_same_without_a_diagnostic() {
    for builtin in BUILTINS {
        let framework = Criteria::load(builtin.yaml).unwrap().framework;
        let mut scores = Vec::new();
        for layout in [Layout::Long, Layout::Wide] {
            for lang in Lang::ALL {
                let bytes = filled(&framework, layout, lang);
                let read =
                    evidence::read("x.xlsx", &bytes, &framework, &Reading::default()).unwrap();
                assert_eq!(read.diagnostics, [], "{} {layout:?} {lang}", builtin.id);
                assert_eq!(read.agency.as_deref(), Some("กรมตัวอย่าง"));
                assert_eq!(read.fiscal_year.map(|year| year.buddhist()), Some(2569));
                scores.push((layout, lang, scored(&framework, &read)));
            }
        }
        let overall = scores[0].2.substantiated.overall.clone().unwrap();
        assert!(overall.score > whole(0) && overall.score < framework.highest_points());
        for (layout, lang, card) in &scores {
            assert_eq!(*card, scores[0].2, "{} {layout:?} {lang}", builtin.id);
        }
    }
}

#[test]
fn a_template_that_nobody_filled_in_names_no_agency() {
    let framework = Criteria::load(BUILTINS[0].yaml).unwrap().framework;
    for lang in Lang::ALL {
        for layout in [Layout::Long, Layout::Wide] {
            let bytes = template::write(&framework, layout, lang, Created::default()).unwrap();
            let read = evidence::read("x.xlsx", &bytes, &framework, &Reading::default()).unwrap();
            assert_eq!(read.agency, None, "{lang:?} {layout:?}: the score so far is no name");
        }
    }
}
