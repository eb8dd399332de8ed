//! Small assessments as text, so that a test of a rule is three readable lines: the ladder, and for
//! each item what the agency says of its requirements, level by level.
//!
//! `Sample::new("300 400 500").item("met, partly | 60% | -")` is one item with two requirements on
//! the first level and one on each other. A requirement reads: a status (`met`, `partly`, `no`,
//! `60%`, `2/3`, `n/a` with a reason, `n/a!` without one, `-` for no row at all), then `?` where no
//! evidence backs it, then its weight as `x3`.

#![allow(dead_code, reason = "each test file uses a part of it")]

use pmqa::assessment::{Assessment, EvidenceFile, Subject};
use pmqa::criteria::{
    Builtin, Category, Criteria, EvidencePolicy, Framework, Item, Level, Requirement, Scoring,
    Source,
};
use pmqa::diagnostic::{CellPlace, Diagnostic};
use pmqa::evidence::{By, Claim, Evidence, Row, Status, claims};
use pmqa::exact::{Exact, decimal, ratio, whole};
use pmqa::gap::{Gap, gaps};
use pmqa::score::{Scorecard, score};
use pmqa::text::Text;
use pmqa::year::FiscalYear;

pub mod case;
pub mod edited;
pub mod parts;
pub mod random;
pub mod recalculated;

/// Ids of the levels of a ladder, lowest first.
const LEVELS: [&str; 6] = ["basic", "advance", "significance", "fourth", "fifth", "sixth"];

/// A framework, and what one agency says of it.
#[derive(Debug, Clone)]
pub struct Sample {
    pub framework: Framework,
    pub rows: Vec<Row>,
}

impl Sample {
    /// A ladder of these points; each level is earned by a score of as many.
    pub fn new(points: &str) -> Sample {
        let levels = points.split_whitespace().zip(LEVELS).map(|(points, id)| Level {
            id: id.to_owned(),
            title: text(id),
            points: number(points),
            threshold: number(points),
        });
        let framework = Framework {
            id: "sample".to_owned(),
            version: "1.0.0".to_owned(),
            title: text("sample"),
            source: Source::default(),
            levels: levels.collect(),
            scoring: Scoring {
                partial: ratio(1, 2),
                evidence: EvidencePolicy::Required,
                max_age: None,
            },
            lenses: Vec::new(),
            categories: Vec::new(),
        };
        Sample { framework, rows: Vec::new() }
    }

    /// Built-in criteria of which nothing is said yet.
    pub fn builtin(id: &str) -> Sample {
        let framework = Criteria::load(Builtin::by_id(id).unwrap().yaml).unwrap().framework;
        Sample { framework, rows: Vec::new() }
    }

    /// The scores that earn the levels, where they are not their points.
    pub fn thresholds(mut self, thresholds: &str) -> Sample {
        for (level, threshold) in
            self.framework.levels.iter_mut().zip(thresholds.split_whitespace())
        {
            level.threshold = number(threshold);
        }
        self
    }

    /// The credit of "partly met".
    pub fn partial(mut self, credit: &str) -> Sample {
        self.framework.scoring.partial = number(credit);
        self
    }

    /// Opens a category of this weight.
    pub fn category(mut self, weight: &str) -> Sample {
        let id = (self.framework.categories.len() + 1).to_string();
        self.framework.categories.push(Category {
            title: text(&id),
            id,
            weight: number(weight),
            items: Vec::new(),
        });
        self
    }

    /// Adds an item of weight 1 to the open category.
    pub fn item(self, levels: &str) -> Sample {
        self.weighted_item("1", levels)
    }

    /// Adds an item of this weight to the open category, or to a first one.
    pub fn weighted_item(mut self, weight: &str, levels: &str) -> Sample {
        if self.framework.categories.is_empty() {
            self = self.category("1");
        }
        let first = self.framework.requirement_count();
        let category = self.framework.categories.last_mut().unwrap();
        let id = format!("{}.{}", category.id, category.items.len() + 1);
        let mut index = first;
        let mut rungs = Vec::new();
        for (level, told) in LEVELS.iter().zip(levels.split('|')) {
            let mut rung = Vec::new();
            for (number, told) in told.split(',').enumerate() {
                let told = Told::read(told);
                let id = format!("{id}.{level}.{}", number + 1);
                rung.push(Requirement {
                    index,
                    number: number + 1,
                    text: text(&id),
                    id,
                    weight: told.weight.clone(),
                    max_age: None,
                    note: None,
                });
                self.rows.extend(told.row(index));
                index += 1;
            }
            rungs.push(rung);
        }
        assert_eq!(rungs.len(), self.framework.levels.len(), "an item has each level: {levels}");
        let title = text(&id);
        category.items.push(Item { id, title, weight: number(weight), tags: Vec::new(), rungs });
        self
    }

    /// Tags the last item.
    pub fn tags(mut self, tags: &[&str]) -> Sample {
        let item = self.framework.categories.last_mut().unwrap().items.last_mut().unwrap();
        item.tags = tags.iter().map(|&tag| tag.to_owned()).collect();
        self
    }

    /// Adds a further row on a requirement, by its id.
    pub fn row(mut self, requirement: &str, told: &str) -> Sample {
        let index = self.index(requirement);
        let told = Told::read(told);
        let mut row = told.row(index).unwrap_or_else(|| blank_row(index));
        row.place.row = self.rows.len() as u32 + 1;
        self.rows.push(row);
        self
    }

