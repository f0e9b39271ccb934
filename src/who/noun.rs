//! A mention without a name: *the minister*, *a resident of Karavel*, *residents*; and who is called so.

use super::role::{Gender, gender, is_role};
use super::word::{Shape, Word, is_one_of, word_at, word_behind};
use crate::span::Span;
use crate::tables::class::AUX;
use crate::tables::names::{BODY, DEMONYM, DETERMINER, FUNCTION, GIVEN, MODIFIER, OVER, ROLE, TITLE, class};
use crate::tables::persons::{
    AGAIN, ANY_BODY, COLOURS, FIRMS, INTRODUCING, KINDRED, OTHER_OFFICE, PAST_OFFICE, POINTING, SHORT,
};

/// How many words a noun phrase may have before its noun.
const LONGEST: usize = 10;

/// What a noun phrase says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun {
    /// The noun.
    pub(super) head: Span,
    /// From behind the determiner to the noun.
    pub(super) phrase: Span,
    /// *the*, *this*: one who was spoken of before.
    pub(super) definite: bool,
    pub(super) plural: bool,
    pub(super) body: bool,
    /// A noun for people.
    pub(super) person: bool,
    /// Where the word behind it begins; the end of the text if there is none.
    pub(super) end: usize,
}

/// `phrase = [determiner SP] *(word SP) noun`
///
/// The noun is the last word before the first preposition or other small word.
pub(super) fn read(text: &str, start: usize, end: usize) -> Option<Noun> {
    let mut word = word_at(text, start, end)?;
    let mut definite = false;
    let w = word.text(text);
    if word.is(DETERMINER) || is_one_of(w, INTRODUCING) || is_one_of(w, &["those", "these", "several"]) {
        definite = is_one_of(w, POINTING);
        word = word_behind(text, word.whole.end(), end)?;
    }
    let first = word;
    let mut head: Option<Word> = None;
    for _ in 0..LONGEST {
        let small = word.shape == Shape::Lower && word.is(FUNCTION) && !word.is(MODIFIER);
        let verb =
            word.shape == Shape::Lower && word.known() & AUX != 0 && head.is_some_and(|head| is_noun(text, head));
        if small || verb {
            break;
        }
        let before = head;
        head = Some(word);
        match word_behind(text, word.whole.end(), end) {
            // *the minister said*: a verb behind a noun for people ends the phrase.
            Some(next) if super::run::is_verb(text, next) && is_noun(text, word) && !is_noun(text, next) => break,
            Some(next) => word = next,
            None => break,
        }
        if before.is_some_and(|before| before.possessive() && before.shape == Shape::Lower) {
            definite = false;
        }
    }
    let head = head?;
    let w = head.text(text);
    let phrase = Span::new(first.span.start(), head.span.end())?;
    let person = is_role(w, head.class) || w.ends_with("-year-old") || head.is(DEMONYM) && head.shape == Shape::Capital;
    Some(Noun {
        head: head.span,
        phrase,
        definite: definite && !head.possessive(),
        plural: w.ends_with('s') && !w.ends_with("ss") && !head.is(ROLE) || plural_noun(w),
        body: head.is(BODY) || is_one_of(w, ANY_BODY),
        person,
        end: head.whole.end(),
    })
}

impl Noun {
    /// Whether it says of nobody what he is by his office, and so means somebody who is there already.
    pub(super) fn head_is_again(&self, text: &str) -> bool {
        let head = self.head.slice(text).unwrap_or("");
        let behind = text.get(self.head.end()..).unwrap_or("");
        let parent = is_one_of(head, &["mother", "father", "mum", "mom", "dad"]) && behind.starts_with(" of ");
        let people = head.starts_with(char::is_uppercase) && class(head) & DEMONYM != 0;
        self.person && (parent || people || head.ends_with("-year-old") || is_one_of(head, AGAIN))
    }

    pub(super) fn gender(&self, text: &str) -> Option<Gender> {
        gender(text, self.phrase)
    }
}

fn is_noun(text: &str, word: Word) -> bool {
    word.is(BODY | ROLE) || is_role(word.text(text), word.class) || is_one_of(word.text(text), ANY_BODY)
}

/// Whether a word with a capital is a noun in the plural and no name: *Officials*, *Republicans*, *Americans*.
pub(super) fn plural_noun(word: &str) -> bool {
    let Some(one) = word.strip_suffix('s') else {
        if !word.bytes().next_back().is_some_and(|last| matches!(last.to_ascii_lowercase(), b'e' | b'n' | b's')) {
            return false;
        }
        return is_one_of(word, &["Police", "People", "Men", "Women", "Children", "Authorities"]);
    };
    class(one) & (ROLE | DEMONYM) != 0 && class(one) & GIVEN == 0
        || one.strip_suffix('e').is_some_and(|stem| class(stem) & ROLE != 0)
        || one.strip_suffix("ie").is_some_and(|stem| word == "Authorities" || class(stem) & ROLE != 0)
        || ["er", "or", "ist", "cian"].iter().any(|end| one.len() > 5 && one.ends_with(end))
            && class(one) & GIVEN == 0
            && word.len() > 7
}

