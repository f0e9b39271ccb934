//! To which of its neighbours a quote leans: whether what stands behind it goes on with its sentence.

use super::attribution::Scene;
use crate::quotes::kind::Shape;
use crate::quotes::token::Token;
use crate::tables::class::*;

/// Words that begin what stands behind a quote, as no noun does.
const SMALL: Class = PRON | DET | CUE | ADV | ACCORDING | AUX;

/// Whether what stands behind a quote may tell who speaks: *"…," she said*, *"…" according to*; but *the "X" effect*, *a
/// "zip"-like sound*, *the "old north" reported a good year*
pub(crate) fn to_the_right(scene: &Scene<'_>, shape: Shape, quote: Option<Token>) -> bool {
    let next = scene.right.first().copied();
    let glued = matches!(scene.right, [dash, word, ..] if dash.is(DASH)
        && dash.end == word.start
        && quote.is_some_and(|quote| quote.end == dash.start));
    let small = |next: Token| scene.speech || shape.ends != 0 || next.class & SMALL != 0;
    let leans = shape.ends & (ENDS_COMMA | ENDS_CRY) != 0
        || next.is_some_and(|next| next.is(COMMA | DASH) && !glued)
        || next.is_some_and(|next| next.is(WORD) && !next.is(CAP) && small(next))
        || shape.ends == 0 && (shape.punctuated || scene.left.is_empty())
        || says_nothing(scene, shape);
    let inside = shape.ends == 0
        && scene.left.last().is_some_and(|left| left.is(DET | POSS))
        && next.is_some_and(|next| next.is(PAST | THIRD));
    leans && !inside
}

/// *"…." Lee said.*: the sentence says nothing of its own.
fn says_nothing(scene: &Scene<'_>, shape: Shape) -> bool {
    let stop = scene.right.iter().take(8).position(|token| token.is(STOP));
    let last = stop.and_then(|stop| scene.right.get(..stop)).and_then(<[Token]>::last);
    shape.ends == ENDS_STOP && scene.left.is_empty() && last.is_some_and(|last| last.is(SAY) && last.is(PAST | THIRD))
}

/// *"Who did?" he posed.*, *"Who did?" Lee laughed.*, but not *"Who did?" The room fell silent.*
pub(crate) fn is_question(scene: &Scene<'_>, shape: Shape) -> bool {
    let word = |next: &Token| next.is(WORD) && !(next.is(CAP) && next.is(DET | PRON));
    scene.speech && shape.ends == ENDS_CRY && scene.right.first().is_some_and(word)
}

/// *"…?" asked Ann Lee*, *"…!" she said*: a verb or a pronoun in lower case goes on with the sentence.
pub(crate) fn goes_on(right: &[Token]) -> bool {
    match right {
        [verb, next, ..] if !verb.is(CAP) => {
            verb.is(SAY) && verb.is(PAST | THIRD) && next.is(CAP | PRON | DET) || verb.is(PRON) && next.is(SAY)
        }
        _ => false,
    }
}

/// *When she shouted, "…," the crowd laughed*, *which Lee called "a mess," the court said*: what stands behind is the main
/// clause.
pub(crate) fn is_subordinate(left: &[Token]) -> bool {
    let opening = left.iter().find(|token| !token.is(CONJ | ADV) || token.is(SUB));
    match left {
        [.., last] if last.is(THAT) && opening.is_some_and(|first| first.is(SUB) && !first.is(ADV)) => true,
        [.., verb] if verb.is(CUE) && !verb.is(NOUNLIKE) => true,
        [first, .., verb, mark] => first.is(SUB) && mark.is(COMMA) && verb.is(SAY),
        _ => false,
    }
}
