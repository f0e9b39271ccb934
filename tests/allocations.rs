//! How often memory is asked for: never, if an article's memory is used again; seldom, for an article of its own.

use allocation_counter::measure;
use wirecopy::{Article, Memory, Parser, Reader};

#[path = "../benches/corpus/mod.rs"]
mod corpus;

const FEED_BYTES: usize = 500_000;

/// The articles of a feed of ordinary ones.
fn articles() -> Vec<String> {
    let mut chance = corpus::Chance::new(11);
    (0..100).map(|number| corpus::article(&mut chance, 16 + number % 13, corpus::Prose::Ordinary)).collect()
}

#[test]
fn none_with_memory_used_again() {
    let articles = articles();
    let (parser, mut memory) = (Parser::new(), Memory::default());
    let mut read_all = || {
        for text in &articles {
            let article = parser.parse_with(text, &mut memory).unwrap();
            assert!(article.notes().is_empty(), "a note is allocated: {:?}", article.notes());
            memory.reuse(article);
        }
    };
    // The first round finds out how much memory the largest takes.
    read_all();
    assert_eq!(measure(read_all).count_total, 0);
}

#[test]
fn none_in_a_feed() {
    let text = corpus::feed(FEED_BYTES, corpus::Prose::Ordinary);
    let parser = Parser::new();
    let mut feed = parser.feed(&text);
    let mut next = || match feed.next() {
        Some(article) => {
            feed.reuse(article.unwrap());
            true
        }
        None => false,
    };
    // As above: the first hundred articles.
    assert!((0..100).all(|_| next()));
    let mut count = 0;
    let info = measure(|| {
        while next() {
            count += 1;
        }
    });
    assert!(count > 0, "the feed is too short for the test");
    assert_eq!(info.count_total, 0, "in {count} articles");
}

#[test]
fn none_in_a_reader() {
    let text = corpus::feed(FEED_BYTES, corpus::Prose::Ordinary);
    let mut reader = Reader::new(text.as_bytes());
    let mut next = || match reader.next_article() {
        Some(article) => {
            let spent = article.unwrap().into_spent();
            reader.reuse(spent);
            true
        }
        None => false,
    };
    assert!((0..100).all(|_| next()));
    assert_eq!(measure(|| while next() {}).count_total, 0);
}

#[test]
fn at_most_nine_for_an_article_to_keep() {
    let text = corpus::feed(FEED_BYTES, corpus::Prose::Ordinary);
    let mut feed = wirecopy::feed(&text);
    // The feed's own memory is there once the first articles are read.
    let mut kept: Vec<Article<'static>> = Vec::with_capacity(1_000);
    kept.extend(feed.by_ref().take(20).map(|article| article.unwrap().into_owned()));
    let before = kept.len();
    let info = measure(|| kept.extend(feed.by_ref().map(|article| article.unwrap().into_owned())));
    let count = kept.len() - before;
    let mean = info.count_total as f64 / count as f64;
    println!("{mean:.1} allocations for each of {count} owned articles");
    assert!(count > 50 && mean <= 9.0, "{mean:.1} for each of {count}");
}
