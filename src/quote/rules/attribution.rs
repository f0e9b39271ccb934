//! Who says a quote, told by its sentence: the constructions as lists of rules, in the order in which they are asked.
//!
//! A rule is a row of steps, or a function where no row can tell it. Each has an example in which it finds somebody, and
//! texts that look alike, in which it does not.

use super::cue::{Found, found};
use super::engine::Slot::{Cue, Described, Speaker};
use super::engine::Step::{As, End, Run, RunAs, Subject};
use super::engine::{Step, classes_of, is, read_row};
use super::{before, behind};
use crate::model::Construction;
use crate::quote::phrase::Side;
use crate::quotes::look::{Ahead, Behind};
use crate::quotes::token::Token;
use crate::tables::class::*;

/// A quote in its sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'t> {
    /// The words of its sentence before it, and what stands behind it.
    pub(crate) left: &'t [Token],
    pub(crate) right: &'t [Token],
    /// What stands behind it up to the end of the sentence, without its first marks.
    pub(crate) tail: &'t [Token],
    /// It is a clause, or begins with a capital.
    pub(crate) speech: bool,
    pub(crate) capital: bool,
    /// It ends as no sentence does.
    pub(crate) bare: bool,
    /// It begins its paragraph.
    pub(crate) alone: bool,
    /// A comma ends it, or stands behind it; a dash does.
    pub(crate) comma: bool,
    pub(crate) dash: bool,
}

impl<'t> Scene<'t> {
    /// What stands behind a quote, whose own comma may end it.
    pub(crate) fn with_tail(self, closed_by_comma: bool) -> Self {
        let (tail, comma, dash) = behind::tail(self.right);
        let comma = comma || closed_by_comma;
        Self { tail, comma, dash: dash && !comma, ..self }
    }
}

