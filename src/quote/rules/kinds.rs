//! What a quoted stretch is: speech, a fragment of it, or a term, which is nobody's words. Rules in their order.

use crate::model::{Construction, QuoteKind};
use crate::quotes::kind::Shape;
use crate::quotes::token::Token;
use crate::tables::class::*;

/// A quote and what stands beside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sight<'a> {
    /// What stands inside its marks.
    pub(crate) inner: &'a str,
    pub(crate) shape: Shape,
    /// The words before it, and those behind it, in its paragraph.
    pub(crate) left: &'a [Token],
    pub(crate) right: &'a [Token],
    /// How its speaker was found, if one was.
    pub(crate) construction: Option<Construction>,
    /// Its cue, and the word before that.
    pub(crate) cue: Option<(Token, Option<Token>)>,
    /// The cue stands near it, on its left.
    pub(crate) held: bool,
    /// The cue is that of the quote before, which is speech.
    pub(crate) half: bool,
    /// It is a line of its own in other marks than the quotes of its story.
    pub(crate) heading: bool,
}

/// A rule: its name, a text in which it tells the kind of a quote, and texts in which it does not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) example: &'static str,
    pub(crate) not: &'static [&'static str],
    tells: fn(&Sight<'_>) -> Option<QuoteKind>,
}

