//! Texts that are to hurt: each shape as long as is asked for. `tests/hostile.rs` reads them, and `.ci/cost` counts what it takes.

const HEADER: &str = "Harbour Dispatch | 3 Feb 2022\n";

/// Hostile texts of about `n` bytes, and what they are to hurt.
pub(crate) fn texts(n: usize) -> Vec<(String, String)> {
    let body = |piece: &str| format!("{HEADER}{}", piece.repeat(n / piece.len() + 1));
    let first = |piece: &str| piece.repeat(n / piece.len() + 1);
    let headed = |piece: &str| format!("Gazette | {}\nIt rains.", piece.repeat(n / piece.len() + 1));
    let texts: Vec<(&str, String)> = vec![
        ("reports in reports", body("said that ")),
        ("reports side by side", body("Low said, \"it\" and said ")),
        ("one line", body("a")),
        ("letters of two bytes", body("é")),
        ("lines of one letter", body("a\n")),
        ("blank lines", body("\n")),
        ("carriage returns", body("\r")),
        ("no-break spaces", body("\u{a0}")),
        ("byte-order marks", first("\u{feff}")),
        ("bars", first("|")),
        ("bars and blanks", first(" | ")),
        ("bars in lines", body("a | b\n")),
        ("handles", headed("@a ")),
        ("digits", headed("1")),
        ("dates", headed("3 Feb 2022, ")),
        ("half dates", headed("3 Feb ")),
        ("labels of dates", headed("Updated: ")),
        ("interface words", headed("3 Feb 2022 Print ")),
        ("times", headed("07:27 am ")),
        ("headers", first("Gazette | 3 Feb 2022\n")),
        ("headlines and headers", first("Ferry\nGazette | 3 Feb 2022\n\n")),
        ("slashes", body("A/")),
        ("places", body("KARAVEL/")),
        ("places with commas", body("Karavel, ")),
        ("agencies", body("(AP) ")),
        ("open parentheses", body("(")),
        ("open brackets", body("[")),
        ("dashes", body("—")),
        ("hyphens", body("- ")),
        ("colons", body("A: ")),
        ("labels", body("LOW: ")),
        ("speakers of an interview", body("LOW: It rains.\n")),
        ("pointers", body("Further Reading: ")),
        ("pointer lines", body("Also Read: a\n")),
        ("bullets", body("- a\n")),
        ("empty bullets", body("-\n")),
        ("sign-offs", body("(ANI)\n")),
        ("credits", body("Photo: Ana Low\n")),
        ("stops", body(". ")),
        ("commas", body(", ")),
        ("accents", body("\u{301}")),
        ("double marks", body("\"")),
        ("double marks apart", body("\" ")),
        ("single marks", body("'")),
        ("single marks apart", body(" '")),
        ("doubled apostrophes", body("'' ")),
        ("backticks", body("``")),
        ("curly openers", body("“")),
        ("curly closers", body("”")),
        ("single openers", body("‘")),
        ("single closers", body("’")),
        ("low openers", body("„")),
        ("guillemets", body("«")),
        ("openers of two kinds", body("“‘")),
        ("marks of four kinds", body("\"“'‘")),
        ("openers and words", body("“a ‘b ")),
        ("openers of paragraphs", body("“a\n")),
        ("single openers of paragraphs", body("'a\n")),
        ("openers of paragraphs of two kinds", body("“a\n\"b\n")),
        ("nested quotes", body("“a ‘b “c” d’ e” ")),
        ("small quotes", body("“a” ")),
        ("words and marks", body("a\"")),
        ("apostrophes", body("o'clock the islanders' ")),
        ("said", body("said ")),
        ("quotes and said", body("\"We sail,\" said ")),
        ("quotes and names", body("\"We sail,\" said Ana Low. ")),
        ("split quotes", body("\"We sail,\" she said, \"at dawn,\" ")),
        ("split quotes in lines", body("\"We sail,\" she said, \"at dawn.\"\n")),
        ("carried quotes", body("\"We sail.\"\n")),
        ("pronouns", body("\"We sail,\" he said. She said so. ")),
        ("according to", body("according to ")),
        ("introductions", body("Ana Low said: ")),
        ("capitals", body("Ana Low ")),
        ("one name", body("Ana")),
        ("particles", body("van der ")),
        ("titles", body("Minister ")),
        ("cues of many quotes", body(&format!("{}{}\n", "saying ".repeat(80), "\"a\" ".repeat(110)))),
        ("quotes of many cues", body(&format!("{}{}", "\"a\" ".repeat(110), "said ".repeat(80)))),
        ("cues of many kinds", body("said told warned, adding, saying according to noting that ")),
        ("cues and commas", body("\"We,\" said, saying, adding, ")),
        ("joined words", body("-Smith's")),
        ("a surname in joined words", format!("{HEADER}\"Yes,\" said Ana Smith.\n{}", "-Smith's".repeat(n / 8))),
        (
            "a surname in joined words, curly",
            format!("{HEADER}\"Yes,\" said Ana Smith.\n{}", "-Smith’s".repeat(n / 10)),
        ),
        ("a surname in words", format!("{HEADER}\"Yes,\" said Ana Smith.\n{}", "Smith Smith’s ".repeat(n / 16))),
        ("long names of one surname", {
            let long = |at| format!("\"Yes,\" said {}{} Smith.\n", "Ana Maria ".repeat(8), capital(at));
            format!("{HEADER}{}", (0..n / 110 + 1).map(long).collect::<String>())
        }),
        ("people of one surname", {
            let one = |at| format!("\"Yes,\" said {} Smith. Smith left.\n", capital(at));
            format!("{HEADER}{}", (0..n / 38 + 1).map(one).collect::<String>())
        }),
        ("a surname of many people", {
            let names: String = (0..n / 40).map(|at| format!("{} Smith left. ", capital(at))).collect();
            format!("{HEADER}{names}\n{}", "\"Yes,\" said Smith. ".repeat(n / 38))
        }),
        ("people and pronouns", {
            let one = |at| format!("\"Yes,\" said Ana {}. \"No,\" he said. \"So,\" the mayor said.\n", capital(at));
            format!("{HEADER}{}", (0..n / 70 + 1).map(one).collect::<String>())
        }),
        ("one name of many words", body("Ana-Maria O'Neill van der Berg ")),
        ("long words", body("abcdefghijklmnopqrstuvwxyz")),
        ("names in one quote", body("\"Ana Low said Ana Low\" ")),
        ("said that", body("Ana Low said that he said that ")),
        ("said that with quotes", body("said that said that \"said that\" ")),
        ("reports and stops", body("Low said. ")),
        ("asked whether", body("asked whether Low, who said ")),
        ("who said", body("the mayor, who said the mayor, ")),
        ("bylines", body("By Ana Low\n")),
        ("bylines of many", body("By Ana Low, Tomas Reyde and ")),
        ("bylines in front", first("By Ana Low\n")),
        ("stamps in front", first("March 14, 2024 at 5:14 p.m.\n")),
        ("stamps in the body", body("Updated March 14, 2024\n")),
        ("words alone", body("Share\n")),
        ("words alone in front", first("Ferry\n")),
        ("buttons in one line", body("Share Tweet Print Email ")),
        ("headlines", body("Ferry Sails Again After Storm\n")),
        ("labels of lists", body("Related Stories\nFerry sails again\n")),
        ("labels of lists alone", body("Related Stories\n")),
        ("a list and prose", body("Read More\nFerry sails again\nThe ferry sailed at dawn, and it rained.\n")),
        ("captions", body("The quay on Monday. (Novia/Ana Low)\n")),
        ("notices", body("© 2024 Gazette. All rights reserved.\n")),
        ("sections", first("Home » News » Islands\n")),
        ("facts", body("• Karavel (1971): third storm\n")),
        ("dotted letters", body("A.B.C. ")),
        ("initials", body("J. K. L. Low ")),
        ("numbers", body("1,000.50 ")),
        ("percents", body("4.5 per cent, ")),
        ("brackets in quotes", body("\"We [the crew] sail,\" ")),
        ("prose that ends nowhere", body("the ferry and the quay and the storm ")),
        ("questions", body("\"Why?\" asked Low? ")),
        ("addresses", body("https://example.test/a?b=c ")),
        ("tags", body("#ferry @quay ")),
        ("names and roles", body("Harbour Minister Ana Low, the mayor, ")),
        ("names before a quote", format!("{HEADER}{}\n\"We sail,\" she said.", "Ana Low and ".repeat(n / 12))),
        ("people before a quote", {
            let names: String = (0..n / 20).map(|at| format!("Ana Low{} said. ", letters(at))).collect();
            format!("{HEADER}{names}\n\"We sail,\" Low said.\n\"We do,\" he said.")
        }),
        ("people who speak", {
            let names: String = (0..n / 40).map(|at| format!("\"We sail,\" said Ana Low{}.\n", letters(at))).collect();
            format!("{HEADER}{names}")
        }),
    ];
    let mut texts: Vec<(String, String)> = texts.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    texts.extend(drawn(n));
    texts
}

