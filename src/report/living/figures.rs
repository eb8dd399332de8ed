//! The sheet of figures: status words and what they earn, the ladder, and the climb from the
//! requirements to items, tags, categories and the whole.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::Living;
use super::address::{LEVELS, OfLevel, OfScore};
use super::formula::{Shown, levels_reached, valued};
use crate::catalogue::{living as words, terms};
use crate::exact::{Exact, nearest};
use crate::report::print::{self, Pages};
use crate::report::style::{Style, format_columns};
use crate::score::Standing;
use crate::text::Words;

mod climb;
mod tables;

const HEADS: [&Words; 10] = [
    &words::ID,
    &words::TITLE,
    &words::WEIGHT,
    &words::APPLIES,
    &words::SHARE,
    &words::SCORE,
    &words::LEVELS_REACHED,
    &words::CLAIMED_SCORE,
    &words::CLAIMED_LEVELS,
    &words::LOCKED,
];

/// Widths of the first columns; the others are of equal width.
const WIDTHS: [f64; 10] = [16.0, 32.0, 9.0, 12.0, 12.0, 12.0, 10.0, 12.0, 12.0, 12.0];

/// The width of the others.
const WIDTH: f64 = 12.0;

/// Columns that each page begins with: id and title.
const REPEATED: usize = 2;

/// Units of columns that a printed page holds and still is legible.
const LEGIBLE: f64 = 190.0;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let lang = living.lang;
    for (at, width) in WIDTHS.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
    }
    let columns =
        living.at_figures.tag_column(living.lenses.iter().map(|lens| lens.tags.len()).sum());
    sheet.set_column_range_width(WIDTHS.len() as u16, columns, WIDTH)?;
    sheet.set_row_height(0, style.face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, words::FIGURES_TITLE.get(lang), &style.title)?;
    let (widths, beside) = pages(columns);
    let last = last_of_first_page(&widths, beside);
    let purpose = words::FIGURES_PURPOSE.get(lang);
    let lines = style.face.lines(purpose, WIDTHS[..=usize::from(last)].iter().sum());
    sheet.set_row_height(1, style.face.text_height(purpose, lines))?;
    sheet.merge_range(1, 0, 1, last, purpose, &style.muted.clone().set_text_wrap())?;
    tables::look_ups(sheet, living, style, last)?;
    tables::levels(sheet, living, style)?;
    let head = living.at_figures.overall_row() - 1;
    heads(sheet, living, style, head)?;
    overall(sheet, living, style)?;
    categories(sheet, living, style)?;
    tags(sheet, living, style)?;
    climb::items(sheet, living, style)?;
    let map = &living.at_figures;
    let formats = formats(living, style, columns);
    let scores = &formats[..usize::from(OfScore::Locked.at())];
    format_columns(sheet, (map.overall_row(), map.item_row(0) - 4), scores)?;
    format_columns(sheet, (map.item_row(0), map.end_row() - 1), &formats)?;
    print::set_up(sheet, lang, &living.foot, Pages::beside(&widths, beside));
    let head = living.at_figures.item_row(0) - 1;
    sheet.set_repeat_rows(head, head)?;
    sheet.set_repeat_columns(OfScore::Id.at(), OfScore::Title.at())?;
    // What is looked up, the ladder, the scores, and the items each begin a page.
    let parts = [LEVELS, map.overall_row(), map.item_row(0)];
    sheet.set_page_breaks(&parts.map(|first| first - 1))?;
    Ok(())
}

/// The widths of all columns that are printed, those that each page begins with as often as they
/// are, and how many pages stand beside one another, because an item has many columns.
fn pages(columns: u16) -> (Vec<f64>, u16) {
    let further = usize::from(columns).saturating_sub(WIDTHS.len());
    let own = [&WIDTHS[REPEATED..], &vec![WIDTH; further]].concat();
    let repeated = &WIDTHS[..REPEATED];
    let room = LEGIBLE - repeated.iter().sum::<f64>();
    let beside = (own.iter().sum::<f64>() / room).ceil().max(1.0);
    ([own, repeated.repeat(beside as usize)].concat(), beside as u16)
}

