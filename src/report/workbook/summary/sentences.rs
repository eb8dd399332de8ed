//! Three sentences: where the agency stands, what holds it there, and what comes first.

use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

use super::banner::{called_formula, missing, missing_formula, next_called};
use super::{LEFT, RIGHT, SENTENCES, put_formula, score_text, width};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::{Level, Placed};
use crate::exact::{cut, plain};
use crate::report::living::address::{OfRequirement, OfScore};
use crate::report::living::formula::{self, sentence, text, valued};
use crate::report::wording::called;
use crate::report::workbook::page::Page;
use crate::score::Standing;
use crate::text::fill;

/// Writes the sentences, a row each.
pub(super) fn draw(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    let face = page.style.face;
    let format = page.style.plain.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    let standing = page.assessment.scorecard.substantiated.overall.as_ref();
    let sentences = [stands(page, standing), holds(page, standing), comes_first(page)];
    let across = (LEFT.0, RIGHT.1);
    for (row, (formula, value)) in (SENTENCES..).zip(sentences) {
        let lines = face.lines(&value, width(across));
        sheet.set_row_height(row, face.text_height(&value, lines))?;
        put_formula(sheet, row, across, valued(formula, value), &format)?;
    }
    sheet.set_row_height(SENTENCES + 3, super::BETWEEN)?;
    Ok(())
}

/// The sentences as they stand when the report is made.
pub fn told(page: &Page) -> [String; 3] {
    let standing = page.assessment.scorecard.substantiated.overall.as_ref();
    [stands(page, standing), holds(page, standing), comes_first(page)].map(|(_, value)| value)
}

/// A formula, and what it comes to.
type Said = (String, String);

/// A formula that says something else where nothing applies.
fn where_applicable(page: &Page, formula: &str, otherwise: &str) -> String {
    let map = &page.living.map;
    let applies = map.score(map.overall_row(), OfScore::Applies);
    format!("IF({applies}=0,{},{formula})", text(otherwise))
}

/// Where the agency stands.
fn stands(page: &Page, standing: Option<&Standing>) -> Said {
    let map = &page.living.map;
    let levels = page.framework().levels.len();
    let level = map.score(map.overall_row(), OfScore::Level);
    let highest = plain(&page.framework().highest_points());
    let score = score_text(page, OfScore::Score);
    let values = [
        ("score", score),
        ("highest", text(&highest)),
        ("level", called_formula(page, &level)),
        ("missing", missing_formula(page)),
        ("next", next_called(page)),
    ];
    let of = |words| sentence(page.say(words), &values);
    let formula = format!(
        "IF({level}=0,{},IF({level}={levels},{},{}))",
        of(&words::STANDS_BELOW),
        of(&words::STANDS_AT_TOP),
        of(&words::STANDS_AT)
    );
    let nothing = page.say(&words::NOTHING_APPLIES);
    let formula = where_applicable(page, &formula, nothing);
    let Some(standing) = standing else { return (formula, nothing.to_owned()) };
    let next = page.next_level(standing);
    let words = match (standing.level, next) {
        (None, _) => &words::STANDS_BELOW,
        (_, None) => &words::STANDS_AT_TOP,
        _ => &words::STANDS_AT,
    };
    let levels = &page.framework().levels;
    let reached = standing.level.and_then(|at| levels.get(at));
    let reached = reached.map(|level| called(level, page.lang)).unwrap_or_default();
    let missing = next.map(|next| missing(&(&next.threshold - &standing.score)));
    let value = page.fill(
        words,
        &[
            ("score", &cut(&standing.score, 2)),
            ("highest", &highest),
            ("level", &reached),
            ("missing", &missing.unwrap_or_default()),
            ("next", &called_next(page, next)),
        ],
    );
    (formula, value)
}

/// What the level that comes next is called.
fn called_next(page: &Page, next: Option<&Level>) -> String {
    next.map(|next| called(next, page.lang)).unwrap_or_default()
}

