//! Figures of many scores, exact: mean, quartiles, how they are spread. Quartiles lie between the
//! two nearest values in proportion, as spreadsheets reckon them (`QUARTILE.INC`).

use crate::exact::{Exact, whole};

/// What some scores come to, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// How many there are; at least one.
    pub count: usize,
    /// Their mean.
    pub mean: Exact,
    /// The lowest.
    pub lowest: Exact,
    /// The value that a quarter of them do not exceed.
    pub lower_quartile: Exact,
    /// The value in the middle.
    pub median: Exact,
    /// The value that three quarters of them do not exceed.
    pub upper_quartile: Exact,
    /// The highest.
    pub highest: Exact,
}

/// The figures of some values; `None` where there are none.
pub fn figures(mut values: Vec<&Exact>) -> Option<Figures> {
    values.sort_unstable();
    let (lowest, highest) = (*values.first()?, *values.last()?);
    let sum: Exact = values.iter().copied().sum();
    Some(Figures {
        count: values.len(),
        mean: sum / whole(values.len() as i64),
        lowest: lowest.clone(),
        lower_quartile: quarter(&values, 1),
        median: quarter(&values, 2),
        upper_quartile: quarter(&values, 3),
        highest: highest.clone(),
    })
}

/// The value at so many quarters of the way from the first to the last of sorted values.
fn quarter(values: &[&Exact], quarters: usize) -> Exact {
    let way = (values.len() - 1) * quarters;
    let (below, beyond) = (way / 4, way % 4);
    match values.get(below + 1) {
        Some(&next) if beyond > 0 => {
            values[below] + (next - values[below]) * crate::exact::ratio(beyond as i64, 4)
        }
        _ => values[below].clone(),
    }
}

/// How many values fall into each of `count` equal parts of 0 to `highest`, both included.
pub fn spread<'a>(
    values: impl Iterator<Item = &'a Exact>,
    highest: &Exact,
    count: usize,
) -> Vec<usize> {
    let mut parts = vec![0; count];
    for value in values {
        let part = (value * whole(count as i64) / highest).to_integer();
        let part: usize = part.try_into().unwrap_or(0);
        parts[part.min(count - 1)] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::ratio;

    fn of(values: &[i64]) -> Option<Figures> {
        let values: Vec<Exact> = values.iter().map(|&value| whole(value)).collect();
        figures(values.iter().collect())
    }

    #[test]
    fn quartiles_lie_between_the_nearest_values() {
        let four = of(&[400, 100, 300, 200]).unwrap();
        assert_eq!(
            (four.lower_quartile, four.median, four.upper_quartile),
            (whole(175), whole(250), whole(325))
        );
        let five = of(&[5, 1, 2, 4, 3]).unwrap();
        assert_eq!(
            (five.lower_quartile, five.median, five.upper_quartile),
            (whole(2), whole(3), whole(4))
        );
        assert_eq!((five.lowest, five.highest, five.count), (whole(1), whole(5), 5));
    }

    #[test]
    fn one_value_is_all_of_its_figures() {
        let one = of(&[7]).unwrap();
        assert_eq!((one.lower_quartile, one.median, one.mean), (whole(7), whole(7), whole(7)));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn a_mean_of_thirds_is_exact() {
        let values = [ratio(1, 3), ratio(1, 3), ratio(1, 3)];
        assert_eq!(figures(values.iter().collect()).unwrap().mean, ratio(1, 3));
    }

    #[test]
    fn a_value_on_an_edge_belongs_to_the_part_above_and_the_highest_to_the_last() {
        let values = [whole(0), ratio(2499, 100), whole(25), whole(500), ratio(49_999, 100)];
        let spread = spread(values.iter(), &whole(500), 20);
        assert_eq!((spread[0], spread[1], spread[19]), (2, 1, 2));
        assert_eq!(spread.iter().sum::<usize>(), 5);
    }
}
