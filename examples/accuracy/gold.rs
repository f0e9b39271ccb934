//! Gold quotes: what a human annotator says of an article, one JSON object a line.

use std::borrow::Cow;
use std::error::Error;
use std::io::{BufRead, Write};

use serde::{Deserialize, Deserializer, Serialize};

/// An article with its quotes. All offsets are code points of its text.
#[derive(Serialize, Deserialize)]
pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) quotes: Vec<Quote>,
}

/// A stretch in quotation marks.
#[derive(Serialize, Deserialize)]
pub(crate) struct Quote {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// One piece per paragraph that the stretch runs over.
    #[serde(default)]
    pub(crate) parts: Vec<(usize, usize)>,
    #[serde(default, skip_deserializing)]
    pub(crate) style: Style,
    /// Somebody said it.
    #[serde(default)]
    pub(crate) marked: bool,
    #[serde(default)]
    pub(crate) kind: Option<Kind>,
    /// The annotation does not decide: it is scored neither way.
    #[serde(default)]
    pub(crate) ignore: bool,
    #[serde(default)]
    pub(crate) why: Cow<'static, str>,
    #[serde(default)]
    pub(crate) source: Option<Source>,
    #[serde(default)]
    pub(crate) cue: Vec<Place>,
    /// Cue or source stand inside what was said.
    #[serde(default)]
    pub(crate) split: bool,
    /// Quotes of one attribution have one of these.
    #[serde(default)]
    pub(crate) attr: Option<String>,
    /// `"…," said the man, according to the paper`, where only the paper is annotated: speaker and cue are not scored.
    #[serde(default)]
    pub(crate) outer_only: bool,
    /// The whole name of who said it, if that is annotated; none if the text does not tell it.
    #[serde(default, deserialize_with = "told", skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<Option<String>>,
    /// Nobody's words by the annotation, but they look as if somebody had been forgotten.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) suspect: Option<bool>,
}

/// A value that is told, be it none.
fn told<'de, D: Deserializer<'de>>(name: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(name).map(Some)
}

/// The marks of a stretch.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Style {
    #[default]
    Straight,
    Curly,
    /// Two apostrophes.
    Apos2,
    /// Two backquotes.
    Tick,
    Single,
}

/// How much of a sentence is quoted.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// All that was said, about a clause of it.
    Full,
    /// A fragment.
    Mixed,
}

/// Who said it: one stretch of text, or several if it is broken up.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Source {
    One(Place),
    Several(Vec<Place>),
}

/// A stretch of the text.
#[derive(Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) start: usize,
    pub(crate) end: usize,
    #[serde(default)]
    pub(crate) text: String,
}

impl Source {
    /// Its stretches, at least one in what a checkout gives.
    pub(crate) fn places(&self) -> &[Place] {
        match self {
            Self::One(place) => std::slice::from_ref(place),
            Self::Several(places) => places,
        }
    }
}

impl Quote {
    /// Whether it counts as a quote of this kind.
    pub(crate) fn is(&self, kind: Kind) -> bool {
        self.marked && !self.ignore && self.kind == Some(kind)
    }

    /// All stretches of the text that it names.
    fn spans(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let places = self.source.iter().flat_map(Source::places).chain(&self.cue);
        std::iter::once((self.start, self.end))
            .chain(self.parts.iter().copied())
            .chain(places.map(|place| (place.start, place.end)))
    }
}

impl Article {
    /// An error if a span is empty or not in the text: all that follows may rely on them.
    fn check(&self) -> Result<(), String> {
        let size = self.text.chars().count();
        for (number, quote) in self.quotes.iter().enumerate() {
            if let Some((start, end)) = quote.spans().find(|(start, end)| start >= end || *end > size) {
                return Err(format!("quote {number}: {start}..{end} is empty or not in the text, 0..{size}"));
            }
            if quote.marked && !quote.ignore && quote.kind.is_none() {
                return Err(format!("quote {number}: marked, but neither full nor mixed"));
            }
            if quote.source.as_ref().is_some_and(|source| source.places().is_empty()) {
                return Err(format!("quote {number}: a source without a place"));
            }
        }
        Ok(())
    }
}

/// The articles of JSON lines. Blank lines are passed over.
pub(crate) fn read(input: impl BufRead) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut articles = Vec::new();
    for (line, number) in input.lines().zip(1..) {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let article: Article = serde_json::from_str(&line).map_err(|error| format!("line {number}: {error}"))?;
        article.check().map_err(|error| format!("line {number}: {error}"))?;
        articles.push(article);
    }
    Ok(articles)
}

/// Writes the articles as JSON lines.
pub(crate) fn write(articles: &[Article], mut output: impl Write) -> Result<(), Box<dyn Error>> {
    for article in articles {
        serde_json::to_writer(&mut output, article)?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}
