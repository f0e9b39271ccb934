//! Sentences to who said what: phrases read once, and rules as tables over them.

pub(crate) mod phrase;
pub(crate) mod reported;
pub(crate) mod rules;
