//! Who a speaker is: stories with their answers, read from their text alone.

use wirecopy::{Quote, Speaker};

/// A story without its marks, and for each mention that was marked: where it stands, the name and the role.
struct Story<'a> {
    about: &'a str,
    text: String,
    answers: Vec<(std::ops::Range<usize>, &'a str, Option<&'a str>)>,
}

fn stories(file: &str) -> Vec<Story<'_>> {
    let mut stories: Vec<Story<'_>> = Vec::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(about) = line.strip_prefix("== ") {
            stories.push(Story { about, text: String::new(), answers: Vec::new() });
            continue;
        }
        let story = stories.last_mut().expect("a story begins with ==");
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once('[') {
            let (marked, behind) = behind.split_once(']').expect("a mark ends with ]");
            let mut parts = marked.split('|');
            let (mention, name) = (parts.next().unwrap_or(""), parts.next().expect("a mark has a name"));
            story.text.push_str(before);
            let start = story.text.len();
            story.text.push_str(mention);
            story.answers.push((start..story.text.len(), name, parts.next()));
            rest = behind;
        }
        story.text.push_str(rest);
        story.text.push('\n');
    }
    stories
}

/// The speakers of quotes and of those nested in them.
fn speakers<'q, 's>(quotes: &'q [Quote<'s>]) -> Vec<&'q Speaker<'s>> {
    quotes.iter().flat_map(|quote| quote.speaker().into_iter().chain(speakers(quote.nested()))).collect()
}

/// An article and an apostrophe make no other role.
fn plain(text: &str) -> String {
    let text = ["the ", "The ", "a ", "an "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text);
    text.replace('\'', "’")
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missing: usize,
    /// No quote has the mention.
    lost: usize,
    right_roles: usize,
    wrong_roles: usize,
    report: String,
}

fn score(file: &str) -> Score {
    let mut score = Score::default();
    for story in stories(file) {
        let quotes = wirecopy::quotes(&story.text);
        let speakers = speakers(&quotes);
        for (place, name, role) in &story.answers {
            let mention = &story.text[place.clone()];
            let mut tell = |what: String| score.report += &format!("{}: {mention}: {what}\n", story.about);
            let found = speakers.iter().find(|speaker| {
                let span = speaker.mention().span();
                span.start() < place.end && place.start < span.end()
            });
            let Some(speaker) = found else {
                tell("no quote of theirs".to_owned());
                score.lost += 1;
                continue;
            };
            match (speaker.name().map(|found| plain(&found)), *name) {
                (None, "-") => {}
                (Some(found), name) if found == plain(name) => score.right += 1,
                (None, name) => {
                    tell(format!("no name, not {name}"));
                    score.missing += 1;
                }
                (Some(found), name) => {
                    tell(format!("{found}, not {name}"));
                    score.wrong += 1;
                }
            }
            if let (Some(role), Some(_)) = (role, speaker.name()) {
                let found = speaker.role().map_or("-".to_owned(), |found| plain(&found));
                if found == plain(role) {
                    score.right_roles += 1;
                } else {
                    tell(format!("role {found}, not {role}"));
                    score.wrong_roles += 1;
                }
            }
        }
    }
    score
}

/// A wrong name counts worse than a missing one: of a hundred given, at most two may be wrong.
#[test]
fn the_stories() {
    let files = [
        include_str!("data/stories/stories.txt"),
        include_str!("data/stories/unseen.txt"),
        include_str!("data/stories/fresh.txt"),
        include_str!("data/stories/later.txt"),
    ];
    for file in files {
        let score = score(file);
        let given = score.right + score.wrong;
        println!("{} of {given} names right, {} missing, {} lost", score.right, score.missing, score.lost);
        assert!(given >= 30, "{}", score.report);
        assert!(score.wrong * 50 <= given, "{}", score.report);
        assert!((score.missing + score.lost) * 10 <= given, "{}", score.report);
        assert!(score.wrong_roles * 50 <= score.right_roles, "{}", score.report);
    }
}

/// Each construction of the register beside its false friend: all right.
#[test]
fn the_constructions_of_the_register() {
    let score = score(include_str!("data/stories/register.txt"));
    assert_eq!((score.wrong, score.missing, score.lost, score.wrong_roles), (0, 0, 0, 0), "{}", score.report);
    assert!(score.right > 30, "{} names are too few for these stories", score.right);
}

#[test]
fn each_who_speaks_is_one_person() {
    let quotes = wirecopy::quotes(concat!(
        "\"We are ready,\" Foreign Minister Ana Low said.\n",
        "\"So are we,\" a resident said. \"We wait,\" another resident said.\n",
        "\"The ferry is late,\" the ministry said.\n",
        "\"It is early,\" the minister said.\n",
        "\"It is late,\" the ministry said.\n",
    ));
    let people: Vec<_> = quotes.iter().map(|quote| quote.speaker().and_then(Speaker::person)).collect();
    assert_eq!(people, [Some(0), Some(1), Some(2), Some(3), Some(0), Some(3)]);
}
