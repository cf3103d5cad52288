//! Differences counted by kind, with the first few of each.

use std::collections::BTreeMap;

use super::difference::Difference;
use super::texts::Text;
use crate::escape::escape;

/// How many bytes of the text are shown on either side of a sample, about.
const AROUND: usize = 50;

/// What the texts so far came to.
pub struct Tally {
    samples: usize,
    texts: usize,
    differing: usize,
    kinds: BTreeMap<String, Kind>,
}

#[derive(Default)]
struct Kind {
    count: usize,
    samples: Vec<String>,
}

impl Tally {
    /// Keeps at most so many samples of a kind.
    pub fn new(samples: usize) -> Self {
        Self { samples, texts: 0, differing: 0, kinds: BTreeMap::new() }
    }

    /// Counts a text that was read.
    pub fn add_text(&mut self) {
        self.texts += 1;
    }

    /// Counts what differs in a text.
    pub fn add(&mut self, text: &Text, differences: &[Difference]) {
        self.differing += 1;
        for difference in differences {
            let kind = self.kinds.entry(difference.kind.clone()).or_default();
            kind.count += 1;
            if kind.samples.len() < self.samples {
                kind.samples.push(sample(text, difference));
            }
        }
    }

    /// Whether no text differs.
    pub fn is_empty(&self) -> bool {
        self.differing == 0
    }

    /// Prints everything, the most frequent kinds first.
    pub fn print(&self) {
        let mut kinds: Vec<_> = self.kinds.iter().collect();
        kinds.sort_by_key(|(_, kind)| std::cmp::Reverse(kind.count));
        for (name, kind) in kinds {
            println!("{name}: {}", kind.count);
            for sample in &kind.samples {
                println!("    {sample}");
            }
        }
        println!("{} of {} texts differ", self.differing, self.texts);
    }
}

/// Where, what, and the words around.
fn sample(text: &Text, difference: &Difference) -> String {
    let mut sample = format!("{}: {}", text.name, difference.what);
    if let Some((start, end)) = difference.span {
        let read = &text.text;
        let before = read.ceil_char_boundary(start.saturating_sub(AROUND))..start;
        let after = end..read.floor_char_boundary(end.saturating_add(AROUND));
        let [before, inside, after] = [before, start..end, after].map(|range| read.get(range).unwrap_or("�"));
        sample += &format!("\n        …{}⟦{}⟧{}…", escape(before), escape(inside), escape(after));
    }
    sample
}
