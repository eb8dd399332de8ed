//! The texts that the cells of a workbook share. Rich text counts as the text it shows; the
//! phonetic guides of East Asian text are not part of it.

use std::rc::Rc;

use quick_xml::events::Event;

use crate::catalogue::reading;
use crate::diagnostic::Diagnostic;
use crate::evidence::cells::budget::over;
use crate::evidence::cells::package::damaged;
use crate::evidence::cells::xml::{Xml, push_reference};
use crate::evidence::limits::MOST_SHARED_TEXTS;

/// Reads every shared text, in its order.
pub(super) fn read(text: &str) -> Result<Vec<Rc<str>>, Diagnostic> {
    let mut xml = Xml::new(text);
    let mut strings: Vec<Rc<str>> = Vec::new();
    let mut buffer = String::new();
    loop {
        match xml.next()? {
            Event::Start(e) if e.local_name().as_ref() == "si" => {
                buffer.clear();
                read_text(&mut xml, "si", &mut buffer)?;
                strings.push(Rc::from(buffer.as_str()));
            }
            Event::Empty(e) if e.local_name().as_ref() == "si" => strings.push(Rc::from("")),
            Event::Eof => return Ok(strings),
            _ => {}
        }
        if strings.len() > MOST_SHARED_TEXTS {
            return Err(over(MOST_SHARED_TEXTS, &reading::OVER_SHARED_TEXTS));
        }
    }
}

/// Adds the text shown by the open element `name` (`si` or `is`), up to its end.
pub(super) fn read_text(
    xml: &mut Xml<'_>,
    name: &str,
    buffer: &mut String,
) -> Result<(), Diagnostic> {
    let (mut shown, mut phonetic) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "t" => shown = true,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => shown = false,
                "rPh" => phonetic = false,
                end if end == name => return Ok(()),
                _ => {}
            },
            Event::Text(text) if shown && !phonetic => buffer.push_str(&text.xml10_content()),
            Event::CData(text) if shown && !phonetic => buffer.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if shown && !phonetic => {
                push_reference(buffer, &reference)
            }
            Event::Eof => return Err(damaged()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(text: &str) -> Vec<String> {
        read(text).unwrap().iter().map(|s| s.to_string()).collect()
    }

    #[test]
    fn rich_text_counts_as_what_it_shows() {
        let rich = "<sst><si><r><t>ครบ</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> ถ้วน</t></r>\
                    <rPh><t>x</t></rPh></si><si/><si><t>a &amp; &#xE01;</t></si></sst>";
        assert_eq!(strings(rich), ["ครบ ถ้วน", "", "a & ก"]);
    }

    #[test]
    fn entities_of_a_document_type_expand_to_nothing() {
        let nested = "<!DOCTYPE sst [<!ENTITY a \"&b;&b;\"><!ENTITY b \"lol\">]><sst><si><t>x&a;y</t></si></sst>";
        assert_eq!(strings(nested), ["xy"]);
    }

    #[test]
    fn a_claimed_count_reserves_nothing() {
        assert_eq!(
            strings("<sst uniqueCount=\"18446744073709551615\"><si><t>a</t></si></sst>"),
            ["a"]
        );
    }
}
