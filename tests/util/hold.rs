//! What must hold for any article, and for any quotes.

use wirecopy::{Article, Block, Error, Marks, Note, Parser, Quote, QuoteKind, Reported, Span, Text};

/// A blank, as the format has it.
pub(crate) fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\u{a0}')
}

/// The lines of a text that are not blank, trimmed, and where each begins: as simply as it can be said.
pub(crate) fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    for line in text.split(['\n', '\r']) {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let behind = line.trim_start_matches(|letter| is_blank(letter) || letter == '\u{feff}');
        let trimmed = behind.trim_end_matches(is_blank);
        if !trimmed.is_empty() {
            lines.push((start + line.len() - behind.len(), trimmed));
        }
    }
    lines
}

/// Line and column of a place, counted from the start.
pub(crate) fn locate(text: &str, place: usize) -> (usize, usize) {
    let before = text[..place].strip_prefix('\u{feff}').unwrap_or(&text[..place]);
    let before = before.replace("\r\n", "\n").replace('\r', "\n");
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1)
}

/// Whether a text is written as an article is printed.
pub(crate) fn is_canonical(text: &str) -> bool {
    let mut canonical: String = lines(text).iter().map(|(_, line)| format!("{line}\n")).collect();
    if !text.ends_with('\n') {
        canonical.pop();
    }
    canonical == text
}

/// All that holds for an article which `parser` has read, be it alone or in a feed, from `text`.
#[track_caller]
pub(crate) fn article(parser: &Parser, text: &str, article: &Article<'_>) {
    let own = Span::new(article.offset(), article.offset() + article.source().len()).unwrap();
    assert_eq!(own.slice(text), Some(article.source()), "the article's own text");
    parts(article);
    nothing_is_dropped(article);
    for note in article.notes() {
        self::note(text, note);
    }
    let starts: Vec<_> = article.notes().iter().map(|note| note.span().start()).collect();
    assert!(starts.is_sorted(), "notes out of order: {:?}", article.notes());
    assert!(starts.len() <= 102, "{} notes", starts.len());
    quotes(text, &prose(article), &article.quotes().collect::<Vec<_>>());
    reported(text, &prose(article), &article.reported().collect::<Vec<_>>(), article.quotes().len());
    speakers(article);
    quotes_of_the_body(article);
    comes_back(parser, article);
}

/// Every piece of text that an article hands out, and its name.
pub(crate) fn texts<'s>(article: &'s Article<'_>) -> Vec<(&'static str, Text<'s>)> {
    let mut texts: Vec<(&'static str, Text<'s>)> = Vec::new();
    let mut push = |name, text: Option<Text<'s>>| texts.extend(text.map(|text| (name, text)));
    push("headline", article.headline());
    if let Some(header) = article.header() {
        push("header", Some(header.text()));
        push("publisher", Some(header.publisher()));
        push("handle", header.handle());
        push("place", header.place());
        for stamp in [header.published(), header.updated()].into_iter().flatten() {
            push("stamp", Some(stamp.text()));
            push("zone", stamp.zone());
        }
        header.actions().for_each(|action| push("action", Some(action)));
    }
    if let Some(credit) = article.credit() {
        push("credit", Some(credit.text()));
        push("label", credit.label());
        push("agency", credit.agency());
        push("person", credit.person());
    }
    if let Some(dateline) = article.dateline() {
        push("dateline", Some(dateline.text()));
        dateline.places().for_each(|place| push("place", Some(place)));
        push("region", dateline.region());
        push("date", dateline.date());
        dateline.agencies().for_each(|agency| push("agency", Some(agency)));
    }
    for block in article.blocks() {
        // The headline of a pointer may stand on the line below its label.
        let name = if matches!(block, Block::Pointer(_)) { "pointer" } else { "block" };
        push(name, Some(block.text()));
        match block {
            Block::Pointer(pointer) => {
                push("pointer", Some(pointer.text()));
                push("label", Some(pointer.label()).filter(|label| !label.is_empty()));
                push("headline", Some(pointer.headline()));
            }
            Block::Signoff(signoff) => {
                push("signoff", Some(signoff.text()));
                push("agency", signoff.agency());
            }
            _ => {}
        }
    }
    push("heading", article.related_heading());
    article.related().for_each(|headline| push("related", Some(headline)));
    article.agencies().for_each(|(_, agency)| push("agency", Some(agency)));
    texts
}

