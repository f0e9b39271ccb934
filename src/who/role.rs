//! The role that stands with a name: before it, or behind a comma on either side of it.

use super::word::{Shape, Word, is_one_of, word_at, word_before, word_behind, word_ending};
use crate::span::Span;
use crate::tables::class::{AUX, BASE, DET, PAST, SAY, SPEAKER, THIRD, VERB};
use crate::tables::classes;
use crate::tables::names::{
    BODY, CALENDAR, Class, DETERMINER, FEMALE_ROLE, FUNCTION, GIVEN, GOVERNING, HONORIFIC, KIN, LEADING, MALE_ROLE,
    MODIFIER, OVER, PLACE, ROLE, TITLE, class,
};
use crate::tables::persons::{ANY_BODY, NO_ROLES};

/// A woman or a man, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Woman,
    Man,
}

/// How long a role may be, in words.
const LONGEST: usize = 14;

/// Whether `word`, a noun, says what somebody is, by a table or by its ending: *teacher*, *rower*, *co-manager*.
pub(super) fn is_role(word: &str, known: Class) -> bool {
    if known & ROLE != 0 {
        return true;
    }
    if known & (FUNCTION | BODY | PLACE) != 0 || word.len() < 5 {
        return false;
    }
    // An office joined to another word: *co-manager*, *ex-minister*.
    let joint = word.bytes().rposition(|byte| byte == b'-').and_then(|at| word.get(at.saturating_add(1)..));
    if joint.is_some_and(|last| class(last) & ROLE != 0 || is_yet_to_be(word, last)) {
        return true;
    }
    let ends = match word.as_bytes() {
        [.., b'e' | b'o', b'r'] | [.., b'i', b's', b't'] | [.., b'i' | b'm', b'a', b'n'] => true,
        bytes => bytes.ends_with(b"person"),
    };
    ends && !is_one_of(word, NO_ROLES) && (classes(word) & (BASE | VERB | THIRD) == 0 || classes(word) & SPEAKER != 0)
}

/// *minister-designate*, *governor-elect*
fn is_yet_to_be(word: &str, last: &str) -> bool {
    let office = || word.get(..word.len().saturating_sub(last.len()).saturating_sub(1));
    matches!(last, "designate" | "elect") && office().is_some_and(|office| class(office) & ROLE != 0)
}

fn is_role_word(text: &str, word: Word) -> bool {
    is_role(word.text(text), word.class)
}

/// Whether a small word ends the noun phrase that a role is: a verb, or the beginning of another clause.
fn ends_phrase(word: Word) -> bool {
    if word.is(LEADING) {
        return true;
    }
    let known = word.known();
    known & AUX != 0 || known & SAY != 0 && known & (PAST | THIRD) != 0 && known & SPEAKER == 0
}

/// `apposition = "," SP [age "," SP] ["who" SP ("is" / "was") SP] [determiner SP] role`
///
/// The role behind a name that ends at `at`: *, the mayor of Karavel,* · *, 45, a teacher.* · *, who is the minister
/// for water,* · *is the head teacher of the school*. Its noun must be one for people.
pub(super) fn behind(text: &str, block: Span, at: usize) -> Option<Span> {
    let mut word = word_at(text, at.checked_add(2)?, block.end())?;
    if word.shape == Shape::Other {
        let digits = word.text(text).trim_start_matches(|c: char| c.is_ascii_digit());
        if digits.is_empty() {
            if !text.get(word.whole.end()..)?.starts_with(", ") {
                return None;
            }
            word = word_at(text, word.whole.end().checked_add(2)?, block.end())?;
        } else if !digits.starts_with("-year") {
            return None;
        }
    }
    if word.text(text) == "who" {
        return predicate(text, block, word_behind(text, word.whole.end(), block.end())?);
    }
    if word.is(DETERMINER) {
        word = word_behind(text, word.whole.end(), block.end())?;
    }
    from(text, block, word).map(|(role, _)| role)
}

/// `SP ("is" / "was" / "became") SP [determiner SP] role`
pub(super) fn predicate(text: &str, block: Span, verb: Word) -> Option<Span> {
    if verb.span.len() > 6 || !is_one_of(verb.text(text), &["is", "was", "became"]) {
        return None;
    }
    let mut word = word_behind(text, verb.whole.end(), block.end())?;
    if word.is(DETERMINER) {
        word = word_behind(text, word.whole.end(), block.end())?;
    } else if !word.is(ROLE) {
        // *was mayor of Ostra*, and not *is happier*
        return None;
    }
    from(text, block, word).map(|(role, _)| role)
}

