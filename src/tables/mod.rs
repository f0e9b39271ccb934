//! The words that the grammar goes by, as data.

mod bodies;
mod demonyms;
mod function_words;
mod given_names;
mod honorifics;
pub(crate) mod names;
pub(crate) mod particles;
mod titles;