macro_rules! kinds {
    ($($name:ident: $example:literal, not [$($not:literal),*], $kind:ident if $holds:expr;)*) => {
        &[$(Rule {
            name: stringify!($name),
            example: $example,
            not: &[$($not),*],
            tells: |sight| {
                let holds: fn(&Sight<'_>) -> bool = $holds;
                holds(sight).then_some(QuoteKind::$kind)
            },
        }),*]
    };
}

/// The first that tells is taken; a quote of which none tells is speech if it is a clause, else a fragment.
pub(crate) static KINDS: &[Rule] = kinds! {
    second_half: "\"We sail,\" she said, \"and row.\"", not ["\"We sail,\" she said of the \"row\" boat."],
        Speech if |s| s.half && !s.has_at_most(1) && s.beside().is_none_or(|left| left.is(COMMA | STOP | QUOTE | DASH));
    heading: "‘Nets and ropes’\n\"We sail,\" Low said.", not ["Low spoke:\n‘Nets and ropes’\n\"We sail,\" Low said."],
        Term if |s| s.left.is_empty() && s.right.is_empty() && s.has_at_most(8) && s.heading;
    called: "The film titled \"a mess of rain\" opens.", not ["Low called the film \"a mess of rain\"."],
        Term if |s| s.is_called();
    coined: "Low speaks of \"gate fatigue,\" a term of the trade.", not ["\"We sail,\" a friend of Low said."],
        Term if |s| s.is_coined();
    pointed_at: "Fares may rise (see \"Who pays for the boats\").", not ["Low said (in May): \"Who pays for the boats?\""],
        Term if |s| matches!(s.left, [.., open, see] if open.is(OPEN) && see.is(BASE));
    nickname: "Ana \"Bee\" Low left.", not ["Low said \"Yes\" Monday."],
        Term if |s| s.is_nickname();
    nickname_before: "They met ‘the Cooper’ Ole Lind.", not ["\"We sail\" Ole Lind said."],
        Term if |s| s.is_nickname_before();
    title: "Two plays, \"The Grey Lamp\" and another, open.", not ["Low said: \"The Grey Lamp Is Out.\""],
        Term if |s| s.is_title_here();
    attribute: "The new \"night gate\" feature costs more.", not ["Low said the \"night gate\" feature costs more."],
        Term if |s| s.is_attribute();
    taken: "Low published a \"green paper\" in May.", not ["Low sang: \"We go over the weir.\""],
        Term if |s| s.is_taken();
    habitual: "They call it a \"night gate\".", not ["He called it \"a night of gates\"."],
        Term if |s| s.is_habitual();
    whole_paragraph: "Low said: \"We sail.\"\n\"Never.\"", not ["Low said: \"We sail.\"\n\"Never\""],
        Speech if |s| {
            s.left.is_empty() && s.right.is_empty() && s.construction.is_some() && s.shape.ends & (ENDS_STOP | ENDS_CRY) != 0
        };
    with_its_comma: "\"Yes,\" she said.", not ["\"Yes\" is what she said."],
        Speech if |s| s.opens() && !s.has_at_most(0) && s.shape.ends == ENDS_COMMA && s.is_spoken() && s.cue.is_some();
    named_thing: "\"Operation Grey Lamp\" was launched in May, Low said.", not ["\"Grey lamps\" was all he said."],
        Term if |s| s.is_thing();
    no_cue: "The \"old north\" is cold.", not ["Low said the \"old north\" is cold."],
        Term if |s| s.is_far();
};

/// The kind of a quote, and the rule that told it.
pub(crate) fn kind(sight: &Sight<'_>) -> (QuoteKind, &'static str) {
    let told = KINDS.iter().find_map(|rule| (rule.tells)(sight).map(|kind| (kind, rule.name)));
    told.unwrap_or(match sight.shape.is_clause() {
        true => (QuoteKind::Speech, "clause"),
        false => (QuoteKind::Fragment, "words"),
    })
}

impl Sight<'_> {
    fn has_at_most(&self, most: usize) -> bool {
        self.shape.has_at_most(most, self.inner)
    }

    /// What stands right before it.
    fn beside(&self) -> Option<Token> {
        self.left.last().copied()
    }

    fn construction(&self) -> Construction {
        self.construction.unwrap_or(Construction::Carried)
    }

    fn opens(&self) -> bool {
        self.beside().is_none_or(|left| left.is(STOP | QUOTE))
    }

    /// A colon or a verb of saying stands right before it.
    fn is_direct(&self) -> bool {
        // (*March 4, 1987:* has nobody who says it.)
        let dated = matches!(self.left, [.., date, colon] if colon.is(COLON) && date.is(NUMBER | DATE));
        self.beside().is_some_and(|left| left.is(COLON) || left.is(SAY) && !left.is(TELL | TAKES)) && !dated
    }

    /// It is said as a whole.
    fn is_spoken(&self) -> bool {
        match self.construction() {
            Construction::Introduced | Construction::Label => {
                self.is_direct() || self.beside().is_some_and(|left| left.is(COMMA))
            }
            Construction::Carried | Construction::Reported => false,
            _ => self.opens(),
        }
    }

    /// Somebody says it, and does nothing else: *said*, not *wants*, *did not say*, *called for* or *plans, it said,*
    fn is_said(&self) -> bool {
        let Some((cue, before)) = self.cue.filter(|_| self.construction() != Construction::Carried) else {
            return false;
        };
        let at = self.left.partition_point(|word| word.start <= cue.start);
        let calls_for = cue.is(BARE) && self.left.get(at).is_some_and(|next| next.is(PREP));
        let says = cue.is(CUE) && !cue.is(WEAK | TAKES) && !calls_for && !before.is_some_and(|word| word.is(NOT));
        says || cue.is(ACCORDING)
    }

    /// *a film called "X"*, *his book, "X"*, *known as the "X"*; *called the play "a mess"* has somebody's words.
    fn is_called(&self) -> bool {
        let Some(left) = self.beside() else { return false };
        let mut words = self.left.iter().rev();
        let before =
            if left.is(COMMA) { words.nth(1) } else { words.find(|word| !word.is(DET | AS) || word.is(NAMING)) };
        let naming = before.is_some_and(|before| before.is(NAMING | WORK) && !before.is(CAP))
            && (left.is(COMMA | NAMING | WORK) || self.left.iter().rev().take(3).any(|known| known.is(NAMING)));
        naming
            && !self.is_direct()
            && (!self.held || self.shape.is_title())
            && (!left.is(COMMA) || self.shape.is_title())
            && (self.has_at_most(8) || self.shape.title && self.shape.capital)
    }

    /// *"X," a term of …*
    fn is_coined(&self) -> bool {
        let words = self.right.iter().skip_while(|mark| mark.is(COMMA)).take(4);
        let mut words = words.take_while(|word| word.is(WORD) && !word.is(CAP)).peekable();
        words.peek().is_some_and(|first| first.is(DET) && !first.is(PRON & !DET))
            && words.any(|word| word.is(NAMING) && word.is(SAYING | NOUNLIKE | CALLING))
            && self.has_at_most(5)
    }

    /// *Ana "Bee" Low*
    fn is_nickname(&self) -> bool {
        self.beside().is_some_and(|left| left.is(CAP) && !left.is(POSS))
            && self.right.first().is_some_and(|right| right.is(CAP) && !right.is(DATE))
            && self.has_at_most(2)
            && self.shape.capital
            && self.shape.ends == 0
    }

    /// *the crowd met ‘the Cooper’ Ole Lind*
    fn is_nickname_before(&self) -> bool {
        let names = self.right.iter().take_while(|word| word.is(CAP) && !word.is(PRON | DET | DATE)).count();
        let behind = self.right.iter().skip(names).find(|word| !word.is(ADV));
        names >= 2
            && self.has_at_most(3)
            && self.shape.ends == 0
            && self.beside().is_some_and(|left| left.is(WORD) && !left.is(SAY))
            && !behind.is_some_and(|verb| verb.is(CUE))
    }

    fn is_title_here(&self) -> bool {
        self.beside().is_some_and(|left| {
            self.shape.is_title()
                && !self.is_direct()
                && !self.is_spoken()
                && (left.is(PREP | POSS | TELL | TAKES) || !self.has_at_most(1))
        })
    }

    /// *the "X" effect*, *a slow "X" lane*: an attribute of a noun, which nobody says in its sentence
    fn is_attribute(&self) -> bool {
        let noun = self.right.first().is_some_and(|right| {
            right.is(WORD) && !right.is(CAP) && right.class & (PREP | CONJ | SUB | AUX | DET | PRON | TO | REL) == 0
        });
        let verb = self.right.first().is_some_and(|right| right.is(PAST | THIRD) && !right.is(NOUNLIKE));
        let determined = self.beside().is_some_and(|left| left.is(DET | POSS))
            || matches!(self.left, [.., the, adjective]
                if the.is(DET | POSS) && adjective.is(WORD) && adjective.class & (VERB | CUE | AUX | PREP | CAP) == 0);
        let plural =
            self.right.first().is_some_and(|right| right.is(PLURAL)) && self.has_at_most(2) && self.cue.is_some();
        let aside =
            self.left.iter().rev().take(3).any(|mark| mark.is(COMMA)) && !self.is_spoken() && self.is_parenthetic();
        noun && !verb
            && self.shape.ends == 0
            && (determined && self.has_at_most(8) || plural && !self.is_spoken())
            && (self.has_at_most(3) || self.shape.capital)
            && (!self.is_said() || aside)
    }

    /// *plans, it said, a new "X" service*: the cue stands between two commas.
    fn is_parenthetic(&self) -> bool {
        let Some((cue, _)) = self.cue else { return false };
        let at = self.left.partition_point(|word| word.start < cue.start);
        let before = self.left.get(..at).unwrap_or(&[]).iter().rev().take(4);
        self.left.get(at.saturating_add(1)).is_some_and(|mark| mark.is(COMMA))
            && before.into_iter().any(|word| word.is(COMMA))
    }

    /// *sang "X"*, *answered the "X"*, *published a "X"*: what is done with a thing of that name
    fn is_taken(&self) -> bool {
        let mut words = self.left.iter().rev();
        let Some(left) = words.next() else { return false };
        let verb = if left.is(DET | POSS) { words.next() } else { Some(left) };
        verb.is_some_and(|verb| verb.is(TAKES) && !verb.is(CAP))
            && !self.is_said()
            && self.shape.ends == 0
            && (left.is(DET | POSS) && self.has_at_most(3) && !self.shape.is_clause() || self.shape.is_title())
    }

    /// *they call it a "X"*: what a thing is called, not what somebody said of it
    fn is_habitual(&self) -> bool {
        let left = self.beside();
        let habitual = self.cue.is_some_and(|(cue, before)| {
            let now = cue.is(BASE)
                || cue.is(ING) && before.is_some_and(|be| be.is(BE)) && !left.is_some_and(|left| left.is(TO | PREP));
            let called = !cue.is(ING) && left.is_some_and(|left| left.is(DET));
            cue.is(CALLING) && (now || called)
        });
        habitual && self.has_at_most(4) && !self.is_spoken()
    }

    /// *"Operation Grey Lamp" was launched in May, the army said.*, *Perhaps "season ticket" would be better.*
    fn is_thing(&self) -> bool {
        let verb = self.right.first();
        let thing = self.opens() && self.shape.is_title() && !self.has_at_most(1) && !self.shape.punctuated;
        if thing && verb.is_some_and(|verb| verb.is(AUX | VERB | PASTLIKE) && !verb.is(CUE)) {
            return true;
        }
        let bare = self.left.iter().rev().take_while(|word| !word.is(STOP)).all(|word| word.is(ADV | CONJ));
        bare && self.construction() == Construction::Carried
            && verb.is_some_and(|verb| verb.is(AUX))
            && self.shape.ends == 0
            && self.has_at_most(4)
            && !self.shape.is_clause()
    }

    /// Two words, or a few behind an article, in a sentence without a cue.
    fn is_far(&self) -> bool {
        let determined = self.beside().is_some_and(|left| left.is(DET));
        let few = self.has_at_most(2) || determined && self.has_at_most(4) && self.shape.ends == 0;
        self.construction() == Construction::Carried && !self.shape.is_clause() && few
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::fired;

    /// Each rule tells something in its example, and nothing where it must not.
    #[test]
    fn each_rule_fires_on_its_example() {
        let mut wrong = alloc::vec::Vec::new();
        for rule in KINDS {
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
