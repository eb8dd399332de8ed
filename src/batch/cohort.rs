//! The agencies that one framework assessed, and what they come to together: who stands where, how
//! scores are spread, how groups compare, which gaps many share, how hard each item is. Agencies
//! are taken in one at a time, as lines of data, and of each only what the comparison shows is kept.

use std::collections::{BTreeMap, HashMap};

use super::counted::Counted;
use super::line::{Line, Standing, exact};
use super::lockstep::Lockstep;
use super::statistics::{Figures, figures};
use super::terms::{Terms, thresholds};
use crate::criteria::{Criteria, Framework};
use crate::diagnostic::Severity;
use crate::exact::{Exact, cut, whole};
use crate::gap::GapKind;
use crate::year::FiscalYear;

/// A score as people see it, and the level that it earns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The score in points, cut to two decimals.
    pub score: f64,
    /// The position of its level on the ladder.
    pub level: Option<usize>,
}

/// What the comparison shows of an agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Agency {
    /// Its number in the order of the run, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// The group that it is compared within.
    pub group: Option<String>,
    /// The fiscal year.
    pub fiscal_year: Option<FiscalYear>,
    /// Its evidence file, as the run found it.
    pub path: String,
    /// Its report, relative to the directory of the results.
    pub report: Option<String>,
    /// The overall score in points; `None` where nothing applies.
    pub score: Option<Exact>,
    /// The overall level.
    pub level: Option<usize>,
    /// Points by which it is short of the next level; `None` at the highest, and where nothing applies.
    pub short: Option<Exact>,
    /// The overall score in points as it claims.
    pub claimed: Option<Exact>,
    /// The overall level as it claims.
    pub claimed_level: Option<usize>,
    /// Its categories, in the order of the framework.
    pub categories: Vec<Option<Shown>>,
    /// Its items, in the order of the framework.
    pub items: Vec<Option<Shown>>,
    /// How many requirements keep points away.
    pub gaps: usize,
    /// How many diagnostics there are on its evidence.
    pub problems: usize,
}

/// A gap over all agencies.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SharedGap {
    /// Agencies that have it, by [`GapKind::ALL`].
    pub kinds: [usize; GapKind::ALL.len()],
    /// Points that closing it alone would add, over all of them.
    pub gain: Exact,
}

impl SharedGap {
    /// Agencies that have it.
    pub fn agencies(&self) -> usize {
        self.kinds.iter().sum()
    }
}

/// An item over all agencies.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difficulty {
    /// Agencies to which it applies.
    pub agencies: usize,
    /// Those whose highest level it is, by the ladder; what has none is not counted here.
    pub at_level: Vec<usize>,
    /// The sum of its scores, in points.
    sum: Exact,
}

impl Difficulty {
    /// The mean score in points; `None` where it applies to nobody.
    pub fn mean(&self) -> Option<Exact> {
        (self.agencies > 0).then(|| &self.sum / whole(self.agencies as i64))
    }

    /// Agencies that have reached a level of the ladder, or a higher one.
    pub fn reached(&self, level: usize) -> usize {
        self.at_level[level..].iter().sum()
    }
}

/// A group of agencies.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'c> {
    /// Its name; `None` for agencies without one.
    pub name: Option<&'c str>,
    /// The fiscal year, where there are several.
    pub year: Option<FiscalYear>,
    /// The figures of the overall scores.
    pub figures: Figures,
    /// The agencies with the highest score, in the order of the run; at least one.
    pub best: Vec<&'c Agency>,
    /// The agencies with the lowest score.
    pub worst: Vec<&'c Agency>,
    /// Agencies at each level of the ladder, after those at none.
    pub levels: Vec<usize>,
}

/// The agencies that one framework assessed.
#[derive(Debug, Clone)]
pub struct Cohort<'a> {
    /// The criteria.
    pub criteria: &'a Criteria,
    /// The agencies, in the order of the run.
    pub agencies: Vec<Agency>,
    /// What each requirement is as a gap, by its position.
    pub gaps: Vec<SharedGap>,
    /// How hard each item is, in the order of the framework.
    pub items: Vec<Difficulty>,
    /// Which items rise and fall together.
    pub lockstep: Lockstep,
    /// The terms that the results are on.
    pub terms: Terms,
    /// How much is wrong with each evidence file that is no single agency's, by the file's SHA-256.
    loose: HashMap<String, usize>,
    requirements: HashMap<&'a str, usize>,
}

