//! Hostile input: it returns, and all holds that must. What it costs, `.ci/cost` counts.

mod util;

use std::hint::black_box;

use util::{FERRY, HEADER, hostile, targets};
use wirecopy::Parser;

#[test]
fn every_prefix_of_an_article() {
    let ends = FERRY.char_indices().map(|(at, _)| at).filter(|at| at % 3 == 0 || *at < 400);
    for end in ends {
        targets::bytes(&FERRY.as_bytes()[..end]);
    }
    // Letters cut in two.
    for end in (0..FERRY.len()).filter(|end| !FERRY.is_char_boundary(*end)) {
        targets::bytes(&FERRY.as_bytes()[..end]);
    }
}

#[test]
fn every_byte_of_an_article_flipped() {
    let mut bytes = FERRY.as_bytes().to_vec();
    for at in 0..bytes.len() {
        // A bit a byte, another each time; and the highest, which no byte of UTF-8 can miss.
        for bit in [1 << (at % 7), 0x80] {
            bytes[at] ^= bit;
            for parser in [Parser::new(), Parser::new().replace_invalid_utf8(true)] {
                black_box(parser.parse_bytes(&bytes).is_ok());
            }
            if at % 8 == 0 {
                targets::bytes(&bytes);
            }
            bytes[at] ^= bit;
        }
    }
    assert_eq!(bytes, FERRY.as_bytes());
}

#[test]
fn a_million_lines_of_one_letter() {
    let text = format!("{HEADER}{}", "a\n".repeat(1_000_000));
    let article = wirecopy::parse(&text).unwrap();
    assert_eq!(article.body().len(), 1_000_000);
    assert_eq!(article.notes(), []);
    assert_eq!(article.to_string(), text);
    assert!(wirecopy::quotes(&text).quotes().next().is_none());
    assert_eq!(wirecopy::feed(&text).count(), 1);
}

#[test]
fn many_megabytes_without_a_line_end() {
    let line = "The ferry sails “again” | on Thursday, said Ana Low. ".repeat(80_000);
    let text = format!("{HEADER}{}", line.trim_end());
    let article = wirecopy::parse(&text).unwrap();
    assert_eq!(article.body().len(), 1);
    assert_eq!(article.to_string(), text);
    assert_eq!(article.quotes().len(), 80_000);
    let error = wirecopy::Parser::new().require_header(true).parse(&line).unwrap_err();
    assert_eq!(error.kind(), wirecopy::ErrorKind::NoHeader);
    assert_eq!(error.found(), "The ferry sails “again” | on Thursday, s…");
}

#[test]
fn hostile_texts_hold_what_any_text_does() {
    for (name, text) in hostile::texts(1_500) {
        eprintln!("{name}");
        targets::bytes(text.as_bytes());
        targets::feed(text.as_bytes());
        targets::quotes(text.as_bytes());
        targets::reported(text.as_bytes());
    }
}
