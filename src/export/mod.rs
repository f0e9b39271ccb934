//! An article in the forms of others: IPTC ninjs, schema.org, the W3C's annotations. Each is a module of its own, and
//! downstream of everything else.

#[cfg(feature = "annotation")]
pub mod annotation;
#[cfg(feature = "ninjs")]
pub mod ninjs;
#[cfg(feature = "schema-org")]
pub mod schema_org;
mod uri;

#[cfg(any(feature = "ninjs", feature = "schema-org"))]
mod prose;
#[cfg(any(feature = "ninjs", feature = "schema-org"))]
mod time;

pub use self::uri::Uri;
