//! The bodies of the fuzz targets that read one text in several ways, which must come to the same.

use std::io::{BufReader, Read as _};

use wirecopy::{Article, Block, Error, ErrorKind, Limits, Parser, ReadError, Reader};

/// What the first bytes of an input choose, and the text behind them.
struct Chosen<'b> {
    parser: Parser,
    /// Reads of so many bytes.
    size: usize,
    /// Parts, or bytes of a batch.
    count: usize,
    bytes: &'b [u8],
}

impl<'b> Chosen<'b> {
    fn new(bytes: &'b [u8]) -> Self {
        let (choices, bytes) = bytes.split_at_checked(8).unwrap_or((&[0; 8], bytes));
        let [options, article, line, lines, quotes, size, count, _] = *choices else { panic!("eight") };
        let limit = |byte: u8, by: usize| if byte >= 0xF0 { usize::MAX } else { usize::from(byte) * by };
        let limits = Limits::new().article_bytes(limit(article, 3)).line_bytes(limit(line, 2));
        let limits = limits.lines(limit(lines, 1)).quotes(limit(quotes, 1));
        let mut parser = Parser::new().strict(options & 1 != 0).require_header(options & 2 == 0);
        parser = parser.replace_invalid_utf8(options & 4 != 0).find_quotes(options & 8 == 0);
        if options & 16 == 0 {
            parser = parser.limits(limits);
        }
        if options & 32 != 0 {
            parser = parser.places(["Karavel", "ann"]);
        }
        Self { parser, size: usize::from(size).max(1), count: usize::from(count), bytes }
    }
}

/// All that can be known of an article or its error, but in which buffer it stands.
type Told<'a> = Result<Article<'a>, Error>;

/// Two lists of articles are the same: each itself, where it stands, its spans and notes.
#[track_caller]
fn same<'a>(how: &str, one: &[Told<'a>], other: &[Told<'a>]) {
    assert_eq!(one.len(), other.len(), "{how}: {one:?}\n{other:?}");
    for (one, other) in one.iter().zip(other) {
        assert_eq!(one, other, "{how}");
        if let (Ok(one), Ok(other)) = (one, other) {
            assert_eq!((one.offset(), one.source()), (other.offset(), other.source()), "{how}");
            assert_eq!(one.notes(), other.notes(), "{how}");
            let spans = |article: &Article<'_>| -> Vec<_> {
                article.quotes().map(|quote| quote.span()).chain(article.body().map(|block| block.span())).collect()
            };
            assert_eq!(spans(one), spans(other), "{how}");
        }
    }
}

/// A feed in reads of any size and within any limits, in batches, in parts; and each article by itself.
pub(crate) fn differential(bytes: &[u8]) {
    let Chosen { parser, size, count, bytes } = Chosen::new(bytes);
    let feed: Vec<Told<'_>> = parser.feed_bytes(bytes).collect();
    let reader = || Reader::with_parser(parser.clone(), BufReader::with_capacity(size, bytes.take(u64::MAX)));
    let owned = |article: Result<Article<'static>, ReadError>| match article {
        Ok(article) => Ok(article),
        Err(ReadError::Article(error)) => Err(error),
        Err(other) => panic!("{other}"),
    };
    same("a reader", &reader().into_iter().map(owned).collect::<Vec<_>>(), &feed);
    let (mut batched, mut input) = (Vec::new(), reader());
    while let Some(batch) = input.next_batch(count).expect("bytes can be read") {
        let before = batched.len();
        batched.extend(batch.feed(&parser).map(|article| article.map(Article::into_owned)));
        assert_eq!(batched.len() - before, batch.count(), "the count of a batch");
    }
    same("batches", &batched, &feed);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    same("a feed of text", &parser.feed(text).collect::<Vec<_>>(), &feed);
    parts(&parser, text, count, &feed);
    feed.iter().flatten().for_each(forms);
    prose(&parser, text);
}

