//! The header line, and the headline above it.

mod util;

use util::{FERRY, read, view};

/// The header of a line with a paragraph behind it.
#[track_caller]
fn header(line: &str) -> (Vec<String>, Vec<String>) {
    let text = format!("{line}\nThe ferry sails again.\n");
    let article = read(&text);
    assert_eq!(view::body(&article), ["paragraph The ferry sails again."], "for {line:?}");
    (view::header(&article), view::notes(article.notes()))
}

#[track_caller]
fn table(rows: &[(&str, &[&str])]) {
    for (line, expected) in rows {
        let (read, notes) = header(line);
        assert_eq!(read, *expected, "for {line:?}");
        assert_eq!(notes, Vec::<String>::new(), "for {line:?}");
    }
}

#[test]
fn fields_are_told_from_the_right_end() {
    table(&[
        (
            "Harbour Dispatch | @harbourdispatch | 16 Aug 2021, 07:27 am Print",
            &["publisher Harbour Dispatch", "handle @harbourdispatch", "published 2021-08-16T07:27:00", "action Print"],
        ),
        ("Harbour Dispatch | 16 Aug 2021, 07:27 am", &["publisher Harbour Dispatch", "published 2021-08-16T07:27:00"]),
        (
            "Harbour Dispatch | Karavel | 16 Aug 2021, 07:27 am",
            &["publisher Harbour Dispatch", "place Karavel", "published 2021-08-16T07:27:00"],
        ),
        (
            "Harbour Dispatch | Port Ennis | Published: Thursday | February 3, 2022 | 9:05 PM",
            &["publisher Harbour Dispatch", "place Port Ennis", "published 2022-02-03T21:05:00"],
        ),
        (
            "Harbour Dispatch | Published:Thursday | February 3, 2022 | 9:05 PM",
            &["publisher Harbour Dispatch", "published 2022-02-03T21:05:00"],
        ),
        ("Harbour Dispatch|@hd|3 Feb 2022", &["publisher Harbour Dispatch", "handle @hd", "published 2022-02-03"]),
        (
            "\u{a0} Harbour\u{a0}Dispatch\t|\u{a0}@HD_24 \u{a0}|  3 Feb 2022\u{a0}",
            &["publisher Harbour\u{a0}Dispatch", "handle @HD_24", "published 2022-02-03"],
        ),
        (
            "Économie & Îles | @iles | 3 Feb 2022",
            &["publisher Économie & Îles", "handle @iles", "published 2022-02-03"],
        ),
    ]);
}

#[test]
fn a_missing_or_empty_handle_is_no_fault() {
    table(&[
        ("Harbour Dispatch | @ | 3 Feb 2022", &["publisher Harbour Dispatch", "published 2022-02-03"]),
        ("Harbour Dispatch | | 3 Feb 2022", &["publisher Harbour Dispatch", "published 2022-02-03"]),
        ("Harbour Dispatch || 3 Feb 2022", &["publisher Harbour Dispatch", "published 2022-02-03"]),
    ]);
}

#[test]
fn interface_words_stand_only_at_the_end() {
    table(&[
        (
            "Print Weekly | @share | 3 Feb 2022 Share Comments",
            &["publisher Print Weekly", "handle @share", "published 2022-02-03", "action Share", "action Comments"],
        ),
        (
            "Harbour Dispatch | 3 Feb 2022, 07:27 am IST Print",
            &["publisher Harbour Dispatch", "published 2022-02-03T07:27:00 IST", "action Print"],
        ),
    ]);
}

#[test]
fn the_first_published_or_created_stamp_is_published_and_the_other_updated() {
    table(&[
        (
            "Gazette | Updated: 4 Feb 2022, 08:00 am | Created: 3 Feb 2022, 07:00 am",
            &["publisher Gazette", "published 2022-02-03T07:00:00", "updated 2022-02-04T08:00:00"],
        ),
        (
            "Gazette | Published: 3 Feb 2022 | Updated: 4 Feb 2022",
            &["publisher Gazette", "published 2022-02-03", "updated 2022-02-04"],
        ),
    ]);
}

#[test]
fn a_date_that_is_not_read_costs_itself() {
    let rows: &[(&str, &[&str], &str)] = &[(
        "Gazette | @gazette | 16 Agu 2021, 07:27 am Print",
        &["publisher Gazette", "handle @gazette", "action Print"],
        "date_not_read: line 1, column 25: expected a month, as in `16 Aug 2021, 07:27 am`, found `Agu`",
    )];
    for (line, expected, note) in rows {
        let (read, notes) = header(line);
        assert_eq!(read, *expected, "for {line:?}");
        assert_eq!(notes, [*note], "for {line:?}");
    }
}

#[test]
fn a_headline_stands_right_above_the_header() {
    let rows: &[(&str, &[&str])] = &[
        (
            "Ferry sails again\nGazette | 3 Feb 2022\nThe ferry sails.",
            &["headline Ferry sails again", "publisher Gazette", "published 2022-02-03"],
        ),
        (
            "\n \nKaravel: \"We sail\"\r\nGazette | 3 Feb 2022\r\nThe ferry sails.",
            &["headline Karavel: \"We sail\"", "publisher Gazette", "published 2022-02-03"],
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(view::header(&read(text)), *expected, "for {text:?}");
    }
}

#[test]
fn what_stands_before_the_header_has_its_roles() {
    let article = read("Ferry sails again\n\nGazette | 3 Feb 2022\nThe ferry sails.");
    let expected = ["headline Ferry sails again", "publisher Gazette", "published 2022-02-03"];
    assert_eq!(view::header(&article), expected);
    let article = read("Home\nFerry sails again today\nGazette | 3 Feb 2022\nThe ferry sails.");
    assert_eq!(
        view::head(&article),
        ["section Home", "headline Ferry sails again today", "header Gazette | 3 Feb 2022"]
    );
    assert_eq!(view::notes(article.notes()), Vec::<String>::new());
}

#[test]
fn a_bar_in_a_body_line_makes_no_header() {
    let lines = [
        "The board shows Karavel | Port Ennis | Tarn, and no times.",
        "ALSO READ | Ferry halted after storm",
        "Tickets: adults 12 | children 6",
        "Ana Low | Tomas Okonjo",
    ];
    for line in lines {
        let text = format!("Gazette | 3 Feb 2022\nThe ferry sails.\n{line}\nIt rains.\n");
        let article = read(&text);
        assert_eq!(article.body().len(), 3, "for {line:?}");
        assert_eq!(view::notes(article.notes()), Vec::<String>::new(), "for {line:?}");
        assert_eq!(wirecopy::feed(&text).count(), 1, "for {line:?}");
    }
}

#[test]
fn a_second_header_stays_in_the_body_with_a_note() {
    let article = read("Gazette | 3 Feb 2022\nThe ferry sails.\nGazette | 4 Feb 2022\nIt rains.");
    assert_eq!(
        view::body(&article),
        ["paragraph The ferry sails.", "stamp Gazette | 4 Feb 2022", "paragraph It rains."]
    );
    assert_eq!(
        view::notes(article.notes()),
        [
            "second_header: line 3, column 1: expected one header; `feed` reads several articles, found `Gazette | 4 Feb 2022`"
        ]
    );
}

#[test]
fn the_agency_may_be_the_publisher() {
    let article = read("Reuters | 3 Feb 2022\nThe ferry sails.");
    assert_eq!(view::agencies(&article), ["Reuters in header"]);
    assert_eq!(view::agencies(&read(FERRY)), Vec::<String>::new());
}
