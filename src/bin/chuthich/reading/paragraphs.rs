//! The paragraphs of a file.

/// Collects what a file holds as plain text. A blank line ends a paragraph, as the engine reads it: the end of a line
/// alone does not part a name.
#[derive(Default)]
pub struct Paragraphs {
    done: String,
    /// The paragraph that is being collected.
    open: String,
}

impl Paragraphs {
    /// Words of the paragraph, as they are.
    pub fn add(&mut self, words: &str) {
        self.open.push_str(words);
    }

    /// Words in which white space means one blank, and none at the start of a line.
    pub fn add_collapsed(&mut self, words: &str) {
        for character in words.chars() {
            if !matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{C}') {
                self.open.push(character);
            } else if !self.open.is_empty() && !self.open.ends_with([' ', '\t', '\n']) {
                self.open.push(' ');
            }
        }
    }

    /// Ends the paragraph, if there is one.
    pub fn end(&mut self) {
        // Blanks that do not break belong to the text.
        let lines = self.open.split('\n').map(|line| line.trim_end_matches([' ', '\t', '\r']));
        let before = self.done.len();
        if before > 0 {
            self.done.push_str("\n\n");
        }
        let start = self.done.len();
        for line in lines.skip_while(|line| line.is_empty()) {
            self.done.push_str(line);
            self.done.push('\n');
        }
        let end = self.done.trim_end_matches('\n').len();
        let has_words = end > start && self.done[start..end].contains(|character: char| !character.is_whitespace());
        self.done.truncate(if has_words { end } else { before });
        self.open.clear();
    }

    /// The paragraphs up to here, a blank line between them.
    pub fn into_text(mut self) -> String {
        self.end();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::Paragraphs;

    #[test]
    fn paragraphs_are_parted_by_blank_lines() {
        let mut paragraphs = Paragraphs::default();
        paragraphs.add_collapsed("  Nghị \n quyết ");
        paragraphs.end();
        paragraphs.add(" \n");
        paragraphs.end();
        paragraphs.add("\nsố 18\t\nngày 25/10/2017\n\n");
        assert_eq!(paragraphs.into_text(), "Nghị quyết\n\nsố 18\nngày 25/10/2017");
    }
}
