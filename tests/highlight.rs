//! The page that the example `highlight` makes: sound, complete, and free of the article's own markup.

mod util;

use std::collections::{BTreeMap, BTreeSet};

use util::program::run;

/// An element or a text of a page.
#[derive(Debug, PartialEq)]
enum Node {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Text(String),
}

/// The text behind entities, of which there may be only these five.
#[track_caller]
fn unescaped(text: &str) -> String {
    assert!(!text.contains(['<', '>']), "a bracket in the text {text:?}");
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap().to_owned();
    for part in parts {
        let (entity, rest) = part.split_once(';').unwrap_or_else(|| panic!("a bare & before {part:?}"));
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("the entity {other:?}"),
        });
        plain.push_str(rest);
    }
    plain
}

/// Reads a page, far more strictly than a browser: tags as this program writes them and nothing else. Attributes have
/// double quotes; elements are closed in order.
#[track_caller]
fn nodes(page: &str) -> Vec<Node> {
    let mut rest = page.strip_prefix("<!DOCTYPE html>\n").expect("a page of HTML");
    let (mut nodes, mut open) = (Vec::new(), Vec::new());
    while !rest.is_empty() {
        let (text, behind) = rest.split_once('<').unwrap_or((rest, ""));
        if open.last() == Some(&"style") {
            assert!(behind.starts_with("/style>"), "markup in the style sheet: {behind}");
            assert!(!text.contains("@import") && !text.contains("url("), "a style sheet that fetches");
        } else if !text.is_empty() {
            nodes.push(Node::Text(unescaped(text)));
        }
        if behind.is_empty() {
            break;
        }
        // No `>` stands in an attribute.
        let (tag, behind) = behind.split_once('>').expect("a tag that ends");
        rest = behind;
        let is_name =
            |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "elements are closed in order");
            nodes.push(Node::Close(name.to_owned()));
            continue;
        }
        let (name, mut left) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(is_name(name), "the tag <{tag}>");
        let mut attributes = BTreeMap::new();
        while !left.is_empty() {
            let (key, value) = left.split_once("=\"").unwrap_or_else(|| panic!("the attributes {left:?}"));
            let (value, more) = value.split_once('"').unwrap_or_else(|| panic!("the attributes {left:?}"));
            assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "the attribute {key:?}");
            assert_eq!(attributes.insert(key.to_owned(), unescaped(value)), None, "{key} twice");
            left = more.strip_prefix(' ').unwrap_or(more);
            assert!(more.is_empty() || more.starts_with(' '), "{more:?} behind an attribute");
        }
        if name != "meta" {
            open.push(name);
        }
        nodes.push(Node::Open(name.to_owned(), attributes));
    }
    assert!(open.is_empty(), "elements that are open at the end: {open:?}");
    nodes
}

const ELEMENTS: &[&str] = &[
    "a", "b", "bdi", "body", "code", "div", "h1", "h2", "head", "header", "html", "li", "main", "meta", "nav", "p",
    "q", "section", "span", "style", "title", "ul",
];
const ATTRIBUTES: &[&str] = &[
    "aria-describedby",
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "content",
    "dir",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "role",
    "title",
];

/// What must hold for any page; its nodes.
#[track_caller]
fn sound(page: &str) -> Vec<Node> {
    let nodes = nodes(page);
    let mut ids = BTreeSet::new();
    let mut leads = Vec::new();
    for node in &nodes {
        let Node::Open(name, attributes) = node else { continue };
        assert!(ELEMENTS.contains(&&**name), "the element {name}");
        for (key, value) in attributes {
            assert!(ATTRIBUTES.contains(&&**key), "the attribute {key} of {name}");
            match &**key {
                "id" => assert!(ids.insert(value.clone()), "the id {value} twice"),
                "href" => leads.push(value.strip_prefix('#').unwrap_or_else(|| panic!("a link to {value}")).to_owned()),
                "aria-describedby" | "aria-labelledby" => leads.push(value.clone()),
                _ => {}
            }
        }
    }
    for lead in leads {
        assert!(ids.contains(&lead), "#{lead} leads nowhere");
    }
    nodes
}

