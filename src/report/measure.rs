//! How much room a text takes in letters of one width, as terminals show Thai: marks above and below a
//! consonant take none of their own; and texts cut or broken to fit.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A text of at most `most` columns, with `…` where it was cut; never within a consonant and its marks.
pub fn shorten(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut out = String::new();
    for cluster in text.graphemes(true) {
        if width(&out) + width(cluster) + 1 > most {
            break;
        }
        out.push_str(cluster);
    }
    out.push('…');
    out
}

/// A text as lines of at most `most` columns, broken at spaces where there are any.
pub fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_inclusive(' ') {
        for piece in pieces(word, most) {
            let line = lines.last_mut().map(|line| (width(line), line));
            match line {
                Some((taken, line)) if taken + width(piece.trim_end()) <= most => {
                    line.push_str(&piece)
                }
                _ => lines.push(piece),
            }
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// A word, in pieces where it is wider than a line.
fn pieces(word: &str, most: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for cluster in word.graphemes(true) {
        match pieces.last_mut() {
            Some(piece) if width(piece) + width(cluster.trim_end()) <= most => {
                piece.push_str(cluster)
            }
            _ => pieces.push(cluster.to_owned()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_above_and_below_take_no_room() {
        assert_eq!(width("ที่นี่"), 2);
        assert_eq!(width("ผู้รับผิดชอบ"), 8);
        assert_eq!(width("ทำ"), 2);
    }

    #[test]
    fn a_text_is_cut_between_letters_with_their_marks() {
        assert_eq!(shorten("ที่นี่ที่นั่น", 3), "ที่นี่…");
        assert_eq!(shorten("abc", 3), "abc");
        assert_eq!(shorten("abcd", 3), "ab…");
    }

    #[test]
    fn long_texts_are_broken_and_nothing_is_lost() {
        assert_eq!(wrap("aaa bbb ccc", 7), ["aaa bbb", "ccc"]);
        assert_eq!(wrap(&"ก".repeat(5), 2), ["กก", "กก", "ก"]);
    }
}
