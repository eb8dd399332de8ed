//! Results as tables for other tools: a row per observation, columns that never change their name,
//! numbers as numbers. What the tables hold stands here; how they are written, in [`mod@csv`] and,
//! with the feature `parquet`, in `parquet`.

pub mod csv;
#[cfg(feature = "parquet")]
pub mod parquet;

use super::line::{Found, Line, Standing};

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

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text; an empty one where there is none.
    Text,
    /// A whole number from 0.
    Count,
    /// Points, or a share from 0 to 1.
    Number,
}

/// A column: its name, and what it holds.
pub type Column = (&'static str, Kind);

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// A text; an empty one where there is none.
    Text(&'a str),
    /// A whole number.
    Count(Option<u64>),
    /// A number.
    Number(Option<f64>),
}

use Kind::{Count, Number, Text};

/// The columns that lead every table: who, which year, and the file.
const LEAD: [Column; 5] =
    [("number", Count), ("agency", Text), ("group", Text), ("fiscal_year", Count), ("file", Text)];

/// The scope of a row that speaks of the whole.
const OVERALL: &str = "overall";

impl Table {
    /// Every table.
    pub const ALL: [Table; 4] = [Table::Scores, Table::Items, Table::Gaps, Table::Diagnostics];

    /// Its name, which is also that of its file without the ending.
    pub fn name(self) -> &'static str {
        match self {
            Table::Scores => "scores",
            Table::Items => "items",
            Table::Gaps => "gaps",
            Table::Diagnostics => "diagnostics",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> impl Iterator<Item = Column> {
        LEAD.into_iter().chain(self.own_columns().iter().copied())
    }

    /// Its columns after those that lead every table.
    fn own_columns(self) -> &'static [Column] {
        match self {
            Table::Scores => &[
                ("framework", Text),
                ("framework_version", Text),
                ("scope", Text),
                ("score", Number),
                ("level", Text),
                ("claimed_score", Number),
                ("claimed_level", Text),
                ("gaps", Count),
                ("diagnostics", Count),
                ("evidence_rows", Count),
                ("evidence_policy", Text),
                ("evidence_sha256", Text),
                ("report", Text),
            ],
            Table::Items => &[
                ("framework", Text),
                ("category", Text),
                ("item", Text),
                ("score", Number),
                ("item_level", Text),
                ("claimed_score", Number),
                ("claimed_level", Text),
                ("locked", Number),
                ("level", Text),
                ("completion", Number),
            ],
            Table::Gaps => &[
                ("framework", Text),
                ("item", Text),
                ("level", Text),
                ("requirement", Text),
                ("kind", Text),
                ("gain", Number),
            ],
            Table::Diagnostics => &[
                ("severity", Text),
                ("code", Text),
                ("place", Text),
                ("message", Text),
                ("help", Text),
            ],
        }
    }
}

/// The key in a Parquet file that tells one of ours, and which table it is.
const PARQUET_KEY: &str = "pmqa.table";

/// The name of a table's Parquet file.
pub fn parquet_file(table: Table) -> String {
    format!("{}.parquet", table.name())
}

/// Whether some bytes are one of these tables as Parquet, which every build can tell.
pub fn is_our_parquet(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PAR1") && memchr::memmem::find(bytes, PARQUET_KEY.as_bytes()).is_some()
}

/// Hands on every row of an agency, by its number in the order of the run.
///
/// # Errors
/// What `take` comes to, at the first row that it does not take.
pub fn agency<E>(
    number: usize,
    line: &Line,
    take: impl FnMut(Table, &[Value]) -> Result<(), E>,
) -> Result<(), E> {
    let group = line.origin.group.as_deref().unwrap_or_default();
    let lead = [
        count(number),
        Value::Text(&line.agency.name),
        Value::Text(group),
        Value::Count(line.agency.fiscal_year.map(u64::from)),
        Value::Text(&line.origin.path),
    ];
    let mut rows = Rows { row: lead.to_vec(), take };
    let framework = Value::Text(&line.framework.id);

    let whole = std::iter::once((OVERALL, &line.overall));
    let categories = line.categories.iter().map(|each| (each.id.as_str(), &each.standing));
    for (scope, standing) in whole.chain(categories) {
        let [score, level, claimed, claimed_level] = standing_values(standing);
        rows.add(
            Table::Scores,
            &[
                framework,
                Value::Text(&line.framework.version),
                Value::Text(scope),
                score,
                level,
                claimed,
                claimed_level,
                count(line.gaps.len()),
                count(line.diagnostics.len()),
                count(line.evidence.rows),
                Value::Text(&line.evidence.policy),
                Value::Text(&line.evidence.sha256),
                Value::Text(line.report.as_ref().map_or("", |report| &report.file)),
            ],
        )?;
    }
    for item in &line.items {
        let [score, level, claimed, claimed_level] = standing_values(&item.standing);
        for rung in &item.levels {
            let of_item = [framework, Value::Text(&item.category), Value::Text(&item.id)];
            let of_rung = [Value::Text(&rung.id), Value::Number(Some(rung.completion))];
            let locked = Value::Number(item.locked);
            let standing = [score, level, claimed, claimed_level, locked];
            rows.add(Table::Items, &[&of_item[..], &standing, &of_rung].concat())?;
        }
    }
    for gap in &line.gaps {
        let ids = [&gap.item, &gap.level, &gap.requirement, &gap.kind];
        let [item, level, requirement, kind] = ids.map(|id| Value::Text(id));
        let gain = Value::Number(Some(gap.gain));
        rows.add(Table::Gaps, &[framework, item, level, requirement, kind, gain])?;
    }
    for found in &line.diagnostics {
        rows.add(Table::Diagnostics, &values(found))?;
    }
    // What concerns none of a file's agencies bears the name of none.
    let (file, of) = ((number, line.origin.path.as_str()), ("", group));
    line.origin.loose.iter().try_for_each(|found| of_file(file, of, found, &mut rows.take))
}

/// Hands on the row of what is to say of a file: why it could not be scored, or what concerns none of
/// its agencies alone.
///
/// # Errors
/// What `take` comes to.
pub fn of_file<E>(
    (number, path): (usize, &str),
    (agency, group): (&str, &str),
    found: &Found,
    take: impl FnMut(Table, &[Value]) -> Result<(), E>,
) -> Result<(), E> {
    let lead = [
        count(number),
        Value::Text(agency),
        Value::Text(group),
        Value::Count(None),
        Value::Text(path),
    ];
    Rows { row: lead.to_vec(), take }.add(Table::Diagnostics, &values(found))
}

/// Rows that begin alike.
struct Rows<'a, F> {
    row: Vec<Value<'a>>,
    take: F,
}

impl<'a, F> Rows<'a, F> {
    fn add<E>(&mut self, table: Table, own: &[Value<'a>]) -> Result<(), E>
    where
        F: FnMut(Table, &[Value]) -> Result<(), E>,
    {
        self.row.truncate(LEAD.len());
        self.row.extend_from_slice(own);
        (self.take)(table, &self.row)
    }
}

fn count<'a>(count: usize) -> Value<'a> {
    Value::Count(Some(count as u64))
}

/// The columns of a diagnostic.
fn values(found: &Found) -> [Value<'_>; 5] {
    let texts = [&found.severity, &found.code, &found.place, &found.message, &found.help];
    texts.map(|text| Value::Text(text))
}

/// Score and level, substantiated and claimed.
fn standing_values(standing: &Standing) -> [Value<'_>; 4] {
    [
        Value::Number(standing.score),
        Value::Text(standing.level.as_deref().unwrap_or_default()),
        Value::Number(standing.claimed_score),
        Value::Text(standing.claimed_level.as_deref().unwrap_or_default()),
    ]
}
