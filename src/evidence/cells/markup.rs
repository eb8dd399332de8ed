//! XML as a row of tags and texts, each a slice of the text that it stands in. Sheets of a hundred
//! thousand cells are nothing but tags, so nothing is copied here and nothing built up; names are
//! local ones, entities are resolved only where there are any, and those that a document defines
//! for itself never are.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memmem, memrchr};

use super::package::damaged;
use crate::diagnostic::Diagnostic;

/// A text of XML that is being read.
pub(super) struct Markup<'t> {
    text: &'t str,
    at: usize,
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// The begin of an element; one without content has no end.
    Start(Tag<'t>),
    /// The end of an element of this local name.
    End(&'t str),
    /// Text as it stands, with its entities.
    Text(&'t str),
    /// Text in which nothing stands for anything else (CDATA).
    Literal(&'t str),
}

/// The begin of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// Its local name.
    pub(super) name: &'t str,
    /// Whether it has no content.
    pub(super) empty: bool,
    attributes: &'t str,
}

impl<'t> Markup<'t> {
    /// A text from its begin.
    pub(super) fn new(text: &'t str) -> Markup<'t> {
        Markup { text, at: 0 }
    }

    /// What is not read yet.
    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// The next tag or text; `None` at the end. Comments, instructions and document types are left
    /// out.
    ///
    /// # Errors
    /// A tag has no end, or the document defines entities.
    pub(super) fn next(&mut self) -> Result<Option<Token<'t>>, Diagnostic> {
        loop {
            let rest = self.rest();
            let Some(tag) = rest.strip_prefix('<') else {
                let end = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
                self.at += end;
                return Ok((end > 0).then(|| Token::Text(&rest[..end])));
            };
            match tag.as_bytes().first() {
                Some(b'/') => {
                    let end = memchr(b'>', tag.as_bytes()).ok_or_else(damaged)?;
                    self.at += end + 2;
                    return Ok(Some(Token::End(local(tag[1..end].trim_ascii_end()))));
                }
                Some(b'!') if tag.starts_with("![CDATA[") => {
                    let literal = &tag["![CDATA[".len()..];
                    let end = memmem::find(literal.as_bytes(), b"]]>").ok_or_else(damaged)?;
                    self.at += 1 + "![CDATA[".len() + end + "]]>".len();
                    return Ok(Some(Token::Literal(&literal[..end])));
                }
                Some(b'!') if tag.starts_with("!--") => self.skip("-->")?,
                Some(b'!') if tag.starts_with("!DOCTYPE") => {
                    let end = end_of_type(tag).filter(|&end| tag[end..].starts_with('>'));
                    self.at += end.ok_or_else(damaged)? + 2;
                }
                Some(b'!') => return Err(damaged()),
                Some(b'?') => self.skip("?>")?,
                _ => return self.tag(tag).map(|tag| Some(Token::Start(tag))),
            }
        }
    }

    /// The next tag, whatever text stands before it.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    pub(super) fn next_tag(&mut self) -> Result<Option<Token<'t>>, Diagnostic> {
        loop {
            self.at += memchr(b'<', self.rest().as_bytes()).unwrap_or(self.rest().len());
            match self.next()? {
                Some(Token::Text(_) | Token::Literal(_)) => {}
                tag => return Ok(tag),
            }
        }
    }

    /// The text up to the end that it has in nearly all files, where it is no more than text between
    /// these tags; goes on behind it.
    pub(super) fn plain(&mut self, start: &str, end: &str) -> Option<&'t str> {
        let inside = self.rest().strip_prefix(start)?;
        let length = memchr(b'<', inside.as_bytes())?;
        let (text, after) = inside.split_at(length);
        if !after.starts_with(end) || memchr2(b'&', b'\r', text.as_bytes()).is_some() {
            return None;
        }
        self.at += start.len() + length + end.len();
        Some(text)
    }

    /// Leaves out the content of an element that has just begun.
    ///
    /// # Errors
    /// It does not end.
    pub(super) fn leave_out(&mut self, tag: Tag<'t>) -> Result<(), Diagnostic> {
        let mut depth = u32::from(!tag.empty);
        while depth > 0 {
            match self.next_tag()?.ok_or_else(damaged)? {
                Token::Start(inner) if inner.name == tag.name && !inner.empty => depth += 1,
                Token::End(name) if name == tag.name => depth -= 1,
                _ => {}
            }
        }
        Ok(())
    }

    /// The text of an element that has just begun, with entities resolved and line ends as line
    /// feeds; that of elements inside it is left out.
    ///
    /// # Errors
    /// The element does not end, or names an entity that XML does not define.
    pub(super) fn text(&mut self, tag: Tag<'t>) -> Result<Cow<'t, str>, Diagnostic> {
        let mut all = Cow::Borrowed("");
        if tag.empty {
            return Ok(all);
        }
        loop {
            let more = match self.next()?.ok_or_else(damaged)? {
                Token::Text(text) => resolved(text)?,
                Token::Literal(text) => Cow::Borrowed(text),
                Token::Start(inner) => {
                    self.leave_out(inner)?;
                    continue;
                }
                Token::End(name) if name == tag.name => return Ok(all),
                Token::End(_) => continue,
            };
            match all.is_empty() {
                true => all = more,
                false => all.to_mut().push_str(&more),
            }
        }
    }

    /// Goes on behind a mark.
    fn skip(&mut self, mark: &str) -> Result<(), Diagnostic> {
        let end = memmem::find(self.rest().as_bytes(), mark.as_bytes()).ok_or_else(damaged)?;
        self.at += end + mark.len();
        Ok(())
    }

    /// The tag that begins here, behind its bracket.
    fn tag(&mut self, tag: &'t str) -> Result<Tag<'t>, Diagnostic> {
        let end = end_of(tag.as_bytes()).ok_or_else(damaged)?;
        self.at += end + 2;
        let (tag, empty) = match tag[..end].strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (&tag[..end], false),
        };
        let name = tag.bytes().position(|b| b.is_ascii_whitespace()).unwrap_or(tag.len());
        Ok(Tag { name: local(&tag[..name]), empty, attributes: &tag[name..] })
    }
}

impl<'t> Tag<'t> {
    /// The attributes by their full names, with their values as they stand.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'t str, &'t str)> + use<'t> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let equals = memchr(b'=', rest.as_bytes())?;
            let name = rest[..equals].trim_ascii();
            let value = rest[equals + 1..].trim_ascii_start();
            let quote = *value.as_bytes().first().filter(|b| matches!(b, b'"' | b'\''))?;
            let end = 1 + memchr(quote, &value.as_bytes()[1..])?;
            rest = &value[end + 1..];
            Some((name, &value[1..end]))
        })
    }

    /// The value of an attribute as it stands.
    pub(super) fn attribute(&self, name: &str) -> Option<&'t str> {
        self.attributes().find(|(of, _)| *of == name).map(|(_, value)| value)
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    memrchr(b':', name.as_bytes()).map_or(name, |at| &name[at + 1..])
}

