//! Where the figures stand: cells and ranges of the two calculation sheets, as references that any
//! sheet can use.

use crate::catalogue::living as words;
use crate::criteria::Framework;
use crate::gap::GapKind;
use crate::text::Lang;

use super::reference::{before_cell, cell_after, range_after};

pub use super::reference::{DELETED, beside, cell, range};

mod columns;

pub use columns::{OfLevel, OfRequirement, OfScore};

/// How many columns an item has for each level.
const PER_LEVEL: u16 = 5;

/// How many statuses can be chosen.
const STATUS_COUNT: u32 = 4;

/// The column of the words that are read as a status, on the figures sheet.
pub const STATUS_WORDS: u16 = 3;

/// Where everything stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// What stands before a cell of the figures sheet.
    figures: String,
    /// What stands before a cell of the requirements sheet.
    requirements: String,
    names: [&'static str; 2],
    levels: u32,
    tags: u32,
    categories: u32,
    items: u32,
    count: u32,
}

/// The first row of the statuses on the figures sheet, from 0.
pub const STATUSES: u32 = 4;

/// The first row of the kinds of gaps, from 0.
pub const KINDS: u32 = STATUSES + STATUS_COUNT + 3;

/// The row of the evidence policy, from 0.
pub const POLICY: u32 = KINDS + GapKind::ALL.len() as u32 + 1;

/// The row of the day as of which evidence must not have expired, from 0.
pub const AS_OF: u32 = POLICY + 1;

/// The row of what is typed instead of evidence, from 0.
pub const PLACEHOLDERS: u32 = AS_OF + 1;

/// The row that says whether plain numbers are read, from 0.
pub const NUMBERS: u32 = PLACEHOLDERS + 1;

/// The row of all words for a status, from 0.
pub const STATUS_LIST: u32 = NUMBERS + 1;

/// The row of the names of months, from 0.
pub const MONTHS: u32 = STATUS_LIST + 1;

/// The row that stands for no level, from 0; the levels follow.
pub const LEVELS: u32 = MONTHS + 3;

/// The first row of the requirements sheet, from 0.
pub const FIRST_REQUIREMENT: u32 = 4;

impl Map {
    /// For a framework.
    pub fn new(framework: &Framework, lang: Lang) -> Map {
        let names = [words::FIGURES.get(lang), words::REQUIREMENTS.get(lang)];
        Map {
            figures: before_cell(names[0]),
            requirements: before_cell(names[1]),
            names,
            levels: framework.levels.len() as u32,
            tags: framework.lenses.iter().map(|lens| lens.tags.len() as u32).sum(),
            categories: framework.categories.len() as u32,
            items: framework.items().count() as u32,
            count: framework.requirement_count() as u32,
        }
    }

    /// The same as formulas of the figures sheet see it, which need not name their own sheet: they
    /// are half as long, and easier on those who check them.
    pub fn at_figures(&self) -> Map {
        Map { figures: String::new(), ..self.clone() }
    }

    /// The same as formulas of the requirements sheet see it.
    pub fn at_requirements(&self) -> Map {
        Map { requirements: String::new(), ..self.clone() }
    }

