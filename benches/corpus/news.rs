//! Invented news in the shape of real copy: who speaks stands before a quote, behind it, between its halves, in the sentence or
//! the paragraph before; named, by a pronoun, by what they do; and most of the text is nobody's words.

use std::fmt::Write as _;

use super::{AGENCIES, Chance, FIRST, LAST, PLACES, PUBLISHERS};

/// Somebody of a story: a name, what goes before it and behind it, and what else calls the person.
const PEOPLE: [(&str, &str, &str); 10] = [
    ("Mayor", "who has run the town for nine years", "the mayor"),
    ("Professor", "an engineer at the Institute for Coastal Works", "the engineer"),
    ("", "51, a pilot from the lower town", "the pilot"),
    ("Senator", "a member of the budget panel", "the senator"),
    ("", "whose sister was on the last boat", "the 41-year-old"),
    ("Police Chief", "speaking at the gates of the port", "the police chief"),
    ("", "head of the rowers' union", "the union leader"),
    ("Dr", "a doctor at the only hospital on the island", "the doctor"),
    ("", "a lawyer for the families", "their lawyer"),
    ("Minister for Harbours", "in her second term", "the minister"),
];
const BODIES: [&str; 6] = [
    "the Harbour Board",
    "the Coastal Guard",
    "a spokesman for Meridian Lines",
    "two officials familiar with the talks",
    "the ministry",
    "the Ennis Teachers' Union",
];
const NARRATIVE: [&str; 16] = [
    "The storm came in from the west a little before dawn, and by eight the road along the quay was under a metre of water.",
    "Nobody was hurt, but the two boats that had been moored beside the old customs house were driven against the wall and sank.",
    "It was the third time in a year that the crossing had been closed, and shopkeepers in the lower town say that they cannot take much more of it.",
    "Work on a new wall was meant to begin in the spring; the money for it was cut from the budget in a vote that nobody expected to be close.",
    "On Tuesday the court in Karavel heard that the company had been warned twice about the state of the pumps, and that no one had answered.",
    "The talks, which began in May, have been broken off and taken up again at least four times, and neither side has put its demands in writing.",
    "In the square before the church a dozen stalls had opened again by noon, selling bread, lamp oil and whatever fish had come in.",
    "Census figures show that one household in six has left since then, most of them with children of school age.",
    "A report that is due next month will look at what went wrong, but it will not name those who were on duty that night.",
    "The island has had its own power since 1987, when the cable was cut by an anchor, and many here would rather keep it that way.",
    "Behind the figures is a quarrel about who pays: the province has offered a third, the owners a fifth, and the rest is anybody's guess.",
    "Her brother was among the nine who went out that evening and did not come back, and she has not slept in the house since.",
    "Prices had been rising for months, first slowly and then, after the harvest failed, by as much as a tenth in a single week.",
    "The ferry was built in 2004 for calmer waters, and in a wind of more than forty knots it is not allowed to leave the harbour.",
    "Under a law that was passed in haste in 2019 the board may close a port without giving a reason, and it has done so eleven times.",
    "The vote was put off until Thursday after several members left the hall, among them the one who had written the bill.",
];
const SENTENCES: [&str; 14] = [
    "We had no light, no pumps and nobody to call",
    "I would not send my own children on that boat, and I have told them so",
    "It's not a question of money any more",
    "They have known about this since the spring",
    "You cannot mend a wall with a letter",
    "There was water in the kitchen before anyone thought of ringing us, and that's the truth of it",
    "I don't think that anyone in the capital understands how small this place is",
    "We will do what the court says, no more and no less",
    "People come back, they look at the house, and then they go again",
    "What we need is a pilot who stays for longer than a season",
    "My father built the first of those sheds, and I'm not going to be the one who pulls it down",
    "Nothing has been decided, and nothing will be decided before the vote",
    "This is the best catch that we have had in ten years",
    "He was the last to leave, as he always was",
];
const FRAGMENTS: [&str; 8] = [
    "a disgrace",
    "no longer fit for use",
    "deeply worried",
    "the worst night of the year",
    "a price that nobody can pay",
    "as soon as the wind allows",
    "quite safe",
    "nothing but a rumour",
];
const PARAGRAPHS: [&str; 26] = [
    "{o}{s},{c} said {F}, {d}.",
    "{o}{s},{c} {L} said.",
    "{o}{s}.{c}",
    "{o}{s},{c} {p} said. {o}{t}.{c}",
    "{N} {o}{s},{c} {p} added.",
    "{F}, {d}, said: {o}{s}.{c}",
    "{F} said that the plan was {o}{f}{c}, and that {p} would not sign it.",
    "{L} called the decision {o}{f}{c} and said {p} had asked for a meeting.",
    "{o}{s},{c} {r} told reporters on {w}. {N}",
    "{o}{s}, and {f},{c} according to {b}.",
    "{B} said in a statement that the crossing was {o}{f}{c}.",
    "{N} For {F}, {d}, it is a matter of trust. {o}{s}. {t}.{c}",
    "{F}, {d}, has seen it all before.\n{o}{s},{c} {p} says, looking at the water. {o}{t}.{c}",
    "{o}{s}.\n{o}{t},{c} {L} said.",
    "Asked about the wall, {L} shook {q} head. {o}{s}.{c}",
    "{o}{s},{c} {p} said when asked about the report, which was written in {w}'s talks. {N}",
    "But {L}, {d}, disagreed, saying: {o}{s}.{c}",
    "Writing in the {x}, {F} warned that it was {o}{f}{c}.",
    "{o}{s}?{c} asked {F}, {d}. {o}{t}.{c}",
    "{r} went on to say that {o}{s}{c}.",
    "{N} {L}, who was on the quay, said {p} was {o}{f}{c}. {M}",
    "{b} did not answer questions, but told the {x}: {o}{s}.{c}",
    "The {x} quoted {F} as saying the boats were {o}{f}{c}. {N}",
    "The so-called {o}{f}{c} rule has been in force since 2011. {N}",
    "{o}{s},{c} {L} told the {x} in an interview, {o}and {f}.{c}",
    "{N}\n{o}{s},{c} said {r}. {M}",
];

