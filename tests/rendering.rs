//! Errors and notes with the line that they are about: whole renderings.

mod util;

use wirecopy::{Limits, Parser};

/// All notes of an article, or its error, as rendered.
#[track_caller]
fn rendered(parser: &Parser, text: &str) -> String {
    match parser.parse(text) {
        Ok(article) => article.notes().iter().map(|note| format!("{}\n", note.render(text))).collect(),
        Err(error) => format!("{}\n", error.render(text)),
    }
}

#[track_caller]
fn all(parser: &Parser, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let found = rendered(parser, text);
        assert_eq!(found, *expected, "for {text:?}\n{found}");
    }
}

const A_MONTH: &str = "expected a month, as in `16 Aug 2021, 07:27 am`, found `Agu`";

#[test]
fn the_place_is_marked() {
    let rows = [
        ("Gazette | 16 Agu 2021\nIt rains.", "1:14: MONTH\n1 | Gazette | 16 Agu 2021\n  |              ^^^\n"),
        // Tabs are four columns.
        (
            "Gazette\t|\t16\tAgu 2021\nIt rains.",
            "1:14: MONTH\n1 | Gazette    |    16    Agu 2021\n  |                       ^^^\n",
        ),
        // Two columns each.
        ("漢字新聞 | 16 Agu 2021\nIt rains.", "1:11: MONTH\n1 | 漢字新聞 | 16 Agu 2021\n  |               ^^^\n"),
        ("📰 Gazette | 16 Agu 2021\nIt rains.", "1:16: MONTH\n1 | 📰 Gazette | 16 Agu 2021\n  |                 ^^^\n"),
        // No column of its own.
        ("Cafe\u{301} | 16 Agu 2021\nIt rains.", "1:12: MONTH\n1 | Cafe\u{301} | 16 Agu 2021\n  |           ^^^\n"),
        // Line ends of each kind, a byte-order mark, and a line number of two digits.
        (
            "\u{feff}Gazette | 16 Agu 2021\r\nIt rains.",
            "1:14: MONTH\n1 | Gazette | 16 Agu 2021\n  |              ^^^\n",
        ),
        (
            "\r\n\n\r\r\n\n\n\n\n\nGazette | 16 Agu 2021\rIt rains.",
            "10:14: MONTH\n10 | Gazette | 16 Agu 2021\n   |              ^^^\n",
        ),
        // What could do something is shown.
        (
            "Ga\u{1b}[2Jzette\u{7} | 16 Agu 2021\nIt rains.",
            "1:19: MONTH\n1 | Ga\\u{1b}[2Jzette\\u{7} | 16 Agu 2021\n  |                            ^^^\n",
        ),
        (
            "\u{202e}Gazette | 16 Agu 2021\nIt rains.",
            "1:15: MONTH\n1 | \\u{202e}Gazette | 16 Agu 2021\n  |                      ^^^\n",
        ),
    ];
    let rows = rows.map(|(text, expected)| (text, expected.replace("MONTH", A_MONTH)));
    let rows: Vec<_> = rows.iter().map(|(text, expected)| (*text, expected.as_str())).collect();
    all(&Parser::new(), &rows);
}

#[test]
fn what_is_found_is_shown_as_safely() {
    all(
        &Parser::new().require_header(true),
        &[(
            "\u{1b}[2J\u{202e}It rains.",
            "1:1: expected a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`, found \
             `\\u{1b}[2J\\u{202e}It rains.`\n\
             1 | \\u{1b}[2J\\u{202e}It rains.\n  \
               | ^^^^^^^^^^^^^^^^^^^^^^^^^^\n",
        )],
    );
}

#[test]
fn of_a_long_line_there_is_a_part() {
    let rain = "It rains and rains. ".repeat(10);
    let snow = "漢字".repeat(60);
    let rows = [
        // At its end, in its middle, at its start.
        (
            format!("Gazette | 3 Feb 2022\n{rain}No end.”"),
            "2:208: expected an opening mark before it, found `”`\n\
             2 | …ns. It rains and rains. It rains and rains. It rains and rains. No end.”\n  \
               |                                                                         ^\n",
        ),
        (
            format!("Gazette | 3 Feb 2022\n{rain}No end.” {rain}"),
            "2:208: expected an opening mark before it, found `”`\n\
             2 | …rains and rains. No end.” It rains and rains. It rains and rains. It rai…\n  \
               |                          ^\n",
        ),
        (
            format!("Gazette | 3 Feb 2022\n“{rain}"),
            "2:1: expected a closing mark in its paragraph, found `“`\n\
             2 | “It rains and rains. It rains and rains. It rains and rains. It rains an…\n  \
               | ^\n",
        ),
        // No letter of two columns is cut.
        (
            format!("Gazette | 3 Feb 2022\n{snow}.” {snow}"),
            "2:122: expected an opening mark before it, found `”`\n\
             2 | …字漢字漢字漢字漢字漢字.” 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢…\n  \
               |                         ^\n",
        ),
    ];
    let rows: Vec<_> = rows.iter().map(|(text, expected)| (text.as_str(), *expected)).collect();
    all(&Parser::new(), &rows);
}

#[test]
fn errors_of_whole_texts_stand_at_their_first_line() {
    all(
        &Parser::new(),
        &[
            ("", "1:1: expected an article, found nothing\n1 |\n  | ^\n"),
            ("\u{feff}", "1:1: expected an article, found nothing\n1 |\n  | ^\n"),
            ("\n \n", "1:1: expected an article, found nothing\n1 |\n  | ^\n"),
        ],
    );
    // A span over several lines is marked to the end of its first.
    all(
        &Parser::new().limits(Limits::new().article_bytes(20)),
        &[(
            "\nGazette | 3 Feb 2022\nIt rains.\nIt snows.",
            "2:1: expected an article of at most 20 bytes, found `40 bytes`\n\
             2 | Gazette | 3 Feb 2022\n  \
               | ^^^^^^^^^^^^^^^^^^^^\n",
        )],
    );
}

#[test]
fn another_text_gives_the_message_alone_or_what_stands_there() {
    let text = "漢字 | 16 Agu 2021\nIt rains.";
    let article = util::read(text);
    let note = &article.notes()[0];
    assert_eq!(note.render("").to_string(), format!("1:9: {A_MONTH}"));
    // The span cuts a letter of this one.
    let other = "é漢字漢字漢字漢字";
    assert_eq!(note.render(other).to_string(), format!("1:9: {A_MONTH}\n1 | é漢字漢字漢字漢字\n  |        ^^^^"));
}
