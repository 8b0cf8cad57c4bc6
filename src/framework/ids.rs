//! Identifiers of what a framework names; permanent, never derived from texts.

use crate::id::id;

id! {
    /// A layer, such as `governance`.
    LayerId
}

id! {
    /// A level, such as `place`.
    LevelId
}

id! {
    /// A theme, such as `delegation`.
    ThemeId
}

id! {
    /// A source, such as `capita-guide`.
    SourceId
}
