//! What stands on each line of the evidence sheet, and where each requirement is filled in there.

use std::collections::BTreeMap;

use crate::assessment::Assessment;
use crate::criteria::Placed;
use crate::evidence::{By, Claim, Row, Status};
use crate::exact::Exact;
use crate::report::living::address::{DELETED, range};
use crate::report::living::credit::UNREAD;
use crate::report::living::formula::Shown;
use crate::report::living::{EXCLUDED, Given, Inputs, Stated};

use super::layout::{Layout, Run};
use super::typed::OfTyped;
use super::{FIRST_ROW, OfLine};

/// One line of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The row of the sheet that it stands in, from 0.
    pub at: u32,
    /// The requirements that it speaks for, of one level of one item.
    pub requirements: Vec<usize>,
    /// Whether it speaks for its level as a whole, without a requirement number.
    pub whole_level: bool,
    /// The row of evidence that it shows; `None` where no row speaks for the requirement.
    pub row: Option<usize>,
    /// The sides whose status is something that nobody can read.
    pub unread: Vec<By>,
}

impl Line {
    /// A line that shows a row of evidence, if any does; it has no place yet.
    fn of(requirements: Vec<usize>, whole_level: bool, row: Option<(usize, &Row)>) -> Line {
        let unread =
            |(_, row): &(usize, &Row)| row.status.is_none() && !row.status_text.trim().is_empty();
        let unread = row.filter(unread).map(|_| By::Own).into_iter().collect();
        Line { at: 0, requirements, whole_level, row: row.map(|(at, _)| at), unread }
    }
}

/// Whether the rows that were read stand in the order of the lines, as those of a report do that nobody sorted.
pub fn in_order(assessment: &Assessment) -> bool {
    lines(assessment).iter().filter_map(|line| line.row).is_sorted()
}

/// The lines of the sheet: by what they speak for, a level as a whole first, then in the order in
/// which the rows were read.
pub fn lines(assessment: &Assessment) -> Vec<Line> {
    let framework = assessment.framework();
    let placed: Vec<Placed> = framework.requirements().collect();
    let mut lines = Vec::new();
    for (at, row) in assessment.evidence.rows.iter().enumerate() {
        let mut levels: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for &requirement in &row.requirements {
            let place = &placed[requirement];
            levels.entry((place.item_index, place.level_index)).or_default().push(requirement);
        }
        for (_, requirements) in levels {
            let first = &placed[requirements[0]];
            let ages = || requirements.iter().map(|&at| framework.max_age(placed[at].requirement));
            let whole_level = requirements.len() > 1
                && ages().all(|age| Some(age) == ages().next())
                && requirements.len() == first.item.rungs[first.level_index].len();
            if whole_level {
                lines.push(Line::of(requirements, true, Some((at, row))));
            } else {
                let single = |requirement| Line::of(vec![requirement], false, Some((at, row)));
                lines.extend(requirements.into_iter().map(single));
            }
        }
    }
    let silent = assessment.claims.iter().enumerate().filter(|(_, claim)| claim.rows.is_empty());
    lines.extend(silent.map(|(requirement, _)| Line::of(vec![requirement], false, None)));
    lines.sort_by_key(|line| (line.requirements[0], !line.whole_level, line.row));
    for (at, line) in (FIRST_ROW..).zip(&mut lines) {
        line.at = at;
    }
    lines
}

/// Where each requirement is filled in on a sheet of this name; `by` is whose word counts where both
/// sides give one.
pub fn inputs(sheet: &str, layout: &Layout, by: By) -> Vec<Inputs> {
    let sides = layout.sides(by);
    let of = |runs: &[Run], first: OfLine, last: OfLine| {
        let range = |&(top, bottom): &Run| range(sheet, (top, first.at()), (bottom, last.at()));
        match runs.is_empty() {
            true => vec![DELETED.to_owned()],
            false => runs.iter().map(range).collect::<Vec<String>>(),
        }
    };
    let typed = |runs: &[Run], side: By| match runs.is_empty() {
        true => vec![DELETED.to_owned()],
        false => runs.iter().map(|&run| OfTyped::status(side).range(sheet, run)).collect(),
    };
    let of_sides = |runs: &[Run], column: fn(By) -> OfLine| {
        sides.iter().map(|&side| of(runs, column(side), column(side))).collect()
    };
    let inputs = |runs: &Vec<Run>| Inputs {
        stated: Stated::Lines(of_sides(runs, OfLine::credit)),
        statuses: sides.iter().map(|&side| typed(runs, side)).collect(),
        evidence: of(runs, OfLine::Document, OfLine::Link),
        current: layout.dated.then(|| of(runs, OfLine::Current, OfLine::Current)),
        notes: of(runs, OfLine::Note, OfLine::Note),
    };
    layout.runs.iter().map(inputs).collect()
}

/// Where everything that is typed as a status stands on a sheet of this name.
pub fn typed_statuses(sheet: &str, layout: &Layout) -> Vec<String> {
    let sides = By::ALL.into_iter().filter(|by| *by == By::Own || layout.assessed);
    sides.map(|side| OfTyped::status(side).range(sheet, layout.looked_at)).collect()
}

/// What is filled in for each requirement: the status that counts, and how many notes and documents the
/// lines give at which its formulas look.
pub fn given(assessment: &Assessment, layout: &Layout) -> Vec<Given> {
    let partial = &assessment.framework().scoring.partial;
    let row = |at: usize| &assessment.evidence.rows[at];
    let stated = |claim: &Claim| {
        let statuses = claim.rows.iter().filter_map(|&at| Some(row(at).stated(claim.by)?.0));
        let credits: Vec<Option<Exact>> = statuses.map(|status| credit(status, partial)).collect();
        match credits.iter().flatten().min() {
            Some(credit) => credit.into(),
            None if credits.is_empty() => "".into(),
            None => EXCLUDED.into(),
        }
    };
    let stated = |claim| Given { stated: stated(claim), ..Given::default() };
    let mut given: Vec<Given> = assessment.claims.iter().map(stated).collect();
    for line in &layout.lines {
        let Some(row) = line.row.map(row) else { continue };
        for &requirement in &line.requirements {
            if layout.covers(requirement, line.at) {
                given[requirement].notes += usize::from(row.note.is_some());
                given[requirement].evidence += row.pieces_of_evidence();
            }
        }
    }
    given
}

/// The credit that a status gives by itself; `None` where it says that nothing applies.
pub fn credit(status: &Status, partial: &Exact) -> Option<Exact> {
    use crate::exact::whole;
    match status {
        Status::Met => Some(whole(1)),
        Status::Partial => Some(partial.clone()),
        Status::Share(share) => Some(share.clone()),
        Status::NotMet => Some(whole(0)),
        Status::NotApplicable => None,
    }
}

/// The value of a line's credit cell, by the status, or whether nobody can read it.
pub fn stated(status: Option<&Status>, unread: bool, partial: &Exact) -> Shown {
    match status {
        Some(status) => (&credit(status, partial)).into(),
        None if unread => UNREAD.into(),
        None => "".into(),
    }
}
