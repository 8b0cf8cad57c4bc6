//! Random identifiers.

use wasm_bindgen::JsCast;

/// A random (version 4) UUID.
///
/// From `crypto.getRandomValues`, which plain http has too; `crypto.randomUUID` it has not.
#[must_use]
pub fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| {
        js_sys::Reflect::get(&window, &"crypto".into())
            .ok()?
            .dyn_into::<web_sys::Crypto>()
            .ok()
    });
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // No secret rests on it; it only has to differ from a colleague's.
        for byte in &mut bytes {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0 to 255"
            )]
            {
                *byte = (js_sys::Math::random() * 256.0) as u8;
            }
        }
    }
    // Version and variant, as RFC 9562 has them.
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = String::with_capacity(36);
    for (nth, byte) in bytes.into_iter().enumerate() {
        if matches!(nth, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
        }
    }
    text
}
