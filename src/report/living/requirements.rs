//! The sheet of requirements: from what is filled in to credits, weights, gaps and gains.

use num_traits::Zero;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::address::{FIRST_REQUIREMENT, Map, OfLevel, OfRequirement, OfScore};
use super::credit::{Typed, credit, end};
use super::formula::{Shown, text, valued};
use super::placeholders::count_given;
use super::typed::{count_of, listed, status};
use super::{EXCLUDED, Given, Inputs, Living, Stated};
use crate::catalogue::{living as words, terms};
use crate::criteria::{EvidencePolicy, Placed};
use crate::exact::{Exact, nearest};
use crate::gap::GapKind;
use crate::report::print::{self, Pages};
use crate::report::style::{Style, format_columns};
use crate::report::workbook::cell::cell_text;
use crate::text::Words;

/// Widths of the columns, where no word of a header asks for more; every kind of gap stands on one line, for it changes with a status.
const WIDTHS: [f64; 16] =
    [8.0, 13.0, 9.0, 38.0, 9.0, 10.0, 9.0, 9.0, 10.0, 10.0, 10.0, 10.0, 10.0, 18.0, 13.0, 11.5];

/// A rank of nothing is a bit below 0, which is not shown.
const UNSIGNED: &str = "0.0#####;0.0#####";

const HEADS: [&Words; 16] = [
    &words::ITEM,
    &words::LEVEL,
    &words::NUMBER,
    &words::STATEMENT,
    &words::WEIGHT,
    &words::STATED,
    &words::NOTES,
    &words::EVIDENCE,
    &words::CLAIMED_CREDIT,
    &words::COUNTED_CREDIT,
    &words::APPLIED,
    &words::EARNED,
    &words::CLAIMED_EARNED,
    &words::KIND,
    &words::GAIN,
    &words::RANK,
];

/// Draws the sheet. `given` says what is filled in for each requirement.
pub fn draw(
    sheet: &mut Worksheet,
    living: &Living,
    style: &Style,
    given: &[Given],
) -> Result<(), XlsxError> {
    let (lang, face) = (living.lang, style.face);
    sheet.set_row_height(0, face.height(1) * 1.5)?;
    sheet.write_string_with_format(0, 0, words::REQUIREMENTS_TITLE.get(lang), &style.title)?;
    sheet.write_string_with_format(1, 0, words::REQUIREMENTS_PURPOSE.get(lang), &style.muted)?;
    let head = FIRST_REQUIREMENT - 1;
    let heads = HEADS.map(|head| living.head(head));
    let fitted = |(head, width): (&String, f64)| width.max(face.head_width(head));
    let widths: Vec<f64> = heads.iter().zip(WIDTHS).map(fitted).collect();
    let heads: Vec<_> = heads.iter().map(String::as_str).zip(widths.iter().copied()).collect();
    sheet.set_row_height(head, face.head_height(&heads))?;
    for (at, (text, width)) in heads.into_iter().enumerate() {
        sheet.set_column_width(at as u16, width)?;
        sheet.write_string_with_format(head, at as u16, text, &style.head)?;
    }
    let mut last = head;
    for placed in living.framework.requirements() {
        let index = placed.requirement.index;
        last = living.at_requirements.requirement_row(index);
        row(sheet, living, style, &placed, &given[index])?;
    }
    let rank = style.exact.clone().set_num_format(UNSIGNED);
    let format = |column: &OfRequirement| match column {
        OfRequirement::Level | OfRequirement::Statement | OfRequirement::Kind => Some(&style.text),
        OfRequirement::Stated
        | OfRequirement::Claimed
        | OfRequirement::Counted
        | OfRequirement::Earned
        | OfRequirement::ClaimedEarned
        | OfRequirement::Gain => Some(&style.exact),
        OfRequirement::Rank => Some(&rank),
        _ => Some(&style.centre),
    };
    let formats: Vec<_> = OfRequirement::ALL.iter().map(format).collect();
    format_columns(sheet, (FIRST_REQUIREMENT, last), &formats)?;
    for column in (0..living.sides()).flat_map(Map::typed_columns) {
        sheet.set_column_hidden(column)?;
    }
    sheet.set_freeze_panes(FIRST_REQUIREMENT, 3)?;
    sheet.set_repeat_rows(head, head)?;
    print::set_up(sheet, lang, &living.foot, Pages::across(&widths));
    Ok(())
}

