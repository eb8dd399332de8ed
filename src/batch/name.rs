//! Names of report files, from names of agencies. Anything may stand in an agency's name; the name
//! of its report stays in its directory, opens on every system, and belongs to it alone.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::evidence::normal::is_invisible;

/// Bytes of a name before its ending: file systems allow 255 in all, and a number may follow.
const LONGEST: usize = 200;

/// What stands for a name of which nothing is left.
const NAMELESS: &str = "agency";

/// Names that Windows keeps for devices, whatever their case and ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Hands out names, each once.
#[derive(Debug, Default)]
pub struct Names {
    /// How often each name was asked for, by the form in which file systems compare it.
    taken: HashMap<String, usize>,
}

impl Names {
    /// A name for an agency's report, without its ending: the agency's own, made safe, with ` (2)`
    /// and so on where another has it. The same agencies in the same order get the same names.
    pub fn claim(&mut self, agency: &str) -> String {
        let safe = safe(agency);
        let mut number = self.taken.get(&compared(&safe)).copied().unwrap_or(0);
        loop {
            number += 1;
            let name = if number == 1 { safe.clone() } else { format!("{safe} ({number})") };
            let own = compared(&name);
            if number == 1 || !self.taken.contains_key(&own) {
                self.taken.insert(compared(&safe), number);
                self.taken.entry(own).or_insert(1);
                return name;
            }
        }
    }

    /// Whether a name was handed out, as file systems compare names.
    pub fn has(&self, name: &str) -> bool {
        self.taken.contains_key(&compared(name))
    }
}

/// A text as the name of a file: nothing that nobody sees, so that no two look alike; no separators or
/// control characters, no dots or spaces at its ends, no device of Windows, at most 200 bytes; everything
/// else is kept.
pub fn safe(text: &str) -> String {
    let seen = text.nfc().filter(|&c| !is_invisible(c));
    let kept: String = seen.map(|c| if is_kept(c) { c } else { ' ' }).collect();
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = String::new();
    for cluster in spaced.graphemes(true) {
        if name.len() + cluster.len() > LONGEST {
            break;
        }
        name.push_str(cluster);
    }
    let name = name.trim_matches(['.', ' ']);
    match name {
        "" => NAMELESS.to_owned(),
        name if is_device(name) => format!("_{name}"),
        name => name.to_owned(),
    }
}

fn is_kept(c: char) -> bool {
    !(c.is_control() || "/\\:*?\"<>|".contains(c))
}

/// Whether Windows takes a name, up to its first dot, for a device.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let numbered = |device: &str| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// The form in which file systems compare names that tell no case apart.
fn compared(name: &str) -> String {
    name.nfkc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thai_names_are_kept() {
        let name = "องค์การบริหารส่วนตำบลตัวอย่าง (สาขา ๑)";
        assert_eq!(safe(name), name);
    }

    #[test]
    fn no_name_leaves_its_directory() {
        for (name, expected) in [
            ("../../etc/passwd", "etc passwd"),
            ("..", "agency"),
            (".", "agency"),
            ("/", "agency"),
            ("C:\\กรม", "C กรม"),
            ("กรม\nตัวอย่าง\0", "กรม ตัวอย่าง"),
            ("", "agency"),
            (".hidden", "hidden"),
            ("กรม. ", "กรม"),
            ("a\u{202E}b\u{2028}c", "ab c"),
        ] {
            assert_eq!(safe(name), expected, "{name:?}");
        }
    }

    #[test]
    fn names_of_devices_are_not_used() {
        for (name, expected) in [
            ("CON", "_CON"),
            ("nul", "_nul"),
            ("com1.x", "_com1.x"),
            ("LPT¹", "_LPT¹"),
            ("conference", "conference"),
            ("com10", "com10"),
        ] {
            assert_eq!(safe(name), expected);
        }
    }

    #[test]
    fn long_names_are_cut_between_letters_with_their_marks() {
        let name = safe(&"ที่".repeat(100));
        assert_eq!((name.len(), name.chars().count() % 3), (198, 0));
        let mut names = Names::default();
        let long = "ก".repeat(300);
        assert_eq!(names.claim(&long).len(), 198);
        assert!(names.claim(&long).ends_with("ก (2)"));
    }

    #[test]
    fn each_agency_has_a_name_of_its_own() {
        let mut names = Names::default();
        let claimed =
            ["กรม", "กรม", "A", "a", "กรม (2)", "กรม", "a (2)"].map(|agency| names.claim(agency));
        assert_eq!(
            claimed,
            ["กรม", "กรม (2)", "A", "a (2)", "กรม (2) (2)", "กรม (3)", "a (2) (2)"]
        );
    }

    #[test]
    fn names_that_look_alike_are_numbered() {
        let mut names = Names::default();
        let claimed = ["กรมลับ", "กรม\u{200B}ลับ", "กรม\u{AD}ลับ"].map(|agency| names.claim(agency));
        assert_eq!(claimed, ["กรมลับ", "กรมลับ (2)", "กรมลับ (3)"]);
    }

    #[test]
    fn names_are_told_apart_however_many_are_the_same() {
        let mut names = Names::default();
        let claimed: std::collections::HashSet<String> =
            (0..2000).map(|at| names.claim(if at % 3 == 0 { "ก (7)" } else { "ก" })).collect();
        assert_eq!(claimed.len(), 2000);
    }
}
