//! Where each part stands, in bytes. (That every span slices to its text, `hold` checks for every article of every test.)

mod util;

use util::{hold, read};
use wirecopy::{Block, Span};

const TEXT: &str = "\u{feff}\r\n\u{a0}Fähre fährt\r\n Gazette |\u{a0}@g | 3 Feb 2022, 07:27 am IST Print \r\nNOVIA/Ana Low\r\r\n\
\tKARAVEL/Øst, Feb 3 (AP) — Île.\u{a0}\nAlso Read |  Ö\n• Ä\n“Öl,” sagte—said Ana Low.\n(ANI)\nMust Read\n-  Ü\n";

#[test]
fn every_part_stands_where_its_text_does() {
    let article = read(TEXT);
    let parts: Vec<_> = hold::texts(&article).into_iter().map(|(name, text)| (name, text.to_string())).collect();
    let parts: Vec<_> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(
        parts,
        [
            ("headline", "Fähre fährt"),
            ("header", "Gazette |\u{a0}@g | 3 Feb 2022, 07:27 am IST Print"),
            ("publisher", "Gazette"),
            ("handle", "@g"),
            ("stamp", "3 Feb 2022, 07:27 am IST"),
            ("zone", "IST"),
            ("action", "Print"),
            ("credit", "NOVIA/Ana Low"),
            ("agency", "NOVIA"),
            ("person", "Ana Low"),
            ("dateline", "KARAVEL/Øst, Feb 3 (AP) —"),
            ("place", "KARAVEL"),
            ("place", "Øst"),
            ("date", "Feb 3"),
            ("agency", "AP"),
            ("block", "Fähre fährt"),
            ("block", "Gazette |\u{a0}@g | 3 Feb 2022, 07:27 am IST Print"),
            ("block", "NOVIA/Ana Low"),
            ("block", "Île."),
            ("pointer", "Also Read |  Ö"),
            ("pointer", "Also Read |  Ö"),
            ("label", "Also Read"),
            ("headline", "Ö"),
            ("block", "Ä"),
            ("block", "“Öl,” sagte—said Ana Low."),
            ("block", "(ANI)"),
            ("signoff", "(ANI)"),
            ("agency", "ANI"),
            ("block", "Must Read"),
            ("block", "-  Ü"),
            ("heading", "Must Read"),
            ("related", "Ü"),
            ("agency", "AP"),
            ("agency", "ANI"),
        ]
    );
    for (name, text) in hold::texts(&article) {
        // Each of these texts stands in the source once, or first where it is meant.
        let found: Vec<_> = TEXT.match_indices(text.as_str()).map(|(at, _)| at).collect();
        assert!(found.contains(&text.span().start()), "{name} {text:?}: {found:?}");
    }
    assert_eq!((article.offset(), &TEXT[article.offset()..]), (7, article.source()));
    assert_eq!(article.quotes().next().expect("a quote").span().slice(TEXT), Some("“Öl,”"));
}

#[test]
fn blocks_have_the_span_of_what_can_be_read() {
    let article = read(TEXT);
    for block in article.body() {
        assert_eq!(block.span().slice(TEXT), Some(block.text().as_str()));
        if let Block::Item(text) = block {
            assert_eq!(TEXT[..text.span().start()].chars().last(), Some(' '), "without its bullet");
        }
    }
}

#[test]
fn a_span_cannot_be_wrong() {
    assert_eq!(Span::new(3, 2), None);
    let span = Span::new(1, 3).unwrap();
    assert_eq!((span.start(), span.end(), span.len(), span.is_empty()), (1, 3, 2, false));
    assert_eq!((span.range(), std::ops::Range::from(span)), (1..3, 1..3));
    assert_eq!(span.to_string(), "1..3");
    assert_eq!((span.slice("aéb"), span.slice("éa"), span.slice("a")), (Some("é"), None, None));
    assert!(span.contains(Span::new(2, 3).unwrap()) && !span.contains(Span::new(0, 2).unwrap()));
}