/// Where a tag ends; a bracket in a value of an attribute is none.
fn end_of(tag: &[u8]) -> Option<usize> {
    outside_quotes(tag, |b| b == b'>')
}

/// Where a document type ends, or its definitions begin with a `[`.
pub(super) fn end_of_type(text: &str) -> Option<usize> {
    outside_quotes(text.as_bytes(), |b| matches!(b, b'>' | b'['))
}

/// Where the first of the bytes stands that are looked for, and not in quotation marks.
fn outside_quotes(text: &[u8], is_it: impl Fn(u8) -> bool) -> Option<usize> {
    let mut quote = None;
    text.iter().position(|&b| {
        match (b, quote) {
            (_, None) if is_it(b) => return true,
            (b'"' | b'\'', None) => quote = Some(b),
            (_, Some(open)) if b == open => quote = None,
            _ => {}
        }
        false
    })
}

/// A text with its entities resolved and its line ends as line feeds.
fn resolved(text: &str) -> Result<Cow<'_, str>, Diagnostic> {
    if memchr2(b'&', b'\r', text.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(text));
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (entity, after) = part.split_once(';').ok_or_else(damaged)?;
        out.push(character(entity).ok_or_else(damaged)?);
        out.push_str(after);
    }
    Ok(Cow::Owned(out))
}

