//! The cells of a sheet, in one pass over its text: value, number format, and whether a formula
//! stands there whose result the file does not carry. calamine streams cells too, but tells a
//! formula without a result from an empty cell, and an error newer than itself, only in further
//! passes.

use std::rc::Rc;

use super::texts;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::markup::{Markup, Tag, Token};
use crate::evidence::cells::package::damaged;
use crate::evidence::cells::value::{Kind, of_iso};
use crate::evidence::cells::{Budget, Region, Sheet, Value};

/// What the cells of all sheets refer to.
pub(super) struct Shared {
    /// The texts.
    pub(super) texts: Vec<Rc<str>>,
    /// What each style makes of a number.
    pub(super) kinds: Vec<Kind>,
    /// Whether days are counted from 1904.
    pub(super) from_1904: bool,
}

/// The function that makes a cell a link.
const LINKING: &str = "HYPERLINK";

/// Where the cells of a sheet stand in its text: from the first to behind their end.
///
/// # Errors
/// There are none: the text is cut off, or no sheet.
pub(super) fn cells(text: &str) -> Result<Markup<'_>, Diagnostic> {
    let mut markup = Markup::new(text);
    loop {
        match markup.next_tag()?.ok_or_else(damaged)? {
            Token::Start(tag) if tag.name == "sheetData" => {
                return Ok(if tag.empty { Markup::new("</sheetData>") } else { markup });
            }
            _ => {}
        }
    }
}

/// Reads cells into a sheet.
///
/// # Errors
/// The text is cut off, a cell refers to what is not there, or the cells are beyond the limits.
pub(super) fn read(
    markup: &mut Markup<'_>,
    shared: &Shared,
    sheet: &mut Sheet,
    budget: &mut Budget,
) -> Result<(), Diagnostic> {
    let (mut row, mut column) = (0u32, 0u32);
    loop {
        match markup.next_tag()?.ok_or_else(damaged)? {
            Token::Start(tag) if tag.name == "c" => {
                let attributes = Attributes::of(tag);
                // A cell without an address follows the one before it.
                let (at_row, at_column) = match attributes.address {
                    Some(address) => place(address).ok_or_else(damaged)?,
                    None => (row, column),
                };
                column = at_column.saturating_add(1);
                let Content { value, link } = match tag.empty {
                    true => Content::default(),
                    false => content(markup, tag, &attributes, shared)?,
                };
                if let Some(value) = value {
                    budget.add(sheet, at_row, at_column, value)?;
                }
                if let Some(link) = link {
                    let at =
                        Region { top: at_row, left: at_column, bottom: at_row, right: at_column };
                    budget.link(sheet, at, link)?;
                }
            }
            Token::Start(tag) if tag.name == "row" => {
                if let Some(number) = tag.attribute("r") {
                    let number = number.parse::<u32>().map_err(|_| damaged())?;
                    row = number.checked_sub(1).ok_or_else(damaged)?;
                }
                if tag.empty {
                    (row, column) = (row.saturating_add(1), 0);
                }
            }
            Token::End("row") => (row, column) = (row.saturating_add(1), 0),
            Token::End("sheetData") => return Ok(()),
            _ => {}
        }
    }
}

/// The attributes of a cell that say what it holds.
struct Attributes<'t> {
    address: Option<&'t str>,
    style: Option<usize>,
    kind: &'t str,
}

