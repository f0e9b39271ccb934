//! A reader gives the same articles as a feed of the same bytes, however the input comes.

mod util;

use std::io::{self, BufRead, Read};

use proptest::prelude::*;
use proptest::sample::select;
use wirecopy::{ErrorKind, Limits, Parser, ReadError, Reader};

const FEED: &str = "\u{feff}Stray words.\r\n\r\nFerry sails again\nGazette | @gazette | 3 Feb 2022\nIWS/Ana Low\r\n\
Karavel: The ferry sails.\r\r\n\"We sail,\" said Ana Low, the mayor.\n- Fuel prices rise\n\n\n\
Gazette | 31 Feb 2022, 07:27 am\r\nIt rains — still.\nGazette | @gazette | 4 Feb 2022\n\
  Gazette | @gazette | 5 Feb 2022\r\n“We wait.\n“We wait.”\r";

/// Hands over the pieces of a text one by one.
struct Pieces<'t> {
    rest: &'t [u8],
    /// How many bytes to hand over next; the last number stands for all that follow.
    sizes: Vec<usize>,
    failures: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        unreachable!("the reader uses the buffer");
    }
}

impl BufRead for Pieces<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.failures > 0 {
            self.failures -= 1;
            return Err(io::ErrorKind::TimedOut.into());
        }
        let size = self.sizes.first().copied().unwrap_or(usize::MAX).clamp(1, usize::MAX);
        Ok(&self.rest[..size.min(self.rest.len())])
    }

    fn consume(&mut self, amount: usize) {
        self.rest = &self.rest[amount..];
        if self.sizes.len() > 1 {
            self.sizes.remove(0);
        }
    }
}

/// All that can be known of the articles.
fn shown(article: Result<wirecopy::Article<'_>, String>) -> String {
    match article {
        Ok(article) => {
            let json = serde_json::to_string(&article).unwrap();
            format!("{}+{:?} {json}", article.offset(), article.source())
        }
        Err(error) => error,
    }
}

fn of_feed(parser: &Parser, bytes: &[u8]) -> Vec<String> {
    parser.feed_bytes(bytes).map(|article| shown(article.map_err(|error| format!("{error:?}")))).collect()
}

fn of_reader(parser: &Parser, bytes: &[u8], sizes: Vec<usize>) -> Vec<String> {
    let mut reader = Reader::with_parser(parser.clone(), Pieces { rest: bytes, sizes, failures: 0 });
    let mut articles = Vec::new();
    while let Some(article) = reader.next_article() {
        articles.push(shown(article.map_err(|error| match error {
            ReadError::Article(error) => format!("{error:?}"),
            other => panic!("{other}"),
        })));
    }
    articles
}

#[track_caller]
fn same(parser: &Parser, bytes: &[u8], sizes: Vec<usize>) {
    assert_eq!(of_reader(parser, bytes, sizes.clone()), of_feed(parser, bytes), "for pieces of {sizes:?}");
}

#[test]
fn at_every_split_point() {
    let parser = Parser::new();
    let bytes = FEED.as_bytes();
    assert_eq!(of_feed(&parser, bytes).len(), 5, "the feed of the test");
    for at in 0..=bytes.len() {
        same(&parser, bytes, vec![at, usize::MAX]);
    }
}

#[test]
fn byte_by_byte() {
    same(&Parser::new(), FEED.as_bytes(), vec![1]);
    same(&Parser::new(), FEED.as_bytes(), vec![1]);
    same(&Parser::new().strict(true), FEED.as_bytes(), vec![1]);
    let wrong: Vec<u8> = FEED.bytes().map(|byte| if byte == b'w' { 0xFF } else { byte }).collect();
    same(&Parser::new(), &wrong, vec![1]);
    same(&Parser::new().replace_invalid_utf8(true), &wrong, vec![1]);
}

#[test]
fn batches_hold_the_same_articles() {
    let parser = Parser::new();
    for bytes in [1, 40, 100, 10_000] {
        let mut reader = Reader::new(FEED.as_bytes());
        let mut articles = Vec::new();
        let mut count = 0;
        while let Some(batch) = reader.next_batch(bytes).unwrap() {
            count += 1;
            articles.extend(batch.feed(&parser).map(|article| shown(article.map_err(|error| format!("{error:?}")))));
        }
        assert_eq!(articles, of_feed(&parser, FEED.as_bytes()), "for batches of {bytes}");
        assert_eq!(count == 1, bytes == 10_000);
    }
}

