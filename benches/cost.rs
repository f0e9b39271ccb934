//! What `.ci/cost` counts: ordinary news, and each hostile shape in two sizes, one fourth and whole.
//!
//! ```sh
//! .ci/cost
//! ```
//!
//! By itself it tells the names, a line for each measured call, in their order. With words, only the shapes with
//! those in their name; with a number behind them, of so many KiB.

mod corpus;
#[path = "../tests/util/hostile.rs"]
mod hostile;

use std::fmt::Write as _;
use std::hint::black_box;

use wirecopy::Parser;

const SIZE: usize = 24 << 10;

/// All that can be asked of articles.
#[inline(never)]
fn measured_articles(text: &str) {
    let parser = Parser::new().find_reported(true);
    for article in parser.feed(text).flatten() {
        black_box((article.quotes().len(), article.speakers().len(), article.reported().len()));
    }
}

/// All that can be asked of prose.
#[inline(never)]
fn measured_prose(text: &str) {
    black_box((wirecopy::quotes(text).quotes().len(), wirecopy::reported(text).reported().len()));
}

/// What was counted before is of the call before.
#[inline(never)]
fn measured_end() {
    black_box(0_u8);
}

fn main() {
    // `cargo bench` hands over a flag of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let word = arguments.next().unwrap_or_default();
    let size = arguments.next().and_then(|kib| kib.parse::<usize>().ok()).map_or(SIZE, |kib| kib << 10);
    let mut texts = vec![("ordinary news".to_owned(), "whole", corpus::news::feed(4 * SIZE))];
    for ((name, small), (_, whole)) in hostile::texts(size / 4).into_iter().zip(hostile::texts(size)) {
        if name.contains(&word) {
            texts.extend([(name.clone(), "fourth", small), (name, "whole", whole)]);
        }
    }
    let mut names = String::new();
    for (name, size, text) in &texts {
        for call in ["articles", "prose"] {
            let _ = writeln!(names, "{}\t{call}\t{size}\t{name}", text.len());
        }
    }
    // Nothing else between them.
    for (_, _, text) in &texts {
        measured_articles(text);
        measured_prose(text);
    }
    measured_end();
    print!("{names}");
}
