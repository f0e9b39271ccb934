//! What a gold source is (a name, a pronoun, a noun), which of its words a speaker must have, and where it stands.

use crate::gold::Quote;
use crate::letters::{first_run, is_word, joined, last_run, string};

/// What a source is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Name,
    Pronoun,
    Noun,
    /// `who`, `which`.
    Relative,
}

/// Where the source of a quote stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    Before,
    After,
    /// Behind the first part of a split quote.
    SplitFirst,
    /// Before a later part of a split quote.
    SplitLater,
    SentenceBefore,
    OtherParagraph,
    Nowhere,
}

const PRONOUNS: &str = "he she they it i we you him her them us me one his their my our its himself herself";
const RELATIVES: &str = "who which that whom whose";
/// What follows one of these says more about the head, and is not it.
const CUTS: &str =
    "of who whom whose which that from for at in on to with by near as about under outside during after including";
const SUFFIXES: &str = "jr sr ii iii iv";
/// Nouns that may open a sentence, with a capital that makes no name.
const PLAIN: &str = "officials aides critics supporters analysts experts others some many several voters people activists \
    advisers strategists opponents investigators prosecutors researchers authorities both most few each another sources \
    polls reporters protesters everyone somebody someone nobody";
const ABBREVIATIONS: &str = "Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt St Jr Sr";

/// Whether a list of words has this one.
fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// The words of a source: `O'Neil`, `so-called`, `U.S`.
fn tokens(text: &[char]) -> Vec<(usize, usize)> {
    joined(text, &['.', '\'', '’', '&', '-'])
}

/// What the source at `start..end` is, and the words of which a speaker must have one: the head (`Lee` of *Ana Lee, the
/// mayor*), and in *a spokesman, Ana Lee* the name as well.
pub(crate) fn heads(text: &[char], start: usize, end: usize) -> (Sort, Vec<(usize, usize)>) {
    let source = &text[start..end];
    let all = tokens(source);
    let Some(first) = all.first() else { return (Sort::Noun, vec![(start, end)]) };
    let shift = |(from, to): (usize, usize)| (start + from, start + to);
    let lowered = string(source).trim_matches([' ', ',', '.', '\u{a0}']).to_lowercase();
    if has(PRONOUNS, &lowered) {
        return (Sort::Pronoun, vec![shift(*first)]);
    }
    if has(RELATIVES, &lowered) {
        return (Sort::Relative, vec![shift(*first)]);
    }
    let clauses = clauses(source);
    let mut found = Vec::new();
    if let Some(&(from, to)) = clauses.first() {
        found.extend(head(source, from, to));
        if let Some(at) = conjunction(&source[from..to]) {
            found.extend(head(source, from, from + at).filter(|head| !found.contains(head)));
        }
    }
    if found.is_empty() {
        found.extend(all.last());
    }
    let (from, to) = found[0];
    // The possessive mark is no part of a name.
    if to - from >= 2 && matches!(source[to - 2], '\'' | '’') && source[to - 1] == 's' {
        found[0].1 = to - 2;
    }
    let word = &source[from..found[0].1];
    let lowered = string(word).to_lowercase();
    let has_capital = word.first().is_some_and(|letter| letter.is_uppercase())
        || word.windows(2).any(|pair| pair[0] == '-' && pair[1].is_ascii_uppercase());
    let mut sort = if has_capital && !has(PLAIN, &lowered) { Sort::Name } else { Sort::Noun };
    if sort == Sort::Noun && has(PRONOUNS, &lowered) && all.len() == 1 {
        sort = Sort::Pronoun;
    }
    if sort == Sort::Noun {
        if let Some(name) = clauses.iter().skip(1).take(2).find_map(|&(from, to)| apposed(source, from, to)) {
            found.push(name);
            sort = Sort::Name;
        }
    }
    (sort, found.into_iter().map(shift).collect())
}

/// What commas divide, where it has a word.
fn clauses(source: &[char]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    for clause in source.split(|letter| *letter == ',') {
        if !tokens(clause).is_empty() {
            found.push((from, from + clause.len()));
        }
        from += clause.len() + 1;
    }
    found
}

/// Where ` and ` or ` or ` stands first.
fn conjunction(text: &[char]) -> Option<usize> {
    (0..text.len()).find(|&at| {
        let run = first_run(&text[at + 1..]);
        text[at].is_whitespace()
            && matches!(string(run).as_str(), "and" | "or")
            && text.get(at + 1 + run.len()).is_some_and(|next| next.is_whitespace())
    })
}

/// Where what follows the head starts: ` of …`, ` (…`, ` - …`.
fn cut(text: &[char]) -> Option<usize> {
    let is_mark = |letter: &char| matches!(letter, '(' | '—' | '–' | ';' | ':');
    (0..text.len()).find(|&at| {
        let rest = &text[at + 1..];
        is_mark(&text[at])
            || text[at].is_whitespace()
                && (rest.first().is_some_and(is_mark)
                    || rest.first() == Some(&'-') && rest.get(1).is_some_and(|next| next.is_whitespace())
                    || has(CUTS, &string(first_run(rest)).to_lowercase()))
    })
}

