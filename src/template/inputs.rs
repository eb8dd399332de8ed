//! Where each requirement is filled in, for the formulas that show the score meanwhile.

use super::{FIRST_ROW, Layout, long, wide};
use crate::criteria::Framework;
use crate::report::living::address::{cell, range};
use crate::report::living::{Inputs, Stated};

/// The inputs of each requirement, by its position.
pub(super) fn of(framework: &Framework, layout: Layout, sheet: &str) -> Vec<Inputs> {
    let levels = framework.levels.len();
    framework
        .requirements()
        .map(|placed| {
            let (row, status, evidence, note) = match layout {
                Layout::Long => {
                    let row = FIRST_ROW + placed.requirement.index as u32;
                    (row, long::STATUS, (long::STATUS + 1, long::STATUS + 3), long::NOTE)
                }
                Layout::Wide => {
                    let row = FIRST_ROW + placed.item_index as u32;
                    let status = wide::status_column(placed.level_index);
                    (row, status, (status + 1, status + 1), wide::status_column(levels))
                }
            };
            Inputs {
                stated: Stated::Cell(cell(sheet, row, status)),
                evidence: vec![range(sheet, (row, evidence.0), (row, evidence.1))],
                notes: vec![cell(sheet, row, note)],
            }
        })
        .collect()
}
