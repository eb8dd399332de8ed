//! One worksheet, in one pass: its cells, then its merged regions and hyperlinks.

use std::collections::HashMap;
use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::Shared;
use super::strings::read_text;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::date::{Kind, numeric};
use crate::evidence::cells::package::damaged;
use crate::evidence::cells::relations::Relation;
use crate::evidence::cells::xml::{Xml, attribute, push_reference, raw_attribute};
use crate::evidence::cells::{Budget, Region, Sheet, Value};

/// Reads the cells of a worksheet into `sheet`.
pub(super) fn read(
    text: &str,
    shared: &Shared,
    links: &HashMap<String, Relation>,
    sheet: &mut Sheet,
    budget: &mut Budget,
) -> Result<(), Diagnostic> {
    let mut xml = Xml::new(text);
    let mut buffer = String::new();
    let (mut row, mut column) = (0, 0);
    let mut open = false;
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "c" => {
                    let head = Head::of(&e);
                    if let Some((r, c)) = head.place {
                        (row, column) = (r, c);
                    }
                    if let Some(value) = read_cell(&mut xml, &head, shared, &mut buffer)? {
                        budget.add(sheet, row, column, value)?;
                    }
                    column = column.saturating_add(1);
                }
                "row" => {
                    if let Some(at) = row_number(&e) {
                        row = at;
                    }
                    column = 0;
                }
                "worksheet" => open = true,
                "mergeCell" => add_merge(&e, sheet, budget)?,
                "hyperlink" => add_link(&e, links, sheet, budget)?,
                _ => {}
            },
            Event::Empty(e) => match e.local_name().as_ref() {
                "c" => match Head::of(&e).place {
                    Some((r, c)) => (row, column) = (r, c.saturating_add(1)),
                    None => column = column.saturating_add(1),
                },
                "row" => row = row_number(&e).unwrap_or(row).saturating_add(1),
                "worksheet" => open = true,
                "mergeCell" => add_merge(&e, sheet, budget)?,
                "hyperlink" => add_link(&e, links, sheet, budget)?,
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "row" => row = row.saturating_add(1),
            Event::Eof if open && xml.depth() == 0 => return Ok(()),
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
}

/// What stands in a cell's start tag.
struct Head {
    place: Option<(u32, u32)>,
    style: usize,
    kind: Stored,
}

/// How a cell's value is stored.
#[derive(PartialEq, Clone, Copy)]
enum Stored {
    Number,
    SharedText,
    Text,
    Bool,
    Error,
    IsoDate,
}

impl Head {
    fn of(element: &BytesStart<'_>) -> Head {
        let mut head = Head { place: None, style: 0, kind: Stored::Number };
        for (name, value) in plain_attributes(element.attributes_raw()) {
            match name {
                "r" => head.place = address(value),
                "s" => head.style = value.parse().unwrap_or(0),
                "t" => {
                    head.kind = match value {
                        "s" => Stored::SharedText,
                        "str" | "inlineStr" => Stored::Text,
                        "b" => Stored::Bool,
                        "e" => Stored::Error,
                        "d" => Stored::IsoDate,
                        _ => Stored::Number,
                    };
                }
                _ => {}
            }
        }
        head
    }
}

/// The attributes of a start tag, raw; a sheet has a tag for each cell, so this is where time goes.
fn plain_attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = after[1..].split_once(quote)?;
        rest = after;
        Some((name.trim(), value))
    })
}

/// Reads an open cell up to its end; `None` for one without content.
fn read_cell(
    xml: &mut Xml<'_>,
    head: &Head,
    shared: &Shared,
    buffer: &mut String,
) -> Result<Option<Value>, Diagnostic> {
    buffer.clear();
    let (mut in_value, mut formula, mut filled) = (false, false, false);
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "v" => in_value = true,
                "f" => formula = true,
                "is" => {
                    read_text(xml, "is", buffer)?;
                    filled = true;
                }
                _ => {}
            },
            Event::Empty(e) if e.local_name().as_ref() == "f" => formula = true,
            Event::Text(text) if in_value => {
                buffer.push_str(&text.xml10_content());
                filled = true;
            }
            Event::CData(text) if in_value => {
                buffer.push_str(&text.xml10_content());
                filled = true;
            }
            Event::GeneralRef(reference) if in_value => push_reference(buffer, &reference),
            Event::End(e) => match e.local_name().as_ref() {
                "v" => in_value = false,
                "c" => break,
                _ => {}
            },
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
    if !filled {
        // A formula may come to an empty text, which is stored as one; nothing stored is no result.
        return Ok((formula && head.kind != Stored::Text).then_some(Value::Uncached));
    }
    value(buffer, head, shared).map(Some)
}