/// In parts, spans and lines count from the part, so an error is only told by its kind.
fn parts(parser: &Parser, text: &str, count: usize, feed: &[Told<'_>]) {
    let parts = wirecopy::split(text, count);
    assert_eq!(parts.concat(), text, "the parts of a text");
    let of_parts: Vec<_> = parts.into_iter().flat_map(|part| parser.feed(part)).collect();
    assert_eq!(of_parts.len(), feed.len(), "in {count} parts");
    for (one, other) in of_parts.iter().zip(feed) {
        match (one, other) {
            (Ok(one), Ok(other)) => assert_eq!(one, other, "in {count} parts"),
            (one, other) => {
                let kind = |article: &Told<'_>| article.as_ref().err().map(Error::kind);
                assert_eq!(kind(one), kind(other), "in {count} parts");
            }
        }
    }
}

/// The forms of an article that are read again.
fn forms(article: &Article<'_>) {
    assert_eq!(&article.clone().into_owned(), article, "owned");
    #[cfg(feature = "serde")]
    {
        let json = serde_json::to_string(article).expect("an article is JSON");
        match serde_json::from_str::<Article<'static>>(&json) {
            Ok(back) => assert_eq!(&back, article, "as JSON and back"),
            Err(error) => panic!("{error}\n{json}"),
        }
    }
}

/// Where an article is nothing but paragraphs, its quotes are those of its text as prose.
fn prose(parser: &Parser, text: &str) {
    let parser = parser.clone().strict(false);
    let (Ok(article), Ok(quotes)) = (parser.parse(text), parser.quotes(text)) else { return };
    let has_other = article.header().is_some() || article.headline().is_some() || article.dateline().is_some();
    let is_prose = article.body().all(|block| matches!(block, Block::Paragraph(_)));
    let lines = super::hold::lines(text).len();
    let is_whole = article.body().len() == lines
        && article.body().map(|block| block.text()).eq(super::hold::lines(text).iter().map(|(_, line)| *line));
    if !has_other && is_prose && is_whole && article.quotes().next().is_some() {
        assert!(article.quotes().eq(quotes.quotes()), "as an article and as prose");
    }
}

/// Within limits a text is read as without them, or it is over one.
pub(crate) fn limits(bytes: &[u8]) {
    let Chosen { parser, bytes, .. } = Chosen::new(bytes);
    let free = parser.clone().limits(Limits::new());
    let text = String::from_utf8_lossy(bytes);
    match parser.parse_bytes(bytes) {
        Err(error) if error.kind() == ErrorKind::Limit => super::hold::error(&text, &at_text(error, &text)),
        read => assert_eq!(read, free.parse_bytes(bytes), "within the limits"),
    }
    match parser.quotes(&text) {
        Ok(quotes) => assert_eq!(quotes, wirecopy::quotes(&text), "within the limits"),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Limit);
            super::hold::error(&text, &error);
        }
    }
}

/// Where bytes are replaced, places of an error may lie in the text without its replacements: those are not looked at.
fn at_text(error: Error, text: &str) -> Error {
    let in_text = error.span().slice(text).is_some() && !text.contains('\u{fffd}');
    if in_text { error } else { Parser::new().parse("").expect_err("no text") }
}

/// JSON that claims to be an article: any, and what an article is written as with bytes changed.
#[cfg(feature = "serde")]
pub(crate) fn hostile_json(bytes: &[u8]) {
    let claimed = |json: &[u8]| {
        let Ok(article) = serde_json::from_slice::<Article<'static>>(json) else { return };
        let written = serde_json::to_vec(&article).expect("an article is JSON");
        let back = serde_json::from_slice::<Article<'static>>(&written).expect("what is written can be read");
        assert_eq!(back, article, "what was let in comes back");
        assert_eq!(article, Parser::new().parse(&article.to_string()).expect("a text"));
    };
    claimed(bytes);
    let Some((changes, story)) = bytes.split_at_checked(12) else { return };
    let story = super::story::Story::new(story);
    let Ok(article) = wirecopy::parse(&story.text) else { return };
    let mut json = serde_json::to_vec(&article).expect("an article is JSON");
    for change in changes.chunks_exact(3) {
        let [high, low, byte] = *change else { continue };
        if json.is_empty() {
            break;
        }
        let at = (usize::from(high) << 8 | usize::from(low)) % json.len();
        match byte {
            0 => drop(json.remove(at)),
            1 => json.truncate(at.max(1)),
            byte => json[at] = byte,
        }
    }
    claimed(&json);
}

/// Without the feature there is nothing to claim.
#[cfg(not(feature = "serde"))]
pub(crate) fn hostile_json(_: &[u8]) {}
