//! Who said what: invented stories with their answers, read from their text alone.

use std::fmt::Write as _;
use std::ops::Range;

use wirecopy::{Quote, QuoteKind};

/// A quote as the story's author marked it.
#[derive(Debug)]
struct Gold<'a> {
    /// With its marks.
    span: Range<usize>,
    kind: QuoteKind,
    mentions: Vec<&'a str>,
    cue: Option<&'a str>,
    name: Option<&'a str>,
    /// A body that speaks: its name is not asked for.
    body: bool,
}

#[derive(Debug)]
struct Story<'a> {
    about: &'a str,
    text: String,
    quotes: Vec<Gold<'a>>,
}

fn stories(file: &str) -> Vec<Story<'_>> {
    let mut stories: Vec<Story<'_>> = Vec::new();
    let mut answered = 0;
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(about) = line.strip_prefix("== ") {
            stories.push(Story { about, text: String::new(), quotes: Vec::new() });
            answered = 0;
            continue;
        }
        let story = stories.last_mut().expect("a story begins with ==");
        if let Some(answer) = line.strip_prefix('>') {
            while story.quotes.get(answered).is_some_and(|quote| quote.kind == QuoteKind::Term) {
                answered += 1;
            }
            let quote = story.quotes.get_mut(answered).expect("a quote for each answer");
            answered += 1;
            let body = answer.strip_prefix("o ");
            let (mentions, rest) = body.unwrap_or(answer).trim().split_once(" < ").expect("a cue");
            let (cue, name) = rest.split_once(" = ").map_or((rest, None), |(cue, name)| (cue, Some(name)));
            quote.mentions = mentions.split(" / ").collect();
            quote.cue = Some(cue.trim()).filter(|cue| !matches!(*cue, "-" | ":"));
            quote.name = name.map(str::trim);
            quote.body = body.is_some();
            continue;
        }
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once('{') {
            let (marked, behind) = behind.split_once('}').expect("a brace closes");
            story.text.push_str(before);
            let (kind, marked) = if let Some(marked) = marked.strip_prefix('~') {
                (QuoteKind::Fragment, marked)
            } else if let Some(marked) = marked.strip_prefix('_') {
                (QuoteKind::Term, marked)
            } else {
                (QuoteKind::Speech, marked)
            };
            let start = story.text.len();
            story.text.push_str(marked);
            let end = story.text.len();
            let open = |quote: &&mut Gold<'_>| {
                quote.mentions.is_empty() && quote.kind == QuoteKind::Speech && {
                    let text = &story.text[quote.span.clone()];
                    !text.ends_with(['"', '\'', '”', '’'])
                }
            };
            match story.quotes.last_mut().filter(open) {
                // It goes on from the paragraph before.
                Some(quote) => quote.span.end = end,
                None => story.quotes.push(Gold {
                    span: start..end,
                    kind,
                    mentions: Vec::new(),
                    cue: None,
                    name: None,
                    body: false,
                }),
            }
            rest = behind;
        }
        story.text.push_str(rest);
        story.text.push('\n');
    }
    stories
}

/// The word of a mention that names its speaker: *chair* of *the chair of the board*.
fn head(mention: &str) -> &str {
    let joints = [" of ", " who ", " from ", " for ", " in ", " to ", ","];
    let end = joints.iter().filter_map(|joint| mention.find(joint)).min().unwrap_or(mention.len());
    mention[..end].split(' ').next_back().unwrap_or(mention)
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric) && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

#[derive(Debug, Default)]
struct Score {
    quotes: usize,
    /// Quotes with an attribution, in the stories or not.
    found: usize,
    /// Quote and speaker right.
    right: usize,
    kinds: usize,
    cues: (usize, usize),
    names: (usize, usize),
    terms: (usize, usize),
    misses: String,
}