/// The last of the first columns that surely stands on the first of the pages beside one another, to which
/// what is one text must keep.
fn last_of_first_page(widths: &[f64], beside: u16) -> u16 {
    let repeated: f64 = WIDTHS[..REPEATED].iter().sum();
    let room = widths.iter().sum::<f64>() / f64::from(beside) - repeated;
    let mut used = 0.0;
    let fits = |width: &&f64| {
        used += **width;
        used <= room
    };
    (REPEATED + WIDTHS[REPEATED..].iter().take_while(fits).count()) as u16 - 1
}

/// The format of each column of an item.
fn formats<'a>(living: &Living, style: &'a Style, columns: u16) -> Vec<Option<&'a Format>> {
    let mut formats = vec![Some(&style.centre); usize::from(columns)];
    let scores = [OfScore::Share, OfScore::Score, OfScore::Claimed, OfScore::Locked];
    let levels = 0..living.framework.levels.len();
    let completions = levels.flat_map(|level| {
        let of = [OfLevel::Completion, OfLevel::Beyond, OfLevel::Claimed];
        of.map(|of| living.at_figures.level_column(level, of))
    });
    formats[usize::from(OfScore::Id.at())] = Some(&style.strong);
    formats[usize::from(OfScore::Title.at())] = Some(&style.text);
    for column in scores.map(OfScore::at).into_iter().chain(completions) {
        formats[usize::from(column)] = Some(&style.exact);
    }
    formats
}

fn heads(sheet: &mut Worksheet, living: &Living, style: &Style, row: u32) -> Result<(), XlsxError> {
    sheet.set_row_height(row, heads_height(living, style))?;
    let of_items = row > living.at_figures.overall_row();
    let count = if of_items { HEADS.len() } else { usize::from(OfScore::Locked.at()) };
    for (at, head) in HEADS.iter().take(count).enumerate() {
        sheet.write_string_with_format(row, at as u16, living.head(head), &style.head)?;
    }
    Ok(())
}

/// The height of a row of the headers that all scores share, in points.
fn heads_height(living: &Living, style: &Style) -> f64 {
    let heads = HEADS.map(|head| living.head(head));
    let cells: Vec<_> = heads.iter().map(String::as_str).zip(WIDTHS).collect();
    style.face.head_height(&cells)
}

/// The name and the weight of a row of scores.
fn label(
    sheet: &mut Worksheet,
    style: &Style,
    row: u32,
    (id, title, weight): (&str, &str, Option<&Exact>),
) -> Result<(), XlsxError> {
    sheet.write_string(row, OfScore::Id.at(), id)?;
    sheet.write_string(row, OfScore::Title.at(), title)?;
    sheet.set_row_height(row, style.face.row_height(&[(title, WIDTHS[1]), (id, WIDTHS[0])]))?;
    match weight {
        Some(weight) => sheet.write_number(row, OfScore::Weight.at(), nearest(weight))?,
        None => sheet,
    };
    Ok(())
}

/// Writes the formulas of a row.
fn fill_in(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl IntoIterator<Item = (u16, String, Shown)>,
) -> Result<(), XlsxError> {
    for (column, formula, value) in cells {
        sheet.write_formula(row, column, valued(formula, value))?;
    }
    Ok(())
}

/// A score, or 0 where nothing applies.
fn points(standing: Option<&Standing>) -> Shown {
    standing.map_or(0.0.into(), |standing| (&standing.score).into())
}

/// How many levels are reached.
fn reached(standing: Option<&Standing>) -> Shown {
    standing.and_then(|standing| standing.level).map_or(0, |level| level + 1).into()
}

/// The mean of scores, weighted by `weights` over what applies; 0 where nothing does.
fn mean((weights, applies, scores): (&str, &str, &str), any: &str) -> String {
    format!(
        "IF({any}=0,0,SUMPRODUCT({weights},{applies},{scores})/SUMPRODUCT({weights},{applies}))"
    )
}

