//! The blocks of a body: paragraphs, pointers, items, the sign-off; and where the agency stands.

mod util;

use util::{HEADER, read, view};

#[track_caller]
fn body(lines: &str) -> Vec<String> {
    let text = format!("{HEADER}The ferry sails.\n{lines}\n");
    let mut lines = view::body(&read(&text));
    assert_eq!(lines.remove(0), "paragraph The ferry sails.");
    lines
}

#[test]
fn every_label_of_a_pointer() {
    let labels = [
        "Further Reading",
        "FURTHER READING",
        "Also Read",
        "Read Also",
        "Read",
        "Read More",
        "Read more on",
        "Read this",
        "See Also",
        "Related",
        "Watch",
        "Listen",
        "More on",
    ];
    for label in labels {
        for bar in [":", " |"] {
            let line = format!("{label}{bar} Karavel: school reopens");
            assert_eq!(
                body(&format!("{line}\nIt rains.")),
                [format!("pointer [{label}] Karavel: school reopens"), "paragraph It rains.".to_owned()]
            );
        }
    }
}

#[test]
fn prose_is_no_pointer() {
    let lines = [
        "Read more than one book before you judge.",
        "Read this and weep.",
        "Related to this, the ferry has no spare engine.",
        "Watch the quay: it moves.",
        "Listen to the islanders.",
        "Further reading of the bill is planned for May.",
        "More on Monday.",
    ];
    for line in lines {
        assert_eq!(body(line), [format!("paragraph {line}")]);
    }
}

#[test]
fn items_are_followed_by_a_paragraph() {
    assert_eq!(
        body("- Bread\n* Milk\n• Salt\n– Tea\n— Soap\nAll of it came by boat."),
        ["item Bread", "item Milk", "item Salt", "item Tea", "item Soap", "paragraph All of it came by boat."]
    );
    // A bullet with nothing behind it, or without a blank, is none.
    assert_eq!(body("-\nIt rains."), ["other -", "paragraph It rains."]);
    assert_eq!(
        body("-5 degrees were measured.\nIt rains."),
        ["paragraph -5 degrees were measured.", "paragraph It rains."]
    );
}

#[test]
fn the_signoff_is_last_in_the_body() {
    let rows: &[(&str, &str)] = &[
        ("(ANI)", "signoff (ANI) of ANI"),
        ("(Reuters)", "signoff (Reuters) of Reuters"),
        ("-- Reuters", "signoff -- Reuters of Reuters"),
        ("— AFP", "signoff — AFP of AFP"),
        ("(With inputs from agencies)", "signoff (With inputs from agencies)"),
        ("(With inputs from ANI)", "signoff (With inputs from ANI) of ANI"),
    ];
    for (line, expected) in rows {
        assert_eq!(body(line), [*expected]);
        let with_related = format!("{HEADER}The ferry sails.\n{line}\nMust Read\n- Ferry halted after storm\n");
        let article = read(&with_related);
        assert_eq!(view::body(&article), ["paragraph The ferry sails.", expected], "before a related list");
        assert_eq!(view::related(&article), ["heading Must Read", "related Ferry halted after storm"]);
        let followed = body(&format!("{line}\nIt rains."));
        assert_eq!(followed.len(), 2);
        assert!(!followed.iter().any(|line| line.starts_with("signoff")), "not last: {followed:?}");
    }
}

#[test]
fn several_signoffs_may_stand_at_the_end() {
    assert_eq!(
        body("(ANI)\n(This story is published from a syndicated feed.)"),
        ["signoff (ANI) of ANI", "signoff (This story is published from a syndicated feed.)"]
    );
    let text = format!("{HEADER}It rains.\n(ANI)\n(This story is published from a syndicated feed.)");
    let article = read(&text);
    assert_eq!(view::agencies(&article), ["ANI in signoff"], "the one that names an agency");
}

#[test]
fn names_of_a_list_are_no_signoffs() {
    for name in ["- UNICEF", "UNICEF", "Reuters"] {
        let lines = body(&format!("The bodies that signed:\n{name}\n(ANI)"));
        assert_eq!(lines.iter().filter(|line| line.starts_with("signoff")).count(), 1, "{lines:?}");
    }
    assert_eq!(
        body("(This story is published from a syndicated feed.)\n- ANI"),
        ["signoff (This story is published from a syndicated feed.)", "signoff - ANI of ANI"]
    );
}

#[test]
fn a_byline_stands_before_the_paragraph_with_the_dateline() {
    for byline in ["By Ana Low", "By Ana Low and Bo Ek", "Written by Ana Low", "Our Correspondent", "News Desk"] {
        let text = format!("{HEADER}{byline}\nKaravel: The ferry sails.");
        let article = read(&text);
        assert_eq!(
            article.dateline().map(|dateline| dateline.text().to_string()),
            Some("Karavel:".to_owned()),
            "{byline}"
        );
        assert_eq!(view::head(&article).last(), Some(&format!("byline {byline}")));
        assert_eq!(view::body(&article), ["paragraph The ferry sails."]);
    }
    for first in ["It rains.", "By the quay it rains."] {
        let text = format!("{HEADER}{first}\nKaravel: The ferry sails.");
        let article = read(&text);
        assert_eq!(article.dateline(), None, "{first}");
    }
}

#[test]
fn prose_is_no_signoff() {
    for line in ["(The ferry sails on Thursday.)", "(Laughter)", "It rains.", "Reuters could not reach the ministry."] {
        assert_eq!(body(line), [format!("paragraph {line}")]);
    }
}

#[test]
fn the_agency_stands_in_header_byline_dateline_or_signoff() {
    let rows: &[(&str, &[&str])] = &[
        ("Reuters | 3 Feb 2022\nIt rains.", &["Reuters in header"]),
        ("Gazette | 3 Feb 2022\nKARAVEL (AP) — It rains.", &["AP in dateline"]),
        ("Gazette | 3 Feb 2022\nKaravel/AFP/dpa: It rains.", &["AFP in dateline", "dpa in dateline"]),
        ("Gazette | 3 Feb 2022\nIt rains.\n(ANI)", &["ANI in signoff"]),
        ("Gazette | 3 Feb 2022\nBy Ana Low, Reuters\nIt rains.", &["Reuters in byline"]),
        ("Gazette | 3 Feb 2022\nBy Ana Low\nIt rains.", &[]),
        // The agency of the photo is not the article's.
        ("Gazette | 3 Feb 2022\nReuters/Ana Low\nIt rains.", &[]),
        (
            "PTI | 3 Feb 2022\nBy Ana Low, Reuters\nKARAVEL (AP) — It rains.\n(ANI)",
            &["PTI in header", "Reuters in byline", "AP in dateline", "ANI in signoff"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(view::agencies(&read(text)), *expected, "for {text:?}");
    }
}
