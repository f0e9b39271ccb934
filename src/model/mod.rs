//! What an article is, in the words of the format. Knows no grammar and reads no text.

mod quote;

pub(crate) use self::quote::{AttributionData, PersonData, QuoteData, SpeakerData};
pub use self::quote::{Construction, Marks, QuoteKind};
