//! Where everything in a YAML text stands: the shape of the document with the span of each node and
//! the text of each scalar as it was meant to be read, without its type. serde_yaml tells what a
//! value is but not where; this tells where. It also stops hostile files: what nests too deeply, and
//! aliases that would multiply into more than memory holds.

use std::collections::HashMap;
use std::rc::Rc;

use saphyr_parser::{Event, Parser};

use super::trouble;
use crate::catalogue::notation::{TOO_DEEP, TOO_MANY_ALIASES};
use crate::diagnostic::{ALIAS_OF_ITSELF, EMPTY_CRITERIA, SEVERAL_DOCUMENTS, YAML_LIMIT, YAML_TAG};
use crate::notation::{Finding, Lines, Position, Span};
use crate::text::Words;

/// Levels of nesting; a criteria file needs eight.
const DEEPEST: usize = 32;

/// What a document may weigh with its aliases written out, in bytes of text and 64 for each node.
const HEAVIEST: usize = 32 << 20;

/// A node and its place. Aliases share the form of what they stand for.
#[derive(Debug, Clone)]
pub struct Outline {
    /// Where it stands; an alias, where the alias stands.
    pub span: Span,
    /// What it is.
    pub form: Rc<Form>,
    weight: usize,
}

/// The form of a node.
#[derive(Debug)]
pub enum Form {
    /// A scalar and its text, quotes and escapes resolved.
    Scalar(String),
    /// A list.
    Sequence(Vec<Outline>),
    /// Keys and values, in the order of the file, repeated keys included.
    Mapping(Vec<(Outline, Outline)>),
}

/// A collection whose end has not come yet.
struct Open {
    start: Position,
    anchor: usize,
    weight: usize,
    children: Vec<Outline>,
    mapping: bool,
}

/// Finds where everything stands in the one document of a text.
///
/// # Errors
/// The first thing that keeps the text from being read as one document.
pub fn outline(yaml: &str) -> Result<Outline, Box<Finding>> {
    let mut parser = Parser::new_from_str(yaml);
    let mut builder = Builder {
        lines: Lines::new(yaml),
        open: Vec::new(),
        anchors: HashMap::new(),
        documents: 0,
        root: None,
    };
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| trouble::of_scan(yaml, &error))?;
        builder.take(event, Span::of_yaml(&span))?;
    }
    builder.root.ok_or_else(|| Finding::new(&EMPTY_CRITERIA, Span::at(Position::START)).into())
}

struct Builder<'a> {
    lines: Lines<'a>,
    open: Vec<Open>,
    anchors: HashMap<usize, Outline>,
    documents: usize,
    root: Option<Outline>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Box<Finding>> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(Finding::new(&SEVERAL_DOCUMENTS, span).into());
                }
            }
            Event::Scalar(text, _, anchor, tag) => {
                refuse_tag(tag.as_deref(), span)?;
                let span = self.without_comment(span);
                let weight = 64 + text.len();
                let form = Rc::new(Form::Scalar(text.into_owned()));
                self.close(Outline { span, form, weight }, anchor)?;
            }
            Event::SequenceStart(anchor, tag) => {
                refuse_tag(tag.as_deref(), span)?;
                self.open(span, anchor, false)?;
            }
            Event::MappingStart(anchor, tag) => {
                refuse_tag(tag.as_deref(), span)?;
                self.open(span, anchor, true)?;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    let anchor = open.anchor;
                    self.close(open.finish(span.end), anchor)?;
                }
            }
            Event::Alias(anchor) => {
                let node = self.anchors.get(&anchor).cloned();
                let node = node.ok_or_else(|| Finding::new(&ALIAS_OF_ITSELF, span))?;
                self.close(Outline { span, ..node }, 0)?;
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Ok(())
    }

    /// The stretch of a scalar. The parser's goes on over what follows a quoted one on its line, even
    /// over a comment.
    fn without_comment(&self, span: Span) -> Span {
        let bytes = self.lines.bytes(span);
        match quoted_length(&self.lines.text[bytes.clone()]) {
            Some(length) => self.lines.span(bytes.start..bytes.start + length),
            None => span,
        }
    }

    fn open(&mut self, span: Span, anchor: usize, mapping: bool) -> Result<(), Box<Finding>> {
        if self.open.len() == DEEPEST {
            return Err(limit(&TOO_DEEP, DEEPEST, span));
        }
        let start = span.start;
        self.open.push(Open { start, anchor, weight: 64, children: Vec::new(), mapping });
        Ok(())
    }

    /// Takes in a finished node, whose anchor is 0 where it has none.
    fn close(&mut self, node: Outline, anchor: usize) -> Result<(), Box<Finding>> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            Some(parent) => {
                parent.weight = parent.weight.saturating_add(node.weight);
                if parent.weight > HEAVIEST {
                    return Err(limit(&TOO_MANY_ALIASES, HEAVIEST >> 20, node.span));
                }
                parent.children.push(node);
            }
            None => self.root = Some(node),
        }
        Ok(())
    }
}

impl Open {
    fn finish(self, end: Position) -> Outline {
        let form = if self.mapping {
            let mut entries = Vec::with_capacity(self.children.len() / 2);
            let mut children = self.children.into_iter();
            while let (Some(key), Some(value)) = (children.next(), children.next()) {
                entries.push((key, value));
            }
            Form::Mapping(entries)
        } else {
            Form::Sequence(self.children)
        };
        Outline { span: Span { start: self.start, end }, form: Rc::new(form), weight: self.weight }
    }
}

fn limit(words: &Words, most: usize, span: Span) -> Box<Finding> {
    Finding::new(&YAML_LIMIT, span)
        .with_words("limit", words, &[("most", &most.to_string())])
        .into()
}

/// Types are written out by their values alone; a tag would change what they mean unseen.
fn refuse_tag(tag: Option<&saphyr_parser::Tag>, span: Span) -> Result<(), Box<Finding>> {
    match tag {
        Some(tag) => Err(Finding::new(&YAML_TAG, span).with("tag", tag.to_string()).into()),
        None => Ok(()),
    }
}

/// The length, in bytes, of the quoted text that a text begins with; `None` where it begins otherwise.
fn quoted_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = *bytes.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        let doubled = quote == b'\'' && bytes.get(at + 1) == Some(&quote);
        match byte {
            b'\\' if quote == b'"' => at += 2,
            byte if *byte == quote && doubled => at += 2,
            byte if *byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}
