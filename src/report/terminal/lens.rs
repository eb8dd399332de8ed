//! An assessment's score through a lens, as a table for the terminal.

use super::lines::say;
use super::table::{Align, BETWEEN, Column, EDGES, WIDTH, table};
use super::{level_name, percent};
use crate::assessment::Assessment;
use crate::catalogue::terms;
use crate::exact::cut;
use crate::lens::LensView;
use crate::report::measure::{shorten, width};
use crate::text::Lang;

/// Columns of the terminal for a level's name above its completions.
const LEVEL_WIDTH: usize = 8;

/// The tags of a lens: how many items carry each, their score and level, and the completion of each
/// level; ending in a newline.
pub fn lens(assessment: &Assessment, view: &LensView, lang: Lang) -> String {
    let levels = &assessment.framework().levels;
    let heads: Vec<String> =
        levels.iter().map(|level| shorten(level.title.get(lang), LEVEL_WIDTH)).collect();
    let mut columns = vec![
        Column::new("", Align::Left),
        Column::new(terms::ITEM.get(lang), Align::Right),
        Column::new(terms::SCORE.get(lang), Align::Right),
        Column::new(terms::LEVEL.get(lang), Align::Left),
    ];
    columns.extend(heads.iter().map(|head| Column::new(head, Align::Right)));
    let mut rows: Vec<Vec<String>> = view
        .tags
        .iter()
        .map(|tag| {
            let score = tag.standing.as_ref().map_or("-".to_owned(), |s| cut(&s.score, 2));
            let mut row = vec![
                tag.tag.title.get(lang).to_owned(),
                tag.items.to_string(),
                score,
                level_name(assessment, tag.standing.as_ref(), lang),
            ];
            let completions = (0..levels.len()).map(|at| tag.completions.get(at));
            row.extend(completions.map(|completion| completion.map_or("-".to_owned(), percent)));
            row
        })
        .collect();
    // The name takes what the other columns leave.
    let widest = |at: usize| {
        rows.iter().map(|row| width(&row[at])).chain([width(columns[at].title)]).max().unwrap_or(0)
    };
    let taken: usize = (1..columns.len()).map(|at| widest(at) + BETWEEN).sum();
    let left = WIDTH.saturating_sub(taken + EDGES);
    for row in &mut rows {
        row[0] = shorten(&row[0], left);
    }
    let mut out = String::new();
    say(&mut out, 0, view.lens.title.get(lang));
    out.push_str(&table(&columns, rows.into_iter()));
    out
}
