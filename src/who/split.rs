//! The name in a run of words with capitals: what stands before it is a title, an honorific or the name of something
//! else, what stands behind it a day.

use super::role::{self, Gender};
use super::run::{BODILY, Flags, HONORIFIC, KNOWN_GIVEN, LETTERS, MONTH, PERSON, PLACE, SURNAME, TITLE_ONLY};
use super::word::{Shape, Word, is_one_of, is_shouted};
use crate::tables::classes;
use crate::tables::names::{
    BODY, CALENDAR, DEMONYM, FEMALE_HONORIFIC, FEMALE_NAME, FUNCTION, GIVEN, HONORIFIC as TITLED, KIN, MALE_HONORIFIC,
    MALE_NAME, MODIFIER, PARTICLE, PLACE as PLACES, SUFFIX, TITLE, TRADE,
};
use crate::tables::particles::POSTNOMINALS;
use crate::tables::persons::{JOINED_ENDS, RUNNING};

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
/// run  = [title SP] *(honorific SP) name [SP day / SP letters]     ; *KC*, *MP*
/// name = *((given / initial / nickname) SP) *(particle SP) surname [SP suffix]
/// ```
pub(super) fn split(text: &str, words: &[Word]) -> Piece {
    let mut to = words.len();
    let mut piece = Piece { from: 0, to, begin: 0, title: None, governed: None, gender: None, flags: 0 };
    while to > 1 && words.get(to.saturating_sub(1)).is_some_and(|last| last.shape == Shape::Lower) {
        to = to.saturating_sub(1);
    }
    // *Ana Low KC*
    let letters = |word: &Word| !word.possessive() && POSTNOMINALS.contains(&word.text(text));
    if to > 2 && words.get(to.saturating_sub(1)).is_some_and(letters) {
        to = to.saturating_sub(1);
        piece.flags |= PERSON;
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
        // *Grazier Murray Haslam*
        let trade = index == 0 && piece.from.saturating_add(1) < to && is_trade_before(text, word, words.get(1));
        let rank = index > 0 && words.get(index.wrapping_sub(1)).is_some_and(|left| is_rank_part(text, *left, word));
        match step(text, word, last, index, body || rank, &piece) {
            Step::Name if rank || trade => {
                piece.title = Some(index);
                break;
            }
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
    finish(text, words, core, &mut piece);
    piece
}

/// Whether a word is what somebody does by its ending, with a given name behind it that a table has.
fn is_trade_before(text: &str, word: Word, next: Option<&Word>) -> bool {
    let is_new = word.class == 0 && word.plain && word.shape == Shape::Capital;
    is_new && next.is_some_and(|next| next.is(GIVEN)) && role::is_role(word.text(text), word.class)
}

/// The second word of a rank, which alone may be a name: *Det Con Hugh Marlowe*.
fn is_rank_part(text: &str, left: Word, word: Word) -> bool {
    is_one_of(word.text(text), &["con", "con."]) && is_one_of(left.text(text), &["det", "det.", "detective", "police"])
}

/// Words joined by hyphens that say who somebody is: *Mum-of-two*, *Father-of-three*, *Minister-designate*,
/// *Governor-elect*.
fn is_joined_title(text: &str, word: Word) -> bool {
    if word.plain {
        return false;
    }
    let w = word.text(text);
    w.contains("-of-")
        || ["-designate", "-elect", "-year-old", "-in-charge", "-in-Charge", "-in-Chief", "-in-chief"]
            .iter()
            .any(|end| w.ends_with(end))
}

/// Whether no table knows a word, and its ending does not make it an adjective or a noun of things.
fn is_strange(text: &str, word: Word) -> bool {
    let w = word.text(text);
    let ends = ["al", "an", "ic", "ive", "ary", "ing", "ed", "ion", "ment", "ity", "ball", "s"];
    word.class == 0 && word.plain && classes(w) == 0 && !ends.iter().any(|end| w.ends_with(end))
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
    // *Environmental Watch Network-Visayas*
    let joined = || {
        let first = last.text(text).split('-').next().unwrap_or("");
        let known = crate::tables::names::class(first);
        !last.plain && core > 0 && known & BODY != 0 && known & GIVEN == 0
    };
    let bodily =
        last.is(BODY) || joined() || plural || words.iter().any(|word| word.is(BODY)) && is_joined(text, words);
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
        Shape::Lower => {
            return if body || word.is(PARTICLE) || word.text(text) == "e" { Step::Name } else { Step::Stop };
        }
        Shape::Initial | Shape::Nickname => return Step::Name,
        Shape::Other => return Step::Stop,
        Shape::Capital => {}
    }
    // *Md Rafiqul Islam*: Mohammad, and no managing director.
    if matches!(word.text(text), "Md" | "Md.") && piece.flags & HONORIFIC == 0 {
        return Step::Name;
    }
    // *MS Pellow*: initials, which are no honorific.
    let letters = word.span.len() == 2 && word.plain && is_shouted(text, word.span) && !is_shouted(text, last.span);
    // *Tan Zhi Xuan*, whose family name is first; but *Tan Sri Lim*.
    let family = word.span.len() == 3 && piece.flags & HONORIFIC == 0 && is_one_of(word.text(text), &["tan"]);
    let honorific = word.is(TITLED) && !letters && !family;
    if honorific && !(body && index > 0) {
        return Step::Honorific;
    }
    if (role::is_title(word) || is_joined_title(text, word)) && !body {
        return Step::Title;
    }
    if piece.flags & HONORIFIC != 0 {
        return Step::Stop;
    }
    let w = word.text(text);
    // *'Watchers can sigh': Indeed Canada*, whose name opens nothing.
    let label = || text.get(..word.span.start()).is_some_and(|before| before.ends_with(": "));
    let is_small = word.is(FUNCTION | CALENDAR) && !(index == 0 && word.is(FUNCTION) && label());
    if JOINED_ENDS.iter().any(|end| w.ends_with(end)) || is_small && !word.is(GIVEN) {
        return Step::Stop;
    }
    if body {
        let runs_it = index == 0 && is_one_of(w, RUNNING);
        return if runs_it || role::is_title(word) && !word.is(BODY | MODIFIER) && index == 0 && !last.is(BODY) {
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
fn finish(text: &str, words: &[Word], core: usize, piece: &mut Piece) {
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
    // *Sigourney Weaver*: a trade, and before it a word that no table has.
    let surname = before.len() == 1 && last.is(TRADE) && !last.is(TITLE | KIN) && is_strange(text, *first);
    if surname {
        return;
    }
    if (role::is_title(*last) || is_joined_title(text, *last))
        && !given
        && piece.flags & HONORIFIC == 0
        && piece.flags & BODILY == 0
    {
        piece.flags |= TITLE_ONLY;
        piece.from = 0;
    }
}
