//! The bodies of the fuzz targets, which the stable tests run too. Each takes any bytes, and panics if a promise
//! is broken.

use std::borrow::Cow;

use wirecopy::{Article, Error, ErrorKind, Memory, Parser};

use super::story::Story;
use super::{differential, hold, view};

/// A header that no test is about.
pub(crate) const HEADER: &str = "Harbour Dispatch | 3 Feb 2022\n";

/// The name of a target, as in `fuzz/Cargo.toml`, and its body.
type Target = (&'static str, fn(&[u8]));

/// All of them.
pub(crate) const TARGETS: &[Target] = &[
    ("bytes", bytes),
    ("round_trip", round_trip),
    ("feed", feed),
    ("quotes", quotes),
    ("reported", reported),
    ("differential", differential::differential),
    ("limits", differential::limits),
    ("hostile_json", differential::hostile_json),
];

/// Runs one of them.
pub(crate) fn run(name: &str, bytes: &[u8]) {
    let (_, body) = TARGETS.iter().find(|(known, _)| *known == name).expect("a target");
    body(bytes);
}

/// The parsers whose options change how a text is read.
pub(crate) fn parsers() -> [Parser; 3] {
    [
        Parser::new(),
        Parser::new().places(["Karavel", "Aa1", "ann"]).replace_invalid_utf8(true),
        Parser::new().strict(true),
    ]
}

/// Any bytes return; and if they are an article, all holds for it that must.
pub(crate) fn bytes(bytes: &[u8]) {
    for parser in parsers() {
        let read = parser.parse_bytes(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let parsed = parser.parse(text);
                same(&read, &parsed);
                match &parsed {
                    Ok(article) => hold::article(&parser, text, article),
                    Err(error) => hold::error(text, error),
                }
            }
            Err(wrong) => wrong_bytes(&parser, bytes, wrong.valid_up_to(), read),
        }
    }
}

fn wrong_bytes(parser: &Parser, bytes: &[u8], valid: usize, read: Result<Article<'_>, Error>) {
    match read {
        Ok(article) => {
            let text = String::from_utf8_lossy(bytes);
            let note = article.notes().iter().find(|note| note.kind() == wirecopy::NoteKind::BytesReplaced);
            assert_eq!(note.expect("a note on the replaced bytes").span().start(), valid);
            same(&Ok(article), &parser.parse(&text));
        }
        Err(error) if error.kind() == ErrorKind::Utf8 => {
            assert_eq!(error.span().start(), valid);
            let before = std::str::from_utf8(&bytes[..valid]).unwrap();
            assert_eq!((error.line(), error.column()), hold::locate(before, valid));
        }
        Err(_) => {}
    }
}

#[track_caller]
fn same(one: &Result<Article<'_>, Error>, other: &Result<Article<'_>, Error>) {
    match (one, other) {
        (Ok(one), Ok(other)) => assert_eq!(one, other),
        (Err(one), Err(other)) => assert_eq!(one, other),
        _ => panic!("not the same: {one:?}\n{other:?}"),
    }
}

/// An article that is put together from what the bytes choose is read as what it was put together from.
pub(crate) fn round_trip(bytes: &[u8]) {
    let story = Story::new(bytes);
    let article = match wirecopy::parse(&story.text) {
        Ok(article) => article,
        Err(error) => panic!("{error}\n{}", story.text),
    };
    hold::article(&Parser::new(), &story.text, &article);
    assert_eq!(article.to_string(), story.text);
    let read = Story {
        text: story.text.clone(),
        header: view::header(&article),
        credit: view::credit(&article),
        dateline: view::dateline(&article),
        body: view::body(&article),
        related: view::related(&article),
        quotes: view::quotes(article.quotes()),
    };
    assert_eq!(read, story, "\n{}", story.text);
    assert_eq!(view::notes(article.notes()), Vec::<String>::new(), "\n{}", story.text);
}

/// A feed gives its articles in order, each as it would be read alone, and so does a feed of bytes.
pub(crate) fn feed(bytes: &[u8]) {
    for parser in parsers() {
        let of_bytes: Vec<_> = parser.feed_bytes(bytes).collect();
        let Ok(text) = std::str::from_utf8(bytes) else {
            let wrong = |article: &Result<_, Error>| matches!(article, Err(error) if error.kind() == ErrorKind::Utf8);
            let replaced = |article: &Result<Article<'_>, Error>| match article {
                Ok(article) => article.notes().iter().any(|note| note.kind() == wirecopy::NoteKind::BytesReplaced),
                Err(_) => true,
            };
            assert!(of_bytes.iter().any(|article| wrong(article) || replaced(article)), "the wrong bytes are lost");
            continue;
        };
        let (mut articles, mut memory) = (parser.feed(text), Memory::default());
        let mut end = 0;
        for of_bytes in &of_bytes {
            let article = articles.next().expect("a feed of bytes has no more articles than a feed");
            same(of_bytes, &article);
            match article {
                Ok(article) => {
                    assert!(end <= article.offset(), "articles overlap");
                    end = article.offset() + article.source().len();
                    hold::article(&parser, text, &article);
                    alone(&parser, &article, &mut memory);
                    articles.reuse(article);
                }
                Err(error) => hold::error(text, &error),
            }
        }
        assert!(articles.next().is_none(), "a feed of bytes has as many articles as a feed");
        assert!(articles.next().is_none(), "a feed that has ended stays so");
    }
}

/// An article of a feed is the same read alone, and with memory that others have left.
fn alone(parser: &Parser, article: &Article<'_>, memory: &mut Memory) {
    let source = article.source().to_owned();
    let alone = match parser.parse_with(&source, memory) {
        Ok(alone) => alone,
        Err(error) => panic!("an article of a feed, but not alone: {error}"),
    };
    assert_eq!(&alone, article, "alone and in a feed");
    memory.reuse(alone);
}

/// The quotes of any prose; and the same in an article.
pub(crate) fn quotes(bytes: &[u8]) {
    let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
    let prose = hold::prose_of(&text);
    hold::quotes(&text, &prose, &wirecopy::quotes(&text).quotes().collect::<Vec<_>>());
    let article = format!("{HEADER}{text}");
    if let Ok(read) = wirecopy::parse(&article) {
        hold::article(&Parser::new(), &article, &read);
    }
}

/// Any text as prose that reports something.
pub(crate) fn reported(bytes: &[u8]) {
    let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
    let prose = hold::prose_of(&text);
    let found = wirecopy::reported(&text);
    let reported: Vec<_> = found.reported().collect();
    hold::reported(&text, &prose, &reported, found.quotes().len());
    let (parser, article) = (Parser::new().find_reported(true), format!("{HEADER}{text}"));
    if let Ok(read) = parser.parse(&article) {
        hold::article(&parser, &article, &read);
    }
}
