//! What tells whether the evidence of a report was edited after the report was made: a digest of
//! everything that is filled in there, carried beside it. It is no signature; who can change the one
//! can change the other. What the evidence was is proved by the digest of its file alone.

use std::fmt::Write;

use super::cell::cell_text;
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
    let mut text = format!("{}\n{:?}\n", subject.agency.trim(), subject.fiscal_year);
    for line in lines(assessment) {
        let row = line.row.map(|row| &assessment.evidence.rows[row]);
        let status = row.map_or_else(String::new, |row| match &row.status {
            Some(status) => terms::status(status, Lang::En),
            None => row.status_text.trim().to_owned(),
        });
        let fields: [fn(&Row) -> &Option<String>; 6] = [
            |row| &row.document,
            |row| &row.document_number,
            |row| &row.link,
            |row| &row.owner,
            |row| &row.due,
            |row| &row.note,
        ];
        let fields = fields.map(|field| {
            let found = row.and_then(|row| field(row).as_deref()).map(cell_text);
            found.unwrap_or_default().trim().to_owned()
        });
        let assessor = row.and_then(|row| row.assessor.as_ref());
        let assessor = assessor.map(|one| terms::status(&one.status, Lang::En));
        let days = row.map(|row| [row.dated, row.valid_until].map(|day| day.map(Date::iso)));
        let effort = row.and_then(|row| row.effort.as_ref()).map(plain);
        // Quoted, so that no text can look like the border between two.
        let _ = writeln!(
            text,
            "{:?} {status:?} {fields:?} {effort:?} {assessor:?} {days:?}",
            line.requirements
        );
    }
    sha256(text.as_bytes())
}