    /// The name of the sheet of scores.
    pub fn figures_sheet(&self) -> &'static str {
        self.names[0]
    }

    /// The name of the sheet of requirements.
    pub fn requirements_sheet(&self) -> &'static str {
        self.names[1]
    }

    /// The row of the whole.
    pub fn overall_row(&self) -> u32 {
        LEVELS + self.levels + 4
    }

    /// The row of the first category.
    pub fn category_row(&self, at: usize) -> u32 {
        self.overall_row() + 1 + at as u32
    }

    /// The row of a tag, counted over all lenses.
    pub fn tag_row(&self, at: usize) -> u32 {
        self.category_row(0) + self.categories + at as u32
    }

    /// The row of the first item.
    pub fn item_row(&self, at: usize) -> u32 {
        self.tag_row(0) + self.tags + 3 + at as u32
    }

    /// The row after the last item.
    pub fn end_row(&self) -> u32 {
        self.item_row(0) + self.items
    }

    /// The column of an item for a level.
    pub fn level_column(&self, level: usize, of: OfLevel) -> u16 {
        OfScore::ALL.len() as u16 + level as u16 * PER_LEVEL + of as u16
    }

    /// The column that says whether an item carries a tag, counted over all lenses.
    pub fn tag_column(&self, tag: usize) -> u16 {
        OfScore::ALL.len() as u16 + self.levels as u16 * PER_LEVEL + tag as u16
    }

    /// A cell of a row of scores.
    pub fn score(&self, row: u32, of: OfScore) -> String {
        cell_after(&self.figures, row, of.at())
    }

    /// A cell of the figures sheet.
    pub fn figure(&self, row: u32, column: u16) -> String {
        cell_after(&self.figures, row, column)
    }

    /// A column of some rows of the figures sheet.
    pub fn figures(&self, first: u32, count: u32, column: u16) -> String {
        range_after(&self.figures, (first, column), (first + count.max(1) - 1, column))
    }

    /// A column of all items.
    pub fn items(&self, column: u16) -> String {
        self.figures(self.item_row(0), self.items, column)
    }

    /// A column of all categories.
    pub fn categories(&self, column: u16) -> String {
        self.figures(self.category_row(0), self.categories, column)
    }

    /// A column of the statuses: the words that can be chosen, what each earns, where its words begin.
    pub fn statuses(&self, column: u16) -> String {
        self.figures(STATUSES, STATUS_COUNT, column)
    }

    /// The cell that holds all words for a status.
    pub fn status_list(&self) -> String {
        self.figure(STATUS_LIST, 1)
    }

    /// The cells that hold the words of each status.
    pub fn status_words(&self) -> String {
        self.statuses(STATUS_WORDS)
    }

    /// The cell that holds the names of months.
    pub fn months(&self) -> String {
        self.figure(MONTHS, 1)
    }

    /// 1 where plain numbers are read as statuses, else 0.
    pub fn numbers(&self) -> String {
        self.figure(NUMBERS, 1)
    }

    /// The cell that holds the words for what is met in part.
    pub fn partly_list(&self) -> String {
        self.figure(STATUSES + 1, STATUS_WORDS)
    }

    /// A column of the kinds of gaps.
    pub fn kinds(&self, column: u16) -> String {
        self.figures(KINDS, GapKind::ALL.len() as u32, column)
    }

    /// The evidence policy's id.
    pub fn policy(&self) -> String {
        self.figure(POLICY, 1)
    }

    /// The day as of which evidence must not have expired; empty where none ever does.
    pub fn as_of(&self) -> String {
        self.figure(AS_OF, 1)
    }

    /// The words that count neither as evidence nor as a reason.
    pub fn placeholders(&self) -> String {
        self.figure(PLACEHOLDERS, 1)
    }

    /// The names of the levels, that of none first.
    pub fn level_names(&self) -> String {
        self.figures(LEVELS, self.levels + 1, 0)
    }

    /// The points that a level adds to those of the level below.
    pub fn added(&self, level: usize) -> String {
        self.figure(LEVELS + 1 + level as u32, 2)
    }

    /// The points of a level.
    pub fn points(&self, level: usize) -> String {
        self.figure(LEVELS + 1 + level as u32, 1)
    }

    /// The scores that earn the levels.
    pub fn thresholds(&self) -> String {
        self.figures(LEVELS + 1, self.levels, 3)
    }

    /// The score that earns a level.
    pub fn threshold(&self, level: usize) -> String {
        self.figure(LEVELS + 1 + level as u32, 3)
    }

    /// The row of a requirement.
    pub fn requirement_row(&self, index: usize) -> u32 {
        FIRST_REQUIREMENT + index as u32
    }

    /// A cell of a requirement.
    pub fn requirement(&self, index: usize, of: OfRequirement) -> String {
        cell_after(&self.requirements, self.requirement_row(index), of.at())
    }

    /// The columns beyond the table of requirements for a side that gives a status in a cell of its own:
    /// what is typed there, and where its word ends.
    pub fn typed_columns(side: usize) -> [u16; 2] {
        let first = (OfRequirement::ALL.len() + 2 * side) as u16;
        [first, first + 1]
    }

    /// What a side types for a requirement, as lists have it, and where its word ends.
    pub fn typed(&self, index: usize, side: usize) -> [String; 2] {
        let row = self.requirement_row(index);
        Map::typed_columns(side).map(|column| cell_after(&self.requirements, row, column))
    }

    /// What a side types for all requirements.
    pub fn all_typed(&self, side: usize) -> String {
        let (first, [column, _]) = (self.requirement_row(0), Map::typed_columns(side));
        let last = first + self.count.max(1) - 1;
        range_after(&self.requirements, (first, column), (last, column))
    }

    /// A column of some requirements that follow one another.
    pub fn requirement_range(&self, first: usize, count: usize, of: OfRequirement) -> String {
        let (first, column) = (self.requirement_row(first), of.at());
        range_after(&self.requirements, (first, column), (first + count.max(1) as u32 - 1, column))
    }

    /// A column of all requirements.
    pub fn all_requirements(&self, of: OfRequirement) -> String {
        self.requirement_range(0, self.count as usize, of)
    }
}
