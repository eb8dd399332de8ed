//! The heat map: items by levels, each completion as a number on its shade.

use num_traits::{One, Zero};

use super::{Page, escape};
use crate::catalogue::{html as words, terms, workbook as book};
use crate::exact::{Exact, cut, whole};
use crate::score::ItemScore;

impl Page<'_> {
    pub(super) fn heat(&self) -> String {
        let framework = self.assessment.framework();
        let columns = framework.levels.len() + 4;
        let heads: String = framework
            .levels
            .iter()
            .map(|level| format!("<th scope=\"col\">{}</th>", escape(level.title.get(self.lang))))
            .collect();
        let mut rows = String::new();
        let mut scored = self.assessment.scorecard.substantiated.items.iter();
        for category in &framework.categories {
            let title = format!("{} {}", category.id, category.title.get(self.lang));
            rows += &format!(
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{columns}\">{}</th></tr>\n",
                escape(&title)
            );
            for (item, scored) in category.items.iter().zip(scored.by_ref()) {
                let title = format!("{} {}", item.id, item.title.get(self.lang));
                rows += &format!(
                    "<tr><th scope=\"row\">{}</th>{}</tr>\n",
                    escape(&title),
                    self.item_cells(scored.as_ref())
                );
            }
        }
        format!(
            "<section>\n<h2>{}</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n<table class=\"heat\">\n\
             <thead><tr><th scope=\"col\">{}</th>{heads}<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n\
             <tbody>\n{rows}</tbody>\n</table>\n</div>\n<p class=\"muted\">{}</p>\n</section>\n",
            self.say(&book::ITEMS_TITLE),
            self.say(&book::ITEMS_TITLE),
            self.say(&book::ITEM_TITLE),
            self.say(&terms::SCORE),
            self.say(&terms::LEVEL),
            self.say(&terms::LOCKED),
            self.say(&words::HEAT_LEGEND)
        )
    }

    fn item_cells(&self, scored: Option<&ItemScore>) -> String {
        let Some(item) = scored else {
            let none = "<td class=\"none\">–</td>".repeat(self.assessment.framework().levels.len());
            return format!(
                "{none}<td class=\"number\">–</td><td>{}</td><td></td>",
                self.say(&terms::NOT_APPLICABLE)
            );
        };
        let mut cells = String::new();
        let mut open = true;
        for completion in &item.completions {
            let percent = format!("{}%", cut(&(completion * whole(100)), 0));
            let locked = !open && !completion.is_zero();
            let shown = if locked { format!("({percent})") } else { percent };
            let class = if locked { "locked" } else { heat(completion) };
            cells += &format!("<td class=\"{class}\">{shown}</td>");
            open = open && completion.is_one();
        }
        let locked = if item.locked.is_zero() { String::new() } else { cut(&item.locked, 2) };
        format!(
            "{cells}<td class=\"number\">{}</td><td>{}</td><td class=\"number\">{locked}</td>",
            cut(&item.score, 2),
            self.badge(item.level)
        )
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
