//! Decimal digits to the nearest floating point number and back, exactly, without tables.
//!
//! The standard library's way is faster and takes 14 kB of powers of five and of ten, a fourteenth of
//! the first load. Documents hold few fractions; what they hold must come out as it went in.

/// Digits that are looked at; a number cannot hang on more of them.
const DIGITS: usize = 800;

/// The number `digits · 10^exponent`, rounded to the nearest, ties to even; infinite where too large.
pub(super) fn nearest(digits: &[u8], exponent: i32) -> f64 {
    let mut big = Big(Vec::new());
    let mut exponent = i64::from(exponent);
    for (nth, digit) in digits.iter().enumerate() {
        if nth < DIGITS {
            big.multiply_add(10, u32::from(digit - b'0'));
        } else {
            exponent += 1;
        }
    }
    // Beyond these powers of ten everything is infinite, or nothing.
    let places = i64::try_from(digits.len().min(DIGITS)).unwrap_or_default();
    if big.bits() == 0 || exponent + places < -400 {
        return 0.0;
    }
    if exponent > 400 {
        return f64::INFINITY;
    }
    let mut sticky = false;
    let mut scale = 0;
    if exponent >= 0 {
        (0..exponent).for_each(|_| big.multiply_add(10, 0));
    } else {
        // Enough zeros below that 64 bits are left after the divisions: ten takes less than four.
        let words = usize::try_from(-exponent).unwrap_or_default() / 8 + 3;
        big.0.splice(0..0, vec![0; words]);
        scale = -32 * i64::try_from(words).unwrap_or_default();
        (0..-exponent).for_each(|_| sticky |= big.divide(10) != 0);
    }
    let (top, below) = big.top();
    let scale = scale + i64::from(big.bits()) - 64;
    rounded(top, sticky || below, scale)
}

/// Digits that tell apart any two numbers of so few digits, and any two numbers at all.
const FEW: usize = 15;
const ALL: usize = 17;

/// Digits that read back as this number, as few as 15 if those do and 17 at most, without zeros at the
/// end; and the power of ten of the first one. For a finite number above 0.
pub(super) fn shortest(number: f64) -> (Vec<u8>, i32) {
    let exact = digits(number);
    (FEW..=ALL)
        .map(|count| rounded_to(&exact, count))
        .find(|(digits, first)| {
            let last = first + 1 - i32::try_from(digits.len()).unwrap_or_default();
            nearest(digits, last).to_bits() == number.to_bits()
        })
        .unwrap_or(exact)
}

/// All digits of a number above 0, and the power of ten of the first one.
fn digits(number: f64) -> (Vec<u8>, i32) {
    let bits = number.to_bits();
    let (power, fraction) = ((bits >> 52) & 0x7ff, bits & ((1 << 52) - 1));
    let power = i32::try_from(power).unwrap_or_default();
    // Very small numbers have no leading one that goes without saying.
    let (whole, power) = if power == 0 {
        (fraction, -1074)
    } else {
        (fraction | (1 << 52), power - 1075)
    };
    let (low, high) = halves(whole);
    let mut big = Big(vec![low, high]);
    // A half is five tenths.
    let (factor, last) = if power < 0 { (5, power) } else { (2, 0) };
    (0..power.abs()).for_each(|_| big.multiply_add(factor, 0));
    let mut digits = Vec::new();
    while big.bits() > 0 {
        digits.push(b'0' + u8::try_from(big.divide(10)).unwrap_or_default());
    }
    digits.reverse();
    let first = last - 1 + i32::try_from(digits.len()).unwrap_or_default();
    (digits, first)
}

/// The nearest that so many digits can say, without zeros at the end.
fn rounded_to((exact, first): &(Vec<u8>, i32), count: usize) -> (Vec<u8>, i32) {
    let mut digits: Vec<u8> = exact.iter().copied().take(count).collect();
    let mut first = *first;
    if exact.get(count).is_some_and(|next| *next >= b'5') {
        // Nines carry over to the digit before them, or become a one of the next power.
        while digits.pop_if(|digit| *digit == b'9').is_some() {}
        if let Some(digit) = digits.last_mut() {
            *digit += 1;
        } else {
            digits.push(b'1');
            first += 1;
        }
    }
    while digits.pop_if(|digit| *digit == b'0').is_some() {}
    (digits, first)
}

/// The number `top · 2^scale` to 53 bits, fewer where it is very small.
#[expect(clippy::cast_precision_loss, reason = "at most 53 bits are left")]
fn rounded(top: u64, sticky: bool, scale: i64) -> f64 {
    let drop = (-1074 - scale).max(11);
    if drop > 64 {
        return 0.0;
    }
    let kept = u32::try_from(drop).map_or(0, |drop| top.checked_shr(drop).unwrap_or(0));
    let half = 1_u64 << (drop - 1);
    let rest = top & (half | (half - 1));
    let up = rest > half || (rest == half && (sticky || kept & 1 == 1));
    let kept = kept + u64::from(up);
    match scale + drop {
        power @ 972.. if power > 971 => f64::INFINITY,
        power => kept as f64 * power_of_two(power),
    }
}

