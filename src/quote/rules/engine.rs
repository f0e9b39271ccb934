//! Runs rules: each a row of steps over words, read away from a quote or a verb.
//!
//! ```text
//! rules! { BEHIND:
//!     inverted: Construction::Trailing, "\"We sail,\" said Ana Low.", not ["\"We sail,\" it said."],
//!         when is!(CUE), [As(Cue, is!(SAY)), Phrase(Speaker)];
//! }
//! ```
//!
//! The order in which rules are asked is that of their list; the first that fits is taken. A rule is asked only if its
//! sentence has a class that it needs (`when`), which one look at all classes of the sentence tells.

use nom::{Err, Parser};

use crate::quote::phrase::{self, Side};
use crate::quotes::look::Read;
use crate::quotes::mention::{clause_subject, is_somebody};
use crate::quotes::token::Token;
use crate::span::Span;
use crate::tables::class::Class;

const FAIL: Err<()> = Err::Error(());

/// What a word must be: of one of the classes `of`, of all of `all`, and of none of `no`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Want {
    pub(crate) of: Class,
    pub(crate) all: Class,
    pub(crate) no: Class,
}

impl Want {
    pub(crate) const fn fits(self, token: Token) -> bool {
        let Self { of, all, no } = self;
        token.class & of != 0 && token.class & all == all && token.class & no == 0
    }
}

/// `is!(SAY)`, `is!(CUE + FINITE)` (both), `is!(SAY | HOLD - NOUNLIKE)` (either, but no noun)
macro_rules! is {
    ($($of:ident)|+ $(+ $all:ident)* $(- $no:ident)*) => {
        $crate::quote::rules::engine::Want {
            of: $($crate::tables::class::$of)|+,
            all: 0 $(| $crate::tables::class::$all)*,
            no: 0 $(| $crate::tables::class::$no)*,
        }
    };
}
pub(crate) use is;

/// What a part of a construction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    Cue,
    Speaker,
    Hearer,
    /// The place where what was said begins: an empty span.
    Content,
    /// What shows that more is said of the speaker: a comma behind the name.
    Described,
}

/// How many slots there are.
const SLOTS: usize = 5;

/// What a rule found for each slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Slots([Option<Span>; SLOTS]);

impl Slots {
    pub(crate) fn get(&self, slot: Slot) -> Option<Span> {
        self.0.get(slot as usize).copied().flatten()
    }

    /// Adds to what a slot has: it then goes from the one to the other.
    fn add(&mut self, slot: Slot, span: Span) {
        if let Some(place) = self.0.get_mut(slot as usize) {
            *place = Some(match *place {
                Some(old) if old.start() <= span.start() => old.to(span),
                Some(old) => span.to(old),
                None => span,
            });
        }
    }
}

/// A step away from where a rule begins to read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// One word or mark.
    One(Want),
    /// One word or mark, which fills a slot.
    As(Slot, Want),
    /// So many words at least, and at most.
    Run(Want, u8, u8),
    /// The same, filling a slot.
    RunAs(Slot, Want, u8, u8),
    /// A noun phrase, or a pronoun.
    Phrase(Slot),
    /// One word of two letters: *of*, *in*.
    Short(Want),
    /// One who speaks, with what belongs to the name: an apposition, a relative clause.
    Subject(Slot),
    /// One who speaks, and no apposition.
    Mention(Slot),
    /// All that is left: a clause whose subject does something.
    Clause(Slot, Deed),
    /// These steps, if they fit.
    Maybe(&'static [Step]),
    /// The first of these rows that fits.
    Either(&'static [&'static [Step]]),
    /// The next word or mark is such a one; it is not read.
    Next(Want),
    /// The next one is not.
    Unless(Want),
    /// If these steps fit, a slot has the next word or mark; none is read.
    Seen(Slot, &'static [Step]),
    /// One of the next so many words or marks is such a one; none is read.
    Within(Want, u8),
    /// Any number of times, places and occasions: *later*, *on Monday*, *in a statement*.
    Adverbials,
    /// What comes next, up to its start, is read; it is where a slot begins.
    Here(Slot),
    /// Nothing is left but what ends a sentence.
    End,
    /// Nothing at all is left.
    Nothing,
}

