//! What a user may set once in `pmqa.toml` instead of at each call. Flags win over settings, and
//! settings over what a criteria file says.

use crate::criteria::lint::Severities;
use crate::criteria::{EvidencePolicy, Framework};
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::By;
use crate::evidence::words::StatusWord;
use crate::exact::Exact;
use crate::notation::sort;
use crate::plan::Efforts;
use crate::text::Lang;

mod fit;
mod parse;

/// The settings of one run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// A built-in's id, or a criteria file.
    pub criteria: Option<String>,
    /// The evidence policy.
    pub evidence: Option<EvidencePolicy>,
    /// Whose statuses decide where an assessor gives them as well.
    pub by: Option<By>,
    /// Scores, in points, that earn a level, by level id.
    pub thresholds: Vec<(String, Exact)>,
    /// The language of reports, tables and diagnostics.
    pub lang: Option<Lang>,
    /// What steps of a plan cost where the evidence does not say.
    pub effort: Efforts,
    /// How to read evidence workbooks.
    pub reading: Reading,
    /// How to check criteria files.
    pub check: Check,
    /// Where the keys stand that only a framework can judge, such as `thresholds.basic`.
    pub places: Vec<(String, Place)>,
}

/// What a user knows of their workbooks that the reader would otherwise find out, or cannot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The sheet that holds the evidence.
    pub sheet: Option<String>,
    /// The row that holds the headers, from 1.
    pub header_row: Option<u32>,
    /// Further headers, by the column that they mean (`item`, `level`, `status`, `document`, …).
    pub columns: Vec<(String, Vec<String>)>,
    /// Further words, by the status (`met`, `partial`, `not-met`, `not-applicable`) or the id of
    /// the level that they mean.
    pub words: Vec<(String, Vec<String>)>,
}

impl Reading {
    /// With further words for statuses, and nothing else.
    pub fn knowing(statuses: &[(StatusWord, String)]) -> Reading {
        let words = statuses.iter().map(|(of, word)| (of.id().to_owned(), vec![word.clone()]));
        Reading { words: words.collect(), ..Reading::default() }
    }

    /// The same with further words for statuses, which give way to those that it has.
    #[must_use]
    pub fn knowing_also(mut self, statuses: &[(StatusWord, String)]) -> Reading {
        let mut words = Reading::knowing(statuses).words;
        words.append(&mut self.words);
        Reading { words, ..self }
    }

    /// The further words for statuses.
    pub fn statuses(&self) -> Vec<(StatusWord, String)> {
        let of = |status: StatusWord| {
            let named = self.words.iter().filter(move |(id, _)| id == status.id());
            named.flat_map(|(_, words)| words).map(move |word| (status, word.clone()))
        };
        StatusWord::ALL.into_iter().flat_map(of).collect()
    }
}

/// How to check criteria files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// What kinds of findings weigh.
    pub severities: Severities,
    /// Files that are not looked at where a directory is checked: patterns in which `*` stands for any
    /// characters of a path, and `?` for one.
    pub exclude: Vec<String>,
}

impl Check {
    /// Whether a path, with `/` between its parts, is not to be looked at: a pattern fits it, or one of
    /// its ends.
    pub fn excludes(&self, path: &str) -> bool {
        let ends = || std::iter::successors(Some(path), |rest| Some(rest.split_once('/')?.1));
        self.exclude.iter().any(|pattern| ends().any(|end| fits(pattern, end)))
    }
}

/// Whether a pattern fits a text, in time that grows with the product of their lengths at most.
fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), text.chars().collect());
    let (mut at, mut from) = (0, 0);
    // The last `*`, and the text up to which it stands.
    let mut star: Option<(usize, usize)> = None;
    while from < text.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(&c) if c == text[from] || c == '?' => {
                at += 1;
                from += 1;
            }
            _ => {
                let Some((back, taken)) = star else { return false };
                star = Some((back, taken + 1));
                (at, from) = (back + 1, taken + 1);
            }
        }
    }
    pattern[at..].iter().all(|&c| c == '*')
}

impl Settings {
    /// Reads the text of a settings file.
    ///
    /// # Errors
    /// Every mistake of the file at once, each with its line and column, in the order of the file.
    pub fn parse(text: &str) -> Result<Settings, Vec<Diagnostic>> {
        parse::parse(text).map_err(|mut findings| {
            sort(&mut findings);
            findings.into_iter().map(|finding| finding.diagnostic).collect()
        })
    }

    /// The framework with the thresholds of the settings.
    ///
    /// # Errors
    /// Thresholds and words of levels that the framework does not have, and thresholds that
    /// contradict its ladder; each at its place in the settings file.
    pub fn fit(&self, framework: &Framework) -> Result<Framework, Vec<Diagnostic>> {
        fit::fit(self, framework)
    }
}
