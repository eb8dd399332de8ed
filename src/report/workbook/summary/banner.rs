//! The banner: the level in large on its colour, the score, and what the agency claims.

use rust_xlsxwriter::{Color, Format, FormatAlign, Formula, Worksheet, XlsxError};

use super::{BANNER, LEFT, RIGHT, SCORE, WASH, filled, put, put_formula, width};
use crate::catalogue::{sides as of_sides, terms, workbook as words};
use crate::criteria::Level;
use crate::exact::{Exact, cut, plain, whole};
use crate::report::living::address::{OfRequirement, OfScore};
use crate::report::living::formula::{level_name, sentence, text, valued};
use crate::report::sides;
use crate::report::wording::called;
use crate::report::workbook::page::Page;
use crate::score::Standing;
use crate::text::fill;

/// Draws the three boxes.
pub(super) fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let face = page.style.face;
    sheet.set_row_height(BANNER, face.height(1))?;
    sheet.set_row_height(BANNER + 1, face.size(2.6) * 1.5)?;
    sheet.set_row_height(BANNER + 2, face.height(1) + 3.0)?;
    both_sides(sheet, page)?;
    let card = &page.assessment.scorecard;
    let (standing, claimed) = (card.substantiated.overall.as_ref(), card.claimed.overall.as_ref());
    let row = page.living.map.overall_row();
    let (score, level) = page.standing(row, standing);
    let (claimed_score, _) = page.claimed(row, claimed);
    let plain_box = filled(&page.style.plain, WASH);
    let longest = page.framework().levels.iter().map(|level| level.title.get(page.lang));
    let longest = longest.chain([page.say(&terms::NO_LEVEL), page.say(&terms::NOT_APPLICABLE)]);
    let lines = longest.map(|name| face.lines(name, width((1, 2)) / 2.4)).max().unwrap_or(1);
    let level_size = if lines > 1 { 1.5 } else { 2.4 };
    let boxes = [
        Box {
            columns: (LEFT.0, 2),
            format: filled(&page.style.plain, crate::report::palette::NONE),
            caption: page.say(&words::OVERALL_LEVEL),
            value: level,
            size: level_size,
            below: to_next(page, standing),
        },
        Box {
            columns: (3, LEFT.1),
            format: plain_box.clone().set_font_color(Color::RGB(SCORE)),
            caption: page.say(&terms::SUBSTANTIATED),
            value: score,
            size: 2.6,
            below: Formula::new(text("")),
        },
        Box {
            columns: RIGHT,
            format: plain_box,
            caption: page.say(sides::claimed(page.assessment)),
            value: claimed_score,
            size: 2.6,
            below: claimed_beside(page, standing, claimed),
        },
    ];
    for (at, each) in boxes.iter().enumerate() {
        each.draw(sheet, page, at == 1)?;
    }
    for row in BANNER..BANNER + 3 {
        colour(sheet, page, row)?;
    }
    Ok(())
}

/// The scores of both sides in the row below the boxes, which else parts them from what follows. They
/// are as the report was made: what is changed in it counts for the side that decides alone.
fn both_sides(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let Some(both) = sides::both(page.assessment, page.lang) else {
        sheet.set_row_height(BANNER + 3, super::BETWEEN)?;
        return Ok(());
    };
    let line = page.fill(&of_sides::AS_MADE, &[("both", &both)]);
    let (across, face) = ((LEFT.0, RIGHT.1), page.style.face);
    let height = face.text_height(&line, face.lines(&line, width(across)));
    sheet.set_row_height(BANNER + 3, height + super::BETWEEN)?;
    let format = page.style.plain.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    put(sheet, BANNER + 3, across, &line, &format)
}

/// A box of the banner: a caption, a value in large, and a line below.
struct Box<'a> {
    columns: (u16, u16),
    format: Format,
    caption: &'a str,
    value: Formula,
    size: f64,
    below: Formula,
}

impl Box<'_> {
    fn draw(&self, sheet: &mut Worksheet, page: &Page, of_highest: bool) -> Result<(), XlsxError> {
        let base = self.format.clone().set_align(FormatAlign::Center);
        put(sheet, BANNER, self.columns, self.caption, &base)?;
        let large = base
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_num_format("0.00")
            .set_font_size(page.style.face.size(self.size));
        put_formula(sheet, BANNER + 1, self.columns, self.value.clone(), &large)?;
        if of_highest {
            let highest = plain(&page.framework().highest_points());
            let below = page.fill(&words::OUT_OF, &[("highest", &highest)]);
            put(sheet, BANNER + 2, self.columns, &below, &base)
        } else {
            put_formula(sheet, BANNER + 2, self.columns, self.below.clone(), &base)
        }
    }
}

