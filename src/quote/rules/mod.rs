//! Rules as tables: what stands beside a quote or a verb of saying, and what each word of it is there.

pub(crate) mod engine;
pub(crate) mod kinds;
pub(crate) mod lean;

pub(crate) mod about;
pub(crate) mod attribution;
pub(crate) mod before;
pub(crate) mod behind;
pub(crate) mod cue;
pub(crate) mod reported;
