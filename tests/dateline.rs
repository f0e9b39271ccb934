//! The dateline, and its many false friends.

mod util;

use util::{read, read_with, view};
use wirecopy::Parser;

#[test]
fn every_house_form() {
    let rows: &[(&str, &[&str])] = &[
        ("KABUL, Afghanistan (AP) —", &["at KABUL", "region Afghanistan", "by AP", "evidence agency"]),
        ("KABUL, Aug 16 (Reuters) -", &["at KABUL", "date Aug 16", "by Reuters", "evidence agency"]),
        (
            "BEIRUT/THE HAGUE, March 7 (Reuters) -",
            &["at BEIRUT", "at THE HAGUE", "date March 7", "by Reuters", "evidence agency"],
        ),
        ("Beirut (AFP) –", &["at Beirut", "by AFP", "evidence agency"]),
        ("SEOUL, Aug. 20 (Yonhap) --", &["at SEOUL", "date Aug. 20", "by Yonhap", "evidence agency"]),
        ("BEIJING, Nov. 24 (Xinhua) --", &["at BEIJING", "date Nov. 24", "by Xinhua", "evidence agency"]),
        (
            "DES MOINES, Iowa, Aug. 10 (UPI) —",
            &["at DES MOINES", "region Iowa", "date Aug. 10", "by UPI", "evidence agency"],
        ),
        (
            "New Delhi [India], March 13 (ANI):",
            &["at New Delhi", "region India", "date March 13", "by ANI", "evidence agency"],
        ),
        ("Dhaka, May 10 (IANS)", &["at Dhaka", "date May 10", "by IANS", "evidence agency"]),
        ("New Delhi, Aug 16 (PTI)", &["at New Delhi", "date Aug 16", "by PTI", "evidence agency"]),
        ("Kabul/IBNS:", &["at Kabul", "by IBNS", "evidence agency"]),
        ("Beijing/Xinhua/UNI:", &["at Beijing", "by Xinhua", "by UNI", "evidence agency"]),
        ("KABUL, Aug 15:", &["at KABUL", "date Aug 15", "evidence date"]),
        ("PUTRAJAYA, Nov 22 —", &["at PUTRAJAYA", "date Nov 22", "evidence date"]),
        ("Dec 29 (Reuters) -", &["date Dec 29", "by Reuters", "evidence agency"]),
        ("KARACHI:", &["at KARACHI", "evidence header_style"]),
        ("DUBLIN —", &["at DUBLIN", "evidence known_place"]),
        ("Kabul:", &["at Kabul", "evidence header_style"]),
        // Invented places, which no table knows.
        ("Karavel:", &["at Karavel", "evidence header_style"]),
        ("PORT ENNIS/LOWER TARN, 16 jun -", &["at PORT ENNIS", "at LOWER TARN", "date 16 jun", "evidence date"]),
        ("Karavel/IWS/NOVIA:", &["at Karavel", "by IWS", "by NOVIA", "evidence agency"]),
        ("Karavel/IWS/NOVIA/PTI:", &["at Karavel", "by IWS", "by NOVIA", "by PTI", "evidence agency"]),
        ("Karavel/Port Ennis:", &["at Karavel", "at Port Ennis", "evidence several_places"]),
        ("Val-de-Moor/RTVK:", &["at Val-de-Moor", "by RTVK", "evidence agency"]),
        ("KARAVEL, Tesmaria _", &["at KARAVEL", "region Tesmaria", "evidence region"]),
        ("PORT ENNIS, March 3 _", &["at PORT ENNIS", "date March 3", "evidence date"]),
        ("ST. ORRIN, W.Va. (AP) —", &["at ST. ORRIN", "region W.Va.", "by AP", "evidence agency"]),
    ];
    for (line, expected) in rows {
        let text = format!("Gazette | 3 Feb 2022\n{line} The ferry sails again.\nIt rains.\n");
        let article = read(&text);
        let mut lines = view::dateline(&article);
        assert!(!lines.is_empty(), "no dateline in {line:?}");
        assert_eq!(lines.remove(0), format!("dateline {line}"));
        assert_eq!(lines, *expected, "for {line:?}");
        assert_eq!(view::body(&article), ["paragraph The ferry sails again.", "paragraph It rains."], "for {line:?}");
        assert_eq!(view::notes(article.notes()), Vec::<String>::new(), "for {line:?}");
    }
}