impl<'t> Attributes<'t> {
    fn of(tag: Tag<'t>) -> Attributes<'t> {
        let mut attributes = Attributes { address: None, style: None, kind: "" };
        for (name, value) in tag.attributes() {
            match name {
                "r" => attributes.address = Some(value),
                "s" => attributes.style = value.parse().ok(),
                "t" => attributes.kind = value,
                _ => {}
            }
        }
        attributes
    }

    /// Whether the text of the cell stands in the cell itself.
    fn is_inline(&self) -> bool {
        matches!(self.kind, "inlineStr" | "is")
    }
}

/// What a cell holds.
#[derive(Default)]
struct Content {
    /// Its value; `None` for a cell without one.
    value: Option<Value>,
    /// Where a formula of it links to.
    link: Option<Rc<str>>,
}

/// The content of a cell that has just begun.
fn content(
    markup: &mut Markup<'_>,
    cell: Tag<'_>,
    attributes: &Attributes<'_>,
    shared: &Shared,
) -> Result<Content, Diagnostic> {
    if !attributes.is_inline()
        && let Some(text) = markup.plain("<v>", "</v></c>")
    {
        return Ok(Content { value: result(text, attributes, shared)?, link: None });
    }
    let (mut value, mut link, mut formula, mut given) = (None, None, false, false);
    loop {
        match markup.next_tag()?.ok_or_else(damaged)? {
            Token::Start(tag) if tag.name == "v" => {
                let text = markup.text(tag)?;
                // Excel gives an empty text as a result without anything in it.
                given = !text.is_empty() || attributes.kind == "str";
                if !attributes.is_inline() {
                    value = result(&text, attributes, shared)?;
                }
            }
            Token::Start(tag) if tag.name == "is" => {
                let text = texts::rich(markup, tag)?;
                value = (!text.is_empty()).then_some(Value::Text(text));
            }
            Token::Start(tag) if tag.name == "f" => {
                formula = true;
                link = target(&markup.text(tag)?);
            }
            Token::Start(tag) => markup.leave_out(tag)?,
            Token::End(name) if name == cell.name => break,
            _ => {}
        }
    }
    let value = value.or((formula && !given).then_some(Value::Uncached));
    Ok(Content { value, link })
}

/// The address that a formula links to, where it is `HYPERLINK` with the address spelled out.
fn target(formula: &str) -> Option<Rc<str>> {
    let formula = formula.trim_start_matches(['=', ' ']);
    let (name, address) = formula.split_at_checked(LINKING.len())?;
    let address = address.trim_start().strip_prefix('(')?.trim_start().strip_prefix('"')?;
    let (address, after) = address.split_once('"')?;
    let is_whole = after.trim_start().starts_with([',', ';', ')']);
    (name.eq_ignore_ascii_case(LINKING) && is_whole && !address.is_empty())
        .then(|| Rc::from(address))
}

/// What a value comes to by the type and the style of its cell.
fn result(
    text: &str,
    attributes: &Attributes<'_>,
    shared: &Shared,
) -> Result<Option<Value>, Diagnostic> {
    if text.is_empty() {
        return Ok(None);
    }
    let as_text = |text: &str| Some(Value::Text(Rc::from(text)));
    Ok(match attributes.kind {
        "s" => {
            let at: usize = text.trim_ascii().parse().map_err(|_| damaged())?;
            let shared = shared.texts.get(at).ok_or_else(damaged)?;
            (!shared.is_empty()).then(|| Value::Text(shared.clone()))
        }
        "" | "n" => match text.trim_ascii().parse::<f64>() {
            Ok(number) if number.is_finite() => {
                let kind = attributes.style.and_then(|style| shared.kinds.get(style));
                Some(kind.unwrap_or(&Kind::Plain).value(number, shared.from_1904))
            }
            _ => as_text(text),
        },
        "str" => match texts::unescaped(text) {
            Some(text) => as_text(&text),
            None => as_text(text),
        },
        "b" => match text.trim_ascii() {
            "1" | "true" | "TRUE" => Some(Value::Bool(true)),
            "0" | "false" | "FALSE" => Some(Value::Bool(false)),
            _ => as_text(text),
        },
        "e" => Some(Value::Error(Rc::from(text))),
        "d" => of_iso(text).map(Value::Date).or_else(|| as_text(text)),
        _ => return Err(damaged()),
    })
}

/// The row and the column of an address such as `B12`, from 0.
fn place(address: &str) -> Option<(u32, u32)> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = address.split_at(letters);
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    let row = digits.bytes().try_fold(0u32, |row, digit| {
        let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
        row.checked_mul(10)?.checked_add(digit)
    })?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_place() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("xfd1048576"), Some((1_048_575, 16_383)));
        for none in ["", "A", "1", "A0", "1A", "A1B", "$A$1", "AAAAAAAA1", "A99999999999", "ก1"] {
            assert_eq!(place(none), None, "{none}");
        }
    }

    #[test]
    fn a_formula_links_where_it_spells_the_address_out() {
        let at = |formula: &str| target(formula).map(|target| target.to_string());
        for formula in ["HYPERLINK(\"https://a\",\"คลิก\")", " hyperlink( \"https://a\" )"]
        {
            assert_eq!(at(formula).as_deref(), Some("https://a"), "{formula}");
        }
        for formula in
            ["HYPERLINK(A1,\"x\")", "HYPERLINK(\"https://\"&A1)", "HYPERLINK(\"\")", "SUM(A1)", "ก"]
        {
            assert_eq!(at(formula), None, "{formula}");
        }
    }
}
