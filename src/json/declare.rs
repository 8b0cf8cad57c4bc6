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
            const SHAPE: &'static $crate::json::Shape = &$crate::json::Shape::Object(&[
                $( $crate::json::Member {
                    name: $json,
                    kind: $crate::json::object!(@kind $kind),
                    shape: <$type as $crate::json::Json>::SHAPE,
                }, )*
            ]);

            fn take(value: $crate::json::Value) -> Self {
                let mut members = $crate::json::Members::of(value, Self::SHAPE.members());
                Self {
                    $( $member: $crate::json::object!(@take members $($default)?), )*
                    $( $extra: members.rest(), )?
                }
            }

            fn write(&self) -> $crate::json::Value {
                let mut members = $crate::json::Writing::new(Self::SHAPE.members());
                $( members.put(&self.$member); )*
                $( members.rest(&self.$extra); )?
                $crate::json::Value::Object(members.finish())
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
    (@kind must) => { $crate::json::Kind::Must };
    (@kind may) => { $crate::json::Kind::May };
    (@kind $always:ident) => { $crate::json::Kind::Fill };
    (@take $members:ident) => { $members.read() };
    (@take $members:ident $default:expr) => { $members.read_or($default) };
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
            const SHAPE: &'static $crate::json::Shape = &$crate::json::Shape::Names(Self::NAMES);

            fn take(value: $crate::json::Value) -> Self {
                Self::VALUES[$crate::json::place(&value, Self::NAMES).unwrap_or_default()]
            }

            fn write(&self) -> $crate::json::Value {
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