/// How a rule finds somebody.
#[derive(Clone, Copy)]
enum How {
    /// Steps to the left of the quote, up to it.
    Left(Construction, &'static [Step]),
    /// Steps to the right of it.
    Right(Construction, &'static [Step]),
    /// A function.
    Read(fn(&Scene<'_>) -> Option<Found>),
}

/// A construction.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    /// An invented text in which it finds somebody.
    pub(crate) example: &'static str,
    /// Texts in which it does not.
    pub(crate) not: &'static [&'static str],
    /// The words on its side have one of these classes.
    when: Class,
    /// What else holds.
    holds: fn(&Scene<'_>) -> bool,
    how: How,
}

macro_rules! attributions {
    ($($(#[$doc:meta])* list $list:ident: $($name:ident: $example:literal, not [$($not:literal),*], when $when:expr
        $(, if $holds:expr)? => $how:expr;)*)*) => {
        $($(#[$doc])* pub(crate) static $list: &[Rule] = &[$(Rule {
            name: stringify!($name),
            example: $example,
            not: &[$($not),*],
            when: $when,
            holds: attributions!(@ $($holds)?),
            how: $how,
        }),*];)*
    };
    (@) => { |_| true };
    (@ $holds:expr) => { $holds };
}

attributions! {
    /// Asked before all others: what stands on both sides, and a label.
    list BOTH:
    passive: "The plan was called \"a disgrace\" by Ana Low.", not ["The plan was called \"a disgrace\" by noon."], when ANY,
        if |s| s.bare => How::Read(|s| before::passive(s.left, s.right));
    label_behind: "‘Fares to rise’: Ostra Institute\nIt rained.", not ["\"Fares rise\": it was in the news."], when ANY,
        if |s| s.alone && s.left.is_empty() => How::Read(|s| behind::colon_label(s.right));

    /// What stands before a quote.
    list BEFORE:
    label_behind_dash: "A mixed night - Ana Low: \"We row.\"", not ["A mixed night for Tarn-Low: \"We row.\""], when DASH => How::Read(|s| before::dashed_label(s.left));
    second_clause: "Lee said no, but he had a tip: \"Go by boat.\"", not ["Lee said no, but rain fell: \"Go by boat.\""],
        when CONJ => How::Read(|s| before::second_clause(s.left));
    uttered: "The lamp went out as Low spoke the words: \"Rise!\"", not ["Low said: \"Rise!\""], when COLON => How::Left(Construction::Introduced, &[
            Step::One(is!(COLON)), Step::One(is!(SAYING + PLURAL)), Step::One(is!(DET)),
            As(Cue, is!(VERB | PASTLIKE | PAST - CAP)), Subject(Speaker),
        ]);
    introduced: "Ana Low said: \"We row.\"", not ["Ana Low left: \"We row.\""], when CUE | ACCORDING => How::Read(|s| before::introduced(s.left, s.speech));
    introduced_by_shape: "Ana Low cracked, \"We row at dawn.\"", not ["Ana Low left the crowd, \"We row at dawn.\""],
        when VERB | PASTLIKE, if |s| s.speech => How::Left(Construction::Introduced, &[
            Step::One(is!(COMMA | COLON)), As(Cue, is!(PASTLIKE | VERB)), Run(is!(ADV), 0, 8), Subject(Speaker),
        ]);
    words_of: "In the words of Ana Low, \"we row\".", not ["In the boats of Ana Low, \"we row\"."], when SAYING => How::Read(|s| before::words_of(s.left));
    of_the_view: "Low was of the view that it was \"a mess\".", not ["Low was of the crew that \"rows\"."], when SAYING => How::Read(|s| before::of_the_view(s.left));
    noun_that: "His claim that it was \"a mess\" fell flat.", not ["The claim that it was \"a mess\" fell flat."], when THAT => How::Read(|s| before::noun_that(s.left));
    chants_of: "The crowd broke into chants of \"resign\".", not ["The crowd broke into boats of \"resin\"."], when SAYING => How::Left(Construction::Reported, before::CHANTS_OF);
    with_words: "Low left them with one piece of advice, \"Row at dawn.\"", not ["Low left them with one boat, \"Row at dawn.\""],
        when SAYING, if |s| s.speech => How::Left(Construction::Introduced, before::WITH_WORDS);
    possessed: "It was, in the minister's words, \"a mess\".", not ["It was, in the minister's boat, \"a mess\"."],
        when SAYING => How::Read(|s| before::possessed(s.left));
    took_as: "Low brushed the loan aside as \"old fish\".", not ["Low was known as \"old fish\"."], when AS => How::Read(|s| before::took_as(s.left));
    colon: "Low had a tip: \"We row at dawn.\"", not ["1959: \"We row at dawn.\""], when COLON | DASH => How::Read(|s| before::colon(s.left));
    headline: "Ana Low: Boats 'to be sold'", not ["Tarn: Boats may 'moor here' at night."], when COLON => How::Read(|s| before::headline(s.left, s.right));
    comma: "Low shared her anger with the crowd, \"We row at dawn.\"", not ["The tide fell by the hour, \"We row at dawn.\""],
        when COMMA, if |s| s.speech && s.capital => How::Read(|s| before::comma(s.left));

    /// What stands behind a quote.
    list BEHIND:
    according: "\"We row,\" according to Ana Low.", not ["\"We row,\" accordingly."], when ACCORDING => How::Right(Construction::AccordingTo, behind::ACCORDING_TO);
    per: "\"We row,\" per Ana Low.", not ["\"We row,\" a fare of ten per crew."], when PER
        => How::Right(Construction::AccordingTo, &[As(Cue, is!(PER)), Step::Next(is!(CAP | DET)), Subject(Speaker), End]);
    inverted: "\"We row,\" said Ana Low.", not ["\"We row,\" said she was told."], when SAY => How::Right(Construction::Trailing, behind::INVERTED);
    regular: "\"We row,\" Ana Low later said.", not ["\"We row,\" the boat went."], when CUE => How::Read(|s| behind::read_regular(s.tail));
    long_subject: "\"We row,\" Ana Low, chief of staff at the guild now working alone told JNW.", not ["\"We row,\" after noon."], when SAY,
        if |s| s.comma => How::Read(|s| behind::read_long(s.tail));
    by_shape_inverted: "\"We row,\" deadpanned Ana Low.", not ["\"We row,\" deadpanned out of breath."],
        when PASTLIKE | VERB | PAST | THIRD, if |s| s.comma => How::Right(Construction::Trailing, behind::BY_SHAPE_INVERTED);
    by_present: "\"We row,\" she marvels.", not ["\"We row,\" she marvels they did."], when PLURAL, if |s| s.comma => How::Read(|s| behind::by_present(s.tail));
    by_shape: "\"We row,\" she deadpanned.", not ["\"We row\" she and others."], when PASTLIKE | VERB | CUE,
        if |s| s.comma => How::Right(Construction::Trailing, behind::BY_SHAPE);
    signed: "\"We row.\" — Ana Low", not ["\"We row.\" — and so on"], when CAP, if |s| s.dash
        => How::Right(Construction::Label, behind::SIGNED);

    /// Further on in its sentence, behind some words.
    list END:
    sentence_end: "The plan is \"a mess\" for the town, Ana Low said.", not ["The plan is \"a mess\" for the town Low left."],
        when SAY | ACCORDING => How::Read(|s| behind::sentence_end(s.right));
}

/// Any word at all.
const ANY: Class = Class::MAX;

/// Whether it is told that somebody was asked, and not who asked: *Low was told: "Go."*
pub(crate) fn is_asked(scene: &Scene<'_>) -> bool {
    before::is_asked(scene.left)
}

/// The first rule of a list that finds somebody, and its name.
pub(crate) fn first(list: &'static [Rule], scene: &Scene<'_>, side: &[Token]) -> Option<(Found, &'static str)> {
    let classes = classes_of(side);
    list.iter().find_map(|rule| {
        if rule.when != ANY && rule.when & classes == 0 || !(rule.holds)(scene) {
            return None;
        }
        Some((rule.how.find(scene)?, rule.name))
    })
}

impl How {
    fn find(&self, scene: &Scene<'_>) -> Option<Found> {
        match *self {
            Self::Left(construction, steps) => told(construction, steps, Behind(scene.left)).map(|(_, found)| found),
            Self::Right(construction, steps) => told(construction, steps, Ahead(scene.tail)).map(|(_, found)| found),
            Self::Read(reads) => reads(scene),
        }
    }
}

/// Whom a row of steps finds, and what it leaves. A speaker of whom more is said is apposed to it.
pub(super) fn told<I: Side>(construction: Construction, steps: &'static [Step], input: I) -> Option<(I, Found)> {
    let (rest, slots) = read_row(steps, input)?;
    let construction = if slots.get(Described).is_some() { Construction::Apposition } else { construction };
    Some((rest, found(construction, slots.get(Cue), Some(slots.get(Speaker)?))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::fired;

    /// Each rule finds somebody in its example, and nobody where it must not.
    #[test]
    fn each_rule_fires_on_its_example() {
        let mut wrong = alloc::vec::Vec::new();
        for rule in [BOTH, BEFORE, BEHIND, END].into_iter().flatten() {
            let texts = core::iter::once((rule.example, true)).chain(rule.not.iter().map(|text| (*text, false)));
            wrong.extend(
                texts
                    .filter(|(text, fires)| fired(text).contains(&rule.name) != *fires)
                    .map(|(text, _)| alloc::format!("{}: {text} gave {:?}", rule.name, fired(text))),
            );
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
