//! A framework as the text of a criteria file. Read again, it is the same framework; an overlay
//! becomes a file that stands alone.

use std::fmt::Write;

use num_traits::One;

use super::build::requirement_id;
use super::model::*;
use crate::exact::{Exact, digits, ratio};
use crate::text::Text;

/// What YAML 1.1 or 1.2 takes for something else than a text.
const WORDS: [&str; 9] = ["y", "yes", "on", "n", "no", "off", "true", "false", "null"];

/// The text of a criteria file that says what a framework is.
pub fn yaml(framework: &Framework) -> String {
    let mut out = Lines::default();
    out.line(0, "# yaml-language-server: $schema=schema.json");
    out.line(0, "schema: 1");
    out.key(0, "id", &framework.id);
    out.line(0, &format!("version: {}", quoted(&framework.version)));
    out.text(0, "title:", &framework.title);
    source(&mut out, &framework.source);
    out.line(0, "levels:");
    for level in &framework.levels {
        out.line(1, &format!("- id: {}", scalar(&level.id)));
        out.line(2, &format!("points: {}", digits(&level.points)));
        out.text(2, "title:", &level.title);
    }
    scoring(&mut out, framework);
    lenses(&mut out, &framework.lenses);
    out.line(0, "categories:");
    for category in &framework.categories {
        out.line(1, &format!("- id: {}", quoted(&category.id)));
        out.text(2, "title:", &category.title);
        out.weight(2, &category.weight);
        out.line(2, "items:");
        category.items.iter().for_each(|one| item(&mut out, framework, one));
    }
    out.0
}

fn source(out: &mut Lines, source: &Source) {
    let parts =
        [("title", &source.title), ("publisher", &source.publisher), ("note", &source.note)];
    let given: Vec<_> =
        parts.iter().filter_map(|(key, text)| Some((key, text.as_deref()?))).collect();
    if !given.is_empty() {
        out.line(0, "source:");
        given.into_iter().for_each(|(key, text)| out.key(1, key, text));
    }
}

fn scoring(out: &mut Lines, framework: &Framework) {
    let scoring = &framework.scoring;
    out.line(0, "scoring:");
    if scoring.partial != ratio(1, 2) {
        out.line(1, &format!("partial: {}", digits(&scoring.partial)));
    }
    out.line(1, &format!("evidence: {}", scoring.evidence.id()));
    let own = framework.levels.iter().filter(|level| level.threshold != level.points);
    let own: Vec<&Level> = own.collect();
    if !own.is_empty() {
        out.line(1, "thresholds:");
        for level in own {
            let points = digits(&level.threshold);
            out.line(2, &format!("{}: {points}", scalar(&level.id)));
        }
    }
}

fn lenses(out: &mut Lines, lenses: &[Lens]) {
    if lenses.is_empty() {
        return;
    }
    out.line(0, "lenses:");
    for lens in lenses {
        out.line(1, &format!("- id: {}", scalar(&lens.id)));
        out.text(2, "title:", &lens.title);
        out.line(2, "tags:");
        for tag in &lens.tags {
            out.line(3, &format!("- id: {}", scalar(&tag.id)));
            out.text(4, "title:", &tag.title);
        }
    }
}

fn item(out: &mut Lines, framework: &Framework, item: &Item) {
    out.line(3, &format!("- id: {}", quoted(&item.id)));
    out.text(4, "title:", &item.title);
    out.weight(4, &item.weight);
    if !item.tags.is_empty() {
        let tags: Vec<String> = item.tags.iter().map(|tag| quoted(tag)).collect();
        out.line(4, &format!("tags: [{}]", tags.join(", ")));
    }
    out.line(4, "requirements:");
    for (level, rung) in framework.levels.iter().zip(&item.rungs) {
        out.line(5, &format!("{}:", scalar(&level.id)));
        for (at, requirement) in rung.iter().enumerate() {
            out.line(6, &format!("- th: {}", scalar(&requirement.text.th)));
            requirement.text.en.iter().for_each(|en| out.key(7, "en", en));
            if requirement.id != requirement_id(&item.id, &level.id, at + 1) {
                out.line(7, &format!("id: {}", quoted(&requirement.id)));
            }
            out.weight(7, &requirement.weight);
            requirement.note.iter().for_each(|note| out.key(7, "note", note));
        }
    }
}

/// Lines of YAML.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.0, "{:1$}{text}", "", depth * 2);
    }

    fn key(&mut self, depth: usize, key: &str, text: &str) {
        self.line(depth, &format!("{key}: {}", scalar(text)));
    }

    fn text(&mut self, depth: usize, key: &str, text: &Text) {
        self.line(depth, key);
        self.key(depth + 1, "th", &text.th);
        text.en.iter().for_each(|en| self.key(depth + 1, "en", en));
    }

    fn weight(&mut self, depth: usize, weight: &Exact) {
        if !weight.is_one() {
            self.line(depth, &format!("weight: {}", digits(weight)));
        }
    }
}

/// A text as YAML: bare where no program takes it for anything else, else in quotes.
fn scalar(text: &str) -> String {
    let letter = |c: char| c.is_ascii_alphabetic() || ('\u{e01}'..='\u{e4e}').contains(&c);
    let harmless = |c: char| letter(c) || c.is_ascii_digit() || " .-()/".contains(c);
    let bare = text.starts_with(letter) && !text.ends_with(' ') && text.chars().all(harmless);
    let word = WORDS.contains(&text.to_ascii_lowercase().as_str());
    if bare && !word { text.to_owned() } else { quoted(text) }
}

/// A text in double quotes. YAML reads all that JSON writes.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
