//! The texts that the benchmarks read, written to `target/bench/`: the same bytes on every machine.

use anyhow::Result;
use xshell::Shell;

use crate::cases;
use crate::hostile::{OF_READING, OF_RECORDS};

/// Where the texts lie.
pub const FOLDER: &str = "target/bench";

/// What stands in `mixed-*.txt`, by the size in the name, in bytes. A smaller one is the beginning of a larger one.
const MIXED: [(&str, usize); 4] = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000), ("10m", 10_000_000)];

/// The size of every other text but the article, in bytes.
const SIZE: usize = 1_000_000;

/// Syllables that begin no name, no reference and no date: what reading costs where nothing is found.
const PLAIN_WORDS: &str = "mưa gió lá cành rơi trôi xanh biếc mềm mại dòng suối nghiêng nghiêng bóng chiều vàng ươm khói \
    lam bay lên mái rạ con thuyền neo đậu sóng vỗ rì rào tiếng sáo diều vi vu cỏ non mướt rượt giọt sương đọng";

/// Writes the texts.
pub fn write(sh: &Shell) -> Result<()> {
    println!("Writing the texts of the benchmarks to {FOLDER}");
    let cases: Vec<String> = cases::all(sh)?.into_iter().map(|case| case.text).collect();
    let prose = sh.read_file("benches/prose.txt")?;
    let sentences: Vec<&str> = prose.lines().flat_map(|line| line.split_inclusive(". ")).collect();
    let words: Vec<&str> = PLAIN_WORDS.split_whitespace().collect();

    let put = |name: &str, text: &str| sh.write_file(format!("{FOLDER}/{name}.txt"), text);
    put("article", &sh.read_file("seeds/tuyen-giao-thai-nguyen.txt")?)?;
    put("prose", &filled(SIZE, |text, random| push_prose(text, &sentences, random)))?;
    put("words", &filled(SIZE, |text, random| push_words(text, &words, random)))?;
    for (name, size) in MIXED {
        put(&format!("mixed-{name}"), &mixed(size, &cases, &sentences))?;
    }
    for family in &OF_READING {
        put(&format!("hostile-{}", family.name), &family.text(SIZE))?;
    }
    for family in &OF_RECORDS {
        put(&format!("records-{}", family.name), &family.text(SIZE))?;
    }
    put("hostile-one-line", &mixed(SIZE, &cases, &sentences).replace('\n', " "))?;
    Ok(())
}

/// One byte in this many is of cases, the others are of prose: some four mentions a kilobyte. News that cites documents
/// has about three, an official letter up to nine.
const OF_CASES: usize = 5;

/// Cases among prose.
fn mixed(size: usize, cases: &[String], sentences: &[&str]) -> String {
    let mut of_cases = 0;
    filled(size, |text, random| {
        let start = text.len();
        if of_cases * OF_CASES <= start {
            push_varied(text, &cases[random.below(cases.len())], random);
            of_cases += text.len() - start;
        } else {
            push_prose(text, sentences, random);
        }
    })
}

/// Paragraphs until there are `size` bytes.
fn filled(size: usize, mut push_paragraph: impl FnMut(&mut String, &mut Random)) -> String {
    let mut random = Random(0);
    let mut text = String::with_capacity(size + size / 10);
    while text.len() < size {
        push_paragraph(&mut text, &mut random);
        text.push_str("\n\n");
    }
    text
}

fn push_prose(text: &mut String, sentences: &[&str], random: &mut Random) {
    for _ in 0..5 {
        text.push_str(sentences[random.below(sentences.len())].trim_end());
        text.push(' ');
    }
}

fn push_words(text: &mut String, words: &[&str], random: &mut Random) {
    for _ in 0..100 {
        text.push_str(words[random.below(words.len())]);
        text.push(' ');
    }
}

/// Draws the last digit of every number of three digits or more anew: another document, another year.
fn push_varied(text: &mut String, case: &str, random: &mut Random) {
    let mut digits = 0;
    let mut characters = case.chars().peekable();
    while let Some(character) = characters.next() {
        digits = if character.is_ascii_digit() { digits + 1 } else { 0 };
        let is_last = digits >= 3 && !characters.peek().is_some_and(char::is_ascii_digit);
        text.push(if is_last { char::from(b'0' + random.below(10) as u8) } else { character });
    }
}

/// The SplitMix64 generator: small, and the same everywhere.
struct Random(u64);

impl Random {
    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }
}
