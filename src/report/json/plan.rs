//! A plan as JSON.

use serde::Serialize;

use super::{Head, head, level_id, text};
use crate::assessment::Assessment;
use crate::criteria::Framework;
use crate::exact::nearest;
use crate::plan::{Plan, Stage, Target, Unreachable};
use crate::score::Standing;

/// `reason` says why the target is out of reach; then there is no effort, and no projection.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    target: Goal<'a>,
    reachable: bool,
    reason: Option<&'static str>,
    current: Option<Stand<'a>>,
    /// Points above the target, where it is already reached.
    surplus: Option<f64>,
    effort: Option<f64>,
    /// `false` where the limit of work was met before it was proven that no plan is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    proven: Option<bool>,
    /// The effort that no plan is below, where that is all that is proven.
    #[serde(skip_serializing_if = "Option::is_none")]
    effort_at_least: Option<f64>,
    steps: Vec<Step<'a>>,
    projected: Option<Stand<'a>>,
    /// Requirements that are gaps, and that the plan leaves.
    not_needed: Vec<&'a str>,
    /// The steps spread over time, where that was asked for.
    roadmap: Option<Vec<Quarter<'a>>>,
}

/// `steps` are requirements; `score` and `level` those at the quarter's end.
#[derive(Serialize)]
struct Quarter<'a> {
    fiscal_year: u16,
    quarter: u8,
    steps: Vec<&'a str>,
    effort: f64,
    score: f64,
    level: Option<&'a str>,
}

/// `level` is null where the target is a score.
#[derive(Serialize)]
struct Goal<'a> {
    level: Option<&'a str>,
    score: f64,
}

#[derive(Serialize)]
struct Stand<'a> {
    score: f64,
    level: Option<&'a str>,
}

#[derive(Serialize)]
struct Step<'a> {
    requirement: &'a str,
    item: &'a str,
    level: &'a str,
    action: &'static str,
    effort: f64,
    score_after: f64,
    owner: Option<&'a str>,
}

/// The plan to a target, or why there is none, and its roadmap where one was asked for; indented,
/// with a newline at its end.
///
/// # Errors
/// Where serialisation fails, which plain data like this gives no cause for.
pub fn plan(
    assessment: &Assessment,
    target: &Target,
    plan: &Result<Plan, Unreachable>,
    roadmap: Option<&[Stage]>,
) -> serde_json::Result<String> {
    let framework = assessment.framework();
    let found = plan.as_ref().ok();
    let at_least = found.and_then(Plan::at_least);
    let stand = |standing: &Standing| stand(framework, standing);
    text(&Document {
        head: head(assessment),
        target: Goal { level: level_id(framework, target.level), score: nearest(&target.score) },
        reachable: plan.is_ok(),
        reason: plan.as_ref().err().map(Unreachable::id),
        current: assessment.scorecard.substantiated.overall.as_ref().map(stand),
        surplus: found.and_then(Plan::surplus).as_ref().map(nearest),
        effort: found.map(|plan| nearest(&plan.effort)),
        proven: at_least.map(|_| false),
        effort_at_least: at_least.map(nearest),
        steps: found.map(|plan| steps(assessment, plan)).unwrap_or_default(),
        projected: found.map(|plan| stand(&plan.projected)),
        not_needed: found.map(|plan| not_needed(assessment, plan)).unwrap_or_default(),
        roadmap: roadmap.zip(found).map(|(stages, plan)| quarters(assessment, plan, stages)),
    })
}

fn quarters<'a>(assessment: &'a Assessment, plan: &Plan, stages: &[Stage]) -> Vec<Quarter<'a>> {
    let framework = assessment.framework();
    let placed: Vec<_> = framework.requirements().collect();
    let quarter = |stage: &Stage| Quarter {
        fiscal_year: stage.quarter.year.buddhist(),
        quarter: stage.quarter.number,
        steps: plan.steps[stage.steps.clone()]
            .iter()
            .map(|step| placed[step.requirement].requirement.id.as_str())
            .collect(),
        effort: nearest(&stage.effort),
        score: nearest(&stage.standing.score),
        level: level_id(framework, stage.standing.level),
    };
    stages.iter().map(quarter).collect()
}

fn stand<'a>(framework: &'a Framework, standing: &Standing) -> Stand<'a> {
    Stand { score: nearest(&standing.score), level: level_id(framework, standing.level) }
}

fn steps<'a>(assessment: &'a Assessment, plan: &Plan) -> Vec<Step<'a>> {
    let placed: Vec<_> = assessment.framework().requirements().collect();
    let steps = plan.steps.iter().map(|step| {
        let at = &placed[step.requirement];
        Step {
            requirement: &at.requirement.id,
            item: &at.item.id,
            level: &at.level.id,
            action: step.action.id(),
            effort: nearest(&step.effort),
            score_after: nearest(&step.score_after),
            owner: assessment.owner(step.requirement),
        }
    });
    steps.collect()
}

fn not_needed<'a>(assessment: &'a Assessment, plan: &Plan) -> Vec<&'a str> {
    let left = plan.not_needed(&assessment.gaps);
    let placed: Vec<_> = assessment.framework().requirements().collect();
    left.into_iter().map(|at| placed[at].requirement.id.as_str()).collect()
}