/// One story.
pub fn article(chance: &mut Chance) -> String {
    let mut text = String::new();
    let (day, year, hour) = (1 + chance.below(28), 2015 + chance.below(11), 1 + chance.below(12));
    let _ = writeln!(
        text,
        "{} | {day:02} Mar {year}, {hour:02}:{:02} am Print",
        chance.pick(&PUBLISHERS),
        chance.below(60)
    );
    let _ = writeln!(text, "{}/{} {}", chance.pick(&AGENCIES), chance.pick(&FIRST), chance.pick(&LAST));
    let _ = write!(text, "{}: ", chance.pick(&PLACES));
    let marks = [("\"", "\""), ("“", "”"), ("“", "”"), ("‘", "’")][chance.below(4)];
    let people: Vec<_> = (0..4)
        .map(|_| {
            let (title, described, role) = PEOPLE[chance.below(PEOPLE.len())];
            let last = chance.pick(&LAST);
            let full = format!("{title} {} {last}", chance.pick(&FIRST));
            let (he, his) = [("he", "his"), ("she", "her")][chance.below(2)];
            (full.trim_start().to_owned(), last, described, role, he, his)
        })
        .collect();
    for _ in 0..14 + chance.below(20) {
        let (full, last, described, role, he, his) = &people[chance.below(people.len())];
        if chance.below(5) < 2 {
            let _ = writeln!(text, "{} {}", chance.pick(&NARRATIVE), chance.pick(&NARRATIVE));
            continue;
        }
        let line = chance.pick(&PARAGRAPHS);
        let body = chance.pick(&BODIES);
        let mut parts = line.split('{');
        let mut built = parts.next().unwrap_or("").to_owned();
        for part in parts {
            let (slot, behind) = part.split_once('}').unwrap_or((part, ""));
            built.push_str(match slot {
                "o" => marks.0,
                "c" => marks.1,
                "s" | "t" => chance.pick(&SENTENCES),
                "f" => chance.pick(&FRAGMENTS),
                "F" => full,
                "L" => last,
                "d" => described,
                "r" => role,
                "p" => he,
                "q" => his,
                "w" => chance.pick(&["Monday", "Tuesday", "Friday"]),
                "x" => chance.pick(&["Courier", "Harbour Gazette", "Marne Post"]),
                "B" | "b" => body,
                _ => chance.pick(&NARRATIVE),
            });
            built.push_str(behind);
        }
        for line in built.split('\n') {
            // A sentence begins with a capital.
            let first = line.chars().next().map_or(0, char::len_utf8);
            let (first, rest) = line.split_at(first);
            let _ = writeln!(text, "{}{rest}", first.to_uppercase());
        }
    }
    text
}

/// A feed of at least so many bytes.
pub fn feed(bytes: usize) -> String {
    let mut chance = Chance::new(11);
    let mut text = String::with_capacity(bytes + 16_384);
    while text.len() < bytes {
        text.push_str(&article(&mut chance));
        text.push('\n');
    }
    text
}
