//! A comparison of two assessments for the terminal, at most 80 columns wide.

use super::lines::say;
use super::named;
use super::table::{Align, Column, table};
use crate::assessment::Assessment;
use crate::catalogue::compare as words;
use crate::catalogue::sides;
use crate::catalogue::terms;
use crate::compare::{Change, Comparison, Movement, Named, Scored};
use crate::diagnostic::printable;
use crate::exact::{Exact, cut};
use crate::report::measure::shorten;
use crate::report::wording::{ids, said};
use crate::text::{Lang, Words};

/// Ids that a line lists; JSON has them all.
pub(super) const IDS_SHOWN: usize = 6;

/// Columns of the terminal for a title.
const TITLE_WIDTH: usize = 24;

/// A comparison, ending in a newline.
pub fn compare(before: &Assessment, after: &Assessment, found: &Comparison, lang: Lang) -> String {
    let mut out = String::new();
    for side in sides(before, after, lang) {
        say(&mut out, 0, &side);
    }
    for mismatch in &found.mismatches {
        say(&mut out, 2, words::mismatch(*mismatch).get(lang));
    }
    out.push('\n');
    overall(&mut out, found, lang);
    if found.is_empty() {
        say(&mut out, 2, words::NO_CHANGE.get(lang));
        return out;
    }
    out.push('\n');
    let titles = |id: &str| {
        let mut categories = after.framework().categories.iter();
        categories.find(|category| category.id == id).map(|category| category.title.get(lang))
    };
    out.push_str(&parts(&terms::CATEGORY, found.categories.iter(), titles, lang));
    out.push_str(&items(after, found, lang));
    out.push('\n');
    details(&mut out, found, lang);
    out
}

/// What other criteria make of the same evidence: the overall score and the items that moved.
pub(in crate::report) fn effect(after: &Assessment, found: &Comparison, lang: Lang) -> String {
    let mut out = String::new();
    overall(&mut out, &Comparison { split: None, ..found.clone() }, lang);
    out.push_str(&items(after, found, lang));
    only(&mut out, found, lang);
    out
}

/// A table of the items that moved, after an empty line; nothing where none did.
fn items(after: &Assessment, found: &Comparison, lang: Lang) -> String {
    let changed: Vec<&Named> =
        found.items.iter().filter(|item| item.change.before != item.change.after).collect();
    if changed.is_empty() {
        return String::new();
    }
    let mut out = String::from("\n");
    let count = changed.len().to_string();
    say(&mut out, 0, &said(&words::ITEMS_CHANGED, &[("count", count)], lang));
    let titles = |id: &str| {
        let item = after.framework().items().find(|(_, item)| item.id == id);
        item.map(|(_, item)| item.title.get(lang))
    };
    out.push_str(&parts(&terms::ITEM, changed.into_iter(), titles, lang));
    out
}

/// Which assessment is before and which after, each in a line: who, and in which file.
pub(in crate::report) fn sides(before: &Assessment, after: &Assessment, lang: Lang) -> [String; 2] {
    let sided = before.side() != after.side();
    [(&words::BEFORE, before), (&words::AFTER, after)].map(|(side, assessment)| {
        let mut side = side.get(lang).to_owned();
        if sided {
            let by = sides::side(assessment.side()).get(lang).to_owned();
            side = said(&words::BY, &[("side", side), ("by", by)], lang);
        }
        let values = [
            ("side", side),
            ("who", named(assessment, lang)),
            ("file", printable(&assessment.file.name)),
        ];
        said(&words::SIDE, &values, lang)
    })
}

/// What the comparison comes to in sentences: the whole and its level first, then whose the difference
/// is, in what the two are not alike, and what only one of them has.
pub(in crate::report) fn notes(found: &Comparison, lang: Lang) -> Vec<String> {
    let mut lines = String::new();
    overall(&mut lines, found, lang);
    let mut notes: Vec<String> = vec![lines.lines().map(str::trim).collect::<Vec<_>>().join(" · ")];
    notes.extend(found.mismatches.iter().map(|one| words::mismatch(*one).get(lang).to_owned()));
    for (wording, only) in
        [(&words::ONLY_BEFORE, &found.only_before), (&words::ONLY_AFTER, &found.only_after)]
    {
        let lacking = [only.categories.as_slice(), &only.items, &only.requirements].concat();
        if !lacking.is_empty() {
            notes.push(said(wording, &[("ids", lacking.join(", "))], lang));
        }
    }
    notes
}

