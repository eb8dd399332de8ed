//! How far an assessment's levels can be trusted, and its score through lenses, as JSON.

use serde::Serialize;

use super::level_id;
use crate::assessment::Assessment;
use crate::document::documents;
use crate::exact::nearest;
use crate::lens::{TagView, lenses};
use crate::margin::{margin, rejections};
use crate::score::Standing;

/// Keys of the document about an assessment.
#[derive(Serialize)]
pub(super) struct Trust<'a> {
    margins: Margins<'a>,
    /// Left out of a line among many: it takes as long as all the rest, and concerns one agency.
    #[serde(flatten)]
    risks: Option<Risks<'a>>,
    lenses: Vec<Lens<'a>>,
}

#[derive(Serialize)]
struct Risks<'a> {
    /// Requirements whose rejection would cost a level, the greatest loss first.
    single_points: Vec<SinglePoint<'a>>,
    /// Documents that more than one requirement rests on, or that would cost the overall level.
    documents: Vec<Document>,
}

#[derive(Serialize)]
struct Margins<'a> {
    overall: Option<Margin>,
    categories: Vec<CategoryMargin<'a>>,
}

/// Points above the own threshold and below the next; null where there is none.
#[derive(Serialize)]
struct Margin {
    above: Option<f64>,
    below: Option<f64>,
}

#[derive(Serialize)]
struct CategoryMargin<'a> {
    id: &'a str,
    above: Option<f64>,
    below: Option<f64>,
}

#[derive(Serialize)]
struct SinglePoint<'a> {
    requirement: &'a str,
    category: &'a str,
    loss: f64,
    costs_overall_level: bool,
    costs_category_level: bool,
}

/// `loss`: points by which the overall score falls without the document.
#[derive(Serialize)]
struct Document {
    called: Vec<String>,
    requirements: Vec<String>,
    alone: Vec<String>,
    loss: f64,
    costs_overall_level: bool,
}

#[derive(Serialize)]
struct Lens<'a> {
    id: &'a str,
    tags: Vec<Tag<'a>>,
}

#[derive(Serialize)]
struct Tag<'a> {
    id: &'a str,
    items: usize,
    score: Option<f64>,
    level: Option<&'a str>,
    claimed_score: Option<f64>,
    levels: Vec<Level<'a>>,
}

#[derive(Serialize)]
struct Level<'a> {
    id: &'a str,
    completion: f64,
}

pub(super) fn trust<'a>(assessment: &'a Assessment, with_risks: bool) -> Trust<'a> {
    Trust {
        margins: margins(assessment),
        risks: with_risks.then(|| Risks {
            single_points: single_points(assessment),
            documents: shared_documents(assessment),
        }),
        lenses: lenses(assessment.framework(), &assessment.scorecard)
            .into_iter()
            .map(|view| Lens {
                id: &view.lens.id,
                tags: view.tags.into_iter().map(|tag| json_tag(assessment, tag)).collect(),
            })
            .collect(),
    }
}

fn margins<'a>(assessment: &'a Assessment) -> Margins<'a> {
    let framework = assessment.framework();
    let tally = &assessment.scorecard.substantiated;
    let of = |standing: &Standing| {
        let margin = margin(framework, standing);
        (margin.above.as_ref().map(nearest), margin.below.as_ref().map(nearest))
    };
    let categories = framework.categories.iter().zip(&tally.categories);
    let categories = categories.map(|(category, standing)| {
        let (above, below) = standing.as_ref().map(of).unwrap_or_default();
        CategoryMargin { id: &category.id, above, below }
    });
    let overall = tally.overall.as_ref().map(of);
    Margins {
        overall: overall.map(|(above, below)| Margin { above, below }),
        categories: categories.collect(),
    }
}

fn single_points<'a>(assessment: &'a Assessment) -> Vec<SinglePoint<'a>> {
    let framework = assessment.framework();
    let placed: Vec<_> = framework.requirements().collect();
    let costly = rejections(framework, &assessment.scorecard)
        .into_iter()
        .filter(|rejection| rejection.costs_overall_level || rejection.costs_category_level);
    costly
        .map(|rejection| SinglePoint {
            requirement: &placed[rejection.requirement].requirement.id,
            category: &placed[rejection.requirement].category.id,
            loss: nearest(&rejection.loss),
            costs_overall_level: rejection.costs_overall_level,
            costs_category_level: rejection.costs_category_level,
        })
        .collect()
}

fn shared_documents(assessment: &Assessment) -> Vec<Document> {
    let framework = assessment.framework();
    let placed: Vec<_> = framework.requirements().collect();
    let ids = |all: &[usize]| all.iter().map(|&at| placed[at].requirement.id.clone()).collect();
    let worth = assessment.worth();
    let found = documents(framework, &assessment.evidence.rows).into_iter();
    let found = found.filter_map(|document| {
        let left = worth.without(&document)?;
        (document.requirements.len() > 1 || left.costs_overall_level).then(|| Document {
            requirements: ids(&document.requirements),
            alone: ids(&document.alone),
            called: document.called,
            loss: nearest(&left.loss),
            costs_overall_level: left.costs_overall_level,
        })
    });
    found.collect()
}

fn json_tag<'a>(assessment: &'a Assessment, view: TagView<'a>) -> Tag<'a> {
    let framework = assessment.framework();
    let completions = framework.levels.iter().zip(&view.completions);
    Tag {
        id: &view.tag.id,
        items: view.items,
        score: view.standing.as_ref().map(|standing| nearest(&standing.score)),
        level: view.standing.as_ref().and_then(|standing| level_id(framework, standing.level)),
        claimed_score: view.claimed.as_ref().map(|standing| nearest(&standing.score)),
        levels: completions
            .map(|(level, completion)| Level { id: &level.id, completion: nearest(completion) })
            .collect(),
    }
}
