//! Many articles in one text.

mod util;

use util::{FERRY, hold, view};
use wirecopy::{Article, Error, ErrorKind, Parser};

/// What a feed gives: the publisher's day and the first block, or the message.
#[track_caller]
fn feed(parser: &Parser, text: &str) -> Vec<String> {
    util::targets::feed(text.as_bytes());
    let show = |article: Result<Article<'_>, Error>| match article {
        Ok(article) => {
            hold::article(parser, text, &article);
            [view::header(&article), view::body(&article)].concat().join("; ")
        }
        Err(error) => {
            hold::error(text, &error);
            format!("{}: {error}", error.kind().name())
        }
    };
    parser.feed(text).map(show).collect()
}

#[test]
fn a_header_line_starts_an_article() {
    let rows: &[(&str, &[&str])] = &[
        ("", &[]),
        ("\u{feff}\r\n \n\t\u{a0}", &[]),
        (
            "Gazette | 3 Feb 2022\nSnow.\n\nGazette | 4 Feb 2022\nRain.\n",
            &[
                "publisher Gazette; published 2022-02-03; paragraph Snow.",
                "publisher Gazette; published 2022-02-04; paragraph Rain.",
            ],
        ),
        (
            "Gazette | 3 Feb 2022\rSnow.\rGazette | 4 Feb 2022\rRain.",
            &[
                "publisher Gazette; published 2022-02-03; paragraph Snow.",
                "publisher Gazette; published 2022-02-04; paragraph Rain.",
            ],
        ),
        (
            "Gazette | 3 Feb 2022\nSnow.\n\nIt pours\nGazette | 4 Feb 2022\nRain.\n",
            &[
                "publisher Gazette; published 2022-02-03; paragraph Snow.",
                "headline It pours; publisher Gazette; published 2022-02-04; paragraph Rain.",
            ],
        ),
        // Not behind a blank line: the last paragraph of the article before.
        (
            "Gazette | 3 Feb 2022\nSnow.\nIt pours\nGazette | 4 Feb 2022\nRain.\n",
            &[
                "publisher Gazette; published 2022-02-03; paragraph Snow.; paragraph It pours",
                "publisher Gazette; published 2022-02-04; paragraph Rain.",
            ],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(feed(&Parser::new(), text), *expected, "for {text:?}");
    }
}

#[test]
fn an_error_does_not_stop_the_articles_behind_it() {
    let text = "Stray words.\n\nGazette | 3 Feb 2022\n\nGazette | 4 Feb 2022\nRain.\n\nGazette | 5 Feb 2022\n";
    assert_eq!(
        feed(&Parser::new().require_header(true), text),
        [
            "no_header: line 1, column 1: expected a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`, \
             found `Stray words.`",
            "publisher Gazette; published 2022-02-03",
            "publisher Gazette; published 2022-02-04; paragraph Rain.",
            "publisher Gazette; published 2022-02-05",
        ]
    );
    let lax = Parser::new();
    assert_eq!(feed(&lax, text)[0], "paragraph Stray words.");
    assert_eq!(feed(&lax, "Snow.\n\nRain."), ["paragraph Snow.; paragraph Rain."]);
}

#[test]
fn notes_and_strictness_are_each_articles_own() {
    let text = "Gazette | 31 Feb 2022\nSnow.\n\nGazette | 4 Feb 2022\nRain.\n\nGazette | 06/01/2026\nHail.\n";
    let strict = Parser::new().strict(true);
    let kinds: Vec<_> =
        strict.feed(text).map(|article| article.map(|_| ()).map_err(|error| error.kind().name())).collect();
    assert_eq!(kinds, [Err("no_such_day"), Ok(()), Err("date_ambiguous")]);
    let places: Vec<_> = wirecopy::feed(text)
        .flat_map(|article| {
            article.unwrap().notes().iter().map(|note| (note.line(), note.column())).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(places, [(1, 11), (7, 11)]);
}

#[test]
fn spans_count_from_the_start_of_the_feed() {
    let text = format!("\u{feff}\n{FERRY}\n{FERRY}");
    let articles: Vec<_> = wirecopy::feed(&text).map(|article| article.unwrap()).collect();
    assert_eq!(articles.iter().map(|article| article.offset()).collect::<Vec<_>>(), [4, 4 + FERRY.len() + 1]);
    assert_eq!(articles[0], articles[1]);
    let shift = FERRY.len() + 1;
    for ((_, one), (_, two)) in hold::texts(&articles[0]).into_iter().zip(hold::texts(&articles[1])) {
        assert_eq!((one.span().start() + shift, one.as_str()), (two.span().start(), two.as_str()));
    }
    let first = |article: &Article<'_>| article.quotes().next().expect("a quote").span().start();
    assert_eq!(first(&articles[0]) + shift, first(&articles[1]));
}

#[test]
fn byte_order_marks_of_joined_files_are_skipped() {
    let text = format!("\u{feff}{FERRY}\u{feff}{FERRY}");
    let articles: Vec<_> = wirecopy::feed(&text).collect::<Result<_, _>>().unwrap();
    assert_eq!(articles.len(), 2);
    assert_eq!(articles[1].to_string(), FERRY);
}

#[test]
fn a_feed_split_in_parts_gives_the_same_articles() {
    let mut text = String::from("Stray words.\n\n");
    for day in 1..=20 {
        text += &format!("\nRain on day {day}\nGazette | {day} Feb 2022\nIt rains.\n{}", "- One\n".repeat(day % 3));
    }
    let whole: Vec<_> = wirecopy::feed(&text).collect();
    for parts in 0..12 {
        let split = wirecopy::split(&text, parts);
        assert!(split.len() <= parts.max(1) && split.concat() == text, "{parts} parts");
        let articles: Vec<_> = split.iter().flat_map(|part| wirecopy::feed(part).collect::<Vec<_>>()).collect();
        assert_eq!(articles.len(), whole.len(), "{parts} parts");
        for (one, other) in articles.iter().zip(&whole) {
            match (one, other) {
                (Ok(one), Ok(other)) => assert_eq!(one, other, "{parts} parts"),
                (Err(one), Err(other)) => {
                    assert_eq!(one.kind(), ErrorKind::NoHeader.max(other.kind()), "{parts} parts")
                }
                _ => panic!("{one:?} and {other:?}"),
            }
        }
    }
}