/// Each part slices the text to what it claims, is a trimmed piece of one line, and stands inside the part it is of.
#[track_caller]
fn parts(article: &Article<'_>) {
    for (name, text) in texts(article) {
        let span = text.span();
        let start = span.start().checked_sub(article.offset()).expect("a span before its article");
        assert_eq!(article.source().get(start..start + span.len()), Some(text.as_str()), "the {name} at {span}");
        assert!(!text.is_empty() || name == "publisher", "an empty {name}");
        assert!(name == "pointer" || !text.contains(['\n', '\r']), "a line end in the {name} {text:?}");
        assert_eq!(text.trim_matches(is_blank), text.as_str(), "blanks at an end of the {name}");
    }
    let inside = |outer: Text<'_>, inner: Option<Text<'_>>| {
        if let Some(inner) = inner {
            assert!(outer.span().contains(inner.span()), "{inner:?} is not in {outer:?}");
        }
    };
    if let Some(header) = article.header() {
        let stamps = [header.published(), header.updated()].into_iter().flatten();
        stamps.for_each(|stamp| inside(header.text(), Some(stamp.text())));
        [Some(header.publisher()), header.handle(), header.place()]
            .into_iter()
            .chain(header.actions().map(Some))
            .for_each(|part| inside(header.text(), part));
    }
    if let Some(credit) = article.credit() {
        [credit.label(), credit.agency(), credit.person()].into_iter().for_each(|part| inside(credit.text(), part));
    }
    if let Some(dateline) = article.dateline() {
        let lists = dateline.places().chain(dateline.agencies()).map(Some);
        lists.chain([dateline.region(), dateline.date()]).for_each(|part| inside(dateline.text(), part));
    }
    for byline in article.bylines() {
        byline.people().chain(byline.agencies()).for_each(|name| inside(byline.text(), Some(name)));
    }
    for stamp in article.stamps() {
        let stamps = [stamp.published(), stamp.updated()].into_iter().flatten();
        stamps.for_each(|moment| inside(stamp.text(), Some(moment.text())));
    }
}

/// The parts that stand beside each other, in the order of the text.
fn outer_parts(article: &Article<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    spans.extend(article.dateline().map(|dateline| dateline.text().span()));
    for block in article.blocks() {
        match block {
            // The headline of a pointer may stand on the line below its label.
            Block::Pointer(pointer) if pointer.text().contains(['\n', '\r']) => {
                let text = pointer.text();
                let line = text.split(['\n', '\r']).next().unwrap_or("").trim_end_matches(is_blank);
                spans.extend(Span::new(text.span().start(), text.span().start() + line.len()));
                spans.push(pointer.headline().span());
            }
            block => spans.push(block.span()),
        }
    }
    assert!(article.blocks().map(|block| block.span()).is_sorted(), "blocks out of order");
    spans.sort();
    spans
}

/// Each letter of the article stands in one part, bullets apart.
#[track_caller]
fn nothing_is_dropped(article: &Article<'_>) {
    let spans = outer_parts(article);
    for pair in spans.windows(2) {
        assert!(pair[0].end() <= pair[1].start(), "parts overlap: {} and {}", pair[0], pair[1]);
    }
    let mut spans = spans.into_iter().peekable();
    for (start, line) in lines(article.source()) {
        let (mut at, end) = (start + article.offset(), start + article.offset() + line.len());
        let mut gaps = Vec::new();
        while let Some(span) = spans.next_if(|span| span.start() < end) {
            assert!(at <= span.start() && span.end() <= end, "the part at {span} is not in one line");
            gaps.push(&line[at - start - article.offset()..span.start() - start - article.offset()]);
            at = span.end();
        }
        gaps.push(&line[at - start - article.offset()..]);
        let gaps: Vec<_> =
            gaps.into_iter().map(|gap| gap.trim_matches(is_blank)).filter(|gap| !gap.is_empty()).collect();
        let is_bullet = |gap: &str| {
            gap.chars().count() == 1
                && gap.contains([
                    '-', '–', '—', '*', '•', '·', '●', '▪', '◦', '‣', '■', '►', '⁃', '»', '›', '→', '▶', '➤', '>',
                ])
        };
        assert!(gaps.is_empty() || gaps.len() == 1 && is_bullet(gaps[0]), "{gaps:?} of {line:?} is in no part");
    }
    assert_eq!(spans.next(), None, "a part outside the lines");
}

