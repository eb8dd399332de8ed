//! What stands in a document, whatever the language that it is written in. Numbers keep their digits,
//! and maps every key, also those that stand twice.

use super::span::Spanned;

/// A value of a document and where it stands.
pub type Node = Spanned<Value>;

/// A value of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `key:` in YAML, `null` or `~`.
    Null,
    /// `true` or `false`, as it was written.
    Bool(String),
    /// A number, as it was written.
    Number(String),
    /// A date or time of TOML, as it was written.
    Date(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order of the file.
    Map(Vec<(Node, Node)>),
    /// Something that a mistake of syntax keeps from being read.
    Unread,
}

impl Node {
    /// The text of a scalar that can be a key; `None` for nothing, lists and maps.
    pub fn key(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Number(text) | Value::Bool(text) | Value::Date(text) => {
                Some(text)
            }
            Value::Null | Value::List(_) | Value::Map(_) | Value::Unread => None,
        }
    }

    /// The entries of a map; none for everything else.
    pub fn entries(&self) -> &[(Node, Node)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Whether something in it could not be read.
    pub fn has_unread(&self) -> bool {
        match &self.value {
            Value::Unread => true,
            Value::List(nodes) => nodes.iter().any(Node::has_unread),
            Value::Map(entries) => {
                entries.iter().any(|(key, value)| key.has_unread() || value.has_unread())
            }
            _ => false,
        }
    }

    /// Every text among the values, keys apart, in the order of the document.
    pub fn texts(&self) -> Vec<&Node> {
        let mut texts = Vec::new();
        self.gather(&mut texts);
        texts
    }

    fn gather<'a>(&'a self, texts: &mut Vec<&'a Node>) {
        match &self.value {
            Value::Text(_) => texts.push(self),
            Value::List(nodes) => nodes.iter().for_each(|node| node.gather(texts)),
            Value::Map(entries) => entries.iter().for_each(|(_, node)| node.gather(texts)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Date(_) | Value::Unread => {}
        }
    }
}
