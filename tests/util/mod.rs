//! What the tests share. Each test binary uses its own part of it.
#![allow(dead_code, unused_imports)]

pub(crate) mod chance;
pub(crate) mod differential;
pub(crate) mod golden;
pub(crate) mod hold;
pub(crate) mod hostile;
pub(crate) mod marked;
pub(crate) mod program;
pub(crate) mod story;
pub(crate) mod targets;
pub(crate) mod view;

pub(crate) use self::targets::HEADER;
use wirecopy::{Article, Parser};

/// An article with one of everything; canonical, so that it prints as itself.
pub(crate) const FERRY: &str = include_str!("../../examples/data/ferry.txt");

/// Reads one article, which must be one, and for which all must hold that holds for any.
#[track_caller]
pub(crate) fn read(text: &str) -> Article<'_> {
    read_with(&Parser::new(), text)
}

/// The same with options.
#[track_caller]
pub(crate) fn read_with<'t>(parser: &Parser, text: &'t str) -> Article<'t> {
    match parser.parse(text) {
        Ok(article) => {
            hold::article(parser, text, &article);
            article
        }
        Err(error) => panic!("{error}\nfor {text:?}"),
    }
}

/// The text is no article, and the message says why.
#[track_caller]
pub(crate) fn refused(parser: &Parser, text: &str, why: &str) {
    match parser.parse(text) {
        Ok(article) => panic!("an article, and should be `{why}`: {text:?}\n{}", view::whole(&article)),
        Err(error) => assert_eq!(error.to_string(), why, "for {text:?}"),
    }
}
