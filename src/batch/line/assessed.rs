//! An assessment as the line that it would be read back as: what a run has just scored need not be
//! written and parsed to be compared with what an earlier one has.

use super::{
    Agency, Category, Digits, Evidence, Found, FrameworkId, Gap, Item, Level, Line, Origin, Sides,
    Standing,
};
use crate::assessment::Assessment;
use crate::date::Date;
use crate::exact::{Exact, nearest};
use crate::score;
use crate::text::Lang;

/// The line of an assessment, without a report.
pub fn assessed(assessment: &Assessment, lang: Lang, origin: &Origin) -> Line {
    let framework = assessment.framework();
    let (counted, claimed) = (&assessment.scorecard.substantiated, &assessment.scorecard.claimed);
    let categories =
        framework.categories.iter().zip(counted.categories.iter().zip(&claimed.categories));
    let items = framework.items().zip(counted.items.iter().zip(&claimed.items));
    let placed: Vec<_> = framework.requirements().collect();
    Line {
        framework: FrameworkId {
            id: framework.id.clone(),
            version: framework.version.clone(),
            sha256: assessment.criteria.sha256.clone(),
        },
        agency: Agency {
            name: assessment.subject.agency.clone(),
            fiscal_year: assessment.subject.fiscal_year.map(|year| year.buddhist()),
        },
        evidence: Evidence {
            file: assessment.file.name.clone(),
            sha256: assessment.file.sha256.clone(),
            policy: assessment.subject.policy.id().to_owned(),
            rows: assessment.evidence.rows.len(),
            as_of: assessment.terms.as_of.map(Date::iso),
        },
        overall: standing(assessment, [&counted.overall, &claimed.overall].map(of_standing)),
        categories: categories
            .map(|(category, (counted, claimed))| Category {
                id: category.id.clone(),
                standing: standing(assessment, [counted, claimed].map(of_standing)),
            })
            .collect(),
        items: items
            .map(|((category, item), (counted, claimed))| Item {
                id: item.id.clone(),
                category: category.id.clone(),
                standing: standing(assessment, [counted, claimed].map(of_item)),
                locked: counted.as_ref().map(|item| nearest(&item.locked)),
                levels: levels(assessment, counted.as_ref()),
            })
            .collect(),
        gaps: assessment
            .gaps
            .iter()
            .map(|gap| Gap {
                requirement: placed[gap.requirement].requirement.id.clone(),
                item: placed[gap.requirement].item.id.clone(),
                level: placed[gap.requirement].level.id.clone(),
                kind: gap.kind.id().to_owned(),
                gain: nearest(&gap.gain),
            })
            .collect(),
        sides: assessment.sides.as_ref().map(|_| Sides { by: assessment.terms.by.id().to_owned() }),
        diagnostics: assessment
            .diagnostics
            .iter()
            .map(|diagnostic| Found::of(diagnostic, lang))
            .collect(),
        origin: origin.clone(),
        exact: exact(assessment),
        report: None,
    }
}

/// The exact values of an assessment's scores.
fn exact(assessment: &Assessment) -> Digits {
    let (counted, claimed) = (&assessment.scorecard.substantiated, &assessment.scorecard.claimed);
    let levels = &assessment.framework().levels;
    let digits =
        |scored: Option<(&Exact, Option<usize>)>| scored.map(|(score, _)| score.to_string());
    Digits {
        overall: digits(of_standing(&counted.overall)),
        claimed: digits(of_standing(&claimed.overall)),
        categories: counted.categories.iter().map(of_standing).map(digits).collect(),
        items: counted.items.iter().map(of_item).map(digits).collect(),
        gains: assessment.gaps.iter().map(|gap| gap.gain.to_string()).collect(),
        thresholds: levels.iter().map(|level| level.threshold.to_string()).collect(),
    }
}

/// A score and its level.
fn of_standing(standing: &Option<score::Standing>) -> Option<(&Exact, Option<usize>)> {
    standing.as_ref().map(|standing| (&standing.score, standing.level))
}

/// The score of an item and its level.
fn of_item(item: &Option<score::ItemScore>) -> Option<(&Exact, Option<usize>)> {
    item.as_ref().map(|item| (&item.score, item.level))
}

/// What counts and what is claimed, side by side.
fn standing(
    assessment: &Assessment,
    [counted, claimed]: [Option<(&Exact, Option<usize>)>; 2],
) -> Standing {
    let level = |(_, level): (&Exact, Option<usize>)| {
        level.map(|level| assessment.framework().levels[level].id.clone())
    };
    Standing {
        score: counted.map(|(score, _)| nearest(score)),
        level: counted.and_then(level),
        claimed_score: claimed.map(|(score, _)| nearest(score)),
        claimed_level: claimed.and_then(level),
    }
}

/// The completion of each level of an item that applies.
fn levels(assessment: &Assessment, item: Option<&score::ItemScore>) -> Vec<Level> {
    let completions = item.map(|item| item.completions.as_slice()).unwrap_or_default();
    let levels = assessment.framework().levels.iter().zip(completions);
    levels
        .map(|(level, completion)| Level { id: level.id.clone(), completion: nearest(completion) })
        .collect()
}
