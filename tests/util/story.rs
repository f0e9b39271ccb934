//! Invented articles, put together from choices, that know what they should be read as.
//!
//! The choices come from bytes: those of `proptest`, or those of a fuzzer. No bytes give the plainest article.
//! Each part is of a form that the format names, filled from tables; what is to be read is written down beside it.

/// Choices made by bytes; once they are used up, always the first.
#[derive(Debug)]
pub(crate) struct Choices<'b>(std::slice::Iter<'b, u8>);

impl<'b> Choices<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes.iter())
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte) % end)
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// Whether to do what need not be done.
    fn yes(&mut self) -> bool {
        self.below(2) == 1
    }
}

const PUBLISHERS: &[&str] =
    &["Harbour Dispatch", "Gazette", "The Karavel Post", "Nordlys-Tidende", "Économie & Îles", "24 Ostra"];
const HANDLES: &[&str] = &["@harbourdispatch", "@HD_24", "@k"];
const PLACES: &[&str] = &["Karavel", "Port Ennis", "Val-de-Moor", "St. Orrin", "Østerhavn"];
const AGENCIES: &[&str] = &["Reuters", "AP", "AFP", "Xinhua"];
const PEOPLE: &[&str] =
    &["Mira Halvorsen", "Tomas Okonjo", "Ana Low", "Ifeoma Lindholm", "Jürgen Aldebert", "Chiara Benvolio"];
const SENTENCES: &[&str] = &[
    "The ferry will sail again on Thursday, nine days after the storm.",
    "Some 4,000 islanders had waited for flour, milk and letters.",
    "It was the third storm of the winter, and the worst since 1987.",
    "Nobody on the quay could remember a longer wait.",
    "Zwölf Boote fuhren zurück; the harbour stayed open all night.",
];
const SPEECH: &[&str] = &[
    "We have worked through six nights",
    "The stage is safe again",
    "I will take the first boat on Friday",
    "Nobody has asked us what we need",
    "Île par île, we will bring them bread",
];
const HEADLINES: &[&str] = &[
    "Ferry resumes after nine days",
    "Karavel: school reopens",
    "\"We saw the lights go out\": a night on the quay",
    "Fuel prices rise again - for the fourth month",
    "Ennis Port Trust’s director says ‘no’",
];
const MONTHS: &[(&str, &str)] = &[
    ("Jan", "January"),
    ("Feb", "February"),
    ("Mar", "March"),
    ("Apr", "April"),
    ("May", "May"),
    ("Jun", "June"),
    ("Jul", "July"),
    ("Aug", "August"),
    ("Sep", "September"),
    ("Oct", "October"),
    ("Nov", "November"),
    ("Dec", "December"),
];

/// An article, and what it should be read as, in the lines of [`view`](super::view).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Story {
    /// Canonical.
    pub(crate) text: String,
    pub(crate) header: Vec<String>,
    pub(crate) credit: Vec<String>,
    pub(crate) dateline: Vec<String>,
    pub(crate) body: Vec<String>,
    pub(crate) related: Vec<String>,
    pub(crate) quotes: Vec<String>,
}

impl Story {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut choices = Choices::new(bytes);
        let mut story = Self::default();
        story.header(&mut choices);
        story.credit(&mut choices);
        story.body(&mut choices);
        story.related(&mut choices);
        story
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn header(&mut self, choices: &mut Choices<'_>) {
        if choices.yes() {
            let headline = choices.of(HEADLINES);
            self.line(headline);
            self.header.push(format!("headline {headline}"));
        }
        let publisher = choices.of(PUBLISHERS);
        self.header.push(format!("publisher {publisher}"));
        let mut line = publisher.to_owned();
        let bar = choices.of(&[" | ", "| ", " |", "|"]);
        match choices.below(4) {
            0 => {}
            1 => line += &format!("{bar}@"),
            2 => {
                let place = choices.of(PLACES);
                line += &format!("{bar}{place}");
                self.header.push(format!("place {place}"));
            }
            _ => {
                let handle = choices.of(HANDLES);
                line += &format!("{bar}{handle}");
                self.header.push(format!("handle {handle}"));
            }
        }
        let (stamp, read) = stamp(choices);
        if choices.yes() {
            let (updated, read_updated) = self::stamp(choices);
            line += &format!("{bar}Updated: {updated}{bar}Published: {stamp}");
            self.header.push(format!("published {read}"));
            self.header.push(format!("updated {read_updated}"));
        } else {
            let label = choices.of(&["", "Published: ", "Posted On: "]);
            line += &format!("{bar}{label}{stamp}");
            self.header.push(format!("published {read}"));
        }
        for _ in 0..choices.below(3) {
            let action = choices.of(&["Print", "Share", "Comments"]);
            line += &format!(" {action}");
            self.header.push(format!("action {action}"));
        }
        self.line(&line);
    }

