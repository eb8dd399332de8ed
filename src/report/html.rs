//! The report as one page of HTML: everything in it, nothing fetched, no script. The same figures
//! as in the workbook, as tables and inline SVG; it prints to A4, reads on a telephone, has a dark
//! scheme, and says in words whatever a colour or a shape says. Every text is escaped.

use unicode_width::UnicodeWidthStr;

use crate::assessment::Assessment;
use crate::catalogue::dates::long;
use crate::catalogue::expiry::AS_OF;
use crate::catalogue::{html as words, terms, workbook as book};
use crate::created::Created;
use crate::exact::{cut, nearest, plain};
use crate::lens::lenses;
use crate::report::workbook::Told;
use crate::report::{palette, provenance, sides};
use crate::score::Standing;
use crate::text::{Lang, Words};

mod figure;
mod gaps;
mod heat;
mod table;

/// What stands in the page's head and says that it is ours.
const GENERATOR: &str = "<meta name=\"generator\" content=\"pmqa ";

/// How the page looks.
const STYLE: &str = include_str!("html/page.css");

/// Bytes at the beginning of a file within which the sign of a page of ours stands.
const LOOKED_AT: usize = 1024;

/// The report of an assessment as a page.
pub fn write(assessment: &Assessment, lang: Lang, created: Created) -> String {
    let page = Page { assessment, lang, created };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n{GENERATOR}{version}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n<a class=\"skip\" href=\"#gaps\">{skip}</a>\n{header}<main>\n{banner}{told}{categories}{heat}{gaps}{problems}</main>\n\
         {footer}</body>\n</html>\n",
        version = env!("CARGO_PKG_VERSION"),
        title = page.fill(&book::DOCUMENT_TITLE, &[("agency", &assessment.subject.agency)]),
        skip = page.say(&words::SKIP),
        header = page.header(),
        banner = page.banner(),
        told = page.told(),
        categories = page.categories(),
        heat = page.heat(),
        gaps = page.gaps(),
        problems = page.problems(),
        footer = page.footer(),
    )
}

/// Whether some bytes are a page that [`write()`] made.
pub fn is_report(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]);
    start.starts_with("<!DOCTYPE html>") && start.contains(GENERATOR)
}

/// A text as it may stand in the page, in an element or a quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The widest name of a level that stays on one line, in columns of a terminal.
const LONGEST_LINE: usize = 24;

struct Page<'a> {
    assessment: &'a Assessment<'a>,
    lang: Lang,
    created: Created,
}

