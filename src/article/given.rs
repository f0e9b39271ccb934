//! What the caller's fields say of the lines at the top.

use super::evidence::{Sign, Signs};
use super::facts::Facts;
use crate::line::byline;
use crate::line::words::words;
use crate::model::Given;

/// A headline further below is not at the top any more.
const TOP: usize = 20;

/// Marks the lines that are the caller's headline or byline again; the number of the headline's. The head begins at
/// line `from`.
///
/// `headline = field`, among the first lines; `byline = [by] (field / one of its names)`, names joined in any way, above the first line that is
/// prose by its form: a name further below may be a pull quote's, or stand over what is said of the author.
///
/// *Ana Low* alone is a byline if the field has her; *Ana Low said* and *Tomas Reyde* are not.
pub(super) fn mark<'t>(
    given: &Given<'_>,
    facts: &mut [Facts],
    from: usize,
    line: &dyn Fn(usize) -> &'t str,
) -> Option<usize> {
    let headline = given.fields.headline.as_deref();
    let known = headline.and_then(|headline| (0..facts.len().min(TOP)).find(|at| same(line(*at), headline)));
    if let Some(facts) = known.and_then(|known| facts.get_mut(known)) {
        facts.signs = Signs::of(Sign::Headlike);
    }
    let Some(byline) = given.fields.byline.as_deref().map(byline::bare) else { return known };
    for (at, facts) in facts.iter_mut().enumerate().skip(from).take(TOP) {
        if facts.has(Sign::Sure) {
            break;
        }
        let name = byline::bare(line(at));
        let is_known =
            known != Some(at) && (same_names(name, byline) || given.people().any(|person| same(name, &person)));
        if is_known {
            facts.signs = Signs::of(Sign::ByLine).with(Sign::Name);
        }
    }
    known
}

/// Whether two texts have the same letters and digits, in small or capital letters.
fn same(one: &str, other: &str) -> bool {
    let mut one = letters(one).peekable();
    one.peek().is_some() && one.eq(letters(other))
}

/// The same of names, between which there may be *and*, `&` or a comma.
fn same_names(one: &str, other: &str) -> bool {
    let mut one = letters_of_names(one).peekable();
    one.peek().is_some() && one.eq(letters_of_names(other))
}

fn letters_of_names(text: &str) -> impl Iterator<Item = char> + '_ {
    words(text).filter(|word| !word.eq_ignore_ascii_case("and")).flat_map(letters)
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_count_and_marks_do_not() {
        assert!(same("‘Ferry’ sails  again!", "FERRY SAILS AGAIN"));
        assert!(!same("Ferry sails again", "Ferry sails"));
        assert!(!same("…", "—"));
        assert!(
            same_names("ANA LOW & BO EK", "Ana Low and Bo Ek") && same_names("Ana Low, Bo Ek", "Ana Low and Bo Ek")
        );
        assert!(!same_names("Ana Low", "Ana Low and Bo Ek") && !same_names("and", "&"));
    }
}
