//! Errors and notes as diagnostics of `miette`.
#![cfg(feature = "miette")]

use std::sync::Arc;

use miette::{Diagnostic as _, NamedSource, NarratableReportHandler, Report, Severity};
use wirecopy::{ErrorKind, Limits, Parser};

fn narrated(diagnostic: &dyn miette::Diagnostic) -> String {
    let mut told = String::new();
    NarratableReportHandler::new().with_context_lines(1).render_report(&mut told, diagnostic).unwrap();
    told
}

#[test]
fn a_note_tells_what_and_where() {
    let text = "Gazette | @gazette | 16 Agu 2021, 07:27 am\nIt rains.\nGazette | 4 Feb 2022";
    let article = wirecopy::parse(text).unwrap();
    let source = Arc::new(NamedSource::new("story.txt", text.to_owned()));
    let told: Vec<String> =
        article.notes().iter().map(|note| narrated(&note.diagnostic(Arc::clone(&source)))).collect();
    assert_eq!(
        told,
        [
            "date not read\n    Diagnostic severity: warning\nBegin snippet for story.txt starting at line 1, column 1\n\n\
             snippet line 1: Gazette | @gazette | 16 Agu 2021, 07:27 am\n    label at line 1, columns 25 to 27: found \
             `Agu`\nsnippet line 2: It rains.\ndiagnostic help: expected a month, as in `16 Aug 2021, 07:27 am`\ndiagnostic code: \
             wirecopy::date_not_read\n",
            "second header\n    Diagnostic severity: warning\nBegin snippet for story.txt starting at line 2, column 1\n\n\
             snippet line 2: It rains.\nsnippet line 3: Gazette | 4 Feb 2022\n    label at line 3, columns 1 to 20: found `Gazette | 4 Feb \
             2022`\ndiagnostic help: expected one header; `feed` reads several articles\ndiagnostic code: \
             wirecopy::second_header\n",
        ]
    );
}

#[test]
fn an_error_has_a_code_a_label_and_help() {
    let limits = Parser::new().limits(Limits::new().article_bytes(5));
    let rows = [
        (wirecopy::parse("").unwrap_err(), "no text", "wirecopy::empty", "expected an article"),
        (
            Parser::new().require_header(true).parse("It rains.").unwrap_err(),
            "no header",
            "wirecopy::no_header",
            "expected a header line, as in `Gazette | @gazette | 16 Aug 2021, 07:27 am`",
        ),
        (
            limits.parse("It rains.").unwrap_err(),
            "over a limit",
            "wirecopy::limit",
            "expected an article of at most 5 bytes",
        ),
        (Parser::new().parse_bytes(b"\xff").unwrap_err(), "not UTF-8", "wirecopy::utf8", "expected UTF-8"),
        (
            Parser::new().strict(true).parse("Gazette | 31 Feb 2022\nIt rains.").unwrap_err(),
            "no such day",
            "wirecopy::no_such_day",
            "expected a day that the month has",
        ),
    ];
    for (error, message, code, help) in rows {
        let diagnostic = error.diagnostic("");
        assert_eq!(diagnostic.to_string(), message);
        assert_eq!(diagnostic.code().unwrap().to_string(), code);
        assert_eq!(diagnostic.help().unwrap().to_string(), help);
        assert_eq!(diagnostic.severity(), Some(Severity::Error), "also where strictness makes an error of a note");
        let labels: Vec<_> = diagnostic.labels().unwrap().collect();
        assert_eq!((labels[0].offset(), labels[0].len()), (error.span().start(), error.span().len()));
        assert_eq!(labels.len(), 1);
    }
}

#[test]
fn an_article_of_a_feed_has_its_own_text() {
    let feed = "Gazette | 3 Feb 2022\nIt rains.\n\nGazette | 31 Feb 2022\nIt snows.";
    let article = wirecopy::feed(feed).nth(1).unwrap().unwrap();
    let note = &article.notes()[0];
    let label = |diagnostic: &dyn miette::Diagnostic| diagnostic.labels().unwrap().next().unwrap().offset();
    assert_eq!(label(&note.diagnostic(feed)), 42);
    assert_eq!(label(&note.diagnostic(article.source()).offset(article.offset())), 10);
    // A text in which it does not stand has no labels.
    assert!(note.diagnostic("").offset(1_000).labels().is_none());
}

#[test]
fn diagnostics_travel() {
    let text = String::from("It rains.");
    let error = Parser::new().require_header(true).parse(&text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoHeader);
    let report = Report::new(error.diagnostic(text));
    assert_eq!(report.to_string(), "no header");
}
