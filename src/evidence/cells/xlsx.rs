//! Excel workbooks as XML (`.xlsx`, `.xlsm`), each sheet in one pass: values, number formats, missing
//! formula results, merged regions and hyperlinks together. calamine gives each of these in a
//! separate pass over the sheet, and refuses a whole sheet for one error value that it does not
//! know (`#SPILL!`); one pass of our own keeps within 1.3 times its speed for values alone.

use std::rc::Rc;

use quick_xml::events::Event;

use super::date::Kind;
use super::package::{Package, damaged};
use super::relations::{main_part, relations};
use super::xml::{Xml, attribute};
use super::{Budget, Sheet, Workbook};
use crate::diagnostic::Diagnostic;

mod sheet;
mod strings;
mod styles;

/// What the sheets of a workbook share.
pub(super) struct Shared {
    strings: Vec<Rc<str>>,
    kinds: Vec<Kind>,
    from_1904: bool,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    hidden: bool,
    relation: String,
}

/// Reads every worksheet of a package.
pub(super) fn read(mut package: Package<'_>, budget: &mut Budget) -> Result<Workbook, Diagnostic> {
    let main = main_part(&mut package)?;
    let related = relations(&mut package, &main)?;
    let text = package.text(&main)?.ok_or_else(damaged)?;
    let (listed, from_1904) = sheets(&text)?;
    drop(text);

    let part = |kind: &str| related.values().find(|relation| relation.kind == kind);
    let strings = match part("sharedStrings") {
        Some(relation) => match package.text(&relation.target)? {
            Some(text) => strings::read(&text)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let kinds = match part("styles") {
        Some(relation) => match package.text(&relation.target)? {
            Some(text) => styles::read(&text)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let shared = Shared { strings, kinds, from_1904 };

    let mut workbook = Workbook::new();
    for Listed { name, hidden, relation } in listed {
        let Some(relation) = related.get(&relation) else { continue };
        if relation.kind != "worksheet" {
            continue;
        }
        budget.sheet()?;
        let Some(text) = package.text(&relation.target)? else { continue };
        let links = relations(&mut package, &relation.target)?;
        let mut sheet = Sheet { name, hidden, ..Sheet::default() };
        sheet::read(&text, &shared, &links, &mut sheet, budget)?;
        workbook.push(sheet);
    }
    Ok(workbook)
}

/// The sheets that a workbook lists, and whether its dates count from 1904.
fn sheets(text: &str) -> Result<(Vec<Listed>, bool), Diagnostic> {
    let mut xml = Xml::new(text);
    let (mut listed, mut from_1904) = (Vec::new(), false);
    loop {
        match xml.next()? {
            Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                "sheet" => {
                    let state = attribute(&e, "state");
                    let (Some(name), Some(relation)) = (attribute(&e, "name"), attribute(&e, "id"))
                    else {
                        continue;
                    };
                    let hidden = state.is_some_and(|state| state.to_lowercase().contains("hidden"));
                    listed.push(Listed { name, hidden, relation });
                }
                "workbookPr" => {
                    let date1904 = attribute(&e, "date1904");
                    from_1904 = matches!(date1904.as_deref(), Some("1" | "true"));
                }
                _ => {}
            },
            Event::Eof => return Ok((listed, from_1904)),
            _ => {}
        }
    }
}