/// The character of an entity that XML itself defines.
fn character(entity: &str) -> Option<char> {
    Some(match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|&c| c != '\0')?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every token in short: `<name attributes>`, `/name`, `"text"`.
    fn tokens(text: &str) -> Result<String, Diagnostic> {
        let mut markup = Markup::new(text);
        let mut out = Vec::new();
        while let Some(token) = markup.next()? {
            out.push(match token {
                Token::Start(tag) => {
                    let attributes: Vec<String> =
                        tag.attributes().map(|(name, value)| format!(" {name}={value}")).collect();
                    let end = if tag.empty { "/" } else { "" };
                    format!("<{}{}{end}>", tag.name, attributes.concat())
                }
                Token::End(name) => format!("/{name}"),
                Token::Text(text) => format!("{text:?}"),
                Token::Literal(text) => format!("literal {text:?}"),
            });
        }
        Ok(out.join(" "))
    }

    #[test]
    fn tags_and_texts_follow_one_another() {
        assert_eq!(
            tokens("<?xml?><!-- <c> --><x:row r=\"1\" s='2'><c t = \"s>\" /><v >1 &lt; 2</v ></x:row>\n").unwrap(),
            "<row r=1 s=2> <c t=s>/> <v> \"1 &lt; 2\" /v /row \"\\n\""
        );
        assert_eq!(tokens("<t><![CDATA[<a>&b]]></t>").unwrap(), "<t> literal \"<a>&b\" /t");
        assert_eq!(tokens("<!DOCTYPE a SYSTEM \"[>\">\n<a/>").unwrap(), "\"\\n\" <a/>");
        assert_eq!(tokens("").unwrap(), "");
    }

    #[test]
    fn plain_text_is_taken_with_its_tags_and_any_other_is_left() {
        let mut markup = Markup::new("<v>1</v></c><v>2</v><f/></c>");
        assert_eq!(markup.plain("<v>", "</v></c>"), Some("1"));
        assert_eq!(markup.plain("<v>", "</v></c>"), None);
        assert_eq!(markup.rest(), "<v>2</v><f/></c>");
        assert_eq!(Markup::new("<v>&lt;</v></c>").plain("<v>", "</v></c>"), None);
    }

    #[test]
    fn what_does_not_end_is_damaged() {
        for text in
            ["<", "<a", "<a b=\"", "</a", "<!--", "<![CDATA[ ]]", "<?a", "<!DOCTYPE a", "<a b='>"]
        {
            assert_eq!(tokens(text), Err(damaged()), "{text}");
        }
    }

    #[test]
    fn entities_are_never_defined() {
        for text in ["<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "<!DOCTYPE a []>", "<!ENTITY b \"c\">"]
        {
            assert_eq!(tokens(text), Err(damaged()), "{text}");
        }
    }

    fn text(text: &str) -> Result<String, Diagnostic> {
        let mut markup = Markup::new(text);
        match markup.next_tag()? {
            Some(Token::Start(tag)) => Ok(markup.text(tag)?.into_owned()),
            _ => Err(damaged()),
        }
    }

    #[test]
    fn a_text_is_what_people_see() {
        assert_eq!(
            text("<v>a &amp; b&#x41;&#66;\r\n<b>no</b><![CDATA[&c]]></v>").unwrap(),
            "a & bAB\n&c"
        );
        assert_eq!(text("<v/>").unwrap(), "");
        for unknown in ["<v>&a;</v>", "<v>&amp</v>", "<v>&#0;</v>", "<v>&#xD800;</v>", "<v>a"] {
            assert_eq!(text(unknown), Err(damaged()), "{unknown}");
        }
    }
}
