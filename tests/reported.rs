//! Reported speech: what was said, where it begins and ends, and who said it.

mod util;

use util::HEADER;
use wirecopy::{Parser, Reported};

/// A report as `construction: text | cue | speaker`.
fn row(report: Reported<'_>) -> String {
    let (cue, mention) = (report.cue(), report.mention().map(|mention| mention.text()));
    let (cue, speaker) = (cue.as_deref().unwrap_or("-"), mention.as_deref().unwrap_or("-"));
    let quotes: String = report.quotes().iter().map(|quote| format!(" <{quote}>")).collect();
    format!("{}: {} | {cue} | {speaker}{quotes}", report.construction().name(), report.text())
}

fn rows(text: &str) -> Vec<String> {
    wirecopy::reported(text).reported().map(row).collect()
}

#[track_caller]
fn says(text: &str, rows_wanted: &[&str]) {
    assert_eq!(rows(text), rows_wanted, "{text}");
}

#[test]
fn what_counts_and_where_it_ends() {
    says(
        "The harbour master said the ferry would sail on Thursday.",
        &["bare: the ferry would sail on Thursday | said | The harbour master"],
    );
    says(
        "Ms. Orr told reporters on Monday that the crane had been checked twice.",
        &["that: that the crane had been checked twice | told | Ms. Orr"],
    );
    says(
        "The ferry will sail on Thursday, the harbour master said in a statement.",
        &["trailing: The ferry will sail on Thursday | said | the harbour master"],
    );
    says(
        "The ferry will sail on Thursday, said Tomas Okonjo, who runs the port.",
        &["inverted: The ferry will sail on Thursday | said | Tomas Okonjo"],
    );
    says(
        "The ferry, the port said on Friday, will sail unless the wind turns.",
        &["split: The ferry … will sail unless the wind turns | said | the port"],
    );
    says(
        "According to two sailors, the anchor was never raised.",
        &["according_to: the anchor was never raised | According to | two sailors"],
    );
    says(
        "The anchor was never raised, according to a report by the coast guard.",
        &["according_to: The anchor was never raised | according to | a report by the coast guard"],
    );
    says(
        "Asked whether the anchor was raised, Mr. Lund shrugged.",
        &["unsourced: whether the anchor was raised | Asked | -"],
    );
    says("She denied taking money from the yard.", &["gerund: taking money from the yard | denied | She"]);
    says(
        "The union accused the yard of hiding the cracks.",
        &["phrase: the yard of hiding the cracks | accused | The union"],
    );
    says("He called the inquiry \"a circus\" and left.", &["phrase: the inquiry \"a circus\" | called | He <0>"]);
    says(
        "He said the inquiry was \"a circus\" and that he would not come.",
        &["bare: the inquiry was \"a circus\" and that he would not come | said | He <0>"],
    );
    says(
        "The yard said the cracks were old and warned that others would follow.",
        &["bare: the cracks were old | said | The yard", "shared: that others would follow | warned | The yard"],
    );
    says(
        "Ms. Orr praised the crew, saying it had saved the boat.",
        &["participle: it had saved the boat | saying | Ms. Orr"],
    );
    says(
        "\"We sail,\" she said, adding that the crew was ready.",
        &["participle: that the crew was ready | adding | she"],
    );
    says(
        "The council urged owners to move their boats by noon.",
        &["infinitive: owners to move their boats by noon | urged | The council"],
    );
    says("Mr. Lund vowed to sue.", &["infinitive: to sue | vowed | Mr. Lund"]);
    says(
        "Okonjo, who has said he will not run again, opened the new quay.",
        &["relative: he will not run again | has said | who"],
    );
    says("The new quay, which critics say cost too much, opened on Friday.", &["bare: cost too much | say | critics"]);
    says(
        "The minister would not say when the quay will open.",
        &["question: when the quay will open | would not say | The minister"],
    );
    says("The ministry announced a second quay on Monday.", &["phrase: a second quay | announced | The ministry"]);
    says("By May, she wrote, there would be two quays.", &["split: By May … there would be two quays | wrote | she"]);
    says(
        "The lease was \"a scandal from its first day,\" the letter said.",
        &["trailing: The lease was \"a scandal from its first day,\" | said | the letter <0>"],
    );
}

