//! Nothing is dropped: an article prints as wire text, and that is read as an equal article.

mod util;

use util::{FERRY, HEADER, read, view};
use wirecopy::Article;

#[test]
fn canonical_text_prints_byte_for_byte() {
    let texts = [
        FERRY.to_owned(),
        FERRY.trim_end().to_owned(),
        format!("Ferry sails again\n{HEADER}Photo by Ana Low on Unsplash\nIt rains."),
        format!("{HEADER}It  rains,   with  blanks \t inside.\n- One\nIt snows.\n(ANI)\nMust Read\n* Two\n• Three\n"),
        format!("{HEADER}It rains.\nPhoto: Ana Low\nIt snows.\nPhoto: Tomas Okonjo\nAlso Read | One\n"),
        format!("{HEADER}A line\u{2028}with \u{85}ends\u{c}that are none.\n"),
    ];
    for text in texts {
        assert_eq!(read(&text).to_string(), text);
        assert_eq!(String::from(read(&text)), text);
    }
}

#[test]
fn any_other_text_prints_in_canonical_form() {
    let rows = [
        (format!("\u{feff}\r\n{}", FERRY.replace('\n', "\r\n")), FERRY.to_owned()),
        (FERRY.replace('\n', "\r"), FERRY.to_owned()),
        (FERRY.replace('\n', " \u{a0}\n\n\t"), FERRY.to_owned()),
        (format!("Home\nNews\n\n{FERRY}"), format!("Home\nNews\n{FERRY}")),
    ];
    for (text, expected) in rows {
        let article = read(&text);
        assert_eq!(article.to_string(), expected, "for {text:?}");
        assert_eq!(article, read(&expected));
        assert_eq!(view::related(&article), view::related(&read(&expected)));
    }
}

#[test]
fn equal_articles_say_the_same_and_others_do_not() {
    let article = read(FERRY);
    assert_eq!(article, read(&FERRY.replace('\n', "\r\n")));
    for (part, other) in [
        ("12 Mar 2024", "13 Mar 2024"),
        ("Print", "Share"),
        ("@harbourdispatch", "@harbour"),
        ("NOVIA/", "NOVIA/RTVK/"),
        ("Port Ennis: ", "Karavel: "),
        ("third this winter", "fourth this winter"),
        ("Further Reading", "Also Read"),
        ("Mira Halvorsen", "Mara Halvorsen"),
        ("''no islander", "\"no islander"),
        ("- Ennis Port Trust names", "- Ennis Port Trust gets"),
    ] {
        let changed = FERRY.replacen(part, other, 1);
        if changed == FERRY {
            panic!("{part:?} is not in the article");
        }
        assert_ne!(article, read(&changed), "{other:?} for {part:?}");
    }
}

#[test]
fn a_text_is_an_article_by_from_str_and_try_from() {
    let article: Article<'static> = FERRY.parse().unwrap();
    assert_eq!(article, read(FERRY));
    assert_eq!(Article::try_from(FERRY).unwrap(), article);
}