/// Writes a row; the columns give it its formats.
fn row(
    sheet: &mut Worksheet,
    living: &Living,
    style: &Style,
    placed: &Placed,
    given: &Given,
) -> Result<(), XlsxError> {
    let (map, lang, index) = (&living.at_requirements, living.lang, placed.requirement.index);
    let at = map.requirement_row(index);
    let statement = cell_text(placed.requirement.text.get(lang));
    let level = placed.level.title.get(lang);
    sheet.write_string(at, OfRequirement::Item.at(), &placed.item.id)?;
    sheet.write_string(at, OfRequirement::Level.at(), level)?;
    sheet.write_number(at, OfRequirement::Number.at(), placed.number as f64)?;
    sheet.write_string(at, OfRequirement::Statement.at(), &statement)?;
    let weight = nearest(&placed.requirement.weight);
    sheet.write_number(at, OfRequirement::Weight.at(), weight)?;

    let credited = &living.scorecard.credits[index];
    let claimed = &living.scorecard.claimed_credits[index];
    let gap = living.gap(index);
    let weighed = |credit: &Option<Exact>| -> Exact {
        credit.as_ref().map(|credit| credit * &placed.requirement.weight).unwrap_or_default()
    };
    let applied = if credited.is_some() { weight } else { 0.0 };
    let kind = gap.map_or("", |gap| terms::gap_kind(gap.kind).get(lang));
    let rank = match gap {
        Some(gap) => Shown::Number(rank(&gap.gain, index)),
        None => "".into(),
    };
    let gain: Shown = gap.map_or(0.0.into(), |gap| (&gap.gain).into());
    let of = |of| map.requirement(index, of);
    let inputs = &living.inputs[index];
    let cells: [(OfRequirement, String, Shown); 11] = [
        (OfRequirement::Stated, or(NOTHING, &stated(inputs, index, living)), given.stated.clone()),
        (OfRequirement::Notes, count(&inputs.notes, living), given.notes.into()),
        (OfRequirement::Evidence, count(&inputs.evidence, living), given.evidence.into()),
        (OfRequirement::Claimed, claimed_credit(living, index), claimed.into()),
        (OfRequirement::Counted, counted_credit(living, index), credited.into()),
        (
            OfRequirement::Applied,
            format!("IF(ISNUMBER({}),{},0)", of(OfRequirement::Counted), of(OfRequirement::Weight)),
            applied.into(),
        ),
        (
            OfRequirement::Earned,
            earned(living, index, OfRequirement::Counted),
            (&weighed(credited)).into(),
        ),
        (
            OfRequirement::ClaimedEarned,
            earned(living, index, OfRequirement::Claimed),
            (&weighed(claimed)).into(),
        ),
        (OfRequirement::Kind, kind_of(living, index), kind.into()),
        (OfRequirement::Gain, gain_of(living, placed), gain),
        (OfRequirement::Rank, rank_of(living, index), rank),
    ];
    let mut arrays = vec![OfRequirement::Notes.at(), OfRequirement::Evidence.at()];
    arrays.extend(living.framework.scoring.partial.is_zero().then(|| OfRequirement::Kind.at()));
    for (column, formula, value) in cells {
        let (column, formula) = (column.at(), valued(formula, value));
        match arrays.contains(&column) {
            true => sheet.write_array_formula(at, column, at, column, formula)?,
            false => sheet.write_formula(at, column, formula)?,
        };
    }
    typed_cells(sheet, living, index)?;
    let measured = [(statement.as_str(), WIDTHS[3]), (level, WIDTHS[1])];
    sheet.set_row_height(at, style.face.row_height(&measured))?;
    Ok(())
}

/// Writes what each side types in a cell of its own, in the form in which lists have it, and where its word
/// ends; nothing is typed yet.
fn typed_cells(sheet: &mut Worksheet, living: &Living, index: usize) -> Result<(), XlsxError> {
    let map = &living.at_requirements;
    for (side, typed) in of_cells(&living.inputs[index], index, map).iter().enumerate() {
        let formulas = [status(&typed.cell), end(&typed.text, map)];
        for (column, formula) in Map::typed_columns(side).into_iter().zip(formulas) {
            sheet.write_formula(map.requirement_row(index), column, valued(formula, ""))?;
        }
    }
    Ok(())
}

