//! Errors and notes: what is one, of which kind, and what it says; whole messages.

mod util;

use util::{HEADER, hold, read, refused, view};
use wirecopy::{Error, ErrorKind, Note, NoteKind, Parser, Span};

#[test]
fn there_is_no_article_only_for_these_reasons() {
    let header = "a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`";
    let empty = "line 1, column 1: expected an article, found nothing".to_owned();
    let rows: &[(&str, ErrorKind, String)] = &[
        ("", ErrorKind::Empty, empty.clone()),
        ("\u{feff} \r\n\t\n\u{a0}", ErrorKind::Empty, empty),
        (
            "It rains.\nIt snows.",
            ErrorKind::NoHeader,
            format!("line 1, column 1: expected {header}, found `It rains.`"),
        ),
        (
            "\n\n  Île de Karavel: it rains, and it snows, and it hails\n",
            ErrorKind::NoHeader,
            format!("line 3, column 3: expected {header}, found `Île de Karavel: it rains, and it snows, …`"),
        ),
    ];
    let demanding = Parser::new().require_header(true);
    for (text, kind, message) in rows {
        refused(&demanding, text, message);
        let error = demanding.parse(text).unwrap_err();
        assert_eq!(error.kind(), *kind, "for {text:?}");
        hold::error(text, &error);
        // Other ways in say the same.
        assert_eq!(demanding.parse_bytes(text.as_bytes()).unwrap_err(), error);
        // Without the demand there is an article as soon as there is a letter.
        assert_eq!(wirecopy::parse(text).is_ok(), *kind == ErrorKind::NoHeader, "for {text:?}");
    }
    assert_eq!("".parse::<wirecopy::Article<'static>>().unwrap_err().kind(), ErrorKind::Empty);
    assert!(wirecopy::parse("Gazette | 3 Feb 2022\n").is_ok_and(|article| article.body().len() == 0));
}

#[test]
fn each_note_says_what_and_where() {
    let rows: &[(&str, &str)] = &[
        (
            "Gazette | @gazette | 16 Agu 2021, 07:27 am\nIt rains.",
            "date_not_read: line 1, column 25: expected a month, as in `16 Aug 2021, 07:27 am`, found `Agu`",
        ),
        (
            "Gazette | 3 Feb 2022\nIt rains.\nGazette | 4 Feb 2022",
            "second_header: line 3, column 1: expected one header; `feed` reads several articles, \
             found `Gazette | 4 Feb 2022`",
        ),
    ];
    for (text, note) in rows {
        assert_eq!(view::notes(read(text).notes()), [*note], "for {text:?}");
    }
}

#[test]
fn strict_parsing_makes_the_first_note_an_error() {
    let texts = [
        "Gazette | 31 Feb 2022\nIt rains.",
        "Gazette | 06/01/2026\nIt rains.",
        "Gazette | 3 Feb 2022\n“It rains, said Ana Low.",
        "Gazette | 3 Feb 2022\nIt rains.” No end in sight, and no start.",
        "Harbour Gazette | 5 hours ago\nIt rains.\nGazette | 4 Feb 2022\nIt snows.",
    ];
    let strict = Parser::new().strict(true);
    for text in texts {
        let article = read(text);
        let note = article.notes().first().unwrap_or_else(|| panic!("no note on {text:?}"));
        let error = strict.parse(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Note(note.kind()), "for {text:?}");
        let of = |line, column, span, message: String| (line, column, span, message);
        assert_eq!(
            of(error.line(), error.column(), error.span(), error.to_string()),
            of(note.line(), note.column(), note.span(), note.to_string()),
            "for {text:?}"
        );
        assert_eq!((error.expected(), error.found()), (note.expected(), note.found()));
    }
    assert!(strict.parse(util::FERRY).is_ok());
}

#[test]
fn notes_are_bounded() {
    let text = format!("{HEADER}{}", "It rains.” Said who?\n".repeat(1_000));
    let article = read(&text);
    assert!(article.notes().len() <= 102, "{}", article.notes().len());
    let more: Vec<_> = article.notes().iter().filter(|note| note.kind() == NoteKind::MoreNotes).collect();
    assert_eq!(more.len(), 1);
    assert_eq!(more[0].kind().name(), "more_notes");
}

#[test]
fn kinds_have_the_names_of_the_json() {
    let kinds = [
        (ErrorKind::Empty, "empty"),
        (ErrorKind::NoHeader, "no_header"),
        (ErrorKind::Limit, "limit"),
        (ErrorKind::Utf8, "utf8"),
        (ErrorKind::Note(NoteKind::DateNotRead), "date_not_read"),
        (ErrorKind::Note(NoteKind::DateAmbiguous), "date_ambiguous"),
        (ErrorKind::Note(NoteKind::NoSuchDay), "no_such_day"),
        (ErrorKind::Note(NoteKind::NoSuchTime), "no_such_time"),
        (ErrorKind::Note(NoteKind::DateRelative), "date_relative"),
        (ErrorKind::Note(NoteKind::TemplateUnfilled), "template_unfilled"),
        (ErrorKind::Note(NoteKind::HandleNotRead), "handle_not_read"),
        (ErrorKind::Note(NoteKind::SecondHeader), "second_header"),
        (ErrorKind::Note(NoteKind::DatelineNotTaken), "dateline_not_taken"),
        (ErrorKind::Note(NoteKind::QuoteNotClosed), "quote_not_closed"),
        (ErrorKind::Note(NoteKind::StrayClosingMark), "stray_closing_mark"),
        (ErrorKind::Note(NoteKind::NestedTooDeep), "nested_too_deep"),
        (ErrorKind::Note(NoteKind::BytesReplaced), "bytes_replaced"),
        (ErrorKind::Note(NoteKind::MoreNotes), "more_notes"),
    ];
    for (kind, name) in kinds {
        assert_eq!(kind.name(), name);
    }
}

#[test]
fn errors_travel() {
    fn travels<E: std::error::Error + Send + Sync + Clone + PartialEq + 'static>() {}
    travels::<Error>();
    fn is_plain<T: Send + Sync + Clone + std::fmt::Debug + PartialEq + std::hash::Hash + 'static>() {}
    is_plain::<(Note, Span, ErrorKind, NoteKind)>();
    let boxed: Box<dyn std::error::Error + Send + Sync> = wirecopy::parse("").unwrap_err().into();
    assert!(boxed.source().is_none() && boxed.downcast_ref::<Error>().is_some());
}
