//! The header: who published, when.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use super::owned::into_owned;
use crate::few::{Few, Several};
use crate::span::{Span, Text};

/// The header line of an article: `Harbour Dispatch | @harbourdispatch | 16 Aug 2021, 07:27 am Print`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Header<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) publisher: Text<'a>,
    pub(crate) handle: Option<Text<'a>>,
    pub(crate) place: Option<Text<'a>>,
    pub(crate) published: Option<Timestamp<'a>>,
    pub(crate) updated: Option<Timestamp<'a>>,
    pub(crate) actions: Several<Text<'a>, 8>,
}

impl<'a> Header<'a> {
    /// The whole line.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The name of the publisher, as it stands.
    #[must_use]
    pub fn publisher(&self) -> Text<'a> {
        self.publisher.clone()
    }

    /// The publisher's handle, with its `@`; `None` if there is none, or if it is empty.
    #[must_use]
    pub fn handle(&self) -> Option<Text<'a>> {
        self.handle.clone()
    }

    /// The place, where the header names one.
    #[must_use]
    pub fn place(&self) -> Option<Text<'a>> {
        self.place.clone()
    }

    /// When the article was published; `None` if the header does not say, or says it in no way that is
    /// known for sure (then a note tells why).
    #[must_use]
    pub fn published(&self) -> Option<Timestamp<'a>> {
        self.published.clone()
    }

    /// When the article was updated.
    #[must_use]
    pub fn updated(&self) -> Option<Timestamp<'a>> {
        self.updated.clone()
    }

    /// Words of the page's interface that stand behind the date: `Print`, `Share`.
    pub fn actions(&self) -> impl Iterator<Item = Text<'a>> + use<'a> {
        self.actions.iter()
    }
}

/// A civil date, with the time and the zone if they are given.
///
/// Nothing is filled in: without an offset in the text, the moment in the world's time is not known.
/// A zone word says little (`IST` is used in India, Israel and Ireland), so it is kept and not guessed.
///
/// ```
/// use chrono::FixedOffset;
///
/// let article = wirecopy::parse("Harbour Dispatch | 3 Feb 2022, 05:10 pm IST\nThe ferry sails again.")?;
/// let published = article.header().and_then(|header| header.published()).ok_or("no date")?;
/// assert_eq!(published.to_string(), "2022-02-03T17:10:00");
/// assert_eq!(published.zone().ok_or("no zone")?, "IST");
/// assert_eq!(published.moment(None), None);
///
/// // The caller may know where the publisher's clock stands.
/// let moment = published.moment(FixedOffset::east_opt(19_800)).ok_or("no moment")?;
/// assert_eq!(moment.to_rfc3339(), "2022-02-03T17:10:00+05:30");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) moment: Civil,
    pub(crate) zone: Option<Text<'a>>,
}

/// The figures of a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Civil {
    pub(crate) date: NaiveDate,
    pub(crate) time: Option<NaiveTime>,
    pub(crate) offset: Option<FixedOffset>,
}

impl<'a> Timestamp<'a> {
    /// The stamp as written, without its label.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        self.text.clone()
    }

    /// The day.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.moment.date
    }

    /// The time of day, if it is given.
    #[must_use]
    pub const fn time(&self) -> Option<NaiveTime> {
        self.moment.time
    }

    /// Day and time, if both are given.
    #[must_use]
    pub fn datetime(&self) -> Option<NaiveDateTime> {
        self.moment.time.map(|time| self.moment.date.and_time(time))
    }

    /// The zone as it stands: a word (`IST`) or an offset (`+05:30`).
    #[must_use]
    pub fn zone(&self) -> Option<Text<'a>> {
        self.zone.clone()
    }

    /// The offset, if the text gives one in figures.
    #[must_use]
    pub const fn offset(&self) -> Option<FixedOffset> {
        self.moment.offset
    }

    /// The moment in the world's time: with the offset in the text, or else with the one that the caller
    /// knows for the publisher; `None` without either, or without a time of day.
    #[must_use]
    pub fn moment(&self, publisher: Option<FixedOffset>) -> Option<DateTime<FixedOffset>> {
        let offset = self.moment.offset.or(publisher)?;
        self.datetime()?.and_local_timezone(offset).single()
    }
}

impl core::fmt::Display for Timestamp<'_> {
    /// `2021-08-16T07:27:00`, or `2021-08-16` if no time is given.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // Both types are written by ISO 8601.
        match self.moment.time {
            Some(time) => write!(f, "{:?}T{:?}", self.moment.date, time),
            None => write!(f, "{:?}", self.moment.date),
        }
    }
}

into_owned!(Header { text, publisher, handle, place, published, updated, actions });
into_owned!(Timestamp { text, zone; moment });

/// A header as found: spans in the article's own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeaderData {
    pub(crate) text: Span,
    pub(crate) publisher: Span,
    pub(crate) handle: Option<Span>,
    pub(crate) place: Option<Span>,
    pub(crate) published: Option<StampData>,
    pub(crate) updated: Option<StampData>,
    pub(crate) actions: Few<Span, 8>,
    /// The publisher is a news agency.
    pub(crate) is_agency: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StampData {
    pub(crate) text: Span,
    pub(crate) moment: Civil,
    pub(crate) zone: Option<Span>,
}
