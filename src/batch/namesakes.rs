//! Agencies of one name and year, and one evidence under two names: most often one of the two is a copy, or
//! an older version, that was left among the evidence. Which one counts only people know, so both are scored,
//! and it is said.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;
use std::rc::Rc;

use super::line::Line;
use crate::diagnostic::{Code, Diagnostic, Place, SAME_AGENCY, SAME_EVIDENCE};
use crate::evidence::normal::key;

/// The agencies of a run by what makes two of them the same.
#[derive(Debug, Default)]
pub struct Namesakes {
    /// The file of the first of a name, fiscal year and framework.
    names: HashMap<(String, Option<u16>, String), Rc<str>>,
    /// The file of the first of a part of a file's bytes and framework.
    evidence: HashMap<(String, usize, String), Rc<str>>,
}

impl Namesakes {
    /// Takes notice of an agency. What is to say of it, where it is not the first.
    pub fn claim(&mut self, line: &Line) -> Option<Diagnostic> {
        let (agency, framework) = (&line.agency, &line.framework.id);
        let file: Rc<str> = line.origin.path.as_str().into();
        let name = (key(&agency.name), agency.fiscal_year, framework.clone());
        let part = line.origin.chosen.unwrap_or(line.origin.part);
        let evidence = (line.evidence.sha256.clone(), part, framework.clone());
        let name = first(&mut self.names, name, &file);
        let evidence = first(&mut self.evidence, evidence, &file);
        let said = |code: &'static Code, first: Rc<str>| {
            let found = Diagnostic::new(code, Place::File).with("found", agency.name.as_str());
            found.with("where", first.as_ref())
        };
        let same_name = name.map(|first| said(&SAME_AGENCY, first));
        same_name.or_else(|| evidence.map(|first| said(&SAME_EVIDENCE, first)))
    }
}

/// The file of the first that is the same; where there is none, this one is.
fn first<K: Eq + Hash>(known: &mut HashMap<K, Rc<str>>, own: K, file: &Rc<str>) -> Option<Rc<str>> {
    match known.entry(own) {
        Entry::Occupied(first) => Some(Rc::clone(first.get())),
        Entry::Vacant(free) => {
            free.insert(Rc::clone(file));
            None
        }
    }
}