/// The scores of a row over others: its own and as the agency says, and the levels that they reach.
fn standings(
    living: &Living,
    row: u32,
    (substantiated, claimed): (Option<&Standing>, Option<&Standing>),
    mean_of: impl Fn(OfScore) -> String,
) -> [(u16, String, Shown); 4] {
    let map = &living.at_figures;
    let levels = living.framework.levels.len();
    let level = |score| levels_reached(&map.score(row, score), map, levels);
    [
        (OfScore::Score.at(), mean_of(OfScore::Score), points(substantiated)),
        (OfScore::Level.at(), level(OfScore::Score), reached(substantiated)),
        (OfScore::Claimed.at(), mean_of(OfScore::Claimed), points(claimed)),
        (OfScore::ClaimedLevel.at(), level(OfScore::Claimed), reached(claimed)),
    ]
}

fn overall(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let (map, row) = (&living.at_figures, living.at_figures.overall_row());
    let card = living.scorecard;
    label(sheet, style, row, ("", terms::OVERALL.get(living.lang), None))?;
    let column = |of: OfScore| map.categories(of.at());
    let applies = format!("IF(SUM({})>0,1,0)", column(OfScore::Applies));
    let standing = card.substantiated.overall.as_ref();
    let any = map.score(row, OfScore::Applies);
    let does = usize::from(standing.is_some());
    let tallies = (standing, card.claimed.overall.as_ref());
    let means = standings(living, row, tallies, |of| {
        mean((&column(OfScore::Weight), &column(OfScore::Applies), &column(of)), &any)
    });
    let cells = [
        (OfScore::Applies.at(), applies, does.into()),
        (OfScore::Share.at(), any.clone(), does.into()),
    ];
    fill_in(sheet, row, cells.into_iter().chain(means))
}

fn categories(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let (map, card) = (&living.at_figures, living.scorecard);
    let weights: Exact = living
        .framework
        .categories
        .iter()
        .zip(&card.substantiated.categories)
        .filter(|(_, standing)| standing.is_some())
        .map(|(category, _)| &category.weight)
        .sum();
    let mut first = 0;
    for (at, category) in living.framework.categories.iter().enumerate() {
        let row = map.category_row(at);
        let count = category.items.len() as u32;
        let title = category.title.get(living.lang);
        label(sheet, style, row, (&category.id, title, Some(&category.weight)))?;
        let column = |of: OfScore| map.figures(map.item_row(first), count, of.at());
        let standing = card.substantiated.categories[at].as_ref();
        let any = map.score(row, OfScore::Applies);
        let share = format!(
            "IF({any}=0,0,{}/SUMPRODUCT({},{}))",
            map.score(row, OfScore::Weight),
            map.categories(OfScore::Weight.at()),
            map.categories(OfScore::Applies.at())
        );
        let shared: Shown = match standing {
            Some(_) => (&(&category.weight / &weights)).into(),
            None => 0.0.into(),
        };
        let cells = [
            (
                OfScore::Applies.at(),
                format!("IF(SUM({})>0,1,0)", column(OfScore::Applies)),
                usize::from(standing.is_some()).into(),
            ),
            (OfScore::Share.at(), share, shared),
        ];
        let tallies = (standing, card.claimed.categories[at].as_ref());
        let means = standings(living, row, tallies, |of| {
            mean((&column(OfScore::Weight), &column(OfScore::Applies), &column(of)), &any)
        });
        fill_in(sheet, row, cells.into_iter().chain(means))?;
        first += category.items.len();
    }
    Ok(())
}

/// Tags: the mean of the items that carry them, each by its share in the whole.
fn tags(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let map = &living.at_figures;
    let tags = living.lenses.iter().flat_map(|lens| lens.tags.iter().map(move |tag| (lens, tag)));
    for (at, (lens, tag)) in tags.enumerate() {
        let row = map.tag_row(at);
        let title = tag.tag.title.get(living.lang);
        label(sheet, style, row, (lens.lens.title.get(living.lang), title, None))?;
        let (carry, share) = (map.items(map.tag_column(at)), map.items(OfScore::Share.at()));
        let any = map.score(row, OfScore::Applies);
        let applies = format!("IF(SUMPRODUCT({carry},{share})>0,1,0)");
        let cells = [(OfScore::Applies.at(), applies, usize::from(tag.standing.is_some()).into())];
        let tallies = (tag.standing.as_ref(), tag.claimed.as_ref());
        let means =
            standings(living, row, tallies, |of| mean((&carry, &share, &map.items(of.at())), &any));
        fill_in(sheet, row, cells.into_iter().chain(means))?;
    }
    Ok(())
}