/// Less than a clause: where it ends, and what is none.
#[test]
fn noun_phrases() {
    for (text, row) in [
        ("Low denied the claims through a lawyer.", "phrase: the claims | denied | Low"),
        ("Low announced a second quay in May 2024.", "phrase: a second quay | announced | Low"),
        ("Low called it a \"mess\" in a letter.", "phrase: it a \"mess\" | called | Low <0>"),
        ("Low called it a \"mess,\" pointing to the quay.", "phrase: it a \"mess,\" | called | Low <0>"),
        ("Low declared war on rats, leading the island to cheer.", "phrase: war on rats | declared | Low"),
        ("Low announced a delay, but the crew left.", "phrase: a delay | announced | Low"),
        ("Low announced a delay and the crew left.", "phrase: a delay | announced | Low"),
        ("Low announced a delay while others sailed.", "phrase: a delay | announced | Low"),
        ("Low announced a delay before leaving the quay.", "phrase: a delay | announced | Low"),
        ("Low announced a delay as he left.", "phrase: a delay | announced | Low"),
        ("Low announced a quay backed by the crew.", "phrase: a quay backed by the crew | announced | Low"),
        ("Low referred to the quay as a \"mess\".", "phrase: the quay as a \"mess\" | referred | Low <0>"),
        ("Low asked the crew about the cracks.", "phrase: the cracks | asked | Low"),
        ("Low hints at a ban on boats.", "phrase: a ban on boats | hints | Low"),
        ("She calls for a ban on boats.", "phrase: a ban on boats | calls | She"),
        ("Low warned of a flood.", "phrase: a flood | warned | Low"),
        // A clause, whose verb no table knows.
        ("Low said people misunderstand boats.", "bare: people misunderstand boats | said | Low"),
        ("Low announced the crew would wait.", "bare: the crew would wait | announced | Low"),
    ] {
        says(text, &[row]);
    }
    for text in
        ["The Low hints were late.", "Low referred to the quay.", "Low asked the crew.", "Low said hello there."]
    {
        says(text, &[]);
    }
}

/// In a headline, small words and verbs are what they are without capitals.
#[test]
fn headlines() {
    says("Ana Low Calls for a Ban on Ferries", &["phrase: a Ban on Ferries | Calls | Ana Low"]);
    says("Low Hints Quay Will Open in May", &["bare: Quay Will Open in May | Hints | Low"]);
    says("The Calls of the Low Crew", &[]);
}

/// What stands before the attribution of a quote is no part of it.
#[test]
fn before_an_attribution() {
    says("After Brandt accused her of theft, she said, \"We will see.\"", &["phrase: her of theft | accused | Brandt"]);
}

/// A speaker before a colon: an office, a body, a full name, a name that the text tells to be somebody's.
#[test]
fn labels() {
    says(
        "Port Ennis mayor: Quay will be free for all\n\nIt was closed.",
        &["label: Quay will be free for all | : | Port Ennis mayor"],
    );
    says("Police: Two boats sank off Tarn.", &["label: Two boats sank off Tarn | : | Police"]);
    says("Mayor of Tarn: bridge to open in May", &["label: bridge to open in May | : | Mayor of Tarn"]);
    says("Maria Okonjo: The Quay Is a \"Disaster\"", &["label: The Quay Is a \"Disaster\" | : | Maria Okonjo <0>"]);
    says("Gov. Okonjo: the quay was closed too late", &["label: the quay was closed too late | : | Gov. Okonjo"]);
    says("Report: Council to sell the quay", &["label: Council to sell the quay | : | Report"]);
    says(
        "Okonjo to owners: The quay will close\n\nTomas Okonjo spoke on Monday.",
        &["label: The quay will close | : | Okonjo"],
    );
    says(
        "OKONJO: We have seen worse.\nLUND: When will it open?\nOKONJO: It may open in May.",
        &["label: We have seen worse | : | OKONJO", "label: It may open in May | : | OKONJO"],
    );
    // What is said inside it is no report of its own.
    says("Mayor: Police said that the quay was closed.", &["label: Police said that the quay was closed | : | Mayor"]);
    for text in [
        // Nobody tells that this is a name.
        "Okonjo: The quay will close.\n\nIt was closed in the storm.",
        // Words in marks alone are a quote.
        "Okonjo: \"The quay will close.\"\n\nTomas Okonjo spoke on Monday.",
        // Headings of a list, of a credit, of a place, of a piece; a time.
        "Note: The quay will close.",
        "Read more: The quay will close.",
        "Photo: Tomas Okonjo walks on the quay, which was closed.",
        "Update: The quay was closed.",
        "Q: Will the quay close?",
        "A: It will close in May.",
        "10:30: The quay was closed.",
        "Winners: Low has won the race.",
        "Editor: Ana Low has left the paper.",
        "Karachi: The quay will be closed.\n\nMayor Karachi left.",
        "Kenya: The quay will be closed.\n\nMr. Kenya left.",
        "Ana Low: How I learned to sail.",
        "Ana Low: 27 votes, two boats, one quay.",
        "Mayor: Ana Low.",
        "Poll: Should the quay be closed?",
        "The council has two plans: the quay will close, or it will be sold.",
    ] {
        says(text, &[]);
    }
}

