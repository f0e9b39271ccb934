//! Invented articles, as many as are asked for: the same ones at every run.

// Each bench uses its own part of this.
#![allow(dead_code, unreachable_pub)]

pub mod news;

use std::fmt::Write as _;

/// A generator of numbers (xorshift64*; Vigna 2016), good enough to vary sentences.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }

    pub fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

const PUBLISHERS: [&str; 4] = [
    "Harbour Dispatch | @harbourdispatch",
    "Meridian Wire | @meridianwire",
    "Café Mondial | @cafemondial",
    "Northlight Bulletin",
];
const AGENCIES: [&str; 5] = ["NOVIA", "IWS", "UNRA", "JNW", "RTVK"];
const PLACES: [&str; 8] =
    ["Karavel", "Port Ennis", "Tesmara", "New Halden", "Qasr Dun", "São Martim", "Drăgoiești", "Kyzyl Tau"];
const FIRST: [&str; 10] = ["Mira", "Tariq", "Ifeoma", "Luka", "Zoë", "Anders", "Leila", "Kwame", "Beatriz", "Samuel"];
const LAST: [&str; 10] =
    ["Halvorsen", "Okonjo", "Brânză", "Al-Hadid", "Varga", "de Witte", "Lindholm", "O'Dannell", "Szabó", "Rezai"];
const TITLES: [&str; 8] = [
    "Harbour Minister",
    "Mayor",
    "Secretary-General",
    "First Vice President",
    "Governor",
    "Police Chief",
    "Professor",
    "Foreign Minister",
];
const CUES: [&str; 8] =
    ["said", "added", "said", "noted", "told reporters", "said in a statement", "warned", "said on Friday"];
const SPEECH: [&str; 8] = [
    "We have boats, drivers and no fuel",
    "The quay is safe, and so is the crossing",
    "Nobody asked us before the road was closed, and nobody has told us why",
    "Our engineers worked through six nights, and they will work through six more if they must",
    "This is not a shortage; it is a failure of planning",
    "I don't know what happened in the harbour, and I can't guess",
    "People here are tired, and they deserve better than another inquiry",
    "The next nine days matter more than the nine years before them",
];
const PLAIN: [&str; 8] = [
    "The council has delayed a decision on the disputed tariff for the third time this year, with both sides blaming each other.",
    "At least 34 people were moved from the lower town by bus and boat as the water rose, and the border posts were left unmanned.",
    "Prices of flour rose 4.5 per cent in a week (against 2 per cent in the capital), the ministry's own data show.",
    "It is the ninth such closure since the 1990s, and the longest one so far; the ferrymen's union called it a scandal of its own making.",
    "In addition, in other provinces the coalition controls only the main roads, while the islands are reached by boat when the sea allows.",
    "The treasury had ruled out any new loan in the spring -- before the storm, the drought and the change of government.",
    "A list of demands - pay, safety, leave - was handed over at noon, and the talks were put off until Monday.",
    "Its only hospital has 40 beds, and treated twice as many people on Tuesday alone.",
];
const HEADLINES: [&str; 5] = [
    "Karavel: School reopens after teachers return by fishing boat",
    "Ennis Port Trust names new director after audit",
    "Suspected fuel leak leaves 40 stranded on the islands",
    "'The lights went out': a night on the quay",
    "Coastal Guard fires nine advisers for the first time since the vote: Reports",
];

/// What the paragraphs of an article hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Prose {
    /// As in an ordinary story: a quote in every third paragraph.
    Ordinary,
    /// No quotes and no marks.
    Plain,
    /// A quote in every paragraph.
    Quotes,
}

/// One article with so many paragraphs.
pub fn article(chance: &mut Chance, paragraphs: usize, prose: Prose) -> String {
    let mut text = String::new();
    let day = 1 + chance.below(28);
    let month = chance.pick(&["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);
    let (year, hour, minute) = (2015 + chance.below(11), 1 + chance.below(12), chance.below(60));
    let half = chance.pick(&["am", "pm"]);
    let _ =
        writeln!(text, "{} | {day:02} {month} {year}, {hour:02}:{minute:02} {half} Print", chance.pick(&PUBLISHERS));
    let _ = writeln!(text, "{}/{} {}", chance.pick(&AGENCIES), chance.pick(&FIRST), chance.pick(&LAST));
    let _ = write!(text, "{}: ", chance.pick(&PLACES));
    let (open, close) = [("\"", "\""), ("“", "”"), ("\"", "\""), ("''", "''")][chance.below(4)];
    let people: Vec<(String, &str)> = (0..3)
        .map(|_| {
            let last = chance.pick(&LAST);
            (format!("{} {} {last}", chance.pick(&TITLES), chance.pick(&FIRST)), last)
        })
        .collect();
    let mut introduced = [false; 3];
    for number in 0..paragraphs {
        let quotes = prose == Prose::Quotes || (prose == Prose::Ordinary && number % 3 == 2);
        if quotes {
            let who = chance.below(3);
            let (full, last) = &people[who];
            let name = if std::mem::replace(&mut introduced[who], true) { *last } else { full.as_str() };
            let (cue, speech) = (chance.pick(&CUES), chance.pick(&SPEECH));
            let _ = match chance.below(4) {
                0 => writeln!(text, "{name} {cue}: {open}{speech}. {}.{close}", chance.pick(&SPEECH)),
                1 => writeln!(text, "{open}{speech},{close} {name} {cue}. {}", chance.pick(&PLAIN)),
                2 => writeln!(text, "{open}{speech},{close} {name} said. {open}{}.{close}", chance.pick(&SPEECH)),
                _ => writeln!(text, "{open}{speech},{close} {name} {cue}."),
            };
        } else {
            let sentence = if number % 4 == 0 { chance.pick(&PLAIN) } else { "" };
            let line = format!("{} {sentence}", chance.pick(&PLAIN));
            let _ = writeln!(text, "{}", line.trim_end());
        }
        if number == 7 {
            let _ = writeln!(text, "Further Reading: {}", chance.pick(&HEADLINES));
        }
    }
    for headline in HEADLINES.iter().take(3 + chance.below(3)) {
        let _ = writeln!(text, "- {headline}");
    }
    text
}

/// A feed of at least so many bytes.
pub fn feed(bytes: usize, prose: Prose) -> String {
    let mut chance = Chance::new(7);
    let mut text = String::with_capacity(bytes + 8_192);
    while text.len() < bytes {
        let paragraphs = 16 + chance.below(13);
        text.push_str(&article(&mut chance, paragraphs, prose));
        text.push('\n');
    }
    text
}

/// The feed to measure on: the file that `WIRECOPY_FEED` names, or else an invented one of so many bytes.
pub fn given_or_feed(bytes: usize) -> String {
    match std::env::var_os("WIRECOPY_FEED") {
        Some(path) => {
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.to_string_lossy()))
        }
        None => feed(bytes, Prose::Ordinary),
    }
}

/// The sum of all bytes: about as fast as memory is read.
pub fn byte_sum(text: &str) -> usize {
    text.bytes().map(usize::from).sum()
}

/// Visits each line end, and takes its place into account.
pub fn line_scan(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).fold(0, |sum: usize, at| sum.wrapping_add(at))
}
