//! Results as tables for other tools: a row per observation, columns that never change their name,
//! numbers as numbers. UTF-8 with a byte order mark, without which Excel shows Thai as noise; and
//! no text can become a formula, whichever spreadsheet opens it.

use std::borrow::Cow;
use std::io::Write;

use csv::Writer;

use super::line::{Line, Standing};
use crate::diagnostic::Diagnostic;
use crate::text::Lang;

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row for each agency as a whole, and one for each of its categories.
    Scores,
    /// A row for each agency, item and level.
    Items,
    /// A row for each gap.
    Gaps,
    /// A row for each diagnostic, and for each file that could not be scored.
    Diagnostics,
}

/// The columns that lead every table: who, which year, and the file.
const LEAD: [&str; 5] = ["number", "agency", "group", "fiscal_year", "file"];

impl Table {
    /// Every table.
    pub const ALL: [Table; 4] = [Table::Scores, Table::Items, Table::Gaps, Table::Diagnostics];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Table::Scores => "scores.csv",
            Table::Items => "items.csv",
            Table::Gaps => "gaps.csv",
            Table::Diagnostics => "diagnostics.csv",
        }
    }

    /// Its columns after those that lead every table.
    fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Scores => &[
                "framework",
                "framework_version",
                "scope",
                "score",
                "level",
                "claimed_score",
                "claimed_level",
                "gaps",
                "diagnostics",
                "evidence_rows",
                "evidence_policy",
                "evidence_sha256",
                "report",
            ],
            Table::Items => &[
                "framework",
                "category",
                "item",
                "score",
                "item_level",
                "claimed_score",
                "claimed_level",
                "locked",
                "level",
                "completion",
            ],
            Table::Gaps => &["framework", "item", "level", "requirement", "kind", "gain"],
            Table::Diagnostics => &["severity", "code", "place", "message", "help"],
        }
    }

    /// The first bytes of its file, by which the file is known to be ours.
    pub fn head(self) -> Vec<u8> {
        let names: Vec<&str> = LEAD.iter().chain(self.columns()).copied().collect();
        format!("\u{FEFF}{}\n", names.join(",")).into_bytes()
    }
}

/// Whether some bytes are one of these tables.
pub fn is_ours(bytes: &[u8]) -> bool {
    Table::ALL.into_iter().any(|table| bytes.starts_with(&table.head()))
}

/// Writes the tables, agency by agency.
pub struct Tables<W: Write> {
    scores: Writer<W>,
    items: Writer<W>,
    gaps: Writer<W>,
    diagnostics: Writer<W>,
}

impl<W: Write> Tables<W> {
    /// Opens every table.
    ///
    /// # Errors
    /// When the heads cannot be written.
    pub fn new(mut open: impl FnMut(Table) -> std::io::Result<W>) -> std::io::Result<Tables<W>> {
        let mut writer = |table: Table| {
            let mut inner = open(table)?;
            inner.write_all(&table.head())?;
            Ok::<_, std::io::Error>(csv::WriterBuilder::new().has_headers(false).from_writer(inner))
        };
        Ok(Tables {
            scores: writer(Table::Scores)?,
            items: writer(Table::Items)?,
            gaps: writer(Table::Gaps)?,
            diagnostics: writer(Table::Diagnostics)?,
        })
    }

    /// Adds an agency, by its number in the order of the run.
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn add(&mut self, number: usize, line: &Line) -> csv::Result<()> {
        let number = number.to_string();
        let year = line.agency.fiscal_year.map(|year| year.to_string()).unwrap_or_default();
        let group = line.origin.group.as_deref().unwrap_or_default();
        let lead =
            [&number, safe(&line.agency.name).as_ref(), &safe(group), &year].map(str::to_owned);
        let file = safe(&line.origin.path);
        let lead: Vec<&str> = lead.iter().map(String::as_str).chain([file.as_ref()]).collect();
        self.add_scores(&lead, line)?;
        self.add_items(&lead, line)?;
        self.add_gaps(&lead, line)?;
        for found in &line.diagnostics {
            let (place, message, help) =
                (safe(&found.place), safe(&found.message), safe(&found.help));
            let own = [&found.severity, &found.code, place.as_ref(), &message, &help];
            self.diagnostics.write_record(lead.iter().copied().chain(own))?;
        }
        Ok(())
    }

    /// Adds a file that could not be scored, and why.
    ///
    /// # Errors
    /// When the table cannot be written.
    pub fn add_failure(
        &mut self,
        (number, path): (usize, &str),
        (agency, group): (&str, &str),
        found: &Diagnostic,
        lang: Lang,
    ) -> csv::Result<()> {
        let number = number.to_string();
        let (message, help) = (found.message(lang), found.remedy(lang));
        let place = found.place.to_string();
        self.diagnostics.write_record([
            &number,
            safe(agency).as_ref(),
            &safe(group),
            "",
            &safe(path),
            found.severity().id(),
            found.code.id,
            &safe(&place),
            &safe(&message),
            &safe(&help),
        ])
    }

