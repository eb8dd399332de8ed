//! The task list of gaps, and the data problems.

use super::{Page, escape, table};
use crate::catalogue::{terms, workbook as book};
use crate::criteria::Placed;
use crate::exact::cut;

/// The column that names a row: the statement, from 0.
const STATEMENT: usize = 5;

impl Page<'_> {
    pub(super) fn gaps(&self) -> String {
        let placed: Vec<Placed> = self.assessment.framework().requirements().collect();
        let gaps = &self.assessment.gaps;
        let heads = [
            &book::ORDER,
            &terms::GAIN,
            &book::GAP_KIND,
            &terms::ITEM,
            &terms::LEVEL,
            &book::STATEMENT,
            &book::TO_DO,
            &terms::OWNER,
            &terms::DUE,
            &book::STANDS_IN,
        ]
        .map(|words| self.say(words));
        let mut rows = String::new();
        for (at, gap) in gaps.iter().enumerate() {
            let place = &placed[gap.requirement];
            let claim = &self.assessment.claims[gap.requirement];
            let said: Vec<_> =
                claim.rows.iter().map(|&row| &self.assessment.evidence.rows[row]).collect();
            let owner = said.iter().find_map(|row| row.owner.as_deref()).unwrap_or_default();
            let due = said.iter().find_map(|row| row.due.as_deref()).unwrap_or_default();
            let stands = match said.first() {
                Some(row) => escape(&row.place.to_string()),
                None => self.say(&book::NOT_IN_FILE),
            };
            let number = (at + 1).to_string();
            let cells = [
                ("number", number.clone()),
                ("number", cut(&gap.gain, 2)),
                ("", self.say(terms::gap_kind(gap.kind))),
                ("", escape(&place.item.id)),
                ("", escape(place.level.title.get(self.lang))),
                ("", escape(place.requirement.text.get(self.lang))),
                ("", self.say(terms::gap_action(gap.kind))),
                ("", escape(owner)),
                ("", escape(due)),
                ("", stands),
            ];
            let cells = heads.iter().zip(&cells).enumerate().map(|(at, (head, (class, text)))| {
                if at == STATEMENT { table::header(text) } else { table::cell(head, class, text) }
            });
            let cells: Vec<String> = cells.collect();
            rows += &table::row(&format!(" id=\"gap-{number}\""), &cells);
        }
        let title = self.say(&book::GAPS_TITLE);
        let body = if gaps.is_empty() {
            format!("<p>{}</p>\n", self.say(&book::NO_GAPS))
        } else {
            format!(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">\n{}</div>\n",
                table::table("gaps", &title, &heads, &rows)
            )
        };
        format!(
            "<section id=\"gaps\" tabindex=\"-1\">\n<h2>{title}</h2>\n<p class=\"muted\">{}</p>\n{body}</section>\n",
            self.say(&book::GAPS_PURPOSE)
        )
    }

    pub(super) fn problems(&self) -> String {
        let found = &self.assessment.diagnostics;
        let title = self.say(&book::PROBLEMS_TITLE);
        if found.is_empty() {
            return format!(
                "<section>\n<h2>{title}</h2>\n<p>{}</p>\n</section>\n",
                self.say(&book::NO_PROBLEMS)
            );
        }
        let entries: String = found
            .iter()
            .map(|found| {
                let place = found.place.to_string();
                let place =
                    if place.is_empty() { self.assessment.file.name.clone() } else { place };
                format!(
                    "<li><strong>{}</strong> {}: {} {}</li>\n",
                    self.say(terms::severity(found.severity())),
                    escape(&place),
                    escape(&found.message(self.lang)),
                    escape(&found.remedy(self.lang))
                )
            })
            .collect();
        format!(
            "<section>\n<h2>{title}</h2>\n<details open>\n<summary>{} {}</summary>\n<ul>\n{entries}</ul>\n</details>\n</section>\n",
            found.len(),
            self.say(&book::COUNT)
        )
    }
}
