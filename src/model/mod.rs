//! What an article is, in the words of the format. Knows no grammar and reads no text.

mod article;
mod body;
mod byline;
mod credit;
mod fields;
mod header;
mod owned;
mod quote;
mod quotes;
mod reported;
mod role;

pub(crate) use self::article::Parts;
pub use self::article::{Article, Spent};
pub use self::body::{AgencyPlace, Block, Dateline, Evidence, Pointer, Related, Signoff};
pub(crate) use self::body::{BlockData, DatelineData};
pub use self::byline::{Byline, Stamp};
pub(crate) use self::byline::{BylineData, StampsData};
pub use self::credit::Credit;
pub(crate) use self::credit::CreditData;
pub use self::fields::Fields;
pub(crate) use self::fields::Given;
pub(crate) use self::header::{Civil, HeaderData, StampData};
pub use self::header::{Header, Timestamp};
pub(crate) use self::quote::{AttributionData, NONE, PersonData, QuoteData, SpeakerData};
pub use self::quote::{Construction, Marks, QuoteKind, SpeakerKind};
pub(crate) use self::quotes::link;
pub use self::quotes::{Attribution, Mention, Quote, Quoted, Speaker};
pub(crate) use self::reported::ReportedData;
pub use self::reported::{Reported, ReportedConstruction};
pub use self::role::Role;
