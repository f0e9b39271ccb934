//! The words that the grammar goes by, as data.

pub(crate) mod actions;
pub(crate) mod agencies;
pub(crate) mod bodies;
pub(crate) mod class;
mod cues;
pub(crate) mod demonyms;
pub(crate) mod desk;
pub(crate) mod dictionary;
pub(crate) mod function_words;
pub(crate) mod given_names;
pub(crate) mod hints;
pub(crate) mod honorifics;
pub(crate) mod letters;
pub(crate) mod lookup;
pub(crate) mod months;
pub(crate) mod names;
pub(crate) mod openings;
pub(crate) mod page;
pub(crate) mod particles;
pub(crate) mod persons;
pub(crate) mod phrases;
pub(crate) mod places;
pub(crate) mod regions;
pub(crate) mod reporting;
pub(crate) mod sources;
pub(crate) mod stamps;
pub(crate) mod titles;
pub(crate) mod width;
pub(crate) mod word_list;
mod words;

pub(crate) use self::dictionary::{classes, classes_of};
pub(crate) use self::letters::Letters;
