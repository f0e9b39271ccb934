//! A text cut where marks on it begin and end.

use std::cmp::Reverse;

use wirecopy::Span;

/// A stretch of the text, and the marks that it lies in, outer ones first: numbers in the list that was given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) marks: Vec<usize>,
}

/// Cuts `whole` at the ends of `marks`, which may stand in each other, cross, and reach over its ends.
pub(crate) fn pieces(whole: Span, marks: &[Span]) -> Vec<Piece> {
    let clip = |at: usize| at.clamp(whole.start(), whole.end());
    let mut marks: Vec<_> = marks
        .iter()
        .enumerate()
        .map(|(number, mark)| (clip(mark.start()), Reverse(clip(mark.end())), number))
        .filter(|(start, end, _)| *start < end.0)
        .collect();
    marks.sort_unstable();
    let mut bounds: Vec<usize> = marks.iter().flat_map(|(start, end, _)| [*start, end.0]).collect();
    bounds.extend([whole.start(), whole.end()]);
    bounds.sort_unstable();
    bounds.dedup();
    let mut next = marks.into_iter().peekable();
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut pieces = Vec::new();
    for pair in bounds.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        open.retain(|(end, _)| *end > start);
        while let Some((_, end, number)) = next.next_if(|(from, ..)| *from == start) {
            open.push((end.0, number));
        }
        let span = Span::new(start, end).unwrap_or_default();
        pieces.push(Piece { span, marks: open.iter().map(|(_, number)| *number).collect() });
    }
    pieces
}
