//! Exact numbers. Scores, credits and weights are rational numbers, so that a score which is
//! mathematically on a threshold is at that level and one below it by any amount is not.
//! Decimals enter here by their digits, and leave cut (never rounded up) or as the nearest double.

mod number;

pub use number::Exact;

use num_bigint::BigInt;
use num_traits::Zero;

/// Digits that a decimal may have; longer ones are no weight, percentage or score.
const MOST_DIGITS: usize = 30;

/// The whole number `n`.
pub fn whole(n: i64) -> Exact {
    Exact::small(n, 1)
}

/// The fraction `numerator / denominator`; `denominator` is not 0.
pub fn ratio(numerator: i64, denominator: i64) -> Exact {
    Exact::small(numerator, denominator)
}

/// Reads a plain decimal (`12`, `-0.5`, `.5`, `+3.`), digit by digit.
///
/// `None` for anything else: exponents, thousands separators, more than 30 digits.
pub fn decimal(text: &str) -> Option<Exact> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (integral, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{integral}{fraction}");
    if all.is_empty() || all.len() > MOST_DIGITS || !all.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let numerator: BigInt = all.parse().ok()?;
    let value = Exact::new(numerator, BigInt::from(10).pow(fraction.len() as u32));
    Some(if negative { -value } else { value })
}

/// The decimal that a spreadsheet shows for a double: its shortest digits that read back the same.
///
/// `None` for infinities, not-a-number and magnitudes that are no score or percentage.
pub fn from_double(value: f64) -> Option<Exact> {
    value.is_finite().then(|| decimal(&format!("{value}")))?
}

/// The value with `places` decimals, cut towards zero: 399.999 with 2 is `399.99`.
pub fn cut(value: &Exact, places: usize) -> String {
    let scale = BigInt::from(10).pow(places as u32);
    let digits = (value.abs() * Exact::from_integer(scale)).to_integer();
    let sign = if value.is_negative() && !digits.is_zero() { "-" } else { "" };
    let digits = format!("{digits:0>width$}", width = places + 1);
    let (integral, fraction) = digits.split_at(digits.len() - places);
    match fraction {
        "" => format!("{sign}{integral}"),
        _ => format!("{sign}{integral}.{fraction}"),
    }
}

/// The value without needless zeros, exact where it has at most six decimals, else cut there:
/// `300`, `0.5`, `0.333333`.
pub fn plain(value: &Exact) -> String {
    let text = cut(value, 6);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// All the digits of a decimal of at most 30 places, without needless zeros.
pub fn digits(value: &Exact) -> String {
    let text = cut(value, MOST_DIGITS);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The double nearest to the value.
pub fn nearest(value: &Exact) -> f64 {
    value.to_double()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_by_their_digits() {
        assert_eq!(decimal("0.1"), Some(ratio(1, 10)));
        assert_eq!(decimal("-2.50"), Some(ratio(-5, 2)));
        assert_eq!(decimal(".5"), Some(ratio(1, 2)));
        assert_eq!(decimal("+3."), Some(whole(3)));
    }

    #[test]
    fn what_is_no_plain_decimal_is_refused() {
        for text in ["", "-", ".", "1e3", "1,000", "0x10", "๑", "NaN", "--1", "1.2.3"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal(&"9".repeat(31)), None);
    }

    #[test]
    fn a_double_is_the_decimal_that_people_see() {
        assert_eq!(from_double(0.1), Some(ratio(1, 10)));
        assert_eq!(from_double(75.0), Some(whole(75)));
        assert_eq!(from_double(f64::NAN), None);
        assert_eq!(from_double(f64::INFINITY), None);
        assert_eq!(from_double(1e300), None);
    }

    #[test]
    fn shown_scores_are_cut_and_never_rounded_up() {
        assert_eq!(cut(&ratio(399_999, 1000), 2), "399.99");
        assert_eq!(cut(&ratio(2, 3), 2), "0.66");
        assert_eq!(cut(&ratio(-2, 3), 2), "-0.66");
        assert_eq!(cut(&ratio(-1, 1000), 2), "0.00");
        assert_eq!(cut(&whole(350), 0), "350");
        assert_eq!(cut(&ratio(1, 100), 2), "0.01");
    }

    #[test]
    fn no_digit_of_a_decimal_is_lost() {
        for text in ["0.1", "300", "0.00000000000000000000000000001", "12.345678901234567", "10"] {
            assert_eq!(digits(&decimal(text).unwrap()), text);
        }
    }

    #[test]
    fn plain_drops_needless_zeros_only() {
        assert_eq!(plain(&whole(300)), "300");
        assert_eq!(plain(&ratio(1, 2)), "0.5");
        assert_eq!(plain(&ratio(1, 3)), "0.333333");
        assert_eq!(plain(&whole(0)), "0");
    }
}
