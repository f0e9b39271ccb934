//! What holds for any text: random, hostile, damaged, and put together as it should be.

mod util;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use util::story::Story;
use util::{FERRY, HEADER, targets};

/// A debug build reads some hundred small articles in a second, each several times.
fn cases(cases: u32) -> ProptestConfig {
    util::chance::cases(cases, "tests/proptest-regressions/properties.txt")
}

/// The letters and words that the grammar looks at.
const STRUCTURAL: &[&str] = &[
    "|",
    "@",
    "-",
    "*",
    "•",
    "–",
    "—",
    "\"",
    "'",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "''",
    "``",
    "\n",
    "\n",
    "\r",
    "\r\n",
    " ",
    " ",
    " ",
    " ",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "\u{2028}",
    ":",
    "(",
    ")",
    "[",
    "]",
    "/",
    ".",
    ",",
    "?",
    "A",
    "a",
    "1",
    "é",
    "\u{301}",
    "said",
    " said ",
    "said: ",
    "Ann",
    "Ann Low",
    "he",
    "She",
    "the minister",
    "adding ",
    "according to ",
    "told reporters",
    "16 Aug 2021",
    "16 Aug 2021, 07:27 am",
    "31 Feb 2021",
    "06/01/2026",
    "13:61 pm",
    "+05:30",
    "IST",
    "Updated: ",
    "Published: ",
    " Print",
    "Share",
    "Gazette | ",
    "Gazette | @g | 3 Feb 2022\n",
    "Karavel: ",
    "KARAVEL",
    ", Aug 16",
    " (AP) ",
    "(Reuters) -",
    "/RTVK",
    "NOVIA/Ana Low\n",
    "Photo: ",
    "\nFurther Reading: ",
    "Read more",
    "\nMust Read\n",
    "\n- ",
    "\n* ",
    "\n(ANI)",
    "By Ana Low, Reuters\n",
    "\n\"",
    "\n“",
    ",\" she said, \"",
    ".\" ",
];

/// Text of the structural letters and words alone.
fn structural(most: usize) -> impl Strategy<Value = String> {
    vec(select(STRUCTURAL), 0..most).prop_map(|tokens| tokens.concat())
}

/// The same behind a header.
fn structural_article() -> impl Strategy<Value = String> {
    structural(40).prop_map(|text| format!("{HEADER}{text}"))
}

fn story() -> impl Strategy<Value = Story> {
    vec(any::<u8>(), 0..96).prop_map(|bytes| Story::new(&bytes))
}

/// An article in which pieces were cut out, put in or replaced.
fn damaged() -> impl Strategy<Value = String> {
    let article = prop_oneof![story().prop_map(|story| story.text), Just(FERRY.to_owned())];
    let damage = (any::<Index>(), 0..12_usize, prop_oneof![Just(""), select(STRUCTURAL)]);
    (article, vec(damage, 1..6)).prop_map(|(mut text, damage)| {
        for (at, length, instead) in damage {
            let mut places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            places.push(text.len());
            let at = at.index(places.len());
            let end = places[(at + length).min(places.len() - 1)];
            text.replace_range(places[at]..end, instead);
        }
        text
    })
}

/// The lines of articles in another order, with other line ends.
fn shuffled() -> impl Strategy<Value = String> {
    (vec(story(), 1..3), select(&["\n", "\r\n", "\r", "\n\n", " \n\t"][..])).prop_flat_map(|(stories, end)| {
        let lines: Vec<String> = stories.iter().flat_map(|story| story.text.lines().map(str::to_owned)).collect();
        Just(lines).prop_shuffle().prop_map(move |lines| lines.join(end))
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), structural(60), structural_article(), damaged(), shuffled()]
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn structural_text_is_read_and_comes_back(text in structural_article()) {
        targets::bytes(text.as_bytes());
    }

    #[test]
    fn quotes_of_structural_text_hold(text in structural(60)) {
        targets::quotes(text.as_bytes());
        targets::reported(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn any_text_returns_and_what_is_read_comes_back(text in any_text()) {
        targets::bytes(text.as_bytes());
    }

    #[test]
    fn any_bytes_return(bytes in vec(any::<u8>(), 0..300)) {
        targets::bytes(&bytes);
        targets::feed(&bytes);
        targets::quotes(&bytes);
    }

    #[test]
    fn wrong_bytes_in_an_article_return(text in any_text(), at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = text.into_bytes();
        bytes.insert(at.index(bytes.len() + 1), byte);
        targets::bytes(&bytes);
        targets::feed(&bytes);
    }

    #[test]
    fn any_feed_gives_what_its_articles_give_alone(texts in vec(any_text(), 0..4), end in select(&["", "\n", "\r\n\r\n"][..])) {
        targets::feed(texts.join(end).as_bytes());
    }

    #[test]
    fn a_text_is_the_same_read_in_several_ways(chosen in vec(any::<u8>(), 8), texts in vec(any_text(), 0..3)) {
        targets::run("differential", &[chosen.as_slice(), texts.join("\n\n").as_bytes()].concat());
    }

    #[test]
    fn within_limits_a_text_is_read_as_without(chosen in vec(any::<u8>(), 8), text in any_text()) {
        targets::run("limits", &[chosen.as_slice(), text.as_bytes()].concat());
    }

    #[test]
    fn no_json_lets_in_what_is_no_article(bytes in vec(any::<u8>(), 0..96)) {
        targets::run("hostile_json", &bytes);
    }

    #[test]
    fn any_quotes_hold(text in any_text()) {
        targets::quotes(text.as_bytes());
        targets::reported(text.as_bytes());
    }

    #[test]
    fn an_article_is_read_as_what_it_was_put_together_from(bytes in vec(any::<u8>(), 0..96)) {
        targets::round_trip(&bytes);
    }

    #[test]
    fn line_ends_and_blanks_change_nothing(story in story(), end in select(&["\r\n", "\r", "\n\n", " \n", "\t\n\u{a0}", "\n \n"][..])) {
        let spaced = story.text.replace('\n', end);
        // A headline stands right above its header.
        if story.header[0].starts_with("headline") && end.matches(['\n', '\r']).count() > 1 && end != "\r\n" {
            return Ok(());
        }
        let read = util::read(&spaced);
        prop_assert_eq!(&read, &util::read(&story.text));
        prop_assert_eq!(read.to_string(), story.text);
    }

    #[test]
    fn a_feed_is_its_articles(stories in vec(story(), 1..5), end in select(&["\n", "\n\n\n", " \n"][..])) {
        let text: String = stories.iter().map(|story| story.text.clone() + end).collect();
        let articles: Vec<_> = wirecopy::feed(&text).map(|article| article.unwrap()).collect();
        let texts: Vec<_> = articles.iter().map(|article| article.to_string()).collect();
        prop_assert_eq!(texts, stories.iter().map(|story| story.text.clone()).collect::<Vec<_>>());
        targets::feed(text.as_bytes());
    }
}