/// `role = *(word SP) noun [SP preposition SP *(word SP)]`: the role that begins with `first`, and its noun.
///
/// The noun is the last word before the first preposition, and must be one for people.
pub(super) fn from(text: &str, block: Span, first: Word) -> Option<(Span, Word)> {
    let mut word = first;
    let mut noun: Option<Word> = None;
    for _ in 0..LONGEST {
        let w = word.text(text);
        let person = noun.filter(|noun| is_role_word(text, *noun));
        if word.shape == Shape::Lower {
            if word.is(OVER) {
                let person = person?;
                return tail(text, block, word).map_or_else(
                    || Some((Span::new(first.span.start(), person.span.end())?, person)),
                    |end| Some((Span::new(first.span.start(), end)?, person)),
                );
            }
            let verb = noun.is_none() && word.class == 0 && w.ends_with("ed");
            let small = word.is(FUNCTION) && !word.is(MODIFIER) && w != "and";
            if verb || small || ends_phrase(word) {
                noun?;
                break;
            }
            // *a lawyer and has two sons*
            if w == "and" && !goes_on(text, block, word) {
                break;
            }
        }
        noun = if w == "and" { noun } else { Some(word) };
        match word_behind(text, word.whole.end(), block.end()) {
            Some(next) => word = next,
            None => break,
        }
    }
    let person = noun.filter(|noun| is_role_word(text, *noun) && !noun.possessive())?;
    Some((Span::new(first.span.start(), person.span.end())?, person))
}

/// Whether a noun stands behind *and*, and no other clause.
fn goes_on(text: &str, block: Span, and: Word) -> bool {
    word_behind(text, and.whole.end(), block.end()).is_some_and(|next| {
        let w = next.text(text);
        next.shape != Shape::Lower
            || !(next.is(FUNCTION) && !next.is(MODIFIER) || ends_phrase(next) || w.ends_with("ed") && next.class == 0)
    })
}

/// `SP preposition SP *(word SP)`: where a role ends that goes on with a preposition.
fn tail(text: &str, block: Span, preposition: Word) -> Option<usize> {
    let mut last = preposition;
    for _ in 0..LONGEST {
        let Some(next) = word_behind(text, last.whole.end(), block.end()) else { break };
        let w = next.text(text);
        if next.shape == Shape::Lower {
            let inner = next.is(OVER | DETERMINER) || w == "and";
            let other = next.is(FUNCTION) && !next.is(MODIFIER) && !inner && next.known() & DET == 0;
            if other || ends_phrase(next) || w == "and" && !goes_on(text, block, next) {
                break;
            }
        } else if next.is(CALENDAR) {
            break;
        }
        last = next;
        if next.possessive() && next.shape == Shape::Lower {
            break;
        }
    }
    // What a preposition leads must be there.
    while last.shape == Shape::Lower && last.is(OVER | DETERMINER) {
        if last.whole == preposition.whole {
            return None;
        }
        last = word_before(text, block.start(), last.whole.start())?;
    }
    Some(last.span.end())
}

/// `determiner SP role "," SP name`: the role before a comma before a name that begins at `at`.
///
/// *The mayor of Port Ennis, Hélène Tremblay, signed* · *his wife, Ana Low* · *Minister of Rivers, Odo Marbeck, said*
pub(super) fn before_comma(text: &str, block: Span, at: usize) -> Option<Span> {
    let end = match text.as_bytes().get(block.start()..at)? {
        [.., b',', b' '] => at.checked_sub(2)?,
        _ => return None,
    };
    let mut word = word_ending(text, block.start(), end)?;
    let end = word.span.end();
    if word.possessive() {
        return None;
    }
    // The role may reach over an article (*head of the trade fair*), or begin behind it (*according to its secretary*).
    let (mut first, mut shorter) = (None, None);
    for _ in 0..LONGEST {
        let left = word_before(text, block.start(), word.whole.start());
        if word.is(DETERMINER) {
            if !left.is_some_and(|left| left.is(OVER)) {
                break;
            }
            shorter = shorter.or(first);
        } else if is_barrier(text, word) {
            break;
        } else {
            if word.possessive() {
                // *the Bank of Karavel's chief economist, Ana Low*
                shorter = shorter.or(first);
            }
            first = Some(word);
        }
        match left {
            Some(left) => word = left,
            None => break,
        }
    }
    [first, shorter].into_iter().flatten().find_map(|first| {
        let role = Span::new(first.span.start(), end)?;
        let (found, _) = from(text, Span::new(block.start(), end)?, first)?;
        (found == role).then_some(role)
    })
}

/// Whether a small word stands before a role and cannot belong to it.
fn is_barrier(text: &str, word: Word) -> bool {
    word.shape == Shape::Lower
        && (word.is(FUNCTION) && !word.is(MODIFIER) || ends_phrase(word))
        && !word.is(OVER)
        && word.text(text) != "and"
}