    fn credit(&mut self, choices: &mut Choices<'_>) {
        let (person, agency) = (choices.of(PEOPLE), choices.of(&["NOVIA", "RTVK", "AFP", "Reuters"]));
        let (line, parts) = match choices.below(8) {
            0..=2 => return,
            3 => (format!("{agency}/{person}"), vec![format!("agency {agency}"), format!("person {person}")]),
            4 => (format!("{person}/{agency}"), vec![format!("agency {agency}"), format!("person {person}")]),
            5 => (format!("Photo: {person}"), vec!["label Photo".to_owned(), format!("person {person}")]),
            6 => (format!("Image Credit: {agency}"), vec!["label Image Credit".to_owned(), format!("agency {agency}")]),
            _ => (agency.to_uppercase(), vec![format!("agency {}", agency.to_uppercase())]),
        };
        self.line(&line);
        self.credit.push(format!("credit {line}"));
        self.credit.extend(parts);
    }

    fn dateline(&mut self, choices: &mut Choices<'_>) -> String {
        let (place, agency) = (choices.of(PLACES), choices.of(AGENCIES));
        let capitals = place.to_uppercase();
        let day = 1 + choices.below(28);
        let month = choices.of(MONTHS).0;
        let (at, by, date) = (format!("at {capitals}"), format!("by {agency}"), format!("date {month} {day}"));
        let (text, parts) = match choices.below(8) {
            0 | 1 => return String::new(),
            2 => (format!("{place}:"), vec![format!("at {place}"), "evidence header_style".to_owned()]),
            3 => (format!("{capitals}, {month} {day} ({agency}) -"), vec![at, date, by]),
            4 => (format!("{capitals} ({agency}) —"), vec![at, by]),
            5 => (format!("{place}/RTVK:"), vec![format!("at {place}"), "by RTVK".to_owned()]),
            6 => (
                format!("{capitals}/LOWER TARN, {month} {day} ({agency}) --"),
                vec![at, "at LOWER TARN".to_owned(), date, by],
            ),
            _ => (format!("{month} {day} ({agency}) -"), vec![date, by]),
        };
        self.dateline.push(format!("dateline {text}"));
        self.dateline.extend(parts);
        if !self.dateline.iter().any(|line| line.starts_with("evidence")) {
            self.dateline.push("evidence agency".to_owned());
        }
        text + " "
    }

    fn body(&mut self, choices: &mut Choices<'_>) {
        let dateline = self.dateline(choices);
        let first = choices.of(SENTENCES);
        self.line(&format!("{dateline}{first}"));
        self.body.push(format!("paragraph {first}"));
        for _ in 0..choices.below(6) {
            match choices.below(6) {
                0 | 1 => self.paragraph(choices.of(SENTENCES)),
                2 | 3 => self.quote(choices),
                4 => {
                    let label =
                        choices.of(&["Further Reading", "Also Read", "ALSO READ", "Read more", "Watch", "See Also"]);
                    let (bar, headline) = (choices.of(&[":", " |"]), choices.of(HEADLINES));
                    self.line(&format!("{label}{bar} {headline}"));
                    self.body.push(format!("pointer [{label}] {headline}"));
                }
                _ => {
                    let (bullet, headline) = (choices.of(&["-", "–", "—", "*", "•"]), choices.of(&HEADLINES[..2]));
                    self.line(&format!("{bullet} {headline}"));
                    self.body.push(format!("item {headline}"));
                    self.paragraph(choices.of(SENTENCES));
                }
            }
        }
        if choices.below(4) == 3 {
            self.line("(ANI)");
            self.body.push("signoff (ANI) of ANI".to_owned());
        }
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.body.push(format!("paragraph {text}"));
    }