/// Gives a row of the level's box the colour of the level.
fn colour(sheet: &mut Worksheet, page: &Page, row: u32) -> Result<(), XlsxError> {
    let levels = page.framework().levels.len();
    let value = super::super::cell::absolute(BANNER + 1, LEFT.0);
    for (at, level) in page.framework().levels.iter().enumerate() {
        let colour = crate::report::palette::level(Some(at), levels);
        let rule = rust_xlsxwriter::ConditionalFormatFormula::new()
            .set_rule(format!("={value}={}", text(level.title.get(page.lang))).as_str())
            .set_format(filled(&Format::new(), colour));
        sheet.add_conditional_format(row, LEFT.0, row, 2, &rule)?;
    }
    Ok(())
}

/// The points that are missing to a threshold, raised to two decimals, so that adding them
/// suffices.
pub(super) fn missing(points: &Exact) -> String {
    let hundred = whole(100);
    cut(&((points * &hundred).ceil() / hundred), 2)
}

/// [`missing`] for the level above the one that the whole has, as a formula.
pub(super) fn missing_formula(page: &Page) -> String {
    let map = &page.living.map;
    let row = map.overall_row();
    let (score, level) = (map.score(row, OfScore::Score), map.score(row, OfScore::Level));
    let next = format!("INDEX({},{level}+1)", map.thresholds());
    format!("TEXT(-INT(-ROUND(({next}-{score})*100,7))/100,\"0.00\")")
}

/// What the level above the one that the whole has is called within a sentence, as a formula.
pub(super) fn next_called(page: &Page) -> String {
    let map = &page.living.map;
    called_formula(page, &format!("({}+1)", map.score(map.overall_row(), OfScore::Level)))
}

/// [`called`] for a level by how many are reached, of which there is one at least, as a formula.
pub(super) fn called_formula(page: &Page, reached: &str) -> String {
    let before = |level: &Level| terms::before_level(level.title.get(page.lang), page.lang);
    let before: Vec<&str> = page.framework().levels.iter().map(before).collect();
    let name = level_name(reached, &page.living.map);
    if before.iter().all(|one| one.is_empty()) {
        return name;
    }
    let before: Vec<String> = before.into_iter().map(text).collect();
    format!("CHOOSE({reached},{})&{name}", before.join(","))
}

/// How far it is to the next level.
fn to_next(page: &Page, standing: Option<&Standing>) -> Formula {
    let map = &page.living.map;
    let levels = page.framework().levels.len();
    let row = map.overall_row();
    let values = [("missing", missing_formula(page)), ("level", next_called(page))];
    let formula = format!(
        "IF({applies}=0,\"\",IF({level}={levels},{top},{next}))",
        applies = map.score(row, OfScore::Applies),
        level = map.score(row, OfScore::Level),
        top = text(page.say(&words::AT_TOP)),
        next = sentence(page.say(&words::TO_NEXT), &values)
    );
    let value = match standing {
        None => String::new(),
        Some(standing) => match page.next_level(standing) {
            None => page.say(&words::AT_TOP).to_owned(),
            Some(level) => page.fill(
                &words::TO_NEXT,
                &[
                    ("missing", &missing(&(&level.threshold - &standing.score))),
                    ("level", &called(level, page.lang)),
                ],
            ),
        },
    };
    valued(formula, value)
}

/// The level that the agency claims, and by how much its score is higher.
fn claimed_beside(page: &Page, standing: Option<&Standing>, claimed: Option<&Standing>) -> Formula {
    let map = &page.living.map;
    let row = map.overall_row();
    let of = |of| map.score(row, of);
    let difference = format!("({}-{})", of(OfScore::Claimed), of(OfScore::Score));
    let shown = format!("TEXT({},\"0.00\")", crate::report::living::formula::cut(&difference));
    let kinds = map.all_requirements(OfRequirement::Kind);
    let word = |kind| text(page.say(terms::gap_kind(kind)));
    // What has expired counts as lacking where it is looked for.
    let lacking = page.lacking();
    let counts: Vec<String> =
        lacking.iter().map(|&kind| format!("COUNTIF({kinds},{})", word(kind))).collect();
    let values = [("difference", shown), ("count", counts.join("+"))];
    let formula = format!(
        "IF({}=0,\"\",{}&\" · \"&IF(ROUND({difference},9)=0,{},{}))",
        of(OfScore::Applies),
        level_name(&of(OfScore::ClaimedLevel), map),
        text(page.say(&words::CLAIMED_SAME)),
        sentence(&page.of_evidence(&words::CLAIMED_MORE), &values)
    );
    let (Some(standing), Some(claimed)) = (standing, claimed) else { return valued(formula, "") };
    let beside = if claimed.score == standing.score {
        page.say(&words::CLAIMED_SAME).to_owned()
    } else {
        let gaps = &page.assessment.gaps;
        let count = gaps.iter().filter(|gap| lacking.contains(&gap.kind)).count().to_string();
        let difference = cut(&(&claimed.score - &standing.score), 2);
        let values = [("difference", difference.as_str()), ("count", &count)];
        fill(&page.of_evidence(&words::CLAIMED_MORE), &values)
    };
    valued(formula, format!("{} · {beside}", page.level(claimed.level)))
}
