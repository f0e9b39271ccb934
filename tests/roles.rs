//! The bundled stories, one of each shape that people meet: the role of every line, compared as a whole.

use wirecopy::{Article, Role};

/// Each story with its answers, which were written before the crate read it: a line a block, its role and how its text
/// begins. Where the crate does not give that role yet, a third column has the one that it gives instead.
const STORIES: [(&str, &str, &str); 5] = [
    ("agency copy", include_str!("../examples/data/agency.txt"), include_str!("data/roles/agency.tsv")),
    ("a newspaper's page", include_str!("../examples/data/newspaper.txt"), include_str!("data/roles/newspaper.tsv")),
    (
        "a broadcaster's page",
        include_str!("../examples/data/broadcaster.txt"),
        include_str!("data/roles/broadcaster.tsv"),
    ),
    ("a portal's page", include_str!("../examples/data/portal.txt"), include_str!("data/roles/portal.tsv")),
    ("the sample's shape", include_str!("../examples/data/ferry.txt"), include_str!("data/roles/ferry.tsv")),
];

/// An answer: the role that is right, how the text begins, and the role that the crate gives today.
fn answer(line: &str) -> (&str, &str, &str) {
    let mut columns = line.split('\t');
    let (right, start) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
    (right, start, columns.next().unwrap_or(right))
}

/// The blocks as answers: each text cut where its answer ends, if it begins so.
fn told(article: &Article<'_>, answers: &str) -> Vec<String> {
    let mut starts = answers.lines().map(|line| answer(line).1);
    let told = article.blocks().map(|block| {
        let text = block.text();
        let start = starts.next().filter(|start| text.starts_with(start)).unwrap_or(&text);
        format!("{}: {start}", block.role())
    });
    told.collect()
}

#[test]
fn every_line_has_its_role() {
    for (name, text, answers) in STORIES {
        let article = wirecopy::parse(text).unwrap();
        let expected: Vec<String> = answers
            .lines()
            .map(|line| {
                let (_, start, today) = answer(line);
                format!("{today}: {start}")
            })
            .collect();
        assert_eq!(told(&article, answers), expected, "{name}: if a role is right now, take its third column away");
    }
}

/// What is not right yet is a third column with another role, and costs no prose.
#[test]
fn what_is_wrong_loses_no_paragraph() {
    let mut wrong = 0;
    for (name, _, answers) in STORIES {
        for line in answers.lines() {
            let (right, start, today) = answer(line);
            let role = |name: &str| Role::ALL.into_iter().find(|role| role.name() == name).unwrap();
            assert!(!role(right).is_prose() || role(today).is_prose(), "{name}: {start}");
            assert_eq!(line.split('\t').count() == 3, right != today, "{name}: {start}");
            wrong += usize::from(right != today);
        }
    }
    assert!(wrong <= 8, "{wrong} lines have a wrong role");
}

#[test]
fn fields_of_the_bundled_stories() {
    let [agency, newspaper, broadcaster, portal, _] = STORIES.map(|(_, text, _)| wirecopy::parse(text).unwrap());
    let authors = |article: &Article<'_>| article.authors().map(|author| author.to_string()).collect::<Vec<_>>();
    assert_eq!(authors(&agency), ["Ana Low", "Tomas Reyde"]);
    assert_eq!(authors(&newspaper), ["Sauli Brandt"]);
    // *Novia News, Port Ennis* and *Port Ennis | Updated: …* name places.
    assert_eq!(authors(&broadcaster), ["Ifeoma Lindholm"]);
    assert_eq!(authors(&portal), ["Meera Ostrand"]);
    assert_eq!(agency.headline().unwrap(), "Karavel ferry sails again, nine days after storm");
    assert_eq!(newspaper.headline().unwrap(), "Ferry stage opens again after nine days");
    assert_eq!(newspaper.published().unwrap().to_string(), "2024-03-14T17:14:00");
    assert_eq!(newspaper.updated().unwrap().to_string(), "2024-03-15T07:02:00");
    for (article, place) in [(&agency, "PORT ENNIS"), (&newspaper, "PORT ENNIS")] {
        assert_eq!(article.dateline().unwrap().places().next().unwrap(), place);
    }
}

