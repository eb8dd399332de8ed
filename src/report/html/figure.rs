//! The figures of the page as inline SVG: the radar of the categories within a ring for each level,
//! and the score on the ladder. Each says in its title and description what it shows.

use std::f64::consts::TAU;

use super::escape;
use crate::assessment::Assessment;
use crate::catalogue::{terms, workbook as book};
use crate::exact::{Exact, cut, nearest, plain};
use crate::report::measure::width;
use crate::report::{palette, sides};
use crate::text::{Lang, fill};

/// Half the width of the radar's picture.
const CENTRE: f64 = 200.0;

/// The radius of the highest ring.
const RADIUS: f64 = 140.0;

/// Categories from which on a radar has an area.
const LEAST_AXES: usize = 3;

/// What stays free at a side of a label of the ladder.
const BESIDE: f64 = 6.0;

/// The width of a column of text on the ladder, at most.
const COLUMN: f64 = 8.5;

/// Strokes of the rings, lowest first, so that they differ without colour; the highest is solid.
const DASHES: [&str; 3] = ["2 3", "6 4", "10 4"];

/// The radar; nothing where there are too few categories for one.
pub fn radar(assessment: &Assessment, lang: Lang) -> String {
    let framework = assessment.framework();
    let count = framework.categories.len();
    if count < LEAST_AXES {
        return String::new();
    }
    let highest = framework.highest_points();
    let scores = &assessment.scorecard.substantiated.categories;
    let mut shapes = String::new();
    for (at, level) in framework.levels.iter().enumerate() {
        let colour = palette::level(Some(at), framework.levels.len());
        let dash = match framework.levels.len() - at {
            1 => String::new(),
            _ => format!(" stroke-dasharray=\"{}\"", DASHES[at % DASHES.len()]),
        };
        let corners: Vec<_> =
            (0..count).map(|axis| point(axis, count, &level.points, &highest)).collect();
        shapes += &format!(
            "<polygon class=\"level\" points=\"{}\" fill=\"none\" stroke=\"#{colour:06x}\" stroke-width=\"1.5\"{dash}/>\n",
            corners.join(" ")
        );
        // Its points stand within a ring, where the name of the axis on top does not reach.
        let y = CENTRE + 11.0 - RADIUS * nearest(&(&level.points / &highest));
        shapes += &format!(
            "<text x=\"{:.1}\" y=\"{y:.1}\" class=\"ring\">{}</text>\n",
            CENTRE + 4.0,
            plain(&level.points)
        );
    }
    let scored: Vec<_> = scores
        .iter()
        .enumerate()
        .filter_map(|(axis, standing)| {
            Some(point(axis, count, &standing.as_ref()?.score, &highest))
        })
        .collect();
    shapes += &format!(
        "<polygon points=\"{}\" fill=\"#{c:06x}\" fill-opacity=\"0.15\" stroke=\"#{c:06x}\" stroke-width=\"3\"/>\n",
        scored.join(" "),
        c = palette::CLAIMED
    );
    let mut said = Vec::new();
    for (axis, (category, standing)) in framework.categories.iter().zip(scores).enumerate() {
        let angle = TAU * axis as f64 / count as f64;
        let out = RADIUS + 12.0;
        let (x, y) = (CENTRE + out * angle.sin(), CENTRE - out * angle.cos());
        // Beside the rings a label runs outwards, so that it does not reach into them.
        let anchor = match angle.sin() {
            sin if sin > 0.1 => "start",
            sin if sin < -0.1 => "end",
            _ => "middle",
        };
        shapes += &format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" class=\"axis\" text-anchor=\"{anchor}\">{} {}</text>\n",
            y + 5.0,
            escape(terms::CATEGORY.get(lang)),
            escape(&category.id)
        );
        if let Some(standing) = standing {
            said.push(format!("{} = {}", category.id, cut(&standing.score, 2)));
        }
    }
    let legend: Vec<String> = framework
        .levels
        .iter()
        .map(|level| format!("{} {}", escape(level.title.get(lang)), plain(&level.points)))
        .collect();
    let alternative = fill(book::RADAR_ALT.get(lang), &[("scores", &said.join(", "))]);
    format!(
        "<figure>\n<svg viewBox=\"-60 30 520 340\" role=\"img\" aria-labelledby=\"radar\">\n<title id=\"radar\">{}</title>\n{shapes}</svg>\n<figcaption>{}<br><span class=\"muted\">{}</span></figcaption>\n</figure>\n",
        escape(&alternative),
        escape(book::RADAR.get(lang)),
        legend.join(" · ")
    )
}

