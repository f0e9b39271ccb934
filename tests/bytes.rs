//! Bytes instead of text: checked, or replaced where they are wrong.

mod util;

use util::{FERRY, targets, view};
use wirecopy::{ErrorKind, NoteKind, Parser, Span};

const WRONG: &[&[u8]] =
    &[b"\xe9", b"\xff", b"\x80", b"\xc2", b"\xe2\x80", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\xaf"];

/// The article with bytes put in.
fn with(at: usize, bytes: &[u8]) -> Vec<u8> {
    [&FERRY.as_bytes()[..at], bytes, &FERRY.as_bytes()[at..]].concat()
}

#[test]
fn good_bytes_are_read_as_text() {
    let parser = Parser::new();
    let article = parser.parse_bytes(FERRY.as_bytes()).unwrap();
    assert_eq!(view::whole(&article), view::whole(&parser.parse(FERRY).unwrap()));
    assert_eq!(article.source().as_ptr(), FERRY.as_ptr(), "and borrowed");
    targets::feed(FERRY.repeat(3).as_bytes());
}

#[test]
fn wrong_bytes_are_an_error_that_says_where() {
    let at = FERRY.find("islanders’ council").unwrap();
    for wrong in WRONG {
        let bytes = with(at, wrong);
        let error = Parser::new().parse_bytes(&bytes).unwrap_err();
        // The first part that can begin no letter.
        let found = if matches!(*wrong, b"\xed\xa0\x80" | b"\xc0\xaf") { &wrong[..1] } else { wrong };
        assert_eq!(error.kind(), ErrorKind::Utf8);
        assert_eq!(error.to_string(), format!("line 8, column 5: expected UTF-8, found `{}`", found.escape_ascii()));
        assert_eq!(error.span(), Span::new(at, at + found.len()).unwrap());
        targets::bytes(&bytes);
        targets::feed(&bytes);
    }
}

#[test]
fn wrong_bytes_are_replaced_if_the_caller_asks_for_it() {
    let at = FERRY.find("islanders’ council").unwrap();
    let parser = Parser::new().replace_invalid_utf8(true);
    for wrong in WRONG {
        let bytes = with(at, wrong);
        let article = parser.parse_bytes(&bytes).unwrap();
        assert_eq!(article.to_string(), String::from_utf8_lossy(&bytes));
        assert_eq!(article.notes().len(), 1);
        assert_eq!(article.notes()[0].kind(), NoteKind::BytesReplaced);
        assert_eq!((article.notes()[0].line(), article.notes()[0].column()), (8, 5));
        let error = parser.clone().strict(true).parse_bytes(&bytes).unwrap_err();
        assert_eq!(error.to_string(), article.notes()[0].to_string());
    }
}

#[test]
fn the_note_on_replaced_bytes_stands_in_order() {
    let bytes = b"Gazette | 31 Feb 2022\nCaf\xe9.\n";
    let article = Parser::new().replace_invalid_utf8(true).parse_bytes(bytes).unwrap();
    let kinds: Vec<_> = article.notes().iter().map(|note| note.kind()).collect();
    assert_eq!(kinds, [NoteKind::NoSuchDay, NoteKind::BytesReplaced]);
}

#[test]
fn in_a_feed_wrong_bytes_cost_their_article() {
    let bytes = [FERRY.as_bytes(), &with(FERRY.len() - 5, b"\xff"), b"\n", FERRY.as_bytes()].concat();
    let parser = Parser::new();
    let articles: Vec<_> = parser.feed_bytes(&bytes).collect();
    assert_eq!(articles.len(), 3);
    let error = articles[1].as_ref().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Utf8);
    assert_eq!(error.span().start(), 2 * FERRY.len() - 5);
    assert_eq!(error.line(), 2 * FERRY.lines().count());
    for article in [&articles[0], &articles[2]] {
        assert_eq!(article.as_ref().unwrap().to_string(), FERRY);
    }

    let parser = parser.replace_invalid_utf8(true);
    let articles: Vec<_> = parser.feed_bytes(&bytes).collect::<Result<_, _>>().unwrap();
    assert_eq!(articles[1].to_string(), String::from_utf8_lossy(&with(FERRY.len() - 5, b"\xff")));
    assert_eq!(articles[2].to_string(), FERRY);
}

#[test]
fn a_header_with_wrong_bytes_is_none_in_a_feed() {
    let bytes = b"Gazette | 3 Feb 2022\nSnow.\n\nGaz\xe9tte | 4 Feb 2022\nRain.\n\nGazette | 5 Feb 2022\nHail.\n";
    let parser = Parser::new();
    let articles: Vec<_> = parser.feed_bytes(bytes).map(|article| article.is_ok()).collect();
    assert_eq!(articles, [false, true], "what cannot be read starts nothing, and costs the article it stands in");
}