impl Page<'_> {
    fn say(&self, words: &'static Words) -> String {
        escape(words.get(self.lang))
    }

    fn fill(&self, words: &'static Words, values: &[(&str, &str)]) -> String {
        escape(&crate::text::fill(words.get(self.lang), values))
    }

    fn level(&self, at: Option<usize>) -> String {
        let level = at.and_then(|at| self.assessment.framework().levels.get(at));
        level.map_or_else(|| self.say(&terms::NO_LEVEL), |level| escape(level.title.get(self.lang)))
    }

    /// A level on its colour.
    fn badge(&self, at: Option<usize>) -> String {
        let colour = palette::level(at, self.assessment.framework().levels.len());
        let titles =
            self.assessment.framework().levels.iter().map(|level| level.title.get(self.lang));
        let short = titles.map(UnicodeWidthStr::width).max().unwrap_or(0) <= LONGEST_LINE;
        let class = if short { "badge short" } else { "badge" };
        format!(
            "<span class=\"{class}\" style=\"background:#{colour:06x};color:#{:06x}\">{}</span>",
            palette::on(colour),
            self.level(at)
        )
    }

    fn header(&self) -> String {
        let subject = &self.assessment.subject;
        let year = subject
            .fiscal_year
            .map(|year| format!("{} {}", terms::FISCAL_YEAR.get(self.lang), year.show(self.lang)));
        let framework = self.assessment.framework().title.get(self.lang).to_owned();
        let as_of =
            self.assessment.terms.as_of.map(|day| {
                crate::text::fill(AS_OF.get(self.lang), &[("day", &long(day, self.lang))])
            });
        let line: Vec<String> =
            [Some(book::REPORT_OF.get(self.lang).to_owned()), Some(framework), year, as_of]
                .into_iter()
                .flatten()
                .chain(self.created.show(self.lang))
                .map(|part| escape(&part))
                .collect();
        format!(
            "<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n",
            escape(&subject.agency),
            line.join(" · ")
        )
    }

    fn banner(&self) -> String {
        let card = &self.assessment.scorecard;
        let (standing, claimed) = (&card.substantiated.overall, &card.claimed.overall);
        let level = standing.as_ref().and_then(|standing| standing.level);
        let colour = palette::level(level, self.assessment.framework().levels.len());
        let name = match standing {
            Some(_) => self.level(level),
            None => self.say(&terms::NOT_APPLICABLE),
        };
        let highest = plain(&self.assessment.framework().highest_points());
        let claimed_level = claimed.as_ref().map(|claimed| self.level(claimed.level));
        format!(
            "<section class=\"banner\" aria-label=\"{}\">\n\
             <div style=\"background:#{colour:06x};color:#{:06x}\"><p>{}</p><p class=\"large\" id=\"level\">{name}</p></div>\n\
             <div><p>{}</p><p class=\"large\" id=\"score\">{}</p><p>{}</p></div>\n\
             <div><p>{}</p><p class=\"large\">{}</p><p>{}</p></div>\n</section>\n",
            self.say(&book::OVERALL_LEVEL),
            palette::on(colour),
            self.say(&book::OVERALL_LEVEL),
            self.say(&terms::SUBSTANTIATED),
            score(standing.as_ref()),
            self.fill(&book::OUT_OF, &[("highest", &highest)]),
            self.say(sides::claimed(self.assessment)),
            score(claimed.as_ref()),
            claimed_level.unwrap_or_default(),
        )
    }

    /// What both sides come to, where an assessor has a say, and the three sentences.
    fn told(&self) -> String {
        let told = Told::new(self.assessment, self.lang);
        let both = sides::both(self.assessment, self.lang);
        let said = both.iter().chain(&told.sentences).filter(|text| !text.is_empty());
        let sentences = said.map(|text| format!("<p>{}</p>\n", escape(text)));
        format!(
            "<section class=\"told\" aria-label=\"{}\">\n{}</section>\n",
            self.say(&book::SUMMARY),
            sentences.collect::<String>()
        )
    }

    fn categories(&self) -> String {
        let card = &self.assessment.scorecard;
        let framework = self.assessment.framework();
        let standings = card.substantiated.categories.iter().zip(&card.claimed.categories);
        let mut rows = String::new();
        for (category, (standing, claimed)) in framework.categories.iter().zip(standings) {
            let title = format!("{} {}", category.id, category.title.get(self.lang));
            rows += &self.score_row(&title, standing.as_ref(), claimed.as_ref());
        }
        let overall = (card.substantiated.overall.as_ref(), card.claimed.overall.as_ref());
        rows += &self.score_row(terms::OVERALL.get(self.lang), overall.0, overall.1);
        let mut tables = self.score_table(&self.say(&terms::CATEGORY), &rows);
        for lens in lenses(framework, card) {
            let rows = lens.tags.iter().map(|tag| {
                let title = tag.tag.title.get(self.lang);
                self.score_row(title, tag.standing.as_ref(), tag.claimed.as_ref())
            });
            let rows: String = rows.collect();
            tables += &self.score_table(&escape(lens.lens.title.get(self.lang)), &rows);
        }
        format!(
            "<section>\n<h2>{}</h2>\n<div class=\"pair\">\n<div>\n{tables}</div>\n<div>\n{}{}</div>\n</div>\n</section>\n",
            self.say(&book::CATEGORIES),
            figure::radar(self.assessment, self.lang),
            figure::ladder(self.assessment, self.lang)
        )
    }

    fn score_table(&self, title: &str, rows: &str) -> String {
        let heads =
            [&terms::SCORE, &book::SCORE_BAR, &terms::LEVEL, sides::claimed_short(self.assessment)];
        let heads = heads.into_iter().map(|words| self.say(words));
        let heads: Vec<String> = [title.to_owned()].into_iter().chain(heads).collect();
        table::table("scores", title, &heads, rows)
    }

    fn score_row(
        &self,
        title: &str,
        standing: Option<&Standing>,
        claimed: Option<&Standing>,
    ) -> String {
        let highest = self.assessment.framework().highest_points();
        let (bar, level) = match standing {
            Some(standing) => {
                let share = nearest(&(&standing.score / &highest)) * 100.0;
                let bar = format!("<span class=\"bar\" style=\"width:{share:.2}%\"></span>");
                (bar, self.badge(standing.level))
            }
            None => (String::new(), self.say(&terms::NOT_APPLICABLE)),
        };
        table::row(
            "",
            &[
                table::header(&escape(title)),
                table::cell(&self.say(&terms::SCORE), "number", &score(standing)),
                format!("<td class=\"bars\" role=\"cell\" aria-hidden=\"true\">{bar}</td>"),
                table::cell(&self.say(&terms::LEVEL), "", &level),
                table::cell(
                    &self.say(sides::claimed_short(self.assessment)),
                    "number",
                    &score(claimed),
                ),
            ],
        )
    }

    /// Where the figures come from.
    fn footer(&self) -> String {
        let (criteria, file) = (self.assessment.criteria, &self.assessment.file);
        let framework = &criteria.framework;
        let entries = [
            (&book::CRITERIA_ID, format!("{} {}", framework.id, framework.version)),
            (&book::CRITERIA_SHA256, criteria.sha256.clone()),
            (&book::EVIDENCE_FILE, file.name.clone()),
            (&book::EVIDENCE_SHA256, file.sha256.clone()),
            (
                &book::EVIDENCE_POLICY,
                terms::policy(self.assessment.subject.policy).get(self.lang).to_owned(),
            ),
            (&book::TOOL, format!("pmqa {}", env!("CARGO_PKG_VERSION"))),
        ];
        let entries = entries.map(|(term, text)| (self.say(term).to_owned(), text));
        let based = provenance::overlay(criteria, self.lang);
        let entries: String = entries
            .into_iter()
            .chain(based)
            .map(|(term, text)| format!("<dt>{}</dt><dd>{}</dd>\n", escape(&term), escape(&text)))
            .collect();
        format!(
            "<footer>\n<h2>{}</h2>\n<dl>\n{entries}</dl>\n</footer>\n",
            self.say(&book::PROVENANCE)
        )
    }
}

/// A score as people see it.
fn score(standing: Option<&Standing>) -> String {
    standing.map_or_else(|| "–".to_owned(), |standing| cut(&standing.score, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escape("<a href=\"x\">&'\u{0}\n"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;<br>");
    }

    #[test]
    fn pages_of_ours_are_told_from_others() {
        assert!(!is_report(b"<!DOCTYPE html><title>pmqa</title>"));
        assert!(is_report(format!("<!DOCTYPE html>\n<head>\n{GENERATOR}0.1.0\">").as_bytes()));
    }
}
