//! A checkout of PolNeAR: texts, and for each the annotation of one or more people, from which the gold quotes come.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::{Path, PathBuf};

use crate::gold::{Article, Kind, Place, Quote, Source};
use crate::letters::{first_run, is_alnum, is_word, last_run, string, trim_end, words};
use crate::marks::{Stretch, stretches};

type Span = (usize, usize);

/// Somebody's words by the annotation: who, by what cue, and what.
#[derive(Default)]
struct Attribution {
    id: String,
    source: Vec<Span>,
    cue: Vec<Span>,
    content: Vec<Span>,
}

/// The annotated articles of a part of the corpus, in the order of their names.
pub(crate) fn read(checkout: &Path, part: &str) -> Result<Vec<Article>, Box<dyn Error>> {
    let folder = checkout.join("data").join(part);
    let mut annotations: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (name, path) in files(&folder.join("attributions"))? {
        if let Some(article) = annotated(&name) {
            annotations.entry(article.to_owned()).or_default().push(path);
        }
    }
    let mut articles = Vec::new();
    for (name, path) in files(&folder.join("text"))? {
        let Some(id) = name.strip_suffix(".txt") else { continue };
        let Some(paths) = annotations.get(id) else { continue };
        let text = text_of(&path)?;
        let letters: Vec<char> = text.chars().collect();
        let mut versions = Vec::new();
        for path in paths {
            versions.push(quotes(&letters, &attributions(&text_of(path)?, letters.len())));
        }
        articles.push(Article { id: id.to_owned(), text, quotes: agreed(versions) });
    }
    Ok(articles)
}

/// The files of a folder by name.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Box<dyn Error>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = BTreeMap::new();
    for entry in entries {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string() {
            files.insert(name, entry.path());
        }
    }
    Ok(files)
}

