//! The rational number itself. Nearly every number of an assessment is a fraction of two machine
//! words, so that is how it is kept; one that does not fit is a pair of big integers, and comes back
//! as soon as it fits again. Either way it is exact.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::{BigRational, ParseRatioError, Ratio};
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, One, Signed, ToPrimitive, Zero};

/// A rational number of any size, in lowest terms.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

/// A number that fits is always `Small`, so that equal numbers are of equal form.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    /// Its denominator is positive and its numerator is not `i64::MIN`, which has no opposite.
    Small(Ratio<i64>),
    Large(Box<BigRational>),
}

impl Exact {
    /// The fraction `numerator / denominator`; `denominator` is not 0.
    pub fn new(numerator: BigInt, denominator: BigInt) -> Exact {
        Exact::of(BigRational::new(numerator, denominator))
    }

    /// The whole number.
    pub fn from_integer(number: BigInt) -> Exact {
        Exact::of(BigRational::from_integer(number))
    }

    /// The fraction of two machine words; `denominator` is not 0.
    pub(super) fn small(numerator: i64, denominator: i64) -> Exact {
        if numerator == i64::MIN || denominator == i64::MIN {
            return Exact::new(numerator.into(), denominator.into());
        }
        Exact(Form::Small(Ratio::new(numerator, denominator)))
    }

    fn of(large: BigRational) -> Exact {
        let fits = |number: &BigInt| number.to_i64().filter(|number| *number != i64::MIN);
        match (fits(large.numer()), fits(large.denom())) {
            (Some(numerator), Some(denominator)) => {
                Exact(Form::Small(Ratio::new_raw(numerator, denominator)))
            }
            _ => Exact(Form::Large(Box::new(large))),
        }
    }

    fn large(&self) -> BigRational {
        match &self.0 {
            Form::Small(ratio) => {
                BigRational::new_raw((*ratio.numer()).into(), (*ratio.denom()).into())
            }
            Form::Large(large) => large.as_ref().clone(),
        }
    }

    /// The numerator in lowest terms; it carries the sign.
    pub fn numer(&self) -> BigInt {
        match &self.0 {
            Form::Small(ratio) => (*ratio.numer()).into(),
            Form::Large(large) => large.numer().clone(),
        }
    }

    /// The denominator in lowest terms, above 0.
    pub fn denom(&self) -> BigInt {
        match &self.0 {
            Form::Small(ratio) => (*ratio.denom()).into(),
            Form::Large(large) => large.denom().clone(),
        }
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Form::Small(ratio) => ratio.is_integer(),
            Form::Large(large) => large.is_integer(),
        }
    }

    /// Whether it is below 0.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(ratio) => ratio.is_negative(),
            Form::Large(large) => large.is_negative(),
        }
    }

    /// Whether it is above 0.
    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// Its distance from 0.
    pub fn abs(&self) -> Exact {
        if self.is_negative() { -self } else { self.clone() }
    }

    /// The whole number next to it towards 0.
    pub fn to_integer(&self) -> BigInt {
        match &self.0 {
            Form::Small(ratio) => ratio.to_integer().into(),
            Form::Large(large) => large.to_integer(),
        }
    }

    /// The least whole number that is not below it.
    pub fn ceil(&self) -> Exact {
        match &self.0 {
            Form::Small(ratio) => {
                let cut = ratio.to_integer();
                let above = !ratio.is_integer() && ratio.is_positive();
                Exact(Form::Small(Ratio::from_integer(cut + i64::from(above))))
            }
            Form::Large(large) => Exact::of(large.ceil()),
        }
    }

    /// The double nearest to it.
    pub(super) fn to_double(&self) -> f64 {
        /// Whole numbers up to here are doubles, and the quotient of two doubles is rounded once.
        const DOUBLES: u64 = 1 << 53;
        match &self.0 {
            Form::Small(ratio)
                if ratio.numer().unsigned_abs() <= DOUBLES
                    && ratio.denom().unsigned_abs() <= DOUBLES =>
            {
                *ratio.numer() as f64 / *ratio.denom() as f64
            }
            _ => self.large().to_f64().unwrap_or(f64::NAN),
        }
    }
}

