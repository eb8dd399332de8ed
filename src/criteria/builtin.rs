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
pub static BUILTINS: &[Builtin] = &[
    Builtin { id: "pmqa-4.0", yaml: include_str!("../../criteria/pmqa-4.0.yaml") },
    Builtin { id: "gov-4.0", yaml: include_str!("../../criteria/gov-4.0.yaml") },
    Builtin { id: "lao-4.0", yaml: include_str!("../../criteria/lao-4.0.yaml") },
    Builtin { id: "section-50", yaml: include_str!("../../criteria/section-50.yaml") },
];

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

    #[test]
    fn lao_4_0_has_thirteen_components_and_their_37_points_and_one_of_the_slides() {
        let framework = load(Builtin::by_id("lao-4.0").unwrap().yaml).unwrap();
        let points: Vec<usize> =
            framework.categories.iter().map(|category| category.items.len()).collect();
        assert_eq!(points.len(), 13);
        assert_eq!(points.iter().sum::<usize>(), 37 + 1);
    }

    #[test]
    fn section_50_has_each_numbered_method_of_its_nine_measures() {
        let framework = load(Builtin::by_id("section-50").unwrap().yaml).unwrap();
        let methods: Vec<(&str, usize)> = framework
            .items()
            .map(|(_, item)| (item.id.as_str(), item.rungs.iter().map(Vec::len).sum()))
            .collect();
        let expected = [
            ("1.1.1", 4),
            ("1.1.2", 3),
            ("1.1.3", 5),
            ("1.1.4", 3),
            ("1.2", 7),
            ("2.1", 4),
            ("2.2", 5),
            ("2.3", 4),
            ("2.4", 4),
        ];
        assert_eq!(methods, expected);
    }

    #[test]
    fn gov_4_0_has_three_pillars_and_the_fifteen_shifts() {
        let framework = load(Builtin::by_id("gov-4.0").unwrap().yaml).unwrap();
        let items: Vec<usize> =
            framework.categories.iter().map(|category| category.items.len()).collect();
        assert_eq!(items, [5, 3, 4, 15]);
    }
}
