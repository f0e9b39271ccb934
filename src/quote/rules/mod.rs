//! Rules as tables: what stands beside a quote or a verb of saying, and what each word of it is there.

pub(crate) mod engine;
pub(crate) mod kinds;
