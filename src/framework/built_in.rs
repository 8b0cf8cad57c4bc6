//! The framework that comes with the widget.

/// The built-in framework as its JSON document, put together by `build.rs`.
pub const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/framework.json"));