impl<'a> Cohort<'a> {
    /// No agencies yet.
    pub fn new(criteria: &'a Criteria) -> Cohort<'a> {
        let framework = &criteria.framework;
        let items = framework.items().count();
        let none =
            Difficulty { at_level: vec![0; framework.levels.len()], ..Difficulty::default() };
        let requirements = framework
            .requirements()
            .map(|placed| placed.requirement)
            .map(|requirement| (requirement.id.as_str(), requirement.index));
        Cohort {
            criteria,
            agencies: Vec::new(),
            gaps: vec![SharedGap::default(); framework.requirement_count()],
            items: vec![none; items],
            lockstep: Lockstep::new(items),
            terms: Terms::default(),
            loose: HashMap::new(),
            requirements: requirements.collect(),
        }
    }

    /// The framework.
    pub fn framework(&self) -> &'a Framework {
        &self.criteria.framework
    }

    /// How many assessments there are, and of how many agencies.
    pub fn counted(&self) -> Counted {
        Counted::of(self.agencies.iter())
    }

    /// Takes in an agency, by its number in the order of the run.
    pub fn add(&mut self, number: usize, line: &Line) {
        let framework = self.framework();
        let value = |digits: &Option<String>| digits.as_deref().and_then(exact);
        let level = |id: &Option<String>| framework.level_index(id.as_deref()?);
        let shown = |digits: &Option<String>, standing: &Standing| {
            let score = cut(&value(digits)?, 2).parse().ok()?;
            Some(Shown { score, level: level(&standing.level) })
        };
        let (score, reached) = (value(&line.exact.overall), level(&line.overall.level));
        let next = thresholds(line).into_iter().nth(reached.map_or(0, |level| level + 1));
        let short = next.and_then(|next| Some(next - score.as_ref()?));
        self.terms.add(line);
        self.add_loose(line);
        self.add_gaps(line);
        self.add_items(line);
        self.agencies.push(Agency {
            number,
            name: line.agency.name.clone(),
            group: line.origin.group.clone(),
            fiscal_year: line.agency.fiscal_year.and_then(FiscalYear::new),
            path: line.origin.path.clone(),
            report: line.report.as_ref().map(|report| report.file.clone()),
            score,
            level: reached,
            short,
            claimed: value(&line.exact.claimed),
            claimed_level: level(&line.overall.claimed_level),
            categories: line
                .categories
                .iter()
                .zip(&line.exact.categories)
                .map(|(category, digits)| shown(digits, &category.standing))
                .collect(),
            items: line
                .items
                .iter()
                .zip(&line.exact.items)
                .map(|(item, digits)| shown(digits, &item.standing))
                .collect(),
            gaps: line.gaps.len(),
            problems: line.diagnostics.len(),
        });
    }

    /// A file is counted once, however many of its agencies entries of a manifest choose.
    fn add_loose(&mut self, line: &Line) {
        let found = line.origin.loose.iter();
        let count = found.filter(|found| found.severity != Severity::Note.id()).count();
        if count > 0 {
            self.loose.insert(line.evidence.sha256.clone(), count);
        }
    }

    /// How much is wrong with evidence files that is no single agency's, and with how many files.
    pub fn of_no_agency(&self) -> (usize, usize) {
        (self.loose.values().sum(), self.loose.len())
    }

    fn add_gaps(&mut self, line: &Line) {
        for (gap, gain) in line.gaps.iter().zip(&line.exact.gains) {
            let kind = GapKind::ALL.iter().position(|kind| kind.id() == gap.kind);
            let (Some(kind), Some(&at)) = (kind, self.requirements.get(gap.requirement.as_str()))
            else {
                continue;
            };
            self.gaps[at].kinds[kind] += 1;
            self.gaps[at].gain += exact(gain).unwrap_or_default();
        }
    }

    fn add_items(&mut self, line: &Line) {
        let framework = self.framework();
        let mut reached = Vec::with_capacity(self.items.len());
        for (of_item, (item, digits)) in
            self.items.iter_mut().zip(line.items.iter().zip(&line.exact.items))
        {
            let Some(score) = digits.as_deref().and_then(exact) else {
                reached.push(None);
                continue;
            };
            let level = item.standing.level.as_deref().and_then(|id| framework.level_index(id));
            of_item.agencies += 1;
            of_item.sum += score;
            if let Some(level) = level {
                of_item.at_level[level] += 1;
            }
            reached.push(Some(level.map_or(0, |level| level as u8 + 1)));
        }
        reached.resize(self.items.len(), None);
        self.lockstep.add(&reached);
    }

