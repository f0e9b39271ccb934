//! Throughput in bytes, beside yardsticks on the same bytes in the same run.
//!
//! ```sh
//! cargo bench --bench parse
//! WIRECOPY_FEED=feed.txt cargo bench --bench parse -- feed
//! ```

#![allow(missing_docs, reason = "`criterion_group!` makes a public function")]

mod corpus;

use std::hint::black_box;

use corpus::{Chance, Prose};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use wirecopy::{Memory, Parser, Reader};

/// How many articles there are, of which the first paragraph is looked at, so that nothing is left out as unused.
fn count(parser: &Parser, text: &str) -> usize {
    let mut feed = parser.feed(text);
    let mut paragraphs = 0;
    while let Some(article) = feed.next() {
        if let Ok(article) = article {
            paragraphs += article.paragraphs().count();
            feed.reuse(article);
        }
    }
    paragraphs
}

fn yardsticks(group: &mut BenchmarkGroup<'_, WallTime>, text: &str) {
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("yardstick: byte sum", |bench| bench.iter(|| corpus::byte_sum(black_box(text))));
    group.bench_function("yardstick: from_utf8", |bench| {
        bench.iter(|| std::str::from_utf8(black_box(text.as_bytes())).map(str::len));
    });
    group.bench_function("yardstick: line scan", |bench| bench.iter(|| corpus::line_scan(black_box(text))));
}

/// One article of ordinary size.
fn article(criterion: &mut Criterion) {
    let text = corpus::article(&mut Chance::new(3), 24, Prose::Ordinary);
    let mut group = criterion.benchmark_group("article");
    yardsticks(&mut group, &text);
    group.bench_function("parse", |bench| bench.iter(|| wirecopy::parse(black_box(&text)).is_ok()));
    let (parser, mut memory) = (Parser::new(), Memory::default());
    group.bench_function("parse, memory reused", |bench| {
        bench.iter(|| {
            let article = parser.parse_with(black_box(&text), &mut memory);
            article.map(|article| memory.reuse(article)).is_ok()
        });
    });
    group.bench_function("parse, owned", |bench| {
        bench.iter(|| wirecopy::parse(black_box(&text)).map(wirecopy::Article::into_owned).is_ok());
    });
    let paragraph = "“The quay is safe,” Harbour Minister Mira Halvorsen told reporters. “So is the crossing.”";
    group.throughput(Throughput::Bytes(paragraph.len() as u64));
    group.bench_function("quotes of a paragraph", |bench| bench.iter(|| wirecopy::quotes(black_box(paragraph))));
    group.finish();
}

/// A feed of 8 MB, and texts of the same size without quotes and with many.
fn feed(criterion: &mut Criterion) {
    const SIZE: usize = 8 << 20;
    let texts = [
        ("feed", corpus::given_or_feed(SIZE)),
        ("feed without quotes", corpus::feed(SIZE, Prose::Plain)),
        ("feed full of quotes", corpus::feed(SIZE, Prose::Quotes)),
    ];
    for (name, text) in &texts {
        let mut group = criterion.benchmark_group(*name);
        group.sample_size(10);
        yardsticks(&mut group, text);
        let structure = Parser::new().find_quotes(false);
        group.bench_function("structure only", |bench| bench.iter(|| count(&structure, black_box(text))));
        let parser = Parser::new();
        group.bench_function("all", |bench| bench.iter(|| count(&parser, black_box(text))));
        group.bench_function("all, owned", |bench| {
            bench.iter(|| wirecopy::feed(black_box(text)).flatten().map(wirecopy::Article::into_owned).count());
        });
        group.bench_function("all, by Reader", |bench| {
            bench.iter(|| {
                let mut reader = Reader::new(black_box(text.as_bytes()));
                let mut paragraphs = 0;
                while let Some(article) = reader.next_article() {
                    if let Ok(article) = article {
                        paragraphs += article.paragraphs().count();
                        let spent = article.into_spent();
                        reader.reuse(spent);
                    }
                }
                paragraphs
            });
        });
        group.finish();
    }
}

/// What grows, and the text of a size.
type Kind = (&'static str, Box<dyn Fn(usize) -> String>);

/// The cost of a byte as things grow: it should stay the same.
fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    const HEADER: &str = "Gazette | @gazette | 3 Feb 2022\n";
    let names = |count: usize| {
        let line = |number: usize| format!("“We sail,” said {} {}{number}.\n", FIRST[number % 4], LAST[number % 4]);
        (0..count).map(line).collect::<String>()
    };
    const FIRST: [&str; 4] = ["Ana", "Luka", "Zoë", "Kwame"];
    const LAST: [&str; 4] = ["Low", "Varga", "Rezai", "Szabo"];
    let kinds: [Kind; 7] = [
        ("articles", Box::new(|factor| corpus::feed(factor * 60_000, Prose::Ordinary))),
        ("paragraphs", Box::new(|factor| corpus::article(&mut Chance::new(5), factor * 24, Prose::Ordinary))),
        ("speakers", Box::new(move |factor| format!("{HEADER}{}", names(factor * 500)))),
        ("names", Box::new(|factor| format!("{HEADER}{} “We sail,” he said.", "Ana Low ".repeat(factor * 1_000)))),
        ("cues", Box::new(|factor| format!("{HEADER}“We sail,” {}", "said ".repeat(factor * 1_000)))),
        ("marks", Box::new(|factor| format!("{HEADER}{}", "\"".repeat(factor * 4_000)))),
        ("open marks", Box::new(|factor| format!("{HEADER}{}", "“ ‘".repeat(factor * 1_000)))),
    ];
    for (name, text) in kinds {
        for factor in [1, 4, 16, 32] {
            let text = text(factor);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::new(name, factor), &text, |bench, text| {
                bench.iter(|| count(&Parser::new(), black_box(text)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, article, feed, growth);
criterion_main!(benches);
