//! Who a speaker is: stories with their answers, read from their text alone.

mod util;

use util::golden;
use util::marked::named;
use wirecopy::{Mention, Quote};

/// The mentions of speakers of quotes and of those nested in them.
fn mentions<'q, 's>(quotes: &'q [Quote<'s>]) -> Vec<&'q Mention<'s>> {
    quotes.iter().flat_map(|quote| quote.mention().into_iter().chain(mentions(quote.nested()))).collect()
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
    for story in named(file) {
        let quotes: Vec<_> = wirecopy::quotes(&story.text).quotes().collect();
        let speakers = mentions(&quotes);
        for (place, name, role) in &story.answers {
            let mention = &story.text[place.clone()];
            let mut tell = |what: String| score.report += &format!("{}: {mention}: {what}\n", story.about);
            let found = speakers.iter().find(|speaker| {
                let span = speaker.text().span();
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

/// The figures and the misses are those that are committed: one more is seen, and so is one less.
///
/// A wrong name counts worse than a missing one: of a hundred given, at most two may be wrong, whoever blesses them.
#[test]
fn the_stories() {
    for (name, file) in [
        ("stories", include_str!("data/stories/stories.txt")),
        ("unseen", include_str!("data/stories/unseen.txt")),
        ("fresh", include_str!("data/stories/fresh.txt")),
        ("later", include_str!("data/stories/later.txt")),
        ("register", include_str!("data/stories/register.txt")),
    ] {
        let Score { right, wrong, missing, lost, right_roles, wrong_roles, report } = score(file);
        let names = format!("names: {right} right, {wrong} wrong, {missing} missing, {lost} lost");
        let told = format!("{names}\nroles: {right_roles} right, {wrong_roles} wrong\n\n{report}");
        println!("{name}: {told}");
        golden::compare(&format!("scores/names-{name}.txt"), &told);
        assert!(wrong * 50 <= right + wrong && wrong_roles * 50 <= right_roles, "{told}");
    }
}

/// Each construction of the register beside its false friend: all right.
#[test]
fn the_constructions_of_the_register() {
    let score = score(include_str!("data/stories/register.txt"));
    assert_eq!((score.wrong, score.missing, score.lost, score.wrong_roles), (0, 0, 0, 0), "{}", score.report);
}

#[test]
fn each_who_speaks_is_one_person() {
    let found = wirecopy::quotes(concat!(
        "\"We are ready,\" Foreign Minister Ana Low said.\n",
        "\"So are we,\" a resident said. \"We wait,\" another resident said.\n",
        "\"The ferry is late,\" the ministry said.\n",
        "\"It is early,\" the minister said.\n",
        "\"It is late,\" the ministry said.\n",
    ));
    let people: Vec<_> = found.quotes().map(|quote| quote.mention().and_then(Mention::speaker)).collect();
    assert_eq!(people, [Some(0), Some(1), Some(2), Some(3), Some(0), Some(3)]);
}

/// Whether reports are looked for or not, those who are quoted have the same names.
#[test]
fn reports_move_no_name_of_a_quote() {
    let stories = [
        include_str!("data/stories/stories.txt"),
        include_str!("data/stories/register.txt"),
        "Dana Kelse praised the new boat. Ana Low and Travis Kelse came too. Dana said that it was dry. Dana added that it \
         was fast.\nThe skipper told of his trip.\n\"I like it,\" Kelse said. \"It sails,\" he said.",
    ];
    for text in stories {
        let with = wirecopy::Parser::new().find_reported(true).quotes(text).unwrap();
        let without = wirecopy::Parser::new().find_reported(false).quotes(text).unwrap();
        let names = |found: &wirecopy::Quoted<'_>| -> Vec<_> {
            found.quotes().map(|quote| quote.mention().and_then(Mention::name).map(|name| name.to_string())).collect()
        };
        assert_eq!(names(&with), names(&without));
    }
}
