//! Mends what has one right answer, and leaves the rest of the text, its comments and its layout as
//! they are.

use super::{Severities, check_among};
use crate::criteria::{Files, NoFiles};
use crate::notation::{Finding, Lines};

/// Rounds of mending; each may bring up what the one before hid.
const MOST_ROUNDS: usize = 8;

/// The text with every fix that its findings offer, and how many there were.
pub fn fix(yaml: &str, severities: &Severities) -> (String, usize) {
    fix_among(yaml, severities, &NoFiles)
}

/// The same, with the files that an overlay can name.
pub fn fix_among(yaml: &str, severities: &Severities, files: &dyn Files) -> (String, usize) {
    let mut text = yaml.to_owned();
    let mut count = 0;
    for _ in 0..MOST_ROUNDS {
        let (mended, applied) = fixed(&text, &check_among(&text, severities, None, files));
        if applied == 0 {
            break;
        }
        count += applied;
        text = mended;
    }
    (text, count)
}

/// The text with the fixes of these findings, but for those that overlap an earlier one, and how
/// many were applied.
pub fn fixed(yaml: &str, findings: &[Finding]) -> (String, usize) {
    let (mark, yaml) = match yaml.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", yaml),
    };
    let lines = Lines::new(yaml);
    let mut fixes: Vec<_> = findings.iter().filter_map(|finding| finding.fix.as_ref()).collect();
    fixes.sort_by_key(|fix| fix.span);
    let mut out = mark.to_owned();
    let mut done = 0;
    let mut count = 0;
    for fix in fixes {
        let bytes = lines.bytes(fix.span);
        if bytes.start >= done && (bytes.start > done || count == 0 || !bytes.is_empty()) {
            out.push_str(&yaml[done..bytes.start]);
            out.push_str(&fix.replacement);
            done = bytes.end;
            count += 1;
        }
    }
    out.push_str(&yaml[done..]);
    (out, count)
}
