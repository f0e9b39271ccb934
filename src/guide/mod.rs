//! The guide, in chapters. It is there in the documentation alone.
//!
//! | chapter | what it teaches |
//! | --- | --- |
//! | [`format`](mod@format) | the parts of wire copy, and which of their look-alikes are refused |
//! | [`quotes`] | marks, pairs, kinds, quotes over several paragraphs |
//! | [`attribution`] | who said it: constructions, mentions and names, and where that fails |
//! | [`untrusted`] | text that anybody may send: promises, limits, settings for a server |
//! | [`reported`] | what was said without marks: what counts, where it begins and ends |
//! | [`recipes`] | clean text, who said what, datelines by place, an archive as a stream, other formats |

#[doc = include_str!("format.md")]
pub mod format {}

#[doc = include_str!("quotes.md")]
pub mod quotes {}

#[doc = include_str!("attribution.md")]
pub mod attribution {}

#[doc = include_str!("reported.md")]
pub mod reported {}

#[doc = include_str!("recipes.md")]
pub mod recipes {}

#[doc = include_str!("untrusted.md")]
pub mod untrusted {}
