//! The name in a run of words with capitals: what stands before it is a title, an honorific or the name of something
//! else, what stands behind it a day.

use super::role::{self, Gender};
use super::run::{BODILY, Flags, HONORIFIC, KNOWN_GIVEN, LETTERS, MONTH, PERSON, PLACE, SURNAME, TITLE_ONLY};
use super::word::{Shape, Word, is_shouted};
use crate::tables::names::{
    BODY, CALENDAR, DEMONYM, FEMALE_HONORIFIC, FEMALE_NAME, FUNCTION, GIVEN, HONORIFIC as TITLED, MALE_HONORIFIC,
    MALE_NAME, MODIFIER, PARTICLE, PLACE as PLACES, SUFFIX,
};
use crate::tables::persons::JOINED_ENDS;

/// The parts of a run, as indices of its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// The name: given names, particles, surname, suffix; no title, no honorific.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where it begins with its honorifics.
    pub(super) begin: usize,
    /// The last word of the title before it.
    pub(super) title: Option<usize>,
    /// A title whose preposition governs the words before the name.
    pub(super) governed: Option<Word>,
    pub(super) gender: Option<Gender>,
    pub(super) flags: Flags,
}

/// ```text
/// run  = [title SP] *(honorific SP) name [SP day]
/// name = *((given / initial / nickname) SP) *(particle SP) surname [SP suffix]
/// ```
pub(super) fn split(text: &str, words: &[Word]) -> Piece {
    let mut to = words.len();
    let mut piece = Piece { from: 0, to, begin: 0, title: None, governed: None, gender: None, flags: 0 };
    while to > 1 && words.get(to.saturating_sub(1)).is_some_and(|last| last.shape == Shape::Lower) {
        to = to.saturating_sub(1);
    }
    piece.to = to;
    let mut core = to.saturating_sub(1);
    if core > 0 && words.get(core).is_some_and(|last| last.is(SUFFIX)) {
        core = core.saturating_sub(1);
        piece.flags |= PERSON;
    }
    let Some(last) = words.get(core).copied() else { return piece };
    piece.flags |= kind_of(text, words, core);
    piece.from = core;
    piece.begin = core;
    let body = piece.flags & (BODILY | PLACE) != 0;
    let mut at = core;
    while let Some(index) = at.checked_sub(1) {
        let Some(word) = words.get(index).copied() else { break };
        match step(text, word, last, index, body, &piece) {
            Step::Name => (piece.from, piece.begin) = (index, index),
            Step::Honorific => {
                piece.begin = index;
                piece.flags |= HONORIFIC | PERSON;
                piece.gender = honorific_gender(word).or(piece.gender);
            }
            Step::Title => {
                piece.title = Some(index);
                break;
            }
            Step::Stop => break,
        }
        at = index;
    }
    finish(words, core, &mut piece);
    piece
}

fn honorific_gender(word: Word) -> Option<Gender> {
    if word.is(FEMALE_HONORIFIC) {
        Some(Gender::Woman)
    } else if word.is(MALE_HONORIFIC) {
        Some(Gender::Man)
    } else {
        None
    }
}

/// What the last word of a name says that it is.
fn kind_of(text: &str, words: &[Word], core: usize) -> Flags {
    let Some(last) = words.get(core) else { return 0 };
    let mut flags = 0;
    let first_given = words.first().is_some_and(|first| first.is(GIVEN) && !first.is(BODY | PLACES | TITLED));
    let plural = core > 0 && super::noun::plural_noun(last.text(text));
    let bodily = last.is(BODY) || plural || words.iter().any(|word| word.is(BODY)) && is_joined(text, words);
    // *Peter College*, *Anna Church*: a given name before it may as well make it a person.
    let either = core == 1 && first_given;
    if bodily && !either {
        flags |= BODILY;
    }
    if last.is(PLACES) && !either {
        flags |= PLACE;
    }
    if core == 0 && last.span.len() > 1 && is_shouted(text, last.span) {
        flags |= LETTERS;
    }
    if core == 0 && last.is(CALENDAR) {
        flags |= MONTH;
    }
    flags
}

/// Whether small words stand between the words of a run, as only in the names of bodies: *Ministry of Rivers*.
fn is_joined(text: &str, words: &[Word]) -> bool {
    words.windows(2).any(|pair| match pair {
        [a, b] => {
            b.span.start().saturating_sub(a.whole.end()) > 2
                && text.get(a.whole.end()..b.span.start()).is_some_and(|gap| !gap.starts_with(','))
        }
        _ => false,
    })
}

enum Step {
    Name,
    Honorific,
    Title,
    Stop,
}

/// What the word at `index`, left of a name, is.
fn step(text: &str, word: Word, last: Word, index: usize, body: bool, piece: &Piece) -> Step {
    match word.shape {
        Shape::Lower => return if body || word.is(PARTICLE) { Step::Name } else { Step::Stop },
        Shape::Initial | Shape::Nickname => return Step::Name,
        Shape::Other => return Step::Stop,
        Shape::Capital => {}
    }
    // *MS Pellow*: initials, which are no honorific.
    let letters = word.span.len() == 2 && word.plain && is_shouted(text, word.span) && !is_shouted(text, last.span);
    if word.is(TITLED) && !(body && index > 0) && !letters {
        return Step::Honorific;
    }
    if role::is_title(word) && !body {
        return Step::Title;
    }
    if piece.flags & HONORIFIC != 0 {
        return Step::Stop;
    }
    let w = word.text(text);
    if JOINED_ENDS.iter().any(|end| w.ends_with(end)) || word.is(FUNCTION | CALENDAR) && !word.is(GIVEN) {
        return Step::Stop;
    }
    if body {
        return if role::is_title(word) && !word.is(BODY | MODIFIER) && index == 0 && !last.is(BODY) {
            Step::Title
        } else {
            Step::Name
        };
    }
    if word.is(PARTICLE) && !word.is(GIVEN) {
        return Step::Name;
    }
    // *Gulls DL Tor Marr*, but *MS Parvel*.
    let shouted = word.span.len() > 1 && is_shouted(text, word.span) && !is_shouted(text, last.span);
    let initials = index == 0 && word.span.len() <= 3 && word.plain;
    let team = w.ends_with('s') && w.contains('-');
    let other = word.is(DEMONYM | BODY | PLACES | MODIFIER) && !word.is(GIVEN);
    if shouted && !initials || team || other { Step::Stop } else { Step::Name }
}

/// What is known once the name is told from what stands before it.
fn finish(words: &[Word], core: usize, piece: &mut Piece) {
    let (Some(last), Some(first)) = (words.get(core), words.get(piece.from)) else { return };
    let before = words.get(piece.from..core).unwrap_or_default();
    if !before.is_empty() && before.iter().all(|word| word.is(PARTICLE) && !word.is(GIVEN)) {
        piece.flags |= SURNAME;
    }
    let given = first.is(GIVEN) && core > piece.from;
    if given {
        piece.flags |= KNOWN_GIVEN;
        piece.gender = piece.gender.or(match first {
            first if first.is(FEMALE_NAME) && !first.is(MALE_NAME) => Some(Gender::Woman),
            first if first.is(MALE_NAME) && !first.is(FEMALE_NAME) => Some(Gender::Man),
            _ => None,
        });
    }
    // *the Prime Minister*; but a surname can be a title: *Larry King*.
    if role::is_title(*last) && !given && piece.flags & HONORIFIC == 0 && piece.flags & BODILY == 0 {
        piece.flags |= TITLE_ONLY;
        piece.from = 0;
    }
}