/// The role of the line that begins so.
fn role_of(text: &str, start: &str) -> Role {
    let article = wirecopy::parse(text).unwrap();
    let role = article.blocks().find(|block| block.text().trim_start_matches(['-', '•', ' ']).starts_with(start));
    role.unwrap_or_else(|| panic!("{start}")).role()
}

const HEAD: &str = "Ferry stage opens again after nine days\nBy Ana Low\nMarch 14, 2024 at 5:14 p.m.\nShare on Facebook\n\
                    The ferry sailed at dawn on Thursday with bread, three cows and the mail of nine whole days.\n";

/// `lone-bullet`: the one line with a bullet between two paragraphs; a list that a colon announces is the story's.
#[test]
fn a_lone_bullet_between_paragraphs_is_another_story() {
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    let text = format!("{HEAD}- School Reopens After Teachers Return by Boat\n{tail}");
    assert_eq!(role_of(&text, "School Reopens"), Role::Pointer);
    let text = format!("{HEAD}It brought two things:\n- School books for the children of the island\n{tail}");
    assert_eq!(role_of(&text, "School books"), Role::Item);
    let text = format!("{HEAD}- School books for the children\n- Bread for the whole of the island\n{tail}");
    assert_ne!(role_of(&text, "School books"), Role::Pointer);
}

/// `facts`: lines with bullets that have a colon each are the story's, also at its end.
#[test]
fn bullets_with_a_colon_each_are_items() {
    let text = format!(
        "{HEAD}Ships of the line\n• Karavel (1971): third storm\n• Tesmara (1988): second storm\n• Ennis (2003): no storm\n"
    );
    assert_eq!(role_of(&text, "Tesmara"), Role::Item);
    let text = format!("{HEAD}Related Stories\n• Council votes: a second ship\n• Teachers return by fishing boat\n");
    assert_eq!(role_of(&text, "Council votes"), Role::Related);
}

/// `cut`: what the page cuts before its button is prose; a headline above the button is none.
#[test]
fn a_paragraph_cut_by_a_button_is_prose() {
    let cut = "The harbour minister has called off the opening of the stage after an engineer said that the bolts of the \
               third pier had been set \"in a hurry and in the dark\" by workers who were to";
    assert_eq!(
        role_of(&format!("Stage stays shut\nShare\nTweet\n{cut}\nRead More\nTweet\n"), "The harbour"),
        Role::Paragraph
    );
    assert_ne!(role_of(&format!("{HEAD}Karavel in pictures\nRead More\n"), "Karavel in"), Role::Paragraph);
}

/// A digest ends its items in their source alone; what the picture's source is, a caption says.
#[test]
fn an_item_of_a_digest_is_no_caption() {
    let item = "The quay is shut for the winter, and half of the island seems to be rather glad of that";
    assert_eq!(role_of(&format!("{HEAD}{item}. [Reuters]\n"), "The quay"), Role::Paragraph);
    assert_eq!(role_of(&format!("{HEAD}{item} [File: Reuters]\n"), "The quay"), Role::Caption);
}

/// `pull-quote`: words set apart with a name below; a paragraph that is all a quote has no name below it.
#[test]
fn words_set_apart_with_a_name_are_a_pull_quote() {
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    let text = format!("{HEAD}“We lived on dried fish and hope.”\nMira Halvorsen\n{tail}");
    assert_eq!(role_of(&text, "“We lived"), Role::PullQuote);
    assert_eq!(role_of(&text, "Mira"), Role::PullQuote);
    let text = format!("{HEAD}“We lived on dried fish and hope.”\n{tail}");
    assert_eq!(role_of(&text, "“We lived"), Role::Paragraph);
}

/// `short-end`: short sentences right behind the last long one are the story's, what speaks to the reader is not.
#[test]
fn the_body_ends_behind_its_short_sentences() {
    let text = format!("{HEAD}Nobody was hurt.\nSign up for our newsletter\nShare\n");
    assert_eq!(role_of(&text, "Nobody"), Role::Paragraph);
    let text = format!("{HEAD}Subscribe to our letter.\nSign up for our newsletter\nShare\n");
    assert_ne!(role_of(&text, "Subscribe"), Role::Paragraph);
}

