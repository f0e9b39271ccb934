//! What is over a limit that the caller set is an error; what is at it is not.

mod util;

use util::{HEADER, hold, refused};
use wirecopy::{ErrorKind, Limits, Parser};

#[track_caller]
fn limit(limits: Limits, at: &str, over: &str, message: &str) {
    let parser = Parser::new().limits(limits);
    util::read_with(&parser, at);
    refused(&parser, over, message);
    let error = parser.parse(over).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Limit);
    hold::error(over, &error);
    assert_eq!(parser.parse_bytes(over.as_bytes()).unwrap_err(), error);
    // In a feed it costs the one article.
    let feed = format!("{over}\n\n{at}");
    let articles: Vec<_> = parser.feed(&feed).collect();
    assert_eq!(articles.len(), 2, "{articles:?}");
    assert_eq!(articles[0].as_ref().unwrap_err(), &error);
    assert!(articles[1].is_ok(), "{articles:?}");
}

#[test]
fn bytes_of_an_article() {
    // From the first letter to the last: blanks around it do not count.
    let at = format!(" \n{HEADER}It rains.\n\n");
    let over = format!("{HEADER}It rains!!\n\n\n");
    limit(
        Limits::new().article_bytes(39),
        &at,
        &over,
        "line 1, column 1: expected an article of at most 39 bytes, found `40 bytes`",
    );
}

#[test]
fn bytes_of_a_line() {
    let at = format!("{HEADER}\t{}  \nIt rains.", "é".repeat(16));
    let over = format!("{HEADER}It rains.\n  {}a\nIt rains.", "é".repeat(16));
    limit(
        Limits::new().line_bytes(32),
        &at,
        &over,
        "line 3, column 3: expected a line of at most 32 bytes, found `33 bytes`",
    );
}

#[test]
fn lines_of_an_article() {
    let at = format!("{HEADER}\n\nOne.\n \nTwo.\n");
    let over = format!("{HEADER}One.\n\nTwo.\nThree.\n");
    limit(
        Limits::new().lines(3),
        &at,
        &over,
        "line 5, column 1: expected an article of at most 3 lines, found `Three.`",
    );
}

#[test]
fn quotes_of_an_article() {
    let at = format!("{HEADER}“One ‘two’ and,” said Ana Low.\n");
    let over = format!("{HEADER}“One ‘two’ and ‘three’ are,” said Ana Low.\n");
    limit(
        Limits::new().quotes(2),
        &at,
        &over,
        "line 1, column 1: expected an article of at most 2 quotes, found `more`",
    );
    // Without quotes there are none to count.
    assert!(Parser::new().find_quotes(false).limits(Limits::new().quotes(0)).parse(&over).is_ok());
}

#[test]
fn quotes_of_prose() {
    let parser = Parser::new().limits(Limits::new().quotes(2));
    assert_eq!(parser.quotes("\n“One ‘two’ and,” said Ana Low.\n").unwrap().quotes().len(), 1);
    let over = "\n  “One ‘two’ and ‘three’ are,” said Ana Low.\n";
    let error = parser.quotes(over).unwrap_err();
    hold::error(over, &error);
    assert_eq!(error.to_string(), "line 2, column 1: expected an article of at most 2 quotes, found `more`");
    assert_eq!(parser.quotes(" \n").unwrap().quotes().len(), 0);
    for limits in [Limits::new().article_bytes(20), Limits::new().line_bytes(20), Limits::new().lines(0)] {
        let error = Parser::new().limits(limits).quotes(over).unwrap_err();
        hold::error(over, &error);
        assert_eq!(error.kind(), ErrorKind::Limit);
    }
}

#[test]
fn marks_without_end_are_over_the_limit_of_quotes() {
    let parser = Parser::new().limits(Limits::new().quotes(100));
    for marks in ["\"\" ", "\"", "“", "'a ", "a” ", "\"\"\"\""] {
        let text = format!("{HEADER}{}", marks.repeat(100_000));
        assert_eq!(parser.parse(&text).err().map(|error| error.kind()), Some(ErrorKind::Limit), "{marks}");
        let few = format!("{HEADER}{}", marks.repeat(40));
        assert!(parser.parse(&few).is_ok(), "{marks}");
    }
}

#[test]
fn there_is_none_that_news_comes_near() {
    assert_eq!(Limits::default(), Limits::new());
    assert_eq!(Parser::new().limits(Limits::new()), Parser::new());
    let text = format!("{HEADER}{}\n{}", "a".repeat(200_000), "“a” ‘b’\n".repeat(5_000));
    let article = wirecopy::parse(&text).unwrap();
    assert_eq!(article.body().len(), 5_001);
}

#[test]
fn the_lines_of_an_error_are_not_collected_either() {
    // A million lines over a limit of three take as long as they do to skip, and the last is told.
    let text = format!("{HEADER}{}", "a\n".repeat(100_000));
    let parser = Parser::new().limits(Limits::new().lines(3));
    let error = parser.feed(&text).next().unwrap().unwrap_err();
    assert_eq!(error.to_string(), "line 100001, column 1: expected an article of at most 3 lines, found `a`");
}