/// What two small numbers come to, where that is small as well.
fn small(result: Option<Ratio<i64>>) -> Option<Exact> {
    result.filter(|ratio| *ratio.numer() != i64::MIN).map(|ratio| Exact(Form::Small(ratio)))
}

/// Two numbers without a fraction, as most are, which need no common denominator.
fn integers(x: &Ratio<i64>, y: &Ratio<i64>) -> Option<(i64, i64)> {
    (x.is_integer() && y.is_integer()).then(|| (*x.numer(), *y.numer()))
}

fn add(a: &Exact, b: &Exact) -> Exact {
    match (&a.0, &b.0) {
        (Form::Small(x), _) if x.is_zero() => Some(b.clone()),
        (Form::Small(x), Form::Small(y)) => small(match integers(x, y) {
            Some((x, y)) => x.checked_add(y).map(Ratio::from_integer),
            None => x.checked_add(y),
        }),
        _ => None,
    }
    .unwrap_or_else(|| Exact::of(a.large() + b.large()))
}

fn sub(a: &Exact, b: &Exact) -> Exact {
    match (&a.0, &b.0) {
        (Form::Small(x), Form::Small(y)) => small(match integers(x, y) {
            Some((x, y)) => x.checked_sub(y).map(Ratio::from_integer),
            None => x.checked_sub(y),
        }),
        _ => None,
    }
    .unwrap_or_else(|| Exact::of(a.large() - b.large()))
}

fn mul(a: &Exact, b: &Exact) -> Exact {
    match (&a.0, &b.0) {
        // Nearly all weights are 1.
        (Form::Small(x), _) if x.is_one() => Some(b.clone()),
        (Form::Small(x), Form::Small(y)) => small(match integers(x, y) {
            Some((x, y)) => x.checked_mul(y).map(Ratio::from_integer),
            None => x.checked_mul(y),
        }),
        _ => None,
    }
    .unwrap_or_else(|| Exact::of(a.large() * b.large()))
}

/// A division by 0 panics, as that of whole numbers does.
fn div(a: &Exact, b: &Exact) -> Exact {
    match (&a.0, &b.0) {
        // A denominator stays positive, which is what keeps `i64::MIN` from being turned over.
        (Form::Small(x), Form::Small(y)) => small(x.checked_mul(&y.recip())),
        _ => None,
    }
    .unwrap_or_else(|| Exact::of(a.large() / b.large()))
}

/// An operation on values, on references, and on both.
macro_rules! operation {
    ($($operation:ident, $method:ident, $by:ident;)*) => {$(
        impl $operation<&Exact> for &Exact {
            type Output = Exact;

            fn $method(self, other: &Exact) -> Exact {
                $by(self, other)
            }
        }

        impl $operation<&Exact> for Exact {
            type Output = Exact;

            fn $method(self, other: &Exact) -> Exact {
                $by(&self, other)
            }
        }

        impl $operation<Exact> for &Exact {
            type Output = Exact;

            fn $method(self, other: Exact) -> Exact {
                $by(self, &other)
            }
        }

        impl $operation<Exact> for Exact {
            type Output = Exact;

            fn $method(self, other: Exact) -> Exact {
                $by(&self, &other)
            }
        }
    )*};
}

operation! {
    Add, add, add;
    Sub, sub, sub;
    Mul, mul, mul;
    Div, div, div;
}

impl AddAssign<&Exact> for Exact {
    fn add_assign(&mut self, other: &Exact) {
        *self = add(self, other);
    }
}

impl AddAssign<Exact> for Exact {
    fn add_assign(&mut self, other: Exact) {
        *self += &other;
    }
}

impl SubAssign<&Exact> for Exact {
    fn sub_assign(&mut self, other: &Exact) {
        *self = sub(self, other);
    }
}

impl SubAssign<Exact> for Exact {
    fn sub_assign(&mut self, other: Exact) {
        *self -= &other;
    }
}

impl Neg for &Exact {
    type Output = Exact;

    fn neg(self) -> Exact {
        match &self.0 {
            Form::Small(ratio) => Exact(Form::Small(-*ratio)),
            Form::Large(large) => Exact::of(-large.as_ref()),
        }
    }
}

impl Neg for Exact {
    type Output = Exact;

