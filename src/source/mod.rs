//! Bytes to text, text to lines.

pub(crate) mod decode;
pub(crate) mod lines;
pub(crate) mod places;
