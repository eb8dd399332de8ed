//! The criteria files that are compiled into the program, so that the binary runs alone.

/// A criteria file that is compiled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Builtin {
    /// Its id, by which `--criteria` names it.
    pub id: &'static str,
    /// Its text.
    pub yaml: &'static str,
}

/// Every built-in; the first is the default of `--criteria`.
pub static BUILTINS: &[Builtin] =
    &[Builtin { id: "pmqa-4.0", yaml: include_str!("../../criteria/pmqa-4.0.yaml") }];

impl Builtin {
    /// The built-in with this id.
    pub fn by_id(id: &str) -> Option<&'static Builtin> {
        BUILTINS.iter().find(|builtin| builtin.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::load;

    #[test]
    fn every_built_in_loads_and_has_the_id_that_it_is_named_by() {
        for builtin in BUILTINS {
            assert_eq!(load(builtin.yaml).unwrap().id, builtin.id);
        }
    }

    #[test]
    fn pmqa_4_0_has_six_categories_of_four_items_of_three_levels() {
        let framework = load(Builtin::by_id("pmqa-4.0").unwrap().yaml).unwrap();
        assert_eq!(framework.categories.len(), 6);
        assert!(framework.categories.iter().all(|category| category.items.len() == 4));
        assert_eq!(framework.requirement_count(), 72);
    }
}
