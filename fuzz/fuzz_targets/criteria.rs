//! Text → framework: whatever the file, loading ends without a panic, with a framework that can be
//! scored or with mistakes that have something to say.
//!
//!     mkdir -p fuzz/corpus/criteria && cp criteria/*.yaml fuzz/corpus/criteria
//!     cargo +nightly fuzz run criteria -- -max_len=65536

#![no_main]

use libfuzzer_sys::fuzz_target;
use pmqa::criteria::load;
use pmqa::text::Lang;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match load(text) {
        Ok(framework) => assert!(!framework.levels.is_empty() && framework.requirement_count() > 0),
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            for mistake in &mistakes {
                assert!(!mistake.message(Lang::Th).is_empty());
            }
        }
    }
});
