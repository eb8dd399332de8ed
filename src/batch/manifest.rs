//! A manifest: the list of agencies to score, with what their files do not say. It is a table (CSV)
//! or a TOML file of `[[agency]]` entries; in both, a field is a file, an agency, a group, a fiscal
//! year or criteria, under its Thai or English name. What cannot be read is named at its line and
//! column; what is wrong with one entry breaks that entry alone.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{
    Diagnostic, MANIFEST_ENTRY_WITHOUT_FILE, MANIFEST_FIELD_TWICE, MANIFEST_YEAR, Place,
    UNKNOWN_MANIFEST_FIELD,
};
use crate::notation::suggestion::hint;
use crate::year::FiscalYear;

mod table;
mod toml;

pub use self::table::table;
pub use self::toml::toml;

/// An agency to score.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where the manifest names it.
    pub place: Place,
    /// Its evidence file, as it was written: relative to the manifest; `None` only where it is broken.
    pub file: Option<String>,
    /// Its name, instead of the one that the evidence gives.
    pub agency: Option<String>,
    /// The group that it is compared within.
    pub group: Option<String>,
    /// The fiscal year, instead of the one that the evidence gives.
    pub fiscal_year: Option<FiscalYear>,
    /// A built-in's id, or a criteria file relative to the manifest, instead of those of the run; and
    /// where it is named.
    pub criteria: Option<(String, Place)>,
    /// What is wrong with it that concerns no other entry, in the order of the places.
    pub broken: Vec<Diagnostic>,
}

/// The entries, unless there are mistakes in what concerns them all; those of entries are told as well
/// then.
fn usable(entries: Vec<Entry>, mistakes: Vec<Diagnostic>) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    if mistakes.is_empty() {
        return Ok(entries);
    }
    let own = entries.into_iter().flat_map(|entry| entry.broken);
    Err(mistakes.into_iter().chain(own).collect())
}

/// A field of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    File,
    Agency,
    Group,
    FiscalYear,
    Criteria,
}

/// The names of fields; the first is the one that messages give.
const NAMES: [(Field, &[&str]); 5] = [
    (Field::File, &["file", "ไฟล์", "ไฟล์", "ชื่อไฟล์", "path", "evidence", "หลักฐาน"]),
    (Field::Agency, &["agency", "หน่วยงาน", "ชื่อหน่วยงาน", "name"]),
    (Field::Group, &["group", "กลุ่ม", "ประเภท", "สังกัด", "กระทรวง", "จังหวัด"]),
    (Field::FiscalYear, &["fiscal_year", "ปีงบประมาณ", "ปี", "year"]),
    (Field::Criteria, &["criteria", "เกณฑ์", "framework"]),
];

/// The field of a name, whatever its case and spacing.
fn field(name: &str) -> Option<Field> {
    let name = folded(name);
    NAMES
        .iter()
        .find(|(_, names)| names.iter().any(|own| folded(own) == name))
        .map(|(field, _)| *field)
}

fn folded(name: &str) -> String {
    let kept = name.nfkc().filter(|c| !c.is_whitespace() && !"_-\u{FEFF}".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}

fn unknown(found: &str, place: Place) -> Diagnostic {
    let own = || NAMES.iter().map(|(_, names)| names[0]);
    let (th, en) = hint(found, own());
    Diagnostic::new(&UNKNOWN_MANIFEST_FIELD, place)
        .with("found", found)
        .with_said("hint", th, en)
        .with("accepted", own().collect::<Vec<_>>().join(", "))
}

/// A name that means what an `earlier` one does, so that nobody knows which of the two counts.
fn twice(found: &str, earlier: &str, place: Place) -> Diagnostic {
    Diagnostic::new(&MANIFEST_FIELD_TWICE, place).with("found", found).with("before", earlier)
}

/// An entry as it is put together, field by field.
#[derive(Debug, Default)]
struct Draft {
    file: Option<String>,
    agency: Option<String>,
    group: Option<String>,
    fiscal_year: Option<FiscalYear>,
    criteria: Option<(String, Place)>,
    broken: Vec<Diagnostic>,
    /// Whether a mistake is in what it says of its file.
    file_told: bool,
}

impl Draft {
    /// Sets a field that is more than blank.
    fn set(&mut self, field: Field, text: &str, place: Place) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let own = Some(text.to_owned());
        match field {
            Field::File => self.file = own,
            Field::Agency => self.agency = own,
            Field::Group => self.group = own,
            Field::Criteria => self.criteria = own.map(|name| (name, place)),
            Field::FiscalYear => match year(text, place) {
                Ok(year) => self.fiscal_year = Some(year),
                Err(mistake) => self.broken.push(mistake),
            },
        }
    }

    fn is_blank(&self) -> bool {
        let texts = [&self.file, &self.agency, &self.group];
        texts.into_iter().all(Option::is_none)
            && self.criteria.is_none()
            && self.fiscal_year.is_none()
            && self.broken.is_empty()
    }

    fn entry(mut self, place: Place) -> Entry {
        if self.file.is_none() && !self.file_told {
            self.broken.push(Diagnostic::new(&MANIFEST_ENTRY_WITHOUT_FILE, place.clone()));
        }
        self.broken.sort_by(|a, b| a.place.cmp(&b.place));
        let Draft { file, agency, group, fiscal_year, criteria, broken, .. } = self;
        Entry { place, file, agency, group, fiscal_year, criteria, broken }
    }
}

/// A fiscal year, with or without its era, in Thai or Arabic digits.
fn year(text: &str, place: Place) -> Result<FiscalYear, Diagnostic> {
    let digits: String = text.chars().filter_map(digit).collect();
    let era =
        text.chars().all(|c| digit(c).is_some() || c.is_whitespace() || "พ.ศคCEB".contains(c));
    let year = if era { digits.parse().ok().and_then(FiscalYear::new) } else { None };
    year.ok_or_else(|| Diagnostic::new(&MANIFEST_YEAR, place).with("found", text))
}

fn digit(c: char) -> Option<char> {
    match c {
        '๐'..='๙' => char::from_digit(u32::from(c) - u32::from('๐'), 10),
        _ => c.is_ascii_digit().then_some(c),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    /// The least of several times that reading takes.
    fn time(read: &dyn Fn() -> usize, entries: usize) -> Duration {
        let once = || {
            let start = Instant::now();
            assert_eq!(read(), entries);
            start.elapsed()
        };
        (0..5).map(|_| once()).min().unwrap()
    }

    #[test]
    fn reading_eight_times_the_entries_does_not_take_many_times_more() {
        let line = "กรม/ตัวอย่าง.xlsx,กรมตัวอย่าง,2569\n";
        let entry = "[[agency]]\nfile = 'กรม/ตัวอย่าง.xlsx'\nyear = 2569\n";
        for (head, one, read) in [
            ("file,agency,year\n", line, (|text| table(text.as_bytes())) as fn(&str) -> _),
            ("", entry, toml),
        ] {
            let of = |entries: usize| {
                let text = head.to_owned() + &one.repeat(entries);
                time(&|| read(&text).unwrap().len(), entries)
            };
            // Were it quadratic, it would take 64 times as long.
            assert!(of(8_000) < of(1_000) * 28, "{:?} {:?}", of(8_000), of(1_000));
        }
    }
}