#[test]
fn over_the_limit_memory_is_let_go_and_the_next_article_comes() {
    let long = "x".repeat(5_000);
    let header = "Gazette | @gazette | 3 Feb 2022\n";
    let lines = "A line of words.\n".repeat(400);
    let feed = format!("{header}Short.\n\n{header}{long}\n\n{header}Short.\n{header}{lines}\n{header}{long}");
    for limits in [Limits::new().article_bytes(1_000), Limits::new().lines(3), Limits::new().line_bytes(100)] {
        let parser = Parser::new().limits(limits);
        for size in [1, 7, 64, 100_000] {
            same(&parser, feed.as_bytes(), vec![size]);
        }
    }
}

#[test]
fn blank_lines_do_not_bring_an_article_over_the_limit() {
    let feed = format!("G | 3 Feb 2022\nIt rains.{}G | 4 Feb 2022\nIt snows.\n", "\n".repeat(40));
    let parser = Parser::new().limits(Limits::new().article_bytes(30));
    assert!(parser.feed(&feed).all(|article| article.is_ok()));
    for size in [1, 8, 64] {
        same(&parser, feed.as_bytes(), vec![size]);
    }
}

#[test]
fn a_headline_does_not_hide_a_line_too_many() {
    let feed = "G | 3 Feb 2022\nOne.\nTwo.\n\nThe ferry sails\nG | 4 Feb 2022\nOne.\n";
    let parser = Parser::new().limits(Limits::new().lines(2));
    let errors: Vec<_> = parser.feed(feed).filter_map(Result::err).map(|error| error.to_string()).collect();
    assert_eq!(
        errors,
        [
            "line 3, column 1: expected an article of at most 2 lines, found `Two.`",
            "line 7, column 1: expected an article of at most 2 lines, found `One.`"
        ]
    );
    same(&parser, feed.as_bytes(), vec![1]);
}

#[test]
fn an_error_of_the_input_ends_nothing() {
    let mut reader = Reader::new(Pieces { rest: FEED.as_bytes(), sizes: vec![50], failures: 2 });
    for _ in 0..2 {
        assert!(
            matches!(reader.next_article(), Some(Err(ReadError::Input(error))) if error.kind() == io::ErrorKind::TimedOut)
        );
    }
    let kinds: Vec<Option<ErrorKind>> = reader
        .into_iter()
        .map(|article| match article {
            Ok(_) => None,
            Err(ReadError::Article(error)) => Some(error.kind()),
            Err(other) => panic!("{other}"),
        })
        .collect();
    assert_eq!(kinds, [None, None, None, None, None]);
}

/// Lines of a feed, some of them with what matters to the cutting of it.
fn feed() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("Gazette | @gazette | 3 Feb 2022".to_owned()),
        Just("Meridian Wire | 4 Feb 2022, 07:10 pm Print".to_owned()),
        Just("Tags: ferry | harbour".to_owned()),
        Just("- Fuel prices rise".to_owned()),
        Just("\u{feff}".to_owned()),
        Just(" \t".to_owned()),
        "[\"'“”a-z|é ]{0,30}",
    ];
    let end = prop_oneof![4 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\r"), 2 => Just("\n\n")];
    prop::collection::vec((line, end), 0..20)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

/// Bytes that a failed case shows so that they can be read.
#[derive(Clone)]
struct Bytes(Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// Bytes of a feed in which lines are long, blanks many, and some bytes no UTF-8.
fn rough_feed() -> impl Strategy<Value = Bytes> {
    let line = prop_oneof![
        6 => Just(b"Gazette | @gazette | 3 Feb 2022".to_vec()),
        2 => Just(b"Meridian Wire | 4 Feb 2022, 07:10 pm Print".to_vec()),
        1 => Just("\u{a0} \u{feff}G | 5 Feb 2022 \u{a0}".as_bytes().to_vec()),
        1 => Just(b"Tags: ferry | harbour".to_vec()),
        1 => Just(b"- Fuel prices rise".to_vec()),
        2 => Just("\u{feff}".as_bytes().to_vec()),
        1 => Just(b" \t\xc2".to_vec()),
        1 => Just(b"Caf\xe9 \xef\xbb".to_vec()),
        8 => "[\"'“”a-z|é ]{0,30}".prop_map(String::into_bytes),
        // Longer than what a feed is cut at, and nearly so.
        1 => (4_050_usize..4_150, select(&["x", " ", "\u{a0}"][..]), any::<bool>()).prop_map(|(length, with, header)| {
            let mut line = with.repeat(length / with.len());
            let at = if header { 0 } else { line.len() };
            line.insert_str(at, "Gazette | 3 Feb 2022");
            line.into_bytes()
        }),
        1 => (0_usize..9_000, select(&[" ", "\u{a0}", "\u{feff}", "y"][..])).prop_map(|(length, with)| {
            with.repeat(length / with.len()).into_bytes()
        }),
    ];
    let end = prop_oneof![
        8 => Just("\n".to_owned()),
        2 => Just("\r\n".to_owned()),
        1 => Just("\r".to_owned()),
        3 => Just("\n\n".to_owned()),
        2 => (2_usize..60).prop_map(|count| "\n".repeat(count)),
        1 => Just(String::new()),
    ];
    prop::collection::vec((line, end), 0..16)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.into_bytes()].concat()).collect())
        .prop_map(Bytes)
}