/// A note says where it is, and what stands there.
#[track_caller]
pub(crate) fn note(text: &str, note: &Note) {
    report(text, note.span(), (note.line(), note.column()), note.found());
    let found = if note.found().is_empty() { "nothing".to_owned() } else { format!("`{}`", note.found()) };
    let message =
        format!("line {}, column {}: expected {}, found {found}", note.line(), note.column(), note.expected());
    assert_eq!(note.to_string(), message);
    rendered(&note.render(text).to_string(), note.found());
}

/// An error, of text that is UTF-8, says where it is.
#[track_caller]
pub(crate) fn error(text: &str, error: &Error) {
    let found = if error.kind() == wirecopy::ErrorKind::Limit { "" } else { error.found() };
    report(text, error.span(), (error.line(), error.column()), found);
    rendered(&error.render(text).to_string(), found);
}

/// A report with its line is three short lines, none of which moves a cursor, and what was found stands over the carets.
#[track_caller]
fn rendered(shown: &str, found: &str) {
    assert!(!shown.contains(|letter: char| letter.is_control() && letter != '\n'), "{shown:?}");
    let lines: Vec<&str> = shown.split('\n').collect();
    let [_, line, carets] = *lines else { panic!("not three lines: {shown}") };
    let at = carets.find('^').unwrap_or_else(|| panic!("no caret: {shown}"));
    assert_eq!(&carets[at..], "^".repeat(carets.len() - at), "{shown}");
    // Letters of ASCII have a column each, and nothing of them is escaped.
    let found = found.strip_suffix('…').unwrap_or(found);
    if line.replace('…', "").is_ascii() && found.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        assert!(line.chars().count() <= "1234567 | ……".chars().count() + 72, "{shown}");
        let there: String = line.chars().skip(at).collect();
        let there = there.strip_suffix('…').unwrap_or(&there);
        assert!(there.starts_with(found) || found.starts_with(there), "{found:?} is not over the carets:\n{shown}");
    }
}

#[track_caller]
fn report(text: &str, span: Span, place: (usize, usize), found: &str) {
    let there = span.slice(text).unwrap_or_else(|| panic!("the span {span} of a report cuts the text"));
    assert_eq!(place, locate(text, span.start()), "line and column of byte {}", span.start());
    let found = found.strip_suffix('…').unwrap_or(found);
    assert!(there.starts_with(found), "{found:?} was not found at {span}, where {there:?} stands");
}

/// The prose of an article by the number of its block.
fn prose(article: &Article<'_>) -> Vec<Option<Span>> {
    let prose = |block: Block<'_>| {
        matches!(
            block,
            Block::Paragraph(_) | Block::Item(_) | Block::Heading(_) | Block::Caption(_) | Block::PullQuote(_)
        )
        .then_some(block.span())
    };
    article.body().map(prose).collect()
}

/// The prose of a text with a paragraph a line.
pub(crate) fn prose_of(text: &str) -> Vec<Option<Span>> {
    lines(text).into_iter().map(|(start, line)| Span::new(start, start + line.len())).collect()
}