impl Score {
    fn of(file: &str) -> Self {
        let mut score = Self::default();
        for story in stories(file) {
            let quotes = wirecopy::quotes(&story.text);
            score.found += quotes.iter().filter(|quote| quote.attribution().is_some()).count();
            for gold in &story.quotes {
                score.quote(&story, gold, &quotes);
            }
        }
        score
    }

    fn quote(&mut self, story: &Story<'_>, gold: &Gold<'_>, quotes: &[Quote<'_>]) {
        let mut miss = |what: &str| {
            let text: String = story.text[gold.span.clone()].chars().take(60).collect();
            writeln!(self.misses, "{}: {what} in {text:?}, {gold:?}", story.about).expect("a string takes all");
        };
        let found =
            quotes.iter().find(|quote| quote.span().start() == gold.span.start && quote.span().end() == gold.span.end);
        if gold.kind == QuoteKind::Term {
            self.terms.1 += 1;
            match found.map(Quote::kind) {
                Some(QuoteKind::Term) => self.terms.0 += 1,
                kind => miss(&format!("a term is {kind:?}")),
            }
            return;
        }
        self.quotes += 1;
        self.cues.1 += usize::from(gold.cue.is_some());
        let Some(quote) = found else { return miss("no such quote") };
        if quote.kind() == gold.kind {
            self.kinds += 1;
        } else {
            miss(&format!("{:?}", quote.kind()));
        }
        let Some(attribution) = quote.attribution() else { return miss("nobody's words") };
        if let Some(gold) = gold.cue {
            match attribution.cue() {
                Some(cue) if gold.split(' ').any(|word| has_word(cue.as_str(), word)) => self.cues.0 += 1,
                cue => miss(&format!("cue {:?}", cue.map(|cue| cue.as_str()))),
            }
        }
        let Some(speaker) = attribution.speaker() else { return miss("no speaker") };
        let same_name = gold.name.is_some() && speaker.name().map(|name| name.as_str()) == gold.name;
        let carried =
            !story.text[..gold.span.start].rsplit('\n').next().unwrap_or("").contains(speaker.mention().as_str());
        if gold.mentions.iter().any(|mention| has_word(speaker.mention().as_str(), head(mention)))
            || carried && same_name
        {
            self.right += 1;
            if !gold.body {
                self.names.1 += 1;
                if speaker.name().map(|name| name.as_str()) == gold.name {
                    self.names.0 += 1;
                }
            }
        } else {
            miss(&format!("speaker {:?}", speaker.mention().as_str()));
        }
    }

    /// F1 of quotes with their speakers.
    fn both(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.quotes) as f64
    }

    #[track_caller]
    fn hold(&self, what: &str, both: f64, kinds: f64, cues: f64) {
        let of = |(part, whole): (usize, usize)| part as f64 / whole.max(1) as f64;
        let line = format!(
            "{what}: {} quotes; quote and speaker {:.3}, kind {:.3}, cue {:.3}, name {:.3}, terms {}/{}",
            self.quotes,
            self.both(),
            of((self.kinds, self.quotes)),
            of(self.cues),
            of(self.names),
            self.terms.0,
            self.terms.1
        );
        println!("{line}\n{}", self.misses);
        assert!(self.both() >= both, "{line}\n{}", self.misses);
        assert!(of((self.kinds, self.quotes)) >= kinds, "{line}\n{}", self.misses);
        assert!(of(self.cues) >= cues, "{line}\n{}", self.misses);
    }
}

#[test]
fn stories_of_many_countries() {
    Score::of(include_str!("data/said/stories.txt")).hold("stories", 0.98, 0.99, 0.98);
}

#[test]
fn unseen_stories() {
    Score::of(include_str!("data/said/unseen.txt")).hold("unseen", 0.97, 0.98, 0.98);
}

#[test]
fn one_construction_at_a_time() {
    Score::of(include_str!("data/said/constructions.txt")).hold("constructions", 0.99, 0.99, 0.99);
}
