//! Eight numbers of 16 bits at once: a register of the browser's, and the same by hand elsewhere.

pub const LANES: usize = 8;

#[cfg(target_arch = "wasm32")]
mod register {
    use core::arch::wasm32::{
        i16x8, i16x8_add_sat, i16x8_q15mulr_sat, i16x8_splat, i32x4_add, i32x4_dot_i16x8,
        i32x4_extract_lane, i32x4_shuffle, v128,
    };

    #[derive(Clone, Copy)]
    pub struct Lanes(v128);

    impl From<[i16; 8]> for Lanes {
        fn from(all: [i16; 8]) -> Self {
            Self(i16x8(
                all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7],
            ))
        }
    }

    impl Lanes {
        pub fn dot(self, other: Self) -> i32 {
            let four = i32x4_dot_i16x8(self.0, other.0);
            let two = i32x4_add(four, i32x4_shuffle::<2, 3, 0, 1>(four, four));
            i32x4_extract_lane::<0>(two) + i32x4_extract_lane::<1>(two)
        }

        pub fn times(self, factor: i16) -> Self {
            Self(i16x8_q15mulr_sat(self.0, i16x8_splat(factor)))
        }

        pub fn plus(self, other: Self) -> Self {
            Self(i16x8_add_sat(self.0, other.0))
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod register {
    #[derive(Clone, Copy)]
    pub struct Lanes([i16; 8]);

    impl From<[i16; 8]> for Lanes {
        fn from(lanes: [i16; 8]) -> Self {
            Self(lanes)
        }
    }

    impl Lanes {
        /// The sum of the products.
        pub fn dot(self, other: Self) -> i32 {
            let mut sum = 0;
            for lane in 0..8 {
                sum += i32::from(self.0[lane]) * i32::from(other.0[lane]);
            }
            sum
        }

        /// The products in 32768ths, rounded.
        pub fn times(self, factor: i16) -> Self {
            let half = 1 << 14;
            Self(
                self.0
                    .map(|lane| ((i32::from(lane) * i32::from(factor) + half) >> 15) as i16),
            )
        }

        pub fn plus(mut self, other: Self) -> Self {
            for (lane, more) in self.0.iter_mut().zip(other.0) {
                *lane = lane.saturating_add(more);
            }
            self
        }
    }
}

pub use register::Lanes;
