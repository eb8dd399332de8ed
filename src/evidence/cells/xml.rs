//! Reading XML parts: the few moves that every reader of an XML format makes. Only the five entities
//! of XML itself and character numbers are known, so entities of a document type expand to nothing.

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;

use super::package::damaged;
use crate::diagnostic::Diagnostic;
use crate::evidence::limits::DEEPEST_NESTING;

/// A pull reader over one XML text, which knows how deep it is.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// A reader at the start of a text.
    pub(crate) fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        Xml { reader, depth: 0 }
    }

    /// The next event.
    ///
    /// # Errors
    /// The text is no XML, or nested beyond the limit.
    pub(crate) fn next(&mut self) -> Result<Event<'a>, Diagnostic> {
        let event = self.reader.read_event().map_err(|_| damaged())?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > DEEPEST_NESTING {
                    return Err(damaged());
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        Ok(event)
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }
}

/// The value of an attribute by its name without prefix, raw.
pub(crate) fn raw_attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Cow<'e, str>> {
    named(element, name).map(|attribute| attribute.value)
}

/// The value of an attribute by its name without prefix, its entities resolved.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    named(element, name).map(resolved)
}

/// The value of an attribute by its name with prefix, raw: where two vocabularies share a name.
pub(crate) fn raw_attribute_named<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Option<Cow<'e, str>> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.as_ref() == name);
    found.map(|attribute| attribute.value)
}

/// The value of an attribute by its name with prefix, its entities resolved.
pub(crate) fn attribute_named(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    attributes.find(|attribute| attribute.key.as_ref() == name).map(resolved)
}

fn resolved(attribute: Attribute<'_>) -> String {
    match attribute.normalized_value(XmlVersion::Implicit1_0) {
        Ok(value) => value.into_owned(),
        Err(_) => attribute.value.into_owned(),
    }
}

fn named<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<Attribute<'e>> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    attributes.find(|attribute| attribute.key.local_name().as_ref() == name)
}

/// Adds what `&name;` stands for; nothing for an entity that XML itself does not define.
pub(crate) fn push_reference(text: &mut String, reference: &BytesRef<'_>) {
    match &**reference {
        "amp" => text.push('&'),
        "lt" => text.push('<'),
        "gt" => text.push('>'),
        "quot" => text.push('"'),
        "apos" => text.push('\''),
        _ => text.extend(reference.resolve_char_ref().ok().flatten()),
    }
}