fn overall(out: &mut String, found: &Comparison, lang: Lang) {
    let change = &found.overall;
    let values = [
        ("before", score(&change.before, lang)),
        ("after", score(&change.after, lang)),
        ("difference", difference(change)),
    ];
    say(out, 2, &said(&words::OVERALL, &values, lang));
    let values = [("before", level(&change.before, lang)), ("after", level(&change.after, lang))];
    let wording = match (change.rose(), change.fell()) {
        (true, _) => &words::LEVEL_ROSE,
        (_, true) => &words::LEVEL_FELL,
        _ => &words::LEVEL_SAME,
    };
    say(out, 2, &said(wording, &values, lang));
    if let Some(split) = &found.split {
        let values = [("agency", signed(&split.agency)), ("rules", signed(&split.rules))];
        say(out, 2, &said(&words::SPLIT, &values, lang));
    }
}

/// A table of categories or items.
fn parts<'a>(
    kind: &Words,
    parts: impl Iterator<Item = &'a Named<'a>>,
    title: impl Fn(&str) -> Option<&'a str>,
    lang: Lang,
) -> String {
    let columns = [
        Column::new(kind.get(lang), Align::Left),
        Column::new(words::BEFORE.get(lang), Align::Right),
        Column::new(words::AFTER.get(lang), Align::Right),
        Column::new(words::DIFFERENCE.get(lang), Align::Right),
        Column::new(words::LEVEL.get(lang), Align::Left),
    ];
    let rows = parts.map(|part| {
        let change = &part.change;
        let (old, new) = (level(&change.before, lang), level(&change.after, lang));
        let levels = if old == new {
            new
        } else {
            said(&words::LEVELS, &[("before", old), ("after", new)], lang)
        };
        let name = format!("{} {}", part.id, title(part.id).unwrap_or_default());
        vec![
            shorten(&name, TITLE_WIDTH),
            score(&change.before, lang),
            score(&change.after, lang),
            difference(change),
            levels,
        ]
    });
    table(&columns, rows)
}

/// What changed below the items, and what only one of the two has.
fn details(out: &mut String, found: &Comparison, lang: Lang) {
    for movement in Movement::ALL {
        let moved = found.requirements.iter().filter(|change| change.movement == movement);
        let moved: Vec<&str> = moved.map(|change| change.id).collect();
        if !moved.is_empty() {
            let values = [
                ("movement", words::movement(movement).get(lang).to_owned()),
                ("count", moved.len().to_string()),
                ("ids", ids(&moved, IDS_SHOWN, lang)),
            ];
            say(out, 0, &said(&words::REQUIREMENTS, &values, lang));
        }
    }
    if !found.evidence.is_empty() {
        let added: usize = found.evidence.iter().map(|change| change.added.len()).sum();
        let removed: usize = found.evidence.iter().map(|change| change.removed.len()).sum();
        let values = [
            ("added", added.to_string()),
            ("removed", removed.to_string()),
            ("count", found.evidence.len().to_string()),
        ];
        say(out, 0, &said(&words::EVIDENCE, &values, lang));
    }
    only(out, found, lang);
}

/// What only one of the two has.
fn only(out: &mut String, found: &Comparison, lang: Lang) {
    for (wording, only) in
        [(&words::ONLY_BEFORE, &found.only_before), (&words::ONLY_AFTER, &found.only_after)]
    {
        let lacking = [only.categories.as_slice(), &only.items, &only.requirements].concat();
        if !lacking.is_empty() {
            say(out, 0, &said(wording, &[("ids", ids(&lacking, IDS_SHOWN, lang))], lang));
        }
    }
}

pub(in crate::report) fn score(scored: &Option<Scored>, lang: Lang) -> String {
    match scored {
        Some(scored) => cut(&scored.score, 2),
        None => words::NO_SCORE.get(lang).to_owned(),
    }
}

pub(in crate::report) fn level(scored: &Option<Scored>, lang: Lang) -> String {
    match scored.as_ref().map(|scored| scored.level) {
        None => terms::NOT_APPLICABLE.get(lang).to_owned(),
        Some(None) => terms::NO_LEVEL.get(lang).to_owned(),
        Some(Some(level)) => level.title.get(lang).to_owned(),
    }
}

pub(in crate::report) fn difference(change: &Change) -> String {
    change.difference().as_ref().map_or_else(|| "-".to_owned(), signed)
}

/// A difference in points with its sign.
fn signed(value: &Exact) -> String {
    let sign = if value.is_positive() { "+" } else { "" };
    format!("{sign}{}", cut(value, 2))
}
