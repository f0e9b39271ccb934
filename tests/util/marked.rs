//! Stories in whose text the right answers are marked.

use std::ops::Range;

use wirecopy::QuoteKind;

/// A quote as the story's author marked it.
#[derive(Debug)]
pub(crate) struct Gold<'a> {
    /// With its marks.
    pub(crate) span: Range<usize>,
    pub(crate) kind: QuoteKind,
    pub(crate) mentions: Vec<&'a str>,
    pub(crate) cue: Option<&'a str>,
    /// Any of them is right; without one, nobody's name is.
    pub(crate) names: Vec<&'a str>,
    /// A body that speaks: its name is not asked for.
    pub(crate) body: bool,
}

/// A story with its quotes.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    pub(crate) about: &'a str,
    pub(crate) text: String,
    pub(crate) quotes: Vec<Gold<'a>>,
}

/// The stories of a file in `tests/data/said`, whose first lines tell the format.
pub(crate) fn said(file: &str) -> Vec<Said<'_>> {
    let mut stories: Vec<Said<'_>> = Vec::new();
    let mut answered = 0;
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(about) = line.strip_prefix("== ") {
            stories.push(Said { about, text: String::new(), quotes: Vec::new() });
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
            quote.names = name.map_or_else(Vec::new, |name| name.trim().split(" / ").collect());
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
                    names: Vec::new(),
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

/// A story without its marks, and for each mention that was marked: where it stands, the name and the role.
pub(crate) struct Named<'a> {
    pub(crate) about: &'a str,
    pub(crate) text: String,
    pub(crate) answers: Vec<(Range<usize>, &'a str, Option<&'a str>)>,
}

/// The stories of a file in `tests/data/stories`.
pub(crate) fn named(file: &str) -> Vec<Named<'_>> {
    let mut stories: Vec<Named<'_>> = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(about) = line.strip_prefix("== ") {
            stories.push(Named { about, text: String::new(), answers: Vec::new() });
            continue;
        }
        let story = stories.last_mut().expect("a story begins with ==");
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once('[') {
            let (marked, behind) = behind.split_once(']').expect("a mark ends with ]");
            let mut parts = marked.split('|');
            let (mention, name) = (parts.next().unwrap_or(""), parts.next().expect("a mark has a name"));
            story.text.push_str(before);
            let start = story.text.len();
            story.text.push_str(mention);
            story.answers.push((start..story.text.len(), name, parts.next()));
            rest = behind;
        }
        story.text.push_str(rest);
        story.text.push('\n');
    }
    stories
}
