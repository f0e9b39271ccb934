//! Reads news copy, the plain text of a story as it is scraped, archived or fed, into typed structs: headline, byline,
//! dates, dateline, clean paragraphs, quotes with who said them, and every other line with its [`Role`].
//!
//! ```
//! let text = "\
//! Harbour Dispatch | @harbourdispatch | 12 Mar 2024, 06:45 pm Print
//! NOVIA/Ifeoma Lindholm
//! Port Ennis: The ferry will sail again on Thursday.
//! Harbour Minister Mira Halvorsen said: \"The stage is safe.\"
//! \"So is the crossing,\" she added.
//! Further Reading: Nine days on an island without bread
//! The storm was the third this winter.
//! - School reopens after teachers return by fishing boat
//! ";
//! let article = wirecopy::parse(text)?;
//!
//! let header = article.header().ok_or("no header")?;
//! assert_eq!(header.publisher(), "Harbour Dispatch");
//! assert_eq!(header.published().ok_or("no date")?.to_string(), "2024-03-12T18:45:00");
//! assert_eq!(article.credit().and_then(|credit| credit.person()).ok_or("no person")?, "Ifeoma Lindholm");
//! assert_eq!(article.paragraphs().count(), 4);
//! assert_eq!(article.related().count(), 1);
//!
//! let quote = article.quotes().last().ok_or("no quote")?;
//! assert_eq!(quote.text(), "So is the crossing,");
//! let mention = quote.mention().ok_or("nobody")?;
//! assert_eq!(mention.text(), "she");
//! assert_eq!(mention.name().ok_or("no name")?, "Mira Halvorsen");
//! assert_eq!(mention.role().ok_or("no role")?, "Harbour Minister");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The front door
//!
//! | to read | use |
//! | --- | --- |
//! | one article | [`parse`] |
//! | many articles in one text | [`feed`] |
//! | one of which title, authors or date are known | [`Parser::story`] |
//! | with options, from bytes, with memory used again | [`Parser`] |
//! | many articles from a file or a socket | [`Reader`] |
//! | on several threads | [`split`], [`Reader::next_batch`] |
//! | the quotes of any prose | [`quotes`] |
//! | spans in the units of Python or JavaScript | [`Offsets`] |
//! | errors and notes with the lines that they are about | [`Error::render`], [`Note::render`] |
//!
//! The [guide](guide/index.html) teaches the format, quotes, attribution and its limits, and has recipes.
//!
//! # The format
//!
//! Wire copy is UTF-8 text with one paragraph a line. In ABNF-like notation, where `SP` is one or more blanks
//! (space, tab, no-break space) and `text` the rest of the line:
//!
//! ```text
//! feed       = *blank-line [article *(*blank-line article)]   ; a header line starts a new article
//! article    = head body          ; no part is required: any text with a letter in it is an article
//! head       = *(headline / standfirst / section / byline / stamp / header / credit / caption / interface)
//! header     = publisher 1*([SP] "|" [SP] field) *(SP action)
//! field      = handle / place / timestamp / empty
//! handle     = "@" 1*(ALPHA / DIGIT / "_")
//! action     = "Print" / "Share" / "Comments" / …             ; words of the page's interface
//! byline     = [doing SP] "by" SP names / names "," SP agency / desk
//! stamp      = [label] timestamp *(mark timestamp)
//! credit     = [label [":"] SP] source
//! body       = *(paragraph / heading / item / pointer / caption / credit / embed / promo / interface / signoff /
//!              bio / notice / related)
//! paragraph  = [dateline] text [signoff]   ; a dateline only in the first one, or alone on the line before it
//! pointer    = label (":" / " |" / " -") SP headline           ; Further Reading: …
//! item       = bullet SP text     ; a list that a colon announces, or that a paragraph follows
//! signoff    = "(" agency ")" / dash agency / …                ; behind the last paragraph
//! related    = [heading EOL] 1*([bullet SP] headline)          ; a list of other stories
//! bullet     = "-" / "–" / "—" / "*" / "•"
//! EOL        = LF / CRLF / CR
//! ```
//!
//! Pages do not label their lines, so the [`Role`] of each is weighed: by its form, its words, its neighbours and its
//! place in the story. [`Article::blocks`] gives all of them, [`Article::prose`] and [`Article::text`] the story alone.
//!
//! A byte-order mark is skipped, blanks at the ends of a line are no part of its text, and U+2028, U+0085 and
//! form feeds end no line. What each part may look like stands with its type: [`Header`] and [`Timestamp`],
//! [`Credit`], [`Dateline`] and its [`Evidence`], [`Pointer`], [`Signoff`].
//!
//! Nothing is dropped: an article prints back as wire text, and reading that gives an equal article.
//!
//! # Quotes
//!
//! A quoted stretch is *speech* (a clause that somebody said), a *fragment* (some words of a reported sentence)
//! or a *term* (a title, a so-called something: nobody's words): [`QuoteKind`]. It may be written in four kinds
//! of [`Marks`], nest, and run over several paragraphs. Speech and fragments have an [`Attribution`]: a cue
//! (*said*, *told reporters*, *according to*, a colon), a [`Mention`] of who said it (*she*, *the minister*) and the
//! [`Construction`] in which they stand. Whom the story means by it is a [`Speaker`], with name, role and all that they
//! say; no name is given rather than a wrong one.
//!
//! # What goes wrong
//!
//! There is no article, hence an [`Error`], only if the text is blank, has no header line although the caller
//! [demands](Parser::require_header) one, is over a [limit](Limits) of the caller's, or is given as bytes that are not
//! UTF-8. Everything else costs no more than itself: the field is `None`,
//! its text is kept, and a [`Note`] says what and where. Nothing is ever filled in: no zone, no year, no century.
//!
//! ```
//! let article = wirecopy::parse("Gazette | @gazette | 16 Agu 2021, 07:27 am\nThe ferry sails again.")?;
//! assert!(article.header().is_some_and(|header| header.published().is_none()));
//! assert_eq!(
//!     article.notes()[0].to_string(),
//!     "line 1, column 25: expected a month, as in `16 Aug 2021, 07:27 am`, found `Agu`"
//! );
//! # Ok::<(), wirecopy::Error>(())
//! ```
//!
//! # Promises
//!
//! No input makes this crate panic, and its work is linear in the input whatever stands there. There is no `unsafe`.
//! Spans are in bytes, lie on character boundaries, and slice the text to what they claim.
//!
//! # Features
//!
//! `std` (default): [`Reader`], and speed by run-time detection of what the processor can do. Without it the crate
//! needs `alloc` alone. `serde` (default): articles, quotes, notes and errors to JSON, and articles back through the
//! same checks as parsing; [`JSON_SCHEMA`].
//! `ninjs`, `schema-org` and `annotation`: articles in the forms of others, each in the module of its name. They bring
//! nothing but `serde`.
//! `miette`: errors and notes as its diagnostics; without it they show themselves with their line ([`Error::render`],
//! [`Note::render`]).
#![forbid(unsafe_code)]
#![cfg_attr(not(feature = "std"), no_std)]
// The library must not panic; its own unit tests may.
#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::disallowed_methods,
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

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

