//! Workbooks that compute themselves. Two sheets carry the whole of scoring as formulas: one has a
//! row for each requirement, from the cells that people fill in to its credit and its gain; the
//! other climbs from there to items, categories, lenses and the whole. What other sheets show
//! refers to these.
//!
//! Every formula carries the value that the engine computed, so that a program without a
//! calculator shows the right thing. Only functions of Excel 2013 and before are used.
//!
//! Spreadsheets reckon in binary fractions. Where that could move a score over a threshold, the
//! formulas do not compare sums: a level is complete when no credit of it is below 1, and scores
//! meet thresholds after rounding to nine decimals, which is far coarser than any error of the sums.

use crate::catalogue::sides::by_word_of;
use crate::criteria::{EvidencePolicy, Framework};
use crate::date::Date;
use crate::evidence::By;
use crate::gap::Gap;
use crate::lens::{LensView, lenses};
use crate::score::Scorecard;
use crate::text::{Lang, Words, fill};

pub mod address;
pub mod carried;
pub mod credit;
pub mod days;
pub mod figures;
pub mod formula;
mod pattern;
pub mod placeholders;
mod reference;
pub mod requirements;
pub mod statuses;
pub mod typed;

use address::Map;
use formula::Shown;

/// What stands in place of a credit where a requirement does not apply.
pub const EXCLUDED: &str = "–";

/// Where people fill in one requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputs {
    /// The cells that give a status.
    pub stated: Stated,
    /// Ranges of cells with the statuses that lines give as lists have them, for each side.
    pub statuses: Vec<Vec<String>>,
    /// Ranges of cells with names, numbers and links of documents.
    pub evidence: Vec<String>,
    /// Ranges of cells that count the evidence of each line which has not expired; `None` where none
    /// can expire.
    pub current: Option<Vec<String>>,
    /// Ranges of cells with notes.
    pub notes: Vec<String>,
}

/// What is filled in for one requirement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    /// The credit that its status gives; empty without a status.
    pub stated: Shown,
    /// Cells with a note.
    pub notes: usize,
    /// Cells with a document's name, number or link.
    pub evidence: usize,
}

/// How the status of a requirement is given.
#[derive(Debug, Clone, PartialEq)]
pub enum Stated {
    /// By the credits of several lines, as ranges of cells that [`credit::credit`] fills: for each
    /// side that may give one, the side that decides first.
    Lines(Vec<Vec<String>>),
    /// By one cell with a status for each side, that of the side that decides first.
    Cells(Vec<String>),
}

/// A workbook that computes itself.
pub struct Living<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// The language.
    pub lang: Lang,
    /// The evidence policy in force.
    pub policy: EvidencePolicy,
    /// The day as of which evidence must not have expired.
    pub as_of: Option<Date>,
    /// By whose word claims are; `None` where only the agency has one.
    pub by: Option<By>,
    /// Words of a user's own for statuses.
    pub words: &'a statuses::OwnWords,
    /// Ranges of cells with everything that is typed as a status, as lists have it.
    pub typed: Vec<String>,
    /// Whether plain numbers are read as statuses.
    pub numbers: bool,
    /// What stands at the foot of its sheets: by default, the framework.
    pub foot: String,
    /// The scores.
    pub scorecard: &'a Scorecard,
    /// The gaps.
    pub gaps: &'a [Gap],
    /// The scores of each tag of each lens.
    pub lenses: Vec<LensView<'a>>,
    /// Where each requirement is filled in.
    pub inputs: Vec<Inputs>,
    /// Where everything stands.
    pub map: Map,
    /// The same as seen from the figures sheet.
    pub at_figures: Map,
    /// The same as seen from the requirements sheet.
    pub at_requirements: Map,
}

impl<'a> Living<'a> {
    /// A workbook that computes itself from what is filled in at `inputs`, for each requirement.
    pub fn new(
        framework: &'a Framework,
        (lang, policy): (Lang, EvidencePolicy),
        (scorecard, gaps): (&'a Scorecard, &'a [Gap]),
        inputs: Vec<Inputs>,
    ) -> Living<'a> {
        let lenses = lenses(framework, scorecard);
        let map = Map::new(framework, lang);
        let (at_figures, at_requirements) = (map.at_figures(), map.at_requirements());
        Living {
            framework,
            lang,
            policy,
            as_of: None,
            by: None,
            words: &[],
            typed: Vec::new(),
            numbers: true,
            foot: framework.title.get(lang).to_owned(),
            scorecard,
            gaps,
            lenses,
            inputs,
            map,
            at_figures,
            at_requirements,
        }
    }

    /// A text of the catalogue, with by whose word claims are.
    pub fn head(&self, words: &Words) -> String {
        fill(words.get(self.lang), &[("by", by_word_of(self.by).get(self.lang))])
    }

    /// How many sides give a status for each requirement in a cell of their own.
    pub fn sides(&self) -> usize {
        match self.inputs.first().map(|inputs| &inputs.stated) {
            Some(Stated::Cells(cells)) => cells.len(),
            _ => 0,
        }
    }

    /// The gap of a requirement, if it is one.
    pub fn gap(&self, requirement: usize) -> Option<&'a Gap> {
        self.gaps.iter().find(|gap| gap.requirement == requirement)
    }
}
