use pmqa::criteria::BUILTINS;
use pmqa::criteria::lint::{CAREFUL, SOUND};
use pmqa::diagnostic::ALL_CODES;

use super::*;

#[test]
fn the_clean_file_is_clean() {
    finds(CLEAN, &[]);
}

#[test]
fn the_built_ins_are_clean() {
    for builtin in BUILTINS {
        assert_eq!(told(&findings(builtin.yaml)), [""; 0], "{}", builtin.id);
    }
}

#[test]
fn every_rule_finds_what_the_table_of_codes_has() {
    for rule in SOUND.iter().chain(CAREFUL) {
        assert!(!rule.codes.is_empty());
        for code in rule.codes {
            assert!(ALL_CODES.iter().any(|known| known.id == code.id), "{}", code.id);
        }
    }
}
