//! Newtype identifiers, so that a unit's id is never taken for a theme's.

/// Declares an identifier: opaque text, never derived from what people read.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl<T: Into<String>> From<T> for $name {
            fn from(text: T) -> Self {
                Self(text.into())
            }
        }

        impl $crate::json::Json for $name {
            const SHAPE: &'static $crate::json::Shape = String::SHAPE;

            fn take(value: $crate::json::Value) -> Self {
                Self(String::take(value))
            }

            fn write(&self) -> $crate::json::Value {
                self.as_str().into()
            }

            #[cfg(feature = "schema")]
            fn schema(schemas: &mut $crate::json::Schemas) -> serde_json::Value {
                String::schema(schemas)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pub(crate) use id;
