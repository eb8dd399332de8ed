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
pub static BUILTINS: &[Builtin] = &[];

impl Builtin {
    /// The built-in with this id.
    pub fn by_id(id: &str) -> Option<&'static Builtin> {
        BUILTINS.iter().find(|builtin| builtin.id == id)
    }
}