/// What holds for the quotes of `text`, whose blocks hold `prose`.
#[track_caller]
pub(crate) fn quotes(text: &str, prose: &[Option<Span>], quotes: &[Quote<'_>]) {
    let whole = Span::new(0, text.len()).unwrap();
    let mut left: Vec<(&[Quote<'_>], Span)> = vec![(quotes, whole)];
    while let Some((quotes, outer)) = left.pop() {
        let mut from = outer.start();
        for quote in quotes {
            assert!(outer.contains(quote.span()), "{quote:?} is not inside {outer}");
            assert!(from <= quote.span().start(), "{quote:?} overlaps the one before it");
            from = quote.span().end();
            one_quote(text, prose, quote);
            left.push((quote.nested(), quote.span()));
        }
    }
    groups(quotes);
}

/// All that holds for what prose reports.
#[track_caller]
pub(crate) fn reported(text: &str, prose: &[Option<Span>], reported: &[Reported<'_>], quotes: usize) {
    let meet = |one: Span, other: Span| one.start() < other.end() && other.start() < one.end();
    for report in reported {
        let block =
            prose.get(report.block()).copied().flatten().unwrap_or_else(|| panic!("no prose around {report:?}"));
        assert!(block.contains(report.span()), "{report:?} is not inside its block");
        for piece in report.pieces() {
            assert_eq!(piece.span().slice(text), Some(piece.as_str()));
            assert!(!piece.is_empty(), "{report:?} says nothing");
            let mention = report.mention().map(|mention| mention.text());
            for other in report.cue().into_iter().chain(mention) {
                assert!(block.contains(other.span()), "{report:?} has its cue or speaker elsewhere");
                assert!(!meet(piece.span(), other.span()), "{report:?} holds its cue or speaker");
            }
        }
        assert!(report.quotes().iter().all(|number| *number < quotes), "{report:?} has no such quotes");
    }
    let starts: Vec<_> = reported.iter().map(|report| report.span().start()).collect();
    assert!(starts.is_sorted(), "{reported:?} out of order");
    let mut open: Vec<Span> = Vec::new();
    for report in reported {
        let span = report.span();
        open.retain(|outer| outer.end() > span.start());
        let fits = open.iter().all(|outer| outer.contains(span) || span.contains(*outer));
        assert!(fits, "{report:?} overlaps the one before it");
        open.push(span);
    }
}

#[track_caller]
fn one_quote(text: &str, prose: &[Option<Span>], quote: &Quote<'_>) {
    let span = quote.span();
    let slice = span.slice(text).unwrap_or_else(|| panic!("{quote:?} cuts the text"));
    let first = prose.get(quote.block()).copied().flatten().unwrap_or_else(|| panic!("no prose around {quote:?}"));
    assert!(first.start() <= span.start() && span.start() < first.end(), "{quote:?} does not start in its block");
    let last = prose.iter().flatten().find(|prose| prose.contains(Span::new(span.end(), span.end()).unwrap()));
    let last = last.unwrap_or_else(|| panic!("{quote:?} does not end in a block"));
    assert!(last.start() >= first.start());
    if !quote.is_closed() {
        assert!(span.end() <= last.end(), "{quote:?} runs over its paragraph");
    }
    let opens: &[&str] = match quote.marks() {
        Marks::Double => &["\"", "\\\""],
        Marks::Curly => &["“", "”", "„", "«", "»", "‟", "\u{93}", "\u{94}"],
        Marks::DoubledApostrophe => &["''", "``", "‘‘", "’’"],
        Marks::Single => &["'", "‘", "’", "‚", "‛", "‹", "›", "`", "\\'", "\u{91}", "\u{92}"],
        other => panic!("new marks: {other:?}"),
    };
    assert!(opens.iter().any(|open| slice.starts_with(open)), "{quote:?} opens otherwise: {slice:?}");
    // What is inside stands in the text, paragraph by paragraph.
    let mut rest = slice;
    for part in quote.text().split('\n') {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} of {quote:?} is not in {slice:?}"));
        rest = &rest[at + part.len()..];
    }
    if last == &first {
        assert!(!quote.text().contains(['\n', '\r']), "{quote:?} in one paragraph");
    }
    let Some(attribution) = quote.attribution() else { return };
    assert_ne!(quote.kind(), QuoteKind::Term, "a term is nobody's words: {quote:?}");
    let speaker = attribution.mention();
    let texts = [attribution.cue(), speaker.map(|mention| mention.text())];
    let known = [speaker.and_then(|mention| mention.name()), speaker.and_then(|mention| mention.role())];
    for part in texts.into_iter().chain(known).flatten() {
        assert_eq!(part.span().slice(text), Some(part.as_str()), "in {quote:?}");
        assert!(!part.is_empty(), "empty text in {quote:?}");
        let inside = prose.iter().flatten().any(|prose| prose.contains(part.span()));
        assert!(inside, "{part:?} of {quote:?} is in no block of prose");
    }
}

/// The pieces of a split quote have one speaker, and are several.
#[track_caller]
fn groups(quotes: &[Quote<'_>]) {
    let mention = |quote: &Quote<'_>| quote.mention().map(|mention| mention.text().span());
    for (number, quote) in quotes.iter().enumerate() {
        let Some(group) = quote.group() else { continue };
        let others = quotes.iter().enumerate().filter(|(at, other)| *at != number && other.group() == Some(group));
        let others: Vec<_> = others.map(|(_, other)| mention(other)).collect();
        assert!(!others.is_empty(), "{quote:?} is alone in its group");
        assert!(others.iter().all(|other| *other == mention(quote)), "{quote:?} and its group differ in speaker");
    }
}

/// Who speaks, and who speaks in the quotes, is the same.
#[track_caller]
fn speakers(article: &Article<'_>) {
    let (quotes, people): (Vec<_>, Vec<_>) = (article.quotes().collect(), article.speakers().collect());
    let reported: Vec<_> = article.reported().collect();
    for (number, person) in people.iter().enumerate() {
        assert_eq!(person.number(), number);
        assert!(person.quotes().chain(person.reported()).next().is_some(), "{person:?} says nothing");
        assert!(person.quotes().is_sorted() && person.reported().is_sorted(), "{person:?}");
        let mentions: Vec<_> = person.mentions().map(|mention| mention.span()).collect();
        for quote in person.quotes() {
            let speaker = quotes.get(quote).and_then(|quote| quote.mention()).expect("a quote of this person");
            assert_eq!(speaker.speaker(), Some(number));
            assert_eq!((speaker.name(), speaker.role()), (person.name(), person.role()));
            assert!(mentions.contains(&speaker.span()), "{person:?} is not mentioned as {speaker:?}");
        }
        for report in person.reported() {
            let speaker = reported.get(report).and_then(|report| report.mention()).expect("a report of this person");
            assert_eq!(speaker.speaker(), Some(number));
            assert!(mentions.contains(&speaker.span()), "{person:?} is not mentioned as {speaker:?}");
        }
    }
    for (number, quote) in quotes.iter().enumerate() {
        let Some(person) = quote.mention().and_then(|mention| mention.speaker()) else { continue };
        assert!(people.get(person).is_some_and(|person| person.quotes().any(|quote| quote == number)), "{quote:?}");
    }
}

/// The quotes of an article are those of its body.
#[track_caller]
fn quotes_of_the_body(article: &Article<'_>) {
    let blocks: Vec<_> = article.body().collect();
    let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return };
    // What is reported tells of more people whom a quote may mean.
    if article.quotes().next().is_none()
        || article.reported().next().is_some()
        || !blocks.iter().all(|block| matches!(block, Block::Paragraph(_)))
    {
        return;
    }
    let start = first.span().start();
    let body = &article.source()[start - article.offset()..last.span().end() - article.offset()];
    // A credit may stand between paragraphs, and a dateline behind a byline.
    if lines(body).len() != blocks.len()
        || lines(body).iter().zip(&blocks).any(|(line, block)| line.1 != &*block.text())
    {
        return;
    }
    let found = wirecopy::quotes(body);
    let found: Vec<_> = found.quotes().collect();
    let quotes: Vec<_> = article.quotes().collect();
    assert_eq!(found, quotes, "the quotes of the body alone");
    let spans = |quotes: &[Quote<'_>], shift| -> Vec<(usize, usize)> {
        let quotes = quotes.iter().map(|quote| quote.span());
        quotes.map(|span| (span.start() + shift, span.end() + shift)).collect()
    };
    assert_eq!(spans(&found, start), spans(&quotes, 0), "the spans of the body's quotes");
}

/// An article comes back from what it prints, from its own copy, and from JSON.
#[track_caller]
fn comes_back(parser: &Parser, article: &Article<'_>) {
    let printed = article.to_string();
    assert!(is_canonical(&printed), "printed, but not canonical: {printed:?}");
    if is_canonical(article.source()) {
        assert_eq!(printed, article.source(), "canonical text prints as itself");
    }
    match parser.parse(&printed) {
        Ok(again) => {
            assert_eq!(&again, article, "printed and read again");
            assert_eq!(super::view::related(&again), super::view::related(article));
        }
        Err(error) => panic!("printed and read again: {error}"),
    }
    let owned = article.clone().into_owned();
    assert_eq!(&owned, article);
    assert_eq!(owned.notes(), article.notes());
    assert_eq!(spans(&owned), spans(article));
    #[cfg(feature = "serde")]
    json(article);
}

fn spans(article: &Article<'_>) -> Vec<Span> {
    texts(article).iter().map(|(_, text)| text.span()).collect()
}

/// An article comes back from JSON; a canonical one as the same JSON.
#[cfg(feature = "serde")]
#[track_caller]
fn json(article: &Article<'_>) {
    let json = serde_json::to_string(article).expect("an article is JSON");
    let back: Article<'static> = match serde_json::from_str(&json) {
        Ok(back) => back,
        Err(error) => panic!("the article's own JSON is refused: {error}\n{json}"),
    };
    assert_eq!(&back, article, "from {json}");
}