/// The cells of a requirement in which sides give their statuses, that of the side that decides first.
fn of_cells(inputs: &Inputs, index: usize, map: &Map) -> Vec<Typed> {
    let Stated::Cells(cells) = &inputs.stated else { return Vec::new() };
    let of = |(side, cell): (usize, &String)| {
        let [text, end] = map.typed(index, side);
        Typed { cell: cell.clone(), text, end }
    };
    cells.iter().enumerate().map(of).collect()
}

/// The credit that statuses give: the lowest, where several differ; that of not applicable only
/// where nothing else is said. Where the side that decides gives none, the next one does.
fn stated(inputs: &Inputs, index: usize, living: &Living) -> String {
    let map = &living.at_requirements;
    let of_cell = |otherwise: String, typed: &Typed| match otherwise == NOTHING {
        true => credit(typed, map),
        false => format!("IF({}=\"\",{otherwise},{})", typed.text, credit(typed, map)),
    };
    let of_lines = |otherwise: String, ranges: &Vec<String>| {
        let all = ranges.join(",");
        let excluded: Vec<String> =
            ranges.iter().map(|range| format!("COUNTIF({range},\"{EXCLUDED}\")")).collect();
        format!(
            "IF(COUNT({all})>0,MIN({all}),IF({}>0,\"{EXCLUDED}\",{otherwise}))",
            excluded.join("+")
        )
    };
    let nothing = NOTHING.to_owned();
    match &inputs.stated {
        Stated::Cells(_) => of_cells(inputs, index, map).iter().rev().fold(nothing, of_cell),
        Stated::Lines(sides) => sides.iter().rev().fold(nothing, of_lines),
    }
}

/// What stands where no side gives a status.
const NOTHING: &str = "\"\"";

/// How many cells hold a note or evidence.
fn count(ranges: &[String], living: &Living) -> String {
    let of = |range: &String| count_given(range, &living.at_requirements);
    or("0", &ranges.iter().map(of).collect::<Vec<_>>().join("+"))
}

/// A formula, or something else where the rows that it looked at were deleted: then nobody says a word.
fn or(otherwise: &str, formula: &str) -> String {
    format!("IFERROR({formula},{otherwise})")
}

/// Not applicable needs a reason in a note, else it is not met.
fn claimed_credit(living: &Living, index: usize) -> String {
    let of = |of| living.at_requirements.requirement(index, of);
    let (stated, notes) = (of(OfRequirement::Stated), of(OfRequirement::Notes));
    format!(
        "IF({stated}=\"{EXCLUDED}\",IF({notes}>0,\"{EXCLUDED}\",0),IF(ISNUMBER({stated}),{stated},0))"
    )
}

/// Where evidence is required, what has none, or none that has not expired, earns nothing.
fn counted_credit(living: &Living, index: usize) -> String {
    let of = |of| living.at_requirements.requirement(index, of);
    let claimed = of(OfRequirement::Claimed);
    let evidence = match &living.inputs[index].current {
        Some(ranges) => or("0", &format!("SUM({})", ranges.join(","))),
        None => of(OfRequirement::Evidence),
    };
    format!(
        "IF({claimed}=\"{EXCLUDED}\",\"{EXCLUDED}\",IF(AND({}=\"{}\",{evidence}=0),0,{claimed}))",
        living.at_requirements.policy(),
        EvidencePolicy::Required.id()
    )
}

fn earned(living: &Living, index: usize, credit: OfRequirement) -> String {
    let credit = living.at_requirements.requirement(index, credit);
    let weight = living.at_requirements.requirement(index, OfRequirement::Weight);
    format!("IF(ISNUMBER({credit}),{weight}*{credit},0)")
}

