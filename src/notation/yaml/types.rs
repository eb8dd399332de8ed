//! What everything in a YAML text is, and where: serde_yaml resolves the types, led along the
//! [`Outline`] that knows the places. Repeated keys are kept, for the decoder to report them all.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::outline::{Form, Outline};
use crate::notation::{Node, Value};

/// Reads the one document of a text along its outline.
pub fn resolve(yaml: &str, outline: &Outline) -> Result<Node, serde_yaml::Error> {
    Led(outline).deserialize(serde_yaml::Deserializer::from_str(yaml))
}

/// The value that stands at a place of the outline.
struct Led<'a>(&'a Outline);

impl Led<'_> {
    fn node(&self, value: Value) -> Node {
        Node { value, span: self.0.span }
    }

    /// The text of a scalar as it was written: `1.10` is not the number 1.1 yet.
    fn written<E: Error>(&self) -> Result<String, E> {
        match &*self.0.form {
            Form::Scalar(text) => Ok(text.clone()),
            _ => Err(E::custom(DISAGREE)),
        }
    }
}

/// Both parsers follow the same standard; where they part, the file is refused.
const DISAGREE: &str = "ambiguous YAML";

impl<'de> DeserializeSeed<'de> for Led<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Led<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(self.node(Value::Null))
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(self.node(Value::Null))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Node, E> {
        Ok(self.node(Value::Bool(self.written()?)))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Node, E> {
        Ok(self.node(Value::Number(self.written()?)))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Node, E> {
        Ok(self.node(Value::Number(self.written()?)))
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Node, E> {
        Ok(self.node(Value::Number(self.written()?)))
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Node, E> {
        Ok(self.node(Value::Number(self.written()?)))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Ok(self.node(Value::Number(self.written()?)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(self.node(Value::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let Form::Sequence(outlines) = &*self.0.form else {
            return Err(A::Error::custom(DISAGREE));
        };
        let mut nodes = Vec::with_capacity(outlines.len());
        for outline in outlines {
            let node = entries.next_element_seed(Led(outline))?;
            nodes.push(node.ok_or_else(|| A::Error::custom(DISAGREE))?);
        }
        Ok(self.node(Value::List(nodes)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let Form::Mapping(outlines) = &*self.0.form else {
            return Err(A::Error::custom(DISAGREE));
        };
        let mut nodes = Vec::with_capacity(outlines.len());
        for (key, value) in outlines {
            let key = entries.next_key_seed(Led(key))?;
            let key = key.ok_or_else(|| A::Error::custom(DISAGREE))?;
            let mut value = entries.next_value_seed(Led(value))?;
            if value.span.is_empty() {
                value.span = key.span;
            }
            nodes.push((key, value));
        }
        Ok(self.node(Value::Map(nodes)))
    }
}