/// What the subject of a clause does, by the words behind it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deed {
    /// One of the first so many words is such a verb.
    pub(crate) verb: Want,
    pub(crate) within: u8,
    /// None of the words is of these classes, and there are no more of them than so many.
    pub(crate) no: Class,
    pub(crate) most: u8,
}

/// A construction: how it is told, and an example of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule<C: 'static> {
    pub(crate) name: &'static str,
    /// An invented text in which this rule finds something.
    pub(crate) example: &'static str,
    /// Texts in which it finds nothing, though they look alike.
    pub(crate) not: &'static [&'static str],
    /// Its sentence has a word of one of these classes.
    pub(crate) when: Class,
    /// What follows if it fits.
    pub(crate) construction: C,
    pub(crate) steps: &'static [Step],
    /// Exceptions: rows of steps that must not fit where the rule does.
    pub(crate) never: &'static [&'static [Step]],
}

/// A list of rules, in the order in which they are asked.
macro_rules! rules {
    ($(#[$doc:meta])* $list:ident: $type:ty;
        $($name:ident: $construction:expr, $example:literal, not [$($not:literal),*], when $when:expr,
            [$($step:expr),* $(,)?] $(, never $([$($never:expr),* $(,)?])+)?;)*) => {
        $(#[$doc])*
        pub(crate) static $list: &[$crate::quote::rules::engine::Rule<$type>] = &[$(
            $crate::quote::rules::engine::Rule {
                name: stringify!($name),
                example: $example,
                not: &[$($not),*],
                when: $when,
                construction: $construction,
                steps: &[$($step),*],
                never: &[$($(&[$($never),*]),+)?],
            }
        ),*];
    };
}
pub(crate) use rules;

/// What a rule found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<C: 'static, I> {
    pub(crate) rule: &'static Rule<C>,
    pub(crate) slots: Slots,
    /// What its steps left.
    pub(crate) rest: I,
}

/// The first rule that fits, of a sentence that has these classes.
pub(crate) fn first<C, I: Side>(rules: &'static [Rule<C>], classes: Class, input: I) -> Option<Match<C, I>> {
    rules.iter().find_map(|rule| fit(rule, classes, input))
}

/// What one rule finds here.
pub(crate) fn fit<C, I: Side>(rule: &'static Rule<C>, classes: Class, input: I) -> Option<Match<C, I>> {
    if rule.when & classes == 0 || rule.never.iter().any(|steps| row(steps).parse(input).is_ok()) {
        return None;
    }
    let (rest, slots) = row(rule.steps).parse(input).ok()?;
    Some(Match { rule, slots, rest })
}

/// What a row of steps finds, and what it leaves.
pub(crate) fn read_row<I: Side>(steps: &'static [Step], input: I) -> Option<(I, Slots)> {
    row(steps).parse(input).ok()
}

/// A row of steps, as a production.
fn row<I: Side>(steps: &'static [Step]) -> impl Parser<I, Output = Slots, Error = ()> {
    move |input: I| {
        let mut slots = Slots::default();
        walk(steps, input, &mut slots).map(|(rest, ())| (rest, slots))
    }
}

fn walk<I: Side>(steps: &'static [Step], input: I, slots: &mut Slots) -> Read<I, ()> {
    let mut rest = input;
    for step in steps {
        rest = take(*step, rest, slots)?;
    }
    Ok((rest, ()))
}

/// One step; what it leaves.
fn take<I: Side>(step: Step, rest: I, slots: &mut Slots) -> Result<I, Err<()>> {
    let fits = |want: Want| rest.first().filter(|token| want.fits(*token));
    let check = |holds: bool| if holds { Ok(rest) } else { Err(FAIL) };
    match step {
        Step::One(want) => fits(want).map(|_| rest.rest()).ok_or(FAIL),
        Step::As(slot, want) => {
            slots.add(slot, fits(want).ok_or(FAIL)?.span());
            Ok(rest.rest())
        }
        Step::Run(want, least, most) => run(None, want, least, most, rest, slots),
        Step::RunAs(slot, want, least, most) => run(Some(slot), want, least, most, rest, slots),
        Step::Phrase(slot) => {
            let (rest, found) = phrase::phrase(rest)?;
            slots.add(slot, found.span);
            Ok(rest)
        }
        Step::Short(want) => {
            fits(want).filter(|word| word.end.saturating_sub(word.start) == 2).map(|_| rest.rest()).ok_or(FAIL)
        }
        Step::Subject(slot) => {
            let (rest, found) = rest.subject()?;
            slots.add(slot, found);
            Ok(rest)
        }
        Step::Mention(slot) => {
            let (rest, found) = rest.mention()?;
            slots.add(slot, found);
            Ok(rest)
        }
        Step::Clause(slot, deed) => {
            slots.add(slot, doer(rest.tokens(), deed).ok_or(FAIL)?);
            Ok(rest.take_from(rest.tokens().len()))
        }
        Step::Maybe(steps) => {
            let mut tried = *slots;
            match walk(steps, rest, &mut tried) {
                Ok((further, ())) => {
                    *slots = tried;
                    Ok(further)
                }
                Err(_) => Ok(rest),
            }
        }
        Step::Either(rows) => {
            let found = rows.iter().find_map(|steps| {
                let mut tried = *slots;
                walk(steps, rest, &mut tried).ok().map(|(further, ())| (further, tried))
            });
            let (further, tried) = found.ok_or(FAIL)?;
            *slots = tried;
            Ok(further)
        }
        Step::Seen(slot, steps) => {
            if let Some(next) = rest.first().filter(|_| walk(steps, rest, &mut Slots::default()).is_ok()) {
                slots.add(slot, next.span());
            }
            Ok(rest)
        }
        Step::Next(want) => check(fits(want).is_some()),
        Step::Unless(want) => check(fits(want).is_none()),
        Step::Within(want, most) => check(rest.iter_elements().take(usize::from(most)).any(|token| want.fits(token))),
        Step::Adverbials => Ok(phrase::adverbials(rest)),
        Step::Here(slot) => {
            let next = rest.first().ok_or(FAIL)?;
            slots.add(slot, Span::at(next.start, 0));
            Ok(rest)
        }
        Step::End => check(rest.first().is_none_or(|token| token.is(crate::tables::class::STOP))),
        Step::Nothing => check(rest.first().is_none()),
    }
}

/// The subject of a clause, if it is somebody who does that.
fn doer(clause: &[Token], deed: Deed) -> Option<Span> {
    let (mention, end) = clause_subject(clause)?;
    let begin = clause.iter().position(|token| token.start == mention.start())?;
    let rest = clause.get(end..)?;
    let does = rest.len() <= usize::from(deed.most)
        && rest.iter().take(usize::from(deed.within)).any(|verb| deed.verb.fits(*verb))
        && !rest.iter().any(|token| token.is(deed.no));
    (does && is_somebody(clause.get(begin..end)?)).then_some(mention)
}

fn run<I: Side>(
    slot: Option<Slot>,
    want: Want,
    least: u8,
    most: u8,
    input: I,
    slots: &mut Slots,
) -> Result<I, Err<()>> {
    let mut rest = input;
    let mut count = 0_u8;
    while let Some(token) = rest.first().filter(|token| count < most && want.fits(*token)) {
        if let Some(slot) = slot {
            slots.add(slot, token.span());
        }
        rest = rest.rest();
        count = count.saturating_add(1);
    }
    if count >= least { Ok(rest) } else { Err(FAIL) }
}

/// All classes that the words of a sentence have.
pub(crate) fn classes_of(tokens: &[Token]) -> Class {
    tokens.iter().fold(0, |all, token| all | token.class)
}

/// Checks that each rule of a list finds something in its example, and nothing in its counter-examples.
///
/// `fires` reads a text and tells by name the rules that found something in it.
#[cfg(test)]
#[track_caller]
pub(crate) fn check<C>(rules: &[Rule<C>], fires: impl Fn(&str) -> alloc::vec::Vec<&'static str>) {
    for rule in rules {
        assert!(
            fires(rule.example).contains(&rule.name),
            "{}: {} gave {:?}",
            rule.name,
            rule.example,
            fires(rule.example)
        );
        for text in rule.not {
            assert!(!fires(text).contains(&rule.name), "{}: {text}", rule.name);
        }
    }
    for (at, rule) in rules.iter().enumerate() {
        assert!(rules.iter().take(at).all(|other| other.name != rule.name), "{} stands twice", rule.name);
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::Slot::{Cue, Hearer, Speaker};
    use super::Step::{As, Either, End, Maybe, Next, One, Phrase, Run, RunAs, Unless};
    use super::*;
    use crate::quotes::look::{Ahead, Behind};
    use crate::quotes::token::tokens;
    use crate::tables::class::{ACCORDING, CUE};

    rules! {
        /// Rightwards.
        AHEAD: u8;
        according: 1, "according to Ana Low.", not ["accordingly Ana Low."], when ACCORDING,
            [RunAs(Cue, is!(ACCORDING | TO), 2, 2), Phrase(Speaker)];
        told: 2, "told the clerk on Friday", not ["told that on Friday", "told the clerk by Friday."], when CUE,
            [As(Cue, is!(TELL)), Unless(is!(THAT)), Phrase(Hearer), Maybe(&[One(is!(PREP)), Run(is!(TIME), 1, 2)]), End],
            never [One(is!(CUE)), Phrase(Hearer), One(is!(PREP + ACCORDING))];
    }

    rules! {
        /// Leftwards.
        LEFT: u8;
        before: 3, "the mayor of Tarn later said", not ["later, the boat said"], when CUE,
            [As(Cue, is!(SAY + PAST)), Run(is!(ADV), 0, 3), Either(&[&[Next(is!(PRON)), Phrase(Speaker)], &[Next(is!(CAP)), Phrase(Speaker)]])];
    }

    fn read(text: &str) -> Vec<Token> {
        let mut list = Vec::new();
        tokens(text, 0, text.len(), &mut list);
        list
    }

    #[test]
    fn rules_fire_on_their_examples() {
        check(AHEAD, |text| {
            let list = read(text);
            first(AHEAD, classes_of(&list), Ahead(&list)).map(|found| found.rule.name).into_iter().collect()
        });
        check(LEFT, |text| {
            let list = read(text);
            first(LEFT, classes_of(&list), Behind(&list)).map(|found| found.rule.name).into_iter().collect()
        });
    }

    #[test]
    fn slots_are_filled_in_both_directions() {
        let text = "the mayor of Tarn later said";
        let list = read(text);
        let found = first(LEFT, classes_of(&list), Behind(&list)).unwrap();
        assert_eq!(found.slots.get(Speaker).unwrap().slice(text), Some("the mayor of Tarn"));
        assert_eq!(found.slots.get(Cue).unwrap().slice(text), Some("said"));
        assert_eq!((found.rest.0.len(), found.rule.construction), (0, 3));
        let text = "told the clerk on Friday";
        let list = read(text);
        let found = first(AHEAD, classes_of(&list), Ahead(&list)).unwrap();
        assert_eq!(found.slots.get(Hearer).unwrap().slice(text), Some("the clerk"));
        assert_eq!(found.slots.get(Speaker), None);
    }

    /// A sentence without the classes that a rule needs is not read.
    #[test]
    fn gated_by_classes() {
        let list = read("according to Ana Low.");
        assert!(first(AHEAD, 0, Ahead(&list)).is_none());
    }
}