/// `glued-end`: a sign-off behind the last sentence makes no caption of it.
#[test]
fn the_last_sentence_with_its_sign_off_is_prose() {
    let text = format!("{HEAD}Further details are awaited. (ANI)\nShare\nMost read\nCouncil votes for a second ship\n");
    assert_eq!(role_of(&text, "Further"), Role::Paragraph);
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    let text = format!("{HEAD}The stage at Port Ennis on Monday. (AP Photo/Ana Low)\n{tail}");
    assert_eq!(role_of(&text, "The stage"), Role::Caption);
}

/// `correction`: what says that the story was changed is a notice, what says that it was told is not.
#[test]
fn corrections_are_notices() {
    for notice in [
        "This story has been corrected to show that nine ships sailed.",
        "An earlier version of this article said ten.",
    ] {
        assert_eq!(role_of(&format!("{HEAD}{notice}\nShare\n"), notice), Role::Notice);
    }
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    let told = "This story has been told in every house of the island.";
    assert_eq!(role_of(&format!("{HEAD}{told}\n{tail}"), told), Role::Paragraph);
}

/// `crosshead`: dashes about a subhead; with a bullet alone it is an item or a pointer.
#[test]
fn a_subhead_between_dashes_is_a_heading() {
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    assert_eq!(role_of(&format!("{HEAD}- Nine days without bread -\n{tail}"), "Nine days"), Role::Heading);
    assert_ne!(role_of(&format!("{HEAD}- Nine days without bread\n{tail}"), "Nine days"), Role::Heading);
}

/// `row`: cells with bars and digits, two rows or more; one line with bars may be anything.
#[test]
fn rows_of_a_table() {
    let rows = "Karavel | 3 | Port Ennis | 1\nTesmara | 2 | Lorne | 2\n";
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    let text = format!("{HEAD}{rows}{tail}");
    assert_eq!((role_of(&text, "Karavel |"), role_of(&text, "Tesmara")), (Role::Table, Role::Table));
}

/// `posts`: where its writers reported from signs a story off; a sentence with more in it does not.
#[test]
fn where_writers_reported_signs_off() {
    let text = format!("{HEAD}Low reported from Karavel. Bo Ek in Port Ennis contributed to this report.\nShare\n");
    assert_eq!(role_of(&text, "Low reported"), Role::Signoff);
    let text = format!("{HEAD}The crew reported from the bridge that it saw no light at all.\nShare\n");
    assert_eq!(role_of(&text, "The crew"), Role::Paragraph);
}

/// Key points stand above the body, with bullets or without, below their label.
#[test]
fn key_points_are_the_standfirst() {
    let tail = "Half of the island stood on the quay to see it, and nobody cheered until the rope was ashore.\n";
    let text = format!(
        "Ferry stage opens again after nine days\nBy Ana Low\nShare on Facebook\nWhat you need to know:\n- The stage was shut for nine days.\n\
         - A second ship is to sail by June.\n{tail}{tail}"
    );
    for start in ["What you", "The stage was", "A second"] {
        assert_eq!(role_of(&text, start), Role::Standfirst, "{start}");
    }
}

/// The head has its byline and its stamp: a later post's date, or the hour of an entry, makes no standfirst of what is above.
#[test]
fn a_later_stamp_does_not_stretch_the_head() {
    let prose =
        "The baker fired his oven at four in the morning, and by six there was a line around the whole church.\n";
    let post = "Bread at last! pic.twitter.com/ferry\n— Mira (@mira) March 3, 2024\n";
    let text = format!("Ferry stage opens again after nine days\nBy Ana Low\n{prose}{post}{prose}");
    assert_eq!(role_of(&text, "The baker"), Role::Paragraph);
    let more =
        "The engineers went home at noon, and the islanders sang for them on the quay until the boat was gone.\n";
    let live = format!("{HEAD}{prose}Share\n2.05pm\n{more}Share\nUpdated at 14.31 GMT\n06:52\n{more}");
    assert_eq!(role_of(&live, "The ferry sailed"), Role::Paragraph);
    assert_eq!(role_of(&live, "The engineers"), Role::Paragraph);
    // A byline or a stamp that the head still lacks makes a standfirst of what is above it.
    let text = format!("Ferry stage opens again after nine days\n{prose}By Ana Low\nMarch 14, 2024\n{more}");
    assert_eq!(role_of(&text, "The baker"), Role::Standfirst);
}

