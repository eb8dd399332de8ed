//! Which of the columns that a header names count in its layout, and of which level each speaks.

use super::reading::{Reading, Role};
use crate::evidence::words::Column;

/// The columns that count in a layout, and those that only repeat another.
pub(super) fn settle(
    mut readings: Vec<(u32, Reading)>,
    wide: bool,
) -> (Vec<(u32, Role)>, Vec<u32>) {
    if wide {
        beside_levels(&mut readings);
    }
    let counts = |role: &Role| {
        (wide || role.level.is_none())
            && !(wide
                && matches!(role.column, Column::Status | Column::Assessor)
                && role.level.is_none())
    };
    let readings: Vec<_> = readings.into_iter().filter(|(_, r)| counts(&r.role)).collect();
    let (mut columns, mut duplicates) = (Vec::new(), Vec::new());
    for (column, reading) in &readings {
        let Role { column: kind, level, .. } = reading.role;
        let same = |other: &Role| (other.column, other.level) == (kind, level);
        let stronger = readings.iter().any(|(at, other)| {
            let more = other.strength > reading.strength
                || (other.strength == reading.strength && at < column);
            // A column that holds statuses comes before those that are ticked, and of those, the ones of
            // which a row ticks one come first or last together.
            same(&other.role)
                && match (other.group, reading.group) {
                    (None, None) => more,
                    (None, Some(_)) => true,
                    (Some(_), None) => false,
                    (Some(other), Some(group)) => other < group,
                }
        });
        if !stronger || adds_up(reading.role.column) {
            columns.push((*column, reading.role));
        } else if !matches!(
            reading.role.column,
            Column::Category | Column::Text | Column::ItemTitle
        ) {
            duplicates.push(*column);
        }
    }
    (columns, duplicates)
}

/// Whether several columns of one meaning are all read.
fn adds_up(column: Column) -> bool {
    use Column::{Document, DocumentNumber, Due, Link, Note, Owner};
    matches!(column, Document | DocumentNumber | Link | Owner | Due | Note)
}

/// Gives columns of one meaning that stand in several places among the levels (`พื้นฐาน, หลักฐาน, ก้าวหน้า,
/// หลักฐาน, …`) the level that each stands behind; or where the first stands before all levels and none
/// behind all, the level that each stands in front of. What stands in one place is the whole row's.
fn beside_levels(readings: &mut [(u32, Reading)]) {
    let is_level = |role: &Role| role.column == Column::Status && role.level.is_some();
    let levels: Vec<(u32, Option<usize>)> = readings
        .iter()
        .filter(|(_, reading)| is_level(&reading.role))
        .map(|(column, reading)| (*column, reading.role.level))
        .collect();
    // A place is the number of levels before it.
    let place = |column: u32| levels.partition_point(|(at, _)| *at < column);
    for kind in Column::ALL.into_iter().filter(|kind| adds_up(*kind)) {
        let is_one = |role: &Role| role.column == kind && role.level.is_none();
        let ones = readings.iter_mut().filter(|(_, reading)| is_one(&reading.role));
        let mut ones: Vec<(usize, &mut Reading)> =
            ones.map(|(column, reading)| (place(*column), reading)).collect();
        let stands = |at: usize| ones.iter().any(|(place, _)| *place == at);
        let places = (0..=levels.len()).filter(|&at| stands(at)).count();
        let among = (1..levels.len()).any(stands);
        if places < 2 || !among {
            continue;
        }
        let in_front = stands(0) && !stands(levels.len());
        for (place, reading) in &mut ones {
            let at = if in_front { Some(*place) } else { place.checked_sub(1) };
            reading.role.level = at.and_then(|at| levels.get(at)?.1);
        }
    }
}
