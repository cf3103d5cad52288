//! The paragraphs of a text, and the mentions in each.

use super::line::is_blank;
use crate::document::Mention;

/// A paragraph is `text[start..end]`; the white space up to `next`, where the following one starts, is the gap after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) next: usize,
}

/// Words of a paragraph that belong to one mention, or to none.
pub(super) struct Run<'a> {
    pub(super) words: &'a str,
    /// Where they stand in the text.
    pub(super) start: usize,
    pub(super) mention: Option<Marked>,
}

/// The mention of a run. It may go over several paragraphs.
#[derive(Clone, Copy)]
pub(super) struct Marked {
    pub(super) place: usize,
    /// Whether these are its first words.
    pub(super) begins: bool,
    /// Whether these are its last words.
    pub(super) ends: bool,
}

/// Cuts a text into paragraphs: a blank line, a paragraph separator or a form feed ends one; a single line break stays
/// inside. What indents the next line belongs to that.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(blanks) = text.get(at..).and_then(|rest| rest.find(is_blank)).map(|from| at + from) {
        let rest = text.get(blanks..).unwrap_or_default();
        at = blanks + rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
        // A gap goes on to the last line end.
        let last_line = rest.get(..at - blanks).and_then(|run| run.rfind('\n')).map_or(0, |end| blanks + end + 1);
        let mut from = blanks;
        while let Some((end, next)) = gap(text.get(from..at).unwrap_or_default()) {
            let next = last_line.max(from + next);
            paragraphs.push(Paragraph { start, end: from + end, next });
            start = next;
            from = next;
        }
    }
    if start < text.len() {
        paragraphs.push(Paragraph { start, end: text.len(), next: text.len() });
    }
    paragraphs
}

/// The first gap between paragraphs in a stretch of white space: what ends the one, and lets the other begin.
fn gap(blanks: &str) -> Option<(usize, usize)> {
    blanks.char_indices().find_map(|(at, sign)| {
        let length = match sign {
            '\u{2029}' | '\u{C}' => Some(sign.len_utf8()),
            _ => blank_line(blanks.get(at..)?),
        };
        Some((at, at + length?))
    })
}

/// How long two line ends are that have at most blanks between them.
fn blank_line(text: &str) -> Option<usize> {
    let line_end = |text: &'_ str| Some(text.len() - text.strip_prefix('\r').unwrap_or(text).strip_prefix('\n')?.len());
    let first = line_end(text)?;
    let rest = text.get(first..)?;
    let blanks = rest.find(['\r', '\n'])?;
    Some(first + blanks + line_end(rest.get(blanks..)?)?)
}

/// Gives the runs of one stretch of the text after the other.
pub(super) struct Runs<'a> {
    text: &'a str,
    mentions: &'a [Mention],
    /// The first mention that has not ended.
    place: usize,
    /// The first mention that has not begun.
    begun: usize,
}

impl<'a> Runs<'a> {
    pub(super) fn new(text: &'a str, mentions: &'a [Mention]) -> Self {
        Self { text, mentions, place: 0, begun: 0 }
    }

    /// The runs from here to there, behind the stretch before.
    pub(super) fn within(&mut self, start: usize, end: usize) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        let mut at = start;
        while let Some(mention) = self.mentions.get(self.place).filter(|mention| (mention.span.start as usize) < end) {
            let range = mention.span.range();
            let from = range.start.max(at);
            let to = range.end.min(end).max(from);
            self.add_unmarked(at, from, &mut runs);
            let marked = Marked { place: self.place, begins: self.begun == self.place, ends: range.end <= end };
            runs.push(Run { words: self.words(from, to), start: from, mention: Some(marked) });
            self.begun = self.place + 1;
            at = to;
            if !marked.ends {
                break;
            }
            self.place += 1;
        }
        self.add_unmarked(at, end, &mut runs);
        runs
    }

    fn add_unmarked(&self, from: usize, to: usize, runs: &mut Vec<Run<'a>>) {
        if from < to {
            runs.push(Run { words: self.words(from, to), start: from, mention: None });
        }
    }

    fn words(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }
}

/// Where the words of a paragraph begin, behind what indents its first line.
pub(super) fn words_from(text: &str, paragraph: Paragraph) -> usize {
    let words = text.get(paragraph.start..paragraph.end).unwrap_or_default();
    paragraph.end - words.trim_start_matches(is_blank).len()
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn nothing_of_a_text_is_left_out() {
        for (text, cut) in [
            ("", &[][..]),
            ("a\nb", &["a\nb"]),
            ("a\n\nb", &["a", "b"]),
            ("a\r\n \r\n\r\n  b", &["a", "  b"]),
            ("\n\na", &["", "a"]),
            ("a\u{C}b\u{2029} \n c", &["a", "b", " c"]),
            ("a\n\u{C}\nb\u{C}\u{C}", &["a", "b", ""]),
            ("a\n\n  ", &["a", "  "]),
        ] {
            let found = paragraphs(text);
            let words: Vec<_> = found.iter().map(|paragraph| &text[paragraph.start..paragraph.end]).collect();
            assert_eq!(words, cut, "{text:?}");
            let mut at = 0;
            for paragraph in found {
                assert_eq!(paragraph.start, at, "{text:?}");
                at = paragraph.next;
            }
            assert_eq!(at, text.len(), "{text:?}");
        }
    }
}
