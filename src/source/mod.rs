//! Bytes to text, text to lines.

pub(crate) mod lines;
