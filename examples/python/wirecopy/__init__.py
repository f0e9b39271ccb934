"""Reads wire copy, the plain text of a news-agency story: header, dateline, paragraphs, quotes and who said them.

>>> import wirecopy
>>> text = 'Gazette | 3 Feb 2022\\n“We sail,” said Ana Low, the mayor.'
>>> article = wirecopy.parse(text)
>>> [(row["speaker"], row["text"]) for row in wirecopy.rows(article)]
[('Ana Low', 'We sail,')]

Articles and quotes are dictionaries with the fields of the crate's JSON. Their spans count code points, as Python does:
`text[span["start"]:span["end"]]`. The interpreter's lock is released while a text is read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any, Optional, TypedDict, Union

from ._wirecopy import Parser as _Parser

__all__ = ["Article", "Error", "Parser", "Quote", "Row", "Span", "feed", "parse", "parse_many", "quotes", "rows"]


class Span(TypedDict):
    """From the first code point to the one behind the last."""

    start: int
    end: int


class Quote(TypedDict):
    """A quoted stretch of the text."""

    kind: str
    marks: str
    text: str
    span: Span
    block: int
    closed: bool
    group: Optional[int]
    nested: list[Quote]
    attribution: Optional[dict[str, Any]]


class Article(TypedDict):
    """A story, taken apart."""

    headline: Optional[str]
    header: Optional[dict[str, Any]]
    credit: Optional[dict[str, Any]]
    dateline: Optional[dict[str, Any]]
    body: list[dict[str, Any]]
    quotes: list[Quote]
    related: list[str]
    notes: list[dict[str, Any]]


class Row(TypedDict):
    """A quote as a row of a table: `pandas.DataFrame(wirecopy.rows(article))`."""

    quote: int
    within: Optional[int]
    kind: str
    text: str
    start: int
    end: int
    block: int
    group: Optional[int]
    closed: bool
    speaker: Optional[str]
    role: Optional[str]
    mention: Optional[str]
    cue: Optional[str]
    construction: Optional[str]


class Error(ValueError):
    """Why a text is no article: what was expected, what was found, and where."""

    kind: str
    line: int
    column: int
    span: Span

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(error["message"])
        self.kind = error["kind"]
        self.line = error["line"]
        self.column = error["column"]
        self.span = error["span"]


def _read(answer: str) -> Any:
    value = json.loads(answer)
    return Error(value["error"]) if "error" in value else value


class Parser:
    """Reads with options.

    require_header: a text without a header line is an error. strict: the first note of an article is an error. places: names that
    make a bare `Place:` a dateline. max_bytes, max_quotes: an article with more is an error.
    """

    def __init__(
        self,
        *,
        require_header: bool = False,
        strict: bool = False,
        places: Iterable[str] = (),
        max_bytes: Optional[int] = None,
        max_quotes: Optional[int] = None,
    ) -> None:
        self._parser = _Parser(require_header, strict, list(places), max_bytes, max_quotes)

    def parse(self, text: str) -> Article:
        """Reads one article, or raises its `Error`."""
        article = _read(self._parser.parse(text))
        if isinstance(article, Error):
            raise article
        return article

    def parse_many(self, texts: Iterable[str], *, jobs: Optional[int] = None) -> list[Union[Article, Error]]:
        """Reads articles on several threads; each is answered in its place, by itself or by its `Error`."""
        answers = self._parser.parse_many(list(texts), jobs or os.cpu_count() or 1)
        return [_read(answer) for answer in answers]

    def feed(self, text: str) -> Iterator[Union[Article, Error]]:
        """The articles of a feed, one after another; spans count from the start of the feed."""
        return map(_read, self._parser.feed(text))

    def quotes(self, text: str) -> list[Quote]:
        """The quotes of any prose with a paragraph a line, and who said them."""
        found = _read(self._parser.quotes(text))
        if isinstance(found, Error):
            raise found
        return found


_default = Parser()
parse = _default.parse
parse_many = _default.parse_many
feed = _default.feed
quotes = _default.quotes


def rows(found: Union[Article, list[Quote]]) -> list[Row]:
    """The quotes of an article, or those found in prose, as rows; nested ones behind the one around them."""
    table: list[Row] = []
    left = [(quote, None) for quote in reversed(found if isinstance(found, list) else found["quotes"])]
    while left:
        quote, within = left.pop()
        number = len(table) + 1
        left.extend((nested, number) for nested in reversed(quote["nested"]))
        attribution = quote["attribution"] or {}
        speaker = attribution.get("speaker") or {}
        cue = attribution.get("cue") or {}
        table.append(
            {
                "quote": number,
                "within": within,
                "kind": quote["kind"],
                "text": quote["text"],
                "start": quote["span"]["start"],
                "end": quote["span"]["end"],
                "block": quote["block"],
                "group": quote["group"],
                "closed": quote["closed"],
                "speaker": speaker.get("name"),
                "role": speaker.get("role"),
                "mention": speaker.get("text"),
                "cue": cue.get("text"),
                "construction": attribution.get("construction"),
            }
        )
    return table
