//! The credit of the photo, and what only looks like one.

mod util;

use util::{read, view};

/// An article with the line in the slot of the credit.
fn in_slot(line: &str) -> String {
    format!("Gazette | 3 Feb 2022\n{line}\nThe ferry sails again.\n")
}

#[test]
fn every_form_of_the_format() {
    let rows: &[(&str, &[&str])] = &[
        ("NOVIA/Ifeoma Lindholm", &["agency NOVIA", "person Ifeoma Lindholm"]),
        ("Ifeoma Lindholm/NOVIA", &["agency NOVIA", "person Ifeoma Lindholm"]),
        ("Ifeoma Lindholm / Reuters", &["agency Reuters", "person Ifeoma Lindholm"]),
        ("NOVIA", &["agency NOVIA"]),
        ("Photo: Ifeoma Lindholm", &["label Photo", "person Ifeoma Lindholm"]),
        ("Image: Ifeoma Lindholm", &["label Image", "person Ifeoma Lindholm"]),
        ("Pic: NOVIA", &["label Pic", "agency NOVIA"]),
        ("PC : Ifeoma Lindholm", &["label PC", "person Ifeoma Lindholm"]),
        ("Image Credit: NOVIA/Ifeoma Lindholm", &["label Image Credit", "agency NOVIA", "person Ifeoma Lindholm"]),
    ];
    for (line, expected) in rows {
        let text = in_slot(line);
        let article = read(&text);
        let mut lines = view::credit(&article);
        assert_eq!(lines.remove(0), format!("credit {line}"));
        assert_eq!(lines, *expected, "for {line:?}");
        assert_eq!(view::body(&article), ["paragraph The ferry sails again."], "for {line:?}");
        assert_eq!(view::notes(article.notes()), Vec::<String>::new(), "for {line:?}");
    }
}

#[test]
fn every_other_form_keeps_its_text() {
    let lines = [
        "NOVIA/RTVK/Ifeoma Lindholm",
        "Photo by Ifeoma Lindholm on Unsplash",
        "Photo courtesy: Ifeoma Lindholm",
        "(Photo: Ifeoma Lindholm)",
        "[Ifeoma Lindholm]",
        "© Ifeoma Lindholm",
        "Ifeoma Lindholm via Reuters",
        "Ifeoma Lindholm for NOVIA",
        "Ifeoma Lindholm, CC-BY-SA, Wikimedia Commons",
        "Representational image",
        "File photo",
        "Screengrab",
        "Ifeoma Lindholm / Facebook",
        "NOVIA/file",
        "Ifeoma Lindholm/cc",
    ];
    for line in lines {
        let text = in_slot(line);
        let article = read(&text);
        assert_eq!(article.credit().map(|credit| credit.text().to_string()).as_deref(), Some(line));
        assert_eq!(view::body(&article), ["paragraph The ferry sails again."], "for {line:?}");
    }
}

#[test]
fn prose_in_the_slot_is_no_credit() {
    let lines = [
        "Photo shows the quay of Karavel after the storm.",
        "Residents wait for the ferry and/or the doctor.",
        "It rained.",
        "The minister said so",
        "KARAVEL, Feb 3 (Reuters) - The ferry sails.",
        "Karavel: The ferry sails.",
        "\"We sail,\" said Ana Low.",
        "Further Reading: Ferry halted after storm",
        "- Ferry halted after storm",
    ];
    for line in lines {
        let text = in_slot(line);
        let article = read(&text);
        assert_eq!(view::credit(&article), Vec::<String>::new(), "for {line:?}");
    }
}

#[test]
fn a_credit_stands_in_the_head_or_has_a_label() {
    let article = read("Gazette | 3 Feb 2022\nNOVIA/Ana Low\n");
    assert_eq!(view::credit(&article), ["credit NOVIA/Ana Low", "agency NOVIA", "person Ana Low"]);

    let article = read("Gazette | 3 Feb 2022\nThe ferry sails.\nNOVIA/Ana Low\nIt rains.");
    assert_eq!(view::credit(&article), ["credit NOVIA/Ana Low", "agency NOVIA", "person Ana Low"]);
    assert_eq!(article.paragraphs().count(), 2);

    let article = read("Gazette | 3 Feb 2022\nThe ferry sails.\nPhoto: Ana Low\nIt rains.");
    assert_eq!(view::credit(&article), ["credit Photo: Ana Low", "label Photo", "person Ana Low"]);
    assert_eq!(view::body(&article), ["paragraph The ferry sails.", "credit Photo: Ana Low", "paragraph It rains."]);
}

#[test]
fn a_story_may_have_several_credits() {
    let article = read("Gazette | 3 Feb 2022\nNOVIA/Ana Low\nThe ferry sails.\nPhoto: Tomas Okonjo\nIt rains.");
    assert_eq!(view::credit(&article), ["credit NOVIA/Ana Low", "agency NOVIA", "person Ana Low"]);
    assert_eq!(
        view::body(&article),
        ["paragraph The ferry sails.", "credit Photo: Tomas Okonjo", "paragraph It rains."]
    );
    let people: Vec<_> = article.credits().filter_map(|credit| credit.person()).collect();
    assert_eq!(people, ["Ana Low", "Tomas Okonjo"]);
    assert_eq!(view::notes(article.notes()), Vec::<String>::new());
}

#[test]
fn without_a_header_the_first_line_is_the_slot() {
    let parser = wirecopy::Parser::new();
    let article = util::read_with(&parser, "NOVIA/Ana Low\nThe ferry sails.");
    assert_eq!(view::credit(&article), ["credit NOVIA/Ana Low", "agency NOVIA", "person Ana Low"]);
    assert_eq!(view::body(&article), ["paragraph The ferry sails."]);
}
