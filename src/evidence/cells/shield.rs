//! A wall around calamine. It reads what Excel writes; on bytes that nothing sane has written, parts
//! of it index beyond a buffer and panic. Here such a panic is what it means, a damaged file, and
//! says nothing on the terminal.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use super::package::damaged;
use crate::diagnostic::Diagnostic;

thread_local! {
    static SHIELDED: Cell<bool> = const { Cell::new(false) };
}

/// Does a piece of reading.
///
/// # Errors
/// Its own, and a damaged file where it panics.
pub(super) fn shielded<T>(read: impl FnOnce() -> Result<T, Diagnostic>) -> Result<T, Diagnostic> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = take_hook();
        set_hook(Box::new(move |panic| {
            if !SHIELDED.get() {
                others(panic);
            }
        }));
    });
    let outer = SHIELDED.replace(true);
    // What a panic leaves half done is dropped here, and seen by no one.
    let done = catch_unwind(AssertUnwindSafe(read));
    SHIELDED.set(outer);
    done.unwrap_or_else(|_| Err(damaged()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic, reason = "what is tested")]

    use super::*;

    #[test]
    fn a_panic_is_a_damaged_file_and_a_result_is_itself() {
        assert_eq!(shielded::<()>(|| panic!("index out of bounds")), Err(damaged()));
        assert_eq!(shielded(|| Ok(1)), Ok(1));
        assert!(!SHIELDED.get());
    }
}
