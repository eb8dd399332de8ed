//! The climb of each item: completions of its levels from the requirements, its score and level from
//! the completions, what is locked, and what would count beyond each level.

use num_traits::One;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{WIDTH, fill_in, heads, heads_height, label};
use crate::catalogue::living as words;
use crate::criteria::{Framework, Item};
use crate::exact::{Exact, whole};
use crate::report::living::Living;
use crate::report::living::address::{Map, OfLevel, OfRequirement, OfScore};
use crate::report::living::formula::Shown;
use crate::report::style::Style;
use crate::score::ItemScore;
use crate::score::tally::item_shares;
use crate::text::fill;

pub(super) fn items(
    sheet: &mut Worksheet,
    living: &Living,
    style: &Style,
) -> Result<(), XlsxError> {
    let (map, lang) = (&living.at_figures, living.lang);
    let head = map.item_row(0) - 1;
    heads(sheet, living, style, head)?;
    let mut further = Vec::new();
    for (at, level) in living.framework.levels.iter().enumerate() {
        let of = [
            (OfLevel::Completion, &words::COMPLETION),
            (OfLevel::Open, &words::OPEN),
            (OfLevel::Beyond, &words::BEYOND),
            (OfLevel::Claimed, &words::CLAIMED_COMPLETION),
            (OfLevel::ClaimedOpen, &words::CLAIMED_OPEN),
        ];
        for (column, words) in of {
            let text = fill(&living.head(words), &[("level", level.title.get(lang))]);
            further.push((map.level_column(at, column), text));
        }
    }
    let tags: Vec<_> = living.framework.lenses.iter().flat_map(|lens| &lens.tags).collect();
    let titles = tags.iter().map(|tag| tag.title.get(lang).to_owned());
    further.extend(titles.enumerate().map(|(at, title)| (map.tag_column(at), title)));
    for (column, text) in &further {
        sheet.write_string_with_format(head, *column, text, &style.head)?;
    }
    let measured: Vec<_> = further.iter().map(|(_, text)| (text.as_str(), WIDTH)).collect();
    let tall = style.face.head_height(&measured).max(heads_height(living, style));
    sheet.set_row_height(head, tall)?;
    let shares = item_shares(living.framework, &living.scorecard.substantiated);
    let mut at = 0;
    for (category_at, category) in living.framework.categories.iter().enumerate() {
        for item in &category.items {
            let row = map.item_row(at);
            label(sheet, style, row, (&item.id, item.title.get(lang), Some(&item.weight)))?;
            let cells = item_cells(living, (at, item), category_at, &shares[at]);
            fill_in(sheet, row, cells)?;
            for (tag_at, tag) in tags.iter().enumerate() {
                let carries = f64::from(u8::from(item.tags.contains(&tag.id)));
                sheet.write_number(row, map.tag_column(tag_at), carries)?;
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
    let (map, card) = (&living.at_figures, living.scorecard);
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
