//! What a quoted stretch is: speech, a fragment, a term.

use crate::tables::class::{self, Class};
use crate::tables::classes;

/// What the inside of a quote looks like.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shape {
    /// How many words, as far as they were counted.
    pub(super) words: usize,
    /// It begins with a capital, or a figure.
    pub(super) capital: bool,
    /// Every word of weight has a capital, as in a title.
    pub(super) title: bool,
    pub(super) verb: bool,
    pub(super) subject: bool,
    /// A verb stands right behind a noun, as in a clause (*the rain has forgotten us*).
    pub(super) finite: bool,
    /// It ends as a sentence or a clause does.
    pub(super) punctuated: bool,
    /// How it ends: the classes `ENDS_STOP`, `ENDS_CRY`, `ENDS_COMMA`.
    pub(super) ends: Class,
}

/// Words enough to tell a clause.
const ENOUGH: usize = 40;

/// Looks at `inner`, the text inside the marks.
pub(super) fn shape(inner: &str) -> Shape {
    let mut shape = Shape { title: true, ..Shape::default() };
    let mut letters = inner.chars();
    shape.capital = letters.by_ref().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let words = inner.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/' | '"' | '“' | '”'));
    // The last word is one that a finite verb may follow.
    let mut noun = false;
    for word in words {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        shape.words = shape.words.saturating_add(1);
        if shape.words > ENOUGH {
            break;
        }
        let known = classes(word);
        shape.verb |=
            known & (class::AUX | class::VERB) != 0 || known & (class::SAY | class::HOLD) != 0 && first.is_lowercase();
        let verb = known & (class::AUX | class::VERB) != 0
            || known & (class::SAY | class::HOLD) != 0 && known & (class::PAST | class::THIRD) != 0;
        shape.finite |= noun && verb && first.is_lowercase() && known & class::NOUNLIKE == 0;
        noun = known & !(class::SPEAKER | class::SAYING | class::TITLE | class::PLURAL | class::PLAIN | class::WORK)
            == 0
            && !word.ends_with("ly");
        shape.subject |= known & class::PRON != 0 && known & class::DET == 0
            || word.contains(['\'', '’']) && known & class::AUX != 0;
        if first.is_lowercase() && known & (class::PREP | class::DET | class::CONJ) == 0 && known & class::AUX == 0 {
            shape.title = false;
        }
    }
    let end = inner.trim_end_matches(['"', '\'', '”', '’', ' ', '\u{A0}', ')', ']']);
    shape.ends = match end.chars().next_back() {
        Some('.') if !end.ends_with("..") => class::ENDS_STOP,
        Some('!' | '?') => class::ENDS_CRY,
        Some(',') => class::ENDS_COMMA,
        _ => 0,
    };
    shape.punctuated =
        matches!(end.chars().next_back(), Some('.' | '!' | '?' | ',' | '-' | '–' | '—' | '…' | ';' | ':'));
    shape
}

impl Shape {
    /// A clause: it begins as a sentence does, or has a verb and its subject.
    pub(super) fn is_clause(&self) -> bool {
        if self.is_title() {
            return false;
        }
        if self.capital {
            self.verb || self.words >= 5 || self.punctuated
        } else {
            self.words >= 4 && (self.verb && self.subject || self.finite)
        }
    }

    /// A title: capitals all through.
    pub(super) fn is_title(&self) -> bool {
        self.capital && self.title && (1..=8).contains(&self.words) && self.ends != class::ENDS_CRY
    }
}
