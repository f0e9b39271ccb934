//! wirecopy beside other parsers, over the same articles in the same run.
//!
//! None of them does the same work: they are well-known crates, each fast at its own, that read texts of the same kind
//! and size. All run in turn, again and again, and the table has medians of the ratios inside each turn.
//!
//! ```sh
//! cargo run --release --manifest-path benches/peers/Cargo.toml
//! WIRECOPY_FEED=feed.txt cargo run --release --manifest-path benches/peers/Cargo.toml
//! ```

#[path = "../../corpus/mod.rs"]
mod corpus;

use std::borrow::Cow;
use std::hint::black_box;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use wirecopy::{Block, Parser};

const SIZE: usize = 32 << 20;
const TURNS: usize = 7;

/// The structure of an article, as a user of JSON would write it down.
#[derive(Serialize, Deserialize)]
struct Article<'a> {
    publisher: Cow<'a, str>,
    handle: Option<Cow<'a, str>>,
    published: Option<Cow<'a, str>>,
    credit: Option<Cow<'a, str>>,
    dateline: Option<Cow<'a, str>>,
    #[serde(borrow)]
    body: Vec<Line<'a>>,
    #[serde(borrow)]
    related: Vec<Cow<'a, str>>,
}

#[derive(Serialize, Deserialize)]
struct Line<'a> {
    kind: Cow<'a, str>,
    text: Cow<'a, str>,
}

/// The same articles as JSON, one a line.
fn as_json(text: &str) -> String {
    let mut json = String::new();
    for article in wirecopy::feed(text).flatten() {
        let header = article.header();
        let line = |block: Block<'_>| Line {
            kind: Cow::Borrowed(match block {
                Block::Pointer(_) => "pointer",
                Block::Item(_) => "item",
                _ => "paragraph",
            }),
            text: Cow::Owned(block.text().to_string()),
        };
        let article = Article {
            publisher: header.map(|header| header.publisher().to_string()).unwrap_or_default().into(),
            handle: header.and_then(|header| header.handle()).map(|handle| handle.to_string().into()),
            published: header.and_then(|header| header.published()).map(|stamp| stamp.to_string().into()),
            credit: article.credit().map(|credit| credit.text().to_string().into()),
            dateline: article.dateline().map(|dateline| dateline.text().to_string().into()),
            body: article.body().map(line).collect(),
            related: article.related().map(|headline| headline.to_string().into()).collect(),
        };
        json.push_str(&serde_json::to_string(&article).unwrap_or_default());
        json.push('\n');
    }
    json
}

/// The same articles as mail: a header, and the text as it stands.
fn as_mail(text: &str) -> Vec<String> {
    let mail = |article: wirecopy::Article<'_>| {
        format!(
            "From: desk@example.org\r\nSubject: {}\r\nDate: Tue, 12 Mar 2024 18:45:00 +0000\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{}",
            article.paragraphs().next().map(|text| text.chars().take(60).collect::<String>()).unwrap_or_default(),
            article.source()
        )
    };
    wirecopy::feed(text).flatten().map(mail).collect()
}

fn main() {
    let text = corpus::given_or_feed(SIZE);
    let text = text.as_str();
    let (json, mails) = (as_json(text), as_mail(text));
    let parser = Parser::new();
    let said = regex::Regex::new(r#"["“]([^"”\n]+)["”],?\s+(?:([A-Z][\w.-]+(?:\s[A-Z][\w.-]+)*)\s+(?:said|added|noted))"#)
        .expect("the pattern is well formed");
    type Contender<'t> = (&'static str, Box<dyn Fn() -> usize + 't>);
    let contenders: Vec<Contender<'_>> = vec![
        (
            "wirecopy, with quotes",
            Box::new(|| {
                let (mut feed, mut count) = (parser.feed(text), 0);
                while let Some(article) = feed.next() {
                    if let Ok(article) = article {
                        count += article.body().len();
                        feed.reuse(article);
                    }
                }
                count
            }),
        ),
        ("line scan (memchr)", Box::new(|| corpus::line_scan(text))),
        (
            "serde_json, typed",
            Box::new(|| {
                json.lines().flat_map(serde_json::from_str::<Article<'_>>).map(|article| article.body.len()).sum()
            }),
        ),
        ("pulldown-cmark", Box::new(|| pulldown_cmark::Parser::new(text).count())),
        (
            "mail-parser",
            Box::new(|| {
                let parser = mail_parser::MessageParser::default();
                mails.iter().flat_map(|mail| parser.parse(mail)).map(|mail| mail.parts.len()).sum()
            }),
        ),
        ("regex, one pattern", Box::new(|| said.captures_iter(text).count())),
    ];
    let mut times = vec![Vec::new(); contenders.len()];
    for turn in 0..=TURNS {
        for ((_, contender), times) in contenders.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(contender());
            if turn > 0 {
                times.push(start.elapsed().as_secs_f64());
            }
        }
    }
    println!("{} bytes of articles, medians of {TURNS} turns", text.len());
    println!("{:<24} {:>24}", "", "wirecopy is so many times as fast");
    for ((name, _), peer) in contenders.iter().zip(&times).skip(1) {
        let mut ratios: Vec<f64> = times[0].iter().zip(peer).map(|(own, peer)| peer / own).collect();
        ratios.sort_by(f64::total_cmp);
        println!("{name:<24} {:>24.2}", ratios[ratios.len() / 2]);
    }
}