    /// The position of a requirement by its id.
    pub fn index(&self, requirement: &str) -> usize {
        let mut placed = self.framework.requirements();
        placed.position(|placed| placed.requirement.id == requirement).unwrap()
    }

    /// The claims that the rows come to.
    pub fn claims(&self) -> Vec<Claim> {
        claims(&self.framework, &self.rows, By::default()).0
    }

    /// The claim on one requirement.
    pub fn claim(&self, requirement: &str) -> Claim {
        self.claims().swap_remove(self.index(requirement))
    }

    /// What is wrong with the rows.
    pub fn complaints(&self) -> Vec<Diagnostic> {
        claims(&self.framework, &self.rows, By::default()).1
    }

    /// The scores where evidence is required.
    pub fn score(&self) -> Scorecard {
        self.score_under(EvidencePolicy::Required)
    }

    /// The scores under a policy.
    pub fn score_under(&self, policy: EvidencePolicy) -> Scorecard {
        score(&self.framework, &self.claims(), policy)
    }

    /// The overall score where evidence is required; panics where nothing applies.
    pub fn overall(&self) -> Exact {
        self.score().substantiated.overall.unwrap().score
    }

    /// The id of the overall level where evidence is required.
    pub fn overall_level(&self) -> Option<&str> {
        let level = self.score().substantiated.overall?.level?;
        Some(self.framework.levels[level].id.as_str())
    }

    /// The gaps where evidence is required.
    pub fn gaps(&self) -> Vec<Gap> {
        gaps(&self.framework, &self.claims(), &self.score())
    }

    /// Its framework as if it had been loaded from a file.
    pub fn criteria(&self) -> Criteria {
        Criteria { framework: self.framework.clone(), sha256: "0".repeat(64), overlay: None }
    }

    /// The whole assessment where evidence is required.
    pub fn assess<'a>(&self, criteria: &'a Criteria) -> Assessment<'a> {
        self.assess_under(criteria, EvidencePolicy::Required)
    }

    /// The whole assessment under a policy.
    pub fn assess_under<'a>(
        &self,
        criteria: &'a Criteria,
        policy: EvidencePolicy,
    ) -> Assessment<'a> {
        let file = EvidenceFile { name: "evidence.xlsx".to_owned(), sha256: "1".repeat(64) };
        let agency = "กรมตัวอย่าง".to_owned();
        let subject = Subject { agency, fiscal_year: FiscalYear::new(2569), policy };
        let evidence = Evidence { rows: self.rows.clone(), ..Evidence::default() };
        Assessment::new(criteria, file, subject, evidence)
    }

    /// The id of a requirement by its position.
    pub fn id(&self, requirement: usize) -> &str {
        &self.framework.requirements().nth(requirement).unwrap().requirement.id
    }
}

/// A number of a sample: a decimal or a fraction.
pub fn number(text: &str) -> Exact {
    match text.split_once('/') {
        Some((numerator, denominator)) => number(numerator) / number(denominator),
        None => decimal(text).unwrap_or_else(|| panic!("{text} is no number")),
    }
}

/// A text that is the same in both languages.
pub fn text(text: &str) -> Text {
    Text { th: text.to_owned(), en: Some(text.to_owned()) }
}

/// A row on a requirement that says nothing yet.
pub fn blank_row(requirement: usize) -> Row {
    Row {
        place: CellPlace { sheet: "sample".to_owned(), row: requirement as u32 + 1, column: 2 },
        requirements: vec![requirement],
        status: None,
        status_text: String::new(),
        assessor: None,
        document: None,
        document_number: None,
        link: None,
        dated: None,
        valid_until: None,
        owner: None,
        due: None,
        effort: None,
        note: None,
    }
}

/// What is said of one requirement.
struct Told {
    status: String,
    evidenced: bool,
    weight: Exact,
}

impl Told {
    fn read(told: &str) -> Told {
        let mut words = told.split_whitespace();
        let status = words.next().unwrap_or("-");
        let weight = words.next().map_or(whole(1), |word| number(word.trim_start_matches('x')));
        let evidenced = !status.ends_with('?');
        Told { status: status.trim_end_matches('?').to_owned(), evidenced, weight }
    }

    /// The row that says so; none where nothing is said.
    fn row(&self, requirement: usize) -> Option<Row> {
        let share = |text: &str| Status::Share(number(text));
        let (status, note) = match self.status.as_str() {
            "-" => return None,
            "met" => (Some(Status::Met), None),
            "partly" => (Some(Status::Partial), None),
            "no" => (Some(Status::NotMet), None),
            "blank" => (None, None),
            "n/a" => (Some(Status::NotApplicable), Some("reason".to_owned())),
            "n/a!" => (Some(Status::NotApplicable), None),
            percent if percent.ends_with('%') => {
                (Some(Status::Share(number(&percent[..percent.len() - 1]) / whole(100))), None)
            }
            other => (Some(share(other)), None),
        };
        Some(Row {
            status,
            status_text: if self.status == "blank" { String::new() } else { self.status.clone() },
            document: self.evidenced.then(|| format!("document {requirement}")),
            note,
            ..blank_row(requirement)
        })
    }
}
