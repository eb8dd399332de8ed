//! A row of evidence put together from its fields: what backs it, who is responsible, by when, with
//! what effort. The status has been read before.

use super::stated::Stated;
use super::{Reader, effort, text};
use crate::date::Date;
use crate::diagnostic::{CellPlace, Diagnostic, PROMISED_EVIDENCE, UNKNOWN_DATE, UNKNOWN_EFFORT};
use crate::evidence::cells::Value;
use crate::evidence::rows::{RawRow, Table};
use crate::evidence::words::Column;
use crate::evidence::{Judgement, Row};
use crate::exact::Exact;

/// What stands between texts of one kind that a row gives in several columns.
const BETWEEN: &str = "; ";

impl Reader<'_> {
    /// A row of evidence with the fields of a level, and those that no level has.
    pub(super) fn row(
        &mut self,
        table: &Table<'_>,
        raw: &RawRow<'_>,
        level: Option<usize>,
        place: CellPlace,
        requirements: Vec<usize>,
        stated: Stated,
    ) -> Row {
        let mut of = |column: Column| {
            let mut all: Option<String> = None;
            for field in &raw.fields {
                let counts = field.role.column == column
                    && (field.role.level.is_none() || field.role.level == level);
                if !counts {
                    continue;
                }
                if let Some(said) = self.unreadable(table, field.cell) {
                    self.say(said);
                    continue;
                }
                let target = field.link.filter(|_| column == Column::Link).map(str::to_owned);
                let text = target.or_else(|| text::given(&field.cell.value, self.words));
                let backs =
                    matches!(column, Column::Document | Column::DocumentNumber | Column::Link);
                if backs && text.is_none() && text::promises(&field.cell.value, self.words) {
                    let said = Diagnostic::new(&PROMISED_EVIDENCE, self.at(table, field.cell));
                    self.say(said.with("found", text::shown(&field.cell.value)));
                }
                match (&mut all, text) {
                    (None, text) => all = text,
                    (Some(all), Some(text)) if *all != text => {
                        all.push_str(BETWEEN);
                        all.push_str(&text);
                    }
                    _ => {}
                }
            }
            all
        };
        let document = of(Column::Document);
        let document_number = of(Column::DocumentNumber);
        let link = of(Column::Link).or_else(|| {
            let mut fields = raw.fields.iter();
            let linked = fields.find(|field| {
                matches!(field.role.column, Column::Document | Column::DocumentNumber)
                    && (field.role.level.is_none() || field.role.level == level)
                    && field.link.is_some()
            });
            linked.and_then(|field| field.link).map(str::to_owned)
        });
        let (owner, due, note) = (of(Column::Owner), of(Column::Due), of(Column::Note));
        let effort = self.effort(table, raw, level);
        let dated = self.date(table, raw, level, Column::Dated);
        let valid_until = self.date(table, raw, level, Column::ValidUntil);
        let assessor = self.assessor(table, raw, level);
        Row {
            place,
            requirements,
            status: stated.status,
            status_text: stated.text,
            assessor,
            document,
            document_number,
            link,
            dated,
            valid_until,
            owner,
            due,
            effort,
            note,
        }
    }

    /// What an assessor says in a row, by the column of its level; `None` where there is nothing, or
    /// nothing that can be read, which has been said.
    fn assessor(
        &mut self,
        table: &Table<'_>,
        raw: &RawRow<'_>,
        level: Option<usize>,
    ) -> Option<Judgement> {
        let field = raw
            .fields
            .iter()
            .find(|field| field.role.column == Column::Assessor && field.role.level == level)?;
        let stated = self.status(table, Some(field));
        let place = table.place(field.cell.row, field.cell.column);
        Some(Judgement { status: stated.status?, text: stated.text, place })
    }

    /// The day in a column of days; `None` where there is none, or none that can be read, which has
    /// been said.
    fn date(
        &mut self,
        table: &Table<'_>,
        raw: &RawRow<'_>,
        level: Option<usize>,
        column: Column,
    ) -> Option<Date> {
        let field = raw.fields.iter().find(|field| {
            field.role.column == column && (field.role.level.is_none() || field.role.level == level)
        })?;
        if let Some(said) = self.unreadable(table, field.cell) {
            self.say(said);
            return None;
        }
        let text = text::given(&field.cell.value, self.words)?;
        let date = match &field.cell.value {
            Value::Date(date) => Date::of_either_era(date.year, date.month, date.day),
            Value::Text(text) => Date::parse(text),
            _ => None,
        };
        if date.is_none() {
            let at = self.at(table, field.cell);
            self.say(Diagnostic::new(&UNKNOWN_DATE, at).with("found", text));
        }
        date
    }

    /// The effort of a row, by the column of its level or of all; `None` where there is none, or
    /// none that can be read, which has been said.
    fn effort(
        &mut self,
        table: &Table<'_>,
        raw: &RawRow<'_>,
        level: Option<usize>,
    ) -> Option<Exact> {
        let field = raw.fields.iter().find(|field| {
            field.role.column == Column::Effort
                && (field.role.level.is_none() || field.role.level == level)
        })?;
        if let Some(said) = self.unreadable(table, field.cell) {
            self.say(said);
            return None;
        }
        let text = text::given(&field.cell.value, self.words)?;
        let effort = effort::read(&text);
        if effort.is_none() {
            let at = self.at(table, field.cell);
            self.say(Diagnostic::new(&UNKNOWN_EFFORT, at).with("found", text));
        }
        effort
    }
}
