//! The heat map: items by levels, each completion as a number on its shade.

use num_traits::{One, Zero};

use super::{Page, escape, table};
use crate::catalogue::{html as words, terms, workbook as book};
use crate::exact::{Exact, cut, whole};
use crate::score::ItemScore;

impl Page<'_> {
    pub(super) fn heat(&self) -> String {
        let framework = self.assessment.framework();
        let columns = framework.levels.len() + 4;
        let after = [&terms::SCORE, &terms::LEVEL, &terms::LOCKED].map(|words| self.say(words));
        let levels = framework.levels.iter().map(|level| escape(level.title.get(self.lang)));
        let heads: Vec<String> =
            [self.say(&book::ITEM_TITLE)].into_iter().chain(levels).chain(after).collect();
        let mut rows = String::new();
        let mut scored = self.assessment.scorecard.substantiated.items.iter();
        for category in &framework.categories {
            let title = format!("{} {}", category.id, category.title.get(self.lang));
            rows += &format!(
                "<tr class=\"group\" role=\"row\"><th scope=\"rowgroup\" role=\"rowheader\" colspan=\"{columns}\">{}</th></tr>\n",
                escape(&title)
            );
            for (item, scored) in category.items.iter().zip(scored.by_ref()) {
                let title = format!("{} {}", item.id, item.title.get(self.lang));
                let mut cells = vec![table::header(&escape(&title))];
                cells.extend(self.item_cells(scored.as_ref(), &heads[1..]));
                rows += &table::row("", &cells);
            }
        }
        let title = self.say(&book::ITEMS_TITLE);
        format!(
            "<section class=\"items\">\n<h2>{title}</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">\n{}</div>\n\
             <p class=\"muted\">{}</p>\n</section>\n",
            table::table("heat", &title, &heads, &rows),
            self.say(&words::HEAT_LEGEND)
        )
    }

    /// Completions, score, level and what is locked; `heads` are the headers of their columns.
    fn item_cells(&self, scored: Option<&ItemScore>, heads: &[String]) -> Vec<String> {
        let (levels, rest) = heads.split_at(self.assessment.framework().levels.len());
        let Some(item) = scored else {
            let mut cells: Vec<_> =
                levels.iter().map(|head| table::cell(head, "none", "–")).collect();
            cells.push(table::cell(&rest[0], "number", "–"));
            cells.push(table::cell(&rest[1], "", &self.say(&terms::NOT_APPLICABLE)));
            cells.push(table::cell(&rest[2], "number", ""));
            return cells;
        };
        let mut cells = Vec::new();
        let mut open = true;
        for (completion, head) in item.completions.iter().zip(levels) {
            let percent = format!("{}%", cut(&(completion * whole(100)), 0));
            let locked = !open && !completion.is_zero();
            let shown = if locked { format!("({percent})") } else { percent };
            cells.push(table::cell(head, if locked { "locked" } else { heat(completion) }, &shown));
            open = open && completion.is_one();
        }
        let locked = if item.locked.is_zero() { String::new() } else { cut(&item.locked, 2) };
        cells.push(table::cell(&rest[0], "number", &cut(&item.score, 2)));
        cells.push(table::cell(&rest[1], "", &self.badge(item.level)));
        cells.push(table::cell(&rest[2], "number", &locked));
        cells
    }
}

/// The class of a completion.
fn heat(completion: &Exact) -> &'static str {
    match completion {
        completion if completion.is_zero() => "h0",
        completion if *completion < crate::exact::ratio(1, 2) => "h1",
        completion if !completion.is_one() => "h2",
        _ => "h3",
    }
}