/// A corner of the radar: how far out a score is on an axis; the first axis points up.
fn point(axis: usize, count: usize, score: &Exact, highest: &Exact) -> String {
    let angle = TAU * axis as f64 / count as f64;
    let out = RADIUS * nearest(&(score / highest));
    format!("{:.1},{:.1}", CENTRE + out * angle.sin(), CENTRE - out * angle.cos())
}

/// The room that a label of the ladder takes, with what stays free at its sides.
fn room_of(label: &str) -> f64 {
    width(label) as f64 * COLUMN + 2.0 * BESIDE
}

/// The score and the claimed score below the ladder, whose segments are the levels.
pub fn ladder(assessment: &Assessment, lang: Lang) -> String {
    let framework = assessment.framework();
    let highest = framework.highest_points();
    let across = |score: &Exact| 400.0 * nearest(&(score / &highest));
    let mut shapes = String::new();
    let mut from = 0.0;
    for (at, level) in framework.levels.iter().enumerate() {
        let colour = palette::level(Some(at), framework.levels.len());
        let to = across(&level.points);
        let points = plain(&level.points);
        shapes += &format!(
            "<rect x=\"{from:.1}\" y=\"0\" width=\"{:.1}\" height=\"24\" fill=\"#{colour:06x}\"/>\n\
             <line x1=\"{to:.1}\" y1=\"0\" x2=\"{to:.1}\" y2=\"96\" class=\"rung\"/>\n",
            to - from,
        );
        if room_of(&points) <= to - from {
            shapes += &format!(
                "<text x=\"{:.1}\" y=\"17\" text-anchor=\"end\" fill=\"#{:06x}\">{points}</text>\n",
                to - BESIDE,
                palette::on(colour)
            );
        }
        from = to;
    }
    let card = &assessment.scorecard;
    let bars = [
        (&book::SUBSTANTIATED_ROW, &card.substantiated.overall, palette::SCORE, 32.0),
        (sides::claimed_short(assessment), &card.claimed.overall, palette::CLAIMED, 64.0),
    ];
    let mut shown = Vec::new();
    for (words, standing, colour, y) in bars {
        let score = standing.as_ref().map(|standing| standing.score.clone()).unwrap_or_default();
        let label = format!("{} {}", words.get(lang), cut(&score, 2));
        let end = across(&score);
        // A bar that is too short for its label has it behind it.
        let (x, ink) = if room_of(&label) <= end {
            (BESIDE, format!("fill=\"#{:06x}\"", palette::on(colour)))
        } else {
            (end + BESIDE, "class=\"axis\"".to_owned())
        };
        shapes += &format!(
            "<rect x=\"0\" y=\"{y}\" width=\"{end:.1}\" height=\"24\" fill=\"#{colour:06x}\"/>\n\
             <text x=\"{x:.1}\" y=\"{}\" {ink}>{}</text>\n",
            y + 17.0,
            escape(&label)
        );
        shown.push(cut(&score, 2));
    }
    let side = sides::claimed(assessment).get(lang);
    let values = [("score", shown[0].as_str()), ("side", side), ("claimed", &shown[1])];
    let alternative = fill(book::LADDER_ALT.get(lang), &values);
    format!(
        "<figure>\n<svg viewBox=\"0 0 400 96\" role=\"img\" aria-labelledby=\"ladder\">\n<title id=\"ladder\">{}</title>\n{shapes}</svg>\n<figcaption>{}</figcaption>\n</figure>\n",
        escape(&alternative),
        escape(book::LADDER_CHART.get(lang))
    )
}
