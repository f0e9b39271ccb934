//! Times, places and occasions beside a verb.

use super::Side;
use super::noun::part;
use crate::tables::class::{
    ADV, AS, ASKING, AUX, CAP, DATE, DET, NOT, NUMBER, PLAIN, PREP, PRON, SPEAKER, SUB, THAT, TIME, TO, VERB,
};

/// More of them do not stand in a row.
const MOST: usize = 5;

/// `adverbials = *(adverb / time / preposition part)`, read rightwards: *later*, *on Monday*, *last week in a statement*
pub(crate) fn adverbials<I: Side>(input: I) -> I {
    let mut rest = input;
    for _ in 0..MOST {
        match adverbial(rest) {
            Some(further) => rest = further,
            None => break,
        }
    }
    rest
}

fn adverbial<I: Side>(input: I) -> Option<I> {
    let first = input.first()?;
    let rest = input.rest();
    // *pointed out that*
    if first.is(PREP) && first.is(ADV) && rest.next_is(THAT | ASKING) {
        return Some(rest);
    }
    if first.is(ADV | NOT) && !first.is(PREP | SUB | CAP) || first.is(TIME) && !first.is(SPEAKER) {
        return Some(rest);
    }
    // *last week*, *this month*, *two days*, *earlier on Monday*
    if first.is(PLAIN | DET | NUMBER) && rest.next_is(TIME) && !first.is(CAP) {
        let further = rest.rest();
        // *this year will be better*
        return Some(further).filter(|further| !further.next_is(AUX | VERB));
    }
    if !first.is(PREP) || first.is(CAP | THAT | AS) && !first.is(TO) {
        return None;
    }
    let next = rest.first()?;
    // *to reporters*, but *to leave*
    let hears = next.is(DET | CAP | SPEAKER | PRON);
    if first.is(TO) && !hears {
        return None;
    }
    let Ok((mut rest, ())) = part(rest) else {
        // *on Monday*, *at about 4 p.m.*
        let rest = if next.is(ADV) { rest.rest() } else { rest };
        return rest.next_is(DATE | TIME | NUMBER).then(|| rest.rest());
    };
    // *a letter to the council*, *the end of the week*
    for _ in 0..2 {
        let joint = rest.first().filter(|joint| joint.is(PREP) && !joint.is(TO | SUB | ADV));
        match joint.and_then(|_| part(rest.rest()).ok()) {
            Some((further, ())) => rest = further,
            None => break,
        }
    }
    Some(rest)
}