/// 2 to the power of −1074 to 971.
fn power_of_two(power: i64) -> f64 {
    let bits = if power < -1022 {
        1 << (power + 1074)
    } else {
        (power + 1023) << 52
    };
    f64::from_bits(bits.unsigned_abs())
}

/// A whole number of any size, in words of 32 bits, the lowest first, none of them zero at the top.
struct Big(Vec<u32>);

impl Big {
    fn multiply_add(&mut self, factor: u32, addend: u32) {
        let mut carry = addend;
        for word in &mut self.0 {
            let product = u64::from(*word) * u64::from(factor) + u64::from(carry);
            (*word, carry) = halves(product);
        }
        if carry > 0 {
            self.0.push(carry);
        }
    }

    /// Divides, and gives the remainder.
    fn divide(&mut self, by: u32) -> u32 {
        let mut rest = 0;
        for word in self.0.iter_mut().rev() {
            let part = (u64::from(rest) << 32) | u64::from(*word);
            *word = halves(part / u64::from(by)).0;
            rest = halves(part % u64::from(by)).0;
        }
        while self.0.pop_if(|word| *word == 0).is_some() {}
        rest
    }

    fn bits(&self) -> u32 {
        let words = u32::try_from(self.0.len()).unwrap_or_default();
        words * 32 - self.0.last().map_or(0, |word| word.leading_zeros())
    }

    /// The highest 64 bits, and whether anything is below them.
    fn top(&self) -> (u64, bool) {
        let mut words = self.0.iter().rev().copied();
        let mut next = || u64::from(words.next().unwrap_or_default());
        let (high, low) = ((next() << 32) | next(), next());
        let shift = high.leading_zeros();
        let aligned = (high << shift) | (low >> (32 - shift));
        let below = low & (u64::from(u32::MAX) >> shift);
        (aligned, below != 0 || words.any(|word| word != 0))
    }
}

/// The lower and the upper 32 bits.
fn halves(wide: u64) -> (u32, u32) {
    let low = u32::try_from(wide & u64::from(u32::MAX)).unwrap_or_default();
    (low, u32::try_from(wide >> 32).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(digits: &str, exponent: i32) -> f64 {
        nearest(digits.as_bytes(), exponent)
    }

    #[test]
    fn numbers_come_out_as_they_went_in() {
        // As IEEE 754 has them.
        assert_eq!(
            read("30000000000000004", -17).to_bits(),
            0x3fd3_3333_3333_3334
        );
        assert_eq!(read("1", 300).to_bits(), 0x7e37_e43c_8800_759c);
        assert_eq!(read("5", -324).to_bits(), 1);
        assert_eq!(read("2", -324).to_bits(), 0);
        assert_eq!(read("17976931348623157", 292).to_bits(), f64::MAX.to_bits());
        assert_eq!(read("18", 307).to_bits(), f64::INFINITY.to_bits());
        assert_eq!(
            read("9007199254740993", 0).to_bits(),
            9_007_199_254_740_992_f64.to_bits(),
            "ties go to even"
        );
    }

    /// Digits and the power of the first, as Rust's own formatting has them.
    fn of_rust(number: f64) -> (Vec<u8>, i32) {
        let text = format!("{number:e}");
        let (digits, power) = text.split_once('e').expect("it has one");
        let digits = digits.bytes().filter(|byte| *byte != b'.').collect();
        (digits, power.parse().expect("a power"))
    }

    #[test]
    fn digits_are_those_that_people_would_write() {
        for number in [
            1.0,
            0.1,
            41.0874,
            2.25,
            1e300,
            100.0,
            1.0 / 3.0,
            0.3,
            9.5,
            1e-7,
            5.0 / 3.0,
        ] {
            assert_eq!(shortest(number), of_rust(number), "{number}");
        }
        assert_eq!(
            shortest(0.999_999_999_999_999_9),
            of_rust(0.999_999_999_999_999_9)
        );
        assert_eq!(shortest(f64::MAX), of_rust(f64::MAX));
    }

    proptest! {
        #[test]
        fn digits_read_back_as_the_number(number in any::<f64>()) {
            let number = number.abs();
            if number.is_finite() && number > 0.0 {
                let (digits, first) = shortest(number);
                let last = first + 1 - i32::try_from(digits.len()).expect("few");
                prop_assert_eq!(nearest(&digits, last).to_bits(), number.to_bits());
                prop_assert!(digits.len() <= 17 && digits[0] != b'0');
            }
        }

        #[test]
        fn a_number_of_fifteen_digits_keeps_them(digits in 1..10_u64.pow(15), power in -300..290_i32) {
            let number: f64 = format!("{digits}e{power}").parse().expect("a number");
            prop_assert_eq!(shortest(number), of_rust(number));
        }

        #[test]
        fn the_same_as_the_standard_library(digits in "[0-9]{1,40}", exponent in -380..330_i32) {
            let expected: f64 = format!("{digits}e{exponent}").parse().expect("a number");
            prop_assert_eq!(read(&digits, exponent).to_bits(), expected.to_bits());
        }
    }
}
