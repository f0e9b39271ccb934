//! The words that the grammar goes by, as data.
pub(crate) mod agencies;