    fn neg(self) -> Exact {
        -&self
    }
}

impl Zero for Exact {
    fn zero() -> Exact {
        Exact(Form::Small(Ratio::zero()))
    }

    fn is_zero(&self) -> bool {
        matches!(&self.0, Form::Small(ratio) if ratio.is_zero())
    }
}

impl One for Exact {
    fn one() -> Exact {
        Exact(Form::Small(Ratio::one()))
    }

    fn is_one(&self) -> bool {
        matches!(&self.0, Form::Small(ratio) if ratio.is_one())
    }
}

impl Default for Exact {
    fn default() -> Exact {
        Exact::zero()
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a), Form::Small(b)) => {
                let cross = |a: &Ratio<i64>, b: &Ratio<i64>| {
                    i128::from(*a.numer()) * i128::from(*b.denom())
                };
                cross(a, b).cmp(&cross(b, a))
            }
            _ => self.large().cmp(&other.large()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::zero(), |sum, number| sum + number)
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::zero(), |sum, number| sum + number)
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Small(ratio) => ratio.fmt(f),
            Form::Large(large) => large.fmt(f),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Reads what is displayed: a whole number, or `numerator/denominator`.
impl FromStr for Exact {
    type Err = ParseRatioError;

    fn from_str(text: &str) -> Result<Exact, ParseRatioError> {
        match text.parse() {
            Ok(number) => Ok(Exact::small(number, 1)),
            Err(_) => text.parse().map(Exact::of),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Numerators and denominators of every size, most of all where a machine word ends.
    fn term() -> impl Strategy<Value = i128> {
        let word = i128::from(i64::MAX);
        prop_oneof![
            -400..=400_i128,
            (-3..=3_i128).prop_map(move |off| word + off),
            (-3..=3_i128).prop_map(move |off| off - word),
            any::<i64>().prop_map(i128::from),
            any::<i128>(),
        ]
    }

    fn number() -> impl Strategy<Value = BigRational> {
        let term = || term().prop_map(BigInt::from);
        (term(), term().prop_filter("a denominator", |term| !term.is_zero()))
            .prop_map(|(numerator, denominator)| BigRational::new(numerator, denominator))
    }

    fn exact(number: &BigRational) -> Exact {
        Exact::new(number.numer().clone(), number.denom().clone())
    }

    proptest! {
        #[test]
        fn it_reckons_as_big_numbers_do(a in number(), b in number()) {
            let (x, y) = (exact(&a), exact(&b));
            prop_assert_eq!(&x + &y, exact(&(&a + &b)));
            prop_assert_eq!(&x - &y, exact(&(&a - &b)));
            prop_assert_eq!(&x * &y, exact(&(&a * &b)));
            if !b.is_zero() {
                prop_assert_eq!(&x / &y, exact(&(&a / &b)));
            }
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            prop_assert_eq!(x == y, a == b);
        }

        #[test]
        fn it_is_the_number_that_a_big_one_is(a in number()) {
            let x = exact(&a);
            prop_assert_eq!((x.numer(), x.denom()), (a.numer().clone(), a.denom().clone()));
            prop_assert_eq!(-&x, exact(&-&a));
            prop_assert_eq!(x.abs(), exact(&a.abs()));
            prop_assert_eq!(x.ceil(), exact(&a.ceil()));
            prop_assert_eq!(x.to_integer(), a.to_integer());
            prop_assert_eq!(x.is_integer(), a.is_integer());
            prop_assert_eq!((x.is_negative(), x.is_positive()), (a.is_negative(), a.is_positive()));
            prop_assert_eq!(x.to_double(), a.to_f64().unwrap());
            prop_assert_eq!(x.to_string(), a.to_string());
            prop_assert_eq!(x.to_string().parse::<Exact>().ok(), Some(x));
        }
    }

    #[test]
    fn the_least_word_is_a_number_like_others() {
        let least = Exact::small(i64::MIN, 1);
        assert_eq!(-&least, Exact::small(i64::MAX, 1) + Exact::one());
        assert_eq!(Exact::small(1, i64::MIN) * &least, Exact::one());
        assert_eq!(Exact::small(-1 << 62, 1) + Exact::small(-1 << 62, 1), least);
    }
}