/// The page of an article.
#[track_caller]
fn page(article: &str) -> String {
    let output = run("highlight", &["-", "--headerless"], article);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// The copy on the page, line by line, without the numbers of quotes and notes, and the cards.
fn copy(nodes: &[Node]) -> Vec<String> {
    let class = |attributes: &BTreeMap<String, String>| attributes.get("class").cloned().unwrap_or_default();
    let (mut lines, mut depth, mut left_out) = (Vec::<String>::new(), 0_usize, None);
    let mut inside = None;
    for node in nodes {
        match node {
            Node::Open(name, attributes) if name != "meta" => {
                depth += 1;
                let class = class(attributes);
                if class == "copy" {
                    inside = Some(depth);
                    lines.push(String::new());
                }
                let is_aside = ["badge", "badge more", "card", "nref"].contains(&&*class);
                left_out = left_out.or(is_aside.then_some(depth));
            }
            Node::Open(..) => {}
            Node::Close(_) => {
                left_out = left_out.filter(|aside| *aside != depth);
                inside = inside.filter(|copy| *copy != depth);
                depth -= 1;
            }
            Node::Text(text) if inside.is_some() && left_out.is_none() => lines.last_mut().unwrap().push_str(text),
            Node::Text(_) => {}
        }
    }
    lines
}

/// The texts inside elements of a class.
fn texts(nodes: &[Node], class: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let (mut depth, mut open): (usize, Vec<usize>) = (0, Vec::new());
    for node in nodes {
        match node {
            Node::Open(name, attributes) if name != "meta" => {
                depth += 1;
                if attributes.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class)) {
                    open.push(found.len());
                    found.push((depth, String::new()));
                }
            }
            Node::Open(..) => {}
            Node::Close(_) => {
                open.retain(|number| found[*number].0 != depth);
                depth -= 1;
            }
            Node::Text(text) => open.iter().for_each(|number| found[*number].1.push_str(text)),
        }
    }
    found.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn the_bundled_article_is_all_there() {
    let output = run("highlight", &[], "");
    assert!(output.status.success() && output.stderr.is_empty());
    let page = String::from_utf8(output.stdout).unwrap();
    assert_eq!(page, self::page(util::FERRY), "without a file it is the bundled article");
    let nodes = sound(&page);
    let bullets = |line: &str| line.strip_prefix("- ").unwrap_or(line).to_owned();
    assert_eq!(copy(&nodes), util::FERRY.lines().map(bullets).collect::<Vec<_>>());
    assert_eq!(texts(&nodes, "dateline"), ["Port Ennis:"]);
    assert_eq!(texts(&nodes, "term"), ["“a term”", "\"winter timetable\""]);
    let names = ["Mira Halvorsen", "Tomas Okonjo", "Ennis Port Trust", "residents", "not known who"];
    assert_eq!(texts(&nodes, "name")[..5], names, "the list of speakers");
    assert_eq!(
        texts(&nodes, "card")[1],
        "Mira Halvorsen, Harbour Ministerquote 2 of 10: speech; introduced by its speaker, cue “said”, mentioned as \
         “Harbour Minister Mira Halvorsen”next ›"
    );
    // A split quote has one stretch around its pieces.
    let split = &texts(&nodes, "split")[1];
    assert!(split.contains("\"I will go on Friday,\" he said, 2") && split.ends_with("come back.\""), "{split}");
    let labels = ["header", "photo credit", "dateline", "pointer", "related"];
    assert_eq!(texts(&nodes, "label"), labels);
}

#[test]
fn every_part_and_note_has_its_place() {
    let article = "\
Ferry to sail again
Gazette | @gazette | 31 Feb 2022 Print
Photo: Ana Low
KARAVEL, Feb 3 (Reuters) - “We sail, said Ana Low.
He told me \"it is 'ready' now\", said Tomas Okonjo. It rains.”
- an item
The end.
(Reuters)
Must Read
- Another story
";
    let nodes = sound(&page(article));
    let expected: Vec<_> = article.lines().map(|line| line.strip_prefix("- ").unwrap_or(line)).collect();
    assert_eq!(copy(&nodes), expected);
    let labels = ["headline", "header", "photo credit", "dateline", "item", "sign-off", "related"];
    assert_eq!(texts(&nodes, "label"), labels);
    assert_eq!(texts(&nodes, "noted"), ["what", "31", "“", "”"]);
    assert_eq!(
        texts(&nodes, "notes").concat().trim(),
        "n1 no such day: expected a day that the month has, found 31\n\n\
         n2 quote not closed: expected a closing mark in its paragraph, found “\n\n\
         n3 stray closing mark: expected an opening mark before it, found ”"
    );
}

