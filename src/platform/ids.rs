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
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .hyphenated()
        .to_string()
}
