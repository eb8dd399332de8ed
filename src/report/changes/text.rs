//! Changes for people, at most 80 columns wide.

use std::fmt::Write;

use super::{Changes, Effect, groups, identity, is_identical, name, total, values, with, wordings};
use crate::catalogue::changes as words;
use crate::criteria::diff::{Change, What};
use crate::diagnostic::printable;
use crate::report::measure::wrap;
use crate::report::terminal::compare::effect;
use crate::report::terminal::lines::say;
use crate::report::terminal::named;
use crate::report::terminal::table::WIDTH;
use crate::report::wording::said;
use crate::text::Lang;

/// Columns that a text is indented by.
const INDENT: usize = 4;

/// The changes, ending in a newline.
pub fn text(changes: &Changes, lang: Lang) -> String {
    let mut out = String::new();
    say(&mut out, 0, changes.new.framework.title.get(lang));
    let (before, after) = (identity(changes.old), identity(changes.new));
    say(&mut out, 0, &said(&words::HEAD, &[("before", before), ("after", after)], lang));
    let groups = groups(&changes.changes);
    for group in &groups {
        let _ = write!(out, "\n{} ({})\n", group.heading.get(lang), group.changes.len());
        for change in &group.changes {
            one(&mut out, change, &changes.changes, lang);
        }
    }
    out.push('\n');
    say(&mut out, 0, &total(&groups, is_identical(changes), lang));
    if let Some(effect) = &changes.effect {
        out.push('\n');
        out.push_str(&effect_text(effect, lang));
    }
    out
}

fn one(out: &mut String, change: &Change, all: &[Change], lang: Lang) {
    let name = printable(&name(change, lang));
    match &change.what {
        What::Added | What::Removed => {
            let parts = with(all, change);
            let more = said(&words::WITH_ITS_PARTS, &[("count", parts.to_string())], lang);
            let more = if parts > 0 { format!(" {more}") } else { String::new() };
            say(out, 2, &format!("{name}{more}"));
            marked(out, ' ', change.text.get(lang));
        }
        What::Reworded { before, after } => {
            say(out, 2, &name);
            for (_, before, after) in wordings(before, after) {
                before.into_iter().for_each(|text| marked(out, '-', text));
                after.into_iter().for_each(|text| marked(out, '+', text));
            }
        }
        What::Renamed { .. } | What::Reweighted { .. } | What::Moved { .. } | What::Set { .. } => {
            if let Some((what, before, after)) = values(change, lang) {
                let what = what.map(|what| format!(" {what}")).unwrap_or_default();
                let values = [("before", before), ("after", after)];
                say(out, 2, &format!("{name}:{what} {}", said(&words::FROM_TO, &values, lang)));
            }
        }
    }
}

/// A text behind a mark, wrapped and indented.
fn marked(out: &mut String, mark: char, text: &str) {
    let mut mark = mark;
    for line in wrap(text, WIDTH - INDENT - 2) {
        let _ = writeln!(out, "{:INDENT$}{}", "", format!("{mark} {line}").trim_end());
        mark = ' ';
    }
}

fn effect_text(found: &Effect, lang: Lang) -> String {
    let mut out = String::new();
    let file = printable(&found.after.file.name);
    let values = [("who", named(found.after, lang)), ("file", file)];
    say(&mut out, 0, &said(&words::EFFECT, &values, lang));
    out.push_str(&effect(found.after, &found.found, lang));
    out
}
