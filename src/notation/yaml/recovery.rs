//! Reading around mistakes of syntax, so that one of them does not hide all that stands elsewhere. A
//! line that cannot be read is exchanged for a stand-in of the same place in the document, and what
//! follows is read as if nothing had happened; the stand-in becomes [`Value::Unread`], of which
//! nothing is said. Everything else keeps its line and column.

use std::cmp::Reverse;

use super::attempt;
use super::entry::{Entry, STAND_IN, StandIn, is_blank, stand_ins};
use crate::diagnostic::{ALIAS_OF_ITSELF, SEVERAL_DOCUMENTS, YAML_SYNTAX, YAML_TAG};
use crate::notation::{Finding, Lines, Node, Position, Span, Value};

/// Mistakes that are read around; a file with more of them was never one that could be read.
const MOST: usize = 16;

/// Lines before a mistake among which its cause is looked for.
const NEAR: usize = 8;

/// What it costs, in lines, if the next mistake follows at once.
const AT_ONCE: usize = 8;

/// Bytes that may be read in search of ways around, all attempts together.
const BUDGET: usize = 16 << 20;

/// Reads around the mistakes of a text, of which this is the first: its values, or `None` where no
/// way around was found, and every mistake that was met.
pub fn recover(yaml: &str, first: Finding) -> (Option<Node>, Vec<Finding>) {
    let lines = Lines::new(yaml);
    let mut text: Vec<String> = lines.iter().map(|(_, line)| line.to_owned()).collect();
    let (mut found, mut budget) = (first, BUDGET);
    let (mut findings, mut shifts) = (Vec::new(), Vec::new());
    let mut lost_anchors = false;
    while findings.len() < MOST {
        let line = line_of(&found, &text);
        let way = way_around(&found, line, &text, &mut budget);
        // An anchor that was read around leaves its aliases without one.
        let is_alias = text[line].chars().nth(found.span.start.column - 1) == Some('*');
        if !(is_alias && lost_anchors) {
            let blamed = way.as_ref().map(|way| way.blamed);
            let blamed = blamed.filter(|blamed| blamed + 1 != found.span.start.line);
            findings.push(placed(found, blamed, &lines));
        }
        let Some(way) = way else { return (None, findings) };
        lost_anchors |= text[way.stand_in.lines.clone()].iter().any(|line| line.contains('&'));
        exchange(&mut text, &way.stand_in);
        shifts.push((way.stand_in.lines.start + 1, way.stand_in.shift));
        match way.rest {
            Ok(document) => return (Some(as_written(document, &lines, &shifts)), findings),
            Err(next) => found = *next,
        }
    }
    (None, findings)
}

/// An exchange that leads around a mistake.
struct Way {
    stand_in: StandIn,
    /// The line with the mistake, from 0.
    blamed: usize,
    /// What comes of it: the document, or the next mistake.
    rest: Result<Node, Box<Finding>>,
}

/// The best way around a mistake: around the entry of a line before that does not stand by itself, of
/// the line, or of the one above it; else around the parts that the line belongs to, from within.
fn way_around(found: &Finding, line: usize, text: &[String], budget: &mut usize) -> Option<Way> {
    let code = found.diagnostic.code;
    if code == &SEVERAL_DOCUMENTS {
        let (lines, end) = (line..text.len(), text.len());
        let stand_in = StandIn { lines, text: format!("{STAND_IN}: {STAND_IN}"), shift: 0, end };
        return Some(follow(stand_in, line, text)).filter(|way| way.rest.is_ok());
    }
    if ![&YAML_SYNTAX, &YAML_TAG, &ALIAS_OF_ITSELF].contains(&code) {
        return None;
    }
    let before = || (0..line).rev().filter(|at| !is_blank(&text[*at]));
    let broken = before().take(NEAR).find(|at| !Entry::of(&text[*at]).stands_by_itself());
    // What stands too far out may end an entry that the line belongs to.
    let indent = Entry::of(&text[line]).indent;
    let above = before().find(|at| Entry::of(&text[*at]).indent <= indent);
    let above = above.filter(|above| Some(*above) != broken);
    let of = |at: usize| stand_ins(text, at).into_iter().map(move |stand_in| (stand_in, at));
    // A part as a whole would take other mistakes with it.
    let alone = |(stand_in, _): &(StandIn, usize)| stand_in.lines.end <= line;
    let near = broken.into_iter().flat_map(of).chain(of(line));
    let near = near.chain(above.into_iter().flat_map(of).filter(alone));
    let within = |at: usize| stand_ins(text, at).into_iter().map(move |stand_in| (stand_in, line));
    best(near, line, text, budget)
        .or_else(|| parents(text, line).find_map(|at| best(within(at), line, text, budget)))
}