/// A stamp may begin with its hour, as a video's label begins with its length.
#[test]
fn an_hour_before_a_date_is_no_length() {
    let with = |line: &str| {
        format!("Ferry stage opens again after nine days\nBy Ana Low\n{line}\nThe ferry sailed at dawn.\n")
    };
    for line in ["5:14 PM EST, March 3, 2014", "5:14 PM on March 3, 2014", "Updated 5:14 PM ET, Mon March 3, 2014"] {
        assert_eq!(role_of(&with(line), line), Role::Stamp, "{line}");
    }
    let video = "5:14 Ferry sinks in the harbour of Karavel";
    assert_eq!(role_of(&with(video), video), Role::Pointer);
}

/// Archives set a full stop off behind lines that had none: `By . Ana Low .`
#[test]
fn a_stop_that_is_set_off_hides_no_byline() {
    let head =
        "By . Ana Low and Bo Ek .\nPUBLISHED: . 05:12 EST, 3 June 2013 .\n| .\nUPDATED: . 07:58 EST, 3 June 2013 .\n";
    let text = format!("Baker digs up a jar of coins\n{head}A baker has dug up a jar of coins in Karavel.\n");
    let article = wirecopy::parse(&text).unwrap();
    assert_eq!(article.authors().collect::<Vec<_>>(), ["Ana Low", "Bo Ek"]);
    assert_eq!(role_of(&text, "PUBLISHED"), Role::Stamp);
    assert_eq!(article.updated().map(|stamp| stamp.text().to_string()).as_deref(), Some("07:58 EST, 3 June 2013"));
    assert_eq!(role_of(&text, "| ."), Role::Other);
    assert_eq!(role_of(&format!("{HEAD}By then it was over .\n"), "By then"), Role::Paragraph);
}

/// `rule = 1*(ASCII mark / dash / "…" / blank)`, whatever marks they are; those of a trail are the page's.
#[test]
fn a_line_of_marks_is_no_prose() {
    for rule in ["* * *", "___.", "| .", ".", "…", "= = =", "> > >"] {
        let text = format!("{HEAD}{rule}\nNobody cheered until the rope was ashore and made fast.\n");
        assert_eq!(role_of(&text, rule), Role::Other, "{rule}");
    }
}

/// `list = line ":" 1*(bullet line) / 2*(bullet sentence)`: a list that the text announces ends with its bullets, and is no list
/// of other stories.
#[test]
fn a_list_of_the_story_is_items() {
    let plan = "The plan of the council has three parts, of which the islanders like two:\n";
    for list in ["- A new quay of stone.\n- More pilots.\n", "- Karavel 2, Helden 1\n- Ennis 0, Marne 0\n"] {
        let text = format!("{HEAD}{plan}{list}");
        let article = wirecopy::parse(&text).unwrap();
        let items = article.blocks().filter(|block| block.role() == Role::Item).count();
        assert_eq!((items, article.related().count()), (2, 0), "{list}");
    }
    let sentence = "The boats need a lamp at each end of the quay, and there is none today.";
    let text = format!("{HEAD}* {sentence}\n* Pilots say so, too, and have said it for nine years.\n{sentence}\n");
    assert_eq!(role_of(&text, "The boats"), Role::Item);
    // A headline with a bullet at the end is another story; so are two.
    let text = format!("{HEAD}- Ferry resumes after nine days\n- School reopens in Karavel\n");
    assert_eq!(wirecopy::parse(&text).unwrap().related().count(), 2);
}
