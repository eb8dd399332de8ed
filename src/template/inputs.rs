//! Where each requirement is filled in, for the formulas that show the score meanwhile.

use super::{FIRST_ROW, Form, Layout, long, wide};
use crate::criteria::Framework;
use crate::report::living::address::{cell, range};
use crate::report::living::{Inputs, Stated};

/// The inputs of each requirement, by its position.
pub(super) fn of(framework: &Framework, form: Form, sheet: &str) -> Vec<Inputs> {
    framework
        .requirements()
        .map(|placed| {
            let (row, status, assessor, evidence, note) = match form.layout {
                Layout::Long => {
                    let row = FIRST_ROW + placed.requirement.index as u32;
                    let evidence = (long::STATUS + 1, long::STATUS + 3);
                    (row, long::STATUS, long::ASSESSOR, evidence, long::NOTE)
                }
                Layout::Wide => {
                    let row = FIRST_ROW + placed.item_index as u32;
                    let status = wide::status_column(form, placed.level_index);
                    let note = wide::status_column(form, framework.levels.len());
                    (row, status, status + 2, (status + 1, status + 1), note)
                }
            };
            // Where the assessor gives a status, it counts.
            let mut stated = vec![cell(sheet, row, status)];
            if form.assessor {
                stated.insert(0, cell(sheet, row, assessor));
            }
            Inputs {
                stated: Stated::Cells(stated),
                statuses: Vec::new(),
                evidence: vec![range(sheet, (row, evidence.0), (row, evidence.1))],
                current: None,
                notes: vec![cell(sheet, row, note)],
            }
        })
        .collect()
}
