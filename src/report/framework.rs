//! Frameworks for people and programs: the list of built-ins, and one of them as a table.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::catalogue::terminal::{
    CRITERIA_ID, CRITERIA_SIZE, CRITERIA_TITLE, CRITERIA_VERSION, LENS, MAX_AGE, SOURCE,
};
use crate::catalogue::terms;
use crate::criteria::{Criteria, Framework, Item};
use crate::exact::{nearest, plain};
use crate::report::json::overlay;
use crate::report::measure::wrap;
use crate::report::provenance;
use crate::report::terminal::table::{Align, Column, WIDTH, table};
use crate::text::{Lang, Text, fill};

/// Every framework in a line: id, version, size and title.
pub fn list(all: &[Criteria], lang: Lang) -> String {
    let columns = [
        Column::new(CRITERIA_ID.get(lang), Align::Left),
        Column::new(CRITERIA_VERSION.get(lang), Align::Left),
        Column::new(CRITERIA_SIZE.get(lang), Align::Right),
        Column::new(CRITERIA_TITLE.get(lang), Align::Left),
    ];
    let rows = all.iter().map(|criteria| {
        let framework = &criteria.framework;
        let size = format!(
            "{}/{}/{}",
            framework.categories.len(),
            framework.items().count(),
            framework.requirement_count()
        );
        vec![
            framework.id.clone(),
            framework.version.clone(),
            size,
            framework.title.get(lang).to_owned(),
        ]
    });
    table(&columns, rows)
}

/// The list as JSON.
pub fn list_json(all: &[Criteria]) -> String {
    let list: Vec<Value> = all.iter().map(identity).collect();
    format!("{:#}\n", Value::Array(list))
}

/// One framework: its ladder and source, then a table of each category's items and requirements.
pub fn show(criteria: &Criteria, lang: Lang) -> String {
    let framework = &criteria.framework;
    let mut out = String::new();
    for line in wrap(
        &format!("{} ({} {})", framework.title.get(lang), framework.id, framework.version),
        WIDTH,
    ) {
        let _ = writeln!(out, "{line}");
    }
    let ladder = framework
        .levels
        .iter()
        .map(|level| format!("{} {}", level.title.get(lang), plain(&level.points)));
    let ladder = format!("{}: {}", terms::LEVEL.get(lang), ladder.collect::<Vec<_>>().join(" · "));
    let source = [&framework.source.title, &framework.source.publisher].into_iter().flatten();
    let source =
        format!("{}: {}", SOURCE.get(lang), source.cloned().collect::<Vec<_>>().join(", "));
    let ages = framework
        .scoring
        .max_age
        .map(|months| fill(MAX_AGE.get(lang), &[("months", &months.to_string())]));
    let lenses = framework.lenses.iter().map(|lens| {
        let tags = lens.tags.iter().map(|tag| tag.title.get(lang)).collect::<Vec<_>>().join(" · ");
        format!("{} {}: {tags}", LENS.get(lang), lens.title.get(lang))
    });
    let based = provenance::overlay(criteria, lang);
    let based = based.into_iter().map(|(term, text)| format!("{term}: {text}"));
    let lines = [ladder, source].into_iter().chain(ages).chain(lenses).chain(based);
    for line in lines.flat_map(|text| wrap(&text, WIDTH)) {
        let _ = writeln!(out, "{line}");
    }
    for category in &framework.categories {
        let _ = writeln!(out);
        let heading =
            format!("{} {} {}", terms::CATEGORY.get(lang), category.id, category.title.get(lang));
        for line in wrap(&heading, WIDTH) {
            let _ = writeln!(out, "{line}");
        }
        out.push_str(&items(framework, &category.items, lang));
    }
    out
}

/// Room for the statements; the other columns take what is left of the line.
const STATEMENT_WIDTH: usize = 52;

fn items(framework: &Framework, items: &[Item], lang: Lang) -> String {
    let columns = [
        Column::new(terms::ITEM.get(lang), Align::Left),
        Column::new(terms::LEVEL.get(lang), Align::Left),
        Column::new(terms::REQUIREMENT.get(lang), Align::Left),
    ];
    let mut rows = Vec::new();
    for item in items {
        rows.push(vec![
            item.id.clone(),
            String::new(),
            wrap(item.title.get(lang), STATEMENT_WIDTH).join("\n"),
        ]);
        for (level, rung) in framework.levels.iter().zip(&item.rungs) {
            for requirement in rung {
                let mut statement = requirement.text.get(lang).to_owned();
                if let Some(months) = requirement.max_age {
                    let age = fill(MAX_AGE.get(lang), &[("months", &months.to_string())]);
                    statement = format!("{statement} ({age})");
                }
                let statement = wrap(&statement, STATEMENT_WIDTH).join("\n");
                rows.push(vec![String::new(), level.title.get(lang).to_owned(), statement]);
            }
        }
    }
    table(&columns, rows.into_iter())
}

/// One framework as JSON: the criteria file's structure, with the ids that its requirements have.
pub fn show_json(criteria: &Criteria) -> String {
    let framework = &criteria.framework;
    let mut document = identity(criteria);
    document["levels"] = framework
        .levels
        .iter()
        .map(|level| {
            json!({
                "id": level.id,
                "title": texts(&level.title),
                "points": nearest(&level.points),
                "threshold": nearest(&level.threshold),
            })
        })
        .collect();
    document["lenses"] = framework
        .lenses
        .iter()
        .map(|lens| {
            let tags =
                lens.tags.iter().map(|tag| json!({ "id": tag.id, "title": texts(&tag.title) }));
            json!({ "id": lens.id, "title": texts(&lens.title), "tags": tags.collect::<Vec<_>>() })
        })
        .collect();
    document["categories"] = framework
        .categories
        .iter()
        .map(|category| {
            json!({
                "id": category.id,
                "title": texts(&category.title),
                "weight": nearest(&category.weight),
                "items": category.items.iter().map(|item| json_item(framework, item)).collect::<Vec<_>>(),
            })
        })
        .collect();
    format!("{document:#}\n")
}

/// An item as JSON, with the ids that its requirements have.
pub(super) fn json_item(framework: &Framework, item: &Item) -> Value {
    let rungs = framework.levels.iter().zip(&item.rungs).flat_map(|(level, rung)| {
        rung.iter().map(|requirement| {
            json!({
                "id": requirement.id,
                "level": level.id,
                "weight": nearest(&requirement.weight),
                "max_age": framework.max_age(requirement),
                "text": texts(&requirement.text),
                "note": requirement.note,
            })
        })
    });
    json!({
        "id": item.id,
        "title": texts(&item.title),
        "weight": nearest(&item.weight),
        "tags": item.tags,
        "requirements": rungs.collect::<Vec<_>>(),
    })
}

fn identity(criteria: &Criteria) -> Value {
    let framework = &criteria.framework;
    let mut identity = json!({
        "id": framework.id,
        "version": framework.version,
        "sha256": criteria.sha256,
        "title": texts(&framework.title),
        "size": {
            "categories": framework.categories.len(),
            "items": framework.items().count(),
            "requirements": framework.requirement_count(),
        },
    });
    if let Some(layer) = &criteria.overlay {
        identity["overlay"] = overlay(layer);
    }
    identity
}

/// A text in both languages.
pub(super) fn texts(text: &Text) -> Value {
    json!({ "th": text.th, "en": text.en })
}