/// The last possessive with something behind it: where its mark starts, and where what it owns does.
fn possessive(text: &[char]) -> Option<(usize, usize)> {
    let at = text.windows(3).rposition(|letters| {
        let is_mark = |letter| matches!(letter, '\'' | '’');
        let is_possessive = is_mark(letters[0]) && letters[1] == 's' || letters[0] == 's' && is_mark(letters[1]);
        is_possessive && letters[2].is_whitespace()
    })?;
    let owned = text[at + 2..].iter().position(|letter| !letter.is_whitespace())?;
    Some((at, at + 2 + owned))
}

/// The head of `from..to`: its last word before what says more about it, `university's` owner left out.
fn head(source: &[char], from: usize, to: usize) -> Option<(usize, usize)> {
    let (mut from, mut to) = (from, to);
    let clause = &source[from..to];
    if let Some((mark, owned)) = possessive(clause) {
        let ends_in_capital = tokens(clause).last().is_some_and(|token| clause[token.0].is_uppercase());
        if ends_in_capital || cut(clause).is_none_or(|cut| cut > mark) {
            from += owned;
        }
    }
    if let Some(at) = cut(&source[from..to]).filter(|at| !tokens(&source[from..from + at]).is_empty()) {
        to = from + at;
    }
    let mut words = tokens(&source[from..to]);
    let is_suffix =
        |&(start, end): &(usize, usize)| has(SUFFIXES, &string(&source[from + start..from + end]).to_lowercase());
    while words.len() > 1 && words.last().is_some_and(is_suffix) {
        words.pop();
    }
    words.last().map(|(start, end)| (from + start, from + end))
}

/// The last word of a name that stands in apposition: one to four words with capitals, and two if more follows.
fn apposed(source: &[char], from: usize, to: usize) -> Option<(usize, usize)> {
    let clause = &source[from..to];
    let cut = cut(clause);
    let words = tokens(&clause[..cut.unwrap_or(clause.len())]);
    let least = if cut.is_some() { 2 } else { 1 };
    let is_name = (least..=4).contains(&words.len()) && words.iter().all(|word| clause[word.0].is_uppercase());
    words.last().filter(|_| is_name).map(|(start, end)| (from + start, from + end))
}

/// Where the source of the quote stands, seen from its unit `start..end`. Of several places of a source the first in its own
/// paragraph counts. `is_later`: another quote of the attribution stands before this one.
pub(crate) fn position(text: &[char], start: usize, end: usize, quote: &Quote, is_later: bool) -> Position {
    let mut best = Position::Nowhere;
    for place in quote.source.iter().flat_map(|source| source.places()) {
        let is_behind = place.start >= end;
        let (from, to) = if is_behind { (end, place.start) } else { (place.end, start) };
        let gap = if from < to { &text[from..to] } else { &[] };
        let here = match () {
            () if gap.contains(&'\n') => Position::OtherParagraph,
            () if is_behind && quote.split => Position::SplitFirst,
            () if is_behind => Position::After,
            () if quote.split && is_later => Position::SplitLater,
            () if has_sentence_end(gap) => Position::SentenceBefore,
            () => Position::Before,
        };
        if matches!(best, Position::Nowhere | Position::OtherParagraph) {
            best = here;
        }
    }
    best
}

/// Whether a sentence ends in the text: a full stop that ends no abbreviation, with a capital or a mark behind it.
fn has_sentence_end(text: &[char]) -> bool {
    (0..text.len()).filter(|&at| matches!(text[at], '.' | '!' | '?')).any(|at| {
        let is_closing = |letter: &char| matches!(letter, '"' | '\'' | '”' | '’' | ')');
        let rest = &text[at + 1..];
        let rest = &rest[rest.iter().take_while(|letter| is_closing(letter)).count()..];
        let blanks = rest.iter().take_while(|letter| letter.is_whitespace()).count();
        let next = rest.get(blanks);
        let opens = next.is_none_or(|next| next.is_ascii_uppercase() || matches!(next, '"' | '\'' | '“' | '‘' | '`'));
        blanks > 0 && opens && !(text[at] == '.' && is_abbreviation(&text[..at]))
    })
}

/// Whether the text ends in what takes a full stop inside a sentence: `Mr`, `U.S`.
fn is_abbreviation(text: &[char]) -> bool {
    let word = &text[last_run(text)..];
    debug_assert!(word.iter().all(|letter| is_word(*letter)));
    has(ABBREVIATIONS, &string(word)) || matches!(word, [letter] if letter.is_ascii_uppercase())
}
