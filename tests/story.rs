//! Stories with fields that the caller already has: `Parser::story`.

use wirecopy::{AgencyPlace, Article, Fields, Parser, Role};

const BODY: &str = "\
The ferry stage of Port Ennis opened again on Thursday, nine days after the storm that closed it.
Islanders had lived on dried fish and on what the fire brigade could bring them by boat.
“We counted every loaf,” said Mira Halvorsen, the harbour minister, who waited at the stage herself.
";

fn story<'a>(fields: Fields<'a>, text: &'a str) -> Article<'a> {
    Parser::new().story(fields, text).unwrap()
}

fn roles(article: &Article<'_>) -> Vec<Role> {
    article.blocks().map(|block| block.role()).collect()
}

fn authors(article: &Article<'_>) -> Vec<String> {
    article.authors().map(|author| author.to_string()).collect()
}

#[test]
fn a_headline_again_is_no_prose() {
    // A sentence of this length is prose by its form.
    let headline =
        "Islanders of Karavel bake their first bread in nine days, and say that they will not forget the storm.";
    for text in [headline.to_owned(), headline.to_uppercase(), headline.replace(',', " —"), format!("“{headline}”")]
    {
        let text = format!("{text}\n{BODY}");
        let article = story(Fields::new().headline(headline), &text);
        assert_eq!(roles(&article)[0], Role::Headline, "{text}");
        assert_eq!(article.paragraphs().count(), 3, "{text}");
        // It is the text's own, which goes first.
        assert!(article.headline().is_some_and(|own| !own.is_of_field() && own.span().start() == 0), "{text}");
    }
    // Below a section and a button.
    let text = format!("News\nShare\n{headline}\n{BODY}");
    assert_eq!(story(Fields::new().headline(headline), &text).headline().unwrap(), headline);
}

#[test]
fn what_only_begins_like_the_headline_is_prose() {
    let text =
        format!("Islanders bake bread again in Port Ennis, and it is the first in nine days since the storm.\n{BODY}");
    let article = story(Fields::new().headline("Islanders bake bread again"), &text);
    assert_eq!(roles(&article), [Role::Paragraph; 4]);
    assert!(article.headline().is_some_and(|headline| headline.is_of_field()));
}

#[test]
fn names_of_the_byline_are_bylines_above_the_prose() {
    let fields = || Fields::new().byline("By Ana Low and Tomas Reyde");
    for top in
        ["Ana Low and Tomas Reyde\n", "ANA LOW & TOMAS REYDE\n", "Ana Low, Tomas Reyde\n", "Ana Low\nTomas Reyde\n"]
    {
        let text = format!("{top}{BODY}");
        let article = story(fields(), &text);
        let bylines = article.blocks().take_while(|block| block.role() == Role::Byline).count();
        assert_eq!(bylines, top.lines().count(), "{top}: {:?}", roles(&article));
        assert_eq!(article.paragraphs().count(), 3, "{top}");
    }
}

/// A name below the story stands over what is said of its author: no prose is taken for a standfirst above it.
#[test]
fn a_name_behind_prose_costs_no_paragraph() {
    let text = format!(
        "{BODY}Ana Low\nAna Low covers the islands for the Harbour Dispatch, and has lived in Karavel since 2011.\n"
    );
    let article = story(Fields::new().byline("Ana Low").headline("Ferry sails again"), &text);
    assert_eq!(article.paragraphs().take(3).count(), 3, "{:?}", roles(&article));
    assert_eq!(roles(&article)[..3], [Role::Paragraph; 3]);
}

