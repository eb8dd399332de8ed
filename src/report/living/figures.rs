//! The sheet of figures: status words and what they earn, the ladder, and the climb from the
//! requirements to items, tags, categories and the whole.

use num_traits::One;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Living;
use super::address::{
    KINDS, LEVELS, Map, OfLevel, OfRequirement, OfScore, POLICY, STATUS_WORDS, STATUSES,
};
use super::formula::{Shown, levels_reached, valued};
use crate::catalogue::{living as words, terms};
use crate::criteria::{Framework, Item};
use crate::evidence::Status;
use crate::exact::{Exact, nearest, whole};
use crate::gap::GapKind;
use crate::report::living::EXCLUDED;
use crate::report::print;
use crate::report::style::Style;
use crate::score::tally::item_shares;
use crate::score::{ItemScore, Standing};
use crate::text::{Lang, Words, fill};

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
const WIDTHS: [f64; 10] = [22.0, 40.0, 12.0, 12.0, 14.0, 14.0, 12.0, 16.0, 16.0, 12.0];

/// Printed pages beside one another, because an item has many columns.
const PAGES_WIDE: u16 = 2;

/// Draws the sheet.
pub fn draw(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let lang = living.lang;
    for (at, width) in WIDTHS.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
    }
    let columns = living.map.tag_column(living.lenses.iter().map(|lens| lens.tags.len()).sum());
    sheet.set_column_range_width(WIDTHS.len() as u16, columns, 16)?;
    sheet.set_row_height(0, style.face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, words::FIGURES_TITLE.get(lang), &style.title)?;
    sheet.write_string_with_format(1, 0, words::FIGURES_PURPOSE.get(lang), &style.muted)?;
    statuses(sheet, living, style)?;
    levels(sheet, living, style)?;
    let head = living.map.overall_row() - 1;
    heads(sheet, style, lang, head)?;
    overall(sheet, living, style)?;
    categories(sheet, living, style)?;
    tags(sheet, living, style)?;
    items(sheet, living, style)?;
    print::set_up(sheet, lang, living.framework.title.get(lang), 0);
    sheet.set_print_fit_to_pages(PAGES_WIDE, 0);
    Ok(())
}

/// The words of both languages and what they earn; the kinds of gaps and what to do about them; the
/// evidence policy.
fn statuses(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let lang = living.lang;
    let other = if lang == Lang::Th { Lang::En } else { Lang::Th };
    let heads =
        [(STATUSES, &words::STATUS_WORDS, &words::CREDIT), (KINDS, &words::KIND, &words::TO_DO)];
    for (row, term, meaning) in heads {
        sheet.write_string_with_format(row - 1, 0, term.get(lang), &style.head)?;
        sheet.write_string_with_format(row - 1, 1, meaning.get(lang), &style.head)?;
    }
    let partial = &living.framework.scoring.partial;
    let earned = [
        (Status::Met, Some(whole(1))),
        (Status::Partial, Some(partial.clone())),
        (Status::NotMet, Some(whole(0))),
        (Status::NotApplicable, None),
    ];
    let all =
        [lang, other].into_iter().flat_map(|lang| earned.iter().map(move |each| (lang, each)));
    for (row, (lang, (status, credit))) in (STATUSES..STATUSES + STATUS_WORDS).zip(all) {
        sheet.write_string_with_format(row, 0, terms::status(status, lang), &style.strong)?;
        match credit {
            Some(credit) => {
                sheet.write_number_with_format(row, 1, nearest(credit), &style.centre)?
            }
            None => sheet.write_string_with_format(row, 1, EXCLUDED, &style.centre)?,
        };
    }
    for (row, kind) in (KINDS..).zip(GapKind::ALL) {
        sheet.write_string_with_format(row, 0, terms::gap_kind(kind).get(lang), &style.strong)?;
        sheet.write_string_with_format(row, 1, terms::gap_action(kind).get(lang), &style.text)?;
    }
    sheet.write_string_with_format(POLICY, 0, words::POLICY.get(lang), &style.strong)?;
    sheet.write_string_with_format(POLICY, 1, living.policy.id(), &style.centre)?;
    Ok(())
}

