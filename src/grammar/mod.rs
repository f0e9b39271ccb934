//! The grammar of a line: one production, one function, its rule above it.

pub(crate) mod body;
pub(crate) mod credit;
pub(crate) mod dateline;
pub(crate) mod header;
#[allow(dead_code, reason = "the roles of lines take it up")]
pub(crate) mod stamp_line;
pub(crate) mod timestamp;
