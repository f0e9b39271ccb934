//! Text to lines: the one place that knows line ends and blanks.
