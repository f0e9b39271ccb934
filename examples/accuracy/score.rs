//! Quotes as they were found against quotes as they are.
//!
//! What is compared is the part of a quote that stands in one paragraph, without its marks: a quote over three paragraphs is
//! three units. A unit is found if one of ours has at least four fifths of its letters in common with it, one to one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::gold::{Article, Kind, Place, Quote};
use crate::letters::{is_alnum, string};
use crate::names::are_same;
use crate::sources::{Position, Sort, heads, position};

type Span = (usize, usize);

/// A unit that was found.
struct Found {
    span: Span,
    /// Somebody is said to have said it.
    attributed: bool,
    speaker: Option<Span>,
    cue: Option<Span>,
}

/// A unit of the gold.
struct Unit<'g> {
    span: Span,
    quote: &'g Quote,
    /// Another quote of its attribution stands before its own.
    is_later: bool,
}

/// How many were right, of how many found and how many that there are.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    found: usize,
    gold: usize,
}

impl Count {
    /// Precision, recall and their harmonic mean.
    fn rates(self) -> (f64, f64, f64) {
        let precision = share(self.right, self.found);
        let recall = share(self.right, self.gold);
        let sum = precision + recall;
        (precision, recall, if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 })
    }
}

/// Of the quotes of a class: how many there are, are found, and have the right speaker.
#[derive(Clone, Copy, Default)]
struct Row {
    gold: usize,
    found: usize,
    right: usize,
}

impl Row {
    fn add(&mut self, is_found: bool, is_right: bool) {
        self.gold += 1;
        self.found += usize::from(is_found);
        self.right += usize::from(is_right);
    }
}

/// Of the full quotes that were found: how many have a name in the gold, and what was given for it.
#[derive(Clone, Copy, Default)]
struct Names {
    count: Count,
    unnamed: usize,
    needless: usize,
}

/// Everything that is counted.
#[derive(Default)]
pub(crate) struct Score {
    names: Names,
    pairs: Count,
    full: Count,
    full_exact: Count,
    all: Count,
    all_exact: Count,
    marks: Count,
    marks_exact: Count,
    speaker: Row,
    cue: Row,
    positions: BTreeMap<usize, Row>,
    sorts: BTreeMap<usize, Row>,
    errors: Vec<String>,
}

const POSITIONS: [(Position, &str); 7] = [
    (Position::Before, "before the quote"),
    (Position::After, "behind it"),
    (Position::SplitFirst, "split: behind its first part"),
    (Position::SplitLater, "split: before a later part"),
    (Position::SentenceBefore, "in the sentence before"),
    (Position::OtherParagraph, "in another paragraph"),
    (Position::Nowhere, "nowhere"),
];
const SORTS: [(Sort, &str); 4] =
    [(Sort::Name, "a name"), (Sort::Pronoun, "a pronoun"), (Sort::Noun, "a noun"), (Sort::Relative, "who, which")];

/// A part of a whole, 0 of nothing.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The span without blanks and marks at its ends, if anything is left.
fn inner(text: &[char], (start, end): Span) -> Span {
    let is_out = |letter: char| letter.is_whitespace() || "\"'`“”‟‘’„«»".contains(letter);
    let (mut from, mut to) = (start, end);
    while from < to && is_out(text[from]) {
        from += 1;
    }
    while to > from && is_out(text[to - 1]) {
        to -= 1;
    }
    if from < to { (from, to) } else { (start, end) }
}

/// The units of a span: its part of each line that has a letter.
fn units(text: &[char], (start, end): Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = start;
    for line in text[start..end].split(|letter| *letter == '\n') {
        let (a, b) = inner(text, (from, from + line.len()));
        if text[a..b].iter().any(|letter| is_alnum(*letter)) {
            found.push((a, b));
        }
        from += line.len() + 1;
    }
    found
}

/// The length of what two spans have in common.
fn common(one: Span, other: Span) -> usize {
    one.1.min(other.1).saturating_sub(one.0.max(other.0))
}

/// What two spans have in common, as a share of what they cover together.
fn likeness(one: Span, other: Span) -> f64 {
    share(common(one, other), one.1.max(other.1) - one.0.min(other.0))
}

/// Half of the shorter one is in the other.
fn touches(one: Span, other: Span) -> bool {
    let common = common(one, other);
    common > 0 && 2 * common >= (one.1 - one.0).min(other.1 - other.0)
}

/// From this likeness on, two spans are the same quote.
const ALIKE: f64 = 0.8;

