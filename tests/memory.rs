//! Memory that is used again changes nothing.

mod util;

use util::{FERRY, HEADER, view};
use wirecopy::{Memory, Parser};

/// Texts that leave much behind, little, and errors.
fn texts() -> Vec<String> {
    vec![
        FERRY.to_owned(),
        String::new(),
        format!("{HEADER}It rains."),
        "No header.".to_owned(),
        format!("Home\n\nFerry sails\n{HEADER}NOVIA/Ana Low\n{}", "“It ‘rains, said Ana Low.\n".repeat(50)),
        HEADER.to_owned(),
        format!("{HEADER}“One\n“Two\n“Three” said Ana Low.\n- A\n- B\n"),
        format!("{HEADER}{}It rains.\n(ANI)", "- item\n".repeat(40)),
        "Gazette | 06/01/2026\nBy Ana Low, Reuters\nKARAVEL (AP) — It rains.".to_owned(),
        FERRY.replace('\n', "\r\n"),
    ]
}

#[test]
fn an_article_is_the_same_with_the_memory_of_any_other() {
    for parser in util::targets::parsers() {
        let mut memory = Memory::default();
        for first in texts() {
            for second in texts() {
                if let Ok(article) = parser.parse_with(&first, &mut memory) {
                    memory.reuse(article);
                }
                match (parser.parse_with(&second, &mut memory), parser.parse(&second)) {
                    (Ok(again), Ok(fresh)) => {
                        assert_eq!(view::whole(&again), view::whole(&fresh), "{second:?} after {first:?}");
                        assert_eq!(view::speakers(&again), view::speakers(&fresh), "{second:?} after {first:?}");
                        memory.reuse(again);
                    }
                    (again, fresh) => assert_eq!(again.err(), fresh.err(), "{second:?} after {first:?}"),
                }
            }
        }
    }
}

#[test]
fn a_feed_that_gets_its_articles_back_gives_the_same() {
    let text = texts().join("\n\n");
    let parser = Parser::new();
    let whole: Vec<_> = parser.feed(&text).map(|article| article.map(|article| view::whole(&article))).collect();
    assert!(whole.len() > 6);
    let (mut feed, mut bytes) = (parser.feed(&text), parser.feed_bytes(text.as_bytes()));
    for expected in whole {
        let article = feed.next().unwrap();
        assert_eq!(article.as_ref().map(view::whole).map_err(Clone::clone), expected);
        article.into_iter().for_each(|article| feed.reuse(article));
        let article = bytes.next().unwrap();
        assert_eq!(article.as_ref().map(view::whole).map_err(Clone::clone), expected);
        article.into_iter().for_each(|article| bytes.reuse(article));
    }
}
