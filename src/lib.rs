//! Reads wire copy into typed structs.
#![forbid(unsafe_code)]
#![cfg_attr(not(feature = "std"), no_std)]
// The library must not panic; its own unit tests may.
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used,
    )
)]

extern crate alloc;

mod blocks;
mod error;
mod few;
mod grammar;
mod limits;
mod model;
mod parse;
mod quotes;
#[cfg(feature = "std")]
mod reader;
mod render;
#[cfg(feature = "serde")]
mod serde;
mod source;
mod span;
mod tables;

pub use crate::blocks::split;
pub use crate::error::{Error, ErrorKind, Note, NoteKind};
pub use crate::limits::Limits;
#[cfg(feature = "std")]
pub use crate::model::Spent;
pub use crate::model::{
    AgencyPlace, Article, Attribution, Block, Construction, Credit, Dateline, Evidence, Header, Marks, Person, Pointer,
    Quote, QuoteKind, Signoff, Speaker, Timestamp,
};
pub use crate::parse::{Feed, FeedBytes, Memory, Parser, feed, parse, quotes};
#[cfg(feature = "std")]
pub use crate::reader::{Articles, Batch, ReadError, Reader};
pub use crate::span::{Span, Text};
