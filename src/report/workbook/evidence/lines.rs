//! What stands on each line of the evidence sheet, and where each requirement is filled in there.

use std::collections::BTreeMap;

use crate::assessment::Assessment;
use crate::criteria::Placed;
use crate::evidence::{By, Claim, Row, Status};
use crate::exact::Exact;
use crate::report::living::address::range;
use crate::report::living::formula::Shown;
use crate::report::living::{EXCLUDED, Given, Inputs, Stated};

use super::{FIRST_ROW, OfLine};

/// One line of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The requirements that it speaks for, of one level of one item.
    pub requirements: Vec<usize>,
    /// Whether it speaks for its level as a whole, without a requirement number.
    pub whole_level: bool,
    /// The row of evidence that it shows; `None` where no row speaks for the requirement.
    pub row: Option<usize>,
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
                lines.push(Line { requirements, whole_level, row: Some(at) });
            } else {
                let single = |requirement| Line {
                    requirements: vec![requirement],
                    whole_level: false,
                    row: Some(at),
                };
                lines.extend(requirements.into_iter().map(single));
            }
        }
    }
    let silent = assessment.claims.iter().enumerate().filter(|(_, claim)| claim.rows.is_empty());
    lines.extend(silent.map(|(requirement, _)| Line {
        requirements: vec![requirement],
        whole_level: false,
        row: None,
    }));
    lines.sort_by_key(|line| (line.requirements[0], !line.whole_level, line.row));
    lines
}

/// The lines that speak for each requirement, as runs of lines that follow one another.
fn runs(lines: &[Line], requirements: usize) -> Vec<Vec<(usize, usize)>> {
    let mut runs: Vec<Vec<(usize, usize)>> = vec![Vec::new(); requirements];
    for (at, line) in lines.iter().enumerate() {
        for &requirement in &line.requirements {
            match runs[requirement].last_mut() {
                Some((_, last)) if *last + 1 == at => *last = at,
                _ => runs[requirement].push((at, at)),
            }
        }
    }
    runs
}

/// Where each requirement is filled in on a sheet of this name.
pub fn inputs(sheet: &str, lines: &[Line], assessment: &Assessment) -> Vec<Inputs> {
    let requirements = assessment.framework().requirement_count();
    let own = (OfLine::Credit, OfLine::Status);
    let assessor = (OfLine::AssessorCredit, OfLine::Assessor);
    let sides = match assessment.side() {
        By::Assessor => vec![assessor, own],
        By::Own => vec![own],
    };
    let of = |runs: &[(usize, usize)], first: OfLine, last: OfLine| {
        let range = |&(top, bottom): &(usize, usize)| {
            let row = |line: usize| FIRST_ROW + line as u32;
            range(sheet, (row(top), first.at()), (row(bottom), last.at()))
        };
        runs.iter().map(range).collect::<Vec<String>>()
    };
    runs(lines, requirements)
        .iter()
        .map(|runs| Inputs {
            stated: Stated::Lines(sides.iter().map(|side| of(runs, side.0, side.0)).collect()),
            statuses: sides.iter().map(|side| of(runs, side.1, side.1)).collect(),
            evidence: of(runs, OfLine::Document, OfLine::Link),
            current: assessment.is_dated().then(|| of(runs, OfLine::Current, OfLine::Current)),
            notes: of(runs, OfLine::Note, OfLine::Note),
        })
        .collect()
}

/// What is filled in for each requirement.
pub fn given(assessment: &Assessment) -> Vec<Given> {
    let partial = &assessment.framework().scoring.partial;
    let of = |claim: &Claim| {
        let rows: Vec<&Row> = claim.rows.iter().map(|&at| &assessment.evidence.rows[at]).collect();
        let statuses = rows.iter().filter_map(|row| Some(row.stated(claim.by)?.0));
        let credits: Vec<Option<Exact>> = statuses.map(|status| credit(status, partial)).collect();
        let lowest = credits.iter().flatten().min();
        let count = |field: fn(&Row) -> &Option<String>| {
            rows.iter().filter(|row| field(row).is_some()).count()
        };
        Given {
            stated: match lowest {
                Some(credit) => credit.into(),
                None if credits.is_empty() => "".into(),
                None => EXCLUDED.into(),
            },
            notes: count(|row| &row.note),
            evidence: count(|row| &row.document)
                + count(|row| &row.document_number)
                + count(|row| &row.link),
        }
    };
    assessment.claims.iter().map(of).collect()
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

/// The value of a line's credit cell, by the status and its text.
pub fn stated(status: Option<&Status>, text: &str, partial: &Exact) -> Shown {
    match status {
        Some(status) => (&credit(status, partial)).into(),
        None if !text.trim().is_empty() => "?".into(),
        None => "".into(),
    }
}