/// Limits that some of these feeds keep.
fn limits() -> impl Strategy<Value = Limits> {
    let bytes = prop_oneof![6 => 0_usize..200, 2 => 4_000..10_000_usize, 1 => Just(usize::MAX)];
    let lines = prop_oneof![3 => Just(usize::MAX), 1 => 0_usize..6];
    let line_bytes = prop_oneof![3 => Just(usize::MAX), 1 => 0_usize..60];
    let quotes = prop_oneof![3 => Just(usize::MAX), 1 => 0_usize..3];
    (bytes, lines, line_bytes, quotes).prop_map(|(bytes, lines, line_bytes, quotes)| {
        Limits::new().article_bytes(bytes).lines(lines).line_bytes(line_bytes).quotes(quotes)
    })
}

fn parser() -> impl Strategy<Value = Parser> {
    (any::<[bool; 3]>(), limits()).prop_map(|([strict, headerless, replace], limits)| {
        Parser::new().strict(strict).require_header(!headerless).replace_invalid_utf8(replace).limits(limits)
    })
}

fn sizes() -> impl Strategy<Value = Vec<usize>> {
    let size = prop_oneof![4 => 1_usize..40, 1 => 40_usize..5_000];
    prop::collection::vec(size, 1..8)
}

proptest! {
    #![proptest_config(util::chance::cases(300, "tests/proptest-regressions/reader.txt"))]

    #[test]
    fn of_any_feed_in_any_pieces(feed in feed(), sizes in prop::collection::vec(1_usize..40, 1..8)) {
        let parser = Parser::new();
        prop_assert_eq!(of_reader(&parser, feed.as_bytes(), sizes), of_feed(&parser, feed.as_bytes()));
    }

    #[test]
    fn of_any_feed_within_any_limits(feed in rough_feed(), parser in parser(), sizes in sizes()) {
        prop_assert_eq!(of_reader(&parser, &feed.0, sizes), of_feed(&parser, &feed.0));
    }

    #[test]
    fn of_any_feed_in_batches(feed in rough_feed(), parser in parser(), sizes in sizes(), bytes in 0_usize..300) {
        let mut reader = Reader::with_parser(parser.clone(), Pieces { rest: &feed.0, sizes, failures: 0 });
        let mut articles = Vec::new();
        let text = std::str::from_utf8(&feed.0).ok();
        while let Some(batch) = reader.next_batch(bytes).unwrap() {
            let before = articles.len();
            for article in batch.feed(&parser) {
                if let (Ok(article), Some(text)) = (&article, text) {
                    let span = article.paragraphs().last().map(|paragraph| paragraph.span()).unwrap_or_default();
                    prop_assert!(span.is_empty() || batch.offsets().utf16(span) == span.utf16(text));
                }
                articles.push(shown(article.map_err(|error| format!("{error:?}"))));
            }
            prop_assert_eq!(batch.count(), articles.len() - before);
        }
        prop_assert_eq!(articles, of_feed(&parser, &feed.0));
    }

    #[test]
    fn of_any_feed_cut_in_parts(feed in feed(), parts in 0_usize..9) {
        let texts = wirecopy::split(&feed, parts);
        prop_assert_eq!(texts.concat(), feed.clone());
        prop_assert!(texts.len() <= parts.max(1));
        let article = |article: Result<wirecopy::Article<'_>, wirecopy::Error>| match article {
            Ok(article) => article.source().to_owned(),
            Err(error) => error.kind().name().to_owned(),
        };
        let of_parts: Vec<String> = texts.iter().flat_map(|text| wirecopy::feed(text)).map(article).collect();
        let of_feed: Vec<String> = wirecopy::feed(&feed).map(article).collect();
        prop_assert_eq!(of_parts, of_feed);
    }
}
