//! A run of words with capitals: what it is, the name in it, and what stands beside it.

use alloc::vec::Vec;

use super::role::Gender;
use super::word::{Shape, Word};
use crate::span::Span;
use crate::tables::class::{AUX, HOLD, PAST, SAY, THIRD, VERB};
use crate::tables::names::{DEMONYM, MODIFIER};

/// Some words of the story, by their numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) from: u32,
    pub(super) to: u32,
}

impl Words {
    pub(super) const fn len(self) -> u32 {
        self.to.saturating_sub(self.from)
    }
}

/// What a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name, or a title without one.
    Name,
    /// *He*, *She*, that open a sentence.
    Pronoun(Gender),
    /// *The*, *A*, *Another*, that open a sentence.
    Phrase,
}

/// What stands beside a run.
pub(super) type Flags = u32;
pub(super) const OPENS: Flags = 1;
pub(super) const QUOTED: Flags = 1 << 1;
pub(super) const POSSESSIVE: Flags = 1 << 2;
/// Behind *the*, *a*.
pub(super) const ARTICLE: Flags = 1 << 3;
/// Of a heading, whose capitals prove no name.
pub(super) const HEADING: Flags = 1 << 4;
pub(super) const HONORIFIC: Flags = 1 << 5;
/// An age, a relative clause or a role says that it is a person.
pub(super) const PERSON: Flags = 1 << 6;
pub(super) const BODILY: Flags = 1 << 7;
pub(super) const PLACE: Flags = 1 << 8;
/// Behind a preposition.
pub(super) const GOVERNED: Flags = 1 << 9;
/// A verb or a cue says what it does.
pub(super) const ACTS: Flags = 1 << 10;
/// The first word is a given name that a table has.
pub(super) const KNOWN_GIVEN: Flags = 1 << 11;
/// All capitals.
pub(super) const LETTERS: Flags = 1 << 12;
/// A title without a name.
pub(super) const TITLE_ONLY: Flags = 1 << 13;
/// Its name was cut out behind the name of what a title is over.
pub(super) const CUT: Flags = 1 << 14;
/// A month, which may be a name.
pub(super) const MONTH: Flags = 1 << 15;
/// *It* follows the cue: a body.
pub(super) const NEUTER: Flags = 1 << 16;

/// Behind an article the name of a body, whole, or a body's and somebody's: *the Valley Gazette Fennimore*.
pub(super) const WHOLE: Flags = 1 << 18;
/// What stands before it tells that somebody is called so: *a trader who gave her name as*, *surnamed*, *known as*.
pub(super) const CALLED: Flags = 1 << 19;
/// Particles and a surname: *Van den Hoeven*.
pub(super) const SURNAME: Flags = 1 << 17;

/// How much somebody is in the foreground, by the place in the sentence.
pub(super) const SPEAKER: u32 = 11;
pub(super) const CUED: u32 = 9;
pub(super) const SUBJECT: u32 = 8;
pub(super) const OWNED: u32 = 6;
pub(super) const OBJECT: u32 = 4;
pub(super) const EMBEDDED: u32 = 3;
pub(super) const OBLIQUE: u32 = 2;
pub(super) const POSSESSOR: u32 = 1;

/// A run of words with capitals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) kind: Kind,
    /// All of it, possessive ending and all.
    pub(super) span: Span,
    pub(super) words: Words,
    /// The words of the name; none if there is no name in it.
    pub(super) name: Words,
    pub(super) block: u32,
    pub(super) flags: Flags,
    pub(super) weight: u32,
    pub(super) gender: Option<Gender>,
    /// The title right before it, or what is said of it behind a comma.
    pub(super) role: Option<Span>,
    /// What else is said of it.
    pub(super) other: Option<Span>,
    /// The one who is called so, as far as it is known without what stands before.
    pub(super) entity: Option<u32>,
}

impl Run {
    /// A run of which nothing more is known.
    pub(super) const fn new(kind: Kind, span: Span, words: Words, name: Words, block: u32, flags: Flags) -> Self {
        let (gender, role, other, entity) = (None, None, None, None);
        Self { kind, span, words, name, block, flags, weight: 0, gender, role, other, entity }
    }

    pub(super) const fn is(&self, flags: Flags) -> bool {
        self.flags & flags != 0
    }

    /// Whether the name has more than a surname.
    pub(super) const fn is_full(&self) -> bool {
        self.name.len() > 1 && !self.is(SURNAME)
    }
}

/// The runs of a story and their words.
#[derive(Clone, Debug, Default)]
pub(super) struct Story {
    pub(super) words: Vec<Word>,
    pub(super) runs: Vec<Run>,
}

impl Story {
    pub(super) fn clear(&mut self) {
        self.words.clear();
        self.runs.clear();
    }

    /// The words with these numbers.
    pub(super) fn words(&self, words: Words) -> &[Word] {
        let index = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        self.words.get(index(words.from)..index(words.to)).unwrap_or_default()
    }

    /// From the first letter of some words to the last.
    pub(super) fn span(&self, words: Words) -> Option<Span> {
        match self.words(words) {
            [] => None,
            [one] => Some(one.span),
            [first, .., last] => Span::new(first.span.start(), last.span.end()),
        }
    }
}

/// Whether a word hands over to somebody's words.
pub(super) fn is_cue(word: Word) -> bool {
    let known = word.known();
    word.shape == Shape::Lower && known & SAY != 0 && known & (PAST | THIRD) != 0
}

/// Whether a word behind a name is a verb, as far as tables and endings tell.
pub(super) fn is_verb(text: &str, word: Word) -> bool {
    word.shape == Shape::Lower
        && (word.known() & (AUX | PAST | THIRD | VERB | HOLD) != 0
            || word.text(text).ends_with("ed") && !word.is(MODIFIER | DEMONYM))
}

/// *Ana Low sells fish*: a word in *-s* right behind a whole name.
pub(super) fn is_third(text: &str, word: Word) -> bool {
    let w = word.text(text);
    word.shape == Shape::Lower && !word.possessive() && word.class == 0 && w.ends_with('s') && !w.ends_with("ss")
}
