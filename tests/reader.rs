//! A reader gives the same articles as a feed of the same bytes, however the input comes.

use std::io::{self, BufRead, Read};

use proptest::prelude::*;
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
    same(&Parser::new().headers_optional(true), FEED.as_bytes(), vec![1]);
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
    assert_eq!(kinds, [Some(ErrorKind::NoHeader), None, None, Some(ErrorKind::NoBody), None]);
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_feed_in_any_pieces(feed in feed(), sizes in prop::collection::vec(1_usize..40, 1..8)) {
        let parser = Parser::new();
        prop_assert_eq!(of_reader(&parser, feed.as_bytes(), sizes), of_feed(&parser, feed.as_bytes()));
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
