//! Formulas that many rows have alike: put together once, and given the cells of each row.

/// The first of the marks that stand for cells: letters that no text has.
const FIRST_MARK: u32 = 0xE000;

/// A formula with marks where each row names cells of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern<const CELLS: usize> {
    /// What stands before each mark, and which cell it is for.
    before: Vec<(String, usize)>,
    end: String,
}

impl<const CELLS: usize> Pattern<CELLS> {
    /// The pattern of a formula, as `formula` puts it together for some cells.
    pub fn new(formula: impl FnOnce([&str; CELLS]) -> String) -> Pattern<CELLS> {
        let marks: [String; CELLS] = std::array::from_fn(|at| mark(at).into());
        let formula = formula(std::array::from_fn(|at| marks[at].as_str()));
        let mut pattern = Pattern { before: Vec::new(), end: String::new() };
        for letter in formula.chars() {
            match (0..CELLS).find(|&at| mark(at) == letter) {
                Some(at) => pattern.before.push((std::mem::take(&mut pattern.end), at)),
                None => pattern.end.push(letter),
            }
        }
        pattern
    }

    /// The formula for the cells of a row.
    pub fn of(&self, cells: [&str; CELLS]) -> String {
        let pieces = self.before.iter().flat_map(|(before, at)| [before.as_str(), cells[*at]]);
        pieces.chain([self.end.as_str()]).collect()
    }
}

/// The mark of a cell.
fn mark(cell: usize) -> char {
    char::from_u32(FIRST_MARK + cell as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_stands_wherever_the_formula_has_it() {
        let pattern = Pattern::new(|[a, b]| format!("IF({a}=\"ก\",{b},{a}&{b})"));
        assert_eq!(pattern.of(["A1", "B$2"]), "IF(A1=\"ก\",B$2,A1&B$2)");
        assert_eq!(Pattern::new(|[]| "1+1".to_owned()).of([]), "1+1");
    }
}