/// `role = *(modifier SP) title`, from `title` leftwards: *Afghanistan’s First Vice* before *President*.
///
/// Words with a capital belong to it, words without one if they can stand before a noun: *trade union leader*, not
/// *polls show Sen.*
pub(super) fn leftwards(text: &str, start: usize, title: Span) -> Span {
    let mut from = title.start();
    let mut plain = 0_u32;
    for _ in 0..LONGEST {
        let Some(word) = word_before(text, start, from) else { break };
        let w = word.text(text);
        let taken = match word.shape {
            Shape::Capital => {
                (!word.is(FUNCTION | CALENDAR | HONORIFIC) || word.is(MODIFIER | ROLE))
                    && !(word.possessive() && word.is(CALENDAR))
            }
            Shape::Initial => word.span.len() > 2 || plain == 0,
            Shape::Lower if is_one_of(w, &["of", "for", "and"]) => {
                let title = word_before(text, start, word.whole.start());
                match title.filter(|title| joins(text, w, *title)) {
                    Some(title) => {
                        from = title.span.start();
                        continue;
                    }
                    None => false,
                }
            }
            Shape::Lower if word.is(MODIFIER | ROLE) => true,
            Shape::Lower => {
                plain = plain.saturating_add(1);
                plain <= 3
                    && text.get(from..).is_some_and(|behind| behind.starts_with(char::is_lowercase))
                    && !word.is(FUNCTION)
                    && !ends_phrase(word)
                    && !["ed", "ing", "ly"].iter().any(|end| w.ends_with(end) && !w.starts_with("manag"))
            }
            // *1990s singer*, *7/7 survivor*
            Shape::Other => {
                from = if word.span.len() == 4 || w.ends_with("0s") { word.whole.start() } else { from };
                false
            }
            Shape::Nickname => false,
        };
        if !taken {
            break;
        }
        from = word.whole.start();
    }
    Span::new(from, title.end()).unwrap_or(title)
}

/// Whether a role goes on over *of*, *for* or *and* to the word before it.
fn joins(text: &str, small: &str, title: Word) -> bool {
    !title.possessive()
        && match small {
            "and" => is_role_word(text, title) && (title.shape == Shape::Lower || title.is(TITLE)),
            _ => title.is(TITLE),
        }
}

/// `title = role SP preposition SP *(word SP)`, up to a name at `at`: where the title begins that governs the words
/// before it, and whether the noun behind the preposition has a capital.
///
/// *minister of health* before *Harold Venn* · *envoy to Norland* before *Nils Halvor*
pub(super) fn governing(text: &str, start: usize, at: usize) -> Option<Word> {
    let mut word = word_before(text, start, at)?;
    for _ in 0..6 {
        let w = word.text(text);
        let left = word_before(text, start, word.whole.start())?;
        if word.shape == Shape::Lower && word.is(GOVERNING) {
            if is_role_word(text, left) && !left.possessive() {
                return Some(left);
            }
        } else if word.shape == Shape::Lower && w != "and" && w != "the" && (word.is(FUNCTION) || ends_phrase(word)) {
            return None;
        }
        word = left;
    }
    None
}

/// The gender that a role tells: *spokeswoman*, *wife*, *king*.
pub(super) fn gender(text: &str, role: Span) -> Option<Gender> {
    let role = role.slice(text)?;
    for w in role.split([' ', '-', '\u{a0}']) {
        if class(w) & OVER != 0 {
            break;
        }
        if w.ends_with("'s") || w.ends_with("’s") {
            continue;
        }
        let known = class(w);
        if known & FEMALE_ROLE != 0 || w.ends_with("woman") || w.ends_with("ress") {
            return Some(Gender::Woman);
        }
        if known & MALE_ROLE != 0 || known & ROLE != 0 && w.ends_with("man") && !w.eq_ignore_ascii_case("chairman") {
            return Some(Gender::Man);
        }
    }
    None
}

/// Whether a word with a capital before a name is no part of it but says what somebody is: *Mayor*, *Striker*.
pub(super) fn is_title(word: Word) -> bool {
    word.is(TITLE) || word.is(ROLE) && !word.is(GIVEN)
}

/// `apposition = "," SP ("a" / "an" / "the") SP *(word SP) body`: *Clean Shores, a charity,*
pub(super) fn is_body_behind(text: &str, block: Span, at: usize) -> bool {
    let body = || {
        text.get(at..block.end())?.strip_prefix(", ")?;
        let mut word = word_at(text, at.checked_add(2)?, block.end())?;
        if !word.is(DETERMINER) {
            return None;
        }
        for _ in 0..4 {
            word = word_behind(text, word.whole.end(), block.end())?;
            if word.shape == Shape::Lower && (word.is(BODY) || is_one_of(word.text(text), ANY_BODY)) {
                let next = word_behind(text, word.whole.end(), block.end());
                let ends = next.is_none_or(|next| next.shape == Shape::Lower && next.is(FUNCTION));
                return (ends && !word.possessive()).then_some(());
            }
            if word.is(FUNCTION) {
                return None;
            }
        }
        None
    };
    body().is_some()
}

/// Whether a role says whose kin somebody is: *wife*, *sister of the deceased*.
pub(super) fn is_kin(role: &str) -> bool {
    role.split(' ').take_while(|w| class(w) & OVER == 0).any(|w| class(w) & KIN != 0)
}
