//! Articles as lines of text, a line for each value: what the tests compare. What is absent has no line.

use std::fmt::{Display, Write as _};

use wirecopy::{AgencyPlace, Article, Block, Construction, Marks, Note, Quote, QuoteKind};

fn push(lines: &mut Vec<String>, name: &str, value: Option<impl Display>) {
    lines.extend(value.map(|value| format!("{name} {value}")));
}

/// Headline and header.
pub(crate) fn header(article: &Article<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    push(&mut lines, "headline", article.headline());
    if let Some(header) = article.header() {
        push(&mut lines, "publisher", Some(header.publisher()));
        push(&mut lines, "handle", header.handle());
        push(&mut lines, "place", header.place());
        for (name, stamp) in [("published", header.published()), ("updated", header.updated())] {
            let Some(stamp) = stamp else { continue };
            let zone = stamp.zone().map(|zone| format!(" {zone}")).unwrap_or_default();
            lines.push(format!("{name} {stamp}{zone}"));
        }
        lines.extend(header.actions().map(|action| format!("action {action}")));
    }
    lines
}

/// The credit.
pub(crate) fn credit(article: &Article<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(credit) = article.credit() {
        push(&mut lines, "credit", Some(credit.text()));
        push(&mut lines, "label", credit.label());
        push(&mut lines, "agency", credit.agency());
        push(&mut lines, "person", credit.person());
    }
    lines
}

/// The dateline.
pub(crate) fn dateline(article: &Article<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(dateline) = article.dateline() {
        push(&mut lines, "dateline", Some(dateline.text()));
        lines.extend(dateline.places().map(|place| format!("at {place}")));
        push(&mut lines, "region", dateline.region());
        push(&mut lines, "date", dateline.date());
        lines.extend(dateline.agencies().map(|agency| format!("by {agency}")));
        push(&mut lines, "evidence", Some(dateline.evidence().name()));
    }
    lines
}

/// The blocks of the head.
pub(crate) fn head(article: &Article<'_>) -> Vec<String> {
    article.head().map(block).collect()
}

/// The blocks of the body.
pub(crate) fn body(article: &Article<'_>) -> Vec<String> {
    article.body().map(block).collect()
}

fn block(block: Block<'_>) -> String {
    match block {
        Block::Paragraph(text) => format!("paragraph {text}"),
        Block::Pointer(pointer) => format!("pointer [{}] {}", pointer.label(), pointer.headline()),
        Block::Item(text) => format!("item {text}"),
        Block::Signoff(signoff) => match signoff.agency() {
            Some(agency) => format!("signoff {} of {agency}", signoff.text()),
            None => format!("signoff {}", signoff.text()),
        },
        other => format!("{} {}", other.role(), other.text()),
    }
}

/// The heading of the related list, and its headlines.
pub(crate) fn related(article: &Article<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    push(&mut lines, "heading", article.related_heading());
    lines.extend(article.related().map(|headline| format!("related {headline}")));
    lines
}

/// Which agency stands where.
pub(crate) fn agencies(article: &Article<'_>) -> Vec<String> {
    let place = |place| match place {
        AgencyPlace::Header => "header",
        AgencyPlace::Byline => "byline",
        AgencyPlace::Dateline => "dateline",
        AgencyPlace::Signoff => "signoff",
        other => panic!("a new place: {other:?}"),
    };
    article.agencies().map(|(at, agency)| format!("{agency} in {}", place(at))).collect()
}

/// The quotes, nested ones behind the one that they are part of, with a `>`.
pub(crate) fn quotes<'q>(quotes: impl Iterator<Item = Quote<'q>>) -> Vec<String> {
    let quotes: Vec<_> = quotes.collect();
    let mut lines = Vec::new();
    let mut left: Vec<(usize, &Quote<'_>)> = quotes.iter().rev().map(|quote| (0, quote)).collect();
    while let Some((depth, next)) = left.pop() {
        lines.push(format!("{}{}", ">".repeat(depth), quote(next)));
        left.extend(next.nested().iter().rev().map(|nested| (depth + 1, nested)));
    }
    lines
}

/// `speech double in 1: Our aim … | introduced, said, he = Jens Stoltenberg (NATO Secretary-General)`
fn quote(quote: &Quote<'_>) -> String {
    let kind = match quote.kind() {
        QuoteKind::Speech => "speech",
        QuoteKind::Fragment => "fragment",
        QuoteKind::Term => "term",
    };
    let mut line = format!("{kind} {}", marks(quote.marks()));
    if !quote.is_closed() {
        line.push_str(" open");
    }
    if let Some(group) = quote.group() {
        let _ = write!(line, " group {group}");
    }
    let _ = write!(line, " in {}: {}", quote.block(), quote.text().replace('\n', "¶"));
    if let Some(attribution) = quote.attribution() {
        let _ = write!(line, " | {}", construction(attribution.construction()));
        if let Some(cue) = attribution.cue() {
            let _ = write!(line, ", {cue}");
        }
        if let Some(speaker) = attribution.mention() {
            let _ = write!(line, ", {}", speaker.text());
            if let Some(name) = speaker.name() {
                let _ = write!(line, " = {name}");
            }
            if let Some(role) = speaker.role() {
                let _ = write!(line, " ({role})");
            }
        }
    }
    line
}

pub(crate) fn marks(marks: Marks) -> &'static str {
    match marks {
        Marks::Double => "double",
        Marks::Curly => "curly",
        Marks::DoubledApostrophe => "doubled",
        Marks::Single => "single",
        other => panic!("new marks: {other:?}"),
    }
}

pub(crate) fn construction(construction: Construction) -> &'static str {
    match construction {
        Construction::Introduced => "introduced",
        Construction::Trailing => "trailing",
        Construction::Split => "split",
        Construction::Apposition => "apposition",
        Construction::Reported => "reported",
        Construction::AccordingTo => "according to",
        Construction::Label => "label",
        Construction::Carried => "carried",
        other => panic!("a new construction: {other:?}"),
    }
}

/// The people who speak: name, role, how they are mentioned, the numbers of their quotes.
pub(crate) fn speakers(article: &Article<'_>) -> Vec<String> {
    let line = |speaker: wirecopy::Speaker<'_>| {
        let name = speaker.name().map_or_else(|| "-".to_owned(), String::from);
        let role = speaker.role().map_or(String::new(), |role| format!(" ({role})"));
        let mentions: Vec<String> = speaker.mentions().map(String::from).collect();
        format!("{name}{role} as {} in {:?}", mentions.join(", "), speaker.quotes().collect::<Vec<_>>())
    };
    article.speakers().map(line).collect()
}

/// The kind and the message of each note.
pub(crate) fn notes(notes: &[Note]) -> Vec<String> {
    notes.iter().map(|note| format!("{}: {note}", note.kind().name())).collect()
}

/// Everything.
pub(crate) fn whole(article: &Article<'_>) -> String {
    let parts = [
        header(article),
        credit(article),
        dateline(article),
        head(article),
        body(article),
        related(article),
        quotes(article.quotes()),
        notes(article.notes()),
    ];
    parts.concat().join("\n")
}
