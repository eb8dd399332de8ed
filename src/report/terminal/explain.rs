//! The computation of an item's score, step by step, at most 80 columns wide. Numbers are shown
//! exactly: as decimals where these end soon, else as fractions.

use num_traits::One;

use super::lines::say;
use crate::catalogue::explain as words;
use crate::catalogue::terms;
use crate::diagnostic::printable;
use crate::evidence::By;
use crate::exact::{Exact, plain};
use crate::explain::{Explanation, LevelRule, LevelSteps, RequirementSteps};
use crate::report::wording::said;
use crate::text::Lang;

/// The explanation of an item, ending in a newline.
pub fn explain(explanation: &Explanation, lang: Lang) -> String {
    let mut out = String::new();
    let item = explanation.item;
    let heading = format!("{} {}", item.id, item.title.get(lang));
    say(&mut out, 0, &heading);
    for level in &explanation.levels {
        out.push('\n');
        explain_level(&mut out, level, lang);
    }
    out.push('\n');
    total(&mut out, explanation, lang);
    out
}

fn explain_level(out: &mut String, level: &LevelSteps, lang: Lang) {
    let to = level.level.points.clone();
    let values = [
        ("level", level.level.title.get(lang).to_owned()),
        ("from", exact(&(&to - &level.worth))),
        ("to", exact(&to)),
    ];
    say(out, 0, &said(&words::LEVEL, &values, lang));
    for one in &level.requirements {
        explain_requirement(out, one, lang);
    }
    let applicable = level.requirements.iter().filter_map(|one| {
        Some((exact(one.credit?), exact(&one.requirement.weight), &one.requirement.weight))
    });
    let applicable: Vec<_> = applicable.collect();
    if !applicable.is_empty() {
        let products: Vec<String> =
            applicable.iter().map(|(credit, weight, _)| format!("{credit} × {weight}")).collect();
        let weights: Exact = applicable.iter().map(|(.., weight)| *weight).sum();
        let sum = match products.as_slice() {
            [one] => format!("{one} ÷ {}", exact(&weights)),
            _ => format!("({}) ÷ {}", products.join(" + "), exact(&weights)),
        };
        let values = [("sum", sum), ("completion", exact(&level.completion))];
        say(out, 2, &said(&words::COMPLETION, &values, lang));
    }
    if level.rule != LevelRule::ItemDoesNotApply {
        let values = [
            ("worth", exact(&level.worth)),
            ("completion", exact(&level.completion)),
            ("points", exact(&(&level.counted + &level.locked))),
        ];
        say(out, 2, &said(&words::POINTS, &values, lang));
    }
    say(out, 2, words::level_rule(level.rule).get(lang));
}

fn explain_requirement(out: &mut String, one: &RequirementSteps, lang: Lang) {
    say(out, 2, &format!("{} {}", one.requirement.id, one.requirement.text.get(lang)));
    let mut stated = Vec::new();
    for row in &one.rows {
        if let Some((_, text, place)) = row.stated(By::Own) {
            stated.push(format!("{} ({place})", printable(text)));
        }
        if let Some((_, text, place)) = row.stated(By::Assessor) {
            let values = [("status", printable(text)), ("place", place.to_string())];
            stated.push(said(&words::BY_ASSESSOR, &values, lang));
        }
    }
    let status = match stated.is_empty() {
        true => words::NO_STATUS.get(lang).to_owned(),
        false => stated.join(", "),
    };
    let backed = if one.claim.evidenced { &words::BACKED } else { &words::NOT_BACKED };
    let credit = match one.credit {
        None => words::NO_CREDIT.get(lang).to_owned(),
        Some(credit) => {
            let values = [("credit", exact(credit)), ("weight", exact(&one.requirement.weight))];
            said(&words::CREDIT, &values, lang)
        }
    };
    let status = said(&words::CLAIM, &[("status", status)], lang);
    say(out, 4, &format!("{status} · {} · {credit}", backed.get(lang)));
    for rule in &one.rules {
        say(out, 4, words::credit_rule(*rule).get(lang));
    }
}

fn total(out: &mut String, explanation: &Explanation, lang: Lang) {
    let id = explanation.item.id.clone();
    let Some(score) = explanation.score else {
        say(out, 0, &said(&words::DOES_NOT_APPLY, &[("item", id)], lang));
        return;
    };
    let counted = explanation.levels.iter().map(|level| exact(&level.counted));
    let level = score.level.and_then(|at| explanation.levels.get(at));
    let level = level.map_or(terms::NO_LEVEL.get(lang), |level| level.level.title.get(lang));
    let values = [
        ("item", id),
        ("sum", counted.collect::<Vec<_>>().join(" + ")),
        ("score", exact(&score.score)),
        ("level", level.to_owned()),
    ];
    say(out, 0, &said(&words::TOTAL, &values, lang));
    say(out, 0, &said(&words::LOCKED, &[("locked", exact(&score.locked))], lang));
    let points = &score.score * &explanation.share;
    let values = [("share", exact(&explanation.share)), ("points", plain_cut(&points))];
    say(out, 0, &said(&words::SHARE, &values, lang));
}

/// A number exactly: a decimal where that ends within four places, else a fraction.
fn exact(value: &Exact) -> String {
    let scaled = value * crate::exact::whole(10_000);
    match scaled.denom().is_one() {
        true => plain(value),
        false => value.to_string(),
    }
}

/// A score as people see it.
fn plain_cut(value: &Exact) -> String {
    crate::exact::cut(value, 2)
}
