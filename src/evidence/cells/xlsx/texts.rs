//! The texts that the cells of a workbook share, each of which is kept once, whatever number of cells
//! shows it; and texts that stand in a cell of their own, which are written the same way.

use std::rc::Rc;

use memchr::memchr;

use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::markup::{Markup, Tag, Token};
use crate::evidence::cells::package::damaged;
use crate::evidence::limits::MOST_SHARED_TEXTS;

/// The shared texts of a workbook, in their order.
///
/// # Errors
/// The part is cut off, or there are more of them than are read.
pub(super) fn shared(part: &str) -> Result<Vec<Rc<str>>, Diagnostic> {
    let mut markup = Markup::new(part);
    let mut texts = Vec::new();
    loop {
        match markup.next_tag()?.ok_or_else(damaged)? {
            Token::Start(tag) if tag.name == "si" => {
                if texts.len() == MOST_SHARED_TEXTS {
                    return Err(over(MOST_SHARED_TEXTS, &reading::OVER_SHARED_TEXTS));
                }
                let plain = if tag.empty { None } else { markup.plain("<t>", "</t></si>") };
                let text = match plain {
                    Some(text) => shown(text, false),
                    None => rich(&mut markup, tag)?,
                };
                texts.push(text);
            }
            Token::Start(tag) if tag.name == "sst" && tag.empty => return Ok(texts),
            Token::End("sst") => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of an element that has just begun, put together from its runs; how it is pronounced
/// (ECMA-376 part 1, 18.4.6) is no part of it.
///
/// # Errors
/// The element does not end.
pub(super) fn rich<'t>(markup: &mut Markup<'t>, of: Tag<'t>) -> Result<Rc<str>, Diagnostic> {
    let (mut one, mut more): (Option<Rc<str>>, String) = (None, String::new());
    if of.empty {
        return Ok(Rc::default());
    }
    loop {
        match markup.next_tag()?.ok_or_else(damaged)? {
            Token::Start(tag) if tag.name == "t" => {
                let keeps_space = tag.attribute("xml:space") == Some("preserve");
                let text = shown(&markup.text(tag)?, keeps_space);
                match &one {
                    None => one = Some(text),
                    Some(first) => {
                        if more.is_empty() {
                            more.push_str(first);
                        }
                        more.push_str(&text);
                    }
                }
            }
            Token::Start(tag) if tag.name == "rPh" => markup.leave_out(tag)?,
            Token::End(name) if name == of.name => break,
            _ => {}
        }
    }
    Ok(if more.is_empty() { one.unwrap_or_default() } else { Rc::from(more) })
}

/// A run as it is shown: with the space around it only where that is kept.
fn shown(run: &str, keeps_space: bool) -> Rc<str> {
    let run = if keeps_space { run } else { run.trim_matches([' ', '\t', '\r', '\n']) };
    match unescaped(run) {
        Some(run) => Rc::from(run),
        None => Rc::from(run),
    }
}

/// A text with the characters that Excel writes as `_x000D_`, by a unit of UTF-16 each; `None` where
/// there can be none.
pub(super) fn unescaped(text: &str) -> Option<String> {
    let first = memchr(b'_', text.as_bytes())?;
    let (mut out, mut rest) = (text[..first].to_owned(), &text[first..]);
    let mut units: Vec<u16> = Vec::new();
    loop {
        match unit(rest) {
            Some(unit) => {
                units.push(unit);
                rest = &rest["_x0000_".len()..];
                continue;
            }
            None if !units.is_empty() => {
                out.push_str(&String::from_utf16_lossy(&units));
                units.clear();
            }
            None => {}
        }
        let Some(c) = rest.chars().next() else { return Some(out) };
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
}

/// The unit that a text begins with, if it does.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let is_unit =
        text.as_bytes().get(6) == Some(&b'_') && digits.bytes().all(|b| b.is_ascii_hexdigit());
    is_unit.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(part: &str) -> Vec<String> {
        shared(part).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn runs_are_one_text_and_readings_are_none() {
        let part = "<sst count=\"9\" uniqueCount=\"99999999999\"><si><t>a</t></si><si/><si><t/></si>\
            <si><r><rPr><b/></rPr><t xml:space=\"preserve\">แผน </t></r><r><t>ปฏิบัติ</t></r>\
            <rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si><si><t> b &amp;\r\nc </t></si></sst>";
        assert_eq!(texts(part), ["a", "", "", "แผน ปฏิบัติ", "b &\nc"]);
        assert_eq!(texts("<sst/>"), Vec::<String>::new());
        assert!(shared("<sst><si><t>a</t></si>").is_err());
    }

    #[test]
    fn characters_that_excel_spells_out_are_themselves() {
        for (text, expected) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDCF7_", "📷"),
            ("_xD83D_", "\u{FFFD}"),
            ("a_x12", "a_x12"),
            ("_x00ก_", "_x00ก_"),
        ] {
            assert_eq!(unescaped(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(unescaped("แผน_1").as_deref(), Some("แผน_1"));
        assert_eq!(unescaped("แผน"), None);
    }
}