/// Whether one whose role is `role` can be called `the wanted`: it has all the words, and none that makes it another
/// office (*vice president* is not *the president*).
///
/// A word with a capital that the role lacks says where somebody is from, or of what party: *the Ostra mayor*.
pub(super) fn is_called(role: &str, wanted: &str, noun: &str) -> bool {
    let words = |text: &str, word: &str| text.split([' ', '\u{a0}', '-']).any(|w| is_same(w, word));
    // The noun must be the role's own, not what it is over: *aide to the president*.
    let own = || role.split([' ', '\u{a0}']).take_while(|w| class(w) & OVER == 0);
    let own_noun = own().filter(|w| !w.ends_with("'s") && !w.ends_with("’s")).any(|w| {
        is_same(w, noun)
            || w.rsplit('-').next().is_some_and(|w| is_same(w, noun)) && !w.contains("vice-")
            || is_compound_of(w, noun)
    });
    let small = noun.starts_with(char::is_lowercase);
    let extra = |w: &str| {
        let party = class(w) & (DEMONYM | TITLE) != 0;
        w.starts_with(char::is_uppercase) && small && (party || !role.contains(' '))
    };
    // *the former judge*, of a *retired judge*
    let past = |w: &str| is_one_of(w, PAST_OFFICE) && PAST_OFFICE.iter().any(|past| words(role, past));
    is_short_for(role, wanted)
        || own_noun
            && wanted.split([' ', '\u{a0}']).all(|w| {
                w == noun || words(role, w) || is_joined(role, w) || extra(w) || is_one_of(w, COLOURS) || past(w)
            })
            && OTHER_OFFICE.iter().all(|w| !own().any(|own| is_same(own, w)) || words(wanted, w))
}

/// Whether a noun in capitals has the first letters of a role, small words in or out: *the SHO*, of a *station house
/// officer*; *the OC*, of an *officer in charge*.
pub(super) fn is_short_for(role: &str, noun: &str) -> bool {
    if !(2..=5).contains(&noun.len()) || !noun.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return false;
    }
    let spells = |small: bool| {
        let mut wanted = noun.bytes();
        let words =
            role.split([' ', '-', '\u{a0}']).filter(|w| small || class(w) & (FUNCTION | OVER | DETERMINER) == 0);
        let mut left = words.filter(|w| w.starts_with(char::is_alphabetic));
        wanted.all(|letter| left.next().and_then(|w| w.bytes().next()).is_some_and(|b| b.eq_ignore_ascii_case(&letter)))
    };
    spells(true) || spells(false)
}

/// *teacher*, of *schoolteacher*.
fn is_compound_of(word: &str, noun: &str) -> bool {
    const LEAST: usize = 5;
    let first = word.len().checked_sub(noun.len()).filter(|len| *len > 2);
    noun.len() > LEAST && first.and_then(|first| word.get(first..)).is_some_and(|end| end.eq_ignore_ascii_case(noun))
}

/// *foreign-policy adviser*, of *foreign policy adviser*.
fn is_joined(role: &str, word: &str) -> bool {
    word.contains('-') && word.split('-').all(|part| role.split([' ', '-']).any(|w| w.eq_ignore_ascii_case(part)))
}

/// Equal, or the one short for the other.
fn is_same(short: &str, word: &str) -> bool {
    let bare = short.strip_suffix('.').unwrap_or(short);
    if bare.len() == word.len() && bare.eq_ignore_ascii_case(word) {
        return true;
    }
    bare.len() <= 4
        && word.len() > 4
        && SHORT.iter().any(|(known, long)| known.eq_ignore_ascii_case(bare) && long.eq_ignore_ascii_case(word))
}

/// Whether a body of this kind can be called so: *the bank*, of an *investment banking giant*; *the firm*, of a *retailer*.
pub(super) fn is_kind_called(kind: &str, noun: &str) -> bool {
    let general = is_one_of(noun, FIRMS);
    kind.split([' ', '-']).any(|w| {
        w.eq_ignore_ascii_case(noun)
            || noun.eq_ignore_ascii_case("bank") && is_one_of(w, &["banking", "lender"])
            || general && is_one_of(w, FIRMS)
    })
}

/// Whether a noun says in general what a role says: *the officer*, of a detective.
pub(super) fn is_kindred(role: &str, noun: &str) -> bool {
    let last = role.split([' ', '\u{a0}']).take_while(|w| class(w) & OVER == 0).last().unwrap_or("");
    KINDRED.iter().any(|(of, general)| general.eq_ignore_ascii_case(noun) && is_same(last, of))
}

/// Whether `word` stands in `text[within]` with a small first letter, as a word of its own.
pub(super) fn has_small(text: &str, within: Span, word: Span) -> bool {
    // Its first letter left out, it is found in both cases.
    let mut letters = word.slice(text).unwrap_or("").chars();
    let Some(capital) = letters.next() else { return false };
    let rest = letters.as_str();
    if rest.len() < 3 || !capital.is_ascii_uppercase() || rest.chars().any(char::is_uppercase) {
        return false;
    }
    let small = capital.to_ascii_lowercase();
    let Some(haystack) = text.as_bytes().get(within.range()) else { return false };
    let places = memchr::memmem::find_iter(haystack, rest).map(|at| at.saturating_add(within.start()));
    places.take(32).any(|at| {
        let before = text.get(..at).unwrap_or("");
        let behind = text.get(at.saturating_add(rest.len())..).unwrap_or("");
        before.ends_with(small)
            && !behind.starts_with(char::is_alphanumeric)
            && before.strip_suffix(small).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_called_by_its_own_words() {
        for (role, wanted, noun, called) in [
            ("Foreign Minister", "minister", "minister", true),
            ("Foreign Minister", "foreign minister", "minister", true),
            ("Foreign Minister", "defence minister", "minister", false),
            ("Prime Minister", "minister", "minister", false),
            ("First Vice President", "president", "president", false),
            ("former president", "president", "president", false),
            ("aide to the president", "president", "president", false),
            ("Sen.", "senator", "senator", true),
            ("minister of fisheries", "minister", "minister", true),
            ("Mayor", "Karavel mayor", "mayor", true),
        ] {
            assert_eq!(is_called(role, wanted, noun), called, "{role:?} called {wanted:?}");
        }
    }
}
