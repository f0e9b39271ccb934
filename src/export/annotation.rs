//! Quotes as [W3C Web Annotations](https://www.w3.org/TR/annotation-model/), for tools that mark up text from outside:
//! feature `annotation`.
//!
//! [`Article::to_annotations`] gives a [`Page`] of annotations, which borrows the article's text, and is written by any
//! `serde` format. Each says in two ways which part of the text it is about: by place, in code points, and by the words
//! and what stands around them, which still finds it after the text was edited elsewhere.
//!
//! ```
//! use wirecopy::annotation::Options;
//!
//! let article = wirecopy::parse("Gazette | 3 Feb 2022\nÉtretat: “We are ready,” said Mayor Zoë Low.")?;
//! let json = serde_json::to_value(article.to_annotations(&Options::new()))?;
//! let annotation = &json["items"][0];
//! assert_eq!(annotation["target"]["selector"][0]["start"], 30);
//! assert_eq!(annotation["target"]["selector"][0]["end"], 45);
//! assert_eq!(annotation["target"]["selector"][1]["exact"], "“We are ready,”");
//! assert_eq!(annotation["target"]["selector"][1]["suffix"], " said Mayor Zoë Low.");
//! assert_eq!(annotation["body"][1]["purpose"], "identifying");
//! assert_eq!(annotation["body"][1]["value"], "Zoë Low");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What becomes of the parts
//!
//! | wire copy | Web Annotation |
//! | --- | --- |
//! | the article | `target.source` of each annotation: the caller's URI, or one [made of the text](Uri::of) |
//! | a quote, marks included | `TextPositionSelector`: `start` and `end` in code points; `TextQuoteSelector`: `exact`, and up to 32 code points of the article before and behind it as `prefix` and `suffix` |
//! | a [report](Article::reported), from its first word to its last | the same two selectors |
//! | its kind | body, purpose *classifying*: `speech`, `fragment`, `term`; of a report, `reported` |
//! | its speaker's name | body, purpose *identifying* |
//! | its speaker's mention | body, purpose *describing* |
//! | its speaker's title or role | body, purpose *tagging* |
//!
//! Annotations are in the order of the quotes' opening marks, those inside others included; the reports follow in their order,
//! if the parser was [told to look](crate::Parser::find_reported) for them. Of a quote over several
//! paragraphs, all of the text from the first mark to the last is selected.
//!
//! Places count from the start of [`Article::source`]. Where that is not where the document begins (a byte-order mark,
//! blank lines or other articles stand before it), give the whole text in the [`Options`].
//!
//! # What is left out
//!
//! - The cue and the construction: the model has no word for them, and [`Article`]'s own JSON has.
//! - The place, if the text in the options is not the one that the article was read from: it would be wrong.
//! - When, and by whom, the annotation was made: the caller may say so in the JSON.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde::Serialize;

pub use super::uri::Uri;
use super::uri::given_or_minted;
use crate::model::{Article, Mention, Quote};
use crate::offsets::Offsets;
use crate::span::{Span, Text};

/// How many code points stand before and behind a quote: enough to find it among equal ones.
const CONTEXT: usize = 32;

/// What the caller knows of an article, and its text does not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'o> {
    uri: Option<&'o Uri<'static>>,
    within: Option<&'o Offsets<'o>>,
}

impl<'o> Options<'o> {
    /// Nothing is known: the source is [made of the text](Uri::of), and places count from the article's start.
    #[must_use]
    pub const fn new() -> Self {
        Self { uri: None, within: None }
    }

    /// The document that is annotated.
    #[must_use]
    pub const fn source(self, uri: &'o Uri<'static>) -> Self {
        Self { uri: Some(uri), ..self }
    }

    /// The whole text that was read, from whose start places are to count. One table does for all articles of a feed.
    ///
    /// ```
    /// use wirecopy::{Offsets, annotation};
    ///
    /// let feed = "Gazette | 3 Feb 2022\nÇa va.\n\nGazette | 4 Feb 2022\n“It rains,” said Ana Low.";
    /// let offsets = Offsets::new(feed);
    /// let article = wirecopy::feed(feed).nth(1).ok_or("no second article")??;
    /// let page = article.to_annotations(&annotation::Options::new().within(&offsets));
    /// let json = serde_json::to_value(page)?;
    /// assert_eq!(json["items"][0]["target"]["selector"][0]["start"], 50);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn within(self, whole: &'o Offsets<'o>) -> Self {
        Self { within: Some(whole), ..self }
    }
}

/// The annotations of an article: an `AnnotationPage`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename = "AnnotationPage")]
#[non_exhaustive]
pub struct Page<'a> {
    /// `http://www.w3.org/ns/anno.jsonld`
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// The page's identifier: the source's, with a fragment.
    pub id: Uri<'static>,
    /// The annotations.
    pub items: Vec<Annotation<'a>>,
}

/// What is said of one quote or report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub struct Annotation<'a> {
    /// The annotation's identifier: the source's, with a fragment.
    pub id: Uri<'static>,
    /// What it is for.
    pub motivation: Purpose,
    /// What is said.
    pub body: Vec<TextualBody<'a>>,
    /// Of what.
    pub target: Target<'a>,
}

