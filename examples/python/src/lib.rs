//! What Python calls: text in, JSON out, with places in code points. The rest is Python.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use pyo3::prelude::*;
use serde::Serialize;
use units::{Places, Unit};
use wirecopy::{Article, Error, Limits, Memory, Offsets};

#[path = "../../ndjson/json.rs"]
mod json;
#[path = "../../ndjson/units.rs"]
#[allow(dead_code, reason = "the filter counts in other units, too")]
mod units;

/// What stands in the place of an article that could not be read.
#[derive(Serialize)]
struct Failure<'e> {
    error: &'e Error,
}

/// A parser with its options.
#[pyclass(frozen)]
struct Parser(wirecopy::Parser);

#[pymethods]
impl Parser {
    #[new]
    #[pyo3(signature = (require_header, strict, places, max_bytes, max_quotes))]
    fn new(
        require_header: bool,
        strict: bool,
        places: Vec<String>,
        max_bytes: Option<usize>,
        max_quotes: Option<usize>,
    ) -> Self {
        let mut limits = Limits::new();
        if let Some(most) = max_bytes {
            limits = limits.article_bytes(most);
        }
        if let Some(most) = max_quotes {
            limits = limits.quotes(most);
        }
        let parser = wirecopy::Parser::new().require_header(require_header).strict(strict);
        Self(parser.places(places).limits(limits))
    }

    /// One article: itself, or `{"error": …}`.
    fn parse(&self, py: Python<'_>, text: &str) -> String {
        py.detach(|| self.one(text, &mut Memory::default()))
    }

    /// Articles, each of its own text, on so many threads.
    fn parse_many(&self, py: Python<'_>, texts: Vec<String>, jobs: usize) -> Vec<String> {
        py.detach(|| self.many(&texts, jobs.max(1)))
    }

    /// The articles of a feed.
    fn feed(&self, py: Python<'_>, text: &str) -> Vec<String> {
        py.detach(|| {
            let places = Places::new(Unit::CodePoint, || Offsets::new(text));
            self.0.feed(text).map(|article| shown(article.as_ref(), &places)).collect()
        })
    }

    /// The quotes of prose, or `{"error": …}`.
    fn quotes(&self, py: Python<'_>, text: &str) -> String {
        py.detach(|| {
            let places = Places::new(Unit::CodePoint, || Offsets::new(text));
            match self.0.quotes(text) {
                Ok(found) => line(&found.quotes().collect::<Vec<_>>(), &places),
                Err(error) => line(&Failure { error: &error }, &places),
            }
        })
    }
}

impl Parser {
    fn one(&self, text: &str, memory: &mut Memory) -> String {
        let places = Places::new(Unit::CodePoint, || Offsets::new(text));
        let article = self.0.parse_with(text, memory);
        let answer = shown(article.as_ref(), &places);
        if let Ok(article) = article {
            memory.reuse(article);
        }
        answer
    }

    /// Each thread takes the next text that nobody has taken.
    fn many(&self, texts: &[String], jobs: usize) -> Vec<String> {
        let (next, answers) = (AtomicUsize::new(0), Mutex::new(vec![String::new(); texts.len()]));
        thread::scope(|scope| {
            for _ in 0..jobs.min(texts.len()) {
                scope.spawn(|| {
                    let mut memory = Memory::default();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(text) = texts.get(number) else { break };
                        let answer = self.one(text, &mut memory);
                        let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
                        if let Some(place) = answers.get_mut(number) {
                            *place = answer;
                        }
                    }
                });
            }
        });
        answers.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

fn shown(article: Result<&Article<'_>, &Error>, places: &Places<'_>) -> String {
    match article {
        Ok(article) => line(article, &places.within(article)),
        Err(error) => line(&Failure { error }, places),
    }
}

fn line(value: &impl Serialize, places: &Places<'_>) -> String {
    let mut bytes = Vec::new();
    json::record(&mut bytes, value, places);
    // JSON is UTF-8.
    String::from_utf8_lossy(&bytes).into_owned()
}

#[pymodule]
fn _wirecopy(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Parser>()
}