/// The value of a cell from what is stored.
fn value(stored: &str, head: &Head, shared: &Shared) -> Result<Value, Diagnostic> {
    Ok(match head.kind {
        Stored::SharedText => {
            let at: usize = stored.trim().parse().map_err(|_| damaged())?;
            Value::Text(shared.strings.get(at).ok_or_else(damaged)?.clone())
        }
        Stored::Text | Stored::IsoDate => Value::Text(Rc::from(stored)),
        Stored::Error => Value::Error(Rc::from(stored)),
        Stored::Bool => Value::Bool(matches!(stored.trim(), "1" | "true" | "TRUE")),
        Stored::Number => match stored.trim().parse() {
            Ok(number) => {
                let kind = shared.kinds.get(head.style).copied().unwrap_or(Kind::Plain);
                numeric(number, kind, shared.from_1904)
            }
            Err(_) => Value::Text(Rc::from(stored)),
        },
    })
}

/// The row of a `row` element, from 0.
fn row_number(element: &BytesStart<'_>) -> Option<u32> {
    raw_attribute(element, "r")?.parse::<u32>().ok()?.checked_sub(1)
}

fn add_merge(e: &BytesStart<'_>, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), Diagnostic> {
    match raw_attribute(e, "ref").as_deref().and_then(region) {
        Some(region) => budget.merge(sheet, region),
        None => Ok(()),
    }
}

fn add_link(
    e: &BytesStart<'_>,
    links: &HashMap<String, Relation>,
    sheet: &mut Sheet,
    budget: &mut Budget,
) -> Result<(), Diagnostic> {
    let Some(region) = raw_attribute(e, "ref").as_deref().and_then(region) else { return Ok(()) };
    let Some(relation) = attribute(e, "id").and_then(|id| links.get(&id)) else { return Ok(()) };
    let target = match attribute(e, "location") {
        Some(inside) if !inside.is_empty() => format!("{}#{inside}", relation.target),
        _ => relation.target.clone(),
    };
    budget.link(sheet, region, Rc::from(target))
}

/// The place that an address such as `B5` names.
fn address(text: &str) -> Option<(u32, u32)> {
    let (mut column, mut row) = (0u32, 0u32);
    for byte in text.bytes() {
        match byte {
            b'$' => {}
            b'0'..=b'9' => row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?,
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            _ => return None,
        }
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// The region that a reference such as `A2:B5` names.
fn region(text: &str) -> Option<Region> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((top, left), (bottom, right)) = (address(first)?, address(last)?);
    (top <= bottom && left <= right).then_some(Region { top, left, bottom, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_places_and_nothing_else_does() {
        assert_eq!(address("A1"), Some((0, 0)));
        assert_eq!(address("$B$5"), Some((4, 1)));
        assert_eq!(address("XFD1048576"), Some((1_048_575, 16_383)));
        for text in ["", "A", "1", "A0", "1A", "AAAAAAAAAAAA1", "A99999999999", "A1B"] {
            assert_eq!(address(text), None, "{text}");
        }
    }

    #[test]
    fn attributes_are_taken_as_they_stand() {
        let read = |tag| plain_attributes(tag).collect::<Vec<_>>();
        assert_eq!(read(" r=\"A1\" s='5'  t = \"s\" "), [("r", "A1"), ("s", "5"), ("t", "s")]);
        for broken in ["", " r", " r=", " r=A1", " r=\"A1"] {
            assert_eq!(read(broken), [], "{broken}");
        }
    }

    #[test]
    fn a_region_runs_from_its_first_corner_to_its_last() {
        assert_eq!(region("A2:B5"), Some(Region { top: 1, left: 0, bottom: 4, right: 1 }));
        assert_eq!(region("B5:A2"), None);
    }
}