/// The way that loses least, and among those the one that leads farthest beyond a line and what it is
/// about, of those that are tried until the budget ends. A way that ends at once leads nowhere: the
/// mistake behind it is the same one.
fn best(
    ways: impl Iterator<Item = (StandIn, usize)>,
    line: usize,
    text: &[String],
    budget: &mut usize,
) -> Option<Way> {
    let mut best: Option<((usize, Reverse<usize>), Way)> = None;
    for (stand_in, blamed) in ways {
        let Some(left) = budget.checked_sub(text.iter().map(String::len).sum()) else { break };
        *budget = left;
        let past = stand_in.end.max(line + 1);
        let way = follow(stand_in, blamed, text);
        let reach = way.rest.as_ref().map_or_else(|next| line_of(next, text), |_| usize::MAX);
        let next = (past..text.len()).find(|at| !is_blank(&text[*at])).unwrap_or(past);
        let dear = if reach == next { AT_ONCE } else { 0 };
        let loss = (way.stand_in.lines.len() + dear, Reverse(reach));
        if reach >= past && best.as_ref().is_none_or(|(least, _)| loss < *least) {
            let done = loss == (1, Reverse(usize::MAX));
            best = Some((loss, way));
            if done {
                break;
            }
        }
    }
    best.map(|(_, way)| way)
}

fn follow(stand_in: StandIn, blamed: usize, text: &[String]) -> Way {
    let mut changed = text.to_vec();
    exchange(&mut changed, &stand_in);
    Way { stand_in, blamed, rest: attempt(&changed.join("\n")) }
}

fn exchange(text: &mut [String], stand_in: &StandIn) {
    let lines = &mut text[stand_in.lines.clone()];
    lines.fill(String::new());
    if let Some(first) = lines.first_mut() {
        first.clone_from(&stand_in.text);
    }
}

/// The lines of the entries that a line belongs to, from within.
fn parents(text: &[String], line: usize) -> impl Iterator<Item = usize> {
    let mut indent = Entry::of(&text[line]).indent;
    (0..line).rev().filter(move |at| {
        let of = Entry::of(&text[*at]);
        let is_parent = !is_blank(&text[*at]) && of.indent < indent;
        indent = if is_parent { of.indent } else { indent };
        is_parent
    })
}

/// The line of a mistake, from 0: the last one that says anything, where it is beyond them.
fn line_of(found: &Finding, text: &[String]) -> usize {
    let line = found.span.start.line.min(text.len()) - 1;
    (0..=line).rev().find(|at| !is_blank(&text[*at])).unwrap_or(line)
}

/// A mistake at its place in the text as it was written, or at all of a line that is to blame.
fn placed(found: Finding, blamed: Option<usize>, lines: &Lines) -> Finding {
    let span = match blamed.and_then(|line| lines.iter().nth(line)) {
        Some((begin, line)) => {
            let entry = Entry::of(line);
            let start = begin + entry.column;
            lines.span(start..start + entry.content().len())
        }
        None => {
            let Span { start, end } = found.span;
            Span { start: lines.at(start), end: lines.at(end) }
        }
    };
    Finding { fix: None, ..Finding::of(found.diagnostic, span) }
}

/// A document with the places that it has in the text as it was written, of which some lines were moved
/// to the right, and nothing where a stand-in was.
fn as_written(node: Node, lines: &Lines, shifts: &[(usize, isize)]) -> Node {
    let at = |position: Position| {
        let moved = shifts.iter().filter(|(line, _)| *line == position.line);
        let shift: isize = moved.map(|(_, shift)| shift).sum();
        let column = position.column.saturating_add_signed(-shift).max(1);
        lines.at(Position { column, ..position })
    };
    let span = Span { start: at(node.span.start), end: at(node.span.end) };
    let within = |node| as_written(node, lines, shifts);
    let value = match node.value {
        Value::Text(text) if text == STAND_IN => Value::Unread,
        Value::List(nodes) => Value::List(nodes.into_iter().map(within).collect()),
        Value::Map(entries) => {
            let both = |(key, value)| (within(key), within(value));
            Value::Map(entries.into_iter().map(both).collect())
        }
        value => value,
    };
    Node { value, span }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_way_found_is_kept_where_the_budget_ends() {
        let yaml = "one: 1\ntwo: a\n  b: c\n  d: e\nthree: 3";
        let text: Vec<String> = yaml.lines().map(str::to_owned).collect();
        let attempts = |count: usize| count * text.iter().map(String::len).sum::<usize>();
        let leads_around = |budget: &mut usize| {
            let found = attempt(yaml).unwrap_err();
            let way = way_around(&found, line_of(&found, &text), &text, budget);
            way.is_some_and(|way| way.rest.is_ok())
        };
        let mut left = BUDGET;
        assert!(leads_around(&mut left));
        let all = BUDGET - left;
        assert!(all > attempts(3));
        assert!(leads_around(&mut (all - attempts(2))), "the best of them is not found yet");
        assert!(!leads_around(&mut (attempts(1) - 1)));
    }
}
