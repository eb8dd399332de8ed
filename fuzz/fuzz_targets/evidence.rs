//! Bytes → rows: whatever the file, reading ends without a panic and names only requirements that
//! there are.
//!
//!     mkdir -p fuzz/corpus/evidence && cp tests/fixtures/register.* fuzz/corpus/evidence
//!     cargo +nightly fuzz run evidence -- -max_len=65536 -rss_limit_mb=512

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use pmqa::criteria::{BUILTINS, Framework, load};
use pmqa::evidence;
use pmqa::settings::Reading;

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| load(BUILTINS[0].yaml).expect("the built-in criteria load"));

fuzz_target!(|bytes: &[u8]| {
    let count = FRAMEWORK.requirement_count();
    if let Ok(read) = evidence::read("fuzzed", bytes, &FRAMEWORK, &Reading::default()) {
        for row in &read.rows {
            assert!(!row.requirements.is_empty());
            assert!(row.requirements.iter().all(|&at| at < count));
        }
    }
});
