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

mod error;
mod few;
mod grammar;
mod model;
mod quotes;
mod source;
mod span;
mod tables;

pub use crate::error::{Error, ErrorKind, Note, NoteKind};
pub use crate::model::{Construction, Marks, QuoteKind};
pub use crate::span::{Span, Text};
