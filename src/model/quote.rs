//! Quotes, and who said them.

use crate::span::Span;

/// What a quoted stretch is.
///
/// ```
/// let found = wirecopy::quotes("The “ghost ferry” sails.");
/// let quote = found.quotes().next().ok_or("no quote")?;
/// assert_eq!(quote.kind().to_string(), "term");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum QuoteKind {
    /// A clause that somebody said.
    Speech,
    /// Some words of a reported sentence: *said it was "a disaster"*.
    Fragment,
    /// A title, a nickname, a so-called something: nobody's words.
    Term,
}

impl QuoteKind {
    /// The name in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Fragment => "fragment",
            Self::Term => "term",
        }
    }
}

/// The marks that a quote opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Marks {
    /// `"…"`, U+0022, also doubled (`""…""`) or behind a backslash, as exports write them.
    Double,
    /// `“…”`, also `„…“` and `«…»`.
    Curly,
    /// `''…''`, two U+0027 or two curly ones, or two backticks to open.
    DoubledApostrophe,
    /// `'…'` or `‘…’`.
    Single,
}

impl Marks {
    /// The name in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Double => "double",
            Self::Curly => "curly",
            Self::DoubledApostrophe => "doubled_apostrophe",
            Self::Single => "single",
        }
    }
}

/// How a quote and its speaker stand together. `Q` is the quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Construction {
    /// `SPEAKER CUE [tail] :/, Q`
    Introduced,
    /// `Q SPEAKER CUE [tail]`, `Q CUE SPEAKER [tail]`
    Trailing,
    /// `Q SPEAKER CUE ,/. Q`: one speaker for both halves.
    Split,
    /// `Q SPEAKER , description , CUE`, `Q CUE SPEAKER , description`
    Apposition,
    /// `SPEAKER CUE that … Q`, `SPEAKER …, adding: Q`
    Reported,
    /// `Q , according to SPEAKER`, `According to SPEAKER , Q`
    AccordingTo,
    /// `SPEAKER : Q`, `Q — SPEAKER`
    Label,
    /// No cue of its own, after an attributed quote or after a sentence about its speaker.
    Carried,
}

impl Construction {
    /// The name in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Introduced => "introduced",
            Self::Trailing => "trailing",
            Self::Split => "split",
            Self::Apposition => "apposition",
            Self::Reported => "reported",
            Self::AccordingTo => "according_to",
            Self::Label => "label",
            Self::Carried => "carried",
        }
    }
}

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpeakerKind {
    /// Somebody: there is a given name, a title or role, *Mr.*, or a word like *mayor*.
    Person,
    /// A ministry, a company, a party.
    Body,
}

impl SpeakerKind {
    /// Its name: lower case.
    ///
    /// ```
    /// assert_eq!(wirecopy::SpeakerKind::Body.name(), "body");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Body => "body",
        }
    }
}

/// A kind shows itself by its name.
macro_rules! shown_by_name {
    ($($kind:ty),*) => {
        $(impl core::fmt::Display for $kind {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        })*
    };
}
shown_by_name!(
    QuoteKind,
    Marks,
    Construction,
    SpeakerKind,
    super::body::Evidence,
    super::reported::ReportedConstruction,
    crate::error::ErrorKind,
    crate::error::NoteKind
);

/// A quote as found: spans in the article's own text.
///
/// Quotes stand in the order of their first mark, a nested one behind the one that it is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct QuoteData {
    pub(crate) kind: QuoteKind,
    pub(crate) marks: Marks,
    /// From the first opening to the last closing mark (or the end of the paragraph, if it is not closed).
    pub(crate) span: Span,
    /// The same without the first opening and the last closing mark.
    pub(crate) inner: Span,
    /// The index (in the list of blocks given) of the block it starts in, and of the one it ends in.
    pub(crate) block: u32,
    pub(crate) last_block: u32,
    pub(crate) closed: bool,
    /// 0: a quote of the article; 1: nested in the last one of depth 0 before it; and so on.
    pub(crate) depth: u8,
    /// Halves of one split quote have the same number.
    pub(crate) group: Option<u32>,
    pub(crate) attribution: Option<AttributionData>,
    /// Its number among those that are in no other one, and the index of the next of these by the same speaker,
    /// [`NONE`] of the last: see [`link`](super::quotes::link).
    pub(crate) number: u32,
    pub(crate) next: u32,
}

/// No index.
pub(crate) const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AttributionData {
    pub(crate) construction: Construction,
    pub(crate) cue: Option<Span>,
    pub(crate) speaker: Option<SpeakerData>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SpeakerData {
    /// The speaker as mentioned: "he", "the spokesman", "Mr. Coons".
    pub(crate) mention: Span,
    /// Who that is: an index into the article's list of people.
    pub(crate) person: Option<u32>,
}

/// One who speaks in the article: a person or a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PersonData {
    /// The fullest name by which the story calls them, without title.
    pub(crate) name: Option<Span>,
    /// The title or role that stands with the name.
    pub(crate) role: Option<Span>,
    pub(crate) kind: Option<SpeakerKind>,
    /// The indices of their first quote and of what they are first reported to have said, or [`NONE`].
    pub(crate) first_quote: u32,
    pub(crate) first_reported: u32,
}

impl PersonData {
    /// One who has said nothing yet.
    pub(crate) const fn new(name: Option<Span>, role: Option<Span>, kind: Option<SpeakerKind>) -> Self {
        Self { name, role, kind, first_quote: NONE, first_reported: NONE }
    }
}