/// A word or name about a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub struct TextualBody<'a> {
    /// What it tells.
    pub purpose: Purpose,
    /// The word or name.
    pub value: Cow<'a, str>,
}

/// What an annotation, or one thing in it, is for; some of the model's motivations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Purpose {
    /// The quote's kind, or that it is a report.
    Classifying,
    /// The speaker's name. All annotations here have this motivation.
    Identifying,
    /// The speaker as mentioned: *she*, *the mayor*.
    Describing,
    /// The speaker's title or role.
    Tagging,
}

/// The part of a text that an annotation is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Target<'a> {
    /// The document.
    pub source: Uri<'static>,
    /// The same part of it, told in several ways.
    pub selector: Vec<Selector<'a>>,
}

/// How a part of a text is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Selector<'a> {
    /// By place.
    #[serde(rename = "TextPositionSelector")]
    Position {
        /// Code points before it.
        start: usize,
        /// Code points before what stands behind it.
        end: usize,
    },
    /// By its words, and those around it.
    #[serde(rename = "TextQuoteSelector")]
    Quote {
        /// Its words.
        exact: Cow<'a, str>,
        /// What stands before it.
        prefix: Cow<'a, str>,
        /// What stands behind it.
        suffix: Cow<'a, str>,
    },
}

impl Article<'_> {
    /// The article's quotes and reports as Web Annotations: see [`annotation`](self).
    #[must_use]
    pub fn to_annotations(&self, options: &Options<'_>) -> Page<'_> {
        // An article that owns its text lends it, so that nothing is copied.
        let article = &self.as_borrowed();
        let source = given_or_minted(options.uri, self);
        let own;
        let offsets = match options.within {
            Some(whole) => is_in(self, whole).then_some(whole),
            None => {
                own = self.offsets();
                Some(&own)
            }
        };
        let mut items = Vec::new();
        // Those that are left, the next one last.
        let mut left: Vec<Quote<'_>> = article.quotes().collect();
        left.reverse();
        while let Some(quote) = left.pop() {
            left.extend(quote.nested().iter().rev().cloned());
            let number = items.len().saturating_add(1);
            items.push(Annotation {
                id: source.part(format_args!("annotation-{number}")),
                motivation: Purpose::Identifying,
                target: Target { source: source.clone(), selector: selectors(self, offsets, quote.span()) },
                body: bodies(quote.kind().name(), quote.mention()),
            });
        }
        for report in article.reported() {
            let number = items.len().saturating_add(1);
            items.push(Annotation {
                id: source.part(format_args!("annotation-{number}")),
                motivation: Purpose::Identifying,
                target: Target { source: source.clone(), selector: selectors(self, offsets, report.span()) },
                body: bodies("reported", report.mention()),
            });
        }
        Page { context: "http://www.w3.org/ns/anno.jsonld", id: source.part(format_args!("annotations")), items }
    }
}

/// Whether the article's text stands in `whole` where the article says.
fn is_in(article: &Article<'_>, whole: &Offsets<'_>) -> bool {
    let start = article.offset().checked_sub(whole.base());
    let rest = start.and_then(|start| whole.text().get(start..));
    rest.is_some_and(|rest| rest.starts_with(article.source()))
}

/// The same part in two ways: by place, if that is known, and by its words.
fn selectors<'s>(article: &'s Article<'_>, offsets: Option<&Offsets<'_>>, span: Span) -> Vec<Selector<'s>> {
    let place = offsets.and_then(|offsets| offsets.code_points(span));
    let mut selectors = Vec::with_capacity(2);
    selectors.extend(place.map(|place| Selector::Position { start: place.start, end: place.end }));
    let (source, span) = (article.source(), span.back(article.offset()));
    let (before, behind) = (source.get(..span.start()).unwrap_or(""), source.get(span.end()..).unwrap_or(""));
    let prefix = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(at, _)| at);
    let suffix = behind.char_indices().nth(CONTEXT).map_or(behind.len(), |(at, _)| at);
    let part = |text: Option<&'s str>| Cow::Borrowed(text.unwrap_or(""));
    selectors.push(Selector::Quote {
        exact: part(span.slice(source)),
        prefix: part(before.get(prefix..)),
        suffix: part(behind.get(..suffix)),
    });
    selectors
}

fn bodies<'s>(kind: &'static str, mention: Option<&Mention<'s>>) -> Vec<TextualBody<'s>> {
    let mut bodies = Vec::with_capacity(4);
    bodies.push(TextualBody { purpose: Purpose::Classifying, value: kind.into() });
    if let Some(mention) = mention {
        let body = |purpose, value: Text<'s>| TextualBody { purpose, value: value.into() };
        bodies.extend(mention.name().map(|name| body(Purpose::Identifying, name)));
        bodies.push(body(Purpose::Describing, mention.text()));
        bodies.extend(mention.role().map(|role| body(Purpose::Tagging, role)));
    }
    bodies
}
