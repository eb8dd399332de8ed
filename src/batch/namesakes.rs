//! Agencies of one name and year: most often one of the two is a copy, or an older version, that was
//! left among the evidence. Which one counts only people know, so both are scored, and it is said.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use super::line::Line;
use crate::evidence::normal::key;

/// The agencies of a run by what makes two of them the same: name, fiscal year and framework.
#[derive(Debug, Default)]
pub struct Namesakes {
    first: HashMap<(String, Option<u16>, String), Rc<str>>,
}

impl Namesakes {
    /// Takes notice of an agency. The file of the first one of its name, where it is not the first.
    pub fn claim(&mut self, line: &Line) -> Option<Rc<str>> {
        let agency = &line.agency;
        let own = (key(&agency.name), agency.fiscal_year, line.framework.id.clone());
        match self.first.entry(own) {
            Entry::Occupied(first) => Some(Rc::clone(first.get())),
            Entry::Vacant(free) => {
                free.insert(line.origin.path.as_str().into());
                None
            }
        }
    }
}