#[test]
fn what_is_no_report() {
    for text in [
        "She hopes the quay will be free.",
        "The survey shows that boats are getting longer.",
        "\"The quay is closed,\" he said. The keys were with the guard.",
        "\"We sail,\" said Tomas Okonjo, who runs the port.",
        "He said: \"We sail.\"",
        "She told the crew, \"We sail at dawn.\"",
        "The states that lost the most boats are in the north.",
        "A band called Tarn played on the pier.",
        "",
    ] {
        says(text, &[]);
    }
}

#[test]
fn in_an_article_only_if_asked_for() {
    let text =
        format!("{HEADER}Rain fell.\nFurther Reading: Nine days\nAna Low, the mayor, said it would \"pour\" again.\n");
    assert!(wirecopy::parse(&text).unwrap().reported().next().is_none());
    let article = Parser::new().find_reported(true).parse(&text).unwrap();
    let reported: Vec<_> = article.reported().collect();
    assert_eq!(article.reported().map(row).collect::<Vec<_>>(), ["bare: it would \"pour\" again | said | Ana Low <0>"]);
    assert_eq!(reported[0].block(), 2);
    assert_eq!(&text[reported[0].span().range()], reported[0].text());
    let without = Parser::new().find_reported(true).find_quotes(false).parse(&text).unwrap();
    assert!(without.reported().next().is_none());
}

/// Quotes and reports of one person, and one name for both.
#[test]
fn speakers_are_those_of_reports_too() {
    let text = format!(
        "{HEADER}Harbour Minister Mira Halvorsen said the stage was \"as safe as a church\".\n\
         She added that the ferry would sail on Thursday.\n\"We will see,\" said Ivo Brandt.\n"
    );
    let article = Parser::new().find_reported(true).parse(&text).unwrap();
    let speakers: Vec<(_, Vec<_>, Vec<_>)> = article
        .speakers()
        .map(|one| (one.name().map(|name| name.to_string()), one.quotes().collect(), one.reported().collect()))
        .collect();
    assert_eq!(
        speakers,
        [(Some("Mira Halvorsen".to_owned()), vec![0], vec![0, 1]), (Some("Ivo Brandt".to_owned()), vec![1], vec![])]
    );
    let second = article.reported().nth(1).expect("two reports");
    let she = second.mention().map(|she| (she.text().to_string(), she.role().map(|role| role.to_string())));
    assert_eq!(she, Some(("She".to_owned(), Some("Harbour Minister".to_owned()))));
}

/// The bundled story shows every construction.
#[test]
fn the_bundled_story() {
    let text = include_str!("../examples/data/reported.txt");
    let article = Parser::new().find_reported(true).parse(text).unwrap();
    let rows: Vec<_> = article.reported().map(row).collect();
    let wanted: Vec<&str> = include_str!("data/reported.txt").lines().collect();
    assert_eq!(rows, wanted, "{}", rows.join("\n"));
}
