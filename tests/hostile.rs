//! Hostile input: it returns, all holds that must, and eight times the input takes about eight times as long.

mod util;

use std::hint::black_box;
use std::time::{Duration, Instant};

use util::{FERRY, HEADER, targets};
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
    assert!(wirecopy::quotes(&text).is_empty());
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

/// Hostile texts of about `n` bytes, and what they are to hurt.
fn texts(n: usize) -> Vec<(&'static str, String)> {
    let body = |piece: &str| format!("{HEADER}{}", piece.repeat(n / piece.len() + 1));
    let first = |piece: &str| piece.repeat(n / piece.len() + 1);
    let headed = |piece: &str| format!("Gazette | {}\nIt rains.", piece.repeat(n / piece.len() + 1));
    let pieces: Vec<(&'static str, String)> = vec![
        ("reports in reports", body("said that ")),
        ("reports side by side", body("Low said, \"it\" and said ")),
        ("one line", body("a")),
        ("letters of two bytes", body("é")),
        ("lines of one letter", body("a\n")),
        ("blank lines", body("\n")),
        ("carriage returns", body("\r")),
        ("no-break spaces", body("\u{a0}")),
        ("byte-order marks", first("\u{feff}")),
        ("bars", first("|")),
        ("bars and blanks", first(" | ")),
        ("bars in lines", body("a | b\n")),
        ("handles", headed("@a ")),
        ("digits", headed("1")),
        ("dates", headed("3 Feb 2022, ")),
        ("half dates", headed("3 Feb ")),
        ("labels of dates", headed("Updated: ")),
        ("interface words", headed("3 Feb 2022 Print ")),
        ("times", headed("07:27 am ")),
        ("headers", first("Gazette | 3 Feb 2022\n")),
        ("headlines and headers", first("Ferry\nGazette | 3 Feb 2022\n\n")),
        ("slashes", body("A/")),
        ("places", body("KARAVEL/")),
        ("places with commas", body("Karavel, ")),
        ("agencies", body("(AP) ")),
        ("open parentheses", body("(")),
        ("open brackets", body("[")),
        ("dashes", body("—")),
        ("hyphens", body("- ")),
        ("colons", body("A: ")),
        ("labels", body("LOW: ")),
        ("speakers of an interview", body("LOW: It rains.\n")),
        ("pointers", body("Further Reading: ")),
        ("pointer lines", body("Also Read: a\n")),
        ("bullets", body("- a\n")),
        ("empty bullets", body("-\n")),
        ("sign-offs", body("(ANI)\n")),
        ("credits", body("Photo: Ana Low\n")),
        ("stops", body(". ")),
        ("commas", body(", ")),
        ("accents", body("\u{301}")),
        ("double marks", body("\"")),
        ("double marks apart", body("\" ")),
        ("single marks", body("'")),
        ("single marks apart", body(" '")),
        ("doubled apostrophes", body("'' ")),
        ("backticks", body("``")),
        ("curly openers", body("“")),
        ("curly closers", body("”")),
        ("single openers", body("‘")),
        ("single closers", body("’")),
        ("low openers", body("„")),
        ("guillemets", body("«")),
        ("openers of two kinds", body("“‘")),
        ("marks of four kinds", body("\"“'‘")),
        ("openers and words", body("“a ‘b ")),
        ("openers of paragraphs", body("“a\n")),
        ("single openers of paragraphs", body("'a\n")),
        ("openers of paragraphs of two kinds", body("“a\n\"b\n")),
        ("nested quotes", body("“a ‘b “c” d’ e” ")),
        ("small quotes", body("“a” ")),
        ("words and marks", body("a\"")),
        ("apostrophes", body("o'clock the islanders' ")),
        ("said", body("said ")),
        ("quotes and said", body("\"We sail,\" said ")),
        ("quotes and names", body("\"We sail,\" said Ana Low. ")),
        ("split quotes", body("\"We sail,\" she said, \"at dawn,\" ")),
        ("split quotes in lines", body("\"We sail,\" she said, \"at dawn.\"\n")),
        ("carried quotes", body("\"We sail.\"\n")),
        ("pronouns", body("\"We sail,\" he said. She said so. ")),
        ("according to", body("according to ")),
        ("introductions", body("Ana Low said: ")),
        ("capitals", body("Ana Low ")),
        ("one name", body("Ana")),
        ("particles", body("van der ")),
        ("titles", body("Minister ")),
        ("names and roles", body("Harbour Minister Ana Low, the mayor, ")),
        ("names before a quote", format!("{HEADER}{}\n\"We sail,\" she said.", "Ana Low and ".repeat(n / 12))),
        ("people before a quote", {
            let names: String = (0..n / 20).map(|at| format!("Ana Low{} said. ", letters(at))).collect();
            format!("{HEADER}{names}\n\"We sail,\" Low said.\n\"We do,\" he said.")
        }),
        ("people who speak", {
            let names: String = (0..n / 40).map(|at| format!("\"We sail,\" said Ana Low{}.\n", letters(at))).collect();
            format!("{HEADER}{names}")
        }),
    ];
    pieces
}

/// A number in small letters.
fn letters(number: usize) -> String {
    let mut number = number;
    let mut letters = String::new();
    for _ in 0..4 {
        letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
        number /= 26;
    }
    letters
}

#[test]
fn hostile_texts_hold_what_any_text_does() {
    for (name, text) in texts(1_500) {
        eprintln!("{name}");
        targets::bytes(text.as_bytes());
        targets::feed(text.as_bytes());
        targets::quotes(text.as_bytes());
        targets::reported(text.as_bytes());
    }
}

/// How long so many readings take, one behind the other: the fastest of some runs.
fn time(text: &str, readings: usize) -> Duration {
    let times = (0..4).map(|_| {
        let start = Instant::now();
        for _ in 0..readings {
            let article = wirecopy::parse(text).map(|article| (article.quotes().len(), article.speakers().len()));
            black_box((
                article.is_ok(),
                wirecopy::feed(text).count(),
                wirecopy::quotes(text).len(),
                wirecopy::reported(text).len(),
            ));
        }
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// Eight readings of a text against one of eight times the text: both take about as long, so that whoever else needs
/// the machine slows both down. What is quadratic takes eight times as long.
#[test]
fn eight_times_the_text_takes_about_eight_times_as_long() {
    const SMALL: usize = 8_000;
    let mut slow = Vec::new();
    for ((name, small), (_, large)) in texts(SMALL).into_iter().zip(texts(8 * SMALL)) {
        let mut ratio = 0.0;
        // What is slow is so four times.
        for _ in 0..4 {
            let (small, large) = (time(&small, 8), time(&large, 1));
            // Much less than a millisecond says nothing.
            ratio = large.as_secs_f64() / small.as_secs_f64().max(1e-3);
            if ratio < 3.0 {
                break;
            }
        }
        if ratio >= 3.0 {
            slow.push(format!("{name}: {:.0} times as long", 8.0 * ratio));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
