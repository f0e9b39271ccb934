//! Timestamps.

use chrono::{FixedOffset, NaiveDate, NaiveTime};

/// A moment as it stands in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp<'a> {
    /// The stamp as written, without its label.
    pub(crate) text: &'a str,
    pub(crate) date: NaiveDate,
    pub(crate) time: Option<NaiveTime>,
    /// The zone word as it stands (`IST`), or the offset as it stands (`+05:30`).
    pub(crate) zone: Option<&'a str>,
    /// The offset, where the zone is one.
    pub(crate) offset: Option<FixedOffset>,
}