/// The ladder.
fn levels(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let lang = living.lang;
    let heads = [&words::LEVEL, &words::POINTS, &words::ADDED, &words::THRESHOLD];
    for (at, head) in heads.into_iter().enumerate() {
        sheet.write_string_with_format(LEVELS - 1, at as u16, head.get(lang), &style.head)?;
    }
    sheet.write_string_with_format(LEVELS, 0, terms::NO_LEVEL.get(lang), &style.strong)?;
    let mut below = whole(0);
    for (row, level) in (LEVELS + 1..).zip(&living.framework.levels) {
        sheet.write_string_with_format(row, 0, level.title.get(lang), &style.strong)?;
        let added = &level.points - &below;
        for (column, value) in (1..).zip([&level.points, &added, &level.threshold]) {
            sheet.write_number_with_format(row, column, nearest(value), &style.centre)?;
        }
        below = level.points.clone();
    }
    Ok(())
}

fn heads(sheet: &mut Worksheet, style: &Style, lang: Lang, row: u32) -> Result<(), XlsxError> {
    let cells: Vec<_> =
        HEADS.iter().zip(WIDTHS).map(|(head, width)| (head.get(lang), width)).collect();
    sheet.set_row_height(row, style.face.row_height(&cells) + 4.0)?;
    for (at, (text, _)) in cells.into_iter().enumerate() {
        sheet.write_string_with_format(row, at as u16, text, &style.head)?;
    }
    Ok(())
}

/// The name and the weight of a row of scores.
fn label(
    sheet: &mut Worksheet,
    style: &Style,
    row: u32,
    (id, title, weight): (&str, &str, Option<&Exact>),
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, OfScore::Id.at(), id, &style.strong)?;
    sheet.write_string_with_format(row, OfScore::Title.at(), title, &style.text)?;
    sheet.set_row_height(row, style.face.row_height(&[(title, WIDTHS[1]), (id, WIDTHS[0])]))?;
    match weight {
        Some(weight) => {
            let column = OfScore::Weight.at();
            sheet.write_number_with_format(row, column, nearest(weight), &style.centre)?
        }
        None => sheet.write_blank(row, OfScore::Weight.at(), &style.centre)?,
    };
    Ok(())
}

/// Writes the formulas of a row.
fn fill_in(
    sheet: &mut Worksheet,
    style: &Style,
    row: u32,
    cells: impl IntoIterator<Item = (u16, String, Shown)>,
) -> Result<(), XlsxError> {
    for (column, formula, value) in cells {
        sheet.write_formula_with_format(row, column, valued(formula, value), &style.centre)?;
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
    let map = &living.map;
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
    let (map, row) = (&living.map, living.map.overall_row());
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
    fill_in(sheet, style, row, cells.into_iter().chain(means))
}

fn categories(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let (map, card) = (&living.map, living.scorecard);
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
        fill_in(sheet, style, row, cells.into_iter().chain(means))?;
        first += category.items.len();
    }
    Ok(())
}

/// Tags: the mean of the items that carry them, each by its share in the whole.
fn tags(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let map = &living.map;
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
        fill_in(sheet, style, row, cells.into_iter().chain(means))?;
    }
    Ok(())
}