#[test]
fn where_the_text_says_nothing_fields_do() {
    let fields = Fields::new()
        .headline(" Ferry sails again\n")
        .byline("Ana Low, Tomas Reyde, Novia Press")
        .published("2024-03-03T17:14:00+01:00")
        .updated("4 March 2024")
        .url("https://harbour.example/ferry");
    let article = story(fields, BODY);
    assert_eq!(roles(&article), [Role::Paragraph; 3]);
    assert_eq!(article.headline().unwrap(), "Ferry sails again");
    assert_eq!(authors(&article), ["Ana Low", "Tomas Reyde"]);
    assert_eq!(article.bylines().count(), 0, "nothing stands in the text");
    let agencies: Vec<_> = article.agencies().map(|(place, agency)| (place, agency.to_string())).collect();
    assert_eq!(agencies, [(AgencyPlace::Byline, "Novia Press".to_owned())]);
    let published = article.published().unwrap();
    assert_eq!(
        (published.to_string(), published.zone().unwrap().to_string()),
        ("2024-03-03T17:14:00".into(), "+01:00".into())
    );
    assert_eq!(article.updated().unwrap().to_string(), "2024-03-04");
    for text in [article.headline().unwrap(), article.authors().next().unwrap(), published.text()] {
        assert!(text.is_of_field() && text.span().range() == (0..0), "{text:?}");
    }
    assert!(article.blocks().all(|block| !block.text().is_of_field()));
    let owned = article.as_borrowed().into_owned();
    assert_eq!((&owned, owned.headline(), authors(&owned)), (&article, article.headline(), authors(&article)));
    assert_ne!(wirecopy::parse(BODY).unwrap(), article);
}

#[test]
fn the_text_goes_first() {
    let text = format!("Ferry stage opens again after nine days\nBy Bo Ek\nMarch 5, 2024\n{BODY}");
    let fields = Fields::new().headline("Another title").byline("Ana Low").published("2024-03-03");
    let article = story(fields, &text);
    assert_eq!(article.headline().unwrap(), "Ferry stage opens again after nine days");
    assert_eq!(authors(&article), ["Bo Ek"]);
    assert_eq!(article.published().unwrap().to_string(), "2024-03-05");
    assert_eq!(article.fields().unwrap().byline.as_deref(), Some("Ana Low"));
}

#[test]
fn nothing_is_guessed_of_fields() {
    let article = story(Fields::new().byline("admin").published("06/01/2026").updated("5 hours ago"), BODY);
    assert!(authors(&article).is_empty() && article.published().is_none() && article.updated().is_none());
    assert_eq!(article.fields().unwrap().published.as_deref(), Some("06/01/2026"));
    // Blank fields are none.
    let article = story(Fields::new().headline(" ").byline("\n"), BODY);
    assert_eq!((article.fields(), &article), (None, &wirecopy::parse(BODY).unwrap()));
    // Nor do they make an article of nothing.
    assert!(Parser::new().story(Fields::new().headline("Ferry sails again"), " \n").is_err());
}

#[cfg(feature = "serde")]
#[test]
fn it_comes_back_from_json() {
    for (fields, top) in [
        (Fields::new().headline("Ferry sails again").byline("Ana Low"), "Ferry sails again\nAna Low\n"),
        (Fields::new().published("2024-03-03T17:14:00Z").url("https://harbour.example/ferry"), ""),
    ] {
        let text = format!("{top}{BODY}");
        let article = story(fields, &text);
        let json = serde_json::to_value(&article).unwrap();
        let back: Article<'static> = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(back, article);
        assert_eq!(serde_json::to_value(&back).unwrap(), json);
        // Without its fields it would say something else.
        let mut other = json;
        other["fields"] = serde_json::Value::Null;
        assert!(serde_json::from_value::<Article<'static>>(other).is_err());
    }
}

/// Looking for the fields in the text takes no longer for longer ones.
#[test]
fn long_fields_are_read_once() {
    let long = "Ferry ".repeat(200_000);
    let text = format!("{}{BODY}", format!("{long}x\n").repeat(4));
    let article = story(Fields::new().headline(&*long).byline(&*long).published(&*long), &text);
    assert!(authors(&article).is_empty());
    assert_eq!(article.fields().unwrap().headline.as_deref(), Some(long.trim()));
}
