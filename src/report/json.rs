//! An assessment as JSON, for programs. Keys may be added, never renamed; scores are the doubles
//! nearest to the exact values.

use serde::Serialize;
use serde_json::{Value, json};

use crate::assessment::Assessment;
use crate::criteria::{Framework, Overlay};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::exact::nearest;
use crate::report::framework::texts;
use crate::score::{ItemScore, Standing};
use crate::text::Lang;

pub(super) mod compare;
mod expiry;
mod explain;
mod plan;
mod sides;
mod trust;

pub use compare::compare;
pub use explain::explain;
pub use plan::plan;

/// The whole assessment, indented, with a newline at its end. `lang` is that of the messages.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn assessment(assessment: &Assessment, lang: Lang) -> serde_json::Result<String> {
    text(&document(assessment, lang, true))
}

/// A document, indented, with a newline at its end.
fn text(document: &impl Serialize) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(document)?;
    text.push('\n');
    Ok(text)
}

/// The assessment in one line, without a newline, followed by further keys of an object. What single
/// documents and requirements put at risk is left out.
///
/// # Errors
/// As [`assessment`].
pub fn line(
    assessment: &Assessment,
    lang: Lang,
    more: &impl Serialize,
) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct Line<'a, M: Serialize> {
        #[serde(flatten)]
        document: Document<'a>,
        #[serde(flatten)]
        more: &'a M,
    }
    serde_json::to_string(&Line { document: document(assessment, lang, false), more })
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    overall: Overall<'a>,
    categories: Vec<Category<'a>>,
    items: Vec<Item<'a>>,
    gaps: Vec<Gap<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sides: Option<sides::Sides<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expiries: Option<Vec<expiry::Expiry<'a>>>,
    #[serde(flatten)]
    trust: trust::Trust<'a>,
    diagnostics: Vec<Found>,
}

/// What every document about an assessment opens with.
#[derive(Serialize)]
struct Head<'a> {
    pmqa: &'static str,
    framework: FrameworkId<'a>,
    agency: Agency<'a>,
    evidence: Evidence<'a>,
}

#[derive(Serialize)]
struct FrameworkId<'a> {
    id: &'a str,
    version: &'a str,
    sha256: &'a str,
    /// Only where the criteria are based on others.
    #[serde(skip_serializing_if = "Option::is_none")]
    overlay: Option<Value>,
}

#[derive(Serialize)]
struct Agency<'a> {
    name: &'a str,
    fiscal_year: Option<u16>,
}

#[derive(Serialize)]
struct Evidence<'a> {
    file: &'a str,
    sha256: &'a str,
    policy: &'static str,
    rows: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
}

/// `score` is null where nothing applies, `level` below the first level.
#[derive(Serialize)]
struct Overall<'a> {
    score: Option<f64>,
    level: Option<&'a str>,
    claimed_score: Option<f64>,
    claimed_level: Option<&'a str>,
}

#[derive(Serialize)]
struct Category<'a> {
    id: &'a str,
    #[serde(flatten)]
    standing: Overall<'a>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    category: &'a str,
    score: Option<f64>,
    level: Option<&'a str>,
    claimed_score: Option<f64>,
    claimed_level: Option<&'a str>,
    locked: Option<f64>,
    levels: Vec<Level<'a>>,
}

#[derive(Serialize)]
struct Level<'a> {
    id: &'a str,
    completion: f64,
}

#[derive(Serialize)]
struct Gap<'a> {
    requirement: &'a str,
    item: &'a str,
    level: &'a str,
    kind: &'static str,
    gain: f64,
}

#[derive(Serialize)]
struct Found {
    severity: &'static str,
    code: &'static str,
    place: String,
    message: String,
    help: String,
}

fn head<'a>(assessment: &'a Assessment) -> Head<'a> {
    let framework = assessment.framework();
    Head {
        pmqa: env!("CARGO_PKG_VERSION"),
        framework: FrameworkId {
            id: &framework.id,
            version: &framework.version,
            sha256: &assessment.criteria.sha256,
            overlay: assessment.criteria.overlay.as_ref().map(overlay),
        },
        agency: Agency {
            name: &assessment.subject.agency,
            fiscal_year: assessment.subject.fiscal_year.map(|year| year.buddhist()),
        },
        evidence: Evidence {
            file: &assessment.file.name,
            sha256: &assessment.file.sha256,
            policy: assessment.subject.policy.id(),
            rows: assessment.evidence.rows.len(),
            as_of: assessment.terms.as_of.map(Date::iso),
        },
    }
}

