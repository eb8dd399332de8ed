//! Changes as Markdown, for the description of a pull request or a comment on it.

use std::fmt::Write;

use super::{
    Changes, Effect, Group, groups, identity, is_identical, name, total, values, with, wordings,
};
use crate::catalogue::changes as words;
use crate::catalogue::{compare, terms};
use crate::compare::Named;
use crate::criteria::diff::{Change, What};
use crate::report::terminal::compare::{difference, level, score};
use crate::report::terminal::named;
use crate::report::wording::said;
use crate::text::Lang;

/// The changes, ending in a newline.
pub fn markdown(changes: &Changes, lang: Lang) -> String {
    let (before, after) = (identity(changes.old), identity(changes.new));
    let head = said(&words::HEAD, &[("before", before), ("after", after)], lang);
    let title = changes.new.framework.title.get(lang);
    let groups = groups(&changes.changes);
    let mut out = format!("### {}: {}\n\n", plain(title), plain(&head));
    let _ = writeln!(out, "{}", plain(&total(&groups, is_identical(changes), lang)));
    for group in &groups {
        let _ = write!(out, "\n#### {}\n\n", group.heading.get(lang));
        table(&mut out, group, &changes.changes, lang);
    }
    if let Some(effect) = &changes.effect {
        effect_tables(&mut out, effect, lang);
    }
    out
}

fn table(out: &mut String, group: &Group, all: &[Change], lang: Lang) {
    let whole = matches!(
        group.changes.first().map(|change| &change.what),
        Some(What::Added | What::Removed)
    );
    let rows = group.changes.iter().flat_map(|change| rows(change, all, lang));
    let part = words::PART.get(lang);
    match whole {
        true => draw(out, &[part, words::TEXT.get(lang)], rows),
        false => draw(out, &[part, words::BEFORE.get(lang), words::AFTER.get(lang)], rows),
    }
}

fn rows(change: &Change, all: &[Change], lang: Lang) -> Vec<Vec<String>> {
    let name = name(change, lang);
    match &change.what {
        What::Added | What::Removed => {
            let parts = with(all, change);
            let more = said(&words::WITH_ITS_PARTS, &[("count", parts.to_string())], lang);
            let more = if parts > 0 { format!(" ({more})") } else { String::new() };
            vec![vec![name, format!("{}{more}", change.text.get(lang))]]
        }
        What::Reworded { before, after } => {
            let nothing = words::NOTHING.get(lang);
            let differing = wordings(before, after).into_iter().map(|(of, before, after)| {
                let text = |text: Option<&str>| text.unwrap_or(nothing).to_owned();
                vec![format!("{name} ({of})"), text(before), text(after)]
            });
            differing.collect()
        }
        What::Renamed { .. } | What::Reweighted { .. } | What::Moved { .. } | What::Set { .. } => {
            let values = values(change, lang).into_iter().map(|(what, before, after)| {
                let what = what.map(|what| format!(": {what}")).unwrap_or_default();
                vec![format!("{name}{what}"), before, after]
            });
            values.collect()
        }
    }
}

fn effect_tables(out: &mut String, effect: &Effect, lang: Lang) {
    let found = &effect.found;
    let values = [("who", named(effect.after, lang)), ("file", effect.after.file.name.clone())];
    let _ = write!(out, "\n#### {}\n\n", plain(&said(&words::EFFECT, &values, lang)));
    let titles = |id: &str| {
        let item = effect.after.framework().items().find(|(_, item)| item.id == id);
        item.map(|(_, item)| item.title.get(lang)).unwrap_or_default().to_owned()
    };
    let row = |name: String, change: &crate::compare::Change| {
        let (old, new) = (level(&change.before, lang), level(&change.after, lang));
        let levels = if old == new { new } else { format!("{old} → {new}") };
        vec![
            name,
            score(&change.before, lang),
            score(&change.after, lang),
            difference(change),
            levels,
        ]
    };
    let overall = row(words::OVERALL.get(lang).to_owned(), &found.overall);
    let moved = found.items.iter().filter(|item| item.change.before != item.change.after);
    let moved =
        moved.map(|item: &Named| row(format!("{} {}", item.id, titles(item.id)), &item.change));
    let header = [
        terms::ITEM.get(lang),
        compare::BEFORE.get(lang),
        compare::AFTER.get(lang),
        compare::DIFFERENCE.get(lang),
        terms::LEVEL.get(lang),
    ];
    draw(out, &header, std::iter::once(overall).chain(moved));
    for (wording, only) in
        [(&compare::ONLY_BEFORE, &found.only_before), (&compare::ONLY_AFTER, &found.only_after)]
    {
        let ids = [only.categories.as_slice(), &only.items, &only.requirements].concat();
        if !ids.is_empty() {
            let said = said(wording, &[("ids", ids.join(", "))], lang);
            let _ = write!(out, "\n{}\n", plain(&said));
        }
    }
}

fn draw(out: &mut String, header: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&line(header.iter().map(|cell| plain(cell)).collect()));
    out.push_str(&line(header.iter().map(|_| "---".to_owned()).collect()));
    for row in rows {
        out.push_str(&line(row.iter().map(|cell| plain(cell)).collect()));
    }
}

/// A text that Markdown shows as it is, in one line.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '@' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
