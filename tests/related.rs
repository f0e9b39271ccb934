//! The related list: the bullet run that ends an article.

mod util;

use util::{HEADER, read, view};

#[test]
fn a_bullet_run_at_the_end_is_the_related_list() {
    let text = format!("{HEADER}The ferry sails.\n- One\n* Two\n• Three\n\n– Four\n— Five\n");
    let article = read(&text);
    assert_eq!(view::body(&article), ["paragraph The ferry sails."]);
    assert_eq!(
        view::related(&article),
        ["related One", "related Two", "related Three", "related Four", "related Five"]
    );
}

#[test]
fn a_heading_may_precede_it() {
    for heading in ["Related Stories", "Must Read", "Recommended", "MUST READ", "Related Stories:"] {
        let text = format!("{HEADER}The ferry sails.\n{heading}\n- One\n- Two\n");
        let article = read(&text);
        assert_eq!(view::body(&article), ["paragraph The ferry sails."], "for {heading}");
        assert_eq!(view::related(&article), [&format!("heading {heading}"), "related One", "related Two"]);
        // Without a list it is a paragraph like any other.
        let text = format!("{HEADER}The ferry sails.\n{heading}\n");
        assert_eq!(view::related(&read(&text)), Vec::<String>::new(), "for {heading}");
    }
}

#[test]
fn its_headlines_are_text() {
    let headlines = [
        "London: South Terminal closed",
        "\"We saw the lights go out\": a night on the quay",
        "KARAVEL, Aug 16 (Reuters) - Ferry sails",
        "Ferry resumes, says Mira Halvorsen: \"We are ready.\"",
        "Read more: Ferry resumes",
        "Photo: Ana Low",
        "31 Feb 2021 - a day that does not exist",
        "An ‘unclosed mark",
    ];
    let lines: String = headlines.iter().map(|headline| format!("- {headline}\n")).collect();
    let text = format!("{HEADER}The ferry sails.\n{lines}");
    let article = read(&text);
    assert_eq!(view::related(&article), headlines.map(|headline| format!("related {headline}")));
    assert_eq!(view::body(&article), ["paragraph The ferry sails."]);
    assert!(article.quotes().next().is_none() && article.speakers().next().is_none());
    assert!(article.dateline().is_none() && article.credit().is_none());
    assert_eq!(view::notes(article.notes()), Vec::<String>::new());
    assert_eq!(article.header().unwrap().published().unwrap().to_string(), "2022-02-03");
}

#[test]
fn nothing_in_header_credit_or_pointer_is_a_quote_either() {
    let text = "\"Gazette\" says\nThe Gazette | 3 Feb 2022\nPhoto: Ana Low\nThe ferry sails.\n\
                Further Reading: \"We sail,\" said Ana Low\nIt rains.\n";
    let article = read(text);
    assert_eq!(view::quotes(article.quotes()), Vec::<String>::new());
    assert!(article.header().is_some() && article.credit().is_some());
}