/// Pairs spans one to one, the most alike first: of each found one the number of its gold one.
fn pair(found: &[Span], gold: &[Span], exactly: bool) -> Vec<Option<usize>> {
    let mut candidates = Vec::new();
    for (i, one) in found.iter().enumerate() {
        for (j, other) in gold.iter().enumerate() {
            let alike = likeness(*one, *other);
            if if exactly { one == other } else { alike >= ALIKE } {
                candidates.push((alike, i, j));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs = vec![None; found.len()];
    let mut is_taken = vec![false; gold.len()];
    for (_, i, j) in candidates {
        if pairs[i].is_none() && !is_taken[j] {
            pairs[i] = Some(j);
            is_taken[j] = true;
        }
    }
    pairs
}

/// Whether one that has no partner is not counted: it is one of `free`, and not one of `gold` with other ends.
fn is_free(span: Span, free: &[Span], gold: &[Span]) -> bool {
    let is_gold = || gold.iter().any(|other| touches(span, *other));
    free.iter().any(|other| likeness(span, *other) >= ALIKE || touches(span, *other) && !is_gold())
}

/// The span without what is no letter at its ends, and without a possessive `'s`.
fn trim(text: &[char], (start, end): Span) -> Span {
    let (mut from, mut to) = (start, end);
    while from < to && !is_alnum(text[from]) {
        from += 1;
    }
    while to > from && !is_alnum(text[to - 1]) {
        to -= 1;
    }
    if to - from > 2 && matches!(text[to - 2], '\'' | '’') && text[to - 1] == 's' {
        to -= 2;
    }
    (from, to)
}

/// Whether the cue has a letter in common with one of the gold.
fn is_cue(text: &[char], cue: Span, gold: &[Place]) -> bool {
    gold.iter().map(|place| (place.start, place.end)).any(|place| {
        let (one, other) = (trim(text, cue), trim(text, place));
        let (from, to) = (one.0.max(other.0), one.1.min(other.1));
        from < to && text[from..to].iter().any(|letter| is_alnum(*letter)) || common(cue, place) > 0
    })
}

/// By byte, how many letters stand before it.
fn points(text: &str, letters: usize) -> Vec<usize> {
    let mut points = vec![0; text.len() + 1];
    for (number, (at, _)) in text.char_indices().enumerate() {
        points[at] = number;
    }
    points[text.len()] = letters;
    points
}

/// What `wirecopy` finds in a text, unit by unit in order, in code points. A quote inside another is left out.
fn found(text: &str, letters: &[char]) -> Vec<Found> {
    let points = points(text, letters.len());
    let place = |span: wirecopy::Span| (points[span.start()], points[span.end()]);
    let mut found = Vec::new();
    for quote in wirecopy::quotes(text).quotes() {
        let attribution = quote.attribution();
        let speaker = quote.mention().map(|mention| place(mention.span()));
        let cue = attribution.and_then(|attribution| attribution.cue()).map(|cue| place(cue.span()));
        for span in units(letters, place(quote.span())) {
            found.push(Found { span, attributed: attribution.is_some(), speaker, cue });
        }
    }
    // Of those that start together the longest holds the others, which `sort_by_key` has last.
    found.sort_by_key(|unit| (unit.span.0, std::cmp::Reverse(unit.span.1)));
    let mut reached = 0;
    found.retain(|unit| {
        let is_new = unit.span.1 > reached;
        reached = reached.max(unit.span.1);
        is_new
    });
    found
}

/// The units of the gold.
fn gold<'g>(letters: &[char], quotes: &'g [Quote]) -> Vec<Unit<'g>> {
    let mut seen: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for quote in quotes {
        let attribution = quote.attr.as_deref().filter(|_| quote.marked);
        let is_later = attribution.is_some_and(|attribution| seen.contains(&attribution));
        seen.extend(attribution);
        let whole = [(quote.start, quote.end)];
        let parts = if quote.parts.is_empty() { &whole[..] } else { &quote.parts };
        for span in parts.iter().flat_map(|part| units(letters, *part)) {
            found.push(Unit { span, quote, is_later });
        }
    }
    found
}

impl Score {
    /// Scores the quotes of one article.
    pub(crate) fn add(&mut self, article: &Article, most_errors: usize) {
        let letters: Vec<char> = article.text.chars().collect();
        let found = found(&article.text, &letters);
        let gold = gold(&letters, &article.quotes);
        let spans = |is_in: &dyn Fn(&Quote) -> bool| -> Vec<Span> {
            gold.iter().filter(|unit| is_in(unit.quote)).map(|unit| unit.span).collect()
        };
        let full = spans(&|quote| quote.is(Kind::Full));
        let all = spans(&|quote| quote.marked && !quote.ignore);
        let ignored = spans(&|quote| quote.ignore);
        let not_full = spans(&|quote| quote.ignore || quote.is(Kind::Mixed));
        let attributed: Vec<&Found> = found.iter().filter(|unit| unit.attributed).collect();
        let ours: Vec<Span> = attributed.iter().map(|unit| unit.span).collect();
        detect(&mut self.full, &mut self.full_exact, &ours, &full, |span| is_free(span, &not_full, &full));
        detect(&mut self.all, &mut self.all_exact, &ours, &all, |span| is_free(span, &ignored, &all));
        let unclosed = spans(&|quote| quote.why == "unclosed");
        let closed = spans(&|quote| quote.why != "unclosed");
        let every: Vec<Span> = found.iter().map(|unit| unit.span).collect();
        detect(&mut self.marks, &mut self.marks_exact, &every, &closed, |span| {
            unclosed.iter().any(|other| touches(span, *other))
        });

        self.names(article, &letters, most_errors);
        let pairs = pair(&ours, &full, false);
        let mut partners = vec![None; full.len()];
        for (unit, partner) in attributed.iter().zip(&pairs) {
            if let Some(partner) = partner {
                partners[*partner] = Some(*unit);
            }
        }
        for (unit, partner) in gold.iter().filter(|unit| unit.quote.is(Kind::Full)).zip(&partners) {
            self.unit(article, &letters, unit, *partner, most_errors);
        }
        let golden: Vec<&Unit<'_>> = gold.iter().filter(|unit| unit.quote.is(Kind::Full)).collect();
        self.pairs.found += (attributed.iter().zip(&pairs))
            .filter(|(unit, _)| unit.speaker.is_some())
            .filter(|(unit, partner)| match partner {
                Some(partner) => !golden[*partner].quote.outer_only,
                None => !is_free(unit.span, &not_full, &full),
            })
            .count();
    }

    /// Scores the names of the full quotes of which the gold tells one, or that the text tells none.
    fn names(&mut self, article: &Article, letters: &[char], most_errors: usize) {
        let is_scored = |quote: &&Quote| quote.kind == Some(Kind::Full) && !quote.ignore && quote.name.is_some();
        let gold: Vec<&Quote> = article.quotes.iter().filter(is_scored).collect();
        if gold.is_empty() {
            return;
        }
        let points = points(&article.text, letters.len());
        let quoted = wirecopy::quotes(&article.text);
        let ours: Vec<(Span, Option<String>)> = quoted
            .quotes()
            .map(|quote| {
                let span = quote.span();
                let name = quote.mention().and_then(|mention| mention.name()).map(|name| name.to_string());
                (inner(letters, (points[span.start()], points[span.end()])), name)
            })
            .collect();
        let spans: Vec<Span> = ours.iter().map(|(span, _)| *span).collect();
        let wanted: Vec<Span> = gold.iter().map(|quote| inner(letters, (quote.start, quote.end))).collect();
        for ((_, got), partner) in ours.iter().zip(pair(&spans, &wanted, false)) {
            let Some(quote) = partner.and_then(|partner| gold.get(partner)) else { continue };
            let Some(name) = quote.name.as_ref().and_then(Option::as_deref) else {
                self.names.unnamed += 1;
                self.names.needless += usize::from(got.is_some());
                continue;
            };
            let is_right = got.as_ref().is_some_and(|got| are_same(got, name));
            self.names.count.gold += 1;
            self.names.count.found += usize::from(got.is_some());
            self.names.count.right += usize::from(is_right);
            if !is_right && self.errors.len() < most_errors {
                let got = got.as_deref().unwrap_or("no name");
                self.errors.push(format!("{} {}..{}: {name}, got {got}", article.id, quote.start, quote.end));
            }
        }
    }

    /// Scores speaker and cue of one unit, which `partner` of ours has found.
    fn unit(&mut self, article: &Article, text: &[char], unit: &Unit<'_>, partner: Option<&Found>, most_errors: usize) {
        let quote = unit.quote;
        if quote.outer_only {
            return;
        }
        let speaker = partner.and_then(|found| found.speaker);
        if !quote.cue.is_empty() {
            let cue = partner.and_then(|found| found.cue);
            self.cue.add(partner.is_some(), cue.is_some_and(|cue| is_cue(text, cue, &quote.cue)));
        }
        let place = position(text, unit.span.0, unit.span.1, quote, unit.is_later);
        let place_row = POSITIONS.iter().position(|(known, _)| *known == place).unwrap_or_default();
        let Some(source) = &quote.source else {
            let is_right = partner.is_some_and(|found| found.speaker.is_none());
            return self.positions.entry(place_row).or_default().add(partner.is_some(), is_right);
        };
        let (mut sort, mut wanted) = (None, Vec::new());
        for place in source.places() {
            let (one, heads) = heads(text, place.start, place.end);
            if one == Sort::Name {
                sort = Some(one);
            }
            sort = sort.or(Some(one));
            wanted.extend(heads);
        }
        let is_right = speaker.is_some_and(|(from, to)| wanted.iter().any(|head| from <= head.0 && to >= head.1));
        let sort_row = SORTS.iter().position(|(known, _)| Some(*known) == sort).unwrap_or_default();
        for row in
            [&mut self.speaker, self.positions.entry(place_row).or_default(), self.sorts.entry(sort_row).or_default()]
        {
            row.add(partner.is_some(), is_right);
        }
        self.pairs.gold += 1;
        self.pairs.right += usize::from(is_right);
        if !is_right && self.errors.len() < most_errors {
            let names: Vec<String> =
                source.places().iter().map(|place| string(&text[place.start..place.end])).collect();
            let ours = match (partner, speaker) {
                (None, _) => "quote not found".to_owned(),
                (_, None) => "no speaker".to_owned(),
                (_, Some((from, to))) => format!("{:?}", string(&text[from..to])),
            };
            let (start, end) = unit.span;
            let around = string(&text[start.saturating_sub(60)..start])
                + "<<"
                + &string(&text[start..end])
                + ">>"
                + &string(&text[end..text.len().min(end + 70)]);
            self.errors.push(format!(
                "{} {start}..{end}: {} is {}, {ours}: {}",
                article.id,
                names.join(" / "),
                POSITIONS[place_row].1,
                around.replace('\n', "¶")
            ));
        }
    }

    /// The table.
    pub(crate) fn table(&self) -> String {
        let mut table = format!(
            "{:32}{:>9} {:>9} {:>9} {:>7} {:>7} {:>7}\n",
            "of 100", "precision", "recall", "F1", "right", "found", "gold"
        );
        for (name, count) in [
            ("quote and speaker both right", self.pairs),
            ("full quotes", self.full),
            ("  with the same ends", self.full_exact),
            ("full quotes and fragments", self.all),
            ("  with the same ends", self.all_exact),
            ("quotation marks", self.marks),
            ("  with the same ends", self.marks_exact),
        ] {
            table.push_str(&rates(name, count));
        }
        let Names { count, unnamed, needless } = self.names;
        if count.gold + unnamed > 0 {
            table.push_str(&rates("names of those found", count));
            _ = writeln!(table, "  named, though the text does not: {needless} of {unnamed}");
        }
        _ = write!(table, "\n{:32}{:>9} {:>9} {:>9}\n", "of 100 full quotes", "found", "right", "gold");
        table.push_str(&line("speaker", self.speaker));
        table.push_str(&line("cue", self.cue));
        table.push_str("\nspeaker, by where the source stands\n");
        for (number, row) in &self.positions {
            table.push_str(&line(POSITIONS[*number].1, *row));
        }
        let split = |position: Position| {
            let number = POSITIONS.iter().position(|(known, _)| *known == position);
            number.and_then(|number| self.positions.get(&number)).copied().unwrap_or_default()
        };
        let (first, later) = (split(Position::SplitFirst), split(Position::SplitLater));
        if first.gold + later.gold > 0 {
            let both = Row {
                gold: first.gold + later.gold,
                found: first.found + later.found,
                right: first.right + later.right,
            };
            table.push_str(&line("split: both", both));
        }
        table.push_str("\nspeaker, by what the source is\n");
        for (number, row) in &self.sorts {
            table.push_str(&line(SORTS[*number].1, *row));
        }
        for error in &self.errors {
            _ = write!(table, "\n{error}\n");
        }
        table
    }
}

/// A row of the upper half.
fn rates(name: &str, count: Count) -> String {
    let (precision, recall, f1) = count.rates();
    let Count { right, found, gold } = count;
    let (precision, recall, f1) = (100.0 * precision, 100.0 * recall, 100.0 * f1);
    format!("{name:32}{precision:9.2} {recall:9.2} {f1:9.2} {right:7} {found:7} {gold:7}\n")
}

/// A row of the lower half.
fn line(name: &str, row: Row) -> String {
    let (found, right) = (100.0 * share(row.found, row.gold), 100.0 * share(row.right, row.gold));
    format!("{name:32}{found:9.2} {right:9.2} {:9}\n", row.gold)
}

/// Counts what was found, by likeness and by the same ends. What `is_free` and has no partner counts neither way.
fn detect(alike: &mut Count, exact: &mut Count, found: &[Span], gold: &[Span], is_free: impl Fn(Span) -> bool) {
    for (count, exactly) in [(alike, false), (exact, true)] {
        let pairs = pair(found, gold, exactly);
        count.gold += gold.len();
        count.right += pairs.iter().flatten().count();
        count.found += found.iter().zip(&pairs).filter(|(span, partner)| partner.is_some() || !is_free(**span)).count();
    }
}