#[test]
fn nothing_of_an_article_becomes_markup() {
    let attacks = [
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' x='",
        "&amp; &lt;script&gt; &#60;b&#62; &quot;",
        "</title></style></q></p><iframe src=//x.test>",
        "<!-- --> <![CDATA[ ]]> <?php ?>",
        "javascript:alert(1) ]]> --> */ }",
        "\u{202e}\u{2066}<b>\u{0}\u{b}\u{fffe}\u{fdd0}",
    ];
    for attack in attacks {
        let name = attack.replace(['"', '\'', '\n'], "");
        // In every position that is read, and in those that go into attributes: names, roles, mentions.
        let article = format!(
            "{attack}\n\
             {attack} Gazette | @gazette | {attack} | 3 Feb 2022, 05:10 pm {attack}\n\
             Photo: {attack}/NOVIA\n\
             KARAVEL, Feb 3 ({attack}) - {attack} \"We sail, {attack},\" said Ana {name} Low, the {name} mayor.\n\
             Mayor {name} said: \"{attack}\"\n\
             <b>Minister</b> {name} O'Low<i> told reporters: “{attack} it rains.\n\
             Read More: {attack}\n\
             According to <script {name}>, \"the ferry {attack} sails\".\n\
             <Ana>: \"It rains and it snows.\"\n\
             - {attack}\n"
        );
        let page = page(&article);
        let nodes = sound(&page);
        // All of it is there, as text.
        let shown = copy(&nodes).join("\n");
        let as_shown = |text: &str| -> String {
            text.chars()
                .map(|letter| match letter {
                    '\u{202e}' | '\u{2066}' | '\u{0}' | '\u{b}' | '\u{fffe}' | '\u{fdd0}' => {
                        format!("⟨U+{:04X}⟩", u32::from(letter))
                    }
                    _ => letter.to_string(),
                })
                .collect()
        };
        let times = article.matches(attack).count();
        assert_eq!(shown.matches(&as_shown(attack)).count(), times, "{attack:?} in\n{shown}");
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<iframe"));
    }
}

#[test]
fn names_stand_in_attributes_as_they_are() {
    for name in ["Karl \"Kalle\" Lind", "Ann O'Brien", "Karl “Kalle” Lind"] {
        let nodes = sound(&page(&format!("Gazette | 3 Feb 2022\n{name} said: \"We sail at dawn.\"\n")));
        let attributes: Vec<&str> = nodes
            .iter()
            .filter_map(|node| match node {
                Node::Open(_, attributes) => Some(attributes.values()),
                _ => None,
            })
            .flatten()
            .map(String::as_str)
            .collect();
        assert!(attributes.contains(&name), "no attribute says {name}: {attributes:?}");
        assert!(attributes.iter().any(|text| text.starts_with("quote ") && text.ends_with(&format!(": {name}"))));
    }
}

#[test]
fn marks_that_cross_lines_and_each_other_are_closed() {
    let articles = [
        "\"We sail at dawn.\n\"We sail 'at noon.\n\"And 'at dusk',\" he said, \"as 'ever\n\"before'.\" Ana Low said so.",
        "He said: \"It is 'what it is\" and 'that' is it\".\n“One “two “three “four “five “six “seven",
        "\"I,\" she said, \"am 'here,' he said, 'and so' is he,\" she said, \"today.\"",
        "”\n“\n\"\n''\n'",
        "A \"b\" c\r\n\r\n\"d\ne\" \u{a0}f",
    ];
    for article in articles {
        let nodes = sound(&page(article));
        let shown = copy(&nodes);
        let expected: Vec<_> = util::hold::lines(article).into_iter().map(|(_, line)| line.to_owned()).collect();
        assert_eq!(shown, expected, "for {article:?}");
    }
}

#[test]
fn a_refusal_shows_the_line() {
    let refused = run("highlight", &["-"], " ");
    assert!(!refused.status.success() && refused.stdout.is_empty());
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.starts_with("highlight: 1:1: expected an article"), "{told}");
    assert!(told.ends_with("\n1 |  \n  | ^\n"), "{told}");
}
