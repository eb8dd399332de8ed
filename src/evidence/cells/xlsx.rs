//! Excel workbooks as XML (`.xlsx`, `.xlsm`), each sheet in one pass: values, number formats, missing
//! formula results, merged regions and hyperlinks together. calamine gives each of these in a
//! separate pass over the sheet, and refuses a whole sheet for one error value that it does not
//! know (`#SPILL!`); one pass of our own keeps within 1.3 times its speed for values alone.

use std::collections::HashMap;
use std::rc::Rc;

use quick_xml::events::Event;

use super::date::Kind;
use super::package::{Package, damaged};
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
    let relations = relations(&mut package, &main)?;
    let text = package.text(&main)?.ok_or_else(damaged)?;
    let (listed, from_1904) = sheets(&text)?;
    drop(text);

    let part = |kind: &str| relations.values().find(|relation| relation.kind == kind);
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
        let Some(relation) = relations.get(&relation) else { continue };
        if relation.kind != "worksheet" {
            continue;
        }
        budget.sheet()?;
        let Some(text) = package.text(&relation.target)? else { continue };
        let links = self::relations(&mut package, &relation.target)?;
        let mut sheet = Sheet { name, hidden, ..Sheet::default() };
        sheet::read(&text, &shared, &links, &mut sheet, budget)?;
        workbook.push(sheet);
    }
    Ok(workbook)
}

/// A relation of a part to another, or to something outside the package.
pub(super) struct Relation {
    /// The last word of its type, such as `worksheet`.
    kind: String,
    /// A part's full name, or an address.
    target: String,
}

/// The part that holds the workbook.
fn main_part(package: &mut Package<'_>) -> Result<String, Diagnostic> {
    let relations = relations(package, "")?;
    let main = relations.into_values().find(|relation| relation.kind == "officeDocument");
    Ok(main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target))
}

/// The relations of a part (of the package itself for the empty name), by their id.
fn relations(
    package: &mut Package<'_>,
    part: &str,
) -> Result<HashMap<String, Relation>, Diagnostic> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut relations = HashMap::new();
    let Some(text) = package.text(&format!("{folder}{slash}_rels/{file}.rels"))? else {
        return Ok(relations);
    };
    let mut xml = Xml::new(&text);
    loop {
        match xml.next()? {
            Event::Start(e) | Event::Empty(e) if e.local_name().as_ref() == "Relationship" => {
                let (Some(id), Some(kind), Some(target)) =
                    (attribute(&e, "Id"), attribute(&e, "Type"), attribute(&e, "Target"))
                else {
                    continue;
                };
                let outside = attribute(&e, "TargetMode").as_deref() == Some("External");
                let target = if outside { target } else { resolve(folder, &target) };
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                relations.insert(id, Relation { kind, target });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The full name of a part that is named from within a folder.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            _ => path.push(step),
        }
    }
    path.join("/")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_named_from_their_folder_or_from_the_root() {
        assert_eq!(resolve("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl/worksheets", "../media/a.png"), "xl/media/a.png");
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolve("", "../../etc"), "etc");
    }
}
