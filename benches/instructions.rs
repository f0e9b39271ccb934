//! What `.ci/instructions` counts: one pass over a feed of regular articles or of news in the shape of real copy, or nothing
//! but the making of it.
//!
//! ```sh
//! .ci/instructions
//! ```

mod corpus;

use wirecopy::Parser;

const SIZE: usize = 2 << 20;

fn main() {
    let what = std::env::args().nth(1).unwrap_or_default();
    let text = match what.as_str() {
        "news" | "news-nothing" => corpus::news::feed(SIZE),
        _ => corpus::feed(SIZE, corpus::Prose::Ordinary),
    };
    let parser = match what.as_str() {
        "structure" => Parser::new().find_quotes(false),
        "all" | "news" => Parser::new(),
        // Nothing is read: what this takes is taken off the others.
        _ => {
            println!("{}", text.len());
            return;
        }
    };
    let mut blocks = 0;
    let mut feed = parser.feed(&text);
    while let Some(article) = feed.next() {
        if let Ok(article) = article {
            blocks += article.body().len();
            feed.reuse(article);
        }
    }
    println!("{} {blocks}", text.len());
}
