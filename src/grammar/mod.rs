//! The grammar of a line: one production, one function, its rule above it.

pub(crate) mod body;
pub(crate) mod credit;
pub(crate) mod dateline;
pub(crate) mod header;
pub(crate) mod timestamp;