fn items(sheet: &mut Worksheet, living: &Living, style: &Style) -> Result<(), XlsxError> {
    let (map, lang) = (&living.map, living.lang);
    let head = map.item_row(0) - 1;
    heads(sheet, style, lang, head)?;
    for (at, level) in living.framework.levels.iter().enumerate() {
        let of = [
            (OfLevel::Completion, &words::COMPLETION),
            (OfLevel::Open, &words::OPEN),
            (OfLevel::Beyond, &words::BEYOND),
            (OfLevel::Claimed, &words::CLAIMED_COMPLETION),
            (OfLevel::ClaimedOpen, &words::CLAIMED_OPEN),
        ];
        for (column, words) in of {
            let text = fill(words.get(lang), &[("level", level.title.get(lang))]);
            sheet.write_string_with_format(
                head,
                map.level_column(at, column),
                text,
                &style.head,
            )?;
        }
    }
    let tags: Vec<_> = living.framework.lenses.iter().flat_map(|lens| &lens.tags).collect();
    for (at, tag) in tags.iter().enumerate() {
        let title = tag.title.get(lang);
        sheet.write_string_with_format(head, map.tag_column(at), title, &style.head)?;
    }
    sheet.set_row_height(head, style.face.height(4))?;
    let shares = item_shares(living.framework, &living.scorecard.substantiated);
    let mut at = 0;
    for (category_at, category) in living.framework.categories.iter().enumerate() {
        for item in &category.items {
            let row = map.item_row(at);
            label(sheet, style, row, (&item.id, item.title.get(lang), Some(&item.weight)))?;
            let cells = item_cells(living, (at, item), category_at, &shares[at]);
            fill_in(sheet, style, row, cells)?;
            for (tag_at, tag) in tags.iter().enumerate() {
                let carries = f64::from(u8::from(item.tags.contains(&tag.id)));
                sheet.write_number_with_format(
                    row,
                    map.tag_column(tag_at),
                    carries,
                    &style.centre,
                )?;
            }
            at += 1;
        }
    }
    Ok(())
}

/// The formulas of an item.
fn item_cells(
    living: &Living,
    (at, item): (usize, &Item),
    category: usize,
    share: &Exact,
) -> Vec<(u16, String, Shown)> {
    let (map, card) = (&living.map, living.scorecard);
    let row = map.item_row(at);
    let scored = card.substantiated.items[at].as_ref();
    let claimed = card.claimed.items[at].as_ref();
    let applies = map.score(row, OfScore::Applies);
    let first = item.rungs[0][0].index;
    let count = item.rungs.iter().map(Vec::len).sum();
    let all = map.requirement_range(first, count, OfRequirement::Applied);
    let in_category = |of: OfScore| {
        let first = at - position(living.framework, category, at);
        let count = living.framework.categories[category].items.len() as u32;
        map.figures(map.item_row(first), count, of.at())
    };
    let share_of = format!(
        "IF({applies}=0,0,{}*{}/SUMPRODUCT({},{}))",
        map.score(map.category_row(category), OfScore::Share),
        map.score(row, OfScore::Weight),
        in_category(OfScore::Weight),
        in_category(OfScore::Applies)
    );
    let climbed = Climb { map, row, levels: item.rungs.len() };
    let score_of = |item: Option<&ItemScore>| -> Shown {
        item.map_or(0.0.into(), |item| (&item.score).into())
    };
    let level_of = |item: Option<&ItemScore>| -> Shown {
        item.and_then(|item| item.level).map_or(0, |level| level + 1).into()
    };
    let locked: Shown = scored.map_or(0.0.into(), |item| (&item.locked).into());
    let if_applies = |formula: String| format!("IF({applies}=0,0,{formula})");
    let own = (OfLevel::Completion, OfLevel::Open);
    let said = (OfLevel::Claimed, OfLevel::ClaimedOpen);
    let mut cells = vec![
        (
            OfScore::Applies.at(),
            format!("IF(SUM({all})>0,1,0)"),
            usize::from(scored.is_some()).into(),
        ),
        (OfScore::Share.at(), share_of, share.into()),
        (OfScore::Score.at(), if_applies(climbed.score(own)), score_of(scored)),
        (OfScore::Level.at(), if_applies(climbed.level(own.1)), level_of(scored)),
        (OfScore::Claimed.at(), if_applies(climbed.score(said)), score_of(claimed)),
        (OfScore::ClaimedLevel.at(), if_applies(climbed.level(said.1)), level_of(claimed)),
        (OfScore::Locked.at(), if_applies(climbed.locked(own)), locked),
    ];
    let beyond = beyond(living.framework, scored);
    for (level, rung) in item.rungs.iter().enumerate() {
        let range = |of| map.requirement_range(rung[0].index, rung.len(), of);
        let applied = range(OfRequirement::Applied);
        let sides = [
            (own, OfRequirement::Counted, OfRequirement::Earned, scored),
            (said, OfRequirement::Claimed, OfRequirement::ClaimedEarned, claimed),
        ];
        for ((completion, open), credit, earned, scored) in sides {
            let lacking = format!("COUNTIF({},\"<1\")", range(credit));
            let completed = completions(scored, item.rungs.len());
            cells.push((
                map.level_column(level, completion),
                format!("IF({lacking}=0,1,SUM({})/SUM({applied}))", range(earned)),
                (&completed[level]).into(),
            ));
            let below = match level {
                0 => "1".to_owned(),
                _ => map.figure(row, map.level_column(level - 1, open)),
            };
            let is_open = completed[..=level].iter().all(One::is_one);
            cells.push((
                map.level_column(level, open),
                format!("IF(AND({below}=1,{lacking}=0),1,0)"),
                usize::from(is_open).into(),
            ));
        }
        let further = match item.rungs.get(level + 1) {
            None => "0".to_owned(),
            Some(next) => {
                let credits =
                    map.requirement_range(next[0].index, next.len(), OfRequirement::Counted);
                let completion = map.level_column(level + 1, OfLevel::Completion);
                format!(
                    "{}*{}+IF(COUNTIF({credits},\"<1\")=0,{},0)",
                    map.added(level + 1),
                    map.figure(row, completion),
                    map.figure(row, map.level_column(level + 1, OfLevel::Beyond))
                )
            }
        };
        cells.push((map.level_column(level, OfLevel::Beyond), further, (&beyond[level]).into()));
    }
    cells
}

