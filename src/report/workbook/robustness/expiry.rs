//! What expires before which day, and what the score is from then on if nothing is renewed.

use std::collections::HashSet;

use super::{Cell, LISTED, Table, heads};
use crate::catalogue::dates::long;
use crate::catalogue::{expiry as words, terms};
use crate::expiry;
use crate::report::wording::{ids, listed};
use crate::report::workbook::cell::cell_text;
use crate::report::workbook::page::Page;

/// The table; `None` where no evidence is dated.
pub fn lapses(page: &Page) -> Option<Table> {
    let assessment = page.assessment;
    if !assessment.is_dated() {
        return None;
    }
    let placed: Vec<_> = page.framework().requirements().collect();
    let in_order = page.layout.rows();
    let rows = expiry::lapses(assessment).into_iter().map(|lapse| {
        let mut called: Vec<&str> = Vec::new();
        let expiring: HashSet<usize> = lapse.rows.iter().copied().collect();
        let expiring = in_order.iter().filter(|at| expiring.contains(at));
        for row in expiring.map(|&at| &assessment.evidence.rows[at]) {
            let name =
                [&row.document, &row.document_number, &row.link].into_iter().flatten().next();
            called.extend(name.map(String::as_str).filter(|name| !called.contains(name)));
        }
        let unbacked: Vec<&str> =
            lapse.requirements.iter().map(|&at| placed[at].requirement.id.as_str()).collect();
        let unbacked_ids = ids(&unbacked, LISTED, page.lang);
        let overall = lapse.overall.as_ref();
        vec![
            Cell::Text(cell_text(&listed(&called, (LISTED, "\n"), page.lang))),
            Cell::Text(long(lapse.until, page.lang)),
            if unbacked.is_empty() { Cell::Nothing } else { Cell::Text(unbacked_ids) },
            overall.map_or(Cell::Nothing, |one| Cell::Score(one.score.clone())),
            overall.map_or(Cell::Nothing, |one| Cell::Text(page.level(one.level).to_owned())),
        ]
    });
    let heads = heads(
        page,
        &[&words::DOCUMENTS, &words::UNTIL, &words::UNBACKED, &words::LEFT, &terms::LEVEL],
    );
    Some(Table { heading: &words::EXPIRES, heads, rows: rows.collect(), empty: &words::NOTHING })
}