/// What the grammar looks at.
const PIECES: [&str; 48] = [
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "''",
    " ",
    "\n",
    ", ",
    ". ",
    ": ",
    "? ",
    "- ",
    "(",
    ")",
    "|",
    "said ",
    "saying ",
    "that ",
    "he ",
    "Low ",
    "Ana Low ",
    "the mayor ",
    "Mayor ",
    "told ",
    "reporters ",
    "according to ",
    "adding ",
    "who ",
    "and ",
    "of ",
    "a ",
    "\"a\" ",
    "\"We sail,\" ",
    "-Low's",
    "Mr. ",
    "3 Feb ",
    "2022 ",
    "By ",
    "AP ",
    "Read More",
    "Photo: ",
    "KARAVEL ",
    "is ",
    "asked ",
    "whether ",
    "to ",
    "in ",
];

/// Shapes that nobody thought of: two or three pieces, each so many times, again and again. The same ones at every run.
fn drawn(n: usize) -> Vec<(String, String)> {
    let mut state = 20_u64;
    let mut below = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    let times = [1, 1, 1, 2, 3, 20, 90];
    let mut shape = || {
        let pieces: Vec<(&str, usize)> =
            (0..2 + below(3)).map(|_| (PIECES[below(PIECES.len())], times[below(times.len())])).collect();
        let piece: String = pieces.iter().map(|(piece, times)| piece.repeat(*times)).collect();
        (format!("drawn {pieces:?}"), format!("{HEADER}{}", piece.repeat(n / piece.len() + 1)))
    };
    (0..60).map(|_| shape()).collect()
}

/// A number as a given name.
fn capital(number: usize) -> String {
    let letters = letters(number);
    format!("B{letters}")
}

/// A number in small letters.
fn letters(number: usize) -> String {
    let mut number = number;
    let mut letters = String::new();
    for _ in 0..4 {
        letters.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
        number /= 26;
    }
    letters
}