/// The position of an item within its category.
fn position(framework: &Framework, category: usize, at: usize) -> usize {
    let before: usize = framework.categories[..category].iter().map(|c| c.items.len()).sum();
    at - before
}

/// Completions of an item; all complete where it does not apply, as formulas see it.
fn completions(scored: Option<&ItemScore>, levels: usize) -> Vec<Exact> {
    scored.map_or_else(|| vec![whole(1); levels], |item| item.completions.clone())
}

/// For each level, the points that would count beyond it, were it and all below complete.
fn beyond(framework: &Framework, scored: Option<&ItemScore>) -> Vec<Exact> {
    let levels = framework.levels.len();
    let completed = completions(scored, levels);
    let mut beyond = vec![whole(0); levels];
    for level in (0..levels.saturating_sub(1)).rev() {
        let added = &framework.levels[level + 1].points - &framework.levels[level].points;
        let further =
            if completed[level + 1].is_one() { beyond[level + 1].clone() } else { whole(0) };
        beyond[level] = added * &completed[level + 1] + further;
    }
    beyond
}

/// The climb of one item.
struct Climb<'a> {
    map: &'a Map,
    row: u32,
    levels: usize,
}

impl Climb<'_> {
    fn of(&self, level: usize, of: OfLevel) -> String {
        self.map.figure(self.row, self.map.level_column(level, of))
    }

    /// What each level adds, as far as all below are complete.
    fn score(&self, (completion, open): (OfLevel, OfLevel)) -> String {
        let terms = (0..self.levels).map(|level| {
            let own = format!("{}*{}", self.map.added(level), self.of(level, completion));
            if level == 0 { own } else { format!("{}*{own}", self.of(level - 1, open)) }
        });
        terms.collect::<Vec<_>>().join("+")
    }

    /// How many levels are complete with all below.
    fn level(&self, open: OfLevel) -> String {
        let terms = (0..self.levels).map(|level| self.of(level, open));
        terms.collect::<Vec<_>>().join("+")
    }

    /// What levels add above one that is not complete.
    fn locked(&self, (completion, open): (OfLevel, OfLevel)) -> String {
        let terms = (1..self.levels).map(|level| {
            format!(
                "(1-{})*{}*{}",
                self.of(level - 1, open),
                self.map.added(level),
                self.of(level, completion)
            )
        });
        let terms: Vec<String> = terms.collect();
        if terms.is_empty() { "0".to_owned() } else { terms.join("+") }
    }
}