    /// Every agency with its rank, the highest score first. Equal scores have equal ranks and stand
    /// in the order of the run; agencies without a score come last and have no rank.
    pub fn ranking(&self) -> Vec<(Option<usize>, &Agency)> {
        let mut order: Vec<&Agency> = self.agencies.iter().collect();
        order.sort_by(|a, b| b.score.cmp(&a.score).then(a.number.cmp(&b.number)));
        let mut ranked: Vec<(Option<usize>, &Agency)> = Vec::with_capacity(order.len());
        for (at, agency) in order.into_iter().enumerate() {
            let rank = match ranked.last() {
                _ if agency.score.is_none() => None,
                Some((rank, before)) if before.score == agency.score => *rank,
                _ => Some(at + 1),
            };
            ranked.push((rank, agency));
        }
        ranked
    }

    /// The figures of the overall scores; `None` where no agency has one.
    pub fn figures(&self) -> Option<Figures> {
        figures(self.agencies.iter().filter_map(|agency| agency.score.as_ref()).collect())
    }

    /// How many agencies are at no level, then at each level of the ladder. Agencies to which
    /// nothing applies are not counted.
    pub fn levels(&self) -> Vec<usize> {
        levels(self.framework(), self.agencies.iter())
    }

    /// The same, as the agencies claim.
    pub fn claimed_levels(&self) -> Vec<usize> {
        let mut counts = vec![0; self.framework().levels.len() + 1];
        for agency in self.agencies.iter().filter(|agency| agency.claimed.is_some()) {
            counts[agency.claimed_level.map_or(0, |level| level + 1)] += 1;
        }
        counts
    }

    /// The groups, the highest mean first, those of equal mean by name; agencies without a group
    /// are one, and each of several fiscal years has its own. Empty where no agency has a group.
    pub fn groups(&self) -> Vec<Group<'_>> {
        if self.agencies.iter().all(|agency| agency.group.is_none()) {
            return Vec::new();
        }
        let by_year = self.counted().is_of_several_years();
        let mut members: BTreeMap<(Option<&str>, Option<FiscalYear>), Vec<&Agency>> =
            BTreeMap::new();
        for agency in &self.agencies {
            let year = agency.fiscal_year.filter(|_| by_year);
            members.entry((agency.group.as_deref(), year)).or_default().push(agency);
        }
        let mut groups: Vec<Group> = members
            .into_iter()
            .filter_map(|((name, year), members)| {
                let figures =
                    figures(members.iter().filter_map(|agency| agency.score.as_ref()).collect())?;
                let with = |score: &Exact| {
                    members.iter().filter(|of| of.score.as_ref() == Some(score)).copied().collect()
                };
                Some(Group {
                    name,
                    year,
                    best: with(&figures.highest),
                    worst: with(&figures.lowest),
                    levels: levels(self.framework(), members.iter().copied()),
                    figures,
                })
            })
            .collect();
        groups.sort_by(|a, b| b.figures.mean.cmp(&a.figures.mean));
        groups
    }

    /// The requirements that are a gap anywhere, by their positions: the most agencies first, then
    /// the most points, then in the order of the framework.
    pub fn shared_gaps(&self) -> Vec<(usize, &SharedGap)> {
        let mut shared: Vec<(usize, &SharedGap)> =
            self.gaps.iter().enumerate().filter(|(_, gap)| gap.agencies() > 0).collect();
        shared.sort_by(|(_, a), (_, b)| {
            b.agencies().cmp(&a.agencies()).then_with(|| b.gain.cmp(&a.gain))
        });
        shared
    }

    /// The items by their positions, the lowest mean score first; what applies to nobody is left
    /// out.
    pub fn hardest(&self) -> Vec<(usize, Exact)> {
        let means = self.items.iter().enumerate();
        let mut hardest: Vec<(usize, Exact)> =
            means.filter_map(|(at, item)| Some((at, item.mean()?))).collect();
        hardest.sort_by(|a, b| a.1.cmp(&b.1));
        hardest
    }

    /// Points that an agency claims and that nothing backs.
    pub fn unbacked(agency: &Agency) -> Option<Exact> {
        let lost = agency.claimed.as_ref()? - agency.score.as_ref()?;
        lost.is_positive().then_some(lost)
    }

    /// Whether every agency has reached a level; agencies to which nothing applies have not.
    pub fn all_reach(&self, level: usize) -> bool {
        self.agencies.iter().all(|agency| agency.level.is_some_and(|reached| reached >= level))
    }
}

fn levels<'c>(framework: &Framework, agencies: impl Iterator<Item = &'c Agency>) -> Vec<usize> {
    let mut counts = vec![0; framework.levels.len() + 1];
    for agency in agencies.filter(|agency| agency.score.is_some()) {
        counts[agency.level.map_or(0, |level| level + 1)] += 1;
    }
    counts
}
