//! Reported speech: what somebody said, without their words.

use alloc::vec::Vec;

use super::owned::into_owned;
use super::quote::SpeakerData;
use super::quotes::Mention;
use crate::span::{Span, Text};

/// How a report, its cue and its speaker stand together. `C` is what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ReportedConstruction {
    /// `SPEAKER CUE C`: *Low said the ferry would sail*.
    Bare,
    /// `SPEAKER CUE that C`: *Low said that the ferry would sail*.
    That,
    /// `SPEAKER CUE whether C`: *Low asked whether the ferry would sail*.
    Question,
    /// `SPEAKER CUE to C`: *Low vowed to sail*, *Low urged the crew to sail*.
    Infinitive,
    /// `SPEAKER CUE C`, of a noun phrase: *Low announced a delay*, *Low called it a mess*.
    Phrase,
    /// `SPEAKER CUE C`, of an *-ing* form: *Low denied sailing*.
    Gerund,
    /// `C, SPEAKER CUE`: *The ferry would sail, Low said*.
    Trailing,
    /// `C, CUE SPEAKER`: *The ferry would sail, said Low*.
    Inverted,
    /// `C, SPEAKER CUE, C`: *The ferry, Low said, would sail*.
    Split,
    /// `according to SPEAKER, C`, `C, according to SPEAKER`
    AccordingTo,
    /// `…, CUE C`: *Low praised the crew, saying it had saved the boat*.
    Participle,
    /// `SPEAKER … and CUE C`: *Low came back and said the ferry would sail*.
    Shared,
    /// `SPEAKER, who CUE C`: *Low, who said the ferry would sail, came back*.
    Relative,
    /// `SPEAKER: C`, in headlines and transcripts.
    Label,
    /// Nobody is told to have said it: *Asked whether the ferry would sail, Low smiled*.
    Unsourced,
}

impl ReportedConstruction {
    /// The name in JSON: lower case, words joined by `_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::That => "that",
            Self::Question => "question",
            Self::Infinitive => "infinitive",
            Self::Phrase => "phrase",
            Self::Gerund => "gerund",
            Self::Trailing => "trailing",
            Self::Inverted => "inverted",
            Self::Split => "split",
            Self::AccordingTo => "according_to",
            Self::Participle => "participle",
            Self::Shared => "shared",
            Self::Relative => "relative",
            Self::Label => "label",
            Self::Unsourced => "unsourced",
        }
    }
}

/// A report as found: spans in the article's own text.
///
/// Reports stand in the order of their content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReportedData {
    pub(crate) construction: ReportedConstruction,
    /// What was said, without the marks at its ends.
    pub(crate) first: Span,
    /// Its second piece, behind the attribution.
    pub(crate) second: Option<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) speaker: Option<SpeakerData>,
    /// The index (in the list of blocks given) of the block it stands in.
    pub(crate) block: u32,
    /// The index of the next one that is said by the same, for those whom it is known; [`NONE`](super::quote::NONE) of the last.
    pub(crate) next: u32,
    /// The name of the rule that found it.
    pub(crate) rule: &'static str,
}

impl ReportedData {
    /// From its first piece to its last.
    pub(crate) fn span(&self) -> Span {
        self.second.map_or(self.first, |second| self.first.to(second))
    }
}

/// What somebody said, as the text reports it: *Low said **the ferry would sail***.
///
/// ```
/// use wirecopy::ReportedConstruction;
///
/// let found = wirecopy::reported("The ferry, Ana Low said on Friday, will sail unless the wind turns.");
/// let reported: Vec<_> = found.reported().collect();
/// assert_eq!(reported[0].text(), "The ferry … will sail unless the wind turns");
/// assert_eq!(reported[0].construction(), ReportedConstruction::Split);
/// assert_eq!(reported[0].cue().ok_or("no cue")?, "said");
/// assert_eq!(reported[0].mention().ok_or("nobody")?.text(), "Ana Low");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reported<'a> {
    pub(super) construction: ReportedConstruction,
    pub(super) first: Text<'a>,
    pub(super) second: Option<Text<'a>>,
    pub(super) cue: Option<Text<'a>>,
    pub(super) mention: Option<Mention<'a>>,
    pub(super) block: usize,
    pub(super) quotes: Vec<usize>,
}

impl<'a> Reported<'a> {
    /// What was said; its two pieces, if the attribution stands between them, joined by ` … `.
    #[must_use]
    pub fn text(&self) -> Text<'a> {
        match &self.second {
            None => self.first.clone(),
            Some(second) => Text::joined(&[self.first.as_str(), second.as_str()].join(" … "), self.span()),
        }
    }

    /// The piece or the two pieces of what was said, without the full stop and the quotation marks at their ends.
    pub fn pieces(&self) -> impl Iterator<Item = Text<'a>> {
        core::iter::once(self.first.clone()).chain(self.second.clone())
    }

    /// From the start of its first piece to the end of its last, in bytes of the text that was read.
    #[must_use]
    pub fn span(&self) -> Span {
        let first = self.first.span();
        self.second.as_ref().map_or(first, |second| first.to(second.span()))
    }

    /// How it stands beside its cue and its speaker.
    #[must_use]
    pub const fn construction(&self) -> ReportedConstruction {
        self.construction
    }

    /// The words that say that it was said: `said`, `would not say`, `according to`.
    #[must_use]
    pub fn cue(&self) -> Option<Text<'a>> {
        self.cue.clone()
    }

    /// Who said it, as the sentence mentions them; `None` if it does not tell.
    #[must_use]
    pub const fn mention(&self) -> Option<&Mention<'a>> {
        self.mention.as_ref()
    }

    /// The number of the block in which it stands, as of a [quote](crate::Quote::block).
    #[must_use]
    pub const fn block(&self) -> usize {
        self.block
    }

    /// The quotes inside it, by their numbers in [`Article::quotes`](crate::Article::quotes) or of [prose](crate::Quoted::quotes).
    #[must_use]
    pub fn quotes(&self) -> &[usize] {
        &self.quotes
    }
}

into_owned!(Reported { first, second, cue, mention; construction, block, quotes });