    fn quote(&mut self, choices: &mut Choices<'_>) {
        let (open, close, marks) =
            choices.of(&[("\"", "\"", "double"), ("“", "”", "curly"), ("''", "''", "doubled"), ("‘", "’", "single")]);
        let (speech, name) = (choices.of(SPEECH), choices.of(PEOPLE));
        let block = self.body.len();
        let (text, said, cue, construction) = match choices.below(4) {
            0 => (format!("{name} said: {open}{speech}.{close}"), format!("{speech}."), "said", "introduced"),
            1 => (format!("{open}{speech},{close} {name} said."), format!("{speech},"), "said", "trailing"),
            2 => (format!("{open}{speech},{close} said {name}."), format!("{speech},"), "said", "trailing"),
            _ => {
                let text = format!("{open}{speech},{close} {name} added on Monday.");
                (text, format!("{speech},"), "added", "trailing")
            }
        };
        self.paragraph(&text);
        self.quotes.push(format!("speech {marks} in {block}: {said} | {construction}, {cue}, {name} = {name}"));
    }

    fn related(&mut self, choices: &mut Choices<'_>) {
        let count = choices.below(4);
        if count > 0 && choices.yes() {
            let heading = choices.of(&["Related Stories", "Must Read", "Recommended"]);
            self.line(heading);
            self.related.push(format!("heading {heading}"));
        }
        let bullet = choices.of(&["-", "–", "—", "*", "•"]);
        for _ in 0..count {
            let headline = choices.of(HEADLINES);
            self.line(&format!("{bullet} {headline}"));
            self.related.push(format!("related {headline}"));
        }
    }
}

/// A timestamp in one of the forms of the format, and what it should be read as.
pub(crate) fn stamp(choices: &mut Choices<'_>) -> (String, String) {
    let month = choices.below(12);
    let (short, long) = MONTHS[month];
    let (month, day) = (month + 1, 1 + choices.below(28));
    let year = 1999 + choices.below(32);
    let (hour, minute) = (choices.below(24), choices.below(60));
    let (half, clock) = (if hour < 12 { "am" } else { "pm" }, (hour + 11) % 12 + 1);
    let read = format!("{year}-{month:02}-{day:02}");
    let timed = format!("{read}T{hour:02}:{minute:02}:00");
    match choices.below(14) {
        0 => (format!("{day} {short} {year}, {clock:02}:{minute:02} {half}"), timed),
        1 => (format!("{day} {short} {year}, {clock}:{minute:02} {}", half.to_uppercase()), timed),
        2 => (format!("{long} {day}, {year}"), read),
        3 => (format!("{short} {day}, {year}, {clock:02}:{minute:02} {half} IST"), timed + " IST"),
        4 => (format!("{:02}-{month:02}-{year} {hour:02}:{minute:02} IST", day.max(13)), {
            let day = day.max(13);
            format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00 IST")
        }),
        5 => (format!("{day} {long} {year} {hour:02}:{minute:02}"), timed),
        6 => (format!("{clock}:{minute:02}{half}, {day} {short}, {year}"), timed),
        7 => (format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}"), timed),
        8 => (format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00+05:30"), timed + " +05:30"),
        9 => (format!("{long} {day} {year}. {hour:02}:{minute:02} IST"), timed + " IST"),
        10 => (format!("{long} {day}, {year} at {clock}:{minute:02} {}.m.", &half[..1]), timed),
        11 => (format!("{hour:02}:{minute:02} BST, {day} {long} {year}"), timed + " BST"),
        12 => (format!("{day:02} {} {year} {clock}:{minute:02}{}", short.to_uppercase(), half.to_uppercase()), timed),
        _ => (format!("{day} {short} {year}"), read),
    }
}