fn kind_of(living: &Living, index: usize) -> String {
    let of = |of| living.at_requirements.requirement(index, of);
    let (stated, claimed, counted) =
        (of(OfRequirement::Stated), of(OfRequirement::Claimed), of(OfRequirement::Counted));
    let word = |kind| text(terms::gap_kind(kind).get(living.lang));
    let unbacked = match living.inputs[index].current {
        Some(_) => format!(
            "IF({}>0,{},{})",
            of(OfRequirement::Evidence),
            word(GapKind::StaleEvidence),
            word(GapKind::NoEvidence)
        ),
        None => word(GapKind::NoEvidence),
    };
    let nothing = match living.framework.scoring.partial.is_zero() {
        true => {
            let partly = partly(&living.inputs[index], index, &living.at_requirements);
            let partly = or("FALSE", &format!("AND(ISNUMBER({stated}),{partly})"));
            format!("IF({partly},{},{})", word(GapKind::Partial), word(GapKind::NotMet))
        }
        false => word(GapKind::NotMet),
    };
    format!(
        "IF(OR({counted}=\"{EXCLUDED}\",{counted}=1),\"\",IF(AND({stated}<>\"{EXCLUDED}\",NOT(ISNUMBER({stated}))),{},\
         IF({counted}<{claimed},{unbacked},IF({claimed}=0,{nothing},{}))))",
        word(GapKind::Unassessed),
        word(GapKind::Partial)
    )
}

/// Whether all that earns nothing, of the side that decides, is met in part: a gap of its own kind
/// even where the framework gives that no credit, which only the word tells.
fn partly(inputs: &Inputs, index: usize, map: &Map) -> String {
    let (list, sum) = (map.partly_list(), |counts: Vec<String>| counts.join("+"));
    let sides: Vec<(String, String)> = match &inputs.stated {
        Stated::Cells(_) => {
            let of = |Typed { text, .. }: &Typed| {
                (format!("{text}<>\"\""), format!("ISNUMBER(FIND({},{list}))", listed(text)))
            };
            of_cells(inputs, index, map).iter().map(of).collect()
        }
        Stated::Lines(credits) => {
            let of = |(credits, statuses): (&Vec<String>, &Vec<String>)| {
                let partly = sum(statuses.iter().map(|range| count_of(&list, range)).collect());
                let zero = |range: &String| format!("COUNTIF({range},0)");
                let all = sum(credits.iter().map(zero).collect());
                (
                    format!("COUNT({})>0", credits.join(",")),
                    format!("AND({partly}>0,{partly}={all})"),
                )
            };
            credits.iter().zip(&inputs.statuses).map(of).collect()
        }
    };
    sides
        .iter()
        .rev()
        .fold("FALSE".to_owned(), |next, (says, partly)| format!("IF({says},{partly},{next})"))
}

/// What the requirement itself adds where the levels below are complete, and where it is the last
/// that its level lacks, what stands beyond.
fn gain_of(living: &Living, placed: &Placed) -> String {
    let (map, index) = (&living.at_requirements, placed.requirement.index);
    let of = |of| map.requirement(index, of);
    let item = map.item_row(placed.item_index);
    let rung = &placed.item.rungs[placed.level_index];
    let range = |of| map.requirement_range(rung[0].index, rung.len(), of);
    let open = match placed.level_index {
        0 => "1".to_owned(),
        level => map.figure(item, map.level_column(level - 1, OfLevel::Open)),
    };
    format!(
        "IF({kind}=\"\",0,{open}*({added}*{weight}*(1-{counted})/SUM({applied})+\
         IF(COUNTIF({credits},\"<1\")=1,{beyond},0))*{share})",
        kind = of(OfRequirement::Kind),
        added = map.added(placed.level_index),
        weight = of(OfRequirement::Weight),
        counted = of(OfRequirement::Counted),
        applied = range(OfRequirement::Applied),
        credits = range(OfRequirement::Counted),
        beyond = map.figure(item, map.level_column(placed.level_index, OfLevel::Beyond)),
        share = map.score(item, OfScore::Share),
    )
}

/// Gaps of the same gain rank in the order of the framework: each gives way by a bit too small to
/// matter otherwise.
const GIVE_WAY: f64 = 1e-10;

fn rank_of(living: &Living, index: usize) -> String {
    let of = |of| living.at_requirements.requirement(index, of);
    format!(
        "IF({}=\"\",\"\",ROUND({},6)-{index}*1E-10)",
        of(OfRequirement::Kind),
        of(OfRequirement::Gain)
    )
}

/// The value of [`rank_of`].
fn rank(gain: &Exact, index: usize) -> f64 {
    (nearest(gain) * 1e6).round() / 1e6 - index as f64 * GIVE_WAY
}
