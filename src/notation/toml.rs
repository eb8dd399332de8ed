//! The text of a settings file → values with their places. The toml crate gives places in bytes and
//! goes on after a mistake; its messages are put into people's words.

use toml::de::{DeTable, DeValue};

use super::lines::Lines;
use super::node::{Node, Value};
use super::span::{Position, Span, Spanned};
use crate::catalogue::notation::TOO_LARGE;
use crate::catalogue::syntax::{self as say, Trouble};
use crate::diagnostic::{TOML_SYNTAX, YAML_LIMIT};
use crate::notation::Finding;

/// Bytes that a settings file may have.
const LARGEST: usize = 1 << 20;

/// What a message of the parser contains → the mistake behind it. The first that fits is taken.
static MISTAKES: &[(&str, &Trouble)] = &[
    ("duplicate", &say::TWICE),
    ("escape", &say::ESCAPE),
    ("unicode", &say::ESCAPE),
    ("must be quoted", &say::NO_QUOTES),
    ("boolean", &say::NO_QUOTES),
    ("quote", &say::OPEN_QUOTES),
    ("basic string", &say::OPEN_QUOTES),
    ("literal string", &say::OPEN_QUOTES),
    ("unclosed", &say::BRACKETS),
    ("opening", &say::BRACKETS),
    ("comma", &say::BRACKETS),
    ("array", &say::BRACKETS),
    ("inline table", &say::BRACKETS),
    ("recurse", &say::BRACKETS),
    ("assignment", &say::NO_EQUALS),
    ("`=`", &say::NO_EQUALS),
    ("key", &say::NO_EQUALS),
    ("missing value", &say::NO_EQUALS),
    ("leading zero", &say::ODD_NUMBER),
    ("number", &say::ODD_NUMBER),
    ("integer", &say::ODD_NUMBER),
    ("sign", &say::ODD_NUMBER),
    ("digit", &say::ODD_NUMBER),
    ("radix", &say::ODD_NUMBER),
];

/// Reads a text that holds one TOML document.
///
/// # Errors
/// Every mistake of syntax, or a limit that protects the program.
pub fn parse(toml: &str) -> Result<Node, Vec<Finding>> {
    let toml = toml.strip_prefix('\u{feff}').unwrap_or(toml);
    if toml.len() > LARGEST {
        let most = (LARGEST >> 20).to_string();
        let finding = Finding::new(&YAML_LIMIT, Span::at(Position::START));
        return Err(vec![finding.with_words("limit", &TOO_LARGE, &[("most", &most)])]);
    }
    let lines = Lines::new(toml);
    let (table, errors) = DeTable::parse_recoverable(toml);
    if errors.is_empty() {
        return Ok(map(table.get_ref(), lines.span(table.span()), &lines));
    }
    Err(errors.iter().map(|error| finding(error, &lines)).collect())
}

fn finding(error: &toml::de::Error, lines: &Lines) -> Finding {
    let message = error.message().to_lowercase();
    let mistake = MISTAKES.iter().find(|(part, _)| message.contains(part));
    let trouble = mistake.map_or(&say::UNREADABLE, |(_, trouble)| trouble);
    let span = error.span().map_or(Span::at(Position::START), |bytes| lines.span(bytes));
    Finding::new(&TOML_SYNTAX, span).with_words("reason", &trouble.reason, &[]).with_words(
        "advice",
        &trouble.advice,
        &[],
    )
}

fn map(table: &DeTable, span: Span, lines: &Lines) -> Node {
    let entries = table.iter().map(|(key, value)| {
        let key_span = lines.span(key.span());
        let key = Spanned { value: Value::Text(key.get_ref().to_string()), span: key_span };
        (key, node(value.get_ref(), lines.span(value.span()), lines))
    });
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(key, _)| key.span);
    Spanned { value: Value::Map(entries), span }
}

fn node(value: &DeValue, span: Span, lines: &Lines) -> Node {
    let value = match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(integer) => Value::Number(integer.to_string()),
        DeValue::Float(float) => Value::Number(float.to_string()),
        DeValue::Boolean(truth) => Value::Bool(truth.to_string()),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(entries) => Value::List(
            entries
                .iter()
                .map(|entry| node(entry.get_ref(), lines.span(entry.span()), lines))
                .collect(),
        ),
        DeValue::Table(table) => return map(table, span, lines),
    };
    Spanned { value, span }
}
