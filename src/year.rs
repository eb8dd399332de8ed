//! Thai fiscal years (1 October to 30 September), given in the Buddhist or the Gregorian era.

use crate::text::Lang;

/// The years by which the Buddhist era is ahead of the Gregorian.
const BUDDHIST_OFFSET: u16 = 543;

/// A fiscal year, kept in the Buddhist era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(u16);

impl FiscalYear {
    /// From a number in either era: 2400 to 2700 is Buddhist, 1900 to 2150 is Gregorian.
    pub fn new(year: u16) -> Option<FiscalYear> {
        match year {
            2400..=2700 => Some(FiscalYear(year)),
            1900..=2150 => Some(FiscalYear(year + BUDDHIST_OFFSET)),
            _ => None,
        }
    }

    /// The year in the Buddhist era, as in JSON: 2569.
    pub fn buddhist(self) -> u16 {
        self.0
    }

    /// The year in the Gregorian era: 2026.
    pub fn gregorian(self) -> u16 {
        self.0 - BUDDHIST_OFFSET
    }

    /// As people write it: `พ.ศ. 2569` or `2026 CE`.
    pub fn show(self, lang: Lang) -> String {
        match lang {
            Lang::Th => format!("พ.ศ. {}", self.buddhist()),
            Lang::En => format!("{} CE", self.gregorian()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_era_is_the_same_year() {
        assert_eq!(FiscalYear::new(2569), FiscalYear::new(2026));
        assert_eq!(FiscalYear::new(2569).map(|y| y.show(Lang::Th)).as_deref(), Some("พ.ศ. 2569"));
        assert_eq!(FiscalYear::new(2569).map(|y| y.show(Lang::En)).as_deref(), Some("2026 CE"));
    }

    #[test]
    fn numbers_of_no_plausible_year_are_refused() {
        for year in [0, 69, 1899, 2151, 2399, 2701] {
            assert_eq!(FiscalYear::new(year), None, "{year}");
        }
    }
}