#[test]
fn a_label_is_no_dateline() {
    let lines = [
        "Poll: Half of the islanders want a second ship.",
        "Breaking: The ferry sails.",
        "EXCLUSIVE: The ferry sails.",
        "BREAKING NEWS: The ferry sails.",
        "Editor’s note: The ferry sails.",
        "Editor's note: The ferry sails.",
        "He added: The ferry sails.",
        "Analysis: The ferry sails.",
        "WATCH: The ferry sails.",
        "Question: When does the ferry sail?",
        "The minister said: The ferry sails.",
        "Updated: The ferry sails.",
        "It was simple: the ferry sails.",
        "Karavel sails: the ferry is back.",
        "Tarn Motors: The carmaker builds no boats.",
        "Karavel Airlines: The carrier flies again.",
        "Friday, March 4. The ferry sails.",
    ];
    for line in lines {
        for header in ["Gazette | 3 Feb 2022\n", ""] {
            let text = format!("{header}{line}\nIt rains.\n");
            let article = read_with(&Parser::new(), &text);
            assert_eq!(view::dateline(&article), Vec::<String>::new(), "for {line:?}");
            assert_eq!(
                view::head(&article).len() + view::body(&article).len(),
                header.len().min(1) + 2,
                "for {line:?}"
            );
        }
    }
}

#[test]
fn a_speaker_of_an_interview_is_no_dateline() {
    for name in ["TAPPER", "Okonjo", "LOW"] {
        let text = format!(
            "Gazette | 3 Feb 2022\n{name}: When does the ferry sail?\nHALVORSEN: On Thursday.\n{name}: And the bread?\n"
        );
        let article = read(&text);
        assert_eq!(view::dateline(&article), Vec::<String>::new(), "for {name}");
        assert_eq!(article.paragraphs().count(), 3);
    }
}

#[test]
fn shape_alone_is_not_enough() {
    let text = "Karavel: The ferry sails again.\nIt rains.\n";
    let parser = Parser::new();
    let article = read_with(&parser, text);
    assert_eq!(view::dateline(&article), Vec::<String>::new());
    assert_eq!(view::body(&article), ["paragraph Karavel: The ferry sails again.", "paragraph It rains."]);

    let places = parser.places([" karavel ", "Port Ennis"]);
    let article = read_with(&places, text);
    assert_eq!(view::dateline(&article), ["dateline Karavel:", "at Karavel", "evidence known_place"]);
    assert_eq!(view::body(&article), ["paragraph The ferry sails again.", "paragraph It rains."]);
    assert!(article.notes().is_empty());
}

#[test]
fn a_possible_dateline_that_is_not_taken_leaves_a_note() {
    let parser = Parser::new();
    let article = read_with(&parser, "MIRA LOW — The ferry sails again.\nIt rains.\n");
    assert_eq!(view::dateline(&article), Vec::<String>::new());
    assert_eq!(view::body(&article), ["paragraph MIRA LOW — The ferry sails again.", "paragraph It rains."]);
    assert_eq!(
        view::notes(article.notes()),
        ["dateline_not_taken: line 1, column 1: expected evidence for a dateline: an agency, a date, a region or a \
          known place, found `MIRA LOW —`"]
    );
}

#[test]
fn only_the_first_paragraph_has_one() {
    let article = read("Gazette | 3 Feb 2022\nThe ferry sails.\nKARAVEL, Feb 3 (Reuters) - It rains.");
    assert_eq!(view::dateline(&article), Vec::<String>::new());
    assert_eq!(view::body(&article), ["paragraph The ferry sails.", "paragraph KARAVEL, Feb 3 (Reuters) - It rains."]);
}

#[test]
fn nothing_behind_it_is_lost() {
    let article = read("Gazette | 3 Feb 2022\nKARAVEL (AP) — \u{feff}\u{feff} a");
    assert_eq!(view::body(&article), ["paragraph \u{feff}\u{feff} a"]);
}

#[test]
fn a_slash_may_be_part_of_a_name() {
    let article = read("Gazette | 3 Feb 2022\nFrankfurt/Main (dpa) - The ferry sails.");
    assert_eq!(
        view::dateline(&article),
        ["dateline Frankfurt/Main (dpa) -", "at Frankfurt/Main", "by dpa", "evidence agency"]
    );
}
