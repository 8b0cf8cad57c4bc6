//! Chances learnt one bit at a time.

/// Moves a chance towards what came.
pub fn learn(chance: &mut u16, bit: u32, rate: u32) {
    let target = (bit << 16) as i32 - bit as i32;
    let now = i32::from(*chance);
    *chance = (now + ((target - now) >> rate)) as u16;
}
