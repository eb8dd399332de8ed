//! What a cell's number format says of its number: a percentage, a date, or just a number.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::diagnostic::Diagnostic;
use crate::evidence::cells::date::{Kind, kind_of_builtin, kind_of_format};
use crate::evidence::cells::xml::{Xml, attribute};

/// Reads the kind of each cell style, in its order.
pub(super) fn read(text: &str) -> Result<Vec<Kind>, Diagnostic> {
    let mut xml = Xml::new(text);
    let mut custom: HashMap<u32, Kind> = HashMap::new();
    let mut kinds = Vec::new();
    let mut in_cell_styles = false;
    loop {
        match xml.next()? {
            Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&e, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&e, "formatCode")) {
                        custom.insert(id, kind_of_format(&code));
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    let id: u32 =
                        attribute(&e, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    kinds.push(custom.get(&id).copied().unwrap_or_else(|| kind_of_builtin(id)));
                }
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "cellXfs" => in_cell_styles = false,
            Event::Eof => return Ok(kinds),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_style_has_the_kind_of_its_number_format() {
        let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>\
            <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>\
            <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        assert_eq!(read(styles).unwrap(), [Kind::Plain, Kind::Percent, Kind::Date]);
    }
}
