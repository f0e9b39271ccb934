//! The grammar of lines: one role, one production, its rule above it, its tests below.

pub(crate) mod byline;
pub(crate) mod caption;
pub(crate) mod glance;
pub(crate) mod stamps;
pub(crate) mod words;
