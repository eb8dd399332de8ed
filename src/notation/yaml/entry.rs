//! The lines of a YAML text as people see them: an entry with its indentation and, perhaps, its key,
//! and the lines that are indented below it. This needs no parser, so it works where YAML does not.

use std::ops::Range;

use super::outline::{Form, outline};

/// What a stand-in is written as: a character that no text has.
pub const STAND_IN: &str = "\u{fdd0}";

/// A line, taken for the beginning of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    line: &'a str,
    /// Characters before it.
    pub indent: usize,
    /// Characters before its content, the hyphens of lists among them.
    pub column: usize,
}

/// Lines that may be exchanged for a stand-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// The lines, from 0.
    pub lines: Range<usize>,
    /// What stands in for the first of them; the others are left out.
    pub text: String,
    /// How far its content is moved to the right by it.
    pub shift: isize,
    /// The line behind everything that belongs to the entry.
    pub end: usize,
}

impl<'a> Entry<'a> {
    /// The entry that a line begins.
    pub fn of(line: &'a str) -> Entry<'a> {
        let space = |text: &str| text.len() - text.trim_start_matches([' ', '\t']).len();
        let indent = space(line);
        let mut column = indent;
        while let Some(rest) = line[column..].strip_prefix('-') {
            let gap = space(rest);
            if gap == 0 && !rest.is_empty() {
                break;
            }
            column += 1 + gap;
        }
        Entry { line, indent, column }
    }

    /// What it says, without hyphens.
    pub fn content(&self) -> &'a str {
        self.line[self.column..].trim_end()
    }

    /// Whether it is YAML taken alone, and no mere text, which nothing but a list can hold.
    pub fn stands_by_itself(&self) -> bool {
        let content = self.content();
        content.is_empty()
            || outline(content)
                .is_ok_and(|alone| self.is_item() || matches!(&*alone.form, Form::Mapping(_)))
    }

    fn is_item(&self) -> bool {
        self.column > self.indent
    }

    /// Its key, if it has one that is beyond doubt.
    fn key(&self) -> Option<&'a str> {
        let content = self.content();
        let quoted = |quote: char| content.strip_prefix(quote)?.find(quote).map(|at| at + 2);
        let plain =
            || content.find(|c: char| c.is_whitespace() || ":{}[],\"'#&*!|>%@`".contains(c));
        let end = quoted('"').or_else(|| quoted('\'')).or_else(plain)?;
        let rest = content[end..].strip_prefix(':')?;
        (end > 0 && (rest.is_empty() || rest.starts_with(' '))).then_some(&content[..end])
    }

    /// The line with something else in place of its content.
    fn with(&self, content: &str) -> String {
        self.line[..self.column].replace('\t', " ") + content
    }
}

/// Whether a line says nothing.
pub fn is_blank(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with('#')
}

/// What may stand in for the entry of a line, beginning with what loses least: where it stands by
/// itself, the entry at the indentation of those around it; without its value, its key, or at all.
pub fn stand_ins(text: &[String], at: usize) -> Vec<StandIn> {
    let entry = Entry::of(&text[at]);
    let hyphens = entry.column - entry.indent;
    let (line, block) = (at..at + 1, at..end(text, at, entry.column));
    let mut found = Vec::new();
    let mut add = |lines: &Range<usize>, stand_in, shift, end| {
        let stand_in = StandIn { lines: lines.clone(), text: stand_in, shift, end };
        if stand_in.text != text[at] && !found.contains(&stand_in) {
            found.push(stand_in);
        }
    };
    let columns = columns(text, at);
    if entry.stands_by_itself() {
        for column in &columns {
            let moved = " ".repeat(*column) + text[at].trim_start();
            let shift = *column as isize - entry.indent as isize;
            add(&line, moved, shift, end(text, at, column + hyphens));
        }
    }
    for key in entry.key().into_iter().chain([STAND_IN]) {
        if block != line {
            add(&line, entry.with(&format!("{key}:")), 0, block.end);
        }
        add(&block, entry.with(&format!("{key}: {STAND_IN}")), 0, block.end);
    }
    add(&block, entry.with(STAND_IN), 0, block.end);
    let content = if entry.is_item() { "- " } else { "" };
    for column in columns {
        let moved = format!("{}{content}{STAND_IN}: {STAND_IN}", " ".repeat(column));
        let end = end(text, at, column + hyphens);
        add(&(at..end), moved, 0, end);
    }
    found
}

/// Where the entry of a line could begin, going by the entries around it: one step before what it holds,
/// else where one before it began that is still open, the nearest first, and of two as near the one at
/// which its key stands elsewhere.
fn columns(text: &[String], at: usize) -> Vec<usize> {
    let entry = Entry::of(&text[at]);
    let hyphens = entry.column - entry.indent;
    let entries = |lines: Range<usize>| {
        lines.map(|at| &text[at]).filter(|line| !is_blank(line)).map(|line| Entry::of(line))
    };
    let next = entries(at + 1..text.len()).next();
    let beside = next.and_then(|next| match next.is_item() && entry.is_item() {
        true => Some(next.indent),
        false => next.indent.checked_sub(hyphens),
    });
    let mut near = Vec::new();
    let mut outer = usize::MAX;
    for above in entries(0..at).rev().filter(|above| {
        let is_open = above.indent < outer;
        outer = outer.min(above.indent);
        is_open
    }) {
        near.extend([above.column, above.indent]);
    }
    // Entries of a list resemble the next one, others the one before.
    let place = if entry.is_item() { 0 } else { near.len() };
    near.splice(place..place, beside);
    let usual = |column: usize| {
        let alike = |other: Entry| other.indent == column && other.key() == entry.key();
        entry.key().is_some() && entries(0..text.len()).any(alike)
    };
    near.sort_by_key(|column| (column.abs_diff(entry.indent), !usual(*column)));
    let step = entries(0..text.len()).map(|entry| entry.indent).find(|indent| *indent > 0);
    let opens = next.filter(|_| entry.content().ends_with(':'));
    let held = opens.zip(step).and_then(|(next, step)| next.indent.checked_sub(step + hyphens));
    let mut found = Vec::new();
    for column in held.into_iter().chain(near) {
        if !found.contains(&column) {
            found.push(column);
        }
    }
    found
}

/// The line behind everything that belongs to the entry of a line, if its content began at a column.
fn end(text: &[String], at: usize, column: usize) -> usize {
    let has_key = Entry::of(&text[at]).key().is_some();
    let mut end = at + 1;
    for (next, line) in text.iter().enumerate().skip(at + 1).filter(|(_, line)| !is_blank(line)) {
        let below = Entry::of(line);
        // A list may stand as far to the left as its key.
        let list = below.is_item() && below.indent == column && has_key;
        if below.indent <= column && !list {
            break;
        }
        end = next + 1;
    }
    end
}