/// What holds the agency there: items below the level that comes next, and points that only
/// evidence is missing for; nothing where nothing applies.
fn holds(page: &Page, standing: Option<&Standing>) -> Said {
    let map = &page.living.map;
    let levels = page.framework().levels.len();
    let overall = |of| map.score(map.overall_row(), of);
    let level = overall(OfScore::Level);
    let (applies, reached) = (map.items(OfScore::Applies.at()), map.items(OfScore::Level.at()));
    let lost = format!("({}-{})", overall(OfScore::Claimed), overall(OfScore::Score));
    let values = [
        ("below", format!("SUMPRODUCT({applies},({reached}<{level}+1)*1)")),
        ("items", format!("SUM({applies})")),
        ("next", next_called(page)),
        ("lost", format!("TEXT({},\"0.00\")", formula::cut(&lost))),
    ];
    let of = |words| sentence(page.say(words), &values);
    let formula = format!(
        "IF({level}={levels},{},{})&IF(ROUND({lost},9)>0,{},\"\")",
        of(&words::HOLDS_NOTHING),
        of(&words::HOLDS),
        sentence(&page.of_evidence(&words::HOLDS_EVIDENCE), &values)
    );
    let formula = where_applicable(page, &formula, "");
    let card = &page.assessment.scorecard;
    let (Some(standing), Some(claimed)) = (standing, &card.claimed.overall) else {
        return (formula, String::new());
    };
    let items: Vec<_> = card.substantiated.items.iter().flatten().collect();
    let reached = |level: Option<usize>| level.map_or(0, |level| level + 1);
    let target = reached(standing.level) + 1;
    let below = items.iter().filter(|item| reached(item.level) < target).count().to_string();
    let count = items.len().to_string();
    let lost = &claimed.score - &standing.score;
    let next = page.next_level(standing);
    let (lost_text, called_next) = (cut(&lost, 2), called_next(page, next));
    let values = [
        ("below", below.as_str()),
        ("items", &count),
        ("next", &called_next),
        ("lost", &lost_text),
    ];
    let held = if next.is_some() { &words::HOLDS } else { &words::HOLDS_NOTHING };
    let mut value = page.fill(held, &values);
    if claimed.score > standing.score {
        value += &fill(&page.of_evidence(&words::HOLDS_EVIDENCE), &values);
    }
    (formula, value)
}

/// The gap that is worth most.
fn comes_first(page: &Page) -> Said {
    let map = &page.living.map;
    let ranks = map.all_requirements(OfRequirement::Rank);
    let of = |of| super::first::at_rank(page, 1, of);
    let kinds = (map.kinds(0), map.kinds(1));
    let values = [
        ("item", of(OfRequirement::Item)),
        ("level", of(OfRequirement::Level)),
        ("statement", of(OfRequirement::Statement)),
        ("do", format!("INDEX({},MATCH({},{},0))", kinds.1, of(OfRequirement::Kind), kinds.0)),
        ("gain", format!("TEXT({},\"0.00\")", formula::cut(&of(OfRequirement::Gain)))),
    ];
    let formula = format!(
        "IF(COUNT({ranks})=0,{},{})",
        text(page.say(&words::NO_GAPS)),
        sentence(page.say(&words::COMES_FIRST), &values)
    );
    let Some(gap) = page.assessment.gaps.first() else {
        return (formula, page.say(&words::NO_GAPS).to_owned());
    };
    let placed: Vec<Placed> = page.framework().requirements().collect();
    let place = &placed[gap.requirement];
    let value = page.fill(
        &words::COMES_FIRST,
        &[
            ("item", &place.item.id),
            ("level", place.level.title.get(page.lang)),
            ("statement", place.requirement.text.get(page.lang)),
            ("do", page.say(terms::gap_action(gap.kind))),
            ("gain", &cut(&gap.gain, 2)),
        ],
    );
    (formula, value)
}
