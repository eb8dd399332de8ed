//! Where the agency and an assessor do not agree, requirement by requirement.

use super::{Cell, Table, heads};
use crate::catalogue::{sides as words, terms, trust};
use crate::evidence::Status;
use crate::report::workbook::cell::cell_text;
use crate::report::workbook::page::Page;

/// The table; `None` where no assessor has said a word.
pub fn disputed(page: &Page) -> Option<Table> {
    let assessment = page.assessment;
    let sides = assessment.sides.as_ref()?;
    let placed: Vec<_> = page.framework().requirements().collect();
    let said = |status: &Option<Status>| match status {
        Some(status) => Cell::Text(terms::status(status, page.lang)),
        None => Cell::Nothing,
    };
    let rows = sides.disputed.iter().map(|&at| {
        let (requirement, claim) = (placed[at].requirement, &assessment.claims[at]);
        vec![
            Cell::Text(cell_text(requirement.text.get(page.lang))),
            Cell::Text(requirement.id.clone()),
            said(&claim.own),
            said(&claim.assessor),
        ]
    });
    Some(Table {
        heading: &words::DISPUTED,
        heads: heads(page, &[&terms::REQUIREMENT, &trust::ID, &words::BY_SELF, &terms::ASSESSOR]),
        rows: rows.collect(),
        empty: &words::ALL_AGREED,
    })
}