mod article;
mod blocks;
#[cfg(feature = "miette")]
mod diagnostic;
mod error;
mod excerpt;
#[cfg(any(feature = "annotation", feature = "ninjs", feature = "schema-org"))]
mod export;
mod few;
mod grammar;
#[cfg(any(doc, doctest))]
pub mod guide;
mod limits;
mod line;
mod model;
mod offsets;
mod parse;
#[allow(dead_code, unused_imports, reason = "rules move here one construction after another")]
mod quote;
mod quotes;
#[cfg(feature = "std")]
mod reader;
mod render;
#[cfg(feature = "serde")]
mod schema;
#[cfg(feature = "serde")]
mod serde;
mod source;
mod span;
mod story;
mod tables;
mod who;

pub use crate::blocks::split;
#[cfg(feature = "miette")]
pub use crate::diagnostic::Diagnostic;
pub use crate::error::{Error, ErrorKind, Note, NoteKind};
pub use crate::excerpt::Excerpt;
#[cfg(any(feature = "annotation", feature = "ninjs", feature = "schema-org"))]
pub use crate::export::Uri;
#[cfg(feature = "annotation")]
pub use crate::export::annotation;
#[cfg(feature = "ninjs")]
pub use crate::export::ninjs;
#[cfg(feature = "schema-org")]
pub use crate::export::schema_org;
pub use crate::limits::Limits;
pub use crate::model::{
    AgencyPlace, Article, Attribution, Block, Byline, Construction, Credit, Dateline, Evidence, Fields, Header, Marks,
    Mention, Pointer, Quote, QuoteKind, Quoted, Related, Reported, ReportedConstruction, Role, Signoff, Speaker,
    SpeakerKind, Spent, Stamp, Timestamp,
};
pub use crate::offsets::Offsets;
pub use crate::parse::{Feed, FeedBytes, Memory, Parser, feed, parse, quotes, reported};
#[cfg(feature = "std")]
pub use crate::reader::{Articles, Batch, ReadError, Reader};
#[cfg(feature = "serde")]
pub use crate::schema::JSON_SCHEMA;
pub use crate::span::{Span, Text};
