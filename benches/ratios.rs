//! The speed of the parser as ratios against yardsticks, as one table.
//!
//! A machine that others use too gives no times to quote. So all contenders run in turn over the same bytes, again
//! and again, and the table has the median of the ratios inside each turn.
//!
//! ```sh
//! cargo bench --bench ratios                       # 64 MB of invented articles
//! WIRECOPY_FEED=feed.txt cargo bench --bench ratios
//! ```

mod corpus;

use std::hint::black_box;
use std::time::Instant;

use wirecopy::{Article, Parser, Reader};

const TURNS: usize = 9;
const SIZE: usize = 64 << 20;

type Contender<'t> = (&'static str, Box<dyn Fn() -> usize + 't>);

fn parse(parser: &Parser, text: &str) -> usize {
    let mut feed = parser.feed(text);
    let mut blocks = 0;
    while let Some(article) = feed.next() {
        if let Ok(article) = article {
            blocks += article.body().len();
            feed.reuse(article);
        }
    }
    blocks
}

fn read(text: &str) -> usize {
    let mut reader = Reader::new(text.as_bytes());
    let mut blocks = 0;
    while let Some(article) = reader.next_article() {
        if let Ok(article) = article {
            blocks += article.body().len();
            let spent = article.into_spent();
            reader.reuse(spent);
        }
    }
    blocks
}

fn in_threads(text: &str, threads: usize) -> usize {
    std::thread::scope(|scope| {
        let parts = wirecopy::split(text, threads);
        let threads: Vec<_> = parts.into_iter().map(|part| scope.spawn(|| parse(&Parser::new(), part))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or(0)).sum()
    })
}

fn main() {
    // `cargo test --benches` only asks whether it runs.
    let (size, turns) =
        if std::env::args().any(|argument| argument == "--bench") { (SIZE, TURNS) } else { (1 << 20, 1) };
    let text = corpus::given_or_feed(size);
    let text = text.as_str();
    let structure = Parser::new().find_quotes(false);
    let all = Parser::new();
    let contenders: Vec<Contender<'_>> = vec![
        ("line scan (memchr)", Box::new(|| corpus::line_scan(text))),
        ("byte sum", Box::new(|| corpus::byte_sum(text))),
        ("from_utf8", Box::new(|| std::str::from_utf8(black_box(text.as_bytes())).map_or(0, str::len))),
        ("structure only", Box::new(|| parse(&structure, text))),
        ("with quotes", Box::new(|| parse(&all, text))),
        ("with quotes, owned", Box::new(|| wirecopy::feed(text).flatten().map(Article::into_owned).count())),
        ("with quotes, Reader", Box::new(|| read(text))),
        ("with quotes, 2 threads", Box::new(|| in_threads(text, 2))),
    ];
    let mut times = vec![Vec::with_capacity(turns); contenders.len()];
    for turn in 0..=turns {
        for ((_, contender), times) in contenders.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(contender());
            // The first turn only warms up.
            if turn > 0 || turns == 1 {
                times.push(start.elapsed().as_secs_f64());
            }
        }
    }
    let ratio = |of: usize, to: usize| {
        let mut ratios: Vec<f64> = times[of].iter().zip(&times[to]).map(|(of, to)| to / of).collect();
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    };
    println!("{} bytes, medians of {turns} turns; 1.00 is as fast, 0.50 takes twice the time", text.len());
    println!("{:<24} {:>12} {:>12} {:>16}", "", "÷ line scan", "÷ from_utf8", "÷ structure only");
    for (number, (name, _)) in contenders.iter().enumerate() {
        println!("{name:<24} {:>12.2} {:>12.2} {:>16.2}", ratio(number, 0), ratio(number, 2), ratio(number, 3));
    }
    println!("2 threads ÷ 1: {:.2}", ratio(7, 4));
}
