//! The task list of gaps, and the data problems.

use super::{Page, escape};
use crate::catalogue::{terms, workbook as book};
use crate::criteria::Placed;
use crate::exact::cut;

impl Page<'_> {
    pub(super) fn gaps(&self) -> String {
        let placed: Vec<Placed> = self.assessment.framework().requirements().collect();
        let gaps = &self.assessment.gaps;
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
            rows += &format!(
                "<tr id=\"gap-{number}\"><td class=\"number\">{number}</td><td class=\"number\">{gain}</td><td>{kind}</td>\
                 <th scope=\"row\">{item}</th><td>{level}</td><td>{statement}</td><td>{to_do}</td><td>{owner}</td><td>{due}</td><td>{stands}</td></tr>\n",
                number = at + 1,
                gain = cut(&gap.gain, 2),
                kind = self.say(terms::gap_kind(gap.kind)),
                item = escape(&place.item.id),
                level = escape(place.level.title.get(self.lang)),
                statement = escape(place.requirement.text.get(self.lang)),
                to_do = self.say(terms::gap_action(gap.kind)),
                owner = escape(owner),
                due = escape(due),
            );
        }
        let heads: String = [
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
        .into_iter()
        .map(|words| format!("<th scope=\"col\">{}</th>", self.say(words)))
        .collect();
        let title = self.say(&book::GAPS_TITLE);
        let body = if gaps.is_empty() {
            format!("<p>{}</p>\n", self.say(&book::NO_GAPS))
        } else {
            format!(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">\n<table class=\"gaps\">\n\
                 <thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
            )
        };
        format!(
            "<section id=\"gaps\">\n<h2>{title}</h2>\n<p class=\"muted\">{}</p>\n{body}</section>\n",
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
