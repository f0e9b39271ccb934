//! The words that the grammar goes by, as data.

pub(crate) mod actions;
pub(crate) mod agencies;
pub(crate) mod hints;
pub(crate) mod months;
pub(crate) mod sources;
pub(crate) mod stamps;
pub(crate) mod words;
