//! Declaring once what a type's JSON looks like.

/// Declares a struct and its JSON object.
///
/// A member `must` be there; or it `may` be absent, and is left out where there is nothing to
/// write; or it may be absent, but is always written: `fill`ed with its default, or with `null`.
/// Structs that end in `..extra` keep the members that they do not know.
macro_rules! object {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),*)])?
        pub struct $name:ident {
            $(
                $(#[doc = $member_doc:literal])*
                $kind:ident $member:ident: $type:ty = $json:literal $(or $default:expr)?,
            )*
            $(..$extra:ident)?
        }
        $(left out when $blank:ident)?
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq $($(, $derive)*)?)]
        pub struct $name {
            $(
                $(#[doc = $member_doc])*
                pub $member: $type,
            )*
            $(
                /// Members that this version does not know.
                pub $extra: $crate::json::Extra,
            )?
        }

        impl $crate::json::Json for $name {
            #[allow(unused_variables, reason = "what is not known is dropped where nothing keeps it")]
            fn read(value: serde_json::Value, at: &mut $crate::json::At) -> Self {
                let mut read = Self::blank();
                $( $( read.$member = $default; )? )*
                let rest = $crate::json::read_members(
                    value,
                    &mut [$( ($json, stringify!($kind) == "must", &mut read.$member), )*],
                    at,
                );
                $( read.$extra = rest; )?
                read
            }

            fn blank() -> Self {
                Self {
                    $( $member: <$type as $crate::json::Json>::blank(), )*
                    $( $extra: $crate::json::Extra::new(), )?
                }
            }

            fn write(&self) -> serde_json::Value {
                #[allow(unused_mut, reason = "only what keeps members adds them")]
                let mut members = $crate::json::write_members(
                    &[$( ($json, stringify!($kind) == "may", &self.$member), )*],
                );
                $( members.extend(self.$extra.clone()); )?
                serde_json::Value::Object(members)
            }

            $(
                fn is_left_out(&self) -> bool {
                    self.$blank()
                }
            )?

            #[cfg(feature = "schema")]
            fn schema(schemas: &mut $crate::json::Schemas) -> serde_json::Value {
                schemas.object(stringify!($name), concat!($($doc, "\n",)* ""), |schemas| {
                    let mut members = $crate::json::ObjectSchema::default();
                    $( members.add(
                        stringify!($kind),
                        $json,
                        concat!($($member_doc, "\n",)* ""),
                        <$type as $crate::json::Json>::schema(schemas),
                    ); )*
                    members
                })
            }
        }
    };
}

/// Declares an enum whose values are written as names.
macro_rules! names {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:ident),*)])?
        pub enum $name:ident {
            $(
                $(#[doc = $variant_doc:literal])*
                $variant:ident = $json:literal,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq $($(, $derive)*)?)]
        pub enum $name {
            $( $(#[doc = $variant_doc])* $variant, )*
        }

        impl $name {
            const VALUES: &'static [Self] = &[$(Self::$variant),*];
            const NAMES: &'static [&'static str] = &[$($json),*];
        }

        impl $crate::json::Json for $name {
            fn read(value: serde_json::Value, at: &mut $crate::json::At) -> Self {
                Self::VALUES[$crate::json::name(&value, Self::NAMES, at)]
            }

            fn blank() -> Self {
                Self::VALUES[0]
            }

            fn write(&self) -> serde_json::Value {
                Self::NAMES[*self as usize].into()
            }

            #[cfg(feature = "schema")]
            fn schema(schemas: &mut $crate::json::Schemas) -> serde_json::Value {
                schemas.names(stringify!($name), concat!($($doc, "\n",)* ""), Self::NAMES)
            }
        }
    };
}

pub(crate) use {names, object};
