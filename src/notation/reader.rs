//! Reading maps, lists, texts and numbers out of a document, with a finding for each that is
//! not what it must be. Nothing here knows what a framework is.

use std::collections::HashMap;

use crate::catalogue::notation as say;
use crate::diagnostic::{
    DUPLICATE_KEY, EMPTY_LIST, EMPTY_TEXT, MISSING_KEY, NOT_A_DECIMAL, UNKNOWN_KEY, UNQUOTED_TEXT,
    WRONG_TYPE,
};
use crate::exact::{Exact, decimal};
use crate::notation::{Finding, Node, Span, Spanned, Value};
use crate::text::Words;

/// What a value is called in a message.
#[derive(Debug, Clone, Copy)]
pub enum Name<'a> {
    /// The file as a whole.
    File,
    /// The value of a key.
    Of(&'a str),
    /// An entry of a list.
    EntryOf(&'a str),
}

/// A type that a value must have.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Number,
    List,
    Map,
}

/// The language of a document, for examples of how a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// YAML.
    Yaml,
    /// TOML.
    Toml,
}

impl Kind {
    fn name(self) -> &'static Words {
        match self {
            Kind::Text => &say::A_TEXT,
            Kind::Number => &say::A_NUMBER,
            Kind::List => &say::A_LIST,
            Kind::Map => &say::A_MAP,
        }
    }

    fn example(self, syntax: Syntax) -> &'static str {
        match (self, syntax) {
            (Kind::Text, _) => "\"1.1\"",
            (Kind::Number, _) => "0.5",
            (Kind::List, _) => "[\"1\", \"2\"]",
            (Kind::Map, Syntax::Yaml) => "{ th: ก, en: A }",
            (Kind::Map, Syntax::Toml) => "{ basic = 300 }",
        }
    }
}

/// The entries of a map, each key once.
#[derive(Debug)]
pub struct Fields<'a> {
    /// Where a remark on the map as a whole belongs: its first key, or the map itself.
    pub span: Span,
    /// Keys and values, in the order of the file.
    pub entries: Vec<(Spanned<&'a str>, &'a Node)>,
    /// Whether there is an entry that could not be read: what seems to be missing may be that.
    pub unread: bool,
}

impl<'a> Fields<'a> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'a Node> {
        self.entries.iter().find(|(name, _)| name.value == key).map(|(_, value)| *value)
    }
}

/// Reads values and collects what is wrong with them.
#[derive(Debug)]
pub struct Reader {
    syntax: Syntax,
    /// What is wrong, in the order of reading.
    pub findings: Vec<Finding>,
}

impl Reader {
    /// A reader of documents in a language.
    pub fn new(syntax: Syntax) -> Reader {
        Reader { syntax, findings: Vec::new() }
    }