    /// Ends every table and hands back what they were written to, in the order of [`Table::ALL`].
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn finish(self) -> std::io::Result<[W; 4]> {
        let end = |writer: Writer<W>| writer.into_inner().map_err(|error| error.into_error());
        Ok([end(self.scores)?, end(self.items)?, end(self.gaps)?, end(self.diagnostics)?])
    }

    fn add_scores(&mut self, lead: &[&str], line: &Line) -> csv::Result<()> {
        let (gaps, found) = (line.gaps.len().to_string(), line.diagnostics.len().to_string());
        let rows = line.evidence.rows.to_string();
        let report = line.report.as_ref().map(|report| safe(&report.file)).unwrap_or_default();
        let whole = std::iter::once((OVERALL, &line.overall));
        let categories = line.categories.iter().map(|each| (each.id.as_str(), &each.standing));
        for (scope, standing) in whole.chain(categories) {
            let [score, level, claimed, claimed_level] = standing_fields(standing);
            let own = [
                line.framework.id.as_str(),
                &line.framework.version,
                scope,
                &score,
                &level,
                &claimed,
                &claimed_level,
            ];
            let of_agency = [
                gaps.as_str(),
                &found,
                &rows,
                &line.evidence.policy,
                &line.evidence.sha256,
                report.as_ref(),
            ];
            self.scores.write_record(lead.iter().copied().chain(own).chain(of_agency))?;
        }
        Ok(())
    }

    fn add_items(&mut self, lead: &[&str], line: &Line) -> csv::Result<()> {
        for item in &line.items {
            let [score, level, claimed, claimed_level] = standing_fields(&item.standing);
            let locked = number(item.locked);
            for rung in &item.levels {
                let completion = number(Some(rung.completion));
                let own = [
                    line.framework.id.as_str(),
                    &item.category,
                    &item.id,
                    &score,
                    &level,
                    &claimed,
                    &claimed_level,
                    &locked,
                    &rung.id,
                    &completion,
                ];
                self.items.write_record(lead.iter().copied().chain(own))?;
            }
        }
        Ok(())
    }

    fn add_gaps(&mut self, lead: &[&str], line: &Line) -> csv::Result<()> {
        for gap in &line.gaps {
            let gain = number(Some(gap.gain));
            let own = [
                line.framework.id.as_str(),
                &gap.item,
                &gap.level,
                &gap.requirement,
                &gap.kind,
                &gain,
            ];
            self.gaps.write_record(lead.iter().copied().chain(own))?;
        }
        Ok(())
    }
}

/// The scope of a row that speaks of the whole.
const OVERALL: &str = "overall";

fn standing_fields(standing: &Standing) -> [String; 4] {
    [
        number(standing.score),
        standing.level.clone().unwrap_or_default(),
        number(standing.claimed_score),
        standing.claimed_level.clone().unwrap_or_default(),
    ]
}

/// A number in its shortest digits; nothing where there is none.
fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula: one that begins like a formula gets an
/// apostrophe before it.
pub fn safe(text: &str) -> Cow<'_, str> {
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', " ")) } else { text.into() };
    let first = text.trim_start_matches([' ', '\u{FEFF}', '\u{A0}']).chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CANNOT_READ, Place};

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1", "|cmd"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        for text in ["กรมตัวอย่าง", "1.1", "a=b", ""] {
            assert_eq!(safe(text), text);
        }
        assert_eq!(safe("a\0b"), "a b");
    }

    #[test]
    fn tables_open_in_excel_as_thai_and_are_known_as_ours() {
        let mut tables = Tables::new(|_| Ok(Vec::new())).unwrap();
        let found =
            Diagnostic::new(&CANNOT_READ, Place::File).with("reason", "permission denied, \"x\"");
        tables.add_failure((3, "=ก.xlsx"), ("กรม", ""), &found, Lang::En).unwrap();
        let [scores, _, _, diagnostics] = tables.finish().unwrap();
        assert!(scores.starts_with(b"\xEF\xBB\xBFnumber,agency,group,fiscal_year,file,"));
        assert!(is_ours(&scores) && is_ours(&diagnostics) && !is_ours(b"number,agency"));
        let text = String::from_utf8(diagnostics).unwrap();
        assert_eq!(
            text.lines().nth(1).unwrap(),
            "3,กรม,,,'=ก.xlsx,error,cannot-read,,\"cannot be read: permission denied, \"\"x\"\"\",\
             check the name of the file and the permission to read it"
        );
    }
}
