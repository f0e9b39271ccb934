//! What a word beside a name, or in one, may be.

use super::dictionary::Number;
use super::{bodies, demonyms, function_words, given_names, honorifics, particles, persons, titles};

/// A set of classes: a word can be several things.
pub(crate) type Class = u32;

pub(crate) const TITLE: Class = 1;
pub(crate) const TRADE: Class = 1 << 1;
pub(crate) const KIN: Class = 1 << 2;
/// *former*, *vice*: before an office, and part of it.
pub(crate) const MODIFIER: Class = 1 << 3;
pub(crate) const HONORIFIC: Class = 1 << 4;
pub(crate) const PARTICLE: Class = 1 << 5;
pub(crate) const SUFFIX: Class = 1 << 6;
pub(crate) const BODY: Class = 1 << 7;
pub(crate) const PLACE: Class = 1 << 8;
pub(crate) const DEMONYM: Class = 1 << 9;
pub(crate) const CALENDAR: Class = 1 << 10;
pub(crate) const FUNCTION: Class = 1 << 11;
/// A given name.
pub(crate) const GIVEN: Class = 1 << 12;
/// A family name that stands first.
pub(crate) const FAMILY_FIRST: Class = 1 << 13;
/// Of titles and kin.
pub(crate) const FEMALE_ROLE: Class = 1 << 14;
pub(crate) const MALE_ROLE: Class = 1 << 15;
/// Of honorifics.
pub(crate) const FEMALE_HONORIFIC: Class = 1 << 16;
pub(crate) const MALE_HONORIFIC: Class = 1 << 17;
/// Of given names.
pub(crate) const FEMALE_NAME: Class = 1 << 18;
pub(crate) const MALE_NAME: Class = 1 << 19;

/// *the*, *his*, *another*: before a noun, and no part of a role.
pub(crate) const DETERMINER: Class = 1 << 20;
/// *that*, *who*, *when*: behind it the clause is another one.
pub(crate) const LEADING: Class = 1 << 21;
/// Behind a noun for people, what it is over or where: *of*, *for*, *near*.
pub(crate) const OVER: Class = 1 << 22;
/// Of these, what may stand before the name of what a title is over: *envoy to Norland*.
pub(crate) const GOVERNING: Class = 1 << 23;

/// A noun that says who somebody is.
pub(crate) const ROLE: Class = TITLE | TRADE | KIN;

/// All lists, with what a word on each may be.
pub(super) const LISTS: &[(Class, &[&str])] = &[
    (TITLE, titles::TITLES),
    (TRADE, titles::TRADES),
    (KIN, titles::KIN),
    (MODIFIER, titles::MODIFIERS),
    (FEMALE_ROLE, titles::WOMEN),
    (MALE_ROLE, titles::MEN),
    (HONORIFIC | FEMALE_HONORIFIC, honorifics::WOMEN),
    (HONORIFIC | MALE_HONORIFIC, honorifics::MEN),
    (HONORIFIC, honorifics::BOTH),
    (PARTICLE, particles::PARTICLES),
    (SUFFIX, particles::SUFFIXES),
    (BODY, bodies::BODIES),
    (PLACE, bodies::PLACES),
    (DEMONYM, demonyms::DEMONYMS),
    (CALENDAR, demonyms::CALENDAR),
    (FUNCTION, function_words::FUNCTION_WORDS),
    (GIVEN | FEMALE_NAME, given_names::WOMEN),
    (GIVEN | MALE_NAME, given_names::MEN),
    (FAMILY_FIRST, given_names::FAMILY_FIRST),
    (DETERMINER, persons::DETERMINERS),
    (LEADING, persons::LEADING),
    (OVER, persons::OVER),
    (GOVERNING, persons::GOVERNING),
];

/// What `word` may be, whatever the case of its letters; nothing if it is in no table.
pub(crate) fn class(word: &str) -> Class {
    class_of(word.as_bytes())
}

/// [`class`] of the bytes of a word.
pub(crate) fn class_of(word: &[u8]) -> Class {
    Number::of(word).name()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_any_case() {
        assert_eq!(class("Mayor"), TITLE);
        assert_eq!(class("MAYOR"), TITLE);
        assert_eq!(class("Mrs."), HONORIFIC | FEMALE_HONORIFIC);
        assert_eq!(class("der"), PARTICLE);
        assert_eq!(class("wife"), KIN | FEMALE_ROLE);
        assert_eq!(class("SECRETARY-General"), class("secretary-general"));
        assert_eq!(class("Secretary-Generals"), 0);
        assert_eq!(class("secretary-brigadier"), 0);
        assert_eq!(class("Stelberg"), 0);
        assert_eq!(class(""), 0);
        assert_eq!(class("a word that is longer than any"), 0);
    }

    #[test]
    fn every_word_is_found() {
        for (class_, words) in LISTS {
            for word in *words {
                assert_eq!(class(word) & class_, *class_, "{word}");
            }
        }
    }
}
