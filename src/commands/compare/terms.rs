//! Results that are ranked together, though they are on different terms: which files, and what differs.

use std::path::{Path, PathBuf};

use pmqa::batch::line::Line;
use pmqa::batch::terms::Term;
use pmqa::catalogue::conditions::{name, value};
use pmqa::criteria::Framework;
use pmqa::diagnostic::{DIFFERENT_TERMS, Diagnostic, Place};
use pmqa::text::Lang;

/// The terms of results, taken file by file.
#[derive(Debug, Default)]
pub struct TermsOfFiles {
    /// The first of each kind, and its file.
    first: Vec<(Term, PathBuf)>,
    /// The file that is being taken, and its terms so far.
    here: (PathBuf, Vec<Term>),
}

impl TermsOfFiles {
    /// Takes notice of an agency of a file. What is to say of the file, where the first had other terms: once
    /// for each.
    pub fn claim(&mut self, line: &Line, file: &Path, framework: &Framework) -> Vec<Diagnostic> {
        if self.here.0 != file {
            self.here = (file.to_owned(), Vec::new());
        }
        let mut told = Vec::new();
        for term in Term::all(line) {
            if self.here.1.contains(&term) {
                continue;
            }
            match self.first.iter().find(|(known, _)| known.kind() == term.kind()) {
                Some((before, _)) if *before == term => {}
                Some((before, first)) => told.push(differs((&term, before), first, framework)),
                None => self.first.push((term.clone(), file.to_owned())),
            }
            self.here.1.push(term);
        }
        told
    }
}

fn differs((term, before): (&Term, &Term), first: &Path, framework: &Framework) -> Diagnostic {
    let value = |term, lang| value(term, framework, lang);
    Diagnostic::new(&DIFFERENT_TERMS, Place::File)
        .with("where", first.display().to_string())
        .with_said("key", name(term).th, name(term).en)
        .with_said("found", value(term, Lang::Th), value(term, Lang::En))
        .with_said("before", value(before, Lang::Th), value(before, Lang::En))
}
