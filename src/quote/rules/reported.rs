//! What stands behind a verb of saying: where what was said begins, and what is no part of it.

use super::engine::Slot::{Content, Hearer};
use super::engine::Step::{Adverbials, Either, Here, Maybe, Next, One, Phrase, Run, Unless, Within};
use super::engine::{is, rules};
use crate::model::ReportedConstruction as C;

rules! {
    /// Rightwards from a verb, of what it takes (`when`).
    BEHIND: C;
    // `[adverbials] "that" clause`
    that: C::That, "Low said on Monday that the ferry would sail.", not ["Low said on Monday in Tarn."],
        when crate::tables::class::CLAUSE, [Adverbials, Here(Content), One(is!(THAT))];
    // `"," aside "," "that" clause`
    aside_that: C::That, "Low said, to cheers from the crew, that the ferry would sail.", not [],
        when crate::tables::class::CLAUSE,
        [Adverbials, One(is!(COMMA)), Run(is!(WORD | QUOTE), 1, 14), One(is!(COMMA)), Here(Content), One(is!(THAT))];
    // `hearer [adverbials] "that" clause`
    hearer_that: C::That, "Low told the crew on Monday that the ferry would sail.", not [],
        when crate::tables::class::HEARER, [Phrase(Hearer), Adverbials, Here(Content), One(is!(THAT))];
    // `words "that" clause`
    far_that: C::That, "Low said full well that the ferry would sail.", not [],
        when crate::tables::class::CLAUSE,
        [Run(is!(WORD - AUX - VERB - REL - SUB - PRON - CONJ), 1, 12), Here(Content), One(is!(THAT))];
    // `somebody "to" …`
    moved: C::Infinitive, "Low urged the owners to move their boats.", not ["Low urged the owners."],
        when crate::tables::class::MOVES, [Here(Content), Phrase(Hearer), Adverbials, One(is!(TO)), Unless(is!(DET | CAP))];
    // `[hearer] whether …`
    question: C::Question, "Low asked the crew whether the ferry would sail.", not ["Low asked the crew."],
        when crate::tables::class::CLAUSE,
        [Either(&[
            &[Adverbials, Here(Content), One(is!(ASKING))],
            &[Phrase(Hearer), Adverbials, Here(Content), One(is!(ASKING))],
        ])];
    // `"to" …`
    infinitive: C::Infinitive, "Low vowed to sail.", not ["Low vowed to the crew."],
        when crate::tables::class::DOES, [Here(Content), Maybe(&[One(is!(NOT))]), One(is!(TO)), Unless(is!(DET | CAP))];
    // `-ing …`
    doing: C::Gerund, "Low denied taking money.", not ["Low denied the charge."],
        when crate::tables::class::DOING, [Here(Content), Maybe(&[One(is!(POSS | OWN))]), One(is!(ING | INGLIKE - PLAIN))];
    // `hearer [adverbials] clause`
    hearer_clause: C::Bare, "Low told the crew the ferry would sail.", not ["Low told the crew."],
        when crate::tables::class::HEARER,
        [Phrase(Hearer), Adverbials, Next(is!(WORD | QUOTE - PREP - CONJ - SUB - ING - REL)), Here(Content),
            Within(is!(AUX | VERB | PASTLIKE | FINITE), 30)];
    // `[adverbials] clause`
    clause: C::Bare, "Low said on Monday the ferry would sail.", not ["Low said so on Monday."],
        when crate::tables::class::DIRECTLY,
        [Adverbials, Next(is!(WORD | QUOTE - CONJ - REL - PREP)), Here(Content),
            Either(&[&[Next(is!(PRON | QUOTE | DET | PLAIN))], &[Within(is!(AUX | VERB | PASTLIKE | FINITE | QUOTE), 30)],
                // *boats need*, *the plan depends on*: no table knows the verb
                &[One(is!(WORD - PREP - ADV - TIME)), Within(is!(PLURAL - CAP - POSS), 8)]])];
    // `[hearer] "about" noun phrase`
    matter: C::Phrase, "Low asked the crew about the cracks.", not ["Low asked the crew.", "Low asked on Monday."],
        when crate::tables::class::HEARER,
        [Run(is!(WORD - MATTER - THAT - ASKING - TO - SUB - CONJ - AUX - VERB), 0, 6), One(is!(MATTER)), Here(Content), Next(is!(WORD | QUOTE - SUB - CONJ - THAT - TIME))];
    // `"to" noun phrase "as" … QUOTE …`
    referred: C::Phrase, "Low referred to the crew as \"heroes\".", not ["The letter, addressed to the crew, read \"Sail\"."],
        when crate::tables::class::JUDGES,
        [One(is!(TO)), Here(Content), Run(is!(WORD - AS - SUB - CONJ - AUX - VERB), 1, 10), One(is!(AS)), Within(is!(QUOTE), 5)];
    // `noun phrase … QUOTE …`
    held: C::Phrase, "Low praised the crew as \"heroes of the sea\".", not ["Low praised the crew."],
        when crate::tables::class::JUDGES,
        [Adverbials, Here(Content), Next(is!(WORD | QUOTE - SUB - CONJ - TIME - THAT - PREP - ADV - AUX)), Within(is!(QUOTE), 12)];
    // `preposition noun phrase …`
    topic: C::Phrase, "Low called for a ban.", not ["Low called on Monday."],
        when crate::tables::class::TOPIC,
        [Run(is!(PREP - AS - CAP - THAT), 1, 2), Unless(is!(DATE | TIME)), Here(Content), Next(is!(WORD | QUOTE - SUB - CONJ - THAT))];
    // `noun phrase …`
    phrase: C::Phrase, "Low described on Monday a second ferry.", not ["Low announced on Monday.", "Low tweeted last Friday."],
        when crate::tables::class::NAMES,
        [Adverbials, Here(Content), Next(is!(WORD | QUOTE - SUB - CONJ - TIME - THAT - PREP - ADV - AUX))];
}