/// What criteria are based on, and what they leave out of it.
pub(super) fn overlay(layer: &Overlay) -> Value {
    let base = &layer.base;
    let dropped = layer.dropped.iter().map(|part| {
        json!({
            "kind": part.kind.id(),
            "id": part.id,
            "text": texts(&part.text),
            "reason": texts(&part.reason),
        })
    });
    json!({
        "sha256": layer.sha256,
        "base": {
            "id": base.id,
            "version": base.version,
            "sha256": base.sha256,
            "overlay": base.overlay.as_deref().map(overlay),
        },
        "changed": layer.changed,
        "added": layer.added,
        "dropped": dropped.collect::<Vec<_>>(),
    })
}

fn document<'a>(assessment: &'a Assessment, lang: Lang, with_risks: bool) -> Document<'a> {
    let framework = assessment.framework();
    let (counted, claimed) = (&assessment.scorecard.substantiated, &assessment.scorecard.claimed);
    Document {
        head: head(assessment),
        overall: standing(framework, &counted.overall, &claimed.overall),
        categories: framework
            .categories
            .iter()
            .zip(counted.categories.iter().zip(&claimed.categories))
            .map(|(category, (counted, claimed))| Category {
                id: &category.id,
                standing: standing(framework, counted, claimed),
            })
            .collect(),
        items: framework
            .items()
            .zip(counted.items.iter().zip(&claimed.items))
            .map(|((category, item), (counted, claimed))| {
                json_item(framework, &category.id, &item.id, counted.as_ref(), claimed.as_ref())
            })
            .collect(),
        gaps: json_gaps(assessment),
        sides: sides::sides(assessment),
        expiries: expiry::expiries(assessment),
        trust: trust::trust(assessment, with_risks),
        diagnostics: assessment
            .diagnostics
            .iter()
            .map(|diagnostic| found(diagnostic, lang))
            .collect(),
    }
}

fn standing<'a>(
    framework: &'a Framework,
    counted: &Option<Standing>,
    claimed: &Option<Standing>,
) -> Overall<'a> {
    let score =
        |standing: &Option<Standing>| standing.as_ref().map(|standing| nearest(&standing.score));
    let level = |standing: &Option<Standing>| level_id(framework, standing.as_ref()?.level);
    Overall {
        score: score(counted),
        level: level(counted),
        claimed_score: score(claimed),
        claimed_level: level(claimed),
    }
}

fn json_item<'a>(
    framework: &'a Framework,
    category: &'a str,
    id: &'a str,
    counted: Option<&ItemScore>,
    claimed: Option<&ItemScore>,
) -> Item<'a> {
    let completions = counted.map(|item| item.completions.as_slice()).unwrap_or_default();
    Item {
        id,
        category,
        score: counted.map(|item| nearest(&item.score)),
        level: counted.and_then(|item| level_id(framework, item.level)),
        claimed_score: claimed.map(|item| nearest(&item.score)),
        claimed_level: claimed.and_then(|item| level_id(framework, item.level)),
        locked: counted.map(|item| nearest(&item.locked)),
        levels: framework
            .levels
            .iter()
            .zip(completions)
            .map(|(level, completion)| Level { id: &level.id, completion: nearest(completion) })
            .collect(),
    }
}

fn json_gaps<'a>(assessment: &'a Assessment) -> Vec<Gap<'a>> {
    let placed: Vec<_> = assessment.framework().requirements().collect();
    let gaps = assessment.gaps.iter().map(|gap| {
        let at = &placed[gap.requirement];
        Gap {
            requirement: &at.requirement.id,
            item: &at.item.id,
            level: &at.level.id,
            kind: gap.kind.id(),
            gain: nearest(&gap.gain),
        }
    });
    gaps.collect()
}

fn found(diagnostic: &Diagnostic, lang: Lang) -> Found {
    Found {
        severity: diagnostic.severity().id(),
        code: diagnostic.code.id,
        place: diagnostic.place.to_string(),
        message: diagnostic.message(lang),
        help: diagnostic.remedy(lang),
    }
}

fn level_id(framework: &Framework, level: Option<usize>) -> Option<&str> {
    level.map(|level| framework.levels[level].id.as_str())
}
