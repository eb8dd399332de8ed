//! What the formulas look up: status words and what they earn, kinds of gaps and what to do about
//! them, the evidence policy, what is no evidence, and the ladder.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::WIDTHS;
use crate::catalogue::{living as words, terms};
use crate::evidence::words::StatusWord;
use crate::exact::{nearest, whole};
use crate::gap::GapKind;
use crate::report::living::address::{
    AS_OF, KINDS, LEVELS, MONTHS, NUMBERS, PLACEHOLDERS, POLICY, STATUS_LIST,
    STATUS_WORDS as WORDS, STATUSES,
};
use crate::report::living::formula::{serial, valued};
use crate::report::living::{EXCLUDED, Living, credit, days, placeholders, statuses};
use crate::report::style::Style;

/// The column that says from where on the words of a status stand in the list of all.
const BEGIN: u16 = 2;

/// The statuses; the kinds of gaps and what to do about them; the evidence policy and what is typed
/// instead of evidence. Lists of words stretch up to the column `last`.
pub(super) fn look_ups(
    sheet: &mut Worksheet,
    living: &Living,
    style: &Style,
    last: u16,
) -> Result<(), XlsxError> {
    let lang = living.lang;
    let heads =
        [(STATUSES, &words::STATUS_WORDS, &words::CREDIT), (KINDS, &words::KIND, &words::TO_DO)];
    for (row, term, meaning) in heads {
        sheet.set_row_height(row - 1, style.face.height(1) + 4.0)?;
        sheet.write_string_with_format(row - 1, 0, term.get(lang), &style.head)?;
        sheet.write_string_with_format(row - 1, 1, meaning.get(lang), &style.head)?;
    }
    status_words(sheet, living, style, last)?;
    for (row, kind) in (KINDS..).zip(GapKind::ALL) {
        let (word, action) = (terms::gap_kind(kind).get(lang), terms::gap_action(kind).get(lang));
        let measured = [(word, WIDTHS[0]), (action, WIDTHS[1])];
        sheet.set_row_height(row, style.face.row_height(&measured))?;
        sheet.write_string_with_format(row, 0, word, &style.strong)?;
        sheet.write_string_with_format(row, 1, action, &style.text)?;
    }
    sheet.set_row_height(POLICY, style.face.height(1))?;
    sheet.write_string_with_format(POLICY, 0, words::POLICY.get(lang), &style.strong)?;
    sheet.write_string_with_format(POLICY, 1, living.policy.id(), &style.centre)?;
    if let Some(day) = living.as_of {
        sheet.write_string_with_format(AS_OF, 0, words::AS_OF.get(lang), &style.strong)?;
        sheet.write_number_with_format(AS_OF, 1, serial(day), &style.day)?;
    }
    let (label, list) = (words::PLACEHOLDERS.get(lang), placeholders::list());
    sheet.set_row_height(PLACEHOLDERS, style.face.row_height(&[(label, WIDTHS[0])]))?;
    sheet.write_string_with_format(PLACEHOLDERS, 0, label, &style.strong)?;
    sheet.merge_range(PLACEHOLDERS, 1, PLACEHOLDERS, last, &list, &unseen(style))?;
    let label = words::NUMBERS.get(lang);
    sheet.set_row_height(NUMBERS, style.face.row_height(&[(label, WIDTHS[0])]))?;
    sheet.write_string_with_format(NUMBERS, 0, label, &style.strong)?;
    let formula = valued(credit::numbers(&living.typed), usize::from(living.numbers));
    sheet.write_array_formula_with_format(NUMBERS, 1, NUMBERS, 1, formula, &style.centre)?;
    sheet.write_string(MONTHS, 0, words::MONTHS.get(lang))?;
    sheet.write_string(MONTHS, 1, days::months())?;
    sheet.set_row_hidden(MONTHS)?;
    Ok(())
}

/// The statuses: what each earns, and the words for it.
fn status_words(
    sheet: &mut Worksheet,
    living: &Living,
    style: &Style,
    last: u16,
) -> Result<(), XlsxError> {
    let (lang, map) = (living.lang, &living.at_figures);
    let heads = [&words::BEGINS, &words::READ_AS_STATUS].map(|words| words.get(lang));
    sheet.write_string_with_format(STATUSES - 1, BEGIN, heads[0], &style.head)?;
    sheet.merge_range(STATUSES - 1, WORDS, STATUSES - 1, last, heads[1], &style.head)?;
    let earned =
        [Some(whole(1)), Some(living.framework.scoring.partial.clone()), Some(whole(0)), None];
    let lists = statuses::lists(living.words);
    let each =
        StatusWord::ALL.into_iter().zip(earned).zip(lists.iter().zip(statuses::starts(&lists)));
    for (row, ((status, credit), (list, start))) in (STATUSES..).zip(each) {
        let name = terms::status(&status.into(), lang);
        sheet.set_row_height(row, style.face.row_height(&[(&name, WIDTHS[0])]))?;
        sheet.write_string_with_format(row, 0, name, &style.strong)?;
        match credit {
            Some(credit) => {
                sheet.write_number_with_format(row, 1, nearest(&credit), &style.centre)?
            }
            None => sheet.write_string_with_format(row, 1, EXCLUDED, &style.centre)?,
        };
        sheet.write_number_with_format(row, BEGIN, start as f64, &style.centre)?;
        sheet.merge_range(row, WORDS, row, last, list, &unseen(style))?;
    }
    let cells = (STATUSES..).take(lists.len()).map(|row| map.figure(row, WORDS));
    let (between, times) = (statuses::BETWEEN, statuses::times_between(&lists));
    let formula = cells.collect::<Vec<_>>().join(&format!("&REPT(\"{between}\",{times})&"));
    sheet.write_string(STATUS_LIST, 0, heads[1])?;
    sheet.write_formula(STATUS_LIST, 1, valued(formula, lists.join(&between.repeat(times))))?;
    sheet.set_row_hidden(STATUS_LIST)?;
    Ok(())
}

/// How a list of words stands in its cell, for formulas: in signs between signs, of which pages show nothing.
fn unseen(style: &Style) -> Format {
    style.text.clone().set_num_format(";;;")
}

/// The ladder.
pub(super) fn levels(
    sheet: &mut Worksheet,
    living: &Living,
    style: &Style,
) -> Result<(), XlsxError> {
    let lang = living.lang;
    let heads = [&words::LEVEL, &words::POINTS, &words::ADDED, &words::THRESHOLD];
    for (at, head) in heads.into_iter().enumerate() {
        sheet.write_string_with_format(LEVELS - 1, at as u16, head.get(lang), &style.head)?;
    }
    let measured: Vec<_> =
        heads.iter().zip(WIDTHS).map(|(head, width)| (head.get(lang), width)).collect();
    sheet.set_row_height(LEVELS - 1, style.face.head_height(&measured))?;
    sheet.set_row_height(LEVELS, style.face.height(1))?;
    sheet.write_string_with_format(LEVELS, 0, terms::NO_LEVEL.get(lang), &style.strong)?;
    let mut below = whole(0);
    for (row, level) in (LEVELS + 1..).zip(&living.framework.levels) {
        let title = level.title.get(lang);
        sheet.set_row_height(row, style.face.row_height(&[(title, WIDTHS[0])]))?;
        sheet.write_string_with_format(row, 0, title, &style.strong)?;
        let added = &level.points - &below;
        for (column, value) in (1..).zip([&level.points, &added, &level.threshold]) {
            sheet.write_number_with_format(row, column, nearest(value), &style.centre)?;
        }
        below = level.points.clone();
    }
    Ok(())
}