/// The content of a file.
fn text_of(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// `annotated = article "_" 4hexdigit ".ann"`: the article that the file of this name is about.
fn annotated(name: &str) -> Option<&str> {
    let (article, person) = name.strip_suffix(".ann")?.rsplit_once('_')?;
    let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    (person.len() == 4 && person.bytes().all(is_hex)).then_some(article)
}

/// The attributions of an annotation: lines of brat, as in
///
/// ```text
/// T1<tab>Content 0 9;14 20<tab>the words
/// E1<tab>Attribution:T1 Content:T1 Source:T2 Cue:T3
/// ```
fn attributions(annotation: &str, size: usize) -> Vec<Attribution> {
    let mut spans = HashMap::new();
    let mut events = Vec::new();
    for line in annotation.lines() {
        let Some((id, rest)) = line.split_once('\t') else { continue };
        let is_numbered = |letter| {
            let number = id.strip_prefix(letter).unwrap_or_default();
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        };
        if is_numbered('T') {
            if let Some(places) = places(rest.split('\t').next().unwrap_or_default()) {
                spans.insert(id, places);
            }
        } else if is_numbered('E') {
            events.push((id, rest));
        }
    }
    let mut found = Vec::new();
    for (id, rest) in events {
        let mut attribution = Attribution { id: id.to_owned(), ..Attribution::default() };
        for (role, text) in rest.split_whitespace().filter_map(|word| word.split_once(':')) {
            let list = match role.trim_end_matches(|letter: char| letter.is_ascii_digit()) {
                "Source" => &mut attribution.source,
                "Cue" => &mut attribution.cue,
                "Content" => &mut attribution.content,
                _ => continue,
            };
            list.extend(spans.get(text).into_iter().flatten().filter(|span| span.1 <= size));
        }
        for list in [&mut attribution.source, &mut attribution.cue, &mut attribution.content] {
            list.sort_unstable();
        }
        if !attribution.content.is_empty() {
            found.push(attribution);
        }
    }
    found
}

/// `places = kind " " place *(";" place)`, `place = number " " number`
fn places(text: &str) -> Option<Vec<Span>> {
    let (_, places) = text.split_once(' ')?;
    let place = |place: &str| {
        let (start, end) = place.split_once(' ')?;
        Some((start.parse().ok()?, end.parse().ok()?))
    };
    places.split(';').map(place).collect()
}

/// Of several people's quotes those that agree most with the others'.
fn agreed(mut versions: Vec<Vec<Quote>>) -> Vec<Quote> {
    let sign = |quote: &Quote| {
        let kind = if quote.marked { quote.kind.map(|kind| kind == Kind::Full) } else { None };
        let source = quote.source.as_ref().and_then(|source| source.places().first()).map(|place| place.start);
        (quote.marked, kind, !quote.marked && quote.ignore, source)
    };
    let (mut best, mut most) = (0, None);
    for (number, version) in versions.iter().enumerate() {
        let others = versions.iter().enumerate().filter(|(other, _)| *other != number);
        let same = others.flat_map(|(_, other)| version.iter().zip(other));
        let count = same.filter(|(one, other)| sign(one) == sign(other)).count();
        if most.is_none_or(|most| count > most) {
            (best, most) = (number, Some(count));
        }
    }
    if versions.is_empty() { Vec::new() } else { versions.swap_remove(best) }
}

/// How many of the letters at `at` the spans cover.
fn covered(at: &[usize], spans: &[Span]) -> usize {
    at.iter().filter(|at| is_in(**at, spans)).count()
}

fn is_in(at: usize, spans: &[Span]) -> bool {
    spans.iter().any(|(start, end)| (*start..*end).contains(&at))
}

/// The quotes of an article by one annotation.
fn quotes(text: &[char], attributions: &[Attribution]) -> Vec<Quote> {
    let stretches = stretches(text);
    let mut quoted = vec![false; text.len()];
    for &(start, end) in stretches.iter().flat_map(|stretch| &stretch.parts) {
        quoted[start..end].fill(true);
    }
    let mut quotes: Vec<Quote> = Vec::new();
    for stretch in stretches {
        let letters: Vec<usize> =
            stretch.parts.iter().flat_map(|part| part.0..part.1).filter(|at| is_alnum(text[*at])).collect();
        if !letters.is_empty() {
            let quote = judge(text, &quoted, stretch, &letters, attributions, &quotes);
            quotes.push(quote);
        }
    }
    quotes
}

/// What the annotation says of one stretch, whose letters stand at `letters`. It is somebody's words if half of them are the
/// content of an attribution whose source and cue stand outside.
fn judge(
    text: &[char],
    quoted: &[bool],
    stretch: Stretch,
    letters: &[usize],
    attributions: &[Attribution],
    before: &[Quote],
) -> Quote {
    let Stretch { parts, style, unclosed } = stretch;
    let (start, end) = (parts[0].0, parts[parts.len() - 1].1);
    let holds = |spans: &[Span]| {
        let is_inside = |&(from, to): &Span| parts.iter().any(|part| 2 * part.0 < from + to && from + to < 2 * part.1);
        spans.iter().any(is_inside)
    };
    let (mut best, mut most, mut is_nested) = (None, 0, false);
    for attribution in attributions {
        let count = covered(letters, &attribution.content);
        if count > 0 && (holds(&attribution.cue) || holds(&attribution.source)) {
            is_nested = true;
        } else if count > most {
            (best, most) = (Some(attribution), count);
        }
    }
    let mut quote = Quote {
        start,
        end,
        parts,
        style,
        marked: false,
        kind: None,
        ignore: false,
        why: "no-content".into(),
        source: None,
        cue: Vec::new(),
        split: false,
        attr: None,
        outer_only: false,
        name: None,
        suspect: None,
    };
    match best {
        Some(attribution) if 2 * most >= letters.len() => label(&mut quote, attribution, text, quoted, before),
        _ if is_nested => (quote.ignore, quote.why) = (true, "nested-only".into()),
        Some(_) if 5 * most >= letters.len() => (quote.ignore, quote.why) = (true, "half-covered".into()),
        Some(_) => quote.why = "barely-covered".into(),
        None => {}
    }
    if unclosed {
        (quote.ignore, quote.why) = (true, "unclosed".into());
    }
    if !quote.marked && !quote.ignore {
        quote.suspect = Some(is_suspect(text, start, end));
    }
    quote
}

/// Fills in who said the quote, and whether it is all that was said in its sentence.
fn label(quote: &mut Quote, attribution: &Attribution, text: &[char], quoted: &[bool], before: &[Quote]) {
    let Attribution { id, source, cue, content } = attribution;
    let place = |&(start, end): &Span| Place { start, end, text: string(&text[start..end]) };
    quote.marked = true;
    quote.attr = Some(id.clone());
    quote.split = source.iter().chain(cue).any(|span| is_within(text, *span, content));
    quote.source = match source.as_slice() {
        [] => None,
        [one] => Some(Source::One(place(one))),
        several => Some(Source::Several(several.iter().map(place).collect())),
    };
    quote.cue = cue.iter().map(place).collect();
    quote.outer_only = !source.is_empty() && is_outer_only(text, quoted, quote.end, cue, content);

    let quote_text = &text[quote.start..quote.end];
    let left = words_left(text, quoted, quote.start, content);
    let right = if ends_sentence(quote_text) { Vec::new() } else { words_right(text, quoted, quote.end, content) };
    let is_bare = left.is_empty() && right.is_empty();
    let goes_on = before.iter().any(|other| other.attr == quote.attr && other.kind == Some(Kind::Full))
        && quote.split
        && words(quote_text).len() >= 2
        && left.is_empty();
    let lead = &text[quote.start.saturating_sub(24)..quote.start];
    let (kind, why) = match is_bare {
        true if is_clause(quote_text, goes_on, lead) => (Kind::Full, "content-all-quoted"),
        true => (Kind::Mixed, "fragment"),
        false => (Kind::Mixed, "inside-larger-content"),
    };
    (quote.kind, quote.why) = (Some(kind), why.into());
}

/// Whether some of the content stands wholly before the span and some wholly behind it.
fn is_within(text: &[char], (start, end): Span, content: &[Span]) -> bool {
    let has_letter = |from: usize, to: usize| from < to && text[from..to].iter().any(|letter| is_alnum(*letter));
    content.iter().any(|part| has_letter(part.0, part.1.min(start)))
        && content.iter().any(|part| has_letter(part.0.max(end), part.1))
}

/// `"…," said the man, according to the paper`: the cue is *according to*, and another one is in the content or before it.
fn is_outer_only(text: &[char], quoted: &[bool], end: usize, cue: &[Span], content: &[Span]) -> bool {
    let Some(&(from, to)) = cue.first() else { return false };
    let near = &text[from..text.len().min(to + 12)];
    let skipped = near.iter().take_while(|letter| !is_word(**letter)).count();
    let phrase: Vec<char> = "according to".chars().collect();
    let near = &near[skipped..];
    let starts = near.len() >= phrase.len()
        && string(&near[..phrase.len()]).eq_ignore_ascii_case("according to")
        && near.get(phrase.len()).is_none_or(|next| !is_word(*next));
    if !starts {
        return false;
    }
    let unquoted = |at: usize| if quoted[at] { ' ' } else { text[at] };
    let mut loose: Vec<char> = content.iter().flat_map(|part| part.0..part.1).map(unquoted).collect();
    loose.push(' ');
    if end <= from {
        loose.extend(&text[end..from]);
    }
    !said(&loose).is_empty()
}

/// The words of the content, not quoted, that stand before `start` in its sentence; without what only joins.
fn words_left(text: &[char], quoted: &[bool], start: usize, content: &[Span]) -> Vec<String> {
    let mut found = Vec::new();
    for at in (0..start).rev() {
        let is_content = is_in(at, content);
        let is_break = text[at].is_whitespace() && ends_sentence_before(text, at);
        if text[at] == '\n' || is_break || !is_content && is_alnum(text[at]) {
            break;
        }
        if is_content && !quoted[at] {
            found.push(text[at]);
        }
    }
    found.reverse();
    let joins = |word: &String| matches!(word.to_lowercase().as_str(), "that" | "and" | "but");
    words(&found).into_iter().filter(|word| !joins(word)).collect()
}

/// The same behind `end`.
fn words_right(text: &[char], quoted: &[bool], end: usize, content: &[Span]) -> Vec<String> {
    let mut found = Vec::new();
    for at in end..text.len() {
        let is_content = is_in(at, content);
        if matches!(text[at], '\n' | '.' | '!' | '?') || !is_content && is_alnum(text[at]) {
            break;
        }
        if is_content && !quoted[at] {
            found.push(text[at]);
        }
    }
    let joins = |word: &String| matches!(word.to_lowercase().as_str(), "and" | "but");
    words(&found).into_iter().filter(|word| !joins(word)).collect()
}

/// Whether a quote ends its sentence.
fn ends_sentence(text: &[char]) -> bool {
    matches!(trim_end(text, |letter| "\"'”’`".contains(letter)).last(), Some('.' | '!' | '?'))
}

/// Whether the blank at `at` stands behind the end of a sentence, as far as the few letters before it tell.
fn ends_sentence_before(text: &[char], at: usize) -> bool {
    let near = trim_end(&text[at.saturating_sub(4)..=at], char::is_whitespace);
    let near = trim_end(near, |letter| "\"'”’)".contains(letter));
    if !matches!(near.last(), Some('.' | '!' | '?' | ':')) {
        return false;
    }
    let near = trim_end(&text[at.saturating_sub(6)..=at], char::is_whitespace);
    let Some((&'.', word)) = near.split_last() else { return true };
    let word = &word[last_run(word)..];
    let is_initial = matches!(word, [letter] if letter.is_ascii_uppercase());
    !is_initial
        && !["Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "St", "Jr", "Sr"].contains(&string(word).as_str())
}

const VERBS: &str = "is are was were am be been has have had do does did will would can could shall should may might must \
    cannot isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't \
    it's that's he's she's there's what's who's i'm we're you're they're i've we've you've they've i'll we'll you'll he'll \
    she'll they'll it'll i'd we'd you'd he'd she'd they'd let's ain't think know want need believe get got going say said \
    says make makes made see come came go goes went take took look feel love hope mean means tell told";
const SUBJECTS: &str = "i we you he she it they there this that these those who what nobody everyone people let's it's \
    that's he's she's there's i'm we're you're they're i've we've you've they've i'll we'll you'll he'll she'll they'll \
    i'd we'd you'd he'd she'd they'd";
/// Words that titles of works leave small.
const SMALL: &str = "a an the of to in on for and or with at by from as is it";
const SAID: &str = "said says saying say told asked added wrote tweeted replied continued declared argued explained stated \
    concluded insisted joked recalled noted warned";
/// Those of them, and other words, that may lead up to a quote without a comma.
const LEADS: &str = "That that But but And and So For said says saying say told asked added wrote tweeted replied continued \
    declared argued explained stated";

/// Whether a list of words has this one.
fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Whether the text is about a clause, by its words and marks. `lead` are the letters before it; one that `goes_on` is a later
/// part of a split quote.
fn is_clause(text: &[char], goes_on: bool, lead: &[char]) -> bool {
    let words = words(text);
    let Some(&first) = text.iter().find(|letter| is_alnum(**letter)) else { return false };
    let begins = first.is_uppercase() || first.is_numeric();
    let lowered: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let has_verb = lowered.iter().any(|word| has(VERBS, word));
    if goes_on {
        return begins || leads_up(lead);
    }
    if begins {
        let is_name = |word: &String| {
            word.chars().next().is_some_and(|letter| letter.is_uppercase() || letter.is_numeric()) || has(SMALL, word)
        };
        let is_exclaimed = text.iter().any(|letter| matches!(letter, '!' | '?'));
        // The title of a work.
        if (2..=7).contains(&words.len()) && !has_verb && !is_exclaimed && words.iter().all(is_name) {
            return false;
        }
        let last = trim_end(text, |letter| " \"'`”’".contains(letter)).last();
        return has_verb || words.len() >= 5 || last.is_none_or(|last| ".,!?—-…".contains(*last));
    }
    let is_relative = lowered.first().is_some_and(|word| has("what who which whose", word));
    !is_relative && words.len() >= 4 && has_verb && lowered.iter().any(|word| has(SUBJECTS, word)) && leads_up(lead)
}

/// Whether what stands before a quote leads up to it: nothing, a comma or a dash, a line end, *that*, *said*.
fn leads_up(lead: &[char]) -> bool {
    let bare = trim_end(lead, char::is_whitespace);
    let blanks = &lead[bare.len()..];
    let is_word_before = || !blanks.is_empty() && has(LEADS, &string(&bare[last_run(bare)..]));
    lead.is_empty()
        || blanks.contains(&'\n')
        || bare.last().is_some_and(|last| ",:—–-".contains(*last))
        || is_word_before()
}

/// Where verbs of saying and *according to* stand in the text.
fn said(text: &[char]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let word = first_run(&text[at..]);
        let mut end = at + word.len();
        let is_said = match string(word).as_str() {
            "according" if text.get(end) == Some(&' ') && string(first_run(&text[end + 1..])) == "to" => {
                end += 3;
                true
            }
            word => has(SAID, word),
        };
        if is_said {
            found.push((at, end));
        }
        at = end.max(at + 1);
    }
    found
}

/// Whether a clause that is nobody's words by the annotation stands beside a verb of saying.
fn is_suspect(text: &[char], start: usize, end: usize) -> bool {
    let quote = &text[start..end];
    if words(quote).len() < 5 || !is_clause(quote, false, &[]) {
        return false;
    }
    let has_none = |text: &[char], stops: &str| !text.iter().any(|letter| stops.contains(*letter));
    let behind = &text[end..text.len().min(end + 80)];
    let before = &text[start.saturating_sub(60)..start];
    let before_line = before.strip_suffix(&['\n']).unwrap_or(before);
    said(behind).iter().any(|said| said.0 <= 60 && has_none(&behind[..said.0], "\n\"“"))
        || said(before).iter().any(|said| {
            let rest = before_line.get(said.1..).unwrap_or_default();
            rest.len() <= 40 && has_none(rest, "\n.\"”")
        })
}
