//! What to do first: the gaps that are worth most, found anew whenever a status changes.

use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

use super::{LEFT, RIGHT, put, put_formula, width};
use crate::catalogue::{terms, workbook as words};
use crate::criteria::Placed;
use crate::report::living::address::OfRequirement;
use crate::report::living::formula::{Shown, cut, text, valued};
use crate::report::style::middle;
use crate::report::workbook::page::{Page, shown};

/// Gaps that the page shows.
const GAPS: usize = 5;

/// Lines that a statement takes at most, so that any fits that comes first.
const LINES: u32 = 2;

/// A cell of the requirement whose gap ranks so high, from 1.
pub(super) fn at_rank(page: &Page, rank: usize, of: OfRequirement) -> String {
    let map = &page.living.map;
    let ranks = map.all_requirements(OfRequirement::Rank);
    format!("INDEX({},MATCH(LARGE({ranks},{rank}),{ranks},0))", map.all_requirements(of))
}

/// Draws the table. Returns its last row.
pub(super) fn draw(sheet: &mut Worksheet, page: &Page, row: u32) -> Result<u32, XlsxError> {
    let (style, face) = (page.style, page.style.face);
    let heads = [
        (page.say(&words::FIRST_GAPS), (LEFT.0, 4)),
        (page.say(&terms::LEVEL), (5, 5)),
        (page.say(&terms::GAIN), (6, 6)),
        (page.say(&words::GAP_KIND), (7, 8)),
        (page.say(&words::TO_DO), (9, RIGHT.1)),
    ];
    sheet.set_row_height(row, face.height(1) + 3.0)?;
    for (text, at) in heads {
        put(sheet, row, at, text, &style.head)?;
    }
    let placed: Vec<Placed> = page.framework().requirements().collect();
    let shown_at_most = GAPS.min(placed.len());
    for rank in 1..=shown_at_most {
        let row = row + rank as u32;
        let gap = page.assessment.gaps.get(rank - 1);
        let place = gap.map(|gap| &placed[gap.requirement]);
        let statement = place.map_or("", |place| place.requirement.text.get(page.lang));
        let to_do = gap.map_or("", |gap| page.say(terms::gap_action(gap.kind)));
        let lines =
            face.lines(statement, width((2, 4))).max(face.lines(to_do, width((9, RIGHT.1))));
        sheet.set_row_height(row, face.text_height(statement, lines.clamp(LINES, 4)))?;
        let of = |of, value: Shown| if_ranked(page, rank, at_rank(page, rank, of), value);
        // Where nothing is left to do, the first row says so.
        let otherwise = if rank == 1 { page.say(&words::NO_GAPS) } else { "" };
        let statement_of = at_rank(page, rank, OfRequirement::Statement);
        let said = gap.map_or(otherwise, |_| statement);
        let statement_of = ranked_or(page, rank, &statement_of, (otherwise, said.into()));
        let item = place.map(|place| page.fill(&words::OF_ITEM, &[("item", &place.item.id)]));
        let prefix = page.say(&words::OF_ITEM).replace("{item}", "");
        let item_of = format!("{}&{}", text(&prefix), at_rank(page, rank, OfRequirement::Item));
        let kinds = (page.living.map.kinds(0), page.living.map.kinds(1));
        let kind = at_rank(page, rank, OfRequirement::Kind);
        let to_do_of = format!("INDEX({},MATCH({kind},{},0))", kinds.1, kinds.0);
        let gain: Shown = gap.map_or("".into(), |gap| shown(&gap.gain).into());
        let level = place.map_or("", |place| place.level.title.get(page.lang));
        let kind = gap.map_or("", |gap| page.say(terms::gap_kind(gap.kind)));
        let gain_of = cut(&at_rank(page, rank, OfRequirement::Gain));
        let cells = [
            (
                (1, 1),
                if_ranked(page, rank, item_of, item.unwrap_or_default().into()),
                &style.centre,
            ),
            ((2, 4), statement_of, &style.text),
            ((5, 5), of(OfRequirement::Level, level.into()), &style.text),
            ((6, 6), if_ranked(page, rank, gain_of, gain), &style.score_strong),
            ((7, 8), of(OfRequirement::Kind, kind.into()), &style.text),
            ((9, RIGHT.1), if_ranked(page, rank, to_do_of, to_do.into()), &style.text),
        ];
        for (at, formula, format) in cells {
            put_formula(sheet, row, at, formula, &middle(format))?;
        }
    }
    Ok(row + shown_at_most as u32)
}

/// A formula that is empty where there are fewer gaps.
fn if_ranked(page: &Page, rank: usize, formula: String, value: Shown) -> Formula {
    ranked_or(page, rank, &formula, ("", value))
}

/// A formula that says something else where there are fewer gaps.
fn ranked_or(page: &Page, rank: usize, formula: &str, said: (&str, Shown)) -> Formula {
    let ranks = page.living.map.all_requirements(OfRequirement::Rank);
    let (otherwise, value) = (text(said.0), said.1);
    valued(format!("IF(COUNT({ranks})<{rank},{otherwise},{formula})"), value)
}
