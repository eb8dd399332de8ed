//! Bytes → rows: whatever the file, reading ends without a panic, soon, and names only requirements
//! that there are; parted among the agencies that a column names, too, of which there is at least one. A file that begins with a line `--- name` is a package in the open: each such
//! line begins a part, and the parts are packed here, since a change behind a checksum would end at
//! the checksum.
//!
//!     mkdir -p fuzz/corpus/evidence && cp examples/*.xlsx tests/fixtures/register.* fuzz/corpus/evidence
//!     python3 fuzz/open.py fuzz/corpus/evidence
//!     cargo +nightly fuzz run evidence -s none -- -max_len=65536 -rss_limit_mb=512 -timeout=20

#![no_main]

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use pmqa::criteria::{BUILTINS, Framework, load};
use pmqa::evidence::split::{Parting, Splitter};
use pmqa::evidence::{self, Evidence};
use pmqa::settings::Reading;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| load(BUILTINS[0].yaml).expect("the built-in criteria load"));

static READING: LazyLock<Reading> = LazyLock::new(Reading::default);

thread_local! {
    static SPLITTER: Splitter<'static> = Splitter::new(&FRAMEWORK, &READING, Parting::Found);
}

/// What begins a part of a package in the open.
const MARK: &[u8] = b"--- ";

/// The package of a file that holds its parts in the open.
fn packed(open: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut any = false;
    for line in open.split_inclusive(|&b| b == b'\n') {
        match line.strip_prefix(MARK) {
            Some(name) => {
                zip.start_file(String::from_utf8_lossy(name).trim_end(), stored).ok()?;
                any = true;
            }
            None if any => zip.write_all(line).ok()?,
            None => return None,
        }
    }
    Some(zip.finish().ok()?.into_inner())
}

fn holds(read: &Evidence) {
    let count = FRAMEWORK.requirement_count();
    for row in &read.rows {
        assert!(!row.requirements.is_empty());
        assert!(row.requirements.iter().all(|&at| at < count));
    }
}

fuzz_target!(|bytes: &[u8]| {
    let packed = bytes.starts_with(MARK).then(|| packed(bytes)).flatten();
    let bytes = packed.as_deref().unwrap_or(bytes);
    if let Ok(read) = evidence::read("fuzzed", bytes, &FRAMEWORK, &READING) {
        holds(&read);
    }
    if let Ok(parts) = SPLITTER.with(|splitter| splitter.read("fuzzed", bytes, false)) {
        assert!(!parts.agencies.is_empty());
        parts.agencies.iter().for_each(|part| holds(&part.evidence));
    }
});
