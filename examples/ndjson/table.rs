//! Tables, with a row a quote.

use std::fmt::Write as _;

use wirecopy::{Quote, SpeakerKind};

use crate::fields::Fields;
use crate::units::Places;

/// How cells are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// RFC 4180, behind a byte-order mark, by which spreadsheets know that it is UTF-8.
    Csv,
    /// One line a row: tabs, line ends and backslashes in a cell are escaped by a backslash.
    Tsv,
}

/// What the cells of a row are called, behind the columns of the input.
const COLUMNS: [&str; 17] = [
    "article",
    "quote",
    "within",
    "kind",
    "text",
    "start",
    "end",
    "block",
    "group",
    "closed",
    "speaker",
    "speaker_kind",
    "role",
    "mention",
    "cue",
    "construction",
    "error",
];

/// Where a row is from: the number of the article (or of the input's line), and the input's fields.
pub(crate) struct Origin<'f> {
    pub(crate) number: usize,
    pub(crate) columns: &'f [String],
    pub(crate) fields: Option<&'f Fields>,
}

impl Table {
    /// The names of the columns.
    pub(crate) fn head(self, columns: &[String]) -> Vec<u8> {
        let mut answer = if self == Self::Csv { "\u{feff}".to_owned().into_bytes() } else { Vec::new() };
        self.row(&mut answer, columns.iter().map(String::as_str).chain(COLUMNS));
        answer
    }

    /// A row for each quote, nested ones behind the one around them.
    pub(crate) fn quotes<'q>(
        self,
        answer: &mut Vec<u8>,
        origin: &Origin<'_>,
        quotes: impl Iterator<Item = Quote<'q>>,
        places: &Places<'_>,
    ) {
        // Those that are left, the next one last, each with the number of the one around it.
        let quotes: Vec<_> = quotes.collect();
        let mut left: Vec<_> = quotes.iter().rev().map(|quote| (quote, None)).collect();
        let mut number = 0;
        while let Some((quote, within)) = left.pop() {
            number += 1;
            left.extend(quote.nested().iter().rev().map(|nested| (nested, Some(number))));
            self.quote(answer, origin, (number, within), quote, places);
        }
    }

    fn quote(
        self,
        answer: &mut Vec<u8>,
        origin: &Origin<'_>,
        (number, within): (usize, Option<usize>),
        quote: &Quote<'_>,
        places: &Places<'_>,
    ) {
        let mention = quote.mention();
        let attribution = quote.attribution();
        let text = |text: Option<wirecopy::Text<'_>>| text.map_or_else(String::new, |text| text.as_str().to_owned());
        let place = |at| shown(places.place(at));
        let span = quote.span();
        let cells = [
            shown(Some(number)),
            shown(within),
            quote.kind().name().to_owned(),
            quote.text().into(),
            place(span.start()),
            place(span.end()),
            shown(Some(quote.block())),
            shown(quote.group()),
            quote.is_closed().to_string(),
            text(mention.and_then(|mention| mention.name())),
            mention.and_then(|mention| mention.kind()).map_or("", kind).to_owned(),
            text(mention.and_then(|mention| mention.role())),
            text(mention.map(|mention| mention.text())),
            text(attribution.and_then(|attribution| attribution.cue())),
            attribution.map_or_else(String::new, |attribution| attribution.construction().name().to_owned()),
            String::new(),
        ];
        self.cells(answer, origin, &cells);
    }

    /// A row for what could not be read.
    pub(crate) fn error(self, answer: &mut Vec<u8>, origin: &Origin<'_>, message: String) {
        let mut cells = [const { String::new() }; COLUMNS.len() - 1];
        if let Some(last) = cells.last_mut() {
            *last = message;
        }
        self.cells(answer, origin, &cells);
    }

    fn cells(self, answer: &mut Vec<u8>, origin: &Origin<'_>, cells: &[String]) {
        let of_input = origin.columns.iter().map(|column| {
            let value = origin.fields.and_then(|fields| fields.get(column)).map_or("", |value| value.get());
            // A string without its marks; anything else as it was written.
            serde_json::from_str::<String>(value).unwrap_or_else(|_| value.to_owned())
        });
        let of_input: Vec<String> = of_input.chain([origin.number.to_string()]).collect();
        self.row(answer, of_input.iter().chain(cells).map(String::as_str));
    }

    fn row<'c>(self, answer: &mut Vec<u8>, cells: impl Iterator<Item = &'c str>) {
        let mut row = String::new();
        for (number, cell) in cells.enumerate() {
            match self {
                Self::Csv => {
                    row.push_str(if number == 0 { "" } else { "," });
                    csv(&mut row, cell);
                }
                Self::Tsv => {
                    row.push_str(if number == 0 { "" } else { "\t" });
                    tsv(&mut row, cell);
                }
            }
        }
        row.push_str(if self == Self::Csv { "\r\n" } else { "\n" });
        answer.extend_from_slice(row.as_bytes());
    }
}

/// A cell in marks, if it needs them.
fn csv(row: &mut String, cell: &str) {
    if cell.contains(['"', ',', '\n', '\r']) {
        // Writing into a string does not fail.
        let _ = write!(row, "\"{}\"", cell.replace('"', "\"\""));
    } else {
        row.push_str(cell);
    }
}

fn tsv(row: &mut String, cell: &str) {
    for letter in cell.chars() {
        match letter {
            '\t' => row.push_str("\\t"),
            '\n' => row.push_str("\\n"),
            '\r' => row.push_str("\\r"),
            '\\' => row.push_str("\\\\"),
            letter => row.push(letter),
        }
    }
}

const fn kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        _ => "body",
    }
}

fn shown(number: Option<usize>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}
