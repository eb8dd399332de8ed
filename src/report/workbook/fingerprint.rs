//! What tells whether the evidence of a report was edited after the report was made: a digest of
//! everything that is filled in there, carried beside it. It is no signature; who can change the one
//! can change the other. What the evidence was is proved by the digest of its file alone.

use std::fmt::Write as _;

use super::cell::in_cell;
use super::evidence::lines;
use crate::assessment::Assessment;
use crate::catalogue::terms;
use crate::criteria::sha256;
use crate::date::Date;
use crate::evidence::Row;
use crate::exact::plain;
use crate::text::Lang;

/// The digest of agency, year and every line of evidence, as 64 hexadecimal digits. It does not
/// depend on the language of the report, nor on where the evidence was read from.
pub fn fingerprint(assessment: &Assessment) -> String {
    let subject = &assessment.subject;
    let mut said = Said::default();
    said.add(subject.agency.trim());
    said.maybe(subject.fiscal_year.map(|year| year.buddhist().to_string()).as_deref());
    for line in lines(assessment) {
        said.numbers(line.requirements.iter().copied());
        match line.row {
            Some(row) => said.row(&assessment.evidence.rows[row]),
            None => said.maybe(None),
        }
    }
    sha256(said.0.as_bytes())
}

/// Everything that was said, each text behind its length, so that none can look like the border
/// between two.
#[derive(Default)]
struct Said(String);

impl Said {
    fn add(&mut self, text: &str) {
        self.number(text.len());
        self.0.push(':');
        self.0.push_str(text);
    }

    /// A text that may be lacking, which is not the same as an empty one.
    fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.add(text),
            None => self.0.push('-'),
        }
    }

    fn numbers(&mut self, numbers: impl Iterator<Item = usize>) {
        for number in numbers {
            self.number(number);
            self.0.push(' ');
        }
    }

    fn number(&mut self, number: usize) {
        // Writing to a string does not fail.
        let _ = write!(self.0, "{number}");
    }

    fn row(&mut self, row: &Row) {
        match &row.status {
            Some(status) => self.add(&terms::status(status, Lang::En)),
            None => self.add(row.status_text.trim()),
        }
        // A cell without a text is read as none.
        let fields =
            [&row.document, &row.document_number, &row.link, &row.owner, &row.due, &row.note];
        for field in fields {
            self.add(field.as_deref().map(in_cell).unwrap_or_default().trim());
        }
        self.maybe(row.effort.as_ref().map(plain).as_deref());
        let assessor = row.assessor.as_ref();
        self.maybe(assessor.map(|one| terms::status(&one.status, Lang::En)).as_deref());
        for day in [row.dated, row.valid_until] {
            self.maybe(day.map(Date::iso).as_deref());
        }
    }
}