    /// A map whose keys are all known.
    pub fn map<'a>(&mut self, node: &'a Node, name: Name, known: &[&str]) -> Option<Fields<'a>> {
        let fields = self.free_map(node, name)?;
        for (key, _) in &fields.entries {
            if !known.contains(&key.value) {
                let finding = Finding::new(&UNKNOWN_KEY, key.span);
                self.findings.push(finding.unknown(key.value, known.iter().copied()));
            }
        }
        Some(fields)
    }

    /// A map whose keys the file itself decides.
    pub fn free_map<'a>(&mut self, node: &'a Node, name: Name) -> Option<Fields<'a>> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, name, Kind::Map);
            return None;
        };
        let mut seen = HashMap::new();
        let mut kept = Vec::with_capacity(entries.len());
        let mut unread = false;
        for (key, value) in entries {
            if key.value == Value::Unread {
                unread = true;
                continue;
            }
            let Some(text) = key.key() else {
                let finding = Finding::new(&WRONG_TYPE, key.span);
                let finding = finding.with_words("key", &say::A_KEY, &[]);
                self.findings.push(self.expecting(finding, key, Kind::Text));
                continue;
            };
            match seen.get(text) {
                Some(line) => self.findings.push(
                    Finding::new(&DUPLICATE_KEY, key.span)
                        .with("key", text)
                        .with("line", usize::to_string(line)),
                ),
                None => {
                    seen.insert(text, key.span.start.line);
                    kept.push((Spanned { value: text, span: key.span }, value));
                }
            }
        }
        let span = entries.first().map_or(node.span, |(key, _)| key.span);
        Some(Fields { span, entries: kept, unread })
    }

    /// The value of a key that must be there.
    pub fn required<'a>(&mut self, fields: &Fields<'a>, key: &str) -> Option<&'a Node> {
        let value = fields.get(key);
        if value.is_none() && !fields.unread {
            self.findings.push(Finding::new(&MISSING_KEY, fields.span).with("key", key));
        }
        value
    }

    /// The text of a key that must be there.
    pub fn required_text(&mut self, fields: &Fields, key: &str) -> Option<Spanned<String>> {
        let node = self.required(fields, key)?;
        self.text(node, Name::Of(key))
    }

    /// The text of a key that may be there.
    pub fn optional_text(&mut self, fields: &Fields, key: &str) -> Option<Spanned<String>> {
        self.text(fields.get(key)?, Name::Of(key))
    }

    /// The number of a key that may be there.
    pub fn optional_number(&mut self, fields: &Fields, key: &str) -> Option<Spanned<Exact>> {
        self.number(fields.get(key)?, key)
    }

    /// A text with something in it, without the space around it.
    pub fn text(&mut self, node: &Node, name: Name) -> Option<Spanned<String>> {
        let kind = match &node.value {
            Value::Text(text) if !text.trim().is_empty() => {
                return Some(Spanned { value: text.trim().to_owned(), span: node.span });
            }
            Value::Text(_) | Value::Null => {
                self.findings.push(named(Finding::new(&EMPTY_TEXT, node.span), name));
                return None;
            }
            Value::List(_) | Value::Map(_) => {
                self.wrong_type(node, name, Kind::Text);
                return None;
            }
            Value::Unread => return None,
            Value::Number(_) => &say::A_NUMBER,
            Value::Bool(_) => &say::A_TRUTH,
            Value::Date(_) => &say::A_DATE,
        };
        let finding = named(Finding::new(&UNQUOTED_TEXT, node.span), name);
        let found = node.key().unwrap_or_default();
        let finding = finding.with("found", found).with_words("kind", kind, &[]);
        self.findings.push(finding.fixed_by(format!("\"{found}\"")));
        None
    }

    /// A number, exactly as its digits say.
    pub fn number(&mut self, node: &Node, key: &str) -> Option<Spanned<Exact>> {
        let Value::Number(digits) = &node.value else {
            self.wrong_type(node, Name::Of(key), Kind::Number);
            return None;
        };
        let number = decimal(digits);
        if number.is_none() {
            let finding = Finding::new(&NOT_A_DECIMAL, node.span);
            self.findings.push(finding.with("key", key).with("found", digits));
        }
        Some(Spanned { value: number?, span: node.span })
    }

    /// A list with something in it.
    pub fn list<'a>(&mut self, node: &'a Node, key: &str) -> &'a [Node] {
        let entries = match &node.value {
            Value::Null => &[],
            _ => self.list_or_empty(node, key),
        };
        let right = matches!(node.value, Value::List(_) | Value::Null);
        if right && entries.is_empty() {
            self.findings.push(Finding::new(&EMPTY_LIST, node.span).with("key", key));
        }
        entries
    }

    /// A list, perhaps with nothing in it.
    pub fn list_or_empty<'a>(&mut self, node: &'a Node, key: &str) -> &'a [Node] {
        match &node.value {
            Value::List(entries) => entries,
            _ => {
                self.wrong_type(node, Name::Of(key), Kind::List);
                &[]
            }
        }
    }

    fn wrong_type(&mut self, node: &Node, name: Name, expected: Kind) {
        if node.value == Value::Unread {
            return;
        }
        let finding = named(Finding::new(&WRONG_TYPE, node.span), name);
        self.findings.push(self.expecting(finding, node, expected));
    }

    fn expecting(&self, finding: Finding, node: &Node, expected: Kind) -> Finding {
        finding
            .with_words("expected", expected.name(), &[])
            .with_words("found", found(node), &[])
            .with("example", expected.example(self.syntax))
    }
}

fn named(finding: Finding, name: Name) -> Finding {
    match name {
        Name::File => finding.with_words("key", &say::THE_FILE, &[]),
        Name::Of(key) => finding.with("key", key),
        Name::EntryOf(key) => finding.with_words("key", &say::AN_ENTRY, &[("key", key)]),
    }
}

fn found(node: &Node) -> &'static Words {
    match &node.value {
        Value::Null | Value::Unread => &say::NOTHING,
        Value::Bool(_) => &say::A_TRUTH,
        Value::Number(_) => &say::A_NUMBER,
        Value::Date(_) => &say::A_DATE,
        Value::Text(_) => &say::A_TEXT,
        Value::List(_) => &say::A_LIST,
        Value::Map(_) => &say::A_MAP,
    }
}
